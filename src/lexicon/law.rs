//! Vietnamese primary legislation since 1945: constitutions, codes, laws, ordinances, decree-laws.
//!
//! A row is one version of an act. A name is looked up where it stands in a text: the longest name of the table that
//! the text goes on with, whatever its case, tone placement, commas, hyphens, blanks and line breaks, and whether its
//! parts are joined by a comma, `và` or `&`. Names lead to rows, and so do numbers.

use std::sync::{LazyLock, OnceLock};

use super::syllable::{KeyMap, SEED, mix};
use crate::scan::letter;
use crate::view::row::{cells, lines, pieces};

/// What an act of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActKind {
    /// Hiến pháp.
    Constitution,
    /// Bộ luật.
    Code,
    /// Luật.
    Law,
    /// Pháp lệnh.
    Ordinance,
    /// Sắc lệnh.
    DecreeLaw,
}

/// One version of an act.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Act {
    /// Its kind; the name has no word for it.
    pub(crate) kind: ActKind,
    /// The name after the type word: `Đất đai`.
    pub(crate) name: &'static str,
    /// Year of passing.
    pub(crate) year: Option<u16>,
    /// ISO day of passing, where it is known.
    pub(crate) date: Option<&'static str>,
}

/// A name of the table found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NameHit {
    /// Where the name ends in the text.
    pub(crate) end: usize,
    /// The name.
    pub(crate) name: NameId,
}

/// A name of the table; acts of one name share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NameId(u16);

/// What is known of a sequence of syllables.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The sequence is a whole name.
    name: Option<NameId>,
    /// Some name has a comma, hyphen or `và` after this sequence.
    joint: bool,
}

/// The table with its indices.
struct Laws {
    acts: Vec<Act>,
    /// Every name and alias with the row it stands in, in the order of the table.
    names: Vec<(&'static str, u16)>,
    /// The names by their first syllable.
    drawers: Vec<Drawer>,
    numbers: OnceLock<KeyMap<Vec<u16>>>,
}

/// Names whose first syllables share a drawer. Most are never asked for, so that they are compiled when they are.
#[derive(Default)]
struct Drawer {
    /// The places of the names in [`Laws::names`].
    names: Vec<u16>,
    index: OnceLock<Index>,
}

/// The compiled names of a drawer.
#[derive(Default)]
struct Index {
    nodes: KeyMap<Node>,
    /// The rows of a name, by its id.
    rows: KeyMap<Vec<u16>>,
}

const DRAWERS: usize = 64;

/// `kind name aliases year number date`, with a line of titles.
const TABLE: &str = include_str!("data/laws.tsv");

static LAWS: LazyLock<Laws> = LazyLock::new(|| Laws::new(TABLE));

/// Every name and alias of an act, without the word for its kind.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let cells = TABLE.lines().skip(1).flat_map(|line| line.split('\t').skip(1).take(2));
    cells.flat_map(|names| names.split(';')).filter(|name| !name.is_empty())
}

/// The longest name of a law with which `text` goes on at `at` (blanks before it are skipped).
pub(crate) fn longest_name(text: &str, at: usize) -> Option<NameHit> {
    LAWS.longest_name(text, at)
}

/// Every act of a name, in order of the year.
pub(crate) fn acts_named(name: NameId) -> impl Iterator<Item = &'static Act> {
    let (words, _) = LAWS.names[usize::from(name.0)];
    let index = Words::new(words, 0).next().map(|first| LAWS.index_of(mix(SEED, first.text)));
    let rows = index.and_then(|index| index.rows.get(&u64::from(name.0))).map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(|row| LAWS.acts.get(usize::from(*row)))
}

/// Every act of a number, however it is written (`47-L/CTN`, `28/2005/PL-UBTVQH11`, `28/2005/UBTVQH11`).
pub(crate) fn acts_numbered(number: &str) -> impl Iterator<Item = &'static Act> {
    let rows = LAWS.numbers().get(&number_key(number)).map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(|row| LAWS.acts.get(usize::from(*row)))
}

impl Laws {
    fn new(table: &'static str) -> Self {
        let mut drawers = Vec::new();
        drawers.resize_with(DRAWERS, Drawer::default);
        let mut laws =
            Self { acts: Vec::with_capacity(900), names: Vec::with_capacity(1600), drawers, numbers: OnceLock::new() };
        for [kind, name, aliases, year, _, date] in acts_of(table) {
            let Some(kind) = act_kind(kind) else { continue };
            let row = laws.acts.len() as u16;
            let date = (!date.is_empty()).then_some(date);
            laws.acts.push(Act { kind, name, year: year.parse().ok(), date });
            for known in std::iter::once(name).chain(pieces(aliases, b';').filter(|alias| !alias.is_empty())) {
                laws.add(known, row);
            }
        }
        laws
    }

    fn add(&mut self, name: &'static str, row: u16) {
        let place = self.names.len() as u16;
        self.names.push((name, row));
        if let Some(first) = Words::new(name, 0).next() {
            self.drawers[drawer(mix(SEED, first.text))].names.push(place);
        }
    }

    /// The compiled names that may begin with a syllable of this key.
    fn index_of(&self, first: u64) -> &Index {
        let drawer = &self.drawers[drawer(first)];
        drawer.index.get_or_init(|| {
            let mut index = Index::default();
            for place in &drawer.names {
                let (name, row) = self.names[usize::from(*place)];
                let id = index.intern(name, NameId(*place));
                index.rows.entry(u64::from(id.0)).or_default().push(row);
            }
            index
        })
    }

    /// The rows by their numbers.
    fn numbers(&self) -> &KeyMap<Vec<u16>> {
        self.numbers.get_or_init(|| {
            let mut numbers: KeyMap<Vec<u16>> = KeyMap::default();
            let known = acts_of(TABLE).filter(|[kind, ..]| act_kind(kind).is_some());
            for (row, [_, _, _, _, number, _]) in (0u16..).zip(known).filter(|(_, cells)| !cells[4].is_empty()) {
                numbers.entry(number_key(number)).or_default().push(row);
            }
            numbers
        })
    }

    fn longest_name(&self, text: &str, at: usize) -> Option<NameHit> {
        let mut words = Words::new(text, at).peekable();
        let first = words.peek()?;
        let index = self.index_of(mix(SEED, in_full(&first.text)[0]));
        let mut hash = SEED;
        let mut best = None;
        let mut node = Node { name: None, joint: false };
        'words: for word in words {
            if word.joint && !node.joint {
                break;
            }
            for syllable in in_full(&word.text) {
                hash = mix(hash, syllable);
                node = match index.nodes.get(&hash) {
                    Some(node) => *node,
                    None => break 'words,
                };
            }
            if let Some(name) = node.name {
                best = Some(NameHit { end: word.end, name });
            }
        }
        best.map(|hit| close_bracket(text, at, hit))
    }
}

impl Index {
    /// The id of a name: `fresh` on first sight.
    fn intern(&mut self, name: &str, fresh: NameId) -> NameId {
        let mut hash = SEED;
        let mut first = true;
        for word in Words::new(name, 0) {
            if word.joint && !first {
                self.nodes.entry(hash).or_default().joint = true;
            }
            first = false;
            hash = mix(hash, word.text);
            self.nodes.entry(hash).or_default();
        }
        *self.nodes.entry(hash).or_default().name.get_or_insert(fresh)
    }
}

/// The drawer of names whose first syllable has this key.
fn drawer(first: u64) -> usize {
    (first ^ first >> 32) as usize % DRAWERS
}

/// The rows of the table.
fn acts_of(table: &'static str) -> impl Iterator<Item = [&'static str; 6]> {
    lines(table).skip(1).filter_map(cells)
}

/// The syllables of a word; those for which an abbreviation of a body stands.
fn in_full<'w>(word: &'w &'w str) -> &'w [&'w str] {
    match *word {
        "HĐND" => &["hội", "đồng", "nhân", "dân"],
        "UBND" => &["ủy", "ban", "nhân", "dân"],
        "ĐBQH" => &["đại", "biểu", "quốc", "hội"],
        "MTTQ" => &["mặt", "trận", "tổ", "quốc"],
        "CAND" => &["công", "an", "nhân", "dân"],
        "TAND" => &["tòa", "án", "nhân", "dân"],
        "VKSND" => &["viện", "kiểm", "sát", "nhân", "dân"],
        _ => std::slice::from_ref(word),
    }
}

/// Takes in the bracket that closes one opened inside the name: `… (HIV/AIDS)`.
fn close_bracket(text: &str, at: usize, mut hit: NameHit) -> NameHit {
    let gap = text[hit.end..].len() - text[hit.end..].trim_start().len();
    if text[at..hit.end].contains('(') && gap <= 1 && text[hit.end + gap..].starts_with(')') {
        hit.end += gap + 1;
    }
    hit
}

fn act_kind(word: &str) -> Option<ActKind> {
    Some(match word {
        "constitution" => ActKind::Constitution,
        "code" => ActKind::Code,
        "law" => ActKind::Law,
        "ordinance" => ActKind::Ordinance,
        "decree_law" => ActKind::DecreeLaw,
        _ => return None,
    })
}

/// A number without what writers leave out or vary: leading zeros, `PL-`, the kind of separator.
fn number_key(number: &str) -> u64 {
    let pieces = number.trim_start_matches('0').split(['/', '-']);
    pieces.filter(|piece| *piece != "PL").fold(SEED, mix)
}

/// A syllable of a text.
struct Word<'a> {
    text: &'a str,
    end: usize,
    /// A comma, hyphen, bracket or `và` stands before it.
    joint: bool,
}

/// The syllables of a text from a position on, up to what cannot stand inside a name.
struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The next run of letters and digits, and whether a joint was passed on the way to it.
    fn run(&mut self) -> Option<Word<'a>> {
        let rest = self.text.get(self.at..)?;
        let mut joint = false;
        let mut lines = 0;
        for (offset, letter) in rest.char_indices() {
            match letter {
                ' ' => {}
                ',' | '-' | '–' | '&' | '/' | '(' | ';' => joint = true,
                '\n' => lines += 1,
                '*' | '_' => {}
                _ if is_of_word(letter) => {
                    let start = self.at + offset;
                    let tail = &rest[offset..];
                    let len = tail.find(|c: char| !is_of_word(c)).unwrap_or(tail.len());
                    self.at = start + len;
                    return Some(Word { text: &self.text[start..start + len], end: start + len, joint });
                }
                _ if letter.is_whitespace() => {}
                _ => return None,
            }
            if lines > 1 {
                return None;
            }
        }
        None
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        let word = self.run()?;
        if !letter::equals(word.text, "và") {
            return Some(word);
        }
        let mut after = self.run()?;
        after.joint = true;
        Some(after)
    }
}

/// Whether a character belongs to a syllable or a number.
fn is_of_word(c: char) -> bool {
    letter::is_letter(c) || c.is_ascii_digit()
}

#[cfg(test)]
#[path = "law_tests.rs"]
mod tests;
