//! Public holidays and the days that notices, plans and speeches name.

use chrono::{Days, NaiveDate};

use super::lunar::{LunarDate, tet};

/// How the day of a holiday follows from the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// The same solar day and month each year.
    Solar {
        /// Day of the month.
        day: u8,
        /// Month.
        month: u8,
    },
    /// The same lunar day and month of each lunar year, in the ordinary month.
    Lunar {
        /// Day of the lunar month.
        day: u8,
        /// Lunar month.
        month: u8,
    },
    /// The day before the first day of the lunar year (giao thừa).
    EveOfTet,
}

/// A day of the year known by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// Its usual name.
    pub name: &'static str,
    /// Other names in use.
    pub aliases: &'static [&'static str],
    /// When it is.
    pub rule: Rule,
}

impl Holiday {
    /// All holidays of the table.
    #[must_use]
    pub fn all() -> &'static [Self] {
        HOLIDAYS
    }

    /// The holiday of a name, whatever its case.
    ///
    /// ```
    /// # use vanban::calendar::Holiday;
    /// let day = Holiday::named("giỗ tổ hùng vương").and_then(|h| h.in_year(2025)).unwrap();
    /// assert_eq!(day.to_string(), "2025-04-07");
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        let wanted = name.to_lowercase();
        HOLIDAYS.iter().find(|h| std::iter::once(&h.name).chain(h.aliases).any(|n| n.to_lowercase() == wanted))
    }

    /// Its day in a year (for a lunar rule: in the lunar year of that number).
    #[must_use]
    pub fn in_year(&self, year: i32) -> Option<NaiveDate> {
        match self.rule {
            Rule::Solar { day, month } => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
            Rule::Lunar { day, month } => LunarDate::new(year, month, day).to_solar(),
            Rule::EveOfTet => tet(year)?.checked_sub_days(Days::new(1)),
        }
    }
}

/// A row of a solar holiday.
const fn solar(name: &'static str, aliases: &'static [&'static str], day: u8, month: u8) -> Holiday {
    Holiday { name, aliases, rule: Rule::Solar { day, month } }
}

/// A row of a lunar holiday.
const fn lunar(name: &'static str, aliases: &'static [&'static str], day: u8, month: u8) -> Holiday {
    Holiday { name, aliases, rule: Rule::Lunar { day, month } }
}

/// The table: solar days in the order of the year, then lunar days.
static HOLIDAYS: &[Holiday] = &[
    solar("Tết Dương lịch", &["Tết dương lịch"], 1, 1),
    solar("Ngày thành lập Đảng Cộng sản Việt Nam", &["Ngày thành lập Đảng"], 3, 2),
    solar("Ngày Thầy thuốc Việt Nam", &[], 27, 2),
    solar("Ngày Quốc tế Phụ nữ", &["Quốc tế Phụ nữ"], 8, 3),
    solar("Ngày thành lập Đoàn TNCS Hồ Chí Minh", &["Ngày thành lập Đoàn"], 26, 3),
    solar("Ngày Sách và Văn hóa đọc Việt Nam", &["Ngày Sách Việt Nam"], 21, 4),
    solar(
        "Ngày Giải phóng miền Nam, thống nhất đất nước",
        &["Ngày Giải phóng miền Nam", "Ngày Chiến thắng", "Ngày Thống nhất đất nước"],
        30,
        4,
    ),
    solar("Ngày Quốc tế Lao động", &["Quốc tế Lao động"], 1, 5),
    solar("Ngày Chiến thắng Điện Biên Phủ", &["Chiến thắng Điện Biên Phủ"], 7, 5),
    solar("Ngày sinh Chủ tịch Hồ Chí Minh", &["Ngày sinh Bác Hồ"], 19, 5),
    solar("Ngày Quốc tế Thiếu nhi", &["Quốc tế Thiếu nhi"], 1, 6),
    solar("Ngày Môi trường thế giới", &[], 5, 6),
    solar("Ngày Báo chí cách mạng Việt Nam", &["Ngày Báo chí Việt Nam"], 21, 6),
    solar("Ngày Gia đình Việt Nam", &[], 28, 6),
    solar("Ngày Thương binh - Liệt sĩ", &["Ngày Thương binh Liệt sĩ", "Ngày Thương binh - Liệt sỹ"], 27, 7),
    solar("Cách mạng tháng Tám", &[], 19, 8),
    solar("Quốc khánh", &["Ngày Quốc khánh", "Tết Độc lập", "Lễ Quốc khánh"], 2, 9),
    solar("Ngày Chuyển đổi số quốc gia", &[], 10, 10),
    solar("Ngày Doanh nhân Việt Nam", &[], 13, 10),
    solar("Ngày Phụ nữ Việt Nam", &[], 20, 10),
    solar("Ngày Pháp luật Việt Nam", &["Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam"], 9, 11),
    solar("Ngày hội Đại đoàn kết toàn dân tộc", &["Ngày Đại đoàn kết toàn dân tộc"], 18, 11),
    solar("Ngày Nhà giáo Việt Nam", &[], 20, 11),
    solar("Ngày thành lập Quân đội nhân dân Việt Nam", &["Ngày hội Quốc phòng toàn dân"], 22, 12),
    lunar("Tết Nguyên đán", &["Tết Âm lịch", "Tết Cổ truyền", "Tết Nguyên Đán"], 1, 1),
    Holiday { name: "Giao thừa", aliases: &["Đêm Giao thừa"], rule: Rule::EveOfTet },
    lunar("Tết Nguyên tiêu", &["Rằm tháng Giêng"], 15, 1),
    lunar("Giỗ Tổ Hùng Vương", &["Giỗ Tổ", "Giỗ Quốc Tổ", "Ngày Giỗ Tổ Hùng Vương"], 10, 3),
    lunar("Lễ Phật đản", &["Đại lễ Phật đản", "Phật đản"], 15, 4),
    lunar("Tết Đoan ngọ", &["Tết Đoan Ngọ"], 5, 5),
    lunar("Lễ Vu Lan", &["Vu Lan", "Rằm tháng Bảy"], 15, 7),
    lunar("Tết Trung thu", &["Trung thu", "Rằm tháng Tám"], 15, 8),
    lunar("Ngày ông Công ông Táo", &["Tết ông Công ông Táo"], 23, 12),
];
