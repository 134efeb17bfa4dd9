//! Assignments in tables: a column of duties beside one of those who lead them.
//!
//! ```text
//! | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
//! | 1 | Tập huấn tổ xung kích | Ban Chỉ huy Quân sự xã | Công an xã | Trước 30/4/2026 |
//! ```

use std::ops::Range;

use crate::part::{Passage, Task};
use crate::scan::letter;
use crate::view::ViewSpan;

use super::super::sheet::Sheet;
use super::{Reader, doers, unique, when};

/// The rows of a table of assignments.
#[derive(Debug)]
pub(super) struct Table {
    /// From its head to its last row.
    pub(super) span: ViewSpan,
    /// The rows that assign something.
    pub(super) rows: Vec<Row>,
}

/// One assignment of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    span: ViewSpan,
    duty: ViewSpan,
    lead: ViewSpan,
    help: Option<ViewSpan>,
    time: Option<ViewSpan>,
}

/// Which column says what.
#[derive(Clone, Copy, Debug)]
struct Columns {
    duty: usize,
    lead: usize,
    help: Option<usize>,
    time: Option<usize>,
}

/// The tables of assignments among the lines.
pub(super) fn read(sheet: &Sheet<'_>, lines: &Range<usize>) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let Some(range) = sheet.lines_span(lines.clone()) else { return tables };
    let mut columns: Option<Columns> = None;
    let mut at = sheet.text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    while at < range.end {
        let end = sheet.text[at..].find('\n').map_or(sheet.text.len(), |len| at + len);
        let cells = cells(sheet, ViewSpan::new(at, end));
        if cells.len() < 3 {
            columns = None;
        } else if let Some(head) = columns_of(sheet, &cells) {
            columns = Some(head);
            tables.push(Table { span: ViewSpan::new(at, end), rows: Vec::new() });
        } else if let (Some(columns), Some(table)) = (columns, tables.last_mut()) {
            table.span.end = end;
            table.rows.extend(row(sheet, &cells, columns));
        }
        at = end + 1;
    }
    tables
}

/// The cells of a row; an empty one keeps its place.
fn cells(sheet: &Sheet<'_>, row: ViewSpan) -> Vec<ViewSpan> {
    let words = sheet.slice(row);
    if !words.contains('|') {
        return Vec::new();
    }
    let from = row.start + words.len() - words.trim_start().trim_start_matches('|').len();
    let mut cells = Vec::new();
    let mut start = from;
    for (mark, _) in sheet.text[from..row.end].match_indices('|') {
        cells.push(ViewSpan::new(start, from + mark));
        start = from + mark + 1;
    }
    cells.push(ViewSpan::new(start.min(row.end), row.end));
    cells
}

/// What the columns say, where the row is the head of a table of assignments.
fn columns_of(sheet: &Sheet<'_>, cells: &[ViewSpan]) -> Option<Columns> {
    let heads: Vec<String> = cells
        .iter()
        .map(|cell| letter::to_lower(sheet.slice(*cell).trim_matches(|c: char| c.is_whitespace() || c == '*')))
        .collect();
    let find = |words: &[&str]| heads.iter().position(|head| words.iter().any(|word| head.contains(word)));
    let help = find(&["phối hợp"]);
    let lead = heads.iter().position(|head| {
        let led = ["chủ trì", "thực hiện", "đầu mối"].iter().any(|word| head.contains(word));
        let body = ["cơ quan", "đơn vị"].iter().any(|word| head.starts_with(word));
        !head.contains("phối hợp") && (head == "chủ trì" || body && led)
    })?;
    // A schedule names contents and who is in the chair: `Nội dung | Chủ trì`
    let duty = find(&["nhiệm vụ", "công việc", "hoạt động"])
        .or_else(|| find(&["nội dung"]).filter(|_| heads[lead] != "chủ trì"))
        .filter(|duty| *duty != lead)?;
    let time = heads.iter().position(|head| head.starts_with("thời") || head.starts_with("hạn"));
    Some(Columns { duty, lead, help, time })
}

/// The assignment of a row, if it tells a duty and who has it.
fn row(sheet: &Sheet<'_>, cells: &[ViewSpan], columns: Columns) -> Option<Row> {
    let cell = |column: usize| {
        let cell = cells.get(column)?;
        sheet.trimmed(cell.start, cell.end).filter(|at| sheet.slice(*at).contains(char::is_alphanumeric))
    };
    let span = ViewSpan::new(cells.first()?.start, cells.last()?.end);
    Some(Row {
        span: sheet.trimmed(span.start, span.end)?,
        duty: cell(columns.duty)?,
        lead: cell(columns.lead)?,
        help: columns.help.and_then(cell),
        time: columns.time.and_then(cell),
    })
}

impl Reader<'_, '_> {
    /// Adds the task of a row.
    pub(super) fn row(&mut self, row: &Row) {
        let sheet = self.sheet;
        let (lead, duty) = (doers::read_bare(sheet, row.lead.start, row.lead.end), row.duty);
        let mut task = Task::at(sheet.span(row.span));
        task.assigner = self.assigner;
        task.assignees.clone_from(&lead.agencies);
        task.assignees.extend(self.committees_of(&lead.places));
        task.people = lead.people;
        task.doers = Some(Passage::at(sheet.span(row.lead)));
        let help = row.help.map(|help| doers::read_bare(sheet, help.start, help.end));
        task.coordinators = help.map(|help| help.agencies).unwrap_or_default();
        task.action = Some(Passage::at(sheet.span(duty)));
        let dates = row.time.map(|time| sheet.dates(time)).unwrap_or_default();
        task.deadline = dates.rev().find(|date| sheet.linked.dates[*date].value.end.is_some());
        task.report_to = when::report_to(sheet, duty, duty.start);
        let body = |agency: usize| sheet.linked.agencies[agency].value.entity;
        unique(&mut task.assignees, body);
        unique(&mut task.coordinators, body);
        self.tasks.push(task);
    }
}
