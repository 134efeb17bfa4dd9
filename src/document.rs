//! [`Document`]: the result of an extraction.

use serde::{Deserialize, Serialize};

use crate::mention::{Agency, DateMention, Kind, LegalReference, OfficialRole, Person};
use crate::part::{DocumentPart, Header, Meeting, OutlineItem, RecipientLine, Signature, Task};

/// Everything found in one text. Every list of mentions is in the order of the text.
///
/// It serialises to the JSON of the contract and reads back from it without loss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Document {
    /// Version of the JSON form: [`Document::VERSION`].
    pub version: u32,
    /// Citations of documents.
    #[serde(default)]
    pub references: Vec<LegalReference>,
    /// Dates, times and periods.
    #[serde(default)]
    pub dates: Vec<DateMention>,
    /// Public bodies.
    #[serde(default)]
    pub agencies: Vec<Agency>,
    /// Names of people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Official titles and who holds them.
    #[serde(default)]
    pub roles: Vec<OfficialRole>,
    /// The head of the document, when the text has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Header>,
    /// The documents one by one, when the text holds several; `header` is the head of the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentPart>,
    /// Parts, chapters, articles, clauses, points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outline: Vec<OutlineItem>,
    /// Indices in the references of the legal bases (`Căn cứ …`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_bases: Vec<usize>,
    /// The recipients (`Nơi nhận`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<RecipientLine>,
    /// The signatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<Signature>,
    /// The meeting that the text tells of, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// Assignments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
}

impl Document {
    /// The version of the JSON form that this crate writes.
    pub const VERSION: u32 = 1;

    /// A document in which nothing was found.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            version: Self::VERSION,
            references: Vec::new(),
            dates: Vec::new(),
            agencies: Vec::new(),
            people: Vec::new(),
            roles: Vec::new(),
            header: None,
            documents: Vec::new(),
            outline: Vec::new(),
            legal_bases: Vec::new(),
            recipients: Vec::new(),
            signatures: Vec::new(),
            meeting: None,
            tasks: Vec::new(),
        }
    }

    /// Leaves only the mentions of `kinds`; what pointed to the others points to nothing, and the parts, which are
    /// built of all kinds, go when one kind goes.
    pub(crate) fn retain(&mut self, kinds: &[Kind]) {
        let keeps = |kind| kinds.contains(&kind);
        let Self { references, dates, agencies, people, roles, .. } = std::mem::replace(self, Self::empty());
        if keeps(Kind::Reference) {
            self.references = references;
        }
        if keeps(Kind::Date) {
            self.dates = dates;
        }
        if keeps(Kind::Agency) {
            self.agencies = agencies;
        }
        if keeps(Kind::Person) {
            self.people = people;
        }
        if keeps(Kind::Role) {
            self.roles = roles;
        }
        self.forget_dropped(kinds);
    }

    /// Clears the indices into lists that were dropped.
    fn forget_dropped(&mut self, kinds: &[Kind]) {
        if !kinds.contains(&Kind::Agency) {
            self.references
                .iter_mut()
                .flat_map(|reference| &mut reference.issuers)
                .for_each(|issuer| issuer.agency = None);
            self.roles.iter_mut().for_each(|role| role.agency = None);
        }
        if !kinds.contains(&Kind::Person) {
            self.roles.iter_mut().for_each(|role| role.person = None);
        }
        if !kinds.contains(&Kind::Reference) {
            self.dates.iter_mut().for_each(|date| date.reference = None);
        }
    }
}
