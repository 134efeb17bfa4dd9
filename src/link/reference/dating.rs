//! The date of issue of a citation: the date mention that follows directly, or after the issuer.

use chrono::{Datelike, NaiveDate};

use super::Draft;
use crate::grammar::Found;
use crate::mention::{DateKind, DateMention, ReferenceForm};
use crate::scan::{Cursor, Spelling};
use crate::view::View;

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
pub(super) fn after(view: &View<'_>, draft: &Draft, end: usize, dates: &[Found<DateMention>]) -> Dating {
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
pub(super) fn after_issuer(view: &View<'_>, end: usize, dates: &[Found<DateMention>]) -> Dating {
    read(view, end, dates, |date, _| date.kind == DateKind::Day)
}

fn read(view: &View<'_>, end: usize, dates: &[Found<DateMention>], fits: impl Fn(&DateMention, &str) -> bool) -> Dating {
    let index = dates.partition_point(|date| date.span.start < end);
    if let Some(date) = dates.get(index) {
        let gap = view.text().get(end..date.span.start).map_or("x", str::trim);
        let joined = matches!(gap, "" | "," | "của" | "*" | "**") && !crosses_paragraph(view, end, date.span.start);
        let words = view.slice(date.span);
        if joined && begins_as_issue(words) && fits(&date.value, gap) {
            return Dating::of(index, date);
        }
    }
    blank(view, end)
}

fn crosses_paragraph(view: &View<'_>, from: usize, to: usize) -> bool {
    view.text()[from..to].matches('\n').count() > 2
}

/// A date of issue begins with its word: `ngày`, `năm`, `tháng`.
fn begins_as_issue(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    first.starts_with("ngày") || first.starts_with("năm") || first.starts_with("tháng")
}

/// A date whose day a draft leaves blank: `ngày … tháng … năm 2016`.
fn blank(view: &View<'_>, end: usize) -> Dating {
    let mut cur = Cursor::new(view.text(), end, Spelling::Marked);
    let fill = |cur: &mut Cursor<'_>| for _ in 0..40 {
        if cur.any_punct(&['…', '.', '/']).is_none() {
            break;
        }
    };
    cur.punct(',');
    if cur.word("ngày").is_none() {
        return Dating::default();
    }
    fill(&mut cur);
    if cur.word("tháng").is_some() {
        fill(&mut cur);
        cur.word("năm");
    }
    let start = cur.at();
    match cur.number(1940..=2100) {
        Some(year) if cur.at() - start <= 8 => {
            Dating { end: Some(cur.at()), year: u16::try_from(year).ok(), ..Dating::default() }
        }
        _ => Dating::default(),
    }
}
