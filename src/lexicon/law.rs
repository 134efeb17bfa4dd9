//! Vietnamese primary legislation since 1945: constitutions, codes, laws, ordinances, decree-laws.
//!
//! A row is one version of an act. A name is looked up where it stands in a text: the longest name of the table that
//! the text goes on with, whatever its case, tone placement, commas, hyphens, blanks and line breaks, and whether its
//! parts are joined by a comma, `và` or `&`. Names lead to rows, and so do numbers.

use std::sync::LazyLock;

use super::syllable::{KeyMap, SEED, mix};
use crate::scan::letter;

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
    nodes: KeyMap<Node>,
    rows: Vec<Vec<u16>>,
    numbers: KeyMap<Vec<u16>>,
}

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
    let rows = LAWS.rows.get(usize::from(name.0)).map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(|row| LAWS.acts.get(usize::from(*row)))
}

/// Every act of a number, however it is written (`47-L/CTN`, `28/2005/PL-UBTVQH11`, `28/2005/UBTVQH11`).
pub(crate) fn acts_numbered(number: &str) -> impl Iterator<Item = &'static Act> {
    let rows = LAWS.numbers.get(&number_key(number)).map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(|row| LAWS.acts.get(usize::from(*row)))
}

impl Laws {
    fn new(table: &'static str) -> Self {
        let mut laws = Self {
            acts: Vec::with_capacity(900),
            nodes: KeyMap::with_capacity_and_hasher(9000, Default::default()),
            rows: Vec::with_capacity(700),
            numbers: KeyMap::with_capacity_and_hasher(900, Default::default()),
        };
        for line in table.lines().skip(1) {
            laws.add(line);
        }
        laws
    }

    fn add(&mut self, line: &'static str) {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (kind, name, aliases) = (next(), next(), next());
        let (year, number, date) = (next(), next(), next());
        let Some(kind) = act_kind(kind) else { return };
        let row = self.acts.len() as u16;
        let some = |field: &'static str| (!field.is_empty()).then_some(field);
        self.acts.push(Act { kind, name, year: year.parse().ok(), date: some(date) });
        for known in std::iter::once(name).chain(aliases.split(';').filter(|alias| !alias.is_empty())) {
            let id = self.intern(known);
            if let Some(rows) = self.rows.get_mut(usize::from(id.0)) {
                rows.push(row);
            }
        }
        if let Some(number) = some(number) {
            self.numbers.entry(number_key(number)).or_default().push(row);
        }
    }

    /// The id of a name, given to it on first sight.
    fn intern(&mut self, name: &str) -> NameId {
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
        let fresh = NameId(self.rows.len() as u16);
        let id = *self.nodes.entry(hash).or_default().name.get_or_insert(fresh);
        if id == fresh {
            self.rows.push(Vec::new());
        }
        id
    }

    fn longest_name(&self, text: &str, at: usize) -> Option<NameHit> {
        let mut hash = SEED;
        let mut best = None;
        let mut node = Node { name: None, joint: false };
        'words: for word in Words::new(text, at) {
            if word.joint && !node.joint {
                break;
            }
            for syllable in in_full(&word.text) {
                hash = mix(hash, syllable);
                node = match self.nodes.get(&hash) {
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
