//! Folding: NFC, look-alike letters, odd blanks and dashes, invisible characters, the place of the tone mark.
//!
//! | raw | folded |
//! |---|---|
//! | decomposed letters, marks in any order | NFC |
//! | `Ð` (Eth), `Ɖ`, `D` with a stroke over it | `Đ` |
//! | Cyrillic and Greek look-alikes, full-width forms, ligatures | Latin letters |
//! | no-break, narrow, figure and other odd blanks | blank |
//! | hyphens and dashes `‐ ‑ ‒ – — −` | `-` |
//! | zero-width characters, soft hyphen, byte order mark | nothing |
//! | line ends other than LF and CR LF | LF |
//! | `hoà`, `khoẻ`, `uỷ` (old tone placement) | `hòa`, `khỏe`, `ủy` |
//! | `qui định`, `quí I`, `quản lí`, `kĩ`, `sỹ` | `quy định`, `quý I`, `quản lý`, `kỹ`, `sĩ` |
//! | what a scanner mixes up: `3O/2020`, `ngảy 5`, `Nghị dịnh` | `30/2020`, `ngày 5`, `Nghị định` |
//! | a backslash before ASCII punctuation (Markdown escape) | nothing |

use std::ops::Range;

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
    let mut suspects = Suspects { raw, sieve: Sieve::new(raw) };
    let mut at = suspects.next(0);
    at?;
    let mut folder = Folder { edits: Edits::new(raw), uncovered: Uncovered::Nothing };
    while let Some(place) = at {
        at = suspects.next(folder.change_at(place));
    }
    let uncovered = folder.uncovered;
    folder.edits.finish().map(|edited| (edited, uncovered))
}

/// The places where a change may be due.
struct Suspects<'t> {
    raw: &'t str,
    sieve: Sieve<'t>,
}

impl Suspects<'_> {
    /// The first character boundary at or after `from` where a change may be due.
    fn next(&mut self, from: usize) -> Option<usize> {
        let mut at = from;
        while let Some(stretch) = self.sieve.next(at, sieve::has_suspect) {
            at = stretch.end;
            let found = suspect_in(self.raw.as_bytes(), stretch);
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

/// The first place of a stretch where a change may be due.
fn suspect_in(bytes: &[u8], stretch: Range<usize>) -> Option<usize> {
    let mut before = if stretch.start > 0 { bytes[stretch.start - 1] } else { b' ' };
    for at in stretch {
        let byte = bytes[at];
        let class = SUSPECT[byte as usize];
        if class != CLEAN && (class == ALWAYS || AROUSES[before as usize]) && is_suspect(bytes, at, before) {
            return Some(at);
        }
        before = byte;
    }
    None
}

/// Whether a byte may begin something that needs a change: never; whatever stands before it; only behind one of [`AROUSES`].
const CLEAN: u8 = 0;
const ALWAYS: u8 = 1;
const BEHIND: u8 = 2;

static SUSPECT: [u8; 256] = {
    let mut table = [CLEAN; 256];
    let always =
        [b'\\', b'\r', b'q', b'Q', 0xC2, 0xC3, 0xC6, 0xC7, 0xCC, 0xCD, 0xCE, 0xCF, 0xD0, 0xD1, 0xD4, 0xE2, 0xE3, 0xEF];
    let mut i = 0;
    while i < always.len() {
        table[always[i] as usize] = ALWAYS;
        i += 1;
    }
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = ALWAYS;
        digit += 1;
    }
    table[0xC4] = BEHIND;
    table[0xE1] = BEHIND;
    table
};

/// The letters before a vowel in the words that may be spelled otherwise; a vowel behind any other is clean.
static AROUSES: [bool; 256] = {
    let mut table = [false; 256];
    let letters = b"oOuUgGhHsSidqQkK";
    let mut i = 0;
    while i < letters.len() {
        table[letters[i] as usize] = true;
        i += 1;
    }
    table
};

/// Whether the character at `at` needs a change, as far as its bytes and its neighbours tell.
#[inline]
fn is_suspect(bytes: &[u8], at: usize, before: u8) -> bool {
    let byte = |ahead: usize| bytes.get(at + ahead).copied().unwrap_or(0);
    let second = byte(1);
    match bytes[at] {
        b'\\' => second.is_ascii_punctuation() || second == 0xE2,
        b'\r' => second != b'\n',
        b'0'..=b'9' => matches!(before, b'O' | b'o' | b'l' | b'I') || matches!(second, b'O' | b'o' | b'l' | b'I'),
        b'q' | b'Q' => matches!((second, byte(2)), (b'u', b'i') | (b'U', b'I')),
        0xC2 => matches!(second, 0x85 | 0xA0 | 0xAD),
        0xC3 => match second {
            0x90 | 0xB0 => true,
            // í Í
            0xAD | 0x8D => matches!(before, b'l' | b'u' | b'U'),
            // ú, ã
            0xBA => matches!(before, b'q' | b'Q'),
            0xA3 => before | 0x20 == b'n' && byte(2) == b'm' || follows_glide(before),
            _ => follows_glide(before),
        },
        // ĩ
        0xC4 => second == 0xA9 && before | 0x20 == b'k',
        0xC6 => second == 0x89,
        0xC7 => matches!(second, 0x8D | 0x8E),
        0xCC..=0xD1 | 0xD4 => true,
        0xE1 => is_suspect_vowel(before, second, byte(2), byte(3)),
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

/// Vowels of the block Latin Extended Additional: `ả ổ ể ị ỹ ủ` in the words that [`spelling`] knows, or behind a glide.
fn is_suspect_vowel(before: u8, second: u8, third: u8, after: u8) -> bool {
    match (second, third) {
        (0xBA, 0xA3) => {
            (after == b'y' && before | 0x20 == b'g')
                || (after == b'n' && before | 0x20 == b'h')
                || follows_glide(before)
        }
        (0xBB, 0x95) => before | 0x20 == b's',
        (0xBB, 0x83) => before == b'i' && after == b'u',
        (0xBB, 0x8B) => before == b'd' && after == b'n',
        (0xBB, 0xB9) => before == b's' || follows_glide(before),
        (0xBB, 0xA7) => before | 0x20 == b'q',
        _ => follows_glide(before),
    }
}

/// `o` and `u`: behind them the old tone placement is possible.
fn follows_glide(before: u8) -> bool {
    matches!(before | 0x20, b'o' | b'u')
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
