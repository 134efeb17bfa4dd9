//! The two foldings by which unit names are compared.
//!
//! `key` drops every mark and is what the table is sorted by (the same rule stands in `tools/units/pack.py`);
//! `accented` keeps the marks but not the freedom of spelling: `Hoà`/`Hòa`, `Quy`/`Qui`, `Đắk`/`Đăk`/`Đắc`.
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The tone marks grave, acute, tilde, hook and dot below; the others make another letter.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// Appends one word's letters and digits, lower-case and without marks.
fn push_key_word(word: &str, key: &mut String) {
    let start = key.len();
    for c in word.nfd().flat_map(char::to_lowercase) {
        match c {
            'đ' | 'ð' => key.push('d'),
            'y' => key.push('i'),
            c if c.is_ascii_alphanumeric() => key.push(c),
            _ => {}
        }
    }
    if key[start..].len() == 2 && key[start..].starts_with('0') && key[start..].bytes().all(|b| b.is_ascii_digit()) {
        key.remove(start);
    }
    if key[start..].ends_with('c') {
        key.pop();
        key.push('k');
    }
}

/// Splits at everything that is neither letter, digit nor mark.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !(c.is_alphanumeric() || is_combining_mark(c))).filter(|w| !w.is_empty())
}

/// The search key: letters and digits alone, `y` as `i`, a final `c` as `k`: `Quy Nhơn` → `quinhon`.
pub(crate) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    push_key(name, &mut key);
    key
}

/// Appends the key of some words.
pub(crate) fn push_key(name: &str, key: &mut String) {
    for word in words(name) {
        push_key_word(word, key);
    }
}

/// The name with its marks, each tone mark at the end of its word: `Hoà An` and `Hòa An` → `hoa\u{300}an`.
pub(crate) fn accented(name: &str) -> String {
    let mut folded = String::with_capacity(name.len() * 2);
    for word in words(name) {
        let start = folded.len();
        let mut tone = None;
        for c in word.nfd().flat_map(char::to_lowercase) {
            match c {
                'y' => folded.push('i'),
                'ð' => folded.push('đ'),
                c if is_tone(c) => tone = Some(c),
                c => folded.push(c),
            }
        }
        let mut bare = String::new();
        push_key_word(word, &mut bare);
        if matches!(bare.as_str(), "dak" | "lak" | "daklak") {
            folded.truncate(start);
            folded.push_str(&bare);
            continue;
        }
        if folded[start..].len() == 2 && folded[start..].starts_with('0') {
            folded.remove(start);
        }
        if folded[start..].ends_with('c') {
            folded.pop();
            folded.push('k');
        }
        folded.extend(tone);
    }
    folded
}

/// Whether a name is written without any mark at all, as on a keyboard that has none.
pub(crate) fn is_bare(name: &str) -> bool {
    name.nfd().all(|c| !is_combining_mark(c) && !matches!(c, 'đ' | 'Đ' | 'ð' | 'Ð'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_drop_marks_blanks_and_freedoms_of_spelling() {
        for (name, expected) in [
            ("Chợ Đồn", "chodon"),
            ("Quy Nhơn", "quinhon"),
            ("Đắk R’Lấp", "dakrlap"),
            ("ĐĂK R'LẤP", "dakrlap"),
            ("Đắc Lắc", "daklak"),
            ("Bà Rịa - Vũng Tàu", "bariavungtau"),
            ("05", "5"),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    #[test]
    fn accents_tell_names_apart_but_not_spellings() {
        assert_eq!(accented("Hoà An"), accented("Hòa An"));
        assert_eq!(accented("Đăk Nông"), accented("Đắc Nông"));
        assert_eq!(accented("Thuỷ"), accented("Thủy"));
        assert_ne!(accented("Thanh Hòa"), accented("Thạnh Hóa"));
        assert_ne!(accented("Lục Yên"), accented("Lúc Yên"));
    }
}
