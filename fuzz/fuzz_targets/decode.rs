//! Any bytes in any encoding: no panic, NFC text, ranges inside the file and in its order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::decode::{Decoded, Encoding, decode, decode_as};

fn check(bytes: &[u8], decoded: &Decoded<'_>) {
    let text = decoded.text();
    let whole = decoded.file_range(0..text.len());
    assert!(whole.end <= bytes.len());
    let mut start = whole.start;
    for (at, c) in text.char_indices() {
        let range = decoded.file_range(at..at + c.len_utf8());
        assert!(range.start >= start && range.start < range.end && range.end <= whole.end, "{range:?} {c:?}");
        start = range.start;
    }
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = decode(bytes) {
        check(bytes, &decoded);
    }
    for encoding in Encoding::ALL {
        if let Ok(decoded) = decode_as(bytes, encoding) {
            check(bytes, &decoded);
        }
    }
});
