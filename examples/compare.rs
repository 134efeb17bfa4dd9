//! Compares two builds of the `extract` program on the same texts: the ratio of their times, and the mentions that the
//! second one gained, lost or values otherwise.
//!
//! ```text
//! cargo build --release --example extract && cp target/release/examples/extract /tmp/before
//! (change something, build again)
//! cargo run --release --example compare -- /tmp/before target/release/examples/extract fixtures/*/*.txt
//! ```

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Runs of each program; the fastest counts.
const RUNS: usize = 5;

/// The lists of mentions in the JSON.
const KINDS: [&str; 5] = ["references", "dates", "agencies", "people", "roles"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [before, after, files @ ..] = arguments.as_slice() else {
        eprintln!("usage: compare BEFORE AFTER FILE...");
        return ExitCode::from(2);
    };
    match compare(before, after, files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("compare: {error}");
            ExitCode::FAILURE
        }
    }
}

fn compare(before: &str, after: &str, files: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    let mut texts = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        texts.push((file.as_str(), text));
    }
    let input: String = texts.iter().map(|(id, text)| format!("{}\n", json!({"id": id, "text": text}))).collect();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let (mut old_time, mut new_time) = (Duration::MAX, Duration::MAX);
    for _ in 0..RUNS {
        old_time = old_time.min(timed(before, &input, &mut old)?);
        new_time = new_time.min(timed(after, &input, &mut new)?);
    }
    let ratio = new_time.as_secs_f64() / old_time.as_secs_f64();
    println!("time {new_time:.1?} against {old_time:.1?}: ratio {ratio:.3} (fastest of {RUNS} runs, whole processes)");
    let mut totals = [0usize; 3];
    for ((id, text), (old, new)) in texts.iter().zip(old.iter().zip(&new)) {
        for kind in KINDS {
            differences(id, text, kind, &old[kind], &new[kind], &mut totals);
        }
    }
    println!("gained {}, lost {}, changed {}", totals[0], totals[1], totals[2]);
    Ok(())
}

/// Runs the program over all texts and gives its time; its answers go into `answers`.
fn timed(program: &str, input: &str, answers: &mut Vec<Value>) -> Result<Duration, Box<dyn std::error::Error>> {
    let start = Instant::now();
    let mut child = Command::new(program).arg("--jsonl").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut pipe = child.stdin.take().ok_or("no standard input")?;
    let output = std::thread::scope(|scope| {
        scope.spawn(move || pipe.write_all(input.as_bytes()));
        child.wait_with_output()
    })?;
    let time = start.elapsed();
    *answers = std::str::from_utf8(&output.stdout)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    Ok(time)
}

/// Prints what differs between two lists of mentions of one text, matched by their spans.
fn differences(id: &str, text: &str, kind: &str, old: &Value, new: &Value, totals: &mut [usize; 3]) {
    let (old, new) = (by_span(old), by_span(new));
    let words = |span: &(u64, u64)| text.get(span.0 as usize..span.1 as usize).unwrap_or("?").replace('\n', " ");
    for (span, value) in &new {
        match old.get(span) {
            None => {
                totals[0] += 1;
                println!("gained  {id} {kind} {:?}", words(span));
            }
            Some(before) if before != value => {
                totals[2] += 1;
                println!("changed {id} {kind} {:?}\n  from {before}\n  to   {value}", words(span));
            }
            Some(_) => {}
        }
    }
    for span in old.keys().filter(|span| !new.contains_key(span)) {
        totals[1] += 1;
        println!("lost    {id} {kind} {:?}", words(span));
    }
}

/// The mentions by their spans, without the numbers that shift when another mention comes or goes.
fn by_span(list: &Value) -> BTreeMap<(u64, u64), Value> {
    let mentions = list.as_array().into_iter().flatten();
    mentions
        .map(|mention| {
            let mut facts = mention.clone();
            if let Some(facts) = facts.as_object_mut() {
                for key in ["entity", "antecedent", "reference", "agency", "person"] {
                    facts.remove(key);
                }
            }
            let edge = |name: &str| mention["span"][name].as_u64().unwrap_or(0);
            ((edge("start"), edge("end")), facts)
        })
        .collect()
}
