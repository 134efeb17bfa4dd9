//! The two foldings by which unit names are compared.
//!
//! `key` drops every mark and is what the table is sorted by (the same rule stands in `tools/units/pack.py`);
//! `accented` keeps the marks but not the freedom of spelling: `Hoà`/`Hòa`, `Quy`/`Qui`, `Đắk`/`Đăk`/`Đắc`.
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The marks that make another letter: circumflex, breve, horn.
const SHAPES: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];

/// The tone marks grave, acute, tilde, hook and dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// A letter or digit taken apart.
#[derive(Clone, Copy)]
struct Letter {
    /// In lower case without marks; `đ` stays.
    base: char,
    shape: Option<char>,
    tone: Option<char>,
}

/// The letters and digits that Vietnamese is written with, by their code; other characters are `None`.
static LETTERS: LazyLock<Vec<Option<Letter>>> = LazyLock::new(|| {
    let mut table = vec![None; LAST as usize + 1];
    let plain = ('0'..='9').chain('a'..='z').chain('A'..='Z').chain(['đ', 'Đ', 'ð', 'Ð']);
    let base = |c: char| if c == 'ð' || c == 'Ð' { 'đ' } else { c.to_lowercase().next().unwrap_or(c) };
    for c in plain {
        table[c as usize] = Some(Letter { base: base(c), shape: None, tone: None });
    }
    for vowel in "aeiouyAEIOUY".chars() {
        for shape in SHAPES.into_iter().map(Some).chain([None]) {
            for tone in TONES.into_iter().map(Some).chain([None]) {
                let mut composed = std::iter::once(vowel).chain(shape).chain(tone).nfc();
                if let (Some(c @ '\u{80}'..=LAST), None) = (composed.next(), composed.next()) {
                    table[c as usize] = Some(Letter { base: base(vowel), shape, tone });
                }
            }
        }
    }
    table
});

/// The last letter of the Vietnamese block.
const LAST: char = 'ỹ';

#[inline]
fn letter(c: char) -> Option<Letter> {
    LETTERS.get(c as usize).copied().flatten()
}

/// Whether a character is part of a word.
#[inline]
pub(super) fn is_word(c: char) -> bool {
    letter(c).is_some() || (!c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c)))
}

/// Appends one word's letters and digits, lower-case and without marks.
fn push_key_word(word: &str, key: &mut String) {
    let start = key.len();
    for c in word.chars() {
        match letter(c).map(|letter| letter.base) {
            Some('đ') => key.push('d'),
            Some('y') => key.push('i'),
            Some(base) => key.push(base),
            None => key.extend(c.nfd().flat_map(char::to_lowercase).filter(char::is_ascii_alphanumeric)),
        }
    }
    close_word(key, start);
}

/// Drops the zero before a single digit, and makes a `k` of a `c` at the end of the word that begins at `start`.
fn close_word(folded: &mut String, start: usize) {
    let word = &folded.as_bytes()[start..];
    if matches!(word, [b'0', b'0'..=b'9']) {
        folded.remove(start);
    } else if word.ends_with(b"c") {
        folded.pop();
        folded.push('k');
    }
}

/// Splits at everything that is neither letter, digit nor mark.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !is_word(c)).filter(|w| !w.is_empty())
}

/// The search key: letters and digits alone, `y` as `i`, a final `c` as `k`: `Quy Nhơn` → `quinhon`.
pub(crate) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    push_key(name, &mut key);
    key
}

/// Appends the key of some words.
pub(crate) fn push_key(name: &str, key: &mut String) {
    for word in words(name) {
        push_key_word(word, key);
    }
}

/// The name with its marks, each tone mark at the end of its word: `Hoà An` and `Hòa An` → `hoa\u{300}an`.
pub(crate) fn accented(name: &str) -> String {
    let mut folded = String::with_capacity(name.len() * 2);
    for word in words(name) {
        push_accented_word(word, &mut folded);
    }
    folded
}

fn push_accented_word(word: &str, folded: &mut String) {
    let start = folded.len();
    let mut tone = None;
    for c in word.chars() {
        match letter(c) {
            Some(letter) => {
                folded.push(if letter.base == 'y' { 'i' } else { letter.base });
                folded.extend(letter.shape);
                tone = letter.tone.or(tone);
            }
            None if TONES.contains(&c) => tone = Some(c),
            None => folded.extend(c.nfd().flat_map(char::to_lowercase)),
        }
    }
    // `Đắk`, `Đăk`, `Đắc`: the marks of these are written in many ways.
    let bare = ["dak", "lak", "daklak"].iter().find(|bare| is_bare_form(&folded[start..], bare));
    if let Some(bare) = bare {
        folded.truncate(start);
        folded.push_str(bare);
        return;
    }
    close_word(folded, start);
    folded.extend(tone);
}

/// Whether a folded word is `bare` when its marks are left out.
fn is_bare_form(folded: &str, bare: &str) -> bool {
    let letters = folded.chars().filter(|c| !is_combining_mark(*c)).map(|c| if c == 'đ' { 'd' } else { c });
    letters.map(|c| if c == 'c' { 'k' } else { c }).eq(bare.chars())
}

/// Whether a name is written without any mark at all, as on a keyboard that has none.
pub(crate) fn is_bare(name: &str) -> bool {
    name.chars().all(|c| match letter(c) {
        Some(letter) => letter.shape.is_none() && letter.tone.is_none() && letter.base != 'đ',
        None => c.is_ascii() || !c.nfd().any(is_combining_mark),
    })
}

/// The first letter of a name in lower case without marks, by which most level words are told apart from it.
pub(super) fn first_letter(name: &str) -> Option<char> {
    let first = name.chars().find_map(letter)?.base;
    Some(if first == 'đ' { 'd' } else { first })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_drop_marks_blanks_and_freedoms_of_spelling() {
        for (name, expected) in [
            ("Chợ Đồn", "chodon"),
            ("Quy Nhơn", "quinhon"),
            ("Đắk R’Lấp", "dakrlap"),
            ("ĐĂK R'LẤP", "dakrlap"),
            ("Đắc Lắc", "daklak"),
            ("Bà Rịa - Vũng Tàu", "bariavungtau"),
            ("05", "5"),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    #[test]
    fn accents_tell_names_apart_but_not_spellings() {
        assert_eq!(accented("Hoà An"), accented("Hòa An"));
        assert_eq!(accented("Đăk Nông"), accented("Đắc Nông"));
        assert_eq!(accented("Thuỷ"), accented("Thủy"));
        assert_ne!(accented("Thanh Hòa"), accented("Thạnh Hóa"));
        assert_ne!(accented("Lục Yên"), accented("Lúc Yên"));
    }
}
