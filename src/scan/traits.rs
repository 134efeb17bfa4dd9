//! [`Traits`]: what a token is, in four bytes.

use super::token::{Gap, TokenKind};

/// What a token is, without its place.
///
/// From the lowest bit: kind (2 bits), gap before it (2), length in bytes (10), whether it is a word that begins with a capital
/// (1), whether its bytes were not enough to tell it (1), hash of the word or code of the sign (16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Traits(u32);

const WORD: u32 = 0;
const NUMBER: u32 = 1;
const PUNCT: u32 = 2;
const KIND: u32 = 3;
const GAP: u32 = 3 << 2;
const MOST_BYTES: usize = (1 << 10) - 1;
const CAPITAL: u32 = 1 << 14;
const ODD: u32 = 1 << 15;
const CODE: u32 = 0xFFFF << 16;

impl Traits {
    /// A word of so many bytes.
    #[inline]
    pub(super) fn word(len: usize, gap: Gap, hash: u16, capital: bool) -> Self {
        Self::pack(if capital { WORD | CAPITAL } else { WORD }, len, gap, hash)
    }

    /// A number of so many digits.
    #[inline]
    pub(super) fn number(len: usize, gap: Gap) -> Self {
        Self::pack(NUMBER, len, gap, 0)
    }

    /// A sign of so many bytes; those beyond the basic plane all as U+FFFD.
    #[inline]
    pub(super) fn sign(sign: char, gap: Gap) -> Self {
        let code = u16::try_from(u32::from(sign)).unwrap_or(0xFFFD);
        Self::pack(PUNCT, sign.len_utf8(), gap, code)
    }

    #[inline]
    fn pack(marks: u32, len: usize, gap: Gap, hash: u16) -> Self {
        debug_assert!(len <= MOST_BYTES, "tokens are cut long before that");
        Self(marks | (gap as u32) << 2 | (len as u32) << 4 | u32::from(hash) << 16)
    }

    /// The same, marked as odd (see [`Traits::is_odd`]).
    pub(super) fn odd(self) -> Self {
        Self(self.0 | ODD)
    }

    /// The same without that mark.
    #[inline]
    pub(super) fn plain(self) -> Self {
        Self(self.0 & !ODD)
    }

    /// The same behind another gap.
    #[inline]
    pub(super) fn behind(self, gap: Gap) -> Self {
        Self(self.0 & !GAP | (gap as u32) << 2)
    }

    /// What the token is.
    #[inline]
    pub(super) fn kind(self) -> TokenKind {
        match self.0 & KIND {
            WORD => TokenKind::Word,
            NUMBER => TokenKind::Number,
            _ => TokenKind::Punct(char::from_u32(u32::from(self.hash())).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }

    /// What stands before it.
    #[inline]
    pub(super) fn gap(self) -> Gap {
        match (self.0 & GAP) >> 2 {
            0 => Gap::None,
            1 => Gap::Space,
            2 => Gap::Line,
            _ => Gap::Break,
        }
    }

    /// Its length in bytes.
    #[inline]
    pub(super) fn len(self) -> usize {
        self.0 as usize >> 4 & MOST_BYTES
    }

    #[inline]
    pub(super) fn is_word(self) -> bool {
        self.0 & KIND == WORD
    }

    /// Whether it is a word of so many bytes.
    #[inline]
    pub(super) fn is_word_of(self, len: usize) -> bool {
        self.is_word() && self.len() == len
    }

    #[inline]
    pub(super) fn is_number(self) -> bool {
        self.0 & KIND == NUMBER
    }

    /// Whether it is this sign, which is one of the basic plane.
    #[inline]
    pub(super) fn is_sign(self, sign: char) -> bool {
        self.0 & (KIND | CODE) == PUNCT | (sign as u32) << 16
    }

    /// Whether it is a word that begins with a capital.
    #[inline]
    pub(super) fn is_capitalised(self) -> bool {
        self.0 & CAPITAL != 0
    }

    /// Whether it is other than most tokens: a word with an apostrophe, small letters behind two capitals, …
    #[inline]
    pub(super) fn is_odd(self) -> bool {
        self.0 & ODD != 0
    }

    /// The hash of a word without its case (see [`hash`](super::token::hash)); the code of a sign.
    #[inline]
    pub(super) fn hash(self) -> u16 {
        (self.0 >> 16) as u16
    }
}
