//! Names and titles in a row: who holds which title, by what stands between them.
//!
//! ```text
//! name sep title {sep title}              "đồng chí Lê An, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"
//! title {sep title} name                  "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lê An"
//! title ":" name                          "Chủ tọa: ông Lê An"
//! name "và" name sep title                "ông Lê An và bà Võ Bình - Phó Giám đốc"
//! name appointed title                    "ông Lê An được điều động giữ chức Cục trưởng"
//! title "đối với" name                    "bổ nhiệm chức vụ Chánh án đối với ông Lê An"
//! title line, name line                   a signature block, also in two columns
//! sep = "," | "-" | "(" | "kiêm" | nothing
//! ```

use super::Office;
use super::column;
use super::gap::{self, Gap};
use crate::grammar::Found;
use crate::grammar::person::{self, Name};
use crate::grammar::role::Title;
use crate::lexicon::field;
use crate::lexicon::title::Family;
use crate::mention::{Agency, RoleKind, RoleStatus};
use crate::scan::{Cursor, Gap as Space, Lexed, TokenKind};

/// What the rows say.
pub(super) struct Links {
    /// The holder of each office.
    pub(super) holders: Vec<Option<usize>>,
    /// Whether a title stands beside the name.
    pub(super) beside_title: Vec<bool>,
    /// Whether the name stands directly behind a title or its body.
    pub(super) behind_title: Vec<bool>,
    /// Whether it stands directly behind a title that no body follows.
    pub(super) behind_bare_title: Vec<bool>,
}

/// A name or a title with its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Name(usize),
    Office(usize),
}

/// The items of a text in order, with what stands before each.
struct Row<'a> {
    text: &'a Lexed<'a>,
    names: &'a [Found<Name>],
    offices: &'a [Office],
    agencies: &'a [Found<Agency>],
    /// Whether the text has bars of tables.
    tables: bool,
    items: Vec<Item>,
    /// What stands between item `i` and item `i + 1`.
    gaps: Vec<Gap>,
}

/// Joins names and titles.
pub(super) fn join(text: &Lexed<'_>, names: &[Found<Name>], offices: &[Office], agencies: &[Found<Agency>]) -> Links {
    let row = Row::new(text, names, offices, agencies);
    let mut links = Links {
        holders: vec![None; offices.len()],
        beside_title: vec![false; names.len()],
        behind_title: vec![false; names.len()],
        behind_bare_title: vec![false; names.len()],
    };
    let mut start = 0;
    for i in 0..row.items.len() {
        if row.gaps.get(i).is_none_or(|gap| *gap == Gap::Other) {
            row.join_group(start, i + 1, &mut links);
            start = i + 1;
        }
    }
    row.join_columns(&mut links);
    column::join(text, names, offices, &mut links);
    links
}

impl<'a> Row<'a> {
    fn new(
        text: &'a Lexed<'a>,
        names: &'a [Found<Name>],
        offices: &'a [Office],
        agencies: &'a [Found<Agency>],
    ) -> Self {
        let mut items: Vec<Item> =
            (0..names.len()).map(Item::Name).chain((0..offices.len()).map(Item::Office)).collect();
        let tables = memchr::memchr(b'|', text.as_bytes()).is_some();
        let mut row = Self { text, names, offices, agencies, tables, items: Vec::new(), gaps: Vec::new() };
        items.sort_by_key(|item| row.start(*item));
        row.gaps = items.windows(2).map(|pair| row.gap(pair[0], pair[1])).collect();
        row.items = items;
        row
    }

    fn start(&self, item: Item) -> usize {
        match item {
            Item::Name(i) => self.names[i].value.lead,
            Item::Office(i) => self.offices[i].title.span.start,
        }
    }

    fn end(&self, item: Item) -> usize {
        match item {
            Item::Name(i) => self.names[i].span.end,
            Item::Office(i) => self.offices[i].end,
        }
    }

    fn gap(&self, a: Item, b: Item) -> Gap {
        let mut from = self.end(a);
        if let Item::Office(office) = a {
            from = self.tail(from, self.start(b), &self.offices[office].title.value);
        }
        from = self.past_membership(from, self.start(b));
        // A title may itself be the form of address: `Già làng Y Bơn`.
        let to = match b {
            Item::Name(name) if self.start(b) < self.end(a) => self.names[name].span.start,
            _ => self.start(b),
        };
        gap::read(self.text, from, to, self.agencies, self.tables)
    }

    /// Behind a membership that is no office: `Bí thư Đảng ủy|, Thành viên HĐTV|, Tổng Giám đốc …`
    fn past_membership(&self, from: usize, to: usize) -> usize {
        let mut cur = self.text.cursor(from);
        if cur.any_punct(&[',', '-']).is_none() || cur.phrase("thành viên").is_none() {
            return from;
        }
        let next = cur.peek().map_or(to, |next| next.start);
        let body = self.agencies.get(self.agencies.partition_point(|agency| agency.span.start < next));
        body.filter(|body| body.span.start == next && body.span.end <= to).map_or(from, |body| body.span.end)
    }

    /// Where the words end that go on with the body: a body above it, its term, its place.
    fn tail(&self, from: usize, to: usize, title: &Title) -> usize {
        let mut end = from;
        if title.family == Family::Unit("đoàn") {
            // Trưởng đoàn giám sát
            let mut cur = self.text.cursor(from);
            if cur.any_phrase(&["giám sát", "công tác", "kiểm tra", "thanh tra", "khảo sát"]).is_some()
                && cur.at() <= to
            {
                end = cur.at();
            }
        }
        if matches!(title.kind, RoleKind::Minister | RoleKind::DeputyMinister) {
            // Bộ trưởng Quốc phòng
            let mut cur = self.text.cursor(from);
            if cur.at_capital() && field::longest(&mut cur).is_some() && cur.at() <= to {
                end = cur.at();
            }
        }
        for agency in &self.agencies[self.agencies.partition_point(|agency| agency.span.start < from)..] {
            let Some(between) = self.text.get(end..agency.span.start).filter(|_| agency.span.end <= to) else { break };
            if !matches!(between.trim(), "" | "," | "-" | "của" | "thuộc" | "trực thuộc" | "(" | "thuộc các")
            {
                break;
            }
            end = agency.span.end;
        }
        self.addition(end, to).max(self.unknown_body(from, to))
    }

    /// Behind a body that is no mention, up to the comma before the next office: `Trưởng thôn| Đông|, Chủ tịch …`, `Giám đốc| HTX
    /// Tân Lập|, …`
    fn unknown_body(&self, from: usize, to: usize) -> usize {
        const MAX_WORDS: usize = 5;
        let (mut cur, mut named) = (self.text.cursor(from), false);
        for words in 0..=MAX_WORDS {
            let Some(token) = cur.peek().filter(|token| token.end() <= to && token.gap() <= Space::Space) else {
                break;
            };
            let ends = token.is(',') && cur.moved(token.end()).peek().is_some_and(|next| next.start == to);
            if ends {
                return if named && words > 0 { token.start } else { from };
            }
            if !token.is_word() && !token.is_number() {
                break;
            }
            named |= token.is_capitalised() || token.is_number();
            cur = cur.moved(token.end());
        }
        from
    }

    /// Behind the body: `khóa XIII`, `nhiệm kỳ 2015-2020`, `tỉnh`, a capitalised name of a place, a closing bracket.
    fn addition(&self, from: usize, to: usize) -> usize {
        let mut cur = self.text.cursor(from);
        let mut end = from;
        for _ in 0..10 {
            let Some(token) = cur.peek().filter(|token| token.end() <= to) else { break };
            let known = match token.kind() {
                TokenKind::Word => {
                    gap::ADDITIONS.contains(&token)
                        || (end > from && token.is_capitalised())
                        || matches!(token.text(), "CHXHCN" | "Việt" | "Nam" | "TP")
                }
                TokenKind::Number => end > from,
                TokenKind::Punct(sign) => {
                    sign == ')' || (end > from && matches!(sign, '-' | '.') && self.is_number_after(&cur))
                }
            };
            if !known {
                break;
            }
            cur = cur.moved(token.end());
            end = token.end();
        }
        end
    }

    fn is_number_after(&self, cur: &Cursor<'_>) -> bool {
        let Some(sign) = cur.peek() else { return false };
        cur.moved(sign.end()).peek().is_some_and(|next| next.is_number())
    }

    /// Joins the items `from..to`, between which every gap is a link: the titles between two names go to the one or the
    /// other.
    fn join_group(&self, from: usize, to: usize, links: &mut Links) {
        let mut at = from;
        let mut before: Option<Holder> = None;
        while at < to {
            let next = (at..to).find(|i| matches!(self.items[*i], Item::Name(_))).unwrap_or(to);
            let split = self.split(at, next, before, next < to);
            if let Some(holder) = before {
                self.give(at..split.0, self.shared_holder(holder, split.0 - at), links);
            }
            let led = split.1 < next;
            if led {
                self.give(split.1..next, next, links);
                self.mark_behind(next, links);
            }
            before = Some(Holder {
                item: next,
                led: led && self.gaps[next - 1] == Gap::Blank,
                first: self.first_of(before, at, next),
            });
            at = next + 1;
        }
    }

    /// The first of the names that are joined without a title between.
    fn first_of(&self, before: Option<Holder>, at: usize, next: usize) -> usize {
        match before {
            Some(holder)
                if at == next && at > 0 && matches!(self.gaps[at - 1], Gap::And | Gap::Comma) && !holder.led =>
            {
                holder.first
            }
            _ => next,
        }
    }

    /// Of a title behind `A và B` the first name is given, when several can hold it.
    fn shared_holder(&self, holder: Holder, titles: usize) -> usize {
        // `ông A và bà B - Phó Chủ tịch`; with a comma only where the list of names begins a line or a part of it.
        let joined = holder.item > 0
            && match self.gaps[holder.item - 1] {
                Gap::And => true,
                Gap::Comma => match self.gaps.get(holder.item) {
                    Some(Gap::Dash) => self.opens_part(holder.first) || self.are_several(holder.first),
                    Some(Gap::Appointed) => self.are_several(holder.first),
                    _ => false,
                },
                _ => false,
            };
        let plural = match self.items.get(holder.item + 1) {
            Some(Item::Office(office)) => many_can_hold(self.offices[*office].title.value.kind),
            _ => false,
        };
        if titles == 1 && joined && plural && holder.first < holder.item { holder.first } else { holder.item }
    }

    /// Whether the first of some names is addressed with others: `các đồng chí | Lê An, Võ Bình`.
    fn are_several(&self, first: usize) -> bool {
        self.text.cursor(self.start(self.items[first])).preceded_by("các")
    }

    fn give(&self, offices: std::ops::Range<usize>, holder: usize, links: &mut Links) {
        let Some(Item::Name(name)) = self.items.get(holder).copied() else { return };
        for item in &self.items[offices] {
            if let Item::Office(office) = item {
                if self.offices[*office].title.value.signed_for {
                    continue;
                }
                links.holders[*office] = Some(name);
                links.beside_title[name] = true;
            }
        }
    }

    fn mark_behind(&self, item: usize, links: &mut Links) {
        let Item::Name(name) = self.items[item] else { return };
        links.behind_title[name] = true;
        if let Some(Item::Office(office)) = item.checked_sub(1).map(|before| self.items[before]) {
            let office = &self.offices[office];
            links.behind_bare_title[name] = office.end == office.title.span.end;
        }
    }

    /// Of the titles `from..to`: up to where they belong to the name before, and from where to the name behind.
    fn split(&self, from: usize, to: usize, before: Option<Holder>, has_next: bool) -> (usize, usize) {
        if from == to {
            return (from, to);
        }
        let back = before.map_or(from, |holder| self.reach_back(from, to, holder));
        let ahead = if has_next { self.reach_ahead(from, to) } else { to };
        if back <= ahead {
            return (back, ahead);
        }
        // Both claim: a name directly behind the last title has it, unless a clear sign ties it to the name before.
        let tied =
            matches!(self.gaps[from - 1], Gap::Dash | Gap::Bracket | Gap::Appointed | Gap::Also | Gap::Colon | Gap::Is);
        let close = matches!(self.gaps[to - 1], Gap::Blank | Gap::Colon) && !self.crosses_line(to - 1);
        if close && (to - from > 1 || !tied) { (to - 1, to - 1) } else { (back, back) }
    }

    /// Up to which title of `from..to` they belong to the name before them.
    fn reach_back(&self, from: usize, to: usize, holder: Holder) -> usize {
        let first = match self.gaps[from - 1] {
            Gap::Dash | Gap::Bracket | Gap::Also | Gap::Appointed | Gap::Colon | Gap::Is => true,
            Gap::Comma => !holder.led || self.is_secondary(from) || self.is_led_by_calling(holder.item),
            Gap::Blank => !holder.led && (!self.crosses_line(from - 1) || self.fills_line(from - 1)),
            _ => false,
        };
        let assists = from + 1 < to && self.gaps[from] == Gap::Blank && self.is_assistant_of(from);
        if !first || assists {
            return from;
        }
        let joins = |i: usize| match self.gaps[i] {
            Gap::Blank if self.is_assistant_of(i) => false,
            _ if self.are_rivals(i) => false,
            Gap::Comma | Gap::Dash | Gap::Also | Gap::And | Gap::Appointed | Gap::Bracket | Gap::Is => true,
            Gap::Blank => !self.crosses_line(i),
            _ => false,
        };
        (from + 1..to).find(|i| !joins(i - 1)).unwrap_or(to)
    }

    /// From which title of `from..to` they belong to the name behind them.
    fn reach_ahead(&self, from: usize, to: usize) -> usize {
        let last = match self.gaps[to - 1] {
            Gap::Blank | Gap::Colon | Gap::Dash | Gap::For | Gap::Is | Gap::Bracket => true,
            Gap::Of => self.is_addressed(to) && self.is_called_office(to - 1),
            // `PHÓ HIỆU TRƯỞNG (Đã ký) GS.TS. Lê Văn An` in one line
            Gap::Lines => self.fills_line(to) || !self.crosses_line(to - 1),
            Gap::Comma => self.is_addressed(to) && !self.is_topic(to - 1),
            _ => false,
        };
        if !last {
            return to;
        }
        let joins = |i: usize| self.joins_ahead(i);
        if matches!(self.gaps[to - 1], Gap::For | Gap::Is | Gap::Of) {
            return to - 1;
        }
        (from..to - 1).rev().find(|i| !joins(*i)).map_or(from, |i| i + 1)
    }

    /// Whether items `i` and `i + 1` are offices of one body that nobody holds both: `Chủ tịch, Phó Chủ tịch UBND`.
    fn are_rivals(&self, i: usize) -> bool {
        let (Some(Item::Office(a)), Some(Item::Office(b))) = (self.items.get(i), self.items.get(i + 1)) else {
            return false;
        };
        let (a, b) = (&self.offices[*a], &self.offices[*b]);
        let (first, second) = (&a.title.value, &b.title.value);
        let bodies = a.agency.zip(b.agency).map(|(a, b)| (&self.agencies[a].value, &self.agencies[b].value));
        // One can be a member of several bodies, and have held an office in each.
        let one_only = first.family != Family::Member && first.status != RoleStatus::Former;
        let same = first.kind == second.kind && first.family == second.family;
        if let Some((one, other)) = bodies.filter(|_| same && one_only) {
            // Chủ tịch UBND xã An Bình và Chủ tịch UBND xã Hòa Phú
            let listed = matches!(self.gaps[i], Gap::And | Gap::Comma | Gap::Blank);
            // The secretary of a province leads the committee of its forces too.
            let forces = |agency: &Agency| agency.name.starts_with("Đảng ủy Quân sự");
            return listed
                && forces(one) == forces(other)
                && one.kind == other.kind
                && one.level == other.level
                && one.entity != other.entity;
        }
        first.family == second.family
            && !matches!(first.family, Family::Own | Family::Member)
            && first.kind != second.kind
            && (a.agency == b.agency || b.agency.is_none())
            && first.status == second.status
    }

    /// Whether item `i` is an office that one has beside another: in a steering committee, a delegation.
    fn is_secondary(&self, i: usize) -> bool {
        let Item::Office(office) = self.items[i] else { return false };
        let title = &self.offices[office].title.value;
        matches!(title.family, Family::Member | Family::Unit("ban" | "đoàn" | "tổ" | "tiểu ban"))
            || matches!(title.kind, RoleKind::Deputy | RoleKind::Member)
    }

    /// Whether the title directly before a name is that of a calling or of the State, which no body follows and which goes with
    /// other offices: `Thẩm phán Lê An, Phó Chánh án TAND tỉnh`.
    fn is_led_by_calling(&self, name: usize) -> bool {
        let Some(Item::Office(office)) = name.checked_sub(1).map(|before| self.items[before]) else { return false };
        let office = &self.offices[office];
        let called = matches!(
            office.title.value.kind,
            RoleKind::Judge | RoleKind::Prosecutor | RoleKind::Professional | RoleKind::President
        );
        called && office.agency.is_none() && office.title.value.title != "Chánh án"
    }

    /// Whether offices `i` and `i + 1` can be of the one name behind them.
    fn joins_ahead(&self, i: usize) -> bool {
        let signed_for = matches!(self.items[i], Item::Office(office) if self.offices[office].title.value.signed_for);
        if signed_for || self.are_rivals(i) {
            return false;
        }
        match self.gaps[i] {
            Gap::Comma | Gap::Dash | Gap::Also | Gap::And | Gap::Is => true,
            Gap::Blank if self.is_assistant_of(i) => false,
            Gap::Blank => !self.crosses_line(i) || (self.fills_line(i) && self.fills_line(i + 1)),
            _ => false,
        }
    }

    /// Whether item `i` is an office that goes on with the title of another: `Trợ lý Tổng Bí thư`.
    fn is_assistant_of(&self, i: usize) -> bool {
        matches!(self.items[i], Item::Office(office) if self.offices[office].title.value.family == Family::Assistant)
    }

    /// Whether the item is an office that is spoken of: `Đối với chức danh Chủ tịch, ông Lê An được giới thiệu`.
    fn is_topic(&self, item: usize) -> bool {
        self.text.cursor(self.start(self.items[item])).preceded_by_any(&[
            "đối với chức danh",
            "đối với chức vụ",
            "quyết định của",
            "nghị quyết của",
            "đề nghị của",
            "phân công của",
        ])
    }

    /// Whether the item is an office called one: `miễn nhiệm chức vụ Chủ tịch`, `chức danh Thẩm phán`.
    fn is_called_office(&self, item: usize) -> bool {
        let at = self.text.cursor(self.start(self.items[item]));
        at.preceded_by_any(&["chức vụ", "chức danh", "chức", "cương vị"])
    }

    fn is_addressed(&self, item: usize) -> bool {
        matches!(self.items[item], Item::Name(name) if self.names[name].value.lead < self.names[name].span.start)
    }

    /// Whether a line ends between item `i` and the next.
    fn crosses_line(&self, i: usize) -> bool {
        self.text
            .get(self.end(self.items[i])..self.start(self.items[i + 1]))
            .is_some_and(|between| between.contains('\n'))
    }

    /// Whether the item begins a line, a bullet or a part after a semicolon.
    fn opens_part(&self, i: usize) -> bool {
        let before = self.text.cursor(self.start(self.items[i])).previous();
        before.is_none_or(|token| {
            token.gap() >= Space::Line || token.is('-') || token.is('+') || token.is(';') || token.is('.')
        })
    }

    /// Whether nothing else stands in the line of the item.
    fn fills_line(&self, i: usize) -> bool {
        let (start, end) = (self.start(self.items[i]), self.end(self.items[i]));
        person::own_line(&self.text.cursor(start), end)
    }

    /// Signatures side by side: as many names in one line as titles in a line above.
    fn join_columns(&self, links: &mut Links) {
        for i in 0..self.items.len() {
            for width in 2..=3 {
                if self.is_columns(i, width) {
                    for k in 0..width {
                        self.give(i + k..i + k + 1, i + width + k, links);
                        self.mark_behind(i + width + k, links);
                    }
                }
            }
        }
    }

    fn is_columns(&self, i: usize, width: usize) -> bool {
        let last = i + 2 * width - 1;
        last < self.items.len()
            && (i..=last).all(|k| matches!(self.items[k], Item::Office(_)) == (k < i + width))
            && (i..last).all(|k| self.crosses_line(k) == (k == i + width - 1))
            && (i..last).filter(|k| *k != i + width - 1).all(|k| self.is_wide(k))
            && matches!(self.gaps[i + width - 1], Gap::Blank | Gap::Lines)
    }

    /// Whether the space of two columns stands behind item `i`.
    fn is_wide(&self, i: usize) -> bool {
        let between = self.text.get(self.end(self.items[i])..self.start(self.items[i + 1])).unwrap_or_default();
        between.contains(['\t', '|']) || between.len() >= 2 && between.trim().is_empty()
    }
}

/// A name to which the titles behind it may belong.
#[derive(Clone, Copy)]
struct Holder {
    item: usize,
    /// Whether its own titles stand before it: `Thủ tướng Chính phủ Lê An, …`.
    led: bool,
    /// The first of the names joined with it.
    first: usize,
}

/// Whether a body has several holders of such an office.
fn many_can_hold(kind: RoleKind) -> bool {
    matches!(
        kind,
        RoleKind::DeputyChair
            | RoleKind::DeputySecretary
            | RoleKind::DeputyHead
            | RoleKind::DeputyMinister
            | RoleKind::DeputyPrimeMinister
            | RoleKind::Member
            | RoleKind::Deputy
            | RoleKind::Professional
    )
}
