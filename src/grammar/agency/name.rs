//! One name: a head with what belongs to it.
use super::field::Writing;
use super::place::{self, Place};
use super::{other, stop, tail};
use crate::lexicon::agency_head::{self, Alone, Case, Head, Tail};
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Cursor, Gap, Token, TokenKind, letter};
use crate::unit::UnitLevel;
use std::sync::LazyLock;

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
    /// Whether the head stands in the plural: `các Phòng`.
    pub(crate) plural: bool,
}

impl Name {
    /// A name of that head alone.
    pub(super) fn of(head: &'static Head) -> Self {
        Self { head, field: None, place: None, parent: None, plural: false }
    }

    /// A place that is no body.
    pub(super) fn of_place(place: Place) -> Self {
        static NONE: Head = Head {
            name: "",
            kind: AgencyKind::Other,
            tail: Tail::Fixed,
            level: None,
            alone: Alone::Never,
            case: Case::Free,
        };
        Self { place: Some(place), ..Self::of(&NONE) }
    }

    /// Whether it is a place and no body.
    pub(crate) fn is_place(&self) -> bool {
        self.head.name.is_empty()
    }

    /// Whether nothing stands behind the head.
    pub(crate) fn is_bare(&self) -> bool {
        self.field.is_none() && self.place.is_none() && self.parent.is_none()
    }

    /// Whether it names several bodies.
    pub(crate) fn is_plural(&self) -> bool {
        let parent = self.parent.as_ref().is_some_and(|parent| parent.is_plural());
        self.plural || parent || matches!(self.place, Some(Place::Many(..)))
    }

    /// The level that the words themselves give.
    pub(crate) fn level(&self) -> Option<AgencyLevel> {
        // `Đảng ủy Công ty`
        let of_firm =
            self.field.as_ref().is_some_and(|field| field.starts_with("Công ty") || field.starts_with("CTCP"));
        if of_firm || self.head.level == Some(AgencyLevel::Other) {
            return Some(AgencyLevel::Other);
        }
        // `Chi bộ thôn Nà Lùng`
        if self.head.name.starts_with("Chi ") && self.field.as_ref().is_some_and(|field| is_hamlet(field)) {
            return Some(AgencyLevel::Commune);
        }
        if matches!(self.place, Some(Place::Region(_))) && self.head.level == Some(AgencyLevel::Central) {
            return None;
        }
        // `Thành ủy Bến Tre` is of the city, not of the province of that name: the unit tells.
        let of_city = ["Thành ủy", "Thành đoàn"].contains(&self.head.name);
        if of_city && matches!(&self.place, Some(Place::Unit { kinds, .. }) if kinds.is_empty()) {
            return None;
        }
        if let Some(level) = self.place.as_ref().and_then(place_level) {
            return Some(level);
        }
        let national = |field: &String| {
            let centre = self.head.kind == AgencyKind::Board && letter::to_lower(field).ends_with("trung ương");
            centre || field.ends_with("Việt Nam") || (self.head.tail == Tail::Topic && field.starts_with("Nhà nước"))
        };
        if self.field.as_ref().is_some_and(national) {
            return Some(AgencyLevel::Central);
        }
        let parent = self.parent.as_ref().and_then(|parent| parent.level());
        parent.or_else(|| self.head.level.filter(|_| self.head.tail != Tail::Field || !self.is_bare()))
    }
}

/// Whether the words are those of a part of a commune.
fn is_hamlet(field: &str) -> bool {
    ["thôn ", "bản ", "ấp ", "buôn ", "làng ", "xóm ", "khóm ", "khu phố ", "khu dân cư ", "tổ dân phố "]
        .iter()
        .any(|word| letter::to_lower(field).starts_with(word))
}

fn place_level(place: &Place) -> Option<AgencyLevel> {
    match place {
        Place::Country(_) => Some(AgencyLevel::Central),
        Place::Many(level, _) => Some(*level),
        Place::Region(_) => None,
        Place::Unit { kinds, units, .. } => {
            let of_kinds = || kinds.iter().map(|kind| place::level_of(kind.level()));
            let levels = || units.iter().map(|unit| place::level_of(unit.level()));
            let (first, last) = match units.is_empty() {
                true => (of_kinds().min(), of_kinds().max()),
                false => (levels().min(), levels().max()),
            };
            first.filter(|_| first == last || kinds.is_empty())
        }
    }
}

/// Reads one name at the cursor, with at most `depth` bodies inside.
pub(super) fn read(cur: &mut Cursor<'_>, depth: usize) -> Option<Name> {
    let first = cur.peek()?;
    let mut ahead = *cur;
    let head = head(&mut ahead)?;
    let writing = writing(&first, &ahead, head)?;
    if other::is_other_word(&first, &ahead)
        || other::ends_in_surname(&first, &ahead)
        || other::ends_in_unit(&ahead)
        || other::is_said_again(cur, &first)
    {
        return None;
    }
    let mut name = Name::of(head);
    let before_tail = ahead.at();
    // `ubtvqh15` in a web address.
    if writing == Writing::Small && ahead.peek().is_some_and(|next| next.gap() == Gap::None && next.is_number()) {
        return None;
    }
    tail::read(&mut ahead, &mut name, writing, depth);
    if name.place.is_none() && name.parent.is_none() {
        behind_abbreviation(&mut ahead, &mut name, writing, depth);
    }
    if head.name == "Đoàn" && !delegation(cur, &mut name) {
        return None;
    }
    // `Giám đốc | Vườn quốc gia Pù Mát`, `Hạt Kiểm lâm | Vườn quốc gia Pù Mát`; alone it is a place.
    if other::is_reserve(head) && depth == MAX_DEPTH && !cur.preceded_by("giám đốc") {
        return None;
    }
    if head.name == "Đại học" && other::is_congress(&name) {
        return None;
    }
    if name.is_bare() && !may_stand_alone(cur, &ahead, head, writing, depth) {
        return None;
    }
    let behind = ahead.text()[before_tail..ahead.at()].trim_start();
    let head_words = &ahead.text()[first.start..before_tail];
    if writing == Writing::Small && !is_evident(cur, &name, head_words, behind) {
        return None;
    }
    if writing == Writing::Mixed && is_common_noun(cur, &ahead, &name, behind) {
        return None;
    }
    // `Phó Chánh Văn phòng Thường trực`: the title goes on.
    if head.name == "Văn phòng Thường trực" && cur.preceded_by("chánh") {
        return None;
    }
    // `Thường trực Ban Bí thư` is an office.
    if head.name == "Thường trực"
        && name.parent.as_ref().is_some_and(|parent| parent.head.name.starts_with("Ban Bí thư"))
    {
        return None;
    }
    if first.start == cur.at() && depth == MAX_DEPTH && other::is_title_part(cur, head) {
        return None;
    }
    *cur = ahead;
    Some(name)
}

/// Reads what belongs to the name behind an abbreviation in brackets: `Ủy ban nhân dân (UBND) tỉnh`, `Công đoàn Giáo dục (CĐGD)
/// Việt Nam`.
fn behind_abbreviation(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing, depth: usize) {
    let mut ahead = *cur;
    if ahead.punct('(').is_none() || !bracketed_abbreviation(&mut ahead) {
        return;
    }
    if name.is_bare() {
        tail::read(&mut ahead, name, writing, depth);
    } else {
        // `Sở Giáo dục và Đào tạo (GDĐT) Quảng Ninh`, `Phòng Cảnh sát hình sự (PC02) Công an tỉnh`
        let before = ahead.at();
        let numbered = ahead.word("số").is_some() && ahead.number(1..=999).is_some();
        if !numbered {
            ahead = ahead.moved(before);
        }
        match name.head.kind {
            AgencyKind::Department => tail::set_place(&mut ahead, name, &[UnitLevel::Province]),
            AgencyKind::Directorate => tail::set_place(&mut ahead, name, &[UnitLevel::Province, UnitLevel::District]),
            AgencyKind::Division | AgencyKind::Police => tail::container(&mut ahead, name, depth),
            _ => tail::set_place(&mut ahead, name, &[]),
        }
        if numbered {
            *cur = ahead;
        }
    }
    if name.place.is_some() || name.parent.is_some() {
        *cur = ahead;
    } else if name.field.is_some() && ahead.at() > cur.at() && name.head.tail == Tail::Fixed {
        name.field = None;
    }
}

/// What `Đoàn` with a place is: in brackets behind a deputy that of the National Assembly, `(Đoàn Hà Nội)`; of a commune the
/// Youth Union, `Đoàn xã`; else nothing, for it is an ad hoc mission or a surname.
fn delegation(cur: &Cursor<'_>, name: &mut Name) -> bool {
    static DEPUTIES: LazyLock<Option<&'static Head>> =
        LazyLock::new(|| agency_head::longest(&mut Cursor::new("đoàn đại biểu quốc hội", 0)));
    let Some(Place::Unit { kinds, units, .. }) = &name.place else { return false };
    let bracketed = cur.previous().is_some_and(|before| before.is('('));
    if bracketed && units.iter().any(|unit| unit.level() == UnitLevel::Province) {
        name.head = DEPUTIES.unwrap_or(name.head);
        return true;
    }
    kinds.len() == 1 && kinds.iter().all(|kind| kind.level() == UnitLevel::Commune)
}

/// Reads the rest of `(LHPN)`, `(BCĐ 389)`: one to three words in capitals or numbers and the closing bracket.
pub(super) fn bracketed_abbreviation(cur: &mut Cursor<'_>) -> bool {
    for _ in 0..5 {
        let Some(next) = cur.next().filter(|next| next.gap() <= Gap::Space) else { return false };
        let fits = match next.kind() {
            TokenKind::Word => letter::is_all_capitals(next.text()),
            TokenKind::Number | TokenKind::Punct('&' | '-') => true,
            TokenKind::Punct(_) => false,
        };
        if !fits {
            return false;
        }
        if cur.punct(')').is_some() {
            return true;
        }
    }
    false
}

/// Reads a head. Where a line ends inside it and two heads stand on the two lines, it is the first of them:
/// `BAN CHẤP HÀNH TRUNG ƯƠNG` above `ĐẢNG CỘNG SẢN VIỆT NAM`.
fn head(cur: &mut Cursor<'_>) -> Option<&'static Head> {
    let mut whole = *cur;
    let head = agency_head::longest(&mut whole)?;
    let start = cur.peek()?.start;
    if let Some(line) = cur.text()[start..whole.at()].find('\n') {
        let mut first = cur.until(start + line);
        let upper = agency_head::longest(&mut first);
        let lower = cur.moved(start + line);
        let begins = lower.at_capital();
        let ends_line = begins && cur.text()[first.at()..start + line].chars().all(|c| c.is_whitespace() || c == '*');
        if upper.is_some() && ends_line && agency_head::longest(&mut lower.clone()).is_some() {
            *cur = cur.moved(first.at());
            return upper;
        }
    }
    *cur = whole;
    Some(head)
}

/// How the name is written, or `None` if the head must not be written so.
fn writing(first: &Token<'_>, after: &Cursor<'_>, head: &Head) -> Option<Writing> {
    if !first.is_capitalised() {
        let international = head.kind == AgencyKind::International;
        return (head.case != Case::Capital && !international).then_some(Writing::Small);
    }
    let words = &after.text()[first.start..after.at()];
    let whole_words =
        || words.contains(' ') || head.name.split(' ').next().is_some_and(|word| letter::same(first.text(), word));
    let capitals = stop::in_capitals(first.text()) && letter::is_all_capitals(words);
    if capitals && (whole_words() || next_in_capitals(after)) {
        return Some(Writing::Capitals);
    }
    Some(Writing::Mixed)
}

/// Whether a word in capitals that is no abbreviation stands next: `UBND | TỈNH`.
fn next_in_capitals(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|next| {
        stop::in_capitals(next.text())
            && place::level_word(&mut cur.clone()).is_some()
            && next.text().chars().nth(2).is_some()
    })
}

/// Whether the head may be a mention with nothing behind it.
fn may_stand_alone(cur: &Cursor<'_>, after: &Cursor<'_>, head: &Head, writing: Writing, depth: usize) -> bool {
    match head.alone {
        Alone::Never => {
            head.name == "Văn phòng" && writing == Writing::Capitals && fills_line_of_letterhead(cur, after)
        }
        Alone::Yes if ["Trung tâm", "Trạm", "Quỹ"].iter().any(|word| head.name.starts_with(word)) => {
            let words = &cur.text()[cur.at()..after.at()];
            writing == Writing::Capitals
                || words.trim().chars().skip(1).any(char::is_uppercase)
                || (writing == Writing::Mixed && head.name.ends_with("hành chính công"))
        }
        Alone::Yes => {
            let words = &cur.text()[cur.at()..after.at()];
            writing != Writing::Small || head.case == Case::Free || has_inner_capital(words) || is_headed(cur, head)
        }
        Alone::NeedsBody => {
            let forces = ["lực lượng", "ngành"].iter().any(|word| cur.preceded_by(word));
            writing == Writing::Mixed && !forces && leads_to_body(after, head, depth)
        }
        Alone::Recipients => {
            let capitals = cur.peek().is_some_and(|first| letter::is_all_capitals(first.text()));
            // `NĐ- CP` and a torn `-CP` are of a symbol.
            let torn = |gap: Gap| gap == Gap::None && head.kind == AgencyKind::Government;
            let listed = cur.previous().is_none_or(|before| match before.kind() {
                TokenKind::Punct('-') if torn(before.gap()) => false,
                TokenKind::Punct('-') => cur.moved(before.start).previous().is_none_or(|last| last.gap() > Gap::None),
                TokenKind::Punct('+' | ',') => true,
                _ => false,
            });
            let named = || cur.preceded_by_any(&["cơ quan thuộc", "thủ tướng", "ttg", "chủ tịch", "đại biểu"]);
            let filed = head.kind == AgencyKind::Office && is_filed(cur);
            capitals && !filed && (listed || named() || (!after.at_capital() && issues(cur)))
        }
    }
}

/// Whether a head alone fills a line near the beginning of the text: `VĂN PHÒNG` below `UBND TỈNH ĐẮK LẮK`.
fn fills_line_of_letterhead(cur: &Cursor<'_>, after: &Cursor<'_>) -> bool {
    const LETTERHEAD: usize = 300;
    let above = cur.previous().filter(|_| cur.at() < LETTERHEAD);
    let begins = above.is_some_and(|above| stop::in_capitals(above.text()));
    let line = cur.peek().is_some_and(|first| first.gap() == Gap::Line || cur.text()[..first.start].ends_with('\n'));
    begins && line && after.peek_any().is_some_and(|next| next.gap() >= Gap::Line)
}

/// Whether the line tells where copies are kept: `Lưu: VT, | VP`.
fn is_filed(cur: &Cursor<'_>) -> bool {
    const MAX_TOKENS: usize = 8;
    let mut at = *cur;
    for _ in 0..MAX_TOKENS {
        let Some(before) = at.previous().filter(|before| before.gap() < Gap::Line) else { return false };
        if at.matches(&before, "lưu") {
            return true;
        }
        at = at.before(&before);
    }
    false
}

/// Whether the number of a document and `của` stand before the cursor: `Nghị định 15/2020 của | CP`, `NQ 11/NQ-CP của | CP`.
fn issues(cur: &Cursor<'_>) -> bool {
    let number = || cur.back()?.previous().filter(|number| number.gap() <= Gap::Line);
    cur.preceded_by("của")
        && number().is_some_and(|number| number.is_number() || letter::is_all_capitals(number.text()))
}

/// `Thường trực, Ban Thường vụ Huyện ủy`, `Công an, Ban CHQS huyện`: the body or the place stands with the next member of
/// the list.
fn leads_to_body(after: &Cursor<'_>, head: &Head, depth: usize) -> bool {
    let mut ahead = *after;
    let joint = ahead.punct(',').is_some() || ahead.word("và").is_some();
    let placed = |head: &Head| {
        use AgencyKind::{Court, Military, Police, Procuracy};
        head.tail == Tail::Place && [Court, Military, Police, Procuracy].contains(&head.kind)
    };
    joint
        && depth > 0
        && agency_head::longest(&mut ahead.clone()).is_some_and(|next| match head.tail {
            Tail::Place => placed(next),
            _ => next.tail == Tail::Body,
        })
        && read(&mut ahead, depth - 1).is_some_and(|name| !name.is_bare())
}

/// Whether the title of its head stands before a body of the Party: `bí thư | đảng ủy`.
fn is_headed(cur: &Cursor<'_>, head: &Head) -> bool {
    head.kind == AgencyKind::Party && cur.preceded_by("bí thư")
}

/// Whether a head whose first letter is small has a capital within: `văn phòng Trung ương Đảng`, `ban Chỉ đạo 389`.
fn has_inner_capital(words: &str) -> bool {
    words.contains(' ') && words.contains(char::is_uppercase)
}

/// Whether what was read behind a head without capital shows that it is a name.
fn is_evident(cur: &Cursor<'_>, name: &Name, head_words: &str, behind: &str) -> bool {
    if name.head.case == Case::Free || has_inner_capital(head_words) || is_headed(cur, name.head) {
        return true;
    }
    let capital = behind.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
        && !(name.head.tail == Tail::Open && letter::equals(behind, "việt nam"));
    if name.head.tail == Tail::Closed && name.field.is_some() {
        let joined = cur.previous().is_some_and(|before| before.gap() <= Gap::Line);
        return joined && (capital || name.place.is_some() || name.head.kind == AgencyKind::Ministry);
    }
    let placed = match &name.place {
        Some(Place::Unit { .. } | Place::Region(_)) => name.head.tail != Tail::Team,
        Some(Place::Many(..))
            if name.head.name == "Khoa" || matches!(name.head.kind, AgencyKind::Health | AgencyKind::Other) =>
        {
            false
        }
        Some(Place::Country(_) | Place::Many(..)) => matches!(name.head.tail, Tail::Place | Tail::Body | Tail::Field),
        None => false,
    };
    let owned = |parent: &Name| !parent.is_bare() || parent.head.case == Case::Free;
    // `trường tiểu học Đặng Cương`
    let school = name.head.tail == Tail::School && has_inner_capital(behind);
    // `Chi cục trưởng chi cục kiểm lâm`
    let titled = name.field.is_some() && cur.preceded_by(&format!("{} trưởng", letter::to_lower(head_words)));
    // `chi bộ thôn Nà Lùng`
    let hamlet = name.head.name.starts_with("Chi ") && has_inner_capital(behind);
    capital || placed || school || titled || hamlet || name.parent.as_ref().is_some_and(|parent| owned(parent))
}

/// Whether a head with a capital that only begins a sentence stands before a common noun: `Trung tâm thương mại là …`.
fn is_common_noun(cur: &Cursor<'_>, after: &Cursor<'_>, name: &Name, behind: &str) -> bool {
    let free = matches!(name.head.tail, Tail::Open | Tail::Field | Tail::Topic | Tail::Association);
    let small = behind.chars().next().is_some_and(char::is_lowercase);
    let placed =
        matches!(name.place, Some(Place::Unit { .. } | Place::Country(_) | Place::Many(..))) || name.parent.is_some();
    let inside =
        cur.previous().is_some_and(|before| before.gap() <= Gap::Space && (before.is_word() || before.is(',')));
    let official = ["Cục", "Vụ", "Tổng cục", "Chi cục"].contains(&name.head.name);
    let known = || name.field.is_some() && (official || is_listed(cur, after));
    free && small && !placed && !inside && !name.head.is_specific() && !known()
}

/// Whether what stands from the cursor to `after` is a member of a list: behind a mark, and up to one or to the end of a line.
fn is_listed(cur: &Cursor<'_>, after: &Cursor<'_>) -> bool {
    let mark = |kind: TokenKind| matches!(kind, TokenKind::Punct(';' | '-' | '+'));
    let behind = after.peek_any();
    cur.previous().is_some_and(|before| before.gap() <= Gap::Space && mark(before.kind()))
        && behind.is_none_or(|next| next.gap() >= Gap::Line || matches!(next.kind(), TokenKind::Punct(';' | '.')))
}
