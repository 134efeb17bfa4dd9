//! Dates, times and periods: what wakes the grammar and where each form is read.
//!
//! | form | module |
//! |---|---|
//! | `ngày 09/4/2020`, `24-25/4/2020`, `từ ngày 28/4 đến hết ngày 03/5/2020` | [`day`], one member: [`item`], its month and year: [`part`] |
//! | `8h30`, `từ 14h-16h30`, `sáng` before a day | [`clock`] |
//! | `tháng 4/2020`, `6 tháng đầu năm 2020` | [`month`] |
//! | `quý II, năm 2020`, `tuần 2 tháng 5` | [`quarter`] |
//! | `năm 2020`, `giai đoạn 2021-2025`, `nhiệm kỳ`, `năm học`, `thập niên` | [`year`] |
//! | `2021-2025`, `cùng kỳ 2018` without `năm` | [`bare`] |
//! | `hôm nay`, `tháng tới`, `thứ Hai tuần này` | [`relative`] |
//! | `mùng 3 Tết`, `rằm tháng Bảy` | [`lunar`] |
//! | words around: `trước`, `chậm nhất`; what is no date | [`context`] |
//!
//! The order of precision of a value: time, day, days, week, month, quarter, half year, year, period. A reading holds
//! what the words say; the year that they leave out is completed when the mentions are linked.
//!
//! Figures wake the grammar as well: a slash or hyphen before a digit (`30/4`) and the first three digits of a year
//! (`2021-2025`).

mod bare;
mod clock;
mod context;
mod day;
mod item;
mod lunar;
mod month;
mod number;
mod part;
mod quarter;
mod relative;
mod value;
mod year;

#[cfg(test)]
mod tests;

use super::Found;
use crate::scan::{Cursor, Gap, Token, TokenKind};
use number::near;
pub(crate) use value::{
    Clock, Day, Lunar, LunarYear, Month, Part, Point, Reading, Standing, Stretch, Time, Unit, Value, Year,
};

/// Words and figures that wake this grammar.
#[rustfmt::skip]
pub(super) const TRIGGERS: &[&str] = &[
    "ngày", "tháng", "năm", "quý", "tuần", "thứ", "nhật", "hôm",
    "sáng", "trưa", "chiều", "tối", "đêm", "khuya",
    "kỳ", "đoạn", "khóa", "mùng", "mồng", "rằm", "tết", "kỷ", "niên",
    "-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9",
    "/0", "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/9",
    "190", "191", "192", "193", "194", "195", "196", "197", "198", "199",
    "200", "201", "202", "203", "204", "205", "206", "207", "208", "209",
];

/// Reads what the trigger at the cursor belongs to.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) {
    let begin = *cur;
    let Some(token) = cur.peek_any() else { return };
    let known = out.len();
    let found = match token.kind {
        TokenKind::Word => word(cur, &token, out),
        TokenKind::Punct('/') => slash(cur, out),
        TokenKind::Punct('-') => hyphen(cur, out),
        TokenKind::Number => figures(cur, &token, out),
        TokenKind::Punct(_) => false,
    };
    if found {
        context::set_modifiers(&begin, &mut out[known..]);
    } else {
        out.truncate(known);
    }
}

/// Reads what a word begins or belongs to.
fn word(cur: &mut Cursor<'_>, token: &Token<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let is = |word: &str| cur.matches(token, word);
    if is("ngày") {
        days(cur, token, out)
    } else if is("năm") {
        year::parse(cur, out)
    } else if is("tháng") {
        month::parse(cur, out)
    } else if is("quý") {
        quarter::parse(cur, out)
    } else if is("tuần") {
        quarter::week(cur, out)
    } else if is("thứ") {
        weekday(cur, token.start, out)
    } else if is("nhật") {
        before(cur, "chủ").is_some_and(|start| weekday(cur, start, out))
    } else if is("hôm") {
        relative_day(cur, token.start, out)
    } else if is("mùng") || is("mồng") {
        lunar::first_days(cur, out)
    } else if is("rằm") {
        lunar::full_moon(cur, out)
    } else if is("tết") {
        lunar::tet(cur, out)
    } else if is("kỳ") || is("đoạn") || is("khóa") || is("kỷ") || is("niên") {
        stretch(cur, token, out)
    } else {
        part_of_day(cur, token.start, out)
    }
}

/// Where the word directly before the cursor begins, if it is that word.
fn before(cur: &Cursor<'_>, word: &str) -> Option<usize> {
    near(cur).filter(|token| cur.matches(token, word)).map(|token| token.start)
}

/// `nhiệm kỳ`, `giai đoạn`, `thời kỳ`, `niên khóa`, `thế kỷ`, `thập niên`, `niên độ`.
fn stretch(cur: &mut Cursor<'_>, token: &Token<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    if cur.matches(token, "niên") && before(cur, "thập").is_none() {
        return year::long_unit(cur, out);
    }
    let Some(start) = near(cur).map(|word| word.start) else { return false };
    let mut ahead = cur.moved(start);
    let found = year::term(&mut ahead, out) || year::stage(&mut ahead, out) || year::long_unit(&mut ahead, out);
    if found {
        *cur = ahead;
    }
    found
}

/// What `ngày` begins.
fn days(cur: &mut Cursor<'_>, token: &Token<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let lead = clock::before(&cur.moved(token.start)).map(|(start, clock)| (start, Some(clock)));
    if day::parse(cur, false, lead, out) {
        return true;
    }
    if let Some(start) = before(cur, "cùng") {
        let mut ahead = cur.moved(start);
        if let Some(point) = relative::day(&mut ahead) {
            // `cùng ngày ký`
            let timed = clock::before(&cur.moved(start)).is_some();
            let stops = ahead.peek().is_none_or(|next| matches!(next.kind, TokenKind::Punct(_)));
            if timed || stops {
                relative::push(cur, start, None, ahead, point, out);
                return true;
            }
        }
    }
    relative_day(cur, token.start, out) || counted_days(cur, out)
}

/// `3 ngày tới`.
fn counted_days(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let counted = near(cur).is_some_and(|token| token.kind == TokenKind::Number);
    let mut ahead = *cur;
    ahead.next();
    counted && relative::unit(cur, ahead, Unit::Day, out)
}

/// `hôm nay`, `ngày mai`.
fn relative_day(cur: &mut Cursor<'_>, start: usize, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(point) = relative::day(&mut ahead) else { return false };
    let (ahead, point) = told_again(ahead, point);
    relative::push(cur, start, None, ahead, point, out);
    true
}

/// The day in figures directly behind a relative one: `sáng nay 8.12`, `hôm qua 7/12`.
fn told_again(cur: Cursor<'_>, point: Point) -> (Cursor<'_>, Point) {
    let mut ahead = cur;
    let figures = ahead.peek().is_some_and(|token| token.kind == TokenKind::Number && token.gap == Gap::Space);
    let item = if figures { item::read(&mut ahead, true) } else { None };
    match item.map(|item| (item, item.point())) {
        Some((item, (day, None))) if !item.open && item.month != Month::Missing && !context::is_ratio(&ahead) => {
            (ahead, day)
        }
        _ => (cur, point),
    }
}

/// What a part of the day begins: `sáng ngày 3/4`, `chiều 22.4`, `sáng nay`.
fn part_of_day(cur: &mut Cursor<'_>, start: usize, out: &mut Vec<Found<Reading>>) -> bool {
    let mut start = start;
    for phrase in ["đầu giờ", "cuối giờ", "giữa giờ", "đầu buổi", "cuối buổi", "buổi", "rạng"]
    {
        if cur.preceded_by(phrase) {
            let words = phrase.split(' ').count();
            let mut back = *cur;
            for _ in 0..words {
                back = back.back().unwrap_or(back);
            }
            start = back.at();
            break;
        }
    }
    let mut ahead = cur.moved(start);
    let Some(part) = clock::part(&mut ahead) else { return false };
    let clock = Clock::Part(part);
    let mut after = ahead;
    if let Some(point) = relative::after_part(&mut after) {
        let (after, point) = told_again(after, point);
        relative::push(cur, start, Some(clock), after, point, out);
        return true;
    }
    ahead.punct(',');
    let mut after = ahead;
    if let Some(point) = relative::day(&mut after) {
        let (after, point) = told_again(after, point);
        relative::push(cur, start, Some(clock), after, point, out);
        return true;
    }
    let lead = match clock::before(&cur.moved(start)) {
        Some((from, Clock::At(time))) => (from, Some(clock::joined(time, part))),
        Some((from, other)) => (from, Some(other)),
        None => (start, Some(clock)),
    };
    if joined_weekday(&mut ahead, lead, out) || dated(&ahead) && day::parse(&mut ahead, true, Some(lead), out) {
        *cur = ahead;
        return true;
    }
    false
}

/// Whether a day in figures or with `ngày` follows.
fn dated(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| {
        (token.kind == TokenKind::Number && token.text.len() <= 2 && token.gap <= Gap::Space)
            || cur.matches(&token, "ngày")
    })
}

/// What a day of the week begins.
fn weekday(cur: &mut Cursor<'_>, start: usize, out: &mut Vec<Found<Reading>>) -> bool {
    const ORDINAL: &[&str] = &[
        "lần",
        "kỳ",
        "kỳ họp",
        "phiên họp",
        "phiên",
        "hội nghị",
        "đại hội",
        "cấp",
        "bậc",
        "hạng",
        "khóa",
        "người",
        "điều",
    ];
    let begin = cur.moved(start);
    if ORDINAL.iter().any(|phrase| begin.preceded_by(phrase)) {
        return false;
    }
    let lead = clock::before(&begin).map_or((start, None), |(from, clock)| (from, Some(clock)));
    let mut ahead = begin;
    let found = joined_weekday(&mut ahead, lead, out);
    if found {
        *cur = ahead;
    }
    found
}

/// The day in figures that fills a line below a day of the week that fills one: `Thứ hai` / `21/5` in a timetable.
fn day_below<'v>(weekday: &Cursor<'v>, behind: &Cursor<'v>) -> Option<Cursor<'v>> {
    let opens = weekday.previous().is_none_or(|token| token.gap >= Gap::Line || token.is('|'));
    let first = behind.peek_any().filter(|token| opens && token.gap >= Gap::Line && token.kind == TokenKind::Number)?;
    let day = behind.moved(first.start);
    let mut ahead = day;
    let item = item::read(&mut ahead, true).filter(|item| !item.open && item.month != Month::Missing)?;
    let closes = ahead.peek_any().is_none_or(|token| token.gap >= Gap::Line || token.is('|'));
    (closes && item.point().1.is_none()).then_some(day)
}

/// A day of the week with the day or week that it belongs to.
fn joined_weekday(cur: &mut Cursor<'_>, (start, clock): (usize, Option<Clock>), out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(weekday) = relative::weekday(&mut ahead) else { return false };
    let mut week = ahead;
    if let Some(offset) = relative::week_after(&mut week) {
        let point = Point::Weekday { weekday, week: offset };
        let reading = Reading { clock, ..Reading::new(Value::One(point)) };
        out.push(Found::new(crate::view::ViewSpan::new(start, week.at()), reading));
        *cur = week;
        return true;
    }
    if let Some(day) = day_below(cur, &ahead) {
        ahead = day;
        if day::parse(&mut ahead, true, Some((start, clock)), out) {
            *cur = ahead;
            return true;
        }
        return false;
    }
    ahead.any_punct(&[',', '-']);
    let complete = dated(&ahead) && ahead.peek().is_none_or(|token| token.gap != Gap::Break);
    if complete && day::parse(&mut ahead, true, Some((start, clock)), out) {
        *cur = ahead;
        return true;
    }
    false
}

/// Figures with a slash: `30/4`, `24-25/4/2020`; the cursor stands at the slash.
fn slash(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(number) = cur.previous().filter(|token| short_number(token) && token.gap <= Gap::Space) else {
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
    if begin.preceded_by("từ") && year::months_in_figures(&mut range, out) {
        *cur = range;
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
    token.kind == TokenKind::Number && token.text.len() <= 2
}

/// Figures with a hyphen: `05-04-2020`, and after the name of a holiday `Quốc khánh 2-9`, `lễ 30-4 và 1-5`; the cursor
/// stands at a hyphen.
fn hyphen(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let after = cur.moved(cur.at() + 1);
    if let Some(year) = after.peek().filter(|token| token.gap == Gap::None && token.text.len() == 4) {
        let mut ahead = after;
        let found = figures(&mut ahead, &year, out);
        if found {
            *cur = ahead;
        }
        return found;
    }
    let Some(number) = cur.previous().filter(|token| short_number(token) && token.gap == Gap::None) else {
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
        .is_some_and(|token| token.gap == Gap::None && matches!(token.kind, TokenKind::Word | TokenKind::Number));
    // `trước 15-10.`, but not `trước 10-12 tháng`
    let goes_on = due && ahead.peek().is_some_and(|token| !matches!(token.kind, TokenKind::Punct(_)));
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
        "," | "và" | ", và" | ";" => last.value.kind() == crate::mention::DateKind::Day,
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
    let sign = cur.previous().filter(|token| token.gap <= Gap::Space)?;
    let before = cur.moved(sign.start);
    let word = cur.matches(&sign, "đến");
    if !sign.is('-') && !word {
        return None;
    }
    let first = before.previous().filter(|token| short_number(token) && token.gap <= Gap::Space)?;
    let (from, to): (u32, u32) = (first.text.parse().ok()?, cur.peek()?.text.parse().ok()?);
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
    cur.peek().is_none_or(|token| match token.kind {
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
    let token = cur.previous().filter(|token| token.gap == Gap::None && matches!(token.text, "T" | "t"))?;
    (!touched(&cur.moved(token.start))).then_some(token.start)
}

/// A month in figures that stands by itself: in brackets behind an event (`(7/2020)`), behind a label up to the end of the line
/// (`Nhập ngũ: 10/1946`).
fn bracketed_month(begin: &Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(opening) = begin.previous().filter(|token| token.is('(') || token.is(':')) else { return false };
    let mut ahead = *begin;
    let known = out.len();
    let read = short_month(&mut ahead, begin.at(), 0, out);
    let ends_line = || ahead.peek_any().is_none_or(|next| next.gap >= Gap::Line);
    let closed = if opening.is('(') { ahead.clone().punct(')').is_some() } else { ends_line() };
    if !(read && closed) {
        out.truncate(known);
    }
    read && closed
}

/// A month in figures and its year behind a sign of `len` bytes: `T4/2020`.
fn short_month(cur: &mut Cursor<'_>, start: usize, len: usize, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = cur.moved(start + len);
    let Some(month) = number::short(&mut ahead).filter(|month| (1..=12).contains(month)) else { return false };
    ahead.next();
    let Some(year) = number::year(&mut ahead) else { return false };
    let point = Point::Month { year: Year::Given(year), month };
    out.push(Found::new(crate::view::ViewSpan::new(start, ahead.at()), Reading::new(Value::One(point))));
    *cur = ahead;
    true
}

/// Figures that begin like a year: `2021-2025`, `2026-05-25`, `16.06.2025`.
fn figures(cur: &mut Cursor<'_>, token: &Token<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    if token.text.len() != 4 || cur.text()[..token.start].ends_with(|c: char| c.is_ascii_digit()) {
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
    let sign =
        back.previous().filter(|token| token.gap == Gap::None && matches!(token.kind, TokenKind::Punct('.' | '-')))?;
    let TokenKind::Punct(mark) = sign.kind else { return None };
    back = back.moved(sign.start);
    let month = back.previous().filter(|token| token.gap == Gap::None && short_number(token))?;
    back = back.moved(month.start);
    let sign = back.previous().filter(|token| token.gap == Gap::None && token.is(mark))?;
    back = back.moved(sign.start);
    back.previous().filter(|token| token.gap == Gap::None && short_number(token)).map(|token| token.start)
}
