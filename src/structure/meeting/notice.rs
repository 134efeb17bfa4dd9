//! The meeting of a notice of conclusions: name and chair from the title, the rest from the words before the conclusions.

use std::ops::Range;

use crate::mention::Title;
use crate::part::{Absence, Meeting, Passage};
use crate::scan::{Phrases, letter};
use crate::view::ViewSpan;

use super::super::header::Head;
use super::super::outline;
use super::super::sheet::{Sheet, floor};
use super::super::zones::Zone;
use super::{attendance, news, votes, when};

/// Words of the title of a notice that gives conclusions.
static CONCLUSIONS: Phrases = Phrases::new(&["kết luận", "ý kiến chỉ đạo", "ý kiến kết luận"]);

/// Verbs of the one who concludes.
static SPEAKING: Phrases = Phrases::new(&["kết luận", "chỉ đạo", "phát biểu"]);

/// The most blocks before the conclusions.
const MAX_CONTEXT: usize = 12;

/// Reads the meeting of a notice.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone, head: &Head) -> Option<Meeting> {
    let title = head.title?;
    let blocks = sheet.blocks_of(&zone.body);
    let context = context(sheet, &blocks);
    let concludes =
        sheet.find(title, &CONCLUSIONS).is_some() || context.clone().any(|at| concludes(sheet, sheet.blocks[at].span));
    let (first, last) = (sheet.blocks.get(context.start)?, sheet.blocks.get(context.end.checked_sub(1)?)?);
    let intro = ViewSpan::new(first.span.start, last.span.end.max(first.span.start));
    // `Kết luận về kết quả kiểm tra …` names what was talked about, not the meeting.
    let of_title = super::name(sheet, title).filter(|(kind, _)| !news::NO_NEWS.contains(&kind.as_str()));
    let named = of_title.or_else(|| super::name(sheet, first.span)).or_else(|| super::name(sheet, title));
    let (kind, at) = named.filter(|_| concludes && context.start < context.end)?;
    let mut meeting = Meeting { kind: Some(kind), ..Meeting::default() };
    if title.contains(at) {
        meeting.title = sheet.trimmed(at.start, title.end).map(|at| Title::at(sheet.span(at)));
    }
    when::read(sheet, intro, &mut meeting);
    meeting.place = when::place(sheet, first.span);
    meeting.chairs = news::chairs(sheet, intro);
    if meeting.chairs.is_empty() {
        meeting.chairs = concluder(sheet, title, intro).into_iter().collect();
    }
    meeting.absent = absent(sheet, intro);
    meeting.present = news::present(sheet, context.clone(), &meeting.chairs);
    let entity = |index: usize| sheet.linked.people[index].value.entity;
    meeting.present.retain(|index| !meeting.absent.iter().any(|absence| entity(absence.person) == entity(*index)));
    meeting.conclusions = conclusions(sheet, context.end..blocks.end);
    meeting.votes = votes::read(sheet, blocks);
    Some(meeting)
}

/// The blocks before the conclusions.
fn context(sheet: &Sheet<'_>, blocks: &Range<usize>) -> Range<usize> {
    let limit = blocks.end.min(blocks.start + MAX_CONTEXT);
    let opening = (blocks.start..limit).find(|at| concludes(sheet, sheet.blocks[*at].span)).map(|at| at + 1);
    let labelled = (blocks.start..limit).find(|at| sheet.blocks[*at].label.is_some_and(|label| !label.is_bullet()));
    blocks.start..opening.or(labelled).unwrap_or(limit)
}

/// Whether the block opens the conclusions.
fn concludes(sheet: &Sheet<'_>, block: ViewSpan) -> bool {
    let words = sheet.slice(block).trim_end_matches([' ', '*', '_', ':', '.']);
    let tail = words.char_indices().rev().nth(140).map_or(words, |(at, _)| &words[at..]);
    let lower = letter::to_lower(tail);
    lower.contains("kết luận") || (lower.contains("chỉ đạo") && lower.ends_with("như sau"))
}

/// Who concluded: the person of the title, or the last one named before the conclusions.
fn concluder(sheet: &Sheet<'_>, title: ViewSpan, intro: ViewSpan) -> Option<usize> {
    let verb = sheet.find(title, &when::AT).map_or(title.end, |(_, at)| at.start.max(title.start));
    let named = sheet.people(ViewSpan::new(title.start, verb)).next();
    let entity = |index: usize| sheet.linked.people[index].value.entity;
    let again = named.and_then(|named| sheet.people(intro).find(|index| entity(*index) == entity(named)));
    again.or(named).or_else(|| concludes_last(sheet, intro))
}

/// The most bytes between a name and `kết luận`.
const MAX_TO_VERB: usize = 80;

/// The last person named before the conclusions, who concludes: `đồng chí A, Chủ tịch UBND xã kết luận:`
fn concludes_last(sheet: &Sheet<'_>, intro: ViewSpan) -> Option<usize> {
    let last = sheet.people(intro).next_back()?;
    let end = sheet.linked.people[last].span.end;
    let (_, verb) = sheet.find(ViewSpan::new(end, intro.end), &SPEAKING)?;
    let between = sheet.slice(ViewSpan::new(end, verb.start.max(end)));
    (between.len() <= MAX_TO_VERB && !between.contains([')', '.'])).then_some(last)
}

/// Those of whom the words before the conclusions say that they were absent: `vắng có lý do 02 đồng chí (A, B)`
fn absent(sheet: &Sheet<'_>, intro: ViewSpan) -> Vec<Absence> {
    let mut absences: Vec<Absence> = Vec::new();
    for person in sheet.people(intro) {
        let name = sheet.linked.people[person].span;
        let near = floor(sheet.text, name.start.saturating_sub(MAX_TO_ABSENT + 8)).max(intro.start);
        let before = sheet.slice(ViewSpan::new(near, name.start.max(near)));
        let Some(missing) = before.rfind("vắng").map(|at| &before[at..]) else { continue };
        if missing.len() > MAX_TO_ABSENT || missing.contains(['.', ')']) || missing.contains("có mặt") {
            continue;
        }
        let until = floor(sheet.text, intro.end.min(name.end + MAX_TO_ABSENT)).max(name.end);
        let after = sheet.slice(ViewSpan::new(name.end, until));
        let after = after.split([')', '.', ';', ',']).next().unwrap_or_default();
        let said =
            attendance::excused(&letter::to_lower(missing)).or_else(|| attendance::excused(&letter::to_lower(after)));
        absences.push(Absence::of(person, said));
    }
    absences
}

/// The most bytes between `vắng` and the last of those who were absent.
const MAX_TO_ABSENT: usize = 300;

/// The conclusions: the items of the largest rank that has any, one level below the headings of sections.
pub(super) fn conclusions(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<Passage> {
    let labels = outline::labelled(sheet, blocks.clone());
    let Some(top) = labels.iter().filter(|(_, label)| !label.is_bullet()).map(|(_, label)| label.rank).min() else {
        return plain(sheet, blocks);
    };
    let mut passages = Vec::new();
    let mut section = 0;
    while section < labels.len() {
        let next = (section + 1..labels.len()).find(|at| labels[*at].1.rank <= top).unwrap_or(labels.len());
        let end = labels.get(next).map_or(end_of(sheet, &blocks, labels[labels.len() - 1].0), |(at, _)| *at);
        let inner: Vec<_> = labels[section + 1..next].iter().filter(|(_, label)| !label.is_bullet()).collect();
        let below = inner.iter().map(|(_, label)| label.rank).min();
        let is_section = sheet.blocks[labels[section].0].label.is_some_and(|label| label.rank < 6);
        let starts: Vec<usize> = match below.filter(|_| is_section) {
            Some(below) => inner.iter().filter(|(_, label)| label.rank == below).map(|(at, _)| *at).collect(),
            None => vec![labels[section].0],
        };
        for (index, start) in starts.iter().enumerate() {
            let stop = starts.get(index + 1).copied().unwrap_or(end);
            let last = sheet.blocks[stop.max(start + 1) - 1].span.end;
            let span = sheet.trimmed(sheet.blocks[*start].span.start, last);
            passages.extend(span.map(|span| Passage::at(sheet.span(span))));
        }
        section = next;
    }
    passages
}

/// The block after the last one that belongs to the conclusions.
fn end_of(sheet: &Sheet<'_>, blocks: &Range<usize>, last_label: usize) -> usize {
    let closes = blocks
        .end
        .checked_sub(1)
        .filter(|last| *last > last_label)
        .is_some_and(|last| sheet.slice(sheet.blocks[last].span).ends_with("/."));
    if closes { blocks.end - 1 } else { blocks.end }
}

/// Conclusions without numbers: one passage for each block.
fn plain(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<Passage> {
    let spans = sheet.blocks[blocks].iter().filter(|block| !sheet.slice(block.span).ends_with("/."));
    spans
        .filter_map(|block| sheet.trimmed(block.body().start, block.span.end))
        .map(|at| Passage::at(sheet.span(at)))
        .collect()
}
