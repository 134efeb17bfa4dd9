//! [`PhraseSet`]: many phrases, of which the longest that stands at a cursor is found; [`ByWord`]: the rows of a table
//! by one word of their phrase.
//!
//! A phrase is a row of words in lower case and punctuation, divided by blanks or by the punctuation itself. Written
//! forms differ in how they join words, so that a dash in a phrase may be missing in the text or be `và` or `&`, and
//! `và` may be `&` or a dash.
use std::collections::HashMap;

use crate::scan::{Cursor, Gap, Token, TokenKind, letter};

/// Phrases, by the bare form of their first word, longest first.
pub(crate) struct PhraseSet {
    by_first: HashMap<String, Vec<Phrase>>,
}

struct Phrase {
    tokens: Vec<String>,
    row: usize,
}

impl PhraseSet {
    /// Compiles `(phrase, row)` pairs.
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, usize)>) -> Self {
        let mut by_first: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (phrase, row) in phrases {
            let tokens = cut(phrase);
            if let Some(first) = tokens.first() {
                by_first.entry(letter::to_bare(first)).or_default().push(Phrase { tokens, row });
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.tokens.len()));
        }
        Self { by_first }
    }

    /// Reads the longest phrase that stands at the cursor and gives its row.
    pub(crate) fn longest(&self, cur: &mut Cursor<'_>) -> Option<usize> {
        let first = cur.peek()?;
        if first.kind != TokenKind::Word {
            return None;
        }
        let list = self.by_first.get(&letter::to_bare(first.text))?;
        let (row, end) = list.iter().find_map(|phrase| Some((phrase.row, reads(*cur, &phrase.tokens)?)))?;
        *cur = end;
        Some(row)
    }
}

/// The rows of a table in drawers by a word of their phrase, the first or the last. A drawer is found from the length of a
/// word and its first letter, without a copy of the word; what lies in it still has to be compared.
pub(crate) struct ByWord<T: 'static> {
    drawers: [Vec<&'static T>; DRAWERS],
}

const DRAWERS: usize = 256;

impl<T> ByWord<T> {
    /// Puts each row into the drawer of `word(row)`, in the order of the table.
    pub(crate) fn new(rows: impl IntoIterator<Item = &'static T>, word: impl Fn(&T) -> &'static str) -> Self {
        let mut drawers = [const { Vec::new() }; DRAWERS];
        for row in rows {
            drawers[drawer(word(row))].push(row);
        }
        Self { drawers }
    }

    /// Sorts each drawer so that rows with a smaller key come first.
    pub(crate) fn sorted_by_key<K: Ord>(mut self, key: impl Fn(&T) -> K) -> Self {
        self.drawers.iter_mut().for_each(|rows| rows.sort_by_key(|row| key(row)));
        self
    }

    /// The rows whose word may be this one.
    pub(crate) fn rows(&self, word: &Token<'_>) -> &[&'static T] {
        if word.kind == TokenKind::Word { &self.drawers[drawer(word.text)] } else { &[] }
    }
}

impl ByWord<&'static str> {
    /// Phrases by their first words.
    pub(crate) fn first(phrases: &'static [&'static str]) -> Self {
        Self::new(phrases, |phrase| phrase.split(' ').next().unwrap_or_default())
    }

    /// Phrases by their last words.
    pub(crate) fn last(phrases: &'static [&'static str]) -> Self {
        Self::new(phrases, |phrase| phrase.rsplit(' ').next().unwrap_or_default())
    }

    /// Whether one of the phrases, ordered by their first words, stands at the cursor.
    pub(crate) fn stands_at(&self, cur: &Cursor<'_>) -> bool {
        cur.peek().is_some_and(|first| self.rows(&first).iter().any(|phrase| cur.to_owned().phrase(phrase).is_some()))
    }
}

/// The number of the drawer for a word in any case: case changes neither its length nor what its letters are in lower case.
fn drawer(word: &str) -> usize {
    let mut letters = word.chars().map(letter::lower);
    let first = letters.next().map_or(0, u32::from);
    let second = letters.next().map_or(0, u32::from);
    (first as usize * 31 + second as usize * 7 + word.len()) % DRAWERS
}

/// The words and punctuation of a phrase.
fn cut(phrase: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in phrase.chars() {
        if c.is_whitespace() {
            in_word = false;
        } else if c.is_alphanumeric() {
            match tokens.last_mut() {
                Some(word) if in_word => word.extend(c.to_lowercase()),
                _ => tokens.push(c.to_lowercase().collect()),
            }
            in_word = true;
        } else {
            tokens.push(c.to_string());
            in_word = false;
        }
    }
    tokens
}

/// The cursor behind the phrase, if it stands at `cur`.
fn reads<'v>(mut cur: Cursor<'v>, tokens: &[String]) -> Option<Cursor<'v>> {
    for token in tokens {
        let next = cur.peek()?;
        match token.as_str() {
            "-" => {
                if !joins(&mut cur) && next.gap == Gap::None {
                    return None;
                }
            }
            "và" | "&" => {
                if !joins(&mut cur) {
                    return None;
                }
            }
            word => {
                let fits = match next.kind {
                    TokenKind::Word => cur.matches(&next, word),
                    _ => next.text == word,
                };
                if !fits {
                    return None;
                }
                cur.next();
            }
        }
    }
    Some(cur)
}

/// Reads `-`, `&` or `và`.
fn joins(cur: &mut Cursor<'_>) -> bool {
    cur.any_punct(&['-', '&']).is_some() || cur.word("và").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_holds_the_rows_of_its_word_in_any_case() {
        static PHRASES: &[&str] = &["ủy ban", "ủy viên", "tỉnh ủy", "đồng chí"];
        let token = |text| Cursor::new(text, 0).peek().expect("a word");
        assert_eq!(ByWord::first(PHRASES).rows(&token("ỦY")), [&"ủy ban", &"ủy viên"]);
        assert_eq!(ByWord::last(PHRASES).rows(&token("Ủy")), [&"tỉnh ủy"]);
        assert!(ByWord::first(PHRASES).stands_at(&Cursor::new("Đồng chí An", 0)));
        assert!(!ByWord::first(PHRASES).stands_at(&Cursor::new("Đồng bào", 0)));
    }

    #[test]
    fn the_longest_phrase_wins_and_joints_are_free() {
        let set = PhraseSet::new([("kinh tế", 0), ("kinh tế - ngân sách", 1), ("văn hóa, thể thao và du lịch", 2)]);
        for (text, row, read) in [
            ("Kinh tế biển", 0, "Kinh tế"),
            ("Kinh tế - Ngân sách", 1, "Kinh tế - Ngân sách"),
            ("KINH TẾ NGÂN SÁCH", 1, "KINH TẾ NGÂN SÁCH"),
            ("Văn hóa, Thể thao & Du lịch tỉnh", 2, "Văn hóa, Thể thao & Du lịch"),
        ] {
            let mut cur = Cursor::new(text, 0);
            assert_eq!(set.longest(&mut cur), Some(row));
            assert_eq!(&text[..cur.at()], read);
        }
        assert_eq!(set.longest(&mut Cursor::new("Kinh doanh", 0)), None);
    }
}
