//! The date of issue of a citation: the date mention that follows directly, or after the issuer.

use chrono::{Datelike, NaiveDate};

use super::Draft;
use crate::grammar::Found;
use crate::mention::{DateKind, DateMention, ReferenceForm};
use crate::scan::{Cursor, Lexed, letter};

/// What is known of the date of issue.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dating {
    /// Index of the date mention.
    pub(super) date: Option<usize>,
    /// Where it ends.
    pub(super) end: Option<usize>,
    /// The day, when it is told in full.
    pub(super) day: Option<NaiveDate>,
    /// The year, when it is told.
    pub(super) year: Option<u16>,
    /// Whether it is a day, complete or not.
    pub(super) is_day: bool,
}

impl Dating {
    /// The year of issue.
    pub(super) fn issued_year(&self) -> Option<u16> {
        self.day.and_then(|day| u16::try_from(day.year()).ok()).or(self.year)
    }

    fn of(index: usize, date: &Found<DateMention>) -> Self {
        let is_day = matches!(date.value.kind, DateKind::Day);
        let day = date.value.start.filter(|_| is_day && !date.value.inferred);
        let year = date.value.start.filter(|_| !date.value.inferred).and_then(|start| u16::try_from(start.year()).ok());
        Self { date: Some(index), end: Some(date.span.end), day, year: year.filter(|_| !is_day), is_day }
    }
}

/// The date directly behind a citation (which ends at `end`): `[,] [của] ngày …`, `năm …` where the number has no year.
pub(super) fn after(view: &Lexed<'_>, draft: &Draft, end: usize, dates: &[Found<DateMention>]) -> Dating {
    let has_year = draft.citation.year.is_some() || draft.citation.number.as_ref().is_some_and(|n| n.year().is_some());
    let by_name = draft.citation.form == ReferenceForm::Named || draft.citation.law.is_some();
    read(view, end, dates, |date, gap| match date.kind {
        DateKind::Day => true,
        DateKind::Year => gap.is_empty() && (by_name || !has_year),
        DateKind::Month => gap.is_empty() && by_name,
        _ => false,
    })
}

/// The day behind the issuer of a citation: `của Chính phủ ngày 20 tháng 10 năm 2006`.
pub(super) fn after_issuer(view: &Lexed<'_>, end: usize, dates: &[Found<DateMention>]) -> Dating {
    read(view, end, dates, |date, _| date.kind == DateKind::Day)
}

fn read(
    view: &Lexed<'_>,
    end: usize,
    dates: &[Found<DateMention>],
    fits: impl Fn(&DateMention, &str) -> bool,
) -> Dating {
    let index = dates.partition_point(|date| date.span.start < end);
    if let Some(date) = dates.get(index) {
        let gap = view.text().get(end..date.span.start).map_or("x", str::trim);
        // `Luật Doanh nghiệp (sửa đổi) năm 2020`.
        let gap = if gap == "(sửa đổi)" { "" } else { gap };
        let joined = matches!(gap, "" | "," | "của" | "*" | "**") && !crosses_paragraph(view, end, date.span.start);
        let words = view.slice(date.span);
        if joined && begins_as_issue(words) && fits(&date.value, gap) {
            return with_damaged_year(view, Dating::of(index, date));
        }
    }
    blank(view, end)
}

fn crosses_paragraph(view: &Lexed<'_>, from: usize, to: usize) -> bool {
    view.text()[from..to].matches('\n').count() > 2
}

/// A date of issue begins with its word (`ngày`, `năm`, `tháng`) and has figures.
fn begins_as_issue(words: &str) -> bool {
    if !words.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words = words.trim_start();
    let begins = |word: &&str| words.get(..word.len()).is_some_and(|start| letter::same(start, word));
    ["ngày", "năm", "tháng"].iter().any(begins)
}

/// `ngày 6 tháng 8 năm 013`: a year that lost a digit, or whose word lost its marks, belongs to its day.
fn with_damaged_year(view: &Lexed<'_>, mut dating: Dating) -> Dating {
    let Some(end) = dating.end.filter(|_| dating.is_day && dating.day.is_none()) else { return dating };
    let mut cur = view.cursor(end);
    if cur.any_phrase(&["năm", "nám", "nãm"]).is_some() && cur.number(0..=2100).is_some() {
        dating.end = Some(cur.at());
    }
    dating
}

/// A date that the dates do not know: a draft leaves its day blank (`ngày … tháng … năm 2016`), or one of its words is
/// miswritten (`ngày 17 ngày 8 năm 2005`, `ngày 14 thảng 6 năm 2005`).
fn blank(view: &Lexed<'_>, end: usize) -> Dating {
    const MONTH: [&str; 5] = ["tháng", "thảng", "thang", "ngày", "năm"];
    const YEAR: [&str; 4] = ["năm", "nám", "nãm", "tháng"];
    let mut cur = view.cursor(end);
    cur.punct(',');
    if cur.any_phrase(&["ngày", "ngảy"]).is_none() {
        return Dating::default();
    }
    let from = cur.at();
    let day = skip_number_or_dots(&mut cur, 31);
    let slashed = day.is_none() && view.text()[from..cur.at()].contains('/');
    let month = if cur.any_phrase(&MONTH).is_some() { skip_number_or_dots(&mut cur, 12) } else { None };
    let spelled = cur.any_phrase(&YEAR).is_some();
    let month = month.or_else(|| cur.number(1..=12).filter(|_| spelled && cur.any_phrase(&YEAR).is_some()));
    let Some(year) = cur.number(1940..=2100).filter(|_| spelled || slashed) else { return Dating::default() };
    let date = day.zip(month).and_then(|(day, month)| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day));
    let year = u16::try_from(year).ok().filter(|_| date.is_none());
    Dating { date: None, end: Some(cur.at()), day: date, year, is_day: date.is_some() }
}

/// Reads a number, or the dots that stand for one.
fn skip_number_or_dots(cur: &mut Cursor<'_>, most: u32) -> Option<u32> {
    let number = cur.number(1..=most);
    for _ in 0..40 {
        if number.is_some() || cur.any_punct(&['…', '.', '/']).is_none() {
            break;
        }
    }
    number
}
