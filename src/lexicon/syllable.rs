//! Syllable keys: what stays of a Vietnamese syllable when case, the place of the tone mark and `i`/`y` are ignored.
//!
//! `hoà` and `hòa`, `Uỷ` and `ủy`, `sĩ` and `sỹ` have the same key.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::scan::letter;

/// Vowels with marks, each row: without tone, then grave, acute, hook, tilde, dot below.
const MARKED: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// The last letter of the Vietnamese block (`ỹ`).
const LAST: usize = 0x1EF9;

/// Bare letter and tone of the letters up to [`LAST`], packed as `letter << 3 | tone`, whatever their case; [`OTHER`] for letters
/// that Vietnamese does not have.
static LETTERS: [u16; LAST + 1] = {
    let mut table = [OTHER; LAST + 1];
    let mut code = 0;
    while code < 0x80 {
        table[code] = ((code as u8).to_ascii_lowercase() as u16) << 3;
        code += 1;
    }
    table['y' as usize] = ('i' as u16) << 3;
    table['Y' as usize] = ('i' as u16) << 3;
    table['đ' as usize] = ('đ' as u16) << 3;
    table['Đ' as usize] = ('đ' as u16) << 3;
    let mut row = 0;
    while row < MARKED.len() {
        let bare = MARKED[row][0];
        let mut tone = 0;
        while tone < MARKED[row].len() {
            let small = MARKED[row][tone] as usize;
            let own = (if bare == 'y' { 'i' } else { bare } as u16) << 3 | tone as u16;
            table[small] = own;
            table[capital(small)] = own;
            tone += 1;
        }
        row += 1;
    }
    table
};

/// Marks letters that are not in the table.
const OTHER: u16 = u16::MAX;

/// The capital of a small Vietnamese letter.
const fn capital(small: usize) -> usize {
    match small {
        0x61..=0x7A | 0xE0..=0xFD => small - 0x20,
        _ => small - 1,
    }
}

/// The start of an FNV-1a hash.
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// Mixes the key of `word` into `hash`.
pub(crate) fn mix(mut hash: u64, word: &str) -> u64 {
    let mut tone = 0;
    for letter in word.chars() {
        let packed = LETTERS.get(letter as usize).copied().unwrap_or(OTHER);
        let (bare, own) = if packed == OTHER { other(letter) } else { (u32::from(packed >> 3), packed & 7) };
        if own != 0 {
            tone = own;
        }
        hash = (hash ^ u64::from(bare)).wrapping_mul(0x0100_0000_01b3);
    }
    // The tone closes the syllable, wherever its mark stood.
    (hash ^ (0x1_0000 | u64::from(tone))).wrapping_mul(0x0100_0000_01b3)
}

/// Letter and tone of a letter that Vietnamese does not have. Old texts write `ð` for `đ`.
#[cold]
fn other(letter: char) -> (u32, u16) {
    match letter::lower(letter) {
        'ð' => ('đ' as u32, 0),
        small => match LETTERS.get(small as usize).filter(|packed| **packed != OTHER) {
            Some(packed) => (u32::from(packed >> 3), packed & 7),
            None => (small as u32, 0),
        },
    }
}

/// Every spelling of a word in lower case that has its key and not more than one tone mark.
pub(crate) fn spellings(word: &str) -> Vec<String> {
    let row = |letter: char| MARKED.iter().position(|row| row.contains(&letter));
    let tone = word.chars().find_map(|letter| {
        let tone = MARKED[row(letter)?].iter().position(|marked| *marked == letter)?;
        (tone > 0).then_some(tone)
    });
    let bare: Vec<char> = word.chars().map(|letter| row(letter).map_or(letter, |row| MARKED[row][0])).collect();
    let mut bases = vec![bare.clone()];
    for (at, letter) in bare.iter().enumerate().filter(|(_, letter)| matches!(letter, 'i' | 'y')) {
        let other = if *letter == 'i' { 'y' } else { 'i' };
        let swapped: Vec<_> = bases
            .iter()
            .map(|base| base.iter().enumerate().map(|(i, c)| if i == at { other } else { *c }).collect())
            .collect();
        bases.extend::<Vec<Vec<char>>>(swapped);
    }
    let Some(tone) = tone else { return bases.iter().map(|base| base.iter().collect()).collect() };
    let placed = bases.iter().flat_map(|base| {
        (0..base.len()).filter_map(move |at| {
            let marked = MARKED[row(base[at])?][tone];
            Some(base.iter().enumerate().map(|(i, letter)| if i == at { marked } else { *letter }).collect())
        })
    });
    placed.collect()
}

/// A map from keys of syllables, or of rows of them.
pub(crate) type KeyMap<V> = HashMap<u64, V, BuildHasherDefault<KeyHasher>>;

/// Takes a key as it is: it is a hash already.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        // The last multiplication of the hash leaves its low bits weak.
        self.0 = key ^ (key >> 32);
    }
}

/// Key of one syllable.
#[cfg(test)]
pub(crate) fn key(word: &str) -> u64 {
    mix(SEED, word)
}

/// Whether two syllables are the same but for case, tone placement and `i`/`y`.
#[cfg(test)]
pub(crate) fn same(left: &str, right: &str) -> bool {
    key(left) == key(right)
}

#[cfg(test)]
mod tests {
    use super::{same, spellings};

    #[test]
    fn every_spelling_of_a_syllable_is_given() {
        let given = spellings("quyết");
        assert!(given.iter().all(|word| same(word, "quyết")), "{given:?}");
        for (word, other) in [("hòa", "hoà"), ("kỳ", "kì"), ("ủy", "uỷ"), ("văn", "văn"), ("lý", "lí")] {
            assert!(spellings(word).iter().any(|spelling| spelling == other), "{word} {other}");
        }
    }

    #[test]
    fn spelling_variants_are_the_same_syllable() {
        for (left, right) in [("hoà", "hòa"), ("Uỷ", "ủy"), ("sỹ", "sĩ"), ("THUẾ", "thuế"), ("Ðất", "đất")]
        {
            assert!(same(left, right), "{left} {right}");
        }
    }

    #[test]
    fn other_letters_or_tones_are_not() {
        for (left, right) in [("hòa", "hóa"), ("thuê", "thuế"), ("dat", "đất"), ("tu", "tư")] {
            assert!(!same(left, right), "{left} {right}");
        }
    }
}
