//! Which encoding is it? Each is tried on the whole text, and the one that gives Vietnamese syllables wins.

use std::cmp::Reverse;

use crate::view::syllable::Score;

use super::{
    Encoding,
    code::{Carrier, Codes},
    letter,
};

/// How a file is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) carrier: Carrier,
    /// Size of the byte order mark.
    pub(super) head: usize,
    /// What the codes mean; `None` where the characters of the carrier are the text.
    pub(super) letters: Option<Encoding>,
}

/// The encodings whose codes are told apart by the syllables that they give, the commonest first.
const CANDIDATES: [Encoding; 5] =
    [Encoding::Tcvn3, Encoding::VniWindows, Encoding::Windows1258, Encoding::Viscii, Encoding::Vps];

/// The byte order mark with which a file begins, and the carrier it announces.
pub(super) fn byte_order_mark(bytes: &[u8]) -> Option<(Carrier, usize)> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some((Carrier::Utf8, 3)),
        [0xFF, 0xFE, ..] => Some((Carrier::Utf16Le, 2)),
        [0xFE, 0xFF, ..] => Some((Carrier::Utf16Be, 2)),
        _ => None,
    }
}

/// Finds how to read a file.
///
/// # Errors
/// The offset of the first byte that is no UTF-8 in a file that reads well in no encoding.
pub(super) fn detect(bytes: &[u8]) -> Result<Reading, usize> {
    if let Some((carrier, head)) = byte_order_mark(bytes) {
        return Ok(carried(bytes, carrier, head));
    }
    if let Some(carrier) = unmarked_utf16(bytes) {
        return Ok(carried(bytes, carrier, 0));
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Ok(carried(bytes, Carrier::Utf8, 0)),
        Err(error) => best(bytes, Carrier::Bytes, 0, &CANDIDATES)
            .map(|letters| Reading { carrier: Carrier::Bytes, head: 0, letters: Some(letters) })
            .ok_or(error.valid_up_to()),
    }
}

/// UTF-16 without its mark: every other byte of the blanks and plain letters is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<Carrier> {
    let sample = bytes.get(..bytes.len().min(4096) & !1)?;
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let carrier = match sample.len() / 6 {
        0 => return None,
        enough if odd >= enough && even * 8 < odd => Carrier::Utf16Le,
        enough if even >= enough && odd * 8 < even => Carrier::Utf16Be,
        _ => return None,
    };
    Codes::new(bytes, carrier).first_fault().is_none().then_some(carrier)
}

/// The letters of a file whose characters are known: as a rule those characters themselves.
fn carried(bytes: &[u8], carrier: Carrier, head: usize) -> Reading {
    let as_written = Reading { carrier, head, letters: None };
    let codes = Codes::new(bytes, carrier);
    if codes.first_fault().is_some() {
        return as_written;
    }
    if bytes.is_ascii() {
        let letters = is_viqr(&codes, head).then_some(Encoding::Viqr);
        return Reading { letters, ..as_written };
    }
    let plain = Score::of(&letter::read_plain(&codes, head).finish().0);
    if plain.reads_well() || plain.bad == 0 {
        return as_written;
    }
    let misread = [Encoding::Utf8, Encoding::Tcvn3, Encoding::VniWindows, Encoding::Viscii, Encoding::Vps];
    let letters = best(bytes, carrier, head, &misread);
    Reading { letters, ..as_written }
}

/// The candidate in which the text reads best, if it reads well.
fn best(bytes: &[u8], carrier: Carrier, head: usize, candidates: &[Encoding]) -> Option<Encoding> {
    let codes = Codes::new(bytes, carrier);
    let mut best: Option<((isize, Reverse<usize>), Encoding)> = None;
    for &encoding in candidates {
        let Ok(composer) = letter::read(&codes, head, encoding) else { continue };
        let (text, _) = composer.finish();
        let score = Score::of(&text);
        // Of two readings that fit as well, a wrong one has capitals where small letters should be.
        let value = (score.value(), Reverse(marked_capitals(&text)));
        if score.reads_well() && !has_controls(&text) && best.is_none_or(|(other, _)| value > other) {
            best = Some((value, encoding));
        }
    }
    best.map(|(_, encoding)| encoding)
}

fn marked_capitals(text: &str) -> usize {
    text.chars().filter(|c| !c.is_ascii() && c.is_uppercase()).count()
}

/// Control characters that no text has: the sign of a wrong reading.
fn has_controls(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0..=8 | 0x0E..=0x1F | 0x7F))
}

/// ASCII whose signs make Vietnamese letters: full stops and question marks alone prove nothing.
fn is_viqr(codes: &Codes<'_>, head: usize) -> bool {
    let Ok(composer) = letter::read(codes, head, Encoding::Viqr) else { return false };
    let (text, _) = composer.finish();
    let score = Score::of(&text);
    let words = score.good + score.bad + score.plain;
    let telling =
        text.chars().filter(|c| "ăâđêôơưĂÂĐÊÔƠƯáàãéèíìóòõúùýÁÀÃÉÈÍÌÓÒÕÚÙÝ".contains(*c) || is_shaped(*c)).count();
    score.reads_well() && score.good * 10 >= words * 3 && telling * 3 >= score.good
}

/// A letter with a shape mark and a tone mark.
fn is_shaped(c: char) -> bool {
    crate::view::syllable::split_tone(c.to_lowercase().next().unwrap_or(c))
        .is_some_and(|(letter, tone)| tone.is_some() && !letter.is_ascii())
}
