//! Letters: case and diacritics of single characters, comparison of words.

use std::borrow::Cow;
use std::sync::LazyLock;

use unicode_normalization::char::decompose_canonical;

/// Whether the character is a letter. A combining mark that folding could not compose counts: it belongs to its word.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' => true,
        '\0'..='\u{7f}' => false,
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Whether the character is a capital letter.
#[inline]
pub(crate) fn is_capital(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { lower(c) != c }
}

/// The lower-case form of a letter. Every Vietnamese letter has one of the same length in UTF-8.
#[inline]
pub(crate) fn lower(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        // Blocks in which each capital stands directly before its small letter.
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => c,
        'Ă' => 'ă',
        'Đ' => 'đ',
        'Ĩ' => 'ĩ',
        'Ũ' => 'ũ',
        'Ơ' => 'ơ',
        'Ư' => 'ư',
        '\u{1ea0}'..='\u{1ef9}' => char::from_u32(c as u32 | 1).unwrap_or(c),
        // Latin-1: the small letters follow the capitals at a distance of 32.
        '\u{e0}'..='\u{ff}' => c,
        '\u{c0}'..='\u{de}' if c != '×' => char::from_u32(c as u32 + 32).unwrap_or(c),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The lower-case form of a letter without its diacritics: `Ấ` → `a`, `Đ` → `d`.
pub(crate) fn bare(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let small = lower(c);
    match BARE.get(small as usize) {
        Some('\0') | None => undecorated(small),
        Some(bare) => *bare,
    }
}

/// The first character of the decomposition, without the stroke of `đ`.
fn undecorated(c: char) -> char {
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    match base.unwrap_or(c) {
        'đ' => 'd',
        other => lower(other),
    }
}

/// The small letters that Vietnamese has beyond ASCII without their diacritics, by their code; `\0` for other characters.
static BARE: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table = vec!['\0'; 0x1efa];
    let blocks = ['\u{e0}'..='\u{fd}', '\u{103}'..='\u{1b0}', '\u{1ea1}'..='\u{1ef9}'];
    for c in blocks.into_iter().flatten().filter(|c| lower(*c) == *c) {
        table[c as usize] = undecorated(c);
    }
    table
});

/// Whether `word` is `lower_case` when case is ignored. `lower_case` must be in lower case.
#[inline]
pub(crate) fn equals(word: &str, lower_case: &str) -> bool {
    let (Some(first), Some(small)) = (word.as_bytes().first(), lower_case.as_bytes().first()) else {
        return word.len() == lower_case.len();
    };
    // Two ASCII letters are told apart at once; the first bytes of other letters may differ with the case.
    let apart = first.is_ascii() && first.to_ascii_lowercase() != *small;
    !apart && same(word, lower_case)
}

/// Whether two words are the same when case is ignored.
#[inline]
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && (one.as_bytes() == other.as_bytes() || same_but_for_case(one, other))
}

fn same_but_for_case(one: &str, other: &str) -> bool {
    let (mut letters, mut others) = (one.chars(), other.chars());
    let first = letters.next().map(lower) == others.next().map(lower);
    first && (letters.as_str() == others.as_str() || letters.map(lower).eq(others.map(lower)))
}

/// Whether `word` is `lower_case` when case and diacritics are ignored.
pub(crate) fn equals_bare(word: &str, lower_case: &str) -> bool {
    word.chars().map(bare).eq(lower_case.chars().map(bare))
}

/// Whether the word begins with a capital letter.
#[inline]
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(is_capital)
}

/// Whether the word has a letter and all its letters are capitals.
pub(crate) fn is_all_capitals(word: &str) -> bool {
    let mut any = false;
    for c in word.chars().filter(|c| is_letter(*c)) {
        if !is_capital(c) {
            return false;
        }
        any = true;
    }
    any
}

/// The words with one blank between them.
pub(crate) fn collapse(words: &str) -> String {
    if is_collapsed(words) {
        return words.to_owned();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether single blanks alone stand between words, as far as their bytes tell. `true` is sure.
fn is_collapsed(words: &str) -> bool {
    let mut before = b' ';
    let fits = words.bytes().all(|byte| {
        let fits = match byte {
            b' ' => before != b' ',
            // Other blanks, and the first bytes of blanks beyond ASCII.
            ..b' ' | 0xC2 | 0xE2 | 0xE3 => false,
            0x9A => before != 0xE1,
            _ => true,
        };
        before = byte;
        fits
    });
    fits && before != b' '
}

/// The text in lower case.
pub(crate) fn to_lower(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let lowered = lower_in_place(&mut bytes).then(|| String::from_utf8(bytes).ok()).flatten();
    lowered.unwrap_or_else(|| text.chars().map(lower).collect())
}

/// Makes small letters of the capitals; `false` when there are letters that Vietnamese does not have.
fn lower_in_place(bytes: &mut [u8]) -> bool {
    let mut at = 0;
    while let Some(first) = bytes.get_mut(at) {
        if first.is_ascii() {
            first.make_ascii_lowercase();
            at += 1;
            continue;
        }
        let (lead, rest) = (*first, &mut bytes[at + 1..]);
        match (lead, rest) {
            (0xC2 | 0xCC, _) => at += 2,
            (0xC3, [second, ..]) => {
                *second |= if (0x80..=0x9E).contains(second) && *second != 0x97 { 0x20 } else { 0 };
                at += 2;
            }
            (0xC4, [second @ (0x82 | 0x83 | 0x90 | 0x91 | 0xA8 | 0xA9), ..]) | (0xC5, [second @ (0xA8 | 0xA9), ..]) => {
                *second |= 1;
                at += 2;
            }
            (0xC6, [second @ (0xA0 | 0xA1), ..]) => {
                *second = 0xA1;
                at += 2;
            }
            (0xC6, [second @ (0xAF | 0xB0), ..]) => {
                *second = 0xB0;
                at += 2;
            }
            (0xE1, [0xBA, third @ 0xA0..=0xBF, ..]) | (0xE1, [0xBB, third @ 0x80..=0xB9, ..]) => {
                *third |= 1;
                at += 3;
            }
            (0xE2, [0x80, ..]) => at += 3,
            _ => return false,
        }
    }
    true
}

/// The text in lower case, which it mostly is.
pub(crate) fn lowered(text: &str) -> Cow<'_, str> {
    if may_have_capital(text) { to_lower(text).into() } else { text.into() }
}

/// Whether a capital may stand in the text. `false` is sure.
fn may_have_capital(text: &str) -> bool {
    // Small letters are odd in the block Latin Extended Additional, and capitals have no byte of their own elsewhere.
    !text.bytes().all(|byte| byte.is_ascii_lowercase()) && text.chars().any(is_capital)
}

/// The text in lower case without diacritics.
pub(crate) fn to_bare(text: &str) -> String {
    text.chars().map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_compare_without_case() {
        assert!(equals("NGÀY", "ngày"));
        assert!(equals("Đồng", "đồng"));
        assert!(!equals("ngay", "ngày"));
        assert!(equals_bare("ngay", "ngày"));
        assert!(equals_bare("Dieu", "điều"));
    }

    #[test]
    fn the_short_cuts_agree_with_the_standard_library() {
        for c in ('\0'..='\u{2fff}').filter(|c| !matches!(c, '\u{300}'..='\u{36f}')) {
            assert_eq!(lower(c), c.to_lowercase().next().unwrap_or(c), "{c:?}");
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }

    #[test]
    fn texts_are_lowered_as_their_letters_are() {
        for c in '\0'..='\u{ffff}' {
            let text = format!("A{c}Ơ");
            assert_eq!(to_lower(&text), text.chars().map(lower).collect::<String>(), "{c:?}");
        }
    }

    #[test]
    fn blanks_are_collapsed() {
        for words in
            ["một hai", " một", "một ", "một  hai", "một\nhai", "một\u{a0}hai", "một\u{3000}hai", "\u{1680}", ""]
        {
            assert_eq!(collapse(words), words.split_whitespace().collect::<Vec<_>>().join(" "), "{words:?}");
        }
    }

    #[test]
    fn capitals_are_told() {
        assert!(is_capitalised("Ủy"));
        assert!(!is_capitalised("ủy"));
        assert!(is_all_capitals("QĐ-UBND"));
        assert!(!is_all_capitals("TTg"));
        assert!(!is_all_capitals("42"));
    }
}
