//! What incomplete dates are completed from: the reference date and the years of which the text speaks.

use chrono::{Datelike, NaiveDate};

use crate::grammar::Found;
use crate::grammar::date::{Clock, Day, Month, Point, Reading, Standing, Stretch, Unit, Value, Year};
use crate::mention::DateModifier;
use crate::options::Options;
use crate::view::ViewSpan;

/// The reference date and the years of the text.
#[derive(Debug)]
pub(super) struct Anchor {
    /// The day on which the text was written, as far as it is known.
    pub(super) date: Option<NaiveDate>,
    /// The years of which the text speaks.
    pub(super) years: Years,
}

impl Anchor {
    /// Looks for both; `cited` says which dates belong to citations.
    pub(super) fn new(text: &str, dates: &[Found<Reading>], cited: &[bool], options: &Options) -> Self {
        let oldest = oldest_told(dates);
        let recent = |date: &&Found<Reading>| complete(&date.value).is_none_or(|day| day.year() >= oldest);
        let free = || dates.iter().zip(cited).filter(|(_, cited)| !**cited).map(|(date, _)| date).filter(recent);
        let own = || {
            let head = free().find(|date| is_dateline(text, date.span));
            head.and_then(|date| complete(&date.value))
                .or_else(|| today(free()))
                .or_else(|| dominant(free()))
                .or_else(|| timed(free()))
                .or_else(|| opening(text, free()))
        };
        Self { date: options.date.or_else(own), years: Years::new(dates, cited, oldest) }
    }
}

/// The day that `hôm nay, ngày 5 tháng 4 năm 2020` gives.
fn today<'a>(dates: impl Iterator<Item = &'a Found<Reading>> + Clone) -> Option<NaiveDate> {
    let pairs = dates.clone().zip(dates.skip(1));
    pairs
        .filter(|(first, second)| {
            is_today(&first.value) && second.span.start - first.span.end <= super::complete::BESIDE
        })
        .find_map(|(_, second)| complete(&second.value))
}

pub(super) fn is_today(reading: &Reading) -> bool {
    matches!(reading.value, Value::One(Point::Relative { unit: Unit::Day, offset: 0 }))
}

/// The day of a mention that names one in full.
pub(super) fn complete(reading: &Reading) -> Option<NaiveDate> {
    match reading.value {
        Value::One(Point::Day(Day { year: Year::Given(year), month: Month::Given(month), day: Some(day) })) => {
            NaiveDate::from_ymd_opt(year, month, day)
        }
        _ => None,
    }
}

/// The one day that a text names in full, if it names only one and nothing counts from or to it.
fn dominant<'a>(dates: impl Iterator<Item = &'a Found<Reading>>) -> Option<NaiveDate> {
    let mut only = None;
    for date in dates {
        let Some(day) = complete(&date.value) else { continue };
        if date.value.standing != Standing::Stated || day.year() < OLDEST {
            continue;
        }
        let bound = date.value.modifier.is_some_and(|modifier| modifier != DateModifier::Approx);
        if bound || only.is_some_and(|known| known != day) {
            return None;
        }
        only = Some(day);
    }
    only
}

/// The first day that stands with a clock time near the beginning: when the meeting began.
fn timed<'a>(dates: impl Iterator<Item = &'a Found<Reading>>) -> Option<NaiveDate> {
    let clocked = |date: &&Found<Reading>| matches!(date.value.clock, Some(Clock::At(_) | Clock::Between(..)));
    let free = |date: &&Found<Reading>| date.value.modifier.is_none();
    let mut near = dates.take_while(|date| date.span.start <= HEAD).filter(clocked).filter(free);
    near.find_map(|date| complete(&date.value))
}

/// The day with which a paragraph near the beginning opens: the day of which a report tells.
fn opening<'a>(text: &str, dates: impl Iterator<Item = &'a Found<Reading>>) -> Option<NaiveDate> {
    let plain = |date: &&Found<Reading>| date.value.modifier.is_none() && date.value.standing == Standing::Stated;
    let opens = |date: &&Found<Reading>| {
        let before = text[..date.span.start].trim_end_matches(|c: char| is_mark(c) && c != '\n' || c == '(');
        before.is_empty() || before.ends_with('\n')
    };
    let mut near = dates.take_while(|date| date.span.start <= HEAD).filter(plain).filter(opens);
    near.find_map(|date| complete(&date.value)).filter(|day| day.year() >= OLDEST)
}

/// The head of a document ends before this many bytes of the text.
const HEAD: usize = 6000;
/// The most bytes of a place name before the date of a document.
const PLACE: usize = 60;

/// The most marks looked at behind the date of a document.
const TAIL: usize = 80;

/// Whether a date stands as in the head of a document: `Hà Nội, ngày 19 tháng 11 năm 2025` on a line of its own.
fn is_dateline(text: &str, span: ViewSpan) -> bool {
    if span.start > HEAD {
        return false;
    }
    let line = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line..span.start].trim_matches(is_mark);
    let tail = text[span.end..].trim_start_matches([',', ' ', ';']);
    let ends = text[span.end..].chars().take(TAIL).take_while(|c| *c != '\n').all(is_mark)
        || ["hồi ", "lúc ", "vào hồi ", "vào lúc "].iter().any(|word| tail.starts_with(word));
    let place = before.strip_suffix(',').map(|place| place.trim_matches(is_mark));
    // The place may share its line with the document's number.
    let place = place.map(|place| place.rsplit(['|', '\t']).next().unwrap_or(place).trim());
    place.is_some_and(|place| {
        !place.is_empty() && place.len() <= PLACE && place.starts_with(char::is_uppercase) && !place.contains('.')
    }) && ends
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '*' | '_' | '|' | '#')
}

/// The years of which the mentions of a text speak, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Years {
    /// Where a year is named, and by what.
    list: Vec<Evidence>,
    /// The year of a bare number, when the mentions name none and all such numbers agree.
    hint: Option<i32>,
}

#[derive(Clone, Copy, Debug)]
struct Evidence {
    at: ViewSpan,
    year: i32,
    rank: u8,
    /// The month in which it ends, of months and quarters.
    month: Option<u32>,
}

/// How far a year may lie from the one that the text names most, to count for its time.
const SPREAD: i32 = 2;

impl Years {
    /// Those not before the year `oldest`.
    fn new(dates: &[Found<Reading>], cited: &[bool], oldest: i32) -> Self {
        let free = || dates.iter().zip(cited).filter(|(_, cited)| !**cited).map(|(date, _)| date);
        let mut list: Vec<Evidence> = free().filter_map(evidence).filter(|evidence| evidence.year >= oldest).collect();
        if let Some(usual) = most_frequent(&list) {
            list.retain(|evidence| (evidence.year - usual).abs() <= SPREAD);
        }
        let mut hints =
            free().filter(|date| date.value.standing == Standing::Hint).filter_map(|date| match date.value.value {
                Value::One(Point::Year(Year::Given(year))) => Some(year),
                _ => None,
            });
        let hint = hints.next().filter(|first| list.is_empty() && hints.all(|other| other == *first));
        Self { list, hint }
    }

    /// The year that a mention at `at` without one means: of the nearest mention in the same sentence, else of the
    /// nearest before it, else of the nearest after it.
    pub(super) fn near(&self, text: &str, at: ViewSpan) -> Option<i32> {
        let split = self.list.partition_point(|evidence| evidence.at.start < at.start);
        let before = self.list[..split].last();
        let after = self.list[split..].iter().find(|evidence| evidence.at.start > at.start);
        let in_sentence = |evidence: &&Evidence| same_sentence(text, at, evidence.at);
        let beside = |evidence: Option<&Evidence>| evidence.filter(in_sentence).map(|evidence| evidence.year);
        beside(before)
            .or_else(|| beside(after))
            .or_else(|| before.or(after).map(|evidence| evidence.year))
            .or(self.hint)
    }

    /// The year that a month or quarter shares with one that follows in the same sentence: in `kết quả quý I, nhiệm vụ
    /// quý II/2020` both quarters are of 2020; in `kết quả tháng 12, nhiệm vụ quý I/2020` the month is of the year before.
    pub(super) fn shared_by(&self, text: &str, at: ViewSpan, point: Point) -> Option<i32> {
        let split = self.list.partition_point(|evidence| evidence.at.start <= at.start);
        let after = self.list.get(split).filter(|evidence| evidence.rank > 1)?;
        let wraps = months(point).zip(after.month).is_some_and(|((here, _), there)| here > there + 3);
        same_sentence(text, at, after.at).then_some(after.year - i32::from(wraps))
    }
}

/// Units of one rank share a year within a sentence.
pub(super) fn rank(point: Point) -> u8 {
    match point {
        Point::Day(_) => 1,
        Point::Month { .. } | Point::WeekOfMonth { .. } => 2,
        Point::Quarter { .. } | Point::Months { .. } | Point::Half { .. } => 3,
        _ => 0,
    }
}

/// The first and last month of a month, quarter or stretch of months.
fn months(point: Point) -> Option<(u32, u32)> {
    match point {
        Point::Month { month, .. } | Point::WeekOfMonth { month, .. } => Some((month, month)),
        Point::Quarter { quarter, .. } => Some((quarter * 3 - 2, quarter * 3)),
        Point::Months { first, last, .. } => Some((first, last)),
        Point::Half { half, .. } => Some((half * 6 - 5, half * 6)),
        _ => None,
    }
}

/// Texts of which the year is to be told are no older than this; an earlier year is history.
const OLDEST: i32 = 1986;

/// The years of a term of office, and one more: a text that names a term speaks of no time so long before it.
const TERM: i32 = 6;

/// The year before which all is history: by the terms that the text names (`nhiệm kỳ 2020-2025`) it is told later.
fn oldest_told(dates: &[Found<Reading>]) -> i32 {
    let term = |date: &Found<Reading>| match date.value.value {
        Value::One(Point::Years { first, stretch: Stretch::Term, .. }) => Some(first),
        _ => None,
    };
    dates.iter().filter_map(term).max().map_or(OLDEST, |first| OLDEST.max(first - TERM))
}

/// The year that a mention names for the time of the text, if it does.
fn evidence(date: &Found<Reading>) -> Option<Evidence> {
    if date.value.standing != Standing::Stated || date.value.invalid.is_some() {
        return None;
    }
    let (Value::One(point) | Value::Range(_, point)) = date.value.value;
    let bound = date.value.modifier.is_some_and(|modifier| {
        matches!(
            modifier,
            DateModifier::Until | DateModifier::By | DateModifier::Before | DateModifier::After | DateModifier::From
        )
    });
    let year = match point {
        Point::Year(_) if bound => return None,
        Point::Lunar(_) | Point::LunarYear(_) => return None,
        point => point.year()?.number().filter(|year| *year >= OLDEST)?,
    };
    Some(Evidence { at: date.span, year, rank: rank(point), month: months(point).map(|(_, last)| last) })
}

fn most_frequent(list: &[Evidence]) -> Option<i32> {
    let count = |year: i32| list.iter().filter(|evidence| evidence.year == year).count();
    let mut best: Option<(usize, i32)> = None;
    let mut seen: Vec<i32> = Vec::new();
    for evidence in list {
        if seen.contains(&evidence.year) {
            continue;
        }
        seen.push(evidence.year);
        let times = count(evidence.year);
        if best.is_none_or(|(most, _)| times > most) {
            best = Some((times, evidence.year));
        }
    }
    best.map(|(_, year)| year)
}

/// The most bytes over which two mentions are taken to stand in one sentence.
const SENTENCE: usize = 600;

/// Whether no sentence ends between two mentions.
fn same_sentence(text: &str, one: ViewSpan, other: ViewSpan) -> bool {
    let (from, to) = if one.start < other.start { (one.end, other.start) } else { (other.end, one.start) };
    if from > to || to - from > SENTENCE {
        return from > to;
    }
    let between = &text[from..to];
    !between.contains("\n\n") && !between.contains(". ") && !between.contains(".\n") && !between.contains(";\n")
}
