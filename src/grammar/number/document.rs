//! Numbers of documents.
//!
//! ```text
//! number  = SERIAL ["/" YEAR] [SEPARATOR symbol]
//! serial  = DIGITS [LETTER] | DIGITS "." DIGITS          30, 30a, 08 a, 66.7
//! symbol  = PIECE {SEPARATOR PIECE} ["(" UNIT ")"]       NĐ-CP, TTLT-BNV-BTC, NQ/TW, UBND-VX, QH13, TT-BCA (C11)
//! separator = "/" | "-", with blanks and line ends around, or a blank alone where it was lost
//! ```
//!
//! A symbol is read by its shape and then decomposed with the tables: the pieces that stand for a type of document and
//! those that stand for an issuer.

use super::symbol::{Symbol, read_symbol};
use crate::scan::{Cursor, Gap, Token};
use crate::view::ViewSpan;

/// The number of a document as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DocNumber {
    /// From its first digit to its end; a unit in brackets is outside.
    pub(crate) span: ViewSpan,
    /// The serial number, letters kept; empty where a draft leaves it blank.
    pub(crate) serial: String,
    /// What stands between serial and symbol: the year as written.
    pub(crate) middle: Option<String>,
    /// The symbol.
    pub(crate) symbol: Option<Symbol>,
}

impl DocNumber {
    /// The year inside the number.
    pub(crate) fn year(&self) -> Option<u16> {
        self.middle.as_deref().and_then(|middle| middle.parse().ok()).filter(|year| YEARS.contains(year))
    }

    /// The number as it should be written, where serial and symbol are known.
    pub(crate) fn key(&self) -> Option<String> {
        let symbol = self.symbol.as_ref()?;
        if self.serial.is_empty() {
            return None;
        }
        let mut key = String::with_capacity(self.serial.len() + symbol.text.len() + 8);
        key.push_str(&self.serial);
        if let Some(middle) = &self.middle {
            key.push('/');
            key.push_str(middle);
        }
        key.push(symbol.separator);
        key.push_str(&symbol.text);
        Some(key)
    }
}

/// Years that a document may have.
const YEARS: std::ops::RangeInclusive<u16> = 1940..=2100;

/// Reads a number at the cursor: serial, year and symbol, as far as they stand there.
pub(crate) fn read(cur: &mut Cursor<'_>) -> Option<DocNumber> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    let serial = read_serial(&mut ahead)?;
    let mut number = DocNumber { span: ViewSpan::new(start, ahead.at()), serial, middle: None, symbol: None };
    read_tail(&mut ahead, &mut number)?;
    let unit = number.symbol.as_ref().and_then(|symbol| symbol.before_unit);
    number.span = ViewSpan::new(start, unit.unwrap_or(ahead.at()));
    *cur = ahead;
    Some(number)
}

/// Reads a number whose serial a draft leaves blank: `/2016/TT-BCT`, `…/QĐ-UBND`.
pub(crate) fn read_blank(cur: &mut Cursor<'_>) -> Option<DocNumber> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    for _ in 0..MAX_DOTS {
        if ahead.any_punct(&['…', '.']).is_none() {
            break;
        }
    }
    if !ahead.peek()?.is('/') {
        return None;
    }
    let mut number = DocNumber { span: ViewSpan::new(start, start), serial: String::new(), middle: None, symbol: None };
    read_tail(&mut ahead, &mut number)?;
    number.symbol.as_ref().filter(|symbol| symbol.is_known())?;
    number.span = ViewSpan::new(start, ahead.at());
    *cur = ahead;
    Some(number)
}

/// The most dots that stand for a blank.
const MAX_DOTS: usize = 40;

/// The serial number with its letter.
fn read_serial(cur: &mut Cursor<'_>) -> Option<String> {
    let mut serial = read_digits(cur).filter(|digits| digits.len() <= 5)?;
    if let Some(decimals) = read_decimals(cur) {
        serial.push('.');
        serial.push_str(decimals.text());
    } else if let Some(suffix) = read_suffix(cur) {
        serial.push_str(suffix.text());
    }
    Some(serial)
}

/// A run of digits, among them letters that a scanner took for digits: `1O29`, `2OO9/`.
fn read_digits(cur: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cur;
    let mut digits = ahead.next().filter(|token| token.is_number())?.text().to_owned();
    *cur = ahead;
    while let Some(letters) = ahead.next().filter(|token| token.gap() == Gap::None && digits.len() < 6) {
        let Some(misread) = misread_digits(letters.text()) else { break };
        let Some(next) = ahead.peek().filter(|next| next.gap() == Gap::None) else { break };
        digits.push_str(&misread);
        if next.is_number() {
            digits.push_str(next.text());
            ahead.skip();
        } else if !next.is('/') {
            break;
        }
        *cur = ahead;
    }
    Some(digits)
}

/// Letters that look like digits, as the digits that they look like.
fn misread_digits(word: &str) -> Option<String> {
    let digit = |c| match c {
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    };
    word.chars().map(digit).collect()
}

/// `.7` of `66.7/2025/NQ-CP`.
fn read_decimals<'v>(cur: &mut Cursor<'v>) -> Option<Token<'v>> {
    let mut ahead = *cur;
    ahead.next().filter(|token| token.is('.') && token.gap() == Gap::None)?;
    let decimals = ahead.next()?;
    let fits = decimals.is_number() && decimals.gap() == Gap::None && decimals.len() <= 2;
    let goes_on = ahead.peek().is_some_and(|token| token.is('/') && token.gap() == Gap::None);
    if !(fits && goes_on) {
        return None;
    }
    *cur = ahead;
    Some(decimals)
}

/// The letter of `30a`, `15B`, `08 a/2010`.
fn read_suffix<'v>(cur: &mut Cursor<'v>) -> Option<Token<'v>> {
    let mut ahead = *cur;
    let dot = ahead.punct('.').filter(|dot| dot.gap() == Gap::None).is_some();
    let suffix = ahead.next().filter(|token| token.is_word())?;
    let single = suffix.text().chars().count() == 1 || suffix.text() == "bis";
    let slash = ahead.peek().is_some_and(|token| (token.is('/') || token.is('-')) && token.gap() == Gap::None);
    let glued = suffix.gap() == Gap::None;
    let fits = single
        && (glued && (!dot || slash) || (slash && !dot && suffix.gap() == Gap::Space && !suffix.is_capitalised()));
    if !fits {
        return None;
    }
    *cur = ahead;
    Some(suffix)
}

/// The rest of a number after its serial. `None` where the text goes on as a date, a ratio or the like.
fn read_tail(cur: &mut Cursor<'_>, number: &mut DocNumber) -> Option<()> {
    let mut ahead = *cur;
    if let Some(middle) = read_middle(&mut ahead) {
        number.middle = Some(middle);
        number.symbol = read_symbol(&mut ahead);
        let is_year = number.year().is_some();
        if number.symbol.is_some() || (is_year && !goes_on_with_digits(&ahead)) {
            *cur = ahead;
            return Some(());
        }
        return None;
    }
    number.symbol = read_symbol(&mut ahead);
    if number.symbol.is_some() {
        *cur = ahead;
        return Some(());
    }
    (!goes_on_with_digits(cur)).then_some(())
}

/// `/2020`, or what a slip of the keyboard left of it (`/201`); `-2020` where a symbol follows.
fn read_middle(cur: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cur;
    let separator = ahead.any_punct(&['/', '-'])?;
    let year = read_digits(&mut ahead).filter(|year| year.len() <= 4)?;
    let follows = ahead.peek().is_some_and(|token| token.is('/'));
    if (separator == '-' || year.len() < 4) && !follows {
        return None;
    }
    *cur = ahead;
    Some(year)
}

/// Whether a date, ratio or decimal number goes on: `24/4`, `1/500`, `3,5`.
fn goes_on_with_digits(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let touching = |token: &Token<'_>| token.gap() == Gap::None;
    let Some(sign) = ahead.next().filter(touching) else { return false };
    let joins = ['/', '-', '.', ',', ':', '%', '÷'].iter().any(|punct| sign.is(*punct));
    sign.is('%') || (joins && ahead.next().filter(touching).is_some_and(|token| token.is_number()) && !sign.is(','))
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
