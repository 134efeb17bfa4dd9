//! Agencies over whole tables: every unit behind `UBND`, every head with an example and a false friend.
use vanban::unit::{Unit, UnitKind, UnitLevel};
use vanban::{Agency, Extractor};

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
