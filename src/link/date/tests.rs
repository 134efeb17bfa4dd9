//! Tests of what dates take from their context.

use chrono::NaiveDate;

use crate::{Document, Extractor, Kind};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date of the test")
}

fn told_on(date: &str, text: &str) -> Document {
    Extractor::builder().kinds([Kind::Date]).reference_date(day(date)).build().extract(text)
}

/// The values of all dates, `~` behind those that took a part from the context.
fn values(document: &Document) -> Vec<String> {
    let value = |date: &crate::DateMention| {
        let timex = date.timex.clone().unwrap_or_else(|| "-".to_owned());
        if date.inferred { timex + "~" } else { timex }
    };
    document.dates.iter().map(value).collect()
}

#[track_caller]
fn assert_alone(text: &str, expected: &[&str]) {
    assert_eq!(values(&Extractor::new().extract(text)), expected, "{text}");
}

#[track_caller]
fn assert_told_on(date: &str, text: &str, expected: &[&str]) {
    assert_eq!(values(&told_on(date, text)), expected, "{text}");
}

#[test]
fn today_is_the_day_named_beside_it() {
    assert_told_on("2020-06-01", "Sáng nay (22/5), xã họp.", &["2020-05-22TMO~", "2020-05-22~"]);
    assert_alone("Ngày 15/10/2018, xã họp. Sáng nay (22/8), xã họp.", &["2018-10-15", "2018-08-22TMO~", "2018-08-22~"]);
}

#[test]
fn what_lies_long_before_a_term_is_history() {
    assert_alone(
        "Sáng 26/9, huyện khai mạc Đại hội nhiệm kỳ 2023 – 2028. Ngày 17/01/1991, Hội được thành lập.",
        &["XXXX-09-26TMO", "2023/2028", "1991-01-17"],
    );
    assert_alone(
        "Ngày 17/01/2023, huyện họp về nhiệm kỳ 2025-2030. Sáng 26/9, xã họp.",
        &["2023-01-17", "2025/2030", "2023-09-26TMO~"],
    );
}

#[test]
fn silence_stays_silence() {
    assert_alone("Ngày 28/5, huyện họp về nhiệm kỳ 2015-2020.", &["XXXX-05-28", "2015/2020"]);
    assert_alone("Chiều 24.6, xã họp. Ông sinh năm học 2011-2012.", &["XXXX-06-24TAF", "2011/2012"]);
    assert_alone("Hôm nay huyện họp; tuần tới xã họp.", &["XXXX-XX-XX", "XXXX-WXX"]);
    assert_alone("Mùng 3 Tết, xã họp.", &["XXXX-XX-XX"]);
    let document = Extractor::new().extract("Ngày 28/5, huyện họp.");
    assert_eq!((document.dates[0].start, document.dates[0].end), (None, None));
}

#[test]
fn the_year_of_a_law_is_not_that_of_the_text() {
    assert_alone(
        "Sáng 27/02, đoàn giám sát việc thi hành Luật Tổ chức chính quyền địa phương năm 2015.",
        &["XXXX-02-27TMO", "2015"],
    );
    assert_alone("Ngày 5/3, xã triển khai Nghị quyết số 42/NQ-CP ngày 09/4/2020.", &["XXXX-03-05", "2020-04-09"]);
}

#[test]
fn a_time_compared_with_is_not_that_of_the_text() {
    assert_alone("6 tháng đầu năm, thu tăng so với cùng kỳ 2018; cả năm 2019 sẽ đạt.", &["2019-H1~", "2018", "2019"]);
}

#[test]
fn the_year_comes_from_the_mentions_near_by() {
    assert_alone("Ngày 8/7, huyện họp bàn nhiệm vụ 6 tháng cuối năm 2019.", &["2019-07-08~", "2019-H2"]);
    assert_alone("Quý I đạt khá. Quý II/2025 phải hơn.", &["2025-Q1~", "2025-Q2"]);
    assert_alone("Sáng 3/4, xã họp bàn việc sắp xếp tỉnh An Phú 2025.", &["2025-04-03TMO~"]);
    assert_alone("Mục tiêu đến năm 2030. Ngày 5/3, xã họp.", &["2030", "XXXX-03-05"]);
}

#[test]
fn the_head_of_the_document_gives_its_date() {
    assert_alone(
        "An Phú, ngày 19 tháng 11 năm 2025\n\nTHÔNG BÁO\n\nNgày 18/11, xã họp. Báo cáo trước ngày 10/01. Tuần tới họp lại.",
        &["2025-11-19", "2025-11-18~", "2026-01-10~", "2025-W48~"],
    );
    assert_alone("*An Phú, ngày 05\ntháng 01 năm 2026*\n|\nNgày 28/12, xã họp.", &["2026-01-05", "2025-12-28~"]);
    assert_alone("Hôm nay, ngày 15 tháng 3 năm 2024, xã họp.", &["2024-03-15~", "2024-03-15"]);
}

#[test]
fn the_option_goes_before_the_head() {
    assert_told_on("2024-05-04", "An Phú, ngày 19 tháng 11 năm 2025\n\nNgày 3/4 họp.", &["2025-11-19", "2024-04-03~"]);
}

#[test]
fn years_turn_with_the_tense() {
    assert_told_on("2025-12-10", "Báo cáo trước ngày 15/01.", &["2026-01-15~"]);
    assert_told_on("2025-12-10", "Họp ngày 15/01.", &["2025-01-15~"]);
    assert_told_on("2026-01-10", "Họp ngày 28/12.", &["2025-12-28~"]);
    assert_told_on("2026-01-10", "Xong trước ngày 31/12.", &["2026-12-31~"]);
    assert_told_on("2026-01-10", "Kết quả quý IV.", &["2025-Q4~"]);
}

#[test]
fn the_day_of_the_week_tells_the_year() {
    // Thursdays: 5 March 2020, 15 January 2026.
    assert_alone("Thứ Năm, ngày 05/3: họp về việc năm 2019.", &["2020-03-05~", "2019"]);
    assert_told_on("2025-12-10", "Họp lúc 8h30 thứ năm, ngày 15/01.", &["2026-01-15T08:30~"]);
    assert_told_on("2025-12-10", "Họp thứ tư, ngày 15/01.", &["2025-01-15~"]);
    // No year beside it has such a day, or only one too far off.
    assert_told_on("2025-12-10", "Họp thứ tư, ngày 11/12.", &["2025-12-11~"]);
    assert_told_on("2025-12-10", "Họp chủ nhật, ngày 15/01.", &["2025-01-15~"]);
}

#[test]
fn relative_times_count_from_the_reference_date() {
    // A Monday.
    let told = "2020-05-04";
    assert_told_on(told, "Hôm qua họp.", &["2020-05-03~"]);
    assert_told_on(told, "Thứ Sáu tuần trước họp.", &["2020-05-01~"]);
    assert_told_on(told, "Quý trước đạt khá.", &["2020-Q1~"]);
    assert_told_on(told, "Trong 3 ngày tới sẽ mưa.", &["2020-05-05/2020-05-07~"]);
    assert_told_on(told, "Họp ngày 24/4; cùng ngày, đoàn về.", &["2020-04-24~", "2020-04-24~"]);
    assert_told_on("2020-12-31", "Tháng tới họp.", &["2021-01~"]);
    assert_told_on("2020-02-29", "Năm ngoái họp.", &["2019~"]);
}

#[test]
fn counted_units_are_dates_only_beside_a_reference_date() {
    assert_alone("Trong 3 ngày tới sẽ mưa; trong 5 năm qua đã làm.", &[]);
}

#[test]
fn a_bare_day_takes_the_month_of_the_day_before_it() {
    assert_told_on("2020-05-04", "Họp ngày 24/4/2020, lần sau vào ngày 27.", &["2020-04-24", "2020-04-27~"]);
    assert_alone("Họp từ ngày 20 đến ngày 24, tại xã.", &["XXXX-XX-20/XXXX-XX-24"]);
}

#[test]
fn lunar_days_become_solar_ones() {
    assert_told_on("2025-02-20", "Mùng 3 Tết.", &["2025-01-31~"]);
    assert_told_on("2025-12-20", "Mùng 3 Tết.", &["2026-02-19~"]);
    assert_told_on("2025-01-10", "30 Tết.", &["2025-01-28~"]);
    assert_told_on("2025-03-20", "Giỗ Tổ ngày 10/3 âm lịch.", &["2025-04-07~"]);
    assert_told_on("2025-03-20", "Lễ hội tháng Giêng.", &["2025-01-29/2025-02-27~"]);
    assert_told_on("2025-03-20", "Mừng xuân năm Ất Tỵ.", &["2025~"]);
    assert_alone("Đón Tết Nguyên đán Ất Tỵ 2025.", &["2025-01-29"]);
}

#[test]
fn months_and_quarters_share_the_year_of_their_sentence() {
    assert_told_on("2025-01-10", "Kết quả quý I, nhiệm vụ quý II/2024.", &["2024-Q1~", "2024-Q2"]);
    assert_told_on("2025-01-10", "Tình hình tháng 11 và 11 tháng năm 2024.", &["2024-11~", "2024-01/2024-11"]);
    assert_told_on("2025-03-10", "Kết quả tháng 12, nhiệm vụ quý I/2025.", &["2024-12~", "2025-Q1"]);
}

#[test]
fn history_is_not_the_time_of_the_text() {
    assert_alone("Ngày 25/4, xã kỷ niệm Ngày Giải phóng 30/4/1975.", &["XXXX-04-25", "1975-04-30"]);
    assert_alone("Ngày 25/4, ông A, sinh năm 1990, được khen.", &["XXXX-04-25", "1990"]);
}

#[test]
fn a_mention_beside_completes_another() {
    assert_alone("Đêm 14, rạng sáng 15/3/2024, lũ về.", &["2024-03-14TNI~", "2024-03-15TMO"]);
    assert_told_on("2020-05-04", "Nghỉ từ ngày 08/02/2024 (tức 29 tháng Chạp).", &["2024-02-08", "2024-02-08~"]);
}

#[test]
fn a_meeting_dates_its_minutes() {
    assert_alone(
        "Họp lúc 13 giờ 30 phút, ngày 04/12/2020. Gửi hồ sơ trước ngày 10/12/2020. Kết thúc lúc 16 giờ 10 phút cùng ngày.",
        &["2020-12-04T13:30", "2020-12-10", "2020-12-04T16:10~"],
    );
    assert_alone(
        "Lúc 19h00, ngày 16/10/2022, họp buôn. Đợt 1 từ 15/12/2022 - 15/01/2023. Năm tới làm tiếp.",
        &["2022-10-16T19:00", "2022-12-15/2023-01-15", "2023~"],
    );
}

#[test]
fn a_range_of_lunar_days_crosses_the_year() {
    assert_told_on("2024-02-05", "Trực từ 29 tháng Chạp đến mùng 5 tháng Giêng.", &["2024-02-08/2024-02-14~"]);
}
