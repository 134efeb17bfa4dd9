//! [`Phrases`]: a fixed list of phrases of which a cursor tells at one look that none stands there.

use super::cursor::Ahead;
use super::token;

/// A list of phrases in lower case, longer ones before their prefixes, and the words with which they begin.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    /// The hash of the first word of each.
    hashes: [u16; MOST],
    firsts: FirstWords,
    /// The words that are phrases by themselves.
    alone: FirstWords,
    /// The first two words of the others, by a hash of both.
    pairs: FirstWords,
}

/// The most phrases of one list.
const MOST: usize = 160;

impl Phrases {
    /// The list, compiled.
    ///
    /// # Panics
    /// When it has more than [`MOST`] phrases: at compile time, as lists are constants.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let (mut alone, mut pairs) = (FirstWords::NONE, FirstWords::NONE);
        let mut hashes = [0; MOST];
        let mut at = 0;
        while at < list.len() {
            let (first, rest) = cut_word(list[at]);
            hashes[at] = token::hash(first_word(list[at]));
            if rest.is_empty() {
                alone = alone.with(token::hash(first));
            } else {
                pairs = pairs.with(pair(token::hash(first), token::hash(cut_word(rest).0)));
            }
            at += 1;
        }
        Self { list, hashes, firsts: FirstWords::of(list), alone, pairs }
    }

    /// The phrases.
    pub(crate) const fn list(&self) -> &'static [&'static str] {
        self.list
    }

    /// Those whose first word has this hash, with their indices.
    #[inline]
    pub(super) fn beginning_with(&self, hash: u16) -> impl Iterator<Item = (usize, &'static str)> {
        self.list
            .iter()
            .zip(&self.hashes)
            .enumerate()
            .filter(move |(_, (_, first))| **first == hash)
            .map(|(at, (phrase, _))| (at, *phrase))
    }

    /// Their first words.
    pub(crate) const fn first_words(&self) -> &FirstWords {
        &self.firsts
    }

    /// Whether one of them may begin with a word of this hash. `false` is sure.
    #[inline]
    pub(crate) fn may_begin_with(&self, hash: u16) -> bool {
        self.firsts.may_hold(hash)
    }

    /// Whether one of them may stand where a word of this hash is followed so. `false` is sure.
    #[inline]
    pub(super) fn may_stand(&self, first: u16, second: Ahead) -> bool {
        self.firsts.may_hold(first)
            && (self.alone.may_hold(first)
                || match second {
                    Ahead::Word(hash) => self.pairs.may_hold(pair(first, hash)),
                    Ahead::Unknown => true,
                    Ahead::Sign | Ahead::Nothing => false,
                })
    }
}

/// A hash of two words.
const fn pair(first: u16, second: u16) -> u16 {
    (first.rotate_left(5) ^ second).wrapping_mul(0x9e37) >> 4
}

/// The first words of some phrases: a bit for the hash of each.
#[derive(Clone, Copy)]
pub(crate) struct FirstWords([u64; SLOTS]);

const SLOTS: usize = 4;

impl FirstWords {
    pub(super) const NONE: Self = Self([0; SLOTS]);

    /// Those of a list of phrases.
    pub(crate) const fn of(phrases: &[&str]) -> Self {
        let mut words = Self::NONE;
        let mut at = 0;
        while at < phrases.len() {
            words = words.with(token::hash(first_word(phrases[at])));
            at += 1;
        }
        words
    }

    /// These and others.
    pub(crate) const fn union(mut self, others: &Self) -> Self {
        let mut at = 0;
        while at < SLOTS {
            self.0[at] |= others.0[at];
            at += 1;
        }
        self
    }

    /// With the word of a hash.
    pub(super) const fn with(mut self, hash: u16) -> Self {
        self.0[slot(hash)] |= 1u64 << (hash % 64);
        self
    }

    /// Whether a word with this hash may be one of them. `false` is sure.
    #[inline]
    pub(crate) fn may_hold(&self, hash: u16) -> bool {
        self.0[slot(hash)] >> (hash % 64) & 1 == 1
    }
}

const fn slot(hash: u16) -> usize {
    hash as usize / 64 % SLOTS
}

/// The first word of a phrase. (Not `split`, which no constant can call.)
const fn first_word(phrase: &str) -> &str {
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

/// The first word of a phrase up to a blank, and what stands behind the blank. (Not `split_at`, which no constant can call.)
pub(crate) const fn cut_word(phrase: &str) -> (&str, &str) {
    let bytes = phrase.as_bytes();
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b' ' {
        at += 1;
    }
    if at == bytes.len() {
        return (phrase, "");
    }
    let (first, rest) = bytes.split_at(at);
    match (std::str::from_utf8(first), std::str::from_utf8(rest.split_at(1).1)) {
        (Ok(first), Ok(rest)) => (first, rest),
        _ => (phrase, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Cursor;

    #[test]
    fn no_phrase_of_the_list_is_passed_over() {
        static PHRASES: Phrases = Phrases::new(&["chủ trì, phối hợp", "chủ trì", "Ủy ban", "giao"]);
        for text in ["CHỦ TRÌ, phối hợp", "Chủ trì cuộc họp", "ủy ban", "Giao Sở Y tế"] {
            assert!(Cursor::new(text, 0).any_listed(&PHRASES).is_some(), "{text}");
        }
        assert!(!PHRASES.may_begin_with(token::hash("sở")));
    }
}
