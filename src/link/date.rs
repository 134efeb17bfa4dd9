//! Dates: incomplete ones completed from their context, and what the words around make of them.
//!
//! A missing year comes from, in this order:
//!
//! 1. a later member of the same list or range (the grammar has done that), and for months and quarters one that follows
//!    in the same sentence;
//! 2. the reference date: the option, else the date in the head of the document, the day that `hôm nay` is said to be,
//!    the one day that the text names in full, the first day with a clock time, the day with which a report opens
//!    ([`anchor::Anchor`]);
//! 3. the mentions near by that speak of a year ([`anchor::Years`]): in the same sentence, before, after. The years of
//!    citations, of terms and stages, of what is compared with, of births and of history do not count.
//!
//! Where all are silent the year stays unknown, and so do first and last day.

mod anchor;
mod complete;
#[cfg(test)]
mod tests;
mod timex;

use crate::grammar::{
    Found,
    date::{Reading, Standing},
    reference::Citation,
};
use crate::mention::DateMention;
use crate::options::Options;
use crate::scan::Lexed;
use crate::view::ViewSpan;
use anchor::Anchor;
use complete::{Completer, Resolved};

/// Completes and converts the dates.
pub(super) fn resolve(
    view: &Lexed<'_>,
    found: Vec<Found<Reading>>,
    citations: &[Found<Citation>],
    options: &Options,
) -> Vec<Found<DateMention>> {
    let cited = cited(view.text(), &found, citations);
    let anchor = Anchor::new(view.text(), &found, &cited, options);
    let mut completer = Completer::new(view.text(), &anchor);
    let mut out = Vec::with_capacity(found.len());
    for (index, reading) in found.iter().enumerate() {
        let counted = reading.value.standing == Standing::Counted && options.date.is_none();
        if reading.value.standing == Standing::Hint || counted {
            continue;
        }
        let resolved = completer.resolve(reading, cited[index], found.get(index + 1));
        out.push(Found::new(reading.span, mention(view, reading, &resolved)));
    }
    out
}

fn mention(view: &Lexed<'_>, reading: &Found<Reading>, resolved: &Resolved) -> DateMention {
    let words = reading.value;
    DateMention {
        span: view.span(reading.span),
        kind: words.kind(),
        timex: timex::of(&words, resolved),
        start: resolved.days.map(|(start, _)| start),
        end: resolved.days.map(|(_, end)| end),
        inferred: resolved.inferred,
        modifier: words.modifier,
        invalid: words.invalid.or(resolved.invalid).map(str::to_owned),
        reference: None,
    }
}

/// The most bytes between a citation and its date.
const NEAR: usize = 48;

/// Which dates belong to a citation: they stand in it, or directly after it in the same sentence.
fn cited(text: &str, dates: &[Found<Reading>], citations: &[Found<Citation>]) -> Vec<bool> {
    let mut next = 0;
    dates
        .iter()
        .map(|date| {
            while citations.get(next).is_some_and(|citation| citation.span.start < date.span.start) {
                next += 1;
            }
            next.checked_sub(1)
                .and_then(|i| citations.get(i))
                .is_some_and(|citation| belongs(text, citation.span, date.span))
        })
        .collect()
}

fn belongs(text: &str, citation: ViewSpan, date: ViewSpan) -> bool {
    if citation.overlaps(date) {
        return true;
    }
    let near = citation.end <= date.start && date.start - citation.end <= NEAR;
    near && text.get(citation.end..date.start).is_some_and(|between| {
        let between = between.trim();
        between.is_empty() || (!between.contains([',', ';', '.', ':', '\n', '(']) && between.starts_with("của "))
    })
}
