//! Is this a syllable that Vietnamese can have? The measure by which encodings are told apart.

use unicode_normalization::char::{compose, decompose_canonical};

const ONSETS: &[&str] = &[
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r", "s", "t", "th", "tr", "v", "x", "kr",
];

/// Rhymes without their tone, sorted.
const RHYMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo",
    "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
    "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe",
    "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u",
    "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu", "uyên",
    "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uô", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ",
    "y", "ych", "yn", "ynh", "yt", "yu", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu",
    "ây", "ê", "êch", "êm", "ên", "êng", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc",
    "ăk", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng",
    "ưt", "ưu", "ươ", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// The longest syllable has seven letters: `nghiêng`.
const MAX_LETTERS: usize = 7;

/// Checks one word of NFC text, in any case.
pub(crate) fn is_syllable(word: &str) -> bool {
    let mut letters = String::new();
    let mut marked = None;
    for (index, c) in word.chars().flat_map(char::to_lowercase).enumerate() {
        let Some((letter, tone)) = split_tone(c) else { return false };
        if index >= MAX_LETTERS || (tone.is_some() && marked.is_some()) {
            return false;
        }
        if let Some(tone) = tone {
            marked = Some((letter, tone));
        }
        letters.push(letter);
    }
    let Some(rhyme) = rhyme_of(&letters) else { return false };
    fits_final(rhyme, marked.map(|(_, tone)| tone)) && fits_vowel(rhyme, marked.map(|(letter, _)| letter))
}

/// A lower-case letter without its tone, and the tone; `None` for what is no letter of the alphabet.
pub(crate) fn split_tone(c: char) -> Option<(char, Option<char>)> {
    if c.is_ascii() {
        return c.is_ascii_alphabetic().then_some((c, None));
    }
    if "ăâđêôơư".contains(c) {
        return Some((c, None));
    }
    let (mut letter, mut tone) = (None, None);
    decompose_canonical(c, |part| match part {
        '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tone = Some(part),
        _ => letter = letter.map_or(Some(part), |base| compose(base, part)),
    });
    let letter = letter.filter(|l| "aăâeêioôơuưy".contains(*l))?;
    tone.map(|tone| (letter, Some(tone)))
}

/// What is left of a syllable behind its onset.
fn rhyme_of(letters: &str) -> Option<&str> {
    ONSETS.iter().filter_map(|onset| letters.strip_prefix(onset)).find(|rhyme| RHYMES.binary_search(rhyme).is_ok())
}

/// A syllable that ends in a stop has a rising or a heavy tone, and always one of them.
fn fits_final(rhyme: &str, tone: Option<char>) -> bool {
    let stopped = rhyme.ends_with(['c', 'p', 't', 'k']) || rhyme.ends_with("ch");
    !stopped || matches!(tone, Some('\u{301}' | '\u{323}'))
}

/// The tone stands on the vowel that has a mark of its own, on the second of two.
fn fits_vowel(rhyme: &str, toned: Option<char>) -> bool {
    let Some(toned) = toned else { return true };
    match rhyme.chars().rfind(|c| "ăâêôơư".contains(*c)) {
        // `ưa`, `ưu`, `ưi` have one marked vowel, `ươ` has two: the last bears the tone.
        Some(marked) => marked == toned,
        None => true,
    }
}

/// How well a text reads as Vietnamese.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Score {
    /// Words with letters beyond ASCII that can be syllables.
    pub(crate) good: usize,
    /// Words with letters or signs beyond ASCII that cannot.
    pub(crate) bad: usize,
    /// Words in ASCII alone.
    pub(crate) plain: usize,
}

impl Score {
    pub(crate) fn of(text: &str) -> Self {
        let mut score = Self::default();
        for word in text.split(|c: char| !belongs_to_word(c)).filter(|word| !word.is_empty()) {
            match (word.is_ascii(), is_syllable(word)) {
                (true, _) => score.plain += 1,
                (false, true) => score.good += 1,
                (false, false) => score.bad += 1,
            }
        }
        score
    }

    /// Most words with letters beyond ASCII are Vietnamese.
    pub(crate) fn reads_well(self) -> bool {
        self.good > 0 && self.good >= 3 * self.bad
    }

    /// The more, the better.
    pub(crate) fn value(self) -> isize {
        self.good as isize - 2 * self.bad as isize
    }
}

/// Letters, and the signs that a wrong reading puts among them (`nh©n`, `tØnh`).
fn belongs_to_word(c: char) -> bool {
    match c {
        '\u{A0}' | '«' | '»' | '°' | '·' => false,
        '\u{80}'..='\u{2AF}' | '\u{300}'..='\u{36F}' => true,
        '‚' | '„' | '†' | '‡' | 'ˆ' | '‰' | '‹' | '›' | '€' | '™' => true,
        _ => c.is_alphabetic(),
    }
}
