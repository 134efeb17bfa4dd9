//! Which blocks of a text need a closer look: tests of many bytes at once, without a branch, for the changes that
//! [`fold`](super::fold) and [`spacing`](super::spacing) make.
//!
//! A block that is let through may hold nothing to change; one that is not holds nothing for sure.

use std::ops::Range;

/// Bytes that are tested at once.
const BLOCK: usize = 32;

/// Bytes before and behind a block that its test sees.
const MARGIN: usize = 4;

/// A block between its margins.
pub(super) type Window = [u8; MARGIN + BLOCK + MARGIN];

/// Steps over the blocks in which a test finds nothing.
pub(super) struct Sieve<'t> {
    bytes: &'t [u8],
    /// Up to here the text is known to need a closer look.
    open_to: usize,
}

impl<'t> Sieve<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), open_to: 0 }
    }

    /// The next stretch at or after `from` that needs a closer look, or `None` when there is none up to the end.
    #[inline]
    pub(super) fn next(&mut self, from: usize, test: impl Fn(&Window) -> bool) -> Option<Range<usize>> {
        let mut at = from;
        while at >= self.open_to {
            if at >= self.bytes.len() {
                return None;
            }
            match self.window(at) {
                Some(window) if !test(window) => at += BLOCK,
                // Too near an end of the text for a test, or one that has found something.
                _ => self.open_to = self.bytes.len().min(at + BLOCK),
            }
        }
        Some(at..self.open_to)
    }

    fn window(&self, at: usize) -> Option<&'t Window> {
        let start = at.checked_sub(MARGIN)?;
        self.bytes.get(start..start + size_of::<Window>())?.try_into().ok()
    }
}

/// Whether a letter that stands alone, with an edge before it, may end at a blank of the block.
#[inline]
pub(super) fn has_single(window: &Window) -> bool {
    let mut found = false;
    for at in MARGIN..MARGIN + BLOCK {
        let back = |bytes: usize| window[at - bytes];
        let opens = |bytes: usize| (back(bytes) == b' ') | (back(bytes) == b'\n');
        let one = opens(2) & (back(1) >= b'A');
        let two = opens(3) & (back(2) >= 0xC2);
        let three = opens(4) & (back(3) >= 0xE0);
        found |= (back(0) == b' ') & (one | two | three);
    }
    found
}

/// Whether [`fold`](super::fold) may have to change something at a byte of the block, or up to three bytes before it.
#[inline]
pub(super) fn has_suspect(window: &Window) -> bool {
    let mut found = false;
    for at in MARGIN..MARGIN + BLOCK {
        let (before, byte) = (window[at - 1], window[at]);
        found |= is_odd(byte) | is_suspect_pair(before, byte);
        let small = before | 0x20;
        found |= (byte == 0xC3) & is_suspect_latin(small, window[at + 1] | 0x20, window[at + 2]);
        found |= (byte == 0xE1) & is_suspect_vowel(small, window[at + 1], window[at + 2], window[at + 3]);
    }
    found
}

/// Whether a byte is none with which Vietnamese text is mostly written.
#[inline(always)]
fn is_odd(byte: u8) -> bool {
    (byte == b'\\') | (byte == b'\r') | (byte == 0xC2) | (byte >= 0xC7) & (byte != 0xE1)
}

/// Whether two bytes are a pair that [`fold`](super::fold) knows, of which the second is no head of a vowel with a tone mark.
#[inline(always)]
fn is_suspect_pair(before: u8, byte: u8) -> bool {
    let small = before | 0x20;
    let digit_and_letter = is_within(before.min(byte), b'0', b'9') & (before.max(byte) >= b'A');
    (byte == 0xC4) & (small == b'k')
        | (before == 0xC3) & (byte | 0x20 == 0xB0)
        | (before == 0xC6) & ((byte == 0x89) | is_within(byte, 0xA2, 0xA3))
        | ((before == b'.') | (before == b'T')) & (byte == 0xC6)
        | (before == 0x83) & (byte == b'u')
        | (small == b'u') & (byte | 0x20 == b'i')
        | digit_and_letter
}

/// The same for a vowel of two bytes that begins with `0xC3`: `í ú ì ã` in words that may be misspelled, `à á ã è é ý` behind a
/// glide. Both letters are given in lower case.
#[inline(always)]
fn is_suspect_latin(before: u8, second: u8, after: u8) -> bool {
    let misspelled = ((before == b'l') | (before == b'u')) & (second == 0xAD)
        | (before == b'q') & (second == 0xBA)
        | (before == b'k') & (second == 0xAC)
        | (before == b'n') & (second == 0xA3);
    let behind_glide = (before == b'o') & is_within(second, 0xA0, 0xA9) | (before == b'u') & (second == 0xBD);
    misspelled | behind_glide & !is_within(after | 0x20, b'a', b'z')
}

/// Whether the vowel of three bytes behind a letter (lower case) may be misspelled, or bear the tone mark of that letter.
#[inline(always)]
fn is_suspect_vowel(before: u8, second: u8, third: u8, after: u8) -> bool {
    let misspelled = ((before == b'g') | (before == b'h')) & (third == 0xA3) & ((after == b'y') | (after == b'n'))
        | (before == b's') & ((third == 0x95) | (third == 0xB9))
        | (before == b'd') & (third == 0x8B) & (after == b'n')
        | (before == b'q');
    let behind_glide = (before == b'o') & (second == 0xBA) | (before == b'u') & (second == 0xBB);
    misspelled | behind_glide & is_within(third, 0xA0, 0xBD) & !is_within(after | 0x20, b'a', b'z')
}

/// Whether a byte lies between two others, both included.
#[inline(always)]
fn is_within(byte: u8, first: u8, last: u8) -> bool {
    byte.wrapping_sub(first) <= last - first
}

#[cfg(test)]
mod tests {
    use super::super::spacing::close;

    /// In a short text nothing is sieved out; in a long one the change must be seen all the same.
    #[track_caller]
    fn assert_seen(piece: &str) {
        let far = "mmmm ".repeat(20);
        let long = [&far, " ", piece, " ", &far].concat();
        let short = [" ", piece, " "].concat();
        let closed = |text: &str| close(text).map_or_else(|| text.to_owned(), |(text, _)| text);
        assert_eq!(closed(&long), [&far, closed(&short).as_str(), &far].concat(), "{piece}");
    }

    #[test]
    fn no_change_is_sieved_out() {
        for code in (0x20..0x3000).filter_map(char::from_u32) {
            assert_seen(&format!("a{code}b"));
            assert_seen(&format!("a {code} b"));
        }
        for piece in ["đ ịnh", "U BND", "Q U Y Ế T", "ủ y ban"] {
            assert_seen(piece);
        }
    }
}
