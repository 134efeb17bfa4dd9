//! [`Document::officials`]: who holds what where, with every piece of evidence.

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::mention::{OfficialRole, RoleKind, RoleStatus};

/// One office that a person of the document holds, or held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Official {
    /// Number of the person: the `entity` of mentions in [`Document::people`].
    pub person: usize,
    /// The person's name in full.
    pub name: String,
    /// The title in full.
    pub title: String,
    /// What sort of office it is.
    pub kind: RoleKind,
    /// How it is held.
    pub status: RoleStatus,
    /// Number of the body: the `entity` of mentions in [`Document::agencies`].
    pub body: Option<usize>,
    /// The name of the body.
    pub body_name: Option<String>,
    /// Indices in [`Document::roles`] of all mentions that say so.
    pub evidence: Vec<usize>,
}

impl Document {
    /// Who holds what where: one entry for each person, title and body, in the order of the text.
    ///
    /// ```
    /// use vanban::Extractor;
    ///
    /// let document = Extractor::new().extract("Đồng chí Ma Thị Na, Chủ tịch HĐND huyện phát biểu. Đồng chí Na kết luận.");
    /// let officials = document.officials();
    /// assert_eq!(officials.len(), 1);
    /// assert_eq!((officials[0].name.as_str(), officials[0].title.as_str()), ("Ma Thị Na", "Chủ tịch"));
    /// ```
    #[must_use]
    pub fn officials(&self) -> Vec<Official> {
        let mut officials: Vec<Official> = Vec::new();
        for (index, role) in self.roles.iter().enumerate() {
            let Some(said) = self.official(role) else { continue };
            match officials.iter_mut().find(|known| known.is_same(&said)) {
                Some(known) => known.add(said, index),
                None => officials.push(Official { evidence: vec![index], ..said }),
            }
        }
        officials
    }

    /// What one role says, without evidence.
    fn official(&self, role: &OfficialRole) -> Option<Official> {
        let person = self.people.get(role.person?)?;
        let body = role.agency.and_then(|agency| self.agencies.get(agency));
        Some(Official {
            person: person.entity,
            name: person.name.clone(),
            title: role.title.clone(),
            kind: role.kind,
            status: role.status,
            body: body.map(|body| body.entity),
            body_name: body.map(|body| body.name.clone()),
            evidence: Vec::new(),
        })
    }
}

impl Official {
    /// Whether both are of one person and one office; a mention without a body says nothing against one with it.
    fn is_same(&self, other: &Self) -> bool {
        let bodies = self.body == other.body || self.body.is_none() || other.body.is_none();
        self.person == other.person && self.title == other.title && self.status == other.status && bodies
    }

    fn add(&mut self, said: Self, index: usize) {
        self.evidence.push(index);
        if self.body.is_none() {
            self.body = said.body;
            self.body_name = said.body_name;
        }
    }
}
