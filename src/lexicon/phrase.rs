//! [`PhraseSet`]: many phrases, of which the longest that stands at a cursor is found.
//!
//! A phrase is a row of words in lower case and punctuation, divided by blanks or by the punctuation itself. Written
//! forms differ in how they join words, so that a dash in a phrase may be missing in the text or be `và` or `&`, and
//! `và` may be `&` or a dash.
use super::by_word::Openings;
use crate::scan::{Ahead, Cursor, Gap, Token, hash, letter};

/// Phrases, in buckets by the hash of their first word, longest first. Words of one hash share a bucket.
pub(crate) struct PhraseSet {
    phrases: Vec<Phrase>,
    /// Where the buckets begin in `phrases`, and the end of the last.
    starts: Vec<u32>,
    openings: Openings,
}

/// A phrase with what tells it from most others at one look.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// The hash of its first word.
    first: u16,
    /// What it wants behind it.
    next: [Part; AHEAD],
    row: u16,
    /// How many words and signs it has.
    count: u8,
    /// Bytes of its first word.
    first_len: u8,
    text: &'static str,
}

/// How many words and signs behind the first are looked at before a phrase is read.
const AHEAD: usize = 3;

/// What a phrase wants at one place behind its first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Nothing, or what stands at or behind a sign that may be written in several ways.
    Free,
    /// A word of this hash.
    Word(u16),
    /// A sign or a number.
    Sign,
}

impl Phrase {
    /// The hash of its first word, and of the second where one is sure to follow.
    fn opening(&self) -> (u16, Option<u16>) {
        match self.next[0] {
            Part::Word(second) => (self.first, Some(second)),
            Part::Free | Part::Sign => (self.first, None),
        }
    }

    fn new(text: &'static str, row: usize) -> Option<Self> {
        let mut parts = Parts(text);
        let word = parts.next()?;
        let (mut count, mut next, mut free) = (1, [Part::Free; AHEAD], false);
        for part in parts {
            free |= is_joint(part);
            if let Some(place) = next.get_mut(usize::from(count) - 1).filter(|_| !free) {
                *place = if is_sign(part) { Part::Sign } else { Part::Word(hash(part)) };
            }
            count += 1;
        }
        Some(Self { first: hash(word), next, row: row as u16, count, first_len: word.len() as u8, text })
    }

    /// Whether the phrase may stand where a word of a hash is followed so. `false` is sure.
    #[inline]
    fn may_be(&self, first: u16, second: Ahead) -> bool {
        self.first == first && self.next[0].may_be(second)
    }

    /// Whether it may stand at the cursor, where the first word and what follows it fit.
    #[inline]
    fn may_go_on(&self, cur: &Cursor<'_>) -> bool {
        (1..AHEAD).all(|at| self.next[at] == Part::Free || self.next[at].may_be(cur.ahead(at + 1)))
    }
}

impl Part {
    /// Whether it may be what stands at its place. `false` is sure.
    #[inline]
    fn may_be(self, found: Ahead) -> bool {
        match (self, found) {
            (Self::Free, _) | (_, Ahead::Unknown) | (Self::Sign, Ahead::Sign) => true,
            (Self::Word(wanted), Ahead::Word(hash)) => wanted == hash,
            _ => false,
        }
    }
}

impl PhraseSet {
    /// Compiles `(phrase, row)` pairs.
    pub(crate) fn new(phrases: impl IntoIterator<Item = (&'static str, usize)>) -> Self {
        let all: Vec<Phrase> = phrases.into_iter().filter_map(|(phrase, row)| Phrase::new(phrase, row)).collect();
        let count = bucket_count(all.len());
        let mut starts = vec![0u32; count + 1];
        for phrase in &all {
            starts[bucket(phrase.first, count) + 1] += 1;
        }
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut free = starts.clone();
        let mut phrases = all.clone();
        for phrase in all {
            let place = &mut free[bucket(phrase.first, count)];
            phrases[*place as usize] = phrase;
            *place += 1;
        }
        for at in 0..count {
            // Stable: of two phrases of one length the one that comes first is taken.
            phrases[starts[at] as usize..starts[at + 1] as usize].sort_by_key(|phrase| std::cmp::Reverse(phrase.count));
        }
        let openings = Openings::of_words(phrases.iter().map(Phrase::opening));
        Self { phrases, starts, openings }
    }

    /// The phrases whose first word may have this hash.
    #[inline]
    fn bucket(&self, hash: u16) -> &[Phrase] {
        let at = bucket(hash, self.starts.len() - 1);
        &self.phrases[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The hash of the first word of each phrase, and of the second where one is sure to follow.
    pub(crate) fn openings(&self) -> impl Iterator<Item = (u16, Option<u16>)> + '_ {
        self.phrases.iter().map(Phrase::opening)
    }

    /// Whether a phrase may stand at the cursor, as far as its first two words tell. `false` is sure.
    #[inline]
    pub(crate) fn may_stand_at(&self, cur: &Cursor<'_>) -> bool {
        self.openings.may_stand_at(cur)
    }

    /// Reads the longest phrase that stands at the cursor and gives its row.
    pub(crate) fn longest(&self, cur: &mut Cursor<'_>) -> Option<usize> {
        let hash = cur.word_hash().filter(|_| self.may_stand_at(cur))?;
        let second = cur.second();
        // Many phrases begin with one word: the second tells most of them apart.
        let fits = |phrase: &&Phrase| phrase.may_be(hash, second) && phrase.may_go_on(cur);
        let mut fitting = self.bucket(hash).iter().filter(fits).peekable();
        fitting.peek()?;
        let first = cur.peek()?;
        let mut behind = *cur;
        behind.skip();
        let mut known = None;
        let (row, end) = fitting.find_map(|phrase| {
            let (word, rest) = phrase.text.split_at(usize::from(phrase.first_len));
            if known != Some(word) {
                if !letter::same(first.text(), word) {
                    return None;
                }
                known = Some(word);
            }
            let end = if phrase.count == 1 { Some(behind) } else { reads(behind, Parts(rest)) };
            end.map(|end| (phrase.row, end))
        })?;
        *cur = end;
        Some(usize::from(row))
    }
}

/// What is known of single words, looked up without regard to case.
pub(crate) struct WordMap<V> {
    buckets: Vec<Vec<(&'static str, V)>>,
}

/// Single words, looked up without regard to case.
pub(crate) type WordSet = WordMap<()>;

impl<V: Clone> WordMap<V> {
    /// Compiles words in lower case.
    pub(crate) fn of(words: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let all: Vec<_> = words.into_iter().collect();
        let mut buckets = vec![Vec::new(); bucket_count(all.len())];
        for (word, value) in all {
            let at = bucket(hash(word), buckets.len());
            buckets[at].push((word, value));
        }
        Self { buckets }
    }

    /// What is known of the word.
    pub(crate) fn get(&self, word: &Token<'_>) -> Option<&V> {
        if !word.is_word() {
            return None;
        }
        let bucket = &self.buckets[bucket(word.hash(), self.buckets.len())];
        bucket.iter().find(|(known, _)| letter::equals(word.text(), known)).map(|(_, value)| value)
    }

    /// Whether the word is known.
    pub(crate) fn contains(&self, word: &Token<'_>) -> bool {
        self.get(word).is_some()
    }
}

impl WordSet {
    /// Compiles words in lower case.
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        Self::of(words.into_iter().map(|word| (word, ())))
    }
}

/// A power of two with room for that many words.
fn bucket_count(words: usize) -> usize {
    (words * 2).next_power_of_two()
}

/// The bucket of a word among a power of two of them.
#[inline]
fn bucket(hash: u16, count: usize) -> usize {
    usize::from(hash) & (count - 1)
}

/// The words and signs of a phrase. All its characters beyond ASCII are letters.
struct Parts(&'static str);

impl Iterator for Parts {
    type Item = &'static str;

    #[inline]
    fn next(&mut self) -> Option<&'static str> {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80;
        let bytes = self.0.as_bytes();
        let mut start = 0;
        while *bytes.get(start)? == b' ' {
            start += 1;
        }
        let mut end = start;
        while bytes.get(end).is_some_and(is_word) {
            end += 1;
        }
        let (part, rest) = self.0.split_at(end.max(start + 1));
        self.0 = rest;
        Some(&part[start..])
    }
}

/// Whether a token of a phrase is one that texts write in several ways.
fn is_joint(token: &str) -> bool {
    matches!(token, "-" | "và" | "&")
}

/// Whether a part is a sign or a number.
fn is_sign(part: &str) -> bool {
    let first = part.as_bytes()[0];
    first.is_ascii_digit() || first.is_ascii_punctuation()
}

/// The cursor behind the phrase, if it stands at `cur`.
fn reads<'v>(mut cur: Cursor<'v>, parts: Parts) -> Option<Cursor<'v>> {
    for part in parts {
        match part {
            "-" => {
                let next = cur.peek()?;
                if !joins(&mut cur) && next.gap() == Gap::None {
                    return None;
                }
            }
            "và" | "&" => {
                if !joins(&mut cur) {
                    return None;
                }
            }
            sign if is_sign(sign) => {
                cur.next().filter(|next| next.text() == sign)?;
            }
            word => {
                cur.same_word(word)?;
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
    fn a_phrase_is_cut_at_blanks_and_signs() {
        let cut = Parts(" kinh tế-xã hội, 2 x").collect::<Vec<_>>();
        assert_eq!(cut, ["kinh", "tế", "-", "xã", "hội", ",", "2", "x"]);
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
