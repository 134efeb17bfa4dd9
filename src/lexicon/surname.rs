//! Surnames and the syllables of given names.
//!
//! `data/name_syllables.txt` holds the syllables that given and middle names are made of; a run of capitalised syllables
//! that begins with a surname and goes on with such syllables is a name wherever it stands.

use std::sync::LazyLock;

use super::phrase::{WordMap, WordSet};
use crate::maps::TableSet;
use crate::scan::Token;
use crate::scan::letter::{to_bare, to_lower};

/// How surely a capitalised syllable is a surname.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It is hardly ever anything else: `Nguyễn`.
    Sure,
    /// It is an ordinary word as well: `Cao`, `Hà`, `Văn`.
    Word,
    /// It stands before a name of the highland peoples: `Y Thông`, `H'Yim`, `A Páo`.
    Prefix,
}

use Weight::{Prefix, Sure, Word};

/// Surnames by their first syllable, in lower case.
pub(crate) const SURNAMES: &[(&str, Weight)] = &[
    ("nguyễn", Sure),
    ("trần", Sure),
    ("lê", Sure),
    ("phạm", Sure),
    ("hoàng", Sure),
    ("huỳnh", Sure),
    ("phan", Sure),
    ("vũ", Sure),
    ("võ", Sure),
    ("đặng", Sure),
    ("bùi", Sure),
    ("đỗ", Sure),
    ("hồ", Word),
    ("ngô", Sure),
    ("dương", Sure),
    ("lý", Word),
    ("đinh", Sure),
    ("trương", Sure),
    ("lương", Word),
    ("đoàn", Word),
    ("trịnh", Sure),
    ("phùng", Sure),
    ("mai", Word),
    ("tô", Word),
    ("tạ", Sure),
    ("cao", Word),
    ("hà", Word),
    ("đào", Word),
    ("lâm", Word),
    ("vương", Word),
    ("thái", Word),
    ("chu", Word),
    ("kim", Word),
    ("châu", Word),
    ("quách", Sure),
    ("lưu", Word),
    ("nghiêm", Word),
    ("kiều", Word),
    ("tống", Sure),
    ("từ", Word),
    ("mạc", Sure),
    ("khuất", Sure),
    ("lại", Word),
    ("văn", Word),
    ("la", Word),
    ("bạch", Word),
    ("lục", Word),
    ("thân", Word),
    ("doãn", Sure),
    ("ninh", Word),
    ("trang", Word),
    ("giang", Word),
    ("giáp", Word),
    ("phó", Word),
    ("mã", Word),
    ("ông", Word),
    ("âu", Word),
    ("đàm", Word),
    ("triệu", Word),
    ("bế", Sure),
    ("nông", Word),
    ("ma", Word),
    ("chẩu", Sure),
    ("hứa", Word),
    ("lò", Word),
    ("cầm", Word),
    ("quàng", Sure),
    ("tòng", Sure),
    ("vi", Word),
    ("lường", Sure),
    ("bạc", Word),
    ("lèo", Sure),
    ("cà", Word),
    ("lù", Sure),
    ("điêu", Word),
    ("đèo", Word),
    ("giàng", Sure),
    ("vàng", Word),
    ("thào", Sure),
    ("sùng", Sure),
    ("hờ", Sure),
    ("mùa", Word),
    ("vừ", Sure),
    ("lầu", Word),
    ("má", Word),
    ("ly", Word),
    ("cứ", Word),
    ("phàng", Sure),
    ("bàn", Word),
    ("phàn", Sure),
    ("tẩn", Sure),
    ("chảo", Word),
    ("vần", Word),
    ("quan", Word),
    ("sầm", Word),
    ("đường", Word),
    ("đàng", Word),
    ("hùng", Word),
    ("thông", Word),
    ("báo", Word),
    ("sơn", Word),
    ("thạch", Word),
    ("danh", Word),
    ("niê", Sure),
    ("kpă", Sure),
    ("ksor", Sure),
    ("nay", Word),
    ("rơ", Sure),
    ("rmah", Sure),
    ("siu", Sure),
    ("rcom", Sure),
    ("rah", Sure),
    ("kbuôr", Sure),
    ("pơloong", Sure),
    ("alăng", Sure),
    ("bhling", Sure),
    ("bríu", Sure),
    ("zơ", Sure),
    ("katơr", Sure),
    ("chamaléa", Sure),
    ("pupur", Sure),
    ("chàng", Word),
    ("chẻo", Sure),
    ("pờ", Sure),
    ("lỳ", Sure),
    ("sừng", Word),
    ("khoàng", Sure),
    ("lùng", Word),
    ("tao", Word),
    ("lự", Sure),
    ("sìn", Sure),
    ("sỉn", Sure),
    ("tăng", Word),
    ("trà", Word),
    ("trưng", Word),
    ("vòng", Word),
    ("voòng", Sure),
    ("điểu", Sure),
    ("tôn", Word),
    ("cù", Sure),
    ("khổng", Sure),
    ("viên", Word),
    ("ngân", Word),
    ("phương", Word),
    ("lan", Word),
    ("hầu", Word),
    ("tướng", Word),
    ("đới", Sure),
    ("thiều", Sure),
    ("uông", Sure),
    ("ung", Word),
    ("lữ", Word),
    ("tiêu", Word),
    ("sử", Word),
    ("ngọ", Sure),
    ("nhữ", Sure),
    ("phí", Word),
    ("hán", Word),
    ("thẩm", Word),
    ("tất", Word),
    ("là", Word),
    ("mè", Word),
    ("trầm", Word),
    ("tráng", Word),
    ("hảng", Sure),
    ("ama", Sure),
    ("ka", Word),
    ("sa", Word),
    ("thị", Word),
    ("liêng", Sure),
    ("cil", Sure),
    ("jơr", Sure),
    ("kra", Sure),
    ("thích", Sure),
    ("đồng", Word),
    ("đậu", Word),
    ("chế", Word),
    ("khúc", Word),
    ("lỗ", Word),
    ("kha", Word),
    ("khương", Word),
    ("dư", Word),
    ("nhan", Word),
    ("phù", Word),
    ("thiệu", Word),
    ("tiết", Word),
    ("tần", Word),
    ("ứng", Word),
    ("chung", Word),
    ("hàn", Word),
    ("ôn", Word),
    ("giản", Word),
    ("quản", Word),
    ("kỷ", Word),
    ("diệp", Word),
    ("biện", Word),
    ("trác", Word),
    ("lô", Word),
    ("lồ", Word),
    ("hạng", Word),
    ("mấu", Word),
    ("liêu", Word),
    ("mông", Word),
    ("cấn", Sure),
    ("khưu", Sure),
    ("lã", Sure),
    ("khiếu", Sure),
    ("ngụy", Sure),
    ("nhâm", Sure),
    ("tằng", Sure),
    ("vưu", Sure),
    ("lư", Sure),
    ("tào", Word),
    ("mạch", Word),
    ("đái", Sure),
    ("lăng", Word),
    ("cồ", Sure),
    ("bành", Sure),
    ("chử", Sure),
    ("thèn", Sure),
    ("xồng", Sure),
    ("sình", Sure),
    ("vù", Sure),
    ("moong", Sure),
    ("chìu", Sure),
    ("chíu", Sure),
    ("dường", Sure),
    ("cháng", Sure),
    ("chau", Sure),
    ("néang", Sure),
    ("pinăng", Sure),
    ("kră", Sure),
    ("rmăh", Sure),
    ("hiao", Sure),
    ("puih", Sure),
    ("kpuih", Sure),
    ("ayun", Sure),
    ("rơmah", Sure),
    ("mlô", Sure),
    ("y", Prefix),
    ("h", Prefix),
    ("a", Prefix),
    ("k", Prefix),
    ("đầu", Word),
    ("cụt", Word),
    ("xeo", Sure),
    ("neang", Sure),
    ("coor", Sure),
    ("bling", Sure),
    ("arất", Sure),
    ("tơ", Word),
    ("cự", Word),
    ("đan", Word),
    ("đổng", Sure),
    ("lều", Word),
    ("mẫn", Word),
    ("sái", Word),
    ("lừu", Sure),
    ("mí", Word),
    ("nùng", Word),
    ("ngải", Word),
    ("hoảng", Word),
    ("sín", Sure),
    ("trẩn", Sure),
    ("nịnh", Sure),
    ("lỷ", Sure),
    ("bàng", Word),
    ("phún", Sure),
];

/// The first syllables of the surnames, for the triggers of the grammar.
pub(crate) const FIRST_SYLLABLES: [&str; SURNAMES.len()] = {
    let mut all = [""; SURNAMES.len()];
    let mut i = 0;
    while i < all.len() {
        all[i] = SURNAMES[i].0;
        i += 1;
    }
    all
};

static WEIGHTS: LazyLock<WordMap<Weight>> = LazyLock::new(|| WordMap::of(SURNAMES.iter().copied()));

fn syllables() -> impl Iterator<Item = &'static str> {
    include_str!("data/name_syllables.txt").lines().flat_map(str::split_whitespace)
}

static SYLLABLES: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(syllables()));

/// The same without their marks, as they stand in text that has lost them.
static BARE_SYLLABLES: LazyLock<TableSet<String>> = LazyLock::new(|| syllables().map(to_bare).collect());

/// How surely a syllable is a surname, if it is one at all.
pub(crate) fn weight(syllable: &Token<'_>) -> Option<Weight> {
    WEIGHTS.get(syllable).copied()
}

/// Whether a syllable occurs in given or middle names.
pub(crate) fn is_name_syllable(syllable: &Token<'_>) -> bool {
    SYLLABLES.contains(syllable)
        || matches!(weight(syllable), Some(Sure))
        || (syllable.text().is_ascii() && BARE_SYLLABLES.contains(&to_lower(syllable.text())))
}

/// Whether a syllable is a middle name that hardly ever stands last.
pub(crate) fn is_middle(syllable: &Token<'_>) -> bool {
    matches!(
        to_lower(syllable.text()).as_str(),
        "văn"
            | "thị"
            | "đình"
            | "hữu"
            | "đức"
            | "quốc"
            | "xuân"
            | "ngọc"
            | "minh"
            | "thanh"
            | "hồng"
            | "công"
            | "quang"
            | "bá"
            | "viết"
            | "trọng"
            | "duy"
            | "thế"
            | "mạnh"
            | "tiến"
            | "chí"
            | "kim"
            | "khắc"
            | "sỹ"
            | "sĩ"
            | "như"
            | "huy"
            | "hoàng"
            | "anh"
            | "thành"
            | "phú"
            | "trung"
            | "tuấn"
            | "gia"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_lower_case_and_free_of_doubles() {
        let mut seen = std::collections::HashSet::new();
        for (surname, _) in SURNAMES {
            assert_eq!(*surname, surname.to_lowercase());
            assert!(seen.insert(*surname), "{surname} is listed twice");
        }
        for syllable in syllables() {
            assert_eq!(syllable, syllable.to_lowercase());
        }
    }
}
