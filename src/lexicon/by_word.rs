//! [`ByWord`]: the rows of a table by one word of their phrase.

use crate::scan::{Ahead, Cursor, Token, hash};

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
        if word.is_word() { self.rows_of(word.hash()) } else { &[] }
    }
}

impl ByWord<&'static str> {
    /// Phrases by their last words.
    pub(crate) fn last(phrases: &'static [&'static str]) -> Self {
        Self::new(phrases.iter().copied(), |phrase| phrase.rsplit(' ').next().unwrap_or_default())
    }
}

/// The hashes of the first two words of a phrase.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    first: u16,
    second: Option<u16>,
}

impl Opening {
    /// Those of a phrase.
    pub(crate) fn of(phrase: &str) -> Self {
        let mut words = phrase.split(' ').map(hash);
        Self { first: words.next().unwrap_or_default(), second: words.next() }
    }

    /// The hashes of its first word, and of its second if it has one.
    pub(crate) fn words(self) -> (u16, Option<u16>) {
        (self.first, self.second)
    }

    /// Whether the phrase may stand where a word of a hash is followed so. `false` is sure.
    #[inline]
    pub(crate) fn fits(self, first: u16, second: Ahead) -> bool {
        self.first == first
            && match (self.second, second) {
                (None, _) | (_, Ahead::Unknown) => true,
                (Some(wanted), Ahead::Word(hash)) => wanted == hash,
                (Some(_), Ahead::Sign | Ahead::Nothing) => false,
            }
    }

    /// Whether the phrase begins with a word of this hash.
    #[inline]
    pub(crate) fn begins_with(self, first: u16) -> bool {
        self.first == first
    }

    /// Whether it has one word.
    #[inline]
    pub(crate) fn is_alone(self) -> bool {
        self.second.is_none()
    }
}

/// The first two words of many phrases, by which a cursor tells at one look that none of them stands there.
pub(crate) struct Openings {
    /// The words that are phrases by themselves, a bit for the hash of each.
    alone: Vec<u64>,
    /// The first two words of the others, a bit for a hash of both.
    pairs: Vec<u64>,
}

impl Openings {
    /// Those of phrases of which the hash of the first word is given, and of the second where it is told by that.
    pub(crate) fn of_words(words: impl IntoIterator<Item = (u16, Option<u16>)>) -> Self {
        let mut openings = Self { alone: vec![0; 1 << 10], pairs: vec![0; 1 << 10] };
        for (first, second) in words {
            let (bits, hash) = match second {
                None => (&mut openings.alone, first),
                Some(second) => (&mut openings.pairs, pair(first, second)),
            };
            bits[usize::from(hash / 64)] |= 1 << (hash % 64);
        }
        openings
    }

    /// Whether one of the phrases may stand at the cursor. `false` is sure.
    #[inline]
    pub(crate) fn may_stand_at(&self, cur: &Cursor<'_>) -> bool {
        let has = |bits: &[u64], hash: u16| bits[usize::from(hash / 64)] >> (hash % 64) & 1 == 1;
        let Some(first) = cur.word_hash() else { return false };
        has(&self.alone, first)
            || match cur.second() {
                Ahead::Word(second) => has(&self.pairs, pair(first, second)),
                Ahead::Unknown => true,
                Ahead::Sign | Ahead::Nothing => false,
            }
    }
}

/// A hash of two words.
fn pair(first: u16, second: u16) -> u16 {
    first.rotate_left(5) ^ second
}

/// The rows of a table by the first word of their phrase, told apart by the second as well.
pub(crate) struct ByHead<T> {
    rows: ByWord<(Opening, T)>,
}

impl<T> ByHead<T> {
    /// Compiles a table with the phrase of each row.
    pub(crate) fn new(rows: impl IntoIterator<Item = T>, phrase: impl Fn(&T) -> &'static str) -> Self {
        let rows = rows.into_iter().map(|row| (Opening::of(phrase(&row)), row));
        let first = |row: &(Opening, T)| phrase(&row.1).split(' ').next().unwrap_or_default();
        Self { rows: ByWord::new(rows, first) }
    }

    /// The rows whose phrase may stand at the cursor, in the order of the table.
    #[inline]
    pub(crate) fn fitting(&self, cur: &Cursor<'_>) -> impl Iterator<Item = &T> {
        let (hash, second) = (cur.word_hash(), cur.second());
        let rows = hash.map_or(&[][..], |hash| self.rows.rows_of(hash));
        rows.iter().filter(move |row| hash.is_some_and(|hash| row.0.fits(hash, second))).map(|row| &row.1)
    }
}

impl ByHead<&'static str> {
    /// Phrases by their first words.
    pub(crate) fn of(phrases: &'static [&'static str]) -> Self {
        Self::new(phrases.iter().copied(), |phrase| phrase)
    }

    /// Whether one of the phrases stands at the cursor.
    pub(crate) fn stands_at(&self, cur: &Cursor<'_>) -> bool {
        self.fitting(cur).any(|phrase| cur.to_owned().phrase(phrase).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Lexed;
    use crate::view::View;

    #[test]
    fn openings_pass_over_no_phrase() {
        let openings =
            Openings::of_words(["ủy ban nhân dân", "sở", "đồng chí"].map(|phrase| Opening::of(phrase).words()));
        for text in ["Ủy ban", "SỞ Y tế", "Đồng\nchí An"] {
            assert!(openings.may_stand_at(&Cursor::new(text, 0)), "{text}");
            let lexed = Lexed::new(View::new(text));
            assert!(openings.may_stand_at(&lexed.cursor(0)), "{text}");
        }
        for text in ["ủy viên", "đồng", "đồng\n\nchí", "12"] {
            let lexed = Lexed::new(View::new(text));
            assert!(!openings.may_stand_at(&lexed.cursor(0)), "{text}");
        }
    }

    #[test]
    fn a_drawer_holds_the_rows_of_its_word_in_any_case() {
        static PHRASES: &[&str] = &["ủy ban", "ủy viên", "tỉnh ủy", "đồng chí"];
        let token = |text| Cursor::new(text, 0).peek().expect("a word");
        let cursor = |text| Cursor::new(text, 0);
        assert!(ByHead::of(PHRASES).fitting(&cursor("ỦY VIÊN")).eq(&["ủy ban", "ủy viên"]));
        assert_eq!(ByWord::last(PHRASES).rows(&token("Ủy")), ["tỉnh ủy"]);
        assert!(ByHead::of(PHRASES).stands_at(&Cursor::new("Đồng chí An", 0)));
        assert!(!ByHead::of(PHRASES).stands_at(&Cursor::new("Đồng bào", 0)));
    }
}
