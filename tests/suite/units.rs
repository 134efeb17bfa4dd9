//! The table of administrative units: the packed form against the readable one, and the look-ups over all of it.
use chrono::NaiveDate;
use vanban::unit::{self, Unit, UnitKind, UnitLevel};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn cell(date: Option<NaiveDate>) -> String {
    date.map_or(String::new(), |d| d.to_string())
}

fn kind_word(unit: Unit) -> &'static str {
    match unit.kind() {
        UnitKind::Municipality => "thành phố trung ương",
        kind => kind.word(),
    }
}

fn line(unit: Unit) -> String {
    let successors: Vec<String> = unit.successors().map(Unit::id).collect();
    let parent = unit.parent().map_or(String::new(), Unit::id);
    let (from, until) = (cell(unit.valid_from()), cell(unit.valid_until()));
    format!("{}\t{}\t{}\t{parent}\t{from}\t{until}\t{}", unit.id(), kind_word(unit), unit.name(), successors.join(" "))
}

/// `units.bin` and `unit_names.txt` are what `tools/units/pack.py` makes of `units.tsv`: no row more, less or other.
#[test]
fn packed_table_holds_every_row_of_the_readable_one() {
    let readable = include_str!("../../tools/units/units.tsv");
    let mut expected: Vec<&str> = readable.lines().skip(1).collect();
    let mut packed: Vec<String> = Unit::all().map(line).collect();
    expected.sort_unstable();
    packed.sort_unstable();
    assert_eq!(packed.len(), expected.len());
    for (packed, expected) in packed.iter().zip(&expected) {
        assert_eq!(packed, expected);
    }
}

#[test]
fn counts_are_those_of_the_reform() {
    let on = |date, level| Unit::all().filter(|u| u.level() == level && u.is_valid_on(date)).count();
    let before = day(2025, 6, 1);
    let after = day(2025, 7, 1);
    assert_eq!(on(before, UnitLevel::Province), 63);
    assert_eq!(on(after, UnitLevel::Province), 34);
    assert_eq!(on(after, UnitLevel::District), 0);
    assert_eq!(on(after, UnitLevel::Commune), 3321);
    let now = day(2026, 5, 1);
    let cities = Unit::all().filter(|u| u.kind() == UnitKind::Municipality && u.is_valid_on(now)).count();
    assert_eq!(cities, 7);
}

#[test]
fn every_unit_is_found_by_its_name_and_by_its_code() {
    for unit in Unit::all() {
        assert!(unit::find(&unit.full_name()).contains(&unit), "{unit:?}");
        assert!(unit::find(unit.name()).contains(&unit), "{unit:?}");
        assert!(unit::find(&unit.full_name().to_uppercase()).contains(&unit), "{unit:?}");
        if unit.id().ends_with("/c") {
            let found = unit::by_code(unit.level(), &unit.code(), day(2025, 7, 1));
            assert_eq!(found, Some(unit));
        }
    }
}

#[test]
fn names_without_diacritics_and_abbreviations_are_found() {
    for (query, id) in [
        ("TPHCM", "P79/c"),
        ("TP.HCM", "P79/c"),
        ("Tp. Hồ Chí Minh", "P79/c"),
        ("thanh pho Ho Chi Minh", "P79/c"),
        ("BR-VT", "P77/b"),
        ("tỉnh Bà Rịa – Vũng Tàu", "P77/b"),
        ("TT-Huế", "P46/h"),
        ("Daklak", "P66/c"),
        ("Đắc Lắc", "P66/c"),
        ("Đăk Nông", "P67/b"),
        ("TX An Nhơn", "D549/b"),
        ("Tx. An Nhơn", "D549/b"),
        ("huyen cho don", "D064/b"),
        ("Huyện Đăk R’lấp", "D666/b"),
        ("Qui Nhơn", "D540/b"),
        ("Buôn Mê Thuột", "D643/b"),
        ("Phú Quốc", "C31078/c"),
    ] {
        let found = unit::find(query);
        assert!(found.iter().any(|u| u.id() == id), "{query}: {found:?}");
    }
    assert!(unit::find("Q.1").iter().any(|u| u.full_name() == "quận 1"));
    assert!(unit::find("Q1, TPHCM").iter().all(|u| u.full_name() == "quận 1"));
    assert!(unit::find("P.05").iter().all(|u| u.full_name() == "phường 5"));
    assert!(unit::find("huyện Nguyễn Văn A").is_empty());
    assert!(unit::find("").is_empty());
}

#[test]
fn accents_decide_between_names_of_the_same_letters() {
    let found = unit::find("tỉnh Hà Nam");
    assert!(found.iter().all(|u| u.name() == "Hà Nam"));
    let found = unit::find("huyện Châu Thành, tỉnh Tiền Giang");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].province().name(), "Tiền Giang");
}

#[test]
fn history_is_told() {
    let old = unit::by_code(UnitLevel::Province, "15", day(2024, 1, 1)).expect("a province");
    assert_eq!(old.name(), "Yên Bái");
    assert_eq!(old.successors().map(Unit::name).collect::<Vec<_>>(), ["Lào Cai"]);
    let new = unit::by_code(UnitLevel::Province, "15", day(2025, 7, 1)).expect("a province");
    let mut from: Vec<_> = new.predecessors().map(Unit::name).collect();
    from.sort_unstable();
    assert_eq!(from, ["Lào Cai", "Yên Bái"]);
    let hue = unit::find_on("Huế", day(2025, 2, 1));
    assert_eq!(hue[0].kind(), UnitKind::Municipality);
    let dong_nai = unit::find_on("Đồng Nai", day(2026, 5, 1));
    assert_eq!(dong_nai[0].kind(), UnitKind::Municipality);
    assert!(unit::find_on("huyện Chợ Đồn", day(2025, 7, 1)).is_empty());
}
