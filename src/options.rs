//! [`Options`]: what an extraction may be told.

use chrono::NaiveDate;

use crate::mention::Kind;

/// What an extraction may be told.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The kinds wanted.
    pub(crate) kinds: Vec<Kind>,
    /// The day on which the text was written.
    pub(crate) date: Option<NaiveDate>,
    /// The administrative unit that the text speaks from.
    pub(crate) place: Option<String>,
    /// The most provisions that a range is filled to.
    pub(crate) range_limit: usize,
}

/// The most provisions that a range is filled to, unless another number is given: no law has so many articles in a range
/// that somebody cites.
const RANGE_LIMIT: usize = 400;

impl Default for Options {
    fn default() -> Self {
        Self { kinds: Kind::ALL.to_vec(), date: None, place: None, range_limit: RANGE_LIMIT }
    }
}
