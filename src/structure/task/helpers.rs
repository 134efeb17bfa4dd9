//! What stands between doers and what they are to do: asides, the lead, those who help.
//!
//! ```text
//! helpers = [aside] [time] [ADVERB] ["chủ trì" ","] "phối hợp với" doers action
//! ```

use crate::scan::{Cursor, Phrases};
use crate::view::ViewSpan;

use super::super::sheet::Sheet;
use super::assign::ends_clause;
use super::{doers, words};

/// The most words of an aside.
const MAX_ASIDE: usize = 100;

/// The byte after an aside such as `theo chức năng, nhiệm vụ được giao`.
pub(super) fn skip_aside(sheet: &Sheet<'_>, at: usize, end: usize) -> usize {
    let mut cur = sheet.cursor(at);
    let _ = cur.punct(',');
    if cur.any_listed(&words::ASIDES).is_none() {
        return at;
    }
    let mut last = cur.at();
    if cur.preceded_by_any(&["với vai trò", "trên cơ sở", "trên tinh thần"]) {
        return after_aside(cur, end).unwrap_or(at);
    }
    let mut budget = 24;
    while let Some(token) = cur.peek().filter(|token| token.start < end && budget > 0) {
        let word = words::ASIDE_WORDS.iter().any(|word| cur.matches(&token, word));
        if !(word || token.is(',')) {
            break;
        }
        // A verb of the action may be spelt with words of the aside: `chủ trì`, `quản lý`.
        cur = cur.moved(token.end());
        if word {
            last = cur.at();
        }
        budget -= 1;
    }
    last
}

/// The byte after the comma of the clause behind which what is to be done begins.
fn after_aside(cur: Cursor<'_>, end: usize) -> Option<usize> {
    let mut cur = cur;
    for _ in 0..MAX_ASIDE {
        let token = cur.next().filter(|token| token.start < end && !ends_clause(token))?;
        if token.is(',') && words::DIRECTIVES_BY_HEAD.stands_at(&cur) {
            return Some(cur.at());
        }
    }
    None
}

/// Reads lead and helpers after the doers: the helpers, and where the action begins.
pub(super) fn helpers_and_action(sheet: &Sheet<'_>, doers_end: usize, end: usize) -> (Vec<usize>, usize) {
    let from = skip_aside(sheet, doers_end, end);
    let first = skip_time(sheet, first_word(sheet, from, end), end);
    let mut cur = sheet.cursor(first);
    while cur.any_listed(&words::ADVERBS).is_some() {}
    let led = cur.any_listed(&words::LEADS).is_some();
    let _ = cur.punct(',');
    let _ = cur.word("và");
    while cur.any_listed(&words::ADVERBS).is_some() {}
    if cur.any_listed(&words::HELPERS).is_none() || cur.at() > end {
        return (Vec::new(), first);
    }
    let Some(list) = cur.peek_any().map(|token| doers::read_bare(sheet, token.start, end)) else {
        return (Vec::new(), first);
    };
    if list.is_empty() {
        return (Vec::new(), first);
    }
    let action = first_word(sheet, list.end, end);
    let verbless =
        ["trong", "để", "về", "nhằm", "tại", "khi", "thì"].iter().any(|word| sheet.phrase_at(action, word).is_some());
    let ends = action >= end;
    let purpose = sheet.phrase_at(action, "để").filter(|after| *after < end);
    let start = match purpose {
        Some(after) => first_word(sheet, after, end),
        None if ends || (verbless && !led) => first,
        None => action,
    };
    (list.agencies, start)
}

/// The byte after a time that stands before the action: `trước ngày 15/5 trực tiếp kiểm tra`.
fn skip_time(sheet: &Sheet<'_>, at: usize, end: usize) -> usize {
    let mut cur = sheet.cursor(at);
    if cur.any_phrase(&["trước", "trong", "chậm nhất", "từ nay đến", "đến hết"]).is_none() {
        return at;
    }
    let Some(start) = cur.peek().map(|token| token.start) else { return at };
    match sheet.linked.dates.binary_search_by_key(&start, |date| date.span.start) {
        Ok(date) => first_word(sheet, sheet.linked.dates[date].span.end.min(end), end),
        Err(_) => at,
    }
}

/// The first word at or after `at`, after commas, colons and the like.
fn first_word(sheet: &Sheet<'_>, at: usize, end: usize) -> usize {
    let mut cur = sheet.cursor(at);
    while let Some(token) = cur.peek_any().filter(|token| token.start < end) {
        if !token.is(',') && !token.is(':') && !token.is('-') && !token.is(')') {
            return token.start;
        }
        cur = cur.moved(token.end());
    }
    end
}

static TOGETHER: Phrases = Phrases::new(&["phối hợp"]);

/// Bodies that help and are named later in the action: `…; phối hợp với Sở Y tế …`
pub(super) fn later_helpers(sheet: &Sheet<'_>, action: ViewSpan) -> Vec<usize> {
    let mut helpers = Vec::new();
    let mut at = action.start;
    while let Some((_, found)) = sheet.find(ViewSpan::new(at, action.end), &TOGETHER) {
        at = found.end;
        let mut cur = sheet.cursor(found.start);
        let noun = cur.preceded_by_any(&["quy chế", "cơ chế", "chương trình", "kế hoạch", "công tác", "sự", "văn bản"]);
        if noun || cur.any_listed(&words::HELPERS).is_none() {
            continue;
        }
        let Some(start) = cur.peek().map(|token| token.start).filter(|start| *start < action.end) else { break };
        let list = doers::read(sheet, start, action.end);
        at = at.max(list.end.min(action.end));
        helpers.extend(list.agencies);
    }
    helpers
}
