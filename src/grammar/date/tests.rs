//! Tests of the date grammar; the table of phrases is in `tests/suite/data/dates.tsv`.

use crate::Kind;
use crate::marked::{assert_marked, assert_none};
use crate::mention::{DateKind, DateModifier};

/// Asserts the marked dates and the TIMEX3 values of all of them.
#[track_caller]
fn assert_values(marked: &str, values: &[&str]) {
    let (_, document) = assert_marked(Kind::Date, marked);
    let found: Vec<&str> = document.dates.iter().map(|date| date.timex.as_deref().unwrap_or("-")).collect();
    assert_eq!(found, values, "{marked}");
}

#[test]
fn days_in_figures_and_words() {
    assert_values("Họp ⟦ngày 09/4/2020⟧.", &["2020-04-09"]);
    assert_values("Họp ⟦ngày 9 tháng Tư năm 2020⟧.", &["2020-04-09"]);
    assert_values("Họp ⟦ngày 27 năm 12 năm 2019⟧.", &["2019-12-27"]);
    assert_values("Họp ⟦ngày 31 tháng 3 tháng 2020⟧.", &["2020-03-31"]);
    assert_values("Họp ⟦ngày 25 thánh 6 nhăm 2004⟧, ⟦ngày 5 thang 9 năm 2009⟧.", &["2004-06-25", "2009-09-05"]);
    assert_marked(Kind::Date, "trả lương ngày 5 thánh thất; ⟦tháng 9⟧ nam giới trực.");
    assert_values("Họp ⟦ngày 22- tháng 01 năm 2020⟧.", &["2020-01-22"]);
    assert_marked(Kind::Date, "⟦Ngày 19 - 12⟧, họp; ⟦sáng ngày 22 – 7⟧, họp; ngày 5 - 12, họp.");
}

#[test]
fn members_of_a_list_share_month_and_year() {
    assert_values("Nghỉ ⟦ngày 5⟧, ⟦6⟧ và ⟦7/4/2020⟧.", &["2020-04-05", "2020-04-06", "2020-04-07"]);
    assert_values("Nghỉ ⟦ngày 5⟧ và ⟦ngày 6/4/2020⟧.", &["2020-04-05", "2020-04-06"]);
    assert_values("Nghỉ ⟦ngày 30/12⟧, ⟦31/12/2020⟧, 10 người trực.", &["2020-12-30", "2020-12-31"]);
}

#[test]
fn a_range_is_one_mention_with_its_first_word() {
    assert_values("Nghỉ ⟦từ ngày 28/4 đến hết ngày 03/5/2020⟧.", &["2020-04-28/2020-05-03"]);
    assert_values("Nghỉ ⟦24-25/4/2020⟧.", &["2020-04-24/2020-04-25"]);
    assert_values("Nghỉ ⟦từ ngày 28/12 đến ngày 03/01/2021⟧.", &["2020-12-28/2021-01-03"]);
    assert_values("Nghỉ ⟦từ ngày 28-9 đến 10-10⟧.", &["XXXX-09-28/XXXX-10-10"]);
    assert_values("⟦ngày 5⟧,⟦6/4/2020⟧; lãi 5,6/10 điểm; tăng 3,4%", &["2020-04-05", "2020-04-06"]);
    assert_values("⟦niên độ 2020-2021⟧ và ⟦niên độ 2019⟧", &["2020/2021", "2019"]);
    assert_values("Nghỉ từ ⟦ngày 28/12/2020⟧ đến nay.", &["2020-12-28"]);
}

#[test]
fn terms_in_the_other_spelling() {
    assert_marked(Kind::Date, "⟦nhiệm kì 2020 - 2025⟧ và ⟦học kì I năm học 2020-2021⟧, NHIỆM KÌ");
}

#[test]
fn months_in_brackets_and_days_behind_hom() {
    assert_marked(Kind::Date, "Nhập ngũ: ⟦10/1946⟧\nTỷ lệ: 1/2000 bản; anh An, sinh ⟦năm 1981⟧ người cùng xã");
    assert_marked(Kind::Date, "lạm thu ⟦từ năm học 2015-2016 đến đầu năm học 2016-2017⟧; hết ⟦năm học 2016-2017⟧");
    assert_marked(Kind::Date, "Khánh thành cầu (⟦7/2020⟧). Hội nghị giữa ⟦nhiệm kỳ 2020-2025⟧, bước (3/2020/QĐ).");
    assert_marked(Kind::Date, "Trước đó, hôm ⟦4/6⟧ Thành ủy họp; có 4/6 Thành viên.");
    assert_marked(Kind::Date, "10:30\n⟦Chiều ngày 22/5⟧, UBND xã họp; lúc ⟦8:30\nngày 24/5⟧ bế mạc.");
}

#[test]
fn holidays_of_the_sun_keep_to_it_behind_mung() {
    let text = "Kết luận ngày 5/8/2025: nghỉ mùng 2/9, giỗ Tổ mùng 10/3.";
    let days: Vec<_> = crate::Extractor::new().extract(text).dates.iter().map(|date| date.timex.clone()).collect();
    assert_eq!(days[1].as_deref(), Some("XXXX-09-02"));
    assert_ne!(days[2].as_deref(), Some("XXXX-03-10"));
}

#[test]
fn months_and_years_open_the_lines_of_a_career() {
    assert_values(
        "Quá trình công tác:\n⟦11/2020 – 06/2025⟧: Phó Chủ tịch\n- ⟦07/2025⟧: Bí thư\n⟦10/2025⟧ – nay: Chủ tịch\n⟦2015⟧ - nay: Ủy viên",
        &["2020-11/2025-06", "2025-07", "2025-10", "2015"],
    );
    assert_none(Kind::Date, "Tỷ lệ\n1/2000 - bản đồ\n3/2020/QĐ-UBND\n12/2020 - nay mai\n2015 - này");
}

#[test]
fn a_clock_time_before_a_day_belongs_to_it() {
    assert_values("Lúc ⟦8h30 ngày 24/4/2020⟧, họp.", &["2020-04-24T08:30"]);
    assert_values("Lúc ⟦2 giờ chiều ngày 24/4/2020⟧, họp.", &["2020-04-24T14:00"]);
    assert_values("Lúc ⟦08 giờ 00, thứ Sáu, ngày 24/4/2020⟧.", &["2020-04-24T08:00"]);
    assert_values("Họp ⟦từ 14h-16h30 ngày 24/4/2020⟧.", &["2020-04-24T14:00/2020-04-24T16:30"]);
    assert_none(Kind::Date, "Họp lúc 8h30 tại huyện.");
}

#[test]
fn units_larger_than_a_day() {
    assert_values("Kết quả ⟦9 tháng năm 2020⟧.", &["2020-01/2020-09"]);
    assert_values("Kết quả ⟦6 tháng cuối năm 2020⟧.", &["2020-H2"]);
    assert_values("Kết quả ⟦nửa đầu năm 2020⟧.", &["2020-H1"]);
    assert_values("Kết quả ⟦quý I⟧, ⟦II/2020⟧.", &["2020-Q1", "2020-Q2"]);
    assert_values("Doanh thu ⟦Q4/2020⟧, ⟦Q.III/2021⟧, ⟦cuối QII-2022⟧.", &["2020-Q4", "2021-Q3", "2022-Q2"]);
    assert_none(Kind::Date, "Ông Q. 3 tuổi; UBND Q.3; q4/2020; Q5/2020; Q.1 TP.HCM; QI 12/2020.");
    assert_values("Trong ⟦tháng 7⟧,⟦8 năm 2020⟧.", &["2020-07", "2020-08"]);
    assert_values("⟦Năm 2005⟧ người dân khiếu nại; đến ⟦năm 2016⟧ con tôi đi học.", &["2005", "2016"]);
    assert_none(Kind::Date, "Mỗi năm 2000 người đến; cả năm 2000 lượt; Năm 2000 tấn; 5 năm 2000 người.");
    assert_none(Kind::Date, "Trong tháng 7,5 tấn.");
    assert_values("Kết quả ⟦tháng 11⟧ và ⟦11 tháng năm 2020⟧.", &["2020-11", "2020-01/2020-11"]);
    assert_values("Kế hoạch 5 năm ⟦2021-2025⟧.", &["2021/2025"]);
    assert_values("Lần thứ 3 ⟦năm 2019⟧.", &["2019"]);
    assert_values("Đại hội ⟦nhiệm kỳ 2020 2025⟧.", &["2020/2025"]);
}

#[test]
fn terms_and_school_years_have_no_days() {
    let (_, document) = assert_marked(Kind::Date, "⟦Nhiệm kỳ 2020-2025⟧; ⟦năm học 2019-2020⟧; ⟦giai đoạn 2021-2025⟧.");
    let days: Vec<bool> = document.dates.iter().map(|date| date.start.is_some()).collect();
    assert_eq!(days, [false, false, true]);
    assert!(document.dates.iter().all(|date| date.kind == DateKind::Period));
}

#[test]
fn words_around_a_date_give_its_modifier() {
    for (marked, modifier) in [
        ("Báo cáo trước ⟦ngày 15/5/2020⟧.", DateModifier::Before),
        ("Báo cáo chậm nhất là ⟦ngày 15/5/2020⟧.", DateModifier::By),
        ("Báo cáo đến hết ⟦ngày 15/5/2020⟧.", DateModifier::By),
        ("Hoàn thành trong ⟦tháng 6/2020⟧.", DateModifier::By),
        ("Áp dụng kể từ ⟦ngày 15/5/2020⟧.", DateModifier::From),
        ("Mục tiêu đến ⟦năm 2030⟧.", DateModifier::Until),
        ("Làm sau ⟦ngày 15/5/2020⟧.", DateModifier::After),
        ("Khoảng ⟦tháng 5/2020⟧ sẽ xong.", DateModifier::Approx),
        ("Khởi công ⟦đầu tháng 6/2020⟧.", DateModifier::Start),
        ("Khởi công ⟦giữa năm 2020⟧.", DateModifier::Mid),
        ("Đến ⟦cuối năm 2020⟧ sẽ xong.", DateModifier::End),
    ] {
        let (_, document) = assert_marked(Kind::Date, marked);
        assert_eq!(document.dates[0].modifier, Some(modifier), "{marked}");
    }
}

#[test]
fn impossible_days_are_mentions_without_value() {
    for (marked, reason) in [
        ("Lập ⟦ngày 31/02/2020⟧.", "no such day"),
        ("Lập ⟦ngày 32/1/2020⟧.", "no such day"),
        ("Lập ⟦4/25/2020⟧.", "no such month"),
        ("Thu ⟦tháng 13/2020⟧.", "no such month"),
    ] {
        let (_, document) = assert_marked(Kind::Date, marked);
        let date = &document.dates[0];
        assert_eq!(date.invalid.as_deref(), Some(reason), "{marked}");
        assert_eq!((date.timex.as_deref(), date.start, date.end), (None, None, None), "{marked}");
    }
}

#[test]
fn a_blank_for_the_pen_stays_blank() {
    assert_values("An Phú, ⟦ngày … tháng 4 năm 2020⟧", &["2020-04-XX"]);
    assert_values("An Phú, ⟦ngày     tháng     năm 2020⟧", &["2020-XX-XX"]);
    assert_values("Có mặt ⟦ngày 31 tháng 12 năm …⟧; họp ⟦năm 2020⟧.", &["XXXX-12-31", "2020"]);
    assert_none(Kind::Date, "Ngày tháng năm sinh: ....");
    assert_none(Kind::Date, "Ngày … tháng … năm …");
}

#[test]
fn figures_need_a_word_that_calls_for_a_day() {
    assert_marked(Kind::Date, "Trước ⟦30/4⟧ phải xong; dịp ⟦30/4⟧ và ⟦1/5⟧ nghỉ; Quốc khánh ⟦2-9⟧.");
    assert_marked(Kind::Date, "Kỷ niệm Ngày Nhà giáo Việt Nam (⟦20/11⟧).");
    assert_none(Kind::Date, "Kết quả 24/4; 25/27 đại biểu; từ 2/3 số hộ; đường 30/4; lớp 12/4; 24/7.");
    assert_none(Kind::Date, "Số 19/2020; 30/2020/NĐ-CP; 0912.345.2020; bản 2.0.1; 10-12 tấn; Covid-19.");
}

#[test]
fn days_that_recur_are_no_dates() {
    assert_none(Kind::Date, "Họp ngày 15 hằng tháng; báo cáo trước ngày 31 tháng 12 hàng năm.");
    assert_none(Kind::Date, "Hằng năm, trước ngày 15 tháng 11, các xã báo cáo.");
    assert_none(Kind::Date, "Số liệu đến 31/12 năm báo cáo.");
}

#[test]
fn a_day_is_found_in_decomposed_text() {
    let (plain, _) = crate::marked::unmark("Họp ngày 09 tháng 4 năm 2020.");
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(plain.chars()).collect();
    let document = crate::Extractor::new().extract(&decomposed);
    assert_eq!(document.dates.len(), 1);
    assert_eq!(document.dates[0].timex.as_deref(), Some("2020-04-09"));
}
