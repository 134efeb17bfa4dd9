//! Which blocks of a text need a closer look: tests of many bytes at once, without a branch, for the changes that
//! [`fold`](super::fold) and [`spacing`](super::spacing) make.
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

/// Whether folding may have something to change at a byte of the block: what `is_suspect` says there, less the words that
/// are spelled as they should be.
#[inline]
pub(super) fn has_suspect(window: &Window) -> bool {
    let mut found = false;
    for at in MARGIN..MARGIN + BLOCK {
        found |=
            is_odd(window, at) | is_digit_by_letter(window, at) | is_odd_latin(window, at) | is_odd_vowel(window, at);
    }
    found
}

/// Marks, letters of other scripts, signs, blanks, escapes, line ends.
#[inline(always)]
fn is_odd(window: &Window, at: usize) -> bool {
    let (byte, next, third) = (window[at], window[at + 1], window[at + 2]);
    let lead = (byte == 0xC2) | (byte == 0xC7) | (byte.wrapping_sub(0xCC) <= 5) | (byte == 0xD4) | (byte == 0xEF);
    let sign =
        (byte == 0xE2) & (((next == 0x80) & ((third <= 0x95) | (third >= 0xA8))) | (next == 0x81) | (next == 0x88));
    let blank = (byte == 0xE3) & (next == 0x80);
    lead | sign | blank | (byte == b'\\') | ((byte == b'\r') & (next != b'\n'))
}

/// `3O`, `l5`.
#[inline(always)]
fn is_digit_by_letter(window: &Window, at: usize) -> bool {
    let like_digit = |byte: u8| ((byte | 0x20) == b'o') | (byte == b'l') | (byte == b'I');
    (window[at].wrapping_sub(b'0') < 10) & (like_digit(window[at - 1]) | like_digit(window[at + 1]))
}

/// `qui`, `Ð`, and the vowels of the block Latin-1 behind the letters with which they may be misspelled.
#[inline(always)]
fn is_odd_latin(window: &Window, at: usize) -> bool {
    let lower = |at: usize| window[at] | 0x20;
    let (byte, next, before) = (window[at], window[at + 1], lower(at - 1));
    let qui = (lower(at) == b'q') & (lower(at + 1) == b'u') & (lower(at + 2) == b'i');
    let eth = (byte == 0xC3) & ((next | 0x20) == 0xB0);
    let vowel = next | 0x20;
    // í, ú, ã
    let misspelled = ((vowel == 0xAD) & ((before == b'l') | (before == b'u')))
        | ((vowel == 0xBA) & (before == b'q'))
        | ((vowel == 0xA3) & (before == b'n') & (window[at + 2] == b'm'));
    // à á ã è é, ý
    let toned = ((before == b'o') & ((vowel <= 0xA3) | ((vowel & 0xFE) == 0xA8)))
        | ((before == b'u') & (vowel == 0xBD) & (lower(at - 2) != b'q'));
    let closed = lower(at + 2).wrapping_sub(b'a') >= 26;
    let kind = (byte == 0xC4) & (next == 0xA9) & (before == b'k');
    let stroke = (byte == 0xC6) & (next == 0x89);
    qui | eth | ((byte == 0xC3) & (misspelled | (toned & closed))) | kind | stroke
}

/// The vowels of the block Latin Extended Additional behind the letters with which they may be misspelled.
#[inline(always)]
fn is_odd_vowel(window: &Window, at: usize) -> bool {
    let lower = |at: usize| window[at] | 0x20;
    let (next, third, after, before) = (window[at + 1], window[at + 2], window[at + 3], lower(at - 1));
    let closed = (after | 0x20).wrapping_sub(b'a') >= 26;
    // Small letters are odd in this block, and capitals stand before them.
    let small = third | 1;
    // ả; ạ ả ẹ ẻ ẽ
    let a = ((third == 0xA3) & (((after == b'y') & (before == b'g')) | ((after == b'n') & (before == b'h'))))
        | ((before == b'o')
            & closed
            & ((small == 0xA1) | (small == 0xA3) | (small == 0xB9) | (small == 0xBB) | (small == 0xBD)));
    // ổ, ể behind `Đi`, ị, ỹ, ủ; ỳ ỵ ỷ ỹ
    let o = ((third == 0x95) & (before == b's'))
        | ((third == 0x83) & (before == b'i') & (after == b'u') & (window[at - 2] == 0x90))
        | ((third == 0x8B) & (before == b'd') & (after == b'n'))
        | ((third == 0xB9) & (before == b's'))
        | ((third == 0xA7) & (before == b'q'))
        | ((before == b'u') & closed & (lower(at - 2) != b'q') & (0xB3..=0xB9).contains(&small));
    (window[at] == 0xE1) & (((next == 0xBA) & a) | ((next == 0xBB) & o))
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::super::spacing::close;

    /// In a short text nothing is sieved out; in a long one the change must be seen all the same.
    #[track_caller]
    fn assert_seen(piece: &str) {
        let far = "mmmm ".repeat(20);
        let long = [&far, " ", piece, " ", &far].concat();
        let short = [" ", piece, " "].concat();
        let whole = |edited: Option<String>, text: &str| edited.unwrap_or_else(|| text.to_owned());
        let folded = |text: &str| whole(fold(text).map(|((text, _), _)| text), text);
        let closed = |text: &str| whole(close(text).map(|(text, _)| text), text);
        assert_eq!(folded(&long), [&far, folded(&short).as_str(), &far].concat(), "{piece}");
        assert_eq!(closed(&long), [&far, closed(&short).as_str(), &far].concat(), "{piece}");
    }

    #[test]
    fn no_change_is_sieved_out() {
        let vowels = "aàáảãạeèéẻẽẹiìíỉĩịoòóỏõọuùúủũụyỳýỷỹỵăằâậêệôổểơừĂÀÁẢẠÈÉÍÚÝỲỶỊỔỂĐđÐðƉǎ";
        let heads = [
            "", "h", "q", "Q", "ng", "NG", "th", "n", "s", "S", "k", "l", "qu", "Qu", "QU", "ho", "hu", "HO", "Nghị d",
            "Đi",
        ];
        let tails = ["", "y 5", "ng 5", "m 2020", "u 5", "nh", "i định", " 30/2020", "n", "."];
        for head in heads {
            for vowel in vowels.chars() {
                for tail in tails {
                    assert_seen(&format!("{head}{vowel}{tail}"));
                }
            }
        }
    }

    #[test]
    fn no_sign_is_sieved_out() {
        for code in (0x20..0x3000).chain(0xFB00..=0xFFFF).filter_map(char::from_u32) {
            assert_seen(&format!("a{code}b"));
        }
        for piece in [
            "3O/2020",
            "2O20",
            "l5/4",
            "qui định",
            "QUI ĐỊNH",
            "a\rb",
            "a\r\nb",
            "57\\-NQ/TW",
            "đ ịnh",
            "U BND",
            "Q U Y Ế T",
            "ủ y ban",
        ] {
            assert_seen(piece);
        }
    }
}
