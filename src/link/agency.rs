//! Agencies: canonical names, the units they belong to, entities.

use crate::extract::Options;
use crate::grammar::{Found, agency::Name};
use crate::mention::{Agency, DateMention};
use crate::view::View;

/// Completes and converts the agencies.
pub(super) fn resolve(
    _view: &View<'_>,
    _found: Vec<Found<Name>>,
    _dates: &[Found<DateMention>],
    _options: &Options,
) -> Vec<Found<Agency>> {
    Vec::new()
}
