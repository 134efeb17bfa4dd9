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
