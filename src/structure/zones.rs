//! Parts a text into its documents, and each document into head, body, closing and annex.
//!
//! A letterhead is told by the State's or the Party's name together with a number, type or date, or by a number together
//! with a type or date. What stands before the first letterhead (a web page's own words) belongs to no document.

use std::ops::Range;

use crate::part::OutlineKind;
use crate::scan::letter;

use super::header::{self, Head};
use super::lines::Class;
use super::sheet::Sheet;
use super::signature;

/// One document of the text, or the whole text when it has no letterhead. All ranges are of lines.
#[derive(Debug)]
pub(super) struct Zone {
    /// The whole.
    pub(super) lines: Range<usize>,
    /// What the letterhead and title say.
    pub(super) head: Option<Head>,
    /// The text.
    pub(super) body: Range<usize>,
    /// The line `QUYẾT ĐỊNH:` of the text.
    pub(super) enacting: Option<usize>,
    /// Recipients and signatures.
    pub(super) closing: Range<usize>,
    /// What follows the signatures: attached rules, appendices.
    pub(super) annex: Range<usize>,
}

/// Lines in which the parts of one letterhead may stand.
const WINDOW: usize = 25;

/// Lines before the first sure line of a letterhead that may belong to it.
const LEAD: usize = 8;

/// Parts the text into documents.
pub(super) fn split(sheet: &Sheet<'_>) -> Vec<Zone> {
    let all = 0..sheet.lines.len();
    let starts = letterheads(sheet);
    if starts.is_empty() {
        let end = all.end;
        return vec![Zone {
            lines: all.clone(),
            head: None,
            body: all,
            enacting: None,
            closing: end..end,
            annex: end..end,
        }];
    }
    let ends = starts.iter().skip(1).copied().chain([all.end]);
    starts.iter().zip(ends).map(|(start, end)| zone(sheet, *start..end)).collect()
}

fn zone(sheet: &Sheet<'_>, lines: Range<usize>) -> Zone {
    let head = header::read(sheet, lines.clone());
    let body_start = head.end;
    let closing = closing(sheet, body_start..lines.end);
    let body = body_start..closing.start;
    let enacting = body.clone().find(|at| sheet.lines[*at].class == Class::Enacting);
    let mut head = head;
    if head.header.date.is_none() && head.header.place.is_none() {
        head.take_date_of_closing(sheet, closing.start.saturating_sub(MAX_ABOVE).max(body_start)..closing.end);
    }
    Zone { body, enacting, annex: closing.end..lines.end, closing, head: Some(head), lines }
}

/// The most lines above the closing among which place and date may stand.
const MAX_ABOVE: usize = 2;

/// The first lines of the letterheads.
fn letterheads(sheet: &Sheet<'_>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let (mut at, mut floor) = (0, 0);
    while at < sheet.lines.len() {
        if opens_letterhead(sheet, at, starts.is_empty()) {
            let start = first_line(sheet, at, floor);
            starts.push(start);
            at = header::read(sheet, start..sheet.lines.len()).end.max(at + 1);
            floor = at;
        } else {
            at += 1;
        }
    }
    starts
}

/// Whether a letterhead stands at the line. `first`: none was found before it.
fn opens_letterhead(sheet: &Sheet<'_>, at: usize, first: bool) -> bool {
    let class = sheet.lines[at].class;
    let window = at + 1..sheet.lines.len().min(at + WINDOW);
    let follows = |wanted: fn(Class) -> bool| {
        let ends = |class| matches!(class, Class::Basis | Class::Enacting | Class::Recipients(_));
        let lines = sheet.lines[window.clone()].iter().map(|line| line.class);
        lines.take_while(|class| !ends(*class)).any(wanted)
    };
    let numbered = || follows(|class| matches!(class, Class::Number(_)));
    let typed = || follows(|class| matches!(class, Class::Type(..)));
    let dated = || window.clone().take(12).any(|line| header::place_and_date(sheet, line).is_some());
    match class {
        Class::Motto | Class::PartyMotto => numbered() || typed() || (first && dated()),
        Class::Number(_) if is_numbered(sheet, at) && (first || below_a_name(sheet, at)) => {
            typed()
                || dated()
                || follows(|class| class == Class::Motto)
                || follows(|class| matches!(class, Class::Addressees(_)))
        }
        Class::Type(..) => first && at < 15 && is_title(sheet, at),
        _ => false,
    }
}

/// Whether the line stands apart or below a line in capitals.
fn below_a_name(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.lines[at].apart || at.checked_sub(1).is_some_and(|before| letter::is_all_capitals(sheet.words(before)))
}

/// Whether the number has a symbol, and does not cite: `Số: 12` and `Số 12/TTr-UBND ngày …` open nothing.
fn is_numbered(sheet: &Sheet<'_>, at: usize) -> bool {
    let words = sheet.words(at);
    if words.contains(" ngày") && !words.contains(", ngày") {
        return false;
    }
    sheet.words(at).contains(['/', '-']) || sheet.lines.get(at + 1).is_some_and(|_| sheet.words(at + 1).contains('/'))
}

/// Whether the word for the type stands as a heading: in capitals, or alone.
fn is_title(sheet: &Sheet<'_>, at: usize) -> bool {
    let words = sheet.words(at);
    let short = words.len() <= 160 && !words.ends_with(['.', ';', ',']);
    short && sheet.lines.len() > at + 1 && words.split(' ').take(2).all(letter::is_all_capitals)
}

/// The first line of the letterhead that surely holds the line `at`.
fn first_line(sheet: &Sheet<'_>, at: usize, floor: usize) -> usize {
    let mut start = at;
    while start > floor && at - start < LEAD && belongs_to_letterhead(sheet, start - 1) {
        start -= 1;
    }
    start
}

/// Whether a line before the sure ones may belong to the letterhead: capitals, or a body's name alone.
fn belongs_to_letterhead(sheet: &Sheet<'_>, at: usize) -> bool {
    let line = sheet.lines[at];
    let words = sheet.words(at);
    if !matches!(line.class, Class::Text | Class::Number(_) | Class::Motto | Class::PartyMotto | Class::Mark) {
        return false;
    }
    if words.len() > 100 || !sheet.people(line.span).is_empty() || words.ends_with(['.', ';', ':']) {
        return false;
    }
    let body = || {
        let agency = sheet.agencies(line.span).next().map(|index| sheet.linked.agencies[index].span);
        agency.is_some_and(|agency| agency.start == line.span.start && agency.end == line.span.end)
    };
    letter::is_all_capitals(words) || line.class != Class::Text || header::place_and_date(sheet, at).is_some() || body()
}

/// The lines of recipients and signatures among those after the head.
fn closing(sheet: &Sheet<'_>, lines: Range<usize>) -> Range<usize> {
    let opens = |at: &usize| matches!(sheet.lines[*at].class, Class::Recipients(_) | Class::Authority(_));
    let after_mark = || {
        let mark = lines.clone().rev().find(|at| sheet.words(*at).ends_with("./."))?;
        Some(mark + 1)
    };
    let opening = lines.clone().find(opens);
    let start = match opening {
        Some(opening) => names_above(sheet, lines.start, opening),
        None => after_mark().unwrap_or_else(|| named_above(sheet, lines.start, lines.end)),
    };
    let end = (start..lines.end).find(|at| ends_closing(sheet, *at)).unwrap_or(lines.end);
    start..end
}

/// The most lines of signatures above the recipients.
const MAX_SIGNED: usize = 24;

/// The first of the lines directly before `end` that are titles, names or marks of a signature.
fn names_above(sheet: &Sheet<'_>, floor: usize, end: usize) -> usize {
    let mut start = end;
    while start > floor && end - start < MAX_SIGNED {
        let (line, words) = (sheet.lines[start - 1], sheet.words(start - 1));
        let signed = matches!(line.class, Class::Text | Class::Authority(_) | Class::Debris)
            && words.len() <= 120
            && !words.ends_with(['.', ';', ':', ','])
            && (letter::is_all_capitals(words)
                || words.starts_with('(')
                || signature::name_alone(sheet, start - 1).is_some());
        if !signed {
            break;
        }
        start -= 1;
    }
    start
}

/// The same where no recipients follow: a heading in capitals alone is no signature.
fn named_above(sheet: &Sheet<'_>, floor: usize, end: usize) -> usize {
    let start = names_above(sheet, floor, end);
    let named = (start..end).any(|at| signature::name_alone(sheet, at).is_some());
    if named { start } else { end }
}

/// Whether the body of an annex or of something else begins at the line.
fn ends_closing(sheet: &Sheet<'_>, at: usize) -> bool {
    let words = sheet.words(at);
    match sheet.lines[at].class {
        Class::Type(..) | Class::Basis | Class::Enacting | Class::Motto | Class::PartyMotto => true,
        Class::Item(label) => {
            matches!(label.kind, OutlineKind::Part | OutlineKind::Chapter | OutlineKind::Article | OutlineKind::Roman)
        }
        Class::Text => words.len() > 300 || words.starts_with("PHỤ LỤC") || words.starts_with("Phụ lục"),
        _ => false,
    }
}
