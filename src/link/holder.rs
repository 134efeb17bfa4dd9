//! Roles: the body in which an office is held, and who holds it.

use crate::grammar::{Found, person::Name, role::Title};
use crate::mention::{Agency, OfficialRole, Person};
use crate::view::View;

/// Links titles to bodies and people, and people to each other.
pub(super) fn resolve(
    _view: &View<'_>,
    _people: Vec<Found<Name>>,
    _titles: Vec<Found<Title>>,
    _agencies: &[Found<Agency>],
) -> (Vec<Found<Person>>, Vec<Found<OfficialRole>>) {
    (Vec::new(), Vec::new())
}
