//! What follows the heads of Party and other leading bodies: a sector, the committees of several units, the body they lead.
use super::field::{self, Writing};
use super::free;
use super::name::Name;
use super::place::{self, Place};
use super::tail::{parent, set_place};
use crate::lexicon::agency_head::{self, Tail};
use crate::mention::AgencyLevel;
use crate::scan::{Cursor, Gap, letter};
use crate::view::ViewSpan;

/// What follows the heads of Party and other leading bodies.
pub(super) fn read(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let party_root = matches!(name.head.name, "Đảng ủy" | "Đảng bộ" | "Chi bộ" | "Chi ủy" | "Chi đoàn");
    skip_dot(cur);
    if party_root && party_sector(cur, name, writing) {
        set_place(cur, name, &[]);
        return;
    }
    if grass_roots_union(cur, name) || free::of_firm(cur, name) {
        return;
    }
    let sided = name.head.name == "Hội đồng thành viên" && cur.clone().word("các").is_some();
    if !sided {
        container_of_body(cur, name, depth);
    }
}

/// `Ban Chấp hành | công đoàn cơ sở`: the unions of a workplace are a class and no names.
fn grass_roots_union(cur: &mut Cursor<'_>, name: &mut Name) -> bool {
    const LEVELS: &[&str] = &["cơ sở", "cấp trên trực tiếp cơ sở", "cấp trên trực tiếp", "cấp trên cơ sở"];
    let Some(start) = cur.peek().filter(|next| next.gap() <= Gap::Line).map(|next| next.start) else { return false };
    let mut ahead = *cur;
    if ahead.phrase("công đoàn").is_none() || ahead.any_phrase(LEVELS).is_none() {
        return false;
    }
    name.place = Some(Place::Many(AgencyLevel::Other, ViewSpan::new(start, ahead.at())));
    *cur = ahead;
    true
}

/// `TT. HĐND`: the full stop of an abbreviation.
fn skip_dot(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    let short = cur.previous().is_some_and(|token| token.gap() == Gap::None && letter::is_all_capitals(token.text()));
    let dotted =
        short && ahead.peek().is_some_and(|next| next.gap() == Gap::None && next.is('.')) && ahead.next().is_some();
    if dotted && agency_head::longest(&mut ahead.clone()).is_some() {
        *cur = ahead;
    }
}

fn container_of_body(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    if party_committees(cur, name) {
        return;
    }
    let mut ahead = *cur;
    // The Party bodies of the centre: `Ban Tổ chức Trung ương`.
    if name.head.tail == Tail::Body {
        let mut body = *cur;
        if let Some(found) = agency_head::longest(&mut body).filter(|head| head.tail == Tail::Fixed) {
            let next_line = cur.peek().is_some_and(|next| next.gap() == Gap::Line);
            if depth > 0 && (!next_line || name.is_bare()) {
                name.parent = Some(Box::new(Name::of(found)));
                *cur = body;
                return;
            }
        }
    }
    if let Some(place) =
        (ahead.peek().is_some_and(|next| next.gap() <= Gap::Line)).then(|| place::parse(&mut ahead, &[])).flatten()
    {
        name.place = Some(place);
        *cur = ahead;
        if matches!(name.place, Some(Place::Country(_))) {
            let mut party = *cur;
            if party.word("đảng").is_some() {
                *cur = party;
            }
        }
        return;
    }
    parent(cur, name, depth);
}

/// The committees of several units: `Thường trực | các huyện ủy, thành ủy`.
fn party_committees(cur: &mut Cursor<'_>, name: &mut Name) -> bool {
    let Some(start) = cur.peek().filter(|next| next.gap() <= Gap::Line).map(|next| next.start) else { return false };
    let mut ahead = *cur;
    if ahead.word("các").is_none() {
        return false;
    }
    let mut level = None;
    while let Some(head) = agency_head::longest(&mut ahead).filter(|head| head.name.ends_with(" ủy")) {
        let own = head.level.unwrap_or(AgencyLevel::District);
        level = Some(level.map_or(own, |level: AgencyLevel| level.min(own)));
        *cur = ahead;
        if ahead.any_punct(&[',', '/']).is_none() && ahead.word("và").is_none() {
            break;
        }
        ahead.word("các");
    }
    name.place = level.map(|level| Place::Many(level, ViewSpan::new(start, cur.at())));
    level.is_some()
}

/// `Đảng ủy Quân sự`, `Đảng ủy Khối các cơ quan`, `Chi bộ 3`, `Đảng ủy các cơ quan Đảng`.
fn party_sector(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing) -> bool {
    let mut ahead = *cur;
    let Some(first) = ahead.peek().filter(|first| first.gap() <= Gap::Space) else { return false };
    if first.is_number() || place::is_roman(first.text()) {
        ahead.skip();
        // `xây dựng Đảng bộ | 6 tháng cuối năm`
        if ahead.clone().any_phrase(&["tháng", "năm", "ngày", "tuần", "quý"]).is_some() {
            return false;
        }
        name.field = Some(first.text().to_owned());
        *cur = ahead;
        return true;
    }
    const SECTORS: &[&str] = &[
        "khối các cơ quan và doanh nghiệp",
        "khối cơ quan và doanh nghiệp",
        "khối các cơ quan",
        "khối các doanh nghiệp",
        "khối doanh nghiệp",
        "khối cơ quan",
        "khối ccq và doanh nghiệp",
        "khối ccq",
        "khối cq",
        "khối dntw",
        "khối doanh nghiệp trung ương",
        "khối các cơ quan trung ương",
        "các cơ quan đảng, đoàn thể",
        "các cơ quan đảng",
        "các cơ quan",
        "cơ quan dân chính đảng",
        "dân chính đảng",
        "quân sự",
        "cơ sở",
        "mttq, các đoàn thể",
        "ngoài nước",
        "bộ phận",
    ];
    let read = SECTORS.iter().find(|sector| {
        let mut trial = *cur;
        let fits = sector
            .split(", ")
            .enumerate()
            .all(|(index, part)| (index == 0 || trial.punct(',').is_some()) && trial.phrase(part).is_some());
        if fits {
            ahead = trial;
        }
        fits
    });
    // `Ban Tuyên giáo Đảng ủy Khối`
    let ends = || cur.clone().word("khối").is_some() && ends_behind_word(cur);
    if read.is_none() && (first.text() == "Khối" || ends()) {
        cur.skip();
        name.field = Some(first.text().to_owned());
        return true;
    }
    if read.is_none() && name.head.name.starts_with("Chi") {
        free::hamlet(cur, name);
        return name.field.is_some();
    }
    if read.is_none() || (!first.is_capitalised() && !["các", "khối", "cơ", "quân"].contains(&first.text())) {
        return false;
    }
    name.field = Some(field::spelled(cur.text(), first.start, ahead.at(), writing));
    *cur = ahead;
    true
}

/// Whether no word follows the next one on its line: `Đảng ủy | khối (b/c)`.
fn ends_behind_word(cur: &Cursor<'_>) -> bool {
    let mut behind = *cur;
    behind.skip();
    behind.peek().is_none_or(|next| !next.is_word() || next.gap() >= Gap::Line)
}
