//! Properties that hold for every text.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vanban::{Document, Extractor, Span};

use crate::api::{fixtures, spans};

/// Spans are in bounds, on character boundaries, not empty, without white space at their ends, and each list is in order.
fn check_spans(text: &str, document: &Document) {
    for span in spans(document) {
        let words = text.get(span.range()).unwrap_or_else(|| panic!("{span:?} does not cut {text:?}"));
        assert!(!words.is_empty() && words.trim() == words, "{words:?}");
    }
    let ordered = |list: Vec<Span>| assert!(list.is_sorted(), "{list:?}");
    ordered(document.references.iter().map(|mention| mention.span).collect());
    ordered(document.dates.iter().map(|mention| mention.span).collect());
    ordered(document.agencies.iter().map(|mention| mention.span).collect());
    ordered(document.people.iter().map(|mention| mention.span).collect());
    ordered(document.roles.iter().map(|mention| mention.span).collect());
}

/// A piece of a fixture, cut at any place.
fn piece() -> impl Strategy<Value = String> {
    let texts: Vec<String> = fixtures().into_iter().map(|(_, text)| text).collect();
    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..400).prop_map(move |(which, from, len)| {
        let chars: Vec<char> = texts[which.index(texts.len())].chars().collect();
        let from = from.index(chars.len());
        chars[from..chars.len().min(from + len)].iter().collect()
    })
}

/// Fragments that wake the grammars, joined in any order.
fn soup() -> impl Strategy<Value = String> {
    let words = [
        "ngày",
        "tháng",
        "năm",
        "9/4/2020",
        "31/02",
        "Nghị định",
        "số",
        "42/NQ-CP",
        "Luật",
        "Đất đai",
        "UBND",
        "huyện",
        "Sở",
        "Phòng",
        "Chủ tịch",
        "đồng chí",
        "Nguyễn Văn An",
        "khoản",
        "Điều",
        "5",
        "a)",
        "và",
        ",",
        ";",
        ":",
        "-",
        "(",
        "\n",
        "\n\n",
        "|",
        "**",
        "này",
        "của",
        "Chính phủ",
        "quý",
        "II",
        "nhiệm kỳ",
        "2020-2025",
        "các",
        "\u{301}",
        "’",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..40).prop_map(|parts| parts.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_string_gives_valid_spans(text in any::<String>()) {
        check_spans(&text, &Extractor::new().extract(&text));
    }

    #[test]
    fn any_soup_of_triggers_gives_valid_spans(text in soup()) {
        check_spans(&text, &Extractor::new().extract(&text));
    }

    #[test]
    fn any_piece_of_a_fixture_gives_valid_spans(text in piece()) {
        check_spans(&text, &Extractor::new().extract(&text));
    }
}

/// The words of all mentions in NFC.
fn found(text: &str) -> Vec<String> {
    spans(&Extractor::new().extract(text)).into_iter().map(|span| text[span].nfc().collect()).collect()
}

#[test]
fn decomposed_text_gives_the_same_mentions() {
    for (path, text) in fixtures() {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        assert_eq!(found(&decomposed), found(&composed), "{}", path.display());
    }
}
