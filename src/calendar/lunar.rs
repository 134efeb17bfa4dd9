//! Solar to lunar dates and back, by the table of years.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::table::{FIRST_YEAR, YEARS};

/// A day of the Vietnamese lunisolar calendar (âm lịch).
///
/// The year is numbered by the solar year in which it begins: Giáp Thìn, which began on 10 February 2024, is 2024.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LunarDate {
    /// The solar year in which the lunar year begins.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// The month is the leap month that follows the month of the same number (tháng nhuận).
    pub leap: bool,
    /// Day, 1 to 30.
    pub day: u8,
}

impl LunarDate {
    /// A day in an ordinary month.
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Self {
        Self { year, month, leap: false, day }
    }

    /// The same day and number of month, in the leap month.
    #[must_use]
    pub const fn in_leap_month(self) -> Self {
        Self { leap: true, ..self }
    }

    /// The lunar date of a solar day; `None` outside the years 1900 to 2199.
    #[must_use]
    pub fn from_solar(day: NaiveDate) -> Option<Self> {
        let mut year = LunarYear::of(day.year());
        if year.is_none_or(|y| day < y.tet) {
            year = LunarYear::of(day.year() - 1);
        }
        let year = year?;
        let mut rest = u32::try_from((day - year.tet).num_days()).ok()?;
        for (month, leap, days) in year.months() {
            if rest < days {
                return Some(Self { year: year.number, month, leap, day: u8::try_from(rest + 1).ok()? });
            }
            rest -= days;
        }
        None
    }

    /// The solar day; `None` if there is no such lunar day, or outside the years 1900 to 2199.
    ///
    /// ```
    /// # use vanban::calendar::LunarDate;
    /// // Giỗ Tổ Hùng Vương of 2025: the tenth of the third month.
    /// let day = LunarDate::new(2025, 3, 10).to_solar().unwrap();
    /// assert_eq!(day.to_string(), "2025-04-07");
    /// assert_eq!(LunarDate::new(2025, 3, 10).in_leap_month().to_solar(), None);
    /// ```
    #[must_use]
    pub fn to_solar(self) -> Option<NaiveDate> {
        let year = LunarYear::of(self.year)?;
        let mut before = 0;
        for (month, leap, days) in year.months() {
            if (month, leap) == (self.month, self.leap) {
                let inside = (1..=days).contains(&u32::from(self.day));
                return inside.then(|| year.tet + Days::new(u64::from(before + u32::from(self.day) - 1)));
            }
            before += days;
        }
        None
    }
}

/// The first day of a lunar year (Tết Nguyên đán), for the years 1900 to 2199.
#[must_use]
pub fn tet(year: i32) -> Option<NaiveDate> {
    LunarYear::of(year).map(|y| y.tet)
}

/// The number of the leap month of a lunar year, if it has one.
#[must_use]
pub fn leap_month(year: i32) -> Option<u8> {
    LunarYear::of(year).and_then(|y| y.leap_month())
}

/// One year of the table.
#[derive(Clone, Copy)]
struct LunarYear {
    number: i32,
    code: u32,
    tet: NaiveDate,
}

impl LunarYear {
    fn of(number: i32) -> Option<Self> {
        let index = usize::try_from(number.checked_sub(FIRST_YEAR)?).ok()?;
        let code = *YEARS.get(index)?;
        let tet = NaiveDate::from_ymd_opt(number, 1, 1)? + Days::new(u64::from(code >> 17));
        Some(Self { number, code, tet })
    }

    fn leap_month(self) -> Option<u8> {
        match (self.code & 0xf) as u8 {
            0 => None,
            month => Some(month),
        }
    }

    /// Number, leap or not, and days of each month in order.
    fn months(self) -> impl Iterator<Item = (u8, bool, u32)> {
        let length = move |bit: u32| 29 + (self.code >> bit & 1);
        (1..=12u8).flat_map(move |month| {
            let leap = (self.leap_month() == Some(month)).then(|| (month, true, length(16)));
            std::iter::once((month, false, length(16 - u32::from(month)))).chain(leap)
        })
    }
}
