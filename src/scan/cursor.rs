//! [`Cursor`]: all that a grammar may read the text with.
//!
//! A cursor stands at a byte of the view. It is `Copy`: to try a form, copy it, read on with the copy, and take the copy
//! over when the form fits. Every reading step crosses blanks, single line ends and Markdown marks, but not a blank line.

mod ahead;

use std::ops::RangeInclusive;

use super::letter;
use super::phrases::Phrases;
use super::token::{self, Gap, Token};
use super::tokens::{Entry, Tokens};
use super::work;
use crate::view::ViewSpan;
pub(crate) use ahead::Ahead;

/// A place in the view from which tokens are read forwards and backwards.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'v> {
    text: &'v str,
    tokens: &'v Tokens,
    at: usize,
    /// The number of the first token that ends behind `at`.
    index: usize,
    place: Place,
}

/// How a cursor stands to the tokens that the text was cut into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Where a token ends.
    End,
    /// Where a token begins.
    Start,
    /// Inside a gap or a token, or the text was not cut: the tokens here are read from the bytes.
    Odd,
}

impl<'v> Cursor<'v> {
    /// A cursor at byte `at` of a text that was not cut into tokens.
    #[inline]
    pub(crate) fn new(text: &'v str, at: usize) -> Self {
        Self { text, tokens: Tokens::NONE, at, index: 0, place: Place::Odd }
    }

    /// A cursor at byte `at` of a text that was.
    pub(super) fn over(text: &'v str, tokens: &'v Tokens, at: usize) -> Self {
        Self { text, tokens, at, index: 0, place: Place::Odd }.moved(at)
    }

    /// A cursor directly before the token of a number.
    #[inline]
    pub(super) fn before_entry(text: &'v str, tokens: &'v Tokens, index: usize) -> Self {
        let at = tokens.get(index).map_or(text.len(), Entry::start);
        Self { text, tokens, at, index, place: Place::Start }
    }

    /// The whole text of the view.
    pub(crate) fn text(&self) -> &'v str {
        self.text
    }

    /// The byte at which the cursor stands: the end of the last token read.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// A cursor at another byte of the same text.
    pub(crate) fn moved(&self, at: usize) -> Self {
        // Mostly over the token ahead or to its start.
        if let Some(entry) = self.entry() {
            if entry.end() == at {
                return Self { at, index: self.index + 1, place: Place::End, ..*self };
            }
            if entry.start() == at {
                return Self { at, place: Place::Start, ..*self };
            }
        }
        let index = self.tokens.index_at(at);
        let place = match self.tokens.get(index) {
            Some(entry) if entry.start() == at => Place::Start,
            _ if index > 0 && self.tokens.get(index - 1).is_some_and(|entry| entry.end() == at) => Place::End,
            _ => Place::Odd,
        };
        Self { at, index, place, ..*self }
    }

    /// The same cursor in the text up to byte `end`: what lies behind is out of its reach.
    pub(crate) fn until(&self, end: usize) -> Self {
        Self { text: &self.text[..end], ..*self }
    }

    /// Moves behind the token ahead.
    #[inline]
    fn pass(&mut self, token: &Token<'v>) {
        if self.place == Place::Odd {
            *self = self.moved(token.end());
        } else {
            (self.at, self.index, self.place) = (token.end(), self.index + 1, Place::End);
        }
    }

    /// The cursor behind the token ahead.
    #[inline]
    fn past(mut self, token: &Token<'v>) -> Self {
        self.pass(token);
        self
    }

    /// The text from the cursor on.
    pub(crate) fn rest(&self) -> &'v str {
        &self.text[self.at..]
    }

    /// The next token, whatever gap is before it; the cursor stays.
    #[inline]
    pub(crate) fn peek_any(&self) -> Option<Token<'v>> {
        work::note(1);
        if self.place == Place::Odd {
            return self.cut_ahead();
        }
        let entry = self.tokens.get(self.index)?;
        if entry.end() > self.text.len() {
            return self.cut_ahead();
        }
        let traits = if self.place == Place::Start { entry.traits.behind(Gap::None) } else { entry.traits };
        Some(Token::new(self.text, entry.start(), traits))
    }

    /// The next token, cut from the bytes.
    #[cold]
    #[inline(never)]
    fn cut_ahead(&self) -> Option<Token<'v>> {
        token::next(self.text, self.at)
    }

    /// The next token of the same paragraph; the cursor stays.
    #[inline]
    pub(crate) fn peek(&self) -> Option<Token<'v>> {
        self.peek_any().filter(|token| token.gap() < Gap::Break || self.at == token.start)
    }

    /// The next token of the same paragraph; the cursor moves behind it.
    pub(crate) fn next(&mut self) -> Option<Token<'v>> {
        let token = self.peek()?;
        self.pass(&token);
        Some(token)
    }

    /// Moves behind the next token of the same paragraph, if there is one.
    #[inline]
    pub(crate) fn skip(&mut self) {
        work::note(1);
        match self.entry().filter(|entry| entry.end() <= self.text.len()) {
            Some(entry) if self.place == Place::Start || entry.traits.gap() < Gap::Break => {
                (self.at, self.index, self.place) = (entry.end(), self.index + 1, Place::End);
            }
            Some(_) => {}
            None => {
                let _ = self.next();
            }
        }
    }

    /// The token that ends before the cursor; its `gap` is the one between it and the cursor.
    #[inline]
    pub(crate) fn previous(&self) -> Option<Token<'v>> {
        work::note(1);
        let gap = match self.place {
            Place::End => Gap::None,
            Place::Start => self.tokens.get(self.index).map_or(Gap::None, |entry| entry.traits.gap()),
            Place::Odd => return token::previous(self.text, self.at),
        };
        let entry = self.tokens.get(self.index.checked_sub(1)?)?;
        (entry.end() <= self.text.len()).then(|| Token::new(self.text, entry.start(), entry.traits.behind(gap)))
    }

    /// A cursor that stands before the previous token.
    pub(crate) fn back(&self) -> Option<Self> {
        self.previous().map(|token| self.before(&token))
    }

    /// A cursor directly before the previous token, which is `token`.
    #[inline]
    pub(crate) fn before(&self, token: &Token<'v>) -> Self {
        if self.place == Place::Odd {
            self.moved(token.start)
        } else {
            Self { at: token.start, index: self.index - 1, place: Place::Start, ..*self }
        }
    }

    /// Whether a token is the word `word` (in lower case).
    pub(crate) fn matches(&self, token: &Token<'v>, word: &str) -> bool {
        token.is_word() && letter::equals(token.text(), word)
    }

    /// Reads the word `word` (one syllable in lower case).
    #[inline(always)]
    pub(crate) fn word(&mut self, word: &str) -> Option<Token<'v>> {
        // Mostly another word stands there, which what is known of it tells at the place of the call.
        if self.entry().is_some_and(|entry| !entry.traits.is_word_of(word.len())) {
            return None;
        }
        self.read_word(word)
    }

    fn read_word(&mut self, word: &str) -> Option<Token<'v>> {
        if self.entry().is_some_and(|entry| self.is_apart(entry, word)) {
            return None;
        }
        let token = self.peek()?;
        if !self.matches(&token, word) {
            return None;
        }
        self.pass(&token);
        Some(token)
    }

    /// Reads the word `word`, which may have capitals itself.
    #[inline]
    pub(crate) fn same_word(&mut self, word: &str) -> Option<Token<'v>> {
        if self.entry().is_some_and(|entry| !entry.traits.is_word() || entry.traits.len() != word.len()) {
            return None;
        }
        let token = self.peek().filter(|token| token.is_word() && letter::same(token.text(), word))?;
        self.pass(&token);
        Some(token)
    }

    /// Reads a phrase: syllables in lower case with one blank between them.
    #[inline]
    pub(crate) fn phrase(&mut self, phrase: &str) -> Option<ViewSpan> {
        let begins = |entry: Entry| begins_with_len(phrase, entry.traits.len()) && !self.is_apart(entry, phrase);
        if self.entry().is_some_and(|entry| !entry.traits.is_word() || !begins(entry)) {
            return None;
        }
        let first = self.peek()?;
        let rest = after_word(&first, phrase)?;
        *self = self.past(&first).behind(rest)?;
        Some(ViewSpan::new(first.start, self.at))
    }

    /// Reads the first of `phrases` that stands here and gives its index. Put longer ones before their prefixes.
    pub(crate) fn any_phrase(&mut self, phrases: &[&str]) -> Option<usize> {
        self.any_of(phrases.iter().copied())
    }

    /// The same for phrases from anywhere. The second word is read once, however many of them begin with the first.
    pub(crate) fn any_of<'p>(&mut self, phrases: impl IntoIterator<Item = &'p str>) -> Option<usize> {
        if self.entry().is_some_and(|entry| !entry.traits.is_word()) {
            return None;
        }
        self.first_of(phrases.into_iter().enumerate())
    }

    /// The same for phrases with their indices.
    fn first_of<'p>(&mut self, mut phrases: impl Iterator<Item = (usize, &'p str)>) -> Option<usize> {
        let first = self.peek().filter(|first| first.is_word())?;
        let (len, initial) = (first.len(), first.text().as_bytes()[0]);
        let mut second = None;
        let end = phrases.find_map(|(index, phrase)| {
            if !begins_with_len(phrase, len) || are_apart(initial, phrase.as_bytes()[0]) {
                return None;
            }
            let rest = after_word(&first, phrase)?;
            let ahead = *second.get_or_insert_with(|| self.past(&first));
            Some((index, ahead.behind(rest)?))
        });
        let (index, end) = end?;
        *self = end;
        Some(index)
    }

    /// Reads the first phrase of a list that stands here and gives its index.
    #[inline(always)]
    pub(crate) fn any_listed(&mut self, phrases: &Phrases) -> Option<usize> {
        if self.entry().is_some_and(|entry| !(entry.traits.is_word() && phrases.may_begin_with(entry.traits.hash()))) {
            return None;
        }
        self.read_listed(phrases)
    }

    fn read_listed(&mut self, phrases: &Phrases) -> Option<usize> {
        let hash = self.word_hash()?;
        if !phrases.may_stand(hash, self.second()) {
            return None;
        }
        self.first_of(phrases.beginning_with(hash))
    }

    /// The cursor behind the words of a phrase (none: where it stands), if they stand here.
    #[inline]
    fn behind(mut self, mut phrase: &str) -> Option<Self> {
        while !phrase.is_empty() {
            let token = self.peek()?;
            phrase = after_word(&token, phrase)?;
            self.pass(&token);
        }
        Some(self)
    }

    /// Whether the phrase (lower case) ends directly before the cursor.
    pub(crate) fn preceded_by(&self, phrase: &str) -> bool {
        self.preceded_by_any(&[phrase])
    }

    /// Whether one of the phrases (lower case) ends directly before the cursor.
    pub(crate) fn preceded_by_any(&self, phrases: &[&str]) -> bool {
        self.which_precedes(phrases.iter().copied()).is_some()
    }

    /// Which of the phrases (lower case) is the first that ends directly before the cursor.
    pub(crate) fn which_precedes<'p>(&self, phrases: impl IntoIterator<Item = &'p str>) -> Option<usize> {
        let last = self.previous().filter(|last| last.gap() < Gap::Break && last.is_word())?;
        let (len, initial) = (last.len(), last.text().as_bytes()[0]);
        phrases.into_iter().position(|phrase| {
            let start = phrase.len().wrapping_sub(len);
            // Most phrases end with a word of another length or initial.
            phrase.as_bytes().get(start).is_some_and(|small| !are_apart(initial, *small))
                && (start == 0 || phrase.as_bytes()[start - 1] == b' ')
                && self.phrase_ends_with(&last, phrase)
        })
    }

    /// Whether a phrase ends with the token `last`, the one before the cursor.
    fn phrase_ends_with(&self, last: &Token<'v>, phrase: &str) -> bool {
        let Some(mut rest) = before_word(last, phrase) else { return false };
        let mut behind = self.before(last);
        while !rest.is_empty() {
            let Some(token) = behind.previous().filter(|token| token.gap() < Gap::Break) else { return false };
            let Some(shorter) = before_word(&token, rest) else { return false };
            (rest, behind) = (shorter, behind.before(&token));
        }
        true
    }

    /// Reads a number of at most nine digits whose value lies in `range`.
    #[inline]
    pub(crate) fn number(&mut self, range: RangeInclusive<u32>) -> Option<u32> {
        if self.entry().is_some_and(|entry| !entry.traits.is_number()) {
            return None;
        }
        let token = self.peek()?;
        if !token.is_number() || token.len() > 9 {
            return None;
        }
        let value = token.text().parse().ok().filter(|value| range.contains(value))?;
        self.pass(&token);
        Some(value)
    }

    /// Reads one punctuation character.
    #[inline(always)]
    pub(crate) fn punct(&mut self, punct: char) -> Option<Token<'v>> {
        if self.entry().is_some_and(|entry| !entry.traits.is_sign(punct)) { None } else { self.read_punct(punct) }
    }

    fn read_punct(&mut self, punct: char) -> Option<Token<'v>> {
        let token = self.peek()?;
        if !token.is(punct) {
            return None;
        }
        self.pass(&token);
        Some(token)
    }

    /// Reads one of several punctuation characters and gives it.
    #[inline]
    pub(crate) fn any_punct(&mut self, puncts: &[char]) -> Option<char> {
        if self.entry().is_some_and(|entry| entry.traits.is_word()) {
            return None;
        }
        puncts.iter().copied().find(|punct| self.punct(*punct).is_some())
    }

    /// Whether the word of an entry cannot be the first of a phrase in lower case, as its first letter tells.
    #[inline]
    fn is_apart(&self, entry: Entry, phrase: &str) -> bool {
        match (self.text.as_bytes().get(entry.start()), phrase.as_bytes().first()) {
            (Some(initial), Some(small)) => are_apart(*initial, *small),
            _ => false,
        }
    }

    /// What was found of the token ahead when the text was cut, unless that has to be read anew. It tells most forms that do
    /// not fit at less cost than the token.
    #[inline]
    fn entry(&self) -> Option<Entry> {
        if self.place == Place::Odd { None } else { self.tokens.get(self.index) }
    }
}

/// Whether the first bytes of a word and of one in lower case tell that they differ. Two ASCII letters do; other letters may begin
/// with another byte in another case.
#[inline]
fn are_apart(initial: u8, small: u8) -> bool {
    initial.is_ascii() && initial.to_ascii_lowercase() != small
}

/// Whether the first word of a phrase has so many bytes.
#[inline]
fn begins_with_len(phrase: &str, len: usize) -> bool {
    phrase.as_bytes().get(len).map_or(phrase.len() == len, |byte| *byte == b' ')
}

/// What follows the first word of a phrase when that word is `token`. Most words are told apart by their length alone:
/// case does not change it.
#[inline]
fn after_word<'p>(token: &Token<'_>, phrase: &'p str) -> Option<&'p str> {
    let len = token.len();
    let rest = match phrase.as_bytes().get(len) {
        Some(b' ') => &phrase[len + 1..],
        None if phrase.len() == len => "",
        _ => return None,
    };
    (token.is_word() && letter::equals(token.text(), &phrase[..len])).then_some(rest)
}

/// What comes before the last word of a phrase when that word is `token`.
#[inline]
fn before_word<'p>(token: &Token<'_>, phrase: &'p str) -> Option<&'p str> {
    let start = phrase.len().checked_sub(token.len())?;
    let rest = match start.checked_sub(1) {
        Some(blank) if phrase.as_bytes()[blank] == b' ' => &phrase[..blank],
        None => "",
        _ => return None,
    };
    (token.is_word() && letter::equals(token.text(), &phrase[start..])).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(text: &str) -> Cursor<'_> {
        Cursor::new(text, 0)
    }

    #[test]
    fn phrases_cross_line_ends_but_no_blank_line() {
        assert!(cursor("NGHỊ\nĐỊNH số").phrase("nghị định").is_some());
        assert!(cursor("Nghị\n\nđịnh số").phrase("nghị định").is_none());
        assert!(cursor("**Nghị** định").phrase("nghị định").is_some());
    }

    #[test]
    fn a_failed_phrase_leaves_the_cursor() {
        let mut cur = cursor("nghị quyết");
        assert!(cur.phrase("nghị định").is_none());
        assert_eq!(cur.at(), 0);
        assert_eq!(cur.any_phrase(&["nghị định", "nghị quyết"]), Some(1));
    }

    #[test]
    fn numbers_are_bounded() {
        assert_eq!(cursor("31/12").number(1..=31), Some(31));
        assert_eq!(cursor("32/12").number(1..=31), None);
        assert_eq!(cursor("99999999999999999999").number(0..=u32::MAX), None);
    }

    #[test]
    fn looking_back_compares_whole_words() {
        let cur = cursor("trước ngày 5").moved("trước ngày".len());
        assert!(cur.preceded_by("trước ngày"));
        assert!(!cur.preceded_by("ước ngày"));
    }
}
