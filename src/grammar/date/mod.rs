//! Dates, times and periods: what wakes the grammar and where each form is read.
//!
//! | form | module |
//! |---|---|
//! | `ngày 09/4/2020`, `24-25/4/2020`, `từ ngày 28/4 đến hết ngày 03/5/2020` | [`day`], one member: [`item`], its month and year: [`part`] |
//! | `8h30`, `từ 14h-16h30`, `sáng` before a day | [`clock`] |
//! | `tháng 4/2020`, `6 tháng đầu năm 2020` | [`month`] |
//! | `quý II, năm 2020`, `Q4/2020`, `tuần 2 tháng 5` | [`quarter`] |
//! | `năm 2020`, `giai đoạn 2021-2025`, `nhiệm kỳ`, `năm học`, `thập niên` | [`year`] |
//! | `30/4`, `05-04-2020`, `16.06.2025`, `(7/2020)` without `ngày` | [`figures`] |
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
mod figures;
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

/// Words that wake it in capitals alone: quarters in short.
pub(super) const SHORT_TRIGGERS: &[&str] = &["q", "qi", "qii", "qiii", "qiv"];

/// Reads what the trigger at the cursor belongs to.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) {
    let begin = *cur;
    let Some(token) = cur.peek_any() else { return };
    let known = out.len();
    let found = match token.kind() {
        TokenKind::Word => word(cur, &token, out),
        TokenKind::Punct('/') => figures::slash(cur, out),
        TokenKind::Punct('-') => figures::hyphen(cur, out),
        TokenKind::Number => figures::figures(cur, &token, out),
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
    } else if SHORT_TRIGGERS.iter().any(|word| is(word)) {
        quarter::short(cur, out)
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
            let stops = ahead.peek().is_none_or(|next| matches!(next.kind(), TokenKind::Punct(_)));
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
    let counted = near(cur).is_some_and(|token| token.is_number());
    let mut ahead = *cur;
    ahead.skip();
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
    let figures = ahead.peek().is_some_and(|token| token.is_number() && token.gap() == Gap::Space);
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
        (token.is_number() && token.len() <= 2 && token.gap() <= Gap::Space) || cur.matches(&token, "ngày")
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

/// The day of the week that stands in a mention, before its day in figures; 0 is Monday.
pub(crate) fn weekday_in(text: &str, at: crate::view::ViewSpan) -> Option<u32> {
    /// A clock time before it has no more words.
    const MAX: usize = 8;
    let mut cur = Cursor::new(text, at.start).until(at.end);
    for _ in 0..MAX {
        if let Some(weekday) = relative::weekday(&mut cur) {
            return Some(weekday);
        }
        cur.next()?;
    }
    None
}

/// The day in figures that fills a line below a day of the week that fills one: `Thứ hai` / `21/5` in a timetable.
fn day_below<'v>(weekday: &Cursor<'v>, behind: &Cursor<'v>) -> Option<Cursor<'v>> {
    let opens = weekday.previous().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    let first = behind.peek_any().filter(|token| opens && token.gap() >= Gap::Line && token.is_number())?;
    let day = behind.moved(first.start);
    let mut ahead = day;
    let item = item::read(&mut ahead, true).filter(|item| !item.open && item.month != Month::Missing)?;
    let closes = ahead.peek_any().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
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
    let complete = dated(&ahead) && ahead.peek().is_none_or(|token| token.gap() != Gap::Break);
    if complete && day::parse(&mut ahead, true, Some((start, clock)), out) {
        *cur = ahead;
        return true;
    }
    false
}
