//! The public API: options, spans, storing and reading back.

use std::path::PathBuf;

use vanban::{Document, Extractor, Kind, Span};

/// The texts under `fixtures/`, in the order of their paths.
pub(crate) fn fixtures() -> Vec<(PathBuf, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root)
        .expect("the fixtures are there")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .flat_map(|genre| std::fs::read_dir(genre.path()).expect("a genre is readable").flatten())
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 8, "only {} fixtures", paths.len());
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).expect("a fixture is text"))).collect()
}

/// The spans of all mentions.
pub(crate) fn spans(document: &Document) -> Vec<Span> {
    let Document { references, dates, agencies, people, roles, .. } = document;
    references
        .iter()
        .map(|mention| mention.span)
        .chain(dates.iter().map(|mention| mention.span))
        .chain(agencies.iter().map(|mention| mention.span))
        .chain(people.iter().map(|mention| mention.span))
        .chain(roles.iter().map(|mention| mention.span))
        .collect()
}

#[test]
fn a_result_reads_back_from_its_json() {
    for (path, text) in fixtures() {
        let document = Extractor::new().extract(&text);
        let json = serde_json::to_string(&document).expect("a document serialises");
        let back: Document = serde_json::from_str(&json).expect("its JSON reads back");
        assert_eq!(back, document, "{}", path.display());
    }
}

#[test]
fn spans_cut_words_without_white_space_at_their_ends() {
    for (path, text) in fixtures() {
        for span in spans(&Extractor::new().extract(&text)) {
            let words = &text[span];
            assert!(!words.is_empty() && words.trim() == words, "{}: {words:?}", path.display());
        }
    }
}

#[test]
fn only_the_kinds_that_are_wanted_are_given() {
    for (_, text) in fixtures() {
        let whole = Extractor::new().extract(&text);
        let dates = Extractor::builder().kinds([Kind::Date]).build().extract(&text);
        assert!(dates.references.is_empty() && dates.agencies.is_empty() && dates.people.is_empty());
        assert!(dates.roles.is_empty() && dates.header.is_none() && dates.tasks.is_empty());
        let spans = |document: &Document| document.dates.iter().map(|date| date.span).collect::<Vec<_>>();
        assert_eq!(spans(&dates), spans(&whole));
    }
}

#[test]
fn an_empty_text_has_nothing() {
    assert_eq!(Extractor::new().extract(""), Document::empty());
    assert_eq!(Extractor::new().extract(" \n\n "), Document::empty());
}
