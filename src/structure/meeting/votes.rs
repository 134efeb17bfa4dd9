//! Votes as numbers.
//!
//! ```text
//! vote = N "/" N [people] [verb of assent]        25/27 đại biểu tán thành
//!      | "100%" … verb of assent                  100% nhất trí
//!      | "Tán thành:" N … "Không tán thành:" N …
//!      | N [people] verb                          02 không tán thành
//! ```

use std::ops::Range;

use crate::part::Vote;
use crate::scan::{Cursor, TokenKind};
use crate::view::ViewSpan;

use super::super::sheet::Sheet;

/// What a number of votes is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    For,
    Against,
    Abstain,
}

/// Words for the sides; those that begin with `không` first.
const SIDES: &[(&str, Side)] = &[
    ("không tán thành", Side::Against),
    ("không đồng ý", Side::Against),
    ("không nhất trí", Side::Against),
    ("không thống nhất", Side::Against),
    ("phản đối", Side::Against),
    ("không có ý kiến", Side::Abstain),
    ("không biểu quyết", Side::Abstain),
    ("ý kiến khác", Side::Abstain),
    ("phiếu trắng", Side::Abstain),
    ("tán thành", Side::For),
    ("đồng ý", Side::For),
    ("nhất trí", Side::For),
    ("thống nhất", Side::For),
    ("tín nhiệm", Side::For),
    ("biểu quyết", Side::For),
    ("giơ tay", Side::For),
];

/// Words between a number and its side.
const PEOPLE: &[&str] = &[
    "đại biểu",
    "đồng chí",
    "đảng viên",
    "thành viên",
    "phiếu",
    "ý kiến",
    "người",
    "đại biểu có mặt",
    "ủy viên",
    "hộ",
    "có mặt",
    "dự họp",
    "tham dự",
    "số",
    "đã",
    "biểu quyết",
    "giơ tay",
    "hợp lệ",
    "dự hội nghị",
    "dự",
    "chiếm",
    "đạt",
    "tham gia",
    "cử tri",
];

/// The votes that the blocks tell of.
pub(super) fn read(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<Vote> {
    let mut votes = Vec::new();
    for block in &sheet.blocks[blocks] {
        let words = sheet.slice(block.span);
        if words.bytes().any(|byte| byte.is_ascii_digit()) && is_of_votes(words) {
            votes.extend(sentences(words, block.span.start).into_iter().filter_map(|at| vote(sheet, at)));
        }
    }
    votes
}

/// Whether the words can be about a vote at all.
fn is_of_votes(words: &str) -> bool {
    ["án thành", "iểu quyết", "hất trí", "ồng ý", "phiếu", "100%", "giơ tay"].iter().any(|part| words.contains(part))
}

/// The sentences of a block.
fn sentences(words: &str, start: usize) -> Vec<ViewSpan> {
    let mut spans = Vec::new();
    let mut from = 0;
    for (at, _) in words.match_indices(". ") {
        spans.push(ViewSpan::new(start + from, start + at));
        from = at + 2;
    }
    spans.push(ViewSpan::new(start + from, start + words.len()));
    spans
}

/// Reads the vote of one sentence.
fn vote(sheet: &Sheet<'_>, sentence: ViewSpan) -> Option<Vote> {
    let span = sheet.trimmed(sentence.start, sentence.end)?;
    let mut vote = Vote::at(sheet.span(span));
    let mut cur = sheet.cursor(sentence.start);
    let mut counted = false;
    while let Some(token) = cur.peek_any().filter(|token| token.start < sentence.end) {
        let here = cur.moved(token.start);
        cur = cur.moved(token.end());
        if token.is_number() {
            if let Some(after) = number(here, &mut vote, sentence.end, &mut counted) {
                cur = cur.moved(after.max(token.end()));
            }
        } else if let Some(after) = labelled(here, &mut vote, &mut counted) {
            cur = cur.moved(after);
        }
    }
    let cue = || {
        ["iểu quyết", "iơ tay", "ết quả", "án thành", "hiếu", "hất trí"]
            .iter()
            .any(|cue| sheet.slice(span).contains(cue))
    };
    if vote.total.is_none() && vote.against.is_none() && !cue() {
        counted = false;
    }
    if vote.in_favour.is_some() && vote.in_favour == vote.total {
        vote.unanimous = true;
    }
    (counted || vote.unanimous).then_some(vote)
}

/// `25/27 đại biểu tán thành`, `100% đại biểu nhất trí`, `02 không tán thành`; gives the byte after it.
fn number(cur: Cursor<'_>, vote: &mut Vote, end: usize, counted: &mut bool) -> Option<usize> {
    let mut ahead = cur;
    let count = ahead.number(0..=1_000_000)?;
    if ahead.punct('%').is_some() {
        let (_, after) = side(ahead, end).filter(|(side, _)| *side == Side::For)?;
        vote.unanimous |= count == 100;
        return Some(after);
    }
    let mut total = None;
    let mut slash = ahead;
    if slash.punct('/').is_some() {
        total = slash.number(1..=1_000_000).filter(|total| *total >= count);
        total?;
        ahead = slash;
    }
    let (side, after) = side(ahead, end).or_else(|| all_of(ahead, total == Some(count)))?;
    let place = match side {
        Side::For => &mut vote.in_favour,
        Side::Against => &mut vote.against,
        Side::Abstain => &mut vote.abstain,
    };
    if place.is_some() {
        return None;
    }
    *place = Some(count);
    vote.total = vote.total.or(total);
    *counted = true;
    Some(after)
}

/// `96/96 hộ, đạt 100%`
fn all_of(cur: Cursor<'_>, all: bool) -> Option<(Side, usize)> {
    let mut cur = cur;
    let _ = cur.any_phrase(PEOPLE);
    let _ = cur.any_punct(&[',', '(']);
    let _ = cur.any_phrase(&["đạt", "chiếm"]);
    let whole = all && cur.number(100..=100).is_some() && cur.punct('%').is_some();
    whole.then_some((Side::For, cur.at()))
}

/// The side named after a number, within a few words.
fn side(cur: Cursor<'_>, end: usize) -> Option<(Side, usize)> {
    let mut ahead = cur;
    let mut voted = None;
    for _ in 0..8 {
        if ahead.at() >= end {
            break;
        }
        if let Some((word, side)) = read_side(&mut ahead) {
            if word != "biểu quyết" && word != "giơ tay" {
                return Some((side, ahead.at()));
            }
            voted = Some((side, ahead.at()));
        } else if ahead.any_phrase(PEOPLE).is_none() && !bracket(&mut ahead) {
            break;
        }
    }
    voted
}

fn read_side(cur: &mut Cursor<'_>) -> Option<(&'static str, Side)> {
    SIDES.iter().copied().find(|(word, _)| cur.phrase(word).is_some())
}

/// `(đạt 92,6%)`, `(100%)`
fn bracket(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let _ = ahead.punct(',');
    if ahead.punct('(').is_none() {
        return false;
    }
    for _ in 0..12 {
        match ahead.next() {
            Some(token) if token.is(')') => {
                *cur = ahead;
                return true;
            }
            Some(_) => {}
            None => return false,
        }
    }
    false
}

/// Whether a count of votes follows without a colon: `tán thành 19/20`, `không đồng ý 11`.
fn starts_count(cur: Cursor<'_>) -> bool {
    let mut ahead = cur;
    ahead.number(0..=1_000_000).is_some() && {
        let slash = ahead.punct('/').is_some();
        let people = ahead.any_phrase(PEOPLE).is_some();
        slash
            || people
            || ahead.peek_any().is_none_or(|token| matches!(token.kind(), TokenKind::Punct(';' | '.' | ',' | '(')))
    }
}

/// `Tán thành: 25`; gives the byte after it.
fn labelled(cur: Cursor<'_>, vote: &mut Vote, counted: &mut bool) -> Option<usize> {
    let mut ahead = cur;
    let (_, side) = read_side(&mut ahead)?;
    let after_word = ahead.at();
    let _ = ahead.any_phrase(PEOPLE);
    if ahead.punct(':').is_none() {
        // `nhất trí 100%`
        let all = ahead.number(100..=100).is_some() && ahead.punct('%').is_some();
        vote.unanimous |= all && side == Side::For;
        if all || !starts_count(cur.moved(after_word)) {
            return Some(if all { ahead.at() } else { after_word });
        }
        ahead = cur.moved(after_word);
    }
    let count = ahead.number(0..=1_000_000)?;
    let mut slash = ahead;
    if slash.punct('/').is_some() {
        vote.total = vote.total.or_else(|| slash.number(1..=1_000_000));
        ahead = slash;
    }
    if ahead.punct('%').is_some() {
        vote.unanimous |= count == 100 && side == Side::For;
        return Some(ahead.at());
    }
    let place = match side {
        Side::For => &mut vote.in_favour,
        Side::Against => &mut vote.against,
        Side::Abstain => &mut vote.abstain,
    };
    *place = place.or(Some(count));
    *counted = true;
    Some(ahead.at())
}
