//! Quarters, halves of a year, weeks.
//!
//! ```text
//! short    = "Q" ["."] Q year
//! quarters = [part] "quý" Q [year] (("," | "và") ["quý"] Q [year])* | "quý" Q [year] ("-" | "đến") ["quý"] Q [year]
//! halves   = "nửa" ("đầu" | "cuối") "năm" Y
//! weeks    = "tuần" ["thứ"] N ["của"] "tháng" month [year] | "tuần" N ("/" | "năm") Y
//! ```

use super::day::begins_with_from;
use super::item::ItemYear;
use super::month::part_before;
use super::number::{near, quarter, roman_quarter, short_or_spelled, year};
use super::value::{Point, Reading, Unit, Value, Year};
use super::{context, part, relative};
use crate::grammar::Found;
use crate::scan::{Cursor, Gap};
use crate::view::ViewSpan;

/// One quarter as it stands.
#[derive(Clone, Copy)]
struct Member {
    start: usize,
    end: usize,
    quarter: u32,
    year: Year,
    ranges: bool,
}

/// Reads what `quý` at the cursor begins.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(start) = ahead.peek_any().map(|token| token.start) else { return false };
    // `đá quý 2`
    if near(cur).is_some_and(|token| ["đá", "phú", "cao", "kim"].iter().any(|word| cur.matches(&token, word))) {
        return false;
    }
    ahead.word("quý");
    let Some((number, year)) = numbered(&mut ahead) else {
        let mut unit = *cur;
        unit.word("quý");
        return relative::unit(cur, unit, Unit::Quarter, out);
    };
    let mut members = [Member { start, end: ahead.at(), quarter: number, year, ranges: false }; 4];
    let mut count = 1;
    while count < 4 {
        let mut next = ahead;
        let Some(member) = next_member(&mut next, &members[count - 1]) else { break };
        members[count] = member;
        count += 1;
        ahead = next;
    }
    let members = &mut members[..count];
    for i in (1..count).rev() {
        if members[i - 1].year == Year::Missing {
            members[i - 1].year = members[i].year.shared();
        }
    }
    emit(cur, members, out);
    true
}

/// Reads a quarter in short at the cursor, which needs its year: `Q4/2020`, `Q.III/2021`, `QII-2019`.
pub(super) fn short(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(token) = ahead.next() else { return false };
    let number = match token.text().get(1..) {
        Some("") => {
            let _ = ahead.punct('.');
            if ahead.peek().is_none_or(|number| number.gap() > Gap::None) {
                return false;
            }
            quarter(&mut ahead)
        }
        roman => roman.and_then(roman_quarter),
    };
    let year = part::year_after_month(&mut ahead);
    let (Some(number), Some(ItemYear::Plain(year @ Year::Given(_)))) = (number, year) else { return false };
    let member = Member { start: token.start, end: ahead.at(), quarter: number, year, ranges: false };
    emit(cur, &[member], out);
    true
}

fn numbered(cur: &mut Cursor<'_>) -> Option<(u32, Year)> {
    let mut ahead = *cur;
    let number = quarter(&mut ahead)?;
    if ahead.peek().is_some_and(|token| token.gap() == Gap::None && token.is_word()) {
        return None;
    }
    let year = match part::year_after_month(&mut ahead) {
        Some(ItemYear::Plain(year)) => year,
        Some(ItemYear::Named(_)) => return None,
        None if context::recurs(ahead) => return None,
        None => relative_year(&mut ahead).unwrap_or(Year::Missing),
    };
    *cur = ahead;
    Some((number, year))
}

fn relative_year(cur: &mut Cursor<'_>) -> Option<Year> {
    let mut ahead = *cur;
    ahead.word("năm")?;
    let offset = super::year::offset(&mut ahead)?;
    *cur = ahead;
    Some(Year::Offset(offset))
}

fn next_member(cur: &mut Cursor<'_>, last: &Member) -> Option<Member> {
    let mut ahead = *cur;
    let ranges = ahead.punct('-').is_some() || ahead.word("đến").is_some();
    if ranges {
        ahead.word("hết");
    } else {
        let comma = ahead.punct(',').is_some();
        if ahead.word("và").is_none() && !comma {
            return None;
        }
    }
    let token = ahead.peek()?;
    let worded = ahead.word("quý").is_some();
    if !ranges && worded && last.year != Year::Missing {
        return None;
    }
    let (quarter, year) = numbered(&mut ahead)?;
    // `quý I, 3 xã`: figures need a year, and must not count.
    let digit = !worded && ahead.text()[token.start..].starts_with(|c: char| c.is_ascii_digit());
    let follows = ahead.peek().is_some_and(|next| next.is_word() && context::counts(&next));
    if !worded && (quarter <= last.quarter || digit && year == Year::Missing && follows) {
        return None;
    }
    *cur = ahead;
    Some(Member { start: token.start, end: ahead.at(), quarter, year, ranges })
}

fn emit(cur: &mut Cursor<'_>, members: &[Member], out: &mut Vec<Found<Reading>>) {
    let point = |member: &Member| Point::Quarter { year: member.year, quarter: member.quarter };
    let mut i = 0;
    while i < members.len() {
        let first = &members[i];
        let second = members.get(i + 1).filter(|member| member.ranges);
        let begins = cur.moved(first.start);
        let mut span = ViewSpan::new(first.start, second.unwrap_or(first).end);
        let mut reading =
            Reading::new(second.map_or(Value::One(point(first)), |last| Value::Range(point(first), point(last))));
        if second.is_some() {
            span.start = begins_with_from(&begins).unwrap_or(span.start);
        } else if let Some((start, modifier)) = part_before(&begins) {
            span.start = start;
            reading.modifier = Some(modifier);
        }
        reading.standing = context::standing(&begins);
        out.push(Found::new(span, reading));
        i += if second.is_some() { 2 } else { 1 };
    }
    if let Some(last) = members.last() {
        *cur = cur.moved(last.end);
    }
}

/// Reads what `tuần` at the cursor begins.
pub(super) fn week(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(start) = ahead.peek_any().map(|token| token.start) else { return false };
    ahead.word("tuần");
    let counted = near(cur).is_some_and(|token| token.is_number());
    if !counted {
        if let Some((point, end)) = numbered_week(ahead) {
            out.push(Found::new(ViewSpan::new(start, end), Reading::new(Value::One(point))));
            *cur = cur.moved(end);
            return true;
        }
    }
    relative::unit(cur, ahead, Unit::Week, out)
}

fn numbered_week(mut cur: Cursor<'_>) -> Option<(Point, usize)> {
    let ordinal = cur.word("thứ").is_some();
    let week = if ordinal && cur.word("nhất").is_some() || cur.word("đầu").is_some() {
        1
    } else {
        short_or_spelled(&mut cur)?
    };
    let mut ahead = cur;
    if ahead.punct('/').is_some() || ahead.word("năm").is_some() {
        let value = year(&mut ahead)?;
        return (1..=53).contains(&week).then_some((Point::WeekOfYear { year: Year::Given(value), week }, ahead.at()));
    }
    cur.word("của");
    cur.word("tháng")?;
    let (month, _) = part::month(&mut cur).filter(|(month, _)| (1..=12).contains(month))?;
    let year = match part::year_after_month(&mut cur) {
        Some(ItemYear::Plain(year)) => year,
        _ => Year::Missing,
    };
    (1..=5).contains(&week).then_some((Point::WeekOfMonth { year, month, week }, cur.at()))
}
