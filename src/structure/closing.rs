//! The closing of a document: recipients and signatures.
//!
//! ```text
//! recipients = "Nơi nhận:" {bullet ENTRY ["(" note ")"] (";" | ".")} bullet "Lưu:" …
//! signature  = [AUTHORITY body or head] {TITLE} ["(đã ký)"] [rank] NAME
//! ```
//!
//! The two may stand one after the other in either order, or side by side; so may two signatures.

use crate::part::{Authority, RecipientLine, Signature};
use crate::scan::letter;
use crate::view::ViewSpan;

use super::lines::Class;
use super::sheet::Sheet;
use super::zones::Zone;

/// Reads the recipients.
pub(super) fn recipients(sheet: &Sheet<'_>, zone: &Zone) -> Vec<RecipientLine> {
    entries(sheet, zone).into_iter().filter_map(|at| recipient(sheet, at)).collect()
}

/// The places of the entries, bullets included in none.
fn entries(sheet: &Sheet<'_>, zone: &Zone) -> Vec<ViewSpan> {
    let mut entries: Vec<ViewSpan> = Vec::new();
    let mut listing = false;
    for at in zone.closing.clone() {
        let line = sheet.lines[at];
        match line.class {
            Class::Recipients(after) => {
                listing = true;
                entries
                    .extend(sheet.trimmed(after, line.span.end).map(|rest| ViewSpan::new(rest.start, line.span.end)));
            }
            _ if entries.is_empty() && !listing => {}
            Class::Item(label) if label.is_bullet() => {
                entries.push(ViewSpan::new(line.span.start + label.len, line.span.end));
                listing = true;
            }
            Class::Authority(_) => listing = false,
            Class::Debris => {}
            _ if !listing || line.beside => {}
            _ if opens_signature(sheet, at, &entries) => listing = false,
            _ => listing = extend(sheet, &mut entries, line.span),
        }
    }
    entries
}

/// Whether the line is a title in capitals or a name, after an entry that is complete.
fn opens_signature(sheet: &Sheet<'_>, at: usize, entries: &[ViewSpan]) -> bool {
    let words = sheet.words(at);
    let complete = entries.last().is_none_or(|last| sheet.slice(*last).ends_with([';', '.', ')']));
    let capitals = letter::is_all_capitals(words) && (complete || sheet.lines[at].apart) && !words.ends_with(';');
    capitals || (names_a_person(sheet, at).is_some() && complete)
}

/// Adds a line without bullet to the entries; tells whether more may follow.
fn extend(sheet: &Sheet<'_>, entries: &mut Vec<ViewSpan>, line: ViewSpan) -> bool {
    let Some(last) = entries.last_mut() else {
        entries.push(line);
        return true;
    };
    let before = sheet.slice(*last);
    if is_archive(before) && before.ends_with('.') {
        return false;
    }
    let small = sheet.slice(line).chars().next().is_some_and(char::is_lowercase);
    if small || !before.ends_with([';', '.']) {
        last.end = line.end;
    } else {
        entries.push(line);
    }
    true
}

fn is_archive(words: &str) -> bool {
    words.starts_with("Lưu") || words.starts_with("LƯU")
}

fn recipient(sheet: &Sheet<'_>, at: ViewSpan) -> Option<RecipientLine> {
    let span = sheet.trimmed(at.start, at.end)?;
    let mut line = RecipientLine::at(sheet.span(span));
    line.archive = is_archive(sheet.slice(span));
    if !line.archive {
        line.agencies = sheet.agencies(span).collect();
        line.note = note(sheet.slice(span));
    }
    Some(line)
}

/// What the copy is for: the words of the last brackets, when they say so.
fn note(words: &str) -> Option<String> {
    let start = words.rfind('(')?;
    let inner = words[start + 1..].split(')').next()?;
    let note = inner.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = letter::to_lower(&note);
    let purpose =
        ["để ", "b/c", "bc", "báo cáo", "t/h", "th", "thực hiện", "p/h", "ph", "phối hợp", "biết", "theo dõi"];
    purpose
        .iter()
        .any(|word| lower == *word || lower.starts_with("để ") || lower.starts_with(&format!("{word},")))
        .then_some(note)
}

/// A signature that is being read.
#[derive(Debug)]
struct Block {
    span: ViewSpan,
    authority: Option<Authority>,
    role: Option<usize>,
    /// A title on the line of the authority: the signer's own only when acting.
    head_role: Option<usize>,
    person: Option<usize>,
}

impl Block {
    fn at(span: ViewSpan) -> Self {
        Self { span, authority: None, role: None, head_role: None, person: None }
    }
}

/// The most signatures side by side.
const MAX_COLUMNS: usize = 4;

/// Reads the signatures.
pub(super) fn signatures(sheet: &Sheet<'_>, zone: &Zone) -> Vec<Signature> {
    let entries = entries(sheet, zone);
    let mut blocks: Vec<Block> = Vec::new();
    for at in zone.closing.clone() {
        let span = sheet.lines[at].span;
        let next = entries.partition_point(|entry| entry.end <= span.start);
        if entries.get(next).is_some_and(|entry| entry.start < span.end) {
            continue;
        }
        match sheet.lines[at].class {
            Class::Authority(authority) => {
                let block = open_block(&mut blocks, sheet, at);
                block.authority = Some(authority);
                block.head_role = sheet.roles(span).next_back();
            }
            Class::Text | Class::Type(..) => text_line(sheet, &mut blocks, at),
            _ => {}
        }
    }
    blocks.iter().filter_map(|block| signature(sheet, block)).collect()
}

/// A line that is no authority: a title, a name, or something else.
fn text_line(sheet: &Sheet<'_>, blocks: &mut Vec<Block>, at: usize) {
    let span = sheet.lines[at].span;
    if let Some(person) = names_a_person(sheet, at) {
        let first = blocks.len().saturating_sub(MAX_COLUMNS);
        let waiting = blocks[first..].iter_mut().find(|block| block.person.is_none());
        if let Some(block) = waiting {
            block.person = Some(person);
            block.span = block.span.to(span);
        }
        return;
    }
    let words = sheet.words(at);
    let title = sheet.roles(span).next_back();
    let titled = title.is_some_and(|role| sheet.linked.roles[role].span.start == span.start) && words.len() <= 90;
    if !(titled || (letter::is_all_capitals(words) && words.len() <= 90)) {
        return;
    }
    let block = open_block(blocks, sheet, at);
    block.role = title.or(block.role);
}

/// The block that the title on the line `at` belongs to: the last one without a name, or a new one.
fn open_block<'b>(blocks: &'b mut Vec<Block>, sheet: &Sheet<'_>, at: usize) -> &'b mut Block {
    let line = sheet.lines[at];
    let columns = line.beside && is_title(sheet, at - 1)
        || sheet.lines.get(at + 1).is_some_and(|next| next.beside) && is_title(sheet, at + 1);
    let fits = blocks.last().is_some_and(|last| last.person.is_none()) && !columns;
    if !fits {
        blocks.push(Block::at(line.span));
    }
    let last = blocks.len() - 1;
    let block = &mut blocks[last];
    block.span = block.span.to(line.span);
    block
}

/// Whether the line is a title or authority in capitals.
fn is_title(sheet: &Sheet<'_>, at: usize) -> bool {
    let class = sheet.lines[at].class;
    matches!(class, Class::Authority(_))
        || (matches!(class, Class::Text)
            && letter::is_all_capitals(sheet.words(at))
            && names_a_person(sheet, at).is_none())
}

/// The person whose name, perhaps with rank or degree before it, makes up the line.
fn names_a_person(sheet: &Sheet<'_>, at: usize) -> Option<usize> {
    let line = sheet.lines[at].span;
    let person = sheet.people(line).next()?;
    let name = sheet.linked.people[person].span;
    (name.end == line.end && name.start - line.start <= 40).then_some(person)
}

fn signature(sheet: &Sheet<'_>, block: &Block) -> Option<Signature> {
    let acting = block.authority == Some(Authority::Acting);
    let role = block.role.or(block.head_role.filter(|_| acting));
    let known = block.authority.is_some() || (block.person.is_some() && block.span.end > block.span.start);
    if !known && role.is_none() {
        return None;
    }
    let mut signature = Signature::at(sheet.span(block.span));
    signature.authority = block.authority;
    signature.role = role;
    signature.person = block.person.or_else(|| sheet.linked.roles[role?].value.person);
    Some(signature)
}
