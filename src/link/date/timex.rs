//! TIMEX3 values (ISO-TimeML): `2020-04-09T08:30`, `2020-Q2`, `XXXX-04-09`, `2016/2020`.

use chrono::NaiveDate;

use super::complete::Resolved;
use crate::digits;
use crate::grammar::date::{Clock, Day, Lunar, LunarYear, Part, Point, Reading, Time, Unit, Value, Year};

/// The value of a mention, or `None` for an impossible one.
pub(super) fn of(reading: &Reading, resolved: &Resolved) -> Option<String> {
    if reading.invalid.or(resolved.invalid).is_some() {
        return None;
    }
    match resolved.value {
        Value::One(point) => Some(with_clock(point_value(point, resolved.days), reading.clock)),
        Value::Range(from, to) => {
            let (first, last) = match resolved.days {
                Some((start, end)) => (Some((start, start)), Some((end, end))),
                None => (None, None),
            };
            Some(format!("{}/{}", point_value(from, first), point_value(to, last)))
        }
    }
}

fn with_clock(day: String, clock: Option<Clock>) -> String {
    match clock {
        None => day,
        Some(Clock::At(time)) => format!("{day}T{}", time_value(time)),
        Some(Clock::Between(from, to)) => format!("{day}T{}/{day}T{}", time_value(from), time_value(to)),
        Some(Clock::Part(part)) => format!("{day}T{}", part_value(part)),
    }
}

fn time_value(time: Time) -> String {
    match time.second {
        Some(second) => format!("{:02}:{:02}:{second:02}", time.hour, time.minute),
        None => format!("{:02}:{:02}", time.hour, time.minute),
    }
}

fn part_value(part: Part) -> &'static str {
    match part {
        Part::Morning => "MO",
        Part::Noon => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
    }
}

/// Adds the digits of a number, or `X` for each that is not known.
fn push_digits(out: &mut String, number: Option<u32>, width: u32) {
    match number {
        Some(number) => digits::push(out, number, width),
        None => (0..width).for_each(|_| out.push('X')),
    }
}

/// A year, with room for what follows.
fn year_value(year: Year) -> String {
    let mut out = String::with_capacity("2020-04-09".len());
    push_digits(&mut out, year.number().and_then(|year| u32::try_from(year).ok()), 4);
    out
}

/// A year and a part of it: its letter, if it has one, and its number.
fn part_of_year(year: Year, letter: &str, part: u32, width: u32) -> String {
    let mut out = year_value(year);
    out.push('-');
    out.push_str(letter);
    push_digits(&mut out, Some(part), width);
    out
}

fn day_value(Day { year, month, day }: Day) -> String {
    let mut out = year_value(year);
    out.push('-');
    push_digits(&mut out, month.number(), 2);
    out.push('-');
    push_digits(&mut out, day, 2);
    out
}

fn point_value(point: Point, days: Option<(NaiveDate, NaiveDate)>) -> String {
    match (point, days) {
        (Point::Day(day), _) => day_value(day),
        (Point::Lunar(Lunar { day: Some(_), .. }) | Point::Weekday { .. } | Point::NextTo { .. }, Some((day, _)))
        | (Point::Relative { unit: Unit::Day, .. }, Some((day, _))) => day.to_string(),
        (Point::Lunar(Lunar { day: Some(_), .. }) | Point::Weekday { .. } | Point::NextTo { .. }, None) => {
            "XXXX-XX-XX".to_owned()
        }
        (Point::Lunar(_) | Point::Counted { .. } | Point::WeekOfMonth { .. }, Some((start, end))) => {
            format!("{start}/{end}")
        }
        (Point::Lunar(_), None) => "XXXX-XX".to_owned(),
        (Point::Counted { unit, count }, None) => format!("P{}{}", count.unsigned_abs(), unit_letter(unit)),
        (Point::WeekOfMonth { year, month, .. }, None) => format!("{}-{month:02}", year_value(year)),
        (Point::LunarYear(LunarYear::Year(year)), _) => year_value(year),
        (Point::LunarYear(LunarYear::Named(_)), Some((start, _))) => start.format("%Y").to_string(),
        (Point::LunarYear(LunarYear::Named(_)), None) => "XXXX".to_owned(),
        (Point::Month { year, month }, _) => part_of_year(year, "", month, 2),
        (Point::Quarter { year, quarter }, _) => part_of_year(year, "Q", quarter, 1),
        (Point::Half { year, half }, _) => part_of_year(year, "H", half, 1),
        (Point::Months { year, first: 1, last: 6 }, _) => format!("{}-H1", year_value(year)),
        (Point::Months { year, first: 7, last: 12 }, _) => format!("{}-H2", year_value(year)),
        (Point::Months { year, first: 1, last: 12 } | Point::Year(year), _) => year_value(year),
        (Point::Months { year, first, last }, _) => {
            let year = year_value(year);
            format!("{year}-{first:02}/{year}-{last:02}")
        }
        (Point::WeekOfYear { year, week }, _) => format!("{}-W{week:02}", year_value(year)),
        (Point::Years { first, last, .. }, _) => format!("{first:04}/{last:04}"),
        (Point::Relative { unit, .. }, days) => relative_value(unit, days),
    }
}

fn unit_letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "D",
        Unit::Week => "W",
        Unit::Month => "M",
        Unit::Quarter => "Q",
        Unit::Year => "Y",
    }
}

fn relative_value(unit: Unit, days: Option<(NaiveDate, NaiveDate)>) -> String {
    let pattern = match unit {
        Unit::Day => "%Y-%m-%d",
        Unit::Week => "%G-W%V",
        Unit::Month => "%Y-%m",
        Unit::Quarter => "%Y-Q%q",
        Unit::Year => "%Y",
    };
    let unknown = match unit {
        Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
    };
    days.map_or_else(|| unknown.to_owned(), |(start, _)| start.format(pattern).to_string())
}
