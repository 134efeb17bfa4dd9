//! What may stand behind a name that is whole: to whom the body belongs, where it has its seat, what it is in law.

use std::sync::LazyLock;

use super::field::{self, Writing};
use super::name::{Name, read as read_name};
use super::{open, place};
use crate::lexicon::agency_head::{self, Head};
use crate::lexicon::country;
use crate::mention::AgencyKind;
use crate::scan::{Cursor, Gap};
use crate::unit::UnitLevel;

/// A board of the centre of a mass organisation, which begins like one of the Party: `Ban Tuyên giáo | Trung ương Hội Nông dân`.
pub(super) fn of_organisation(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    static BOARD: LazyLock<Option<&'static Head>> = LazyLock::new(|| agency_head::longest(&mut Cursor::new("ban", 0)));
    let field = name.head.name.strip_prefix("Ban ").and_then(|rest| rest.strip_suffix(" Trung ương"));
    let (Some(field), Some(board)) = (field, *BOARD) else { return };
    let next = cur.peek().filter(|next| next.gap() == Gap::Space && ["Hội", "Đoàn"].contains(&next.text()));
    if next.is_none() || depth == 0 {
        return;
    }
    let long = cur.preceded_by("trung ương");
    let Some(mut inner) = cur.back().and_then(|at| if long { at.back() } else { Some(at) }) else { return };
    if let Some(found) = read_name(&mut inner, depth - 1).filter(|found| found.head.name.starts_with("Trung ương")) {
        *name = Name { field: Some(field.to_owned()), parent: Some(Box::new(found)), ..Name::of(board) };
        *cur = inner;
    }
}

/// What a firm is in law, behind its name: `Tổng công ty Thép Việt Nam | - CTCP`.
pub(super) fn company_form(cur: &mut Cursor<'_>, name: &mut Name) {
    const FORMS: &[&str] =
        &["ctcp", "công ty cổ phần", "công ty tnhh mtv", "công ty tnhh một thành viên", "công ty tnhh"];
    let mut ahead = *cur;
    let Some(form) = ahead.punct('-').and_then(|_| ahead.peek()).filter(|form| form.is_capitalised()) else { return };
    if form.gap() <= Gap::Line && ahead.any_phrase(FORMS).is_some() {
        *cur = ahead;
        let form = field::spelled(cur.text(), form.start, cur.at(), Writing::Mixed);
        name.field = name.field.take().map(|field| format!("{field} - {form}"));
    }
}

/// The social insurance of the army or the police: `Bảo hiểm xã hội | Bộ Quốc phòng`.
pub(super) fn of_the_forces(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    if name.head.name != "Bảo hiểm xã hội" || name.place.is_some() || depth == 0 {
        return;
    }
    let mut ahead = *cur;
    if !ahead.peek().is_some_and(|next| next.is_capitalised() && next.gap() <= Gap::Line) {
        return;
    }
    let force = |found: &Name| {
        let own = found.head.name == "Bộ" && matches!(found.field.as_deref(), Some("Quốc phòng" | "Công an"));
        own || found.head.name.starts_with("Công an nhân dân") || found.head.name.starts_with("Quân đội")
    };
    if let Some(found) = read_name(&mut ahead, depth - 1).filter(force) {
        name.parent = Some(Box::new(found));
        *cur = ahead;
    }
}

/// The state of a foreign ministry: `Bộ Ngoại giao | Ấn Độ`.
pub(super) fn of_state(cur: &mut Cursor<'_>, name: &mut Name) {
    let Some(next) = cur.peek() else { return };
    let mut ahead = *cur;
    // `Bộ Y tế | Anh Nguyễn Văn An` are two.
    if country::read(&mut ahead) && !ahead.at_capital() {
        *cur = ahead;
        let state = field::spelled(cur.text(), next.start, cur.at(), Writing::Mixed);
        name.field = Some(name.field.take().map_or(state.clone(), |field| format!("{field} {state}")));
    }
}

/// Where a mission abroad has its seat: `Đại sứ quán Việt Nam | tại Lào`, `Tổng Lãnh sự quán Hoa Kỳ | tại TP. Hồ Chí Minh`.
pub(super) fn abroad(cur: &mut Cursor<'_>, name: &mut Name) {
    let mut ahead = *cur;
    let Some(at) = ahead.peek().filter(|next| next.gap() <= Gap::Line) else { return };
    if ahead.word("tại").is_none() {
        return;
    }
    let seat = place::parse(&mut ahead, &[UnitLevel::Province]).is_some()
        || agency_head::longest(&mut ahead).is_some_and(|head| head.kind == AgencyKind::International)
        || open::proper(&mut ahead, 4).is_some();
    if seat {
        *cur = ahead;
        let seat = field::spelled(cur.text(), at.start, cur.at(), Writing::Mixed);
        name.field = name.field.take().map(|field| format!("{field} {seat}"));
    }
}
