//! Given names alone, as news of crimes goes on with them: `Trần Văn Bảo (SN 1985, trú tại …)`, then `Bảo khai nhận`.
//!
//! Officials are not named so. Only in a text that brings in somebody as an accused, with an age or as `bị can`, people
//! without a form of address are looked for, and only where the word can hardly be another.

use crate::grammar::Found;
use crate::grammar::person::{Evidence, Name};
use crate::maps::TextMap;
use crate::mention::Agency;
use crate::scan::{Cursor, FirstWords, Gap, Lexed, Phrases, Token};
use crate::view::ViewSpan;

/// Words that go on behind a given name at the beginning of a sentence.
static GO_ON: Phrases = Phrases::new(&[
    "bàn",
    "bị",
    "biết",
    "bỏ",
    "cho biết",
    "chỉ đạo",
    "chuyển",
    "chưa",
    "còn",
    "cùng",
    "có",
    "dùng",
    "đang",
    "đã",
    "đến",
    "điều khiển",
    "đồng ý",
    "đưa",
    "gọi",
    "không",
    "khai",
    "lấy",
    "liên hệ",
    "liên tục",
    "là",
    "mang",
    "móc nối",
    "nảy sinh",
    "nhận",
    "nhiều lần",
    "nhờ",
    "nói",
    "phải",
    "rủ",
    "sẽ",
    "sử dụng",
    "thấy",
    "thuê",
    "thừa nhận",
    "tiếp tục",
    "trực tiếp",
    "tự",
    "và",
    "vẫn",
    "yêu cầu",
]);

/// Words before which the name of a place, a firm or a thing stands.
const BEFORE_OTHERS: &[&str] = &[
    "xã",
    "phường",
    "thôn",
    "ấp",
    "bản",
    "làng",
    "xóm",
    "buôn",
    "đường",
    "phố",
    "chợ",
    "sông",
    "hồ",
    "núi",
    "cầu",
    "quán",
    "công ty",
    "trường",
    "tàu",
    "tháng",
    "tết",
    "tiếng",
    "người",
    "dân tộc",
    "huyện",
    "tỉnh",
    "quận",
    "đảo",
    "ngã tư",
    "hiệu",
];

/// Words with a capital at the beginning of a sentence behind which a given name stands.
const OPENERS: &[&str] = &[
    "theo", "khi", "sau", "do", "vì", "còn", "riêng", "cùng", "với", "và", "nhóm", "lúc", "thấy", "được", "bị", "biết",
];

/// So many bytes behind a whole name its last syllable may stand for it.
const REACH: usize = 8000;

/// Where the accused of a text, and those beside them, are named by their last syllable alone, in order; nowhere inside
/// another name or a body.
pub(super) fn mentions(text: &Lexed<'_>, names: &[Found<Name>], agencies: &[Found<Agency>]) -> Vec<Found<Name>> {
    if !names.iter().any(|name| is_accused(text, name)) {
        return Vec::new();
    }
    let others = names.iter().filter(|name| name.value.honorific.is_none() || is_accused(text, name));
    let whole: Vec<(&str, usize)> =
        others.filter_map(|name| Some((last_syllable(text, name)?, name.span.end))).collect();
    let Some((_, from)) = whole.first() else { return Vec::new() };
    let mut taken: Vec<ViewSpan> =
        names.iter().map(|name| name.span).chain(agencies.iter().map(|agency| agency.span)).collect();
    taken.sort_by_key(|span| span.start);
    let words = FirstWords::of(&whole.iter().map(|(word, _)| *word).collect::<Vec<_>>());
    let (mut taken, mut coming) = (taken.into_iter().peekable(), whole.iter().copied().peekable());
    let mut named: TextMap<&str, usize> = TextMap::default();
    let mut found = Vec::new();
    let mut cur = text.cursor(*from);
    while cur.seek(&words, usize::MAX) {
        let Some(token) = cur.peek_any() else { break };
        cur = cur.moved(token.end());
        while taken.next_if(|span| span.end <= token.start).is_some() {}
        while let Some((word, end)) = coming.next_if(|(_, end)| *end <= token.start) {
            named.insert(word, end);
        }
        let free = taken.peek().is_none_or(|span| span.start >= token.end());
        let known = named.get(token.text()).is_some_and(|end| token.start - end <= REACH);
        if free && known && stands_alone(&token, cur) {
            named.insert(token.text(), token.end());
            let name = Name { evidence: Evidence::Short, honorific: None, lead: token.start };
            found.push(Found::new(ViewSpan::new(token.start, token.end()), name));
        }
    }
    found
}

/// The last syllable of a whole name that is not in capitals.
fn last_syllable<'v>(text: &'v Lexed<'_>, name: &Found<Name>) -> Option<&'v str> {
    if name.value.evidence < Evidence::Firm {
        return None;
    }
    let (before, last) = text.slice(name.span).rsplit_once([' ', '\n'])?;
    (!before.is_empty() && last.chars().any(char::is_lowercase)).then_some(last)
}

/// Whether the text gives the age or the home of the person behind the name, or calls them accused.
fn is_accused(text: &Lexed<'_>, name: &Found<Name>) -> bool {
    let called =
        name.value.honorific.as_deref().is_some_and(|words| words.ends_with("bị can") || words.ends_with("bị cáo"));
    called || gives_age(text.cursor(name.span.end))
}

/// `(35 tuổi`, `(SN 1985`, `(sinh năm 1985`, `, 35 tuổi`
fn gives_age(mut cur: Cursor<'_>) -> bool {
    if cur.any_punct(&['(', ',']).is_none() {
        return false;
    }
    if cur.any_phrase(&["sn", "sinh năm", "sinh ngày"]).is_some() {
        return true;
    }
    cur.number(14..=99).is_some() && cur.word("tuổi").is_some()
}

/// Whether a word in front of the cursor is a name by itself: no other word with a capital beside it, and in a place where
/// an ordinary word has none.
fn stands_alone(token: &Token<'_>, behind: Cursor<'_>) -> bool {
    let beside = |other: Token<'_>| other.is_capitalised() || other.is_number();
    if behind.peek().is_some_and(|next| next.gap() == Gap::Space && beside(next)) {
        return false;
    }
    let start = behind.moved(token.start);
    let before = start.previous().filter(|before| before.gap() < Gap::Line);
    match before {
        Some(before) if before.is_word() => {
            (!before.is_capitalised() || start.preceded_by_any(OPENERS)) && !start.preceded_by_any(BEFORE_OTHERS)
        }
        Some(before) if before.is(',') || before.is(';') => true,
        _ => behind.clone().any_listed(&GO_ON).is_some(),
    }
}
