//! Words that begin like a head of a body, or are one, and mean something else where they stand.
use super::name::Name;
use super::{place, stop};
use crate::lexicon::agency_head::Head;
use crate::lexicon::agency_word;
use crate::scan::{Cursor, Gap, Token, letter};
use crate::unit::{self, UnitLevel};

/// Words that begin like a head but are something else: `Ban hành`, `Bộ luật`, `Phòng, chống`, `Vụ án`, `Tỉnh ủy viên`.
pub(super) fn is_other_word(first: &Token<'_>, after: &Cursor<'_>) -> bool {
    if !agency_word::may_be_other(first, after) {
        return false;
    }
    let mut head = letter::to_lower(&after.text()[first.start..after.at()]);
    if head.contains('\n') {
        head = letter::collapse(&head);
    }
    agency_word::others_after(&head).iter().any(|other| {
        let mut ahead = *after;
        let Some(next) = ahead.peek() else { return false };
        // `Luật Tổ chức Chính phủ | số 12`: the number of the law.
        if *other == "số" && ahead.moved(next.end()).peek().is_some_and(|after| after.is_number()) {
            return false;
        }
        // `CÔNG ĐOÀN VIÊN CHỨC`
        if *other == "viên" && ahead.moved(next.end()).word("chức").is_some() {
            return false;
        }
        let small = !next.is_capitalised() || stop::in_capitals(next.text()) || other.contains(' ');
        (small || OTHER_NAMES.contains(other)) && ahead.phrase(other).is_some()
    })
}

/// Second syllables that make another word even with a capital: `Ban Nha`, `Hội An`, `Hội Nghị`.
const OTHER_NAMES: &[&str] = &["nha", "an", "nghị", "hành"];

/// Whether the head is that of a national park or a nature reserve.
pub(super) fn is_reserve(head: &Head) -> bool {
    ["Vườn quốc gia", "Khu bảo tồn thiên nhiên"].contains(&head.name)
}

/// `ĐH Đảng bộ xã`, `ĐH XIII`: a congress and no university.
pub(super) fn is_congress(name: &Name) -> bool {
    match &name.field {
        Some(field) => place::is_roman(field),
        None => name.parent.is_some(),
    }
}

/// `Trưởng ban | Ban Tổ chức`: the first word is of the title, the same with a capital begins the name.
pub(super) fn is_said_again(cur: &Cursor<'_>, first: &Token<'_>) -> bool {
    if first.is_capitalised() {
        return false;
    }
    let mut ahead = *cur;
    ahead.skip();
    let again = ahead.peek().filter(|next| next.gap() == Gap::Space && next.is_capitalised());
    again.is_some_and(|next| letter::equals(next.text(), first.text()))
}

/// `HĐND huyện Đoàn Văn Kỳ`: a level word, and a person whose surname is Đoàn; but `huyện Đoàn Lê Văn Kỳ`.
pub(super) fn ends_in_surname(first: &Token<'_>, after: &Cursor<'_>) -> bool {
    !first.is_capitalised()
        && after.previous().is_some_and(|last| last.text() == "Đoàn")
        && (1..=2).contains(&stop::capitalised_run(after))
        && after.peek().is_none_or(|next| unit::longest_at(&after.text()[next.start..], OF_YOUTH_UNIONS).is_none())
}

/// The levels of units with a Youth Union: `huyện Đoàn | Ninh Sơn`.
const OF_YOUTH_UNIONS: &[UnitLevel] = &[UnitLevel::Province, UnitLevel::District, UnitLevel::Commune];

/// `Xã Đoàn Kết`: a level word, and a unit whose name begins with Đoàn.
pub(super) fn ends_in_unit(after: &Cursor<'_>) -> bool {
    const LEVELS: &[UnitLevel] = &[UnitLevel::District, UnitLevel::Commune];
    after.previous().is_some_and(|last| {
        last.text() == "Đoàn"
            && after.at_capital()
            && unit::longest_at(&after.text()[last.start..], LEVELS).is_some_and(|found| found.len > last.len())
    })
}

/// Whether the head is part of a title before it: `Phó Bí thư Thường trực | Tỉnh ủy`.
pub(super) fn is_title_part(cur: &Cursor<'_>, head: &Head) -> bool {
    const BEFORE: &[&str] = &[
        "bí thư",
        "chủ tịch",
        "thủ tướng",
        "giám đốc",
        "phó ban",
        "ủy viên",
        "phó chủ nhiệm",
        "trưởng ban",
        "phó trưởng đoàn",
        "cơ quan",
        "phái đoàn",
        "đoàn chủ tịch",
        "thứ trưởng",
        "thống đốc",
        "viện trưởng",
        "cục trưởng",
        "chánh án",
        "chánh văn phòng",
        "tổng thanh tra",
        "tổng kiểm toán",
        "tư lệnh",
        "chỉ huy trưởng",
        "pbt",
        "pct",
        "pgđ",
    ];
    let is_office =
        || BEFORE.iter().any(|title| cur.preceded_by(title)) || cur.clone().phrase("thường trực ban bí thư").is_some();
    // `Ủy viên | Thường trực HĐND tỉnh`: of a council or a committee of the Party the standing body is meant.
    let of_council = || {
        let mut ahead = *cur;
        ahead.phrase("thường trực").is_some()
            && cur.preceded_by("ủy viên")
            && ahead.any_phrase(&["hđnd", "hội đồng nhân dân", "tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy"]).is_some()
    };
    // `Phó Trưởng ban Thường trực` is one title.
    let is_deputy = || cur.preceded_by("trưởng") || cur.preceded_by("phó");
    (head.name == "Thường trực" && is_office() && !of_council()) || (head.name == "Ban Thường trực" && is_deputy())
}
