//! [`Sheet`]: the text laid out in lines and blocks, with the mentions that lie in them.
//!
//! A block is a paragraph, a heading or an item of a list. Lines that were broken inside a sentence are joined: where
//! the text was wrapped at a column, a line end counts only when the next word would still have fitted.

use crate::maps::TextMap;
use std::cell::OnceCell;
use std::ops::Range;

use crate::Span;
use crate::grammar::Found;
use crate::link::Linked;
use crate::scan::{Cursor, Lexed, Phrases, letter, work};
use crate::view::ViewSpan;
use crate::view::row::{rows, without_end};

use super::label::Label;
use super::lines::{self, Class, Line};

/// The text, its lines and blocks, and the mentions.
pub(super) struct Sheet<'v> {
    /// The folded text.
    pub(super) text: &'v str,
    /// The text as it was given.
    raw: &'v str,
    view: &'v Lexed<'v>,
    /// The linked mentions.
    pub(super) linked: &'v Linked,
    /// The lines.
    pub(super) lines: Vec<Line>,
    /// The blocks.
    pub(super) blocks: Vec<Block>,
    /// The body in which each person holds office, by the person's number; made when it is asked for.
    offices: OnceCell<TextMap<usize, usize>>,
    /// The first mention of each name; made when it is asked for.
    names: OnceCell<TextMap<&'v str, usize>>,
}

/// A paragraph, a heading or an item of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// From its first word to its last.
    pub(super) span: ViewSpan,
    /// Its first line.
    pub(super) first: usize,
    /// The line after its last.
    pub(super) end: usize,
    /// The label that opens it.
    pub(super) label: Option<Label>,
}

impl Block {
    /// The block without its label.
    pub(super) fn body(&self) -> ViewSpan {
        let len = self.label.map_or(0, |label| label.len);
        ViewSpan::new((self.span.start + len).min(self.span.end), self.span.end)
    }

    /// How deep it lies: the rank of its label; text without a label has none.
    pub(super) fn rank(&self) -> Option<u8> {
        self.label.map(|label| label.rank)
    }
}

impl<'v> Sheet<'v> {
    /// Cuts the text into lines; [`Self::lay_out`] joins them to blocks.
    pub(super) fn new(raw: &'v str, view: &'v Lexed<'v>, linked: &'v Linked) -> Self {
        let text = view.text();
        let (offices, names) = (OnceCell::new(), OnceCell::new());
        Self { text, raw, view, linked, lines: lines::cut(view), blocks: Vec::new(), offices, names }
    }

    /// Joins the lines to blocks; none goes across one of `borders`, which are lines in ascending order.
    pub(super) fn lay_out(&mut self, borders: &[usize]) {
        self.blocks = self.blocks(borders);
    }

    /// The words of a range.
    pub(super) fn slice(&self, at: ViewSpan) -> &'v str {
        work::note(at.end - at.start);
        &self.text[at.start..at.end]
    }

    /// The words of a line.
    pub(super) fn words(&self, line: usize) -> &'v str {
        self.slice(self.lines[line].span)
    }

    /// The place of a range in the raw text.
    pub(super) fn span(&self, at: ViewSpan) -> Span {
        self.view.span(at)
    }

    /// A cursor at a byte.
    pub(super) fn cursor(&self, at: usize) -> Cursor<'v> {
        self.view.cursor(at)
    }

    /// `from..to` without blanks, marks and closing punctuation at its ends; `None` when nothing is left.
    pub(super) fn trimmed(&self, from: usize, to: usize) -> Option<ViewSpan> {
        let text = self.text.get(from..to)?;
        let mark = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '|');
        let head = text.trim_start_matches(|c| mark(c) || matches!(c, ',' | ';' | ':' | '.' | '-'));
        let tail = head.trim_end_matches(|c| mark(c) || matches!(c, ',' | ';' | ':' | '.' | '/'));
        let start = to - head.len();
        (!tail.is_empty()).then(|| ViewSpan::new(start, start + tail.len()))
    }

    /// Whether the phrase (lower case) stands at the byte; the place after it.
    pub(super) fn phrase_at(&self, at: usize, phrase: &str) -> Option<usize> {
        self.cursor(at).phrase(phrase).map(|span| span.end)
    }

    /// The first of `phrases` that stands in the range as whole words, with its index. Longer ones first.
    pub(super) fn find(&self, within: ViewSpan, phrases: &Phrases) -> Option<(usize, ViewSpan)> {
        let mut cur = self.cursor(within.start);
        while cur.seek_listed(phrases, within.end) {
            let start = cur.at();
            let mut ahead = cur;
            if let Some(index) = ahead.any_listed(phrases).filter(|_| ahead.at() <= within.end) {
                return Some((index, ViewSpan::new(start, ahead.at())));
            }
            cur.skip();
        }
        None
    }

    /// The range of lines as a range of text.
    pub(super) fn lines_span(&self, lines: Range<usize>) -> Option<ViewSpan> {
        let (first, last) = (self.lines.get(lines.start)?, self.lines.get(lines.end.checked_sub(1)?)?);
        (lines.start < lines.end).then(|| ViewSpan::new(first.span.start, last.span.end))
    }

    /// The blocks of a range of lines.
    pub(super) fn blocks_of(&self, lines: &Range<usize>) -> Range<usize> {
        let start = self.blocks.partition_point(|block| block.first < lines.start);
        let end = self.blocks.partition_point(|block| block.first < lines.end);
        start..end.max(start)
    }

    /// The agencies inside the range.
    pub(super) fn agencies(&self, at: ViewSpan) -> Range<usize> {
        inside(&self.linked.agencies, at)
    }

    /// The people inside the range.
    pub(super) fn people(&self, at: ViewSpan) -> Range<usize> {
        inside(&self.linked.people, at)
    }

    /// The titles inside the range.
    pub(super) fn roles(&self, at: ViewSpan) -> Range<usize> {
        inside(&self.linked.roles, at)
    }

    /// The dates inside the range.
    pub(super) fn dates(&self, at: ViewSpan) -> Range<usize> {
        inside(&self.linked.dates, at)
    }

    /// The citations inside the range.
    pub(super) fn references(&self, at: ViewSpan) -> Range<usize> {
        inside(&self.linked.references, at)
    }

    /// Whether the range lies in the core of a citation.
    pub(super) fn is_cited(&self, at: ViewSpan) -> bool {
        let list = &self.linked.references;
        let behind = list.partition_point(|found| found.span.start <= at.start);
        list[..behind].last().is_some_and(|found| found.span.contains(at))
    }

    /// The body in which a person holds office, as some mention of that person tells.
    pub(super) fn office_of(&self, person: usize) -> Option<usize> {
        let entity = self.linked.people.get(person)?.value.entity;
        self.offices.get_or_init(|| offices(self.linked)).get(&entity).copied()
    }

    /// A person who is named so somewhere in the text.
    pub(super) fn person_named(&self, name: &str) -> Option<usize> {
        self.names.get_or_init(|| names(self.linked)).get(name).copied()
    }

    /// The agency that starts at the byte.
    pub(super) fn agency_at(&self, at: usize) -> Option<usize> {
        starting(&self.linked.agencies, at)
    }

    /// The title that starts at the byte.
    pub(super) fn role_at(&self, at: usize) -> Option<usize> {
        starting(&self.linked.roles, at)
    }

    /// The name that starts at the byte.
    pub(super) fn person_at(&self, at: usize) -> Option<usize> {
        starting(&self.linked.people, at)
    }
}

/// The body in which each person holds office, by the person's number.
fn offices(linked: &Linked) -> TextMap<usize, usize> {
    let mut offices = TextMap::default();
    for role in &linked.roles {
        if let (Some(person), Some(agency)) = (role.value.person, role.value.agency) {
            offices.entry(linked.people[person].value.entity).or_insert(agency);
        }
    }
    offices
}

/// The first mention of each name.
fn names(linked: &Linked) -> TextMap<&str, usize> {
    let mut names = TextMap::default();
    for (index, person) in linked.people.iter().enumerate() {
        names.entry(person.value.name.as_str()).or_insert(index);
    }
    names
}

/// The character boundary at or before the byte `at`.
pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The indices of the mentions that lie inside the range.
fn inside<T>(list: &[Found<T>], at: ViewSpan) -> Range<usize> {
    let start = list.partition_point(|found| found.span.start < at.start);
    let end = list.partition_point(|found| found.span.end <= at.end);
    start..end.max(start)
}

fn starting<T>(list: &[Found<T>], at: usize) -> Option<usize> {
    list.binary_search_by_key(&at, |found| found.span.start).ok()
}

/// Whether a bold stretch (`**`) that began in the block, whose first word is at `opened`, goes on in `line`.
fn is_inside_bold(text: &str, opened: usize, last: &Line, line: &Line) -> bool {
    if line.class != Class::Text || !matches!(last.class, Class::Text | Class::Item(_)) {
        return false;
    }
    // A block is short where this matters: one heading.
    if line.span.start - opened > 2 * MAX_BOLD {
        return false;
    }
    let marks = text[..opened].bytes().rev().take(MAX_MARKS).take_while(|byte| matches!(byte, b'*' | b' ')).count();
    let block = &text[opened - marks..line.span.start];
    work::note(block.len());
    let bold = &block[..block.rfind('\n').unwrap_or(block.len())];
    let marked = bold.len() <= MAX_BOLD && memchr::memchr(b'*', bold.as_bytes()).is_some();
    marked && bold.matches("**").count() % 2 == 1
}

/// A longer block is no heading.
const MAX_BOLD: usize = 400;

/// No heading has more marks and blanks before it.
const MAX_MARKS: usize = 64;

/// Lines with fewer characters say nothing about a wrapped text.
const SHORT_LINE: usize = 30;

/// The widest line that a wrapped text may have.
const MAX_WIDTH: usize = 130;

/// The column at which the text was wrapped, if it was: most of its long lines end near it.
fn wrap_width(raw: &str) -> Option<usize> {
    let mut counts = [0u32; MAX_WIDTH + 1];
    let (mut long, mut wider) = (0u32, 0u32);
    for line in rows(raw).map(without_end) {
        let len = chars(line.trim_matches([' ', '*', '_', '|', '#', '\r', '\t']));
        if len >= SHORT_LINE {
            long += 1;
            match counts.get_mut(len) {
                Some(count) => *count += 1,
                None => wider += 1,
            }
        }
    }
    if long < 6 || wider * 10 > long {
        return None;
    }
    let width = (SHORT_LINE..=MAX_WIDTH).rev().find(|width| counts[*width..].iter().sum::<u32>() * 20 > long)?;
    let near: u32 = counts[width.saturating_sub(12)..].iter().sum();
    (near * 5 > long * 2).then_some(width)
}

/// Whether the line ends with a small word that needs another behind it: `của`, `và`.
fn ends_open(line: &str) -> bool {
    const WORDS: [&str; 16] = [
        "của", "và", "với", "về", "tại", "do", "theo", "cho", "từ", "các", "những", "số", "để", "trên", "trong", "hoặc",
    ];
    line.rsplit(' ').next().is_some_and(|last| WORDS.contains(&last))
}

/// Whether a bracket that is open at the end of a line closes in the next one: `(An Giang: 2 mỏ;` over `Cà Mau: 3 mỏ).`
fn bracket_goes_on(line: &str, next: &str) -> bool {
    let opened = line.rfind('(').is_some_and(|open| line.rfind(')').is_none_or(|close| close < open));
    opened && next.find(')').is_some_and(|close| next.find('(').is_none_or(|open| open > close))
}

/// The number of characters.
fn chars(text: &str) -> usize {
    text.chars().count()
}

impl Sheet<'_> {
    /// Joins the lines to blocks.
    fn blocks(&self, borders: &[usize]) -> Vec<Block> {
        let (text, lines) = (self.text, &self.lines);
        let width = wrap_width(self.raw);
        let mut blocks: Vec<Block> = Vec::new();
        let (mut last, mut apart, mut opened) = (None, false, 0);
        for (at, line) in lines.iter().enumerate() {
            apart |= line.apart;
            if line.class == Class::Debris {
                continue;
            }
            let border = borders.binary_search(&at).is_ok();
            let goes_on = !border
                && last.is_some_and(|last: &Line| {
                    self.joins(last, line, apart, width) || (is_inside_bold(text, opened, last, line) && !apart)
                });
            match blocks.last_mut().filter(|_| goes_on) {
                Some(block) => {
                    block.span.end = line.span.end;
                    block.end = at + 1;
                }
                None => {
                    let label = match line.class {
                        Class::Item(label) => Some(label),
                        _ => None,
                    };
                    opened = line.span.start;
                    blocks.push(Block { span: line.span, first: at, end: at + 1, label });
                }
            }
            last = Some(line);
            apart = false;
        }
        blocks
    }

    /// Whether `line` goes on with the sentence of `last`.
    fn joins(&self, last: &Line, line: &Line, apart: bool, width: Option<usize>) -> bool {
        let text = self.text;
        let structural = |class| !matches!(class, Class::Text | Class::Basis | Class::Item(_));
        if structural(last.class) || line.class != Class::Text {
            return false;
        }
        let (before, words) = (&text[last.span.start..last.span.end], &text[line.span.start..line.span.end]);
        let small = words.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, ')' | ',' | ';'));
        let ended = before.ends_with(['.', ';', ':', '!', '?']);
        if apart || line.beside {
            return small && !ended;
        }
        if small {
            return !ended || width.is_some();
        }
        if !ended && words.starts_with(|c: char| c.is_ascii_digit()) || bracket_goes_on(before, words) {
            return true;
        }
        // A heading in capitals that goes on in the next line.
        if !ended && letter::is_all_capitals(before) && letter::is_all_capitals(words) {
            return true;
        }
        let Some(width) = width else { return before.ends_with([',', '(', '-']) || ends_open(before) };
        let len = self.raw_line_len(last);
        let full = len + 1 + chars(words.split(' ').next().unwrap_or_default()) > width;
        let begins = ["Ông ", "Bà ", "Đồng chí ", "Đ/c "].iter().any(|head| words.starts_with(head));
        full || (!ended && !begins && len * 2 >= width)
    }

    /// Characters of the line of the text as given in which the line ends; folding may have joined several.
    fn raw_line_len(&self, line: &Line) -> usize {
        let end = self.view.span(line.span).end();
        let near = self.raw.get(..end).unwrap_or_default();
        let start = near.bytes().rev().take(4 * MAX_WIDTH).take_while(|byte| *byte != b'\n').count();
        chars(near.get(end - start..).unwrap_or_default().trim_start_matches([' ', '*', '_', '|', '#']))
    }
}
