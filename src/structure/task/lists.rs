//! Assignments from lists: the items below `Giao Sở Y tế:` or below a heading that names doers are tasks of those doers.

use crate::part::Assigner;
use crate::scan::letter;
use crate::view::ViewSpan;

use super::super::sheet::Block;
use super::Reader;
use super::assign::{self, Draft, Mood};
use super::doers::{self, Doers};
use super::{directed, facts, helpers, told, when};

/// Doers named once for the items below.
#[derive(Clone, Debug)]
pub(super) struct Lead {
    /// Items deeper than this belong to it.
    pub(super) rank: i16,
    pub(super) doers: Doers,
    pub(super) helpers: Vec<usize>,
    pub(super) assigner: Option<Assigner>,
    pub(super) deadline: Option<usize>,
}

/// The most bytes of a heading.
const MAX_HEADING: usize = 200;

/// The rank above a list of articles.
const ARTICLE_LIST: i16 = 4;

impl Reader<'_, '_> {
    /// Whether the last draft of a block opens the list below: `Giao Sở Y tế:`, `Sở Y tế thực hiện các nhiệm vụ sau:`
    pub(super) fn opens(&self, draft: &Draft, range: ViewSpan) -> bool {
        let words = self.sheet.slice(range);
        let tail = words.char_indices().rev().nth(100).map_or(words, |(at, _)| &words[at..]);
        let duties = ["nhiệm vụ", "nội dung", "giải pháp", "công việc", "thực hiện", "yêu cầu"];
        opens_list(words) && (draft.told || duties.iter().any(|word| tail.contains(word)))
    }

    /// The rank above the list that follows the block, if one does.
    pub(super) fn list_below(&self, at: usize, end: usize) -> Option<i16> {
        let next = self.sheet.blocks.get(at + 1).filter(|_| at + 1 < end)?;
        let (own, below) = (self.sheet.blocks[at].rank(), next.rank()?);
        own.is_none_or(|own| own < below).then(|| i16::from(below) - 1)
    }

    /// A heading that names doers and nothing else opens a list.
    pub(super) fn heading(&mut self, block: &Block, range: ViewSpan, list: Option<i16>) -> bool {
        let (Some(rank), Some(words)) = (list, self.sheet.trimmed(range.start, range.end)) else { return false };
        let start = self.sheet.phrase_at(words.start, "đối với").unwrap_or(words.start);
        let Some(start) = self.sheet.cursor(start).peek_any().map(|token| token.start) else { return false };
        let whole = self.sheet.slice(range).trim_end();
        if whole.ends_with('.') || self.mood == Mood::Directing && block.label.is_none() && rank < ARTICLE_LIST {
            return false;
        }
        let doers = doers::read(self.sheet, start, words.end);
        if doers.end < words.end || !(doers.is_named() || (doers.unnamed && block.label.is_some())) {
            return false;
        }
        self.section = self.tasks.len();
        self.push_lead(Lead { rank, doers, helpers: Vec::new(), assigner: self.inherited_assigner(), deadline: None });
        true
    }

    /// Whether the range is a list of bodies or people and nothing else.
    pub(super) fn names_doers_only(&self, range: ViewSpan) -> bool {
        let Some(words) = self.sheet.trimmed(range.start, range.end) else { return true };
        let doers = doers::read(self.sheet, words.start, words.end);
        doers.is_named() && doers.end >= words.end
    }

    pub(super) fn push_lead(&mut self, lead: Lead) {
        self.leads.retain(|open| open.rank < lead.rank);
        self.leads.push(lead);
    }

    pub(super) fn inherited_assigner(&self) -> Option<Assigner> {
        self.leads.last().and_then(|lead| lead.assigner)
    }

    /// The draft opens a list: its doers do the items.
    pub(super) fn open(&mut self, draft: &Draft, rank: i16, range: ViewSpan) {
        let deadline = when::deadline(self.sheet, ViewSpan::new(draft.start, range.end));
        self.section = self.tasks.len();
        let assigner = draft.assigner.or_else(|| self.inherited_assigner());
        self.push_lead(Lead { rank, doers: draft.doers.clone(), helpers: draft.helpers.clone(), assigner, deadline });
    }

    /// Whether the draft opens a list of paragraphs: `Trưởng các điểm thi có trách nhiệm`
    pub(super) fn opens_paragraphs(&self, draft: &Draft, end: usize) -> bool {
        let duty = ["có trách nhiệm", "có nhiệm vụ"].iter().find_map(|duty| self.sheet.phrase_at(draft.action, duty));
        duty.is_some_and(|behind| behind <= end && self.sheet.trimmed(behind, end).is_none())
    }

    /// A block that names no doer: an item of an open list, the opening of one, or the deadline of one.
    pub(super) fn without_doer(&mut self, block: &Block, range: ViewSpan, list: Option<i16>) {
        let words = self.sheet.slice(range);
        if let Some(rank) = list.filter(|_| opens_list(words)) {
            self.open_without_doer(block, range, rank);
            return;
        }
        if block.label.is_none() {
            self.deadline_of_list(range);
            if self.paragraphs && assign::orders(self.sheet, range) {
                self.item(block, range);
            }
            return;
        }
        if let Some(rank) = list.filter(|_| self.heads_orders(words)) {
            self.push_lead(Lead { rank, doers: Doers::default(), helpers: Vec::new(), assigner: None, deadline: None });
            return;
        }
        let heads_list = list.is_some() && !words.ends_with(['.', ';']);
        if !heads_list && !letter::is_all_capitals(words) {
            self.item(block, range);
        }
    }

    /// The first sentences of an item that names a doer only further on are for the doers of its list.
    pub(super) fn before_first_doer(&mut self, block: &Block, range: ViewSpan, doer: usize) {
        let before = ViewSpan::new(range.start, doer.max(range.start));
        let whole = self.sheet.slice(before).trim_end().ends_with(['.', ';']);
        if whole && block.label.is_some() && assign::orders(self.sheet, before) {
            self.item(block, before);
        }
    }

    /// An item of an open list that names no doer.
    pub(super) fn item(&mut self, block: &Block, range: ViewSpan) {
        let Some(lead) = self.leads.last().cloned() else { return };
        if let Some(draft) = self.place_that_acts(&lead, range) {
            self.task(&draft, range.end);
            return;
        }
        let mut lead = lead;
        let draft = self.unknown_body_that_acts(&lead, range).or_else(|| self.duty_of(&lead, range));
        if let Some(draft) = draft {
            self.task(&draft, range.end);
            return;
        }
        if lead.doers.is_empty() && !self.concludes {
            // Who only heads the list says nothing of who does its items: in a letter its addressees do.
            if self.addressees.is_empty() {
                return;
            }
            lead.doers.agencies.clone_from(&self.addressees);
        }
        // Under doers that are named by their sort alone stand headings and remarks as well.
        let ordered = lead.doers.is_named() || assign::orders(self.sheet, range);
        if !ordered || self.names_doers_only(range) {
            return;
        }
        let (helpers, action) = helpers::helpers_and_action(self.sheet, range.start, range.end);
        let mut helpers = helpers;
        helpers.extend(lead.helpers.iter().copied());
        let draft = Draft {
            start: block.body().start,
            assigner: lead.assigner,
            doers: lead.doers,
            helpers,
            action,
            told: true,
        };
        self.task(&draft, range.end);
        if let Some(task) = self.tasks.last_mut().filter(|task| task.deadline.is_none()) {
            task.deadline = lead.deadline;
        }
    }

    /// Whether the words head a list of what is to be done after a meeting: `NHIỆM VỤ, GIẢI PHÁP TRONG THỜI GIAN TỚI`
    pub(super) fn heads_orders(&self, words: &str) -> bool {
        if self.mood == Mood::Telling || words.len() > MAX_HEADING || words.ends_with(['.', ';']) {
            return false;
        }
        let words = letter::to_lower(words);
        if !self.concludes {
            return words.contains("tổ chức thực hiện") || words.contains("phân công");
        }
        ["nhiệm vụ", "giải pháp", "yêu cầu", "phân công"].iter().any(|word| words.contains(word))
    }

    /// An item below an open list whose doer is a place: `c) Huyện Vũ Thư tập kết 500 m3 đá`
    pub(super) fn place_that_acts(&self, lead: &Lead, range: ViewSpan) -> Option<Draft> {
        let doers = doers::read(self.sheet, range.start, range.end);
        let place = doers.unnamed && !doers.is_named() && facts::acts(self.sheet, doers.end, range.end);
        let action = self.sheet.cursor(doers.end).peek().map(|token| token.start).filter(|_| place)?;
        Some(Draft { start: range.start, assigner: lead.assigner, doers, helpers: Vec::new(), action, told: true })
    }

    /// An item below an open list whose doer is no mention: `c) Làng Văn hóa các dân tộc tiếp tục …`
    fn unknown_body_that_acts(&self, lead: &Lead, range: ViewSpan) -> Option<Draft> {
        if assign::orders(self.sheet, range) {
            return None;
        }
        let action = directed::behind_a_name(self.sheet, range)?;
        let doers = Doers { unnamed: true, start: range.start, end: action, ..Doers::default() };
        Some(Draft { start: range.start, assigner: lead.assigner, doers, helpers: Vec::new(), action, told: true })
    }

    /// An item below a heading of duties that tells without a verb what a body has: `Công an tỉnh: 02 chốt; cấm xe tải`
    fn duty_of(&self, lead: &Lead, range: ViewSpan) -> Option<Draft> {
        let doers = doers::read(self.sheet, range.start, range.end);
        let mut cur = self.sheet.cursor(doers.end);
        let named = lead.doers.is_empty() && doers.is_named() && cur.punct(':').is_some();
        let action = cur.peek().filter(|token| named && token.start < range.end)?.start;
        Some(Draft { start: range.start, assigner: lead.assigner, doers, helpers: Vec::new(), action, told: true })
    }

    /// `Thủ tướng Chính phủ yêu cầu:` names who assigns; `a) Các nhiệm vụ sau:` goes on with the open list.
    pub(super) fn open_without_doer(&mut self, block: &Block, range: ViewSpan, rank: i16) {
        let speaker = told::speaker(self.sheet, range);
        let open = self.leads.last().cloned();
        if speaker.is_none() && (open.is_none() || block.label.is_none()) {
            return;
        }
        let lead = Lead {
            rank,
            doers: open.as_ref().map(|lead| lead.doers.clone()).unwrap_or_default(),
            helpers: open.as_ref().map(|lead| lead.helpers.clone()).unwrap_or_default(),
            assigner: speaker.or(open.as_ref().and_then(|lead| lead.assigner)),
            deadline: when::deadline(self.sheet, range).or(open.and_then(|lead| lead.deadline)),
        };
        self.push_lead(lead);
    }

    /// `Các nhiệm vụ trên hoàn thành trước ngày 30/6`: the deadline of the tasks before it.
    pub(super) fn deadline_of_list(&mut self, range: ViewSpan) {
        const OPENINGS: [&str; 6] =
            ["các nhiệm vụ", "các nội dung", "các công việc", "thời gian hoàn thành", "thời hạn", "những nội dung"];
        if !OPENINGS.iter().any(|opening| self.sheet.phrase_at(range.start, opening).is_some()) {
            return;
        }
        let Some(deadline) = when::deadline(self.sheet, range) else { return };
        for task in self.tasks.iter_mut().skip(self.section).filter(|task| task.deadline.is_none()) {
            task.deadline = Some(deadline);
        }
    }
}

/// Whether the words end as the opening of a list does.
fn opens_list(words: &str) -> bool {
    words.trim_end_matches([' ', '*', '_']).ends_with(':') || words.ends_with("như sau") || words.ends_with("sau đây")
}
