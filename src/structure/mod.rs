//! Linked mentions → the parts of the document: header, outline, recipients, signatures, meeting, tasks.
//!
//! The text is cut once into lines (`lines`) and laid out in blocks (`sheet`); `zones` parts it into documents, and each
//! of them into head, body and closing. Each part is then read from its zone with the mentions that lie in it.

mod bases;
mod header;
mod label;
mod lines;
mod meeting;
mod outline;
mod recipients;
mod sheet;
mod signature;
mod task;
#[cfg(test)]
mod tests;
mod zones;

use crate::document::Document;
use crate::grammar::Found;
use crate::link::Linked;
use crate::part::DocumentPart;
use crate::scan::Lexed;
use sheet::Sheet;
use zones::Zone;

/// Reads the parts of the text, given `raw` and as folded, and puts the document together. A text without parts gives none.
pub(crate) fn read(raw: &str, view: &Lexed<'_>, linked: Linked) -> Document {
    let document = parts(Sheet::new(raw, view, &linked));
    with_mentions(document, linked)
}

/// The document of the mentions alone, for an extraction that wants no parts.
pub(crate) fn mentions_alone(linked: Linked) -> Document {
    with_mentions(Document::empty(), linked)
}

fn with_mentions(mut document: Document, linked: Linked) -> Document {
    document.references = values(linked.references);
    document.dates = values(linked.dates);
    document.agencies = values(linked.agencies);
    document.people = values(linked.people);
    document.roles = values(linked.roles);
    document
}

fn values<T>(list: Vec<Found<T>>) -> Vec<T> {
    list.into_iter().map(|found| found.value).collect()
}

/// The document without its mentions.
fn parts(mut sheet: Sheet<'_>) -> Document {
    let mut document = Document::empty();
    if sheet.lines.is_empty() {
        return document;
    }
    let zones = zones::split(&sheet);
    let mut borders: Vec<usize> = zones
        .iter()
        .flat_map(|zone| [zone.lines.start, zone.body.start, zone.closing.start, zone.annex.start])
        .collect();
    borders.dedup();
    sheet.lay_out(&borders);
    let sheet = &sheet;
    for zone in &zones {
        document.outline.extend(outline::read(sheet, zone));
        document.legal_bases.extend(bases::legal_bases(sheet, zone));
        if zone.head.is_some() {
            document.recipients.extend(recipients::read(sheet, zone));
            document.signatures.extend(signature::read(sheet, zone));
        }
        let meeting = meeting::read(sheet, zone);
        document.tasks.extend(task::read(sheet, zone, meeting.as_ref()));
        document.meeting = document.meeting.or(meeting);
    }
    document.documents = documents(sheet, &zones);
    document.header = zones.into_iter().find_map(|zone| zone.head.map(|head| head.header));
    document
}

/// The documents of a text that holds several.
fn documents(sheet: &Sheet<'_>, zones: &[Zone]) -> Vec<DocumentPart> {
    if zones.len() < 2 {
        return Vec::new();
    }
    let part = |zone: &Zone| {
        let head = zone.head.as_ref()?;
        let span = sheet.lines_span(zone.lines.clone())?;
        Some(DocumentPart::new(sheet.span(span), head.header.clone()))
    };
    zones.iter().filter_map(part).collect()
}
