//! Which mentions are of one person: the same name, or a short form of one name of the document (`đồng chí Hoàn`).

use crate::maps::TextMap;

use super::Office;
use crate::grammar::Found;
use crate::grammar::person::{self, Evidence, Name};
use crate::mention::{Agency, Person, RoleKind, RoleStatus};
use crate::scan::{Lexed, letter, work};

/// An office that one person holds at a time: its kind and the number of the body.
type Seat = (RoleKind, usize);

/// Of people of one name, so many are compared with a mention, the last ones first.
const MAX_NAMESAKES: usize = 32;

/// So many seats tell one person from another of the same name.
const MAX_SEATS: usize = 16;

/// Numbers the people and gives the full name of a short form.
pub(super) fn resolve(
    view: &Lexed<'_>,
    names: &[Found<Name>],
    offices: &[Office],
    agencies: &[Found<Agency>],
) -> Vec<Found<Person>> {
    let written: Vec<String> = names.iter().map(|name| person::normal_case(view.slice(name.span))).collect();
    let lower: Vec<String> = written.iter().map(|name| letter::to_lower(name)).collect();
    let endings = Endings::new(&lower);
    let bodies = Bodies::new(agencies);
    let mut seats = seats(names.len(), offices, agencies);
    let mut known: TextMap<&str, Vec<(usize, Vec<Seat>)>> = TextMap::default();
    let mut count = 0;
    let mut people = Vec::with_capacity(names.len());
    for (i, name) in names.iter().enumerate() {
        let seats = std::mem::take(&mut seats[i]);
        let full = endings.full_name(name, i, &lower);
        let namesakes = known.entry(&lower[full]).or_default();
        work::note(namesakes.len().min(MAX_NAMESAKES));
        let mut near = namesakes.iter_mut().rev().take(MAX_NAMESAKES);
        let entity = match near.find(|(_, taken)| !contradict(taken, &seats, &bodies)) {
            Some((entity, taken)) => {
                for seat in seats {
                    if taken.len() < MAX_SEATS && !taken.contains(&seat) {
                        taken.push(seat);
                    }
                }
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
                name: written[full].clone(),
                honorific: name.value.honorific.clone(),
                entity,
            },
        ));
    }
    people
}

/// The names of the document (in lower case) by their last one and two syllables; none where two names end alike.
struct Endings<'n>(TextMap<&'n str, Option<usize>>);

impl<'n> Endings<'n> {
    fn new(names: &'n [String]) -> Self {
        let mut endings: TextMap<&str, Option<usize>> = TextMap::default();
        for (i, name) in names.iter().enumerate() {
            for (blank, _) in name.rmatch_indices(' ').take(2) {
                let known = endings.entry(&name[blank + 1..]).or_insert(Some(i));
                if known.is_some_and(|other| names[other] != *name) {
                    *known = None;
                }
            }
        }
        Self(endings)
    }

    /// The full name of which the words are the end (`Hoàn`, `Văn Hoàn`), if the document has just one such; else the name
    /// itself.
    fn full_name(&self, name: &Found<Name>, i: usize, names: &[String]) -> usize {
        let may_be_short = matches!(name.value.evidence, Evidence::Addressed | Evidence::Short);
        let full = if may_be_short { self.0.get(names[i].as_str()).copied().flatten() } else { None };
        full.unwrap_or(i)
    }
}

/// The first mention of each body that has a unit, by the number of the body.
struct Bodies<'a>(Vec<Option<&'a Agency>>);

impl<'a> Bodies<'a> {
    fn new(agencies: &'a [Found<Agency>]) -> Self {
        let mut bodies = vec![None; agencies.iter().map(|agency| agency.value.entity + 1).max().unwrap_or(0)];
        for agency in agencies.iter().rev().filter(|agency| agency.value.unit.is_some()) {
            bodies[agency.value.entity] = Some(&agency.value);
        }
        Self(bodies)
    }
}

/// The seats that the mentions give their people.
fn seats(count: usize, offices: &[Office], agencies: &[Found<Agency>]) -> Vec<Vec<Seat>> {
    let mut seats = vec![Vec::new(); count];
    for office in offices {
        let title = &office.title.value;
        let single = matches!(title.kind, RoleKind::Chair | RoleKind::Secretary | RoleKind::Minister | RoleKind::Head);
        if let (Some(holder), Some(agency)) = (office.holder, office.agency) {
            if single && title.status == RoleStatus::Incumbent {
                seats[holder].push((title.kind, agencies[agency].value.entity));
            }
        }
    }
    seats
}

/// Whether one person cannot hold both: each has seats, none is shared, and two are of one kind in bodies of one sort in
/// different places.
fn contradict(first: &[Seat], second: &[Seat], bodies: &Bodies<'_>) -> bool {
    if first.iter().any(|seat| second.contains(seat)) {
        return false;
    }
    let body = |entity: usize| bodies.0.get(entity).copied().flatten();
    first.iter().any(|a| {
        second.iter().any(|b| {
            a.0 == b.0
                && matches!((body(a.1), body(b.1)), (Some(x), Some(y)) if x.kind == y.kind && x.level == y.level
                    && x.unit.as_ref().map(|unit| &unit.name) != y.unit.as_ref().map(|unit| &unit.name))
        })
    })
}
