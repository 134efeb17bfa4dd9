//! What follows a head: a field, a free name, a number, a place, the body it is a part of.
use super::field::{self, Writing};
use super::name::{Name, read as read_name};
use super::open::{self, Words};
use super::place::{self, Place};
use super::{school, stop};
use crate::lexicon::agency_head::{self, Head, Tail};
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Cursor, Gap, TokenKind, letter};
use crate::unit::UnitLevel;

/// Reads what belongs to the head.
pub(super) fn read(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    match name.head.tail {
        Tail::Fixed => {}
        Tail::Place => set_place(cur, name, bare_levels(name.head)),
        Tail::Closed => {
            name.field = field::whole(cur, writing);
            if name.field.is_some() && name.head.kind == AgencyKind::Department {
                set_place(cur, name, &[UnitLevel::Province]);
            }
        }
        Tail::Field => {
            name.field = field::composed(cur, writing, name.head);
            container(cur, name, depth);
        }
        Tail::Body => body(cur, name, writing, depth),
        Tail::Office => office(cur, name, writing, depth),
        Tail::Inspectorate => container(cur, name, depth),
        Tail::Open => open_name(cur, name, writing, Words::Anchored, depth),
        Tail::Association => association(cur, name, writing),
        Tail::Topic => topic(cur, name, writing, depth),
        Tail::School => school::read(cur, name, writing),
        Tail::Team => team(cur, name, writing, depth),
        Tail::Unit => unit_number(cur, name),
        Tail::Command => {
            container(cur, name, depth);
            if name.is_bare() {
                open_name(cur, name, writing, Words::Anchored, depth);
            }
        }
        Tail::Union => union(cur, name, writing, depth),
        Tail::Cultural => {
            set_place(cur, name, &[UnitLevel::Province]);
            if name.place.is_none() && writing == Writing::Mixed {
                name.field = field::whole(cur, writing).or_else(|| open::proper(cur, 5));
                set_place(cur, name, &[UnitLevel::Province]);
            }
        }
        Tail::Hamlet => hamlet(cur, name),
    }
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
        | "Chi cục Thuế"
        | "Chi cục Thi hành án dân sự"
        | "Chi cục Thống kê"
        | "Hạt Kiểm lâm"
        | "Trung tâm Y tế" => &[UnitLevel::District, UnitLevel::Province],
        _ => match head.level {
            Some(AgencyLevel::District) => DISTRICT,
            Some(AgencyLevel::Commune) => COMMUNE,
            _ if head.kind == AgencyKind::PeoplesCommittee || head.kind == AgencyKind::PeoplesCouncil => &[],
            _ => PROVINCE,
        },
    }
}

fn set_place(cur: &mut Cursor<'_>, name: &mut Name, bare: &[UnitLevel]) {
    let next = cur.peek();
    if letterhead_place(cur, name) {
        return;
    }
    // `Huyện ủy - UBND huyện`: a dash before the place is no part of the name.
    if next.is_none_or(|next| next.gap > Gap::Line || !matches!(next.kind, TokenKind::Word)) {
        return;
    }
    let line = next.is_some_and(|next| next.gap == Gap::Line);
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
    if matches!(name.place, Some(Place::Country)) {
        let mut ahead = *cur;
        if let Some(place @ (Place::Unit { .. } | Place::Many(_) | Place::Region)) = place::parse(&mut ahead, &[]) {
            name.place = Some(place);
            *cur = ahead;
        }
    }
}

/// `Kho bạc Nhà nước khu vực`: a regional office without its number.
fn unnumbered_region(cur: &mut Cursor<'_>, name: &mut Name) {
    let regional = matches!(
        name.head.kind,
        AgencyKind::Directorate
            | AgencyKind::Ministry
            | AgencyKind::Court
            | AgencyKind::Procuracy
            | AgencyKind::Centre
            | AgencyKind::Board
    );
    if regional && cur.phrase("khu vực").is_some() {
        name.place = Some(Place::Region);
        let mut ahead = *cur;
        while place::parse(&mut ahead, &[UnitLevel::District, UnitLevel::Province]).is_some() {
            *cur = ahead;
            if ahead.punct('-').is_none() {
                break;
            }
        }
        let named = cur.peek().is_some_and(|next| next.is_capitalised() && next.gap == Gap::Space);
        if named && !stop::at_person(cur) {
            open::proper(cur, 3);
        }
    }
}

/// A place in capitals below a head in capitals, with a blank line between: `ỦY BAN NHÂN DÂN`, `XÃ HÒA AN`.
fn letterhead_place(cur: &mut Cursor<'_>, name: &mut Name) -> bool {
    let Some(next) = cur.peek_any().filter(|next| next.gap == Gap::Break && stop::in_capitals(next.text)) else {
        return false;
    };
    let above = cur.previous().is_some_and(|before| stop::in_capitals(before.text));
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
fn container(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    let local = matches!(name.head.kind, AgencyKind::Board | AgencyKind::Directorate) && name.field.is_some();
    let levels: &[UnitLevel] = if local { &[UnitLevel::Province, UnitLevel::District] } else { &[UnitLevel::Province] };
    set_place(cur, name, levels);
    if name.place.is_none() {
        parent(cur, name, depth);
    }
}

/// The body named directly behind.
fn parent(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    let Some(next) = cur.peek() else { return };
    if depth == 0 || next.kind != TokenKind::Word || next.gap > Gap::Line {
        return;
    }
    let whole = !name.is_bare() || name.head.kind == AgencyKind::MassOrganisation;
    if next.gap == Gap::Line && whole && !field::wrapped(cur) {
        return;
    }
    let mut ahead = *cur;
    let bare_parent = bare_head(&mut ahead);
    let found = match bare_parent {
        Some(found) => Some(found),
        None => {
            ahead = *cur;
            read_name(&mut ahead, depth - 1)
        }
    };
    if let Some(found) = found.filter(|found| may_contain(name, found)) {
        name.parent = Some(Box::new(found));
        *cur = ahead;
    }
}

/// `Văn phòng Bộ`, `Thanh tra Sở`: a head alone that stands for the writer's own body.
fn bare_head(cur: &mut Cursor<'_>) -> Option<Name> {
    let next = cur.peek()?;
    let mut ahead = *cur;
    let head = agency_head::longest(&mut ahead)?;
    let own = ["Bộ", "Sở", "Tổng cục", "Cục", "Chi cục", "Ban"].contains(&head.name);
    if !own || !next.is_capitalised() || read_name(&mut cur.clone(), 1).is_some() {
        return None;
    }
    let ends = ahead
        .peek()
        .is_none_or(|after| after.kind != TokenKind::Word || !after.is_capitalised() || after.gap > Gap::Space);
    if !ends {
        return None;
    }
    *cur = ahead;
    Some(Name::of(head))
}

/// Whether `inner` can be the whole of which `name` is a part: a committee is no part of a school.
fn may_contain(name: &Name, inner: &Name) -> bool {
    let free = matches!(name.head.tail, Tail::Body | Tail::Office | Tail::Union | Tail::Command | Tail::Inspectorate);
    free || !matches!(inner.head.kind, AgencyKind::International | AgencyKind::Government)
        || inner.head.name == "Chính phủ"
}

/// What follows the heads of Party and other leading bodies.
fn body(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let party_root = matches!(name.head.name, "Đảng ủy" | "Đảng bộ" | "Chi bộ" | "Chi ủy");
    skip_dot(cur);
    if party_root && party_sector(cur, name, writing) {
        set_place(cur, name, &[]);
        return;
    }
    let sided = name.head.name == "Hội đồng thành viên" && cur.clone().word("các").is_some();
    if !sided {
        container_of_body(cur, name, depth);
    }
}

/// `TT. HĐND`: the full stop of an abbreviation.
fn skip_dot(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    let short = cur.previous().is_some_and(|token| token.gap == Gap::None && letter::is_all_capitals(token.text));
    let dotted =
        short && ahead.peek().is_some_and(|next| next.gap == Gap::None && next.is('.')) && ahead.next().is_some();
    if dotted && agency_head::longest(&mut ahead.clone()).is_some() {
        *cur = ahead;
    }
}

fn container_of_body(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    let mut ahead = *cur;
    // The Party bodies of the centre: `Ban Tổ chức Trung ương`.
    if name.head.tail == Tail::Body {
        let mut body = *cur;
        if let Some(found) = agency_head::longest(&mut body).filter(|head| head.tail == Tail::Fixed) {
            let next_line = cur.peek().is_some_and(|next| next.gap == Gap::Line);
            if depth > 0 && !(next_line && !name.is_bare()) {
                name.parent = Some(Box::new(Name::of(found)));
                *cur = body;
                return;
            }
        }
    }
    if let Some(place) =
        (ahead.peek().is_some_and(|next| next.gap <= Gap::Line)).then(|| place::parse(&mut ahead, &[])).flatten()
    {
        name.place = Some(place);
        *cur = ahead;
        if matches!(name.place, Some(Place::Country)) {
            let mut party = *cur;
            if party.word("đảng").is_some() {
                *cur = party;
            }
        }
        return;
    }
    parent(cur, name, depth);
}

/// `Đảng ủy Quân sự`, `Đảng ủy Khối các cơ quan`, `Chi bộ 3`, `Đảng ủy các cơ quan Đảng`.
fn party_sector(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing) -> bool {
    let mut ahead = *cur;
    let Some(first) = ahead.peek().filter(|first| first.gap <= Gap::Space) else { return false };
    if first.kind == TokenKind::Number || place::is_roman(first.text) {
        ahead.next();
        name.field = Some(first.text.to_owned());
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
    if read.is_none() && name.head.name.starts_with("Chi") {
        hamlet(cur, name);
        return name.field.is_some();
    }
    if read.is_none() || (!first.is_capitalised() && !["các", "khối", "cơ", "quân"].contains(&first.text)) {
        return false;
    }
    name.field = Some(field::spelled(cur.text(), first.start, ahead.at(), writing));
    *cur = ahead;
    true
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

/// A free name and the place or body behind it.
fn open_name(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, words: Words, depth: usize) {
    let Some(next) = cur.peek() else { return };
    let begins = match writing {
        Writing::Small => next.is_capitalised() || crate::lexicon::field::longest(&mut cur.clone()).is_some(),
        _ => {
            next.is_capitalised()
                || (next.kind == TokenKind::Number && is_number_name(cur))
                || crate::lexicon::field::longest(&mut cur.clone()).is_some()
        }
    };
    if !begins || stop::at_title(cur) || place::level_word(&mut cur.clone()).is_some() {
        return;
    }
    let proper_kind = matches!(name.head.kind, AgencyKind::Health | AgencyKind::Military | AgencyKind::Police);
    name.field =
        open::name(cur, if proper_kind && writing == Writing::Mixed { Words::Anchored } else { words }, writing);
    if name.field.is_none() {
        return;
    }
    if let Some(unit) = cur.peek().filter(|next| next.gap <= Gap::Line) {
        if unit.kind == TokenKind::Word {
            container(cur, name, depth);
        }
    }
}

/// `Bệnh viện 108`, `Bệnh viện 19-8`, but no row number of a table: `Đại học 03`.
fn is_number_name(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let long = ahead.next().is_some_and(|number| number.text.len() == 3 && number.gap == Gap::Space);
    long || ahead.peek().is_some_and(|next| next.gap == Gap::None && matches!(next.kind, TokenKind::Punct('-' | '/')))
}

/// `Hội Cơ khí Nông nghiệp Việt Nam`, `Hiệp hội phân bón Việt Nam`, `Hội Khuyến học huyện`.
fn association(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing) {
    let mut ahead = *cur;
    if let Some(found) = free_association(&mut ahead, writing) {
        name.field = Some(found);
        *cur = ahead;
        if cur.preceded_by("việt nam") {
            name.place = Some(Place::Country);
        }
        let mut more = *cur;
        if let Some(place) = place::parse(&mut more, &[UnitLevel::Province])
            .filter(|_| cur.peek().is_some_and(|next| next.gap <= Gap::Line))
        {
            if !matches!(place, Place::Region) {
                name.place = Some(place);
                *cur = more;
            }
        }
    }
}

fn free_association(cur: &mut Cursor<'_>, writing: Writing) -> Option<String> {
    let first = cur.peek().filter(|first| first.gap <= Gap::Line)?;
    let mut ahead = *cur;
    if !first.is_capitalised() && writing == Writing::Mixed && open::to_country(&mut ahead) {
        *cur = ahead;
        return Some(field::spelled(cur.text(), first.start, cur.at(), writing));
    }
    let known = crate::lexicon::field::longest(&mut ahead).is_some();
    let free = open::name(&mut cur.clone(), Words::Anchored, writing).is_some();
    if first.is_capitalised() && writing == Writing::Mixed {
        let mut whole = *cur;
        let mut named = *cur;
        let reached = open::to_country(&mut whole);
        if reached && open::name(&mut named, Words::Anchored, writing).is_none_or(|_| named.at() < whole.at()) {
            *cur = whole;
            return Some(field::spelled(cur.text(), first.start, cur.at(), writing));
        }
    }
    if !free || (!known && !first.is_capitalised()) {
        return None;
    }
    open::name(cur, Words::Anchored, writing)
}

/// `Ban Chỉ đạo 389 tỉnh`, `Ban Chỉ đạo phòng, chống dịch Covid-19 huyện`, `Ban Chỉ đạo Trung ương về …`.
fn topic(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    set_place(cur, name, &[]);
    let mut ahead = *cur;
    let about = ahead.word("về").is_some();
    let start = ahead.peek();
    let begins = start.is_some_and(|next| {
        next.gap <= Gap::Line
            && (next.is_capitalised()
                || next.kind == TokenKind::Number
                || crate::lexicon::field::longest(&mut ahead.clone()).is_some())
    });
    let fits = begins && !stop::at_title(&ahead) && !stop::at_person(&ahead) && !open::starts_body(&ahead);
    if fits && (name.place.is_none() || about) {
        name.field = open::name(&mut ahead, Words::Anchored, writing);
        if name.field.is_some() {
            *cur = ahead;
            let given = name.place.take();
            container(cur, name, depth);
            if name.place.is_none() {
                name.place = given;
            }
        }
    } else if name.place.is_none() {
        parent(cur, name, depth);
    }
}

/// `Tổ công tác số 4`, `Tổ công tác Đề án 06`, `Đoàn kiểm tra số 12`.
fn team(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let mut ahead = *cur;
    let Some(first) = ahead.peek().filter(|first| first.gap <= Gap::Space) else { return };
    ahead.word("số");
    if ahead.peek().is_some_and(|token| token.kind == TokenKind::Number && token.text.len() <= 4) {
        ahead.next();
        name.field = Some(field::spelled(cur.text(), first.start, ahead.at(), writing));
        *cur = ahead;
    } else if writing == Writing::Mixed
        && name.head.name != "Tổ"
        && name.head.name.starts_with("Tổ")
        && first.is_capitalised()
    {
        if stop::at_title(cur) || stop::at_person(cur) || open::starts_body(cur) {
            return;
        }
        name.field = open::name(cur, Words::Anchored, writing);
    }
    if name.field.is_some() {
        container(cur, name, depth);
    }
}

/// `Quân khu 7`, `Sư đoàn 5`, `Hải đội 2`.
fn unit_number(cur: &mut Cursor<'_>, name: &mut Name) {
    let Some(next) = cur.peek().filter(|next| next.gap <= Gap::Space) else { return };
    if next.kind == TokenKind::Number || place::is_roman(next.text) {
        cur.next();
        name.field = Some(next.text.to_owned());
    } else if next.is_capitalised() && cur.phrase("thủ đô").is_some() {
        name.field = Some("Thủ đô".to_owned());
    }
}

/// `Công đoàn ngành Giáo dục`, `Công đoàn Viên chức tỉnh`, `Công đoàn Việt Nam`.
fn union(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let start = cur.peek().map_or(cur.at(), |next| next.start);
    let mut ahead = *cur;
    let sector = ahead.any_phrase(&["ngành", "viên chức", "cơ quan"]).is_some();
    let known = field::whole(&mut ahead, writing).is_some();
    let capital = cur.peek().is_some_and(|next| next.is_capitalised());
    if (sector || capital) && ahead.at() > cur.at() && (known || capital) && !open::starts_body(cur) {
        name.field = Some(field::spelled(cur.text(), start, ahead.at(), writing));
        *cur = ahead;
    }
    container(cur, name, depth);
}

/// The name of a hamlet in capitals, on the same line.
fn capitals(cur: &mut Cursor<'_>) -> bool {
    let mut read = false;
    for _ in 0..3 {
        let fits = cur.peek().is_some_and(|next| next.gap <= Gap::Space && stop::in_capitals(next.text));
        if !fits {
            break;
        }
        cur.next();
        read = true;
    }
    read
}

/// `Ban Công tác Mặt trận thôn 3`.
fn hamlet(cur: &mut Cursor<'_>, name: &mut Name) {
    let mut ahead = *cur;
    let Some(first) = ahead.peek() else { return };
    if ahead.any_phrase(&["tổ dân phố", "khu phố", "thôn", "ấp", "bản", "buôn", "khu dân cư", "khóm", "làng"]).is_none()
    {
        return;
    }
    let named = open::proper(&mut ahead, 3).is_some() || capitals(&mut ahead);
    name.field = named.then(|| field::spelled(cur.text(), first.start, ahead.at(), Writing::Mixed));
    *cur = ahead;
}
