//! One name: a head with what belongs to it.
use super::field::{self, Writing};
use super::open::{self, Words};
use super::place::{self, Place};
use super::{school, stop};
use crate::lexicon::agency_head::{self, Alone, Case, Head, Tail};
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Cursor, Gap, TokenKind, letter};
use crate::unit::UnitLevel;

/// How many bodies may stand one inside the other: `Văn phòng | Đảng ủy | Công an | tỉnh`.
pub(super) const MAX_DEPTH: usize = 3;

/// A body as its words name it.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The row of its head.
    pub(crate) head: &'static Head,
    /// The field or free name in its usual spelling.
    pub(crate) field: Option<String>,
    /// The place named.
    pub(crate) place: Option<Place>,
    /// The body of which it is a part, named directly behind.
    pub(crate) parent: Option<Box<Name>>,
    /// Whether it stands in a list without its head: `các Sở: Nội vụ, Tài chính`.
    pub(crate) headless: bool,
    /// Whether the head stands in the plural: `các Phòng`.
    pub(crate) plural: bool,
}

impl Name {
    /// A name of that head alone.
    pub(super) fn of(head: &'static Head) -> Self {
        Self { head, field: None, place: None, parent: None, headless: false, plural: false }
    }

    /// Whether nothing stands behind the head.
    pub(crate) fn is_bare(&self) -> bool {
        self.field.is_none() && self.place.is_none() && self.parent.is_none()
    }

    /// Whether it names several bodies.
    pub(crate) fn is_plural(&self) -> bool {
        let parent = self.parent.as_ref().is_some_and(|parent| parent.is_plural());
        self.plural || parent || matches!(self.place, Some(Place::Many(_)))
    }

    /// The level that the words themselves give.
    pub(crate) fn level(&self) -> Option<AgencyLevel> {
        if self.head.level == Some(AgencyLevel::Other) {
            return self.head.level;
        }
        if let Some(level) = self.place.as_ref().and_then(place_level) {
            return Some(level);
        }
        let parent = self.parent.as_ref().and_then(|parent| parent.level());
        parent.or_else(|| self.head.level.filter(|_| self.head.tail != Tail::Field || !self.is_bare()))
    }
}

fn place_level(place: &Place) -> Option<AgencyLevel> {
    match place {
        Place::Country => Some(AgencyLevel::Central),
        Place::Many(level) => Some(*level),
        Place::Region => None,
        Place::Unit { kinds, units, .. } => {
            let named = units.iter().map(|unit| place::level_of(unit.level()));
            let mut levels: Vec<AgencyLevel> = named.collect();
            if levels.is_empty() {
                levels = kinds.iter().map(|kind| place::level_of(kind.level())).collect();
            }
            levels.sort_unstable();
            levels.dedup();
            if levels.len() == 1 || kinds.is_empty() { levels.first().copied() } else { None }
        }
    }
}

/// Reads one name at the cursor, with at most `depth` bodies inside.
pub(super) fn read(cur: &mut Cursor<'_>, depth: usize) -> Option<Name> {
    let first = cur.peek()?;
    let mut ahead = *cur;
    let head = agency_head::longest(&mut ahead)?;
    let writing = writing(cur, &ahead, head)?;
    if is_other_word(cur, &ahead, writing) {
        return None;
    }
    let mut name = Name::of(head);
    let before_tail = ahead.at();
    tail(&mut ahead, &mut name, writing, depth);
    if name.is_bare() && !may_stand_alone(cur, &ahead, head, writing) {
        return None;
    }
    if writing == Writing::Small && !is_evident(&ahead, &name, before_tail) {
        return None;
    }
    if first.start == cur.at() && depth == MAX_DEPTH && is_title_part(cur, head) {
        return None;
    }
    *cur = ahead;
    Some(name)
}

/// How the name is written, or `None` if the head must not be written so.
fn writing(cur: &Cursor<'_>, after: &Cursor<'_>, head: &Head) -> Option<Writing> {
    let first = cur.peek()?;
    if !first.is_capitalised() {
        let international = head.kind == AgencyKind::International;
        return (head.case != Case::Capital && !international).then_some(Writing::Small);
    }
    let words = &cur.text()[first.start..after.at()];
    let whole_words = words.contains(' ')
        || head.name.split(' ').next().is_some_and(|word| letter::equals(first.text, &letter::to_lower(word)));
    let capitals = stop::in_capitals(first.text) && letter::is_all_capitals(words);
    if capitals && (whole_words || next_in_capitals(after)) {
        return Some(Writing::Capitals);
    }
    Some(Writing::Mixed)
}

/// Whether a word in capitals that is no abbreviation stands next: `UBND | TỈNH`.
fn next_in_capitals(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|next| {
        stop::in_capitals(next.text)
            && place::level_word(&mut cur.clone()).is_some()
            && letter::to_lower(next.text).chars().count() > 2
    })
}

/// Reads what belongs to the head.
fn tail(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
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
            name.field = field::composed(cur, writing);
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
                name.field = open::proper(cur, 5);
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
        "Chi cục Thuế" | "Chi cục Thi hành án dân sự" | "Chi cục Thống kê" | "Hạt Kiểm lâm" | "Trung tâm Y tế" => {
            &[UnitLevel::District, UnitLevel::Province]
        }
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
    // `Huyện ủy - UBND huyện`: a dash before the place is no part of the name.
    if next.is_none_or(|next| next.gap > Gap::Line || !matches!(next.kind, TokenKind::Word)) {
        return;
    }
    let line = next.is_some_and(|next| next.gap == Gap::Line);
    let mut ahead = *cur;
    let Some(place) = place::parse(&mut ahead, if line { &[] } else { bare }) else { return };
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

/// A place, else the body that the name is a part of.
fn container(cur: &mut Cursor<'_>, name: &mut Name, depth: usize) {
    set_place(cur, name, &[UnitLevel::Province]);
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
    if next.gap == Gap::Line && !name.is_bare() && !field::wrapped(cur) {
        return;
    }
    let mut ahead = *cur;
    let bare_parent = bare_head(&mut ahead);
    let found = match bare_parent {
        Some(found) => Some(found),
        None => {
            ahead = *cur;
            read(&mut ahead, depth - 1)
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
    if !own || !next.is_capitalised() || read(&mut cur.clone(), 1).is_some() {
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
        let Some(more) = read(&mut ahead, depth.saturating_sub(1)).filter(|more| more.head.tail == Tail::Place) else {
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
                || next.kind == TokenKind::Number
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
    let known = crate::lexicon::field::longest(&mut ahead).is_some();
    let free = open::name(&mut cur.clone(), Words::Anchored, writing).is_some();
    if !free || (!known && !first.is_capitalised() && !reaches_country(cur)) {
        return None;
    }
    open::name(cur, Words::Anchored, writing)
}

/// Whether `Việt Nam` ends the free name here.
fn reaches_country(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    open::name(&mut ahead, Words::Anchored, Writing::Mixed).is_some() && ahead.preceded_by("việt nam")
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

/// `Ban Công tác Mặt trận thôn 3`.
fn hamlet(cur: &mut Cursor<'_>, name: &mut Name) {
    let mut ahead = *cur;
    let Some(first) = ahead.peek() else { return };
    if ahead.any_phrase(&["tổ dân phố", "khu phố", "thôn", "ấp", "bản", "buôn", "khu dân cư", "khóm", "làng"]).is_none()
    {
        return;
    }
    let named = open::proper(&mut ahead, 3).is_some();
    name.field = named.then(|| field::spelled(cur.text(), first.start, ahead.at(), Writing::Mixed));
    *cur = ahead;
}

/// Whether the head may be a mention with nothing behind it.
fn may_stand_alone(cur: &Cursor<'_>, after: &Cursor<'_>, head: &Head, writing: Writing) -> bool {
    match head.alone {
        Alone::Never => false,
        Alone::Yes => writing != Writing::Small || head.case == Case::Free,
        Alone::NeedsBody => writing == Writing::Mixed && leads_to_body(after),
        Alone::Recipients => {
            cur.previous().is_none_or(|before| matches!(before.kind, TokenKind::Punct('-' | '+' | ',')))
        }
    }
}

/// `Thường trực, Ban Thường vụ Huyện ủy`: the body stands with the next member of the list.
fn leads_to_body(after: &Cursor<'_>) -> bool {
    let mut ahead = *after;
    let joint = ahead.punct(',').is_some() || ahead.word("và").is_some();
    joint
        && agency_head::longest(&mut ahead.clone()).is_some_and(|head| head.tail == Tail::Body)
        && read(&mut ahead, 1).is_some_and(|name| !name.is_bare())
}

/// Whether what was read behind a head without capital shows that it is a name.
fn is_evident(after: &Cursor<'_>, name: &Name, from: usize) -> bool {
    if name.head.case == Case::Free {
        return true;
    }
    let tail = &after.text()[from..after.at()];
    let capital = tail.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase());
    let placed = match &name.place {
        Some(Place::Unit { .. } | Place::Country) => true,
        Some(Place::Many(_)) => name.head.tail != Tail::Inspectorate,
        Some(Place::Region) => true,
        None => false,
    };
    capital
        || (placed && name.head.tail != Tail::Team)
        || name.parent.as_ref().is_some_and(|parent| !parent.is_bare() || parent.head.case == Case::Free)
        || name.head.tail == Tail::Closed && name.field.is_some()
}

/// Words that begin like a head but are something else: `Ban hành`, `Bộ luật`, `Phòng, chống`, `Vụ án`.
fn is_other_word(cur: &Cursor<'_>, after: &Cursor<'_>, writing: Writing) -> bool {
    const OTHERS: &[(&str, &[&str])] = &[
        ("ban", &["hành", "đầu", "đêm", "ngày", "nha", "bố", "phát", "cho", "tặng"]),
        (
            "bộ",
            &[
                "luật",
                "phận",
                "tiêu",
                "chỉ số",
                "máy",
                "quy",
                "công cụ",
                "thủ tục",
                "câu",
                "hồ",
                "đề",
                "sách",
                "môn",
                "đội",
                "ba",
            ],
        ),
        ("cục", &["bộ", "diện"]),
        ("vụ", &["án", "việc", "mùa", "đông", "xuân", "hè", "thu", "cháy", "tai", "nổ"]),
        (
            "phòng",
            &[
                "họp", "học", "chống", "ngừa", "bệnh", "dịch", "cháy", "trừ", "vệ", "ở", "ngủ", "khách", "thủ",
                "tránh", "hộ",
            ],
        ),
        ("tổ", &["chức", "hợp", "quốc", "tiên", "trưởng", "viên"]),
        ("đội", &["ngũ", "hình", "tuyển", "bóng", "viên", "trưởng"]),
        ("trường", &["hợp", "kỳ", "quay", "bay", "tồn", "ca"]),
        ("viện", &["dẫn", "trợ", "phí", "cớ", "trưởng"]),
        (
            "hội",
            &[
                "nghị",
                "trường",
                "họp",
                "thảo",
                "thi",
                "diễn",
                "tụ",
                "nhập",
                "đàm",
                "chợ",
                "an",
                "đồng",
                "viên",
                "sở",
                "ý",
                "chẩn",
                "khỏe",
                "trại",
                "quán",
                "thao",
            ],
        ),
        (
            "trung tâm",
            &["huyện", "thành phố", "tỉnh", "xã", "của", "hành chính của", "thị trấn", "thị xã", "chính trị của"],
        ),
        ("văn phòng", &["phẩm"]),
        ("hội đồng", &["xét xử", "hương"]),
        (
            "chính phủ",
            &[
                "điện tử",
                "số",
                "kiến tạo",
                "các nước",
                "nhật",
                "mỹ",
                "hoa kỳ",
                "trung quốc",
                "hàn",
                "lào",
                "campuchia",
                "nga",
                "pháp",
                "anh",
                "úc",
                "ấn",
                "điện",
            ],
        ),
        ("quốc hội", &["các nước", "nhật", "mỹ", "hoa kỳ", "trung quốc", "hàn", "lào", "campuchia"]),
        ("thuế", &["thu nhập", "giá trị", "suất", "đất"]),
        ("quỹ", &["đất"]),
        ("đảng bộ", &["viên"]),
        ("khoa", &["học", "trương", "thi"]),
        ("liên đoàn", &["trưởng"]),
        ("công đoàn", &["viên", "phí"]),
        ("bảo hiểm xã hội", &["bắt buộc", "tự nguyện", "một lần"]),
        ("công an", &["viên"]),
        ("trạm", &["dừng", "thu phí", "xăng"]),
        ("học viện", &["trưởng"]),
        ("viện kiểm sát", &["viên"]),
    ];
    let _ = writing;
    let first = cur.peek().map_or(cur.at(), |token| token.start);
    let head = letter::to_lower(&cur.text()[first..after.at()]);
    if ["tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "chi ủy"].contains(&head.as_str())
    {
        return after.clone().word("viên").is_some();
    }
    let Some((_, others)) = OTHERS.iter().find(|(word, _)| *word == head) else { return false };
    others.iter().any(|other| {
        let mut ahead = *after;
        let small = ahead.peek().is_some_and(|next| {
            !next.is_capitalised()
                || stop::in_capitals(next.text)
                || other.contains(' ')
                || matches!(*other, "nha" | "an" | "nghị")
        });
        small && ahead.phrase(other).is_some()
    })
}

/// Whether the head is part of a title before it: `Phó Bí thư Thường trực | Tỉnh ủy`.
fn is_title_part(cur: &Cursor<'_>, head: &Head) -> bool {
    const BEFORE: &[&str] = &[
        "bí thư",
        "chủ tịch",
        "thủ tướng",
        "giám đốc",
        "phó ban",
        "ủy viên",
        "phó chủ nhiệm",
        "trưởng ban",
        "phó trưởng đoàn",
        "cơ quan",
        "phái đoàn",
        "đoàn chủ tịch",
    ];
    head.name == "Thường trực" && BEFORE.iter().any(|title| cur.preceded_by(title))
}
