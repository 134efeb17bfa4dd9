//! The outline of the body: parts, chapters, articles, clauses, points and bullets, nested.
//!
//! A label counts when it goes on with the sequence of its kind or begins one; a number that only happens to stand at
//! the start of a line does not. What follows an item without a label of its own belongs to it.

use std::ops::Range;

use crate::part::{Heading, OutlineItem, OutlineKind};
use crate::scan::{Phrases, letter};
use crate::view::ViewSpan;

use super::label::Label;
use super::sheet::{Block, Sheet};
use super::zones::Zone;

/// Reads the outline of a document.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone) -> Vec<OutlineItem> {
    let mut items = Vec::new();
    for lines in [&zone.body, &zone.annex] {
        items.extend(items_of(sheet, sheet.blocks_of(lines)));
    }
    let enough = zone.head.is_some() || items.len() > 1 || items.iter().any(|item| !item.children.is_empty());
    if enough { items } else { Vec::new() }
}

/// The labels of the blocks that belong to the outline, with the blocks they open.
pub(super) fn labelled(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<(usize, Label)> {
    let mut open: Vec<Label> = Vec::new();
    let mut found = Vec::new();
    for at in blocks {
        let block = &sheet.blocks[at];
        let Some(label) = block.label else { continue };
        let label = match open.iter().any(|last| last.kind == OutlineKind::Part && last.ordinal > 0) {
            true => label.as_letter(sheet.slice(block.span)).filter(|label| continues(&open, label)).unwrap_or(label),
            false => label,
        };
        if !continues(&open, &label) {
            continue;
        }
        open.retain(|last| last.rank < label.rank);
        open.push(label);
        found.push((at, label));
    }
    found
}

/// Whether the label goes on with the sequence of its kind, or begins one.
fn continues(open: &[Label], label: &Label) -> bool {
    if label.is_bullet() {
        return open.iter().any(|last| !last.is_bullet());
    }
    let worded = matches!(
        label.kind,
        OutlineKind::Part
            | OutlineKind::Chapter
            | OutlineKind::Section
            | OutlineKind::Subsection
            | OutlineKind::Article
    );
    match open.iter().rev().find(|last| last.rank == label.rank) {
        Some(last) if label.inserted => label.ordinal == last.ordinal,
        Some(last) => label.ordinal == 1 || (last.ordinal < label.ordinal && label.ordinal <= last.ordinal + 3),
        None => worded || label.ordinal <= 2,
    }
}

/// An item that is not closed yet.
struct Open {
    item: OutlineItem,
    rank: u8,
    start: usize,
}

fn items_of(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<OutlineItem> {
    let labels = labelled(sheet, blocks.clone());
    let (mut open, mut items): (Vec<Open>, Vec<OutlineItem>) = (Vec::new(), Vec::new());
    for (at, label) in &labels {
        let block = &sheet.blocks[*at];
        close(sheet, &mut open, &mut items, label.rank, end_before(sheet, *at, blocks.start));
        let name = sheet.slice(block.span).get(label.name_start..label.name_end).unwrap_or_default();
        let mut item = OutlineItem::new(label.kind, name, sheet.span(block.span));
        item.heading = heading(sheet, *at, label, blocks.end).map(|at| Heading::at(sheet.span(at)));
        open.push(Open { item, rank: label.rank, start: block.span.start });
    }
    let end = end_of_body(sheet, &labels, blocks);
    close(sheet, &mut open, &mut items, 0, end);
    items
}

/// Closes the open items that are not above `rank`; they end at byte `end`.
fn close(sheet: &Sheet<'_>, open: &mut Vec<Open>, items: &mut Vec<OutlineItem>, rank: u8, end: usize) {
    while open.last().is_some_and(|last| last.rank >= rank) {
        let Some(Open { mut item, start, .. }) = open.pop() else { return };
        item.span = sheet.span(ViewSpan::new(start, end.max(start)));
        match open.last_mut() {
            Some(parent) => parent.item.children.push(item),
            None => items.push(item),
        }
    }
}

/// The end of the last block before the block `at`.
fn end_before(sheet: &Sheet<'_>, at: usize, first: usize) -> usize {
    if at > first { sheet.blocks[at - 1].span.end } else { sheet.blocks[at].span.start }
}

/// Where the last item ends: before the words that close the whole text (`Văn phòng … thông báo để … biết./.`).
fn end_of_body(sheet: &Sheet<'_>, labels: &[(usize, Label)], blocks: Range<usize>) -> usize {
    let Some(last) = blocks.end.checked_sub(1).filter(|last| blocks.contains(last)) else { return 0 };
    let block = &sheet.blocks[last];
    let articles = labels.iter().any(|(_, label)| label.kind == OutlineKind::Article);
    let own = labels.last().is_some_and(|(at, _)| *at == last);
    let closes = !articles && !own && block.label.is_none() && ends_text(sheet.slice(block.span));
    if closes { end_before(sheet, last, blocks.start) } else { block.span.end }
}

/// Whether the words end with the closing mark of a document.
fn ends_text(words: &str) -> bool {
    words.ends_with("/.")
}

/// The heading of the item that opens with the block `at`.
fn heading(sheet: &Sheet<'_>, at: usize, label: &Label, end: usize) -> Option<ViewSpan> {
    if label.is_bullet() {
        return None;
    }
    let block = &sheet.blocks[at];
    let body = ViewSpan::new((block.span.start + label.len).min(block.span.end), block.span.end);
    let next = sheet.blocks.get(at + 1).filter(|_| at + 1 < end);
    let words = sheet.slice(body);
    if words.is_empty() {
        let next = next.filter(|next| next.label.is_none() && stands_alone(sheet, next))?;
        return sheet.trimmed(next.span.start, next.span.end);
    }
    if let Some(colon) = topic(sheet, body) {
        return sheet.trimmed(body.start, colon);
    }
    let goes_on = next.is_some_and(|next| next.rank().is_none_or(|rank| rank > label.rank));
    let open = !words.ends_with(['.', ';', ',']) && words.len() <= 400;
    let whole = letter::is_all_capitals(words) || words.ends_with(':') || (open && goes_on);
    if whole { sheet.trimmed(body.start, body.end) } else { None }
}

/// The colon that ends a topic at the start of an item: `Về hỗ trợ kinh phí: giao …`, `Đối với …:`
pub(super) fn topic(sheet: &Sheet<'_>, body: ViewSpan) -> Option<usize> {
    static OPENINGS: Phrases = Phrases::new(&["về", "đối với", "việc", "kiến nghị"]);
    sheet.cursor(body.start).any_listed(&OPENINGS)?;
    let words = sheet.slice(body);
    // A colon inside brackets or before a list of names ends no topic: what follows must begin a clause.
    words.char_indices().filter(|(_, c)| *c == ':').map(|(at, _)| body.start + at).find(|at| {
        let rest = sheet.text[at + 1..body.end].trim_start_matches([' ', '\n', '\r', '*', '_']);
        let inside = words[..at - body.start].matches('(').count() > words[..at - body.start].matches(')').count();
        !inside && (rest.is_empty() || opens_clause(sheet, body.end - rest.len()))
    })
}

/// Whether a clause begins at the byte: a body, a title, or a verb of assignment.
fn opens_clause(sheet: &Sheet<'_>, at: usize) -> bool {
    const WORDS: [&str; 12] =
        ["giao", "yêu cầu", "đề nghị", "thống nhất", "đồng ý", "các", "tỉnh", "thành phố", "với", "để", "về", "trên"];
    sheet.agency_at(at).is_some()
        || sheet.role_at(at).is_some()
        || WORDS.iter().any(|word| sheet.phrase_at(at, word).is_some())
}

/// Whether a block looks like a heading: short, in capitals or without a closing mark.
fn stands_alone(sheet: &Sheet<'_>, block: &Block) -> bool {
    let words = sheet.slice(block.span);
    words.len() <= 300 && (letter::is_all_capitals(words) || !words.ends_with(['.', ';', ',', ':']))
}
