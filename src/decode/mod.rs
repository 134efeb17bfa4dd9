//! Bytes of a file → text: finds out which encoding they are in, the old Vietnamese ones included.
//!
//! Text from before Unicode still comes in TCVN3 (ABC), VNI, VPS, VISCII, VIQR and Windows-1258. The same bytes mean
//! something else in each, so that an encoding is known by what it gives: the whole text is read in each of them, and
//! the one in which its words can be Vietnamese syllables is taken. So is text whose codes some program has taken for
//! windows-1252 and written out as UTF-8 (`Uû ban nh©n d©n`, `Nghá»‹ Ä‘á»‹nh`).
//!
//! ```
//! use vanban::decode::{Encoding, decode};
//!
//! let file = b"\xA7i\xD2u 5 Ngh\xDE \xAE\xDEnh s\xE8 30";
//! let decoded = decode(file)?;
//! assert_eq!(decoded.text(), "Điều 5 Nghị định số 30");
//! assert_eq!(decoded.encoding(), Encoding::Tcvn3);
//! assert_eq!(decoded.file_range(0..7), 0..4);
//! # Ok::<(), vanban::Error>(())
//! ```

mod case;
mod chart;
mod code;
mod compose;
mod detect;
mod encoding;
mod letter;
mod map;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::is_nfc;

use crate::{Error, ErrorKind};
use code::{Carrier, Codes};
use detect::Reading;
pub use encoding::Encoding;
use map::ByteMap;

/// Text that was decoded: always NFC, without byte order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'b> {
    text: Cow<'b, str>,
    encoding: Encoding,
    carrier: Option<Encoding>,
    map: ByteMap,
}

impl<'b> Decoded<'b> {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, given away; borrowed from the bytes where they are clean UTF-8.
    #[must_use]
    pub fn into_text(self) -> Cow<'b, str> {
        self.text
    }

    /// The encoding whose letters the text was written in.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The encoding of the file, where a program had taken the bytes of [`encoding`](Self::encoding) for windows-1252
    /// and written them out as characters.
    #[must_use]
    pub fn carrier(&self) -> Option<Encoding> {
        self.carrier
    }

    /// The bytes of the file from which a range of the text came, widened to whole letters.
    ///
    /// Takes the range of a [`Span`](crate::Span) that was found in the text.
    #[must_use]
    pub fn file_range(&self, text: Range<usize>) -> Range<usize> {
        self.map.file_range(text)
    }
}

/// Decodes bytes in an encoding that it finds out.
///
/// # Errors
/// [`ErrorKind::Malformed`] where the bytes break the rules of the encoding that their byte order mark announces;
/// [`ErrorKind::Unrecognised`] where they are no UTF-8 and read as Vietnamese in no other encoding;
/// [`ErrorKind::TooLarge`] beyond 1 GiB.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    check_size(bytes)?;
    let reading = detect::detect(bytes).map_err(|offset| ErrorKind::Unrecognised { offset })?;
    read(bytes, reading)
}

/// Decodes bytes in an encoding that is known.
///
/// The codes of an old encoding may stand in the file as bytes or, where a program took them for windows-1252, as
/// characters in UTF-8 or UTF-16.
///
/// # Errors
/// [`ErrorKind::Malformed`] with the offset of the first byte that the encoding does not have;
/// [`ErrorKind::TooLarge`] beyond 1 GiB.
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded<'_>, Error> {
    check_size(bytes)?;
    let marked = detect::byte_order_mark(bytes);
    let (carrier, letters) = match encoding {
        Encoding::Utf8 => (Carrier::Utf8, None),
        Encoding::Utf16Le => (Carrier::Utf16Le, None),
        Encoding::Utf16Be => (Carrier::Utf16Be, None),
        _ => (marked.map_or_else(|| carrier_of(bytes), |(carrier, _)| carrier), Some(encoding)),
    };
    let head = marked.map_or(0, |(announced, head)| if announced == carrier { head } else { 0 });
    read(bytes, Reading { carrier, head, letters })
}

/// What the codes of an old encoding stand in when the file does not say so: bytes beyond ASCII that are valid UTF-8
/// are no accident.
fn carrier_of(bytes: &[u8]) -> Carrier {
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() { Carrier::Utf8 } else { Carrier::Bytes }
}

/// The map counts in 32 bits, and no byte gives more than three bytes of text.
const MAX_BYTES: usize = 1 << 30;

fn check_size(bytes: &[u8]) -> Result<(), Error> {
    if bytes.len() > MAX_BYTES {
        return Err(ErrorKind::TooLarge { length: bytes.len() }.into());
    }
    Ok(())
}

fn read(bytes: &[u8], reading: Reading) -> Result<Decoded<'_>, Error> {
    let Reading { carrier, head, letters } = reading;
    let codes = Codes::new(bytes, carrier);
    let malformed = |encoding, offset| Error::from(ErrorKind::Malformed { encoding, offset });
    if let (Some(encoding), Some(offset)) = (carrier.encoding(), codes.first_fault()) {
        return Err(malformed(encoding, offset));
    }
    let Some(encoding) = letters else {
        return Ok(read_unicode(bytes, &codes, head));
    };
    let composer = letter::read(&codes, head, encoding).map_err(|offset| malformed(encoding, offset))?;
    let (mut text, map) = composer.finish();
    if encoding == Encoding::Tcvn3 {
        text = case::raise(&text);
    }
    // ASCII is every carrier's own.
    let carrier = carrier.encoding().filter(|_| !bytes.is_ascii());
    Ok(Decoded { text: Cow::Owned(text), encoding, carrier, map })
}

/// Text whose characters are what they seem.
fn read_unicode<'b>(bytes: &'b [u8], codes: &Codes<'b>, head: usize) -> Decoded<'b> {
    let encoding = codes.carrier().encoding().unwrap_or(Encoding::Utf8);
    let clean = bytes.get(head..).and_then(|rest| std::str::from_utf8(rest).ok()).filter(|text| is_nfc(text));
    if let (Encoding::Utf8, Some(text)) = (encoding, clean) {
        return Decoded { text: Cow::Borrowed(text), encoding, carrier: None, map: ByteMap::copied(head, text.len()) };
    }
    let (text, map) = letter::read_plain(codes, head).finish();
    Decoded { text: Cow::Owned(text), encoding, carrier: None, map }
}
