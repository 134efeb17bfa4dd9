//! Years, stretches of years, terms of office, school years, decades and centuries.
//!
//! ```text
//! years  = [part] "năm" Y (("," | "và") Y)* | ["từ"] "năm" Y ("-" | "đến" ["hết"] ["năm"]) Y
//! stage  = ("giai đoạn" | "thời kỳ") ["từ"] [N "năm"] ["năm"] pair
//! term   = "nhiệm kỳ" pair | "niên khóa" pair | ["học kỳ" Q [","]] "năm học" pair
//! fiscal = "năm" ("ngân sách" | "tài chính" | "tài khóa" | "kế hoạch") Y | "niên độ" (Y | pair)
//! pair   = Y ("-" | "đến" ["năm"] | "/" | blank) Y
//! decade = ("những năm" | "thập niên" | "thập kỷ") Y0 ["của" "thế kỷ" C] | "thế kỷ" C
//! ```

use super::context::recurring_before;
use super::day::begins_with_from;
use super::month::part_before;
use super::number::{near, quarter, short, year, year_or_spelled};
use super::value::{LunarYear, Point, Reading, Standing, Stretch, Unit, Value, Year};
use super::{part, relative};
use crate::grammar::Found;
use crate::grammar::number::roman;
use crate::mention::DateModifier;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::view::ViewSpan;

/// Reads what `năm` at the cursor begins.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(start) = cur.peek_any().map(|token| token.start) else { return false };
    let mut ahead = *cur;
    ahead.word("năm");
    if let Some((point, end)) = with_noun(ahead) {
        if let Some((from, last, end)) = later_school_year(cur, point, end) {
            out.push(Found::new(ViewSpan::new(from, end), Reading::new(Value::Range(point, last))));
            *cur = cur.moved(end);
            return true;
        }
        return push(cur, start, end, point, out);
    }
    if decade(cur, ahead, out) {
        return true;
    }
    let begin = *cur;
    let mut first = ahead;
    if let Some(value) = year_or_spelled(&mut first) {
        let counted = near(&begin).is_some_and(|token| is_count(&begin, &token));
        if counted && pair(&mut ahead.moved(ahead.at())).is_some()
            || recurring_before(&begin)
            || counts_after(&first) && !begin.preceded_by("sinh") && (counted || !tells_of_people(&begin, first))
        {
            return false;
        }
        return years(cur, start, first, value, out);
    }
    if let Some(name) = part::year_name(&mut first) {
        return named(cur, start, first, name, out);
    }
    relative::unit(cur, ahead, Unit::Year, out)
}

/// Whether the token before `năm` counts years: `10 năm 2011-2020`.
fn is_count(cur: &Cursor<'_>, token: &crate::scan::Token<'_>) -> bool {
    token.is_number() || ["năm", "mười", "hai", "ba", "bốn", "mươi"].iter().any(|word| cur.matches(token, word))
}

/// Whether what follows a number is what it counts: `mỗi năm 2000 lượt`.
fn counts_after(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| {
        token.is_word()
            && ["lượt", "hộ", "người", "triệu", "tỷ", "tỉ", "tấn", "đồng", "ha", "con"]
                .iter()
                .any(|word| cur.matches(&token, word))
    })
}

/// Whether the word behind the year is rather the subject than what a number counts: `Năm 2005 người dân`, `Năm 2005 đồng chí Lan`.
fn tells_of_people(begin: &Cursor<'_>, after: Cursor<'_>) -> bool {
    let opens = begin.peek_any().is_some_and(|word| word.is_capitalised())
        || begin.preceded_by_any(&["trong", "đến", "từ", "vào", "sang", "cuối", "đầu"]);
    opens && after.to_owned().any_phrase(&["người", "hộ", "con", "đồng chí"]).is_some()
}

/// `từ năm học 2015-2016 đến đầu năm học 2016-2017`: the second school year of a range, where that begins and ends.
fn later_school_year(cur: &Cursor<'_>, first: Point, end: usize) -> Option<(usize, Point, usize)> {
    let term = matches!(first, Point::Years { stretch: Stretch::Term, .. });
    let from = begins_with_from(cur).filter(|_| term)?;
    let mut ahead = cur.moved(end);
    ahead.word("đến").or_else(|| ahead.word("tới"))?;
    ahead.any_phrase(&["hết", "đầu", "giữa", "cuối"]);
    ahead.word("năm")?;
    let (last, end) = with_noun(ahead)?;
    Some((from, last, end))
}

/// `năm học 2019-2020`, `năm ngân sách 2020`.
fn with_noun(mut cur: Cursor<'_>) -> Option<(Point, usize)> {
    if cur.word("học").is_some() {
        cur.word("mới");
        let (first, last) = pair(&mut cur)?;
        return Some((Point::Years { first, last, stretch: Stretch::Term }, cur.at()));
    }
    cur.any_phrase(&["ngân sách", "tài chính", "tài khóa", "kế hoạch", "báo cáo"])?;
    let value = year(&mut cur)?;
    Some((Point::Year(Year::Given(value)), cur.at()))
}

pub(super) fn push(
    cur: &mut Cursor<'_>,
    start: usize,
    end: usize,
    point: Point,
    out: &mut Vec<Found<Reading>>,
) -> bool {
    let mut reading = Reading::new(Value::One(point));
    let mut start = start;
    let begin = cur.moved(start);
    // `Hội nghị giữa nhiệm kỳ`
    let term = matches!(point, Point::Years { stretch: Stretch::Term, .. });
    if let Some((from, modifier)) = part_before(&begin).filter(|_| !term) {
        start = from;
        reading.modifier = Some(modifier);
    } else if let Some(from) = semester_before(&begin) {
        start = from;
    }
    out.push(Found::new(ViewSpan::new(start, end), reading));
    *cur = cur.moved(end);
    true
}

/// `học kỳ I`, `học kỳ 2,` before a school year.
fn semester_before(cur: &Cursor<'_>) -> Option<usize> {
    let mut start = *cur;
    for _ in 0..5 {
        start = start.back()?;
        let mut ahead = start;
        if ahead.phrase("học kỳ").is_some() && (quarter(&mut ahead).is_some() || ahead.word("hè").is_some()) {
            ahead.punct(',');
            ahead.word("của");
            return cur.text()[ahead.at()..cur.at()].trim().is_empty().then_some(start.at());
        }
    }
    None
}

/// `năm 2018, 2019 và 2020`, `năm 2021 đến 2025`.
fn years<'v>(cur: &mut Cursor<'v>, start: usize, after: Cursor<'v>, first: i32, out: &mut Vec<Found<Reading>>) -> bool {
    let begin = cur.moved(start);
    let mut ahead = after;
    if let Some(last) = range_end(&mut ahead, first) {
        let from = begins_with_from(&begin).unwrap_or(start);
        let value = Value::Range(Point::Year(Year::Given(first)), Point::Year(Year::Given(last)));
        out.push(Found::new(ViewSpan::new(from, ahead.at()), Reading::new(value)));
        *cur = ahead;
        horizon(cur, out);
        return true;
    }
    let mut reading = Reading::new(Value::One(Point::Year(Year::Given(first))));
    let mut span = ViewSpan::new(start, after.at());
    if let Some((from, half)) = half_before(&begin) {
        span.start = from;
        reading.value = Value::One(Point::Half { year: Year::Given(first), half });
    } else if let Some((from, modifier)) = part_before(&begin).filter(|(_, modifier)| !is_between(*modifier, after)) {
        span.start = from;
        reading.modifier = Some(modifier);
    }
    reading.standing = standing(&begin);
    out.push(Found::new(span, reading));
    *cur = after;
    while more(cur, out) {}
    horizon(cur, out);
    true
}

/// `nửa đầu`, `nửa cuối` before a year.
fn half_before(cur: &Cursor<'_>) -> Option<(usize, u32)> {
    let half = if cur.preceded_by("nửa đầu") {
        1
    } else if cur.preceded_by("nửa cuối") {
        2
    } else {
        return None;
    };
    cur.back()?.back().map(|start| (start.at(), half))
}

/// `giữa năm 1922 và 1932` is between two years, not the middle of one.
fn is_between(modifier: DateModifier, mut after: Cursor<'_>) -> bool {
    modifier == DateModifier::Mid && after.word("và").is_some() && {
        after.word("năm");
        year(&mut after).is_some()
    }
}

/// The second year of a range after its first.
pub(super) fn range_end(cur: &mut Cursor<'_>, first: i32) -> Option<i32> {
    let mut ahead = *cur;
    if ahead.punct('-').is_none() {
        ahead.word("đến").or_else(|| ahead.word("tới"))?;
        ahead.word("hết");
    }
    ahead.word("năm");
    let last = year(&mut ahead).filter(|last| *last > first)?;
    *cur = ahead;
    Some(last)
}

/// A later year of a list.
fn more(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let comma = ahead.punct(',').is_some();
    let and = ahead.word("và").is_some();
    let Some(token) = ahead.peek().filter(|token| (comma || and) && token.gap() <= Gap::Line) else { return false };
    let Some(value) = year(&mut ahead) else { return false };
    if counts_after(&ahead) || ahead.peek().is_some_and(|next| next.is('-')) {
        return false;
    }
    out.push(Found::new(
        ViewSpan::new(token.start, ahead.at()),
        Reading::new(Value::One(Point::Year(Year::Given(value)))),
    ));
    *cur = ahead;
    true
}

/// `, tầm nhìn đến 2050` after a stage or year: a mention of its own.
pub(super) fn horizon(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) {
    let mut ahead = *cur;
    ahead.punct(',');
    ahead.word("và");
    if ahead.any_phrase(&["tầm nhìn", "định hướng", "hướng tới"]).is_none() {
        return;
    }
    let until = ahead.word("đến").is_some();
    let Some(token) = ahead.peek() else { return };
    let Some(value) = year(&mut ahead) else { return };
    let mut reading = Reading::new(Value::One(Point::Year(Year::Given(value))));
    reading.modifier = until.then_some(DateModifier::Until);
    out.push(Found::new(ViewSpan::new(token.start, ahead.at()), reading));
    *cur = ahead;
}

/// `năm Ất Tỵ [2025]`.
fn named(
    cur: &mut Cursor<'_>,
    start: usize,
    mut after: Cursor<'_>,
    name: crate::calendar::YearName,
    out: &mut Vec<Found<Reading>>,
) -> bool {
    let year = bracketed_year(&mut after);
    let lunar = year.map_or(LunarYear::Named(name), |year| LunarYear::Year(Year::Given(year)));
    push(cur, start, after.at(), Point::LunarYear(lunar), out)
}

/// A year in figures after one by name: `2025`, `(2025)`, `năm 2025`, `- 2025`.
pub(super) fn bracketed_year(cur: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cur;
    let bracket = ahead.punct('(').is_some();
    if !bracket && ahead.word("năm").is_none() {
        ahead.punct('-');
    }
    let value = year(&mut ahead)?;
    if bracket {
        ahead.punct(')')?;
    }
    *cur = ahead;
    Some(value)
}

/// `nay`, `ngoái`, `tới` after `năm`.
pub(super) fn offset(cur: &mut Cursor<'_>) -> Option<i32> {
    let index = cur.any_phrase(&["nay", "này", "ngoái", "trước", "tới", "sau"])?;
    [0, 0, -1, -1, 1, 1].get(index).copied()
}

/// Two years in a row of one stretch.
pub(super) fn pair(cur: &mut Cursor<'_>) -> Option<(i32, i32)> {
    let mut ahead = *cur;
    let first = match ahead.peek() {
        // `2019/2020` would be read as a document number.
        Some(token) if token.is_number() && token.len() == 4 => {
            ahead.skip();
            token.text().parse().ok().filter(|value| super::number::is_year(*value))?
        }
        _ => return None,
    };
    if ahead.any_punct(&['-', '/', '~']).is_none() && (ahead.word("đến").is_some() || ahead.word("tới").is_some())
    {
        ahead.word("năm");
    }
    let last = year(&mut ahead).filter(|last| *last > first && *last - first <= 100)?;
    *cur = ahead;
    Some((first, last))
}

/// `giai đoạn 2021-2025`, `thời kỳ từ năm 2021 đến năm 2030`; the cursor stands before the two words.
pub(super) fn stage(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(start) = ahead.peek_any().map(|token| token.start) else { return false };
    if ahead.any_phrase(&["giai đoạn", "thời kỳ"]).is_none() {
        return false;
    }
    ahead.word("từ");
    if let Some(months) = month_pair(&mut ahead) {
        out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading::new(months)));
        *cur = ahead;
        return true;
    }
    let mut counted = ahead;
    if short(&mut counted).is_some() && counted.word("năm").is_some() {
        counted.punct(',');
        ahead = counted;
    }
    ahead.word("năm");
    let Some((first, last)) = pair(&mut ahead) else { return false };
    push(cur, start, ahead.at(), Point::Years { first, last, stretch: Stretch::Stage }, out);
    horizon(cur, out);
    true
}

/// `1/2021 đến 6/2023`, `01/2021-06/2023`
fn month_pair(cur: &mut Cursor<'_>) -> Option<Value> {
    let mut ahead = *cur;
    let from = figure_month(&mut ahead)?;
    if ahead.punct('-').is_none() {
        ahead.word("đến").or_else(|| ahead.word("tới"))?;
        ahead.word("hết");
    }
    let to = figure_month(&mut ahead)?;
    *cur = ahead;
    Some(Value::Range(from, to))
}

/// `từ 01/2021 đến 6/2023`; the cursor stands behind `từ`.
pub(super) fn months_in_figures(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let start = begins_with_from(cur).unwrap_or(cur.at());
    let Some(months) = month_pair(cur) else { return false };
    out.push(Found::new(ViewSpan::new(start, cur.at()), Reading::new(months)));
    true
}

/// `1/2021`
fn figure_month(cur: &mut Cursor<'_>) -> Option<Point> {
    let month = short(cur).filter(|month| (1..=12).contains(month))?;
    cur.any_punct(&['/', '.'])?;
    Some(Point::Month { year: Year::Given(year(cur)?), month })
}

/// `nhiệm kỳ 2020-2025`, `niên khóa 2019-2023`; the cursor stands before the two words.
pub(super) fn term(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(start) = ahead.peek_any().map(|token| token.start) else { return false };
    if ahead.any_phrase(&["nhiệm kỳ", "niên khóa"]).is_none() {
        return false;
    }
    let Some((first, last)) = pair(&mut ahead) else { return false };
    push(cur, start, ahead.at(), Point::Years { first, last, stretch: Stretch::Term }, out)
}

/// `những năm 1990`, `thập niên 90 của thế kỷ XX`; `ahead` stands behind `năm`.
fn decade(cur: &mut Cursor<'_>, mut ahead: Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let Some(many) = near(cur).filter(|token| ["những", "các"].iter().any(|word| cur.matches(token, word))) else {
        return false;
    };
    decade_number(&mut ahead).is_some_and(|(first, last)| {
        push(cur, many.start, ahead.at(), Point::Years { first, last, stretch: Stretch::Stage }, out)
    })
}

fn decade_number(cur: &mut Cursor<'_>) -> Option<(i32, i32)> {
    let mut ahead = *cur;
    let first = match year(&mut ahead) {
        Some(value) if value % 10 == 0 && ahead.peek().is_none_or(|token| !token.is(',') && !token.is('-')) => value,
        Some(_) => return None,
        None => {
            let tens = i32::try_from(short(&mut ahead)?).ok().filter(|tens| tens % 10 == 0 && *tens >= 20)?;
            let mut after = ahead;
            after.word("của");
            match after.phrase("thế kỷ").and_then(|_| century_number(&mut after)) {
                Some(century) => {
                    ahead = after;
                    (century - 1) * 100 + tens
                }
                None => 1900 + tens,
            }
        }
    };
    *cur = ahead;
    Some((first, first + 9))
}

fn century_number(cur: &mut Cursor<'_>) -> Option<i32> {
    if cur.word("trước").is_some() {
        return Some(20);
    }
    let token = cur.peek()?;
    let value = match token.kind() {
        TokenKind::Word => roman(token.text())?,
        TokenKind::Number if token.len() <= 2 => token.text().parse().ok()?,
        _ => return None,
    };
    cur.skip();
    i32::try_from(value).ok().filter(|value| (10..=22).contains(value))
}

/// `thế kỷ XXI`, `thập niên 1990`, `niên độ 2020-2021`; the cursor stands before the first word.
pub(super) fn long_unit(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let mut ahead = *cur;
    let Some(start) = ahead.peek_any().map(|token| token.start) else { return false };
    let point = if ahead.phrase("thế kỷ").is_some() {
        century_number(&mut ahead).map(|century| Point::Years {
            first: century * 100 - 99,
            last: century * 100,
            stretch: Stretch::Stage,
        })
    } else if ahead.any_phrase(&["thập niên", "thập kỷ"]).is_some() {
        decade_number(&mut ahead).map(|(first, last)| Point::Years { first, last, stretch: Stretch::Stage })
    } else if ahead.phrase("niên độ").is_some() {
        let both = pair(&mut ahead).map(|(first, last)| Point::Years { first, last, stretch: Stretch::Term });
        both.or_else(|| year(&mut ahead).map(|value| Point::Year(Year::Given(value))))
    } else {
        None
    };
    point.is_some_and(|point| push(cur, start, ahead.at(), point, out))
}

/// A year that is compared with: `cùng kỳ 2018`, `so với năm 2018`.
fn standing(cur: &Cursor<'_>) -> Standing {
    let compared = cur.preceded_by("cùng kỳ") || cur.preceded_by("so với") || cur.preceded_by("cùng kỳ của");
    if compared { Standing::Compared } else { Standing::Stated }
}

/// A year in figures after a holiday: `2020`, and after its name by stem and branch also `(2020)`, `năm 2020`.
pub(super) fn bracketed_year_after_name(cur: &mut Cursor<'_>, named: bool) -> Option<i32> {
    if named { bracketed_year(cur) } else { year(cur) }
}
