//! Lists of bodies that share one head.
//!
//! ```text
//! list    = "các" head {"," group} ":" member {("," | "và") member}
//! member  = agency | field | ABBREVIATION
//! more    = agency {("," | "và") field}       (Sở Y tế, Giáo dục và Đào tạo)
//! ```
use super::field::{self, Writing};
use super::name::{self, Name};
use super::{open, stop};
use crate::grammar::Found;
use crate::lexicon::agency_head::{self, Alone, Head, Tail};
use crate::lexicon::field as gazetteer;
use crate::mention::AgencyKind;
use crate::scan::{Cursor, Gap, TokenKind, letter};
use crate::view::ViewSpan;

/// Reads `các Bộ, cơ quan: A, B và C`; tells whether a list stood there.
pub(super) fn plural(cur: &mut Cursor<'_>, out: &mut Vec<Found<Name>>) -> bool {
    if !cur.preceded_by_any(&["các", "những", "hai", "ba", "một số", "trưởng"]) {
        return false;
    }
    let mut ahead = *cur;
    let Some(head) = agency_head::longest(&mut ahead).filter(|head| may_list(head)) else { return false };
    if !opens(&mut ahead) {
        return false;
    }
    let before = out.len();
    loop {
        if !member(&mut ahead, head, out) {
            break;
        }
        *cur = ahead;
        aside(&mut ahead);
        if !separator(&mut ahead) && !next_field(&mut ahead, head) {
            break;
        }
    }
    out.len() > before
}

/// Skips `(ông Bạc Cầm Dũng)` between two members.
fn aside(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    if ahead.punct('(').is_none() {
        return;
    }
    for _ in 0..MAX_ASIDE {
        match ahead.next() {
            Some(token) if token.is(')') => {
                *cur = ahead;
                return;
            }
            Some(_) => {}
            None => return,
        }
    }
}

/// The most tokens in brackets between two members of a list.
const MAX_ASIDE: usize = 12;

/// The heads that lists of fields go with.
fn may_list(head: &Head) -> bool {
    matches!(head.tail, Tail::Closed | Tail::Field) || is_group(head)
}

/// `Tập đoàn`, `Tổng công ty`, `Bệnh viện`, `Viện`: members have free names.
fn is_group(head: &Head) -> bool {
    head.tail == Tail::Open && (head.kind == AgencyKind::Enterprise || ["Bệnh viện", "Viện"].contains(&head.name))
}

/// Reads the rest of the opening: `, cơ quan, ban, ngành:`.
fn opens(cur: &mut Cursor<'_>) -> bool {
    for _ in 0..8 {
        if cur.punct(':').is_some() {
            return true;
        }
        let Some(next) = cur.next() else { return false };
        let fits = match next.kind() {
            TokenKind::Word => GROUP.iter().any(|word| cur.matches(&next, word)),
            TokenKind::Punct(',') => true,
            _ => false,
        };
        if !fits {
            return false;
        }
    }
    false
}

/// Words of the opening of a list.
static GROUP: &[&str] = &[
    "cơ", "quan", "ngang", "bộ", "ngành", "ban", "sở", "đơn", "vị", "tỉnh", "và", "địa", "phương", "thuộc", "chính",
    "phủ", "các", "trung", "ương", "phòng", "cục", "vụ", "đoàn", "thể", "huyện", "chuyên", "môn", "tập", "tổng",
    "công", "ty", "tct", "nhà", "nước",
];

/// Reads one member: a body with its own head, or a field.
fn member(cur: &mut Cursor<'_>, head: &'static Head, out: &mut Vec<Found<Name>>) -> bool {
    let Some(first) = cur.peek().filter(|first| first.gap() <= Gap::Line) else { return false };
    if !first.is_capitalised() {
        return false;
    }
    let mut whole = *cur;
    let field = gazetteer::longest_whole(&mut whole);
    let mut body = *cur;
    let found = agency_head::longest(&mut body.clone()).and_then(|_| name::read(&mut body, name::MAX_DEPTH));
    // `các Tập đoàn: Điện lực VN`: no company of a place.
    let named = |found: &Name| !(is_group(head) && found.head.tail == Tail::Place);
    if let Some(found) = found.filter(|found| named(found) && (field.is_none() || body.at() > whole.at())) {
        *cur = body;
        out.push(Found::new(ViewSpan::new(first.start, cur.at()), found));
        return true;
    }
    let mut ahead = *cur;
    let Some(field) = member_field(&mut ahead, head) else { return false };
    *cur = ahead;
    out.push(without_head(first.start, cur.at(), head, field));
    true
}

fn member_field(cur: &mut Cursor<'_>, head: &Head) -> Option<String> {
    if is_group(head) {
        return group_name(cur);
    }
    let mut ahead = *cur;
    let read = field::whole(&mut ahead, Writing::Mixed);
    if read.is_some() || head.tail == Tail::Closed {
        *cur = ahead;
        return read;
    }
    if stop::at_title(cur) || stop::at_person(cur) || gazetteer::longest(&mut cur.clone()).is_none() {
        return None;
    }
    field::composed(cur, Writing::Mixed, head)
}

/// The name of a group of firms: `Bưu chính viễn thông Việt Nam`.
fn group_name(cur: &mut Cursor<'_>) -> Option<String> {
    if stop::at_title(cur) || stop::at_person(cur) {
        return None;
    }
    let start = cur.peek()?.start;
    if open::to_country(cur) {
        return Some(field::spelled(cur.text(), start, cur.at(), Writing::Mixed));
    }
    open::name(cur, open::Words::Anchored, Writing::Mixed)
}

fn without_head(start: usize, end: usize, head: &'static Head, field: String) -> Found<Name> {
    let value = Name { field: Some(field), ..Name::of(head) };
    Found::new(ViewSpan::new(start, end), value)
}

/// Reads `;` before a field. Of a short one behind it only departments and ministries are sure: elsewhere it is the next
/// item of a list of recipients (`- Các phòng: TH; CT, PCT`).
fn next_field(cur: &mut Cursor<'_>, head: &Head) -> bool {
    let read = cur.punct(';').is_some();
    let Some(next) = cur.peek().filter(|_| read) else { return false };
    let known = || head.tail == Tail::Closed && gazetteer::abbreviation(&mut cur.clone()).is_some();
    !letter::is_all_capitals(next.text()) || known()
}

/// Reads the sign between two members.
fn separator(cur: &mut Cursor<'_>) -> bool {
    cur.punct(',').is_some() || cur.word("và").is_some()
}

/// Reads the further fields that share the head of the body just read: `Sở Y tế, Giáo dục và Đào tạo`.
pub(super) fn members(cur: &mut Cursor<'_>, head: &'static Head, out: &mut Vec<Found<Name>>) {
    let Some(last) = out.last().map(|found| &found.value) else { return };
    let short = last.field.as_ref().is_some_and(|field| letter::is_all_capitals(field));
    let closed = head.tail == Tail::Closed || head.kind == AgencyKind::Division;
    if !(closed || head.tail == Tail::Field && short) || last.place.is_some() || last.field.is_none() {
        return;
    }
    loop {
        let mut ahead = *cur;
        if !separator(&mut ahead) {
            return;
        }
        let Some(first) = ahead.peek().filter(|first| first.gap() <= Gap::Line && first.is_capitalised()) else {
            return;
        };
        if stop::in_capitals(first.text()) && gazetteer::longest_whole(&mut ahead.clone()).is_some() {
            return;
        }
        let body =
            name::read(&mut ahead.clone(), 1).is_some_and(|name| !name.is_bare() || name.head.alone == Alone::Yes);
        if body || stop::at_title(&ahead) || stop::at_person(&ahead) {
            return;
        }
        let read = if short { field::abbreviated(&mut ahead) } else { known_field(&mut ahead) };
        let Some(field) = read else { return };
        *cur = ahead;
        out.push(without_head(first.start, cur.at(), head, field));
    }
}

/// A whole field or a known abbreviation of one.
fn known_field(cur: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cur;
    if let Some(known) = gazetteer::longest_whole(&mut ahead) {
        // A document of that name: `Bộ Công an, Kế hoạch | 89/KH-BCA`.
        let cited = ahead.clone().word("số").is_some() || ahead.peek().is_some_and(|next| next.is_number());
        let goes_on = cited || ahead.peek().is_some_and(|next| next.gap() == Gap::Space && next.is_capitalised());
        if goes_on {
            return None;
        }
        *cur = ahead;
        return Some(known.name.to_owned());
    }
    let known = gazetteer::abbreviation(&mut ahead)?.field?;
    *cur = ahead;
    Some(known.name.to_owned())
}
