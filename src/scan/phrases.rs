//! [`Phrases`]: a fixed list of phrases of which a cursor tells at one look that none stands there.

use super::token::{self, Token, TokenKind};

/// A list of phrases in lower case, longer ones before their prefixes, and which first words they have.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    /// A bit for the hash of each first word.
    firsts: [u64; SLOTS],
}

const SLOTS: usize = 4;

impl Phrases {
    /// The list, compiled.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let mut firsts = [0; SLOTS];
        let mut at = 0;
        while at < list.len() {
            let (slot, bit) = place(token::hash(first_word(list[at])));
            firsts[slot] |= bit;
            at += 1;
        }
        Self { list, firsts }
    }

    /// The phrases.
    pub(crate) const fn list(&self) -> &'static [&'static str] {
        self.list
    }

    /// Whether one of them may begin with the word. `false` is sure.
    #[inline]
    pub(crate) fn may_begin_with(&self, word: &Token<'_>) -> bool {
        let (slot, bit) = place(word.hash);
        word.kind == TokenKind::Word && self.firsts[slot] & bit != 0
    }
}

#[inline]
const fn place(hash: u16) -> (usize, u64) {
    (hash as usize / 64 % SLOTS, 1u64 << (hash % 64))
}

/// The first word of a phrase. (Not `split`, which no constant can call.)
const fn first_word(phrase: &'static str) -> &'static str {
    let bytes = phrase.as_bytes();
    let mut at = 0;
    while at < bytes.len() && !matches!(bytes[at], b' ' | b',') {
        at += 1;
    }
    match std::str::from_utf8(bytes.split_at(at).0) {
        Ok(word) => word,
        Err(_) => phrase,
    }
}
