//! Letters: case and diacritics of single characters, comparison of words.

use unicode_normalization::char::decompose_canonical;

/// The lower-case form of a letter. Every Vietnamese letter has one of the same length in UTF-8.
#[inline]
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
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
    word.len() == lower_case.len() && (word == lower_case || word.chars().map(lower).eq(lower_case.chars()))
}

/// Whether `word` is `lower_case` when case and diacritics are ignored.
pub(crate) fn equals_bare(word: &str, lower_case: &str) -> bool {
    word.chars().map(bare).eq(lower_case.chars().map(bare))
}

/// Whether the word begins with a capital letter.
#[inline]
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether the word has a letter and all its letters are capitals.
pub(crate) fn is_all_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// The text in lower case.
pub(crate) fn to_lower(text: &str) -> String {
    text.chars().map(lower).collect()
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
    fn capitals_are_told() {
        assert!(is_capitalised("Ủy"));
        assert!(!is_capitalised("ủy"));
        assert!(is_all_capitals("QĐ-UBND"));
        assert!(!is_all_capitals("TTg"));
        assert!(!is_all_capitals("42"));
    }
}
