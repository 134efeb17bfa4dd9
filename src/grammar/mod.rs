//! Trigger hits → mentions of each kind: the registry of grammars and the rule for overlaps.
//!
//! A grammar has `TRIGGERS` and a `parse` that is called with a cursor *before* the trigger. It pushes what it found,
//! leaves the cursor behind it, and may look back. Within one kind the earliest mention wins, then the longest, then
//! the one found first; mentions of different kinds nest freely. That is decided here and nowhere else.

pub(crate) mod agency;
pub(crate) mod date;
pub(crate) mod number;
pub(crate) mod person;
pub(crate) mod reference;
pub(crate) mod role;

use std::sync::LazyLock;

use crate::mention::Kind;
use crate::scan::{Case, Cursor, Lexed, Opening, Scanner, Trigger, Wakes};
use crate::view::ViewSpan;

/// Something found, with its place in the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found<T> {
    /// Where it stands.
    pub(crate) span: ViewSpan,
    /// What it is.
    pub(crate) value: T,
}

impl<T> Found<T> {
    /// `value`, found at `span`.
    pub(crate) fn new(span: ViewSpan, value: T) -> Self {
        Self { span, value }
    }

    /// The same place with another value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Found<U> {
        Found { span: self.span, value: change(self.value) }
    }
}

/// What the grammars found, each list in the order of the text and free of overlaps.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    /// Citations of documents.
    pub(crate) references: Vec<Found<reference::Citation>>,
    /// Dates, times and periods.
    pub(crate) dates: Vec<Found<date::Reading>>,
    /// Public bodies.
    pub(crate) agencies: Vec<Found<agency::Name>>,
    /// Names of people.
    pub(crate) people: Vec<Found<person::Name>>,
    /// Official titles.
    pub(crate) roles: Vec<Found<role::Title>>,
}

/// The grammars with their triggers, and in which case those wake.
const REGISTRY: [(Kind, Case, &[&[&str]]); 8] = [
    (Kind::Reference, Case::Any, &[reference::TRIGGERS]),
    (Kind::Date, Case::Any, &[date::TRIGGERS]),
    (Kind::Date, Case::Capital, &[date::SHORT_TRIGGERS]),
    (Kind::Agency, Case::Any, &[agency::TRIGGERS]),
    (Kind::Person, Case::Any, person::TRIGGERS),
    (Kind::Person, Case::Capital, person::NAME_TRIGGERS),
    (Kind::Role, Case::Any, role::TRIGGERS),
    (Kind::Role, Case::Capital, role::SHORT_TRIGGERS),
];

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new(triggers(), openings()));

/// How what the grammars read may begin in small letters. Of a grammar that is not here, each trigger may be followed by anything.
fn openings() -> impl Iterator<Item = Opening> {
    fn of(kind: Kind, words: impl Iterator<Item = (u16, Option<u16>)>) -> impl Iterator<Item = Opening> {
        words.map(move |(first, second)| (bit(kind), first, second))
    }
    of(Kind::Reference, reference::openings())
        .chain(of(Kind::Agency, agency::openings()))
        .chain(of(Kind::Person, person::openings()))
        .chain(of(Kind::Role, role::openings()))
}

/// The bit that stands for a grammar.
const fn bit(kind: Kind) -> Wakes {
    1 << kind as u8
}

/// Reads the mentions of `wanted`, and of the kinds without which those cannot be linked.
pub(crate) fn read(lexed: &Lexed<'_>, wanted: &[Kind]) -> Mentions {
    read_with(&SCANNER, lexed, wanted)
}

fn read_with(scanner: &Scanner, lexed: &Lexed<'_>, wanted: &[Kind]) -> Mentions {
    let wanted = needed(wanted);
    let mut found = Mentions::default();
    let mut read_to = [0usize; Kind::ALL.len()];
    for hit in scanner.hits(lexed) {
        let mut wakes = hit.wakes & wanted;
        while let Some(kind) = Kind::ALL.get(wakes.trailing_zeros() as usize).copied() {
            wakes &= !bit(kind);
            if hit.at < read_to[kind as usize] {
                continue;
            }
            let mut cursor = hit.cursor(lexed);
            if found.parse(kind, &mut cursor) {
                read_to[kind as usize] = cursor.at();
            }
        }
    }
    found.settle();
    found
}

/// The kinds to read so that those of `wanted` can be linked.
fn needed(wanted: &[Kind]) -> Wakes {
    wanted.iter().fold(0, |bits, kind| {
        bits | match kind {
            Kind::Reference => bit(Kind::Reference) | bit(Kind::Date) | bit(Kind::Agency),
            Kind::Date => bit(Kind::Reference) | bit(Kind::Date),
            Kind::Agency => bit(Kind::Agency) | bit(Kind::Person) | bit(Kind::Role),
            Kind::Person | Kind::Role => bit(Kind::Agency) | bit(Kind::Person) | bit(Kind::Role),
        }
    })
}

impl Mentions {
    /// Lets the grammar of `kind` read at the cursor; tells whether it found anything.
    fn parse(&mut self, kind: Kind, cursor: &mut Cursor<'_>) -> bool {
        fn grown<T>(list: &mut Vec<T>, read: impl FnOnce(&mut Vec<T>)) -> bool {
            let before = list.len();
            read(list);
            list.len() > before
        }
        match kind {
            Kind::Reference => grown(&mut self.references, |list| reference::parse(cursor, list)),
            Kind::Date => grown(&mut self.dates, |list| date::parse(cursor, list)),
            Kind::Agency => grown(&mut self.agencies, |list| agency::parse(cursor, list)),
            Kind::Person => grown(&mut self.people, |list| person::parse(cursor, list)),
            Kind::Role => grown(&mut self.roles, |list| role::parse(cursor, list)),
        }
    }

    fn settle(&mut self) {
        settle(&mut self.references);
        settle(&mut self.dates);
        settle(&mut self.agencies);
        settle(&mut self.people);
        settle(&mut self.roles);
    }
}

/// Sorts the mentions of one kind and drops those that overlap an earlier or longer one.
fn settle<T>(list: &mut Vec<Found<T>>) {
    list.sort_by_key(|found| (found.span.start, std::cmp::Reverse(found.span.end)));
    let mut end = 0;
    list.retain(|found| {
        let keeps = found.span.start >= end && found.span.start < found.span.end;
        if keeps {
            end = found.span.end;
        }
        keeps
    });
}

/// All triggers, for the benchmarks.
pub(crate) fn triggers() -> impl Iterator<Item = Trigger> {
    REGISTRY
        .iter()
        .flat_map(|(kind, case, tables)| tables.iter().copied().flatten().map(|word| (*word, *case, bit(*kind))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;

    /// Without openings every trigger wakes its grammars. No mention may be lost by them, in small letters either.
    #[test]
    fn openings_lose_no_mention() {
        let every = Scanner::new(triggers(), []);
        let spans = |scanner: &Scanner, text: &str| {
            let found = read_with(scanner, &Lexed::new(View::new(text)), &Kind::ALL);
            fn of<T>(list: &[Found<T>]) -> Vec<ViewSpan> {
                list.iter().map(|found| found.span).collect()
            }
            [of(&found.references), of(&found.dates), of(&found.agencies), of(&found.people), of(&found.roles)]
        };
        let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
        let entries =
            |dir: std::path::PathBuf| std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut texts = 0;
        for path in entries(fixtures.into()).flat_map(entries) {
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            for text in [text.to_lowercase(), text] {
                assert_eq!(spans(&SCANNER, &text), spans(&every, &text), "{}", path.display());
                texts += 1;
            }
        }
        assert!(texts > 10);
    }
}
