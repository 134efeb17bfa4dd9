//! What follows a head: a field, a free name, a number, a place, the body it is a part of.
use super::field::{self, Writing};
use super::name::{Name, read as read_name};
use super::open::{self, Words};
use super::place::{self, Place};
use super::{free, leading, other, owner, school, stop};
use crate::lexicon::agency_head::{self, Head, Tail};
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Cursor, Gap, Phrases, TokenKind, letter};
use crate::unit::UnitLevel;
use crate::view::ViewSpan;

/// Reads what belongs to the head.
pub(super) fn read(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    match name.head.tail {
        Tail::Fixed if name.head.kind == AgencyKind::Ministry => owner::of_state(cur, name),
        Tail::Fixed => owner::of_organisation(cur, name, depth),
        Tail::Place => {
            // `Đoàn ĐBQH | đơn vị tỉnh Hòa Bình`
            let mut unit = *cur;
            if name.head.kind == AgencyKind::NationalAssembly && unit.phrase("đơn vị").is_some() {
                set_place(&mut unit, name, bare_levels(name.head));
            }
            match name.place {
                Some(_) => *cur = unit,
                None => set_place(cur, name, bare_levels(name.head)),
            }
            owner::of_the_forces(cur, name, depth);
            let of_reserve = || agency_head::longest(&mut cur.clone()).is_some_and(other::is_reserve);
            let ranger = name.head.name == "Hạt Kiểm lâm" && name.place.is_none();
            if name.head.kind == AgencyKind::MassOrganisation && at_school(cur, name) || ranger && of_reserve() {
                parent(cur, name, depth);
            }
        }
        Tail::Closed => {
            name.field = field::whole(cur, writing);
            if name.field.is_some() && name.head.kind == AgencyKind::Department {
                set_place(cur, name, &[UnitLevel::Province]);
            }
            if name.head.kind == AgencyKind::Ministry {
                owner::of_state(cur, name);
            }
        }
        Tail::Field if begins_capitals(cur) => {}
        Tail::Field => {
            name.field = police_code(cur, name.head).or_else(|| field::composed(cur, writing, name.head));
            // `Trưởng phòng | Công an cấp tỉnh`
            if name.field.is_some() || name.head.name != "Phòng" {
                container(cur, name, depth);
            }
        }
        Tail::Body => {
            leading::read(cur, name, writing, depth);
            // `Tổ đại biểu HĐND tỉnh | số 5`
            let mut numbered = *cur;
            let group = name.head.name == "Tổ đại biểu" && numbered.word("số").is_some();
            if group && numbered.number(1..=99).is_some() {
                *cur = numbered;
            }
        }
        Tail::Office => office(cur, name, writing, depth),
        Tail::Inspectorate => container(cur, name, depth),
        Tail::Open => {
            free::open_name(cur, name, writing, Words::Anchored, depth);
            if name.head.kind == AgencyKind::Other && name.field.is_some() {
                owner::abroad(cur, name);
            }
            if name.head.kind == AgencyKind::Enterprise && name.field.is_some() {
                owner::company_form(cur, name);
            }
        }
        Tail::Association => free::association(cur, name, writing),
        Tail::Topic => free::topic(cur, name, writing, depth),
        Tail::School => school::read(cur, name, writing),
        Tail::Team => free::team(cur, name, writing, depth),
        Tail::Unit => free::unit_number(cur, name),
        Tail::Command => {
            // `Bộ Tư lệnh 86`
            if cur.peek().is_some_and(|next| next.is_number()) {
                free::unit_number(cur, name);
            }
            if name.is_bare() {
                container(cur, name, depth);
            }
            if name.is_bare() {
                free::open_name(cur, name, writing, Words::Anchored, depth);
            }
        }
        Tail::Union => free::union(cur, name, writing, depth),
        Tail::Cultural => {
            set_place(cur, name, &[UnitLevel::Province]);
            if name.place.is_none() && writing == Writing::Mixed {
                name.field =
                    field::whole(cur, writing).or_else(|| named_to_country(cur)).or_else(|| open::proper(cur, 5));
                set_place(cur, name, &[UnitLevel::Province]);
            }
        }
        Tail::Hamlet => free::hamlet(cur, name),
    }
}

/// The code of a unit of the police: `Phòng | PC08`, `Cục | C06`.
fn police_code(cur: &mut Cursor<'_>, head: &Head) -> Option<String> {
    let letters: &[&str] = match head.name {
        "Phòng" => &["PC", "PA", "PK", "PV", "PX"],
        "Cục" => &["A", "B", "C", "H", "K", "V", "X"],
        _ => return None,
    };
    let mut ahead = *cur;
    let sign = ahead.next().filter(|sign| sign.gap() == Gap::Space && letters.contains(&sign.text()))?;
    ahead.next().filter(|number| number.gap() == Gap::None && number.is_number() && number.len() == 2)?;
    let ends = ahead.peek().is_none_or(|next| next.gap() > Gap::None || !next.is_word() && !next.is('/'));
    ends.then(|| {
        *cur = ahead;
        cur.text()[sign.start..cur.at()].to_owned()
    })
}

/// Whether a school, a hospital or a force follows an association without a place: `Hội Cựu chiến binh | Trường`.
fn at_school(cur: &Cursor<'_>, name: &Name) -> bool {
    static SCHOOLS: Phrases = Phrases::new(&[
        "trường",
        "học viện",
        "bệnh viện",
        "đại học",
        "công an",
        "bộ đội biên phòng",
        "bộ chỉ huy quân sự",
        "bộ chqs",
        "quân khu",
    ]);
    let capital = cur.peek().is_some_and(|next| next.is_capitalised() && next.gap() == Gap::Space);
    name.place.is_none() && capital && cur.clone().any_listed(&SCHOOLS).is_some()
}

/// `Bảo tàng | Thiên nhiên Việt Nam`
fn named_to_country(cur: &mut Cursor<'_>) -> Option<String> {
    let first = cur.peek().filter(|first| first.is_capitalised() && first.gap() <= Gap::Line)?;
    open::to_country(cur).then(|| field::spelled(cur.text(), first.start, cur.at(), Writing::Mixed))
}

/// The levels whose names may follow the head without a level word.
fn bare_levels(head: &Head) -> &'static [UnitLevel] {
    const PROVINCE: &[UnitLevel] = &[UnitLevel::Province];
    const DISTRICT: &[UnitLevel] = &[UnitLevel::District];
    const COMMUNE: &[UnitLevel] = &[UnitLevel::Commune];
    match head.name {
        "Thành ủy" | "Thành đoàn" => &[UnitLevel::Province, UnitLevel::District],
        "Kho bạc Nhà nước"
        | "Bảo hiểm xã hội"
        | "Ngân hàng Chính sách xã hội"
        | "Tòa án nhân dân"
        | "Viện kiểm sát nhân dân"
        | "Điện lực"
        | "Công ty Điện lực"
        | "Bưu điện"
        | "VNPT"
        | "Viettel"
        | "Chi cục Thuế"
        | "Chi cục Thi hành án dân sự"
        | "Chi cục Thống kê"
        | "Hạt Kiểm lâm"
        | "Đài Thông tin duyên hải"
        | "Trung tâm Y tế" => &[UnitLevel::District, UnitLevel::Province],
        "Đoàn" => PROVINCE,
        _ => match head.level {
            Some(AgencyLevel::District) => DISTRICT,
            Some(AgencyLevel::Commune) => COMMUNE,
            _ => PROVINCE,
        },
    }
}

pub(super) fn set_place(cur: &mut Cursor<'_>, name: &mut Name, bare: &[UnitLevel]) {
    let next = cur.peek();
    if letterhead_place(cur, name) {
        return;
    }
    // `Huyện ủy - UBND huyện`: a dash before the place is no part of the name.
    if next.is_none_or(|next| next.gap() > Gap::Line || !matches!(next.kind(), TokenKind::Word)) {
        return;
    }
    let line = next.is_some_and(|next| next.gap() == Gap::Line);
    if begins_capitals(cur) {
        return;
    }
    let mut ahead = *cur;
    if matches!(name.head.kind, AgencyKind::Ministry | AgencyKind::Enterprise | AgencyKind::Office) {
        ahead.phrase("chi nhánh");
    }
    let Some(place) = place::parse(&mut ahead, if line { &[] } else { bare }) else {
        unnumbered_region(cur, name);
        return;
    };
    name.place = Some(place);
    *cur = ahead;
    if matches!(name.place, Some(Place::Country(_))) {
        let mut ahead = *cur;
        // `Thư viện Quốc gia | Việt Nam`
        if ahead.phrase("việt nam").is_some() {
            *cur = ahead;
        }
        if let Some(place @ (Place::Unit { .. } | Place::Many(..) | Place::Region(_))) = place::parse(&mut ahead, &[]) {
            name.place = Some(place);
            *cur = ahead;
        }
    }
}

/// The parts of the country, as offices for them are named: `Cục Công tác phía Nam`.
static PARTS: Phrases = Phrases::new(&["phía nam", "phía bắc", "miền nam", "miền trung", "miền bắc"]);

/// `Kho bạc Nhà nước khu vực`: a regional office without its number. `Cục Công tác phía Nam`: that for a part of the country.
fn unnumbered_region(cur: &mut Cursor<'_>, name: &mut Name) {
    let regional = matches!(
        name.head.kind,
        AgencyKind::Directorate
            | AgencyKind::Ministry
            | AgencyKind::Court
            | AgencyKind::Procuracy
            | AgencyKind::Centre
            | AgencyKind::Health
            | AgencyKind::Board
            | AgencyKind::Enterprise
    );
    let named = name.field.is_some() || name.head.kind == AgencyKind::Enterprise;
    let start = cur.peek().map_or(cur.at(), |next| next.start);
    if regional && named && cur.any_listed(&PARTS).is_some() {
        name.place = Some(Place::Region(ViewSpan::new(start, cur.at())));
    } else if regional && cur.phrase("khu vực").is_some() {
        let mut ahead = *cur;
        while place::parse(&mut ahead, &[UnitLevel::District, UnitLevel::Province]).is_some() {
            *cur = ahead;
            if ahead.punct('-').is_none() {
                break;
            }
        }
        let named = cur.peek().is_some_and(|next| next.is_capitalised() && next.gap() == Gap::Space);
        if named && !stop::at_person(cur) {
            open::proper(cur, 3);
        }
        name.place = Some(Place::Region(ViewSpan::new(start, cur.at())));
    }
}

/// A place in capitals below a head in capitals, with a blank line between: `ỦY BAN NHÂN DÂN`, `XÃ HÒA AN`.
fn letterhead_place(cur: &mut Cursor<'_>, name: &mut Name) -> bool {
    let Some(next) = cur.peek_any().filter(|next| next.gap() == Gap::Break && stop::in_capitals(next.text())) else {
        return false;
    };
    let above = cur.previous().is_some_and(|before| stop::in_capitals(before.text()));
    let mut ahead = cur.moved(next.start);
    let place = if above { place::parse(&mut ahead, &[]) } else { None };
    match place {
        Some(place @ Place::Unit { name: Some(_), .. }) => {
            name.place = Some(place);
            *cur = ahead;
            true
        }
        _ => false,
    }
}

/// A place, else the body that the name is a part of.
pub(super) fn container(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    let local = matches!(name.head.kind, AgencyKind::Board | AgencyKind::Directorate | AgencyKind::Division)
        && name.field.is_some();
    let levels: &[UnitLevel] = if local { &[UnitLevel::Province, UnitLevel::District] } else { &[UnitLevel::Province] };
    set_place(cur, name, levels);
    if name.place.is_none() {
        parent(cur, name, depth);
    }
}

/// The body named directly behind.
pub(super) fn parent(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    let Some(next) = cur.peek() else { return };
    if depth == 0 || !next.is_word() || next.gap() > Gap::Line {
        return;
    }
    let whole = !name.is_bare() || name.head.kind == AgencyKind::MassOrganisation;
    if next.gap() == Gap::Line && whole && !field::wrapped(cur) {
        return;
    }
    if begins_capitals(cur) {
        return;
    }
    let mut ahead = *cur;
    let found = read_name(&mut ahead, depth - 1).or_else(|| bare_head(&mut ahead, name.head));
    if let Some(found) = found.filter(|found| may_contain(name, found)) {
        name.parent = Some(Box::new(found));
        *cur = ahead;
    }
}

/// Whether the next line is in capitals and this one is not: a title ends here, and a body begins there.
fn begins_capitals(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|next| next.gap() == Gap::Line && stop::in_capitals(next.text()))
        && cur.previous().is_some_and(|before| !letter::is_all_capitals(before.text()))
}

/// `Văn phòng Bộ`, `Thanh tra Sở`: a head alone, where no name can be read, that stands for the writer's own body.
fn bare_head(cur: &mut Cursor<'_>, of: &Head) -> Option<Name> {
    let organised = matches!(of.kind, AgencyKind::Party | AgencyKind::MassOrganisation);
    // `Đảng ủy trường`
    let small = cur.peek().is_some_and(|next| organised && cur.matches(&next, "trường"));
    let first = cur.peek().filter(|next| small || next.is_capitalised())?;
    let mut ahead = *cur;
    let head = agency_head::longest(&mut ahead)?;
    if other::is_other_word(&first, &ahead) {
        return None; // `thanh tra | Bộ đội`
    }
    let sorted = head.name == "Trường" && school::skip_sort(&mut ahead);
    let own = ["Bộ", "Sở", "Tổng cục", "Cục", "Chi cục", "Ban"].contains(&head.name)
        || (organised
            && ["Trường", "Học viện", "Bệnh viện", "Tổng công ty", "Tập đoàn", "Công đoàn"].contains(&head.name));
    // `Đảng ủy | Quân đoàn`
    let unit = head.kind == AgencyKind::Military && head.tail == Tail::Unit;
    let own = own || unit && (of.kind == AgencyKind::Party || of.tail == Tail::Command);
    let ends = ahead.peek().is_none_or(|after| !after.is_word() || !after.is_capitalised() || after.gap() > Gap::Space)
        || stop::at_degree(&ahead)
        || open::at_holder(&ahead, head.name);
    if !own || !ends {
        return None;
    }
    let sort = sorted.then(|| ahead.text()[cur.at()..ahead.at()].trim().to_owned());
    *cur = ahead;
    Some(Name {
        field: sort.and_then(|words| words.split_once(' ').map(|(_, sort)| sort.to_owned())),
        ..Name::of(head)
    })
}

/// Whether `inner` can be the whole of which `name` is a part: a committee is no part of a school.
fn may_contain(name: &Name, inner: &Name) -> bool {
    if name.head.tail == Tail::Inspectorate
        && matches!(inner.head.kind, AgencyKind::Enterprise | AgencyKind::School | AgencyKind::Health)
    {
        return false; // to inspect a firm: `thanh tra Tập đoàn Điện lực`
    }
    let free = matches!(name.head.tail, Tail::Body | Tail::Office | Tail::Union | Tail::Command | Tail::Inspectorate);
    free || !matches!(inner.head.kind, AgencyKind::International | AgencyKind::Government)
        || inner.head.name == "Chính phủ"
}

/// `Văn phòng HĐND và UBND tỉnh`: bodies joined while the first has no place.
fn office(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    container(cur, name, depth);
    for _ in 0..2 {
        if !name.parent.as_ref().is_some_and(|parent| parent.place.is_none() && parent.head.tail == Tail::Place) {
            return;
        }
        let mut ahead = *cur;
        let joint = ahead.any_punct(&['-', '&', ',']).is_some() || ahead.word("và").is_some();
        if !joint {
            return;
        }
        let Some(more) = read_name(&mut ahead, depth.saturating_sub(1)).filter(|more| more.head.tail == Tail::Place)
        else {
            return;
        };
        if let Some(first) = name.parent.take() {
            name.field = Some(
                name.field
                    .take()
                    .map_or_else(|| first.head.name.to_owned(), |field| format!("{field}, {}", first.head.name))
                    + " và",
            );
        }
        name.parent = Some(Box::new(more));
        *cur = ahead;
    }
    let _ = writing;
}
