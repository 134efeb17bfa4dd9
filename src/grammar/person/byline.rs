//! Names of authors: behind a label (`Ảnh: Minh Anh`, `Tin, ảnh: Hồng Hà - Lan Chi`) and alone below the heading or
//! at the end of a text.

use super::shape::{Run, weight_of};
use super::{Evidence, Found, Name, is_sure};
use crate::lexicon::honorific::BYLINES;
use crate::scan::{Cursor, Gap, Phrases, Token, TokenKind, letter};

/// Words that begin a source that is no person: `Ảnh: Báo Bình Định`.
const SOURCES: &[&str] = &[
    "báo",
    "đài",
    "cổng",
    "trung tâm",
    "sở",
    "ban",
    "phòng",
    "công an",
    "bộ",
    "internet",
    "tư liệu",
    "cắt",
    "chụp",
    "văn phòng",
    "hội",
    "đoàn",
    "huyện",
    "xã",
    "tỉnh",
    "minh họa",
    "xem",
    "nguồn",
    "nơi nhận",
    "kính gửi",
    "hội nghị",
    "tin",
    "ảnh",
    "thư viện",
    // Newspapers whose names read as those of people.
    "thanh niên",
    "tuổi trẻ",
    "nhân dân",
    "tiền phong",
    "lao động",
    "người lao động",
    "dân trí",
    "dân việt",
    "pháp luật",
    "công lý",
    "đại đoàn kết",
    "quân đội",
    "hà nội mới",
    "sài gòn",
    "thời báo",
    "kinh tế",
    "giáo dục",
    "phụ nữ",
    "nông nghiệp",
    "an ninh",
    "bảo vệ",
    "gia đình",
    "tổng hợp",
    "sưu tầm",
    "vietnam",
];

/// The labels, to be told at one look.
static LABELS: Phrases = Phrases::new(BYLINES);

/// The names behind a label. All but the last are pushed; the last is given.
pub(super) fn labelled(cur: &Cursor<'_>, out: &mut Vec<Found<Name>>) -> Option<Found<Name>> {
    if !cur.may_stand(&LABELS) {
        return None;
    }
    let start = cur.peek_any()?.start;
    let before = cur.moved(start);
    let mut ahead = before;
    if !opens_label(&before) || !ahead.peek()?.is_capitalised() && !before.preceded_by(",") {
        let in_list = before.previous().is_some_and(|token| token.is(',') || token.is('(') || token.is('/'));
        if !in_list {
            return None;
        }
    }
    read_label(&mut ahead)?;
    let colon = ahead.punct(':').is_some();
    let mut names = read_names(&mut ahead)?;
    let closes = ahead.peek_any().is_none_or(|token| token.gap() >= Gap::Line);
    let alone = closes && before.previous().is_none_or(|token| token.gap() >= Gap::Line);
    if !(colon || alone) {
        return None;
    }
    names.iter_mut().for_each(|found| found.value.lead = start);
    let last = names.pop();
    out.append(&mut names);
    last
}

/// Whether a label may begin here: at the beginning of a line or sentence, or behind a bracket.
fn opens_label(at: &Cursor<'_>) -> bool {
    at.previous().is_none_or(|token| token.gap() >= Gap::Line || !token.is_word())
}

fn read_label(cur: &mut Cursor<'_>) -> Option<()> {
    cur.any_phrase(BYLINES)?;
    for _ in 0..3 {
        let mut more = *cur;
        if more.any_punct(&[',', '/', '-', '+', '&']).is_none() && more.word("và").is_none() {
            break;
        }
        if more.any_phrase(BYLINES).is_none() {
            break;
        }
        *cur = more;
    }
    Some(())
}

/// `Minh Anh - Hồng Hà`, `VGP/Nhật Bắc`, `Lan Chi, Hà Vy`.
fn read_names(cur: &mut Cursor<'_>) -> Option<Vec<Found<Name>>> {
    let mut names = Vec::new();
    let mut ahead = *cur;
    skip_agency_sign(&mut ahead);
    while let Some(found) = author(&ahead) {
        ahead = ahead.moved(found.span.end);
        names.push(found);
        *cur = ahead;
        let joined = ahead.peek().is_some_and(|token| token.gap() < Gap::Line)
            && (ahead.any_punct(&['-', ',', '/', '&', '+']).is_some() || ahead.word("và").is_some());
        if !joined || names.len() >= 5 {
            break;
        }
    }
    (!names.is_empty()).then_some(names)
}

/// `TTXVN/`, `VGP/` before the name.
fn skip_agency_sign(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    let sign = ahead.next().is_some_and(|token| token.is_word() && token.len() <= 6);
    if sign && ahead.punct('/').is_some() {
        *cur = ahead;
    }
}

fn author(cur: &Cursor<'_>) -> Option<Found<Name>> {
    let first = cur.peek().filter(|token| token.gap() < Gap::Line)?;
    let at = cur.moved(first.start);
    if at.to_owned().any_phrase(SOURCES).is_some() || super::begins_otherwise(at) {
        return None;
    }
    let run = Run::read(at)?;
    (run.reads_as_name() && !run.is_province()).then(|| {
        let name = Name { evidence: Evidence::Addressed, honorific: None, lead: first.start };
        Found::new(run.span(), name)
    })
}

/// How many characters at the end of a text may hold the author's line.
const TAIL: usize = 1000;

/// How many bytes at the beginning of a text may hold it, below the heading.
const TOP: usize = 400;

/// The authors who stand alone in a line: one of the last of a text (`Song Nguyên`, `Ngọc Lan - Minh Vũ (Đài Truyền thanh)`),
/// or one below the heading.
pub(crate) fn alone(text: &str) -> Vec<Found<Name>> {
    let tail = text.char_indices().rev().take(TAIL).last().map_or(0, |(at, _)| at);
    let mut found = Vec::new();
    for line in lines_behind(text, 0).take_while(|line| *line < TOP.min(tail)) {
        found.extend(
            in_line(text, line)
                .filter(|names| names.iter().all(|name| is_below_heading(text, name)))
                .unwrap_or_default(),
        );
    }
    for line in lines_behind(text, tail) {
        found.extend(in_line(text, line).filter(|names| ends_article(text, &names[0])).unwrap_or_default());
    }
    found
}

/// Where the lines behind byte `from` begin.
fn lines_behind(text: &str, from: usize) -> impl Iterator<Item = usize> + '_ {
    memchr::memchr_iter(b'\n', &text.as_bytes()[from..]).map(move |at| from + at + 1)
}

/// The names that fill the line that begins at byte `line`.
fn in_line(text: &str, line: usize) -> Option<Vec<Found<Name>>> {
    let end = memchr::memchr(b'\n', &text.as_bytes()[line..]).map_or(text.len(), |at| line + at);
    let cur = Cursor::new(text, line);
    let first = cur.peek_any().filter(|token| token.start < end && token.is_capitalised())?;
    let mut ahead = cur.moved(first.start);
    read_names(&mut ahead).filter(|_| closes_line(&mut ahead))
}

/// Whether a sentence ended before the name, and a blank line stands between; at the very end of the text a line end is enough
/// for a name that can be nothing else.
fn ends_article(text: &str, name: &Found<Name>) -> bool {
    let cur = Cursor::new(text, name.span.start);
    let last =
        || cur.moved(name.span.end).peek_any().is_none() && cur.peek_any().is_some_and(|first| is_family(&first));
    cur.previous().is_some_and(|token| {
        (token.gap() >= Gap::Break || token.gap() == Gap::Line && last())
            && matches!(token.kind(), TokenKind::Punct('.' | '/' | '…' | '!' | '?' | ')' | '”' | '"'))
    })
}

/// Whether a name that can be nothing else stands between two blank lines.
fn is_below_heading(text: &str, name: &Found<Name>) -> bool {
    let cur = Cursor::new(text, name.span.start);
    let parted = |gap: Gap| gap >= Gap::Break;
    let sure = cur.peek_any().is_some_and(|first| is_family(&first));
    sure && cur.previous().is_some_and(|token| parted(token.gap()))
        && cur.moved(name.span.end).peek_any().is_some_and(|token| parted(token.gap()))
}

/// Whether a syllable, not in capitals, is sure to be a surname.
fn is_family(first: &Token<'_>) -> bool {
    is_sure(weight_of(first)) && !letter::is_all_capitals(first.text())
}

/// Whether the line ends here, or behind the sign of the author's paper or the source of the picture: `Hà Vy (Đài Truyền thanh)`,
/// `Hà Vy/TTXVN`, `Hà Vy - Ảnh: TTXVN`.
fn closes_line(cur: &mut Cursor<'_>) -> bool {
    if cur.peek().is_some_and(|token| token.is('(') && token.gap() < Gap::Line) {
        for _ in 0..12 {
            match cur.next() {
                Some(token) if token.is(')') => break,
                Some(_) => {}
                None => return false,
            }
        }
    } else if cur.any_punct(&['-', '/']).is_some() {
        if cur.any_phrase(BYLINES).is_some() && cur.punct(':').is_some() {
            return true;
        }
        if cur.next().is_none_or(|sign| !sign.is_word() || !letter::is_all_capitals(sign.text())) {
            return false;
        }
    }
    cur.peek_any().is_none_or(|token| token.gap() >= Gap::Line)
}
