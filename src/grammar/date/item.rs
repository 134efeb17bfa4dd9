//! One day of a list or range, with or without `ngày` before it.
//!
//! ```text
//! item  = ["ngày"] [mùng] D (SEP M [SEP Y] | "tháng" month [year] | "năm" M "năm" Y)? [calendar]
//! SEP   = "/" | "." | "-"
//! month = M | word | "Giêng" | "Chạp" | blank | "này" | "trước" | "tới"
//! year  = [","] "năm" (Y | words | stem branch | blank) | "/" Y | "-" Y | "," Y | Y
//! ```

use super::context::recurs;
use super::number::{grows, is_year, short, short_or_spelled, two_digit_year, year};
use super::part::{blank, figures_follow, month, month_for_year, slip_before_number, year_after_month};
use super::value::{Day, Lunar, LunarYear, Month, Point, Year};
use crate::calendar::YearName;
use crate::scan::{Cursor, Gap, Token, TokenKind};

/// One day as it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Offset of its first byte (of `ngày`, where it stands).
    pub(super) start: usize,
    /// Offset of the first byte after it.
    pub(super) end: usize,
    /// The day; `None` for a blank.
    pub(super) day: Option<u32>,
    /// The month.
    pub(super) month: Month,
    /// The year.
    pub(super) year: ItemYear,
    /// By which calendar.
    pub(super) calendar: Calendar,
    /// `ngày`, `mùng` or a part of the day stands before it.
    pub(super) worded: bool,
    /// It has no month and no year yet, but may get them from a later member.
    pub(super) open: bool,
}

/// The year of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemYear {
    /// As in a point.
    Plain(Year),
    /// By stem and branch.
    Named(YearName),
}

/// By which calendar a day counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    /// The solar one.
    Solar,
    /// The lunar one.
    Lunar,
    /// The lunar one, in a leap month.
    LunarLeap,
}

impl Item {
    /// The point that the item denotes, and why it can have no value.
    pub(super) fn point(&self) -> (Point, Option<&'static str>) {
        if self.calendar != Calendar::Solar {
            return self.lunar_point();
        }
        let ItemYear::Plain(year) = self.year else { return self.lunar_point() };
        let point = Point::Day(Day { year, month: self.month, day: self.day });
        (point, self.fault(year))
    }

    fn lunar_point(&self) -> (Point, Option<&'static str>) {
        let year = match self.year {
            ItemYear::Plain(year) => LunarYear::Year(year),
            ItemYear::Named(name) => LunarYear::Named(name),
        };
        let month = self.month.number().and_then(|month| u8::try_from(month).ok()).unwrap_or(0);
        let day = self.day.and_then(|day| u8::try_from(day).ok());
        let fault = if self.month == Month::Missing {
            // `mùng 6`: of a month that is not told
            None
        } else if !(1..=12).contains(&month) {
            Some(NO_MONTH)
        } else if !day.is_none_or(|day| (1..=30).contains(&day)) {
            Some(NO_DAY)
        } else {
            None
        };
        let leap = self.calendar == Calendar::LunarLeap;
        (Point::Lunar(Lunar { year, month, leap, day }), fault)
    }

    /// Why the numbers are no day.
    fn fault(&self, year: Year) -> Option<&'static str> {
        let month = match self.month {
            Month::Given(month) | Month::Shared(month) => month,
            Month::Offset(_) | Month::Missing => {
                return self.day.is_some_and(|day| !(1..=31).contains(&day)).then_some(NO_DAY);
            }
        };
        if !(1..=12).contains(&month) {
            return Some(NO_MONTH);
        }
        let day = self.day?;
        // Without a year February may have 29 days.
        let exists = chrono::NaiveDate::from_ymd_opt(year.number().unwrap_or(2000), month, day).is_some();
        (!exists).then_some(NO_DAY)
    }
}

/// Why a date has no value: the month does not have that day.
pub(super) const NO_DAY: &str = "no such day";
/// Why a date has no value: the year does not have that month.
pub(super) const NO_MONTH: &str = "no such month";

/// Reads an item; `worded` when a word before it says that a day comes.
pub(super) fn read(cur: &mut Cursor<'_>, worded: bool) -> Option<Item> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    let named = ahead.word("ngày").is_some();
    let first_days = ["mồng", "mùng"].iter().any(|word| ahead.word(word).is_some());
    let worded = worded || named || first_days;
    let before = ahead.at();
    let far = named && ahead.peek().is_some_and(|token| token.gap() > Gap::Space);
    let day = match day(&mut ahead, worded) {
        Some(day) => Some(day),
        None if named && blank(&mut ahead) => None,
        None => return None,
    };
    let mut item = Item {
        start,
        end: ahead.at(),
        day,
        month: Month::Missing,
        year: ItemYear::Plain(Year::Missing),
        calendar: Calendar::Solar,
        worded,
        open: false,
    };
    let spelled = day.is_some() && ahead.text()[before..item.end].chars().all(|c| !c.is_ascii_digit());
    let dated = (!spelled || first_days) && numeric(&mut ahead, &mut item) || in_words(&mut ahead, &mut item);
    if !dated {
        let month_refused = ahead.peek().is_some_and(|token| ahead.matches(&token, "tháng"));
        if day.is_none() || far || month_refused || !may_stand_open(&ahead) {
            return None;
        }
        item.open = true;
    }
    calendar(&mut ahead, &mut item, first_days);
    item.end = ahead.at();
    *cur = ahead;
    Some(item)
}

fn day(cur: &mut Cursor<'_>, worded: bool) -> Option<u32> {
    if worded { short_or_spelled(cur) } else { short(cur) }
}

/// Whether the bare number just read can be a day whose month comes later: it is no part of a longer number.
fn may_stand_open(cur: &Cursor<'_>) -> bool {
    !grows(*cur)
        && !cur
            .peek()
            .is_some_and(|token| token.gap() == Gap::None && (token.is('%') || token.is('/') || token.is(':')))
}

/// `SEP M [SEP Y]`.
fn numeric(cur: &mut Cursor<'_>, item: &mut Item) -> bool {
    let mut ahead = *cur;
    let Some(sign) = ahead.next().and_then(|token| separator(&token)) else { return false };
    let loose = ahead.peek().is_some_and(|token| token.gap() > Gap::None)
        || cur.peek().is_some_and(|token| token.gap() > Gap::None);
    if loose && sign == '.' {
        return false;
    }
    let Some(month) = short(&mut ahead) else { return false };
    let year = numeric_year(&mut ahead, sign, item.worded);
    let fits = (1..=12).contains(&month) && item.day.is_none_or(|day| (1..=31).contains(&day));
    let enough = match (sign, year) {
        (_, Some(_)) => fits || month <= 31,
        ('-', None) => {
            fits && item.worded && !goes_on_as_range(ahead) && (!loose || falls(item.day, month) && ends(&ahead))
        }
        ('.', None) => fits && item.worded,
        (_, None) => (fits || item.worded && month < 20) && (!loose || item.worded),
    };
    if !enough || grows(ahead) || glued(&ahead, sign) {
        return false;
    }
    item.month = Month::Given(month);
    item.year = ItemYear::Plain(year.map_or(Year::Missing, Year::Given));
    *cur = ahead;
    true
}

fn separator(token: &Token<'_>) -> Option<char> {
    match token.kind() {
        TokenKind::Punct(sign @ ('/' | '.' | '-')) if token.gap() <= Gap::Line => Some(sign),
        _ => None,
    }
}

/// `SEP Y` after the month.
fn numeric_year(cur: &mut Cursor<'_>, sign: char, worded: bool) -> Option<i32> {
    let mut ahead = *cur;
    let token = ahead.punct(sign)?;
    let touches = token.gap() == Gap::None && ahead.peek()?.gap() == Gap::None;
    if sign == '.' && !touches {
        return None;
    }
    let value = year(&mut ahead).or_else(|| if worded && touches { two_digit_year(&mut ahead) } else { None })?;
    *cur = ahead;
    Some(value)
}

/// `ngày 19 - 12`: no range, for the first number is the greater.
fn falls(day: Option<u32>, month: u32) -> bool {
    day.is_some_and(|day| day > month)
}

/// Whether a mark that ends a clause follows, or the end of the line.
fn ends(cur: &Cursor<'_>) -> bool {
    cur.peek_any().is_none_or(|next| {
        next.gap() >= Gap::Line
            || matches!(next.kind(), TokenKind::Punct(',' | '.' | ';' | ':' | ')' | '(' | '"' | '”'))
    })
}

/// `ngày 24-25/4`: after `24-25` the month follows, so `25` was no month.
fn goes_on_as_range(mut cur: Cursor<'_>) -> bool {
    if cur.word("tháng").is_some() {
        return true;
    }
    cur.any_punct(&['/', '.']).is_some() && cur.peek().is_some_and(|token| token.is_number() && token.len() <= 2)
}

/// Whether letters touch the number: `12/4A`.
fn glued(cur: &Cursor<'_>, sign: char) -> bool {
    cur.peek().is_some_and(|token| {
        token.gap() == Gap::None && token.is_word() && (token.is_capitalised() || token.len() == 1)
            || token.gap() == Gap::None && sign != '-' && token.is('-') && letter_follows(*cur)
    })
}

fn letter_follows(mut cur: Cursor<'_>) -> bool {
    cur.skip();
    cur.peek().is_some_and(|token| token.gap() == Gap::None && token.is_word())
}

/// `tháng M …`, or `năm M năm Y` as a slip of the pen for it.
fn in_words(cur: &mut Cursor<'_>, item: &mut Item) -> bool {
    let mut ahead = *cur;
    if item.worded && item.day.is_some() && ahead.phrase("cùng tháng").is_some() {
        // The month is that of the day named before.
        *cur = ahead;
        return true;
    }
    ahead.any_punct(&[',', '-', '/']);
    if ahead.word("tháng").is_none() && !(item.worded && slip_before_number(&mut ahead, &["thánh", "thang"])) {
        return slip(cur, item);
    }
    if let Some(offset) = ahead.any_phrase(&["này", "trước", "tới", "qua"]).filter(|_| item.worded) {
        item.month = Month::Offset([0, -1, 1, -1].get(offset).copied().unwrap_or(0));
        *cur = ahead;
        return true;
    }
    let blank_day = item.day.is_none();
    match month(&mut ahead) {
        // After a blank day `tháng năm` is a blank month, not May.
        Some((month, calendar)) if !blank_day || figures_follow(*cur) => {
            item.month = Month::Given(month);
            item.calendar = calendar;
        }
        _ => {
            ahead = *cur;
            ahead.any_punct(&[',', '-', '/']);
            ahead.word("tháng");
            let left = blank(&mut ahead);
            if !left || ahead.peek().is_none_or(|token| !ahead.matches(&token, "năm")) {
                return false;
            }
        }
    }
    let year = year_after_month(&mut ahead).or_else(|| month_for_year(&mut ahead));
    let no_year = matches!(year, None | Some(ItemYear::Plain(Year::Missing | Year::Blank)));
    if blank_day && item.month == Month::Missing && no_year {
        return false;
    }
    match year {
        Some(year) => item.year = year,
        None if recurs(ahead) => return false,
        None => {}
    }
    if item.day.is_some_and(|day| day > 31) && year.is_none() {
        return false;
    }
    *cur = ahead;
    true
}

/// `ngày 27 năm 12 năm 2019`, `ngày 17 ngày 8 năm 2005`: a slip of the pen for `tháng`.
fn slip(cur: &mut Cursor<'_>, item: &mut Item) -> bool {
    let mut ahead = *cur;
    let read = (|| {
        ahead.any_phrase(&["năm", "ngày"])?;
        let month = short(&mut ahead).filter(|month| (1..=12).contains(month))?;
        ahead.word("năm")?;
        Some((month, year(&mut ahead)?))
    })();
    let Some((month, year)) = read.filter(|_| item.worded) else { return false };
    item.month = Month::Given(month);
    item.year = ItemYear::Plain(Year::Given(year));
    *cur = ahead;
    true
}

/// `âm lịch`, `(ÂL)`, `dương lịch`, `nhuận` after the day.
fn calendar(cur: &mut Cursor<'_>, item: &mut Item, first_days: bool) {
    let mut ahead = *cur;
    if ahead.word("nhuận").is_some() {
        item.calendar = Calendar::LunarLeap;
        *cur = ahead;
        if let Some(year) = year_after_month(&mut ahead) {
            item.year = year;
            *cur = ahead;
        }
        ahead = *cur;
    }
    let bracket = ahead.punct('(').is_some();
    let read = ahead.any_phrase(&["âm lịch", "âl", "dương lịch", "dl"]);
    let closed = !bracket || ahead.punct(')').is_some();
    match read.filter(|_| closed) {
        Some(0 | 1) if item.calendar != Calendar::LunarLeap => item.calendar = Calendar::Lunar,
        Some(2 | 3) => item.calendar = Calendar::Solar,
        Some(_) => {}
        None => return default_calendar(item, first_days),
    }
    *cur = ahead;
    if item.year == ItemYear::Plain(Year::Missing) {
        if let Some(year) = year_after_month(&mut ahead) {
            item.year = year;
            *cur = ahead;
        }
    }
}

/// `mùng 2/9`, `mồng 8/3`: days that everybody counts by the sun.
fn is_solar_holiday(item: &Item) -> bool {
    matches!(
        (item.day, item.month.number()),
        (Some(2), Some(9)) | (Some(8), Some(3)) | (Some(1), Some(5 | 6)) | (Some(3), Some(2))
    )
}

/// Without a word for it: the first days of a month (`mùng`) and the old names of months count by the moon when no
/// year of four digits follows; years by stem and branch always.
fn default_calendar(item: &mut Item, first_days: bool) {
    let numbered = matches!(item.year, ItemYear::Plain(Year::Given(year)) if is_year(year));
    let numbered = numbered || first_days && is_solar_holiday(item);
    match item.year {
        ItemYear::Named(_) if item.calendar == Calendar::Solar => item.calendar = Calendar::Lunar,
        _ if numbered && !first_days && item.calendar == Calendar::Lunar => item.calendar = Calendar::Solar,
        _ if first_days && !numbered && item.calendar == Calendar::Solar => item.calendar = Calendar::Lunar,
        _ => {}
    }
}
