//! Labels that open a part of the body.
//!
//! ```text
//! label = ("Phần" | "Chương" | "Mục" | "Tiểu mục" | "Điều") ORDINAL ["." | ":"]
//!       | ROMAN ("." | "-" | "/" | ")") | LETTER "."                       I.  II-  A.
//!       | NUMBER ("." | ")" | "/") | NUMBER {"." NUMBER} ["."]             1.  1)  1.1.  2.3
//!       | letter (")" | ".") | "(" NUMBER ")"                              a)  đ.  (1)
//!       | "-" | "+" | "•" …
//! ```

use crate::part::OutlineKind;
use crate::scan::letter;

/// A label at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The rank of the part it opens.
    pub(super) kind: OutlineKind,
    /// How deep the part lies; greater is deeper.
    pub(super) rank: u8,
    /// Its place in the sequence, from 1; 0 for a bullet.
    pub(super) ordinal: u32,
    /// Where its number or letter begins, from the start of the line.
    pub(super) name_start: usize,
    /// Where its number or letter ends.
    pub(super) name_end: usize,
    /// Length of the whole label with closing mark and the blanks after it.
    pub(super) len: usize,
    /// Whether a letter behind the number says that the part was put in later: `6a.`
    pub(super) inserted: bool,
}

impl Label {
    fn new(kind: OutlineKind, ordinal: u32, name: (usize, usize), len: usize) -> Self {
        Self { kind, rank: rank(kind), ordinal, name_start: name.0, name_end: name.1, len, inserted: false }
    }

    /// Whether it is a bullet.
    pub(super) fn is_bullet(&self) -> bool {
        self.kind == OutlineKind::Bullet
    }

    /// The label as a capital letter, when it was read as a Roman number but may be one: `C.` after `B.`
    pub(super) fn as_letter(&self, line: &str) -> Option<Self> {
        let name = &line[self.name_start..self.name_end];
        let ordinal = match name {
            "C" => 3,
            "D" => 4,
            "I" => 9,
            _ => return None,
        };
        Some(Self { kind: OutlineKind::Part, rank: rank(OutlineKind::Part), ordinal, ..*self })
    }
}

/// How deep a part of this kind lies when no other order shows.
fn rank(kind: OutlineKind) -> u8 {
    match kind {
        OutlineKind::Part => 0,
        OutlineKind::Chapter => 1,
        OutlineKind::Section => 2,
        OutlineKind::Subsection => 3,
        OutlineKind::Article => 4,
        OutlineKind::Roman => 5,
        OutlineKind::Clause => 6,
        OutlineKind::Subclause => 7,
        OutlineKind::Point => 10,
        OutlineKind::Bullet => 12,
    }
}

/// Reads the label at the start of a trimmed line.
pub(super) fn read(line: &str) -> Option<Label> {
    let first = line.chars().next()?;
    match first {
        '0'..='9' => numeric(line),
        '(' => bracketed(line),
        '-' | '+' | '•' | '●' | '▪' | '■' | '◦' | '\u{f0b7}' | '➢' | '*' => bullet(line, first),
        'I' | 'V' | 'X' | 'L' => roman(line).or_else(|| capital(line)),
        'P' | 'p' | 'C' | 'M' | 'T' | 'Đ' => worded(line).or_else(|| roman(line)).or_else(|| capital(line)),
        'A'..='H' => capital(line),
        'a'..='z' | 'đ' => lettered(line, first),
        _ => None,
    }
}

/// `Điều 5.`, `CHƯƠNG II`, `Phần thứ nhất`.
fn worded(line: &str) -> Option<Label> {
    let (kind, rest) = [
        ("phần", OutlineKind::Part),
        ("chương", OutlineKind::Chapter),
        ("mục", OutlineKind::Section),
        ("tiểu mục", OutlineKind::Subsection),
        ("điều", OutlineKind::Article),
    ]
    .into_iter()
    .find_map(|(word, kind)| {
        let head = line.get(..word.len())?;
        let rest = line[word.len()..].strip_prefix(' ')?;
        (letter::equals(head, word) && letter::is_capitalised(head)).then_some((kind, rest.trim_start()))
    })?;
    let start = line.len() - rest.len();
    let (ordinal, len) = ordinal(rest)?;
    let after = &rest[len..];
    let closing = after.chars().next();
    let closes = match closing {
        None | Some('.' | ':') => true,
        Some('-') => kind != OutlineKind::Article,
        Some(' ' | '*') => {
            let next = after.trim_start_matches([' ', '*', '_']).chars().next();
            kind != OutlineKind::Article && next.is_none_or(|c| c.is_uppercase() || c == '-' || c == ':')
        }
        _ => false,
    };
    if !closes {
        return None;
    }
    let tail = after.trim_start_matches(['.', ':', ' ', '*', '_', '-']);
    Some(Label::new(kind, ordinal, (start, start + len), line.len() - tail.len()))
}

/// An ordinal after `Điều`, `Chương` and the like: digits, a Roman number or a word.
fn ordinal(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let letters = text[digits..].bytes().take_while(u8::is_ascii_lowercase).count();
        let value = text[..digits].parse().ok().filter(|_| digits <= 4 && letters <= 1)?;
        return Some((value, digits + letters));
    }
    if let Some(found) = roman_number(text) {
        return Some(found);
    }
    const WORDS: [&str; 10] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let rest = text.get("thứ ".len()..).filter(|_| letter::to_lower(text).starts_with("thứ "))?;
    let word = rest.split(|c: char| !c.is_alphabetic()).next()?;
    let at = WORDS.iter().position(|candidate| letter::equals(word, candidate))?;
    Some((at as u32 + 1, "thứ ".len() + word.len()))
}

/// A Roman number at the start of the text: its value and length.
fn roman_number(text: &str) -> Option<(u32, usize)> {
    let len = text.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C')).count();
    if len == 0 || len > 7 || text[len..].chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let value = |byte: &u8| match byte {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        _ => 100,
    };
    let digits: Vec<u32> = text.as_bytes()[..len].iter().map(value).collect();
    let total = digits.iter().enumerate().fold(0i64, |sum, (at, digit)| {
        let smaller = digits.get(at + 1).is_some_and(|next| next > digit);
        if smaller { sum - i64::from(*digit) } else { sum + i64::from(*digit) }
    });
    u32::try_from(total).ok().map(|total| (total, len))
}

/// Length of `mark` with the blanks after it, when it closes a label: a blank, the end or a capital must follow.
fn closing(after: &str, marks: &[char]) -> Option<usize> {
    let mark = after.chars().next().filter(|c| marks.contains(c))?;
    let rest = &after[mark.len_utf8()..];
    let tail = rest.trim_start_matches([' ', '\t', '*', '_']);
    let next = tail.chars().next();
    // `49/TB-VPCP` is a number of a document, `1/ Sở Y tế` an item.
    let glued = mark != '/' && next.is_some_and(|c| c.is_uppercase() || c == '(' || c == '"');
    let fits = rest.len() != tail.len() || next.is_none() || glued;
    (fits && next.is_none_or(|c| !c.is_ascii_digit() || rest.len() != tail.len())).then_some(after.len() - tail.len())
}

fn roman(line: &str) -> Option<Label> {
    let (value, len) = roman_number(line)?;
    let after = &line[len..];
    let blanks = after.len() - after.trim_start_matches(' ').len();
    let tail = closing(&after[blanks..], &['.', '-', '/', ')', ':'])?;
    Some(Label::new(OutlineKind::Roman, value, (0, len), len + blanks + tail))
}

/// `A.`, `B-`: the largest parts of a report.
fn capital(line: &str) -> Option<Label> {
    let first = line.bytes().next().filter(u8::is_ascii_uppercase)?;
    let tail = closing(line.get(1..)?, &['.', '-', '/', ')'])?;
    Some(Label::new(OutlineKind::Part, u32::from(first - b'A') + 1, (0, 1), 1 + tail))
}

fn numeric(line: &str) -> Option<Label> {
    let mut end = line.bytes().take_while(u8::is_ascii_digit).count();
    let (mut components, mut last) = (1u8, line[..end].parse::<u32>().ok().filter(|_| end <= 3)?);
    while let Some(rest) = line[end..].strip_prefix('.') {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 {
            break;
        }
        last = rest[..digits].parse().ok()?;
        end += 1 + digits;
        components = components.saturating_add(1);
    }
    let after = &line[end..];
    if components == 1 {
        if let Some(mut label) = inserted(after, end, last) {
            label.inserted = true;
            return Some(label);
        }
        let tail = closing(after, &['.', ')', '/'])?;
        return Some(Label::new(OutlineKind::Clause, last, (0, end), end + tail));
    }
    // `1.1. Xxx` or `1.1 Xxx`; `8.500 hộ` and `1.5 tỷ` are amounts.
    let tail = after.strip_prefix('.').unwrap_or(after);
    let text = tail.trim_start_matches([' ', '\t', '*', '_']);
    if text.len() == tail.len() || !text.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    let mut label = Label::new(OutlineKind::Subclause, last, (0, end), line.len() - text.len());
    label.rank += components.min(4) - 2;
    Some(label)
}

/// `6a. Công an tỉnh`: a part put in between.
fn inserted(after: &str, end: usize, ordinal: u32) -> Option<Label> {
    let letter = after.chars().next().filter(char::is_ascii_lowercase)?;
    let rest = &after[letter.len_utf8()..];
    let tail = closing(rest, &['.', ')'])?;
    let begins = rest[tail..].chars().next().is_none_or(char::is_uppercase);
    begins.then(|| Label::new(OutlineKind::Clause, ordinal, (0, end + 1), end + 1 + tail))
}

fn bracketed(line: &str) -> Option<Label> {
    let inner = line.strip_prefix('(')?;
    let len = inner.find(')').filter(|len| (1..=3).contains(len))?;
    let name = &inner[..len];
    let digits = name.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let inserted = !digits.is_empty() && digits.len() + 1 == name.len();
    let ordinal = match if inserted { digits } else { name }.parse::<u32>() {
        Ok(value) => value,
        Err(_) => letter_ordinal(name)?,
    };
    let tail = closing(&inner[len..], &[')'])?;
    let mut label = Label::new(OutlineKind::Point, ordinal, (1, 1 + len), 1 + len + tail);
    label.rank = 9;
    label.inserted = inserted;
    Some(label)
}

/// `a)`, `đ)`, `a.`
fn lettered(line: &str, first: char) -> Option<Label> {
    let len = first.len_utf8();
    let after = &line[len..];
    let ordinal = letter_ordinal(&line[..len])?;
    let tail = closing(after, &[')', '/']).or_else(|| {
        let tail = closing(after, &['.'])?;
        line[len + tail..].chars().next().is_none_or(char::is_uppercase).then_some(tail)
    })?;
    Some(Label::new(OutlineKind::Point, ordinal, (0, len), len + tail))
}

/// The place of a letter in the order of points, which knows no f, j, w, z.
fn letter_ordinal(name: &str) -> Option<u32> {
    const ORDER: [&str; 23] = [
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x",
        "y",
    ];
    ORDER.iter().position(|letter| *letter == name).map(|at| at as u32 + 1)
}

fn bullet(line: &str, first: char) -> Option<Label> {
    let len = first.len_utf8();
    let rest = &line[len..];
    let tail = rest.trim_start_matches([' ', '\t', '*', '_']);
    let text = tail.chars().next().filter(|c| c.is_alphanumeric() || matches!(c, '(' | '"' | '“'))?;
    if first == '*' && rest.len() == tail.len() || text.is_ascii_digit() && rest.len() == tail.len() {
        return None;
    }
    let mut label = Label::new(OutlineKind::Bullet, 0, (0, len), line.len() - tail.len());
    if first != '-' {
        label.rank += 1;
    }
    Some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, kind: OutlineKind, ordinal: u32, rest: &str) {
        let label = read(line).unwrap_or_else(|| panic!("no label in {line:?}"));
        assert_eq!((label.kind, label.ordinal, &line[label.len..]), (kind, ordinal, rest), "{line}");
    }

    #[test]
    fn labels_of_every_rank() {
        check("PHẦN THỨ HAI", OutlineKind::Part, 2, "");
        check("Chương IV", OutlineKind::Chapter, 4, "");
        check("Mục 3. Kinh phí", OutlineKind::Section, 3, "Kinh phí");
        check("Điều 12. Hiệu lực", OutlineKind::Article, 12, "Hiệu lực");
        check("Điều 7a: Mức thu", OutlineKind::Article, 7, "Mức thu");
        check("Điều 1.** Ban hành", OutlineKind::Article, 1, "Ban hành");
        check("IX- TỔ CHỨC", OutlineKind::Roman, 9, "TỔ CHỨC");
        check("B. NHIỆM VỤ", OutlineKind::Part, 2, "NHIỆM VỤ");
        check("3.** Sở Y tế", OutlineKind::Clause, 3, "Sở Y tế");
        check("2.10. Chuẩn bị", OutlineKind::Subclause, 10, "Chuẩn bị");
        check("đ) Báo cáo", OutlineKind::Point, 5, "Báo cáo");
        check("(4) Sau khi", OutlineKind::Point, 4, "Sau khi");
        check("6a.** Công an tỉnh", OutlineKind::Clause, 6, "Công an tỉnh");
        check("- Như trên;", OutlineKind::Bullet, 0, "Như trên;");
        check("+ 02 xe", OutlineKind::Bullet, 0, "02 xe");
    }

    #[test]
    fn what_only_looks_like_a_label() {
        for line in [
            "2026. Từ ngày",
            "8.500 hộ dân",
            "1.5 tỷ đồng",
            "V/v báo cáo",
            "Điều 5 Nghị định này",
            "km2, rộng thứ 3",
            "Mục 6, Công văn",
            "3,5 triệu",
            "12/2019",
            "-5 độ",
            "a và b",
            "Phần lớn các hộ",
            "(mới) có quy mô",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_roman_c_may_be_a_letter() {
        let label = read("C. GIẢI PHÁP").unwrap();
        assert_eq!(label.kind, OutlineKind::Roman);
        assert_eq!(label.as_letter("C. GIẢI PHÁP").map(|label| label.ordinal), Some(3));
    }
}
