//! Free names behind a head, and heads with a rule of their own: associations, committees, teams, army units, unions.
use super::field::{self, Writing};
use super::name::Name;
use super::open::{self, Words};
use super::place::{self, Place};
use super::stop;
use super::tail::{container, parent, set_place};
use crate::mention::AgencyKind;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::unit::UnitLevel;
use crate::view::ViewSpan;

/// A free name and the place or body behind it.
pub(super) fn open_name(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, words: Words, depth: usize) {
    let Some(next) = cur.peek() else { return };
    let begins = match writing {
        Writing::Small => next.is_capitalised() || crate::lexicon::field::longest(&mut cur.clone()).is_some(),
        _ => {
            next.is_capitalised()
                || (next.is_number() && is_number_name(cur))
                || crate::lexicon::field::longest(&mut cur.clone()).is_some()
        }
    };
    if open::starts_body(cur) && name.head.kind != AgencyKind::Enterprise {
        return parent(cur, name, depth);
    }
    let placed = place::level_word(&mut cur.clone()).is_some();
    if placed && name.head.kind == AgencyKind::School {
        return set_place(cur, name, &[]); // `Đại học Quốc gia Thành phố Hồ Chí Minh`
    }
    // `THPT Tổng cộng` in a table
    let lone = || name.head.name.starts_with("Trường ") && stop::capitalised_run(cur) < 2;
    if !begins || stop::at_title(cur) || placed || lone() || open::at_holder(cur, name.head.name) {
        return;
    }
    // The line of a letterhead: `ĐẠI HỌC HUẾ`, `BỆNH VIỆN BẠCH MAI`
    let line = writing == Writing::Capitals && open::head_begins_line(cur) && proper_line(cur, name.head.kind);
    let start = cur.peek().map_or(cur.at(), |next| next.start);
    if line && open::capitals(cur) {
        name.field = Some(field::spelled(cur.text(), start, cur.at(), writing));
        return;
    }
    let proper_kind = matches!(name.head.kind, AgencyKind::Health | AgencyKind::Military | AgencyKind::Police);
    name.field =
        open::name(cur, if proper_kind && writing == Writing::Mixed { Words::Anchored } else { words }, writing);
    if name.field.is_none() {
        return;
    }
    if let Some(unit) = cur.peek().filter(|next| next.gap() <= Gap::Line) {
        if unit.is_word() {
            container(cur, name, depth);
        }
    }
}

/// Whether the rest of a line in capitals can be the proper name of a body of this kind.
fn proper_line(cur: &Cursor<'_>, kind: AgencyKind) -> bool {
    const OTHER: &[&str] = &["và", "các", "của", "công lập", "tư nhân", "là", "được", "trong", "tại", "có"];
    matches!(kind, AgencyKind::School | AgencyKind::Health | AgencyKind::Enterprise)
        && cur.clone().any_phrase(OTHER).is_none()
}

/// `Bệnh viện 108`, `Bệnh viện 19-8`, but no row number of a table: `Đại học 03`.
fn is_number_name(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let long = ahead.next().is_some_and(|number| number.len() == 3 && number.gap() == Gap::Space);
    long || ahead
        .peek()
        .is_some_and(|next| next.gap() == Gap::None && matches!(next.kind(), TokenKind::Punct('-' | '/')))
}

/// `Hội Cơ khí Nông nghiệp Việt Nam`, `Hiệp hội phân bón Việt Nam`, `Hội Khuyến học huyện`.
pub(super) fn association(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing) {
    let mut ahead = *cur;
    if let Some(found) = free_association(&mut ahead, writing) {
        name.field = Some(found);
        *cur = ahead;
        if cur.preceded_by("việt nam") {
            name.place = Some(Place::Country(ViewSpan::new(cur.at(), cur.at())));
        }
        let mut more = *cur;
        if let Some(place) = place::parse(&mut more, &[UnitLevel::Province])
            .filter(|_| cur.peek().is_some_and(|next| next.gap() <= Gap::Line))
        {
            if !matches!(place, Place::Region(_)) {
                name.place = Some(place);
                *cur = more;
            }
        }
    }
}

fn free_association(cur: &mut Cursor<'_>, writing: Writing) -> Option<String> {
    let first = cur.peek().filter(|first| first.gap() <= Gap::Line)?;
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
pub(super) fn topic(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let first = cur.peek().map_or(cur.at(), |next| next.start);
    set_place(cur, name, &[]);
    let mut ahead = *cur;
    let central = matches!(name.place, Some(Place::Country(_)));
    // `Ban Chỉ đạo tỉnh | phòng, chống thiên tai`
    let against = matches!(name.place, Some(Place::Unit { .. })) && at_prevention(ahead);
    let about = ahead.word("về").is_some() || (central && at_subject(&mut ahead)) || against;
    let start = ahead.peek();
    let begins = start.is_some_and(|next| {
        next.gap() <= Gap::Line
            && (next.is_capitalised()
                || next.is_number()
                || crate::lexicon::field::longest(&mut ahead.clone()).is_some())
    });
    // `Hội đồng quản lý Quỹ | xây dựng bảng lương`
    let begins = begins && (name.head.kind != AgencyKind::Other || start.is_some_and(|next| next.is_capitalised()));
    let fits = (about || begins || document(&mut ahead.clone()).is_some())
        && !at_duty(&ahead)
        && ahead.clone().any_phrase(MATTERS).is_none()
        && !stop::at_title(&ahead)
        && !stop::at_person(&ahead)
        && !open::starts_body(&ahead);
    if fits && (name.place.is_none() || about) {
        name.field = document(&mut ahead)
            .or_else(|| open::name(&mut ahead, if central { Words::Any } else { Words::Anchored }, writing));
        if name.field.is_some() {
            *cur = ahead;
            if central {
                // The words for the country stand inside the name: `Trung ương về phòng, chống tham nhũng`.
                name.field = Some(field::spelled(cur.text(), first, cur.at(), writing));
                name.place = Some(Place::Country(ViewSpan::new(cur.at(), cur.at())));
            }
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

/// Whether `phòng, chống` stands next.
fn at_prevention(mut cur: Cursor<'_>) -> bool {
    let prevents = cur.word("phòng").is_some();
    cur.punct(',');
    prevents && cur.word("chống").is_some()
}

/// `tổng kết Nghị quyết số 18-NQ/TW`, `thực hiện Chỉ thị 05`: a document that the committee is to carry out.
fn document(cur: &mut Cursor<'_>) -> Option<String> {
    const TASKS: &[&str] = &["triển khai thực hiện", "triển khai", "thực hiện", "tổng kết", "sơ kết"];
    const DOCUMENTS: &[&str] = &["nghị quyết", "kết luận", "chỉ thị", "nghị định", "quyết định"];
    let start = cur.peek().filter(|next| next.gap() <= Gap::Line && next.is_word())?.start;
    let mut ahead = *cur;
    ahead.any_phrase(TASKS)?;
    ahead.any_phrase(DOCUMENTS)?;
    ahead.word("số");
    ahead.next().filter(|number| number.is_number() && number.gap() <= Gap::Line)?;
    // The rest of its symbol: `-NQ/TW`.
    while ahead.peek().is_some_and(|next| next.gap() == Gap::None && matches!(next.kind(), TokenKind::Punct('-' | '/')))
    {
        ahead.skip();
        ahead.skip();
    }
    *cur = ahead;
    Some(field::spelled(cur.text(), start, cur.at(), Writing::Mixed))
}

/// What is reported to a committee, and no topic: `trình Ban Chỉ đạo về | tình hình giải ngân`.
const MATTERS: &[&str] = &["tình hình", "việc", "nội dung", "vấn đề"];

/// Whether a verb stands next that is also a field: `Thường trực Ban Chỉ đạo | tổng hợp báo cáo`.
fn at_duty(cur: &Cursor<'_>) -> bool {
    const DUTIES: &[&str] = &["tổng hợp", "kiểm tra", "quản lý", "giám sát", "kiểm soát", "hỗ trợ", "tuyên truyền"];
    cur.peek().is_some_and(|next| !next.is_capitalised()) && cur.clone().any_phrase(DUTIES).is_some()
}

/// Reads what leads from the words for the whole country to the topic: `Ban Chỉ đạo quốc gia | chống buôn lậu`, `Ban Chỉ đạo
/// Trung ương | các Chương trình mục tiêu quốc gia`.
fn at_subject(cur: &mut Cursor<'_>) -> bool {
    // `vận động hiến máu tình nguyện`: the words of such a field tell it by themselves.
    let matter =
        crate::lexicon::field::longest(&mut cur.clone()).is_some_and(|part| part.name.matches(' ').count() > 2);
    matter || cur.word("các").is_some() || ["chống", "phòng"].iter().any(|word| cur.clone().word(word).is_some())
}

/// `Tổ công tác số 4`, `Tổ công tác Đề án 06`, `Đoàn kiểm tra số 12`.
pub(super) fn team(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let mut ahead = *cur;
    let Some(first) = ahead.peek().filter(|first| first.gap() <= Gap::Space) else { return };
    ahead.word("số");
    if ahead.peek().is_some_and(|token| token.is_number() && token.len() <= 4) {
        ahead.skip();
        name.field = Some(field::spelled(cur.text(), first.start, ahead.at(), writing));
        *cur = ahead;
    } else if writing == Writing::Mixed
        && name.head.name != "Tổ"
        && name.head.name.starts_with("Tổ")
        && first.is_capitalised()
    {
        if open::starts_body(cur) {
            return parent(cur, name, depth);
        }
        if stop::at_title(cur) || stop::at_person(cur) {
            return;
        }
        name.field = open::name(cur, Words::Anchored, writing);
    }
    if name.field.is_some() {
        container(cur, name, depth);
    }
}

/// Arms of the services, named behind the number of a unit.
const ARMS: &[&str] =
    &["hải quân", "biên phòng", "công binh", "pháo binh", "thông tin", "đặc công", "tăng thiết giáp", "cảnh sát biển"];

/// `Quân khu 7`, `Sư đoàn 5`, `Hải đội 2`.
pub(super) fn unit_number(cur: &mut Cursor<'_>, name: &mut Name) {
    let Some(first) = cur.peek().filter(|next| next.gap() <= Gap::Space) else { return };
    let mut ahead = *cur;
    ahead.word("số");
    let Some(next) = ahead.peek().filter(|next| next.gap() <= Gap::Space) else { return };
    if next.is_number() || place::is_roman(next.text()) {
        ahead.skip();
        *cur = ahead;
        name.field = Some(field::spelled(cur.text(), first.start, cur.at(), Writing::Mixed));
        if name.head.kind == AgencyKind::Office {
            set_place(cur, name, &[UnitLevel::Province]);
        }
        let mut arm = *cur;
        // `Lữ đoàn 125 | Hải quân`
        if name.head.kind == AgencyKind::Military && arm.at_capital() && arm.any_phrase(ARMS).is_some() {
            *cur = arm;
        }
        let mut region = *cur;
        if region.punct('-').is_some()
            && place::parse(&mut region, &[UnitLevel::District, UnitLevel::Commune]).is_some()
        {
            *cur = region;
        }
    } else if next.is_capitalised() && cur.phrase("thủ đô").is_some() {
        name.field = Some("Thủ đô".to_owned());
    }
}

/// `Công đoàn ngành Giáo dục`, `Công đoàn Viên chức tỉnh`, `Công đoàn Việt Nam`.
pub(super) fn union(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    if of_firm(cur, name) {
        return;
    }
    let start = cur.peek().map_or(cur.at(), |next| next.start);
    let mut ahead = *cur;
    if sector_of_country(&mut ahead) {
        name.field = Some(field::spelled(cur.text(), start, ahead.at(), writing));
        name.place = Some(Place::Country(ViewSpan::new(ahead.at(), ahead.at())));
        *cur = ahead;
        return;
    }
    let sector = ahead.any_phrase(&["ngành", "viên chức", "cơ quan"]).is_some();
    let parks = ahead.any_phrase(&["các khu công nghiệp", "các kcn", "khu công nghiệp"]).is_some();
    let known = parks || field::whole(&mut ahead, writing).is_some();
    let capital = cur.at_capital();
    if (sector || parks || capital) && ahead.at() > cur.at() && (known || capital) && !open::starts_body(cur) {
        name.field = Some(field::spelled(cur.text(), start, ahead.at(), writing));
        *cur = ahead;
    }
    container(cur, name, depth);
}

/// Reads the sector of a union of the whole country: `Công nghiệp Hóa chất Việt Nam`.
fn sector_of_country(cur: &mut Cursor<'_>) -> bool {
    const MAX_WORDS: usize = 5;
    let mut ahead = *cur;
    if !ahead.at_capital() || open::starts_body(&ahead) {
        return false;
    }
    for _ in 0..=MAX_WORDS {
        if ahead.phrase("việt nam").is_some() {
            *cur = ahead;
            return true;
        }
        if stop::at_stop(&ahead) || ahead.next().is_none_or(|word| !word.is_word() || word.gap() > Gap::Line) {
            return false;
        }
    }
    false
}

/// The firm whose Party or union organisation it is: `Đảng ủy | Công ty`, `Công đoàn | Công ty Cổ phần Gang thép Thái Nguyên`.
pub(super) fn of_firm(cur: &mut Cursor<'_>, name: &mut Name) -> bool {
    const FORMS: &[&str] =
        &["cổ phần", "tnhh một thành viên", "tnhh mtv", "tnhh", "cp", "trách nhiệm hữu hạn một thành viên", "hợp danh"];
    let organised = matches!(name.head.kind, AgencyKind::Party | AgencyKind::MassOrganisation);
    let Some(first) = cur.peek().filter(|next| organised && next.gap() <= Gap::Space && next.is_capitalised()) else {
        return false;
    };
    let mut ahead = *cur;
    if ahead.any_phrase(&["công ty", "ctcp"]).is_none() {
        return false;
    }
    ahead.any_phrase(FORMS);
    if !stop::at_person(&ahead) && !stop::at_title(&ahead) {
        open::name(&mut ahead, Words::Anchored, Writing::Mixed);
    }
    name.field = Some(field::spelled(cur.text(), first.start, ahead.at(), Writing::Mixed));
    *cur = ahead;
    true
}

/// The name of a hamlet in capitals, on the same line.
fn capitals(cur: &mut Cursor<'_>) -> bool {
    let mut read = false;
    for _ in 0..3 {
        let fits = cur.peek().is_some_and(|next| next.gap() <= Gap::Space && stop::in_capitals(next.text()));
        if !fits {
            break;
        }
        cur.skip();
        read = true;
    }
    read
}

/// `Ban Công tác Mặt trận thôn 3`.
pub(super) fn hamlet(cur: &mut Cursor<'_>, name: &mut Name) {
    let mut ahead = *cur;
    let Some(first) = ahead.peek() else { return };
    name.plural = ahead.word("các").is_some();
    if ahead.any_phrase(&["tổ dân phố", "khu phố", "thôn", "ấp", "bản", "buôn", "khu dân cư", "khóm", "làng"]).is_none()
    {
        return;
    }
    ahead.word("số"); // `tổ dân phố | số 5`
    let named = open::proper(&mut ahead, 3).is_some() || capitals(&mut ahead);
    let any = ahead.preceded_by("khu dân cư");
    name.field =
        (named || any || name.plural).then(|| field::spelled(cur.text(), first.start, ahead.at(), Writing::Mixed));
    *cur = ahead;
}
