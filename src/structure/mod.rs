//! Linked mentions → the parts of the document: header, outline, recipients, signatures, meeting, tasks.

use crate::document::Document;
use crate::grammar::Found;
use crate::link::Linked;
use crate::view::View;

/// Reads the parts and puts the document together. A text without parts gives none.
pub(crate) fn read(_view: &View<'_>, linked: Linked) -> Document {
    fn values<T>(list: Vec<Found<T>>) -> Vec<T> {
        list.into_iter().map(|found| found.value).collect()
    }
    Document {
        references: values(linked.references),
        dates: values(linked.dates),
        agencies: values(linked.agencies),
        people: values(linked.people),
        roles: values(linked.roles),
        ..Document::empty()
    }
}
