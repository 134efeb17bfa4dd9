//! Dates: incomplete ones completed from their context, and what the words around make of them.

use crate::extract::Options;
use crate::grammar::{Found, date::Reading};
use crate::mention::DateMention;
use crate::view::View;

/// Completes and converts the dates.
pub(super) fn resolve(_view: &View<'_>, _found: Vec<Found<Reading>>, _options: &Options) -> Vec<Found<DateMention>> {
    Vec::new()
}
