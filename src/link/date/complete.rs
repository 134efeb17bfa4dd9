//! Readings → days: what is missing is completed from the anchor.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::anchor::{self, Anchor};
use crate::calendar::{LunarDate, YearName, tet};
use crate::grammar::Found;
use crate::grammar::date::{self, Clock, Day, Lunar, LunarYear, Month, Point, Reading, Stretch, Unit, Value, Year};
use crate::mention::DateModifier;
use crate::view::ViewSpan;

/// A reading with what the context gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    /// The value, completed as far as it could be.
    pub(super) value: Value,
    /// First and last day.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    /// A part came from the context.
    pub(super) inferred: bool,
    /// Why it has no value, found when the year was known.
    pub(super) invalid: Option<&'static str>,
}

/// Completes readings in the order of the text.
pub(super) struct Completer<'c> {
    text: &'c str,
    anchor: &'c Anchor,
    /// The last day resolved: what `cùng ngày` and `ngày 15` go by.
    last: Option<NaiveDate>,
    /// The last day of the mention before, and where that stands.
    before: Option<(NaiveDate, ViewSpan)>,
    /// The last day with a clock time: the day of a meeting, to which `11 giờ cùng ngày` goes back.
    last_timed: Option<NaiveDate>,
}

/// So many days from the reference date a day of the week may move a day into another year; farther off it is a slip.
const HALF_A_YEAR: i64 = 200;

/// The most bytes between two mentions of which one completes the other: `hôm nay, ngày 5 tháng 4 năm 2020`.
pub(super) const BESIDE: usize = 40;

impl<'c> Completer<'c> {
    /// Nothing resolved yet.
    pub(super) fn new(text: &'c str, anchor: &'c Anchor) -> Self {
        Self { text, anchor, last: None, before: None, last_timed: None }
    }

    /// Completes one reading; `cited` when it belongs to a citation; `next` is the mention after it.
    pub(super) fn resolve(&mut self, found: &Found<Reading>, cited: bool, next: Option<&Found<Reading>>) -> Resolved {
        let reading = found.value;
        let beside =
            next.filter(|next| next.span.start.saturating_sub(found.span.end) <= BESIDE).map(|next| next.value);
        let value = match with_next(reading.value, beside) {
            Value::One(point) => Value::One(self.complete(point, found, cited)),
            Value::Range(from, to) => {
                let to = self.complete(to, found, cited);
                Value::Range(self.complete(like(from, to), found, cited), to)
            }
        };
        let inferred = value != reading.value || has_shared(reading.value);
        let mut resolved = Resolved { value, days: None, inferred, invalid: None };
        if reading.invalid.is_some() {
            return Resolved { inferred: false, ..resolved };
        }
        resolved.days = match value {
            Value::One(point @ Point::Relative { unit: Unit::Day, .. }) => {
                let full = || beside.filter(|_| anchor::is_today(&reading)).and_then(|next| anchor::complete(&next));
                let told = next.and_then(|next| self.said_again(found, next, cited)).or_else(full);
                told.map(|day| (day, day)).or_else(|| self.days(point))
            }
            Value::One(Point::NextTo { days }) if matches!(reading.clock, Some(Clock::At(_))) => {
                let day = self.last_timed.or(self.last).or(self.anchor.date);
                day.and_then(|day| shift_days(day, days)).map(|day| (day, day))
            }
            Value::One(point) => self.days(point),
            Value::Range(from, to) => self.days(from).zip(self.days(to)).map(|((start, _), (_, end))| (start, end)),
        };
        resolved.days = resolved.days.filter(|(start, end)| start <= end);
        resolved.invalid = impossible(value, resolved.days);
        if let Value::One(point) = value {
            resolved.inferred |= resolved.days.is_some() && counts_from_context(point);
        }
        self.before = resolved.days.map(|(_, day)| (day, found.span));
        if let (Value::One(point), Some((day, _))) = (value, resolved.days) {
            if !cited && reading.modifier.is_none() {
                self.remember(point, &reading, day);
            }
        }
        resolved
    }

    /// The day in the brackets behind a relative one: `Sáng nay (22/8)`.
    fn said_again(&self, found: &Found<Reading>, next: &Found<Reading>, cited: bool) -> Option<NaiveDate> {
        let between = self.text.get(found.span.end..next.span.start)?;
        match next.value.value {
            Value::One(point @ Point::Day(Day { month: Month::Given(_), day: Some(_), .. }))
                if between.trim() == "(" =>
            {
                self.days(self.complete(point, next, cited)).map(|(day, _)| day)
            }
            _ => None,
        }
    }

    /// Keeps the day for the mentions that go back to it; deadlines and beginnings are no days of what is told.
    fn remember(&mut self, point: Point, reading: &Reading, day: NaiveDate) {
        if !matches!(
            point,
            Point::Day(Day { day: Some(_), .. }) | Point::NextTo { .. } | Point::Relative { unit: Unit::Day, .. }
        ) {
            return;
        }
        self.last = Some(day);
        if matches!(reading.clock, Some(Clock::At(_) | Clock::Between(..))) {
            self.last_timed = Some(day);
        }
    }

    /// The point with the month and year that the context gives it.
    fn complete(&self, point: Point, found: &Found<Reading>, cited: bool) -> Point {
        let point = match point {
            Point::Day(day) => Point::Day(self.with_month(day)),
            other => other,
        };
        match point.year() {
            Some(Year::Missing) if !lacks_month(point) && (!cited || self.anchor.date.is_some()) => {
                self.year_for(point, found).map_or(point, |year| point.with_year(Year::Given(year)))
            }
            Some(Year::Offset(offset)) => match self.anchor.date {
                Some(date) => replace_offset(point, date.year() + offset),
                None => point,
            },
            _ => point,
        }
    }

    /// `ngày 15` is of the month of the day named before it, else of the reference date.
    fn with_month(&self, day: Day) -> Day {
        match day.month {
            Month::Missing if day.year == Year::Missing => match self.last.or(self.anchor.date) {
                Some(date) => Day { month: Month::Shared(date.month()), year: Year::Shared(date.year()), ..day },
                None => day,
            },
            Month::Offset(offset) => match self.anchor.date.and_then(|date| shift_months(date, offset)) {
                Some(date) => Day { month: Month::Shared(date.month()), year: Year::Shared(date.year()), ..day },
                None => day,
            },
            _ => day,
        }
    }

    /// The year of a point without one.
    fn year_for(&self, point: Point, found: &Found<Reading>) -> Option<i32> {
        if let Point::Lunar(lunar) = point {
            return self.lunar_year(lunar, found.span);
        }
        let rank = anchor::rank(point);
        let shared = (rank > 1).then(|| self.anchor.years.shared_by(self.text, found.span, point)).flatten();
        shared
            .or_else(|| self.anchor.date.map(|date| year_beside(date, point, found.value.modifier)))
            .or_else(|| self.anchor.years.near(self.text, found.span))
            .map(|year| self.with_weekday(year, point, found.span))
    }

    /// The year, or that beside it in which the day falls on the day of the week that stands with it: `thứ Năm, ngày 05/3`.
    fn with_weekday(&self, year: i32, point: Point, at: ViewSpan) -> i32 {
        let Point::Day(Day { month, day: Some(day), .. }) = point else { return year };
        let (Some(month), Some(weekday)) = (month.number(), date::weekday_in(self.text, at)) else { return year };
        let near = |date: NaiveDate| self.anchor.date.is_none_or(|told| (date - told).num_days().abs() <= HALF_A_YEAR);
        let fits = |other: &i32| {
            NaiveDate::from_ymd_opt(*other, month, day)
                .is_some_and(|date| date.weekday().num_days_from_monday() == weekday && (*other == year || near(date)))
        };
        [year, year + 1, year - 1].into_iter().find(fits).unwrap_or(year)
    }

    /// The lunar year whose day lies nearest to the reference date, or within the solar year of which the text speaks.
    fn lunar_year(&self, lunar: Lunar, at: ViewSpan) -> Option<i32> {
        let solar = |year: i32| solar(lunar, year).map(|day| (year, day));
        let beside =
            self.before.filter(|(_, before)| at.start.saturating_sub(before.end) <= BESIDE).map(|(day, _)| day);
        if let Some(date) = beside.or(self.anchor.date) {
            let years = (date.year() - 1..=date.year() + 1).filter_map(solar);
            return years.min_by_key(|(_, day)| (*day - date).num_days().abs()).map(|(year, _)| year);
        }
        let wanted = self.anchor.years.near(self.text, at)?;
        (wanted - 1..=wanted).filter_map(solar).find(|(_, day)| day.year() == wanted).map(|(year, _)| year)
    }

    /// First and last day of a point, when all of it is known.
    fn days(&self, point: Point) -> Option<(NaiveDate, NaiveDate)> {
        let one = |day: NaiveDate| (day, day);
        match point {
            Point::Day(Day { year, month, day }) => {
                let (year, month) = (year.number()?, month.number()?);
                // A day left for the pen is one of its month.
                day.map_or_else(|| months(year, month, month), |day| NaiveDate::from_ymd_opt(year, month, day).map(one))
            }
            Point::Lunar(lunar) => self.lunar_days(lunar),
            Point::LunarYear(year) => {
                let year = self.lunar_number(year)?;
                Some((tet(year)?, tet(year + 1)? - Days::new(1)))
            }
            Point::Month { year, month } => months(year.number()?, month, month),
            Point::Quarter { year, quarter } => months(year.number()?, quarter * 3 - 2, quarter * 3),
            Point::Months { year, first, last } => months(year.number()?, first, last),
            Point::Half { year, half } => months(year.number()?, half * 6 - 5, half * 6),
            Point::WeekOfMonth { year, month, week } => {
                let (first, last) = months(year.number()?, month, month)?;
                let start = first + Days::new(u64::from(week - 1) * 7);
                (start <= last).then(|| (start, last.min(start + Days::new(6))))
            }
            Point::WeekOfYear { year, week } => {
                let monday = NaiveDate::from_isoywd_opt(year.number()?, week, Weekday::Mon)?;
                Some((monday, monday + Days::new(6)))
            }
            Point::Year(year) => months(year.number()?, 1, 12),
            Point::Years { stretch: Stretch::Term, .. } => None,
            Point::Years { first, last, .. } => Some((months(first, 1, 12)?.0, months(last, 1, 12)?.1)),
            Point::Relative { unit, offset } => unit_days(self.anchor.date?, unit, offset, offset),
            Point::Counted { unit, count } if count > 0 => unit_days(self.anchor.date?, unit, 1, count),
            Point::Counted { unit, count } => unit_days(self.anchor.date?, unit, count, -1),
            Point::Weekday { weekday, week } => {
                let monday = unit_days(self.anchor.date?, Unit::Week, week, week)?.0;
                Some(one(monday + Days::new(u64::from(weekday))))
            }
            Point::NextTo { days } => shift_days(self.last.or(self.anchor.date)?, days).map(one),
        }
    }

    fn lunar_days(&self, lunar: Lunar) -> Option<(NaiveDate, NaiveDate)> {
        let year = self.lunar_number(lunar.year)?;
        if lunar.day.is_some() {
            return solar(lunar, year).map(|day| (day, day));
        }
        let first = solar(Lunar { day: Some(1), ..lunar }, year)?;
        let last =
            solar(Lunar { day: Some(30), ..lunar }, year).or_else(|| solar(Lunar { day: Some(29), ..lunar }, year))?;
        Some((first, last))
    }

    /// The number of a lunar year; one by name is of the cycle nearest to the reference date or the years of the text.
    fn lunar_number(&self, year: LunarYear) -> Option<i32> {
        match year {
            LunarYear::Year(year) => year.number(),
            LunarYear::Named(name) => self.named_year(name),
        }
    }

    fn named_year(&self, name: YearName) -> Option<i32> {
        let near = self.anchor.date.map(|date| date.year());
        near.or_else(|| self.anchor.years.near(self.text, ViewSpan::new(0, 0))).map(|year| name.nearest(year))
    }
}

/// Whether a day is known, but not its month: a year would be of no use.
fn lacks_month(point: Point) -> bool {
    matches!(point, Point::Day(Day { month: Month::Missing | Month::Offset(_), .. }))
}

/// `đêm 14, rạng sáng 15/3`: a day without month is of the month of the day beside it.
fn with_next(value: Value, next: Option<Reading>) -> Value {
    match (value, next.map(|next| next.value)) {
        (Value::One(Point::Day(day)), Some(Value::One(Point::Day(next))))
            if day.month == Month::Missing && day.day < next.day && next.month.number().is_some() =>
        {
            let month = next.month.number().map_or(Month::Missing, Month::Shared);
            Value::One(Point::Day(Day { month, year: next.year.shared(), ..day }))
        }
        _ => value,
    }
}

/// The beginning of a range with the month and year of its completed end.
fn like(from: Point, to: Point) -> Point {
    let from = match (from, to) {
        (Point::Day(day), Point::Day(end)) if day.month == Month::Missing => {
            Point::Day(Day { month: end.month, ..day })
        }
        // `từ 29 tháng Chạp đến mùng 5 tháng Giêng`
        (Point::Lunar(first), Point::Lunar(end)) if first.month > end.month => match to.year().and_then(Year::number) {
            Some(year) => from.with_year(Year::Shared(year - 1)),
            None => from,
        },
        _ => from,
    };
    from.with_year(to.year().map_or(Year::Missing, Year::shared))
}

/// Whether a point without gaps still counts from the context.
fn counts_from_context(point: Point) -> bool {
    matches!(
        point,
        Point::Relative { .. }
            | Point::Counted { .. }
            | Point::Weekday { .. }
            | Point::NextTo { .. }
            | Point::LunarYear(LunarYear::Named(_))
            | Point::Lunar(Lunar { year: LunarYear::Named(_), .. })
    )
}

fn has_shared(value: Value) -> bool {
    let shared = |point: Point| {
        matches!(point.year(), Some(Year::Shared(_)))
            || matches!(point, Point::Day(Day { month: Month::Shared(_), .. }))
    };
    match value {
        Value::One(point) => shared(point),
        // Within a range the ends stand in one mention.
        Value::Range(..) => false,
    }
}

/// A solar day of a lunar one; the thirtieth of the last month is its last day.
fn solar(lunar: Lunar, year: i32) -> Option<NaiveDate> {
    let date = LunarDate { year, month: lunar.month, leap: lunar.leap, day: lunar.day.unwrap_or(1) };
    date.to_solar().or_else(|| {
        let last = lunar.month == 12 && lunar.day == Some(30);
        last.then(|| LunarDate { day: 29, ..date }.to_solar()).flatten()
    })
}

/// Why a value whose parts are all known has no days.
fn impossible(value: Value, days: Option<(NaiveDate, NaiveDate)>) -> Option<&'static str> {
    match value {
        Value::One(Point::Day(Day { year, month: Month::Given(month) | Month::Shared(month), day: Some(day) }))
            if days.is_none()
                && year.number().is_some_and(|year| NaiveDate::from_ymd_opt(year, month, day).is_none()) =>
        {
            Some("no such day")
        }
        Value::One(Point::Lunar(Lunar { year: LunarYear::Year(year), day: Some(_), .. }))
            if days.is_none() && year.number().is_some_and(|year| tet(year).is_some()) =>
        {
            Some("no such day")
        }
        _ => None,
    }
}

/// The first day of the first and the last day of the last of some months of a year.
fn months(year: i32, first: u32, last: u32) -> Option<(NaiveDate, NaiveDate)> {
    let start = NaiveDate::from_ymd_opt(year, first, 1)?;
    let end = NaiveDate::from_ymd_opt(year, last, 1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    Some((start, end))
}

fn shift_days(date: NaiveDate, days: i32) -> Option<NaiveDate> {
    date.checked_add_signed(chrono::TimeDelta::try_days(days.into())?)
}

fn shift_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) }
}

/// The days of the units that lie `from` to `to` units after that of `date`.
fn unit_days(date: NaiveDate, unit: Unit, from: i32, to: i32) -> Option<(NaiveDate, NaiveDate)> {
    match unit {
        Unit::Day => Some((shift_days(date, from)?, shift_days(date, to)?)),
        Unit::Week => {
            let monday = date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))?;
            Some((shift_days(monday, from * 7)?, shift_days(monday, to * 7 + 6)?))
        }
        Unit::Month => month_days(date, from, to, 1),
        Unit::Quarter => month_days(date.with_day(1)?.with_month0(date.month0() / 3 * 3)?, from * 3, to * 3, 3),
        Unit::Year => month_days(date.with_day(1)?.with_month0(0)?, from * 12, to * 12, 12),
    }
}

fn month_days(date: NaiveDate, from: i32, to: i32, length: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = date.with_day(1)?;
    let end = shift_months(first, to)?.checked_add_months(Months::new(length))?.pred_opt()?;
    Some((shift_months(first, from)?, end))
}

fn replace_offset(point: Point, year: i32) -> Point {
    let with = Year::Given(year);
    match point {
        Point::Day(day) => Point::Day(Day { year: with, ..day }),
        Point::Month { month, .. } => Point::Month { year: with, month },
        Point::Quarter { quarter, .. } => Point::Quarter { year: with, quarter },
        Point::Months { first, last, .. } => Point::Months { year: with, first, last },
        Point::Half { half, .. } => Point::Half { year: with, half },
        Point::WeekOfMonth { month, week, .. } => Point::WeekOfMonth { year: with, month, week },
        Point::Lunar(lunar) => Point::Lunar(Lunar { year: LunarYear::Year(with), ..lunar }),
        other => other,
    }
}

/// The year of a day, month or quarter told on `date`: the year of `date`, save across the turn of the year. A time
/// ahead (`trước ngày 15/01`) told late in the year is of the next one; a time past told in January is of the last one.
fn year_beside(date: NaiveDate, point: Point, modifier: Option<DateModifier>) -> i32 {
    let ahead = matches!(modifier, Some(DateModifier::Before | DateModifier::By | DateModifier::Until));
    let (first, last) = match point {
        Point::Day(Day { month, .. }) => (month.number().unwrap_or(0), month.number().unwrap_or(0)),
        Point::Month { month, .. } | Point::WeekOfMonth { month, .. } => (month, month),
        Point::Quarter { quarter, .. } => (quarter * 3 - 2, quarter * 3),
        _ => return date.year(),
    };
    if ahead && date.month() >= 9 && last <= 4 {
        date.year() + 1
    } else if !ahead && date.month() == 1 && first >= 10 {
        date.year() - 1
    } else {
        date.year()
    }
}
