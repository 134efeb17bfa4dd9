//! Where a text speaks from: its units and its level.
use crate::maps::TextMap;

use chrono::{Datelike, NaiveDate};

use crate::grammar::Found;
use crate::grammar::agency::{Name, Place, level_of};
use crate::mention::{AgencyKind, AgencyLevel};
use crate::options::Options;
use crate::scan::{Gap, Lexed, letter};
use crate::unit::{self, Unit, UnitKind, UnitLevel};

/// How far into the text a letterhead may stand, in bytes.
const HEAD: usize = 600;

/// The units of the document, one a level where it is clear, and the level of the body that speaks.
#[derive(Debug, Default)]
pub(super) struct Home {
    province: Option<Unit>,
    district: Option<Unit>,
    commune: Option<Unit>,
    /// The level of the bodies that the text is about.
    pub(super) level: Option<AgencyLevel>,
    /// Whether a letterhead names the body that speaks.
    pub(super) heads: bool,
    day: Option<NaiveDate>,
    /// Whether the text is of a city that has districts or departments of its own, so that `thành phố` alone means a municipality.
    municipal: bool,
}

impl Home {
    /// Finds it in the `place` option and in the places that the text names.
    pub(super) fn find(view: &Lexed<'_>, found: &[Found<Name>], options: &Options, day: Option<NaiveDate>) -> Self {
        let mut home = Self { day, municipal: tells_municipality(found), ..Self::default() };
        let given = options.place.as_deref().map(unit::find).unwrap_or_default();
        if let Some(unit) = home.narrowed(&given, None) {
            home.settle(unit);
            home.level = Some(level_of(unit.level()));
        }
        if let Some(unit) = home.in_letterhead(view, found).filter(|_| given.is_empty()) {
            home.settle(unit);
            home.level = Some(level_of(unit.level()));
            home.heads = true;
        }
        if institution_speaks(view, found) {
            (home.level, home.heads) = (Some(AgencyLevel::Other), true);
        }
        let speaking = home.level.or_else(|| speaking_level(found));
        for level in [UnitLevel::Province, UnitLevel::District, UnitLevel::Commune] {
            if home.at(level).is_none() {
                if let Some(unit) = home.most_named(found, level, speaking) {
                    home.settle(unit);
                }
            }
        }
        home.level = speaking;
        home
    }

    /// Whether `thành phố` without a name means a municipality: the province is one; or it is not known, and the text has signs of
    /// one or is younger than the last cities below a province (Law 72/2025/QH15, from 2025-07-01).
    pub(super) fn is_municipal(&self) -> bool {
        let younger = |day: NaiveDate| (day.year(), day.month()) >= (2025, 7);
        match self.province {
            Some(province) => {
                province.kind() == UnitKind::Municipality
                    && self.district.is_none_or(|unit| unit.kind() != UnitKind::City)
            }
            None => self.municipal || self.day.is_some_and(younger),
        }
    }

    /// The unit of a level.
    pub(super) fn at(&self, level: UnitLevel) -> Option<Unit> {
        match level {
            UnitLevel::Province => self.province,
            UnitLevel::District => self.district,
            UnitLevel::Commune => self.commune,
        }
    }

    /// Takes a unit and those that contain it, where none is known yet.
    fn settle(&mut self, unit: Unit) {
        let place = match unit.level() {
            UnitLevel::Province => &mut self.province,
            UnitLevel::District => &mut self.district,
            UnitLevel::Commune => &mut self.commune,
        };
        place.get_or_insert(unit);
        if let Some(parent) = unit.parent() {
            self.settle(parent);
        }
    }

    /// The one unit of several with the same name: of the home province, in force on the day; else none.
    pub(super) fn narrowed(&self, units: &[Unit], kinds: Option<&[UnitKind]>) -> Option<Unit> {
        if units.len() <= 1 {
            return units.first().copied();
        }
        let mut left: Vec<Unit> = units.to_vec();
        let mut keep = |fits: &dyn Fn(&Unit) -> bool| {
            if left.iter().any(fits) {
                left.retain(fits);
            }
        };
        if let Some(kinds) = kinds.filter(|kinds| !kinds.is_empty()) {
            keep(&|unit| kinds.contains(&unit.kind()));
        }
        if kinds.is_some_and(<[UnitKind]>::is_empty) {
            // A name without its level word is that of the largest unit: `Công ty Điện lực Thái Bình`.
            let largest = units.iter().map(|unit| unit.level()).min();
            keep(&|unit| Some(unit.level()) == largest);
        }
        let in_force = |unit: &Unit| self.day.map_or(unit.valid_until().is_none(), |day| unit.is_valid_on(day));
        if self.day.is_some() || self.district.is_none() {
            keep(&in_force);
        }
        if let Some(province) = self.province {
            keep(&|unit| unit.province().name() == province.name());
        }
        if let Some(district) = self.district {
            keep(&|unit| unit.lies_in(district));
            keep(&in_force);
        }
        // Forms of one unit at different times are one; the latest stands for them.
        let same = left
            .iter()
            .all(|unit| unit.province().name() == left[0].province().name() && unit.level() == left[0].level());
        left.sort_by_key(|unit| unit.valid_until().unwrap_or(NaiveDate::MAX));
        if same { left.last().copied() } else { None }
    }

    /// The unit of the bodies in capitals with which the text begins: the lowest that they name.
    fn in_letterhead(&self, view: &Lexed<'_>, found: &[Found<Name>]) -> Option<Unit> {
        letterhead(view, found).filter_map(|item| self.named_unit(&item.value)).max_by_key(|unit| unit.level())
    }

    /// The unit of a level that is named most often; of equals the first. Of several below the level of the body that
    /// speaks none is meant more than the others.
    fn most_named(&self, found: &[Found<Name>], level: UnitLevel, speaking: Option<AgencyLevel>) -> Option<Unit> {
        // The count of each unit, and where it stands first.
        let mut counts: TextMap<Unit, (usize, usize)> = TextMap::default();
        for (index, item) in found.iter().enumerate() {
            if !may_name(&item.value, level) {
                continue;
            }
            if let Some(unit) = self.named_unit(&item.value).filter(|unit| unit.level() == level) {
                counts.entry(unit).or_insert((0, index)).0 += 1;
            }
        }
        let rank = |level: AgencyLevel| match level {
            AgencyLevel::Province => Some(UnitLevel::Province),
            AgencyLevel::District => Some(UnitLevel::District),
            AgencyLevel::Commune => Some(UnitLevel::Commune),
            _ => None,
        };
        if counts.len() > 1 && speaking.and_then(rank).is_some_and(|speaking| speaking < level) {
            return None;
        }
        let most = counts.into_iter().max_by_key(|(_, (count, first))| (*count, std::cmp::Reverse(*first)));
        most.map(|(unit, _)| unit)
    }

    /// The unit that a name gives by its own words.
    pub(super) fn named_unit(&self, name: &Name) -> Option<Unit> {
        match &name.place {
            Some(Place::Unit { kinds, units, .. }) if !units.is_empty() => {
                let kinds = if kinds.is_empty() { kinds_in_head(name) } else { kinds };
                self.narrowed(units, Some(kinds))
            }
            _ => name.parent.as_ref().and_then(|parent| self.named_unit(parent)),
        }
    }

    /// The unit of a body: named, or that of the document at the body's level.
    pub(super) fn unit_of(&self, name: &Name, level: Option<AgencyLevel>) -> Option<Unit> {
        if let Some(unit) = self.named_unit(name) {
            return Some(unit);
        }
        if names_place(name) || matches!(name.place, Some(Place::Country(_) | Place::Region(_) | Place::Many(..))) {
            return None;
        }
        let local = !matches!(name.head.kind, AgencyKind::School | AgencyKind::Enterprise | AgencyKind::International);
        let level = match level? {
            AgencyLevel::Province => UnitLevel::Province,
            AgencyLevel::District => UnitLevel::District,
            AgencyLevel::Commune => UnitLevel::Commune,
            _ => return None,
        };
        self.at(level).filter(|unit| local && is_called(name, *unit) && may_be_of(name, *unit))
    }
}

/// Whether a name alone may mean a body of the unit: no `Đảng ủy` is of a province.
fn may_be_of(name: &Name, unit: Unit) -> bool {
    !(name.head.name == "Đảng ủy" && name.is_bare() && unit.level() == UnitLevel::Province)
}

/// Whether a name that says `tỉnh` or `thành phố` alone may mean the unit: no province is a municipality.
fn is_called(name: &Name, unit: Unit) -> bool {
    let kinds = match &name.place {
        Some(Place::Unit { kinds, .. }) => kinds,
        _ => kinds_in_head(name.parent.as_deref().unwrap_or(name)),
    };
    let mut provincial = kinds.iter().filter(|kind| kind.level() == UnitLevel::Province).peekable();
    unit.level() != UnitLevel::Province || provincial.peek().is_none() || provincial.any(|kind| *kind == unit.kind())
}

/// Whether a body tells that the city of the text is a municipality: `UBND quận`, `Sở Y tế thành phố`.
fn tells_municipality(found: &[Found<Name>]) -> bool {
    found.iter().map(|item| &item.value).any(|name| match &name.place {
        Some(Place::Unit { kinds, name: None, .. }) => {
            *kinds == [UnitKind::UrbanDistrict] || kinds.len() > 1 && name.head.kind == AgencyKind::Department
        }
        _ => ["Quận ủy", "Quận đoàn"].contains(&name.head.name),
    })
}

/// Whether a name may give a unit of a level by its own words.
fn may_name(name: &Name, level: UnitLevel) -> bool {
    match &name.place {
        Some(Place::Unit { units, .. }) if !units.is_empty() => units.iter().any(|unit| unit.level() == level),
        _ => name.parent.as_ref().is_some_and(|parent| may_name(parent, level)),
    }
}

/// The bodies in capitals with which the text begins.
fn letterhead<'f>(view: &Lexed<'_>, found: &'f [Found<Name>]) -> impl Iterator<Item = &'f Found<Name>> {
    let heads =
        found.iter().take_while(|item| item.span.start < HEAD && letter::is_all_capitals(view.slice(item.span)));
    heads.take(3).filter(|item| !item.value.is_place())
}

/// Whether the last body of the letterhead is a school, a hospital or a firm: its divisions are of no level.
fn institution_speaks(view: &Lexed<'_>, found: &[Found<Name>]) -> bool {
    letterhead(view, found).last().is_some_and(|item| {
        let before = view.cursor(item.span.start).previous();
        is_institution(&item.value) && before.is_none_or(|before| before.gap() >= Gap::Line)
    })
}

/// Whether it is a school, a hospital or a firm.
fn is_institution(name: &Name) -> bool {
    matches!(name.head.kind, AgencyKind::School | AgencyKind::Health | AgencyKind::Enterprise)
}

/// The kinds of unit whose word the head has in it: `Thành ủy | Bến Tre` is of the city, not of the province.
fn kinds_in_head(name: &Name) -> &'static [UnitKind] {
    match name.head.name {
        "Tỉnh ủy" | "Tỉnh đoàn" => &[UnitKind::Province],
        "Thành ủy" | "Thành đoàn" => &[UnitKind::Municipality, UnitKind::City],
        "Huyện ủy" | "Huyện đoàn" => &[UnitKind::RuralDistrict],
        "Quận ủy" | "Quận đoàn" => &[UnitKind::UrbanDistrict],
        "Thị ủy" | "Thị đoàn" => &[UnitKind::Town],
        _ => &[],
    }
}

/// Whether a name of a place stands there: one that the table does not have, or has of several, is not completed otherwise.
fn names_place(name: &Name) -> bool {
    matches!(&name.place, Some(Place::Unit { name: Some(_), .. }))
        || name.parent.as_ref().is_some_and(|parent| names_place(parent))
}

/// The level that most bodies of the text have; the whole country counts only where no other does.
fn speaking_level(found: &[Found<Name>]) -> Option<AgencyLevel> {
    let mut counts =
        [(AgencyLevel::Province, 0), (AgencyLevel::District, 0), (AgencyLevel::Commune, 0), (AgencyLevel::Central, 0)];
    for name in found.iter().map(|item| &item.value).filter(|name| !name.is_place() && !name.is_plural()) {
        let level = name.level();
        if let Some((_, count)) = counts.iter_mut().find(|(counted, _)| Some(*counted) == level) {
            *count += 1;
        }
    }
    let central = counts[3].1;
    let local = counts[..3]
        .iter()
        .copied()
        .fold((AgencyLevel::Province, 0), |best, next| if next.1 > best.1 { next } else { best });
    // News of a university that names no local body: its divisions are of no level.
    let institutions = found.iter().filter(|item| is_institution(&item.value)).count();
    match () {
        () if local.1 > 0 => Some(local.0),
        () if institutions > central => Some(AgencyLevel::Other),
        () => (central > 0).then_some(AgencyLevel::Central),
    }
}
