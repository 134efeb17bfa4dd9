//! Shared by the grammars: numerals, ranges, document numbers.

use crate::scan::{Cursor, Token};

// Numerals in words and Roman numerals.

/// The words of the digits with their values; `mốt`, `tư`, `lăm` and `nhăm` stand after tens only.
const DIGITS: [(&str, u32); 11] = [
    ("không", 0),
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
];

/// The words of units after tens; `năm` is no unit here, for it is the year.
const UNITS: [(&str, u32); 13] = [
    ("mốt", 1),
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("tư", 4),
    ("bốn", 4),
    ("lăm", 5),
    ("nhăm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
];

/// Reads a numeral in words below ten thousand: `hai mươi lăm`, `mười`, `hai nghìn không trăm linh ba`, `hai không hai tư`.
///
/// `năm` (five, and also "year") is read as five only where it stands first.
pub(crate) fn spelled(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    let value = thousands(&mut ahead).or_else(|| by_digits(&mut ahead)).or_else(|| below_hundred(&mut ahead))?;
    *cur = ahead;
    Some(value)
}

/// Whether a token is a word of a numeral below a hundred.
pub(crate) fn is_numeral_word(cur: &Cursor<'_>, token: &Token<'_>) -> bool {
    let listed = DIGITS.iter().chain(&UNITS).any(|(word, _)| cur.matches(token, word));
    listed || cur.matches(token, "mười") || cur.matches(token, "mươi")
}

/// `hai nghìn [không trăm] [hai mươi | linh ba]`.
fn thousands(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    let thousands = one_of(&mut ahead, &DIGITS)?;
    ahead.word("nghìn").or_else(|| ahead.word("ngàn"))?;
    let hundreds = hundreds(&mut ahead).unwrap_or(0);
    let rest = after_hundred(&mut ahead).unwrap_or(0);
    *cur = ahead;
    Some(thousands * 1000 + hundreds * 100 + rest)
}

fn hundreds(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    let value = one_of(&mut ahead, &DIGITS)?;
    ahead.word("trăm")?;
    *cur = ahead;
    Some(value)
}

/// What follows a hundred or a thousand: `linh ba`, `lẻ ba`, `hai mươi lăm`.
fn after_hundred(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    if ahead.word("linh").or_else(|| ahead.word("lẻ")).is_some() {
        let value = one_of(&mut ahead, &DIGITS).or_else(|| one_of(&mut ahead, &UNITS))?;
        *cur = ahead;
        return Some(value);
    }
    tens(cur)
}

/// A year digit by digit: `hai không hai tư`, `hai không hai mươi`, `một chín bảy lăm`.
fn by_digits(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    let century = [("hai không", 2000), ("một chín", 1900)];
    let (_, base) = century.into_iter().find(|(phrase, _)| ahead.phrase(phrase).is_some())?;
    let rest = tens(&mut ahead).or_else(|| {
        let tens = one_of(&mut ahead, &DIGITS)?;
        let unit = one_of(&mut ahead, &UNITS).or_else(|| one_of(&mut ahead, &DIGITS))?;
        Some(tens * 10 + unit)
    })?;
    *cur = ahead;
    Some(base + rest)
}

fn below_hundred(cur: &mut Cursor<'_>) -> Option<u32> {
    tens(cur).or_else(|| one_of(cur, &DIGITS).filter(|value| *value > 0))
}

/// `mười [hai]`, `hai mươi [mốt]`, `hai mốt`.
fn tens(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    let tens = if ahead.word("mười").is_some() {
        1
    } else {
        let tens = one_of(&mut ahead, &DIGITS).filter(|value| *value > 1)?;
        ahead.word("mươi")?;
        tens
    };
    let unit = one_of(&mut ahead, &UNITS).unwrap_or(0);
    *cur = ahead;
    Some(tens * 10 + unit)
}

/// Reads one word of a list and gives its value.
fn one_of(cur: &mut Cursor<'_>, list: &[(&str, u32)]) -> Option<u32> {
    let token = cur.peek()?;
    let &(_, value) = list.iter().find(|(word, _)| cur.matches(&token, word))?;
    cur.skip();
    Some(value)
}

/// The value of a Roman numeral below forty in capitals.
pub(crate) fn roman(word: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = word.bytes().take_while(|byte| *byte == b'X').count();
    let unit = UNITS.iter().position(|unit| *unit == word.get(tens..).unwrap_or("-"))?;
    (tens < 4 && !word.is_empty()).then(|| u32::try_from(tens * 10 + unit).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<u32> {
        let mut cur = Cursor::new(text, 0);
        spelled(&mut cur).filter(|_| cur.rest().is_empty())
    }

    #[test]
    fn numerals_in_words() {
        for (text, number) in [
            ("một", 1),
            ("năm", 5),
            ("mười", 10),
            ("mười lăm", 15),
            ("hai mươi", 20),
            ("hai mươi mốt", 21),
            ("Hai mươi tư", 24),
            ("ba mươi mốt", 31),
            ("hai nghìn không trăm hai mươi", 2020),
            ("hai nghìn không trăm hai mươi lăm", 2025),
            ("hai ngàn lẻ ba", 2003),
            ("hai nghìn không trăm linh ba", 2003),
            ("hai nghìn", 2000),
            ("một nghìn chín trăm bảy mươi lăm", 1975),
            ("một chín bảy lăm", 1975),
            ("hai không hai tư", 2024),
            ("hai không hai mươi", 2020),
        ] {
            assert_eq!(value(text), Some(number), "{text}");
        }
        assert_eq!(value("mươi"), None);
        assert_eq!(value("không"), None);
    }

    #[test]
    fn roman_numerals() {
        for (text, number) in [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XX", 20), ("XXIX", 29)] {
            assert_eq!(roman(text), Some(number), "{text}");
        }
        for other in ["", "IIII", "VX", "II1", "i", "Đ", "XXXXI"] {
            assert_eq!(roman(other), None, "{other}");
        }
    }
}
