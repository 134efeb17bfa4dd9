//! Letters: case and diacritics of single characters, comparison of words.

use std::borrow::Cow;

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
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    match lower(base.unwrap_or(c)) {
        'đ' => 'd',
        other => other,
    }
}

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
    let mut letters = word.chars().filter(|c| is_letter(*c)).peekable();
    letters.peek().is_some() && letters.all(is_capital)
}

/// The text in lower case.
pub(crate) fn to_lower(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The text in lower case, which it mostly is.
pub(crate) fn lowered(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_capital) { to_lower(text).into() } else { text.into() }
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
    fn capitals_are_told() {
        assert!(is_capitalised("Ủy"));
        assert!(!is_capitalised("ủy"));
        assert!(is_all_capitals("QĐ-UBND"));
        assert!(!is_all_capitals("TTg"));
        assert!(!is_all_capitals("42"));
    }
}
