//! Look-ups by name and by code.
use chrono::NaiveDate;

use super::fold::Spelled;
use super::{Unit, UnitKind, UnitLevel, alias, fold, table};

/// The words and abbreviations for a level, folded to lower case; the longest that fits is taken.
static LEVEL_WORDS: &[(&str, &[UnitKind])] = &[
    ("tỉnh", &[UnitKind::Province]),
    ("thành phố", &[UnitKind::Municipality, UnitKind::City]),
    ("thủ đô", &[UnitKind::Municipality]),
    ("t.p", &[UnitKind::Municipality, UnitKind::City]),
    ("tp", &[UnitKind::Municipality, UnitKind::City]),
    ("huyện", &[UnitKind::RuralDistrict]),
    ("h.", &[UnitKind::RuralDistrict]),
    ("quận", &[UnitKind::UrbanDistrict]),
    ("q", &[UnitKind::UrbanDistrict]),
    ("thị xã", &[UnitKind::Town]),
    ("t.x", &[UnitKind::Town]),
    ("tx", &[UnitKind::Town]),
    ("xã", &[UnitKind::Commune]),
    ("x.", &[UnitKind::Commune]),
    ("phường", &[UnitKind::Ward]),
    ("p", &[UnitKind::Ward]),
    ("thị trấn", &[UnitKind::Township]),
    ("tt", &[UnitKind::Township]),
    ("đặc khu", &[UnitKind::SpecialZone]),
    ("đk", &[UnitKind::SpecialZone]),
];

/// Splits a level word off the beginning: `TX. An Nhơn` → (town, `An Nhơn`), `Q1` → (urban district, `1`).
///
/// A short form without a full stop must be followed by a blank, a digit or, for `TP`, a capital: `TPHCM`.
fn level_word_prefix(name: &str) -> Option<(&'static [UnitKind], &str)> {
    let mut best: Option<(&'static [UnitKind], &str)> = None;
    let marks = if fold::is_bare(name) { Marks::Dropped } else { Marks::Kept };
    let (first, second) = (fold::first_letter(name), fold::second_letter(name));
    let may_begin = |word: &str| {
        let next = fold::second_letter(word);
        fold::first_letter(word) == first && (next.is_none() || second.is_none() || next == second)
    };
    for &(word, kinds) in LEVEL_WORDS.iter().filter(|(word, _)| may_begin(word)) {
        let Some(rest) = strip_prefix_folded(name, word, marks) else {
            continue;
        };
        let is_short = word.chars().all(|c| c.is_ascii_alphabetic() || c == '.' || c == 'đ');
        let after = rest.strip_prefix('.').unwrap_or(rest);
        let next = after.chars().next();
        let stands_apart = next.is_some_and(char::is_whitespace) || (is_short && after.len() < rest.len());
        let glued = is_short && next.is_some_and(|c| c.is_ascii_digit() || (word == "tp" && c.is_uppercase()));
        let rest = after.trim_start();
        if (stands_apart || glued || word.ends_with('.'))
            && !rest.is_empty()
            && best.is_none_or(|(_, b)| rest.len() < b.len())
        {
            best = Some((kinds, rest));
        }
    }
    best
}

/// Whether the words of the table are compared with their diacritics or without.
#[derive(Clone, Copy, PartialEq)]
enum Marks {
    Kept,
    Dropped,
}

/// Strips `prefix` (lower-case) from `text`, whatever the case and normalisation form of the text.
fn strip_prefix_folded<'t>(text: &'t str, prefix: &str, marks: Marks) -> Option<&'t str> {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let mut wanted = prefix
        .nfd()
        .filter(|&c| marks == Marks::Kept || !is_combining_mark(c))
        .map(|c| if marks == Marks::Dropped && c == 'đ' { 'd' } else { c });
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_control()) {
        let parts: Vec<char> = std::iter::once(c).nfd().flat_map(char::to_lowercase).collect();
        let mut ahead = wanted.clone();
        if parts.iter().any(|&part| ahead.next() != Some(part)) {
            return (wanted.next().is_none() && !is_combining_mark(c)).then(|| &text[at..]);
        }
        wanted = ahead;
    }
    None
}

/// The units that a name can mean, those in force today first, then those that ended last.
///
/// The name may have its level word or an abbreviation of it (`TX An Nhơn`, `Q.1`, `P.5`, `TPHCM`) and may be followed
/// by the units that contain it, after commas: `xã Hòa An, huyện Krông Pắc, tỉnh Đắk Lắk`. With a level word only
/// units of that kind are given, if there are any. Without any diacritics it means every name of those letters.
#[must_use]
pub fn find(name: &str) -> Vec<Unit> {
    let mut parts = name.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let Some(first) = parts.next() else {
        return Vec::new();
    };
    let mut found = find_one(first);
    for container in parts {
        let outer = find_one(container);
        let inside: Vec<Unit> = found.iter().copied().filter(|unit| outer.iter().any(|&o| unit.lies_in(o))).collect();
        if !inside.is_empty() {
            found = inside;
        }
    }
    found
}

/// As [`find`], but only units in force on `day`.
#[must_use]
pub fn find_on(name: &str, day: NaiveDate) -> Vec<Unit> {
    let mut found = find(name);
    found.retain(|unit| unit.is_valid_on(day));
    found
}

fn find_one(name: &str) -> Vec<Unit> {
    let mut found = Vec::new();
    if let Some((kinds, rest)) = level_word_prefix(name) {
        let all = with_name(rest);
        found = all.iter().copied().filter(|unit| kinds.contains(&unit.kind())).collect();
        if found.is_empty() {
            let level = kinds.first().map(|kind| kind.level());
            found = all.into_iter().filter(|unit| Some(unit.level()) == level).collect();
        }
    }
    // `Xa Dung` without marks may be a name that begins like a level word.
    found.extend(with_name(name).into_iter().filter(|unit| !found.contains(unit)).collect::<Vec<_>>());
    found.sort_by_key(|unit| (std::cmp::Reverse(unit.valid_until().unwrap_or(NaiveDate::MAX)), unit.level(), *unit));
    found
}

/// Whether a unit has this key or an alias of it.
pub(super) fn is_key(key: &str) -> bool {
    !table::rows_with_key(key).is_empty() || alias::resolve(key).is_some()
}

/// Whether the key of some unit, or an alias, begins so.
pub(super) fn begins_key(prefix: &str) -> bool {
    table::has_key_with(prefix) || alias::begins(prefix)
}

/// The units of this name or alias, of any level.
pub(super) fn with_name(name: &str) -> Vec<Unit> {
    with_key(name, &fold::key(name), &mut Spelled::new(name))
}

/// The same where the key of the name is known.
pub(super) fn with_key(name: &str, key: &str, spelled: &mut Spelled<'_>) -> Vec<Unit> {
    let rows = table::rows_with_key(key);
    let bare = !rows.is_empty() && fold::is_bare(name);
    let mut found: Vec<Unit> = rows.map(Unit).filter(|unit| bare || spelled.is(unit.name())).collect();
    if let Some((target, level)) = alias::resolve(key) {
        let named = table::rows_with_key(target).map(Unit).filter(|unit| unit.level() == level);
        for unit in named {
            if !found.contains(&unit) {
                found.push(unit);
            }
        }
    }
    found
}

/// The unit of a level that has an official code on a day: `15` is Yên Bái to 30 June 2025 and Lào Cai from then on.
#[must_use]
pub fn by_code(level: UnitLevel, code: &str, day: NaiveDate) -> Option<Unit> {
    let wanted: u32 = code.parse().ok()?;
    let place = |row: u16| (Unit(row).level(), table::code(row));
    let (mut low, mut high) = (0, table::len());
    while low < high {
        let middle = low + (high - low) / 2;
        if place(table::row_by_code(middle)) < (level, wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let same = (low..table::len()).map(table::row_by_code).take_while(|&row| place(row) == (level, wanted));
    let valid: Vec<Unit> = same.map(Unit).filter(|unit| unit.is_valid_on(day)).collect();
    valid.last().copied()
}
