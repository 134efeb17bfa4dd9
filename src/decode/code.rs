//! The codes of a file: bytes, or the characters into which a program has turned bytes that it did not understand.

use super::{Encoding, chart::windows_1252, chart::windows_1252_byte};

/// What the codes of a text are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carrier {
    /// Each byte is a code.
    Bytes,
    /// The file is UTF-8.
    Utf8,
    /// The file is UTF-16, low byte first.
    Utf16Le,
    /// The file is UTF-16, high byte first.
    Utf16Be,
}

impl Carrier {
    /// The encoding of a file in which characters stand for codes.
    pub(super) fn encoding(self) -> Option<Encoding> {
        match self {
            Self::Bytes => None,
            Self::Utf8 => Some(Encoding::Utf8),
            Self::Utf16Le => Some(Encoding::Utf16Le),
            Self::Utf16Be => Some(Encoding::Utf16Be),
        }
    }
}

/// One code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Code {
    /// The byte that a program which takes all bytes for windows-1252 shows as `char`; none for other characters.
    pub(super) byte: Option<u8>,
    /// The character as it stands in the file.
    pub(super) char: char,
    /// Bytes that it takes in the file.
    pub(super) len: usize,
}

/// The codes of a file, by their offset.
#[derive(Debug, Clone, Copy)]
pub(super) struct Codes<'b> {
    bytes: &'b [u8],
    carrier: Carrier,
}

impl<'b> Codes<'b> {
    pub(super) fn new(bytes: &'b [u8], carrier: Carrier) -> Self {
        Self { bytes, carrier }
    }

    pub(super) fn carrier(&self) -> Carrier {
        self.carrier
    }

    /// The code that begins at an offset; `None` at the end and where the bytes break the rules of the carrier.
    pub(super) fn at(&self, offset: usize) -> Option<Code> {
        let rest = self.bytes.get(offset..)?;
        let first = *rest.first()?;
        match self.carrier {
            Carrier::Bytes => Some(Code { byte: Some(first), char: windows_1252(first), len: 1 }),
            Carrier::Utf8 => utf8_char(rest).map(|char| of_char(char, char.len_utf8())),
            Carrier::Utf16Le => utf16_char(rest, u16::from_le_bytes).map(|char| of_char(char, 2 * char.len_utf16())),
            Carrier::Utf16Be => utf16_char(rest, u16::from_be_bytes).map(|char| of_char(char, 2 * char.len_utf16())),
        }
    }

    /// The offset at which the bytes first break the rules of the carrier.
    pub(super) fn first_fault(&self) -> Option<usize> {
        if self.carrier == Carrier::Utf8 {
            return std::str::from_utf8(self.bytes).err().map(|error| error.valid_up_to());
        }
        let mut offset = 0;
        while let Some(code) = self.at(offset) {
            offset += code.len;
        }
        (offset < self.bytes.len()).then_some(offset)
    }
}

fn of_char(char: char, len: usize) -> Code {
    Code { byte: windows_1252_byte(char), char, len }
}

/// The character with which the bytes begin.
pub(super) fn utf8_char(bytes: &[u8]) -> Option<char> {
    let len = match bytes.first()? {
        0..=0x7F => 1,
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    std::str::from_utf8(bytes.get(..len)?).ok()?.chars().next()
}

/// The same for UTF-16.
fn utf16_char(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<char> {
    let units = bytes.chunks_exact(2).take(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).next()?.ok()
}
