//! Named documents that are no laws of the table: `Hiến pháp năm 2013`, `Điều lệ Đảng`, `Cương lĩnh`; and laws that are
//! called by an abbreviation: `BLHS 2015`.

use super::named::read_year;
use super::{Citation, Head, next_is_any};
use crate::grammar::Found;
use crate::lexicon::law;
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::Cursor;
use crate::view::ViewSpan;

/// Reads a constitution, charter or platform.
pub(super) fn read(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    match head.row.kind {
        ReferenceKind::Constitution => read_constitution(cur, head, out),
        ReferenceKind::Rules => read_charter(cur, head, out),
        ReferenceKind::Other if head.row.id == "platform" => read_platform(cur, head, out),
        _ => false,
    }
}

/// `Hiến pháp`, `Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam`, `Hiến pháp 2013`.
fn read_constitution(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    if !head.capital {
        return false;
    }
    let mut citation = Citation::new(Some(head.row.kind), ReferenceForm::Named);
    let mut ahead = *cur;
    if ahead.any_phrase(&["nước cộng hòa xã hội chủ nghĩa việt nam", "nước chxhcn việt nam", "việt nam"]).is_some()
    {
        *cur = ahead;
    }
    citation.year = read_year(cur);
    out.push(Found::new(ViewSpan::new(head.start, cur.at()), citation));
    true
}

/// `Điều lệ Đảng`, `Điều lệ Công đoàn Việt Nam`, `Điều lệ Hội Nông dân Việt Nam`.
fn read_charter(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    const BODIES: [&str; 14] = [
        "đảng cộng sản việt nam",
        "đảng",
        "công đoàn việt nam",
        "công đoàn",
        "đoàn thanh niên cộng sản hồ chí minh",
        "đoàn tncs hồ chí minh",
        "đoàn",
        "mặt trận tổ quốc việt nam",
        "mttq việt nam",
        "hội nông dân việt nam",
        "hội liên hiệp phụ nữ việt nam",
        "hội lhpn việt nam",
        "hội cựu chiến binh việt nam",
        "hội chữ thập đỏ việt nam",
    ];
    let start = cur.peek().map(|token| token.start);
    let capital = cur.at_capital();
    if !head.capital || !capital || cur.any_phrase(&BODIES).is_none() {
        return false;
    }
    let mut citation = Citation::new(Some(head.row.kind), ReferenceForm::Named);
    citation.name = start.map(|start| ViewSpan::new(start, cur.at()));
    citation.year = read_year(cur);
    out.push(Found::new(ViewSpan::new(head.start, cur.at()), citation));
    true
}

/// `Cương lĩnh năm 2011`, `Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội`.
fn read_platform(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    const NAMES: [&str; 3] =
        ["xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội", "chính trị của đảng", "chính trị"];
    if !head.capital {
        return false;
    }
    cur.any_phrase(&NAMES);
    let mut citation = Citation::new(Some(head.row.kind), ReferenceForm::Named);
    citation.year = read_year(cur);
    out.push(Found::new(ViewSpan::new(head.start, cur.at()), citation));
    true
}

/// Laws that are called by an abbreviation of type and name.
const ABBREVIATED: [(&str, ReferenceKind, &str); 7] = [
    ("BLDS", ReferenceKind::Code, "Dân sự"),
    ("BLHS", ReferenceKind::Code, "Hình sự"),
    ("BLTTHS", ReferenceKind::Code, "Tố tụng hình sự"),
    ("BLTTDS", ReferenceKind::Code, "Tố tụng dân sự"),
    ("BLLĐ", ReferenceKind::Code, "Lao động"),
    ("LĐĐ", ReferenceKind::Law, "Đất đai"),
    ("LDN", ReferenceKind::Law, "Doanh nghiệp"),
];

/// Whether a word is an abbreviation of type and name.
pub(super) fn is_abbreviated(word: &str) -> bool {
    ABBREVIATED.iter().any(|(short, ..)| *short == word)
}

/// Reads `BLHS 2015`, `BLDS năm 2015`.
pub(super) fn read_abbreviated(cur: &mut Cursor<'_>, out: &mut Vec<Found<Citation>>) -> bool {
    let Some(token) = cur.peek() else { return false };
    let Some((_, kind, name)) = ABBREVIATED.iter().find(|(short, ..)| *short == token.text()) else { return false };
    let mut ahead = cur.moved(token.end());
    let mut citation = Citation::new(Some(*kind), ReferenceForm::Named);
    citation.name = Some(ViewSpan::new(token.start, token.end()));
    citation.law = law::longest_name(name, 0).map(|hit| hit.name);
    citation.year = read_year(&mut ahead);
    if *kind == ReferenceKind::Law && citation.year.is_none() && !next_is_any(&ahead, &["năm"]) {
        return false;
    }
    *cur = ahead;
    out.push(Found::new(ViewSpan::new(token.start, cur.at()), citation));
    true
}
