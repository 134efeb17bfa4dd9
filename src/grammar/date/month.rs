//! Months, months in a row, and the first or last months of a year.
//!
//! ```text
//! months = [part] "tháng" month [year] (("," | "và") ["tháng"] month [year])*
//!        | ["từ"] "tháng" month [year] ("-" | "đến" ["hết"]) ["tháng"] month [year]
//! first  = N "tháng" ["đầu" | "cuối"] ["của"] "năm" [Y | "nay" | "học" Y "-" Y]
//! part   = "đầu" | "giữa" | "cuối" | "thượng tuần" | "trung tuần" | "hạ tuần" | "nửa đầu" | "nửa cuối"
//! ```

use super::context::{self, recurring_before};
use super::item::{self, Calendar, ItemYear};
use super::number::{near, year};
use super::value::{Lunar, LunarYear, Month, Point, Reading, Stretch, Value, Year};
use super::{day, part, year as years};
use crate::grammar::Found;
use crate::mention::DateModifier;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::view::ViewSpan;

/// The most members of a list.
const MAX_MONTHS: usize = 24;

/// Reads what `tháng` at the cursor belongs to.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    if let Some(count) = counted_before(cur) {
        return first_months(cur, count, out) || bare_day(cur, count, out) || relative(cur, out);
    }
    if recurring_before(cur) {
        return false;
    }
    relative(cur, out) || months(cur, out)
}

/// The number directly before `tháng`, and where it begins.
fn counted_before(cur: &Cursor<'_>) -> Option<(usize, u32)> {
    let token = near(cur)?;
    match token.kind() {
        TokenKind::Number if token.len() <= 2 => Some((token.start, token.text().parse().ok()?)),
        TokenKind::Word => {
            let mut ahead = cur.moved(token.start);
            let value = crate::grammar::number::spelled(&mut ahead).filter(|_| ahead.at() == token.end())?;
            // `mười hai tháng`
            let (start, value) = match cur.moved(token.start).previous().filter(|tens| cur.matches(tens, "mười")) {
                Some(tens) if value < 10 => (tens.start, value + 10),
                _ => (token.start, value),
            };
            Some((start, value))
        }
        _ => None,
    }
}

/// `6 tháng đầu năm 2020`, `9 tháng năm 2020`, `4 tháng đầu năm học`.
fn first_months(cur: &mut Cursor<'_>, (start, count): (usize, u32), out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    ahead.word("tháng");
    let side = ahead.any_phrase(&["đầu", "cuối"]);
    ahead.word("của");
    if !(1..=12).contains(&count) || ahead.word("năm").is_none() {
        return false;
    }
    let value = if ahead.word("học").is_some() {
        let Some((first, last)) = years::pair(&mut ahead) else { return false };
        Value::One(Point::Years { first, last, stretch: Stretch::Term })
    } else {
        let year = match (year(&mut ahead), years::offset(&mut ahead)) {
            (Some(year), _) => Year::Given(year),
            (None, Some(offset)) => Year::Offset(offset),
            (None, None) if side.is_some() => Year::Missing,
            (None, None) => return false,
        };
        let (first, last) = if side == Some(1) { (13 - count, 12) } else { (1, count) };
        Value::One(Point::Months { year, first, last })
    };
    *cur = ahead;
    out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading::new(value)));
    true
}

/// `30 tháng 4 năm 2025` without `ngày`.
fn bare_day(cur: &mut Cursor<'_>, (start, _): (usize, u32), out: &mut Vec<Found<Reading>>) -> bool {
    let begins = cur.moved(start);
    if context::is_place_name(&begins) || recurring_before(&begins) {
        return false;
    }
    let mut probe = begins;
    let Some(item) = item::read(&mut probe, false) else { return false };
    let dated = matches!(item.year, ItemYear::Plain(Year::Given(_) | Year::Offset(_)));
    let called = context::calls_for_day(&begins) && !counts_days(&probe);
    let near = !begins.text()[start..probe.at()].contains('\n');
    let undated = near && item.month != Month::Missing && (called || stops(&probe)) && item.point().1.is_none();
    if !dated && !undated {
        return false;
    }
    let mut ahead = begins;
    let lead = super::clock::before(&begins).map(|(from, clock)| (from, Some(clock)));
    let found = day::parse(&mut ahead, false, lead, out);
    if found {
        *cur = ahead;
    }
    found
}

/// Whether what follows makes the two numbers a length of time: `03 tháng 10 ngày`.
fn counts_days(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| {
        ["ngày", "tuần", "giờ"].iter().any(|word| cur.matches(&token, word))
            || token.is_word() && context::counts(&token)
    })
}

/// Whether a mark or the end follows.
fn stops(cur: &Cursor<'_>) -> bool {
    cur.peek_any().is_none_or(|token| {
        token.gap() >= Gap::Break || matches!(token.kind(), TokenKind::Punct(',' | '.' | ';' | ')' | '-' | '"' | '”'))
    })
}

/// `tháng này`, `tháng trước`, `tháng tới`.
fn relative(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    ahead.word("tháng");
    super::relative::unit(cur, ahead, super::value::Unit::Month, out)
}

/// One month as it stands.
#[derive(Clone, Copy)]
struct Member {
    start: usize,
    end: usize,
    month: u32,
    year: Year,
    named: Option<crate::calendar::YearName>,
    lunar: bool,
    ranges: bool,
}

fn months(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let begin = *cur;
    let mut ahead = *cur;
    let Some(first) = member(&mut ahead, true).filter(|first| stands(&begin, first)) else { return false };
    let mut members = [first; MAX_MONTHS];
    let mut count = 1;
    while count < MAX_MONTHS {
        let mut next = ahead;
        let Some(more) = next_member(&mut next, &members[count - 1]) else { break };
        members[count] = more;
        count += 1;
        ahead = next;
    }
    let members = &mut members[..count];
    for i in (1..count).rev() {
        if members[i - 1].year == Year::Missing {
            members[i - 1].year = share(&members[i - 1], &members[i]);
        }
    }
    emit(cur, members, out);
    true
}

/// In `tháng 12 đến tháng 2/2021` the first month is of the year before.
fn share(earlier: &Member, later: &Member) -> Year {
    match later.year {
        Year::Given(year) if earlier.month > later.month && later.ranges => Year::Shared(year - 1),
        other => other.shared(),
    }
}

fn member(cur: &mut Cursor<'_>, first: bool) -> Option<Member> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    let word = ahead.word("tháng").is_some();
    if first && !word {
        return None;
    }
    let digits = ahead.peek().is_some_and(|token| token.is_number());
    let capital = ahead.at_capital();
    let (month, calendar) = part::month(&mut ahead)?;
    let year = part::year_after_month(&mut ahead);
    // `mỗi tháng hai lần`, `tháng, năm` of a table
    if !digits && year.is_none() && (!capital || month == 5) && calendar == Calendar::Solar {
        return None;
    }
    if year.is_none() && (context::recurs(ahead) || !(1..=12).contains(&month)) {
        return None;
    }
    let (year, named) = match year {
        Some(ItemYear::Plain(year)) => (year, None),
        Some(ItemYear::Named(name)) => (Year::Missing, Some(name)),
        None => (Year::Missing, None),
    };
    let lunar = named.is_some() || lunar_after(&mut ahead) || calendar == Calendar::Lunar && year == Year::Missing;
    *cur = ahead;
    Some(Member { start, end: ahead.at(), month, year, named, lunar, ranges: false })
}

fn lunar_after(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let bracket = ahead.punct('(').is_some();
    let lunar = ahead.any_phrase(&["âm lịch", "âl"]).is_some() && (!bracket || ahead.punct(')').is_some());
    if lunar {
        *cur = ahead;
    }
    lunar
}

/// Whether the first month is no count and no part of a name.
fn stands(cur: &Cursor<'_>, first: &Member) -> bool {
    let after = cur.moved(first.end);
    let next = after.peek();
    let frequency = first.year == Year::Missing
        && next.is_some_and(|token| {
            ["lần", "buổi", "kỳ", "tuổi", "phiên", "năm"].iter().any(|word| after.matches(&token, word))
        });
    let paid = ["lương", "thưởng", "mạng", "tròn"].iter().any(|word| cur.preceded_by(word));
    !frequency && !paid
}

fn next_member(cur: &mut Cursor<'_>, last: &Member) -> Option<Member> {
    let mut ahead = *cur;
    let ranges = ahead.punct('-').is_some() || ahead.word("đến").or_else(|| ahead.word("tới")).is_some();
    if ranges {
        ahead.word("hết");
    } else {
        let comma = ahead.punct(',').is_some();
        if ahead.word("và").is_none() && !comma {
            return None;
        }
    }
    let worded = ahead.peek().is_some_and(|token| ahead.matches(&token, "tháng"));
    let mut more = if worded { member(&mut ahead, true)? } else { plain_member(&mut ahead, last)? };
    if !ranges && worded && last.year != Year::Missing {
        // A full month begins a mention of its own.
        return None;
    }
    more.ranges = ranges;
    *cur = ahead;
    Some(more)
}

/// A later member without `tháng`: `tháng 4, 5, 6`.
fn plain_member(cur: &mut Cursor<'_>, last: &Member) -> Option<Member> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    let month = super::number::short(&mut ahead).filter(|month| (1..=12).contains(month))?;
    let year = match part::year_after_month(&mut ahead) {
        Some(ItemYear::Plain(year)) => year,
        Some(ItemYear::Named(_)) => return None,
        None => Year::Missing,
    };
    if year == Year::Missing {
        let follows = ahead.peek();
        let word = follows.is_some_and(|token| token.is_word() && context::counts(&token));
        let sign = follows.is_some_and(|token| {
            token.gap() == Gap::None && matches!(token.kind(), TokenKind::Punct('/' | '.' | '%' | '-'))
        });
        let sign = sign && !stops(&ahead);
        if word || sign || month <= last.month || last.year != Year::Missing || super::number::grows(ahead) {
            return None;
        }
    }
    *cur = ahead;
    Some(Member { start, end: ahead.at(), month, year, named: None, lunar: last.lunar, ranges: false })
}

fn point(member: &Member) -> (Point, Option<&'static str>) {
    let fault = (!(1..=12).contains(&member.month)).then_some(item::NO_MONTH);
    if !member.lunar {
        return (Point::Month { year: member.year, month: member.month }, fault);
    }
    let year = member.named.map_or(LunarYear::Year(member.year), LunarYear::Named);
    let month = u8::try_from(member.month).unwrap_or(0);
    (Point::Lunar(Lunar { year, month, leap: false, day: None }), fault)
}

fn emit(cur: &mut Cursor<'_>, members: &[Member], out: &mut Vec<Found<Reading>>) {
    let mut i = 0;
    while i < members.len() {
        let first = &members[i];
        let second = members.get(i + 1).filter(|member| member.ranges);
        let mut span = ViewSpan::new(first.start, second.unwrap_or(first).end);
        let (from, fault) = point(first);
        let mut reading = match second {
            Some(last) => {
                let (to, to_fault) = point(last);
                Reading { invalid: fault.or(to_fault), ..Reading::new(Value::Range(from, to)) }
            }
            None => Reading { invalid: fault, ..Reading::new(Value::One(from)) },
        };
        let begins = cur.moved(span.start);
        if second.is_some() {
            span.start = day::begins_with_from(&begins).unwrap_or(span.start);
        } else if let Some((start, modifier)) = part_before(&begins) {
            span.start = start;
            reading.modifier = Some(modifier);
        }
        out.push(Found::new(span, reading));
        i += if second.is_some() { 2 } else { 1 };
    }
    if let Some(last) = members.last() {
        *cur = cur.moved(last.end);
    }
}

/// The word for a part of the month, quarter or year directly before the cursor.
pub(super) fn part_before(cur: &Cursor<'_>) -> Option<(usize, DateModifier)> {
    const PARTS: [(&str, DateModifier); 10] = [
        ("nửa đầu", DateModifier::Start),
        ("nửa cuối", DateModifier::End),
        ("những ngày đầu", DateModifier::Start),
        ("những ngày cuối", DateModifier::End),
        ("thượng tuần", DateModifier::Start),
        ("trung tuần", DateModifier::Mid),
        ("hạ tuần", DateModifier::End),
        ("đầu", DateModifier::Start),
        ("giữa", DateModifier::Mid),
        ("cuối", DateModifier::End),
    ];
    let (phrase, modifier) = PARTS[cur.which_precedes(PARTS.iter().map(|(phrase, _)| *phrase))?];
    let mut start = *cur;
    for _ in phrase.split(' ') {
        start = start.back()?;
    }
    Some((start.at(), modifier))
}
