//! The outline of a document's body.

use serde::{Deserialize, Serialize};

use crate::Span;

/// One part of the body with the parts inside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OutlineItem {
    /// Its rank.
    pub kind: OutlineKind,
    /// Its number or letter, as written without closing mark: `1`, `II`, `a`.
    pub label: String,
    /// From its label to its end, all its inner parts included.
    pub span: Span,
    /// Its heading, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Heading>,
    /// The parts inside it, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<OutlineItem>,
}

impl OutlineItem {
    /// An item without heading and inner parts.
    #[must_use]
    pub fn new(kind: OutlineKind, label: impl Into<String>, span: Span) -> Self {
        Self { kind, label: label.into(), span, heading: None, children: Vec::new() }
    }
}

/// The heading of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Heading {
    /// Where it stands, without the label.
    pub span: Span,
}

impl Heading {
    /// The heading at that place.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span }
    }
}

/// The rank of a part of the body, from the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutlineKind {
    /// Phần.
    Part,
    /// Chương.
    Chapter,
    /// Mục.
    Section,
    /// Tiểu mục.
    Subsection,
    /// Điều.
    Article,
    /// A heading with a Roman number: `I.`
    Roman,
    /// Khoản: `1.`
    Clause,
    /// A decimal number: `1.1.`
    Subclause,
    /// Điểm: `a)`.
    Point,
    /// A bullet: `-`, `+`.
    Bullet,
}
