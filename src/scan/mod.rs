//! View → tokens → trigger hits: the text is cut into tokens once, and each of them is looked up in one table of the
//! trigger words of all grammars.
//!
//! A trigger is one syllable, a sign (`-`, `/`) before a digit, or the first three digits of a number.

mod class;
mod cursor;
pub(crate) mod letter;
mod phrases;
mod token;
mod tokens;
mod traits;
mod window;
pub(crate) mod work;

use tokens::Entry;

pub(crate) use cursor::{Ahead, Cursor};
pub(crate) use phrases::{FirstWords, Phrases, cut_word};
pub(crate) use token::{Gap, Token, TokenKind, hash};
pub(crate) use tokens::Lexed;

/// A set of grammars, one bit each.
pub(crate) type Wakes = u8;

/// A place where a trigger stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The number of the trigger's first token.
    index: usize,
    /// Offset of its first byte in the view.
    pub(crate) at: usize,
    /// The grammars it wakes.
    pub(crate) wakes: Wakes,
}

impl Hit {
    /// A cursor directly before the trigger.
    #[inline]
    pub(crate) fn cursor<'v>(&self, lexed: &'v Lexed<'_>) -> Cursor<'v> {
        let cursor = Cursor::before_entry(lexed.text(), lexed.tokens(), self.index);
        if cursor.at() == self.at { cursor } else { cursor.moved(self.at) }
    }
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

/// How what a trigger begins may go on: the grammars it wakes, the hash of the trigger, and that of the word behind it; `None` where
/// anything may follow.
pub(crate) type Opening = (Wakes, u16, Option<u16>);

/// The table of all triggers.
pub(crate) struct Scanner {
    /// Triggers that are words, in drawers by their hash.
    words: Vec<Vec<Word>>,
    /// A bit for each hash of those that wake in any case, and of those that wake with a capital.
    may_wake: [Hashes; 2],
    /// What a sign before a digit wakes.
    signs: [[Wakes; 10]; SIGNS.len()],
    /// What a number wakes, by its first three digits.
    numbers: [Wakes; 1000],
}

/// A bit for each hash of a word.
type Hashes = [u64; 1 << 10];

/// A trigger that is a word.
struct Word {
    hash: u16,
    lower: String,
    /// What it wakes in any case.
    any: Wakes,
    /// What it wakes with a capital.
    capital: Wakes,
    /// What it wakes in small letters whatever follows.
    alone: Wakes,
    /// What else it wakes in small letters, before one of some words.
    before: Vec<(Wakes, FirstWords)>,
}

impl Word {
    /// What it wakes in small letters before the next token. A sign or a number may stand inside what it begins.
    #[inline]
    fn small(&self, next: Option<Entry>) -> Wakes {
        match next.filter(|next| next.traits.is_word()) {
            Some(next) => {
                let goes_on = self.before.iter().filter(|(_, words)| words.may_hold(next.traits.hash()));
                self.any & goes_on.fold(self.alone, |wakes, (more, _)| wakes | more)
            }
            None => self.any,
        }
    }

    fn goes_on(&mut self, wakes: Wakes, second: Option<u16>) {
        let Some(second) = second else {
            self.alone |= wakes;
            return;
        };
        match self.before.iter_mut().find(|(of, _)| *of == wakes) {
            Some((_, words)) => *words = words.with(second),
            None => self.before.push((wakes, FirstWords::NONE.with(second))),
        }
    }
}

const DRAWERS: usize = 1 << 11;

/// Signs that wake before a digit.
const SIGNS: [char; 2] = ['-', '/'];

impl Scanner {
    /// Compiles the table. A trigger may be given more than once. Of the grammars for which any `openings` are given, a trigger in
    /// small letters wakes only those that have one for it and the next word.
    ///
    /// # Panics
    /// When a trigger is neither a word, nor a sign and a digit, nor three digits.
    pub(crate) fn new(
        triggers: impl IntoIterator<Item = Trigger>,
        openings: impl IntoIterator<Item = Opening>,
    ) -> Self {
        let mut scanner =
            Self { words: Vec::new(), may_wake: [[0; 1 << 10]; 2], signs: [[0; 10]; SIGNS.len()], numbers: [0; 1000] };
        scanner.words.resize_with(DRAWERS, Vec::new);
        for (trigger, case, wakes) in triggers {
            let sign = trigger.chars().next().and_then(|first| SIGNS.iter().position(|sign| *sign == first));
            match (sign, trigger.trim_start_matches(SIGNS).parse::<usize>()) {
                (Some(sign), Ok(digit)) => scanner.signs[sign][digit] |= wakes,
                (None, Ok(number)) => scanner.numbers[number] |= wakes,
                _ => scanner.add_word(trigger, case, wakes),
            }
        }
        scanner.add_openings(openings);
        scanner
    }

    fn add_openings(&mut self, openings: impl IntoIterator<Item = Opening>) {
        let mut told = 0;
        for (wakes, first, second) in openings {
            told |= wakes;
            let drawer = &mut self.words[usize::from(first) % DRAWERS];
            drawer.iter_mut().filter(|word| word.hash == first).for_each(|word| word.goes_on(wakes, second));
        }
        self.words.iter_mut().flatten().for_each(|word| word.alone |= !told);
    }

    fn add_word(&mut self, trigger: &str, case: Case, wakes: Wakes) {
        let hash = hash(trigger);
        for may_wake in &mut self.may_wake[usize::from(case == Case::Capital)..] {
            may_wake[usize::from(hash / 64)] |= 1 << (hash % 64);
        }
        let drawer = &mut self.words[usize::from(hash) % DRAWERS];
        let lower = letter::to_lower(trigger);
        let at = drawer.iter().position(|word| word.lower == lower).unwrap_or_else(|| {
            drawer.push(Word { hash, lower, any: 0, capital: 0, alone: 0, before: Vec::new() });
            drawer.len() - 1
        });
        drawer[at].capital |= wakes;
        if case == Case::Any {
            drawer[at].any |= wakes;
        }
    }

    /// The hits in the order of the text.
    pub(crate) fn hits<'s>(&'s self, lexed: &'s Lexed<'_>) -> Hits<'s> {
        Hits { scanner: self, text: lexed.text(), tokens: lexed.tokens().entries(), next: 0 }
    }

    /// Whether a token may wake anything. `false` is sure.
    #[inline]
    fn may_wake(&self, entry: Entry) -> bool {
        match entry.traits.is_word() {
            true => self.may_be_trigger(entry) || entry.traits.is_odd(),
            false => {
                entry.traits.is_number() && entry.traits.len() >= 3
                    || SIGNS.iter().any(|sign| entry.traits.is_sign(*sign))
            }
        }
    }

    /// Whether a word may be a trigger, as its hash tells. `false` is sure.
    #[inline]
    fn may_be_trigger(&self, entry: Entry) -> bool {
        let may_wake = &self.may_wake[usize::from(entry.traits.is_capitalised())];
        may_wake[usize::from(entry.traits.hash() / 64)] >> (entry.traits.hash() % 64) & 1 == 1
    }

    /// What a word wakes, and the byte at which the trigger in it begins.
    #[inline]
    fn word(&self, text: &str, entry: Entry, next: Option<Entry>) -> (Wakes, usize) {
        if !self.may_be_trigger(entry) {
            return self.glued(text, entry);
        }
        let mut word = &text[entry.start()..entry.end()];
        // The name `K'Brêu` begins with the trigger `K`: a letter and the first byte of an apostrophe.
        if let [_, b'\'' | b'`' | 0xC2 | 0xCA | 0xE2, ..] = word.as_bytes() {
            word = &word[..1];
        }
        if entry.traits.is_capitalised() {
            return (self.look_up(word, entry.traits.hash(), |trigger| trigger.capital), entry.start());
        }
        (self.look_up(word, entry.traits.hash(), |trigger| trigger.small(next)), entry.start())
    }

    /// A trigger in small letters that is glued to an abbreviation: `NĐ-CPngày`, `UBNDtỉnh`. One of two letters may be part
    /// of the abbreviation.
    #[cold]
    fn glued(&self, text: &str, entry: Entry) -> (Wakes, usize) {
        let word = &text[entry.start()..entry.end()];
        if !letter::is_capitalised(word) {
            return (0, entry.start());
        }
        let small = word.trim_start_matches(letter::is_capital);
        let capitals = word[..word.len() - small.len()].chars().count();
        if capitals < 2 || small.chars().count() < 3 {
            return (0, entry.start());
        }
        (self.look_up(small, hash(small), |trigger| trigger.any), entry.end() - small.len())
    }

    /// What the trigger that is this word wakes. It is compared only where that is anything.
    #[inline]
    fn look_up(&self, word: &str, hash: u16, wakes: impl Fn(&Word) -> Wakes) -> Wakes {
        let drawer = &self.words[usize::from(hash) % DRAWERS];
        let waking = drawer.iter().filter(|trigger| trigger.hash == hash).map(|trigger| (trigger, wakes(trigger)));
        waking
            .filter(|(_, wakes)| *wakes != 0)
            .find(|(trigger, _)| letter::equals(word, &trigger.lower))
            .map_or(0, |(_, wakes)| wakes)
    }

    fn number(&self, text: &str, entry: Entry) -> Wakes {
        let digits = &text.as_bytes()[entry.start()..entry.end()];
        let prefix = digits.first_chunk::<3>();
        let value = |digits: &[u8; 3]| digits.iter().fold(0, |value, digit| 10 * value + usize::from(digit - b'0'));
        prefix.map_or(0, |prefix| self.numbers[value(prefix)])
    }

    fn sign(&self, text: &str, entry: Entry, next: Entry) -> Wakes {
        match SIGNS.iter().position(|sign| entry.traits.is_sign(*sign)) {
            Some(sign) if next.traits.is_number() && next.traits.gap() == Gap::None => {
                self.signs[sign][usize::from(text.as_bytes()[next.start()] - b'0')]
            }
            _ => 0,
        }
    }
}

/// The hits of a text, in order.
pub(crate) struct Hits<'s> {
    scanner: &'s Scanner,
    text: &'s str,
    tokens: &'s [Entry],
    next: usize,
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        loop {
            let index =
                self.next + self.tokens.get(self.next..)?.iter().position(|entry| self.scanner.may_wake(*entry))?;
            let entry = self.tokens[index];
            self.next = index + 1;
            let (wakes, at) = if entry.traits.is_word() {
                self.scanner.word(self.text, entry, self.tokens.get(self.next).copied())
            } else if entry.traits.is_number() {
                (self.scanner.number(self.text, entry), entry.start())
            } else {
                let wakes = self.tokens.get(self.next).map_or(0, |next| self.scanner.sign(self.text, entry, *next));
                // The number behind a sign that wakes is looked at with it.
                self.next += usize::from(wakes != 0);
                (wakes, entry.start())
            };
            if wakes != 0 {
                return Some(Hit { index, at, wakes });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;

    fn hits(text: &str) -> Vec<usize> {
        let triggers = [
            ("ngày", Case::Any, 1),
            ("sở", Case::Any, 2),
            ("lê", Case::Capital, 4),
            ("k", Case::Capital, 4),
            ("-2", Case::Any, 1),
            ("201", Case::Any, 1),
        ];
        Scanner::new(triggers, []).hits(&Lexed::new(View::new(text))).map(|hit| hit.at).collect()
    }

    #[test]
    fn a_small_trigger_wakes_what_may_go_on_so() {
        let triggers = [("công", Case::Any, 1), ("công", Case::Any, 2), ("công", Case::Any, 4)];
        let openings = [(1, hash("công"), Some(hash("văn"))), (2, hash("công"), Some(hash("an")))];
        let scanner = Scanner::new(triggers, openings);
        let wakes =
            |text: &str| -> Vec<Wakes> { scanner.hits(&Lexed::new(View::new(text))).map(|hit| hit.wakes).collect() };
        // The third grammar does not tell how it goes on.
        assert_eq!(wakes("công văn, công an, công tác"), [1 | 4, 2 | 4, 4]);
        assert_eq!(wakes("Công tác, công, công 5"), [7, 7, 7]);
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
    fn a_letter_before_an_apostrophe_wakes() {
        assert_eq!(hits("ông K'Thanh, K’Brêu, k, Kỳ"), ["ông ".len(), "ông K'Thanh, ".len()]);
    }

    #[test]
    fn numbers_wake_once() {
        assert_eq!(
            hits("2016 - 2017, 2015-2016, 42, 1-3"),
            [0, "2016 - ".len(), "2016 - 2017, ".len(), "2016 - 2017, 2015".len()]
        );
    }

    #[test]
    fn glued_words_wake_too() {
        assert_eq!(hits("trướcNgày 5"), ["trước".len()]);
        assert_eq!(hits("ngày09"), [0]);
    }
}
