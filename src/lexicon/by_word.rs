//! [`ByWord`]: the rows of a table by one word of their phrase.

use crate::scan::{Cursor, Token, TokenKind, hash};

/// The rows of a table in drawers by a word of their phrase, the first or the last. A drawer is found
/// from the hash of a word; what lies in it still has to be compared.
pub(crate) struct ByWord<T> {
    drawers: Vec<Vec<T>>,
}

const DRAWERS: usize = 1024;

impl<T> ByWord<T> {
    /// Puts each row into the drawer of `word(row)`, in the order of the table.
    pub(crate) fn new(rows: impl IntoIterator<Item = T>, word: impl Fn(&T) -> &'static str) -> Self {
        let mut drawers = Vec::new();
        drawers.resize_with(DRAWERS, Vec::new);
        for row in rows {
            drawers[usize::from(hash(word(&row))) % DRAWERS].push(row);
        }
        Self { drawers }
    }

    /// Sorts each drawer so that rows with a smaller key come first.
    pub(crate) fn sorted_by_key<K: Ord>(mut self, key: impl Fn(&T) -> K) -> Self {
        self.drawers.iter_mut().for_each(|rows| rows.sort_by_key(|row| key(row)));
        self
    }

    /// The rows whose word may have this hash.
    #[inline]
    pub(crate) fn rows_of(&self, hash: u16) -> &[T] {
        &self.drawers[usize::from(hash) % DRAWERS]
    }

    /// The rows whose word may be this one.
    #[inline]
    pub(crate) fn rows(&self, word: &Token<'_>) -> &[T] {
        if word.kind == TokenKind::Word { self.rows_of(word.hash) } else { &[] }
    }
}

impl ByWord<&'static str> {
    /// Phrases by their first words.
    pub(crate) fn first(phrases: &'static [&'static str]) -> Self {
        Self::new(phrases.iter().copied(), |phrase| phrase.split(' ').next().unwrap_or_default())
    }

    /// Phrases by their last words.
    pub(crate) fn last(phrases: &'static [&'static str]) -> Self {
        Self::new(phrases.iter().copied(), |phrase| phrase.rsplit(' ').next().unwrap_or_default())
    }

    /// Whether one of the phrases, ordered by their first words, stands at the cursor.
    pub(crate) fn stands_at(&self, cur: &Cursor<'_>) -> bool {
        cur.peek().is_some_and(|first| cur.clone().any_of(self.rows(&first).iter().copied()).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_holds_the_rows_of_its_word_in_any_case() {
        static PHRASES: &[&str] = &["ủy ban", "ủy viên", "tỉnh ủy", "đồng chí"];
        let token = |text| Cursor::new(text, 0).peek().expect("a word");
        assert_eq!(ByWord::first(PHRASES).rows(&token("ỦY")), ["ủy ban", "ủy viên"]);
        assert_eq!(ByWord::last(PHRASES).rows(&token("Ủy")), ["tỉnh ủy"]);
        assert!(ByWord::first(PHRASES).stands_at(&Cursor::new("Đồng chí An", 0)));
        assert!(!ByWord::first(PHRASES).stands_at(&Cursor::new("Đồng bào", 0)));
    }
}
