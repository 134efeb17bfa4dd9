//! Names of foreign states, as they stand behind a ministry or an envoy: `Bộ Ngoại giao Ấn Độ`, `Đại sứ Hàn Quốc`.
//!
//! The common short names.

use crate::scan::{Cursor, Gap, Phrases};

static NAMES: Phrases = Phrases::new(&[
    "hàn quốc",
    "trung quốc",
    "nhật bản",
    "triều tiên",
    "mông cổ",
    "lào",
    "campuchia",
    "thái lan",
    "myanmar",
    "malaysia",
    "singapore",
    "indonesia",
    "philippines",
    "brunei",
    "đông timor",
    "timor leste",
    "ấn độ",
    "pakistan",
    "bangladesh",
    "sri lanka",
    "nepal",
    "bhutan",
    "afghanistan",
    "iran",
    "iraq",
    "israel",
    "palestine",
    "ả rập xê út",
    "saudi arabia",
    "qatar",
    "kuwait",
    "oman",
    "jordan",
    "thổ nhĩ kỳ",
    "uae",
    "kazakhstan",
    "uzbekistan",
    "azerbaijan",
    "armenia",
    "georgia",
    "liên bang nga",
    "nga",
    "ukraine",
    "belarus",
    "ba lan",
    "hungary",
    "séc",
    "cộng hòa séc",
    "slovakia",
    "rumani",
    "romania",
    "bulgaria",
    "serbia",
    "croatia",
    "hy lạp",
    "đức",
    "pháp",
    "vương quốc anh",
    "anh",
    "ireland",
    "italia",
    "italy",
    "tây ban nha",
    "bồ đào nha",
    "hà lan",
    "bỉ",
    "luxembourg",
    "thụy sĩ",
    "thụy điển",
    "na uy",
    "đan mạch",
    "phần lan",
    "iceland",
    "áo",
    "hoa kỳ",
    "mỹ",
    "canada",
    "mexico",
    "cuba",
    "cu ba",
    "panama",
    "venezuela",
    "colombia",
    "peru",
    "chile",
    "argentina",
    "brazil",
    "uruguay",
    "australia",
    "úc",
    "new zealand",
    "ai cập",
    "morocco",
    "algeria",
    "nam phi",
    "angola",
    "mozambique",
    "nigeria",
    "tanzania",
    "kenya",
    "ethiopia",
    "sierra leone",
]);

/// Reads the name of a foreign state whose first letter is a capital.
pub(crate) fn read(cur: &mut Cursor<'_>) -> bool {
    let next = cur.peek().is_some_and(|next| next.gap() <= Gap::Line && next.is_capitalised());
    next && cur.any_listed(&NAMES).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_read_whole_and_with_a_capital() {
        let read = |text: &str| {
            let mut cur = Cursor::new(text, 0);
            read(&mut cur).then_some(cur.at())
        };
        assert_eq!(read("Ấn Độ và"), Some("Ấn Độ".len()));
        assert_eq!(read("New Zealand Winston"), Some("New Zealand".len()));
        assert_eq!(read("lào cai"), None);
        assert_eq!(read("Việt Nam"), None);
    }
}
