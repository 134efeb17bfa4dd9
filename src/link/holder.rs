//! Roles: the body in which an office is held, and who holds it.
//!
//! Steps, each reading mentions and the few words between them:
//!
//! 1. names and bodies that claim the same words are settled (`names`);
//! 2. each title gets its body (`body`);
//! 3. names, and titles with their bodies, are read as a sequence and joined by what stands between (`chain`, `gap`);
//! 4. names and titles that nothing supports are dropped;
//! 5. mentions of one person get one number (`entity`).

mod body;
mod chain;
mod column;
mod entity;
mod gap;
mod given;
mod names;
#[cfg(test)]
mod tests;

use crate::grammar::{Found, person::Name, role::Style, role::Title};
use crate::lexicon::title::Need;
use crate::mention::{Agency, OfficialRole, Person};
use crate::scan::Lexed;

/// A title with what has been found out about it.
struct Office {
    title: Found<Title>,
    /// Index of its body in the agencies.
    agency: Option<usize>,
    /// Index of its holder in the names.
    holder: Option<usize>,
    /// Where the title with its body ends.
    end: usize,
}

/// Links titles to bodies and people, and people to each other.
pub(super) fn resolve(
    view: &Lexed<'_>,
    people: Vec<Found<Name>>,
    titles: Vec<Found<Title>>,
    agencies: &[Found<Agency>],
) -> (Vec<Found<Person>>, Vec<Found<OfficialRole>>) {
    let text = view;
    let mut offices = body::assign(text, titles, agencies);
    let names = names::settle(text, people, &offices, agencies);
    let links = chain::join(text, &names, &offices, agencies);
    let kept = names::keep(text, &names, &links, &offices);
    let robbed = links.holders.iter().flatten().any(|holder| !kept[*holder]);
    let names: Vec<Found<Name>> =
        names.into_iter().zip(&kept).filter_map(|(name, keeps)| keeps.then_some(name)).collect();
    let holders = if robbed {
        // A name that does not stand has taken titles from one that does.
        chain::join(text, &names, &offices, agencies).holders
    } else {
        let numbers: Vec<usize> = kept
            .iter()
            .scan(0, |next, keeps| {
                let number = *next;
                *next += usize::from(*keeps);
                Some(number)
            })
            .collect();
        links.holders.into_iter().map(|holder| holder.map(|holder| numbers[holder])).collect()
    };
    for (office, holder) in offices.iter_mut().zip(holders) {
        office.holder = holder;
        if office.agency.is_none() {
            office.agency = holder.and_then(|holder| body::in_brackets(text, names[holder].span, agencies));
        }
    }
    let listed: Vec<bool> = (0..offices.len()).map(|i| is_listed(text, &offices, i)).collect();
    let mut place = 0;
    offices.retain(|office| {
        place += 1;
        listed[place - 1] || is_role(office)
    });
    let people = entity::resolve(view, &names, &offices, agencies);
    let roles = offices.into_iter().map(|office| role(view, office)).collect();
    (people, roles)
}

/// Whether the title is a role as it stands.
fn is_role(office: &Office) -> bool {
    let title = &office.title.value;
    let linked = office.agency.is_some() || office.holder.is_some();
    match title.need {
        Need::Nothing => linked || title.style != Style::Small || title.cued,
        Need::Link | Need::ElectedBody => linked,
        Need::Person => office.holder.is_some(),
        Need::Label => true,
    }
}

/// Whether an abbreviation stands in a list with another of its family: `CT, các PCT`.
fn is_listed(text: &Lexed<'_>, offices: &[Office], i: usize) -> bool {
    let joined = |a: usize, b: usize| match (offices.get(a), offices.get(b)) {
        (Some(one), Some(other)) => {
            let (first, second) = (&one.title.value, &other.title.value);
            let joint = text.get(one.title.span.end..other.title.span.start).map(str::trim);
            first.style == Style::Short
                && second.style == Style::Short
                && first.family == second.family
                && matches!(joint, Some("," | ", các" | "và" | "và các"))
        }
        _ => false,
    };
    joined(i, i + 1) || i > 0 && joined(i - 1, i)
}

fn role(view: &Lexed<'_>, office: Office) -> Found<OfficialRole> {
    let span = view.span(office.title.span);
    let (agency, person) = (office.agency, office.holder);
    office.title.map(|title| OfficialRole {
        span,
        title: title.title,
        kind: title.kind,
        status: title.status,
        agency,
        person,
    })
}
