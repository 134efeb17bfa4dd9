//! Any text: no panic, spans that cut it, and a result that can be stored and read back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::{Document, Extractor, Span};

fuzz_target!(|text: &str| {
    let document = Extractor::new().extract(text);
    let check = |span: Span| {
        let words = text.get(span.range()).expect("a span cuts the text on character boundaries");
        assert!(!words.is_empty() && words.trim() == words, "{words:?}");
    };
    document.references.iter().for_each(|mention| check(mention.span));
    document.dates.iter().for_each(|mention| check(mention.span));
    document.agencies.iter().for_each(|mention| check(mention.span));
    document.people.iter().for_each(|mention| check(mention.span));
    document.roles.iter().for_each(|mention| check(mention.span));
    let json = serde_json::to_string(&document).expect("a document can be written");
    assert_eq!(serde_json::from_str::<Document>(&json).expect("and read back"), document);
});
