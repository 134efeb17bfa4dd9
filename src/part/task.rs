//! Assignments: who is to do what until when.

use serde::{Deserialize, Serialize};

use super::meeting::Passage;
use crate::Span;

/// One assignment.
///
/// It is given as far as the words tell it: `giao Sở Y tế …`, `Sở Y tế khẩn trương …` in a text that directs, an item of a
/// list that names its doers above, a row of a table of duties. Who does it may be told by a sort (`các sở, ngành`), by a place, or not at all:
///
/// - A place that is to act (`tỉnh Lâm Đồng`, `Thành phố`) stands for its people's committee. The committee is among the
///   [`assignees`](Self::assignees) where the document names it, alone of that place; where it does not, and in papers
///   of the Party, the place is given by [`doers`](Self::doers) only. So are several places (`các tỉnh Bắc Ninh, Gia Lai`)
///   of which one has no committee in the document.
/// - The items below a heading of duties (`MỘT SỐ NHIỆM VỤ, GIẢI PHÁP`) in the conclusions of a meeting are tasks without a
///   doer. In any other text a sentence that names nobody is an aim and no task; in a letter it is for the addressees when
///   it stands in a list that the sender opens (`Sở Y tế yêu cầu:`).
/// - What someone hopes, proposes or agrees to (`mong muốn`, `đề xuất`, `thống nhất với`) is no task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Task {
    /// The whole assignment.
    pub span: Span,
    /// Who assigns it.
    #[serde(default)]
    pub assigner: Option<Assigner>,
    /// Indices in the agencies of those who do it; an office counts by its body, a place by its committee.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assignees: Vec<usize>,
    /// Indices in the people of those who do it, when they are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<usize>,
    /// The words that name who does it, those of its list where it does not say itself; they may name sorts of bodies
    /// (`các sở, ngành`) or a place (`tỉnh Đắk Lắk`), which are no agencies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doers: Option<Passage>,
    /// Indices in the agencies of those who help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coordinators: Vec<usize>,
    /// What is to be done, from its verb, without the names of who does it.
    #[serde(default)]
    pub action: Option<Passage>,
    /// Index in the dates of the deadline; its last day is that date's end.
    #[serde(default)]
    pub deadline: Option<usize>,
    /// Indices in the agencies of those it is reported to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub report_to: Vec<usize>,
}

impl Task {
    /// An assignment at that place of which nothing is known yet.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self {
            span,
            assigner: None,
            assignees: Vec::new(),
            people: Vec::new(),
            doers: None,
            coordinators: Vec::new(),
            action: None,
            deadline: None,
            report_to: Vec::new(),
        }
    }
}

/// Who assigns a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Assigner {
    /// Index in the people.
    Person(usize),
    /// Index in the agencies.
    Agency(usize),
}
