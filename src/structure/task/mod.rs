//! Tasks: who is told to do what until when, with whose help, and to whom it is reported.
//!
//! Assignments are read in single sentences (`assign`: `told` by a verb, or `directed` by the mood of the text), from lists
//! (`lists`: the items below `Giao Sở Y tế:` or below a heading that names nothing but doers are tasks of those doers), and
//! from tables (`table`). Places that are to act stand for their committees (`place`).

mod assign;
mod directed;
mod doers;
mod facts;
mod helpers;
mod lists;
mod names;
mod place;
mod table;
#[cfg(test)]
mod tests;
mod told;
mod when;
mod words;

use std::cell::OnceCell;

use crate::mention::{AgencyKind, ReferenceForm, ReferenceKind};
use crate::part::{Assigner, Meeting, Passage, Task};
use crate::scan::letter;
use crate::view::ViewSpan;

use super::lines::Class;
use super::meeting;
use super::outline;
use super::sheet::{Block, Sheet};
use super::zones::Zone;
use assign::{Draft, Mood};
use lists::Lead;
use place::Committees;

/// Reads the tasks of a document.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone, meeting: Option<&Meeting>) -> Vec<Task> {
    let kind = zone.head.as_ref().and_then(|head| head.header.kind);
    let linked = sheet.linked;
    let nobody = linked.agencies.is_empty() && linked.roles.is_empty() && linked.people.is_empty();
    if nobody || kind.is_some_and(lays_down_law) {
        return Vec::new();
    }
    let issuer = zone.head.as_ref().and_then(|head| head.header.issuer).map(Assigner::Agency);
    let chair = meeting.and_then(|meeting| meeting.chairs.first().copied()).map(Assigner::Person);
    let mood = if kind.is_some_and(directs) { Mood::Directing } else { Mood::Telling };
    let concludes = matches!(kind, Some(ReferenceKind::Notice | ReferenceKind::Conclusion)) && meeting.is_some();
    let mut reader = Reader {
        sheet,
        mood,
        concludes,
        minutes: kind == Some(ReferenceKind::Minutes),
        assigner: if zone.head.is_some() { chair.or(issuer) } else { None },
        speaker: None,
        leads: Vec::new(),
        section: 0,
        addressees: zone.head.as_ref().map(|head| head.header.addressees.clone()).unwrap_or_default(),
        paragraphs: false,
        committees: OnceCell::new(),
        zone,
        tasks: Vec::new(),
    };
    for lines in [&zone.body, &zone.annex] {
        let blocks = sheet.blocks_of(lines);
        if gives_rules(sheet, lines) {
            continue;
        }
        let start = match reader.minutes {
            true => concluding_heading(sheet, blocks.clone()),
            false => conclusion(sheet, blocks.clone()),
        };
        let start = start.unwrap_or(blocks.start);
        let tables = if mood == Mood::Directing { table::read(sheet, lines) } else { Vec::new() };
        for at in start..blocks.end {
            let block = &sheet.blocks[at];
            let table = tables.partition_point(|table| table.span.end <= block.span.start);
            let in_table = tables.get(table).is_some_and(|table| table.span.start <= block.span.start);
            if !in_table && zone.enacting.is_none_or(|enacting| block.first > enacting) {
                reader.block(at, blocks.end);
            }
        }
        tables.iter().flat_map(|table| &table.rows).for_each(|row| reader.row(row));
    }
    reader.tasks.sort_by_key(|task| task.span.start());
    reader.tasks
}

/// The committees for which the places of the document stand; in papers of the Party they stand for those of the Party.
fn committees(sheet: &Sheet<'_>, zone: &Zone) -> Committees {
    let issuer = zone.head.as_ref().and_then(|head| head.header.issuer);
    let party = issuer.is_some_and(|issuer| sheet.linked.agencies[issuer].value.kind == AgencyKind::Party);
    match sheet.lines_span(zone.lines.clone()) {
        Some(span) if !party => Committees::named(sheet, sheet.agencies(span)),
        _ => Committees::default(),
    }
}

/// Documents that lay down law: the duties in them are no tasks.
fn lays_down_law(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    matches!(
        kind,
        K::Constitution
            | K::Code
            | K::Law
            | K::Ordinance
            | K::Decree
            | K::DecreeLaw
            | K::Circular
            | K::JointCircular
            | K::ConsolidatedText
    )
}

/// Whether the lines are an annex of rules, which are no tasks: `QUY CHẾ`
fn gives_rules(sheet: &Sheet<'_>, lines: &std::ops::Range<usize>) -> bool {
    let first = lines.start..lines.end.min(lines.start + MAX_TO_TYPE);
    let typed = first.clone().find(|at| matches!(sheet.lines[*at].class, Class::Type(..)));
    typed.is_some_and(|at| {
        let start = sheet.lines[at].span.start;
        ["quy chế", "điều lệ", "nội quy"].iter().any(|word| sheet.phrase_at(start, word).is_some())
    })
}

/// The most lines of an annex before the word for its type.
const MAX_TO_TYPE: usize = 4;

/// Documents that direct: a sentence such as `Sở Y tế khẩn trương …` is an assignment there.
fn directs(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    matches!(
        kind,
        K::Notice
            | K::Conclusion
            | K::Directive
            | K::UrgentDispatch
            | K::OfficialLetter
            | K::Decision
            | K::Plan
            | K::Programme
            | K::Resolution
            | K::JointResolution
            | K::Guidance
            | K::Scheme
            | K::Regulation
    )
}

/// The block after the one that opens the conclusions (`… kết luận như sau:`).
fn conclusion(sheet: &Sheet<'_>, blocks: std::ops::Range<usize>) -> Option<usize> {
    let opening = blocks.clone().take(12).find(|at| {
        let words = sheet.slice(sheet.blocks[*at].span);
        let tail = words.char_indices().rev().nth(120).map_or(words, |(at, _)| &words[at..]);
        tail.contains("kết luận") && (tail.contains("như sau") || tail.ends_with(':'))
    })?;
    Some(opening + 1)
}

/// The block that heads the conclusions of minutes; what comes before it is discussion.
fn concluding_heading(sheet: &Sheet<'_>, blocks: std::ops::Range<usize>) -> Option<usize> {
    blocks.into_iter().find(|at| {
        let block = &sheet.blocks[*at];
        let body = block.body();
        let start = ["kết luận", "phát biểu kết luận", "ý kiến kết luận", "chủ trì kết luận", "chủ tọa kết luận"];
        let opens = start.iter().any(|words| sheet.phrase_at(body.start, words).is_some());
        opens
            && (block.label.is_some() || sheet.slice(body).contains(':') || letter::is_all_capitals(sheet.slice(body)))
    })
}

struct Reader<'s, 'v> {
    sheet: &'s Sheet<'v>,
    mood: Mood,
    /// The text gives the conclusions of a meeting.
    concludes: bool,
    /// Minutes tell of the discussion and direct in the conclusions.
    minutes: bool,
    /// Who assigns where the sentence does not say.
    assigner: Option<Assigner>,
    /// Who speaks in the block, where the text tells what was said.
    speaker: Option<Assigner>,
    leads: Vec<Lead>,
    /// The first task of the list that was read last.
    section: usize,
    /// Those to whom a letter is addressed.
    addressees: Vec<usize>,
    /// The paragraphs that follow are the list that was opened last.
    paragraphs: bool,
    zone: &'s Zone,
    /// The committees for which places stand; made when a place is told to do something.
    committees: OnceCell<Committees>,
    tasks: Vec<Task>,
}

impl Reader<'_, '_> {
    /// Reads the block `at`; the text ends before the block `end`.
    fn block(&mut self, at: usize, end: usize) {
        let block = self.sheet.blocks[at];
        if !matches!(self.sheet.lines[block.first].class, Class::Text | Class::Item(_)) {
            return;
        }
        if let Some(rank) = block.rank() {
            self.leads.retain(|lead| lead.rank < i16::from(rank));
            self.paragraphs = false;
        }
        self.watch_for_conclusion(&block);
        let list = self.list_below(at, end);
        if self.is_cell(&block) {
            return;
        }
        let body = block.body();
        let from = outline::topic(self.sheet, body).map_or(body.start, |colon| colon + 1);
        let range = ViewSpan::new(from.min(body.end), body.end);
        if list.is_some() && self.heading(&block, range, list) {
            return;
        }
        let mut drafts = if self.may_hold(range) { assign::read_all(self.sheet, range, self.mood) } else { Vec::new() };
        drafts.retain(|draft| draft.told || !self.is_own(draft));
        self.speaker = None;
        // Whoever is told to do something in the conclusions of minutes does not speak: `4. Đồng chí A chỉ đạo …`
        let said = self.mood == Mood::Telling || self.minutes && drafts.iter().any(|draft| draft.told);
        if said && !drafts.is_empty() {
            self.speaker = meeting::speaker(self.sheet, body).map(Assigner::Person);
        }
        if drafts.is_empty() {
            self.without_doer(&block, range, list);
            return;
        }
        self.before_first_doer(&block, range, drafts[0].start);
        for (index, draft) in drafts.iter().enumerate() {
            let next = drafts.get(index + 1).map(|next| next.start);
            let limit = next.map_or(range.end, |next| assign::before_opening(self.sheet, draft.action, next));
            let end = self.end_of(draft, ViewSpan::new(range.start, limit.max(range.start)));
            match list.filter(|_| next.is_none() && self.opens(draft, range)) {
                Some(rank) => self.open(draft, rank, range),
                None if next.is_none() && self.opens_paragraphs(draft, range.end) => {
                    self.open(draft, i16::from(block.rank().unwrap_or(0)), range);
                    self.paragraphs = true;
                }
                None => self.task(draft, end),
            }
        }
    }

    /// Whether the block is a short cell of a table: `Cơ quan chủ trì`
    fn is_cell(&self, block: &Block) -> bool {
        let lines = &self.sheet.lines;
        let beside = lines[block.first].beside || lines.get(block.end).is_some_and(|next| next.beside);
        beside && block.span.end - block.span.start <= MAX_CELL
    }

    /// Whether the issuer alone tells what it does itself: `Ủy ban nhân dân tỉnh ban hành …`
    fn is_own(&self, draft: &Draft) -> bool {
        let Some(Assigner::Agency(issuer)) = self.assigner else { return false };
        let body = |agency: usize| self.sheet.linked.agencies[agency].value.entity;
        let [doer] = draft.doers.agencies.as_slice() else { return false };
        if ["ban hành", "công bố", "báo cáo", "kính trình"]
            .iter()
            .any(|verb| self.sheet.phrase_at(draft.action, verb).is_some())
            && self.tasks.is_empty()
        {
            return true;
        }
        body(*doer) == body(issuer) && draft.helpers.is_empty() && draft.doers.people.is_empty()
    }

    /// In minutes the conclusions direct.
    fn watch_for_conclusion(&mut self, block: &Block) {
        if self.minutes && block.span.end - block.span.start < 200 {
            let words = letter::to_lower(self.sheet.slice(block.span));
            if words.contains("kết luận") {
                self.mood = Mood::Directing;
            }
        }
    }

    /// Whether an assignment may stand in the range at all: someone is named, or it begins as one does.
    fn may_hold(&self, range: ViewSpan) -> bool {
        let sheet = self.sheet;
        let named =
            !sheet.agencies(range).is_empty() || !sheet.roles(range).is_empty() || !sheet.people(range).is_empty();
        if named || self.mood == Mood::Telling {
            return named;
        }
        let words = sheet.slice(range);
        let sentences = words.match_indices(". ").map(|(at, mark)| range.start + at + mark.len());
        [range.start].into_iter().chain(sentences).any(|at| assign::may_begin(sheet, at))
            || [", yêu cầu các ", ", đề nghị các ", "; yêu cầu các ", "; đề nghị các "]
                .iter()
                .any(|clause| words.contains(clause))
    }

    /// Where the last draft of a block ends: with its sentence where the text tells, with the block where it directs.
    fn end_of(&self, draft: &Draft, range: ViewSpan) -> usize {
        match self.mood {
            Mood::Directing => self.before_own_validity(draft, range.end),
            Mood::Telling => assign::told_end(self.sheet, draft.action, range.end),
        }
    }

    /// `end`, or the start of the sentence that says when the document itself comes into force: `Chỉ thị này có hiệu lực …`
    fn before_own_validity(&self, draft: &Draft, end: usize) -> usize {
        let sheet = self.sheet;
        let range = ViewSpan::new(draft.action.min(end), end);
        let own = sheet.references(range).find(|index| {
            let found = &sheet.linked.references[*index];
            found.value.form == ReferenceForm::SelfReference
                && sheet.cursor(found.span.start).previous().is_some_and(|token| token.is('.'))
                && sheet.phrase_at(found.span.end, "có hiệu lực").is_some()
        });
        own.map_or(end, |index| sheet.linked.references[index].span.start)
    }

    /// The committees for which the places stand.
    pub(super) fn committees_of(&self, places: &[ViewSpan]) -> Vec<usize> {
        if places.is_empty() {
            return Vec::new();
        }
        let committees = self.committees.get_or_init(|| committees(self.sheet, self.zone));
        committees.of(self.sheet, places).unwrap_or_default()
    }

    /// Adds the task of a draft that ends at byte `end`.
    fn task(&mut self, draft: &Draft, end: usize) {
        let sheet = self.sheet;
        let Some(span) = sheet.trimmed(draft.start.min(end), end) else { return };
        let mut task = Task::at(sheet.span(span));
        task.assigner = draft.assigner.or(self.speaker).or_else(|| self.inherited_assigner()).or(self.assigner);
        task.assignees = draft.doers.agencies.clone();
        task.assignees.extend(self.committees_of(&draft.doers.places));
        task.people = draft.doers.people.clone();
        task.doers = sheet.trimmed(draft.doers.start, draft.doers.end).map(|at| Passage::at(sheet.span(at)));
        task.coordinators = draft.helpers.clone();
        task.coordinators.extend(helpers::later_helpers(sheet, ViewSpan::new(draft.action.min(span.end), span.end)));
        let body = |agency: usize| sheet.linked.agencies[agency].value.entity;
        unique(&mut task.assignees, body);
        unique(&mut task.coordinators, body);
        task.coordinators.retain(|helper| !task.assignees.iter().any(|doer| body(*doer) == body(*helper)));
        task.action = sheet.trimmed(draft.action.min(span.end), span.end).map(|at| Passage::at(sheet.span(at)));
        task.deadline = when::deadline(sheet, span);
        task.report_to = when::report_to(sheet, span, draft.action);
        unique(&mut task.report_to, body);
        // A verb of one syllable alone heads a column of a table: `Đơn vị lập`.
        if task.action.is_some() && says_more(sheet, draft.action, span.end) {
            self.tasks.push(task);
        }
    }
}

/// Whether more than one syllable stands in `from..to`.
fn says_more(sheet: &Sheet<'_>, from: usize, to: usize) -> bool {
    sheet.trimmed(from.min(to), to).is_some_and(|words| sheet.slice(words).contains(' '))
}

/// The most bytes of a cell that says nothing by itself.
const MAX_CELL: usize = 80;

/// Keeps the first mention of each body.
fn unique(list: &mut Vec<usize>, body: impl Fn(usize) -> usize) {
    let mut seen = Vec::new();
    list.retain(|agency| {
        let new = !seen.contains(&body(*agency));
        seen.push(body(*agency));
        new
    });
}
