//! Agencies: levels and places that the words leave out, canonical names, entities.
//!
//! | Left out | Taken from |
//! |---|---|
//! | level and place of the first of `HĐND, UBND tỉnh Điện Biên` | the next member of the list |
//! | those of `Đảng ủy` alone | the last mention with the same head |
//! | those of a body in a signature | the body that heads the document |
//! | all but an abbreviation that the text has defined | the name before its definition |
//! | the name in `UBND huyện` | the `place` option, else the letterhead, else the unit of that level the document names most |

mod canonical;
mod defined;
mod home;
mod level;
mod succession;
#[cfg(test)]
mod tests;

use crate::maps::TextMap;

use crate::grammar::{Found, agency::Name};
use crate::mention::{Agency, AgencyLevel, AgencyUnit, DateKind, DateMention};
use crate::options::Options;
use crate::scan::{Lexed, letter};
use crate::unit::{Unit, UnitLevel};
use crate::view::ViewSpan;
use home::Home;

/// A name with what the context adds to it.
struct Completed {
    name: Name,
    level: Option<AgencyLevel>,
    /// The unit it belongs to.
    unit: Option<Unit>,
    /// Index of the mention whose words it leaves out.
    antecedent: Option<usize>,
}

/// Completes and converts the agencies.
pub(super) fn resolve(
    view: &Lexed<'_>,
    found: Vec<Found<Name>>,
    dates: &[Found<DateMention>],
    options: &Options,
) -> Vec<Found<Agency>> {
    let day = options.date.or_else(|| written_on(dates));
    let found = defined::add(view, found);
    let home = Home::find(view, &found, options, day);
    let names: Vec<Found<Name>> = found.into_iter().filter(|item| !item.value.is_place()).collect();
    let completed = level::complete(view, names, &home);
    let mut entities = Entities::default();
    let mut agencies: Vec<Found<Agency>> = Vec::with_capacity(completed.len());
    for item in completed {
        let agency = convert(view, item, &home, &agencies, &mut entities);
        agencies.push(agency);
    }
    agencies
}

/// The first whole day of the text, by which units are told from their successors.
fn written_on(dates: &[Found<DateMention>]) -> Option<chrono::NaiveDate> {
    dates
        .iter()
        .find(|date| date.value.kind == DateKind::Day && date.value.start.is_some())
        .and_then(|date| date.value.start)
}

fn convert(
    view: &Lexed<'_>,
    item: Found<Completed>,
    home: &Home,
    earlier: &[Found<Agency>],
    entities: &mut Entities,
) -> Found<Agency> {
    let (item_span, span) = (item.span, view.span(item.span));
    item.map(|completed| {
        let Completed { name, level, unit, antecedent } = completed;
        let plural = name.is_plural();
        let open = plural || is_any(view, item_span);
        let unit = unit.or_else(|| (!open).then(|| home.unit_of(&name, level)).flatten());
        let antecedent = antecedent.and_then(|index| earlier.get(index)).map(|found| &found.value);
        let canonical = match antecedent {
            Some(body) => body.name.clone(),
            None => canonical::name(view, &name, unit),
        };
        let ended = succession::ended(&canonical, name.head.kind, unit.filter(|_| !plural));
        let unit = unit.map(described).or_else(|| antecedent.and_then(|body| body.unit.clone()));
        let (valid_until, successor) = ended.map_or((None, None), |(day, successor)| (Some(day), successor));
        let entity = entities.of(&canonical, plural);
        let level = level.unwrap_or(AgencyLevel::Other);
        Agency { span, name: canonical, kind: name.head.kind, level, unit, plural, valid_until, successor, entity }
    })
}

/// Whether the words behind say that no one body is meant: `UBND xã nào`, `UBND huyện khác`.
fn is_any(view: &Lexed<'_>, span: ViewSpan) -> bool {
    let behind = view.text()[span.end..].trim_start();
    ["nào", "khác", "bất kỳ"]
        .iter()
        .any(|word| behind.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// The numbers of the bodies: mentions with one name in any case are of one body; those in the plural are apart.
#[derive(Default)]
struct Entities {
    /// Names as they were met, of single bodies and in the plural.
    met: [TextMap<String, usize>; 2],
    /// The same in lower case.
    folded: [TextMap<String, usize>; 2],
    count: usize,
}

impl Entities {
    /// The number of the body with a canonical name.
    fn of(&mut self, canonical: &str, plural: bool) -> usize {
        let plural = usize::from(plural);
        if let Some(entity) = self.met[plural].get(canonical) {
            return *entity;
        }
        let entity = *self.folded[plural].entry(letter::to_lower(canonical)).or_insert(self.count);
        self.count += usize::from(entity == self.count);
        self.met[plural].insert(canonical.to_owned(), entity);
        entity
    }
}

fn described(unit: Unit) -> AgencyUnit {
    let level = match unit.level() {
        UnitLevel::Province => AgencyLevel::Province,
        UnitLevel::District => AgencyLevel::District,
        UnitLevel::Commune => AgencyLevel::Commune,
    };
    let parent = unit.parent().map(|parent| parent.name().to_owned());
    AgencyUnit { name: unit.name().to_owned(), level, code: Some(unit.code()), parent }
}
