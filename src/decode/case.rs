//! Capitals of TCVN3 text.
//!
//! VN3 has no codes for capitals with tone marks: a capital font (`.VnTimeH`) shows the small ones as capitals. Typed with
//! the shift key, `UỶ BAN` has its plain letters as capitals and the others small: `Uỷ BAN`. Where the plain letters of a word
//! tell that it stands in capitals, all its letters are raised. Words wholly in small codes stay as they are:
//! the font is not known.

/// How a word is written, as far as its ASCII letters tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Two capitals or more and no small letter.
    Upper,
    /// A single capital, then letters beyond ASCII only: `Uỷ`, `Bộ`.
    Open,
    /// Anything else.
    Other,
}

/// The text with the capitals that its encoding could not tell; every letter keeps its size.
pub(super) fn raise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        raise_line(line, &mut out);
    }
    out
}

fn raise_line(line: &str, out: &mut String) {
    let mut words: Vec<(&str, Case)> = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let inside = c.is_alphabetic();
        let end = rest.find(|c: char| c.is_alphabetic() != inside).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(end);
        words.push((word, if inside { case_of(word) } else { Case::Other }));
        rest = tail;
    }
    for (index, &(word, case)) in words.iter().enumerate() {
        // Between two words stands what is no word.
        let upper = match case {
            Case::Upper => true,
            Case::Open => [index.checked_sub(2), index.checked_add(2)]
                .into_iter()
                .flatten()
                .any(|near| words.get(near).is_some_and(|&(_, case)| case == Case::Upper)),
            Case::Other => false,
        };
        if upper {
            out.extend(word.chars().map(raised));
        } else {
            out.push_str(word);
        }
    }
}

fn case_of(word: &str) -> Case {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let small = word.chars().any(|c| c.is_ascii_lowercase());
    match (small, capitals) {
        (false, 2..) => Case::Upper,
        (false, 1) if word.starts_with(|c: char| c.is_ascii_uppercase()) => Case::Open,
        (false, 1) => Case::Upper,
        _ => Case::Other,
    }
}

/// The capital of a letter, if it has the same size.
fn raised(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(capital), None) if capital.len_utf8() == c.len_utf8() => capital,
        _ => c,
    }
}
