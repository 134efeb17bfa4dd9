//! Every name and number of the table is found; names end where the table says.

use super::{Act, ActKind, LAWS, TABLE, acts_named, acts_numbered, longest_name};

fn acts() -> &'static [Act] {
    &LAWS.acts
}

/// The words of `text` that the table takes for a name.
fn name(text: &str) -> Option<&str> {
    longest_name(text, 0).map(|hit| &text[..hit.end])
}

#[test]
fn every_row_is_found_by_its_name() {
    for act in acts() {
        let hit = longest_name(act.name, 0).unwrap_or_else(|| panic!("{} is not found", act.name));
        assert_eq!(hit.end, act.name.len(), "{}", act.name);
        let same = acts_named(hit.name).any(|found| found.kind == act.kind && found.year == act.year);
        assert!(same, "{} {:?}", act.name, act.year);
    }
}

#[test]
fn every_numbered_row_is_found_by_its_number() {
    for row in TABLE.lines().skip(1) {
        let fields: Vec<&str> = row.split('\t').collect();
        let (name, number) = (fields[1], fields[4]);
        assert!(number.is_empty() || acts_numbered(number).any(|found| found.name == name), "{number}");
    }
}

#[test]
fn every_row_has_a_plausible_year_and_date() {
    for act in acts() {
        let year = act.year.expect("every act has a year");
        assert!((1945..=2030).contains(&year), "{}", act.name);
        if let Some(date) = act.date {
            assert!(date.starts_with(&year.to_string()) && date.len() == 10, "{} {date}", act.name);
        }
    }
}

#[test]
fn names_are_found_in_any_typography() {
    for text in [
        "Thi đua , Khen thưởng",
        "thi đua-khen thưởng",
        "Thi đua khen thưởng",
        "Thi đua và khen thưởng",
        "THI ĐUA, KHEN THƯỞNG",
        "Thuế xuất khẩu , Thuế nhập khẩu",
        "Tổ chức\nTòa án nhân dân",
        "Tổ chức Toà án nhân dân",
        "Khoa học & Công nghệ",
        "Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)",
        "sửa đổi , bổ sung một số điều của Luật Thi đua , Khen thưởng",
    ] {
        assert_eq!(name(text), Some(text));
    }
}

#[test]
fn the_longest_name_wins_and_ends_at_a_foreign_joint() {
    assert_eq!(name("Đầu tư công năm 2024"), Some("Đầu tư công"));
    assert_eq!(name("Đầu tư, Luật Đấu thầu"), Some("Đầu tư"));
    assert_eq!(name("Hóa chất và Nghị định số 1"), Some("Hóa chất"));
    assert_eq!(name("Đất đai về thu hồi đất"), Some("Đất đai"));
    assert_eq!(name("Đất đai\n\nĐiều 1"), Some("Đất đai"));
    assert_eq!(name("Giáo dục và Đào tạo"), Some("Giáo dục"));
}

#[test]
fn words_that_are_no_name_are_not_found() {
    for text in ["này", "sư", "pháp", "", ", Đất đai.", "khác có liên quan"] {
        assert_eq!(name(text.trim_start_matches(',')).filter(|found| *found == text), None, "{text}");
    }
}

#[test]
fn acts_of_one_name_are_told_apart_by_kind_and_year() {
    let hit = longest_name("Thanh tra", 0).expect("in the table");
    let laws = acts_named(hit.name).filter(|act| act.kind == ActKind::Law);
    assert!(laws.filter_map(|act| act.year).any(|year| year == 2010));
    let codes = acts_named(hit.name).filter(|act| act.kind == ActKind::Code);
    assert_eq!(codes.count(), 0);
}

#[test]
fn a_number_is_known_with_and_without_the_token_of_ordinances() {
    assert!(acts_numbered("28/2005/UBTVQH11").any(|act| act.name == "Ngoại hối"));
    assert!(acts_numbered("31/2024/QH15").any(|act| act.name == "Đất đai"));
    assert_eq!(acts_numbered("999/2024/QH15").count(), 0);
}
