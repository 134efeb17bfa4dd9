//! Codes to letters: what each of the encodings writes for a letter.

use unicode_normalization::UnicodeNormalization;

use super::{
    Encoding,
    chart::{self, Chart},
    code::{Code, Codes, utf8_char},
    compose::Composer,
    map::Origin,
};

const BREVE: char = '\u{306}';
const CIRCUMFLEX: char = '\u{302}';
const HORN: char = '\u{31B}';
const ACUTE: char = '\u{301}';
const GRAVE: char = '\u{300}';
const HOOK: char = '\u{309}';
const TILDE: char = '\u{303}';
const DOT: char = '\u{323}';

/// A letter, and how many bytes of the file it takes.
#[derive(Debug, Clone, Copy)]
struct Letter {
    char: char,
    len: usize,
    origin: Origin,
}

impl Letter {
    fn recoded(char: char, len: usize) -> Self {
        Self { char, len, origin: Origin::Recoded }
    }
}

/// Reads all codes from `offset` on as letters of an encoding.
///
/// # Errors
/// The offset of the first code that the encoding does not have.
pub(super) fn read(codes: &Codes<'_>, offset: usize, encoding: Encoding) -> Result<Composer, usize> {
    let mut composer = Composer::default();
    composer.skip_head(offset);
    let mut at = offset;
    while let Some(code) = codes.at(at) {
        let letter = read_letter(codes, at, code, encoding).ok_or(at)?;
        composer.push(letter.char, letter.len, letter.origin);
        at += letter.len;
    }
    Ok(composer)
}

fn read_letter(codes: &Codes<'_>, at: usize, code: Code, encoding: Encoding) -> Option<Letter> {
    if let Some(chart) = chart::chart(encoding) {
        return charted(chart, code);
    }
    Some(match encoding {
        Encoding::VniWindows => vni(codes, at, code),
        Encoding::Viqr => viqr(codes, at, code),
        Encoding::Utf8 if codes.carrier() == super::code::Carrier::Bytes => return None,
        Encoding::Utf8 => misread_utf8(codes, at, code),
        _ => as_it_stands(code),
    })
}

/// The character of the file itself.
pub(super) fn read_plain(codes: &Codes<'_>, offset: usize) -> Composer {
    let mut composer = Composer::default();
    composer.skip_head(offset);
    let origin = match codes.carrier() {
        super::code::Carrier::Utf8 => Origin::Copied,
        _ => Origin::Recoded,
    };
    let mut at = offset;
    while let Some(code) = codes.at(at) {
        composer.push(code.char, code.len, origin);
        at += code.len;
    }
    composer
}

fn as_it_stands(code: Code) -> Letter {
    Letter::recoded(code.char, code.len)
}

fn charted(chart: &Chart, code: Code) -> Option<Letter> {
    let Some(byte) = code.byte else { return Some(as_it_stands(code)) };
    let char = chart.char(byte);
    (char != chart::NONE && !('\u{80}'..'\u{A0}').contains(&char)).then(|| Letter::recoded(char, code.len))
}

/// VNI: a vowel with a byte for all its marks behind it; some letters have a code of their own.
fn vni(codes: &Codes<'_>, at: usize, code: Code) -> Letter {
    let base = vni_letter(code);
    let mark = codes.at(at + code.len);
    let marked =
        mark.and_then(|mark| vni_marked(base, mark.byte?).map(|char| Letter::recoded(char, code.len + mark.len)));
    marked.unwrap_or(Letter::recoded(base, code.len))
}

fn vni_letter(code: Code) -> char {
    match code.byte {
        Some(0xD1) => 'Đ',
        Some(0xF1) => 'đ',
        Some(0xD4) => 'Ơ',
        Some(0xF4) => 'ơ',
        Some(0xD6) => 'Ư',
        Some(0xF6) => 'ư',
        Some(0xC6) => 'Ỉ',
        Some(0xE6) => 'ỉ',
        Some(0xD3) => 'Ĩ',
        Some(0xF3) => 'ĩ',
        Some(0xD2) => 'Ị',
        Some(0xF2) => 'ị',
        Some(0xCE) => 'Ỵ',
        Some(0xEE) => 'ỵ',
        _ => code.char,
    }
}

/// A vowel with the marks for which a byte stands, in either case of the byte.
fn vni_marked(base: char, mark: u8) -> Option<char> {
    let (shape, tone) = match mark | 0x20 {
        0xF9 => (None, Some(ACUTE)),
        0xF8 => (None, Some(GRAVE)),
        0xFB => (None, Some(HOOK)),
        0xF5 => (None, Some(TILDE)),
        0xEF => (None, Some(DOT)),
        0xE2 => (Some(CIRCUMFLEX), None),
        0xE1 => (Some(CIRCUMFLEX), Some(ACUTE)),
        0xE0 => (Some(CIRCUMFLEX), Some(GRAVE)),
        0xE5 => (Some(CIRCUMFLEX), Some(HOOK)),
        0xE3 => (Some(CIRCUMFLEX), Some(TILDE)),
        0xE4 => (Some(CIRCUMFLEX), Some(DOT)),
        0xEA => (Some(BREVE), None),
        0xE9 => (Some(BREVE), Some(ACUTE)),
        0xE8 => (Some(BREVE), Some(GRAVE)),
        0xFA => (Some(BREVE), Some(HOOK)),
        0xFC => (Some(BREVE), Some(TILDE)),
        0xEB => (Some(BREVE), Some(DOT)),
        _ => return None,
    };
    if mark < 0xC0 {
        return None;
    }
    with_marks(base, shape, tone)
}

/// VIQR: `(`, `^`, `+` for the shape of a vowel, then a sign for its tone; `dd`; a backslash before what is no mark.
fn viqr(codes: &Codes<'_>, at: usize, code: Code) -> Letter {
    let follower = |offset: usize| codes.at(offset).filter(|next| next.char.is_ascii());
    let next = follower(at + code.len);
    match (code.char, next) {
        ('\\', Some(next)) => return Letter::recoded(next.char, code.len + next.len),
        ('d' | 'D', Some(next)) if next.char.eq_ignore_ascii_case(&'d') => {
            let letter = if code.char == 'd' { 'đ' } else { 'Đ' };
            return Letter::recoded(letter, code.len + next.len);
        }
        _ => {}
    }
    let mut letter = Letter::recoded(code.char, code.len);
    if let Some((shaped, sign)) =
        next.and_then(|sign| Some((with_marks(letter.char, viqr_shape(sign.char), None)?, sign)))
    {
        letter = Letter::recoded(shaped, letter.len + sign.len);
    }
    let sign = follower(at + letter.len);
    if let Some((toned, sign)) =
        sign.and_then(|sign| Some((with_marks(letter.char, None, viqr_tone(sign.char))?, sign)))
    {
        letter = Letter::recoded(toned, letter.len + sign.len);
    }
    letter
}

fn viqr_shape(sign: char) -> Option<char> {
    match sign {
        '(' => Some(BREVE),
        '^' => Some(CIRCUMFLEX),
        '+' => Some(HORN),
        _ => None,
    }
}

fn viqr_tone(sign: char) -> Option<char> {
    match sign {
        '\'' => Some(ACUTE),
        '`' => Some(GRAVE),
        '?' => Some(HOOK),
        '~' => Some(TILDE),
        '.' => Some(DOT),
        _ => None,
    }
}

/// A vowel with at least one more mark; `None` where Vietnamese has no such letter.
fn with_marks(base: char, shape: Option<char>, tone: Option<char>) -> Option<char> {
    let vowel = "aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ".contains(base);
    let shape_fits = match shape {
        None => true,
        Some(CIRCUMFLEX) => "aeoAEO".contains(base),
        Some(BREVE) => "aA".contains(base),
        Some(_) => "ouOU".contains(base),
    };
    if !vowel || !shape_fits || (shape, tone) == (None, None) {
        return None;
    }
    let mut letter = [Some(base), shape, tone].into_iter().flatten().nfc();
    letter.next().filter(|_| letter.next().is_none())
}

/// UTF-8 that was read as windows-1252 and written out again: `Nghá»‹ Ä‘á»‹nh`.
fn misread_utf8(codes: &Codes<'_>, at: usize, code: Code) -> Letter {
    let Some(lead @ 0xC2..=0xF4) = code.byte else { return as_it_stands(code) };
    let size = match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    };
    let mut bytes = [lead; 4];
    let mut len = code.len;
    for (index, place) in bytes.iter_mut().enumerate().take(size).skip(1) {
        let Some(next) = codes.at(at + len) else { return as_it_stands(code) };
        let last = index + 1 == size;
        *place = match next.byte {
            // A no-break blank at the end of a letter has often become a blank: `lÃ ` is `là`.
            Some(b' ') if last => 0xA0,
            Some(byte) => byte,
            None => return as_it_stands(code),
        };
        len += next.len;
    }
    utf8_char(&bytes[..size]).map_or(as_it_stands(code), |char| Letter::recoded(char, len))
}
