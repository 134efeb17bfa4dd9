//! [`Lexed`]: a view cut into tokens once, so that cursors read without looking at bytes again.

use crate::span::Span;
use crate::view::{View, ViewSpan};

use super::class::{self, Class};
use super::cursor::Cursor;
use super::token::{self, Gap};
use super::traits::Traits;
use super::window::Window;
use super::work;

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
    /// Where in `entries` the blocks of the text begin (see [`blocks`]).
    blocks: Vec<u32>,
}

/// A token without its text: where it starts and what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    start: u32,
    /// What [`Tokens::cut`] has found of it.
    pub(super) traits: Traits,
}

impl Entry {
    #[inline]
    fn new(start: usize, traits: Traits) -> Self {
        Self { start: start as u32, traits }
    }

    #[inline]
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    #[inline]
    pub(super) fn end(self) -> usize {
        self.start as usize + self.traits.len()
    }
}

impl Tokens {
    /// No tokens: cursors cut the text as they read.
    pub(super) const NONE: &'static Self = &Self { entries: Vec::new(), blocks: Vec::new() };

    /// Cuts a text.
    pub(crate) fn cut(text: &str) -> Self {
        if u32::try_from(text.len()).is_err() {
            return Self::default();
        }
        let mut entries = Vec::with_capacity(text.len() / 5 + 1);
        let (mut window, mut at) = (Window::new(text.as_bytes(), 0), 0);
        while let Some(entry) = simple(text, &mut window, at).or_else(|| odd(text, at)) {
            if entries.len() == entries.capacity() {
                // No more tokens can come than there are bytes; growing by doubling would need twice as much.
                entries.reserve_exact(text.len() - at);
            }
            at = entry.end();
            entries.push(entry);
        }
        let blocks = blocks(&entries, text.len());
        Self { entries, blocks }
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

    /// The number of the first token that ends behind byte `at`.
    #[inline]
    pub(super) fn index_at(&self, at: usize) -> usize {
        let mut index = self.blocks.get(at / BLOCK).map_or(self.entries.len(), |index| *index as usize);
        while self.entries.get(index).is_some_and(|entry| entry.end() <= at) {
            index += 1;
        }
        index
    }
}

/// Bytes of text for which one place in the list of tokens is kept.
const BLOCK: usize = 16;

/// For each block of the text, the number of the first token that ends behind the block's first byte.
fn blocks(entries: &[Entry], len: usize) -> Vec<u32> {
    let mut blocks = Vec::with_capacity(len / BLOCK + 1);
    for (index, entry) in (0u32..).zip(entries) {
        while blocks.len() * BLOCK < entry.end() {
            blocks.push(index);
        }
    }
    blocks
}

/// Most tokens: behind one blank, one line end or nothing a simple word, a number, or an ASCII sign. Anything else is left to
/// [`token::next`].
#[inline]
fn simple(text: &str, window: &mut Window, from: usize) -> Option<Entry> {
    let bytes = text.as_bytes();
    let (gap, start) = match *bytes.get(from)? {
        b' ' => (Gap::Space, from + 1),
        b'\n' => (Gap::Line, from + 1),
        _ => (Gap::None, from),
    };
    if let Some(word) = window.word(bytes, start) {
        work::note(word.len);
        return Some(Entry::new(start, Traits::word(word.len, gap, word.hash, word.capital)));
    }
    let first = *bytes.get(start)?;
    let traits = match class::of_ascii(first)? {
        Class::Digit => {
            let digits = bytes[start..].iter().take(SIMPLE + 1).take_while(|byte| byte.is_ascii_digit()).count();
            work::note(digits);
            Traits::number(if digits <= SIMPLE { digits } else { return None }, gap)
        }
        Class::Other | Class::Apostrophe => Traits::sign(char::from(first), gap),
        _ => return None,
    };
    Some(Entry::new(start, traits))
}

/// Any token.
#[cold]
fn odd(text: &str, from: usize) -> Option<Entry> {
    token::next(text, from).map(|token| Entry::new(token.start, token.traits().odd()))
}

/// The most digits of a simple number.
const SIMPLE: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &[&str] = &[
        "Bài trướcHuyện Chợ Đồn, R’Lấp (42)\n\n**Số:** 12/QĐ-UBND  ngày 5\n tháng 9",
        "  a' b",
        "",
        "12345678901234567890 ÁÀ“…”\u{301}",
        "a😀 b…c 🇻🇳ng",
        "ngày Ngày NGÀY trướcHuyện×a tịch\u{301} nghiêngnghiêngnghiêngnghiêng aé”b ê",
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
