//! The words around a date: what they make of it, and where figures are no date at all.

use std::sync::LazyLock;

use super::number::near;
use super::value::{Reading, Standing, Value};
use crate::grammar::Found;
use crate::lexicon::phrase::WordSet;
use crate::mention::DateModifier;
use crate::scan::{Cursor, Gap, Token, TokenKind};

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

/// The last word of each phrase.
fn last_words(phrases: impl IntoIterator<Item = &'static str>) -> WordSet {
    WordSet::new(phrases.into_iter().filter_map(|phrase| phrase.rsplit(' ').next()))
}

/// What the words directly before the cursor make of the date that begins there.
pub(super) fn modifier(cur: &Cursor<'_>) -> Option<DateModifier> {
    static ENDS: LazyLock<WordSet> = LazyLock::new(|| last_words(MODIFIERS.iter().map(|(phrase, _)| *phrase)));
    near(cur).filter(|token| ENDS.contains(token))?;
    // `trước, trong và sau Tết`
    if cur.preceded_by("trong và sau") {
        return None;
    }
    cur.which_precedes(MODIFIERS.iter().map(|(phrase, _)| *phrase)).map(|at| MODIFIERS[at].1)
}

/// Whether the date is that of a birth or foundation: it tells nothing of when the text was written.
fn is_past_of_someone(cur: &Cursor<'_>) -> bool {
    const PHRASES: [&str; 8] = ["sinh", "sn", "mất", "thành lập", "tái lập", "hy sinh", "vào đảng", "thọ"];
    static ENDS: LazyLock<WordSet> = LazyLock::new(|| last_words(PHRASES));
    cur.previous().is_some_and(|last| ENDS.contains(&last)) && cur.preceded_by_any(&PHRASES)
}

/// Sets the modifier of mentions that have none of their own.
pub(super) fn set_modifiers(cur: &Cursor<'_>, found: &mut [Found<Reading>]) {
    for mention in found {
        let single = matches!(mention.value.value, Value::One(_));
        if single && mention.value.standing == Standing::Stated && is_past_of_someone(&cur.moved(mention.span.start)) {
            mention.value.standing = Standing::Compared;
        }
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

/// The most words between `hằng năm` and the day that it makes recur.
const FREQUENCY_WORDS: usize = 6;

/// Whether words before make a day recur: `hằng năm, trước ngày 15 tháng 11`.
pub(super) fn recurs_before(cur: &Cursor<'_>) -> bool {
    let mut at = *cur;
    for _ in 0..FREQUENCY_WORDS {
        let Some(token) = near(&at) else { return false };
        let unit = ["năm", "tháng", "quý", "kỳ"].iter().any(|word| at.matches(&token, word));
        if !matches!(token.kind(), TokenKind::Word | TokenKind::Punct(',' | '(')) {
            return false;
        }
        at = at.moved(token.start);
        if unit && ["hằng", "hàng"].iter().any(|word| at.preceded_by(word)) || at.preceded_by("định kỳ") {
            return true;
        }
    }
    false
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
    cur.preceded_by_any(NAMED)
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
        "chậm nhất",
        "muộn nhất",
        "khai giảng",
        "tựu trường",
        "bế giảng",
        "khởi công",
        "khánh thành",
    ];
    let mut before = *cur;
    if near(&before).is_some_and(|token| token.is('(')) {
        before = before.back().unwrap_or(before);
        // chiều thứ Sáu (10/4)
        if before.preceded_by_any(&WEEKDAYS) {
            return true;
        }
    }
    before.preceded_by_any(WORDS)
}

/// The days of the week.
const WEEKDAYS: [&str; 14] = [
    "thứ hai",
    "thứ ba",
    "thứ tư",
    "thứ năm",
    "thứ sáu",
    "thứ bảy",
    "chủ nhật",
    "thứ 2",
    "thứ 3",
    "thứ 4",
    "thứ 5",
    "thứ 6",
    "thứ 7",
    "cn",
];

/// Names of days that stand directly before their date.
const DAY_NAMES: [&str; 14] = [
    "quốc khánh",
    "quốc tế lao động",
    "quốc tế phụ nữ",
    "quốc tế thiếu nhi",
    "giải phóng miền nam",
    "thống nhất đất nước",
    "phụ nữ việt nam",
    "nhà giáo việt nam",
    "thương binh liệt sĩ",
    "thương binh - liệt sĩ",
    "thầy thuốc việt nam",
    "cách mạng tháng tám",
    "điện biên phủ",
    "tết dương lịch",
];

/// Whether figures follow the name of a day directly.
fn follows_day_name(cur: &Cursor<'_>) -> bool {
    cur.preceded_by_any(&DAY_NAMES)
}

/// Whether figures with a hyphen are a day: `lễ 30-4`, `Quốc khánh 2-9`. They are more often a range of numbers, so the
/// words before must name a holiday.
pub(super) fn calls_for_hyphen_day(cur: &Cursor<'_>) -> bool {
    let mut at = *cur;
    if near(&at).is_some_and(|token| token.is('(')) {
        at = at.back().unwrap_or(at);
    }
    at.preceded_by_any(&["dịp", "lễ", "mừng", "tết độc lập"]) || follows_anniversary(cur)
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
    if follows_day_name(&at) {
        return true;
    }
    for step in 0..NAME_WORDS {
        let Some(token) = near(&at).filter(|token| token.gap() <= Gap::Line) else { return false };
        match token.kind() {
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
    cur.peek().is_some_and(|token| match token.kind() {
        TokenKind::Word => counts(&token) && token.gap() <= Gap::Line,
        TokenKind::Punct(c) => c == '%',
        TokenKind::Number => false,
    })
}

/// Whether a time is there for comparison only.
pub(super) fn standing(cur: &Cursor<'_>) -> Standing {
    if cur.preceded_by_any(&["cùng kỳ", "so với", "cùng kỳ của"]) {
        Standing::Compared
    } else {
        Standing::Stated
    }
}

/// Whether a word is what numbers count.
pub(super) fn counts(token: &Token<'_>) -> bool {
    const COUNTED: &[&str] = &[
        "hộ",
        "người",
        "đại",
        "phiếu",
        "triệu",
        "tỷ",
        "tỉ",
        "đồng",
        "lượt",
        "ha",
        "m",
        "tấn",
        "con",
        "cây",
        "thành",
        "tiêu",
        "xã",
        "thôn",
        "ca",
        "vụ",
        "trường",
        "hồ",
        "căn",
        "cơ",
        "cuộc",
        "đơn",
        "học",
        "giáo",
        "cán",
        "hội",
        "đoàn",
        "tổ",
        "mô",
        "sản",
        "công",
        "dự",
        "suất",
        "lao",
        "em",
        "cháu",
        "số",
        "tổng",
        "diện",
        "chỉ",
        "km",
        "kg",
        "lít",
        "giờ",
        "tuổi",
        "lần",
        "buổi",
        "bộ",
        "bản",
        "văn",
        "đảng",
        "chi",
        "khu",
        "phường",
        "huyện",
        "tỉnh",
    ];
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(COUNTED.iter().copied()));
    WORDS.contains(token)
}

/// Whether the words that follow make it a day of every year or month: `hằng năm`, `năm báo cáo`.
pub(super) fn recurs(mut cur: Cursor<'_>) -> bool {
    cur.word("của");
    let frequent = cur.any_phrase(&["hằng", "hàng", "mỗi", "các năm"]).is_some();
    let of_year = [
        "báo cáo",
        "kế tiếp",
        "kế hoạch",
        "liền kề",
        "liền trước",
        "liền sau",
        "tiếp theo",
        "sau",
        "trước",
        "đó",
        "tài chính",
        "tính thuế",
        "quyết toán",
    ];
    frequent || (cur.word("năm").is_some() && cur.any_phrase(&of_year).is_some())
}
