//! The signatures of a document.
//!
//! ```text
//! signature = [AUTHORITY body or head] {TITLE} ["(đã ký)"] [rank] NAME
//! ```
//!
//! Signatures stand one below the other, or side by side: titles in one row, names in a later one. A title or name in a
//! row of several belongs to the signature whose column lies nearest.

use crate::part::{Authority, Signature};
use crate::scan::letter;
use crate::view::ViewSpan;

use super::lines::Class;
use super::recipients;
use super::sheet::Sheet;
use super::zones::Zone;

/// A signature that is being read.
#[derive(Debug)]
struct Block {
    /// The last of its lines that follow one another; those of others beside it part them.
    span: ViewSpan,
    /// The middle of its column, in characters from the start of the line.
    column: usize,
    authority: Option<Authority>,
    role: Option<usize>,
    /// A title on the line of the authority: the signer's own only when acting.
    head_role: Option<usize>,
    person: Option<usize>,
    /// Whether a name was read.
    signed: bool,
    /// Where the row of its last line begins.
    row: usize,
}

impl Block {
    /// Adds a line; `last` is where the line that was read before it ends.
    fn extend(&mut self, last: Option<usize>, line: ViewSpan) {
        let goes_on = last == Some(self.span.end) || self.span.start == line.start;
        self.span = if goes_on { self.span.to(line) } else { line };
    }
}

/// A name that makes up a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// Of this person.
    Known(usize),
    /// Of someone the text does not name as a person anywhere.
    Unknown,
}

impl Name {
    fn person(self) -> Option<usize> {
        match self {
            Self::Known(person) => Some(person),
            Self::Unknown => None,
        }
    }
}

/// The most signatures side by side.
const MAX_COLUMNS: usize = 5;

/// A longer line is no title.
const MAX_TITLE: usize = 90;

/// Reads the signatures.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone) -> Vec<Signature> {
    let entries = recipients::entries(sheet, zone);
    let mut reader = Reader { sheet, done: Vec::new(), open: Vec::new(), last: None };
    for at in zone.closing.clone() {
        let span = sheet.lines[at].span;
        let next = entries.partition_point(|entry| entry.end <= span.start);
        if entries.get(next).is_none_or(|entry| entry.start >= span.end) {
            reader.line(at);
        } else {
            reader.last = None;
        }
    }
    reader.close();
    let signed: Vec<Signature> = reader.done.iter().filter_map(|block| signature(sheet, block)).collect();
    if signed.is_empty() { run_together(sheet, zone, &entries).into_iter().collect() } else { signed }
}

/// The signature whose column was run into the recipients: `Nơi nhận: CHỦ TỊCH` … `- Lưu: VT; Lê Văn An`
fn run_together(sheet: &Sheet<'_>, zone: &Zone, entries: &[ViewSpan]) -> Option<Signature> {
    let names = entries.iter().filter_map(|entry| recipients::signed_behind(sheet, *entry));
    let (name, person) = names.filter_map(|name| Some((name, sheet.people(name).next()?))).next_back()?;
    let title = zone.closing.clone().find_map(|at| match sheet.lines[at].class {
        Class::Recipients(after) => sheet.trimmed(after, sheet.lines[at].span.end),
        _ => None,
    });
    let mut signature = Signature::at(sheet.span(name));
    signature.person = Some(person);
    signature.role = title.and_then(|title| sheet.roles(title).next_back());
    Some(signature)
}

struct Reader<'s, 'v> {
    sheet: &'s Sheet<'v>,
    done: Vec<Block>,
    /// Those that wait for a name, side by side.
    open: Vec<Block>,
    /// The end of the line that was read last, when it belongs to a signature.
    last: Option<usize>,
}

impl Reader<'_, '_> {
    fn line(&mut self, at: usize) {
        let span = self.sheet.lines[at].span;
        match self.sheet.lines[at].class {
            Class::Authority(authority) => {
                let head = self.sheet.roles(span).next_back();
                let block = self.block_for(at);
                block.authority = Some(authority);
                block.head_role = head;
            }
            Class::Text | Class::Type(..) => self.text(at),
            _ => {}
        }
    }

    /// A line that is no authority: a title, a name, or something else.
    fn text(&mut self, at: usize) {
        if let Some(name) = name_alone(self.sheet, at) {
            self.name(at, name);
        } else if is_title(self.sheet, at) {
            let role = self.sheet.roles(self.sheet.lines[at].span).next_back();
            let block = self.block_for(at);
            block.role = role.or(block.role);
        }
    }

    /// Gives the name to the signature that waits for it.
    fn name(&mut self, at: usize, name: Name) {
        let (column, span) = (column(self.sheet, at), self.sheet.lines[at].span);
        let waiting = self.open.iter_mut().filter(|block| !block.signed);
        if let Some(block) = waiting.min_by_key(|block| block.column.abs_diff(column)) {
            block.signed = true;
            block.person = name.person();
            block.extend(self.last, span);
            self.last = Some(span.end);
        }
        if self.open.iter().all(|block| block.signed) {
            self.close();
        }
    }

    /// Where the row of the line begins.
    fn row(&self, at: usize) -> usize {
        let start = self.sheet.lines[at].span.start;
        self.sheet.text[..start].rfind('\n').map_or(0, |end| end + 1)
    }

    fn close(&mut self) {
        self.done.append(&mut self.open);
    }

    /// The signature that the title on the line `at` belongs to: one that has no line in this row yet, or a new one.
    fn block_for(&mut self, at: usize) -> &mut Block {
        let (column, span) = (column(self.sheet, at), self.sheet.lines[at].span);
        let row = self.row(at);
        let in_row = self.sheet.lines[at].beside && is_title(self.sheet, at - 1)
            || self.sheet.lines.get(at + 1).is_some_and(|next| next.beside) && is_title(self.sheet, at + 1);
        let nearest = |block: &&Block| block.row != row && block.column.abs_diff(column) <= MAX_SHIFT;
        let below = self.open.iter().any(|block| nearest(&block));
        if self.open.is_empty() || (in_row && !below && self.open.len() < MAX_COLUMNS) {
            self.open.push(Block {
                span,
                row,
                column,
                authority: None,
                role: None,
                head_role: None,
                person: None,
                signed: false,
            });
        }
        let place = |index: &usize| {
            let block = &self.open[*index];
            (in_row && block.row == row && block.span != span, block.column.abs_diff(column))
        };
        let nearest = (0..self.open.len()).min_by_key(place);
        let block = &mut self.open[nearest.unwrap_or_default()];
        block.row = row;
        block.extend(self.last, span);
        self.last = Some(span.end);
        block
    }
}

/// How far, in characters, the middle of a title may stand from that of the one above it.
const MAX_SHIFT: usize = 14;

/// The middle of the cell, in characters from the start of its line.
fn column(sheet: &Sheet<'_>, at: usize) -> usize {
    let span = sheet.lines[at].span;
    let start = sheet.text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    sheet.text[start..span.start].chars().count() + sheet.slice(span).chars().count() / 2
}

/// Whether the line is a title or authority: in capitals, or an office alone.
fn is_title(sheet: &Sheet<'_>, at: usize) -> bool {
    let (line, words) = (sheet.lines[at], sheet.words(at));
    let office = || {
        let role = sheet.roles(line.span).next_back();
        role.is_some_and(|role| sheet.linked.roles[role].span.start == line.span.start)
    };
    match line.class {
        Class::Authority(_) => true,
        Class::Text | Class::Type(..) => {
            words.len() <= MAX_TITLE
                && !words.starts_with('(')
                && (letter::is_all_capitals(words) || office())
                && name_alone(sheet, at).is_none()
        }
        _ => false,
    }
}

/// The name, perhaps with rank or degree before it, that makes up the line.
pub(super) fn name_alone(sheet: &Sheet<'_>, at: usize) -> Option<Name> {
    let line = sheet.lines[at].span;
    if sheet.lines[at].class != Class::Text {
        return None;
    }
    if let Some(person) = sheet.people(line).next() {
        let name = sheet.linked.people[person].span;
        return (name.end == line.end && name.start - line.start <= 40).then_some(Name::Known(person));
    }
    let words = sheet.slice(line);
    if let Some(person) = sheet.person_named(words) {
        return Some(Name::Known(person));
    }
    let mentioned = !sheet.agencies(line).is_empty() || !sheet.roles(line).is_empty();
    (!mentioned && looks_like_name(words)).then_some(Name::Unknown)
}

/// Two to five words, each with a capital and small letters: `Lò Văn Pản`.
fn looks_like_name(words: &str) -> bool {
    let named = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
    };
    (2..=5).contains(&words.split(' ').filter(|word| !word.is_empty()).count())
        && words.split(' ').filter(|word| !word.is_empty()).all(named)
}

fn signature(sheet: &Sheet<'_>, block: &Block) -> Option<Signature> {
    let acting = block.authority == Some(Authority::Acting);
    let role = block.role.or(block.head_role.filter(|_| acting));
    if block.authority.is_none() && !block.signed && role.is_none() {
        return None;
    }
    let mut signature = Signature::at(sheet.span(block.span));
    signature.authority = block.authority;
    signature.role = role;
    signature.person = block.person.or_else(|| sheet.linked.roles[role?].value.person);
    Some(signature)
}
