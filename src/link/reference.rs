//! References: dates of issue, issuers, titles, relations, antecedents.

use crate::grammar::{Found, reference::Citation};
use crate::mention::{Agency, DateMention, LegalReference};
use crate::view::View;

/// Completes and converts the references.
pub(super) fn resolve(
    _view: &View<'_>,
    _found: Vec<Found<Citation>>,
    _dates: &mut [Found<DateMention>],
    _agencies: &[Found<Agency>],
) -> Vec<Found<LegalReference>> {
    Vec::new()
}
