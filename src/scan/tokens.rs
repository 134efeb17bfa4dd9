//! [`Lexed`]: a view cut into tokens once, so that cursors read without looking at bytes again.

use crate::span::Span;
use crate::view::{View, ViewSpan};

use super::cursor::Cursor;
use super::token::{self, Gap, Token, TokenKind};

/// A view and its tokens: what the grammars, the links and the structure read.
pub(crate) struct Lexed<'t> {
    view: View<'t>,
    tokens: Tokens,
}

impl<'t> Lexed<'t> {
    /// Cuts a view into tokens.
    pub(crate) fn new(view: View<'t>) -> Self {
        let tokens = Tokens::cut(view.text());
        Self { view, tokens }
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        self.view.text()
    }

    /// The words of a range of the folded text.
    pub(crate) fn slice(&self, at: ViewSpan) -> &str {
        self.view.slice(at)
    }

    /// The place of a range in the raw text, widened to whole changed stretches.
    pub(crate) fn span(&self, at: ViewSpan) -> Span {
        self.view.span(at)
    }

    /// A cursor at a byte.
    pub(crate) fn cursor(&self, at: usize) -> Cursor<'_> {
        Cursor::over(self.text(), &self.tokens, at)
    }

    /// The tokens.
    pub(super) fn tokens(&self) -> &Tokens {
        &self.tokens
    }
}

impl std::ops::Deref for Lexed<'_> {
    type Target = str;

    /// The folded text.
    fn deref(&self) -> &str {
        self.text()
    }
}

/// All tokens of a text, in eight bytes each. A text of 4 GiB or more has none here: cursors then cut it as they read.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    entries: Vec<Entry>,
}

/// A token without its text: where it starts and, packed, what [`Tokens::cut`] has found of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    start: u32,
    /// From the lowest bit: kind (2 bits), gap (2), length in bytes (12), hash of the word (16).
    packed: u32,
}

const WORD: u32 = 0;
const NUMBER: u32 = 1;
const PUNCT: u32 = 2;

impl Entry {
    fn new(token: &Token<'_>) -> Self {
        let kind = match token.kind {
            TokenKind::Word => WORD,
            TokenKind::Number => NUMBER,
            TokenKind::Punct(_) => PUNCT,
        };
        debug_assert!(token.text.len() < 1 << 12, "tokens are cut long before that");
        let packed = kind | (token.gap as u32) << 2 | (token.text.len() as u32) << 4 | u32::from(token.hash) << 16;
        Self { start: token.start as u32, packed }
    }

    #[inline]
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    #[inline]
    pub(super) fn end(self) -> usize {
        self.start as usize + (self.packed >> 4 & 0xFFF) as usize
    }

    #[inline]
    pub(super) fn gap(self) -> Gap {
        match self.packed >> 2 & 3 {
            0 => Gap::None,
            1 => Gap::Space,
            2 => Gap::Line,
            _ => Gap::Break,
        }
    }

    #[inline]
    pub(super) fn is_word(self) -> bool {
        self.packed & 3 == WORD
    }

    #[inline]
    pub(super) fn is_number(self) -> bool {
        self.packed & 3 == NUMBER
    }

    /// The hash of a word without its case (see [`token::hash`]).
    #[inline]
    pub(super) fn hash(self) -> u16 {
        (self.packed >> 16) as u16
    }

    /// The token, if it lies wholly in `text`.
    #[inline]
    pub(super) fn token(self, text: &str, gap: Gap) -> Option<Token<'_>> {
        let word = text.get(self.start()..self.end())?;
        let kind = match self.packed & 3 {
            WORD => TokenKind::Word,
            NUMBER => TokenKind::Number,
            _ => TokenKind::Punct(first_char(word)),
        };
        Some(Token { text: word, start: self.start(), kind, gap, hash: self.hash() })
    }
}

#[inline]
fn first_char(text: &str) -> char {
    match text.as_bytes() {
        [byte] => char::from(*byte),
        _ => text.chars().next().unwrap_or_default(),
    }
}

impl Tokens {
    /// No tokens: cursors cut the text as they read.
    pub(super) const NONE: &'static Self = &Self { entries: Vec::new() };

    /// Cuts a text.
    pub(crate) fn cut(text: &str) -> Self {
        if u32::try_from(text.len()).is_err() {
            return Self::default();
        }
        let mut entries = Vec::with_capacity(text.len() / 5 + 1);
        let mut at = 0;
        while let Some(token) = token::next(text, at) {
            at = token.end();
            entries.push(Entry::new(&token));
        }
        Self { entries }
    }

    /// The tokens in the order of the text.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The token of a number.
    #[inline]
    pub(super) fn get(&self, index: usize) -> Option<Entry> {
        self.entries.get(index).copied()
    }

    /// The number of the first token that ends behind byte `at`. It is looked for from the token `near` on.
    pub(super) fn index_at(&self, at: usize, near: usize) -> usize {
        let ends_behind = |index: usize| self.entries.get(index).is_none_or(|entry| entry.end() > at);
        let near = near.min(self.entries.len());
        if ends_behind(near) {
            // Backwards: the first token of those that end behind `at`.
            for index in (near.saturating_sub(NEAR)..near).rev() {
                if !ends_behind(index) {
                    return index + 1;
                }
            }
        } else if let Some(index) = (near + 1..=near + NEAR).find(|index| ends_behind(*index)) {
            return index;
        }
        self.entries.partition_point(|entry| entry.end() <= at)
    }
}

/// How many tokens are tried one by one before halving.
const NEAR: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &[&str] = &[
        "Bài trướcHuyện Chợ Đồn, R’Lấp (42)\n\n**Số:** 12/QĐ-UBND  ngày 5\n tháng 9",
        "  a' b",
        "",
        "12345678901234567890 ÁÀ“…”\u{301}",
    ];

    /// All that cursors read at a byte, forwards and back.
    fn read(cur: Cursor<'_>) -> String {
        let mut ahead = cur;
        let next = (ahead.next(), ahead.next());
        let back = cur.back().map(|back| (back.previous(), back.peek()));
        format!("{:?} {next:?} {:?} {back:?}", cur.peek_any(), cur.previous())
    }

    #[test]
    fn cursors_read_the_same_whether_the_text_was_cut_or_not() {
        for text in TEXTS {
            let lexed = Lexed::new(View::new(text));
            let ends = (0..=text.len()).filter(|at| text.is_char_boundary(*at));
            for at in ends.clone() {
                assert_eq!(read(lexed.cursor(at)), read(Cursor::new(lexed.text(), at)), "{text:?} at {at}");
                for end in ends.clone().filter(|end| *end >= at) {
                    let cut = Cursor::new(&lexed.text()[..end], at);
                    assert_eq!(read(lexed.cursor(at).until(end)), read(cut), "{text:?} from {at} to {end}");
                }
            }
        }
    }

    #[test]
    fn a_cursor_moves_over_any_distance() {
        let text = "một hai, ba ".repeat(40);
        let lexed = Lexed::new(View::new(&text));
        for from in (0..text.len()).filter(|at| text.is_char_boundary(*at)).step_by(7) {
            for to in (0..text.len()).filter(|at| text.is_char_boundary(*at)).step_by(5) {
                let moved = lexed.cursor(from).moved(to);
                assert_eq!(moved.peek_any(), token::next(&text, to));
                assert_eq!(moved.previous(), token::previous(&text, to));
            }
        }
    }
}
