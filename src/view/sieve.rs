//! Which blocks of a text need a closer look: a test of many bytes at once, without a branch, for the changes that
//! [`spacing`](super::spacing) makes.
//!
//! A block that is let through may hold nothing to change; one that is not holds nothing for sure.

use std::ops::Range;

/// Bytes that are tested at once.
const BLOCK: usize = 32;

/// Bytes before and behind a block that its test sees.
const MARGIN: usize = 4;

/// A block between its margins.
pub(super) type Window = [u8; MARGIN + BLOCK + MARGIN];

/// Steps over the blocks in which a test finds nothing.
pub(super) struct Sieve<'t> {
    bytes: &'t [u8],
    /// Up to here the text is known to need a closer look.
    open_to: usize,
}

impl<'t> Sieve<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), open_to: 0 }
    }

    /// The next stretch at or after `from` that needs a closer look, or `None` when there is none up to the end.
    #[inline]
    pub(super) fn next(&mut self, from: usize, test: impl Fn(&Window) -> bool) -> Option<Range<usize>> {
        let mut at = from;
        while at >= self.open_to {
            if at >= self.bytes.len() {
                return None;
            }
            match self.window(at) {
                Some(window) if !test(window) => at += BLOCK,
                // Too near an end of the text for a test, or one that has found something.
                _ => self.open_to = self.bytes.len().min(at + BLOCK),
            }
        }
        Some(at..self.open_to)
    }

    fn window(&self, at: usize) -> Option<&'t Window> {
        let start = at.checked_sub(MARGIN)?;
        self.bytes.get(start..start + size_of::<Window>())?.try_into().ok()
    }
}

/// Whether a letter that stands alone, with an edge before it, may end at a blank of the block.
#[inline]
pub(super) fn has_single(window: &Window) -> bool {
    let mut found = false;
    for at in MARGIN..MARGIN + BLOCK {
        let back = |bytes: usize| window[at - bytes];
        let opens = |bytes: usize| (back(bytes) == b' ') | (back(bytes) == b'\n');
        let one = opens(2) & (back(1) >= b'A');
        let two = opens(3) & (back(2) >= 0xC2);
        let three = opens(4) & (back(3) >= 0xE0);
        found |= (back(0) == b' ') & (one | two | three);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::spacing::close;

    /// In a short text nothing is sieved out; in a long one the change must be seen all the same.
    #[track_caller]
    fn assert_seen(piece: &str) {
        let far = "mmmm ".repeat(20);
        let long = [&far, " ", piece, " ", &far].concat();
        let short = [" ", piece, " "].concat();
        let closed = |text: &str| close(text).map_or_else(|| text.to_owned(), |(text, _)| text);
        assert_eq!(closed(&long), [&far, closed(&short).as_str(), &far].concat(), "{piece}");
    }

    #[test]
    fn no_change_is_sieved_out() {
        for code in (0x20..0x3000).filter_map(char::from_u32) {
            assert_seen(&format!("a{code}b"));
            assert_seen(&format!("a {code} b"));
        }
        for piece in ["đ ịnh", "U BND", "Q U Y Ế T", "ủ y ban"] {
            assert_seen(piece);
        }
    }
}
