//! What the grammar reads of one mention, before the context completes it.

use crate::mention::{DateKind, DateModifier};

/// One mention as the words give it. Nothing here is taken from elsewhere in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// What it denotes.
    pub(crate) value: Value,
    /// The clock time or part of the day that belongs to it.
    pub(crate) clock: Option<Clock>,
    /// What the words around make of it.
    pub(crate) modifier: Option<DateModifier>,
    /// How it stands in the text.
    pub(crate) standing: Standing,
    /// Why it can have no value.
    pub(crate) invalid: Option<&'static str>,
}

impl Reading {
    /// A mention of that value with nothing around it.
    pub(crate) fn new(value: Value) -> Self {
        Self { value, clock: None, modifier: None, standing: Standing::Stated, invalid: None }
    }

    /// What kind of mention it is.
    pub(crate) fn kind(&self) -> DateKind {
        match self.value {
            Value::Range(Point::Day(_) | Point::Lunar(_) | Point::NextTo { .. }, _) => DateKind::DayRange,
            Value::Range(..) => DateKind::Period,
            Value::One(_) if self.clock.is_some() => DateKind::Datetime,
            Value::One(point) => point.kind(),
        }
    }
}

/// How a mention stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is a mention.
    Stated,
    /// It is a mention if there is a day to count from, else a mere duration: `3 ngày tới`.
    Counted,
    /// It is no mention, but tells of which year the text speaks: `tỉnh Bình Định 2025`.
    Hint,
    /// It is a mention of a time that is compared with: `cùng kỳ 2018`.
    Compared,
}

/// One time or a stretch between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// One time.
    One(Point),
    /// From the first day of the first to the last day of the second.
    Range(Point, Point),
}

/// The year of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Year {
    /// Given by the words.
    Given(i32),
    /// Given by a later member of the same list or range.
    Shared(i32),
    /// So many years after the reference date's: `năm nay`, `năm ngoái`.
    Offset(i32),
    /// Left out.
    Missing,
    /// Left for the pen: `năm …`.
    Blank,
}

impl Year {
    /// The year as a number, when the words give it.
    pub(crate) fn number(self) -> Option<i32> {
        match self {
            Self::Given(year) | Self::Shared(year) => Some(year),
            Self::Offset(_) | Self::Missing | Self::Blank => None,
        }
    }

    /// The same year for an earlier member of a list.
    pub(crate) fn shared(self) -> Self {
        match self {
            Self::Given(year) => Self::Shared(year),
            other => other,
        }
    }
}

/// The month of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Month {
    /// Given by the words.
    Given(u32),
    /// Given by a later member of the same list or range.
    Shared(u32),
    /// So many months after the reference date's: `ngày 15 tháng này`.
    Offset(i32),
    /// Left out: `ngày 15`.
    Missing,
}

impl Month {
    /// The month as a number, when the words give it.
    pub(crate) fn number(self) -> Option<u32> {
        match self {
            Self::Given(month) | Self::Shared(month) => Some(month),
            Self::Offset(_) | Self::Missing => None,
        }
    }
}

/// A solar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// The year.
    pub(crate) year: Year,
    /// The month.
    pub(crate) month: Month,
    /// The day; `None` where a blank was left for it.
    pub(crate) day: Option<u32>,
}

/// A lunar day or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lunar {
    /// The year, and whether it stands there as stem and branch (then the number is one of the cycle only).
    pub(crate) year: LunarYear,
    /// The month, 1 to 12.
    pub(crate) month: u8,
    /// It is the leap month.
    pub(crate) leap: bool,
    /// The day; `None` for the whole month; 30 is the last day of the twelfth month, 29 or 30 (`30 Tết`).
    pub(crate) day: Option<u8>,
}

/// The year of a lunar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LunarYear {
    /// By its number.
    Year(Year),
    /// By stem and branch.
    Named(crate::calendar::YearName),
}

/// Units that are counted from the reference date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Day.
    Day,
    /// Week, from Monday.
    Week,
    /// Month.
    Month,
    /// Quarter.
    Quarter,
    /// Year.
    Year,
}

/// What a stretch of years is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch {
    /// `giai đoạn`, `thời kỳ`, or bare years: it has a first and a last day.
    Stage,
    /// `nhiệm kỳ`, `năm học`, `niên khóa`: its first and last day are not told.
    Term,
}

/// One time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    /// A solar day.
    Day(Day),
    /// A lunar day or month.
    Lunar(Lunar),
    /// A lunar year by its name: `năm Ất Tỵ`.
    LunarYear(LunarYear),
    /// A month.
    Month { year: Year, month: u32 },
    /// A quarter.
    Quarter { year: Year, quarter: u32 },
    /// Months in a row of one year: `6 tháng đầu năm`.
    Months { year: Year, first: u32, last: u32 },
    /// A half of a year: `nửa đầu năm 2020`.
    Half { year: Year, half: u32 },
    /// The n-th seven days of a month.
    WeekOfMonth { year: Year, month: u32, week: u32 },
    /// A week of a year by ISO 8601.
    WeekOfYear { year: Year, week: u32 },
    /// A year.
    Year(Year),
    /// Years in a row.
    Years { first: i32, last: i32, stretch: Stretch },
    /// Counted from the reference date: `hôm qua`, `tháng tới`.
    Relative { unit: Unit, offset: i32 },
    /// So many units up to the reference date (`3 năm qua`) or after it (`5 ngày tới`).
    Counted { unit: Unit, count: i32 },
    /// A day of a week counted from that of the reference date; 0 is Monday.
    Weekday { weekday: u32, week: i32 },
    /// The same day as the mention before, or so many days after it: `cùng ngày`.
    NextTo { days: i32 },
}

impl Point {
    /// What kind of mention it is.
    fn kind(self) -> DateKind {
        match self {
            Self::Day(_) | Self::Weekday { .. } | Self::NextTo { .. } => DateKind::Day,
            Self::Lunar(Lunar { day: None, .. }) | Self::Month { .. } => DateKind::Month,
            Self::Lunar(_) => DateKind::Day,
            Self::LunarYear(_) | Self::Year(_) => DateKind::Year,
            Self::Quarter { .. } => DateKind::Quarter,
            Self::Half { .. } => DateKind::HalfYear,
            Self::WeekOfMonth { .. } | Self::WeekOfYear { .. } => DateKind::Week,
            Self::Months { .. } | Self::Years { .. } | Self::Counted { .. } => DateKind::Period,
            Self::Relative { unit, .. } => match unit {
                Unit::Day => DateKind::Day,
                Unit::Week => DateKind::Week,
                Unit::Month => DateKind::Month,
                Unit::Quarter => DateKind::Quarter,
                Unit::Year => DateKind::Year,
            },
        }
    }

    /// The year of the point, where it has one.
    pub(crate) fn year(self) -> Option<Year> {
        match self {
            Self::Day(Day { year, .. })
            | Self::Month { year, .. }
            | Self::Quarter { year, .. }
            | Self::Months { year, .. }
            | Self::Half { year, .. }
            | Self::WeekOfMonth { year, .. }
            | Self::WeekOfYear { year, .. }
            | Self::Year(year)
            | Self::Lunar(Lunar { year: LunarYear::Year(year), .. })
            | Self::LunarYear(LunarYear::Year(year)) => Some(year),
            _ => None,
        }
    }

    /// The point with its missing year replaced.
    pub(crate) fn with_year(self, with: Year) -> Self {
        if self.year() != Some(Year::Missing) {
            return self;
        }
        match self {
            Self::Day(day) => Self::Day(Day { year: with, ..day }),
            Self::Month { month, .. } => Self::Month { year: with, month },
            Self::Quarter { quarter, .. } => Self::Quarter { year: with, quarter },
            Self::Months { first, last, .. } => Self::Months { year: with, first, last },
            Self::Half { half, .. } => Self::Half { year: with, half },
            Self::WeekOfMonth { month, week, .. } => Self::WeekOfMonth { year: with, month, week },
            Self::WeekOfYear { week, .. } => Self::WeekOfYear { year: with, week },
            Self::Lunar(lunar) => Self::Lunar(Lunar { year: LunarYear::Year(with), ..lunar }),
            other => other,
        }
    }
}

/// A clock time, a stretch between two, or a part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Hour and minute, and second where it is given.
    At(Time),
    /// From one time to another.
    Between(Time, Time),
    /// A part of the day.
    Part(Part),
}

/// A time of the day; hour 24 is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    /// 0 to 24.
    pub(crate) hour: u32,
    /// 0 to 59.
    pub(crate) minute: u32,
    /// 0 to 59.
    pub(crate) second: Option<u32>,
}

/// Parts of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// sáng
    Morning,
    /// trưa
    Noon,
    /// chiều
    Afternoon,
    /// tối
    Evening,
    /// đêm, khuya
    Night,
}
