//! [`PhraseSet`]: many phrases, of which the longest that stands at a cursor is found.
//!
//! A phrase is a row of words in lower case and punctuation, divided by blanks or by the punctuation itself. Written
//! forms differ in how they join words, so that a dash in a phrase may be missing in the text or be `và` or `&`, and
//! `và` may be `&` or a dash.
use crate::scan::{Cursor, Gap, TokenKind, letter};

/// Phrases by their first word, in buckets by its hash. Words of one hash share a bucket.
pub(crate) struct PhraseSet {
    buckets: Vec<Vec<Group>>,
}

/// The phrases that begin with one word.
struct Group {
    first: String,
    /// The longest first.
    phrases: Vec<Phrase>,
}

struct Phrase {
    /// What follows the first word.
    rest: Vec<String>,
    row: usize,
}

impl PhraseSet {
    /// Compiles `(phrase, row)` pairs.
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, usize)>) -> Self {
        let all: Vec<(Vec<String>, usize)> = phrases.into_iter().map(|(phrase, row)| (cut(phrase), row)).collect();
        let mut buckets: Vec<Vec<Group>> = Vec::new();
        buckets.resize_with(bucket_count(all.len()), Vec::new);
        for (tokens, row) in all {
            let mut tokens = tokens.into_iter();
            let Some(first) = tokens.next() else { continue };
            let at = bucket(&first, buckets.len());
            let phrase = Phrase { rest: tokens.collect(), row };
            match buckets[at].iter_mut().find(|group| group.first == first) {
                Some(group) => group.phrases.push(phrase),
                None => buckets[at].push(Group { first, phrases: vec![phrase] }),
            }
        }
        for group in buckets.iter_mut().flatten() {
            group.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        Self { buckets }
    }

    /// Reads the longest phrase that stands at the cursor and gives its row.
    pub(crate) fn longest(&self, cur: &mut Cursor<'_>) -> Option<usize> {
        let first = cur.peek().filter(|first| first.kind == TokenKind::Word)?;
        let groups = self.buckets.get(bucket(first.text, self.buckets.len()))?;
        let group = groups.iter().find(|group| letter::equals(first.text, &group.first))?;
        let mut behind = *cur;
        behind.next();
        let second = behind.peek();
        // Many phrases begin with one word: the second, read once, tells most of them apart.
        let mut fitting = group.phrases.iter().filter(|phrase| {
            phrase
                .rest
                .first()
                .is_none_or(|word| is_joint(word) || second.is_some_and(|second| letter::equals(second.text, word)))
        });
        let (row, end) = fitting.find_map(|phrase| Some((phrase.row, reads(behind, &phrase.rest)?)))?;
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
            let at = bucket(word, buckets.len());
            buckets[at].push(word);
        }
        Self { buckets }
    }

    /// Whether the set has the word.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.buckets[bucket(word, self.buckets.len())].iter().any(|known| letter::equals(word, known))
    }
}

/// A power of two with room for that many words.
fn bucket_count(words: usize) -> usize {
    (words * 2).next_power_of_two()
}

/// The bucket of a word in any case among a power of two of them.
fn bucket(word: &str, count: usize) -> usize {
    const MULTIPLIER: u32 = 0x9e37_79b1;
    let hash =
        word.chars().fold(0u32, |hash, c| (hash.rotate_left(5) ^ letter::lower(c) as u32).wrapping_mul(MULTIPLIER));
    (hash >> 7) as usize & (count - 1)
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

/// Whether a token of a phrase is one that texts write in several ways.
fn is_joint(token: &str) -> bool {
    matches!(token, "-" | "và" | "&")
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
