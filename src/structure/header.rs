//! The head of a document: letterhead, number, place and date, type, title, addressees, marks.
//!
//! ```text
//! head  = letterhead [marks] TYPE title [addressees]     decisions, notices, minutes …
//!       | letterhead "V/v" title "Kính gửi:" addressees  official letters
//! ```
//!
//! The two columns of a letterhead may stand one after the other in either order, side by side, or broken in lines.

use std::ops::Range;

use crate::grammar::number;
use crate::mention::{AgencyKind, DateKind, ReferenceKind, Title};
use crate::part::Header;
use crate::scan::letter;
use crate::view::ViewSpan;

use super::lines::Class;
use super::sheet::Sheet;

/// What the head says, and where it ends.
#[derive(Debug)]
pub(super) struct Head {
    /// What it says.
    pub(super) header: Header,
    /// The title.
    pub(super) title: Option<ViewSpan>,
    /// The line after it.
    pub(super) end: usize,
}

impl Head {
    /// Takes place and date from the closing, where a letter may have them: `Bình An, ngày 05 tháng 9 năm 2014`
    pub(super) fn take_date_of_closing(&mut self, sheet: &Sheet<'_>, lines: Range<usize>) {
        let dated = lines.filter_map(|line| place_and_date(sheet, line)).find(|(place, _)| place.is_some());
        if let Some((place, date)) = dated {
            self.header.place = place.map(|place| one_line(sheet.slice(place)));
            self.header.date = date;
        }
    }
}

/// The most lines that a head may have.
const MAX_LINES: usize = 80;

/// The most bytes of a title.
const MAX_TITLE: usize = 1500;

/// The bodies after the letterhead among which its issuer is looked for.
const MAX_AHEAD: usize = 40;

/// A longer line is no line of a letterhead.
const MAX_LETTERHEAD_LINE: usize = 160;

/// Reads the head at the start of `lines`.
pub(super) fn read(sheet: &Sheet<'_>, lines: Range<usize>) -> Head {
    let stop = lines.end.min(lines.start + MAX_LINES);
    let mut reader =
        Reader { sheet, stop, header: Header::default(), title: None, letterhead: Vec::new(), letter: None };
    let end = reader.read(lines.start);
    reader.finish(end)
}

struct Reader<'s, 'v> {
    sheet: &'s Sheet<'v>,
    /// The line before which the head ends at the latest.
    stop: usize,
    header: Header,
    title: Option<ViewSpan>,
    /// Lines that may name the issuer.
    letterhead: Vec<usize>,
    /// The type that the symbol alone implies.
    letter: Option<ReferenceKind>,
}

impl Reader<'_, '_> {
    /// Reads from the line `at`; gives the line after the head.
    fn read(&mut self, mut at: usize) -> usize {
        while at < self.stop {
            match self.sheet.lines[at].class {
                Class::Number(place) => self.number(at, place),
                Class::Mark => self.mark(at),
                Class::Subject => {
                    at = self.subject(at);
                    continue;
                }
                Class::Type(kind, after) => {
                    self.header.kind = Some(kind);
                    let end = self.title_lines(at, after);
                    return self.addressees_after(end);
                }
                Class::Addressees(after) => return self.addressees(at, after),
                Class::Motto | Class::Debris => {}
                Class::PartyMotto => self.letterhead.push(at),
                Class::Text if self.place_and_date(at) => {}
                Class::Text if self.sheet.words(at).len() <= MAX_LETTERHEAD_LINE => self.letterhead.push(at),
                _ => break,
            }
            at += 1;
        }
        at
    }

    fn finish(mut self, end: usize) -> Head {
        self.issuers();
        if self.header.kind.is_none() && self.header.title.is_none() && self.title.is_some() {
            self.letter = Some(ReferenceKind::OfficialLetter);
        }
        self.header.kind = self.header.kind.or(self.letter);
        self.header.title = self.title.map(|title| Title::at(self.sheet.span(title)));
        Head { header: self.header, title: self.title, end }
    }

    /// `Số: 42/QĐ-UBND`, `Số 57-NQ/TW`, `Số:    /KH-UBND`; perhaps with place and date beside it.
    fn number(&mut self, line: usize, place: usize) {
        if self.header.symbol.is_some() {
            return;
        }
        let Some(start) = self.sheet.cursor(place).peek_any().map(|token| token.start) else { return };
        let mut cur = self.sheet.cursor(start);
        let Some(number) = number::read(&mut cur).or_else(|| number::read_blank(&mut cur)) else { return };
        self.header.number = Some(number.serial.clone()).filter(|serial| !serial.is_empty());
        self.header.key = number.key();
        if let Some(symbol) = number.symbol {
            self.letter = symbol.kind();
            self.header.symbol = Some(symbol.text);
        }
        let rest = ViewSpan::new(cur.at(), self.sheet.lines[line].span.end.max(cur.at()));
        if let Some(found) = place_and_date_in(self.sheet, rest) {
            self.take_place_and_date(found);
        }
    }

    fn mark(&mut self, line: usize) {
        let words = letter::to_lower(self.sheet.words(line));
        if words.ends_with("mật") {
            self.header.secrecy.get_or_insert(words);
        } else {
            self.header.urgency.get_or_insert(words);
        }
    }

    fn place_and_date(&mut self, line: usize) -> bool {
        let found = place_and_date(self.sheet, line);
        let is_some = found.is_some();
        if let Some(found) = found {
            self.take_place_and_date(found);
        }
        is_some
    }

    fn take_place_and_date(&mut self, (place, date): (Option<ViewSpan>, Option<usize>)) {
        if self.header.place.is_none() && self.header.date.is_none() {
            self.header.place = place.map(|place| one_line(self.sheet.slice(place)));
            self.header.date = date;
        }
    }

    /// `V/v …` with the lines that go on with it; gives the line after it.
    fn subject(&mut self, first: usize) -> usize {
        let mut at = first + 1;
        while at < self.stop && at - first < 8 {
            let line = self.sheet.lines[at];
            if line.beside && (matches!(line.class, Class::Motto | Class::Debris) || self.place_and_date(at)) {
                // The other column.
                at += 1;
                continue;
            }
            if line.apart || line.beside || line.class != Class::Text {
                break;
            }
            let words = self.sheet.words(at);
            if letter::is_all_capitals(words) || place_and_date(self.sheet, at).is_some() || words.len() > 250 {
                break;
            }
            at += 1;
        }
        let last = (first..at).rev().find(|line| *line == first || !self.sheet.lines[*line].beside).unwrap_or(first);
        let (start, end) = (self.sheet.lines[first].span.start, self.sheet.lines[last].span.end);
        self.title = self.title.or(self.sheet.trimmed(start, end));
        self.letter = self.letter.or(Some(ReferenceKind::OfficialLetter));
        at
    }

    /// The title after the type, whose line is `first`; gives the line after it.
    fn title_lines(&mut self, first: usize, after: usize) -> usize {
        let sheet = self.sheet;
        let line = sheet.lines[first].span;
        let same_line = sheet.trimmed(after, line.end);
        let mut title = same_line;
        let mut at = first + 1;
        while at < self.stop && self.title_goes_on(first, at, title) {
            let span = sheet.lines[at].span;
            title = Some(title.map_or(span, |title| title.to(span)));
            at += 1;
        }
        self.title = title.and_then(|title| sheet.trimmed(title.start, title.end)).or(self.title);
        self.drop_issuer_from_title();
        at
    }

    /// Whether the line `at` belongs to the title of which `title` was read.
    fn title_goes_on(&self, first: usize, at: usize, title: Option<ViewSpan>) -> bool {
        let sheet = self.sheet;
        let (line, words) = (sheet.lines[at], sheet.words(at));
        let begins = title.is_none();
        match line.class {
            Class::Text | Class::Debris | Class::Subject => {}
            Class::Type(..) if begins || !line.apart => {}
            _ => return false,
        }
        let small = words.chars().next().is_some_and(char::is_lowercase);
        let capitals = letter::is_all_capitals(words);
        if begins {
            return words.len() < 600 && !self.opens_body(words) && !self.enacts(at);
        }
        let Some(title) = title else { return false };
        let before = sheet.slice(title);
        let too_long = at - first > 14 || title.end - title.start + words.len() > MAX_TITLE || words.len() > 400;
        if too_long
            || before.ends_with('.')
            || self.enacts(at)
            || words.starts_with("(Kèm")
            || words.starts_with("(Ban hành")
        {
            return false;
        }
        let last = sheet.words(at - 1);
        if letter::is_all_capitals(last) {
            return (capitals && !line.apart) || small || (line.class == Class::Subject && !line.apart);
        }
        !capitals && (small || (!line.apart && !self.opens_body(words)))
    }

    /// Whether the words open the text itself, or a line of a form.
    fn opens_body(&self, words: &str) -> bool {
        const OPENINGS: [&str; 22] = [
            "Ngày ",
            "Hôm nay",
            "Thực hiện ",
            "Sáng ",
            "Chiều ",
            "Trong ",
            "Từ ngày",
            "Thời gian",
            "Vào hồi",
            "Vào lúc",
            "Hồi ",
            "Tại ",
            "Theo ",
            "Để ",
            "Địa điểm",
            "Chủ trì",
            "Thành phần",
            "Qua ",
            "Tiếp ",
            "Sau ",
            "Trên cơ sở",
            "Lúc ",
        ];
        OPENINGS.iter().any(|opening| words.starts_with(opening)) || words.ends_with(':')
    }

    /// Whether the enacting body stands at the line: a title or body that ends directly before the legal bases.
    fn enacts(&self, at: usize) -> bool {
        let sheet = self.sheet;
        let start = sheet.lines[at].span.start;
        let body = sheet.agency_at(start).is_some() || sheet.role_at(start).is_some();
        if !body || !letter::is_all_capitals(sheet.words(at)) {
            return false;
        }
        let until = self.stop.min(at + 4);
        let basis = (at + 1..until).find(|line| matches!(sheet.lines[*line].class, Class::Basis));
        let Some(basis) = basis else { return false };
        let end = sheet.lines[basis - 1].span.end;
        let span = ViewSpan::new(start, end);
        let bodies = sheet.agencies(span).map(|index| sheet.linked.agencies[index].span.end);
        let titles = sheet.roles(span).map(|index| sheet.linked.roles[index].span.end);
        bodies.chain(titles).max() == Some(end)
    }

    /// `CỦA BỘ CHÍNH TRỊ` before the title names the issuer.
    fn drop_issuer_from_title(&mut self) {
        let Some(title) = self.title else { return };
        let Some(after) = self.sheet.phrase_at(title.start, "của") else { return };
        let Some(start) = self.sheet.cursor(after).peek().map(|token| token.start) else { return };
        let Some(agency) = self.sheet.agency_at(start) else { return };
        let end = self.sheet.linked.agencies[agency].span.end;
        let Some(rest) = self.sheet.trimmed(end.min(title.end), title.end) else { return };
        if ["về", "v", "ban hành"].iter().any(|word| self.sheet.phrase_at(rest.start, word).is_some()) {
            self.title = Some(rest);
            self.header.issuer = Some(agency);
        }
    }

    /// Addressees that follow the title: `Kính gửi:`, or the `X điện:` of an urgent dispatch.
    fn addressees_after(&mut self, at: usize) -> usize {
        let Some(line) = self.sheet.lines.get(at).filter(|_| at < self.stop) else { return at };
        match line.class {
            Class::Addressees(after) => self.addressees(at, after),
            Class::Text if self.header.kind == Some(ReferenceKind::UrgentDispatch) => {
                let words = self.sheet.words(at);
                let dispatch = letter::to_lower(words.trim_end_matches([':', ' ', '*']));
                if dispatch.ends_with("điện") { self.addressees(at, line.span.end) } else { at }
            }
            _ => at,
        }
    }

    /// The addressees after `from` on the line `first`; gives the line after them.
    fn addressees(&mut self, first: usize, from: usize) -> usize {
        let sheet = self.sheet;
        let mut at = first + 1;
        while at < self.stop {
            let (line, last, words) = (sheet.lines[at], sheet.words(at - 1), sheet.words(at));
            let listed = matches!(line.class, Class::Item(label) if label.is_bullet());
            let open = last.ends_with([';', ',', ':']) && !self.opens_body(words);
            let small = words.chars().next().is_some_and(char::is_lowercase);
            let wrapped = !line.apart && !last.ends_with('.') && at > first + 1 && !self.opens_body(words);
            let fits = listed || (line.class == Class::Text && (open || small || wrapped) && words.len() < 400);
            if !fits || (last.ends_with("./.") && at > first + 1) || (last.ends_with('.') && !listed) {
                break;
            }
            at += 1;
        }
        let span = ViewSpan::new(from.min(sheet.lines[at - 1].span.end), sheet.lines[at - 1].span.end);
        self.header.addressees = sheet.agencies(span).collect();
        at
    }

    /// A mention of the body with its unit, where a torn letterhead parts `ỦY BAN NHÂN DÂN` from `TỈNH …`.
    fn whole_name(&self, body: usize) -> usize {
        let sheet = self.sheet;
        let found = &sheet.linked.agencies[body];
        let last = self.letterhead.last().map(|line| letter::to_lower(sheet.words(*line))).unwrap_or_default();
        let split = found.value.unit.is_none() && UNITS.iter().any(|unit| last.starts_with(unit));
        if !split
            || sheet
                .lines
                .get(*self.letterhead.last().unwrap_or(&0))
                .is_some_and(|line| line.span.start < found.span.end)
        {
            return body;
        }
        let names_unit = |index: &usize| {
            let other = &sheet.linked.agencies[*index];
            other.value.kind == found.value.kind && letter::to_lower(sheet.slice(other.span)).ends_with(last.as_str())
        };
        (body + 1..sheet.linked.agencies.len().min(body + MAX_AHEAD)).find(names_unit).unwrap_or(body)
    }

    /// The body above an issuer that is no mention: `UBND TỈNH A` over `VĂN PHÒNG`.
    fn above_unknown(&self, bodies: &[usize]) -> Option<usize> {
        const HEADS: [&str; 10] =
            ["văn phòng", "phòng", "ban", "tổ", "hội đồng", "trung tâm", "chi bộ", "chi cục", "bộ phận", "trường"];
        let body = *bodies.last()?;
        let end = self.sheet.linked.agencies[body].span.end;
        let office = |at: &usize| {
            let line = self.sheet.lines[*at];
            line.class == Class::Text
                && line.span.start >= end
                && letter::is_all_capitals(self.sheet.words(*at))
                && HEADS.iter().any(|head| self.sheet.phrase_at(line.span.start, head).is_some())
        };
        self.letterhead.iter().any(office).then_some(body)
    }

    /// The first of several bodies that issue it together; it stands for them.
    fn first_of_joint(&self, bodies: &[usize]) -> Option<usize> {
        let agencies = &self.sheet.linked.agencies;
        let governs = |body: &usize| {
            matches!(
                agencies[*body].value.kind,
                AgencyKind::Party | AgencyKind::PeoplesCouncil | AgencyKind::PeoplesCommittee
            )
        };
        // `HUYỆN ỦY - HĐND - UBND`
        let joined = bodies.windows(2).all(|pair| {
            let between = self.sheet.text.get(agencies[pair[0]].span.end..agencies[pair[1]].span.start);
            between.is_some_and(|between| between.trim() == "-") && pair.iter().all(governs)
        });
        (bodies.len() > 1 && (joined || self.is_joint())).then(|| bodies[0])
    }

    /// Whether several bodies issue it together.
    fn is_joint(&self) -> bool {
        let kind = self.header.kind.or(self.letter);
        let symbol = self.header.symbol.as_deref().unwrap_or_default();
        matches!(kind, Some(ReferenceKind::JointCircular | ReferenceKind::JointResolution))
            || ["TTLT", "NQLT", "KHLT", "HDLT", "QCPH", "CTPH"].iter().any(|head| symbol.starts_with(head))
    }

    /// The last body of the letterhead is the issuer, the one before it its parent.
    fn issuers(&mut self) {
        let sheet = self.sheet;
        let mut bodies: Vec<usize> = Vec::new();
        for line in &self.letterhead {
            let span = sheet.lines[*line].span;
            let start = sheet.linked.agencies.partition_point(|found| found.span.start < span.start);
            let end = sheet.linked.agencies.partition_point(|found| found.span.start < span.end);
            // A line that cites is none of the letterhead, though its first words are not known: `Cãn cứ Luật …`
            let other = sheet.lines[*line].class == Class::PartyMotto || !sheet.references(span).is_empty();
            bodies.extend((start..end).filter(|_| !other));
        }
        let capitals = |body: &usize| letter::is_all_capitals(sheet.slice(sheet.linked.agencies[*body].span));
        if bodies.iter().any(capitals) {
            bodies.retain(capitals);
        }
        if let Some(issuer) = self.header.issuer {
            self.header.parent_issuer = bodies.last().copied().filter(|parent| *parent != issuer);
            return;
        }
        if let Some(parent) = self.above_unknown(&bodies) {
            self.header.parent_issuer = Some(parent);
            return;
        }
        if let Some(first) = self.first_of_joint(&bodies) {
            self.header.issuer = Some(first);
            return;
        }
        self.header.parent_issuer = bodies.len().checked_sub(2).map(|at| bodies[at]);
        let issuer = bodies.last().copied().map(|body| self.whole_name(body));
        self.header.issuer = issuer.map(|body| self.named_with_parent(body).unwrap_or(body));
    }

    /// The mention behind the letterhead that names the issuer together with its parent: `UBMTTQ XÃ A` over `BAN THƯỜNG TRỰC`,
    /// then `Ban Thường trực Ủy ban MTTQ xã A`.
    fn named_with_parent(&self, body: usize) -> Option<usize> {
        let agencies = &self.sheet.linked.agencies;
        let head = letter::to_lower(self.sheet.slice(agencies[body].span));
        let parent = letter::to_lower(&agencies[self.header.parent_issuer?].value.name);
        let whole = format!("{head} {parent}");
        (body + 1..agencies.len().min(body + MAX_AHEAD))
            .find(|other| letter::to_lower(&agencies[*other].value.name) == whole)
    }
}

/// Words that begin the name of a unit on a line of its own.
const UNITS: [&str; 9] =
    ["tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "xã ", "phường ", "thị trấn ", "đặc khu "];

/// Place and date of issue, as far as the line gives them.
pub(super) fn place_and_date(sheet: &Sheet<'_>, line: usize) -> Option<(Option<ViewSpan>, Option<usize>)> {
    if sheet.lines[line].class != Class::Text {
        return None;
    }
    place_and_date_in(sheet, sheet.lines[line].span)
}

/// `Hà Nội, ngày 05 tháng 9 năm 2024`, `Hà Nội, ngày    tháng 9 năm 2024`, `ngày 05 tháng 9 năm 2024` alone.
fn place_and_date_in(sheet: &Sheet<'_>, span: ViewSpan) -> Option<(Option<ViewSpan>, Option<usize>)> {
    let words = sheet.slice(span);
    if words.len() > 120 {
        return None;
    }
    let at = words.find("ngày").or_else(|| words.find("Ngày"))?;
    let (before, after) = words.split_at(at);
    let before_trimmed = before.trim_end();
    let placed = before_trimmed.ends_with(',') && before_trimmed.len() <= 60;
    let alone = before_trimmed.is_empty();
    // The words after it: a day, its month, perhaps on the next line, and nothing else.
    let tail = after["ngày".len()..].trim_end_matches(['.', ' ', '*', '_']);
    // `hồi 21 giờ 30 phút` behind it is the hour of a dispatch.
    let tail = [", hồi ", ", lúc ", " hồi ", " lúc "]
        .iter()
        .find_map(|hour| tail.split_once(hour))
        .map_or(tail, |(day, _)| day);
    let only_date = tail
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| matches!(word, "tháng" | "năm" | "ngày" | "Tháng" | "Năm"));
    let place = sheet
        .trimmed(span.start, span.start + at)
        .filter(|place| sheet.slice(*place).chars().next().is_some_and(char::is_uppercase));
    let named = place.is_some_and(|place| !sheet.slice(place).contains(|c: char| c.is_ascii_digit() || c == ':'));
    if !only_date || !((placed && named) || alone) {
        return None;
    }
    let start = sheet.linked.dates.partition_point(|date| date.span.start < span.start + at);
    let date = (start..sheet.linked.dates.len()).next().filter(|date| {
        let found = &sheet.linked.dates[*date];
        let calendar = matches!(found.value.kind, DateKind::Day | DateKind::Month | DateKind::Year);
        found.span.start < span.end && calendar
    });
    if alone && date.is_none() && !after.contains("tháng") {
        return None;
    }
    Some((place.filter(|_| placed), date))
}

/// The words with every run of blanks and marks as one blank.
fn one_line(words: &str) -> String {
    words.split(|c: char| c.is_whitespace() || c == '*').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
