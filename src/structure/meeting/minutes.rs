//! The meeting of minutes and invitations, which name their parts: `Thời gian:`, `Chủ trì:`, `Thành phần:`, `Nội dung:` …
//!
//! A part goes from its words to those of the next one. Each is named at the start of a block (behind its number) or of
//! a sentence, followed by a colon, or alone as a heading.

use crate::maps::TextSet;

use crate::mention::Title;
use crate::part::{Meeting, Passage, Remark};
use crate::scan::letter;
use crate::view::ViewSpan;

use super::super::header::Head;
use super::super::label::Label;
use super::super::lines::Class;
use super::super::sheet::{Block, Sheet};
use super::super::zones::Zone;
use super::{attendance, news, notice, speech, votes, when};

/// The parts of minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Opening,
    Time,
    Place,
    Chair,
    Secretary,
    Present,
    Absent,
    Guests,
    Agenda,
    Discussion,
    Conclusion,
    Vote,
    Close,
    /// A numbered part that none of the words names.
    Other,
}

impl Part {
    /// Whether it lists people who attend, or do not.
    fn attends(self) -> bool {
        matches!(self, Self::Chair | Self::Secretary | Self::Present | Self::Absent | Self::Guests)
    }
}

/// The words for the parts; longer ones before their prefixes.
const WORDS: &[(&str, Part)] = &[
    ("thời gian bắt đầu", Part::Time),
    ("thời gian họp", Part::Time),
    ("thời gian kết thúc", Part::Close),
    ("thời gian, địa điểm", Part::Time),
    ("thời gian và địa điểm", Part::Time),
    ("thời gian", Part::Time),
    ("khai mạc", Part::Time),
    ("bắt đầu", Part::Time),
    ("địa điểm họp", Part::Place),
    ("địa điểm", Part::Place),
    ("chủ trì và thư ký", Part::Chair),
    ("đồng chủ trì", Part::Chair),
    ("người chủ trì", Part::Chair),
    ("chủ trì cuộc họp", Part::Chair),
    ("chủ trì hội nghị", Part::Chair),
    ("chủ trì phiên họp", Part::Chair),
    ("chủ trì", Part::Chair),
    ("chủ tọa cuộc họp", Part::Chair),
    ("chủ tọa kỳ họp", Part::Chair),
    ("chủ tọa", Part::Chair),
    ("đoàn chủ tịch", Part::Chair),
    ("đoàn chủ tọa", Part::Chair),
    ("điều hành", Part::Chair),
    ("thư ký cuộc họp", Part::Secretary),
    ("thư ký hội nghị", Part::Secretary),
    ("thư ký", Part::Secretary),
    ("đoàn thư ký", Part::Secretary),
    ("người ghi biên bản", Part::Secretary),
    ("ghi biên bản", Part::Secretary),
    ("thành phần khách mời", Part::Guests),
    ("khách mời", Part::Guests),
    ("đại biểu khách mời", Part::Guests),
    ("đại biểu mời", Part::Guests),
    ("mời tham dự", Part::Guests),
    ("mời dự", Part::Guests),
    ("vắng mặt", Part::Absent),
    ("vắng có lý do", Part::Absent),
    ("vắng", Part::Absent),
    ("số vắng", Part::Absent),
    ("thành phần tham dự", Part::Present),
    ("thành phần dự họp", Part::Present),
    ("thành phần tham gia", Part::Present),
    ("thành phần", Part::Present),
    ("các thành viên", Part::Present),
    ("thành viên", Part::Present),
    ("đại biểu tham dự", Part::Present),
    ("đại biểu dự họp", Part::Present),
    ("đại biểu", Part::Present),
    ("tham dự", Part::Present),
    ("bên a", Part::Present),
    ("bên b", Part::Present),
    ("cùng dự", Part::Present),
    ("dự họp", Part::Present),
    ("dự", Part::Present),
    ("có mặt", Part::Present),
    ("chương trình", Part::Agenda),
    ("nội dung cuộc họp", Part::Agenda),
    ("nội dung họp", Part::Agenda),
    ("nội dung làm việc", Part::Agenda),
    ("nội dung và diễn biến", Part::Discussion),
    ("nội dung", Part::Agenda),
    ("diễn biến", Part::Discussion),
    ("ý kiến thảo luận", Part::Discussion),
    ("ý kiến phát biểu", Part::Discussion),
    ("ý kiến tham gia", Part::Discussion),
    ("thảo luận", Part::Discussion),
    ("các ý kiến", Part::Discussion),
    ("phần thảo luận", Part::Discussion),
    ("hội nghị thảo luận", Part::Discussion),
    ("kết luận", Part::Conclusion),
    ("phát biểu kết luận", Part::Conclusion),
    ("ý kiến kết luận", Part::Conclusion),
    ("chủ trì kết luận", Part::Conclusion),
    ("kết quả biểu quyết", Part::Vote),
    ("biểu quyết", Part::Vote),
    ("cuộc họp kết thúc", Part::Close),
    ("hội nghị kết thúc", Part::Close),
    ("buổi họp kết thúc", Part::Close),
    ("buổi làm việc kết thúc", Part::Close),
    ("phiên họp kết thúc", Part::Close),
    ("kỳ họp kết thúc", Part::Close),
    ("chi bộ kết thúc", Part::Close),
    ("kết thúc", Part::Close),
    ("biên bản kết thúc", Part::Close),
    ("biên bản được lập", Part::Close),
    ("biên bản này", Part::Close),
    ("bế mạc", Part::Close),
];

/// A part with the words that belong to it.
#[derive(Clone, Copy, Debug)]
struct Slot {
    part: Part,
    span: ViewSpan,
}

/// Reads the meeting of minutes or of an invitation.
pub(super) fn read(sheet: &Sheet<'_>, zone: &Zone, head: &Head) -> Option<Meeting> {
    let slots = slots(sheet, zone);
    let mut meeting = Meeting::default();
    let first = sheet.blocks.get(sheet.blocks_of(&zone.body).start).map(|block| block.span);
    // `BIÊN BẢN LÀM VIỆC` over `giữa Đoàn kiểm tra …`
    let type_line = || {
        let line =
            sheet.lines[zone.lines.start..zone.body.start].iter().find(|line| matches!(line.class, Class::Type(..)));
        super::name(sheet, line?.span)
    };
    let of_title = || super::name(sheet, head.title?);
    let named = of_title().filter(|(kind, _)| !news::NO_NEWS.contains(&kind.as_str()));
    let named = named.or_else(type_line).or_else(of_title).or_else(|| super::name(sheet, first?));
    meeting.kind = named.map(|(kind, _)| kind);
    meeting.title = head.title.map(|title| Title::at(sheet.span(title)));
    if meeting.kind.is_none() && slots.len() < 3 {
        return None;
    }
    for slot in &slots {
        fill(sheet, slot, &mut meeting);
    }
    if let Some(body) = sheet.lines_span(zone.body.clone()) {
        when::read_end(sheet, body, &mut meeting);
        if meeting.chairs.is_empty() {
            meeting.chairs = news::chairs(sheet, body);
        }
    }
    let lists = [&mut meeting.chairs, &mut meeting.secretaries, &mut meeting.present, &mut meeting.guests];
    lists.into_iter().for_each(|list| super::keep_each_once(sheet, list, &[]));
    drop_known(sheet, &mut meeting);
    meeting.votes = votes::read(sheet, sheet.blocks_of(&zone.body));
    Some(meeting)
}

/// The chairs and secretaries are not listed again, nor are the absent among the present.
fn drop_known(sheet: &Sheet<'_>, meeting: &mut Meeting) {
    let entity = |index: usize| sheet.linked.people[index].value.entity;
    let absent: TextSet<usize> = meeting.absent.iter().map(|absence| entity(absence.person)).collect();
    meeting.present.retain(|index| !absent.contains(&entity(*index)));
}

/// The slots of the body in order; what stands before the first is the opening.
fn slots(sheet: &Sheet<'_>, zone: &Zone) -> Vec<Slot> {
    let mut starts: Vec<(Part, usize, usize)> = Vec::new();
    let blocks = sheet.blocks_of(&zone.body);
    let Some(body) = sheet.lines_span(zone.body.clone()) else { return Vec::new() };
    starts.push((Part::Opening, body.start, body.start));
    // The rank of the heading of those who attended, while its items are read.
    let mut attendance: Option<u8> = None;
    let mut list: Option<List> = None;
    for block in &sheet.blocks[blocks] {
        let before = starts.len();
        for start in clause_starts(sheet, block) {
            if let Some((part, after)) = part_at(sheet, block, start) {
                starts.push((part, start, after));
            }
        }
        let attends = starts.last().is_some_and(|(part, _, _)| part.attends());
        if starts.len() > before {
            list = attends.then(|| List::under(block, list));
        } else if attends && list.as_mut().is_some_and(|list| list.ends_at(block)) {
            starts.push((Part::Other, block.span.start, block.span.start));
            list = None;
        }
        match starts[before..].first() {
            Some((Part::Present, _, _)) if attendance.is_none() => attendance = Some(block.rank().unwrap_or(u8::MAX)),
            Some((part, _, _)) if !part.attends() => attendance = None,
            Some(_) => {}
            None if attendance.is_some_and(|rank| block.rank().is_some_and(|own| own <= rank)) => attendance = None,
            None => {
                let held = starts.last().is_some_and(|(part, _, _)| matches!(part, Part::Chair | Part::Secretary));
                if attendance.is_some() && held && attendance::names_a_group(sheet, block) {
                    starts.push((Part::Present, block.body().start, block.body().start));
                }
            }
        }
    }
    let ends = starts.iter().skip(1).map(|(_, start, _)| *start).chain([body.end]).collect::<Vec<_>>();
    let slots = starts.iter().zip(ends).filter(|((_, _, after), end)| after < end);
    slots.map(|((part, _, after), end)| Slot { part: *part, span: ViewSpan::new(*after, end) }).collect()
}

/// A list of people, under the number that opens its part.
#[derive(Clone, Copy, Debug)]
struct List {
    /// The label of the part, if it has one.
    label: Option<Label>,
    /// The people are numbered as the part is, from 1 again.
    nested: bool,
}

impl List {
    /// The list that the block opens; a block without a number of its own stands under that of the list before it.
    fn under(block: &Block, before: Option<Self>) -> Self {
        let label = block.label.filter(|label| !label.is_bullet());
        Self { label: label.or(before.and_then(|list| list.label)), nested: false }
    }

    /// Whether the block is the next part and not of the list: `II. NỘI DUNG`, or `2.` after `1.`
    fn ends_at(&mut self, block: &Block) -> bool {
        let Some(label) = block.label.filter(|label| !label.is_bullet()) else { return false };
        let Some(own) = self.label else { return label.rank <= SECTION };
        self.nested |= label.rank == own.rank && label.ordinal == 1;
        label.rank < own.rank || (label.rank == own.rank && !self.nested && label.ordinal == own.ordinal + 1)
    }
}

/// The rank of a Roman number: what it opens is no item of a list.
const SECTION: u8 = 5;

/// Where a part may be named in a block: at its start and, in a short block, after each full stop or semicolon.
fn clause_starts(sheet: &Sheet<'_>, block: &Block) -> Vec<usize> {
    let body = block.body();
    let mut starts = vec![body.start];
    let words = sheet.slice(body);
    if words.len() < 700 {
        let after = |mark: &'static str| words.match_indices(mark).map(move |(at, mark)| body.start + at + mark.len());
        starts.extend(after(". ").chain(after("; ")).chain(after(".\n")));
        starts.sort_unstable();
    }
    starts
}

/// The part that is named at the byte, and where its own words begin.
fn part_at(sheet: &Sheet<'_>, block: &Block, start: usize) -> Option<(Part, usize)> {
    let mut cur = sheet.cursor(start);
    let _ = cur.any_punct(&['-', '+']);
    let _ = cur.any_phrase(&["về", "phần"]);
    let (word, part) = WORDS.iter().find(|(word, _)| phrase_with_comma(sheet, cur.at(), word))?;
    let mut after = cur;
    for syllable in word.split([' ', ',']).filter(|syllable| !syllable.is_empty()) {
        let _ = after.punct(',');
        after.word(syllable)?;
    }
    let rest = sheet.slice(ViewSpan::new(after.at().min(block.span.end), block.span.end));
    let near = rest.char_indices().nth(60).map_or(rest.len(), |(at, _)| at);
    let colon = rest[..near].find(':').filter(|at| !rest[..*at].contains(['.', ',', ';']));
    if let Some(colon) = colon {
        return Some((*part, after.at() + colon + 1));
    }
    let whole = sheet.slice(block.body());
    // `Bên A - Đoàn kiểm tra …:`
    let side = letter::equals(word.split(' ').next().unwrap_or_default(), "bên") && after.punct('-').is_some();
    if side {
        return Some((*part, after.at()));
    }
    let heading =
        start == block.body().start && whole.len() < 160 && (letter::is_all_capitals(whole) || rest.trim().is_empty());
    let told = matches!(part, Part::Close)
        || ((*part == Part::Chair || *part == Part::Secretary) && rest.trim_start().starts_with("là "));
    let counted =
        matches!(part, Part::Absent | Part::Present) && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    if heading {
        Some((*part, block.span.end))
    } else if told || counted {
        Some((*part, after.at()))
    } else {
        None
    }
}

fn phrase_with_comma(sheet: &Sheet<'_>, at: usize, phrase: &str) -> bool {
    let mut cur = sheet.cursor(at);
    phrase.split(' ').all(|word| {
        let comma = word.ends_with(',');
        cur.word(word.trim_end_matches(',')).is_some() && (!comma || cur.punct(',').is_some())
    })
}

/// Puts what a slot says into the meeting.
fn fill(sheet: &Sheet<'_>, slot: &Slot, meeting: &mut Meeting) {
    let span = slot.span;
    match slot.part {
        Part::Opening => {
            when::read(sheet, span, meeting);
            meeting.place = meeting.place.or_else(|| when::place(sheet, span));
            meeting.chairs = news::chairs(sheet, span);
        }
        Part::Time => {
            when::read(sheet, span, meeting);
            meeting.place = meeting.place.or_else(|| when::place(sheet, span));
        }
        Part::Place => meeting.place = meeting.place.or_else(|| place(sheet, span)),
        Part::Chair => meeting.chairs.extend(sheet.people(own_lines(sheet, span))),
        Part::Secretary => meeting.secretaries.extend(sheet.people(own_lines(sheet, span))),
        Part::Guests => meeting.guests.extend(sheet.people(span)),
        Part::Present => attendance::present(sheet, span, meeting),
        Part::Absent => attendance::absent(sheet, span, meeting),
        Part::Agenda => agenda(sheet, span, meeting),
        Part::Discussion => remarks(sheet, span, meeting),
        Part::Conclusion => conclude(sheet, span, meeting),
        Part::Vote | Part::Close | Part::Other => {}
    }
}

/// The first block of a slot when it names someone, else those below it that do.
fn own_lines(sheet: &Sheet<'_>, span: ViewSpan) -> ViewSpan {
    let mut end = span.start;
    for at in blocks_in(sheet, span) {
        let part = part_of(sheet, at, span);
        let named = !sheet.people(part).is_empty();
        if end > span.start && !named {
            break;
        }
        if named {
            end = part.end;
            if sheet.blocks[at].span.start < span.start {
                break;
            }
        }
    }
    ViewSpan::new(span.start, end)
}

fn place(sheet: &Sheet<'_>, span: ViewSpan) -> Option<Passage> {
    let words = sheet.slice(span);
    let head = words.len() - words.trim_start().len();
    let start = sheet.phrase_at(span.start, "tại").unwrap_or(span.start);
    let end = words[head..].find(['\n', ';']).map_or(span.end, |at| span.start + head + at);
    sheet.trimmed(start, end.max(start)).map(|at| Passage::at(sheet.span(at)))
}

/// The blocks that begin in the range, and the one in which it begins.
pub(super) fn blocks_in(sheet: &Sheet<'_>, span: ViewSpan) -> std::ops::Range<usize> {
    let start = sheet.blocks.partition_point(|block| block.span.end <= span.start);
    let end = sheet.blocks.partition_point(|block| block.span.start < span.end);
    start..end.max(start)
}

/// The part of a block that lies in the range.
pub(super) fn part_of(sheet: &Sheet<'_>, at: usize, span: ViewSpan) -> ViewSpan {
    let block = sheet.blocks[at].span;
    let start = block.start.max(span.start);
    ViewSpan::new(start, block.end.min(span.end).max(start))
}

/// The items of the agenda; where they are what people said, they are the discussion.
fn agenda(sheet: &Sheet<'_>, span: ViewSpan, meeting: &mut Meeting) {
    let blocks = blocks_in(sheet, span);
    let speaks = blocks.clone().any(|at| speech::speaker(sheet, inner(sheet, at, span)).is_some());
    let long = span.end - span.start > 3000;
    if speaks || long {
        remarks(sheet, span, meeting);
        return;
    }
    for at in blocks {
        let item = inner(sheet, at, span);
        meeting.agenda.extend(sheet.trimmed(item.start, item.end).map(|at| Passage::at(sheet.span(at))));
    }
}

/// The part of a block that lies in the range, without the block's label.
fn inner(sheet: &Sheet<'_>, at: usize, span: ViewSpan) -> ViewSpan {
    let part = part_of(sheet, at, span);
    let start = part.start.max(sheet.blocks[at].body().start).min(part.end);
    ViewSpan::new(start, part.end)
}

/// What one speaker says, as far as it was read.
struct OpenRemark {
    person: Option<usize>,
    from: usize,
    to: usize,
}

/// What was said, by whom: from one speaker to the next.
fn remarks(sheet: &Sheet<'_>, span: ViewSpan, meeting: &mut Meeting) {
    let mut open: Option<OpenRemark> = None;
    let close = |open: &mut Option<OpenRemark>, meeting: &mut Meeting| {
        if let Some(OpenRemark { person, from, to }) = open.take() {
            meeting.remarks.extend(sheet.trimmed(from, to).map(|said| Remark::of(person, sheet.span(said))));
        }
    };
    for at in blocks_in(sheet, span) {
        let block = inner(sheet, at, span);
        let headed = sheet.blocks[at].label.is_some_and(|label| label.rank < 9);
        if let Some((person, from)) = speech::speaker(sheet, block) {
            close(&mut open, meeting);
            open = Some(OpenRemark { person: Some(person), from, to: block.end });
        } else if speech::unnamed(sheet, block) {
            close(&mut open, meeting);
            open = Some(OpenRemark { person: None, from: block.start, to: block.end });
        } else if headed {
            close(&mut open, meeting);
        } else if let Some(remark) = open.as_mut() {
            remark.to = block.end;
        }
    }
    close(&mut open, meeting);
}

fn conclude(sheet: &Sheet<'_>, span: ViewSpan, meeting: &mut Meeting) {
    let first = blocks_in(sheet, span);
    // A part of the slot's first block that stands behind the words for the slot is a conclusion of its own.
    let inline = first.clone().next().map(|at| part_of(sheet, at, span)).filter(|part| part.start > span.start - 1);
    let starts = sheet.blocks.partition_point(|block| block.span.start < span.start);
    if let Some(part) = inline.filter(|_| first.start < starts) {
        meeting.conclusions.extend(sheet.trimmed(part.start, part.end).map(|at| Passage::at(sheet.span(at))));
    }
    meeting.conclusions.extend(notice::conclusions(sheet, starts..first.end.max(starts)));
}
