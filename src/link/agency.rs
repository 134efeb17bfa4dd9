//! Agencies: canonical names, the units they belong to, entities.

use crate::extract::Options;
use crate::grammar::{Found, agency::Name};
use crate::mention::{Agency, AgencyLevel, DateMention};
use crate::view::View;

/// Completes and converts the agencies.
pub(super) fn resolve(
    view: &View<'_>,
    found: Vec<Found<Name>>,
    _dates: &[Found<DateMention>],
    _options: &Options,
) -> Vec<Found<Agency>> {
    let convert = |(entity, item): (usize, Found<Name>)| {
        let span = view.span(item.span);
        let at = item.span;
        item.map(|name| Agency {
            span,
            name: view.slice(at).to_owned(),
            kind: name.head.kind,
            level: name.level().unwrap_or(AgencyLevel::Other),
            unit: None,
            plural: name.is_plural(),
            entity,
        })
    };
    found.into_iter().enumerate().map(convert).collect()
}
