//! [`PhraseSet`]: many phrases, of which the longest that stands at a cursor is found.
//!
//! A phrase is a row of words in lower case and punctuation, divided by blanks or by the punctuation itself. Written
//! forms differ in how they join words, so that a dash in a phrase may be missing in the text or be `và` or `&`, and
//! `và` may be `&` or a dash.
use crate::scan::{Cursor, Gap, Second, Token, TokenKind, hash, letter};

/// Phrases, in buckets by the hash of their first word, longest first. Words of one hash share a bucket.
pub(crate) struct PhraseSet {
    buckets: Vec<Vec<Phrase>>,
}

struct Phrase {
    /// The hash of its first word.
    first: u16,
    second: SecondPart,
    row: usize,
    parts: Box<[Part]>,
}

/// What a phrase wants behind its first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SecondPart {
    /// Nothing, or a sign that may be written in several ways.
    Free,
    /// A word of this hash, or a sign.
    Word(u16),
}

impl Phrase {
    fn new(phrase: &'static str, row: usize) -> Option<Self> {
        let parts = cut(phrase);
        let second = match parts.get(1) {
            Some(part) if !is_joint(part.text) => SecondPart::Word(part.hash),
            _ => SecondPart::Free,
        };
        Some(Self { first: parts.first()?.hash, second, row, parts })
    }

    /// Whether the phrase may stand where a word of a hash is followed so. `false` is sure.
    #[inline]
    fn may_be(&self, first: u16, second: Second) -> bool {
        self.first == first
            && match (self.second, second) {
                (SecondPart::Free, _) | (_, Second::Unknown | Second::Sign) => true,
                (SecondPart::Word(wanted), Second::Word(hash)) => wanted == hash,
                (SecondPart::Word(_), Second::Nothing) => false,
            }
    }
}

/// A word or a sign of a phrase.
struct Part {
    hash: u16,
    text: &'static str,
}

impl Part {
    fn new(text: &'static str) -> Self {
        Self { hash: hash(text), text }
    }

    /// Whether a word is this one.
    #[inline]
    fn is(&self, word: &Token<'_>) -> bool {
        self.hash == word.hash && word.kind == TokenKind::Word && letter::same(word.text, self.text)
    }
}

impl PhraseSet {
    /// Compiles `(phrase, row)` pairs.
    pub(crate) fn new(phrases: impl IntoIterator<Item = (&'static str, usize)>) -> Self {
        let all: Vec<Phrase> = phrases.into_iter().filter_map(|(phrase, row)| Phrase::new(phrase, row)).collect();
        let mut buckets: Vec<Vec<Phrase>> = Vec::new();
        buckets.resize_with(bucket_count(all.len()), Vec::new);
        for phrase in all {
            let at = bucket(phrase.first, buckets.len());
            buckets[at].push(phrase);
        }
        for list in &mut buckets {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.parts.len()));
        }
        Self { buckets }
    }

    /// Whether a phrase may stand at the cursor, as far as its first two words tell. `false` is sure.
    pub(crate) fn may_stand_at(&self, cur: &Cursor<'_>) -> bool {
        let Some(hash) = cur.word_hash() else { return false };
        let second = cur.second();
        self.buckets[bucket(hash, self.buckets.len())].iter().any(|phrase| phrase.may_be(hash, second))
    }

    /// Reads the longest phrase that stands at the cursor and gives its row.
    pub(crate) fn longest(&self, cur: &mut Cursor<'_>) -> Option<usize> {
        let hash = cur.word_hash()?;
        let second = cur.second();
        let list = &self.buckets[bucket(hash, self.buckets.len())];
        // Many phrases begin with one word: the second tells most of them apart.
        let from = list.iter().position(|phrase| phrase.may_be(hash, second))?;
        let first = cur.peek()?;
        let mut behind = *cur;
        behind.next();
        let mut is_known = None;
        let fitting = list[from..].iter().filter(|phrase| phrase.may_be(hash, second));
        let (row, end) = fitting.into_iter().find_map(|phrase| {
            let word = phrase.parts[0].text;
            let same = matches!(is_known, Some(known) if known == word) || phrase.parts[0].is(&first);
            if !same {
                return None;
            }
            is_known = Some(word);
            Some((phrase.row, reads(behind, &phrase.parts[1..])?))
        })?;
        *cur = end;
        Some(row)
    }
}

/// Single words, looked up without regard to case.
pub(crate) struct WordSet {
    buckets: Vec<Vec<&'static str>>,
}

impl WordSet {
    /// Compiles words in lower case.
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let all: Vec<&'static str> = words.into_iter().collect();
        let mut buckets = vec![Vec::new(); bucket_count(all.len())];
        for word in all {
            let at = bucket(hash(word), buckets.len());
            buckets[at].push(word);
        }
        Self { buckets }
    }

    /// Whether the set has the word.
    pub(crate) fn contains(&self, word: &Token<'_>) -> bool {
        word.kind == TokenKind::Word
            && self.buckets[bucket(word.hash, self.buckets.len())].iter().any(|known| letter::equals(word.text, known))
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

/// The words and signs of a phrase.
fn cut(phrase: &'static str) -> Box<[Part]> {
    let mut parts = Vec::with_capacity(8);
    let mut rest = phrase.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| letter::is_letter(c) || c.is_ascii_digit();
        let len = if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (part, behind) = rest.split_at(len);
        parts.push(Part::new(part));
        rest = behind.trim_start();
    }
    parts.into()
}

/// Whether a token of a phrase is one that texts write in several ways.
fn is_joint(token: &str) -> bool {
    matches!(token, "-" | "và" | "&")
}

/// The cursor behind the phrase, if it stands at `cur`.
fn reads<'v>(mut cur: Cursor<'v>, parts: &[Part]) -> Option<Cursor<'v>> {
    for part in parts {
        match part.text {
            "-" => {
                let next = cur.peek()?;
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
                if cur.word_hash().is_some_and(|hash| hash != part.hash) {
                    return None;
                }
                let next = cur.next()?;
                let fits = if next.kind == TokenKind::Word { part.is(&next) } else { next.text == word };
                if !fits {
                    return None;
                }
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
