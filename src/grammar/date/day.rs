//! Days, lists of days and ranges of days.
//!
//! ```text
//! days  = [clock] item (("," | "và" | "," "và") item | ("-" | "đến" ["hết"] [clock]) item)*
//! stamp = item HH ":" MM [":" SS] [ZONE] | YYYY "-" MM "-" DD ["T"] [HH ":" MM [":" SS]] [ZONE]
//! ```
//!
//! Each member of a list is a mention; a range is one, with the `từ` before it. What a member lacks is taken from the
//! next one: in `ngày 5, 6/4/2020` the first is 5 April 2020.

use super::clock;
use super::context;
use super::item::{self, Calendar, Item, ItemYear};
use super::number::{self, near};
use super::value::{Clock, Day, Month, Point, Reading, Time, Value, Year};
use crate::grammar::Found;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::view::ViewSpan;

/// The most members of a list: the days of a month.
const MAX_ITEMS: usize = 31;

/// How a member is joined to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    /// `,` or `và`.
    List,
    /// `-` or `đến`.
    Range,
}

/// Reads days that begin at the cursor; `lead` is the clock time before them and where it (or a weekday) begins.
pub(super) fn parse(
    cur: &mut Cursor<'_>,
    worded: bool,
    lead: Option<(usize, Option<Clock>)>,
    out: &mut Vec<Found<Reading>>,
) -> bool {
    let mut ahead = *cur;
    let Some(first) = item::read(&mut ahead, worded) else { return false };
    let (mut items, mut last) = (vec![(first, Join::List)], first);
    while items.len() < MAX_ITEMS {
        let mut next = ahead;
        let Some((item, join)) = joined(&mut next, &last) else { break };
        items.push((item, join));
        (last, ahead) = (item, next);
    }
    let items = close(&mut items);
    if items.is_empty()
        || items.iter().all(|(item, _)| item.open) && !opens(cur, &items[0].0)
        || refused(cur, &items[0].0, items[items.len() - 1].0)
    {
        return false;
    }
    share(items);
    let end = emit(cur, items, lead, out);
    *cur = cur.moved(end);
    true
}

/// Reads a connecting word and the next member.
fn joined(cur: &mut Cursor<'_>, last: &Item) -> Option<(Item, Join)> {
    // `ngày 11.3 và 19.3`, `ngày 19 và 20.3`: a point joins day and month.
    let signed = |sign: char| last.worded && cur.text()[last.start..last.end].contains(sign);
    let worded = last.worded && last.open || signed('.');
    let mut ahead = *cur;
    if let Some(sign) = ahead.punct('-') {
        // `ngày 5/4 -10 người`
        let item =
            item::read(&mut ahead, worded).filter(|item| has_month(item) || last.open && sign.gap() == Gap::None)?;
        *cur = ahead;
        return Some((item, Join::Range));
    }
    if ahead.word("đến").or_else(|| ahead.word("tới")).is_some() {
        ahead.word("hết");
        if let Some(clock) = clock_ahead(ahead) {
            ahead = clock;
        }
        // `từ ngày 30-9 đến 10-10`
        let item = item::read(&mut ahead, worded || signed('-'))
            .filter(|item| has_month(item) || item.worded && (last.open || has_month(last)))?;
        *cur = ahead;
        return Some((item, Join::Range));
    }
    let comma = ahead.punct(',').is_some();
    let and = ahead.word("và").or_else(|| ahead.word("hoặc")).is_some();
    if !comma && !and {
        ahead.punct('&')?;
    }
    let item = item::read(&mut ahead, worded)?;
    // Behind a complete day a bare number begins something else.
    let fits = last.open || has_month(&item) && (worded || !item.worded);
    fits.then(|| {
        *cur = ahead;
        (item, Join::List)
    })
}

/// A clock time before the second day of a range.
fn clock_ahead(cur: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut ahead = cur;
    clock::read(&mut ahead)?;
    ahead.punct(',');
    ahead.peek().filter(|token| ahead.matches(token, "ngày") || token.is_number()).map(|_| ahead)
}

fn has_month(item: &Item) -> bool {
    item.month != Month::Missing
}

/// Cuts off members at the end that never got a month.
fn close(items: &mut [(Item, Join)]) -> &mut [(Item, Join)] {
    let dated = items.iter().rposition(|(item, _)| !item.open);
    let keep = match dated {
        Some(last) => last + 1,
        // `từ ngày 20 đến ngày 24`
        None if items.len() > 1 && items[1].1 == Join::Range && items[1].0.worded => 2,
        None => 1,
    };
    &mut items[..keep]
}

/// Whether `ngày 15` alone is a day: something about it says that it is no count of days.
fn opens(cur: &Cursor<'_>, item: &Item) -> bool {
    if !item.worded || !item.day.is_some_and(|day| (1..=31).contains(&day)) {
        return false;
    }
    let after = cur.moved(item.end);
    let ends = match after.peek_any() {
        None => true,
        Some(token) if token.gap() >= Gap::Break => true,
        Some(token) => match token.kind() {
            TokenKind::Punct(c) => matches!(c, ',' | ';' | ')' | '.' | ':'),
            TokenKind::Number => false,
            TokenKind::Word => {
                ["tại", "đến", "và", "vừa", "này", "cùng", "tới"].iter().any(|word| after.matches(&token, word))
            }
        },
    };
    // `chiều 5 m`: figures without `ngày` need a mark behind them.
    let named = cur.peek().is_some_and(|token| token.is_word());
    let begun = named
        && near(cur).is_some_and(|token| {
            ["từ", "đến", "trước", "sau", "sáng", "chiều", "tối", "trưa", "đêm", "vào", "các", "hết", "hai"]
                .iter()
                .any(|word| cur.matches(&token, word))
        });
    let counted = near(cur)
        .is_some_and(|token| ["mỗi", "một", "từng", "hằng", "hàng"].iter().any(|word| cur.matches(&token, word)));
    (ends || begun) && !counted && !context::recurs(after)
}

/// Whether the words around say that it is no date: a street, a day of every month, a ratio.
fn refused(cur: &Cursor<'_>, first: &Item, last: Item) -> bool {
    let ItemYear::Plain(year) = last.year else { return false };
    if year == Year::Missing && (context::recurs(cur.moved(last.end)) || context::recurs_before(cur)) {
        return true;
    }
    // `24/7`, `24/24`
    let round_the_clock = first.day == Some(24) && matches!(first.month, Month::Given(7 | 24));
    round_the_clock && year == Year::Missing && !first.worded
}

/// Gives earlier members the month and year of the later ones.
fn share(items: &mut [(Item, Join)]) {
    for i in (1..items.len()).rev() {
        let later = items[i].0;
        let earlier = &mut items[i - 1].0;
        if earlier.year == ItemYear::Plain(Year::Missing) {
            if let ItemYear::Plain(year) = later.year {
                earlier.year = ItemYear::Plain(share_year(earlier, &later, year));
            }
            if earlier.month == Month::Missing {
                earlier.month = match later.month {
                    Month::Given(month) => Month::Shared(month),
                    other => other,
                };
            }
            if later.calendar != Calendar::Solar && earlier.calendar == Calendar::Solar {
                earlier.calendar = later.calendar;
                earlier.year = later.year;
            }
        }
    }
}

/// The year of a later member for an earlier one: in `28/12 - 03/01/2021` the first is of the year before.
fn share_year(earlier: &Item, later: &Item, year: Year) -> Year {
    let wraps = match (earlier.month.number(), later.month.number(), year) {
        (Some(first), Some(second), Year::Given(_)) => first > second,
        _ => false,
    };
    match year {
        Year::Given(number) if wraps => Year::Shared(number - 1),
        other => other.shared(),
    }
}

/// Pushes the mentions and returns where the last one ends.
fn emit(
    cur: &Cursor<'_>,
    items: &[(Item, Join)],
    lead: Option<(usize, Option<Clock>)>,
    out: &mut Vec<Found<Reading>>,
) -> usize {
    let mut end = cur.at();
    let mut i = 0;
    while i < items.len() {
        let first = &items[i].0;
        let second = items.get(i + 1).filter(|(_, join)| *join == Join::Range).map(|(item, _)| item);
        let (begins, time) = if i == 0 { lead.unwrap_or((first.start, None)) } else { (first.start, None) };
        let mut span = ViewSpan::new(begins, second.unwrap_or(first).end);
        let (point, fault) = first.point();
        let mut reading = match second {
            Some(last) => {
                let (to, to_fault) = last.point();
                if let Some(from) = begins_with_from(&cur.moved(begins)) {
                    span.start = from;
                }
                let backwards = backwards(first, last);
                Reading { invalid: fault.or(to_fault).or(backwards), ..Reading::new(Value::Range(point, to)) }
            }
            None => Reading { invalid: fault, clock: time, ..Reading::new(Value::One(point)) },
        };
        if second.is_none() && reading.clock.is_none() {
            if let Some((to, time)) = stamp(cur.moved(span.end), first) {
                span.end = to;
                reading.clock = Some(Clock::At(time));
            }
        }
        end = span.end;
        out.push(Found::new(span, reading));
        i += if second.is_some() { 2 } else { 1 };
    }
    end
}

/// Why a range that runs backwards has no value.
fn backwards(first: &Item, last: &Item) -> Option<&'static str> {
    let key = |item: &Item| match item.year {
        ItemYear::Plain(year) => Some((year.number()?, item.month.number()?, item.day?)),
        ItemYear::Named(_) => None,
    };
    let (from, to) = (key(first)?, key(last)?);
    (from > to && first.calendar == last.calendar).then_some("ends before it begins")
}

/// Where the `từ`, `giai đoạn từ` or `giai đoạn` directly before the cursor begins.
pub(super) fn begins_with_from(cur: &Cursor<'_>) -> Option<usize> {
    let last = near(cur)?;
    let from = cur.matches(&last, "từ").then_some(last.start);
    let before = cur.moved(from.unwrap_or(cur.at()));
    let stage = before.preceded_by_any(&["giai đoạn", "thời kỳ"]);
    if stage { Some(before.back()?.back()?.at()) } else { from }
}

/// `16:27[:53] [+07:00]` after a day in figures.
fn stamp(cur: Cursor<'_>, item: &Item) -> Option<(usize, Time)> {
    let complete = matches!(item.year, ItemYear::Plain(Year::Given(_)));
    if !complete || !cur.text()[item.start..item.end].ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut ahead = cur;
    ahead.punct('-');
    let token = ahead.peek().filter(|token| token.gap() == Gap::Space && token.is_number())?;
    let time = clock::time(&mut ahead).filter(|_| cur.text()[token.end()..].starts_with(':'))?;
    Some((zone(ahead).unwrap_or(ahead.at()), time))
}

/// `+07:00`, `Z`.
fn zone(cur: Cursor<'_>) -> Option<usize> {
    let mut ahead = cur;
    if ahead.peek().is_some_and(|token| token.gap() == Gap::None && token.text() == "Z") {
        ahead.skip();
        return Some(ahead.at());
    }
    ahead.any_punct(&['+', '-'])?;
    let hour = ahead.peek().filter(|token| token.gap() == Gap::None && token.len() == 2)?;
    ahead.next().filter(|_| hour.is_number())?;
    ahead.punct(':').filter(|token| token.gap() == Gap::None)?;
    let minute = ahead.peek().filter(|token| token.gap() == Gap::None && token.len() == 2)?;
    ahead.next().filter(|_| minute.is_number())?;
    Some(ahead.at())
}

/// Reads `2026-05-25`, with or without a clock time and zone.
pub(super) fn iso(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some((span, reading)) = iso_day(&mut ahead) else { return false };
    *cur = ahead;
    out.push(Found::new(span, reading));
    true
}

fn iso_day(cur: &mut Cursor<'_>) -> Option<(ViewSpan, Reading)> {
    let token = cur.peek().filter(|token| token.len() == 4)?;
    let year = token.text().parse().ok().filter(|year| number::is_year(*year))?;
    cur.skip();
    let mut parts = [0; 2];
    for part in &mut parts {
        cur.punct('-').filter(|sign| sign.gap() == Gap::None)?;
        cur.peek().filter(|token| token.gap() == Gap::None && token.len() == 2)?;
        *part = number::short(cur)?;
    }
    if cur.peek().is_some_and(|token| token.gap() == Gap::None && (token.is('-') || token.is('/'))) {
        return None;
    }
    let day = Day { year: Year::Given(year), month: Month::Given(parts[0]), day: Some(parts[1]) };
    let exists = chrono::NaiveDate::from_ymd_opt(year, parts[0], parts[1]).is_some();
    let invalid = if !(1..=12).contains(&parts[0]) { Some(item::NO_MONTH) } else { (!exists).then_some(item::NO_DAY) };
    let mut span = ViewSpan::new(token.start, cur.at());
    let mut ahead = *cur;
    if ahead.rest().starts_with('T') {
        ahead = ahead.moved(ahead.at() + 1);
    }
    let colon = ahead.peek().is_some_and(|token| cur.text()[token.end()..].starts_with(':') && token.gap() < Gap::Line);
    let clock = clock::time(&mut ahead).filter(|_| colon);
    if clock.is_some() {
        span.end = zone(ahead).unwrap_or(ahead.at());
        *cur = cur.moved(span.end);
    }
    Some((span, Reading { invalid, clock: clock.map(Clock::At), ..Reading::new(Value::One(Point::Day(day))) }))
}
