//! What became of a body: of itself, or with the administrative unit that it belonged to.
use chrono::NaiveDate;

use crate::lexicon::body;
use crate::mention::AgencyKind;
use crate::unit::{Unit, UnitLevel};

/// The last day of a body that is no more and what took its work over, where that is one body.
pub(super) fn ended(canonical: &str, kind: AgencyKind, unit: Option<Unit>) -> Option<(NaiveDate, Option<String>)> {
    if let Some((day, successor)) = body::ended(canonical) {
        return Some((day, Some(successor)));
    }
    let unit = unit.filter(|_| lives_with_its_unit(kind))?;
    if kind == AgencyKind::Police && unit.level() == UnitLevel::District {
        return Some((body::last_day_of_district_police()?, None));
    }
    let last = unit.valid_until()?;
    let mut successors = unit.successors();
    let successor = successors.next().filter(|_| successors.next().is_none());
    match successor {
        // The unit goes on, larger: so does the body.
        Some(next) if (next.kind(), next.name()) == (unit.kind(), unit.name()) => None,
        Some(next) => Some((last, renamed(canonical, unit, next))),
        None => Some((last, None)),
    }
}

/// Whether bodies of this kind end with their unit; a school or a hospital does not.
fn lives_with_its_unit(kind: AgencyKind) -> bool {
    matches!(
        kind,
        AgencyKind::PeoplesCommittee
            | AgencyKind::PeoplesCouncil
            | AgencyKind::Department
            | AgencyKind::Division
            | AgencyKind::Party
            | AgencyKind::MassOrganisation
            | AgencyKind::Court
            | AgencyKind::Procuracy
            | AgencyKind::Police
    )
}

/// The name of the body with the new unit in the place of the old one.
fn renamed(canonical: &str, old: Unit, new: Unit) -> Option<String> {
    let before = canonical.strip_suffix(old.name())?;
    match before.strip_suffix(' ').and_then(|before| before.strip_suffix(old.kind().word())) {
        Some(start) => Some([start, new.kind().word(), " ", new.name()].concat()),
        None => (old.kind() == new.kind()).then(|| [before, new.name()].concat()),
    }
}
