//! Those who attended a meeting, and those who did not, in the lists of minutes.

use crate::part::{Absence, Meeting};
use crate::scan::letter;
use crate::view::ViewSpan;

use super::super::sheet::{Block, Sheet, floor};
use super::minutes::{blocks_in, part_of};

/// Whether the block lists people behind a colon: `Đại biểu xã: ông A - Phó Chủ tịch UBND xã; …`
pub(super) fn names_a_group(sheet: &Sheet<'_>, block: &Block) -> bool {
    let body = block.body();
    let colon = sheet.slice(body).find(':').filter(|at| *at <= 90).map(|at| body.start + at);
    colon.is_some_and(|colon| {
        sheet.people(body).next().is_some_and(|first| sheet.linked.people[first].span.start > colon)
    })
}

/// Those present; some are marked as absent, as chair or as secretary.
pub(super) fn present(sheet: &Sheet<'_>, span: ViewSpan, meeting: &mut Meeting) {
    for at in blocks_in(sheet, span) {
        let block = part_of(sheet, at, span);
        let words = letter::to_lower(sheet.slice(block));
        let (guests, said) = (words.contains("khách mời"), excused(&words));
        let end = row_end(sheet, block);
        let (mut missing, mut read) = (false, block.start);
        for person in sheet.people(block) {
            let after = annotation(sheet, person, end);
            let name = sheet.linked.people[person].span;
            let before = letter::to_lower(sheet.slice(ViewSpan::new(read, name.start.max(read))));
            match before.rfind("vắng") {
                Some(at) => missing = !before[at..].contains("có mặt"),
                None => missing &= !before.contains("có mặt"),
            }
            read = name.end.max(read);
            if missing || after.contains("vắng") {
                meeting.absent.push(Absence::of(person, said));
            } else if after.contains("chủ trì") || after.contains("chủ tọa") {
                meeting.chairs.push(person);
            } else if after.contains("thư ký cuộc họp") || after.contains("ghi biên bản") {
                meeting.secretaries.push(person);
            } else {
                let list = if guests { &mut meeting.guests } else { &mut meeting.present };
                list.push(person);
            }
        }
    }
}

/// The most bytes of a row of a table behind a cell that are read.
const MAX_ROW: usize = 400;

/// Where the block ends, or the row of the table in which it is a cell.
fn row_end(sheet: &Sheet<'_>, block: ViewSpan) -> usize {
    let reach = floor(sheet.text, sheet.text.len().min(block.end + MAX_ROW));
    let rest = &sheet.text[block.end..reach];
    let cell = rest.trim_start_matches([' ', '*']).starts_with('|');
    if cell { rest.find('\n').map_or(reach, |at| block.end + at) } else { block.end }
}

/// What is said of a person between the name and the next one, in small letters.
fn annotation(sheet: &Sheet<'_>, person: usize, end: usize) -> String {
    let from = sheet.linked.people[person].span.end;
    let next = sheet.linked.people.get(person + 1).map_or(end, |next| next.span.start);
    letter::to_lower(&sheet.text[from..next.clamp(from, end.max(from))])
}

pub(super) fn absent(sheet: &Sheet<'_>, span: ViewSpan, meeting: &mut Meeting) {
    for at in blocks_in(sheet, span) {
        let block = part_of(sheet, at, span);
        let said = excused(&letter::to_lower(sheet.slice(sheet.blocks[at].span)));
        for person in sheet.people(block) {
            if stands_in(sheet, person, block.start) {
                meeting.present.push(person);
                continue;
            }
            let own = excused(&annotation(sheet, person, block.end));
            meeting.absent.push(Absence::of(person, own.or(said)));
        }
    }
}

/// Whether the person came in someone's stead: `ủy quyền ông A dự thay`.
fn stands_in(sheet: &Sheet<'_>, person: usize, from: usize) -> bool {
    let before = &sheet.text[from..sheet.linked.people[person].span.start];
    let near = before.char_indices().rev().nth(30).map_or(before, |(at, _)| &before[at..]);
    ["ủy quyền", "cử ", "thay: "].iter().any(|word| near.contains(word))
}

/// Whether the words excuse an absence.
pub(super) fn excused(words: &str) -> Option<bool> {
    const WITHOUT: [&str; 3] = ["không lý do", "không phép", "không có lý do"];
    const WITH: [&str; 15] = [
        "cách ly",
        "miễn sinh hoạt",
        "tập huấn",
        "có lý do",
        "có phép",
        "nghỉ phép",
        "xin phép",
        "công tác",
        "ốm",
        "bận",
        "đi học",
        "nghỉ chế độ",
        "thai sản",
        "điều trị",
        "báo cáo vắng",
    ];
    if WITHOUT.iter().any(|word| words.contains(word)) {
        return Some(false);
    }
    WITH.iter().any(|word| words.contains(word)).then_some(true)
}
