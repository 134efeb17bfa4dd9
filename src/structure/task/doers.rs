//! Lists of doers: `Sở Y tế, Sở Tài chính và các đơn vị liên quan`, `đồng chí A, Phó Chủ tịch UBND xã`.

mod places;

use crate::mention::RoleKind;
use crate::scan::{Cursor, Gap, Phrases, Token, letter};
use crate::view::ViewSpan;

use super::super::sheet::Sheet;
use super::{names, words};

/// Those named in a list, and where it ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Doers {
    /// Indices of the agencies; an office by its body.
    pub(super) agencies: Vec<usize>,
    /// Indices of the people.
    pub(super) people: Vec<usize>,
    /// Whether some are named by their sort alone.
    pub(super) unnamed: bool,
    /// The places named, which stand for their committees: `tỉnh Lâm Đồng`, `Thành phố`.
    pub(super) places: Vec<ViewSpan>,
    /// The byte at which the list begins.
    pub(super) start: usize,
    /// The byte after the list.
    pub(super) end: usize,
}

impl Doers {
    /// Whether the list names nobody at all.
    pub(super) fn is_empty(&self) -> bool {
        !self.is_named() && !self.unnamed
    }

    /// Whether a body or a person is named.
    pub(super) fn is_named(&self) -> bool {
        !self.agencies.is_empty() || !self.people.is_empty()
    }

    fn add(&mut self, agency: usize) {
        if !self.agencies.contains(&agency) {
            self.agencies.push(agency);
        }
    }
}

/// Words of address before the name of a person.
static ADDRESSES: Phrases = Phrases::new(&["đồng chí", "ông", "bà"]);

/// Words between a body and the one that it belongs to.
static BELONGING: Phrases = Phrases::new(&["trực thuộc", "thuộc", "của"]);

/// The most members of one list.
const MAX_DOERS: usize = 60;

/// Reads the list of doers at the byte `at`, not beyond `end`.
pub(super) fn read(sheet: &Sheet<'_>, at: usize, end: usize) -> Doers {
    read_list(sheet, at, end, false)
}

/// As [`read`], where a noun in the singular names doers too: `phối hợp với cơ quan liên quan`.
pub(super) fn read_bare(sheet: &Sheet<'_>, at: usize, end: usize) -> Doers {
    read_list(sheet, at, end, true)
}

fn read_list(sheet: &Sheet<'_>, at: usize, end: usize, bare: bool) -> Doers {
    let doers = Doers { start: at, end: at, ..Doers::default() };
    let mut reader = Reader { sheet, cur: sheet.cursor(at), end, bare, doers };
    for _ in 0..MAX_DOERS {
        if !reader.member() {
            break;
        }
        reader.doers.end = reader.cur.at();
        reader.aside_in_brackets();
        if !reader.separator() {
            break;
        }
    }
    reader.doers
}

struct Reader<'s, 'v> {
    sheet: &'s Sheet<'v>,
    cur: Cursor<'v>,
    end: usize,
    /// Whether a noun in the singular names doers.
    bare: bool,
    doers: Doers,
}

impl<'v> Reader<'_, 'v> {
    /// The offset of the next token.
    fn next_at(&self) -> Option<usize> {
        self.cur.peek_any().filter(|token| token.start < self.end).map(|token| token.start)
    }

    /// Reads one member with the words before it.
    fn member(&mut self) -> bool {
        let before = self.cur;
        if self.named() || self.office() || self.collective() || self.code() || self.sharing_place() {
            return true;
        }
        while self.cur.any_listed(&names::FILLERS).is_some() || self.short_honorific() || self.form_of_address() {
            let quantified = self.cur.to_owned().any_listed(&names::QUANTIFIERS).is_some();
            if self.named() || self.office() || (quantified && self.collective()) {
                return true;
            }
        }
        self.cur = before;
        false
    }

    /// A body further down in a list that is named by letters alone: `các Bộ, ngành, nhất là PXN`
    fn code(&mut self) -> bool {
        let listed = !self.doers.is_empty() && self.doers.end < self.cur.at();
        let coded = |token: &Token<'_>| {
            token.is_word() && (2..=8).contains(&token.len()) && letter::is_all_capitals(token.text())
        };
        let Some(token) = self.cur.peek().filter(|token| listed && token.start < self.end && coded(token)) else {
            return false;
        };
        self.cur = self.cur.moved(token.end());
        self.doers.unnamed = true;
        true
    }

    /// `đ/c`
    fn short_honorific(&mut self) -> bool {
        let mut ahead = self.cur;
        let read = ahead.word("đ").is_some() && ahead.punct('/').is_some() && ahead.word("c").is_some();
        if read {
            self.cur = ahead;
        }
        read
    }

    /// `Các ông, bà:`
    fn form_of_address(&mut self) -> bool {
        let mut ahead = self.cur;
        let read = ahead.word("các").is_some()
            && ahead.any_phrase(&["ông", "đồng chí"]).is_some()
            && (ahead.punct(',').is_none() || ahead.word("bà").is_some())
            && ahead.punct(':').is_some();
        if read {
            self.cur = ahead;
        }
        read
    }

    /// A title with its body and holder, a body, or a person.
    fn named(&mut self) -> bool {
        let Some(at) = self.next_at() else { return false };
        if let Some(role) = self.sheet.role_at(at) {
            let found = &self.sheet.linked.roles[role];
            if found.value.kind == RoleKind::Member {
                return self.membership(role);
            }
            let (role_end, agency) = (found.span.end, found.value.agency);
            self.cur = self.cur.moved(role_end);
            let adjacent = self.next_at().and_then(|next| self.sheet.agency_at(next));
            match (adjacent, agency) {
                (Some(adjacent), _) => self.agency(adjacent),
                (None, Some(agency)) => self.overlapping(agency, role_end),
                (None, None) => self.unknown_body(),
            }
            let people = self.doers.people.len();
            if self.person() && self.doers.people.len() > people && adjacent.or(agency).is_none() {
                let office = self.sheet.office_of(self.doers.people[people]);
                office.into_iter().for_each(|agency| self.doers.add(agency));
            }
            return true;
        }
        if let Some(agency) = self.sheet.agency_at(at) {
            self.agency(agency);
            self.person();
            return true;
        }
        self.person()
    }

    /// `Ủy viên Ban Thường vụ` beside a name: the office of a member is not told what to do as a body.
    fn membership(&mut self, role: usize) -> bool {
        if self.doers.people.is_empty() {
            return false;
        }
        let found = &self.sheet.linked.roles[role];
        let body = found.value.agency.map_or(found.span.end, |agency| self.sheet.linked.agencies[agency].span.end);
        self.cur = self.cur.moved(body.max(found.span.end));
        true
    }

    /// The body of a title that is no mention: capitalised words to the next comma.
    fn unknown_body(&mut self) {
        self.doers.unnamed = true;
        let mut ahead = self.cur;
        // `Trưởng Ban Tổ chức quyết định …`: no verb.
        let capital = ahead.at_capital();
        if capital && ahead.preceded_by("ban") && ahead.any_phrase(&["tổ chức", "chỉ đạo", "vận động"]).is_some()
        {
            self.cur = ahead;
            return;
        }
        if !ahead.peek().is_some_and(|token| token.is_capitalised() && self.sheet.person_at(token.start).is_none()) {
            return;
        }
        for _ in 0..12 {
            match ahead.next() {
                Some(token) if token.start < self.end && token.is_word() => {}
                Some(token) if token.is(',') || token.is(';') => {
                    self.cur = self.cur.moved(token.start);
                    return;
                }
                _ => return,
            }
        }
    }

    /// The body of a title, where the two share a word (`Chánh Văn phòng UBND tỉnh`) or stand apart.
    fn overlapping(&mut self, agency: usize, role_end: usize) {
        let span = self.sheet.linked.agencies[agency].span;
        self.doers.add(agency);
        if span.start < role_end && role_end <= span.end {
            self.cur = self.cur.moved(span.end);
        }
    }

    fn agency(&mut self, agency: usize) {
        self.doers.add(agency);
        let found = &self.sheet.linked.agencies[agency];
        self.cur = self.cur.moved(found.span.end);
        if found.value.plural {
            self.places();
            let _ = self.cur.any_listed(&names::QUALIFIERS);
        }
        // The body above it is no doer: `Sở Y tế thuộc UBND tỉnh`.
        let mut ahead = self.cur;
        if ahead.any_listed(&BELONGING).is_some() {
            let above = ahead.peek().and_then(|token| self.sheet.agency_at(token.start));
            if let Some(above) = above {
                self.cur = self.cur.moved(self.sheet.linked.agencies[above].span.end);
            }
        }
    }

    /// The name of a person, perhaps after an honorific.
    fn person(&mut self) -> bool {
        let mut ahead = self.cur;
        if ahead.any_listed(&ADDRESSES).is_none() {
            let before = self.cur;
            if self.short_honorific() {
                ahead = self.cur;
            }
            self.cur = before;
        }
        let Some(token) = ahead.peek().filter(|token| token.start < self.end) else { return false };
        let Some(person) = self.sheet.person_at(token.start) else { return false };
        self.doers.people.push(person);
        self.cur = self.cur.moved(self.sheet.linked.people[person].span.end);
        true
    }

    /// A title that is held in bodies named by their sort: `Thủ trưởng các sở`, `Bộ trưởng`.
    fn office(&mut self) -> bool {
        let mut ahead = self.cur;
        let capital = ahead.at_capital();
        if !capital || ahead.any_listed(&names::OFFICES).is_none() || ahead.at() > self.end {
            return false;
        }
        self.cur = ahead;
        self.doers.unnamed = true;
        let named = self.next_at().and_then(|next| self.sheet.agency_at(next));
        match named {
            Some(agency) => self.agency(agency),
            None if self.collective() => {}
            None => self.unknown_body(),
        }
        true
    }

    /// `các cơ quan, đơn vị liên quan`; `các tỉnh Nghệ An, Cao Bằng`
    fn collective(&mut self) -> bool {
        let before = self.cur;
        let quantified = self.cur.any_listed(&names::QUANTIFIERS).is_some();
        // `Các huyện ủy, thành ủy` are bodies, `các huyện` are places.
        if quantified && self.next_at().is_some_and(|at| self.sheet.agency_at(at).is_some()) && self.named() {
            return true;
        }
        if quantified && self.quantified_office() {
            return true;
        }
        let listed = self.doers.end < before.at() && !self.doers.is_empty();
        let place = self.next_at().filter(|at| self.is_place(*at));
        if !(quantified || listed || place.is_some() || self.is_bare())
            || self.cur.any_listed(&names::COLLECTIVES).is_none()
        {
            self.cur = before;
            return self.place_that_must();
        }
        let noun = self.cur;
        if self.cur.preceded_by("đồng chí") && self.held_office() {
            return true;
        }
        if self.cur.preceded_by("ông") {
            let mut both = self.cur;
            let _ = both.punct(',');
            if both.word("bà").is_some() {
                self.cur = both;
            }
        }
        while self.cur.any_listed(&names::QUALIFIERS).is_some() {}
        self.verbal_qualifier();
        if self.cur.preceded_by("chính trị") {
            let mut whole = self.cur;
            if whole.punct('-').is_some() && whole.phrase("xã hội").is_some() {
                self.cur = whole;
            }
        }
        if self.cur.preceded_by("có tên") {
            let mut article = self.cur;
            if article.phrase("tại điều").is_some() && article.number(1..=999).is_some() {
                self.cur = article;
            }
        }
        self.owner();
        self.places();
        if self.names_places(noun) {
            self.doers.places.push(ViewSpan::new(place.unwrap_or(noun.at()), self.cur.at()));
        }
        self.doers.unnamed = true;
        true
    }

    /// The office behind `mỗi đồng chí`, `các đồng chí`; that of a member is none of its body.
    fn held_office(&mut self) -> bool {
        let Some(role) = self.next_at().and_then(|at| self.sheet.role_at(at)) else { return false };
        let found = &self.sheet.linked.roles[role];
        let agency = found.value.agency;
        let end = agency.map_or(found.span.end, |agency| self.sheet.linked.agencies[agency].span.end);
        self.cur = self.cur.moved(end.max(found.span.end).min(self.end));
        self.doers.unnamed = true;
        if found.value.kind != RoleKind::Member {
            agency.into_iter().for_each(|agency| self.doers.add(agency));
        }
        true
    }

    /// Whether a doer is named without a quantifier: `Cơ quan hải quan`.
    fn is_bare(&self) -> bool {
        let capital = self.cur.at_capital();
        let mut ahead = self.cur;
        let begins = self.bare || self.doers.is_empty() && capital;
        begins
            && (ahead.any_listed(&names::BARE).is_some()
                || (ahead.any_phrase(&["tổ", "báo", "đài"]).is_some()
                    && ahead.peek().is_some_and(|name| name.is_capitalised() && !ahead.matches(&name, "chức"))))
    }

    /// An office after a quantifier: `các Bộ trưởng`, but `các trưởng thôn` is a noun of its own.
    fn quantified_office(&mut self) -> bool {
        let (mut office, mut noun) = (self.cur, self.cur);
        let longer = office.any_listed(&names::OFFICES).is_some()
            && (noun.any_listed(&names::COLLECTIVES).is_none() || noun.at() < office.at());
        if longer {
            self.cur = office;
            self.doers.unnamed = true;
            let body = self.next_at().and_then(|at| self.sheet.agency_at(at));
            body.into_iter().for_each(|body| self.agency(body));
        }
        longer
    }

    /// A verb that tells the bodies apart, where what they are to do follows it: `các cơ quan tuyên truyền tiếp tục …`
    fn verbal_qualifier(&mut self) {
        let mut ahead = self.cur;
        static VERBS: Phrases = Phrases::new(&["tuyên truyền", "soạn thảo", "kiểm tra", "chuyên trách", "thực hiện"]);
        let verb = ahead.any_listed(&VERBS).is_some();
        let told = || ahead.to_owned().any_phrase(&["tổng hợp", "tiếp thu", "hoàn thiện", "cần", "phải"]).is_some();
        if verb && (words::STRONG_BY_HEAD.stands_at(&ahead) || told()) {
            self.cur = ahead;
        }
    }

    /// The body that the collective belongs to: `các cơ quan Quốc hội`, `các thành viên của Ban Chỉ đạo`.
    fn owner(&mut self) {
        let mut ahead = self.cur;
        let owned = ahead.any_listed(&BELONGING).is_some();
        if !owned {
            let _ = ahead.word("trong");
        }
        let Some(token) = ahead.peek() else { return };
        if let Some(agency) = self.sheet.agency_at(token.start) {
            self.cur = self.cur.moved(self.sheet.linked.agencies[agency].span.end.min(self.end));
        } else if owned && token.is_capitalised() {
            self.cur = ahead;
            for _ in 0..6 {
                match self.cur.peek().filter(|token| token.is_word() && token.start < self.end) {
                    Some(word) if word.is_capitalised() || self.cur.at() == ahead.at() => {
                        self.cur = self.cur.moved(word.end())
                    }
                    Some(word) if self.cur.matches(&word, "đạo") => self.cur = self.cur.moved(word.end()),
                    _ => break,
                }
            }
        }
    }

    /// Whether a body or an office stands at the byte, to which the cursor has come: `các sở, ngành, Giám đốc Đài …`
    fn is_doer(&self, cur: &Cursor<'_>, at: usize) -> bool {
        let mentioned = self.sheet.agency_at(at).is_some() || self.sheet.role_at(at).is_some();
        let mut ahead = cur.to_owned();
        mentioned
            || ahead.any_listed(&names::OFFICES).is_some()
            || ahead.any_phrase(&["tổng công ty", "tập đoàn"]).is_some()
    }

    /// `(cơ quan thường trực)`
    fn aside_in_brackets(&mut self) {
        let mut ahead = self.cur;
        if ahead.punct('(').is_none() {
            return;
        }
        for _ in 0..60 {
            match ahead.next() {
                Some(token) if token.is(')') => {
                    self.cur = ahead;
                    self.doers.end = ahead.at();
                    return;
                }
                Some(token) if token.start < self.end => {}
                _ => return,
            }
        }
    }

    /// What joins the next member; nothing is needed before one that stands next to the last.
    fn separator(&mut self) -> bool {
        let mut ahead = self.cur;
        let mark = ahead.any_punct(&[',', ';', '-', '&', '/']).is_some();
        let word = ahead.any_phrase(&["và", "cùng với", "cùng", "nhất là", "đặc biệt là", "trước hết là"]).is_some();
        let colon = !mark && !word && self.doers.unnamed && ahead.punct(':').is_some();
        let Some(token) = ahead.peek_any().filter(|token| token.start < self.end && token.gap() < Gap::Break) else {
            return false;
        };
        let mention = self.sheet.agency_at(token.start).is_some()
            || self.sheet.role_at(token.start).is_some()
            || self.sheet.person_at(token.start).is_some();
        let quantified = ahead.peek().is_some_and(|token| ahead.matches(&token, "các"));
        if mark || word || quantified || (mention && (colon || token.is_word())) {
            self.cur = ahead;
            return true;
        }
        false
    }
}
