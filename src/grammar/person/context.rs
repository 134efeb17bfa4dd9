//! What stands before a name.

use crate::lexicon::honorific;
use crate::scan::{Cursor, Gap, TokenKind, letter};

/// Whether a one-word form of address (`Ông`, `Bà`, `Anh`) is one here and not part of a name: `tỉnh Bà Rịa`, `Tuấn Anh`.
pub(super) fn loose_address_fits(at: &Cursor<'_>) -> bool {
    let Some(word) = at.peek() else { return false };
    if word.is_capitalised() && is_namesake(at) || letter::equals(word.text(), "chú") && at.preceded_by("ghi") {
        return false;
    }
    match at.previous() {
        Some(before) if word.is_capitalised() => {
            before.gap() >= Gap::Line
                || !before.is_word()
                || !before.is_capitalised() && letter::is_all_capitals(word.text())
        }
        Some(before) => !(before.gap() == Gap::None && before.is_word()),
        None => true,
    }
}

/// Whether a word stands before the name that makes it the name of a place, a school, a prize; also at the head of an
/// enumeration: `các đường Lê Lợi, Trần Phú`.
pub(super) fn is_namesake(at: &Cursor<'_>) -> bool {
    let mut here = *at;
    let mut joint = false;
    for _ in 0..14 {
        // `UBND huyện, Lê Văn An` is no enumeration: it has no first member.
        if !joint && named_after(&here) {
            return true;
        }
        let Some(before) = here.previous().filter(|token| token.gap() < Gap::Break) else { return false };
        let joins = before.is(',') || before.is('-') || before.is_word() && letter::equals(before.text(), "và");
        // Only an enumeration is followed back: from a comma over the capitalised words before it.
        if !(joins || (here.at() < at.at() && before.is_capitalised())) {
            return false;
        }
        joint = joins;
        here = here.moved(before.start);
    }
    false
}

/// Whether such a word stands directly before the name.
pub(super) fn named_after(at: &Cursor<'_>) -> bool {
    let Some(before) = at.previous().filter(|token| token.gap() < Gap::Line) else { return false };
    // `số 52 Nguyễn Khắc Nhu`
    if before.is_number() && at.before(&before).preceded_by("số") {
        return true;
    }
    let mut at = *at;
    if before.is('.') {
        at = at.moved(before.start);
        // `TP. Hồ Chí Minh`; but a sentence ends in `các quận. Ông Lê Văn An`.
        if !at.previous().is_some_and(|word| is_consonants(word.text())) {
            return false;
        }
    }
    !at.preceded_by("văn xã") && honorific::named_after(&at)
}

/// Whether a word is an abbreviation without a vowel: `TP`, `Q`, `tx`.
fn is_consonants(word: &str) -> bool {
    !letter::to_bare(word).contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Whether the word before the name begins with a capital in the middle of a sentence: the name may be part of a longer one.
pub(super) fn goes_on_from_capital(at: &Cursor<'_>) -> bool {
    let Some(before) = at.previous() else { return false };
    if before.gap() >= Gap::Line || before.gap() == Gap::None || !before.is_capitalised() {
        return before.gap() == Gap::None && (before.is('.') || before.is('-') || before.is('&'));
    }
    if is_column(at, before.end()) {
        return false;
    }
    let opens = at.moved(before.start).previous().is_none_or(|token| {
        token.gap() >= Gap::Line
            || matches!(token.kind(), TokenKind::Punct('.' | '!' | '?' | ':' | '-' | '(' | '"' | '“'))
    });
    !opens
}

/// Whether the space of two columns stands between `end` and the next word.
pub(super) fn is_column(at: &Cursor<'_>, end: usize) -> bool {
    let Some(next) = at.peek() else { return false };
    at.text().get(end..next.start).is_some_and(|space| space.len() >= 3 || space.contains('\t'))
}

/// Whether the year of birth stands in brackets at the cursor: `Vi Thắng | (SN 1983, …)`.
pub(super) fn tells_birth(at: &Cursor<'_>) -> bool {
    let mut at = *at;
    at.punct('(').is_some() && at.any_phrase(&["sn", "sinh năm", "sinh ngày"]).is_some()
}

/// Whether a phrase ends at the cursor: a line end or a sign follows.
pub(super) fn ends_phrase(at: &Cursor<'_>) -> bool {
    at.peek_any().is_none_or(|token| token.gap() >= Gap::Line || !token.is_word())
}
