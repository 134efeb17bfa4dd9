//! Assignments by the mood of the text: a doer and what it is to do, as in `Sở Y tế khẩn trương …`

use crate::scan::Gap;

use crate::view::ViewSpan;

use super::super::sheet::Sheet;
use super::assign::{Boundary, Draft, ends_clause, opens_with_adverbial};
use super::doers::{self, Doers};
use super::facts::{acts, is_agreement, is_fact, is_late, is_threatened};
use super::{helpers, words};

/// `Sở Y tế khẩn trương …`: a doer and what it is to do.
pub(super) fn directed(sheet: &Sheet<'_>, at: usize, end: usize, boundary: Boundary) -> Option<Draft> {
    let mut found = match boundary {
        // `Đối với rừng chưa khép tán, chủ rừng phải …`
        Boundary::Comma => doers::read_bare(sheet, at, end),
        _ => doers::read(sheet, at, end),
    };
    let topic = sheet.phrase_at(at, "đối với");
    if found.is_empty() || (boundary == Boundary::Clause && !found.is_named() && !must(sheet, found.end)) {
        return None;
    }
    if let Some(behind) = topic {
        // `Đối với các chủ đầu tư cần …`, but `Đối với các dự án, …`
        found.start = sheet.cursor(behind).peek().filter(|_| must(sheet, found.end))?.start;
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

/// Whether what is to be done follows at the byte without doubt: `cần …`, `phải …`, `tiếp tục …`
fn must(sheet: &Sheet<'_>, at: usize) -> bool {
    let cur = sheet.cursor(at);
    cur.to_owned().any_phrase(&["cần", "phải"]).is_some() || words::STRONG_BY_HEAD.stands_at(&cur)
}

/// `Sở Y tế, Công an tỉnh: tăng thời lượng …`
fn duty_behind_colon(sheet: &Sheet<'_>, found: &Doers, end: usize) -> bool {
    let mut cur = sheet.cursor(found.end);
    cur.punct(':').is_some()
        && cur.peek().is_some_and(|token| token.start < end && token.gap() == Gap::Space)
        && (words::DIRECTIVES_BY_HEAD.stands_at(&cur)
            || found.people.is_empty() && (acts(sheet, cur.at(), end) || opens_with_adverbial(cur)))
}

/// The byte at which what is to be done begins directly behind the doers, which end at `at`.
pub(super) fn directive(sheet: &Sheet<'_>, at: usize, end: usize) -> Option<usize> {
    let mut cur = sheet.cursor(helpers::skip_aside(sheet, at, end));
    let _ = cur.punct(',');
    let start = cur.peek_any().filter(|token| token.start < end)?.start;
    if !words::DIRECTIVES_BY_HEAD.stands_at(&cur) {
        return None;
    }
    let told = cur.to_owned().any_phrase(&["tổ chức họp", "giữ chức"]).is_some() || is_late(cur) || is_agreement(cur);
    (!told && !is_threatened(cur, end)).then_some(start)
}

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
pub(super) const MAX_TO_DIRECTIVE: usize = 40;

/// The byte at which what is to be done begins some words behind the doers; these tell no fact.
pub(super) fn distant_directive(sheet: &Sheet<'_>, at: usize, end: usize) -> Option<usize> {
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

/// The byte at which the action begins behind a name in capitals that is no mention; no word before it is set off.
pub(super) fn behind_a_name(sheet: &Sheet<'_>, range: ViewSpan) -> Option<usize> {
    let mut cur = sheet.cursor(range.start);
    let mut capitals = 0;
    for _ in 0..MAX_NAME {
        let token = cur.peek().filter(|token| token.start < range.end && !ends_clause(token) && !token.is(','))?;
        if capitals > 2 && words::STRONG_BY_HEAD.stands_at(&cur) && !cur.preceded_by_any(NO_DIRECTIVE_AFTER) {
            return Some(token.start);
        }
        capitals += usize::from(token.is_capitalised());
        cur = cur.moved(token.end());
    }
    None
}

/// The most syllables of the name of a body.
const MAX_NAME: usize = 14;

/// Whether what follows the doers is the wording of assignments alone: `chủ trì, phối hợp`, `có trách nhiệm`.
pub(super) fn leads(sheet: &Sheet<'_>, draft: &Draft) -> bool {
    let mut cur = sheet.cursor(draft.doers.end);
    let _ = cur.punct(',');
    cur.any_phrase(&["chủ trì, phối hợp", "chủ trì phối hợp", "có trách nhiệm", "chịu trách nhiệm"]).is_some()
        || (cur.phrase("chủ trì").is_some() && {
            let _ = cur.punct(',');
            cur.phrase("phối hợp").is_some()
        })
}
