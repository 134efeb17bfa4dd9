//! Days around Tết and full-moon days.
//!
//! ```text
//! tết   = (D | "mùng" D | "đêm" "giao thừa") "Tết" [name] [Y] | "Tết" ("Nguyên đán" | "Âm lịch" | "Cổ truyền") name [Y] | … Y
//! rằm   = ["ngày"] "rằm" "tháng" month [Y]
//! name  = STEM BRANCH
//! ```

use super::item::ItemYear;
use super::number::{near, short_or_spelled};
use super::value::{Clock, Lunar, LunarYear, Point, Reading, Value, Year};
use super::{clock, day, part};
use crate::grammar::Found;
use crate::scan::Cursor;
use crate::view::ViewSpan;

/// Reads what `mùng` or `mồng` at the cursor begins.
pub(super) fn first_days(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(token) = cur.peek_any() else { return false };
    let start = near(cur).filter(|word| cur.matches(word, "ngày")).map_or(token.start, |word| word.start);
    let lead = clock::before(&cur.moved(start)).map(|(from, clock)| (from, Some(clock)));
    let mut ahead = *cur;
    if ahead.any_phrase(&["mùng", "mồng"]).is_some() {
        if let Some(number) = short_or_spelled(&mut ahead).filter(|number| (1..=10).contains(number)) {
            if ahead.word("tết").is_some() {
                return push_tet(cur, start, ahead, u8::try_from(number).unwrap_or(0), 1, lead, out);
            }
        }
    }
    let mut ahead = *cur;
    let found = day::parse(&mut ahead, false, lead, out);
    if found {
        *cur = ahead;
    }
    found
}

/// Reads what `Tết` at the cursor belongs to.
pub(super) fn tet(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(token) = cur.peek_any() else { return false };
    let mut ahead = *cur;
    ahead.word("tết");
    if let Some(count) =
        near(cur).filter(|before| matches!(before.text(), "29" | "30" | "28" | "27" | "26" | "25" | "24" | "23"))
    {
        let number = count.text().parse().unwrap_or(30);
        let start = match cur.moved(count.start).previous() {
            Some(word) if cur.matches(&word, "ngày") => word.start,
            _ => count.start,
        };
        let lead = clock::before(&cur.moved(start)).map(|(from, clock)| (from, Some(clock)));
        return push_tet(cur, start, ahead, number, 12, lead, out);
    }
    ahead.any_phrase(&["nguyên đán", "âm lịch", "cổ truyền"]);
    let start = token.start;
    let named = part::year_name(&mut ahead);
    let lunar_year = match (super::year::bracketed_year_after_name(&mut ahead, named.is_some()), named) {
        (Some(value), _) => LunarYear::Year(Year::Given(value)),
        (None, Some(name)) => LunarYear::Named(name),
        (None, None) => return false,
    };
    if ahead.text()[start..ahead.at()].split_whitespace().count() < 3 {
        return false;
    }
    let point = Point::Lunar(Lunar { year: lunar_year, month: 1, leap: false, day: Some(1) });
    out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading::new(Value::One(point))));
    *cur = ahead;
    true
}

/// Pushes a day before or after Tết, with the year that follows.
fn push_tet<'v>(
    cur: &mut Cursor<'v>,
    start: usize,
    mut ahead: Cursor<'v>,
    number: u8,
    month: u8,
    lead: Option<(usize, Option<Clock>)>,
    out: &mut Vec<Found<Reading>>,
) -> bool {
    ahead.any_phrase(&["nguyên đán", "âm lịch", "cổ truyền"]);
    let named = part::year_name(&mut ahead);
    let value = super::year::bracketed_year_after_name(&mut ahead, true);
    // The days before Tết belong to the year that ends.
    let shift = i32::from(month == 12);
    let year = match (value, named) {
        (Some(value), _) => LunarYear::Year(Year::Given(value - shift)),
        (None, Some(name)) => LunarYear::Named(if shift == 1 { name.previous() } else { name }),
        (None, None) => LunarYear::Year(Year::Missing),
    };
    let point = Point::Lunar(Lunar { year, month, leap: false, day: Some(number) });
    let (start, clock) = lead.unwrap_or((start, None));
    out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading { clock, ..Reading::new(Value::One(point)) }));
    *cur = ahead;
    true
}

/// Reads `rằm tháng Bảy` at the cursor.
pub(super) fn full_moon(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(token) = cur.peek_any() else { return false };
    let mut ahead = *cur;
    ahead.word("rằm");
    if ahead.word("tháng").is_none() {
        return false;
    }
    let Some((month, _)) = part::month(&mut ahead).filter(|(month, _)| (1..=12).contains(month)) else { return false };
    let year = match part::year_after_month(&mut ahead) {
        Some(ItemYear::Plain(year)) => LunarYear::Year(year),
        Some(ItemYear::Named(name)) => LunarYear::Named(name),
        None => LunarYear::Year(Year::Missing),
    };
    let mut tail = ahead;
    if tail.phrase("âm lịch").is_some() {
        ahead = tail;
    }
    let start = near(cur).filter(|word| cur.matches(word, "ngày")).map_or(token.start, |word| word.start);
    let point = Point::Lunar(Lunar { year, month: u8::try_from(month).unwrap_or(0), leap: false, day: Some(15) });
    out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading::new(Value::One(point))));
    *cur = ahead;
    true
}
