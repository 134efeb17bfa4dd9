//! Deadlines of tasks, and to whom they are reported.

use std::cell::LazyCell;
use std::sync::LazyLock;

use crate::lexicon::phrase::WordSet;
use crate::mention::DateKind;
use crate::scan::{Cursor, Gap, Phrases, TokenKind};
use crate::view::ViewSpan;

use super::super::sheet::Sheet;

/// The date until which the task in the range is to be done.
pub(super) fn deadline(sheet: &Sheet<'_>, range: ViewSpan) -> Option<usize> {
    let mut best: Option<(u8, usize)> = None;
    for date in sheet.dates(range) {
        let force = force(sheet, date, range);
        if force > 0 && best.is_none_or(|(before, _)| force > before) {
            best = Some((force, date));
        }
    }
    best.map(|(_, date)| date)
}

/// Phrases before a date until which something is to be done, at the latest.
const LATEST: &[&str] =
    &["chậm nhất", "chậm nhất là", "chậm nhất vào", "chậm nhất trong", "muộn nhất", "chậm nhất đến"];

/// Phrases before the end of a time that has begun.
const SINCE_NOW: &[&str] = &["từ nay đến", "từ nay đến hết", "từ nay tới"];

/// Phrases before a date before which, or until which, something is to be done.
const BEFORE: &[&str] =
    &["trước", "xong trước", "hết", "hạn chót", "hạn hoàn thành", "thời hạn", "hạn cuối", "thời hạn là", "không quá"];

/// Verbs of finishing directly before a date.
const FINISHING: &[&str] = &["hoàn thành", "xong"];

/// Phrases before a time within which something is to be done.
const WITHIN: &[&str] = &["trong", "ngay trong", "nội trong"];

/// Phrases before a date that is a deadline only where the rest of the sentence makes it one.
const AT: &[&str] = &["đến", "vào", "trong các", "là"];

/// The last words of all these phrases.
static LEADING: LazyLock<WordSet> = LazyLock::new(|| {
    let phrases = [LATEST, SINCE_NOW, BEFORE, FINISHING, WITHIN, AT].into_iter().flatten();
    WordSet::new(phrases.filter_map(|phrase| phrase.rsplit(' ').next()))
});

/// How surely the words before a date make it a deadline; 0: not at all.
fn force(sheet: &Sheet<'_>, date: usize, range: ViewSpan) -> u8 {
    let found = &sheet.linked.dates[date];
    if found.value.reference.is_some() || inside_reference(sheet, found.span) {
        return 0;
    }
    let cur = sheet.cursor(found.span.start);
    let kind = found.value.kind;
    let done = LazyCell::new(|| says_done(sheet, found.span.start, range));
    let led = cur.previous().is_some_and(|last| LEADING.contains(&last));
    let before = |phrases: &[&str]| led && cur.preceded_by_any(phrases);
    let base = if before(LATEST) {
        5
    } else if before(SINCE_NOW) {
        0
    } else if before(BEFORE) {
        4
    } else if kind == DateKind::Period {
        0
    } else if before(FINISHING) && kind != DateKind::Year {
        3
    } else if before(WITHIN) {
        match kind {
            DateKind::Day | DateKind::DayRange | DateKind::Week | DateKind::Month | DateKind::Quarter => 3,
            DateKind::HalfYear | DateKind::Year if *done => 2,
            _ => 0,
        }
    } else if before(AT) && is_day(kind) && (*done || closes(sheet, found.span, range)) {
        1
    } else if after_colon(sheet, found.span.start) && *done {
        4
    } else {
        0
    };
    if base > 0 && *done { base + 1 } else { base }
}

fn is_day(kind: DateKind) -> bool {
    matches!(kind, DateKind::Day | DateKind::DayRange | DateKind::Datetime | DateKind::Month)
}

fn inside_reference(sheet: &Sheet<'_>, date: ViewSpan) -> bool {
    let at = sheet.linked.references.partition_point(|found| found.span.start <= date.start);
    at.checked_sub(1).is_some_and(|at| sheet.linked.references[at].span.contains(date))
}

/// Words of finishing.
static DONE: Phrases = Phrases::new(&["hoàn thành", "xong", "thời hạn", "thời gian thực hiện", "bàn giao"]);

/// Whether the clause before the date speaks of finishing.
fn says_done(sheet: &Sheet<'_>, at: usize, range: ViewSpan) -> bool {
    let mut cur = sheet.cursor(at);
    for _ in 0..10 {
        let Some(token) = cur.previous().filter(|token| token.start >= range.start && token.gap() < Gap::Break) else {
            return false;
        };
        if matches!(token.kind(), TokenKind::Punct(';' | '.')) {
            return false;
        }
        cur = cur.moved(token.start);
        if cur.to_owned().any_listed(&DONE).is_some() {
            return true;
        }
    }
    false
}

fn after_colon(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.cursor(at).previous().is_some_and(|token| token.is(':'))
}

/// Whether the date closes the sentence.
fn closes(sheet: &Sheet<'_>, date: ViewSpan, range: ViewSpan) -> bool {
    let rest = sheet.text[date.end..range.end.max(date.end)].trim_start_matches([' ', '*', '_', '\n', '\r']);
    rest.is_empty() || rest.starts_with(['.', ';'])
}

/// Words directly before the body to which something is reported.
const REPORTS: &[&str] = &[
    "báo cáo",
    "báo cáo kết quả",
    "báo cáo kết quả thực hiện",
    "báo cáo kết quả về",
    "báo cáo kết quả cho",
    "báo cáo kết quả với",
    "báo cáo kết quả thực hiện về",
    "báo cáo kết quả lên",
    "kết quả về",
    "kết quả thực hiện về",
    "báo cáo về",
    "báo cáo ngay",
    "báo cáo nhanh",
    "báo cáo kịp thời",
    "báo cáo với",
    "báo cáo cho",
    "báo cáo lên",
    "báo cáo gửi",
    "báo cáo đồng chí",
    "báo cáo lãnh đạo",
    "báo cáo thường trực",
    "gửi",
    "gửi về",
    "gửi cho",
    "gửi đến",
    "gửi báo cáo về",
    "trình",
    "xin ý kiến",
    "trước khi trình",
];

/// Words before `trình` that make it a noun's part.
const NO_SUBMISSION: &[&str] =
    &["quá trình", "chương trình", "lộ trình", "công trình", "tờ trình", "quy trình", "giáo trình"];

/// The bodies to which the task in the range is reported or submitted; `from` is where its action begins.
pub(super) fn report_to(sheet: &Sheet<'_>, range: ViewSpan, from: usize) -> Vec<usize> {
    let action = ViewSpan::new(from.clamp(range.start, range.end), range.end);
    let mut bodies: Vec<usize> = Vec::new();
    let mut listed_to = 0;
    let mut starts: Vec<(usize, usize, Option<usize>)> = Vec::new();
    starts.extend(sheet.roles(action).map(|role| {
        let found = &sheet.linked.roles[role];
        let office = || found.value.person.and_then(|person| sheet.office_of(person));
        (found.span.start, found.span.end, found.value.agency.or_else(office))
    }));
    starts.extend(sheet.agencies(action).map(|agency| {
        let span = sheet.linked.agencies[agency].span;
        (span.start, span.end, Some(agency))
    }));
    starts.sort_unstable_by_key(|(start, end, _)| (*start, *end));
    for (start, end, agency) in starts {
        let cur = sheet.cursor(start);
        let told = cur.preceded_by_any(REPORTS) && !cur.preceded_by_any(NO_SUBMISSION) || is_sent_to(cur, action.start);
        let between = if listed_to > 0 { sheet.text.get(listed_to..start).unwrap_or("?") } else { "?" };
        if between.trim() == "của" || between.trim() == "thuộc" {
            // The body above the one that is told.
            listed_to = listed_to.max(end);
        }
        if !(told || joins_list(between)) {
            continue;
        }
        listed_to = listed_to.max(end);
        if let Some(agency) = agency {
            let span = sheet.linked.agencies[agency].span;
            if span.start <= end + 2 && start <= span.end {
                listed_to = listed_to.max(span.end);
            }
            if !bodies.contains(&agency) {
                bodies.push(agency);
            }
        }
    }
    bodies
}

/// The most words between `gửi` and the one to whom it is sent.
const MAX_TO_RECEIVER: usize = 24;

/// `gửi Biên bản … đến Sở Nội vụ`; what is sent begins at the byte `from` at the earliest.
fn is_sent_to(cur: Cursor<'_>, from: usize) -> bool {
    if !cur.preceded_by_any(&["đến", "về", "cho", "tới"]) {
        return false;
    }
    let mut cur = cur;
    for _ in 0..MAX_TO_RECEIVER {
        let Some(token) = cur.previous().filter(|token| token.start >= from && token.gap() < Gap::Break) else { break };
        if matches!(token.kind(), TokenKind::Punct(';' | '.' | ':')) {
            break;
        }
        if cur.matches(&token, "gửi") {
            return true;
        }
        cur = cur.moved(token.start);
    }
    false
}

/// Whether the words between two bodies set them side by side.
fn joins_list(between: &str) -> bool {
    let words = between.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '*' | '_'));
    words.is_empty() || words == "và"
}
