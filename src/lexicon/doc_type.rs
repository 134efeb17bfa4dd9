//! Types of document: their words (`Nghị quyết`, `Thông tư liên tịch`) and the tokens that stand for them in symbols.

use std::sync::LazyLock;

use super::syllable::{KeyMap, SEED, mix, spellings};
use crate::maps::TableMap;
use crate::mention::ReferenceKind;
use crate::scan::{Cursor, hash, letter};

/// One row: a type of document as some issuers use it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DocType {
    /// Stable name of the row.
    pub(crate) id: &'static str,
    /// What a citation of it is in the contract.
    pub(crate) kind: ReferenceKind,
}

/// What a run of syllables is known to be.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    row: Option<u16>,
}

struct DocTypes {
    rows: Vec<DocType>,
    nodes: KeyMap<Node>,
    /// The same without diacritics.
    bare: KeyMap<Node>,
    tokens: TableMap<&'static str, Vec<ReferenceKind>>,
}

/// `id kind words state party example gloss`, with a line of titles: the words for the type, the commonest first; its
/// tokens in symbols of the State style (`30/2020/NĐ-CP`) and of the Party style (`57-NQ/TW`); a citation of it, empty
/// where it is never cited. Lists are separated by `;`.
const TABLE: &str = include_str!("data/doc_types.tsv");

static DOC_TYPES: LazyLock<DocTypes> = LazyLock::new(|| DocTypes::new(TABLE));

/// Rows that name parts of documents or drafts: their words begin no citation.
const NEVER_CITED: [&str; 2] = ["draft", "sub_annex"];

/// Reads the longest words for a type at the cursor.
pub(crate) fn read(cur: &mut Cursor<'_>) -> Option<&'static DocType> {
    walk(cur, &DOC_TYPES.nodes, mix)
}

/// Reads the longest words for a type at the cursor, in a text that has lost diacritics: `Nghi dinh`, `Nghị dịnh`.
pub(crate) fn read_bare(cur: &mut Cursor<'_>) -> Option<&'static DocType> {
    walk(cur, &DOC_TYPES.bare, mix_bare)
}

fn mix_bare(hash: u64, word: &str) -> u64 {
    mix(hash, &letter::to_bare(word))
}

fn walk(cur: &mut Cursor<'_>, nodes: &KeyMap<Node>, mix: fn(u64, &str) -> u64) -> Option<&'static DocType> {
    let (mut ahead, mut hash, mut best) = (*cur, SEED, None);
    while let Some(token) = ahead.peek().filter(|token| token.is_word()) {
        hash = mix(hash, token.text());
        let Some(node) = nodes.get(&hash) else { break };
        ahead.skip();
        if let Some(row) = node.row {
            best = Some((row, ahead));
        }
    }
    let (row, end) = best?;
    *cur = end;
    DOC_TYPES.rows.get(usize::from(row))
}

/// What a token of a symbol may stand for: `TT` for a circular.
pub(crate) fn kinds_of_token(token: &str) -> &'static [ReferenceKind] {
    DOC_TYPES.tokens.get(token).map_or(&[], Vec::as_slice)
}

/// The hash of the first word of each phrase for a type, and of each spelling of the second.
pub(crate) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    phrases().flat_map(|phrase| {
        let mut words = phrase.split(' ');
        let first = hash(words.next().unwrap_or_default());
        let seconds = match words.next() {
            Some(second) => spellings(second).iter().map(|second| Some(hash(second))).collect(),
            None => vec![None],
        };
        seconds.into_iter().map(move |second| (first, second))
    })
}

/// Every phrase for a type.
pub(crate) fn phrases() -> impl Iterator<Item = &'static str> {
    TABLE.lines().skip(1).filter_map(|line| line.split('\t').nth(2)).flat_map(|words| words.split(';'))
}

impl DocTypes {
    fn new(table: &'static str) -> Self {
        let mut types =
            Self { rows: Vec::new(), nodes: KeyMap::default(), bare: KeyMap::default(), tokens: TableMap::default() };
        for line in table.lines().skip(1) {
            types.add(line);
        }
        types
    }

    fn add(&mut self, line: &'static str) {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (id, kind, words, state, party) = (next(), next(), next(), next(), next());
        let Some(kind) = ReferenceKind::from_word(kind) else { return };
        let row = self.rows.len() as u16;
        self.rows.push(DocType { id, kind });
        if !NEVER_CITED.contains(&id) {
            for phrase in words.split(';') {
                intern(&mut self.nodes, phrase, row, mix);
                intern(&mut self.bare, phrase, row, mix_bare);
            }
        }
        for token in state.split(';').chain(party.split(';')).filter(|token| !token.is_empty()) {
            let kinds = self.tokens.entry(token).or_default();
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
    }
}

/// The first row with these words keeps them.
fn intern(nodes: &mut KeyMap<Node>, phrase: &str, row: u16, mix: fn(u64, &str) -> u64) {
    let mut hash = SEED;
    for word in phrase.split(' ') {
        hash = mix(hash, word);
        nodes.entry(hash).or_default();
    }
    nodes.entry(hash).or_default().row.get_or_insert(row);
}

/// A row with all its fields, for the tests.
#[cfg(test)]
pub(crate) struct FullRow {
    pub(crate) id: &'static str,
    pub(crate) kind: ReferenceKind,
    pub(crate) words: &'static str,
    pub(crate) state: &'static str,
    pub(crate) party: &'static str,
    pub(crate) example: &'static str,
}

/// Every row, for the tests.
#[cfg(test)]
pub(crate) fn rows() -> impl Iterator<Item = FullRow> {
    TABLE.lines().skip(1).map(|line| {
        let fields: Vec<&'static str> = line.split('\t').collect();
        let kind = ReferenceKind::from_word(fields[1]).expect("a known kind");
        let [id, _, words, state, party, example, _] = fields[..] else { panic!("{line}") };
        FullRow { id, kind, words, state, party, example }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_by_its_words() {
        for row in rows() {
            for words in row.words.split(';') {
                let mut cur = Cursor::new(words, 0);
                let found = read(&mut cur);
                if NEVER_CITED.contains(&row.id) {
                    assert!(found.is_none_or(|found| cur.at() < words.len() || found.id != row.id), "{words}");
                } else {
                    let found = found.unwrap_or_else(|| panic!("{words} is not read"));
                    assert_eq!((found.kind, cur.at()), (row.kind, words.len()), "{words}");
                }
            }
        }
    }

    #[test]
    fn every_token_leads_to_the_kind_of_its_row() {
        for row in rows() {
            for token in row.state.split(';').chain(row.party.split(';')).filter(|token| !token.is_empty()) {
                assert!(kinds_of_token(token).contains(&row.kind), "{token}");
            }
        }
    }

    #[test]
    fn the_longest_words_win() {
        let read = |text| read(&mut Cursor::new(text, 0)).map(|row| row.kind);
        assert_eq!(read("THÔNG TƯ LIÊN TỊCH số 1"), Some(ReferenceKind::JointCircular));
        assert_eq!(read("thông tư\nsố 1"), Some(ReferenceKind::Circular));
        assert_eq!(read("Thông báo kết luận số 1"), Some(ReferenceKind::Notice));
        assert_eq!(read("Thông tin số 1"), None);
    }
}
