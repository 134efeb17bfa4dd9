//! Numbers as dates have them: a few digits, words, Roman numerals, years.

use crate::grammar::number::{roman, spelled};
use crate::scan::{Cursor, Gap, Token, TokenKind};

/// Reads a number of at most two digits.
pub(super) fn short(cur: &mut Cursor<'_>) -> Option<u32> {
    let token = cur.peek().filter(|token| token.is_number() && token.len() <= 2)?;
    let value = token.text().parse().ok()?;
    cur.skip();
    Some(value)
}

/// Reads a number of at most two digits or one in words.
pub(super) fn short_or_spelled(cur: &mut Cursor<'_>) -> Option<u32> {
    short(cur).or_else(|| spelled(cur).filter(|value| *value <= 99))
}

/// Whether a number can be the year of a date.
pub(super) fn is_year(value: i32) -> bool {
    (1800..=2199).contains(&value)
}

/// Reads a year of four digits.
pub(super) fn year(cur: &mut Cursor<'_>) -> Option<i32> {
    let token = cur.peek().filter(|token| token.is_number() && token.len() == 4)?;
    let value = token.text().parse().ok().filter(|value| is_year(*value))?;
    let mut ahead = *cur;
    ahead.skip();
    if grows(ahead) {
        return None;
    }
    *cur = ahead;
    Some(value)
}

/// Reads a year of four digits or in words.
pub(super) fn year_or_spelled(cur: &mut Cursor<'_>) -> Option<i32> {
    year(cur).or_else(|| {
        let mut ahead = *cur;
        let value = spelled(&mut ahead).and_then(|value| i32::try_from(value).ok()).filter(|value| is_year(*value))?;
        *cur = ahead;
        Some(value)
    })
}

/// Reads a year of two digits: to 49 this century, from 50 the last.
pub(super) fn two_digit_year(cur: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cur;
    let token = ahead.peek().filter(|token| token.len() == 2)?;
    let value = i32::try_from(short(&mut ahead)?).ok()?;
    if grows(ahead) || token.gap() > Gap::Space {
        return None;
    }
    *cur = ahead;
    Some(if value < 50 { 2000 + value } else { 1900 + value })
}

/// Whether what follows makes a longer number, a code or a document number of the digits just read: `2020/NĐ-CP`,
/// `2.020`, `2020-TT`.
pub(super) fn grows(mut cur: Cursor<'_>) -> bool {
    let Some(sign) = cur.next().filter(|token| token.gap() == Gap::None) else { return false };
    if !matches!(sign.kind(), TokenKind::Punct('/' | '.' | ',' | '%')) {
        return false;
    }
    let after = cur.peek().filter(|token| token.gap() == Gap::None);
    match (sign.kind(), after) {
        (TokenKind::Punct('%'), _) => true,
        (TokenKind::Punct('/'), Some(token)) => !matches!(token.kind(), TokenKind::Punct(_)),
        // `ngày 5,6/4/2020`: a list without blanks.
        (TokenKind::Punct(','), Some(token)) => token.is_number() && !begins_figures(cur),
        (_, Some(token)) => token.is_number(),
        (_, None) => false,
    }
}

/// Whether a number of one or two digits and a slash stand next: `6/4/2020`.
fn begins_figures(mut cur: Cursor<'_>) -> bool {
    short(&mut cur).is_some() && cur.peek().is_some_and(|sign| sign.gap() == Gap::None && sign.is('/'))
}

/// Reads a Roman or Arabic numeral of a quarter.
pub(super) fn quarter(cur: &mut Cursor<'_>) -> Option<u32> {
    let token = cur.peek()?;
    let value = match token.kind() {
        TokenKind::Number if token.len() <= 2 => token.text().parse().ok()?,
        TokenKind::Word => roman(token.text())?,
        _ => return None,
    };
    (1..=4).contains(&value).then(|| {
        cur.skip();
        value
    })
}

/// The quarter that a Roman numeral stands for.
pub(super) fn roman_quarter(word: &str) -> Option<u32> {
    roman(word).filter(|value| (1..=4).contains(value))
}

/// The token before the cursor, unless a blank line lies between.
pub(super) fn near<'v>(cur: &Cursor<'v>) -> Option<Token<'v>> {
    cur.previous().filter(|token| token.gap() < Gap::Break)
}
