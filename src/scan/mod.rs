//! View → trigger hits: one pass of one automaton over the trigger words of all grammars.
//!
//! A trigger is one syllable in lower case, or a run of ASCII punctuation and digits. The automaton holds each in lower
//! case (unless only names are looked for), with a capital and in capitals. A hit stands at the start of a word and ends
//! with it.

mod class;
mod cursor;
pub(crate) mod letter;
mod token;
pub(crate) mod work;

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

pub(crate) use cursor::Cursor;
pub(crate) use token::{Gap, Token, TokenKind};

/// A set of grammars, one bit each.
pub(crate) type Wakes = u8;

/// A place where a trigger stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Offset of the trigger's first byte in the view.
    pub(crate) at: usize,
    /// The grammars it wakes.
    pub(crate) wakes: Wakes,
}

/// In which case a trigger wakes a grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// In any.
    Any,
    /// With a capital or in capitals alone, as names are written.
    Capital,
}

/// A trigger, in which case it wakes, and the grammars it wakes.
pub(crate) type Trigger = (&'static str, Case, Wakes);

/// The automaton over all triggers.
pub(crate) struct Scanner {
    automaton: AhoCorasick,
    wakes: Vec<Wakes>,
}

impl Scanner {
    /// Compiles the automaton. A trigger may be given more than once.
    ///
    /// It is a compact one, not a DFA: that would scan half as fast again, but scanning is not where the time goes, and it
    /// would take several times as long to build, which a short-lived process would feel.
    ///
    /// # Panics
    /// When the triggers cannot be compiled, which only a table far beyond any real one could cause.
    pub(crate) fn new(triggers: impl IntoIterator<Item = Trigger>) -> Self {
        let mut forms: BTreeMap<String, Wakes> = BTreeMap::new();
        for (trigger, case, wakes) in triggers {
            for form in case_forms(trigger, case) {
                *forms.entry(form).or_default() |= wakes;
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(forms.keys())
            .expect("the trigger table is small enough to compile");
        Self { automaton, wakes: forms.into_values().collect() }
    }

    /// The hits in the order of the text.
    pub(crate) fn hits(&self, text: &str) -> impl Iterator<Item = Hit> {
        self.automaton
            .find_iter(text)
            .filter(|found| stands_alone(text, found.start(), found.end()))
            .map(|found| Hit { at: found.start(), wakes: self.wakes[found.pattern().as_usize()] })
    }

    /// A bare pass of the automaton, for the benchmarks: the number of raw matches.
    pub(crate) fn count(&self, text: &str) -> usize {
        self.automaton.find_iter(text).count()
    }
}

/// A trigger in lower case (where that wakes), with a capital and in capitals.
fn case_forms(trigger: &str, case: Case) -> impl Iterator<Item = String> {
    let mut chars = trigger.chars();
    let capital = chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default();
    let capitals = trigger.to_uppercase();
    (case == Case::Any).then(|| trigger.to_owned()).into_iter().chain([capital, capitals])
}

/// Whether the match is a word of its own (or the head of a glued one), as the tokens have it.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    if is_edge(text, start) && is_edge(text, end) {
        return true;
    }
    let first = text[start..].chars().next();
    if !first.is_some_and(letter::is_letter) {
        return true;
    }
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let ends = !after.is_some_and(letter::is_letter)
        || (after.is_some_and(letter::is_capital) && end - start > 1 && !letter::is_all_capitals(&text[start..end]));
    // A new word begins with a capital behind two small letters.
    let small =
        text[..start].chars().rev().take(2).filter(|c| letter::is_letter(*c) && !letter::is_capital(*c)).count();
    let starts = !before.is_some_and(letter::is_letter) || (first.is_some_and(letter::is_capital) && small == 2);
    (starts || is_glued_to_capitals(text, start, end)) && ends
}

/// Whether a word in small letters is glued to an abbreviation: `NĐ-CPngày`, `UBNDtỉnh`. Short ones may be part of it.
fn is_glued_to_capitals(text: &str, start: usize, end: usize) -> bool {
    let capitals =
        text[..start].chars().rev().take(2).filter(|c| letter::is_letter(*c) && letter::is_capital(*c)).count();
    text[start..end].chars().count() >= 3 && capitals == 2 && !text[start..end].starts_with(letter::is_capital)
}

/// Whether a blank or ASCII punctuation stands on one side of byte `at`, which settles most cases without decoding.
fn is_edge(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let open = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    (at > 0 && open(bytes.get(at - 1))) || open(bytes.get(at)) || at == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(text: &str) -> Vec<usize> {
        let triggers = [("ngày", Case::Any, 1), ("sở", Case::Any, 2), ("lê", Case::Capital, 4)];
        Scanner::new(triggers).hits(text).map(|hit| hit.at).collect()
    }

    #[test]
    fn triggers_are_whole_words_in_any_case() {
        assert_eq!(hits("ngày Ngày NGÀY"), [0, 6, 12]);
        assert!(hits("ngàyx cơsở sởi").is_empty());
    }

    #[test]
    fn a_trigger_for_names_wakes_with_a_capital_alone() {
        assert_eq!(hits("lê Lê LÊ"), [4, 8]);
    }

    #[test]
    fn glued_words_wake_too() {
        assert_eq!(hits("trướcNgày 5"), ["trước".len()]);
        assert_eq!(hits("ngày09"), [0]);
        assert_eq!(hits("NĐ-CPngày 5"), ["NĐ-CP".len()]);
        assert!(hits("Cngày TTngàyx CPsở").is_empty());
    }
}
