//! Times counted from the day on which the text was written.
//!
//! ```text
//! days   = ["ngày"] "hôm" ("nay" | "qua" | "kia") | "ngày" ("mai" | "kia" | "mốt") | part ("nay" | "qua" | "mai")
//!        | [clock] "cùng ngày"
//! units  = [part] ("tuần" | "tháng" | "quý" | "năm") ("này" | "nay" | "trước" | "tới" | "sau" | "qua" | "vừa qua" | "ngoái")
//! counts = N ("ngày" | "tuần" | "tháng" | "năm") ("tới" | "qua" | "vừa qua")
//! week   = "thứ" W ["tuần" ("này" | "tới" | "trước" | "sau")]
//! ```

use super::clock;
use super::month::part_before;
use super::number::near;
use super::value::{Clock, Point, Reading, Standing, Unit, Value};
use crate::grammar::Found;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::view::ViewSpan;

/// The words after a unit with what they add to it; the unit is at the cursor `cur`, read up to `ahead`.
pub(super) fn unit<'v>(cur: &mut Cursor<'v>, mut ahead: Cursor<'v>, unit: Unit, out: &mut Vec<Found<Reading>>) -> bool {
    if let Some((start, count)) = count_before(cur) {
        let sign = match ahead.any_phrase(&["tới", "vừa qua", "qua"]) {
            Some(0) => 1,
            Some(_) => -1,
            None => return false,
        };
        let value = Value::One(Point::Counted { unit, count: sign * count });
        let reading = Reading { standing: Standing::Counted, ..Reading::new(value) };
        *cur = ahead;
        out.push(Found::new(ViewSpan::new(start, ahead.at()), reading));
        return true;
    }
    const AFTER: [(&str, i32); 10] = [
        ("này", 0),
        ("nay", 0),
        ("trước", -1),
        ("vừa qua", -1),
        ("vừa rồi", -1),
        ("qua", -1),
        ("rồi", -1),
        ("ngoái", -1),
        ("tới", 1),
        ("sau", 1),
    ];
    let Some((word, offset)) = AFTER.into_iter().find(|(phrase, _)| ahead.phrase(phrase).is_some()) else {
        return false;
    };
    if vague(cur, &ahead, word) {
        return false;
    }
    let mut span = ViewSpan::new(cur.at(), ahead.at());
    span.start = cur.peek_any().map_or(span.start, |token| token.start);
    let mut reading = Reading::new(Value::One(Point::Relative { unit, offset }));
    if let Some((start, modifier)) = part_before(cur) {
        span.start = start;
        reading.modifier = Some(modifier);
    }
    *cur = ahead;
    out.push(Found::new(span, reading));
    true
}

/// Whether the phrase is vague or no time at all: `những năm qua`, `năm sau sinh`, `các tháng tới`.
fn vague(cur: &Cursor<'_>, ahead: &Cursor<'_>, word: &str) -> bool {
    const MANY: &[&str] =
        &["các", "những", "nhiều", "mấy", "vài", "mỗi", "hằng", "hàng", "từng", "số", "ít", "đủ", "nửa", "báo", "nhất"];
    // `ngày 31/5 năm sau`
    let dated = near(cur).is_some_and(|token| token.is_number());
    let many = dated || near(cur).is_some_and(|token| MANY.iter().any(|many| cur.matches(&token, many)));
    // `năm trước đó`, `tháng sau khi`, `quý này sang quý khác`
    let goes_on = ahead.peek().is_some_and(|token| {
        token.gap() < Gap::Break
            && ["khi", "đó", "sinh", "đây", "hết", "mắt", "ngày", "tháng", "năm", "liền", "thời", "hoặc"]
                .iter()
                .any(|next| ahead.matches(&token, next))
    });
    // `năm sau cao hơn năm trước`
    let proverbial = word == "sau"
        && ahead
            .peek()
            .is_some_and(|token| ["cao", "luôn", "tốt", "nhiều"].iter().any(|next| ahead.matches(&token, next)))
        || word == "trước"
            && ["năm sau cao hơn", "năm sau tốt hơn", "năm sau luôn cao hơn", "năm sau nhiều hơn"]
                .iter()
                .any(|phrase| cur.preceded_by(phrase));
    many || proverbial || goes_on && matches!(word, "trước" | "sau" | "qua" | "tới")
}

/// The number directly before the cursor, and where it begins.
fn count_before(cur: &Cursor<'_>) -> Option<(usize, i32)> {
    let token = near(cur)?;
    match token.kind() {
        TokenKind::Number if token.len() <= 2 => {
            let touched =
                cur.text()[..token.start].ends_with(|c: char| matches!(c, '/' | '.' | ',' | '-') || c.is_ascii_digit());
            token.text().parse().ok().filter(|_| !touched).map(|count| (token.start, count))
        }
        TokenKind::Word => {
            let mut ahead = cur.moved(token.start);
            let value = crate::grammar::number::spelled(&mut ahead).filter(|_| ahead.at() == token.end())?;
            Some((token.start, i32::try_from(value).ok()?))
        }
        _ => None,
    }
}

/// Reads `hôm nay`, `ngày mai`, `cùng ngày` at the cursor; `start` is where a clock time before it begins.
pub(super) fn day(cur: &mut Cursor<'_>) -> Option<Point> {
    const DAYS: [(&str, i32); 9] = [
        ("ngày hôm nay", 0),
        ("hôm nay", 0),
        ("ngày hôm qua", -1),
        ("hôm qua", -1),
        ("ngày hôm kia", -2),
        ("hôm kia", -2),
        ("ngày mai", 1),
        ("ngày kia", 2),
        ("ngày mốt", 2),
    ];
    for (phrase, offset) in DAYS {
        if cur.phrase(phrase).is_some() {
            return Some(Point::Relative { unit: Unit::Day, offset });
        }
    }
    cur.phrase("cùng ngày").map(|_| Point::NextTo { days: 0 })
}

/// Reads `nay`, `qua`, `mai` after a part of the day.
pub(super) fn after_part(cur: &mut Cursor<'_>) -> Option<Point> {
    let index = cur.any_phrase(&["nay", "qua", "mai"])?;
    // `tối qua đường`, `sáng mai sau`
    [0, -1, 1].get(index).map(|&offset| Point::Relative { unit: Unit::Day, offset })
}

/// Reads a day of the week: `thứ Hai`, `thứ 2`, `Chủ nhật`. 0 is Monday.
pub(super) fn weekday(cur: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cur;
    if ahead.phrase("chủ nhật").is_some() {
        *cur = ahead;
        return Some(6);
    }
    ahead.word("thứ")?;
    let day = match ahead.any_phrase(&["hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy"]) {
        Some(index) => [0, 1, 2, 3, 4, 5, 5].get(index).copied()?,
        None => super::number::short(&mut ahead).filter(|number| (2..=7).contains(number))? - 2,
    };
    *cur = ahead;
    Some(day)
}

/// Reads `tuần này`, `tuần tới` after a day of the week: how many weeks it is away.
pub(super) fn week_after(cur: &mut Cursor<'_>) -> Option<i32> {
    const WEEKS: [(&str, i32); 7] = [
        ("tuần này", 0),
        ("tuần tới", 1),
        ("tuần sau", 1),
        ("tuần trước", -1),
        ("tuần qua", -1),
        ("tuần vừa qua", -1),
        ("này", 0),
    ];
    WEEKS.into_iter().find(|(phrase, _)| cur.phrase(phrase).is_some()).map(|(_, week)| week)
}

/// Pushes a relative day with the clock time before it.
pub(super) fn push<'v>(
    cur: &mut Cursor<'v>,
    start: usize,
    clock: Option<Clock>,
    end: Cursor<'v>,
    point: Point,
    out: &mut Vec<Found<Reading>>,
) {
    let (start, clock) = match (clock, clock::before(&cur.moved(start))) {
        (None, Some((from, clock))) => (from, Some(clock)),
        (Some(Clock::Part(part)), Some((from, Clock::At(time)))) => (from, Some(clock::joined(time, part))),
        (clock, _) => (start, clock),
    };
    *cur = end;
    out.push(Found::new(ViewSpan::new(start, end.at()), Reading { clock, ..Reading::new(Value::One(point)) }));
}
