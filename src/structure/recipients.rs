//! The recipients of a document.
//!
//! ```text
//! recipients = "Nơi nhận:" {bullet ENTRY ["(" note ")"] (";" | ".")} bullet "Lưu:" …
//! ```
//!
//! Recipients and signatures may stand one after the other in either order, or side by side.

use crate::part::RecipientLine;
use crate::scan::letter;
use crate::view::ViewSpan;

use super::lines::Class;
use super::sheet::Sheet;
use super::signature;
use super::zones::Zone;

/// Reads the recipients.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone) -> Vec<RecipientLine> {
    let entries = entries(sheet, zone).into_iter().flat_map(|at| parts(sheet, at));
    entries.filter_map(|at| recipient(sheet, at)).collect()
}

/// The places of the entries, bullets included in none.
pub(super) fn entries(sheet: &Sheet<'_>, zone: &Zone) -> Vec<ViewSpan> {
    let mut entries: Vec<ViewSpan> = Vec::new();
    let (mut listing, mut opened) = (false, false);
    for at in zone.closing.clone() {
        let line = sheet.lines[at];
        match line.class {
            Class::Recipients(after) => {
                (listing, opened) = (true, true);
                let rest =
                    sheet.trimmed(after, line.span.end).filter(|rest| !letter::is_all_capitals(sheet.slice(*rest)));
                entries.extend(rest.map(|rest| ViewSpan::new(rest.start, line.span.end)));
            }
            _ if !opened => {}
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
    let archived = sheet.lines[at].apart && entries.last().is_some_and(|last| is_archive(sheet.slice(*last)));
    let complete = archived || entries.last().is_none_or(|last| sheet.slice(*last).ends_with([';', '.', ')']));
    let ends = complete || sheet.lines[at].apart || heads_signature(words);
    let capitals = letter::is_all_capitals(words) && ends && !words.ends_with(';');
    capitals || (signature::name_alone(sheet, at).is_some() && complete)
}

/// Whether the words, in capitals, head a signature and go on with no entry: `NGƯỜI ĐẠI DIỆN`, `THỦ TRƯỞNG ĐƠN VỊ`
fn heads_signature(words: &str) -> bool {
    const HEADS: [&str; 9] =
        ["NGƯỜI ", "THỦ TRƯỞNG", "CHỦ TỊCH", "PHÓ ", "GIÁM ĐỐC", "TRƯỞNG ", "CHÁNH ", "BỘ TRƯỞNG", "ĐẠI DIỆN "];
    HEADS.iter().any(|head| words.starts_with(head))
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

/// The entries of a line that holds several: `- Sở Y tế; - Lưu: VT.`
fn parts(sheet: &Sheet<'_>, at: ViewSpan) -> Vec<ViewSpan> {
    let words = sheet.slice(at);
    let mut parts = Vec::new();
    let mut from = at.start;
    for (mark, _) in words.match_indices("; - ").chain(words.match_indices("; + ")) {
        let end = at.start + mark;
        if end >= from {
            parts.push(ViewSpan::new(from, end));
            from = end + "; - ".len();
        }
    }
    parts.push(ViewSpan::new(from, at.end));
    parts
}

fn is_archive(words: &str) -> bool {
    words.starts_with("Lưu") || words.starts_with("LƯU")
}

/// What of the column of the signature was run into the entry, behind its closing mark: `(đã ký)`, a name.
pub(super) fn signed_behind(sheet: &Sheet<'_>, at: ViewSpan) -> Option<ViewSpan> {
    let words = sheet.slice(at);
    let mark = words.rfind("; ").filter(|mark| !words[mark + 2..].contains([';', ',']))?;
    let rest = sheet.trimmed(at.start + mark + 2, at.end)?;
    let lower = letter::to_lower(sheet.slice(rest));
    let named = sheet.people(rest).next().is_some_and(|person| sheet.linked.people[person].span == rest);
    (named || lower == "(đã ký)" || lower == "đã ký").then_some(rest)
}

fn recipient(sheet: &Sheet<'_>, at: ViewSpan) -> Option<RecipientLine> {
    let end = signed_behind(sheet, at).map_or(at.end, |name| name.start);
    let span = sheet.trimmed(at.start, end)?;
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
    let note = letter::collapse(inner);
    let lower = letter::to_lower(&note);
    let purpose =
        ["để ", "b/c", "bc", "báo cáo", "t/h", "th", "thực hiện", "p/h", "ph", "phối hợp", "biết", "theo dõi"];
    purpose
        .iter()
        .any(|word| lower == *word || lower.starts_with("để ") || lower.starts_with(&format!("{word},")))
        .then_some(note)
}
