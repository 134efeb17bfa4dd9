//! Names of people.

use serde::{Deserialize, Serialize};

use crate::Span;

/// A mention of a person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Person {
    /// The name alone, without honorific, degree, rank or title.
    pub span: Span,
    /// The name in its normal case; the full name where a short form was resolved.
    pub name: String,
    /// The honorific, degree or rank before the name, normalised: `đồng chí`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub honorific: Option<String>,
    /// Number of the person meant, from 0: mentions of one person share it.
    pub entity: usize,
}
