//! Days and months in figures, without a word for them: `30/4`, `24-25/4/2020`, `05-04-2020`, `16.06.2025`, `T4/2020`, `(7/2020)`.
//!
//! A fraction, a ratio or a code looks the same; the words around tell.

use super::value::{Month, Point, Reading, Unit, Value, Year};
use super::{bare, clock, context, day, item, number, year};
use crate::grammar::Found;
use crate::mention::DateKind;
use crate::scan::{Cursor, Gap, Token, TokenKind};
use crate::view::ViewSpan;

/// Figures with a slash: `30/4`, `24-25/4/2020`; the cursor stands at the slash.
pub(super) fn slash(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(number) = cur.previous().filter(|token| short_number(token) && token.gap() <= Gap::Space) else {
        return false;
    };
    let mut begin = cur.moved(number.start);
    if let Some(start) = month_sign(&begin) {
        return short_month(cur, start, 1, out);
    }
    if let Some(start) = range_before(&begin) {
        begin = cur.moved(start);
    }
    if touched(&begin) {
        return false;
    }
    if bracketed_month(&begin, out) {
        return true;
    }
    let mut range = begin;
    if (begin.preceded_by("từ") || opens_line(&begin)) && year::months_in_figures(&mut range, out) {
        *cur = range;
        return true;
    }
    if opens_line(&begin) && career_month(&begin, out) {
        return true;
    }
    let mut probe = begin;
    let lead = clock::before(&begin).map(|(start, clock)| (start, Some(clock)));
    if !figures_stand(&mut probe, lead.is_some(), out) {
        return false;
    }
    let mut ahead = begin;
    let found = day::parse(&mut ahead, false, lead, out);
    if found {
        *cur = ahead;
    }
    found
}

fn short_number(token: &Token<'_>) -> bool {
    token.is_number() && token.len() <= 2
}

/// Figures with a hyphen: `05-04-2020`, and after the name of a holiday `Quốc khánh 2-9`, `lễ 30-4 và 1-5`; the cursor
/// stands at a hyphen.
pub(super) fn hyphen(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let after = cur.moved(cur.at() + 1);
    if let Some(year) = after.peek().filter(|token| token.gap() == Gap::None && token.len() == 4) {
        let mut ahead = after;
        let found = figures(&mut ahead, &year, out);
        if found {
            *cur = ahead;
        }
        return found;
    }
    let Some(number) = cur.previous().filter(|token| short_number(token) && token.gap() == Gap::None) else {
        return false;
    };
    let begin = cur.moved(number.start);
    let due = ["trước", "chậm nhất"].iter().any(|phrase| begin.preceded_by(phrase));
    let called = due || follows_listed_day(&begin, out) || context::calls_for_hyphen_day(&begin);
    if touched(&begin) || !called || context::is_place_name(&begin) {
        return false;
    }
    let mut ahead = begin;
    let Some(item) = item::read(&mut ahead, true).filter(|item| !item.open && item.point().1.is_none()) else {
        return false;
    };
    let code = ahead
        .peek()
        .is_some_and(|token| token.gap() == Gap::None && matches!(token.kind(), TokenKind::Word | TokenKind::Number));
    // `trước 15-10.`, but not `trước 10-12 tháng`
    let goes_on = due && ahead.peek().is_some_and(|token| !matches!(token.kind(), TokenKind::Punct(_)));
    if code || goes_on || context::is_ratio(&ahead) || item.month == Month::Missing {
        return false;
    }
    let mut ahead = begin;
    let found = day::parse(&mut ahead, true, None, out);
    if found {
        *cur = ahead;
    }
    found
}

/// Whether the mention before is a day and joined to what begins here: `5/4, 6/4`, `sáng nay (15/3)`.
fn follows_listed_day(begin: &Cursor<'_>, out: &[Found<Reading>]) -> bool {
    let Some(last) = out.last() else { return false };
    let Some(between) = begin.text().get(last.span.end..begin.at()) else { return false };
    match between.trim() {
        "," | "và" | ", và" | ";" => last.value.kind() == DateKind::Day,
        "" | "(" => matches!(last.value.value, Value::One(Point::Relative { unit: Unit::Day, .. })),
        _ => false,
    }
}

/// Whether something touches the number at the cursor that makes it part of a code.
fn touched(cur: &Cursor<'_>) -> bool {
    cur.text()[..cur.at()].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | ',' | '-' | '+' | '='))
}

/// `24-` or `từ 24 đến` before `25/4`: where the range begins.
fn range_before(cur: &Cursor<'_>) -> Option<usize> {
    let sign = cur.previous().filter(|token| token.gap() <= Gap::Space)?;
    let before = cur.moved(sign.start);
    let word = cur.matches(&sign, "đến");
    if !sign.is('-') && !word {
        return None;
    }
    let first = before.previous().filter(|token| short_number(token) && token.gap() <= Gap::Space)?;
    let (from, to): (u32, u32) = (first.text().parse().ok()?, cur.peek()?.text().parse().ok()?);
    let begun = !word || cur.moved(first.start).preceded_by("từ");
    (begun && (1..to).contains(&from)).then_some(first.start)
}

/// Whether figures without `ngày` before them are a day.
fn figures_stand(cur: &mut Cursor<'_>, timed: bool, out: &[Found<Reading>]) -> bool {
    let begin = *cur;
    if context::is_place_name(&begin) {
        return false;
    }
    let Some(mut item) = item::read(cur, false) else { return false };
    if item.open {
        // The first day of a range: the month is that of the second.
        if cur.punct('-').is_none() && cur.word("đến").is_none() {
            return false;
        }
        let Some(second) = item::read(cur, false) else { return false };
        item = second;
    }
    if let item::ItemYear::Plain(Year::Given(_)) = item.year {
        return true;
    }
    if item.point().1.is_some() || context::is_ratio(cur) && !begin.preceded_by("hôm") {
        return false;
    }
    if item.calendar != item::Calendar::Solar || ends_in_full(*cur) {
        return true;
    }
    let listed = follows_listed_day(&begin, out);
    let fraction = item.day == Some(1) && item.day < item.month.number() && !ends_or_reaches(*cur);
    timed || listed || !fraction && context::calls_for_day(&begin) || context::follows_anniversary(&begin)
}

/// Whether a mark follows, or `đến` and no number: `1/4` is a day then and no fraction.
fn ends_or_reaches(mut cur: Cursor<'_>) -> bool {
    let until = cur.word("đến").is_some();
    cur.peek().is_none_or(|token| match token.kind() {
        TokenKind::Word => until,
        TokenKind::Number => false,
        TokenKind::Punct(_) => !until,
    })
}

/// Whether the second day of a range follows, with its year.
fn ends_in_full(mut cur: Cursor<'_>) -> bool {
    let joined = cur.punct('-').is_some() || cur.word("đến").is_some();
    joined && item::read(&mut cur, false).is_some_and(|item| matches!(item.year, item::ItemYear::Plain(Year::Given(_))))
}

/// `T` directly before a number: `T4/2020`.
fn month_sign(cur: &Cursor<'_>) -> Option<usize> {
    let token = cur.previous().filter(|token| token.gap() == Gap::None && matches!(token.text(), "T" | "t"))?;
    (!touched(&cur.moved(token.start))).then_some(token.start)
}

/// A month in figures that stands by itself: in brackets behind an event (`(7/2020)`), behind a label up to the end of the line
/// (`Nhập ngũ: 10/1946`).
fn bracketed_month(begin: &Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(opening) = begin.previous().filter(|token| token.is('(') || token.is(':')) else { return false };
    let mut ahead = *begin;
    let known = out.len();
    let read = short_month(&mut ahead, begin.at(), 0, out);
    let ends_line = || ahead.peek_any().is_none_or(|next| next.gap() >= Gap::Line);
    let closed = if opening.is('(') { ahead.clone().punct(')').is_some() } else { ends_line() };
    if !(read && closed) {
        out.truncate(known);
    }
    read && closed
}

/// Whether nothing stands before the cursor in its line or cell but a dash or the like.
pub(super) fn opens_line(cur: &Cursor<'_>) -> bool {
    let opens = |token: Token<'_>| token.gap() >= Gap::Line || token.is('|');
    cur.previous().is_none_or(|token| {
        let bullet = matches!(token.kind(), TokenKind::Punct('-' | '+' | '•'));
        opens(token) || bullet && cur.moved(token.start).previous().is_none_or(opens)
    })
}

/// A month in figures with which a line of a career begins: `07/2025: Phó Chủ tịch`, `10/2025 - nay`.
fn career_month(begin: &Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *begin;
    let known = out.len();
    let stands = short_month(&mut ahead, begin.at(), 0, out)
        && (ahead.peek().is_some_and(|next| next.is(':') && next.gap() < Gap::Line) || reaches_today(ahead));
    if !stands {
        out.truncate(known);
    }
    stands
}

/// `- nay:`, `đến nay`
pub(super) fn reaches_today(mut cur: Cursor<'_>) -> bool {
    (cur.punct('-').is_some() || cur.word("đến").is_some())
        && cur.word("nay").is_some()
        && cur.peek_any().is_none_or(|next| next.gap() >= Gap::Line || matches!(next.kind(), TokenKind::Punct(_)))
}

/// A month in figures and its year behind a sign of `len` bytes: `T4/2020`.
fn short_month(cur: &mut Cursor<'_>, start: usize, len: usize, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = cur.moved(start + len);
    let Some(month) = number::short(&mut ahead).filter(|month| (1..=12).contains(month)) else { return false };
    ahead.skip();
    let Some(year) = number::year(&mut ahead) else { return false };
    let point = Point::Month { year: Year::Given(year), month };
    out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading::new(Value::One(point))));
    *cur = ahead;
    true
}

/// Figures that begin like a year: `2021-2025`, `2026-05-25`, `16.06.2025`.
pub(super) fn figures(cur: &mut Cursor<'_>, token: &Token<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    if token.len() != 4 || cur.text()[..token.start].ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    if let Some(start) = day_before_year(cur) {
        let begin = cur.moved(start);
        let lead = clock::before(&begin).map(|(start, clock)| (start, Some(clock)));
        let mut ahead = begin;
        let found = !touched(&begin) && !context::is_place_name(&begin) && day::parse(&mut ahead, false, lead, out);
        if found {
            *cur = ahead;
        }
        return found;
    }
    if !touched(cur) && day::iso(cur, out) {
        return true;
    }
    bare::parse(cur, out)
}

/// Where the day of `16.06.2025` or `05-04-2020` begins; the cursor stands before the year.
fn day_before_year(cur: &Cursor<'_>) -> Option<usize> {
    let mut back = *cur;
    let sign = back
        .previous()
        .filter(|token| token.gap() == Gap::None && matches!(token.kind(), TokenKind::Punct('.' | '-')))?;
    let TokenKind::Punct(mark) = sign.kind() else { return None };
    back = back.moved(sign.start);
    let month = back.previous().filter(|token| token.gap() == Gap::None && short_number(token))?;
    back = back.moved(month.start);
    let sign = back.previous().filter(|token| token.gap() == Gap::None && token.is(mark))?;
    back = back.moved(sign.start);
    back.previous().filter(|token| token.gap() == Gap::None && short_number(token)).map(|token| token.start)
}
