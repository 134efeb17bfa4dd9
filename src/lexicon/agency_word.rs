//! Words that bound the names of bodies (`agency_words.tsv`): stops, titles, surnames, and words that only look like heads.
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::phrase::PhraseSet;
use crate::scan::{Cursor, letter};

struct Table {
    stops: HashSet<&'static str>,
    surnames: HashSet<&'static str>,
    titles: PhraseSet,
    breakers: PhraseSet,
    before: HashMap<&'static str, HashSet<&'static str>>,
    after: HashMap<&'static str, Vec<&'static str>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table {
    stops: words("stop").collect(),
    surnames: words("surname").collect(),
    titles: PhraseSet::new(words("title").map(|title| (title, 0))),
    breakers: PhraseSet::new(words("breaker").map(|word| (word, 0))),
    before: rows().filter(|row| row[0] == "before").map(|row| (row[1], row[2].split('|').collect())).collect(),
    after: rows().filter(|row| row[0] == "after").map(|row| (row[1], row[2].split('|').collect())).collect(),
});

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = include_str!("data/agency_words.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        Some([cells.next()?, cells.next()?, cells.next()?])
    })
}

fn words(kind: &'static str) -> impl Iterator<Item = &'static str> {
    rows().filter(move |row| row[0] == kind).flat_map(|row| row[2].split('|'))
}

/// Whether no name of a body goes on with this word in lower case.
pub(crate) fn is_stop(word: &str) -> bool {
    TABLE.stops.contains(letter::to_lower(word).as_str())
}

/// Whether the word is a surname.
pub(crate) fn is_surname(word: &str) -> bool {
    TABLE.surnames.contains(letter::to_lower(word).as_str())
}

/// Reads a title or a word of address.
pub(crate) fn title(cur: &mut Cursor<'_>) -> bool {
    TABLE.titles.longest(cur).is_some()
}

/// Reads a word that begins another sort of text.
pub(crate) fn breaker(cur: &mut Cursor<'_>) -> bool {
    TABLE.breakers.longest(cur).is_some()
}

/// Whether `before` and `word` are one word: `cơ sở`.
pub(crate) fn joins_before(before: &str, word: &str) -> bool {
    let befores = TABLE.before.get(letter::to_lower(word).as_str());
    befores.is_some_and(|befores| befores.contains(letter::to_lower(before).as_str()))
}

/// The words behind a head (in lower case) that make something else of it: `ban` → `hành`, `đầu` …
pub(crate) fn others_after(head: &str) -> &'static [&'static str] {
    TABLE.after.get(head).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_known_kind_and_words() {
        for line in include_str!("data/agency_words.tsv").lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 3, "{line}");
            assert!(["stop", "title", "breaker", "surname", "before", "after"].contains(&cells[0]), "{line}");
            assert!(cells[2].split('|').all(|word| !word.is_empty() && word == letter::to_lower(word)), "{line}");
        }
        assert!(is_stop("Phối") && is_surname("Nguyễn") && joins_before("cơ", "Sở"));
        assert!(others_after("ban").contains(&"hành"));
    }
}
