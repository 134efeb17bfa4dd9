//! Signatures in columns: a name stands some lines below its title, about as far to the right.
//!
//! ```text
//! Nơi nhận:                     TM. ỦY BAN NHÂN DÂN
//! - Như trên;                        CHỦ TỊCH
//! - Lưu: VT.                         (Đã ký)
//!                                  Lê Văn An
//! ```

use super::Office;
use super::chain::Links;
use crate::grammar::Found;
use crate::grammar::person::{self, Name};
use crate::scan::{Lexed, letter};
use crate::view::ViewSpan;

/// The most lines between a title and its name, and the most bytes.
const LINES: usize = 14;
const BYTES: usize = 1600;

/// How far, in characters, the middle of a name may stand from the middle of its title.
const SHIFT: usize = 24;

/// No line with columns is wider.
const MAX_WIDTH: usize = 400;

/// Gives the names below them to the titles in capitals that have no holder yet.
pub(super) fn join(text: &Lexed<'_>, names: &[Found<Name>], offices: &[Office], links: &mut Links) {
    for (i, office) in offices.iter().enumerate() {
        let title = &office.title;
        let open = links.holders[i].is_none() && !title.value.signed_for;
        if !open || !is_cell(text, title.span.start, office.end) || !is_capitals(text, title.span) {
            continue;
        }
        if let Some(name) = below(text, names, office) {
            links.holders[i] = Some(name);
            links.beside_title[name] = true;
            links.behind_title[name] = true;
        }
    }
}

/// The name nearest in column in the first line below that has names in columns.
fn below(text: &str, names: &[Found<Name>], office: &Office) -> Option<usize> {
    let first = names.partition_point(|name| name.span.start < office.end);
    let column = middle(text, office.title.span.start, office.end);
    let cells = names[first..].iter().enumerate().map(|(i, name)| (first + i, name));
    let torn = text[..office.title.span.start].trim_end().ends_with("hận:");
    let mut line = None;
    let mut best: Option<(usize, usize)> = None;
    for (i, name) in cells.take_while(|(_, name)| name.span.start < office.end + BYTES) {
        let between = &text[office.end..name.span.start];
        let lines = between.matches('\n').count();
        if lines == 0 || lines > LINES || !is_cell(text, name.value.lead, name.span.end) {
            continue;
        }
        if *line.get_or_insert(lines) != lines {
            break;
        }
        let distance = column.abs_diff(middle(text, name.value.lead, name.span.end));
        // In a text whose columns ran together the place in the line says nothing.
        if (distance <= SHIFT || torn) && best.is_none_or(|(_, other)| distance < other) {
            best = Some((i, distance));
        }
    }
    best.map(|(i, _)| i)
}

/// The name in the right column some lines below the title of an office, which the grammar could not know for one.
pub(super) fn name_below(text: &Lexed<'_>, office: &Office) -> Option<Found<Name>> {
    let span = office.title.span;
    if office.title.value.signed_for || !is_cell(text, span.start, office.end) || !is_capitals(text, span) {
        return None;
    }
    let column = middle(text, span.start, office.end);
    let (lexed, text) = (text, &text[..boundary(text, office.end + BYTES)]);
    let mut from = text[office.end..].find('\n').map(|at| office.end + at + 1)?;
    for _ in 0..LINES {
        let to = text[from..].find('\n').map_or(text.len(), |at| from + at);
        let line = text[from..to].trim_end();
        if let Some(gap) = line.rfind("   ") {
            let start = from + gap + 3;
            let found = person::line_name(lexed.cursor(start).until(text.len()));
            if let Some(found) = found.filter(|found| found.span.end == from + line.len()) {
                let fits = column.abs_diff(middle(text, found.value.lead, found.span.end)) <= SHIFT;
                return fits.then_some(found);
            }
        }
        if to == text.len() {
            return None;
        }
        from = to + 1;
    }
    None
}

/// The last character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (at.saturating_sub(3)..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Whether the words `lower` are in capitals and stand under `upper`, in a column behind other text.
pub(super) fn is_below(text: &str, upper: ViewSpan, lower: ViewSpan) -> bool {
    let before = text[..lower.start].trim_end_matches(' ');
    let prefix = ["KT.", "K/T", "TL.", "T/L", "TUQ.", "Q."].iter().find_map(|prefix| before.strip_suffix(prefix));
    let wide = prefix.unwrap_or(&text[..lower.start]).ends_with("  ");
    let distance = middle(text, upper.start, upper.end).abs_diff(middle(text, lower.start, lower.end));
    wide && is_capitals(text, lower) && distance <= SHIFT
}

/// Whether the words stand in a column of their own: a wide space or a line end on both sides.
fn is_cell(text: &str, start: usize, end: usize) -> bool {
    let before = &text[..start];
    let opens = before.is_empty()
        || before.ends_with("  ")
        || before.ends_with(['\n', '\t'])
        || before.ends_with("**")
        || prefixed(before);
    let after = text[end..].trim_start_matches('*');
    let closes = after.is_empty()
        || after.starts_with("  ")
        || after.starts_with(['\n', '\t', '\r'])
        || after.trim_start_matches(' ').starts_with('\n');
    opens && closes
}

/// `Q. `, `KT. ` and the heading of the recipients before a title, `; ` before a name whose column ran into the left one.
fn prefixed(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    before.ends_with("Nơi nhận:") || before.ends_with("NƠI NHẬN:") || before.ends_with(';') || before.ends_with('\n')
}

/// The middle of the words in their line, in characters.
fn middle(text: &str, start: usize, end: usize) -> usize {
    let left = text[..start].chars().rev().take(MAX_WIDTH).take_while(|c| *c != '\n').count();
    left + text[start..end].chars().count() / 2
}

fn is_capitals(text: &str, span: ViewSpan) -> bool {
    text.get(span.start..span.end).is_some_and(letter::is_all_capitals)
}
