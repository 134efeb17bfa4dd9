//! The two foldings by which unit names are compared.
//!
//! `key` drops every mark and is what the table is sorted by (the same rule stands in `tools/units/pack.py`);
//! `accented` keeps the marks but not the freedom of spelling: `Hoà`/`Hòa`, `Quy`/`Qui`, `Đắk`/`Đăk`/`Đắc`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The marks that make another letter: circumflex, breve, horn.
const SHAPES: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];

/// The tone marks grave, acute, tilde, hook and dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// A letter or digit taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Letter {
    /// In lower case without marks; `đ` stays.
    base: char,
    shape: Option<char>,
    tone: Option<char>,
}

/// The vowels of each base and shape (by its place in [`SHAPES`], from 1) that are one letter: without tone, then with each of
/// [`TONES`]; `-` where there is none.
const VOWELS: [(char, u16, [char; 6]); 19] = [
    ('a', 0, ['a', 'à', 'á', 'ã', 'ả', 'ạ']),
    ('a', 1, ['â', 'ầ', 'ấ', 'ẫ', 'ẩ', 'ậ']),
    ('a', 2, ['ă', 'ằ', 'ắ', 'ẵ', 'ẳ', 'ặ']),
    ('e', 0, ['e', 'è', 'é', 'ẽ', 'ẻ', 'ẹ']),
    ('e', 1, ['ê', 'ề', 'ế', 'ễ', 'ể', 'ệ']),
    ('e', 2, ['ĕ', '-', '-', '-', '-', '-']),
    ('i', 0, ['i', 'ì', 'í', 'ĩ', 'ỉ', 'ị']),
    ('i', 1, ['î', '-', '-', '-', '-', '-']),
    ('i', 2, ['ĭ', '-', '-', '-', '-', '-']),
    ('o', 0, ['o', 'ò', 'ó', 'õ', 'ỏ', 'ọ']),
    ('o', 1, ['ô', 'ồ', 'ố', 'ỗ', 'ổ', 'ộ']),
    ('o', 2, ['ŏ', '-', '-', '-', '-', '-']),
    ('o', 3, ['ơ', 'ờ', 'ớ', 'ỡ', 'ở', 'ợ']),
    ('u', 0, ['u', 'ù', 'ú', 'ũ', 'ủ', 'ụ']),
    ('u', 1, ['û', '-', '-', '-', '-', '-']),
    ('u', 2, ['ŭ', '-', '-', '-', '-', '-']),
    ('u', 3, ['ư', 'ừ', 'ứ', 'ữ', 'ử', 'ự']),
    ('y', 0, ['y', 'ỳ', 'ý', 'ỹ', 'ỷ', 'ỵ']),
    ('y', 1, ['ŷ', '-', '-', '-', '-', '-']),
];

/// The letters and digits that Vietnamese is written with, by their code: the base (1 for `đ`), from the 8th bit on the shape and from
/// the 12th on the tone, both by their places from 1; other characters are 0.
static LETTERS: [u16; LAST + 1] = {
    let mut table = [0; LAST + 1];
    let mut code = 0;
    while code < 0x80 {
        if (code as u8).is_ascii_alphanumeric() {
            table[code] = (code as u8).to_ascii_lowercase() as u16;
        }
        code += 1;
    }
    table['đ' as usize] = 1;
    table['Đ' as usize] = 1;
    table['ð' as usize] = 1;
    table['Ð' as usize] = 1;
    let mut row = 0;
    while row < VOWELS.len() {
        let (base, shape, letters) = VOWELS[row];
        let mut tone = 0;
        while tone < letters.len() {
            if letters[tone] != '-' {
                let packed = base as u16 | shape << 8 | (tone as u16) << 12;
                table[letters[tone] as usize] = packed;
                table[capital(letters[tone] as usize)] = packed;
            }
            tone += 1;
        }
        row += 1;
    }
    table
};

/// The capital of a small Vietnamese letter.
const fn capital(small: usize) -> usize {
    match small {
        0x61..=0x7A | 0xE0..=0xFD => small - 0x20,
        _ => small - 1,
    }
}

/// The last letter of the Vietnamese block.
const LAST: usize = 'ỹ' as usize;

#[inline]
fn letter(c: char) -> Option<Letter> {
    let packed = LETTERS.get(c as usize).copied().filter(|packed| *packed != 0)?;
    let place = |bit: u16| usize::from(packed >> bit & 15).checked_sub(1);
    let base = if packed == 1 { 'đ' } else { char::from(packed as u8) };
    let tone = place(12).and_then(|tone| TONES.get(tone).copied());
    Some(Letter { base, shape: place(8).and_then(|shape| SHAPES.get(shape).copied()), tone })
}

/// Whether a character is part of a word.
#[inline]
pub(super) fn is_word(c: char) -> bool {
    LETTERS.get(c as usize).is_some_and(|packed| *packed != 0)
        || (!c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c)))
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

/// A name with which others are compared: whether they are the same but for the freedom of spelling (see [`accented`]).
pub(crate) struct Spelled<'n> {
    name: &'n str,
    folded: Option<String>,
    /// The last name that was not written alike, and whether it is the same.
    last: Option<(&'static str, bool)>,
}

impl<'n> Spelled<'n> {
    pub(crate) fn new(name: &'n str) -> Self {
        Self { name, folded: None, last: None }
    }

    /// Whether another name is the same. Mostly it is written alike, or is the one asked for before.
    pub(crate) fn is(&mut self, other: &'static str) -> bool {
        if other == self.name {
            return true;
        }
        if let Some((_, same)) = self.last.filter(|(last, _)| *last == other) {
            return same;
        }
        let same = *self.folded.get_or_insert_with(|| accented(self.name)) == accented(other);
        self.last = Some((other, same));
        same
    }
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

/// The letter that stands directly behind the first one, in lower case without marks; `None` where another character does.
pub(super) fn second_letter(name: &str) -> Option<char> {
    let mut letters = name.chars().skip_while(|c| letter(*c).is_none());
    letters.nth(1).and_then(letter).map(|letter| letter.base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_composes_of_their_parts() {
        let mut table = vec![None; LAST + 1];
        let plain = ('0'..='9').chain('a'..='z').chain('A'..='Z').chain(['đ', 'Đ', 'ð', 'Ð']);
        let base = |c: char| if c == 'ð' || c == 'Ð' { 'đ' } else { c.to_lowercase().next().unwrap_or(c) };
        for c in plain {
            table[c as usize] = Some(Letter { base: base(c), shape: None, tone: None });
        }
        for vowel in "aeiouyAEIOUY".chars() {
            for shape in SHAPES.into_iter().map(Some).chain([None]) {
                for tone in TONES.into_iter().map(Some).chain([None]) {
                    let mut composed = std::iter::once(vowel).chain(shape).chain(tone).nfc();
                    if let (Some(c @ '\u{80}'..='ỹ'), None) = (composed.next(), composed.next()) {
                        table[c as usize] = Some(Letter { base: base(vowel), shape, tone });
                    }
                }
            }
        }
        for c in '\0'..='ỹ' {
            assert_eq!(letter(c), table[c as usize], "{c}");
        }
    }

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
