//! Marked text for the tests: `"Hà Nội, ⟦ngày 05 tháng 9 năm 2024⟧."` says what must be found, and that no more may be.

use crate::mention::Kind;
use crate::{Extractor, Span};

/// Takes the marks out of `marked`: the plain text and the spans that they held.
pub(crate) fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut plain, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    for c in marked.chars() {
        match c {
            '⟦' => open.push(plain.len()),
            '⟧' => {
                let start = open.pop().expect("a mark is closed that was not opened");
                spans.push(Span::new(start, plain.len()));
            }
            _ => plain.push(c),
        }
    }
    assert!(open.is_empty(), "a mark is not closed: {marked}");
    spans.sort();
    (plain, spans)
}

/// Puts marks round `spans` of `plain`.
pub(crate) fn mark(plain: &str, spans: &[Span]) -> String {
    let mut edges: Vec<(usize, u8, char)> = Vec::new();
    for span in spans {
        edges.push((span.start(), 1, '⟦'));
        edges.push((span.end(), 0, '⟧'));
    }
    edges.sort_unstable();
    let (mut out, mut at) = (String::new(), 0);
    for (place, _, sign) in edges {
        out.push_str(&plain[at..place]);
        out.push(sign);
        at = place;
    }
    out + &plain[at..]
}

/// Asserts that extraction finds exactly the marked mentions of `kind`, and gives the document for more checks.
#[track_caller]
pub(crate) fn assert_marked(kind: Kind, marked: &str) -> (String, crate::Document) {
    let (plain, _) = unmark(marked);
    let document = Extractor::new().extract(&plain);
    let spans: Vec<Span> = match kind {
        Kind::Reference => document.references.iter().map(|mention| mention.span).collect(),
        Kind::Date => document.dates.iter().map(|mention| mention.span).collect(),
        Kind::Agency => document.agencies.iter().map(|mention| mention.span).collect(),
        Kind::Person => document.people.iter().map(|mention| mention.span).collect(),
        Kind::Role => document.roles.iter().map(|mention| mention.span).collect(),
    };
    assert_eq!(mark(&plain, &spans), marked);
    (plain, document)
}

/// Asserts that no mention of `kind` is found in `plain`.
#[track_caller]
pub(crate) fn assert_none(kind: Kind, plain: &str) {
    assert_marked(kind, plain);
}

#[test]
fn marks_come_out_and_go_in() {
    let marked = "a ⟦b ⟦c⟧⟧ d";
    let (plain, spans) = unmark(marked);
    assert_eq!(plain, "a b c d");
    assert_eq!(mark(&plain, &spans), marked);
}
