//! Letters and signs that only look like those of Vietnamese text.

/// Letters of other scripts, each with the Latin letter that it looks like.
const LETTERS: &[(char, &str)] = &[
    // Greek
    ('Α', "A"),
    ('Β', "B"),
    ('Ε', "E"),
    ('Ζ', "Z"),
    ('Η', "H"),
    ('Ι', "I"),
    ('Κ', "K"),
    ('Μ', "M"),
    ('Ν', "N"),
    ('Ο', "O"),
    ('Ρ', "P"),
    ('Τ', "T"),
    ('Υ', "Y"),
    ('Χ', "X"),
    ('ο', "o"),
    ('ν', "v"),
    // Cyrillic
    ('Ѕ', "S"),
    ('І', "I"),
    ('Ј', "J"),
    ('А', "A"),
    ('В', "B"),
    ('Е', "E"),
    ('К', "K"),
    ('М', "M"),
    ('Н', "H"),
    ('О', "O"),
    ('Р', "P"),
    ('С', "C"),
    ('Т', "T"),
    ('У', "Y"),
    ('Х', "X"),
    ('а', "a"),
    ('е', "e"),
    ('о', "o"),
    ('р', "p"),
    ('с', "c"),
    ('у', "y"),
    ('х', "x"),
    ('ѕ', "s"),
    ('і', "i"),
    ('ј', "j"),
    ('Ԁ', "D"),
    ('ԁ', "d"),
];

/// What a letter of another script looks like.
pub(super) fn latin(c: char) -> Option<&'static str> {
    LETTERS.iter().find(|row| row.0 == c).map(|row| row.1)
}

/// Whether the character is Greek or Cyrillic.
pub(super) fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3FF}' | '\u{400}'..='\u{52F}')
}

/// What stands for a character that has the form of another wherever it stands; an empty text for what is not seen.
pub(super) fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'Ð' | 'Ɖ' => "Đ",
        'ð' => "đ",
        'Ƣ' => "Ư",
        'ƣ' => "ư",
        'ǎ' => "ă",
        'Ǎ' => "Ă",
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => "",
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{85}' | '\u{2028}' => "\n",
        '\u{2029}' => "\n\n",
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => "-",
        '\u{2044}' | '\u{2215}' => "/",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => return None,
    })
}

/// The ASCII character of a full-width one.
pub(super) fn half_width(c: char) -> Option<char> {
    let code = u32::from(c).checked_sub(0xFF01).filter(|code| *code < 0x5E)?;
    char::from_u32(code + 0x21)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_looks_like_itself() {
        for (c, latin) in LETTERS {
            assert!(is_foreign(*c) && latin.is_ascii(), "{c}");
        }
        assert_eq!((half_width('Ａ'), half_width('／'), half_width('～')), (Some('A'), Some('/'), Some('~')));
        assert_eq!(half_width('A'), None);
    }
}
