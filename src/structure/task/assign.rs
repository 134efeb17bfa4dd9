//! One assignment: who is told, who helps, what is to be done.
//!
//! ```text
//! assignment = [subject] TRIGGER doers [aside] [lead] [helpers] action      giao Sở A chủ trì, phối hợp với Sở B …
//!            | doers [aside] (lead | helpers | DIRECTIVE …)                 Sở A khẩn trương …
//! ```

use crate::part::Assigner;
use crate::scan::{Cursor, Gap, Phrases, TokenKind};
use crate::view::ViewSpan;

use super::super::sheet::{Sheet, floor};
use super::doers::{self, Doers};
use super::{helpers, names, words};

/// How much the words around say that they assign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// The text tells what was said: only a verb that assigns makes an assignment.
    Telling,
    /// The text directs: a doer with what it is to do is an assignment.
    Directing,
}

/// An assignment as it is read.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Where it begins.
    pub(super) start: usize,
    /// Who assigns it, where the sentence says so.
    pub(super) assigner: Option<Assigner>,
    /// Who does it.
    pub(super) doers: Doers,
    /// Who helps.
    pub(super) helpers: Vec<usize>,
    /// Where what is to be done begins.
    pub(super) action: usize,
    /// Whether a verb assigns it (`giao`), and not the mood of the text alone.
    pub(super) told: bool,
}

/// The assignments that begin in the range, in order.
pub(super) fn read_all(sheet: &Sheet<'_>, range: ViewSpan, mood: Mood) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut cur = after_ordinal(sheet.cursor(range.start));
    let mut boundary = Boundary::Sentence;
    let mut adverbial = opens_with_adverbial(cur);
    let mut sentence = cur.at();
    let mut sentence_start = sentence;
    loop {
        if boundary == Boundary::None {
            // Inside a clause only a verb begins an assignment.
            cur.pass_words(&words::TRIGGER_HEADS, range.end);
        }
        let Some(token) = cur.peek_any().filter(|token| token.start < range.end) else { break };
        // `…; Phòng B chủ trì …` goes on with what was told in the same sentence.
        let before = drafts.last().filter(|last| mood == Mood::Telling && last.told && last.start >= sentence_start);
        let here = if before.is_some() && boundary == Boundary::Clause { Mood::Directing } else { mood };
        let assigner = before.and_then(|last| last.assigner);
        let may_begin = boundary != Boundary::None || words::TRIGGER_HEADS.may_begin_with(token.hash);
        let draft = (token.kind == TokenKind::Word && may_begin)
            .then(|| read_at(sheet, token.start, range.end, boundary, here))
            .flatten()
            .filter(|draft| is_new(&drafts, draft, boundary));
        if let Some(mut draft) = draft {
            if boundary == Boundary::Comma {
                draft.start = sentence;
            }
            if here != mood {
                draft.assigner = draft.assigner.or(assigner);
                draft.told = true;
            }
            cur = cur.moved(draft.action.max(token.end()));
            boundary = Boundary::None;
            adverbial = false;
            drafts.push(draft);
            continue;
        }
        if boundary == Boundary::Comma && tells_fact(sheet, token.start, range.end) {
            adverbial = false;
        }
        cur = cur.moved(token.end());
        boundary = boundary_after(&token, cur, adverbial, boundary);
        if boundary == Boundary::Sentence {
            cur = after_ordinal(cur);
            sentence = cur.at();
            sentence_start = sentence;
            adverbial = opens_with_adverbial(cur);
        } else if boundary == Boundary::Clause && opens_with_adverbial(cur) {
            sentence = cur.at();
            adverbial = true;
        }
    }
    drafts
}

/// The cursor behind the ordinal that opens a sentence: `Thứ tư, các địa phương …`
fn after_ordinal(cur: Cursor<'_>) -> Cursor<'_> {
    let mut ahead = cur;
    let _ = ahead.any_punct(&['-', '"', '“']);
    let read = ahead.any_listed(&words::ORDINALS).is_some() && ahead.any_punct(&[',', ':']).is_some();
    if read { ahead } else { cur }
}

/// Whether an assignment may begin with the first words of a sentence, as far as they tell.
pub(super) fn may_begin(sheet: &Sheet<'_>, at: usize) -> bool {
    let cur = after_ordinal(sheet.cursor(at));
    let begins = |phrases: &Phrases| cur.to_owned().any_listed(phrases).is_some();
    begins(&words::TRIGGERS)
        || begins(&names::QUANTIFIERS)
        || begins(&names::COLLECTIVES)
        || begins(&words::BEFORE_TRIGGER)
        || opens_with_adverbial(cur)
}

/// Whether the words at the byte tell to do something, though they name no doer: `Khẩn trương rà soát …`, perhaps behind an
/// adverbial: `Trên cơ sở kết quả kiểm tra, khẩn trương …`
pub(super) fn orders(sheet: &Sheet<'_>, range: ViewSpan) -> bool {
    let mut cur = after_ordinal(sheet.cursor(range.start));
    if words::DIRECTIVES_BY_HEAD.stands_at(&cur) {
        return true;
    }
    if !opens_with_adverbial(cur) {
        return false;
    }
    for _ in 0..MAX_TO_DIRECTIVE {
        let Some(token) = cur.next().filter(|token| token.start < range.end && !ends_clause(token)) else { break };
        if token.is(',') && words::STRONG_BY_HEAD.stands_at(&cur) {
            return true;
        }
    }
    false
}

/// `end` without the number of an item that stands before it: `…; (2) giao Sở Y tế`
pub(super) fn before_number(sheet: &Sheet<'_>, from: usize, end: usize) -> usize {
    number_before(sheet.cursor(end)).filter(|start| *start >= from).unwrap_or(end)
}

/// Where the number of an item in brackets begins that ends before the cursor: `(2)`
fn number_before(cur: Cursor<'_>) -> Option<usize> {
    let close = cur.previous().filter(|token| token.is(')'))?;
    let number = cur.moved(close.start).previous().filter(|token| token.kind == TokenKind::Number)?;
    let open = cur.moved(number.start).previous().filter(|token| token.is('('))?;
    Some(open.start)
}

/// Whether a body is named at the byte and a fact is told of it: `Chính phủ đã ban hành …`
fn tells_fact(sheet: &Sheet<'_>, at: usize, end: usize) -> bool {
    if sheet.agency_at(at).is_none() && sheet.role_at(at).is_none() && sheet.person_at(at).is_none() {
        return false;
    }
    is_fact(sheet.cursor(doers::read(sheet, at, end).end))
}

/// Whether the word ahead of the cursor, behind a doer, tells a fact.
fn is_fact(cur: Cursor<'_>) -> bool {
    let told = ["cho biết", "cho rằng", "cho thấy", "cho hay"];
    cur.peek().is_some_and(|token| FACTS.iter().any(|word| cur.matches(&token, word)))
        || cur.to_owned().any_phrase(&told).is_some()
}

/// Words behind a doer that tell a fact.
const FACTS: [&str; 17] = [
    "đã", "đang", "sẽ", "vừa", "là", "và", "được", "nhận", "ghi", "biểu", "ban", "kết", "yêu", "đề", "thông", "với",
    "giao",
];

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Boundary {
    /// Other words of the clause.
    None,
    /// The start of the text, or the end of a sentence.
    Sentence,
    /// A semicolon or colon.
    Clause,
    /// The comma after an adverbial.
    Comma,
}

fn boundary_after(token: &crate::scan::Token<'_>, cur: Cursor<'_>, adverbial: bool, before: Boundary) -> Boundary {
    match token.kind {
        TokenKind::Punct('.') => match cur.peek_any() {
            Some(next) if next.gap > Gap::None && !is_abbreviation(&cur) => Boundary::Sentence,
            _ => Boundary::None,
        },
        TokenKind::Punct(';' | ':') => Boundary::Clause,
        TokenKind::Punct(')') if number_before(cur).is_some() => Boundary::Clause,
        TokenKind::Punct(',') if adverbial => Boundary::Comma,
        TokenKind::Punct('"' | '“' | '-' | '(') => before,
        TokenKind::Number if before == Boundary::Clause => Boundary::None,
        _ => Boundary::None,
    }
}

/// Whether the full stop before the cursor belongs to an abbreviation: `TP. Hồ Chí Minh`.
fn is_abbreviation(cur: &Cursor<'_>) -> bool {
    let word = cur.back().and_then(|stop| stop.previous());
    word.is_some_and(|word| {
        word.kind == TokenKind::Word && word.gap == Gap::None && word.text.chars().count() <= 2 && word.is_capitalised()
    })
}

fn opens_with_adverbial(cur: Cursor<'_>) -> bool {
    let mut ahead = cur;
    let _ = ahead.any_punct(&['-', '"', '“']);
    ahead.any_listed(&words::ADVERBIALS).is_some()
}

/// An assignment inside the action of another counts only at the start of a clause with its own verb, or a sentence.
fn is_new(drafts: &[Draft], draft: &Draft, boundary: Boundary) -> bool {
    match drafts.last() {
        None => true,
        Some(last) => draft.start >= last.action && (boundary != Boundary::None || last.doers.end < draft.start),
    }
}

/// Reads the assignment at the byte `at`.
fn read_at(sheet: &Sheet<'_>, at: usize, end: usize, boundary: Boundary, mood: Mood) -> Option<Draft> {
    triggered(sheet, at, end, boundary, mood).or_else(|| match (mood, boundary) {
        (_, Boundary::None) => None,
        (Mood::Directing, _) => directed(sheet, at, end, boundary),
        (Mood::Telling, Boundary::Sentence) => directed(sheet, at, end, boundary).filter(|draft| leads(sheet, draft)),
        (Mood::Telling, _) => None,
    })
}

/// `giao Sở Y tế …`, `yêu cầu các xã …`
fn triggered(sheet: &Sheet<'_>, at: usize, end: usize, boundary: Boundary, mood: Mood) -> Option<Draft> {
    let mut cur = sheet.cursor(at);
    if !cur.word_hash().is_some_and(|hash| words::TRIGGER_HEADS.may_begin_with(hash)) {
        return None;
    }
    let prefixed = cur.any_listed(&words::BEFORE_TRIGGER).is_some();
    let verb = cur.any_listed(&words::TRIGGERS)?;
    if cur.at() > end || (!prefixed && !may_assign(sheet.cursor(at), mood)) {
        return None;
    }
    let weak = matches!(words::TRIGGERS.list()[verb], "chỉ đạo" | "đôn đốc" | "nhắc" | "lưu ý");
    let assigner = subject(sheet, at);
    if weak && (assigner.is_none() || mood == Mood::Directing) {
        return None;
    }
    let _ = cur.any_punct(if mood == Mood::Telling { &[':'] } else { &[',', ':'] });
    let found = doers::read(sheet, cur.peek_any()?.start, end);
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
    let unknown_tail =
        sheet.cursor(found.end).peek().is_some_and(|token| token.gap == Gap::Space && token.is_capitalised());
    if unknown_tail && directive(sheet, found.end, end).is_none() {
        // The rest of a name that is no mention as a whole: `Giao BTV Đoàn khối các cơ quan phối hợp với …`
        from = unknown_doer(sheet, found.end, end).unwrap_or(from);
    }
    let start = assigner.map_or(at, |(_, start)| start);
    let (helpers, action) = helpers::helpers_and_action(sheet, from, end);
    Some(Draft { start, assigner: assigner.map(|(assigner, _)| assigner), doers: found, helpers, action, told: true })
}

/// Where the action begins after a doer that is no mention: `Giao Kế toán lập dự toán`, `giao thư ký dự thảo báo cáo`.
fn unknown_doer(sheet: &Sheet<'_>, at: usize, end: usize) -> Option<usize> {
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
    let Some(before) = cur.previous().filter(|before| before.gap < Gap::Break) else { return true };
    let is = |list: &[&str]| list.iter().any(|word| cur.matches(&before, word));
    if before.kind != TokenKind::Word {
        return true;
    }
    let told = mood == Mood::Directing && is(words::TOLD_BEFORE);
    !is(words::NO_TRIGGER_AFTER) && !told
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
    between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| WORDS.contains(&word))
        && !between.contains(['.', ';', ':'])
}

/// `Sở Y tế khẩn trương …`: a doer and what it is to do.
fn directed(sheet: &Sheet<'_>, at: usize, end: usize, boundary: Boundary) -> Option<Draft> {
    let found = doers::read(sheet, at, end);
    if found.is_empty() || (boundary == Boundary::Clause && !found.is_named()) {
        return None;
    }
    let from = match directive(sheet, found.end, end) {
        Some(start) if !found.people.is_empty() && sheet.phrase_at(start, "tiếp thu").is_some() => return None,
        Some(_) => found.end,
        None if boundary == Boundary::Sentence && found.is_named() && duty_behind_colon(sheet, &found, end) => {
            found.end
        }
        None if boundary == Boundary::Sentence && found.is_named() && acts(sheet, found.end, end) => found.end,
        None if boundary == Boundary::Sentence => distant_directive(sheet, found.end, end)?,
        None => return None,
    };
    let (helpers, action) = helpers::helpers_and_action(sheet, from, end);
    Some(Draft { start: at, assigner: None, doers: found, helpers, action, told: false })
}

/// `Sở Y tế, Công an tỉnh: tăng thời lượng …`
fn duty_behind_colon(sheet: &Sheet<'_>, found: &Doers, end: usize) -> bool {
    let mut cur = sheet.cursor(found.end);
    cur.punct(':').is_some()
        && cur.peek().is_some_and(|token| token.start < end && token.gap == Gap::Space)
        && (words::DIRECTIVES_BY_HEAD.stands_at(&cur)
            || found.people.is_empty() && (acts(sheet, cur.at(), end) || opens_with_adverbial(cur)))
}

/// Whether a verb in small letters follows the doers, as far as the words that tell facts are told from verbs.
pub(super) fn acts(sheet: &Sheet<'_>, at: usize, end: usize) -> bool {
    const NO_VERBS: &[&str] = &[
        "có", "của", "tại", "trong", "với", "về", "theo", "để", "khi", "nếu", "thì", "mà", "cũng", "còn", "chưa",
        "thuộc", "nêu", "trân", "xin", "kính", "đồng", "qua", "là", "như", "các", "kiêm", "nơi", "bị", "nghỉ", "họp",
        "gồm",
    ];
    let cur = sheet.cursor(at);
    cur.peek().filter(|token| token.start < end && token.gap == Gap::Space).is_some_and(|token| {
        let known = |words: &[&str]| words.iter().any(|word| cur.matches(&token, word));
        let told = is_fact(cur) || is_late(cur) || is_threatened(cur, end);
        token.kind == TokenKind::Word && !token.is_capitalised() && !told && !known(NO_VERBS)
    })
}

/// The byte at which what is to be done begins directly behind the doers, which end at `at`.
fn directive(sheet: &Sheet<'_>, at: usize, end: usize) -> Option<usize> {
    let mut cur = sheet.cursor(helpers::skip_aside(sheet, at, end));
    let _ = cur.punct(',');
    let start = cur.peek_any().filter(|token| token.start < end)?.start;
    let told = ["tổ chức họp", "giữ chức"].iter().any(|words| sheet.phrase_at(start, words).is_some()) || is_late(cur);
    let directs = words::DIRECTIVES_BY_HEAD.stands_at(&cur) && !told && !is_threatened(cur, end);
    directs.then_some(start)
}

/// Whether it is told that something was done late: `báo cáo chậm so với thời hạn`, but `báo cáo chậm nhất ngày 5/4`.
fn is_late(cur: Cursor<'_>) -> bool {
    let mut cur = cur;
    for _ in 0..4 {
        let Some(token) = cur.next().filter(|token| token.kind == TokenKind::Word) else { return false };
        if cur.matches(&token, "chậm") {
            return cur.word("nhất").is_none();
        }
    }
    false
}

/// Whether a sanction is told of: `không chấp hành bị xử lý theo …`
fn is_threatened(cur: Cursor<'_>, end: usize) -> bool {
    let mut cur = cur;
    if cur.word("không").is_none() {
        return false;
    }
    for _ in 0..12 {
        let Some(token) = cur.next().filter(|token| token.start < end && !ends_clause(token)) else { break };
        if cur.matches(&token, "bị") {
            return true;
        }
    }
    false
}

/// Whether the token ends a clause.
pub(super) fn ends_clause(token: &crate::scan::Token<'_>) -> bool {
    matches!(token.kind, TokenKind::Punct('.' | ';' | '?' | '!'))
}

/// The most bytes from the doers to the comma behind which the action may begin.
const MAX_TO_COMMA: usize = 300;

/// Words behind which a verb is part of a noun: `cơ quan chủ trì`, `dự án đang triển khai`.
const NO_DIRECTIVE_AFTER: &[&str] = &[
    "và",
    "sự",
    "ý kiến",
    "theo",
    "của",
    "công tác",
    "cơ quan",
    "đơn vị",
    "đang",
    "đã",
    "được",
    "chưa",
    "việc",
    "đoàn",
];

/// The most words between doers and what they are to do: `cơ quan chủ quản các dự án đang thi công tiếp tục …`
const MAX_TO_DIRECTIVE: usize = 40;

/// The byte at which what is to be done begins some words behind the doers; these tell no fact.
fn distant_directive(sheet: &Sheet<'_>, at: usize, end: usize) -> Option<usize> {
    let mut cur = sheet.cursor(at);
    for steps in 0..MAX_TO_DIRECTIVE {
        let token = cur.peek().filter(|token| token.start < end && !ends_clause(token))?;
        if steps == 0 && is_fact(cur) && !cur.matches(&token, "và") || steps > 0 && cur.matches(&token, "đã") {
            return None;
        }
        let begins = words::STRONG_BY_HEAD.stands_at(&cur);
        if begins && !cur.preceded_by_any(NO_DIRECTIVE_AFTER) {
            return Some(token.start);
        }
        cur = cur.moved(token.end());
    }
    None
}

/// Whether what follows the doers is the wording of assignments alone: `chủ trì, phối hợp`, `có trách nhiệm`.
fn leads(sheet: &Sheet<'_>, draft: &Draft) -> bool {
    let mut cur = sheet.cursor(draft.doers.end);
    let _ = cur.punct(',');
    cur.any_phrase(&["chủ trì, phối hợp", "chủ trì phối hợp", "có trách nhiệm", "chịu trách nhiệm"]).is_some()
        || (cur.phrase("chủ trì").is_some() && {
            let _ = cur.punct(',');
            cur.phrase("phối hợp").is_some()
        })
}

/// Who speaks in a block that ends with a verb that assigns: `Thủ tướng Chính phủ yêu cầu:`
pub(super) fn speaker(sheet: &Sheet<'_>, range: ViewSpan) -> Option<Assigner> {
    let mut at = range.start;
    let mut last = None;
    while let Some((_, found)) =
        sheet.find(ViewSpan::new(at, range.end), &["yêu cầu", "đề nghị", "giao", "phân công", "chỉ đạo"])
    {
        at = found.end;
        last = Some(found);
    }
    let verb = last.filter(|verb| range.end - verb.end <= 160)?;
    subject(sheet, verb.start).map(|(assigner, _)| assigner)
}

/// The end of the sentence in which the byte `from` stands, at most `end`.
pub(super) fn sentence_end(sheet: &Sheet<'_>, from: usize, end: usize) -> usize {
    let mut cur = sheet.cursor(from);
    while let Some(token) = cur.peek_any().filter(|token| token.start < end) {
        cur = cur.moved(token.end());
        if boundary_after(&token, cur, false, Boundary::None) == Boundary::Sentence {
            return token.start;
        }
    }
    end
}
