use chrono::{Datelike, Days, NaiveDate};

use super::table::{FIRST_YEAR, YEARS};
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date of the test")
}

/// Published first days of lunar years.
const TET: &[(i32, &str, Option<u8>)] = &[
    (1900, "1900-01-31", Some(8)),
    (1903, "1903-01-29", Some(5)),
    (1905, "1905-02-04", None),
    (1930, "1930-01-30", Some(6)),
    (1940, "1940-02-08", None),
    (1945, "1945-02-13", None),
    (1946, "1946-02-02", None),
    (1954, "1954-02-03", None),
    (1960, "1960-01-28", Some(6)),
    (1968, "1968-01-29", Some(7)),
    (1969, "1969-02-16", None),
    (1973, "1973-02-03", None),
    (1975, "1975-02-11", None),
    (1976, "1976-01-31", Some(8)),
    (1980, "1980-02-16", None),
    (1984, "1984-02-02", None),
    (1985, "1985-01-21", Some(2)),
    (1986, "1986-02-09", None),
    (1990, "1990-01-27", Some(5)),
    (1995, "1995-01-31", Some(8)),
    (1999, "1999-02-16", None),
    (2000, "2000-02-05", None),
    (2001, "2001-01-24", Some(4)),
    (2002, "2002-02-12", None),
    (2003, "2003-02-01", None),
    (2004, "2004-01-22", Some(2)),
    (2005, "2005-02-09", None),
    (2006, "2006-01-29", Some(7)),
    (2007, "2007-02-17", None),
    (2008, "2008-02-07", None),
    (2009, "2009-01-26", Some(5)),
    (2010, "2010-02-14", None),
    (2011, "2011-02-03", None),
    (2012, "2012-01-23", Some(4)),
    (2013, "2013-02-10", None),
    (2014, "2014-01-31", Some(9)),
    (2015, "2015-02-19", None),
    (2016, "2016-02-08", None),
    (2017, "2017-01-28", Some(6)),
    (2018, "2018-02-16", None),
    (2019, "2019-02-05", None),
    (2020, "2020-01-25", Some(4)),
    (2021, "2021-02-12", None),
    (2022, "2022-02-01", None),
    (2023, "2023-01-22", Some(2)),
    (2024, "2024-02-10", None),
    (2025, "2025-01-29", Some(6)),
    (2026, "2026-02-17", None),
    (2027, "2027-02-06", None),
    (2028, "2028-01-26", Some(5)),
    (2029, "2029-02-13", None),
    (2030, "2030-02-02", None),
    (2031, "2031-01-23", Some(3)),
    (2033, "2033-01-31", Some(11)),
    (2053, "2053-02-18", None),
];

#[test]
fn tet_falls_on_its_published_day() {
    for &(year, first, leap) in TET {
        assert_eq!(tet(year), Some(day(first)), "{year}");
        assert_eq!(leap_month(year), leap, "{year}");
    }
    assert_eq!(tet(1899), None);
    assert_eq!(tet(2200), None);
    assert_eq!(tet(i32::MIN), None);
}

#[test]
fn every_day_goes_to_its_lunar_date_and_back() {
    let mut day = tet(1900).expect("in the table");
    let mut last: Option<LunarDate> = None;
    while day.year() < 2200 {
        let lunar = LunarDate::from_solar(day).expect("in the table");
        assert_eq!(lunar.to_solar(), Some(day));
        if let Some(last) = last {
            let next = LunarDate { day: last.day + 1, ..last };
            assert!(lunar == next || (lunar.day == 1 && last.day >= 29), "{last:?} then {lunar:?}");
            assert!(lunar > last, "{last:?} then {lunar:?}");
        }
        last = Some(lunar);
        day = day + Days::new(1);
    }
    assert_eq!(LunarDate::from_solar(tet(1900).expect("in the table") - Days::new(1)), None);
    assert_eq!(LunarDate::from_solar(NaiveDate::MAX), None);
}

#[test]
fn days_known_by_both_calendars() {
    for (solar, lunar) in [
        ("1890-05-19", None),
        ("1945-09-02", Some(LunarDate::new(1945, 7, 26))),
        ("1969-09-02", Some(LunarDate::new(1969, 7, 21))),
        ("1975-04-30", Some(LunarDate::new(1975, 3, 20))),
        ("2020-04-02", Some(LunarDate::new(2020, 3, 10))),
        ("2020-05-23", Some(LunarDate::new(2020, 4, 1).in_leap_month())),
        ("2024-04-18", Some(LunarDate::new(2024, 3, 10))),
        ("2024-09-17", Some(LunarDate::new(2024, 8, 15))),
        ("2025-07-25", Some(LunarDate::new(2025, 6, 1).in_leap_month())),
        ("2025-10-06", Some(LunarDate::new(2025, 8, 15))),
    ] {
        assert_eq!(LunarDate::from_solar(day(solar)), lunar, "{solar}");
    }
}

#[test]
fn no_such_lunar_day() {
    assert_eq!(LunarDate::new(2025, 13, 1).to_solar(), None);
    assert_eq!(LunarDate::new(2025, 1, 0).to_solar(), None);
    assert_eq!(LunarDate::new(2025, 1, 31).to_solar(), None);
    assert_eq!(LunarDate::new(2024, 12, 30).to_solar(), None, "the twelfth month of Giáp Thìn has 29 days");
    assert_eq!(LunarDate::new(2023, 12, 30).to_solar(), Some(day("2024-02-09")));
    assert_eq!(LunarDate::new(2024, 6, 1).in_leap_month().to_solar(), None);
}

#[test]
fn years_by_stem_and_branch() {
    for (year, name) in [
        (1945, "Ất Dậu"),
        (1968, "Mậu Thân"),
        (1975, "Ất Mão"),
        (2000, "Canh Thìn"),
        (2020, "Canh Tý"),
        (2025, "Ất Tỵ"),
        (2026, "Bính Ngọ"),
        (2031, "Tân Hợi"),
    ] {
        assert_eq!(YearName::of(year).to_string(), name);
        let (stem, branch) = name.split_once(' ').expect("two words");
        let parsed = YearName::parse(stem, branch).expect("a name of a year");
        assert_eq!(parsed.nearest(year + 29), year);
        assert_eq!(parsed.nearest(year - 29), year);
        assert_eq!(parsed.nearest(year + 31), year + 60);
    }
    assert_eq!(YearName::parse("Ất", "Tị"), Some(YearName::of(2025)));
    assert_eq!(YearName::parse("kỉ", "hợi"), Some(YearName::of(2019)));
    assert_eq!(YearName::parse("Ất", "Tý"), None);
    assert_eq!(YearName::parse("Ất", ""), None);
}

#[test]
fn holidays_fall_on_their_days() {
    for (name, year, on) in [
        ("Quốc khánh", 2025, "2025-09-02"),
        ("Giỗ Tổ Hùng Vương", 2024, "2024-04-18"),
        ("Tết Trung thu", 2024, "2024-09-17"),
        ("Giao thừa", 2025, "2025-01-28"),
        ("TẾT NGUYÊN ĐÁN", 2025, "2025-01-29"),
        ("Rằm tháng Bảy", 2024, "2024-08-18"),
        ("Ngày Nhà giáo Việt Nam", 2025, "2025-11-20"),
    ] {
        let holiday = Holiday::named(name).expect("a holiday of the table");
        assert_eq!(holiday.in_year(year), Some(day(on)), "{name}");
    }
    assert_eq!(Holiday::named("ngày công"), None);
    for holiday in Holiday::all() {
        assert!(holiday.in_year(2025).is_some(), "{}", holiday.name);
        for name in std::iter::once(&holiday.name).chain(holiday.aliases) {
            assert_eq!(Holiday::named(name), Some(holiday), "{name} names one holiday");
        }
    }
}

/// Hồ Ngọc Đức's algorithm (after Jean Meeus), as a second source for the table.
mod astronomy {
    /// Julian day number of a day of the Gregorian calendar.
    pub(super) fn day_number(day: u32, month: u32, year: i32) -> i64 {
        let date = chrono::NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        i64::from(chrono::Datelike::num_days_from_ce(&date)) + 1_721_425
    }

    /// The day at UTC+7 of the k-th new moon after that of 1 January 1900.
    fn new_moon(k: i64) -> i64 {
        let k = k as f64;
        let t = k / 1236.85;
        let (t2, t3) = (t * t, t * t * t);
        let sin = |degrees: f64| degrees.to_radians().sin();
        let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
            + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
        let m = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
        let p = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
        let f = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
        let shift = (0.1734 - 0.000_393 * t) * sin(m) + 0.0021 * sin(2.0 * m) - 0.4068 * sin(p) + 0.0161 * sin(2.0 * p)
            - 0.0004 * sin(3.0 * p)
            + 0.0104 * sin(2.0 * f)
            - 0.0051 * sin(m + p)
            - 0.0074 * sin(m - p)
            + 0.0004 * sin(2.0 * f + m)
            - 0.0004 * sin(2.0 * f - m)
            - 0.0006 * sin(2.0 * f + p)
            + 0.0010 * sin(2.0 * f - p)
            + 0.0005 * sin(2.0 * p + m);
        let clock = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
        (mean + shift - clock + 0.5 + 7.0 / 24.0).floor() as i64
    }

    /// The last new moon on or before a day, and its k.
    pub(super) fn month_start(day: i64) -> (i64, i64) {
        let mut k = ((day - 2_415_021) as f64 / 29.530_588_853).floor() as i64 + 2;
        while new_moon(k) > day {
            k -= 1;
        }
        (new_moon(k), k)
    }

    /// In which twelfth of its way the sun stands when a day begins at UTC+7; 9 follows the winter solstice.
    fn sun_sign(day: i64) -> i64 {
        let t = (day as f64 - 0.5 - 7.0 / 24.0 - 2_451_545.0) / 36525.0;
        let sin = |degrees: f64| degrees.to_radians().sin();
        let m = 357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t * t - 0.000_000_48 * t * t * t;
        let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t * t;
        let shift = (1.914_600 - 0.004_817 * t - 0.000_014 * t * t) * sin(m)
            + (0.019_993 - 0.000_101 * t) * sin(2.0 * m)
            + 0.000_290 * sin(3.0 * m);
        let seen = mean + shift - 0.005_69 - 0.004_78 * sin(125.04 - 1934.136 * t);
        (seen.rem_euclid(360.0) / 30.0).floor() as i64
    }

    /// k of the month that holds the winter solstice of a year.
    fn eleventh_month(year: i32) -> i64 {
        let (start, k) = month_start(day_number(31, 12, year));
        if sun_sign(start) >= 9 { k - 1 } else { k }
    }

    /// Number, leap or not, and first day of each month from the eleventh before a year to that of the year, both.
    pub(super) fn months_before(year: i32) -> Vec<(u8, bool, i64)> {
        let (from, to) = (eleventh_month(year - 1), eleventh_month(year));
        let leap = (to - from == 13)
            .then(|| (from + 1..to).find(|&k| sun_sign(new_moon(k)) == sun_sign(new_moon(k + 1))))
            .flatten();
        let mut number = 11;
        (from..=to)
            .map(|k| {
                if k > from && Some(k) != leap {
                    number = number % 12 + 1;
                }
                (number, Some(k) == leap, new_moon(k))
            })
            .collect()
    }
}

/// The years since 1968 in which the short series of the algorithm misses a new moon within two minutes of midnight;
/// the table has what the full series gives.
const TOO_NEAR_MIDNIGHT: &[i32] = &[2054, 2072, 2077, 2130, 2150, 2159, 2175];

#[test]
fn the_table_follows_from_the_rules() {
    for year in 1968..2199 {
        let computed: Vec<_> = astronomy::months_before(year)
            .into_iter()
            .chain(astronomy::months_before(year + 1).into_iter().skip(1))
            .skip_while(|&(number, _, _)| number != 1)
            .collect();
        let computed = &computed[..=computed.iter().rposition(|&(number, _, _)| number == 12).expect("a last month")];
        let end = computed
            .iter()
            .skip(1)
            .position(|&(number, leap, _)| number == 1 && !leap)
            .map_or(computed.len(), |i| i + 1);
        let agrees = computed[..end].iter().all(|&(month, leap, start)| {
            let solar = LunarDate { year, month, leap, day: 1 }.to_solar();
            solar.is_some_and(|s| i64::from(s.num_days_from_ce()) + 1_721_425 == start)
        });
        assert_eq!(agrees, !TOO_NEAR_MIDNIGHT.contains(&year), "{year}");
    }
}

#[test]
fn the_table_has_no_gaps() {
    for (year, pair) in (FIRST_YEAR..).zip(YEARS.windows(2)) {
        let days: u32 = (4..16).map(|bit| 29 + (pair[0] >> bit & 1)).sum();
        let leap = if pair[0] & 0xf == 0 { 0 } else { 29 + (pair[0] >> 16 & 1) };
        let next = tet(year).expect("in the table") + Days::new(u64::from(days + leap));
        assert_eq!(Some(next), tet(year + 1), "{year}");
    }
}
