//! The meeting that a document tells of: minutes, notices of conclusions, invitations, news.

mod attendance;
mod minutes;
mod news;
mod notice;
mod speech;
mod votes;
mod when;

use crate::maps::TextSet;

use crate::mention::ReferenceKind;
use crate::part::Meeting;
use crate::scan::{Phrases, letter};
use crate::view::ViewSpan;

use super::sheet::Sheet;
use super::zones::Zone;

/// Reads the meeting of a document; `None` when it tells of none.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone) -> Option<Meeting> {
    if sheet.linked.dates.is_empty() && sheet.linked.people.is_empty() {
        return None;
    }
    let Some(head) = &zone.head else { return news::read(sheet, zone) };
    match head.header.kind {
        Some(ReferenceKind::Minutes) => minutes::read(sheet, zone, head),
        Some(ReferenceKind::Notice | ReferenceKind::Conclusion) => notice::read(sheet, zone, head),
        Some(ReferenceKind::Other) if is_invitation(sheet, zone) => minutes::read(sheet, zone, head),
        _ => None,
    }
}

/// The person who speaks in a block.
pub(super) fn speaker(sheet: &Sheet<'_>, block: ViewSpan) -> Option<usize> {
    speech::speaker(sheet, block).map(|(person, _)| person)
}

fn is_invitation(sheet: &Sheet<'_>, zone: &Zone) -> bool {
    let mut lines = zone.lines.clone().take(30);
    lines.any(|line| letter::equals(sheet.words(line), "giấy mời"))
}

/// Words for a meeting; longer ones before their prefixes.
static NAMES: Phrases = Phrases::new(&[
    "hội nghị trực tuyến",
    "hội nghị tiếp xúc cử tri",
    "hội nghị hiệp thương",
    "hội nghị sơ kết",
    "hội nghị tổng kết",
    "hội nghị giao ban",
    "hội nghị",
    "phiên họp",
    "phiên giải trình",
    "phiên chất vấn",
    "cuộc họp giao ban",
    "cuộc họp",
    "buổi làm việc",
    "buổi họp",
    "buổi giao ban",
    "buổi tiếp xúc cử tri",
    "kỳ họp",
    "họp giao ban",
    "họp chi bộ",
    "họp liên tịch",
    "họp trực tuyến",
    "họp báo",
    "họp dân",
    "họp",
    "cuộc làm việc",
    "hội thảo",
    "tọa đàm",
    "đại hội",
    "tiếp xúc cử tri",
    "sinh hoạt chi bộ",
    "giao ban",
    "làm việc",
    "kiểm phiếu",
    "bàn giao",
    "nghiệm thu",
    "kiểm tra",
]);

/// The first word for a meeting in the range: its normal form and where it stands.
fn name(sheet: &Sheet<'_>, range: ViewSpan) -> Option<(String, ViewSpan)> {
    let (index, span) = sheet.find(range, &NAMES)?;
    Some((NAMES.list()[index].to_owned(), span))
}

/// Leaves one index for each person in the list, without those of `known`.
fn keep_each_once(sheet: &Sheet<'_>, list: &mut Vec<usize>, known: &[usize]) {
    let entity = |index: usize| sheet.linked.people[index].value.entity;
    let mut seen: TextSet<usize> = known.iter().map(|index| entity(*index)).collect();
    list.retain(|index| seen.insert(entity(*index)));
}
