//! Folding: NFC, look-alike letters, odd blanks and dashes, invisible characters, the place of the tone mark.
//!
//! | raw | folded |
//! |---|---|
//! | decomposed letters, marks in any order | NFC |
//! | `Ð` (Eth), `Ɖ`, `D` with a stroke over it | `Đ` |
//! | `Ƣ` (Oi) | `Ư` |
//! | Cyrillic and Greek look-alikes, full-width forms, ligatures | Latin letters |
//! | no-break, narrow, figure and other odd blanks | blank |
//! | hyphens and dashes `‐ ‑ ‒ – — −` | `-` |
//! | zero-width characters, soft hyphen, byte order mark | nothing |
//! | line ends other than LF and CR LF | LF |
//! | `hoà`, `khoẻ`, `uỷ` (old tone placement) | `hòa`, `khỏe`, `ủy` |
//! | `qui định`, `quí I`, `quản lí`, `kì`, `kĩ`, `sỹ` | `quy định`, `quý I`, `quản lý`, `kỳ`, `kỹ`, `sĩ` |
//! | `T.Ư`, `TƯ Đoàn` (Trung ương) | `TW` |
//! | what a scanner mixes up: `3O/2020`, `ngảy 5`, `Nghị dịnh` | `30/2020`, `ngày 5`, `Nghị định` |
//! | a backslash before ASCII punctuation (Markdown escape) | nothing |

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::edit::{Edited, Edits};
use super::look_alike;
use super::sieve::{self, Sieve};
use super::spelling::{self, new_placement};

/// The folded text with its map, or `None` when `raw` is clean.
///
/// A letter or a blank that was hidden behind other characters may complete a word that has to be respelled: then the folded text
/// has to be folded once more.
pub(super) fn fold(raw: &str) -> Option<(Edited, Uncovered)> {
    let mut sieve = Sieve::new(raw);
    fold_at(raw, |from| next_suspect(raw.as_bytes(), &mut sieve, from))
}

/// Makes the changes that are due at the places that `next` gives: each the first at or after a place.
fn fold_at(raw: &str, mut next: impl FnMut(usize) -> Option<usize>) -> Option<(Edited, Uncovered)> {
    let mut at = next(0);
    at?;
    let mut folder = Folder { edits: Edits::new(raw), uncovered: Uncovered::Nothing };
    while let Some(place) = at {
        at = next(folder.change_at(place));
    }
    let uncovered = folder.uncovered;
    folder.edits.finish().map(|edited| (edited, uncovered))
}

/// The first character boundary at or after `from` where a change may be due.
#[inline(never)]
fn next_suspect(bytes: &[u8], sieve: &mut Sieve<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(stretch) = sieve.next(at, sieve::has_suspect) {
        at = stretch.end;
        let suspect = suspect_in(bytes, from, stretch);
        if suspect.is_some() {
            return suspect;
        }
    }
    None
}

/// The first place at or after `from` where a change may be due, of those told by a pair whose second byte lies in a range.
#[inline]
fn suspect_in(bytes: &[u8], from: usize, range: std::ops::Range<usize>) -> Option<usize> {
    let mut before = range.start.checked_sub(1).map_or(b' ', |before| bytes[before]);
    for at in range {
        let byte = bytes[at];
        let pairs = FIRSTS[usize::from(before)] & SECONDS[usize::from(byte)];
        before = byte;
        if pairs == 0 || byte == 0xE1 && !is_suspect_vowel(bytes, at) {
            continue;
        }
        if pairs & !HERE != 0 {
            let before = (at.saturating_sub(3).max(from)..at).find(|place| is_suspect(bytes, *place));
            if before.is_some() {
                return before;
            }
        }
        if is_suspect(bytes, at) {
            return Some(at);
        }
    }
    None
}

/// Pairs of bytes where a change may be due at the second of them or up to three bytes before it: those that may be the first,
/// and those that may be the second. All other pairs are clean.
const PAIR_BYTES: [(&[u8], &[u8]); 10] = [
    // Vowels behind the letters with which they may be misspelled.
    (b"oOuUgGhHsSdqQ", &[0xE1]),
    (b"oOuUlnNqQ", &[0xC3]),
    (b"kK", &[0xC3, 0xC4]),
    // `T.Ư`, `TƯ`
    (b".T", &[0xC6]),
    // `Điểu`
    (&[0x83], b"u"),
    // `Ð`, `ð`; `Ɖ`, `Ƣ`, `ƣ`
    (&[0xC3], &[0x90, 0xB0]),
    (&[0xC6], &[0x89, 0xA2, 0xA3]),
    // `l5`; `3O`
    (b"OolI", b"0123456789"),
    (b"0123456789", b"OolI"),
    // `qui`
    (b"uU", b"iI"),
];

/// Bytes at which a change may be due whatever stands before them.
const ALWAYS: &[u8] = &[b'\\', b'\r', 0xC2, 0xC7, 0xCC, 0xCD, 0xCE, 0xCF, 0xD0, 0xD1, 0xD4, 0xE2, 0xE3, 0xEF];

/// The bits of the pairs that tell of a change at their second byte itself: [`ALWAYS`] and the first rows.
const HERE: u16 = 0b1_1111;

/// The pairs, a bit for [`ALWAYS`] and one for each row of [`PAIR_BYTES`], of which each byte may be the first.
static FIRSTS: [u16; 256] = {
    let mut table = [1; 256];
    let mut pair = 0;
    while pair < PAIR_BYTES.len() {
        table = with_bit(table, PAIR_BYTES[pair].0, 2 << pair);
        pair += 1;
    }
    table
};

/// The pairs of which each byte may be the second.
static SECONDS: [u16; 256] = {
    let mut table = with_bit([0; 256], ALWAYS, 1);
    let mut pair = 0;
    while pair < PAIR_BYTES.len() {
        table = with_bit(table, PAIR_BYTES[pair].1, 2 << pair);
        pair += 1;
    }
    table
};

const fn with_bit(mut table: [u16; 256], bytes: &[u8], bit: u16) -> [u16; 256] {
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] |= bit;
        at += 1;
    }
    table
}

/// Whether the character at `at` needs a change, as far as its bytes and its neighbours tell.
#[inline]
fn is_suspect(bytes: &[u8], at: usize) -> bool {
    let byte = |ahead: usize| bytes.get(at + ahead).copied().unwrap_or(0);
    let back = |count: usize| at.checked_sub(count).map_or(b' ', |at| bytes[at]);
    let before = back(1);
    let second = byte(1);
    match bytes[at] {
        b'\\' => second.is_ascii_punctuation() || second == 0xE2,
        b'\r' => second != b'\n',
        b'0'..=b'9' => matches!(before, b'O' | b'o' | b'l' | b'I') || matches!(second, b'O' | b'o' | b'l' | b'I'),
        b'q' | b'Q' => matches!((second, byte(2)), (b'u', b'i') | (b'U', b'I')),
        0xC2 => matches!(second, 0x85 | 0xA0 | 0xAD),
        0xC3 => {
            let vowel = second | 0x20;
            match vowel {
                // ð, í, ú, and the ã of `nãm`
                0xB0 => true,
                0xAD if matches!(before, b'l' | b'u' | b'U') => true,
                0xBA if before | 0x20 == b'q' => true,
                // ì
                0xAC if before | 0x20 == b'k' => true,
                0xA3 if before | 0x20 == b'n' && byte(2) == b'm' => true,
                // à á ã è é, ý
                0xA0..=0xA3 | 0xA8 | 0xA9 => before | 0x20 == b'o' && is_no_letter(byte(2)),
                0xBD => before | 0x20 == b'u' && back(2) | 0x20 != b'q' && is_no_letter(byte(2)),
                _ => false,
            }
        }
        // ĩ
        0xC4 => second == 0xA9 && before | 0x20 == b'k',
        // Ɖ, Ƣ, and the Ư of `T.Ư` and `TƯ`
        0xC6 => {
            let centre = before == b'.' && back(2) == b'T' || before == b'T' && byte(2) == b' ';
            matches!(second, 0x89 | 0xA2 | 0xA3) || second == 0xAF && centre
        }
        0xC7 => matches!(second, 0x8D | 0x8E),
        0xCC..=0xD1 | 0xD4 => true,
        0xE1 => is_suspect_vowel(bytes, at),
        0xE2 => is_suspect_sign(second, byte(2)),
        0xE3 => second == 0x80 && byte(2) == 0x80,
        0xEF => matches!(second, 0xAC | 0xB8..=0xBD),
        _ => false,
    }
}

/// Signs of the block General Punctuation and mathematical ones: blanks, dashes, line ends, what is not seen.
fn is_suspect_sign(second: u8, third: u8) -> bool {
    matches!(
        (second, third),
        (0x80, 0x80..=0x95 | 0xA8..=0xAF) | (0x81, 0x83..=0x84 | 0x9F..=0xAF) | (0x88, 0x92 | 0x95)
    )
}

/// Whether a vowel of the block Latin Extended Additional stands at `at` that needs a change: `ả ổ ể ị ỹ ủ` in the words that
/// [`spelling`] knows, or behind a glide.
#[inline]
fn is_suspect_vowel(bytes: &[u8], at: usize) -> bool {
    let byte = |ahead: usize| bytes.get(at + ahead).copied().unwrap_or(0);
    let back = |count: usize| at.checked_sub(count).map_or(b' ', |at| bytes[at]) | 0x20;
    let (outer, before, second, third, after) = (back(2), back(1), byte(1), byte(2), byte(3));
    // Small letters are odd in this block, and capitals stand before them.
    let small = third | 1;
    match (second, third) {
        (0xBA, 0xA3) if (after == b'y' && before == b'g') || (after == b'n' && before == b'h') => true,
        (0xBB, 0x95) => before == b's',
        (0xBB, 0x83) => before == b'i' && after == b'u',
        (0xBB, 0x8B) => before == b'd' && after == b'n',
        (0xBB, 0xB9) if before == b's' => true,
        (0xBB, 0xA7) => before == b'q',
        // ạ ả ẹ ẻ ẽ; ỳ ỵ ỷ ỹ
        (0xBA, _) => before == b'o' && matches!(small, 0xA1 | 0xA3 | 0xB9 | 0xBB | 0xBD) && is_no_letter(after),
        _ => before == b'u' && outer != b'q' && (0xB3..=0xB9).contains(&small) && is_no_letter(after),
    }
}

/// Whether a byte is no ASCII letter: behind a vowel it may end the word.
fn is_no_letter(byte: u8) -> bool {
    !byte.is_ascii_alphabetic()
}

/// Writes the folded text and its map.
struct Folder<'t> {
    edits: Edits<'t>,
    uncovered: Uncovered,
}

/// Whether letters or blanks have come to stand where there were none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Uncovered {
    Nothing,
    Letters,
}

impl Folder<'_> {
    /// Makes the change that is due at `at`, if any, and returns the offset at which to look on.
    fn change_at(&mut self, at: usize) -> usize {
        let raw = self.edits.raw();
        let Some(c) = raw[at..].chars().next() else { return raw.len() };
        let next = at + c.len_utf8();
        if is_combining_mark(c) {
            return self.compose(at);
        }
        if matches!(raw.as_bytes().get(next), Some(0xCC | 0xCD)) {
            // A mark follows: the letter is looked at together with it.
            return next;
        }
        if let Some(plain) = look_alike::plain(c) {
            self.edits.replace(at, next, plain);
            if matches!(plain, "" | " ") {
                self.uncovered = Uncovered::Letters;
            }
            return next;
        }
        match c {
            '\\' => self.edits.replace(at, next, ""),
            '\r' => self.edits.replace(at, next, "\n"),
            '0'..='9' => self.change(spelling::digit_at(raw, at)),
            'q' | 'Q' => self.change(spelling::qui(raw, at)),
            _ if look_alike::is_foreign(c) => return self.replace_foreign(at),
            _ => {
                if let Some(half) = look_alike::half_width(c) {
                    self.uncovered = Uncovered::Letters;
                    self.edits.replace(at, next, half.encode_utf8(&mut [0; 4]));
                } else if !self.move_tone(at, c) {
                    self.change(spelling::word_at(raw, at, c));
                }
            }
        }
        next.max(self.edits.done())
    }

    fn change(&mut self, change: Option<spelling::Change>) {
        if let Some(change) = change.filter(|change| change.from >= self.edits.done()) {
            self.edits.replace(change.from, change.to, &change.with);
        }
    }

    /// Composes the letter before `mark` with all marks that follow it; returns the offset after them.
    fn compose(&mut self, mark: usize) -> usize {
        let raw = self.edits.raw();
        let from = raw[self.edits.done()..mark].chars().next_back().map_or(mark, |base| mark - base.len_utf8());
        let tail: usize = raw[mark..].chars().take_while(|c| is_combining_mark(*c)).map(char::len_utf8).sum();
        let to = mark + tail;
        let composed = composed(&raw[from..to]);
        if composed != raw[from..to] {
            self.edits.replace(from, to, &composed);
            self.uncovered = Uncovered::Letters;
            self.move_tone_back();
        }
        to
    }

    /// `hoà` → `hòa`: moves the tone mark of the vowel `c` at `at` to the glide before it.
    fn move_tone(&mut self, at: usize, c: char) -> bool {
        let raw = self.edits.raw();
        let Some(glide) = raw[..at].chars().next_back() else { return false };
        let before = raw[..at - glide.len_utf8()].chars().next_back();
        let after = raw[at + c.len_utf8()..].chars().next();
        let from = at - glide.len_utf8();
        let pair = new_placement(before, glide, c, after).filter(|_| from >= self.edits.done());
        if let Some(pair) = &pair {
            self.edits.replace(from, at + c.len_utf8(), pair);
        }
        pair.is_some()
    }

    /// The same for a pair that has just been composed at the end of the output.
    fn move_tone_back(&mut self) {
        let mut tail = self.edits.out().chars().rev();
        let (Some(c), Some(glide), before) = (tail.next(), tail.next(), tail.next()) else { return };
        let after = self.edits.raw()[self.edits.done()..].chars().next();
        if let Some(pair) = new_placement(before, glide, c, after) {
            // The glide is copied text: one more raw character belongs to the change now.
            self.edits.rewrite_tail(c.len_utf8() + glide.len_utf8(), glide.len_utf8(), &pair);
        }
    }

    /// Greek or Cyrillic letters side by side that all look like Latin ones; others are a word of their own script.
    fn replace_foreign(&mut self, at: usize) -> usize {
        let raw = self.edits.raw();
        let word: String = raw[at..].chars().take(MAX_FOREIGN).take_while(|c| look_alike::is_foreign(*c)).collect();
        if word.chars().all(|c| look_alike::latin(c).is_some()) {
            self.uncovered = Uncovered::Letters;
            let mut from = at;
            for c in word.chars() {
                self.edits.replace(from, from + c.len_utf8(), look_alike::latin(c).unwrap_or_default());
                from += c.len_utf8();
            }
        }
        at + word.len()
    }
}

/// The longest run of letters of another script that is looked at as one word.
const MAX_FOREIGN: usize = 64;

/// A letter with its marks as one letter, as far as there is one.
fn composed(cluster: &str) -> String {
    let composed: String = cluster.nfc().collect();
    if composed.chars().nth(1).is_none() {
        return composed;
    }
    // Marks that NFC keeps in their order: the tone before the shape of the vowel. And marks that only look right.
    let mut parts: Vec<char> = cluster.nfd().collect();
    let struck = parts.iter().any(|part| matches!(part, '\u{335}' | '\u{336}'));
    match parts.first_mut() {
        Some(base @ ('D' | 'Ð' | 'Ɖ')) if struck || *base != 'D' => *base = 'Đ',
        Some(base @ ('d' | 'ð')) if struck || *base != 'd' => *base = 'đ',
        _ => {}
    }
    parts.retain(|part| !matches!(part, '\u{335}' | '\u{336}'));
    for part in &mut parts {
        if *part == '\u{30c}' {
            *part = '\u{306}';
        }
    }
    parts.sort_by_key(|part| match part {
        '\u{302}' | '\u{306}' | '\u{31b}' => 1,
        '\u{300}'..='\u{36f}' => 2,
        _ => 0,
    });
    parts.into_iter().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where only some places are looked at, what changes must be the same as where all are: in a short text, where no block is
    /// sieved out, and at each place of a block.
    #[track_caller]
    fn assert_seen(piece: &str) {
        let far = "a ".repeat(40);
        for shift in (0..40).step_by(5) {
            assert_seen_in(&[&far[..40 + shift], piece, &far].concat());
        }
        assert_seen_in(piece);
    }

    #[track_caller]
    fn assert_seen_in(text: &str) {
        let every = |from: usize| (from..text.len()).find(|at| text.is_char_boundary(*at));
        let folded = |edited: Option<(Edited, Uncovered)>| edited.map(|((text, _), _)| text);
        assert_eq!(folded(fold(text)), folded(fold_at(text, every)), "{text}");
    }

    #[test]
    fn no_change_is_passed_over() {
        let vowels = "aàáảãạeèéẻẽẹiìíỉĩịoòóỏõọuùúủũụyỳýỷỹỵăằâậêệôổểơừĂÀÁẢẠÈÉÍÚÝỲỶỊỔỂĐđÐðƉǎ";
        let heads = [
            "", "h", "q", "Q", "ng", "NG", "th", "n", "s", "S", "k", "l", "qu", "Qu", "QU", "ho", "hu", "HO", "Nghị d",
            "Đi",
        ];
        let tails = ["", "y 5", "ng 5", "m 2020", "u 5", "nh", "i định", " 30/2020", "n", "."];
        for head in heads {
            for vowel in vowels.chars() {
                for tail in tails {
                    assert_seen(&format!("m {head}{vowel}{tail} m"));
                }
            }
        }
    }

    #[test]
    fn no_sign_is_passed_over() {
        // Tibetan has marks that compose, which nobody looks for here.
        for code in (0x20..0xF00).chain(0x1000..0x3000).chain(0xFB00..=0xFFFF).filter_map(char::from_u32) {
            assert_seen(&format!("a{code}.b"));
        }
        for piece in
            ["3O/2020", "2O20", "l5/4", "qui định", "QUI ĐỊNH", "a\rb", "57\\-NQ/TW", "T.Ư Đoàn", "T.Ưa", "TƯ Đoàn"]
        {
            assert_seen(piece);
        }
    }
}
