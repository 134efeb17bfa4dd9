//! Prints what `vanban` finds, as JSON: for files, for standard input, or for one JSON object a line.

mod encoded;
mod lines;

use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use chrono::NaiveDate;
use vanban::Extractor;

const HELP: &str = "\
Finds legal references, dates, agencies, people and official roles in Vietnamese administrative text.

Usage: extract [OPTIONS] [FILE]...

  FILE...              read each file and print one JSON object for it; without files, read standard input
  --jsonl              read one object a line on standard input: {\"id\", \"text\", \"date\"?, \"place\"?}
  --date YYYY-MM-DD    the day on which the text was written
  --place PLACE        the administrative unit that the text speaks from
  --encoding NAME      the encoding of the files, or auto to find it out (UTF-8 when not given): utf-8, utf-16le, utf-16be,
                       windows-1258, tcvn3, vni, vps, viscii, viqr; spans are bytes of the file
  -h, --help           print this";

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(complaint) => {
            eprintln!("extract: {complaint}");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = run(&arguments, &mut out).and_then(|all_good| out.flush().map(|()| all_good));
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("extract: {error}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Default)]
struct Arguments {
    help: bool,
    jsonl: bool,
    date: Option<NaiveDate>,
    place: Option<String>,
    encoding: Option<encoded::Wanted>,
    files: Vec<String>,
}

impl Arguments {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            let mut value = |name: &str| words.next().ok_or(format!("{name} needs a value"));
            match word.as_str() {
                "-h" | "--help" => arguments.help = true,
                "--jsonl" => arguments.jsonl = true,
                "--date" => {
                    arguments.date = Some(value("--date")?.parse().map_err(|error| format!("--date: {error}"))?)
                }
                "--place" => arguments.place = Some(value("--place")?),
                "--encoding" => arguments.encoding = Some(encoded::Wanted::parse(&value("--encoding")?)?),
                option if option.starts_with("--") => return Err(format!("no such option: {option}")),
                _ => arguments.files.push(word),
            }
        }
        Ok(arguments)
    }
}

/// Does what was asked for; tells whether every input was good.
fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<bool> {
    if arguments.help {
        writeln!(out, "{HELP}")?;
        return Ok(true);
    }
    if arguments.jsonl {
        return lines::run(io::stdin().lock(), out, arguments.date, arguments.place.as_deref());
    }
    let extractor = extractor(arguments.date, arguments.place.as_deref());
    if arguments.files.is_empty() {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return print(&extractor, arguments.encoding, "standard input", &bytes, out);
    }
    let mut all_good = true;
    for file in &arguments.files {
        match std::fs::read(file) {
            Ok(bytes) => all_good &= print(&extractor, arguments.encoding, file, &bytes, out)?,
            Err(error) => {
                eprintln!("extract: {file}: {error}");
                all_good = false;
            }
        }
    }
    Ok(all_good)
}

fn print(
    extractor: &Extractor,
    encoding: Option<encoded::Wanted>,
    name: &str,
    bytes: &[u8],
    out: &mut impl Write,
) -> io::Result<bool> {
    let written = match encoding {
        None => extractor.extract_bytes(bytes).map(|document| serde_json::to_writer_pretty(&mut *out, &document)),
        Some(wanted) => {
            encoded::extract(extractor, bytes, wanted).map(|answer| serde_json::to_writer_pretty(&mut *out, &answer))
        }
    };
    match written {
        Ok(done) => {
            done?;
            writeln!(out)?;
            Ok(true)
        }
        Err(error) => {
            eprintln!("extract: {name}: {error}");
            Ok(false)
        }
    }
}

fn extractor(date: Option<NaiveDate>, place: Option<&str>) -> Extractor {
    let mut builder = Extractor::builder();
    if let Some(date) = date {
        builder = builder.reference_date(date);
    }
    if let Some(place) = place {
        builder = builder.place(place);
    }
    builder.build()
}
