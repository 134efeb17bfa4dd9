//! The example program: its three ways of calling, and what it does with bad input.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The example program beside this test binary; `cargo test` builds it.
fn program() -> PathBuf {
    let mut path = std::env::current_exe().expect("a test has a path");
    path.pop();
    path.pop();
    path.join("examples").join(format!("extract{}", std::env::consts::EXE_SUFFIX))
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example program runs");
    child.stdin.take().expect("its input is piped").write_all(input).expect("it reads its input");
    child.wait_with_output().expect("it ends")
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("it prints UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

#[test]
fn standard_input_is_one_document() {
    let output = run(&[], "Họp ngày 09/4/2020.".as_bytes());
    assert!(output.status.success());
    let document: Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    assert_eq!(document["version"], 1);
    assert_eq!(document["dates"][0]["start"], "2020-04-09");
}

#[test]
fn options_complete_a_date() {
    let output = run(&["--date", "2020-05-04"], "Họp ngày 09/4.".as_bytes());
    let document: Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    assert_eq!(document["dates"][0]["start"], "2020-04-09");
    assert_eq!(document["dates"][0]["inferred"], true);
}

#[test]
fn a_bad_line_answers_for_itself_and_the_others_are_done() {
    let input = "{\"id\":\"a\",\"text\":\"ngày 09/4/2020\"}\nnot json\n{\"id\":7}\n\n{\"id\":\"b\",\"text\":\"\"}\n";
    let output = run(&["--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["id"], "a");
    assert_eq!(lines[0]["dates"][0]["timex"], "2020-04-09");
    assert!(lines[1]["id"].is_null() && lines[1]["error"].is_string());
    assert_eq!(lines[2]["id"], 7);
    assert!(lines[2]["error"].is_string());
    assert_eq!(lines[3]["id"], "b");
}

#[test]
fn missing_and_bad_files_are_named_and_the_others_are_done() {
    let folder = std::env::temp_dir().join(format!("vanban-example-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let (good, bad) = (folder.join("good.txt"), folder.join("bad.txt"));
    std::fs::write(&good, "ngày 09/4/2020").expect("a temporary file");
    std::fs::write(&bad, b"ng\xffy").expect("a temporary file");
    let paths = [folder.join("none.txt"), bad, good].map(|path| path.to_string_lossy().into_owned());
    let output = run(&[&paths[0], &paths[1], &paths[2]], b"");
    std::fs::remove_dir_all(&folder).expect("the temporary folder goes");
    assert_eq!(output.status.code(), Some(1));
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(complaints.contains("none.txt") && complaints.contains("offset 2"), "{complaints}");
    let document: Value = serde_json::from_slice(&output.stdout).expect("the good file is done");
    assert_eq!(document["dates"][0]["timex"], "2020-04-09");
}

#[test]
fn wrong_options_are_refused() {
    let output = run(&["--nonsense"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--nonsense"));
}

#[test]
fn help_names_every_option() {
    let output = run(&["--help"], b"");
    let help = String::from_utf8_lossy(&output.stdout);
    for option in ["--jsonl", "--date", "--place", "--help"] {
        assert!(help.contains(option), "{option}");
    }
}

#[test]
fn an_old_encoding_is_read_and_its_spans_are_bytes_of_the_file() {
    // Nghị định số 30/2020/NĐ-CP in TCVN3
    let file = b"theo Ngh\xDE \xAE\xDEnh s\xE8 30/2020/N\xA7-CP";
    for encoding in ["tcvn3", "auto"] {
        let output = run(&["--encoding", encoding], file);
        let document: Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
        assert_eq!(document["encoding"], "TCVN3");
        assert_eq!(document["references"][0]["key"], "30/2020/NĐ-CP");
        assert_eq!(document["references"][0]["span"], serde_json::json!({"start": 5, "end": file.len()}));
    }
    assert_eq!(run(&[], file).status.code(), Some(1));
    assert_eq!(run(&["--encoding", "ebcdic"], b"").status.code(), Some(2));
}
