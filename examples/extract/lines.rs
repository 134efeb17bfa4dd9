//! One JSON object a line, in and out: in order, on all cores, in constant memory.

use std::io::{self, BufRead, IsTerminal, Write};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vanban::Document;

/// Bytes of input that are worked on at a time: enough for all cores, little enough for any machine.
const PORTION: usize = 4 << 20;

#[derive(Deserialize)]
struct Line {
    id: Value,
    text: String,
    date: Option<NaiveDate>,
    place: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    id: Value,
    #[serde(flatten)]
    document: Document,
}

/// Answers every line; tells whether all were good. `date` and `place` hold for lines that give none.
pub(crate) fn run(
    mut input: impl BufRead,
    out: &mut impl Write,
    date: Option<NaiveDate>,
    place: Option<&str>,
) -> io::Result<bool> {
    let mut totals = Totals::new();
    loop {
        let lines = portion(&mut input)?;
        if lines.is_empty() {
            totals.report();
            return Ok(totals.errors == 0);
        }
        let answers: Vec<(Vec<u8>, Counts)> = lines.par_iter().map(|line| answer(line, date, place)).collect();
        for (line, (answer, counts)) in lines.iter().zip(answers) {
            out.write_all(&answer)?;
            totals.add(line.len(), &counts);
        }
    }
}

/// The next lines that are not blank, up to about [`PORTION`] bytes; none at the end of the input.
fn portion(input: &mut impl BufRead) -> io::Result<Vec<Vec<u8>>> {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while bytes < PORTION {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if !line.iter().all(u8::is_ascii_whitespace) {
            bytes += line.len();
            lines.push(line);
        }
    }
    Ok(lines)
}

/// The line to print for one input line, and what was found in it (`None` for a bad line).
fn answer(line: &[u8], date: Option<NaiveDate>, place: Option<&str>) -> (Vec<u8>, Counts) {
    let (mut answer, counts) = match serde_json::from_slice::<Line>(line) {
        Ok(Line { id, text, date: own_date, place: own_place }) => {
            let extractor = crate::extractor(own_date.or(date), own_place.as_deref().or(place));
            let document = extractor.extract(&text);
            let counts = counts(&document);
            (serde_json::to_vec(&Answer { id, document }), Some(counts))
        }
        Err(error) => {
            let id = serde_json::from_slice(line).ok().and_then(|value: Value| value.get("id").cloned());
            (serde_json::to_vec(&serde_json::json!({"id": id, "error": error.to_string()})), None)
        }
    };
    if let Ok(answer) = &mut answer {
        answer.push(b'\n');
    }
    (answer.unwrap_or_default(), counts)
}

/// Mentions of each kind in one document; `None` for a line that is no document.
type Counts = Option<[u64; 5]>;

fn counts(document: &Document) -> [u64; 5] {
    let Document { references, dates, agencies, people, roles, .. } = document;
    [references.len(), dates.len(), agencies.len(), people.len(), roles.len()].map(|count| count as u64)
}

/// What was done so far, shown on standard error when that is a terminal.
struct Totals {
    bar: Option<ProgressBar>,
    start: Instant,
    documents: u64,
    bytes: u64,
    errors: u64,
    mentions: [u64; 5],
}

impl Totals {
    fn new() -> Self {
        let bar = io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{spinner} {pos} documents, {msg}");
            let bar = ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        Self { bar, start: Instant::now(), documents: 0, bytes: 0, errors: 0, mentions: [0; 5] }
    }

    fn add(&mut self, bytes: usize, counts: &Counts) {
        self.bytes += bytes as u64;
        match counts {
            Some(counts) => {
                self.documents += 1;
                self.mentions.iter_mut().zip(counts).for_each(|(total, count)| *total += count);
            }
            None => self.errors += 1,
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.documents);
            bar.set_message(format!("{}, {} bad lines", HumanBytes(self.bytes), self.errors));
        }
    }

    fn report(&self) {
        let Some(bar) = &self.bar else { return };
        bar.finish_and_clear();
        let rate = self.bytes as f64 / 1e6 / self.start.elapsed().as_secs_f64().max(1e-9);
        let [references, dates, agencies, people, roles] = self.mentions.map(HumanCount);
        eprintln!(
            "{} documents, {} at {rate:.1} MB/s, {} bad lines; {references} references, {dates} dates, \
             {agencies} agencies, {people} people, {roles} roles",
            HumanCount(self.documents),
            HumanBytes(self.bytes),
            HumanCount(self.errors),
        );
    }
}
