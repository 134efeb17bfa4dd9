//! Words pulled apart: spaced-out capitals (`Q U Y Ế T  Đ Ị N H`) and syllables split after a letter (`đ ịnh`, `U BND`).

use super::edit::{Edited, Edits};
use super::sieve::{self, Sieve};
use super::syllable::is_syllable;
use crate::scan::letter::is_letter;

/// A letter that stands alone: where, which, and how many blanks before it.
type Single = (usize, char, usize);

/// How many single letters in a row make a spaced-out heading, at least.
const MIN_LETTERS: usize = 4;

/// The longest run of single letters that is looked at as one.
const MAX_LETTERS: usize = 120;

/// The text with the parts of its words joined, or `None` when no word is pulled apart.
pub(super) fn close(text: &str) -> Option<Edited> {
    let mut edits = Edits::new(text);
    let mut sieve = Sieve::new(text);
    let mut at = 0;
    while let Some((found, letter)) = next_single(text, &mut sieve, at) {
        at = close_capitals(&mut edits, found)
            .or_else(|| close_syllable(&mut edits, found, letter))
            .unwrap_or(found + letter.len_utf8());
    }
    edits.finish()
}

/// The next letter that stands alone: a blank or an edge before it, a blank behind it.
fn next_single(text: &str, sieve: &mut Sieve<'_>, from: usize) -> Option<(usize, char)> {
    let mut at = from;
    while let Some(stretch) = sieve.next(at, sieve::has_single) {
        at = stretch.end;
        let found = stretch.filter(|blank| text.as_bytes()[*blank] == b' ').find_map(|blank| single(text, from, blank));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The letter that stands alone between `from` and a blank.
fn single(text: &str, from: usize, blank: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let opens = |at: usize| at == 0 || matches!(bytes[at - 1], b' ' | b'\n');
    // Letters of up to three bytes; Vietnamese has no longer ones.
    (1..=3.min(blank - from)).map(|width| blank - width).filter(|at| opens(*at) && bytes[*at] >= b'A').find_map(|at| {
        let letter = text.get(at..blank)?.chars().next()?;
        let marked = matches!(letter, '\u{300}'..='\u{36f}');
        (is_letter(letter) && !marked && letter.len_utf8() == blank - at).then_some((at, letter))
    })
}

/// Joins capitals that stand one by one, if syllables come of it; gives the offset behind them.
fn close_capitals(edits: &mut Edits<'_>, from: usize) -> Option<usize> {
    let text = edits.raw();
    let mut letters: Vec<Single> = Vec::new();
    let (mut at, mut blanks) = (from, 0);
    for c in text[from..].chars().take(3 * MAX_LETTERS) {
        match c {
            ' ' => blanks += 1,
            _ if c.is_uppercase() && (blanks > 0 || letters.is_empty()) => {
                letters.push((at, c, blanks));
                blanks = 0;
            }
            // The last capital was the head of a word.
            _ if c.is_alphabetic() && blanks == 0 => {
                letters.pop();
                break;
            }
            _ => break,
        }
        at += c.len_utf8();
    }
    if letters.len() < MIN_LETTERS {
        return None;
    }
    let mut end = at;
    // Letters of a list: none of them is looked at again.
    let Some(words) = split_words(&letters) else { return Some(end) };
    for word in words {
        let (Some(first), Some(last)) = (word.first(), word.last()) else { continue };
        let joined: String = word.iter().map(|letter| letter.1).collect();
        end = last.0 + last.1.len_utf8();
        edits.replace(first.0, end, &joined);
    }
    Some(end)
}

/// Cuts single letters into syllables: where more blanks stand, or else where syllables come of it.
fn split_words(letters: &[Single]) -> Option<Vec<&[Single]>> {
    if letters.iter().map(|letter| letter.1).eq("UBND".chars())
        || letters.iter().map(|letter| letter.1).eq("HĐND".chars())
    {
        return Some(vec![letters]);
    }
    let mut starts: Vec<usize> = (1..letters.len()).filter(|index| letters[*index].2 > 1).collect();
    if starts.is_empty() {
        starts = syllable_starts(letters)?;
    }
    let mut words = Vec::new();
    let mut from = 0;
    for start in starts.into_iter().chain([letters.len()]) {
        let word = letters.get(from..start)?;
        let joined: String = word.iter().map(|letter| letter.1).collect();
        if !is_syllable(&joined) {
            return None;
        }
        words.push(word);
        from = start;
    }
    Some(words)
}

/// Where syllables begin in a run of letters, the longest first; `None` where they do not cover it.
fn syllable_starts(letters: &[Single]) -> Option<Vec<usize>> {
    // For each place, where the syllable begins that ends there.
    let mut begins: Vec<Option<usize>> = vec![None; letters.len() + 1];
    begins[0] = Some(0);
    for end in 1..=letters.len() {
        begins[end] = (end.saturating_sub(7)..end).find(|start| {
            let word: String = letters[*start..end].iter().map(|letter| letter.1).collect();
            begins[*start].is_some() && is_syllable(&word)
        });
    }
    let mut starts = Vec::new();
    let mut at = letters.len();
    while at > 0 {
        at = begins[at]?;
        starts.push(at);
    }
    starts.reverse();
    Some(starts.split_off(1))
}

/// Joins a letter that stands alone to the rest of its syllable or abbreviation; gives the offset behind it.
fn close_syllable(edits: &mut Edits<'_>, from: usize, letter: char) -> Option<usize> {
    let text = edits.raw();
    let blank = from + letter.len_utf8();
    let rest = text.get(blank + 1..)?;
    let len: usize = rest.chars().take(8).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let word = &rest[..len];
    let fits = match letter {
        'U' => word == "BND",
        'H' => word == "ĐND",
        'Ủ' | 'ủ' => word == "y" && rest[len..].starts_with(" ban"),
        _ => is_onset(letter) && continues(letter, word) && !names_a_label(&text[..from]),
    };
    if !fits {
        return None;
    }
    edits.replace(blank, blank + 1, "");
    Some(blank + 1 + len)
}

/// A consonant that is no word by itself.
fn is_onset(letter: char) -> bool {
    "bcdđghklmnprstvx".contains(letter)
}

/// A vowel with a mark first, so that it is no label with the next word behind it, and a syllable with the onset.
fn continues(onset: char, word: &str) -> bool {
    let marked = word.chars().next().is_some_and(|c| !c.is_ascii() && c.is_lowercase() && c != 'đ');
    marked && is_syllable(&[onset.to_string().as_str(), word].concat())
}

/// Whether a label of one letter is due: `điểm đ ở`, `nhóm b ít`.
fn names_a_label(before: &str) -> bool {
    const HEADS: [&str; 10] = ["điểm", "Điểm", "tiết", "nhóm", "loại", "hạng", "lớp", "mục", "và", ","];
    let before = before.trim_end_matches(' ');
    HEADS.iter().any(|head| before.ends_with(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(text: &str) -> String {
        close(text).map_or(text.to_owned(), |(text, _)| text)
    }

    #[test]
    fn spaced_out_capitals_are_words() {
        assert_eq!(closed("Q U Y Ế T  Đ Ị N H\nVề việc"), "QUYẾT  ĐỊNH\nVề việc");
        assert_eq!(closed("N G H Ị Q U Y Ế T Về việc"), "NGHỊ QUYẾT Về việc");
        assert_eq!(closed("T H Ô N G B Á O"), "THÔNG BÁO");
        assert_eq!(closed("U B N D tỉnh, H Đ N D huyện"), "UBND tỉnh, HĐND huyện");
        for kept in ["lớp A B C D", "I V X", "a b c d", "A"] {
            assert_eq!(closed(kept), kept);
        }
    }

    #[test]
    fn split_syllables_are_joined() {
        assert_eq!(closed("Nghị đ ịnh của U BND tỉnh, Ủ y ban"), "Nghị định của UBND tỉnh, Ủy ban");
        for kept in ["điểm đ ở khoản 2", "điểm b, c ứng với", "x và y", "Tổ 5 đ an"] {
            assert_eq!(closed(kept), kept);
        }
    }
}
