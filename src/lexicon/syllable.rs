//! Syllable keys: what stays of a Vietnamese syllable when case, the place of the tone mark and `i`/`y` are ignored.
//!
//! `hoà` and `hòa`, `Uỷ` and `ủy`, `sĩ` and `sỹ` have the same key.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::scan::letter;

/// Vowels with marks, each row: its bare letter, then grave, acute, hook, tilde, dot below.
const MARKED: [&str; 12] = [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "iỳýỷỹỵ",
];

/// The last letter of the Vietnamese block (`ỹ`).
const LAST: usize = 0x1EF9;

/// Bare letter and tone of every letter up to [`LAST`], packed as `letter << 3 | tone`.
static LETTERS: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut table: Vec<u16> = (0..=LAST).map(|code| (code as u16) << 3).collect();
    for row in MARKED {
        let mut letters = row.chars();
        let bare = letters.next().map_or(0, |letter| letter as u16) << 3;
        for (tone, letter) in letters.enumerate() {
            table[letter as usize] = bare | (tone as u16 + 1);
        }
    }
    table['y' as usize] = ('i' as u16) << 3;
    table['ð' as usize] = ('đ' as u16) << 3;
    table
});

/// The start of an FNV-1a hash.
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// Mixes the key of `word` into `hash`.
pub(crate) fn mix(mut hash: u64, word: &str) -> u64 {
    let mut tone = 0;
    for letter in word.chars().map(letter::lower) {
        let packed = LETTERS.get(letter as usize).copied();
        let (bare, own) = packed.map_or((letter as u32, 0), |packed| (u32::from(packed >> 3), packed & 7));
        if own != 0 {
            tone = own;
        }
        hash = (hash ^ u64::from(bare)).wrapping_mul(0x0100_0000_01b3);
    }
    // The tone closes the syllable, wherever its mark stood.
    (hash ^ (0x1_0000 | u64::from(tone))).wrapping_mul(0x0100_0000_01b3)
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
    use super::same;

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
