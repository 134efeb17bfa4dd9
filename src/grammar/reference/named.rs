//! Laws by name: `Luật Đất đai năm 2013`, `Bộ luật Dân sự 2015`, `Luật sửa đổi, bổ sung một số điều của Luật …`.
//!
//! A name is the longest of the table that stands here; without one, capitals decide and the first word that begins
//! another clause ends it.

use super::numbered::ends_phrase;
use super::{Citation, Head, Needs, charter, follows_any, next_is_any};
use crate::grammar::Found;
use crate::grammar::number::{self, DocNumber};
use crate::lexicon::law::{self, NameId};
use crate::lexicon::{doc_type, issuer};
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::{Cursor, Gap, TokenKind, letter};
use crate::view::ViewSpan;

/// The most words of a name that is not in the table.
const MAX_WORDS: usize = 18;

/// The most words between `sửa đổi, bổ sung` and the law that is amended.
const MAX_AMENDING: usize = 40;

/// A name: where it ends, and its row in the table.
#[derive(Clone, Copy, Debug)]
struct Name {
    start: usize,
    end: usize,
    row: Option<NameId>,
    /// The law that it amends, where the name of that is in the table.
    amended: Option<NameId>,
}

/// Reads a law, code or ordinance by name.
pub(super) fn read(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let is_law = matches!(head.row.kind, ReferenceKind::Law | ReferenceKind::Code | ReferenceKind::Ordinance);
    is_law && read_law(cur, head, out)
}

fn read_law(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    if is_part_of_word(&cur.moved(head.start)) {
        return false;
    }
    if cur.peek().is_some_and(|token| token.is(':')) {
        return read_elided_list(cur, out, head);
    }
    let Some(name) = read_name(cur, head) else { return false };
    let mut ahead = cur.moved(name.end);
    push_law(&mut ahead, head, head.start, name, out);
    if let Some(first) = out.last_mut().filter(|_| is_draft(&cur.moved(head.start))) {
        first.value.needs = Needs::Dropping;
    }
    read_elided(&mut ahead, head, out);
    *cur = ahead;
    true
}

/// `pháp luật`, `kỷ luật`, `Công ty Luật`, `Đại học Luật`.
pub(super) fn is_part_of_word(at_head: &Cursor<'_>) -> bool {
    const BEFORE: [&str; 14] = [
        "công ước",
        "công ước về",
        "pháp",
        "kỷ",
        "đại học",
        "khoa",
        "công ty",
        "hãng",
        "văn phòng",
        "ngành",
        "cử nhân",
        "thạc sĩ",
        "tiến sĩ",
        "tạp chí",
    ];
    follows_any(at_head, &BEFORE)
}

/// `dự thảo Luật …`, `dự án Luật …`: a bill is no law yet.
fn is_draft(at_head: &Cursor<'_>) -> bool {
    const BEFORE: [&str; 9] = [
        "dự thảo",
        "dự án",
        "các dự án",
        "các dự thảo",
        "đề nghị xây dựng",
        "hồ sơ",
        "xây dựng",
        "hồ sơ dự án",
        "dự kiến",
    ];
    follows_any(at_head, &BEFORE)
}

/// Puts a law together from its name and what follows: number and bare year.
fn push_law(cur: &mut Cursor<'_>, head: Head, start: usize, name: Name, out: &mut Vec<Found<Citation>>) {
    let mut citation = Citation::new(Some(head.row.kind), ReferenceForm::Named);
    citation.name = Some(ViewSpan::new(name.start, name.end));
    citation.law = name.row;
    citation.amended = name.amended;
    let at_name = *cur;
    skip_revised(cur);
    let mut ahead = *cur;
    let bracket = ahead.any_punct(&[',', '(']) == Some('(');
    let said = ahead.word("số").is_some();
    if said {
        ahead.punct(':');
    }
    let number =
        number::read(&mut ahead).filter(|number| number.symbol.as_ref().is_some_and(|symbol| symbol.is_known()));
    let closes = !bracket || ahead.punct(')').is_some();
    if let Some(number) = number.filter(|_| closes && (said || on_comma(cur))) {
        *cur = ahead;
        if name.amended.is_none_or(|amended| !is_number_of(&number, amended)) {
            citation.form = ReferenceForm::Full;
            citation.number = Some(number);
        }
    } else {
        citation.year = read_year(cur);
        if citation.year.is_none() {
            *cur = at_name;
        }
    }
    let mut end = cur.at();
    if ends_with_law(&cur.text()[name.start..name.end]) {
        let known = citation.number.is_some() || citation.year.is_some();
        citation.tail = Some(if known { end } else { name.end });
        end = name.end;
    }
    out.push(Found::new(ViewSpan::new(start, end), citation));
}

/// Skips `(sửa đổi)`: the law of that name that replaced the one before it.
fn skip_revised(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    if ahead.punct('(').is_some() && ahead.phrase("sửa đổi").is_some() && ahead.punct(')').is_some() {
        *cur = ahead;
    }
}

/// Whether a number is that of an act with this name.
fn is_number_of(number: &DocNumber, name: NameId) -> bool {
    let Some(key) = number.key() else { return false };
    law::acts_numbered(&key).any(|act| law::acts_named(name).any(|known| std::ptr::eq(known, act)))
}

/// Whether the name of an amending law ends with that of one law: a number, year or date behind it stands with the
/// inner law, whichever of the two it is of. Behind `các luật về thuế` it can only be that of the amending law.
fn ends_with_law(name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(letter::to_lower).collect();
    let amends = words.first().is_some_and(|first| matches!(first.as_str(), "sửa" | "bổ" | "bố"));
    let Some(at) = words.iter().rposition(|word| matches!(word.as_str(), "luật" | "lệnh")).filter(|_| amends)
    else {
        return false;
    };
    let before = at.checked_sub(1).map_or("", |at| words[at].as_str());
    let after = words.get(at + 1).map_or("", String::as_str);
    !matches!(before, "bộ" | "các")
        && !before.starts_with(|c: char| c.is_ascii_digit())
        && !matches!(after, "về" | "có" | "liên")
}

/// A number without `số` follows directly, not after a comma.
fn on_comma(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| token.is_number())
}

/// A bare year after a name: `2013`, not `2013-2015` and not the day of a date.
pub(super) fn read_year(cur: &mut Cursor<'_>) -> Option<u16> {
    let mut ahead = *cur;
    let year = ahead.number(1945..=2100)?;
    let joined = ahead.peek().is_some_and(|next| {
        next.gap() == Gap::None && (next.is('/') || next.is('-') || next.is('.') && touches_digit(&ahead))
    });
    if joined || ahead.at() - 4 < cur.at() {
        return None;
    }
    *cur = ahead;
    u16::try_from(year).ok()
}

fn touches_digit(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    ahead.skip();
    ahead.peek().is_some_and(|token| token.gap() == Gap::None && token.is_number())
}

/// Reads the name after the words for the type.
fn read_name(cur: &Cursor<'_>, head: Head) -> Option<Name> {
    if let Some(name) = read_quoted(cur) {
        return Some(name);
    }
    let first = cur.peek().filter(|token| token.is_word())?;
    if first.is_capitalised() && letter::equals(first.text(), "năm") {
        return None; // `PHÁP LỆNH NĂM 2024`
    }
    let name = longest(cur).into_iter().chain(read_about(cur)).chain(read_amending(cur)).max_by_key(|name| name.end);
    match name {
        Some(name) if head.capital || first.is_capitalised() => Some(name),
        Some(name) if is_numbered(cur.moved(name.end)) || is_of_year(cur.moved(name.end), &name) => Some(name),
        Some(_) => None,
        None if head.capital => read_unknown(cur),
        None => None,
    }
}

/// Whether the number of an act follows, so that words in small letters are its name: `bộ luật dân sự | số 91/2015/QH13`.
fn is_numbered(mut cur: Cursor<'_>) -> bool {
    let known = |number: DocNumber| number.symbol.is_some_and(|symbol| symbol.is_known());
    cur.word("số").is_some() && number::read(&mut cur).is_some_and(known)
}

/// Whether the year of an act of that name follows: `luật đất đai | năm 2013`.
fn is_of_year(mut cur: Cursor<'_>, name: &Name) -> bool {
    let _ = cur.word("năm");
    let year = read_year(&mut cur);
    name.row.zip(year).is_some_and(|(row, year)| law::acts_named(row).any(|act| act.year == Some(year)))
}

/// The longest name of the table.
fn longest(cur: &Cursor<'_>) -> Option<Name> {
    let start = cur.peek()?.start;
    let hit = law::longest_name(cur.text(), cur.at())?;
    Some(Name { start, end: hit.end, row: Some(hit.name), amended: None })
}

/// A name of the table in quotation marks.
fn read_quoted(cur: &Cursor<'_>) -> Option<Name> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    ahead.any_punct(&['"', '“'])?;
    let name = longest(&ahead)?;
    let mut close = ahead.moved(name.end);
    close.any_punct(&['"', '”'])?;
    Some(Name { start, end: close.at(), ..name })
}

/// `Pháp lệnh về thuế nhà, đất`: `về` before a name of the table.
fn read_about(cur: &Cursor<'_>) -> Option<Name> {
    let mut ahead = *cur;
    ahead.word("về")?;
    longest(&ahead)
}

/// `sửa đổi, bổ sung một số điều của Luật Quản lý thuế`: up to the end of the name of the law that is amended.
fn read_amending(cur: &Cursor<'_>) -> Option<Name> {
    let start = cur.peek()?.start;
    let mut ahead = *cur;
    read_amending_verb(&mut ahead)?;
    for _ in 0..MAX_AMENDING {
        let mut inner = ahead;
        let row = doc_type::read(&mut inner).map(|row| row.kind);
        if matches!(row, Some(ReferenceKind::Law | ReferenceKind::Code | ReferenceKind::Ordinance)) {
            let name = longest(&inner).or_else(|| read_about(&inner)).or_else(|| read_unknown(&inner));
            let end = name.map_or_else(|| end_of_generic(&inner), |name| end_of_joint(&ahead, name.end));
            return Some(Name { start, end, row: None, amended: name.and_then(|name| name.row) });
        }
        let token = ahead.next()?;
        if matches!(token.kind(), TokenKind::Punct(_)) && !token.is(',') {
            return None;
        }
    }
    None
}

/// The end of the name of an amending law that amends two: `Luật sửa đổi một số điều của Luật A và Luật B`, as the table has
/// it in full. The cursor stands before the word for the first of them, whose name ends at `first`.
fn end_of_joint(cur: &Cursor<'_>, first: usize) -> usize {
    const IN_FULL: &str = "sửa đổi, bổ sung một số điều của ";
    if cur.moved(first).word("và").is_none() {
        return first;
    }
    let Some(start) = cur.peek().map(|law| law.start) else { return first };
    let mut reach = (start + MAX_JOINT).min(cur.text().len());
    while !cur.text().is_char_boundary(reach) {
        reach -= 1;
    }
    let whole = format!("{IN_FULL}{}", &cur.text()[start..reach]);
    law::longest_name(&whole, 0).map_or(first, |hit| (start + hit.end).saturating_sub(IN_FULL.len()).max(first))
}

/// How far, in bytes, the names of two laws may reach.
const MAX_JOINT: usize = 400;

/// The name of an amending law behind its number.
pub(super) fn read_after_number(cur: &mut Cursor<'_>, head: Head) -> Option<ViewSpan> {
    if !matches!(head.row.kind, ReferenceKind::Law | ReferenceKind::Code | ReferenceKind::Ordinance) {
        return None;
    }
    // Of one law that has a name of its own the rest is the title: `Luật số 32/2013/QH13 | sửa đổi … của Luật Nhà ở`.
    let name = read_amending(cur).filter(|name| name.amended.is_none())?;
    // A name of the table may hold more than one law.
    let name = longest(cur).filter(|known| known.end > name.end).unwrap_or(name);
    *cur = cur.moved(name.end);
    Some(ViewSpan::new(name.start, name.end))
}

/// `sửa đổi`, `bổ sung`, `sửa đổi, bổ sung`, `sửa đổi và bổ sung`.
fn read_amending_verb(cur: &mut Cursor<'_>) -> Option<()> {
    let mut read = false;
    for _ in 0..2 {
        if cur.any_phrase(&["sửa đổi", "bổ sung", "bố sung"]).is_none() {
            break;
        }
        read = true;
        let mut ahead = *cur;
        let _ = (ahead.punct(','), ahead.word("và"));
        if next_is_any(&ahead, &["bổ", "bố", "sửa"]) {
            *cur = ahead;
        }
    }
    read.then_some(())
}

/// The end of `các luật về thuế`, `11 luật có liên quan đến quy hoạch`.
fn end_of_generic(cur: &Cursor<'_>) -> usize {
    if next_is_any(cur, &["về", "có", "liên", "trong"]) {
        run_of_words(cur).map_or(cur.at(), |(end, _)| end)
    } else {
        cur.at()
    }
}

/// A name that is not in the table: it begins with a capital.
fn read_unknown(cur: &Cursor<'_>) -> Option<Name> {
    let first = cur.peek().filter(|token| token.is_capitalised() && token.gap() < Gap::Line)?;
    if letter::is_all_capitals(first.text()) && first.text().chars().count() < 3 {
        return None;
    }
    let (end, words) = run_of_words(cur)?;
    let capitals = words.iter().filter(|word| letter::is_capitalised(word)).count();
    // A firm or a person: every word has a capital.
    let is_personal = words.len() > 1 && capitals == words.len() && !letter::is_all_capitals(words[0]);
    let is_other = ["Sư", "Gia", "Minh", "Việt"].contains(&words[0]) || issuer::code(first.text()).is_some();
    (!is_personal && !is_other).then_some(Name { start: first.start, end, row: None, amended: None })
}

/// Words up to the first that begins something else.
fn run_of_words<'v>(cur: &Cursor<'v>) -> Option<(usize, Vec<&'v str>)> {
    const ENDS: [&str; 70] = [
        "quy định",
        "có",
        "thì",
        "được",
        "đã",
        "hiện",
        "mới",
        "sửa",
        "số",
        "ngày",
        "năm",
        "của",
        "do",
        "khóa",
        "ban hành",
        "thông qua",
        "hướng",
        "tại",
        "theo",
        "để",
        "nhằm",
        "là",
        "cũng",
        "không được",
        "không quy",
        "không có",
        "không phải",
        "không áp",
        "phải",
        "trừ",
        "kể",
        "hết",
        "về",
        "trong",
        "cho",
        "từ",
        "khi",
        "nếu",
        "với",
        "đối",
        "vào",
        "cùng",
        "như",
        "đến",
        "gồm",
        "sẽ",
        "cần",
        "chưa",
        "này",
        "đó",
        "trên",
        "nêu",
        "và các",
        "và văn",
        "và những",
        "hay",
        "hoặc",
        "mà",
        "vì",
        "nên",
        "đang",
        "bị",
        "căn cứ",
        "nhưng",
        "qua",
        "áp",
        "lần",
        "còn",
        "giai",
        "khoản",
    ];
    let (mut ahead, mut words, mut end) = (*cur, Vec::new(), None);
    while words.len() < MAX_WORDS {
        let at_end = !words.is_empty() && begins_clause(&ahead, &ENDS);
        let mut inner = ahead;
        inner.word("và");
        let next_document = !words.is_empty() && (doc_type::read(&mut inner).is_some());
        let Some(token) = ahead.next().filter(|token| token.is_word()) else { break };
        if at_end || next_document {
            break;
        }
        let capital_after_and = words.last() == Some(&"và") && letter::is_capitalised(token.text());
        if capital_after_and {
            words.pop();
            break;
        }
        if token.text() != "và" {
            end = Some(token.end());
        }
        words.push(token.text());
    }
    Some((end?, words))
}

/// `Luật Đất đai 2024, Nhà ở 2023`, `các Luật Đất đai, Nhà ở`: later names without the word `Luật`, each with its year
/// or in a list that was announced.
fn read_elided(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) {
    let several = follows_any(&cur.moved(head.start), &["các", "những"]);
    while let Some(last) = out.last() {
        let mut ahead = *cur;
        let dated = last.value.year.is_some() || read_spelled_year(&mut ahead);
        let joined = ahead.any_punct(&[',', ';']).is_some() | ahead.word("và").is_some();
        if !joined || !(dated || several) {
            return;
        }
        let Some(name) = next_name(&ahead) else { return };
        let behind = ahead.moved(name.end);
        let has_year = read_year(&mut behind.clone()).is_some() || read_spelled_year(&mut behind.clone());
        if !(dated && has_year || several && (has_year || ends_phrase(&behind))) {
            return;
        }
        ahead = behind;
        push_law(&mut ahead, head, name.start, name, out);
        if let Some(last) = out.last_mut() {
            last.value.typed = false;
        }
        *cur = ahead;
    }
}

/// A name of the table that begins with a capital and is no abbreviation of another type.
fn next_name(cur: &Cursor<'_>) -> Option<Name> {
    cur.peek().filter(|token| token.is_capitalised() && !charter::is_abbreviated(token.text()))?;
    longest(cur)
}

/// `năm 2024`.
fn read_spelled_year(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let read = ahead.word("năm").is_some() && ahead.number(1945..=2100).is_some();
    if read {
        *cur = ahead;
    }
    read
}

/// `các luật: Đất đai, Nhà ở và Xây dựng`: the names alone are the citations.
fn read_elided_list(cur: &mut Cursor<'_>, out: &mut Vec<Found<Citation>>, head: Head) -> bool {
    let before = out.len();
    let mut ahead = *cur;
    ahead.punct(':');
    while let Some(name) = next_name(&ahead) {
        ahead = ahead.moved(name.end);
        push_law(&mut ahead, head, name.start, name, out);
        if let Some(last) = out.last_mut() {
            last.value.typed = false;
        }
        *cur = ahead;
        if !(ahead.any_punct(&[',', ';']).is_some() | ahead.word("và").is_some()) {
            break;
        }
    }
    out.len() > before
}

/// Whether one of `phrases` stands at the cursor in lower case.
fn begins_clause(cur: &Cursor<'_>, phrases: &[&str]) -> bool {
    let small = cur.peek().is_some_and(|token| !token.is_capitalised());
    small && cur.clone().any_phrase(phrases).is_some()
}
