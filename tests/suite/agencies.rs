//! Agencies over whole tables: every unit behind `UBND`, every head with an example and a false friend.
use vanban::unit::{Unit, UnitKind, UnitLevel};
use vanban::{Agency, Extractor};

use crate::table::lines;

/// The body that the text names, which must be the words `wanted`.
#[track_caller]
fn only_agency(text: &str, place: &str, wanted: &str) -> Agency {
    let document = Extractor::builder().place(place).build().extract(text);
    let found: Vec<&str> = document.agencies.iter().map(|agency| &text[agency.span]).collect();
    assert_eq!(found, [wanted], "{text}");
    document.agencies.into_iter().next().expect("one body")
}

/// The unit's words as a text has them, and a place that tells it from its namesakes.
fn sentence(unit: Unit) -> (String, String, String) {
    let wanted = format!("UBND {}", unit.full_name());
    let text = format!("Chủ tịch {wanted} báo cáo kết quả.");
    let mut place = unit.full_name();
    let mut inner = unit;
    while let Some(outer) = inner.parent() {
        place.push_str(", ");
        place.push_str(&outer.full_name());
        inner = outer;
    }
    (text, wanted, place)
}

#[test]
fn every_province_and_district_is_found_behind_its_committee() {
    for unit in Unit::all().filter(|unit| unit.level() != UnitLevel::Commune) {
        let (text, wanted, place) = sentence(unit);
        let agency = only_agency(&text, &place, &wanted);
        let found = agency.unit.unwrap_or_else(|| panic!("no unit: {text}"));
        assert_eq!(found.name, unit.name(), "{text}");
        let namesake =
            |other: Unit| other.name() == unit.name() && other.code() == found.code.clone().unwrap_or_default();
        assert!(Unit::all().any(namesake), "{text}: {found:?}");
        if unit.valid_until().is_none() {
            assert_eq!(found.code.as_deref(), Some(unit.code().as_str()), "{text}");
        }
    }
}

#[test]
fn every_commune_is_found_behind_its_committee() {
    for unit in Unit::all().filter(|unit| unit.level() == UnitLevel::Commune && unit.valid_until().is_none()) {
        let (text, wanted, place) = sentence(unit);
        let agency = only_agency(&text, &place, &wanted);
        assert_eq!(agency.unit.and_then(|found| found.code), Some(unit.code()), "{text}");
    }
}

#[test]
fn capitals_change_nothing() {
    for unit in Unit::all().filter(|unit| unit.level() == UnitLevel::District && unit.kind() != UnitKind::City) {
        let wanted = format!("ỦY BAN NHÂN DÂN\n{}", unit.full_name().to_uppercase());
        only_agency(&format!("{wanted}\n-------"), "", &wanted);
    }
}

/// The text with its bodies in ⟦⟧.
fn marked(plain: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for agency in &Extractor::new().extract(plain).agencies {
        out += &format!("{}⟦{}⟧", &plain[at..agency.span.start()], &plain[agency.span]);
        at = agency.span.end();
    }
    out + &plain[at..]
}

/// Every head word of the field stands in a phrase that names a body and, where it is a common word too, in one that names
/// none.
#[test]
fn every_head_word_is_read_as_the_table_says() {
    for (number, line) in lines(include_str!("data/agencies.tsv")) {
        let mut cells = line.split('\t').skip(1);
        let named = cells.next().unwrap_or_else(|| panic!("line {number}: no phrase"));
        assert!(named.contains('⟦'), "line {number}: {named}");
        assert_eq!(marked(&named.replace(['⟦', '⟧'], "")), named, "line {number}");
        if let Some(common) = cells.next() {
            assert_eq!(marked(common), common, "line {number}");
        }
    }
}

/// Issuers of documents that are no body by their name alone: offices, and heads that stand for one of many bodies.
const NO_BODIES: &[&str] = &[
    "Chủ tịch nước",
    "Thủ tướng Chính phủ",
    "Chủ tịch Hội đồng Bộ trưởng",
    "Chủ tịch Ủy ban nhân dân",
    "Hội nghị Trung ương",
    "Hội đồng Dân tộc của Quốc hội",
    "Bảo hiểm xã hội",
    "Bộ đội Biên phòng",
    "Dự trữ Nhà nước",
    "Thuế cơ sở",
    "Tổ giúp việc",
    "Văn phòng",
    "Trường Mầm non",
    "Trường Tiểu học",
    "Trường Trung học cơ sở",
    "Trường Trung học phổ thông",
    "Đại hội đồng cổ đông",
    "Tổng Giám đốc",
    "Đại học",
    "Công đoàn",
    "Đoàn Chủ tịch",
    "Đảng ủy Khối",
    "Liên Bộ",
];

#[test]
fn every_issuer_is_found_by_its_name() {
    let rows = lines(include_str!("../../src/lexicon/data/issuers.tsv")).skip(1);
    let names: Vec<&str> = rows.filter_map(|(_, line)| line.split('\t').nth(2)).collect();
    assert!(NO_BODIES.iter().all(|name| names.contains(name)));
    for name in names.iter().filter(|name| !NO_BODIES.contains(name)) {
        let wanted = format!("Theo báo cáo của ⟦{name}⟧ và ý kiến của các đại biểu.");
        assert_eq!(marked(&wanted.replace(['⟦', '⟧'], "")), wanted);
    }
}
