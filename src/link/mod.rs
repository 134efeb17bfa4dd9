//! Mentions → relations between them. A linker reads mentions and the few words between them, never the whole text;
//! with no candidate, or with several, a relation stays open.

mod agency;
mod date;
mod holder;
mod reference;

use crate::grammar::{Found, Mentions};
use crate::mention::{Agency, DateMention, LegalReference, OfficialRole, Person};
use crate::options::Options;
use crate::scan::Lexed;

/// The linked mentions, with their places in the view.
#[derive(Debug)]
pub(crate) struct Linked {
    /// Citations of documents.
    pub(crate) references: Vec<Found<LegalReference>>,
    /// Dates, times and periods.
    pub(crate) dates: Vec<Found<DateMention>>,
    /// Public bodies.
    pub(crate) agencies: Vec<Found<Agency>>,
    /// Names of people.
    pub(crate) people: Vec<Found<Person>>,
    /// Official titles.
    pub(crate) roles: Vec<Found<OfficialRole>>,
}

/// Links what the grammars found. Later steps use the results of earlier ones.
pub(crate) fn resolve(view: &Lexed<'_>, found: Mentions, options: &Options) -> Linked {
    let mut dates = date::resolve(view, found.dates, &found.references, options);
    let agencies = agency::resolve(view, found.agencies, &dates, options);
    let references = reference::resolve(view, found.references, &mut dates, &agencies, options);
    let (people, roles) = holder::resolve(view, found.people, found.roles, &agencies);
    Linked { references, dates, agencies, people, roles }
}
