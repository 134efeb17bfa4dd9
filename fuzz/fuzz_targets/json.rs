//! Any bytes as a stored document: refused, or read and written without loss.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::Document;

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = serde_json::from_slice::<Document>(bytes) else { return };
    let json = serde_json::to_string(&document).expect("what was read can be written");
    assert_eq!(serde_json::from_str::<Document>(&json).expect("and read again"), document);
});
