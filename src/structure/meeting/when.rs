//! When and where a meeting was held.

use chrono::{NaiveDate, NaiveTime};

use crate::mention::DateKind;
use crate::part::{Meeting, Passage};
use crate::scan::Phrases;
use crate::view::ViewSpan;

use super::super::sheet::Sheet;

/// Puts day, start and end, as far as the range gives them, into the meeting.
pub(super) fn read(sheet: &Sheet<'_>, range: ViewSpan, meeting: &mut Meeting) {
    let dates: Vec<usize> = sheet.dates(range).filter(|date| is_free(sheet, *date)).take(6).collect();
    let known = |date: &usize| is_day(sheet, *date) && sheet.linked.dates[*date].value.start.is_some();
    // `Hôm nay, ngày 30 tháng 3 năm 2018`: the day that is written out.
    let written = |date: &usize| known(date) && !sheet.linked.dates[*date].value.inferred;
    let day = dates
        .iter()
        .copied()
        .find(written)
        .or_else(|| dates.iter().copied().find(known))
        .or_else(|| dates.iter().copied().find(|date| is_day(sheet, *date)));
    if meeting.date.is_none() {
        meeting.date = day;
    }
    let mut clocks = dates.iter().filter_map(|date| clock(sheet, *date));
    let Some(on) = meeting.date.and_then(|date| sheet.linked.dates[date].value.start) else { return };
    if meeting.start.is_none() {
        meeting.start = clocks.next().map(|time| on.and_time(time));
        if meeting.end.is_none() {
            meeting.end = clocks.next().map(|time| on.and_time(time)).filter(|end| meeting.start < Some(*end));
        }
    }
}

/// The end of the meeting, told by `Cuộc họp kết thúc lúc …`.
pub(super) fn read_end(sheet: &Sheet<'_>, range: ViewSpan, meeting: &mut Meeting) {
    let day = |date: usize| sheet.linked.dates[date].value.start;
    for date in sheet.dates(range) {
        let Some(time) = clock(sheet, date) else { continue };
        let from = sheet.text[range.start..sheet.linked.dates[date].span.start].char_indices().rev().nth(80);
        let before = &sheet.text[range.start + from.map_or(0, |(at, _)| at)..sheet.linked.dates[date].span.start];
        let lower = crate::scan::letter::to_lower(before);
        if !["kết thúc", "bế mạc", "lập xong", "xong hồi", "nghỉ lúc"].iter().any(|word| lower.contains(word))
        {
            continue;
        }
        let same_day = sheet.slice(sheet.linked.dates[date].span).ends_with("cùng ngày");
        let dated = sheet.linked.dates[date].value.kind == DateKind::Datetime && !same_day;
        let own = if dated { day(date) } else { None };
        let next = sheet
            .dates(range)
            .find(|next| *next == date + 1 && is_day(sheet, *next) && follows(sheet, date))
            .and_then(day);
        let Some(on): Option<NaiveDate> = own.or(next).or_else(|| meeting.date.and_then(day)) else { return };
        meeting.end = Some(on.and_time(time));
        return;
    }
}

/// Whether the next date belongs to the same phrase: `lúc 11 giờ 30, ngày 05/4`.
fn follows(sheet: &Sheet<'_>, date: usize) -> bool {
    let dates = &sheet.linked.dates;
    dates.get(date + 1).is_some_and(|next| {
        let between = sheet.text.get(dates[date].span.end..next.span.start).unwrap_or(".");
        between.len() <= 8 && !between.contains(['.', ';'])
    })
}

/// Whether the date stands for itself: not inside a citation, and no deadline.
fn is_free(sheet: &Sheet<'_>, date: usize) -> bool {
    let found = &sheet.linked.dates[date];
    let before = sheet.linked.references.partition_point(|reference| reference.span.start <= found.span.start);
    let inside = before.checked_sub(1).is_some_and(|at| sheet.linked.references[at].span.contains(found.span));
    // A deadline is no day of a meeting.
    let until = sheet.cursor(found.span.start).preceded_by_any(&["trước", "chậm nhất", "đến hết"]);
    found.value.reference.is_none() && !inside && !until
}

fn is_day(sheet: &Sheet<'_>, date: usize) -> bool {
    matches!(sheet.linked.dates[date].value.kind, DateKind::Day | DateKind::DayRange | DateKind::Datetime)
}

/// The clock time of a mention.
fn clock(sheet: &Sheet<'_>, date: usize) -> Option<NaiveTime> {
    let found = &sheet.linked.dates[date].value;
    if !matches!(found.kind, DateKind::Time | DateKind::Datetime) {
        return None;
    }
    let (_, time) = found.timex.as_deref()?.rsplit_once('T')?;
    let time = time.get(..5).unwrap_or(time);
    NaiveTime::parse_from_str(time, "%H:%M").ok()
}

/// The word before the place of a meeting.
pub(super) static AT: Phrases = Phrases::new(&["tại"]);

/// Where the meeting was held: the words after the first `tại` that names a place, to the next comma.
pub(super) fn place(sheet: &Sheet<'_>, range: ViewSpan) -> Option<Passage> {
    let mut at = range.start;
    while let Some((_, found)) = sheet.find(ViewSpan::new(at, range.end), &AT) {
        at = found.end;
        let start = sheet.cursor(at).peek().map(|token| token.start).filter(|start| *start < range.end)?;
        if let Some(place) = place_at(sheet, start, range.end).filter(|place| beside_a_date(sheet, found.start, *place))
        {
            return Some(Passage::at(sheet.span(place)));
        }
    }
    None
}

/// The most bytes between a date and the place beside it.
const MAX_TO_DATE: usize = 16;

/// Whether the place, whose `tại` stands at byte `at`, stands next to a date.
fn beside_a_date(sheet: &Sheet<'_>, at: usize, place: ViewSpan) -> bool {
    let dates = &sheet.linked.dates;
    let after = dates.partition_point(|date| date.span.start < at);
    let before = after.checked_sub(1).map(|date| dates[date].span.end);
    before.is_some_and(|end| end <= at && at - end <= MAX_TO_DATE)
        || dates
            .get(after)
            .is_some_and(|date| date.span.start >= place.end && date.span.start - place.end <= MAX_TO_DATE)
}

/// The place that begins at the byte.
fn place_at(sheet: &Sheet<'_>, start: usize, end: usize) -> Option<ViewSpan> {
    const NO_PLACE: [&str; 14] = [
        "hội nghị",
        "cuộc họp",
        "buổi",
        "phiên",
        "kỳ họp",
        "quyết định",
        "nghị quyết",
        "công văn",
        "thông báo",
        "điều",
        "nghị định",
        "chỉ thị",
        "kế hoạch",
        "khoản",
    ];
    let cites = sheet.linked.references.binary_search_by_key(&start, |found| found.span.start).is_ok();
    if cites || NO_PLACE.iter().any(|word| sheet.phrase_at(start, word).is_some()) {
        return None;
    }
    let after = sheet.linked.dates.partition_point(|date| date.span.start < start);
    let date = sheet.linked.dates.get(after).map_or(end, |date| date.span.start.max(start));
    // A body whose name has commas is a place as a whole.
    let agency = sheet.agency_at(start).map_or(start, |agency| sheet.linked.agencies[agency].span.end);
    let stop = end.min(date);
    let from = agency.min(stop);
    let rest = sheet.slice(ViewSpan::new(from, stop));
    let close = rest.find([',', '.', ';', '(', ':']).map_or(stop, |at| from + at);
    static ENDS: Phrases = Phrases::new(&[
        "đã",
        "do",
        "với",
        "vào",
        "để",
        "diễn ra",
        "dưới",
        "có",
        "tổ chức",
        "và chủ trì",
        "đồng chí",
        "ông",
        "bà",
    ]);
    let verb = sheet.find(ViewSpan::new(start, close), &ENDS).map_or(close, |(_, verb)| verb.start.max(start));
    sheet.trimmed(start, verb)
}
