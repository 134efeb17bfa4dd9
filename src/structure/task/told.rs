//! Assignments by a verb that assigns: `giao Sở Y tế …`, `Chủ tịch UBND tỉnh yêu cầu các xã …`

use crate::part::Assigner;
use crate::scan::{Cursor, Gap, Phrases};
use crate::view::ViewSpan;

use super::super::sheet::{Sheet, floor};
use super::assign::{Boundary, Draft, Mood, ends_clause, opens_with_adverbial};
use super::directed::{MAX_TO_DIRECTIVE, directive, distant_directive};
use super::doers::{self, Doers};
use super::facts::acts;
use super::{helpers, names, words};

/// `giao Sở Y tế …`, `yêu cầu các xã …`, directly behind the cursor.
pub(super) fn triggered(
    sheet: &Sheet<'_>,
    before: Cursor<'_>,
    end: usize,
    boundary: Boundary,
    mood: Mood,
) -> Option<Draft> {
    let (at, mut cur) = (before.at(), before);
    if !cur.word_hash().is_some_and(|hash| words::TRIGGER_HEADS.may_hold(hash)) {
        return None;
    }
    let prefixed = cur.any_listed(&words::BEFORE_TRIGGER).is_some();
    let verb = cur.any_listed(&words::TRIGGERS)?;
    if cur.at() > end || (!prefixed && !may_assign(before, mood)) {
        return None;
    }
    let weak = matches!(words::TRIGGERS.list()[verb], "chỉ đạo" | "đôn đốc" | "nhắc" | "lưu ý");
    let assigner = subject(sheet, at);
    if weak && (assigner.is_none() || mood == Mood::Directing) {
        return None;
    }
    let _ = cur.any_punct(if mood == Mood::Telling && assigner.is_none() { &[':'] } else { &[',', ':'] });
    let mut found = doers::read_bare(sheet, cur.peek_any()?.start, end);
    if found.is_empty() && (boundary != Boundary::None || assigner.is_some()) {
        found = behind_adverbial(sheet, cur, end).unwrap_or(found);
    }
    let mut from = found.end;
    if !found.is_named() {
        let begins = boundary != Boundary::None || assigner.is_some();
        if !(found.unnamed && begins) {
            let gives =
                matches!(words::TRIGGERS.list()[verb], "giao" | "giao cho" | "phân công" | "yêu cầu" | "đề nghị")
                    && boundary != Boundary::None;
            let action = unknown_doer(sheet, cur.at(), end).filter(|_| gives)?;
            let doers = Doers { unnamed: true, start: cur.at(), end: action, ..Doers::default() };
            return Some(Draft { start: at, assigner: None, doers, helpers: Vec::new(), action, told: true });
        }
        let near = floor(sheet.text, end.min(found.end + MAX_TO_COMMA)).max(found.end.min(end));
        let behind = sheet.slice(ViewSpan::new(found.end.min(end), near));
        let heads_list = near == end && behind.trim_matches([' ', '*', '_']) == ":";
        if directive(sheet, found.end, end).is_none() && !heads_list {
            let comma = behind.find(',').map_or(end, |at| found.end + at);
            let acts = || (mood == Mood::Directing && acts(sheet, found.end, end)).then_some(found.end);
            let near = distant_directive(sheet, found.end, comma).or_else(acts);
            from = near.or_else(|| distant_directive(sheet, found.end, end))?;
        }
    }
    // `lập danh sách đề nghị UBND huyện; …` asks for nothing that is told here.
    if found.is_named() && sheet.cursor(found.end).peek_any().is_some_and(|token| ends_clause(&token)) {
        return None;
    }
    let unknown_tail =
        sheet.cursor(found.end).peek().is_some_and(|token| token.gap() == Gap::Space && token.is_capitalised());
    if unknown_tail && directive(sheet, found.end, end).is_none() {
        // The rest of a name that is no mention as a whole: `Giao BTV Đoàn khối các cơ quan phối hợp với …`
        from = unknown_doer(sheet, found.end, end).unwrap_or(from);
    }
    let start = assigner.map_or(at, |(_, start)| start);
    let (helpers, action) = helpers::helpers_and_action(sheet, from, end);
    Some(Draft { start, assigner: assigner.map(|(assigner, _)| assigner), doers: found, helpers, action, told: true })
}

/// The most bytes from the doers to the comma behind which the action may begin.
const MAX_TO_COMMA: usize = 300;

/// The doers behind an adverbial: `yêu cầu trên cơ sở ý kiến của các đại biểu, cơ quan soạn thảo tiếp thu …`
fn behind_adverbial(sheet: &Sheet<'_>, cur: Cursor<'_>, end: usize) -> Option<Doers> {
    if !opens_with_adverbial(cur) {
        return None;
    }
    let mut cur = cur;
    for _ in 0..MAX_TO_DIRECTIVE {
        let token = cur.next().filter(|token| token.start < end && !ends_clause(token))?;
        let start = cur.peek().map(|next| next.start).filter(|_| token.is(','));
        let doers = start.map(|start| doers::read_bare(sheet, start, end)).filter(|doers| !doers.is_empty());
        if let Some(doers) = doers.filter(|doers| directive(sheet, doers.end, end).is_some()) {
            return Some(doers);
        }
    }
    None
}

/// Where the action begins after a doer that is no mention: `Giao Kế toán lập dự toán`, `giao thư ký dự thảo báo cáo`.
pub(super) fn unknown_doer(sheet: &Sheet<'_>, at: usize, end: usize) -> Option<usize> {
    let mut cur = sheet.cursor(at);
    let known = cur.to_owned().any_listed(&names::POSTS).is_some();
    cur.peek().filter(|token| known || token.is_capitalised())?;
    for _ in 0..12 {
        let token = cur.next().filter(|token| token.start < end && !ends_clause(token))?;
        let next = cur.peek().filter(|next| next.start < end)?;
        let capital = next.is_capitalised() || token.is('-');
        if !capital && words::DIRECTIVES_BY_HEAD.stands_at(&sheet.cursor(next.start)) {
            return Some(next.start);
        }
    }
    None
}

/// Whether the verb at the cursor assigns, as far as the word before it tells.
fn may_assign(cur: Cursor<'_>, mood: Mood) -> bool {
    let Some(before) = cur.previous().filter(|before| before.gap() < Gap::Break) else { return true };
    if !before.is_word() {
        return true;
    }
    let told = mood == Mood::Directing && cur.matches(&before, words::TOLD_BEFORE);
    !words::NO_TRIGGER_AFTER.contains(&before) && !told
}

/// The most bytes between a subject and its verb.
const MAX_TO_SUBJECT: usize = 60;

/// Who assigns: the person or body named before the verb at `at`, and where the name or title begins.
fn subject(sheet: &Sheet<'_>, at: usize) -> Option<(Assigner, usize)> {
    let near =
        |span: ViewSpan| span.end <= at && at - span.end <= MAX_TO_SUBJECT && joins_verb(&sheet.text[span.end..at]);
    // A body before a comma, or behind a preposition, is part of what comes before: `tài trợ cho Bệnh viện A, đề nghị …`
    let speaks = |span: ViewSpan| {
        let prepositions = ["cho", "với", "đến", "về", "từ", "tại", "của", "thuộc"];
        !sheet.text[span.end..at].contains(',') && !sheet.cursor(span.start).preceded_by_any(&prepositions)
    };
    let person = sheet.linked.people.partition_point(|found| found.span.start < at).checked_sub(1);
    if let Some(person) = person.filter(|person| near(sheet.linked.people[*person].span)) {
        return Some((Assigner::Person(person), sheet.linked.people[person].span.start));
    }
    let role = sheet.linked.roles.partition_point(|found| found.span.start < at).checked_sub(1);
    let agency = sheet.linked.agencies.partition_point(|found| found.span.start < at).checked_sub(1);
    if let Some(role) = role {
        let found = &sheet.linked.roles[role];
        let end = found.value.agency.map_or(found.span.end, |agency| sheet.linked.agencies[agency].span.end);
        let whole = ViewSpan::new(found.span.start, end.max(found.span.end));
        if near(whole) && whole.end - whole.start < 200 {
            if let Some(person) = found.value.person {
                return Some((Assigner::Person(person), whole.start));
            }
            if let Some(agency) = found.value.agency.filter(|_| speaks(whole)) {
                return Some((Assigner::Agency(agency), whole.start));
            }
        }
    }
    let agency = agency.filter(|agency| {
        let span = sheet.linked.agencies[*agency].span;
        near(span) && speaks(span)
    })?;
    Some((Assigner::Agency(agency), sheet.linked.agencies[agency].span.start))
}

/// Whether only adverbs stand between a subject and its verb.
fn joins_verb(between: &str) -> bool {
    const WORDS: [&str; 22] = [
        "đã", "cũng", "tiếp", "tục", "đồng", "thời", "nhấn", "mạnh", "và", "kết", "luận", "phát", "biểu", "nghiêm",
        "túc", "thống", "nhất", "chủ", "trì", "chỉ", "đạo", "vừa",
    ];
    // `bà Trần Thị Lan (thôn 5) đề nghị …`
    let aside = between.find('(').zip(between.find(')')).filter(|(open, close)| open < close);
    let (before, behind) = aside.map_or((between, ""), |(open, close)| (&between[..open], &between[close + 1..]));
    [before, behind].iter().all(|part| {
        let mut words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.all(|word| WORDS.contains(&word)) && !part.contains(['.', ';', ':'])
    })
}

/// Who speaks in a block that ends with a verb that assigns: `Thủ tướng Chính phủ yêu cầu:`
pub(super) fn speaker(sheet: &Sheet<'_>, range: ViewSpan) -> Option<Assigner> {
    let mut at = range.start;
    let mut last = None;
    static VERBS: Phrases = Phrases::new(&["yêu cầu", "đề nghị", "giao", "phân công", "chỉ đạo"]);
    while let Some((_, found)) = sheet.find(ViewSpan::new(at, range.end), &VERBS) {
        at = found.end;
        last = Some(found);
    }
    let verb = last.filter(|verb| range.end - verb.end <= 160)?;
    subject(sheet, verb.start).map(|(assigner, _)| assigner)
}
