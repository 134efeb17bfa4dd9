//! What a cursor tells of the tokens ahead without reading them, and how it passes over them.

use super::super::phrases::{FirstWords, Phrases};
use super::super::token::{Gap, Token};
use super::super::work;
use super::{Cursor, Place};

/// What stands at a token ahead, as far as it is known without reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ahead {
    /// A word of this hash.
    Word(u16),
    /// A number or a sign.
    Sign,
    /// The end of the paragraph.
    Nothing,
    /// It has to be read.
    Unknown,
}

impl<'v> Cursor<'v> {
    /// What stands behind the next token, as far as it is known without reading.
    #[inline]
    pub(crate) fn second(&self) -> Ahead {
        self.ahead(1)
    }

    /// What stands so many tokens behind the next one, as far as it is known without reading.
    #[inline]
    pub(crate) fn ahead(&self, count: usize) -> Ahead {
        if self.place == Place::Odd {
            return Ahead::Unknown;
        }
        match self.tokens.get(self.index + count) {
            Some(entry) if entry.end() > self.text.len() => Ahead::Unknown,
            Some(entry) if entry.traits.gap() == Gap::Break => Ahead::Nothing,
            Some(entry) if entry.traits.is_word() => Ahead::Word(entry.traits.hash()),
            Some(_) => Ahead::Sign,
            None => Ahead::Nothing,
        }
    }

    /// The hash of the next token, if it is a word of the same paragraph.
    #[inline]
    pub(crate) fn word_hash(&self) -> Option<u16> {
        match self.entry() {
            Some(entry) if !entry.traits.is_word() => None,
            Some(entry) if self.place == Place::Start || entry.traits.gap() < Gap::Break => Some(entry.traits.hash()),
            Some(_) => None,
            None => self.peek().filter(|token| token.is_word()).map(|token| token.hash()),
        }
    }

    /// Whether a word with a capital stands next in the same paragraph.
    #[inline]
    pub(crate) fn at_capital(&self) -> bool {
        match self.entry().filter(|entry| entry.end() <= self.text.len()) {
            Some(entry) => {
                entry.traits.is_capitalised() && (self.place == Place::Start || entry.traits.gap() < Gap::Break)
            }
            None => self.peek().is_some_and(|token| token.is_capitalised()),
        }
    }

    /// Whether a phrase of a list may stand here, as far as its first two words tell. `false` is sure.
    #[inline]
    pub(crate) fn may_stand(&self, phrases: &Phrases) -> bool {
        self.word_hash().is_some_and(|hash| phrases.may_stand(hash, self.second()))
    }

    /// Moves before the next word that may be one of `words`, whatever stands before it; tells whether there is one that
    /// ends at or before byte `end`.
    pub(crate) fn seek(&mut self, words: &FirstWords, end: usize) -> bool {
        while self.place != Place::Odd {
            work::note(1);
            let Some(entry) = self.tokens.get(self.index).filter(|entry| entry.end() <= end) else { return false };
            if entry.traits.is_word() && words.may_hold(entry.traits.hash()) {
                *self = Self::before_entry(self.text, self.tokens, self.index);
                return true;
            }
            (self.at, self.index, self.place) = (entry.end(), self.index + 1, Place::End);
        }
        while let Some(token) = self.peek_any().filter(|token| token.end() <= end) {
            if token.is_word() && words.may_hold(token.hash()) {
                *self = self.moved(token.start);
                return true;
            }
            self.pass(&token);
        }
        false
    }

    /// Passes words and numbers that begin before byte `end`, up to one of `words` before which a cursor `stops`, or to any other
    /// token. A cursor inside a gap or a token stays where it is.
    #[inline]
    pub(crate) fn pass_words(&mut self, words: &FirstWords, stops: impl Fn(&Self) -> bool, end: usize) {
        if self.place == Place::Odd {
            return;
        }
        let end = end.min(self.text.len());
        while let Some(entry) = self.tokens.get(self.index).filter(|entry| entry.end() <= end) {
            work::note(1);
            let passes = match entry.traits.is_word() {
                true => {
                    !(words.may_hold(entry.traits.hash())
                        && stops(&Self::before_entry(self.text, self.tokens, self.index)))
                }
                false => entry.traits.is_number(),
            };
            if !passes {
                return;
            }
            (self.at, self.index, self.place) = (entry.end(), self.index + 1, Place::End);
        }
    }

    /// Moves before the next place where a phrase of a list may stand; tells whether there is one whose first word ends at or
    /// before byte `end`.
    pub(crate) fn seek_listed(&mut self, phrases: &Phrases, end: usize) -> bool {
        while self.seek(phrases.first_words(), end) {
            if self.may_stand(phrases) {
                return true;
            }
            self.skip();
        }
        false
    }

    /// Moves behind the next `sign` that begins before byte `end`, and gives it.
    pub(crate) fn pass_to(&mut self, sign: char, end: usize) -> Option<Token<'v>> {
        loop {
            work::note(1);
            let token = match self.entry().filter(|entry| entry.end() <= self.text.len()) {
                Some(entry) if !entry.traits.is_sign(sign) && entry.start() < end => {
                    (self.at, self.index, self.place) = (entry.end(), self.index + 1, Place::End);
                    continue;
                }
                _ => self.peek_any().filter(|token| token.start < end)?,
            };
            self.pass(&token);
            if token.is(sign) {
                return Some(token);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Lexed;
    use crate::view::View;

    #[test]
    fn words_are_passed_over_up_to_what_stops() {
        static WORDS: FirstWords = FirstWords::of(&["giao"]);
        let lexed = Lexed::new(View::new("có 5 người giao việc, rồi giao cho. Hết"));
        let passed = |stops: bool, end: usize| {
            let mut cur = lexed.cursor(0);
            cur.pass_words(&WORDS, |_| stops, end);
            lexed.text()[..cur.at()].to_owned()
        };
        assert_eq!(passed(true, usize::MAX), "có 5 người");
        assert_eq!(passed(false, usize::MAX), "có 5 người giao việc");
        assert_eq!(passed(false, 6), "có 5");
    }

    #[test]
    fn a_phrase_behind_a_blank_line_stops_too() {
        static PHRASES: Phrases = Phrases::new(&["giao cho"]);
        let lexed = Lexed::new(View::new("giao việc\n\ngiao cho"));
        let mut cur = lexed.cursor(0);
        cur.pass_words(PHRASES.first_words(), |cur| cur.may_stand(&PHRASES), usize::MAX);
        assert_eq!(cur.at(), "giao việc".len());
    }

    #[test]
    fn a_sign_is_found_before_the_end() {
        let lexed = Lexed::new(View::new("a, b. c; d. e"));
        let mut cur = lexed.cursor(0);
        assert_eq!(cur.pass_to('.', usize::MAX).map(|stop| stop.start), Some("a, b".len()));
        assert!(lexed.cursor(0).pass_to('.', 4).is_none());
        assert_eq!(cur.pass_to('.', usize::MAX).map(|stop| stop.start), Some("a, b. c; d".len()));
        assert!(cur.pass_to('.', usize::MAX).is_none());
    }

    #[test]
    fn phrases_are_sought_by_their_first_two_words() {
        static PHRASES: Phrases = Phrases::new(&["chủ trì", "tại"]);
        let lexed = Lexed::new(View::new("chủ tịch chủ trì tại"));
        let mut cur = lexed.cursor(0);
        assert!(cur.seek_listed(&PHRASES, usize::MAX));
        assert_eq!(cur.at(), "chủ tịch ".len());
        cur.any_listed(&PHRASES);
        assert!(cur.seek_listed(&PHRASES, usize::MAX));
        assert_eq!(cur.at(), "chủ tịch chủ trì ".len());
        assert!(!lexed.cursor(0).seek_listed(&PHRASES, "chủ tịch".len()));
    }

    #[test]
    fn a_capital_ahead_is_told() {
        let lexed = Lexed::new(View::new("sở Y tế\n\nÔng"));
        let at = |at: usize| lexed.cursor(at).at_capital();
        assert_eq!((at(0), at("sở".len()), at("sở Y".len()), at("sở Y tế".len())), (false, true, false, false));
        assert!(lexed.cursor("sở Y tế\n\n".len()).at_capital());
        assert!(!lexed.cursor("sở".len()).until("sở ".len()).at_capital());
    }
}
