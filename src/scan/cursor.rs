//! [`Cursor`]: all that a grammar may read the text with.
//!
//! A cursor stands at a byte of the view. It is `Copy`: to try a form, copy it, read on with the copy, and take the copy
//! over when the form fits. Every reading step crosses blanks, single line ends and Markdown marks, but not a blank line.

use std::ops::RangeInclusive;

use super::letter;
use super::token::{self, Gap, Token, TokenKind};
use crate::view::ViewSpan;

/// A place in the view from which tokens are read forwards and backwards.
///
/// The next token is read when the cursor moves, once, so that trying many forms at one place costs no more reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'v> {
    text: &'v str,
    at: usize,
    ahead: Option<Token<'v>>,
}

impl<'v> Cursor<'v> {
    /// A cursor at byte `at` of the view.
    #[inline]
    pub(crate) fn new(text: &'v str, at: usize) -> Self {
        Self { text, at, ahead: token::next(text, at) }
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
    #[inline]
    pub(crate) fn moved(&self, at: usize) -> Self {
        Self::new(self.text, at)
    }

    /// A cursor directly before a token of the same text.
    fn before(&self, token: &Token<'v>) -> Self {
        Self { at: token.start, ahead: Some(Token { gap: Gap::None, ..*token }), ..*self }
    }

    /// Moves behind the token ahead.
    #[inline]
    fn pass(&mut self, token: &Token<'v>) {
        *self = self.moved(token.end());
    }

    /// The text from the cursor on.
    pub(crate) fn rest(&self) -> &'v str {
        &self.text[self.at..]
    }

    /// The next token, whatever gap is before it; the cursor stays.
    #[inline]
    pub(crate) fn peek_any(&self) -> Option<Token<'v>> {
        self.ahead
    }

    /// The next token of the same paragraph; the cursor stays.
    #[inline]
    pub(crate) fn peek(&self) -> Option<Token<'v>> {
        self.ahead.filter(|token| token.gap < Gap::Break || self.at == token.start)
    }

    /// The next token of the same paragraph; the cursor moves behind it.
    pub(crate) fn next(&mut self) -> Option<Token<'v>> {
        let token = self.peek()?;
        self.pass(&token);
        Some(token)
    }

    /// The token that ends before the cursor; its `gap` is the one between it and the cursor.
    pub(crate) fn previous(&self) -> Option<Token<'v>> {
        token::previous(self.text, self.at)
    }

    /// A cursor that stands before the previous token.
    pub(crate) fn back(&self) -> Option<Self> {
        self.previous().map(|token| self.before(&token))
    }

    /// Whether a token is the word `word` (in lower case).
    pub(crate) fn matches(&self, token: &Token<'v>, word: &str) -> bool {
        token.kind == TokenKind::Word && letter::equals(token.text, word)
    }

    /// Reads the word `word` (one syllable in lower case).
    pub(crate) fn word(&mut self, word: &str) -> Option<Token<'v>> {
        let token = self.peek()?;
        if !self.matches(&token, word) {
            return None;
        }
        self.pass(&token);
        Some(token)
    }

    /// Reads a phrase: syllables in lower case with one blank between them.
    #[inline]
    pub(crate) fn phrase(&mut self, phrase: &str) -> Option<ViewSpan> {
        let first = self.peek()?;
        let rest = after_word(&first, phrase)?;
        *self = self.moved(first.end()).behind(rest)?;
        Some(ViewSpan::new(first.start, self.at))
    }

    /// Reads the first of `phrases` that stands here and gives its index. Put longer ones before their prefixes.
    pub(crate) fn any_phrase(&mut self, phrases: &[&str]) -> Option<usize> {
        self.any_of(phrases.iter().copied())
    }

    /// The same for phrases from anywhere. The second word is read once, however many of them begin with the first.
    pub(crate) fn any_of<'p>(&mut self, phrases: impl IntoIterator<Item = &'p str>) -> Option<usize> {
        let first = self.peek()?;
        let mut second = None;
        let end = phrases.into_iter().enumerate().find_map(|(index, phrase)| {
            let rest = after_word(&first, phrase)?;
            let ahead = *second.get_or_insert_with(|| self.moved(first.end()));
            Some((index, ahead.behind(rest)?))
        });
        let (index, end) = end?;
        *self = end;
        Some(index)
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
        let Some(last) = self.previous().filter(|last| last.gap < Gap::Break) else { return false };
        phrases.iter().any(|phrase| self.phrase_ends_with(&last, phrase))
    }

    /// Whether a phrase ends with the token `last`, the one before the cursor.
    fn phrase_ends_with(&self, last: &Token<'v>, phrase: &str) -> bool {
        let Some(mut rest) = before_word(last, phrase) else { return false };
        let mut behind = self.before(last);
        while !rest.is_empty() {
            let Some(token) = behind.previous().filter(|token| token.gap < Gap::Break) else { return false };
            let Some(shorter) = before_word(&token, rest) else { return false };
            (rest, behind) = (shorter, behind.before(&token));
        }
        true
    }

    /// Reads a number of at most nine digits whose value lies in `range`.
    pub(crate) fn number(&mut self, range: RangeInclusive<u32>) -> Option<u32> {
        let token = self.peek()?;
        if token.kind != TokenKind::Number || token.text.len() > 9 {
            return None;
        }
        let value = token.text.parse().ok().filter(|value| range.contains(value))?;
        self.pass(&token);
        Some(value)
    }

    /// Reads one punctuation character.
    pub(crate) fn punct(&mut self, punct: char) -> Option<Token<'v>> {
        let token = self.peek()?;
        if !token.is(punct) {
            return None;
        }
        self.pass(&token);
        Some(token)
    }

    /// Reads one of several punctuation characters and gives it.
    pub(crate) fn any_punct(&mut self, puncts: &[char]) -> Option<char> {
        puncts.iter().copied().find(|punct| self.punct(*punct).is_some())
    }
}

/// What follows the first word of a phrase when that word is `token`. Most words are told apart by their length alone:
/// case does not change it.
#[inline]
fn after_word<'p>(token: &Token<'_>, phrase: &'p str) -> Option<&'p str> {
    let len = token.text.len();
    let rest = match phrase.as_bytes().get(len) {
        Some(b' ') => &phrase[len + 1..],
        None if phrase.len() == len => "",
        _ => return None,
    };
    (token.kind == TokenKind::Word && letter::equals(token.text, &phrase[..len])).then_some(rest)
}

/// What comes before the last word of a phrase when that word is `token`.
#[inline]
fn before_word<'p>(token: &Token<'_>, phrase: &'p str) -> Option<&'p str> {
    let start = phrase.len().checked_sub(token.text.len())?;
    let rest = match start.checked_sub(1) {
        Some(blank) if phrase.as_bytes()[blank] == b' ' => &phrase[..blank],
        None => "",
        _ => return None,
    };
    (token.kind == TokenKind::Word && letter::equals(token.text, &phrase[start..])).then_some(rest)
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
