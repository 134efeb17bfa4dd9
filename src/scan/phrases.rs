//! [`Phrases`]: a fixed list of phrases of which a cursor tells at one look that none stands there.

use super::token;

/// A list of phrases in lower case, longer ones before their prefixes, and the first words that they have.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    firsts: FirstWords,
}

impl Phrases {
    /// The list, compiled.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        Self { list, firsts: FirstWords::of(list) }
    }

    /// The phrases.
    pub(crate) const fn list(&self) -> &'static [&'static str] {
        self.list
    }

    /// Whether one of them may begin with a word of this hash. `false` is sure.
    #[inline]
    pub(crate) fn may_begin_with(&self, hash: u16) -> bool {
        self.firsts.may_hold(hash)
    }
}

/// The first words of some phrases: a bit for the hash of each.
pub(crate) struct FirstWords([u64; SLOTS]);

const SLOTS: usize = 4;

impl FirstWords {
    /// Those of a list of phrases.
    pub(crate) const fn of(phrases: &[&str]) -> Self {
        let mut bits = [0; SLOTS];
        let mut at = 0;
        while at < phrases.len() {
            let hash = token::hash(first_word(phrases[at]));
            bits[slot(hash)] |= 1u64 << (hash % 64);
            at += 1;
        }
        Self(bits)
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
