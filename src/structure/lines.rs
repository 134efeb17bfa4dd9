//! The line table: the text cut once into lines, and lines of two columns into cells, each with its class.
//!
//! Blank lines, rules (`-----`, `* * *`) and lone table bars are no lines; the line after them stands `apart`. Markdown
//! marks and table bars at the ends of a cell are outside it.

use crate::lexicon::doc_type;
use crate::mention::ReferenceKind;
use crate::part::Authority;
use crate::scan::{Cursor, Lexed, letter};
use crate::view::ViewSpan;

use super::label::{self, Label};

/// One line of the text, or one cell of a line of several columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its words, without blanks and marks at the ends.
    pub(super) span: ViewSpan,
    /// Whether a blank line, a rule or a table bar stands before it.
    pub(super) apart: bool,
    /// Whether it stands beside the cell before it.
    pub(super) beside: bool,
    /// What it is.
    pub(super) class: Class,
}

/// What a line is, as far as its own words tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Class {
    /// Running text, or a line of a kind not named here.
    Text,
    /// A line of the State's name and motto.
    Motto,
    /// `ĐẢNG CỘNG SẢN VIỆT NAM` alone.
    PartyMotto,
    /// `Số: …`; the place after it.
    Number(usize),
    /// A line that begins with the word for a type of document, in capitals or alone; the place after it.
    Type(ReferenceKind, usize),
    /// `V/v …`
    Subject,
    /// `Kính gửi: …`; the place after it.
    Addressees(usize),
    /// `Căn cứ …`, `Theo đề nghị …`
    Basis,
    /// `QUYẾT ĐỊNH:` before the provisions.
    Enacting,
    /// The line opens a part of the body.
    Item(Label),
    /// `Nơi nhận:`; the place after it.
    Recipients(usize),
    /// `TM. …`, `KT. …`
    Authority(Authority),
    /// `MẬT`, `HỎA TỐC`.
    Mark,
    /// Page numbers, running heads, marks of digital signatures.
    Debris,
}

/// A line longer than this is a paragraph: no columns are looked for in it.
const MAX_ROW: usize = 240;

/// Cuts the text into lines.
pub(super) fn cut(text: &Lexed<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut at, mut apart) = (0, true);
    // How many lines of one letter stand above, without anything between.
    let mut letters = 0;
    while at < text.len() {
        let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |len| at + len);
        let before = lines.len();
        let (line, mut from) = (&text[at..end], 0);
        letters = if line.len() <= LETTER { letters + 1 } else { 0 };
        if letters > MAX_LETTERS {
            if let Some(last) = lines.last_mut().filter(|_| !line.trim().is_empty()) {
                last.span = ViewSpan::new(last.span.start, end);
            }
            at = end + 1;
            continue;
        }
        while from <= line.len() {
            let to = next_gap(line, from);
            if let Some(cell) = trimmed(text, at + from, at + to) {
                let table = line.starts_with('|');
                for (index, cell) in closing_lines(text, cell, table).into_iter().enumerate() {
                    let beside = lines.len() > before && index == 0;
                    let class = classify(text, cell);
                    lines.push(Line { span: cell, apart: apart && !beside, beside, class });
                }
            }
            from = to + 1;
        }
        apart = lines.len() == before || text[at..end].trim_start().starts_with('|');
        at = end + 1;
    }
    lines
}

/// The bytes of a line of one letter, at most.
const LETTER: usize = 3;

/// Of lines of one letter so many stand for themselves; the rest of a longer row is one line: it holds no structure.
const MAX_LETTERS: usize = 40;

/// The lines of recipients or of a signature that a table has run together to one cell: `Nơi nhận:** - Sở Y tế, - Lưu VT.`,
/// `T/M BAN THƯỜNG VỤ** **BÍ THƯ** **Lê Văn An`; any other cell is one line.
fn closing_lines(text: &str, cell: ViewSpan, table: bool) -> Vec<ViewSpan> {
    let words = &text[cell.start..cell.end];
    let recipients = words.starts_with("Nơi nhận") || words.starts_with("NƠI NHẬN");
    if !table || !(recipients || authority(words).is_some()) {
        return vec![cell];
    }
    let mark = if recipients { "- " } else { "**" };
    let mut starts = vec![cell.start];
    let bullets = words.match_indices(mark).filter(|(at, _)| {
        let before = words[..*at].trim_end();
        !recipients || words[..*at].ends_with(' ') && before.ends_with([':', ',', ';', '.', ')', '*'])
    });
    starts.extend(bullets.map(|(at, _)| cell.start + at));
    let ends = starts.iter().skip(1).copied().chain([cell.end]);
    starts.iter().zip(ends).filter_map(|(start, end)| trimmed(text, *start, end)).collect()
}

/// Where the cell that begins at `from` ends: before a table bar or a wide gap in a short line.
fn next_gap(line: &str, from: usize) -> usize {
    let rest = &line[from..];
    let bar = memchr::memchr(b'|', rest.as_bytes()).unwrap_or(rest.len());
    if line.len() > MAX_ROW {
        return from + bar;
    }
    let words = rest.len() - rest.trim_start().len();
    if from == 0 && words == 0 && begins_in_capitals(rest) {
        let begins = |blank: &usize| MOTTOES.iter().any(|motto| rest[*blank..].starts_with(motto));
        if let Some(motto) = memchr::memchr_iter(b' ', rest.as_bytes()).find(begins) {
            // The next cell begins with the motto itself: the blank before it is the border.
            return from + motto;
        }
    }
    let cell = rest.as_bytes().get(words..bar).unwrap_or_default();
    let tab = memchr::memchr(b'\t', cell).unwrap_or(cell.len());
    from + words + four_blanks(&cell[..tab]).unwrap_or(tab)
}

/// Where the first four blanks in a row begin.
fn four_blanks(cell: &[u8]) -> Option<usize> {
    let mut at = 3;
    while let Some(byte) = cell.get(at) {
        if *byte != b' ' {
            at += 4;
            continue;
        }
        // The run that holds this blank; it begins within the last four bytes.
        let start = at - cell[..at].iter().rev().take(3).take_while(|byte| **byte == b' ').count();
        let end = start + cell[start..].iter().take(4).take_while(|byte| **byte == b' ').count();
        if end - start == 4 {
            return Some(start);
        }
        at = end + 4;
    }
    None
}

/// What the right column of a letterhead begins with; two columns may be torn to one line with a single blank.
const MOTTOES: [&str; 3] = [" CỘNG HÒA XÃ HỘI", " Độc lập - Tự do", " ĐẢNG CỘNG SẢN VIỆT NAM"];

fn begins_in_capitals(line: &str) -> bool {
    // Most lines have a small second letter.
    if line.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase) {
        return false;
    }
    let word = &line[..memchr::memchr(b' ', line.as_bytes()).unwrap_or(line.len())];
    word.len() > 1 && letter::is_all_capitals(word)
}

/// The words of `from..to` without blanks, marks and bars at the ends; `None` when there is no letter or digit.
fn trimmed(text: &str, from: usize, to: usize) -> Option<ViewSpan> {
    let cell = &text[from..to];
    if !cell.chars().any(char::is_alphanumeric) {
        return None;
    }
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '|' | '`' | '>' | '~');
    let mut head = cell.trim_start_matches(is_mark);
    let skipped = &cell[..cell.len() - head.len()];
    // `* one` is a bullet, `*one*` is emphasis.
    if skipped.ends_with("* ") && !skipped.trim_end().ends_with("**") && !head.contains('*') {
        head = &cell[skipped.len() - 2..];
    }
    let start = to - head.len();
    Some(ViewSpan::new(start, start + head.trim_end_matches(is_mark).len()))
}

/// What the words of a line say it is.
fn classify(text: &Lexed<'_>, line: ViewSpan) -> Class {
    let words = &text[line.start..line.end];
    if let Some(label) = label::read(words) {
        return Class::Item(label);
    }
    let Some(first) = words.chars().next() else { return Class::Text };
    if first.is_ascii_digit() {
        let is_page = words.len() <= 4 && words.bytes().all(|byte| byte.is_ascii_digit());
        return if is_page { Class::Debris } else { Class::Text };
    }
    if !first.is_uppercase() && first != 'v' {
        return Class::Text;
    }
    Reader { text, line, words }.class()
}

/// Reads the first words of one line.
struct Reader<'v> {
    text: &'v Lexed<'v>,
    line: ViewSpan,
    words: &'v str,
}

impl<'v> Reader<'v> {
    fn class(&self) -> Class {
        let word = self.words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if word.len() > 12 {
            return Class::Text;
        }
        self.letterhead(word)
            .or_else(|| self.preamble(word))
            .or_else(|| self.closing(word))
            .or_else(|| self.debris(word))
            .or_else(|| self.kind_of_document())
            .unwrap_or(Class::Text)
    }

    fn letterhead(&self, word: &str) -> Option<Class> {
        let is = |candidate| letter::equals(word, candidate);
        let motto = [
            ("cộng", "cộng hòa xã", 80),
            ("chủ", "chủ nghĩa việt nam", 40),
            ("hội", "hội chủ nghĩa việt nam", 48),
            ("độc", "độc lập", 64),
        ];
        if motto.iter().any(|(head, words, len)| is(head) && self.is_short(*len) && self.starts(words).is_some()) {
            Some(Class::Motto)
        } else if is("đảng") && self.starts("đảng cộng sản việt nam").is_some() && self.is_short(36) {
            Some(Class::PartyMotto)
        } else if is("số") {
            self.number()
        } else {
            None
        }
    }

    /// `Số: 12/…`, `Số 5-…`, `Số:    /…`
    fn number(&self) -> Option<Class> {
        let rest = self.words.get("số".len()..)?;
        if is_gazette_issue(rest) {
            return Some(Class::Debris);
        }
        let tail = rest.trim_start_matches([':', ' ', '.', '…', '*', '_']);
        let colon = rest.trim_start().starts_with(':');
        let digit = tail.chars().next().is_some_and(|c| c.is_ascii_digit());
        let blank = tail.starts_with(['/', '-']);
        // A short line: in running text the number stands amid other words.
        let fits = self.is_short(90) && (digit || blank || (colon && tail.is_empty()));
        fits.then(|| Class::Number(self.line.end - rest.trim_start_matches([':', ' ', '*', '_']).len()))
    }

    fn preamble(&self, word: &str) -> Option<Class> {
        if self.words.starts_with("V/v") || self.words.starts_with("V/V") || self.words.starts_with("v/v") {
            return Some(Class::Subject);
        }
        if letter::equals(word, "kính") {
            return self.starts("kính gửi").map(Class::Addressees);
        }
        let bases = ["căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình", "trên cơ sở kết quả biểu quyết"];
        let basis = matches!(word.len(), 4..=7) && bases.iter().any(|words| self.starts(words).is_some());
        basis.then_some(Class::Basis)
    }

    fn closing(&self, word: &str) -> Option<Class> {
        if letter::equals(word, "nơi") {
            return self.starts("nơi nhận").filter(|_| self.is_short(120)).map(Class::Recipients);
        }
        if letter::equals(word, "người") || letter::equals(word, "ngày") {
            return self.debris(word);
        }
        let capitals = self.words.len() <= 120 && letter::is_all_capitals(self.words);
        if !capitals {
            return None;
        }
        let mark = ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "HỎA TỐC", "HỎA TỐC HẸN GIỜ", "KHẨN", "THƯỢNG KHẨN"];
        if mark.contains(&self.words) {
            return Some(Class::Mark);
        }
        authority(self.words).map(Class::Authority)
    }

    fn debris(&self, word: &str) -> Option<Class> {
        let is = |candidate| letter::equals(word, candidate);
        let debris = (is("công") && (self.words.starts_with("CÔNG BÁO/") || self.words == "CÔNG BÁO"))
            || (is("trang") && self.words.len() <= 16 && self.words.bytes().any(|byte| byte.is_ascii_digit()))
            || (is("ký") && (self.starts("ký bởi").is_some() || self.starts("ký số bởi").is_some()))
            || (is("người") && self.starts("người ký").is_some() && self.words.contains(':'))
            || (is("ngày") && self.starts("ngày ký").is_some() && self.words.contains(':'))
            || (is("thời") && self.starts("thời gian ký").is_some())
            || (is("cơ") && self.words.starts_with("Cơ quan: ") && self.is_short(90))
            || (is("email") && self.words.contains('@'));
        debris.then_some(Class::Debris)
    }

    /// `QUYẾT ĐỊNH`, `BIÊN BẢN HỌP GIAO BAN`, `Biên bản`, `QUYẾT ĐỊNH:`
    fn kind_of_document(&self) -> Option<Class> {
        if self.words.len() > 200 {
            return None;
        }
        // The words of the type must not go on in the next line: `THÔNG BÁO` over `KẾT LUẬN …`.
        let mut cur = self.cursor().until(self.line.end);
        let row = match doc_type::read(&mut cur) {
            Some(row) => row.kind,
            None => {
                let enacts = self.starts("quyết nghị").is_some() && letter::is_all_capitals(self.words);
                return enacts.then_some(Class::Enacting);
            }
        };
        let head = &self.text[self.line.start..cur.at()];
        let tail = self.text[cur.at()..self.line.end].trim_start_matches(['*', '_', ' ']);
        if tail.starts_with(':') && letter::is_all_capitals(head) {
            return Some(Class::Enacting);
        }
        let capitals = letter::is_all_capitals(head) && head.chars().count() > 3;
        let alone = tail.is_empty() && head.chars().count() > 3;
        let minutes = row == ReferenceKind::Minutes && self.is_short(120);
        (capitals || alone || minutes).then_some(Class::Type(row, cur.at()))
    }

    fn cursor(&self) -> Cursor<'v> {
        self.text.cursor(self.line.start)
    }

    /// Whether the line starts with the phrase: the place after it.
    fn starts(&self, phrase: &str) -> Option<usize> {
        self.cursor().phrase(phrase).map(|span| span.end).filter(|end| *end <= self.line.end)
    }

    fn is_short(&self, len: usize) -> bool {
        self.words.len() <= len
    }
}

/// The running head of the gazette behind `CÔNG BÁO`: `SỐ 31 - 18 - 11 - 2004`
fn is_gazette_issue(rest: &str) -> bool {
    let spaced = rest.contains(" - ") && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '&'));
    spaced && rest.split('-').filter(|part| !part.trim().is_empty()).count() >= 4
}

/// The authority that opens a signature line: `TM.`, `T/M`, `KT.`, `TL`, `TUQ.`, `Q.`
pub(super) fn authority(words: &str) -> Option<Authority> {
    const FORMS: [(&str, Authority); 12] = [
        ("TUQ", Authority::ByDelegation),
        ("T/UQ", Authority::ByDelegation),
        ("TM", Authority::OnBehalf),
        ("T/M", Authority::OnBehalf),
        ("T.M", Authority::OnBehalf),
        ("KT", Authority::ForHead),
        ("K/T", Authority::ForHead),
        ("K.T", Authority::ForHead),
        ("TL", Authority::ByOrder),
        ("T/L", Authority::ByOrder),
        ("T.L", Authority::ByOrder),
        ("Q", Authority::Acting),
    ];
    FORMS.into_iter().find_map(|(form, authority)| {
        let rest = words.strip_prefix(form)?;
        let dotted = rest.starts_with(['.', ',']);
        let spaced = rest.starts_with(' ') && authority != Authority::Acting;
        ((dotted || spaced) && rest.chars().any(char::is_alphabetic)).then_some(authority)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;

    fn cut(text: &str) -> Vec<Line> {
        super::cut(&Lexed::new(View::new(text)))
    }

    fn words(text: &str) -> Vec<&str> {
        cut(text).iter().map(|line| &text[line.span.start..line.span.end]).collect()
    }

    fn class(text: &str) -> Class {
        cut(text)[0].class
    }

    #[test]
    fn debris_is_no_line() {
        assert_eq!(words("|\n**SỞ Y TẾ**\n-----\n|\n* *\n*Hà Nội*\n"), ["SỞ Y TẾ", "Hà Nội"]);
        assert!(cut("a\n---\nb")[1].apart);
        assert!(!cut("a\nb")[1].apart);
    }

    #[test]
    fn a_long_row_of_letters_is_one_line() {
        assert_eq!(words("a\nb\nc"), ["a", "b", "c"]);
        let rows = cut(&format!("{}Hà Nội", "x\n".repeat(500)));
        assert!(rows.len() <= MAX_LETTERS + 1);
        assert_eq!(rows.last().map(|line| line.span.start), Some(1000));
    }

    #[test]
    fn columns_are_cells() {
        assert_eq!(words("UBND XÃ A        CỘNG HÒA XÃ HỘI"), ["UBND XÃ A", "CỘNG HÒA XÃ HỘI"]);
        assert_eq!(words("| 1 | Trần Văn B |  |"), ["1", "Trần Văn B"]);
        assert!(cut("THƯ KÝ\tCHỦ TỌA")[1].beside);
        for (cell, at) in
            [("a   b    c", Some(5)), ("a    ", Some(1)), ("a   b   c", None), ("     ", Some(0)), ("ab", None)]
        {
            assert_eq!(four_blanks(cell.as_bytes()), at, "{cell:?}");
        }
    }

    #[test]
    fn closings_run_together_in_a_table_are_lines() {
        assert_eq!(
            words(
                "| **Nơi nhận:** - Bộ Y tế (để báo cáo), - Lưu VP. | **T/M BAN THƯỜNG VỤ** **BÍ THƯ** **Lê Văn An** |"
            ),
            ["Nơi nhận:", "- Bộ Y tế (để báo cáo),", "- Lưu VP.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn An"]
        );
        assert_eq!(words("| Sở Y tế - Sở Nội vụ |"), ["Sở Y tế - Sở Nội vụ"]);
    }

    #[test]
    fn a_motto_beside_a_name_is_a_cell() {
        assert_eq!(
            words("UBND XÃ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ["UBND XÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
        );
        assert_eq!(words("TỈNH B Độc lập - Tự do - Hạnh phúc"), ["TỈNH B", "Độc lập - Tự do - Hạnh phúc"]);
    }

    #[test]
    fn bullets_stay() {
        assert_eq!(words("* Sở Y tế\n*Sở Y tế*"), ["* Sở Y tế", "Sở Y tế"]);
    }

    #[test]
    fn classes_of_lines() {
        assert_eq!(class("CỘNG HÒA XÃ HỘI"), Class::Motto);
        assert_eq!(class("Độc lập - Tự do - Hạnh phúc"), Class::Motto);
        assert_eq!(class("ĐẢNG CỘNG SẢN VIỆT NAM"), Class::PartyMotto);
        assert!(matches!(class("Số: 12/QĐ-UBND"), Class::Number(_)));
        assert!(matches!(class("Số:     /KH-UBND"), Class::Number(_)));
        assert_eq!(class("Số hộ nghèo giảm"), Class::Text);
        assert!(matches!(class("KẾ HOẠCH"), Class::Type(ReferenceKind::Plan, _)));
        assert!(matches!(class("BIÊN BẢN HỌP GIAO BAN"), Class::Type(ReferenceKind::Minutes, _)));
        assert_eq!(class("Kế hoạch được giao trong năm"), Class::Text);
        assert_eq!(class("QUYẾT ĐỊNH:"), Class::Enacting);
        assert_eq!(class("QUYẾT NGHỊ:"), Class::Enacting);
        assert_eq!(class("Căn cứ Luật Giá;"), Class::Basis);
        assert!(matches!(class("Nơi nhận:"), Class::Recipients(_)));
        assert_eq!(class("KT. CHỦ TỊCH"), Class::Authority(Authority::ForHead));
        assert_eq!(class("T/M BAN THƯỜNG VỤ"), Class::Authority(Authority::OnBehalf));
        assert_eq!(class("Q. GIÁM ĐỐC"), Class::Authority(Authority::Acting));
        assert_eq!(class("CÔNG BÁO/Số 3/Ngày 01-02-2026"), Class::Debris);
        assert_eq!(class("SỐ 8 + 9 - 01 - 02 - 2006"), Class::Debris);
        assert!(matches!(class("Số 31 - NQ/TW"), Class::Number(_)));
        assert_eq!(class("Người ký: Sở Y tế"), Class::Debris);
        assert_eq!(class("HỎA TỐC"), Class::Mark);
        assert_eq!(class("117"), Class::Debris);
    }
}
