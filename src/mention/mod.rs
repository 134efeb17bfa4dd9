//! The public types of what is found, one file for each kind of mention.
//!
//! They serialise to the JSON of the project's contract and read back from it.

mod agency;
mod date;
mod person;
mod reference;
mod role;

pub use agency::{Agency, AgencyKind, AgencyLevel, AgencyUnit};
pub use date::{DateKind, DateMention, DateModifier};
pub use person::Person;
pub use reference::{Issuer, LegalReference, Provision, ReferenceForm, ReferenceKind, Relation, Title};
pub use role::{OfficialRole, RoleKind, RoleStatus};

/// The five kinds of mention, to say which are wanted of an extraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// Citations of documents: [`LegalReference`].
    Reference,
    /// Dates, times and periods: [`DateMention`].
    Date,
    /// Public bodies: [`Agency`].
    Agency,
    /// Names of people: [`Person`].
    Person,
    /// Official titles: [`OfficialRole`].
    Role,
}

impl Kind {
    /// Every kind, in the order of the declaration.
    pub const ALL: [Self; 5] = [Self::Reference, Self::Date, Self::Agency, Self::Person, Self::Role];
}
