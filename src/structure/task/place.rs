//! Places that are told to do something: they stand for their committees.

use crate::maps::TextMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use crate::mention::AgencyKind;
use crate::scan::letter;
use crate::view::ViewSpan;

use super::super::sheet::Sheet;

/// The words for the levels of places.
pub(super) const LEVELS: &[&str] =
    &["tỉnh", "thành phố", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "quận"];

/// The people's committees that a document names, by their places: `thành phố đà nẵng`, `đà nẵng`, `thành phố`.
#[derive(Debug, Default)]
pub(super) struct Committees {
    /// The first mention of each; `None` where two have a place of that name.
    by_place: TextMap<String, Option<usize>>,
}

impl Committees {
    /// The committees among the agencies.
    pub(super) fn named(sheet: &Sheet<'_>, agencies: Range<usize>) -> Self {
        let mut committees = Self::default();
        for index in agencies {
            let agency = &sheet.linked.agencies[index].value;
            let unit = agency.unit.as_ref().filter(|_| agency.kind == AgencyKind::PeoplesCommittee && !agency.plural);
            let Some(unit) = unit else { continue };
            let name = letter::to_lower(&unit.name);
            let word = agency.name.split("nhân dân ").nth(1).and_then(|place| level(&letter::to_lower(place)));
            let keys = word.map(|word| [format!("{word} {name}"), word.to_owned()]);
            for key in keys.into_iter().flatten().chain([name]) {
                committees.add(sheet, key, index);
            }
        }
        committees
    }

    fn add(&mut self, sheet: &Sheet<'_>, key: String, index: usize) {
        let entity = |index: usize| sheet.linked.agencies[index].value.entity;
        match self.by_place.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(Some(index));
            }
            Entry::Occupied(mut entry) => {
                if entry.get().is_some_and(|first| entity(first) != entity(index)) {
                    entry.insert(None);
                }
            }
        }
    }

    /// The committees of all the places, `None` where the document does not name each of them.
    pub(super) fn of(&self, sheet: &Sheet<'_>, places: &[ViewSpan]) -> Option<Vec<usize>> {
        let mut committees = Vec::new();
        for words in places.iter().filter(|_| !self.by_place.is_empty()) {
            let words = letter::collapse(&letter::to_lower(sheet.slice(*words)));
            let names = words.split([',', ':']).flat_map(|part| part.split(" và ")).map(str::trim);
            for name in names.filter(|name| !name.is_empty()) {
                committees.push(self.by_place.get(name).copied().flatten()?);
            }
        }
        Some(committees)
    }
}

/// The word for its level with which the name of a place, in small letters, begins.
fn level(place: &str) -> Option<&'static str> {
    let begins = |word: &&&str| place.strip_prefix(**word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    LEVELS.iter().find(begins).copied()
}
