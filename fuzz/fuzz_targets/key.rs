//! Any text as a resource name, as the name of an encoding, and as the number of a document.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::{Extractor, Urn, decode::Encoding};

fuzz_target!(|text: &str| {
    if let Ok(urn) = text.parse::<Urn>() {
        let written = urn.to_string();
        assert_eq!(written.parse::<Urn>().expect("what was written can be read"), urn);
    }
    if let Ok(encoding) = text.parse::<Encoding>() {
        assert_eq!(encoding.name().parse(), Ok(encoding));
    }
    let citation = format!("Nghị định số {text}");
    for reference in Extractor::new().extract(&citation).references {
        assert!(citation.get(reference.span.range()).is_some());
    }
});
