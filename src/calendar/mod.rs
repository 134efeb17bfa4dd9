//! The Vietnamese calendar: lunar dates, years by stem and branch, holidays by name.
//!
//! The lunisolar calendar follows the rules published by Hồ Ngọc Đức (*Thuật toán tính âm lịch*): a month begins on the
//! day of the new moon at UTC+7; the month in which the winter solstice falls is the eleventh; of thirteen months between
//! two eleventh months the first without a major solar term is the leap month. The years 1900 to 2199 are held in a table
//! of whole numbers, so no floating point is done at run time.
//!
//! ```
//! use chrono::NaiveDate;
//! use vanban::calendar::{LunarDate, YearName, tet};
//!
//! let day = NaiveDate::from_ymd_opt(2024, 2, 10).unwrap();
//! assert_eq!(tet(2024), Some(day));
//! assert_eq!(LunarDate::from_solar(day), Some(LunarDate::new(2024, 1, 1)));
//! assert_eq!(YearName::of(2024).to_string(), "Giáp Thìn");
//! ```

mod holiday;
mod lunar;
mod table;
mod year_name;

#[cfg(test)]
mod tests;

pub use holiday::{Holiday, Rule};
pub use lunar::{LunarDate, leap_month, tet};
pub use year_name::YearName;
