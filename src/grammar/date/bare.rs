//! Years without `năm`: `2021-2025`, `cùng kỳ 2018`, `kéo dài đến 2035`.
//!
//! ```text
//! bare = Y "-" Y | Y behind a word that calls for a time | Y alone in the cell of a table
//! ```
//!
//! Another lone year at the end of a clause is no mention, but a hint of the year of which the text speaks.

use super::day::begins_with_from;
use super::figures::{opens_line, reaches_today};
use super::number::{grows, near, year};
use super::value::{Point, Reading, Standing, Stretch, Value, Year};
use super::year::{horizon, pair, push, range_end};
use crate::grammar::Found;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::view::ViewSpan;

/// Reads a year or two without `năm`; the cursor stands before the digits.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Reading>>) -> bool {
    let begin = *cur;
    let Some(token) = begin.peek_any() else { return false };
    if begin.text()[..token.start].ends_with(|c: char| matches!(c, '/' | '.' | ',' | '-' | '%') || c.is_alphanumeric())
    {
        return false;
    }
    let mut ahead = begin;
    if let Some((first, last)) = bare_pair(&mut ahead) {
        if numbered(&begin) {
            return false;
        }
        push(cur, token.start, ahead.at(), Point::Years { first, last, stretch: Stretch::Stage }, out);
        horizon(cur, out);
        return true;
    }
    let Some(value) = year(&mut ahead).filter(|_| !glued_after(&ahead)) else { return false };
    let Some(standing) = bare_standing(&begin, &ahead) else { return false };
    if let Some(last) = range_end(&mut ahead.moved(ahead.at()), value).filter(|_| begins_with_from(&begin).is_some()) {
        range_end(&mut ahead, value);
        let value = Value::Range(Point::Year(Year::Given(value)), Point::Year(Year::Given(last)));
        let start = begins_with_from(&begin).unwrap_or(token.start);
        out.push(Found::new(ViewSpan::new(start, ahead.at()), Reading::new(value)));
        *cur = ahead;
        return true;
    }
    let reading = Reading { standing, ..Reading::new(Value::One(Point::Year(Year::Given(value)))) };
    out.push(Found::new(ViewSpan::new(token.start, ahead.at()), reading));
    *cur = ahead;
    true
}

/// Two years with a hyphen between them.
fn bare_pair(cur: &mut Cursor<'_>) -> Option<(i32, i32)> {
    let mut ahead = *cur;
    ahead.skip();
    ahead.punct('-')?;
    let mut probe = *cur;
    let pair = pair(&mut probe)?;
    if grows(probe)
        || glued_after(&probe)
        || probe.peek().is_some_and(|token| token.gap() == Gap::None && token.is('-'))
    {
        return None;
    }
    *cur = probe;
    Some(pair)
}

/// Whether a letter or digit touches what was read.
fn glued_after(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| token.gap() == Gap::None && token.is_word() && token.is_capitalised())
}

/// Whether the number before the cursor's is a document number or code: `số 2019-2020`.
fn numbered(cur: &Cursor<'_>) -> bool {
    near(cur).is_some_and(|token| {
        token.is(':') && cur.moved(token.start).preceded_by("số")
            || cur.preceded_by("hồ sơ")
            || ["số", "mã", "tcvn", "qcvn", "iso", "điện", "đt", "fax"].iter().any(|word| cur.matches(&token, word))
    })
}

/// What a lone year without `năm` is, from the words around it; `None` when it is a number of something.
fn bare_standing(begin: &Cursor<'_>, end: &Cursor<'_>) -> Option<Standing> {
    let next = end.peek_any();
    let stops = match next {
        None => true,
        Some(token) => {
            token.gap() >= Gap::Line
                || matches!(token.kind(), TokenKind::Punct(',' | '.' | ';' | ')' | ':' | '|' | '"' | '”' | '('))
        }
    };
    let goes_on = next.is_some_and(|token| {
        [
            "đến", "và", "là", "so", "tăng", "giảm", "đạt", "trở", "của", "cho", "với", "tại", "đã", "sẽ", "phải",
            "toàn", "cả", "các", "thì", "về", "trên", "có", "ước", "tỉnh", "huyện", "nước",
        ]
        .iter()
        .any(|word| end.matches(&token, word))
    });
    if begin.preceded_by("cùng kỳ") || begin.preceded_by("so với") {
        return (stops || goes_on).then_some(Standing::Compared);
    }
    const BEFORE: &[&str] = &[
        "đến",
        "từ",
        "trước",
        "sau",
        "tầm nhìn",
        "định hướng",
        "hướng tới",
        "đầu",
        "cuối",
        "giữa",
        "mùa hè",
        "mùa thu",
        "mùa xuân",
        "mùa đông",
        "hết",
        "đông xuân",
        "hè thu",
        "thu đông",
        "vụ mùa",
        "vụ hè",
        "vụ đông",
    ];
    if BEFORE.iter().any(|phrase| begin.preceded_by(phrase)) {
        return (stops || goes_on).then_some(Standing::Stated);
    }
    let before = begin.previous();
    let own_cell = before.is_none_or(|token| token.gap() >= Gap::Line && !token.is('-') || token.is('|'))
        && next.is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    if own_cell && before.is_some_and(|token| token.is('|')) && next.is_some_and(|token| token.is('|')) {
        return Some(Standing::Stated);
    }
    if opens_line(begin) && reaches_today(*end) {
        return Some(Standing::Stated);
    }
    let hint =
        stops && before.is_some_and(|token| token.is_word() && token.gap() == Gap::Space) && !hint_refused(begin);
    hint.then_some(Standing::Hint)
}

/// Words before a number that is not the year of the text: a birth, a code, a count.
fn hint_refused(cur: &Cursor<'_>) -> bool {
    near(cur).is_some_and(|token| {
        [
            "sn", "sinh", "số", "mã", "khoảng", "gần", "hơn", "trên", "dưới", "là", "có", "đạt", "còn", "được", "iso",
            "cup", "quốc", "luật",
        ]
        .iter()
        .any(|word| cur.matches(&token, word))
    })
}
