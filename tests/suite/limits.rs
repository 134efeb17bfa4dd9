//! Long and hostile texts: an answer comes, with valid spans. That the work is linear is shown beside the code.

use vanban::Extractor;

use crate::api::spans;

#[track_caller]
fn assert_answers(text: &str) {
    for span in spans(&Extractor::new().extract(text)) {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty() && words.trim() == words));
    }
}

#[test]
fn a_million_characters_of_one_kind() {
    for piece in [",", "(", " ", "\n", "Đ", "\u{301}", "<", "&", "-", "9"] {
        assert_answers(&piece.repeat(1_000_000 / piece.len()));
    }
}

#[test]
fn one_long_line() {
    let text = "thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ và Luật Đất đai năm 2013, ".repeat(5_000);
    assert!(text.len() > 500_000 && !text.contains('\n'));
    assert_eq!(Extractor::new().extract(&text).references.len(), 10_000);
    assert_answers(&text);
}

#[test]
fn a_line_of_ten_megabytes() {
    let text = "thực hiện các nhiệm vụ được giao, ".repeat(10_000_000 / 44) + "theo Nghị quyết số 42/NQ-CP";
    assert!(text.len() > 9_000_000);
    assert_eq!(Extractor::new().extract(&text).references.len(), 1);
}

#[test]
fn long_lists_are_read_to_their_end() {
    let numbers: Vec<String> = (1..=300).map(|number| format!("{number}/QĐ-UBND")).collect();
    let text = format!("các Quyết định số {}", numbers.join(", "));
    assert_eq!(Extractor::new().extract(&text).references.len(), 300);
    let fields = vec!["Y tế, Tài chính, Tư pháp, Nội vụ"; 30].join(", ");
    let text = format!("các Sở: {fields} thực hiện");
    assert_eq!(Extractor::new().extract(&text).agencies.len(), 120);
    let days: Vec<String> = (1..=30).map(|day| day.to_string()).collect();
    let text = format!("trực các ngày {} tháng 4 năm 2024", days.join(", "));
    assert_eq!(Extractor::new().extract(&text).dates.len(), 30);
    let years: Vec<String> = (1990..=2020).map(|year| year.to_string()).collect();
    let text = format!("các năm {} đều đạt", years.join(", "));
    assert_eq!(Extractor::new().extract(&text).dates.len(), 31);
}

#[test]
fn minutes_keep_all_who_were_present() {
    let names = ["An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Minh", "Nam", "Phúc"];
    let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
    let middles = ["Văn", "Thị", "Đình", "Hữu", "Đức", "Quốc", "Xuân", "Ngọc", "Minh", "Quang"];
    let everyone: Vec<String> = surnames
        .iter()
        .flat_map(|surname| middles.iter().map(move |middle| format!("{surname} {middle}")))
        .flat_map(|start| names.iter().map(move |name| format!("- Ông {start} {name}")))
        .collect();
    let text = format!(
        "UBND TỈNH BẮC KẠN\nSố: 12/BB-UBND\nBắc Kạn, ngày 05 tháng 4 năm 2020\n\nBIÊN BẢN\nHọp giao ban\n\nThành phần \
         tham dự:\n{}\n\nNội dung:\n1. Báo cáo.",
        everyone.join("\n")
    );
    let meeting = Extractor::new().extract(&text).meeting.expect("minutes tell of a meeting");
    assert_eq!(meeting.present.len(), everyone.len());
}

#[test]
fn deeply_nested_lists() {
    let mut text = String::new();
    for depth in 1..400 {
        text.push_str(&"1.".repeat(depth));
        text.push_str(" Điều 5 khoản 2\n");
        text.push_str(&" ".repeat(depth));
        text.push_str("a) (i) - + Nghị định này;\n");
    }
    assert_answers(&text);
}
