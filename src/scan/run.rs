//! The letters of a simple word, read by a table of states: one look-up a byte gives the next state and the byte that the
//! hash of the word takes in.
//!
//! The states follow the rules of [`token`](super::token) for small letters and capitals. A word for which the bytes of
//! Vietnamese letters are not enough (an apostrophe, small letters behind an abbreviation, letters of other alphabets) is
//! left to that module.

use super::token::Hash;

/// A word as its bytes tell it.
pub(super) struct Word {
    /// Its length in bytes.
    pub(super) len: usize,
    /// Its hash (see [`token::hash`](super::token::hash)).
    pub(super) hash: u16,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
}

/// The word that `bytes` begin with, or `None` where they do not tell.
#[inline]
pub(super) fn word(bytes: &[u8]) -> Option<Word> {
    // One byte more than the longest: the word must end before it. A window of a fixed size needs no look at its end.
    match bytes.first_chunk::<{ LONGEST + 1 }>() {
        Some(window) => read(window),
        None => read(bytes),
    }
}

#[inline(always)]
fn read(bytes: &[u8]) -> Option<Word> {
    let (mut hash, mut step) = (Hash::NEW, 0);
    for (at, byte) in bytes.iter().enumerate() {
        let next = STEPS[usize::from(step & STATE_BITS) | usize::from(*byte)];
        if next >= ENDS {
            return (next == ENDS).then(|| Word { len: at, hash: hash.finish(), capital: step >= CAPITAL });
        }
        step = next;
        hash.mix(step as u8);
    }
    None
}

/// The most bytes of a simple word: hardly a syllable is longer.
const LONGEST: usize = 12;

/// What a byte does: in the upper half the state behind it, in the lower the byte of the small letter for the hash.
type Step = u16;

/// What stood before a letter, as far as it matters for what may follow.
#[derive(Clone, Copy)]
enum Run {
    /// Nothing.
    Start,
    /// One small letter.
    Small,
    /// Two or more small letters: a capital ends the word.
    Smalls,
    /// One capital. Here and below the word begins with one.
    Capital,
    /// A capital, then one small letter.
    Title,
    /// A capital, then two or more small letters: another ends the word.
    Titles,
    /// Two or more capitals: small letters have to be looked at.
    Capitals,
}

const RUNS: [Run; 7] = [Run::Start, Run::Small, Run::Smalls, Run::Capital, Run::Title, Run::Titles, Run::Capitals];

/// The bytes with which a letter of more than one byte has begun.
const LEADS: [&[u8]; 8] = [&[], &[0xC3], &[0xC4], &[0xC5], &[0xC6], &[0xE1], &[0xE1, 0xBA], &[0xE1, 0xBB]];

/// A state is a [`Run`] and the beginning of a letter: `run * LEADS.len() + lead`.
const STATES: u16 = (RUNS.len() * LEADS.len()) as u16;

/// The bits of a [`Step`] that hold a state from which the word goes on.
const STATE_BITS: u16 = 0x3F00;

/// The first step of a word that begins with a capital.
const CAPITAL: Step = to(Run::Capital, 0, 0);

/// The word ends before the byte.
const ENDS: Step = STATES << 8;

/// The bytes do not tell.
const UNTOLD: Step = ENDS + 1;

/// The steps: those of each state by the next byte.
static STEPS: [Step; 1 << 14] = {
    let mut steps = [UNTOLD; 1 << 14];
    let mut at = 0;
    while at < ENDS as usize {
        let state = at / 256;
        steps[at] = step(RUNS[state / LEADS.len()], state % LEADS.len(), (at % 256) as u8);
        at += 1;
    }
    steps
};

const fn step(run: Run, lead: usize, byte: u8) -> Step {
    match (lead, byte) {
        (0, b'a'..=b'z') => small(run, byte),
        (0, b'A'..=b'Z') if matches!(run, Run::Smalls | Run::Titles) => ENDS,
        (0, b'A'..=b'Z') => capital(run, byte | 0x20),
        (0, b'\'' | b'`') => UNTOLD,
        (0, 0..=0x7F) if matches!(run, Run::Start) => UNTOLD,
        (0, 0..=0x7F) => ENDS,
        (0, 0xC3) => to(run, 1, byte),
        (0, 0xC4) => to(run, 2, byte),
        (0, 0xC5) => to(run, 3, byte),
        (0, 0xC6) => to(run, 4, byte),
        (0, 0xE1) => to(run, 5, byte),
        (5, 0xBA) => to(run, 6, byte),
        (5, 0xBB) => to(run, 7, byte),
        // à to ý, without × and ÷
        (1, 0x97 | 0xB7) => UNTOLD,
        (1, 0x80..=0x9E) => capital(run, byte | 0x20),
        (1, 0xA0..=0xBF) => small(run, byte),
        // ă đ ĩ ũ: each capital stands directly before its small letter.
        (2, 0x80..=0xB7) | (3, 0xA8 | 0xA9) | (4, 0xA0 | 0xA1) | (6, 0xA0..=0xBF) | (7, 0x80..=0xB9) => {
            if byte % 2 == 1 { small(run, byte) } else { capital(run, byte | 1) }
        }
        // ư
        (4, 0xAF) => capital(run, 0xB0),
        (4, 0xB0) => small(run, byte),
        _ => UNTOLD,
    }
}

/// On to a state.
const fn to(run: Run, lead: usize, mixed: u8) -> Step {
    ((run as usize * LEADS.len() + lead) as u16) << 8 | mixed as u16
}

/// Behind a small letter.
const fn small(run: Run, mixed: u8) -> Step {
    match run {
        Run::Start => to(Run::Small, 0, mixed),
        Run::Small | Run::Smalls => to(Run::Smalls, 0, mixed),
        Run::Capital => to(Run::Title, 0, mixed),
        Run::Title | Run::Titles => to(Run::Titles, 0, mixed),
        Run::Capitals => UNTOLD,
    }
}

/// Behind a capital, of which the small letter has this last byte.
const fn capital(run: Run, mixed: u8) -> Step {
    match run {
        Run::Start => to(Run::Capital, 0, mixed),
        Run::Capital | Run::Title | Run::Capitals => to(Run::Capitals, 0, mixed),
        // A capital behind one small letter, and one that ends the word but whose first bytes are read already.
        Run::Small | Run::Smalls | Run::Titles => UNTOLD,
    }
}

#[cfg(test)]
mod tests {
    use super::super::token;
    use super::*;

    #[test]
    fn words_are_told_as_their_letters_tell_them() {
        let mut told = 0;
        for c in ('!'..'\u{250}').chain('\u{300}'..'\u{370}').chain('\u{1e00}'..'\u{2100}') {
            for head in ["", "a", "ab", "A", "AB", "Ab", "Abc", "đ", "Đ", "ƯƠ"] {
                for tail in [" ", "a ", "A ", "ng ", "NG ", "'a ", "ỳ ", "Ỳ ", "1", "."] {
                    let text = format!("{head}{c}{tail}{}", " ".repeat(LONGEST));
                    let Some(word) = word(text.as_bytes()) else { continue };
                    let token = token::next(&text, 0).expect("a token");
                    let known = (token.text.len(), token.hash, token.is_capitalised());
                    assert_eq!((word.len, word.hash, word.capital), known, "{text}");
                    told += 1;
                }
            }
        }
        assert!(told > 10_000, "{told} words were told by their bytes");
    }
}
