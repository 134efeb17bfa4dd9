//! Hard line breaks: the lines of a wrapped text become one again.
//!
//! A text is wrapped when its lines are broken where the next word would not have fitted. The width is that of its longest
//! line. A break that the width does not explain stays, and so does a break between a closed sentence and what can begin
//! another. Where every line has the very same width the text was cut, and words with it.
//!
//! In any text a break inside a symbol or between two years is closed: `NĐ-⏎CP`, `2016-⏎2020`.

use super::edit::{Edited, Edits};
use super::row::{rows, without_end};

/// The widths that a wrapped text may have, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=160;

/// How many breaks the width must explain, at least, for a text to be called wrapped.
const EVIDENCE: usize = 3;

/// The text with its lines joined, or `None` when there is nothing to join.
pub(super) fn join(text: &str) -> Option<Edited> {
    text.find('\n')?;
    let wrapping = Wrapping::of(text);
    let mut edits = Edits::new(text);
    // Where a line begins that was joined to the one before it.
    let mut continued = None;
    for seam in seams(text) {
        let wrapped = |wrapping: &Wrapping| {
            wrapping.explains(&seam) || (continued == Some(seam.start()) && wrapping.goes_on(&seam))
        };
        if closes_symbol(&seam) {
            edits.replace(seam.end, seam.next, "");
        } else if let Some(wrapping) = wrapping.filter(wrapped).filter(|_| !parts_sentences(&seam)) {
            edits.replace(seam.end, seam.next, if wrapping.cuts_words { "" } else { " " });
            continued = Some(seam.next);
        }
    }
    edits.finish()
}

/// A single line end between two lines that have words.
#[derive(Clone, Copy)]
struct Seam<'t> {
    /// The line before it, with its blanks.
    line: &'t str,
    /// The line after it.
    after: &'t str,
    /// Where the line before it ends, and where the line after it begins.
    end: usize,
    next: usize,
}

impl Seam<'_> {
    /// Where the line before it begins.
    fn start(&self) -> usize {
        self.end - self.line.len()
    }
}

fn seams(text: &str) -> impl Iterator<Item = Seam<'_>> {
    let mut start = 0;
    let mut before: Option<(usize, &str)> = None;
    rows(text).filter_map(move |line| {
        let here = start;
        start += line.len();
        let line = without_end(line);
        let last = before.replace((here, line));
        let (at, last) = last.filter(|(_, last)| !is_blank(last) && !is_blank(line))?;
        Some(Seam { line: last, after: line, end: at + last.len(), next: here })
    })
}

fn is_blank(line: &str) -> bool {
    line.chars().all(char::is_whitespace)
}

/// How a text is wrapped.
#[derive(Clone, Copy, Debug)]
struct Wrapping {
    /// Characters in the longest line.
    width: usize,
    /// Lines end at the width even inside a word.
    cuts_words: bool,
    /// Many short lines stand between those that the width explains.
    is_ragged: bool,
}

impl Wrapping {
    /// How a text is wrapped, or `None` when it is not.
    fn of(text: &str) -> Option<Self> {
        let mut width = 0;
        for line in rows(text).map(without_end) {
            // No letter takes more than three bytes. A long address on the web has no blank at which to break it.
            let chars = if line.len() > 3 * WIDTHS.end() { usize::MAX } else { line.chars().count() };
            match chars > *WIDTHS.end() {
                true if line.trim().contains([' ', '\t']) => return None,
                true => {}
                false => width = width.max(chars),
            }
        }
        if !WIDTHS.contains(&width) {
            return None;
        }
        let whole = Self { width, cuts_words: false, is_ragged: false };
        let (mut all, mut explained, mut exact) = (0, 0, 0);
        for seam in seams(text) {
            let chars = seam.line.chars().count();
            all += 1;
            explained += usize::from(whole.explains_line(&seam, chars));
            exact += usize::from(chars == width);
        }
        let cuts_words = exact >= EVIDENCE && exact * 10 >= explained * 9;
        let enough = explained * 3 >= all || (explained >= 3 * EVIDENCE && explained * 5 >= all);
        (explained >= EVIDENCE && enough).then_some(Self { width, cuts_words, is_ragged: explained * 2 < all })
    }

    /// Whether the rest of a line goes on in the next one: in a text that was wrapped twice short lines stand between long
    /// ones.
    fn goes_on(&self, seam: &Seam<'_>) -> bool {
        let line = seam.line.trim_end();
        let open = line.ends_with(|c: char| c.is_lowercase() || c == ',') && line.contains(char::is_lowercase);
        let after = seam.after.trim_start();
        let small = after.starts_with(char::is_lowercase) && !after.chars().take(3).any(|c| c == ')');
        open && !self.cuts_words && (small || (self.is_ragged && after.starts_with(char::is_alphabetic)))
    }

    /// Whether the word after the seam would not have fitted in the line before it.
    fn explains(&self, seam: &Seam<'_>) -> bool {
        self.explains_line(seam, seam.line.chars().count())
    }

    /// The same for a line of so many characters.
    fn explains_line(&self, seam: &Seam<'_>, line: usize) -> bool {
        if self.cuts_words {
            return line == self.width;
        }
        // A character takes at least one byte.
        if line + 1 + seam.after.len() <= self.width || line > self.width {
            return false;
        }
        // A wrapper breaks behind hyphens too.
        let word = seam.after.trim_start().split_inclusive([' ', '\t', '-']).next().unwrap_or_default();
        let word = word.trim_end().chars().count();
        line + 1 + word > self.width && line.max(word) <= self.width
    }
}

/// A line that ends a sentence or announces a list, before one that can begin another.
fn parts_sentences(seam: &Seam<'_>) -> bool {
    let line = seam.line.trim_end();
    let mark = |c: char| matches!(c, '-' | '+' | '*' | '•' | '|' | '#');
    let after = seam.after.trim_start();
    // `Ảnh:` is followed by a name, a list by its marks.
    (line.ends_with(['.', ';', '!', '?', '…'])
        && (numbered(after) || after.starts_with(|c: char| c.is_uppercase() || mark(c))))
        || (line.ends_with(':') && after.starts_with(mark))
}

/// Whether an item in brackets opens the line: `(2) Giao …`
fn numbered(line: &str) -> bool {
    let digits = line.strip_prefix('(').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    digits.is_some_and(|rest| rest.starts_with(')') && rest.len() + 1 < line.len() && rest.len() + 4 > line.len())
}

/// `NĐ-⏎CP`, `2020/⏎NĐ-CP`, `30⏎/2020`: no blank belongs there.
fn closes_symbol(seam: &Seam<'_>) -> bool {
    let symbolic = |c: char| c.is_ascii_digit() || c.is_uppercase();
    let mut back = seam.line.chars().rev();
    let mut ahead = seam.after.chars();
    match (back.next(), back.next(), ahead.next(), ahead.next()) {
        (Some('-' | '/'), Some(before), Some(after), _) => before.is_alphanumeric() && symbolic(after),
        (Some(before), _, Some('/'), Some(after)) => symbolic(before) && symbolic(after),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        join(text).map_or(text.to_owned(), |(text, _)| text)
    }

    /// Breaks a text at blanks so that no line is wider than `width`.
    fn wrapped(text: &str, width: usize) -> String {
        let mut out = String::new();
        for paragraph in text.split('\n') {
            let mut room = 0;
            for word in paragraph.split(' ') {
                let len = word.chars().count();
                if room > len {
                    out.push(' ');
                    room -= len + 1;
                } else {
                    out.push('\n');
                    room = width.saturating_sub(len);
                }
                out.push_str(word);
            }
        }
        out.trim_start().to_owned()
    }

    const LETTER: &str = "UỶ BAN NHÂN DÂN\nHUYỆN PHÚ LỘC\n\nThực hiện Nghị quyết số 15/NQ-HĐND ngày 09 tháng 12 năm 2021 của Hội đồng \
        nhân dân huyện về dự toán ngân sách năm 2022, Ủy ban nhân dân huyện yêu cầu các phòng, ban và Ủy ban nhân dân các xã, \
        thị trấn tổ chức thực hiện một số nội dung sau:\n\n1. Phòng Tài chính - Kế hoạch chủ trì, phối hợp với Chi cục Thuế \
        khu vực rà soát các khoản thu còn nợ đọng từ năm 2020 đến nay.\n2. Văn phòng theo dõi, đôn đốc.";

    #[test]
    fn a_wrapped_text_becomes_what_it_was() {
        for width in [40, 60, 72, 80] {
            assert_eq!(joined(&wrapped(LETTER, width)).replace('\n', " "), LETTER.replace('\n', " "), "{width}");
            assert!(joined(&wrapped(LETTER, width)).starts_with("UỶ BAN NHÂN DÂN\nHUYỆN PHÚ LỘC\n"));
        }
    }

    #[test]
    fn an_address_wider_than_the_lines_does_not_hide_that_a_text_is_wrapped() {
        let address = format!("https://phuloc.example/{}x", "van-ban/".repeat(30));
        let text = format!("{}\n{address}\nNguồn", wrapped(LETTER, 60));
        let kept = format!("{LETTER}\n{address}\nNguồn");
        assert_eq!(joined(&text).replace('\n', " "), kept.replace('\n', " "));
        assert!(joined(&text).ends_with(&format!("đôn đốc.\n{address}\nNguồn")));
    }

    #[test]
    fn a_text_that_is_not_wrapped_stays() {
        assert_eq!(joined(LETTER), LETTER);
        let list = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nNguyễn Văn An";
        assert_eq!(joined(list), list);
    }

    #[test]
    fn a_text_that_was_cut_loses_no_blank_and_gains_none() {
        let line = LETTER.replace('\n', " ");
        let chars: Vec<char> = line.chars().collect();
        let cut: Vec<String> = chars.chunks(50).map(|piece| piece.iter().collect()).collect();
        assert_eq!(joined(&cut.join("\n")), line);
    }

    #[test]
    fn breaks_inside_symbols_close_in_any_text() {
        assert_eq!(joined("số 30/2020/NĐ-\nCP ngày 5"), "số 30/2020/NĐ-CP ngày 5");
        assert_eq!(joined("số 30/2020/\r\nNĐ-CP"), "số 30/2020/NĐ-CP");
        assert_eq!(joined("giai đoạn 2016-\n2020"), "giai đoạn 2016-2020");
        assert_eq!(joined("Lao động -\nThương binh"), "Lao động -\nThương binh");
        assert_eq!(joined("a:\n- B"), "a:\n- B");
    }
}
