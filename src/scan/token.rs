//! [`Token`]: a syllable, a number or one punctuation character, and the [`Gap`] before it.
//!
//! A text is cut once ([`Tokens`](super::tokens::Tokens)); what is here cuts it, and reads where it was not cut.
//!
//! - A word is a run of letters; an apostrophe between letters belongs to it (`R'Lấp`, `K’Brêu`). A capital that follows
//!   at least two small letters begins a new word (`trướcHuyện` is two), and so do some words behind an abbreviation
//!   (`NĐ-CPngày`).
//! - A number is a run of ASCII digits.
//! - Blanks, Markdown emphasis (`*`, `_`) and heading marks are no tokens: they are the gap before the next one.

use std::ops::Range;

use super::class::{self, Class};
use super::letter;
use super::traits::Traits;
use super::work;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A run of letters.
    Word,
    /// A run of digits.
    Number,
    /// One other character; those beyond the basic plane (emoji) all as U+FFFD.
    Punct(char),
}

/// What stands between a token and the one before it. Ordered from the closest to the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing (or Markdown marks alone): the two touch.
    None,
    /// Blanks.
    Space,
    /// One line end.
    Line,
    /// A blank line.
    Break,
}

/// One token: its kind, its place in the view, and the gap before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'v> {
    /// The text that it is part of.
    all: &'v str,
    /// Offset of its first byte.
    pub(crate) start: usize,
    traits: Traits,
}

impl<'v> Token<'v> {
    /// The token of a text that begins at byte `start`.
    #[inline]
    pub(super) fn new(all: &'v str, start: usize, traits: Traits) -> Self {
        Self { all, start, traits: traits.plain() }
    }

    /// A token as its bytes tell it.
    fn read(kind: TokenKind, all: &'v str, at: Range<usize>, gap: Gap) -> Self {
        let text = &all[at.clone()];
        let traits = match kind {
            TokenKind::Word => Traits::word(text.len(), gap, hash(text), letter::is_capitalised(text)),
            TokenKind::Number => Traits::number(text.len(), gap),
            TokenKind::Punct(sign) => Traits::sign(sign, gap),
        };
        Self::new(all, at.start, traits)
    }

    /// Its text.
    #[inline]
    pub(crate) fn text(&self) -> &'v str {
        &self.all[self.start..self.end()]
    }

    /// Offset of the first byte after it.
    #[inline]
    pub(crate) fn end(&self) -> usize {
        self.start + self.len()
    }

    /// Its length in bytes.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.traits.len()
    }

    /// What it is.
    #[inline]
    pub(crate) fn kind(&self) -> TokenKind {
        self.traits.kind()
    }

    /// What stands before it.
    #[inline]
    pub(crate) fn gap(&self) -> Gap {
        self.traits.gap()
    }

    /// The hash of a word without its case (see [`hash()`]); the code of a sign.
    #[inline]
    pub(crate) fn hash(&self) -> u16 {
        self.traits.hash()
    }

    /// What is known of it but for its place.
    #[inline]
    pub(super) fn traits(&self) -> Traits {
        self.traits
    }

    /// Whether it is a word.
    #[inline]
    pub(crate) fn is_word(&self) -> bool {
        self.traits.is_word()
    }

    /// Whether it is a number.
    #[inline]
    pub(crate) fn is_number(&self) -> bool {
        self.traits.is_number()
    }

    /// Whether it is a word that begins with a capital letter.
    #[inline]
    pub(crate) fn is_capitalised(&self) -> bool {
        self.traits.is_capitalised()
    }

    /// Whether it is this punctuation character.
    #[inline]
    pub(crate) fn is(&self, punct: char) -> bool {
        self.traits.is_sign(punct)
    }
}

/// The gap that grows as its characters are read.
#[derive(Clone, Copy)]
struct Growing {
    gap: Gap,
    lines: u32,
}

impl Growing {
    const NONE: Self = Self { gap: Gap::None, lines: 0 };

    #[inline]
    fn add(&mut self, class: Class) {
        match class {
            Class::Newline => {
                self.lines += 1;
                self.gap = if self.lines == 1 { Gap::Line } else { Gap::Break };
            }
            Class::Blank => self.gap = self.gap.max(Gap::Space),
            _ => {}
        }
    }
}

/// The first token at or after byte `from`, or `None` at the end of the text.
#[inline]
pub(crate) fn next(text: &str, from: usize) -> Option<Token<'_>> {
    let (mut gap, mut start) = (Growing::NONE, from);
    let (class, len) = loop {
        let (class, len) = class::at(text, start)?;
        if !class.is_gap() {
            break (class, len);
        }
        gap.add(class);
        start += len;
    };
    let (kind, end) = match class {
        Class::Small | Class::Capital => (TokenKind::Word, word_end(text, start)),
        Class::Digit => (TokenKind::Number, start + digits(text[start..].bytes().take(MAX_DIGITS))),
        _ => (TokenKind::Punct(text[start..].chars().next()?), start + len),
    };
    work::note(end - from);
    Some(Token::read(kind, text, start..end, gap.gap))
}

/// The last token that ends at or before byte `before`, or `None` at the start of the text. Its `gap` is the one *after*
/// it, up to `before`.
pub(crate) fn previous(text: &str, before: usize) -> Option<Token<'_>> {
    let (mut gap, mut end) = (Growing::NONE, before);
    let (class, len) = loop {
        let (class, len) = class::before(text, end)?;
        if !class.is_gap() {
            break (class, len);
        }
        gap.add(class);
        end -= len;
    };
    let (kind, start) = match class {
        Class::Small | Class::Capital => (TokenKind::Word, word_start(text, end)),
        Class::Digit => (TokenKind::Number, end - digits(text[..end].bytes().rev().take(MAX_DIGITS))),
        _ => (TokenKind::Punct(text[..end].chars().next_back()?), end - len),
    };
    work::note(before - start);
    Some(Token::read(kind, text, start..end, gap.gap))
}

/// How many digits come first.
fn digits(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.take_while(u8::is_ascii_digit).count()
}

/// Offset of the first byte after the word that starts at byte `start`.
#[inline]
fn word_end(text: &str, start: usize) -> usize {
    let (mut small, mut capitals, mut end) = (0u32, 0u32, start);
    for _ in 0..MAX_WORD {
        let Some((class, len)) = class::at(text, end) else { break };
        match class {
            Class::Small if small == 0 && capitals >= 2 && is_glued(&text[end..]) => break,
            Class::Small => small += 1,
            Class::Capital if small >= 2 => break,
            Class::Capital => (small, capitals) = (0, capitals + 1),
            Class::Apostrophe if joins(text, end + len) && end > start => small = 0,
            _ => break,
        }
        end += len;
    }
    end
}

/// Whether the small letters behind an abbreviation are a word of their own: `NĐ-CPngày`, `UBNDtỉnh`; but `TTg`.
fn is_glued(text: &str) -> bool {
    const WORDS: [&str; 9] = ["ngày", "tháng", "năm", "của", "tỉnh", "huyện", "về", "và", "quy"];
    WORDS.iter().any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

/// Whether a letter follows at byte `at`, so that the apostrophe before it belongs to a word.
fn joins(text: &str, at: usize) -> bool {
    class::at(text, at).is_some_and(|(class, _)| class.is_letter())
}

/// Offset of the first byte of the word that ends at byte `end`.
fn word_start(text: &str, end: usize) -> usize {
    let (mut run, mut last, mut plain) = (end, Class::Other, true);
    for _ in 0..MAX_WORD {
        let Some((class, len)) = class::before(text, run) else { break };
        let apostrophe = class == Class::Apostrophe
            && last.is_letter()
            && class::before(text, run - len).is_some_and(|(class, _)| class.is_letter());
        if !(class.is_letter() || apostrophe) {
            break;
        }
        // A capital that is not the first letter may begin a new word.
        plain &= last != Class::Capital;
        last = class;
        run -= len;
    }
    if plain {
        return run;
    }
    // Cut the run as reading forwards would, and keep the last piece.
    let mut start = run;
    loop {
        let next = word_end(text, start);
        if next <= start || next >= end {
            return start;
        }
        start = next;
    }
}

/// The most characters of one word. A longer run of letters is cut, which keeps every step of a cursor bounded.
const MAX_WORD: usize = 64;

/// The most digits of one number.
const MAX_DIGITS: usize = 1000;

/// A hash of a word that is the same in any case of Vietnamese letters. Different words may share one; what stands behind an
/// apostrophe, and behind [`HASHED`] bytes, is left out.
///
/// It is taken from the bytes of the word in lower case, so that of a constant word is known at compile time.
#[inline]
pub(crate) const fn hash(word: &str) -> u16 {
    let bytes = word.as_bytes();
    let (mut second, mut before) = (0, 0);
    let (mut taken, mut at) = (0, 0);
    while at < bytes.len() && at < HASHED && !matches!(bytes[at], b'\'' | b'`' | 0xC2 | 0xCA | 0xE2) {
        taken |= (folded(second, before, bytes[at]) as u128) << (8 * at);
        (second, before) = (before, bytes[at]);
        at += 1;
    }
    hash_of_folded(taken)
}

/// The most bytes of a word that its hash takes in.
pub(super) const HASHED: usize = 16;

/// The byte of a word behind two others in lower case, as hashes take it in: Vietnamese letters and those of ASCII.
#[inline(always)]
pub(super) const fn folded(second: u8, before: u8, byte: u8) -> u8 {
    let ascii = (byte < 0x80) | (before == 0xC3);
    // Each capital stands directly before its small letter, at an even place.
    let even = (before == 0xC4) | (before == 0xC5) | (second == 0xE1);
    // `Ơ`, `Ư`
    let horned = (before == 0xC6) & ((byte == 0xA0) | (byte == 0xAF));
    // Without a branch: a window does this for many bytes at once.
    (byte | (ascii as u8) << 5 | even as u8).wrapping_add(horned as u8)
}

/// The hash of the folded bytes of a word, the first the lowest.
#[inline(always)]
pub(super) const fn hash_of_folded(bytes: u128) -> u16 {
    let mixed = bytes as u64 ^ ((bytes >> 64) as u64).rotate_left(29);
    (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let (mut at, mut out) = (0, Vec::new());
        while let Some(token) = next(text, at) {
            at = token.end();
            out.push(token.text());
        }
        out
    }

    #[test]
    fn hashes_do_not_see_case() {
        for word in ["Ủy", "ỦY", "ngày", "Đường", "ƯƠNG", "Ơn", "ÝĨŨĂÂÊÔ", "R'Lấp", "TTg"] {
            assert_eq!(hash(word), hash(&letter::to_lower(word)), "{word}");
            assert_eq!(hash(word), hash(&word.to_uppercase()), "{word}");
        }
        assert_ne!(hash("ban"), hash("bàn"));
    }

    #[test]
    fn words_numbers_and_punctuation() {
        assert_eq!(words("Số: 42/NQ-CP."), ["Số", ":", "42", "/", "NQ", "-", "CP", "."]);
        assert_eq!(words("Đăk R’Lấp, K'Brêu 'a'"), ["Đăk", "R’Lấp", ",", "K'Brêu", "'", "a", "'"]);
    }

    #[test]
    fn glued_words_part_but_symbols_do_not() {
        assert_eq!(words("Bài trướcHuyện TTg TTgCP QyĐ"), ["Bài", "trước", "Huyện", "TTg", "TTgCP", "QyĐ"]);
        assert_eq!(words("CPngày UBNDtỉnh Cngày TTngàyx"), ["CP", "ngày", "UBND", "tỉnh", "Cngày", "TTngàyx"]);
    }

    #[test]
    fn gaps_are_measured() {
        let gaps = |text| next(text, 1).map(|token| token.gap());
        assert_eq!(gaps("a**b"), Some(Gap::None));
        assert_eq!(gaps("a \u{a0}b"), Some(Gap::Space));
        assert_eq!(gaps("a** \n b"), Some(Gap::Line));
        assert_eq!(gaps("a\r\n \r\nb"), Some(Gap::Break));
        assert_eq!(gaps("a"), None);
    }

    #[test]
    fn reading_backwards_finds_the_same_tokens() {
        for text in ["Bài trướcHuyện Chợ Đồn, R’Lấp (42)", "**Số:** 12/QĐ-UBND", "a' b"] {
            let (mut end, mut back) = (text.len(), Vec::new());
            while let Some(token) = previous(text, end) {
                end = token.start;
                back.push(token.text());
            }
            back.reverse();
            assert_eq!(back, words(text), "{text}");
        }
    }
}
