//! Words that bound the names of bodies (`agency_words.tsv`): stops, titles, surnames, and words that only look like heads.
use std::sync::LazyLock;

use super::phrase::{PhraseSet, WordSet};
use crate::maps::TableMap;
use crate::scan::{Cursor, Token};
use crate::view::row::{cells, lines, pieces};

struct Table {
    stops: WordSet,
    surnames: WordSet,
    titles: PhraseSet,
    breakers: PhraseSet,
    nouns: PhraseSet,
    before: PhraseSet,
    befores: Vec<WordSet>,
    after: TableMap<&'static str, Vec<&'static str>>,
    /// The first words of the heads that have some, and those with which they begin.
    after_heads: WordSet,
    after_firsts: WordSet,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table {
    stops: WordSet::new(words("stop")),
    surnames: WordSet::new(words("surname")),
    titles: PhraseSet::new(words("title").map(|title| (title, 0))),
    breakers: PhraseSet::new(words("breaker").map(|word| (word, 0))),
    nouns: PhraseSet::new(words("noun").map(|word| (word, 0))),
    before: PhraseSet::new(befores().enumerate().map(|(row, cells)| (cells[1], row))),
    befores: befores().map(|cells| WordSet::new(pieces(cells[2], b'|'))).collect(),
    after: rows().filter(|row| row[0] == "after").map(|row| (row[1], pieces(row[2], b'|').collect())).collect(),
    after_heads: WordSet::new(rows().filter(|row| row[0] == "after").filter_map(|row| row[1].split(' ').next())),
    after_firsts: WordSet::new(words("after").filter_map(|words| words.split([' ', ',']).next())),
});

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    lines(include_str!("data/agency_words.tsv")).filter_map(cells)
}

fn befores() -> impl Iterator<Item = [&'static str; 3]> {
    rows().filter(|row| row[0] == "before")
}

fn words(kind: &'static str) -> impl Iterator<Item = &'static str> {
    rows().filter(move |row| row[0] == kind).flat_map(|row| pieces(row[2], b'|'))
}

/// Whether no name of a body goes on with this word in lower case.
pub(crate) fn is_stop(word: &Token<'_>) -> bool {
    TABLE.stops.contains(word)
}

/// Whether the word is a surname.
pub(crate) fn is_surname(word: &Token<'_>) -> bool {
    TABLE.surnames.contains(word)
}

/// Reads a title or a word of address.
pub(crate) fn title(cur: &mut Cursor<'_>) -> bool {
    TABLE.titles.longest(cur).is_some()
}

/// Reads a word that begins another sort of text.
pub(crate) fn breaker(cur: &mut Cursor<'_>) -> bool {
    TABLE.breakers.longest(cur).is_some()
}

/// Reads a noun that begins with a stop: `nhân dân`.
pub(crate) fn noun(cur: &mut Cursor<'_>) -> bool {
    TABLE.nouns.longest(cur).is_some()
}

/// Whether `before` and the word at the cursor are one word: `cơ sở`.
pub(crate) fn joins_before(before: &Token<'_>, cur: &Cursor<'_>) -> bool {
    let befores = TABLE.before.longest(&mut cur.clone()).and_then(|row| TABLE.befores.get(row));
    befores.is_some_and(|befores| befores.contains(before))
}

/// Whether a head may begin with the word `first`, and a word stand at the cursor behind it, that make something else together.
/// `false` is sure.
pub(crate) fn may_be_other(first: &Token<'_>, cur: &Cursor<'_>) -> bool {
    TABLE.after_heads.contains(first) && cur.peek().is_some_and(|next| TABLE.after_firsts.contains(&next))
}

/// The words behind a head (in lower case) that make something else of it: `ban` → `hành`, `đầu` …
pub(crate) fn others_after(head: &str) -> &'static [&'static str] {
    TABLE.after.get(head).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::letter;

    #[test]
    fn every_row_has_a_known_kind_and_words() {
        for line in include_str!("data/agency_words.tsv").lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 3, "{line}");
            assert!(["stop", "noun", "title", "breaker", "surname", "before", "after"].contains(&cells[0]), "{line}");
            assert!(cells[2].split('|').all(|word| !word.is_empty() && word == letter::to_lower(word)), "{line}");
        }
        let word = |text| Cursor::new(text, 0).peek().expect("a word");
        assert!(is_stop(&word("Phối")) && is_surname(&word("Nguyễn")));
        assert!(joins_before(&word("cơ"), &Cursor::new("Sở", 0)));
        assert!(others_after("ban").contains(&"hành"));
    }
}
