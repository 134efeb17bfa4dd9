//! Which mentions are of one person: the same name, or a short form of one name of the document (`đồng chí Hoàn`).

use std::collections::HashMap;

use super::Office;
use crate::grammar::Found;
use crate::grammar::person::{self, Evidence, Name};
use crate::mention::{Agency, Person, RoleKind, RoleStatus};
use crate::scan::letter;
use crate::view::View;

/// An office that one person holds at a time: its kind and the number of the body.
type Seat = (RoleKind, usize);

/// Numbers the people and gives the full name of a short form.
pub(super) fn resolve(
    view: &View<'_>,
    names: &[Found<Name>],
    offices: &[Office],
    agencies: &[Found<Agency>],
) -> Vec<Found<Person>> {
    let written: Vec<String> = names.iter().map(|name| person::normal_case(view.slice(name.span))).collect();
    let full: Vec<String> = (0..names.len()).map(|i| full_name(i, names, &written)).collect();
    let mut known: HashMap<String, Vec<(usize, Vec<Seat>)>> = HashMap::new();
    let mut count = 0;
    let mut people = Vec::with_capacity(names.len());
    for (i, name) in names.iter().enumerate() {
        let seats = seats_of(i, offices, agencies);
        let namesakes = known.entry(letter::to_lower(&full[i])).or_default();
        let entity = match namesakes.iter_mut().rev().find(|(_, taken)| !contradict(taken, &seats, agencies)) {
            Some((entity, taken)) => {
                taken.extend(seats);
                *entity
            }
            None => {
                namesakes.push((count, seats));
                count += 1;
                count - 1
            }
        };
        people.push(Found::new(
            name.span,
            Person {
                span: view.span(name.span),
                name: full[i].clone(),
                honorific: name.value.honorific.clone(),
                entity,
            },
        ));
    }
    people
}

/// The full name of which the words are the end (`Hoàn`, `Văn Hoàn`), if the document has just one such.
fn full_name(i: usize, names: &[Found<Name>], written: &[String]) -> String {
    let short = letter::to_lower(&written[i]);
    if short.split(' ').count() > 2 || !matches!(names[i].value.evidence, Evidence::Addressed | Evidence::Short) {
        return written[i].clone();
    }
    let ending = format!(" {short}");
    let mut candidate: Option<&String> = None;
    for name in written {
        let lower = letter::to_lower(name);
        if lower == short || !lower.ends_with(&ending) {
            continue;
        }
        if candidate.is_some_and(|other| letter::to_lower(other) != lower) {
            return written[i].clone();
        }
        candidate = Some(name);
    }
    candidate.unwrap_or(&written[i]).clone()
}

/// The seats that the mention gives its person.
fn seats_of(name: usize, offices: &[Office], agencies: &[Found<Agency>]) -> Vec<Seat> {
    offices
        .iter()
        .filter(|office| office.holder == Some(name) && office.title.value.status == RoleStatus::Incumbent)
        .filter(|office| {
            matches!(
                office.title.value.kind,
                RoleKind::Chair | RoleKind::Secretary | RoleKind::Minister | RoleKind::Head
            )
        })
        .filter_map(|office| office.agency.map(|agency| (office.title.value.kind, agencies[agency].value.entity)))
        .collect()
}

/// Whether one person cannot hold both: each has seats, none is shared, and two are of one kind in bodies of one sort in
/// different places.
fn contradict(first: &[Seat], second: &[Seat], agencies: &[Found<Agency>]) -> bool {
    if first.iter().any(|seat| second.contains(seat)) {
        return false;
    }
    let body = |entity: usize| {
        agencies.iter().map(|agency| &agency.value).find(|agency| agency.entity == entity && agency.unit.is_some())
    };
    first.iter().any(|a| {
        second.iter().any(|b| {
            a.0 == b.0
                && matches!((body(a.1), body(b.1)), (Some(x), Some(y)) if x.kind == y.kind && x.level == y.level
                    && x.unit.as_ref().map(|unit| &unit.name) != y.unit.as_ref().map(|unit| &unit.name))
        })
    })
}
