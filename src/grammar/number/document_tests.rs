//! Numbers of documents in every style, and what is none.

use super::*;
use crate::mention::ReferenceKind;

/// The number at the start of `text`: what it covers, and its key.
fn number(text: &str) -> Option<(String, Option<String>)> {
    let number = read(&mut Cursor::new(text, 0))?;
    Some((text[number.span.start..number.span.end].to_owned(), number.key()))
}

/// The key of a number that covers all of `text`.
#[track_caller]
fn key(text: &str) -> String {
    let (covered, key) = number(text).unwrap_or_else(|| panic!("{text} is not read"));
    assert_eq!(covered, text);
    key.unwrap_or_else(|| panic!("{text} has no key"))
}

#[test]
fn every_style_has_its_key() {
    for text in [
        "42/NQ-CP",
        "30/2020/NĐ-CP",
        "45/2013/QH13",
        "42-NQ/TW",
        "05-CT/TW",
        "727/2004/NQ-UBTVQH11",
        "01/2014/TTLT-BNV-BTC",
        "49/2007/TTLT/BTC-BGDĐT",
        "41/CP",
        "41-CP",
        "131/TTg",
        "30a/2008/NQ-CP",
        "66.7/2025/NQ-CP",
        "123/UBND-VX",
        "7924/BTC-TCHQ",
        "5016/QĐ-BNN-TCLN",
        "69/VPCP-V.I",
        "24-L/CTN",
        "3-LCT/HĐNN8",
        "18/SL",
        "35-NQ/UBTVQHK9",
        "11/2007/BYT-QĐ",
        "999-TC/QĐ-CĐKT",
        "22/201/QĐ-UBND",
        "03/CT-TW",
        "49/QCPH-UBND-UBMT-HCTĐ",
        "202/TTr-BVHTTDL",
        "56/KH-SNN&PTNT",
    ] {
        assert_eq!(key(text), text);
    }
}

#[test]
fn accidents_of_typing_are_put_right() {
    for (text, expected) in [
        ("42 / NQ - CP", "42/NQ-CP"),
        ("268/2025/NĐ-\nCP", "268/2025/NĐ-CP"),
        ("3565 /QĐ -UBND", "3565/QĐ-UBND"),
        ("68/TTr- SDTTG", "68/TTr-SDTTG"),
        ("30/2020/ND-CP", "30/2020/NĐ-CP"),
        ("12/QD-TTg", "12/QĐ-TTg"),
        ("12/QĐ-TTG", "12/QĐ-TTg"),
        ("12/Qđ-UBND", "12/QĐ-UBND"),
        ("42 NQ-CP", "42/NQ-CP"),
        ("18 NQ/ TU", "18-NQ/TU"),
        ("19 - NQ, TW", "19-NQ/TW"),
        ("105 TC/ĐT", "105-TC/ĐT"),
        ("08 a/2010/TT-BTP", "08a/2010/TT-BTP"),
        ("08.a/2010/TT-BTP", "08a/2010/TT-BTP"),
        ("150 CP", "150/CP"),
        ("1O29/QĐ-CTUBND", "1029/QĐ-CTUBND"),
        ("3O/2O20/NĐ-CP", "30/2020/NĐ-CP"),
        ("10/2008/TTLT - BYT - BNV", "10/2008/TTLT-BYT-BNV"),
        ("30/2020 NĐ-CP", "30/2020/NĐ-CP"),
        ("16/2011/NĐCP", "16/2011/NĐ-CP"),
        ("01/2018/TTVPCP", "01/2018/TT-VPCP"),
        ("18/2008/NQ-QH 12", "18/2008/NQ-QH12"),
        ("69-QĐ/TƯ", "69-QĐ/TW"),
    ] {
        assert_eq!(key(text), expected, "{text}");
    }
}

#[test]
fn a_number_ends_where_its_symbol_ends() {
    for (text, covered) in [
        ("19/CT-TTg - Về việc", "19/CT-TTg"),
        ("12/QĐ-UBND - UBND tỉnh", "12/QĐ-UBND"),
        ("42/NQ-CPquy định", "42/NQ-CP"),
        ("30/2020/NĐ-CP4 của", "30/2020/NĐ-CP"),
        ("30/2020/NĐ-CP[9]", "30/2020/NĐ-CP"),
        ("42/NQ-CP.", "42/NQ-CP"),
        ("42/NQ-CP, ngày", "42/NQ-CP"),
        ("42/NQ-CP (Chính phủ)", "42/NQ-CP"),
        ("12/2002/TT-BCA (C11) của", "12/2002/TT-BCA"),
        ("42 của", "42"),
        ("30/2020 của", "30/2020"),
        ("42, 43", "42"),
    ] {
        assert_eq!(number(text).map(|(covered, _)| covered).as_deref(), Some(covered), "{text}");
    }
}

#[test]
fn a_unit_in_brackets_is_in_the_key_alone() {
    let found = number("12/2002/TT-BCA (C11) của");
    assert_eq!(found, Some(("12/2002/TT-BCA".to_owned(), Some("12/2002/TT-BCA(C11)".to_owned()))));
}

#[test]
fn dates_ratios_and_amounts_are_no_numbers() {
    for text in ["24/4/2020", "1/500", "50%", "3.500", "100000000", "08:30", "x"] {
        assert_eq!(number(text), None, "{text}");
    }
}

#[test]
fn symbols_are_decomposed() {
    let symbol = |text: &str| read(&mut Cursor::new(text, 0)).and_then(|number| number.symbol);
    let parts = |text: &str| {
        let symbol = symbol(text).unwrap_or_else(|| panic!("{text} has no symbol"));
        let codes: Vec<String> = symbol.issuers.iter().map(|code| code.code.to_string()).collect();
        (symbol.kind(), codes.join(" "))
    };
    assert_eq!(parts("1/QĐ-BNN-TCLN"), (Some(ReferenceKind::Decision), "BNN".into()));
    let joint = parts("1/TTLT-BCA-VKSNDTC-TANDTC");
    assert_eq!(joint, (Some(ReferenceKind::JointCircular), "BCA VKSNDTC TANDTC".into()));
    assert_eq!(parts("1/UBND-VX"), (Some(ReferenceKind::OfficialLetter), "UBND".into()));
    assert_eq!(parts("1/2013/QH13"), (None, "QH13".into()));
    assert_eq!(parts("1-NQ/TW"), (Some(ReferenceKind::Resolution), "TW".into()));
    assert_eq!(parts("1/CT-CS").0, Some(ReferenceKind::OfficialLetter));
    assert_eq!(parts("1/CT-UBND").0, Some(ReferenceKind::Directive));
    assert_eq!(parts("1/BYT-QĐ").0, Some(ReferenceKind::Decision));
    assert_eq!(parts("1/BC-UBPLTP15"), (Some(ReferenceKind::Report), "UBPLTP15".into()));
}

#[test]
fn blanks_of_drafts_are_read() {
    let blank = |text: &str| read_blank(&mut Cursor::new(text, 0)).map(|number| number.span.end);
    assert_eq!(blank("/2016/NĐ-CP ngày"), Some("/2016/NĐ-CP".len()));
    assert_eq!(blank("…/2016/TT-BCT"), Some("…/2016/TT-BCT".len()));
    assert_eq!(blank("…………./QĐ-UBND"), Some("…………./QĐ-UBND".len()));
    assert_eq!(blank("..."), None);
}
