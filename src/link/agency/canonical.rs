//! The canonical name: the full form of the head, the field, the body that contains it, the place.
use crate::grammar::agency::{Name, Place};
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Lexed, letter};
use crate::unit::{Unit, UnitKind};
use crate::view::ViewSpan;

/// The canonical name of a body; `unit` completes a place without a name.
pub(super) fn name(view: &Lexed<'_>, name: &Name, unit: Option<Unit>) -> String {
    let mut out = head_and_field(name);
    if let Some(parent) = &name.parent {
        out.push(' ');
        out.push_str(&self::name(view, parent, unit));
        return out;
    }
    if let Some(place) = place(view, name, unit).filter(|place| !out.ends_with(place.as_str())) {
        out.push(' ');
        out.push_str(&place);
    }
    out
}

fn head_and_field(name: &Name) -> String {
    // With room for a place.
    let mut out = String::with_capacity(name.head.name.len() + name.field.as_ref().map_or(0, String::len) + 32);
    out.push_str(name.head.name);
    if let Some(field) = &name.field {
        out.push(' ');
        out.push_str(field);
    }
    out
}

/// The words of the place: the unit's own name in the table's spelling, else as written.
fn place(view: &Lexed<'_>, name: &Name, unit: Option<Unit>) -> Option<String> {
    match &name.place {
        Some(Place::Unit { kinds, name: Some(at), .. }) => {
            let plain = is_named_by_level(name) || (kinds.is_empty() && name.head.kind == AgencyKind::Enterprise);
            let word = if plain { Some("") } else { None };
            let word = word.unwrap_or_else(|| {
                unit.map_or_else(|| kinds.first().map_or("", |kind| kind.word()), |unit| unit.kind().word())
            });
            match unit {
                Some(unit) if word.is_empty() => Some(unit.name().to_owned()),
                Some(unit) => Some([word, unit.name()].join(" ")),
                None => Some([word, &spelled(view, *at)].join(" ").trim().to_owned()),
            }
        }
        Some(Place::Unit { kinds, name: None, .. }) => {
            Some(unit.map_or_else(|| kinds.first().map_or("", |kind| kind.word()).to_owned(), Unit::full_name))
        }
        Some(Place::Country(_)) if name.head.level == Some(AgencyLevel::Central) => None,
        Some(Place::Country(at)) => Some(of_the_country(view.slice(*at))),
        Some(Place::Many(_, at) | Place::Region(at)) => Some(in_full(view.slice(*at))),
        None => unit.map(|unit| if is_named_by_level(name) { unit.name().to_owned() } else { unit.full_name() }),
    }
}

/// `Tỉnh ủy Đắk Nông`: the head has the level word in it.
fn is_named_by_level(name: &Name) -> bool {
    matches!(name.head.name.split(' ').next(), Some("Tỉnh" | "Thành" | "Huyện" | "Quận" | "Thị"))
        && UnitKind::Province.word() != name.head.name
}

/// The words for the whole country in their usual spelling.
fn of_the_country(words: &str) -> String {
    match letter::to_lower(words).split_whitespace().next_back() {
        Some("ương" | "tw" | "tư") => "Trung ương".to_owned(),
        Some("nam" | "vn") => "Việt Nam".to_owned(),
        Some("gia" | "qg") => "quốc gia".to_owned(),
        _ => in_full(words),
    }
}

/// The words of a class of units or of a region, with single blanks and no abbreviated level; without capitals where all
/// are, but for Roman numbers.
fn in_full(words: &str) -> String {
    let capitals = letter::is_all_capitals(words);
    let full = |word: &str| match word.trim_end_matches(['.', ',']) {
        "TP" | "Tp" | "tp" => "thành phố".to_owned() + word.trim_start_matches(['T', 't', 'P', 'p', '.']),
        "TX" | "Tx" | "tx" => "thị xã".to_owned() + word.trim_start_matches(['T', 't', 'X', 'x', '.']),
        roman if roman.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L')) => word.to_owned(),
        _ if capitals => letter::to_lower(word),
        _ => word.to_owned(),
    };
    words.split_whitespace().map(full).collect::<Vec<_>>().join(" ")
}

fn spelled(view: &Lexed<'_>, at: ViewSpan) -> String {
    let words = letter::collapse(view.slice(at));
    if !letter::is_all_capitals(&words) {
        return words;
    }
    let capitalised = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_string() + &letter::to_lower(letters.as_str()))
    };
    words.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
}
