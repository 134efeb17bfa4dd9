//! [`Class`]: what a character is to the tokens, told from its bytes without decoding wherever that can be done.

use super::letter::{is_capital, is_letter};

/// What a character is to the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A blank within a line.
    Blank,
    /// A line end.
    Newline,
    /// A Markdown mark: part of a gap, but no blank.
    Filler,
    /// A small letter, or a letter without case.
    Small,
    /// A capital letter.
    Capital,
    /// An ASCII digit.
    Digit,
    /// An apostrophe as minority names have it.
    Apostrophe,
    /// Anything else: a token of its own.
    Other,
}

impl Class {
    /// Whether it is part of a word.
    pub(super) fn is_letter(self) -> bool {
        matches!(self, Self::Small | Self::Capital)
    }

    /// Whether it is part of a gap.
    pub(super) fn is_gap(self) -> bool {
        matches!(self, Self::Blank | Self::Newline | Self::Filler)
    }
}

/// The classes of the ASCII characters.
static ASCII: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut c = 0u8;
    while c < 128 {
        table[c as usize] = match c {
            b' ' | b'\t' | b'\r' | 0x0b | 0x0c => Class::Blank,
            b'\n' => Class::Newline,
            b'*' | b'_' | b'#' => Class::Filler,
            b'a'..=b'z' => Class::Small,
            b'A'..=b'Z' => Class::Capital,
            b'0'..=b'9' => Class::Digit,
            b'\'' | b'`' => Class::Apostrophe,
            _ => Class::Other,
        };
        c += 1;
    }
    table
};

/// The class of an ASCII character; `None` for the first byte of any other.
#[inline]
pub(super) fn of_ascii(byte: u8) -> Option<Class> {
    ASCII.get(usize::from(byte)).copied()
}

/// Class and length in bytes of the character at byte `at`, or `None` at the end of the text.
#[inline]
pub(super) fn at(text: &str, at: usize) -> Option<(Class, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at)?;
    if first < 128 {
        return Some((ASCII[first as usize], 1));
    }
    let second = bytes.get(at + 1).copied().unwrap_or(0);
    let case = |even: bool| if even { Class::Capital } else { Class::Small };
    match (first, second) {
        (0xC3, 0x97 | 0xB7) => Some((Class::Other, 2)),
        (0xC3, _) => Some((case(second < 0x9F), 2)),
        // ă, đ, ĩ, ơ: each capital stands directly before its small letter, at an even place.
        (0xC4, 0x80..=0xB7) | (0xC6, 0xA0 | 0xA1) => Some((case(second % 2 == 0), 2)),
        (0xC5, 0xA8 | 0xA9) => Some((case(second == 0xA8), 2)),
        (0xC6, 0xAF | 0xB0) => Some((case(second == 0xAF), 2)),
        (0xE1, 0xBA) if bytes.get(at + 2).is_some_and(|third| *third >= 0xA0) => {
            Some((case(bytes[at + 2] % 2 == 0), 3))
        }
        (0xE1, 0xBB) if bytes.get(at + 2).is_some_and(|third| *third < 0xBA) => Some((case(bytes[at + 2] % 2 == 0), 3)),
        _ => text[at..].chars().next().map(|c| (of(c), c.len_utf8())),
    }
}

/// Class and length in bytes of the character that ends at byte `end`, or `None` at the start of the text.
#[inline]
pub(super) fn before(text: &str, end: usize) -> Option<(Class, usize)> {
    let bytes = text.as_bytes();
    let mut start = end.checked_sub(1)?;
    if bytes[start] < 128 {
        return Some((ASCII[bytes[start] as usize], 1));
    }
    while start > 0 && bytes[start] & 0xC0 == 0x80 {
        start -= 1;
    }
    at(text, start)
}

/// The class of any character.
fn of(c: char) -> Class {
    match c {
        '’' | '‘' | '´' | 'ʼ' => Class::Apostrophe,
        c if is_letter(c) => {
            if is_capital(c) {
                Class::Capital
            } else {
                Class::Small
            }
        }
        c if c.is_whitespace() => Class::Blank,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_tell_what_the_character_tells() {
        for c in ('\u{80}'..='\u{2fff}').chain('\u{f900}'..='\u{ffff}') {
            let text = c.to_string();
            assert_eq!(at(&text, 0), Some((of(c), c.len_utf8())), "{c:?} {:x}", c as u32);
            assert_eq!(before(&text, text.len()), at(&text, 0), "{c:?}");
        }
    }
}
