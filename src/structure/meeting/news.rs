//! The meeting that a piece of news tells of; chairs and participants in running text.

use std::ops::Range;

use crate::mention::Title;
use crate::part::{Meeting, Passage, Remark};
use crate::scan::{Phrases, letter};
use crate::view::ViewSpan;

use super::super::sheet::{Sheet, floor};
use super::super::zones::Zone;
use super::{speech, votes, when};

/// The blocks at the start of a piece of news that say what it is about.
const OPENING: usize = 6;

/// The most blocks of one piece of news.
const MAX_BLOCKS: usize = 120;

/// Words that name no meeting unless a document of its own is about it.
pub(super) const NO_NEWS: &[&str] = &["kiểm phiếu", "bàn giao", "nghiệm thu", "kiểm tra", "đại hội"];

/// Reads the meeting of a text without letterhead.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone) -> Option<Meeting> {
    let blocks = sheet.blocks_of(&zone.body);
    let opening = blocks.start..blocks.end.min(blocks.start + OPENING);
    let (at, (kind, name)) = opening.clone().find_map(|at| named(sheet, at).map(|found| (at, found)))?;
    let body = blocks.start..blocks.end.min(blocks.start + MAX_BLOCKS);
    let span = ViewSpan::new(sheet.blocks[opening.start].span.start, sheet.blocks[opening.end - 1].span.end);
    let mut meeting = Meeting { kind: Some(kind), ..Meeting::default() };
    meeting.chairs = chairs(sheet, span);
    meeting.present = present(sheet, body.clone(), &meeting.chairs);
    meeting.remarks = remarks(sheet, body.clone());
    if meeting.chairs.is_empty() && meeting.present.is_empty() && !held(sheet, body.clone()) {
        return None;
    }
    meeting.title = title(sheet, sheet.blocks[at].span, name);
    day_and_place(sheet, opening, &mut meeting);
    meeting.conclusions = concluding(sheet, body.clone());
    meeting.votes = votes::read(sheet, body);
    Some(meeting)
}

/// The word for a meeting in the block.
fn named(sheet: &Sheet<'_>, at: usize) -> Option<(String, ViewSpan)> {
    let block = sheet.blocks[at].span;
    let mut from = block.start;
    while let Some((kind, span)) = super::name(sheet, ViewSpan::new(from, block.end)) {
        let cites = sheet.is_cited(span);
        if !NO_NEWS.contains(&kind.as_str()) && !cites && !continues_a_noun(sheet, span.start) {
            return Some((kind, span));
        }
        from = span.end;
    }
    None
}

/// `ngày làm việc`, `giờ làm việc`, `chế độ họp`: no meeting.
fn continues_a_noun(sheet: &Sheet<'_>, at: usize) -> bool {
    let cur = sheet.cursor(at);
    [
        "ngày",
        "giờ",
        "chế độ",
        "quy chế",
        "thời gian",
        "môi trường",
        "chương trình",
        "phong cách",
        "giữa hai",
        "tập",
        "phức",
    ]
    .iter()
    .any(|word| cur.preceded_by(word))
}

/// Whether the text speaks of what happened at the meeting.
fn held(sheet: &Sheet<'_>, blocks: Range<usize>) -> bool {
    static WORDS: Phrases = Phrases::new(&[
        "tại hội nghị",
        "tại cuộc họp",
        "tại buổi làm việc",
        "tại phiên họp",
        "tại kỳ họp",
        "tại buổi họp",
        "phát biểu kết luận",
        "phát biểu chỉ đạo",
        "dự hội nghị",
        "hội nghị đã nghe",
        "phát biểu tại",
    ]);
    blocks.into_iter().any(|at| sheet.find(sheet.blocks[at].span, &WORDS).is_some())
}

/// The name of the meeting: from its noun to the end of the phrase.
fn title(sheet: &Sheet<'_>, block: ViewSpan, name: ViewSpan) -> Option<Title> {
    let next_date = sheet.dates(ViewSpan::new(name.end, block.end)).next();
    let stop = next_date.map_or(block.end, |date| sheet.linked.dates[date].span.start).max(name.end);
    static ENDS: Phrases = Phrases::new(&["do", "với sự", "nhằm", "dưới sự", "vào", "tại", "đã", "để", "có sự"]);
    let stop = sheet.find(ViewSpan::new(name.end, stop), &ENDS).map_or(stop, |(_, word)| word.start);
    let rest = sheet.slice(ViewSpan::new(name.end, stop.max(name.end)));
    let close = rest.find(['.', ',', ';', ':', '(']).map_or(stop, |at| name.end + at);
    sheet.trimmed(name.start, close.max(name.end)).map(|at| Title::at(sheet.span(at)))
}

/// The most bytes of a block before the day of the meeting: further on stand days of which the meeting spoke.
const MAX_TO_DAY: usize = 300;

/// Day, hours and place, from the first block that gives a day.
fn day_and_place(sheet: &Sheet<'_>, opening: Range<usize>, meeting: &mut Meeting) {
    for at in opening {
        let block = sheet.blocks[at].span;
        if is_stamp(sheet, block) {
            continue;
        }
        let first = first_sentences(sheet, block);
        let end = floor(sheet.text, first.end.min(first.start + MAX_TO_DAY)).max(first.start);
        when::read(sheet, ViewSpan::new(first.start, end), meeting);
        if meeting.date.is_some() {
            meeting.place = when::place(sheet, first);
            return;
        }
    }
}

/// Whether the block is no more than the time at which the text appeared: `Thứ tư - 20/03/2019 16:05`.
fn is_stamp(sheet: &Sheet<'_>, block: ViewSpan) -> bool {
    let dated: usize =
        sheet.dates(block).map(|date| sheet.linked.dates[date].span).map(|date| date.end - date.start).sum();
    dated > 0 && block.end - block.start <= dated + 24
}

/// The first part of a block, where time and place stand.
fn first_sentences(sheet: &Sheet<'_>, block: ViewSpan) -> ViewSpan {
    let end = sheet.slice(block).find(". ").map_or(block.end, |at| block.start + at);
    ViewSpan::new(block.start, end)
}

/// The people who chair, as the range tells: `đồng chí A chủ trì`, `dưới sự chủ trì của đồng chí A`, `Chủ trì: A`.
pub(super) fn chairs(sheet: &Sheet<'_>, range: ViewSpan) -> Vec<usize> {
    let mut chairs = Vec::new();
    let mut at = range.start;
    static CHAIRING: Phrases = Phrases::new(&["chủ trì", "chủ tọa", "điều hành"]);
    while let Some((_, verb)) = sheet.find(ViewSpan::new(at, range.end), &CHAIRING) {
        at = verb.end;
        let cur = sheet.cursor(verb.start);
        let mut after = sheet.cursor(verb.end);
        let shared = ["đồng", "cùng"].iter().any(|word| cur.preceded_by(word));
        if ["cơ quan", "đơn vị", "được giao", "bộ"].iter().any(|word| cur.preceded_by(word)) {
            continue;
        }
        let clause_end = sentence_end(sheet, verb.end, range.end.min(verb.end + MAX_CHAIRING));
        if cur.preceded_by("sự") || after.punct(':').is_some() {
            let found = sheet.people(ViewSpan::new(verb.end, clause_end));
            let many = sheet.find(ViewSpan::new(verb.end, clause_end), &SEVERAL).is_some();
            chairs.extend(found.take(if many { 20 } else { 1 }));
            continue;
        }
        let _ = after.punct(',');
        if after.phrase("phối hợp").is_some() {
            continue;
        }
        let floor = range.start.max(verb.start.saturating_sub(MAX_CHAIRING));
        let clause = ViewSpan::new(sentence_start(sheet, verb.start, floor), verb.start);
        let apart = ["; đồng chí ", "; đ/c ", "; ông ", "; bà "].iter().any(|mark| sheet.slice(clause).contains(mark));
        let many = shared || apart || sheet.find(clause, &SEVERAL).is_some();
        let people = sheet.people(clause);
        let last = people.len().saturating_sub(if many { 20 } else { 1 });
        chairs.extend(people.skip(last));
    }
    super::keep_each_once(sheet, &mut chairs, &[]);
    chairs
}

/// The most bytes between a chair's name and the verb.
const MAX_CHAIRING: usize = 800;

/// The most bytes of a list of those present on either side of the word that tells it.
const MAX_ATTENDING: usize = 8000;

/// The start of the sentence in which the byte `at` stands, not before about `floor`.
fn sentence_start(sheet: &Sheet<'_>, at: usize, limit: usize) -> usize {
    let limit = floor(sheet.text, limit);
    let before = &sheet.text[limit..at];
    let stop = before.rfind(". ").map(|at| at + 1);
    let line = before.rfind(".\n").map(|at| at + 1);
    let blank = before.rfind("\n\n").map(|at| at + 1);
    limit + stop.max(line).max(blank).unwrap_or(0)
}

/// The end of the sentence in which the byte `at` stands, not after `end`.
fn sentence_end(sheet: &Sheet<'_>, at: usize, end: usize) -> usize {
    let end = floor(sheet.text, end);
    let rest = &sheet.text[at..end.max(at)];
    let stop = [". ", ".\n", "\n\n"].iter().filter_map(|mark| rest.find(mark)).min();
    stop.map_or(end, |stop| at + stop)
}

/// Words before several people.
static SEVERAL: Phrases = Phrases::new(&["các đồng chí", "các ông"]);

/// Words by which those present are told.
static ATTENDING: Phrases = Phrases::new(&[
    "tham dự",
    "cùng dự",
    "dự họp",
    "dự hội nghị",
    "dự buổi",
    "dự có",
    "dự giao ban",
    "dự và chỉ đạo",
    "dự, chỉ đạo",
    "dự kỳ họp",
    "dự phiên họp",
    "dự cuộc họp",
    "tiếp và làm việc",
    "cùng tham gia",
    "tham gia đoàn",
    "có mặt",
    "đến dự",
    "về dự",
    "cùng đi",
    "tham gia hội nghị",
    "tại điểm cầu",
]);

/// The people named in the sentences that tell who was present, without the chairs.
pub(super) fn present(sheet: &Sheet<'_>, blocks: Range<usize>, chairs: &[usize]) -> Vec<usize> {
    let mut present: Vec<usize> = Vec::new();
    for at in blocks.clone() {
        let block = with_list(sheet, at, blocks.end);
        if sheet.people(block).is_empty() {
            continue;
        }
        let mut from = block.start;
        while let Some((_, word)) = sheet.find(ViewSpan::new(from, block.end), &ATTENDING) {
            let floor = from.max(word.start.saturating_sub(MAX_ATTENDING));
            let start = sentence_start(sheet, word.start, floor);
            let end = sentence_end(sheet, word.end, block.end.min(word.end + MAX_ATTENDING));
            from = end.max(word.end);
            present.extend(sheet.people(ViewSpan::new(start, end)));
        }
    }
    super::keep_each_once(sheet, &mut present, chairs);
    present
}

/// The block with the one below it, or the bullets below it, when it announces them: `Cùng dự có các đồng chí:`
fn with_list(sheet: &Sheet<'_>, at: usize, end: usize) -> ViewSpan {
    let block = &sheet.blocks[at];
    if !sheet.slice(block.span).ends_with(':') {
        return block.span;
    }
    let bullets = (at + 1..end).take_while(|next| sheet.blocks[*next].label.is_some_and(|label| label.is_bullet()));
    let last =
        bullets.last().or_else(|| Some(at + 1).filter(|next| *next < end && sheet.blocks[*next].label.is_none()));
    last.map_or(block.span, |last| block.span.to(sheet.blocks[last].span))
}

/// What was said, by whom; captions say nothing.
fn remarks(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<Remark> {
    let blocks = sheet.blocks[blocks].iter().filter(|block| is_prose(sheet, block.span));
    let spoken = blocks.flat_map(|block| speakers(sheet, block.span));
    spoken
        .filter_map(|(person, from, to)| {
            let said = sheet.trimmed(from, to).filter(|said| said.end - said.start > MIN_REMARK)?;
            Some(Remark::of(Some(person), sheet.span(said)))
        })
        .collect()
}

/// The fewest bytes of what counts as a remark.
const MIN_REMARK: usize = 60;

/// Those who speak in the block one after the other, each with the bytes between which he does: another may begin with a
/// sentence of his own.
fn speakers(sheet: &Sheet<'_>, block: ViewSpan) -> Vec<(usize, usize, usize)> {
    let mut spoken: Vec<(usize, usize, usize)> = Vec::new();
    let Some((person, from)) = speech::speaker(sheet, block) else { return spoken };
    spoken.push((person, from, block.end));
    let entity = |person: usize| sheet.linked.people[person].value.entity;
    for (at, mark) in sheet.slice(block).match_indices(". ") {
        let (stop, start) = (block.start + at, block.start + at + mark.len());
        let last = spoken.len() - 1;
        let other = speech::opens(sheet, ViewSpan::new(start, block.end)).filter(|_| start > spoken[last].1);
        if let Some((person, from)) = other.filter(|(person, _)| entity(*person) != entity(spoken[last].0)) {
            spoken[last].2 = stop;
            spoken.push((person, from, block.end));
        }
    }
    spoken
}

/// Whether the block is a paragraph and not a headline or caption.
fn is_prose(sheet: &Sheet<'_>, block: ViewSpan) -> bool {
    let words = sheet.slice(block);
    words.len() > 160 || words.trim_end_matches(['"', '”', ' ']).ends_with(['.', ';', ':'])
}

/// The words with which the chair concluded.
fn concluding(sheet: &Sheet<'_>, blocks: Range<usize>) -> Vec<Passage> {
    let blocks = sheet.blocks[blocks].iter().filter(|block| is_prose(sheet, block.span));
    blocks
        .filter_map(|block| {
            let head =
                sheet.slice(block.span).char_indices().nth(90).map_or(block.span.end, |(at, _)| block.span.start + at);
            let opens = letter::to_lower(sheet.slice(ViewSpan::new(block.span.start, head)));
            if !opens.contains("kết luận") {
                return None;
            }
            let from = speech::speaker(sheet, block.span).map_or(block.span.start, |(_, from)| from);
            sheet.trimmed(from, block.span.end).map(|at| Passage::at(sheet.span(at)))
        })
        .collect()
}
