//! Decoding from outside: any bytes, and extraction from what was decoded.

use proptest::prelude::*;
use unicode_normalization::is_nfc;
use vanban::Extractor;
use vanban::decode::{Decoded, Encoding, decode, decode_as};

use crate::api::fixtures;

fn check(bytes: &[u8], decoded: &Decoded<'_>) {
    assert!(is_nfc(decoded.text()));
    let whole = decoded.file_range(0..decoded.text().len());
    let mut start = 0;
    for (at, c) in decoded.text().char_indices() {
        let range = decoded.file_range(at..at + c.len_utf8());
        assert!(range.start >= start && range.end <= whole.end && whole.end <= bytes.len(), "{range:?} of {c:?}");
        start = range.start;
    }
}

proptest! {
    #[test]
    fn any_bytes_in_any_encoding(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(decoded) = decode(&bytes) {
            check(&bytes, &decoded);
        }
        for encoding in Encoding::ALL {
            if let Ok(decoded) = decode_as(&bytes, encoding) {
                check(&bytes, &decoded);
            }
        }
    }

    #[test]
    fn any_text_decodes_as_itself(text in any::<String>()) {
        let decoded = decode_as(text.as_bytes(), Encoding::Utf8).expect("a text is UTF-8");
        check(text.as_bytes(), &decoded);
    }
}

#[test]
fn fixtures_come_back_from_utf16_and_from_misreading() {
    for (path, text) in fixtures() {
        let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let decoded = decode(&utf16).expect("UTF-16");
        let plain = decode(text.as_bytes()).expect("UTF-8");
        assert_eq!(decoded.text(), plain.text(), "{}", path.display());
        assert_eq!((plain.encoding(), plain.carrier()), (Encoding::Utf8, None), "{}", path.display());
    }
}

#[test]
fn spans_of_decoded_text_lead_to_bytes_of_the_file() {
    // NghÞ ®Þnh sè 30/2020/N§-CP, in TCVN3
    let file = b"theo Ngh\xDE \xAE\xDEnh s\xE8 30/2020/N\xA7-CP n\xA8m 2020 v\xD2 vi\xD6c";
    let decoded = decode(file).expect("TCVN3");
    assert_eq!(decoded.encoding(), Encoding::Tcvn3);
    let document = Extractor::new().extract(decoded.text());
    let reference = &document.references[0];
    assert_eq!(reference.key.as_deref(), Some("30/2020/NĐ-CP"));
    let range = decoded.file_range(reference.span.range());
    assert!(file[range].starts_with(b"Ngh\xDE \xAE\xDEnh s\xE8 30/2020/N\xA7-CP"));
}
