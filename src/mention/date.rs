//! Dates, times and periods.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Span;

/// A calendar date, time or period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateMention {
    /// From its first word (`ngày`, `quý`, a clock time or part of the day directly before) to its last.
    pub span: Span,
    /// What it denotes.
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// TIMEX3 value (ISO-TimeML): `2020-04-09`, `2020-Q2`; `XXXX` for a part that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timex: Option<String>,
    /// First day covered, inclusive, where it can be told.
    #[serde(default)]
    pub start: Option<NaiveDate>,
    /// Last day covered, inclusive, where it can be told.
    #[serde(default)]
    pub end: Option<NaiveDate>,
    /// Whether a part of the value was taken from the context.
    #[serde(default)]
    pub inferred: bool,
    /// What the words around the date make of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<DateModifier>,
    /// Why an impossible date has no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<String>,
    /// Index in the references of the citation that this date belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<usize>,
}

/// What a date mention denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateKind {
    /// A day.
    Day,
    /// Several days in a row.
    DayRange,
    /// A week (tuần).
    Week,
    /// A month (tháng), or a part of one.
    Month,
    /// A quarter (quý).
    Quarter,
    /// A half year.
    HalfYear,
    /// A year (năm), or a part of one.
    Year,
    /// Any other stretch: `6 tháng đầu năm`, a stage, a term of office, a school year.
    Period,
    /// A clock time or part of the day without its day.
    Time,
    /// A clock time or part of the day with its day.
    Datetime,
}

/// What the words around a date make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateModifier {
    /// `trước ngày`: strictly before.
    Before,
    /// `chậm nhất`, `đến hết`, `hoàn thành trong`: not later than.
    By,
    /// `sau ngày`.
    After,
    /// `từ ngày`, `kể từ`.
    From,
    /// `đến ngày`.
    Until,
    /// `khoảng`.
    Approx,
    /// `đầu tháng`.
    Start,
    /// `giữa tháng`.
    Mid,
    /// `cuối tháng`.
    End,
}
