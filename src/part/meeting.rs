//! The meeting that a text tells of.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::Span;
use crate::mention::Title;

/// A meeting: what, when, where, who, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Meeting {
    /// What sort of meeting, in small letters: `họp giao ban`, `hội nghị`, `kỳ họp`.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its name.
    #[serde(default)]
    pub title: Option<Title>,
    /// When it began.
    #[serde(default, with = "minutes", skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDateTime>,
    /// When it ended.
    #[serde(default, with = "minutes", skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDateTime>,
    /// Index in the dates of its day; of several days (`các ngày 08 và 09 tháng 11`) the one that is written out.
    #[serde(default)]
    pub date: Option<usize>,
    /// Where it was held.
    #[serde(default)]
    pub place: Option<Passage>,
    /// Indices in the people of who chaired it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chairs: Vec<usize>,
    /// Indices in the people of who took the minutes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub secretaries: Vec<usize>,
    /// Indices in the people of who was present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<usize>,
    /// Who was absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<Absence>,
    /// Indices in the people of the guests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<usize>,
    /// The items of the agenda.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Passage>,
    /// What was said, by whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
    /// The conclusions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conclusions: Vec<Passage>,
    /// The votes taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Vote>,
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Passage {
    /// Where it stands.
    pub span: Span,
}

impl Passage {
    /// The passage at that place.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span }
    }
}

/// Someone who was absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Absence {
    /// Index in the people.
    pub person: usize,
    /// Whether the absence was excused (có lý do); absent when the text does not say.
    #[serde(default)]
    pub excused: Option<bool>,
}

impl Absence {
    /// The absence of that person.
    #[must_use]
    pub fn of(person: usize, excused: Option<bool>) -> Self {
        Self { person, excused }
    }
}

/// What one speaker said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Remark {
    /// Index in the people of the speaker.
    #[serde(default)]
    pub person: Option<usize>,
    /// What was said.
    pub span: Span,
}

impl Remark {
    /// What that person said, at that place.
    #[must_use]
    pub fn of(person: Option<usize>, span: Span) -> Self {
        Self { person, span }
    }
}

/// The outcome of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Vote {
    /// Where it is told.
    pub span: Span,
    /// Votes in favour.
    #[serde(default, rename = "for")]
    pub in_favour: Option<u32>,
    /// Votes against.
    #[serde(default)]
    pub against: Option<u32>,
    /// Abstentions and other opinions.
    #[serde(default)]
    pub abstain: Option<u32>,
    /// Those entitled to vote or present.
    #[serde(default)]
    pub total: Option<u32>,
    /// Whether it was unanimous.
    pub unanimous: bool,
}

impl Vote {
    /// A vote told at that place, of which no number is known.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span, in_favour: None, against: None, abstain: None, total: None, unanimous: false }
    }
}

/// A point in time to the minute: `2020-05-04T08:00`.
mod minutes {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serializer, de};

    const FORMAT: &str = "%Y-%m-%dT%H:%M";

    pub(super) fn serialize<S: Serializer>(value: &Option<NaiveDateTime>, to: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(time) => to.serialize_some(&time.format(FORMAT).to_string()),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDateTime>, D::Error> {
        Option::<String>::deserialize(from)?
            .map(|text| NaiveDateTime::parse_from_str(&text, FORMAT).map_err(de::Error::custom))
            .transpose()
    }
}
