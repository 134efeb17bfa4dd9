//! Folding: NFC, look-alike letters, odd blanks and dashes, invisible characters, the place of the tone mark.
//!
//! | raw | folded |
//! |---|---|
//! | decomposed letters, marks in any order | NFC |
//! | `Ð` (Eth), `Ɖ` | `Đ` |
//! | no-break, narrow, figure and other odd blanks | blank |
//! | hyphens and dashes `‐ ‑ ‒ – — −` | `-` |
//! | zero-width characters, soft hyphen, byte order mark | nothing |
//! | `hoà`, `khoẻ`, `uỷ` (old tone placement) | `hòa`, `khỏe`, `ủy` |
//! | a backslash before ASCII punctuation (Markdown escape) | nothing |

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::map::OffsetMap;

/// The folded text with its map, or `None` when `raw` is clean.
pub(super) fn fold(raw: &str) -> Option<(String, OffsetMap)> {
    let first = next_suspect(raw, 0)?;
    let mut folder = Folder { raw, out: String::with_capacity(raw.len()), map: OffsetMap::default(), done: 0 };
    let mut at = Some(first);
    while let Some(place) = at {
        let next = folder.change_at(place);
        at = next_suspect(raw, next);
    }
    if folder.done == 0 {
        return None;
    }
    folder.out.push_str(&raw[folder.done..]);
    Some((folder.out, folder.map))
}

/// The first character boundary at or after `from` where a change may be due.
fn next_suspect(raw: &str, from: usize) -> Option<usize> {
    let bytes = raw.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if SUSPECT[bytes[at] as usize] && is_suspect(raw, at) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Lead bytes of characters that may need a change.
static SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let leads = [b'\\', 0xC2, 0xC3, 0xC6, 0xCC, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF];
    let mut i = 0;
    while i < leads.len() {
        table[leads[i] as usize] = true;
        i += 1;
    }
    table
};

/// Whether the character at `at` needs a change, as far as its bytes and its neighbours tell.
fn is_suspect(raw: &str, at: usize) -> bool {
    let bytes = raw.as_bytes();
    let second = bytes.get(at + 1).copied().unwrap_or(0);
    let third = bytes.get(at + 2).copied().unwrap_or(0);
    match bytes[at] {
        b'\\' => second.is_ascii_punctuation(),
        0xC2 => matches!(second, 0xA0 | 0xAD),
        0xC3 => matches!(second, 0x90 | 0xB0) || follows_glide(bytes, at),
        0xC6 => second == 0x89,
        0xCC | 0xCD => true,
        0xE1 => follows_glide(bytes, at) || (second == 0x9A && third == 0x80),
        0xE2 => matches!((second, third), (0x80, 0x80..=0x95 | 0xAA..=0xAF) | (0x81, 0x9F..=0xA4) | (0x88, 0x92)),
        0xE3 => second == 0x80 && third == 0x80,
        0xEF => second == 0xBB && third == 0xBF,
        _ => false,
    }
}

/// Whether `o` or `u` stands directly before `at`: the old tone placement is possible.
fn follows_glide(bytes: &[u8], at: usize) -> bool {
    at > 0 && matches!(bytes[at - 1], b'o' | b'O' | b'u' | b'U')
}

/// Writes the folded text and its map.
struct Folder<'t> {
    raw: &'t str,
    out: String,
    map: OffsetMap,
    /// Raw bytes written so far.
    done: usize,
}

impl Folder<'_> {
    /// Makes the change that is due at `at`, if any, and returns the offset at which to look on.
    fn change_at(&mut self, at: usize) -> usize {
        let Some(c) = self.raw[at..].chars().next() else { return self.raw.len() };
        let next = at + c.len_utf8();
        if is_combining_mark(c) {
            return self.compose(at);
        }
        if self.next_is_mark(next) {
            return next;
        }
        match c {
            'Ð' | 'Ɖ' => self.replace(at, next, "Đ"),
            'ð' => self.replace(at, next, "đ"),
            '\\'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {
                self.replace(at, next, "");
            }
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{1680}' => {
                self.replace(at, next, " ");
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.replace(at, next, "-"),
            _ => self.move_tone(at, c),
        }
        next
    }

    fn next_is_mark(&self, at: usize) -> bool {
        matches!(self.raw.as_bytes().get(at), Some(0xCC | 0xCD))
    }

    /// Composes the letter before `mark` with all marks that follow it; returns the offset after them.
    fn compose(&mut self, mark: usize) -> usize {
        let from = self.raw[self.done..mark].chars().next_back().map_or(mark, |base| mark - base.len_utf8());
        let tail: usize = self.raw[mark..].chars().take_while(|c| is_combining_mark(*c)).map(char::len_utf8).sum();
        let to = mark + tail;
        let composed: String = self.raw[from..to].nfc().collect();
        if composed != self.raw[from..to] {
            self.replace(from, to, &composed);
            self.move_tone_back();
        }
        to
    }

    /// `hoà` → `hòa`: moves the tone mark of the vowel `c` at `at` to the glide before it.
    fn move_tone(&mut self, at: usize, c: char) {
        let Some(glide) = self.raw[..at].chars().next_back() else { return };
        let before = self.raw[..at - glide.len_utf8()].chars().next_back();
        let after = self.raw[at + c.len_utf8()..].chars().next();
        if let Some(pair) = new_placement(before, glide, c, after) {
            let from = at - glide.len_utf8();
            if from >= self.done {
                self.replace(from, at + c.len_utf8(), &pair);
            }
        }
    }

    /// The same for a pair that has just been composed at the end of the output.
    fn move_tone_back(&mut self) {
        let mut tail = self.out.chars().rev();
        let (Some(c), Some(glide), before) = (tail.next(), tail.next(), tail.next()) else { return };
        let after = self.raw[self.done..].chars().next();
        if let Some(pair) = new_placement(before, glide, c, after) {
            // The glide is copied text: one more raw character belongs to the change now.
            let view_start = self.out.len() - c.len_utf8() - glide.len_utf8();
            self.out.truncate(view_start);
            self.out.push_str(&pair);
            self.map.widen_last(view_start, self.out.len(), glide.len_utf8());
        }
    }

    fn replace(&mut self, from: usize, to: usize, with: &str) {
        self.out.push_str(&self.raw[self.done..from]);
        let view_start = self.out.len();
        self.out.push_str(with);
        self.map.push(view_start, self.out.len(), from, to);
        self.done = to;
    }
}

/// The pair `glide` + `vowel` with the mark on the glide, when both spellings exist for it: the open rhymes `oa`, `oe`,
/// `uy`, not after `q` and not before another letter.
fn new_placement(before: Option<char>, glide: char, vowel: char, after: Option<char>) -> Option<String> {
    if after.is_some_and(char::is_alphabetic) || matches!(before, Some('q' | 'Q')) {
        return None;
    }
    let marked = match (glide, vowel) {
        ('o', 'à' | 'è') => 'ò',
        ('o', 'á' | 'é') => 'ó',
        ('o', 'ả' | 'ẻ') => 'ỏ',
        ('o', 'ã' | 'ẽ') => 'õ',
        ('o', 'ạ' | 'ẹ') => 'ọ',
        ('O', 'À' | 'È' | 'à' | 'è') => 'Ò',
        ('O', 'Á' | 'É' | 'á' | 'é') => 'Ó',
        ('O', 'Ả' | 'Ẻ' | 'ả' | 'ẻ') => 'Ỏ',
        ('O', 'Ã' | 'Ẽ' | 'ã' | 'ẽ') => 'Õ',
        ('O', 'Ạ' | 'Ẹ' | 'ạ' | 'ẹ') => 'Ọ',
        ('u', 'ỳ') => 'ù',
        ('u', 'ý') => 'ú',
        ('u', 'ỷ') => 'ủ',
        ('u', 'ỹ') => 'ũ',
        ('u', 'ỵ') => 'ụ',
        ('U', 'Ỳ' | 'ỳ') => 'Ù',
        ('U', 'Ý' | 'ý') => 'Ú',
        ('U', 'Ỷ' | 'ỷ') => 'Ủ',
        ('U', 'Ỹ' | 'ỹ') => 'Ũ',
        ('U', 'Ỵ' | 'ỵ') => 'Ụ',
        _ => return None,
    };
    let plain = vowel.nfd().next()?;
    Some([marked, plain].iter().collect())
}
