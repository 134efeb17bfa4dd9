//! The month and the year of a day, month or quarter, however they are joined.
//!
//! ```text
//! month = M | word | "Giêng" | "Chạp"
//! year  = [","] "năm" (Y | words | "nay" | "ngoái" | stem branch | blank) | ("/" | "-" | ".") Y | [","] Y
//! blank = "…" | "."* | "_"* | nothing, before "tháng", "năm" or "/"
//! ```

use super::context::counts;
use super::item::{Calendar, ItemYear};
use super::number::{grows, short_or_spelled, year, year_or_spelled};
use super::value::Year;
use crate::calendar::YearName;
use crate::scan::{Cursor, Gap};

/// `ngày 31 tháng 3 tháng 2026`: a slip of the pen for `năm`.
pub(super) fn month_for_year(cur: &mut Cursor<'_>) -> Option<ItemYear> {
    let mut ahead = *cur;
    ahead.word("tháng")?;
    let value = year(&mut ahead)?;
    *cur = ahead;
    Some(ItemYear::Plain(Year::Given(value)))
}

/// Reads one of some misspelled words where a number follows: `ngày 25 thánh 6 nhăm 2004`.
pub(super) fn slip_before_number(cur: &mut Cursor<'_>, slips: &[&str]) -> bool {
    let mut ahead = *cur;
    let read = ahead.any_phrase(slips).is_some();
    let number = ahead.peek().is_some_and(|next| next.is_number() && next.gap() > Gap::None);
    if read && number {
        *cur = ahead;
    }
    read && number
}

/// Whether the month is given in figures.
pub(super) fn figures_follow(mut cur: Cursor<'_>) -> bool {
    cur.any_punct(&[',', '-', '/']);
    cur.word("tháng").is_some() && cur.peek().is_some_and(|token| token.is_number())
}

/// Reads a month: its number, a word, or its old name.
pub(super) fn month(cur: &mut Cursor<'_>) -> Option<(u32, Calendar)> {
    if cur.word("giêng").is_some() {
        return Some((1, Calendar::Lunar));
    }
    if cur.word("chạp").is_some() {
        return Some((12, Calendar::Lunar));
    }
    let mut ahead = *cur;
    let month = if ahead.word("tư").is_some() { 4 } else { short_or_spelled(&mut ahead)? };
    if grows_beyond_year(ahead) {
        return None;
    }
    *cur = ahead;
    Some((month, Calendar::Solar))
}

/// Whether more digits follow that are no year: `tháng 4.500`.
fn grows_beyond_year(mut cur: Cursor<'_>) -> bool {
    if !grows(cur) {
        return false;
    }
    let comma = cur.peek().is_some_and(|sign| sign.is(','));
    cur.skip();
    !(comma && is_month_of_year(cur)) && year(&mut cur).is_none()
}

/// Whether the next of some months stands at the cursor, with the year: `tháng 7,8 năm 2020`.
fn is_month_of_year(mut cur: Cursor<'_>) -> bool {
    cur.number(1..=12).is_some() && cur.word("năm").is_some() && year(&mut cur).is_some()
}

/// The year after a month, however it is joined.
pub(super) fn year_after_month(cur: &mut Cursor<'_>) -> Option<ItemYear> {
    let mut ahead = *cur;
    let comma = ahead.punct(',').is_some();
    if ahead.word("năm").is_some() || slip_before_number(&mut ahead, &["nhăm", "nam"]) {
        let year = year_word(&mut ahead)?;
        *cur = ahead;
        return Some(year);
    }
    if !comma {
        if let Some(sign) = ahead.any_punct(&['/', '-', '.']) {
            if sign == '.' && ahead.peek()?.gap() > Gap::None {
                return None;
            }
        } else if ahead.peek()?.gap() > Gap::Space {
            return None;
        }
    }
    let value = year(&mut ahead)?;
    // `tháng 5, 2019 hộ`: a number of something.
    if ahead.peek().is_some_and(|token| token.is_word() && comma && counts(&token)) {
        return None;
    }
    *cur = ahead;
    Some(ItemYear::Plain(Year::Given(value)))
}

/// What follows `năm` as the year of a day or month.
fn year_word(cur: &mut Cursor<'_>) -> Option<ItemYear> {
    if let Some(offset) = year_offset(cur) {
        return Some(ItemYear::Plain(Year::Offset(offset)));
    }
    if let Some(year) = year_or_spelled(cur) {
        return Some(ItemYear::Plain(Year::Given(year)));
    }
    if let Some(name) = year_name(cur) {
        let mut ahead = *cur;
        ahead.punct('(');
        if let Some(year) = year(&mut ahead) {
            ahead.punct(')');
            *cur = ahead;
            return Some(ItemYear::Plain(Year::Given(year)));
        }
        return Some(ItemYear::Named(name));
    }
    let before = cur.at();
    (blank(cur) || cur.at() > before).then_some(ItemYear::Plain(Year::Blank))
}

/// `nay`, `ngoái` after `năm`.
pub(super) fn year_offset(cur: &mut Cursor<'_>) -> Option<i32> {
    let index = cur.any_phrase(&["nay", "này", "ngoái"])?;
    [0, 0, -1].get(index).copied()
}

/// A stem and a branch.
pub(super) fn year_name(cur: &mut Cursor<'_>) -> Option<YearName> {
    let mut ahead = *cur;
    let stem = ahead.next().filter(|token| token.is_capitalised())?;
    let branch = ahead.next().filter(|token| token.is_capitalised())?;
    let name = YearName::parse(stem.text(), branch.text())?;
    *cur = ahead;
    Some(name)
}

/// Reads a blank left for the pen: dots, an ellipsis, underscores or nothing at all. Tells whether what follows can
/// follow a blank.
pub(super) fn blank(cur: &mut Cursor<'_>) -> bool {
    for _ in 0..24 {
        if cur.any_punct(&['.', '…', '-', '_']).is_none() {
            break;
        }
    }
    let next = cur.peek();
    next.is_some_and(|token| cur.matches(&token, "tháng") || cur.matches(&token, "năm") || token.is('/'))
        || next.is_none()
}
