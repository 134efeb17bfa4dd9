//! The words around a date: what they make of it, and where figures are no date at all.

use super::number::near;
use super::value::{Reading, Standing, Value};
use crate::grammar::Found;
use crate::mention::DateModifier;
use crate::scan::{Cursor, Gap, TokenKind};

/// Phrases directly before a date and what they make of it, longer ones before their ends.
const MODIFIERS: [(&str, DateModifier); 30] = [
    ("chậm nhất là trước", DateModifier::By),
    ("chậm nhất trước", DateModifier::By),
    ("chậm nhất là vào", DateModifier::By),
    ("chậm nhất vào", DateModifier::By),
    ("chậm nhất là đến", DateModifier::By),
    ("chậm nhất đến", DateModifier::By),
    ("chậm nhất là trong", DateModifier::By),
    ("chậm nhất trong", DateModifier::By),
    ("chậm nhất là", DateModifier::By),
    ("chậm nhất", DateModifier::By),
    ("muộn nhất là", DateModifier::By),
    ("muộn nhất", DateModifier::By),
    ("không quá", DateModifier::By),
    ("không muộn hơn", DateModifier::By),
    ("không chậm hơn", DateModifier::By),
    ("hạn chót", DateModifier::By),
    ("hạn cuối", DateModifier::By),
    ("thời hạn", DateModifier::By),
    ("hoàn thành trong", DateModifier::By),
    ("hoàn thành vào", DateModifier::By),
    ("hoàn thành trước", DateModifier::Before),
    ("xong trong", DateModifier::By),
    ("hết", DateModifier::By),
    ("trước", DateModifier::Before),
    ("sau", DateModifier::After),
    ("từ", DateModifier::From),
    ("đến", DateModifier::Until),
    ("tới", DateModifier::Until),
    ("khoảng", DateModifier::Approx),
    ("dự kiến", DateModifier::Approx),
];

/// What the words directly before the cursor make of the date that begins there.
pub(super) fn modifier(cur: &Cursor<'_>) -> Option<DateModifier> {
    let token = near(cur).filter(|token| token.kind == TokenKind::Word)?;
    let last = |phrase: &str| phrase.rsplit(' ').next().is_some_and(|word| cur.matches(&token, word));
    MODIFIERS.into_iter().find(|(phrase, _)| last(phrase) && cur.preceded_by(phrase)).map(|(_, modifier)| modifier)
}

/// Sets the modifier of mentions that have none of their own.
pub(super) fn set_modifiers(cur: &Cursor<'_>, found: &mut [Found<Reading>]) {
    for mention in found {
        let single = matches!(mention.value.value, Value::One(_));
        if single && mention.value.modifier.is_none() && mention.value.standing != Standing::Hint {
            mention.value.modifier = modifier(&cur.moved(mention.span.start));
        }
    }
}

/// Whether the word before says that the unit at the cursor is counted or recurs: `hằng tháng`, `mỗi năm`.
pub(super) fn recurring_before(cur: &Cursor<'_>) -> bool {
    const WORDS: &[&str] = &["hằng", "hàng", "mỗi", "từng", "một", "vài", "mấy", "nhiều"];
    near(cur).is_some_and(|token| WORDS.iter().any(|word| cur.matches(&token, word)))
}

/// Whether a street, school or the like named after a day stands here: `đường 3 tháng 2`, `công viên 23/9`.
pub(super) fn is_place_name(cur: &Cursor<'_>) -> bool {
    const NAMED: &[&str] = &[
        "đường",
        "phố",
        "công viên",
        "quảng trường",
        "trường",
        "thpt",
        "thcs",
        "kênh",
        "cầu",
        "nông trường",
        "lâm trường",
        "công ty",
        "nhà máy",
        "phường",
        "tiểu đoàn",
        "trung đoàn",
        "sư đoàn",
        "lớp",
        "tổ",
        "hẻm",
        "ngõ",
        "kiệt",
        "ngách",
        "nhà",
        "lô",
        "khối",
        "bệnh viện",
        "phong trào",
        "chợ",
        "hồ",
        "khu phố",
        "thửa",
        "số",
        "kiệt số",
        "mẫu",
        "biểu",
        "mục",
        "tỷ lệ",
        "tỉ lệ",
        "điều",
        "khoản",
        "điểm",
        "quốc lộ",
        "đại đội",
        "mầm non",
        "tiểu học",
        "thôn",
        "ấp",
        "đạt",
        "km",
        "thị trường",
        "quy mô",
        "hợp tác xã",
        "htx",
        "đội",
        "a",
        "b",
        "e",
        "f",
        "hệ số",
        "mã số",
    ];
    NAMED.iter().any(|phrase| cur.preceded_by(phrase))
}

/// Whether the word before says that figures such as `30/4` are a day.
pub(super) fn calls_for_day(cur: &Cursor<'_>) -> bool {
    const WORDS: &[&str] = &[
        "trước",
        "sau",
        "từ",
        "đến",
        "tới",
        "hết",
        "vào",
        "dịp",
        "lễ",
        "hạn",
        "khánh",
        "hôm",
        "kể từ",
        "trong",
        "bế mạc",
        "khai mạc",
        "tết",
        "ngày",
    ];
    let mut before = *cur;
    if near(&before).is_some_and(|token| token.is('(')) {
        before = before.back().unwrap_or(before);
    }
    near(&before).is_some_and(|token| WORDS.iter().any(|word| before.matches(&token, word)))
}

/// The most words between the name of a day and its date.
const NAME_WORDS: usize = 14;

/// Whether figures follow the name of an anniversary: `Ngày Nhà giáo Việt Nam 20/11`, `kỷ niệm Ngày Quốc tế Phụ nữ (8/3)`.
pub(super) fn follows_anniversary(cur: &Cursor<'_>) -> bool {
    const SIGNS: &[&str] = &["ngày", "lễ", "tết", "dịp", "niệm", "mừng"];
    let mut at = *cur;
    if near(&at).is_some_and(|token| token.is('(')) {
        at = at.back().unwrap_or(at);
    }
    for step in 0..NAME_WORDS {
        let Some(token) = near(&at).filter(|token| token.gap <= Gap::Line) else { return false };
        match token.kind {
            TokenKind::Word if SIGNS.iter().any(|word| at.matches(&token, word)) => return step > 0,
            TokenKind::Word => {}
            TokenKind::Punct('-' | ',' | '"' | '“' | '”') => {}
            _ => return false,
        }
        at = at.moved(token.start);
    }
    false
}

/// Whether what follows figures such as `2/3` makes them a fraction or ratio: `2/3 số phiếu`, `25/27 đại biểu`.
pub(super) fn is_ratio(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| match token.kind {
        TokenKind::Word => super::item::counts(cur, &token) && token.gap <= Gap::Line,
        TokenKind::Punct(c) => c == '%',
        TokenKind::Number => false,
    })
}

/// Whether a time is there for comparison only.
pub(super) fn standing(cur: &Cursor<'_>) -> Standing {
    let compared = ["cùng kỳ", "so với", "cùng kỳ của"].iter().any(|phrase| cur.preceded_by(phrase));
    if compared { Standing::Compared } else { Standing::Stated }
}
