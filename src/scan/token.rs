//! [`Token`]: a syllable, a number or one punctuation character, and the [`Gap`] before it.
//!
//! Tokens are cut where they are read; the text is never cut as a whole.
//!
//! - A word is a run of letters; an apostrophe between letters belongs to it (`R'Lấp`, `K’Brêu`). A capital that follows
//!   at least two small letters begins a new word (`trướcHuyện` is two).
//! - A number is a run of ASCII digits.
//! - Blanks, Markdown emphasis (`*`, `_`) and heading marks are no tokens: they are the gap before the next one.

use super::letter::{is_capital, is_letter};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A run of letters.
    Word,
    /// A run of digits.
    Number,
    /// One other character.
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
    /// Its text.
    pub(crate) text: &'v str,
    /// Offset of its first byte.
    pub(crate) start: usize,
    /// What it is.
    pub(crate) kind: TokenKind,
    /// What stands before it.
    pub(crate) gap: Gap,
}

impl Token<'_> {
    /// Offset of the first byte after it.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is a word that begins with a capital letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && super::letter::is_capitalised(self.text)
    }

    /// Whether it is this punctuation character.
    pub(crate) fn is(&self, punct: char) -> bool {
        self.kind == TokenKind::Punct(punct)
    }
}

/// Whether the character is an apostrophe as minority names have it.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}

/// Whether the character is no token of its own but part of a gap.
pub(crate) fn is_filler(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\r' | '\t' | '*' | '_' | '#') || (!c.is_ascii_graphic() && c.is_whitespace())
}

/// The first token at or after byte `from`, or `None` at the end of the text.
pub(crate) fn next(text: &str, from: usize) -> Option<Token<'_>> {
    let rest = &text[from..];
    let (mut gap, mut lines, mut skipped) = (Gap::None, 0u32, rest.len());
    for (at, c) in rest.char_indices() {
        if !is_filler(c) {
            skipped = at;
            break;
        }
        if c == '\n' {
            lines += 1;
        }
        if c.is_whitespace() {
            gap = gap.max(if lines == 0 {
                Gap::Space
            } else if lines == 1 {
                Gap::Line
            } else {
                Gap::Break
            });
        }
    }
    let start = from + skipped;
    let first = text[start..].chars().next()?;
    let (kind, len) = measure(&text[start..], first);
    #[cfg(test)]
    super::work::note(start + len - from);
    Some(Token { text: &text[start..start + len], start, kind, gap })
}

/// The last token that ends at or before byte `before`, or `None` at the start of the text. Its `gap` is the one *after*
/// it, up to `before`.
pub(crate) fn previous(text: &str, before: usize) -> Option<Token<'_>> {
    let (mut gap, mut lines, mut end) = (Gap::None, 0u32, 0);
    for (at, c) in text[..before].char_indices().rev() {
        if !is_filler(c) {
            end = at + c.len_utf8();
            break;
        }
        if c == '\n' {
            lines += 1;
        }
        if c.is_whitespace() {
            gap = gap.max(if lines == 0 {
                Gap::Space
            } else if lines == 1 {
                Gap::Line
            } else {
                Gap::Break
            });
        }
    }
    let last = text[..end].chars().next_back()?;
    let (kind, start) = if is_letter(last) {
        (TokenKind::Word, word_start(text, end))
    } else if last.is_ascii_digit() {
        (TokenKind::Number, end - text[..end].bytes().rev().take_while(u8::is_ascii_digit).count())
    } else {
        (TokenKind::Punct(last), end - last.len_utf8())
    };
    #[cfg(test)]
    super::work::note(before - start);
    Some(Token { text: &text[start..end], start, kind, gap })
}

/// Kind and length in bytes of the token at the start of `text`, whose first character is `first`.
fn measure(text: &str, first: char) -> (TokenKind, usize) {
    if is_letter(first) {
        (TokenKind::Word, word_len(text))
    } else if first.is_ascii_digit() {
        (TokenKind::Number, text.bytes().take_while(u8::is_ascii_digit).count())
    } else {
        (TokenKind::Punct(first), first.len_utf8())
    }
}

/// Length in bytes of the word at the start of `text`.
fn word_len(text: &str) -> usize {
    let mut small = 0u32;
    let mut chars = text.char_indices().peekable();
    let mut budget = MAX_WORD;
    while let Some((at, c)) = chars.next() {
        if budget == 0 {
            return at;
        }
        budget -= 1;
        if is_letter(c) {
            if is_capital(c) {
                if small >= 2 {
                    return at;
                }
                small = 0;
            } else {
                small += 1;
            }
        } else if !(is_apostrophe(c) && at > 0 && chars.peek().is_some_and(|(_, next)| is_letter(*next))) {
            return at;
        } else {
            small = 0;
        }
    }
    text.len()
}

/// Offset of the first byte of the word that ends at byte `end`.
fn word_start(text: &str, end: usize) -> usize {
    let mut run = end;
    let mut chars = text[..end].char_indices().rev().peekable();
    let mut after_letter = false;
    let mut budget = MAX_WORD;
    while let Some((at, c)) = chars.next() {
        let apostrophe = is_apostrophe(c) && after_letter && chars.peek().is_some_and(|(_, before)| is_letter(*before));
        if !(is_letter(c) || apostrophe) || budget == 0 {
            break;
        }
        budget -= 1;
        after_letter = is_letter(c);
        run = at;
    }
    // Cut the run as reading forwards would, and keep the last piece.
    let mut start = run;
    loop {
        let len = word_len(&text[start..end]);
        if len == 0 || start + len >= end {
            return start;
        }
        start += len;
    }
}

/// The most characters of one word. A longer run of letters is cut, which keeps every step of a cursor bounded.
const MAX_WORD: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let (mut at, mut out) = (0, Vec::new());
        while let Some(token) = next(text, at) {
            at = token.end();
            out.push(token.text);
        }
        out
    }

    #[test]
    fn words_numbers_and_punctuation() {
        assert_eq!(words("Số: 42/NQ-CP."), ["Số", ":", "42", "/", "NQ", "-", "CP", "."]);
        assert_eq!(words("Đăk R’Lấp, K'Brêu 'a'"), ["Đăk", "R’Lấp", ",", "K'Brêu", "'", "a", "'"]);
    }

    #[test]
    fn glued_words_part_but_symbols_do_not() {
        assert_eq!(words("Bài trướcHuyện TTg TTgCP QyĐ"), ["Bài", "trước", "Huyện", "TTg", "TTgCP", "QyĐ"]);
    }

    #[test]
    fn gaps_are_measured() {
        let gaps = |text| next(text, 1).map(|token| token.gap);
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
                back.push(token.text);
            }
            back.reverse();
            assert_eq!(back, words(text), "{text}");
        }
    }
}
