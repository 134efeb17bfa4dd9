//! [`Window`]: a stretch of text of which all bytes are classed at once, without a branch, and the simple words that it tells.
//!
//! A word is simple when the bytes of Vietnamese letters are enough to tell it by the rules of [`token`](super::token). Any
//! other (with an apostrophe, with a capital inside, with letters of other alphabets) is left to that module.

use super::token;

/// The bytes of a window: a bit of a mask for each.
const SIZE: usize = 64;

/// The most bytes of a simple word: all that its hash takes in.
const LONGEST: usize = token::HASHED;

/// Some text from a character on, classed.
pub(super) struct Window {
    /// Where it begins in the text.
    start: usize,
    /// Its bytes as hashes take them in.
    folded: [u8; SIZE + LONGEST],
    /// Bytes of words: ASCII letters, and whatever is beyond ASCII.
    letters: u64,
    /// Bytes that are part of no Vietnamese letter, or tell that one is not; apostrophes.
    odd: u64,
    /// The same, and bytes that make their letter a capital.
    special: u64,
}

/// A word as its bytes tell it.
pub(super) struct Word {
    /// Its length in bytes.
    pub(super) len: usize,
    /// Its hash (see [`token::hash`]).
    pub(super) hash: u16,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
}

impl Window {
    /// The window of a text that begins at byte `start`, where a character does.
    pub(super) fn new(text: &[u8], start: usize) -> Self {
        let rest = text.get(start..).unwrap_or_default();
        match rest.first_chunk::<SIZE>() {
            Some(bytes) => Self::of(start, bytes),
            None => {
                let mut bytes = [0; SIZE];
                bytes[..rest.len()].copy_from_slice(rest);
                Self::of(start, &bytes)
            }
        }
    }

    #[inline(never)]
    fn of(start: usize, bytes: &[u8; SIZE]) -> Self {
        // Two bytes before the first: nothing stands before it that it belongs to.
        let mut text = [0; 2 + SIZE];
        text[2..].copy_from_slice(bytes);
        let mut folded = [0; SIZE + LONGEST];
        let [mut letters, mut odd, mut changed] = [[0; SIZE]; 3];
        // One loop for each, so that each becomes instructions for many bytes.
        for at in 0..SIZE {
            folded[at] = token::folded(text[at], text[at + 1], text[at + 2]);
        }
        for at in 0..SIZE {
            letters[at] = u8::from(text[at + 2].is_ascii_alphabetic() | (text[at + 2] >= 0x80));
        }
        for at in 0..SIZE {
            odd[at] = u8::from(is_odd(text[at], text[at + 1], text[at + 2], folded[at]));
        }
        for at in 0..SIZE {
            changed[at] = u8::from(folded[at] != text[at + 2]);
        }
        let (letters, odd, changed) = (mask(&letters), mask(&odd), mask(&changed));
        Self { start, folded, letters, odd, special: odd | changed & letters }
    }

    /// The simple word that begins at byte `at` of the text, or `None` where the bytes do not tell one. The window moves to
    /// it where it has to.
    #[inline]
    pub(super) fn word(&mut self, text: &[u8], at: usize) -> Option<Word> {
        let mut place = at - self.start;
        if place >= SIZE || self.letters_from(place) + place == SIZE {
            *self = Self::new(text, at);
            place = 0;
        }
        let len = self.letters_from(place);
        if len == 0 || len > LONGEST {
            return None;
        }
        // The byte behind the word too: it may be an apostrophe.
        let here = u64::MAX >> (SIZE - 1 - len);
        let special = (self.special >> place) & here;
        if special != 0 && !self.has_known_case(text.get(at..at + len)?, place) {
            return None;
        }
        let bytes = self.folded.get(place..)?.first_chunk::<LONGEST>()?;
        let hash = token::hash_of_folded(u128::from_le_bytes(*bytes) & FIRST_BYTES[len]);
        Some(Word { len, hash, capital: special != 0 })
    }

    /// How many bytes of letters come first at a place of the window.
    #[inline(always)]
    fn letters_from(&self, place: usize) -> usize {
        (!(self.letters >> place)).trailing_zeros() as usize
    }

    /// Whether in a word the first letter alone is a capital or all are, and no byte is odd.
    #[inline(never)]
    fn has_known_case(&self, word: &[u8], place: usize) -> bool {
        // The last byte of each letter makes it a capital.
        let last = |at: usize| word[at] < 0xC0 && (at == 0 || word[at - 1] != 0xE1);
        let ends = (0..word.len()).fold(0u64, |ends, at| ends | u64::from(last(at)) << at);
        let here = u64::MAX >> (SIZE - 1 - word.len());
        let capitals = (self.special >> place) & here;
        (self.odd >> place) & here == 0 && (capitals == ends & ends.wrapping_neg() || capitals == ends)
    }
}

/// The first so many bytes.
static FIRST_BYTES: [u128; LONGEST + 1] = {
    let mut masks = [0; LONGEST + 1];
    let mut len = 1;
    while len <= LONGEST {
        masks[len] = u128::MAX >> (8 * (LONGEST - len));
        len += 1;
    }
    masks
};

/// Whether a byte, behind two others, is part of no Vietnamese letter, or tells that one is not, or is an apostrophe. `small` is
/// the byte in lower case.
#[inline(always)]
fn is_odd(second: u8, before: u8, byte: u8, small: u8) -> bool {
    // None of the bytes with which letters begin.
    let lead = (byte == 0xC2) | (byte >= 0xC7) & (byte != 0xE1);
    // × ÷ ß ÿ
    let latin = (before == 0xC3) & ((small == 0xB7) | (small == 0xBF));
    // None of ă đ ĩ; ũ; ơ ư
    let stroked = (before == 0xC4) & (small != 0x83) & (small != 0x91) & (small != 0xA9)
        | (before == 0xC5) & (small != 0xA9)
        | (before == 0xC6) & (small != 0xA1) & (small != 0xB0);
    let vowel = (before == 0xBA) & (byte >= 0xA0) | (before == 0xBB) & (byte < 0xBA);
    lead | (byte == b'\'') | (byte == b'`') | latin | stroked | (second == 0xE1) & !vowel
}

/// The flags (0 or 1) as bits, the first the lowest.
#[inline(always)]
fn mask(flags: &[u8; SIZE]) -> u64 {
    /// Brings the lowest bit of each of eight bytes into the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let mut mask = 0;
    for at in 0..SIZE / 8 {
        let mut eight = [0; 8];
        eight.copy_from_slice(&flags[8 * at..8 * at + 8]);
        mask |= (u64::from_le_bytes(eight).wrapping_mul(GATHER) >> 56) << (8 * at);
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_as_their_letters_tell_them() {
        let mut told = 0;
        for c in ('!'..'\u{250}').chain('\u{300}'..'\u{370}').chain('\u{1e00}'..'\u{2100}') {
            for head in ["", "a", "ab", "A", "AB", "Ab", "Abc", "đ", "Đ", "ƯƠ"] {
                for tail in [" ", "a ", "A ", "ng ", "NG ", "'a ", "ỳ ", "Ỳ ", "1", "."] {
                    let text = format!("{head}{c}{tail}{}", " ".repeat(LONGEST));
                    let Some(word) = Window::new(text.as_bytes(), 0).word(text.as_bytes(), 0) else { continue };
                    let token = token::next(&text, 0).expect("a token");
                    let known = (token.len(), token.hash(), token.is_capitalised());
                    assert_eq!((word.len, word.hash, word.capital), known, "{text}");
                    told += 1;
                }
            }
        }
        assert!(told > 10_000, "{told} words were told by their bytes");
    }

    #[test]
    fn a_window_moves_with_the_words() {
        let text = "mười Một, QUYẾT ĐỊNH ".repeat(20);
        let mut window = Window::new(text.as_bytes(), 0);
        let mut words = 0;
        for (at, _) in text.char_indices() {
            let Some(word) = window.word(text.as_bytes(), at) else { continue };
            assert_eq!(word.hash, token::hash(&text[at..at + word.len]));
            words += usize::from(at == 0 || matches!(text.as_bytes()[at - 1], b' '));
        }
        assert_eq!(words, 80);
    }
}
