//! Resolutions and conclusions of congresses and plenums, known by their ordinal: `Nghị quyết Đại hội XIII của Đảng`,
//! `Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết Đại hội Đảng bộ huyện lần thứ XX`.

use super::{Citation, Head, next_is_any};
use crate::grammar::Found;
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::{Cursor, Gap, letter};
use crate::view::ViewSpan;

/// The most words between `Đại hội` and its ordinal.
const MAX_WORDS: usize = 18;

/// Reads congress or plenum after the words for the type.
pub(super) fn read(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let fits = matches!(head.row.kind, ReferenceKind::Resolution | ReferenceKind::Conclusion);
    fits && read_event(cur, head.row.kind, head.start, out)
}

/// Reads `NQ Đại hội XIII`, `NQTW 4`, `KL TW 6`.
pub(super) fn read_abbreviated(cur: &mut Cursor<'_>, out: &mut Vec<Found<Citation>>) -> bool {
    let Some(token) = cur.peek() else { return false };
    let kind = match token.text() {
        "NQ" | "NQTW" => ReferenceKind::Resolution,
        "KL" => ReferenceKind::Conclusion,
        _ => return false,
    };
    // The second half of `NQTW` is the committee.
    let after = if token.text() == "NQTW" { token.start + "NQ".len() } else { token.end() };
    let mut ahead = cur.moved(after);
    let read = read_event(&mut ahead, kind, token.start, out);
    if read {
        *cur = ahead;
    }
    read
}

/// Reads congress or plenum behind the type that begins at `start`.
fn read_event(cur: &mut Cursor<'_>, kind: ReferenceKind, start_of_type: usize, out: &mut Vec<Found<Citation>>) -> bool {
    let mut ahead = *cur;
    ahead.any_phrase(&["của", "tại"]);
    let start = ahead.peek().map_or(ahead.at(), |token| token.start);
    if !(read_plenum(&mut ahead) || read_congress(&mut ahead)) {
        return false;
    }
    *cur = ahead;
    let mut citation = Citation::new(Some(kind), ReferenceForm::Named);
    citation.name = Some(ViewSpan::new(start, cur.at()));
    out.push(Found::new(ViewSpan::new(start_of_type, cur.at()), citation));
    true
}

/// `[Hội nghị] [lần thứ tám] Trung ương [Đảng] [4] [khóa XII]`; the ordinal stands before or after.
fn read_plenum(cur: &mut Cursor<'_>) -> bool {
    const COMMITTEE: [&str; 7] = [
        "ban chấp hành trung ương đảng",
        "ban chấp hành trung ương",
        "bch trung ương đảng",
        "bch trung ương",
        "trung ương đảng",
        "trung ương",
        "tw",
    ];
    let mut ahead = *cur;
    ahead.phrase("hội nghị");
    let before = read_ordinal_words(&mut ahead);
    ahead.word("của");
    let committee =
        ahead.any_phrase(&COMMITTEE).is_some() || ahead.any_phrase(&["bchtw", "bchtwđ", "bch tw"]).is_some();
    if !committee {
        return false;
    }
    let after = read_ordinal_words(&mut ahead) || read_ordinal(&mut ahead);
    if !(before || after) {
        return false;
    }
    read_term(&mut ahead);
    *cur = ahead;
    true
}

/// `Đại hội [đại biểu toàn quốc | Đảng bộ huyện …] [lần thứ] XIII [của Đảng]`.
fn read_congress(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    if ahead.phrase("đại hội").is_none() {
        return false;
    }
    for _ in 0..MAX_WORDS {
        let mut ordinal = ahead;
        if read_ordinal_words(&mut ordinal) || read_roman(&mut ordinal) {
            read_congress_tail(&mut ordinal);
            *cur = ordinal;
            return true;
        }
        let word = ahead.next().filter(|token| token.is_word());
        if word.is_none() || next_is_any(&ahead, &["nhiệm", "ngày"]) {
            return false;
        }
    }
    false
}

/// `của Đảng`, `Đảng bộ tỉnh Bắc Kạn`.
fn read_congress_tail(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    ahead.word("của");
    if ahead.phrase("đảng bộ").is_some() {
        if next_is_any(&ahead, &["tỉnh", "huyện", "thành", "thị", "quận", "xã", "phường"]) {
            ahead.skip();
            ahead.word("phố");
            while ahead
                .peek()
                .is_some_and(|token| token.is_capitalised() && token.gap() < Gap::Line && !is_roman(token.text()))
            {
                ahead.skip();
            }
        }
        *cur = ahead;
    } else if ahead.phrase("đảng").is_some() {
        ahead.phrase("cộng sản việt nam");
        *cur = ahead;
    }
}

/// `lần thứ XIII`, `lần thứ tám`, `thứ 10`, `lần 5`.
fn read_ordinal_words(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    if ahead.any_phrase(&["lần thứ", "lần", "thứ"]).is_none() || !read_ordinal(&mut ahead) {
        return false;
    }
    *cur = ahead;
    true
}

/// A Roman or plain number up to 99, or a word for one.
fn read_ordinal(cur: &mut Cursor<'_>) -> bool {
    const WORDS: [&str; 14] =
        ["nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "i", "x"];
    if read_roman(cur) {
        return true;
    }
    let mut ahead = *cur;
    if ahead.number(1..=99).is_some() {
        *cur = ahead;
        return true;
    }
    let Some(which) = cur.any_phrase(&WORDS) else { return false };
    if WORDS[which] == "mười" {
        cur.any_phrase(&WORDS);
    }
    true
}

fn read_roman(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let roman = ahead.next().is_some_and(|token| is_roman(token.text()) && token.gap() < Gap::Break);
    if roman {
        *cur = ahead;
    }
    roman
}

fn is_roman(word: &str) -> bool {
    letter::is_all_capitals(word) && word.len() <= 6 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
}

/// `khóa XII`, `(khóa XI)`, `, khóa XII`, `khóa XI, XII`.
fn read_term(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    let bracket = ahead.any_punct(&['(', ',']);
    ahead.word("đảng");
    if ahead.any_phrase(&["khóa", "khoá"]).is_none() || !read_ordinal(&mut ahead) {
        return;
    }
    loop {
        let mut more = ahead;
        let joint = more.any_punct(&[',']).is_some() | more.word("và").is_some();
        more.word("khóa");
        if !joint || !read_roman(&mut more) {
            break;
        }
        ahead = more;
    }
    if bracket == Some('(') && ahead.punct(')').is_none() {
        return;
    }
    *cur = ahead;
}
