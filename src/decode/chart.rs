//! Code charts of the 8-bit Vietnamese encodings.
//!
//! The charts give the facts of TCVN 5712:1993 (VN3 with the additions of VN2), RFC 1456 (VISCII)
//! and the character set of the Vietnamese Professionals Society (VPS).

use std::sync::LazyLock;

use super::Encoding;

/// Stands in a chart for a code that means nothing.
pub(super) const NONE: char = '\u{FFFD}';

/// What the codes of one 8-bit encoding mean.
pub(super) struct Chart {
    /// Codes 80 to FF.
    high: [char; 128],
    /// Control codes that were given to letters.
    low: &'static [(u8, char)],
}

impl Chart {
    /// The character of a code, or [`NONE`].
    pub(super) fn char(&self, byte: u8) -> char {
        match byte {
            0x80.. => self.high[usize::from(byte) - 0x80],
            0x20..=0x7F | b'\t' | b'\n' | b'\r' => char::from(byte),
            _ => self.low.iter().find(|(code, _)| *code == byte).map_or(char::from(byte), |&(_, letter)| letter),
        }
    }
}

/// The chart of an encoding in which each byte is a character, else `None`.
pub(super) fn chart(encoding: Encoding) -> Option<&'static Chart> {
    match encoding {
        Encoding::Tcvn3 => Some(&TCVN3),
        Encoding::Viscii => Some(&VISCII),
        Encoding::Vps => Some(&VPS),
        Encoding::Windows1258 => Some(&WINDOWS_1258),
        _ => None,
    }
}

/// What a byte means in windows-1252, that is to a program that knows nothing of Vietnamese codes.
///
/// The five codes that windows-1252 leaves free stand for the control codes of ISO 8859-1.
pub(super) fn windows_1252(byte: u8) -> char {
    WINDOWS_1252.char(byte)
}

/// The byte of a character in windows-1252 or ISO 8859-1: the reverse of [`windows_1252`].
pub(super) fn windows_1252_byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let place = WINDOWS_1252.high[..32].iter().position(|&high| high == c)?;
    u8::try_from(place + 0x80).ok()
}

static WINDOWS_1252: LazyLock<Chart> = LazyLock::new(|| from_whatwg(encoding_rs::WINDOWS_1252));
static WINDOWS_1258: LazyLock<Chart> = LazyLock::new(|| from_whatwg(encoding_rs::WINDOWS_1258));

/// The chart of an encoding of the WHATWG standard that has a character for each byte.
fn from_whatwg(encoding: &'static encoding_rs::Encoding) -> Chart {
    let mut high = [NONE; 128];
    for (code, place) in (0x80..=0xFF_u8).zip(&mut high) {
        let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&code));
        *place = text.chars().next().unwrap_or(NONE);
    }
    Chart { high, low: &[] }
}

/// TCVN 5712:1993, the set VN3 (ABC fonts, `.VnTime`) with what VN2 adds to it: capitals and, at B0 to B4, tone marks.
///
/// Codes 80 to 9F are free in the standard; there Windows programs put the quotes and dashes of windows-1252.
static TCVN3: Chart = Chart { high: TCVN3_HIGH, low: &[] };

/// VISCII, RFC 1456.
static VISCII: Chart = Chart {
    high: VISCII_HIGH,
    low: &[(0x02, 'Ẳ'), (0x05, 'Ẵ'), (0x06, 'Ẫ'), (0x14, 'Ỷ'), (0x19, 'Ỹ'), (0x1E, 'Ỵ')],
};

/// VPS: the character set of the Vietnamese Professionals Society.
static VPS: Chart = Chart {
    high: VPS_HIGH,
    low: &[
        (0x02, 'Ạ'),
        (0x03, 'Ậ'),
        (0x04, 'Ặ'),
        (0x05, 'Ẹ'),
        (0x06, 'Ệ'),
        (0x10, 'Ị'),
        (0x11, 'Ọ'),
        (0x12, 'Ộ'),
        (0x13, 'Ợ'),
        (0x14, 'Ụ'),
        (0x15, 'Ự'),
        (0x19, 'Ỵ'),
        (0x1C, 'Ẫ'),
        (0x1D, 'Ữ'),
    ],
};

#[rustfmt::skip]
const TCVN3_HIGH: [char; 128] = [
    '€', NONE, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', NONE, 'Ž', NONE, // 80
    NONE, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', NONE, 'ž', 'Ÿ', // 90
    '\u{A0}', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Ằ', // A0
    '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}', 'à', 'ả', 'ã', 'á', 'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ', 'Ẵ', // B0
    'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ề', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', 'Ể', 'ẻ', 'ẽ', // C0
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ', 'í', 'ị', 'ò', // D0
    'Ổ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', // E0
    'Ỗ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Ố', // F0
];

#[rustfmt::skip]
const VISCII_HIGH: [char; 128] = [
    'Ạ', 'Ắ', 'Ằ', 'Ặ', 'Ấ', 'Ầ', 'Ẩ', 'Ậ', 'Ẽ', 'Ẹ', 'Ế', 'Ề', 'Ể', 'Ễ', 'Ệ', 'Ố', // 80
    'Ồ', 'Ổ', 'Ỗ', 'Ộ', 'Ợ', 'Ớ', 'Ờ', 'Ở', 'Ị', 'Ỏ', 'Ọ', 'Ỉ', 'Ủ', 'Ũ', 'Ụ', 'Ỳ', // 90
    'Õ', 'ắ', 'ằ', 'ặ', 'ấ', 'ầ', 'ẩ', 'ậ', 'ẽ', 'ẹ', 'ế', 'ề', 'ể', 'ễ', 'ệ', 'ố', // A0
    'ồ', 'ổ', 'ỗ', 'Ỡ', 'Ơ', 'ộ', 'ờ', 'ở', 'ị', 'Ự', 'Ứ', 'Ừ', 'Ử', 'ơ', 'ớ', 'Ư', // B0
    'À', 'Á', 'Â', 'Ã', 'Ả', 'Ă', 'ẳ', 'ẵ', 'È', 'É', 'Ê', 'Ẻ', 'Ì', 'Í', 'Ĩ', 'ỳ', // C0
    'Đ', 'ứ', 'Ò', 'Ó', 'Ô', 'ạ', 'ỷ', 'ừ', 'ử', 'Ù', 'Ú', 'ỹ', 'ỵ', 'Ý', 'ỡ', 'ư', // D0
    'à', 'á', 'â', 'ã', 'ả', 'ă', 'ữ', 'ẫ', 'è', 'é', 'ê', 'ẻ', 'ì', 'í', 'ĩ', 'ỉ', // E0
    'đ', 'ự', 'ò', 'ó', 'ô', 'õ', 'ỏ', 'ọ', 'ụ', 'ù', 'ú', 'ũ', 'ủ', 'ý', 'ợ', 'Ữ', // F0
];

#[rustfmt::skip]
const VPS_HIGH: [char; 128] = [
    'À', 'Ả', 'Ã', 'Ấ', 'Ầ', 'Ẩ', 'ọ', 'ỗ', 'Ă', 'ế', 'ề', 'ể', 'ệ', 'Ắ', 'Ằ', 'Ẳ', // 80
    'Ế', '‘', '’', 'Ề', 'Ể', 'Ễ', 'Ố', 'Ồ', 'Ổ', 'Ỗ', 'ý', 'ỷ', 'ỵ', 'Ớ', 'Ờ', 'Ở', // 90
    '\u{A0}', 'ắ', 'ằ', 'ẳ', 'ẵ', 'ặ', 'Ỡ', 'ớ', 'Ù', 'ờ', 'ở', 'ỡ', 'Ũ', 'Ứ', 'ợ', 'Ừ', // A0
    'ổ', 'Ử', 'Ỳ', 'Ỹ', 'Í', 'Ì', 'ộ', 'Ỉ', 'Ĩ', 'Ó', 'ử', 'ữ', 'Ò', 'Ỏ', 'Õ', 'ự', // B0
    'ầ', 'Á', 'Â', 'ấ', 'ẩ', 'ẫ', 'ậ', 'đ', 'ẻ', 'É', 'Ê', 'ẹ', 'ỉ', 'ễ', 'ị', 'ỹ', // C0
    'Ư', 'Ủ', 'ồ', 'ố', 'Ô', 'ỏ', 'ơ', 'È', 'ừ', 'ứ', 'Ú', 'ũ', 'ư', 'Ý', 'Ẻ', 'ß', // D0
    'à', 'á', 'â', 'ã', 'ả', 'ạ', 'ă', 'ç', 'è', 'é', 'ê', 'ẽ', 'ì', 'í', 'î', 'ĩ', // E0
    'Ẵ', 'Đ', 'ò', 'ó', 'ô', 'õ', 'ö', 'Ơ', 'ụ', 'ù', 'ú', 'ủ', 'ü', 'Ỷ', 'Ẽ', 'ỳ', // F0
];
