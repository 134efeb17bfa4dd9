//! Names of people: `Ma Thị Na`, `K'Beo`, `Y Quang BKrông`, `NGUYỄN VĂN AN`; the name alone, without what stands before it.
//!
//! ```text
//! person    = {address} name            "đồng chí Đại tá Phạm Văn Bình"; the name is the span
//!           | label ":" name {"-" name} "Ảnh: Minh Anh"
//!           | surname syllable {syllable}
//! address   = form of address | rank | degree ["."]
//! name      = capitalised syllables, at most six; over a line end only where the name cannot end
//! ```
//!
//! A name behind a form of address is certain. A bare one is certain when its shape is (`Nguyễn Thị Hoa`); else it
//! stands only beside a title or another name, which is decided when mentions are linked.

pub(crate) mod byline;
mod context;
mod shape;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use shape::own_line;

use super::Found;
use crate::lexicon::country;
use crate::lexicon::honorific::{self, Honorific, Sort};
use crate::lexicon::surname::{self, Weight};
use crate::lexicon::title;
use crate::scan::{Cursor, Gap, Phrases, Token, TokenKind, hash, letter};
use crate::view::ViewSpan;
use shape::Run;

/// Words that wake this grammar: forms of address, ranks, labels.
pub(super) const TRIGGERS: &[&[&str]] = &[&honorific::FIRST_SYLLABLES, &honorific::LABEL_SYLLABLES];

/// Words that wake it when they have a capital: the first syllables of surnames.
pub(super) const NAME_TRIGGERS: &[&[&str]] = &[&surname::FIRST_SYLLABLES];

/// How words before a name may begin in small letters: the hash of the first and, unless anything may follow, of the second.
pub(super) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    honorific::openings().chain(SLASHED.list().iter().map(|word| (hash(word), None)))
}

/// Words that are a form of address before a slash: `đ/c`.
static SLASHED: Phrases = Phrases::new(&["đ", "th"]);

/// How certain it is that the words are a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// One syllable behind a form of address: only as the short form of a name that stands: `chị Dở`.
    Short,
    /// The name of a place as well: only directly behind a title or its body, or alone in its line.
    Place,
    /// Only directly behind a title or its body, or in a list with such: `UBND xã Nguyễn Văn An`.
    Attached,
    /// Beside a title or another name.
    Shape,
    /// By its shape alone: `Nguyễn Thị Hoa`.
    Firm,
    /// By the form of address, the label or the line it stands in.
    Addressed,
}

/// What the grammar reads of one mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// How certain it is.
    pub(crate) evidence: Evidence,
    /// The forms of address, ranks and degrees before it.
    pub(crate) honorific: Option<String>,
    /// Where the words before the name begin that belong to it; the start of the name if there are none.
    pub(crate) lead: usize,
}

/// Reads the name that begins at the cursor or behind the words at the cursor.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Name>>) {
    let found = may_be_addressed(cur)
        .then(|| addressed(cur))
        .flatten()
        .or_else(|| byline::labelled(cur, out))
        .or_else(|| bare(cur));
    if let Some(found) = found {
        *cur = cur.moved(found.span.end);
        out.push(found);
    }
}

/// Whether a form of address may stand at the cursor, as far as its first two words tell. `false` is sure.
fn may_be_addressed(cur: &Cursor<'_>) -> bool {
    honorific::may_stand_at(cur) || cur.word_hash().is_some_and(|hash| SLASHED.may_begin_with(hash))
}

/// A name behind a form of address.
fn addressed(cur: &Cursor<'_>) -> Option<Found<Name>> {
    let start = cur.peek_any()?.start;
    let before = cur.moved(start);
    let mut ahead = before;
    let (honorific, last) = read_address(&mut ahead)?;
    if last.sort == Sort::Loose && !context::loose_address_fits(&before) {
        return None;
    }
    let run = Run::read(ahead)?;
    let short = run.may_be_short() && matches!(last.sort, Sort::Sure | Sort::Loose);
    if begins_otherwise(ahead) || is_kitchen_god(&ahead) || !(run.fits_behind(last.sort) || short) {
        return None;
    }
    let evidence = if run.fits_behind(last.sort) { Evidence::Addressed } else { Evidence::Short };
    let name = Name { evidence, honorific: Some(honorific), lead: start };
    Some(Found::new(run.span(), name))
}

/// `ông Công, ông Táo`: the gods of the hearth.
fn is_kitchen_god(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    if ahead.word("táo").is_some() {
        return true;
    }
    if ahead.word("công").is_none() {
        return false;
    }
    ahead.any_punct(&[',', '-']);
    ahead.word("và");
    ahead.phrase("ông táo").is_some()
}

/// The forms of address at the cursor, and the last of them.
fn read_address(cur: &mut Cursor<'_>) -> Option<(String, &'static Honorific)> {
    let (mut words, mut last) = (String::new(), None);
    for _ in 0..5 {
        let Some(honorific) = read_honorific(cur) else { break };
        // A common noun before a form of address is none: `hộ bà`, `nạn nhân chị`.
        if last.is_some_and(|last: &Honorific| last.sort == Sort::Noun) {
            words.clear();
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(honorific.name);
        last = Some(honorific);
    }
    // `Ông: Nguyễn Văn An`, `các đồng chí: Lê An`; not `Ghi chú: Ký hiệu`.
    let mut colon = *cur;
    if colon.punct(':').is_some()
        && colon.peek().is_some_and(|token| token.gap() < Gap::Line)
        && Run::read(colon).is_some_and(|run| run.may_stand_alone())
    {
        *cur = colon;
    }
    last.map(|last| (words, last))
}

/// One form of address, rank or degree, with the full stop or comma behind a degree.
fn read_honorific(cur: &mut Cursor<'_>) -> Option<&'static Honorific> {
    let mut ahead = *cur;
    if let Some(comrade) = read_slashed(&mut ahead) {
        *cur = ahead;
        return Some(comrade);
    }
    let found = honorific::read(&mut ahead)?;
    if found.sort == Sort::Degree {
        let word = cur.peek()?;
        if !word.is_capitalised() {
            return None;
        }
        if ahead.punct('.').is_none() {
            ahead.punct(',');
        }
    }
    *cur = ahead;
    Some(found)
}

/// `đ/c`, `Đ/C`, `Đ.c`, and the degree `Th.S`.
fn read_slashed(cur: &mut Cursor<'_>) -> Option<&'static Honorific> {
    let mut ahead = *cur;
    let first = ahead.any_phrase(&["đ", "th"])?;
    ahead.any_punct(&['/', '.'])?;
    ahead.word(["c", "s"][first])?;
    ahead.punct('.');
    *cur = ahead;
    let phrase = ["đc", "ths"][first];
    honorific::HONORIFICS.iter().find(|honorific| honorific.phrase == phrase)
}

/// A name without a form of address, from its surname on.
fn bare(cur: &Cursor<'_>) -> Option<Found<Name>> {
    let first = cur.peek_any().filter(|token| token.is_word() && token.is_capitalised())?;
    let lead = first.start;
    let (at, first) = behind_province(cur.moved(lead), first);
    let weight = shape::weight_of(&first)?;
    if begins_otherwise(at) || begins_with_state(at, &first) {
        return None;
    }
    let run = Run::read(at)?;
    let evidence = run.evidence(weight, &at)?;
    Some(Found::new(run.span(), Name { evidence, honorific: None, lead }))
}

/// Whether the name of a state of two words stands at the cursor, whose first word is a surname as well: `Hàn Quốc`.
fn begins_with_state(at: Cursor<'_>, first: &Token<'_>) -> bool {
    let mut state = at;
    country::read(&mut state) && state.at() > first.end()
}

/// Whether a title, a body or another word than a name begins at the cursor.
fn begins_otherwise(cur: Cursor<'_>) -> bool {
    let other = || honorific::no_name_at(&cur) && !Run::read(cur).is_some_and(|run| run.has_middle());
    is_chapter(&cur) || title::begins_at(cur) || shape::body_begins_at(cur) || names_other(&cur) || other()
}

/// The name that begins behind a title or a body, at the cursor: there it needs no known surname.
pub(crate) fn name_behind(cur: Cursor<'_>) -> Option<Found<Name>> {
    let first = cur.peek().filter(|token| token.gap() <= Gap::Line && token.gap() > Gap::None)?;
    let at = cur.moved(first.start);
    if let Some(found) = addressed(&at) {
        return Some(found);
    }
    let lead = first.start;
    let (at, _) = behind_province(at, first);
    if begins_otherwise(at) {
        return None;
    }
    let mut run = Run::read(at)?;
    if let Some(foreigner) = run.behind_state() {
        run = foreigner;
    } else if !run.reads_as_name() || run.is_unit() {
        return None;
    }
    Some(Found::new(run.span(), Name { evidence: Evidence::Attached, honorific: None, lead }))
}

/// The name of a foreigner behind an office of an international body, at the cursor: `Chủ tịch WB | Ajay Banga`.
pub(crate) fn foreigner_behind(cur: Cursor<'_>) -> Option<Found<Name>> {
    let first = cur.peek().filter(|token| token.gap() == Gap::Space)?;
    let run = Run::read(cur.moved(first.start)).filter(Run::is_foreigner)?;
    Some(Found::new(run.span(), Name { evidence: Evidence::Attached, honorific: None, lead: first.start }))
}

/// The last syllable of a name behind a title, at the cursor: `Thứ trưởng Hùng`. It stands where the whole name does.
pub(crate) fn short_behind(cur: Cursor<'_>) -> Option<Found<Name>> {
    let first = cur.peek().filter(|token| token.gap() == Gap::Space)?;
    let run = Run::read(cur.moved(first.start)).filter(Run::may_be_short)?;
    Some(Found::new(run.span(), Name { evidence: Evidence::Short, honorific: None, lead: first.start }))
}

/// A member of a list before its title, which needs no known surname: `4. Trung Kiên, | Thứ trưởng …`, `; Quảng Trọng Minh - |
/// Trưởng ban …`.
pub(crate) fn listed_before(title: Cursor<'_>) -> Option<Found<Name>> {
    let joint = title.previous().filter(|joint| joint.gap() <= Gap::Space && (joint.is(',') || joint.is('-')))?;
    let end = title.before(&joint);
    let mut at = end;
    for _ in 0..MAX_LISTED {
        match at.previous().filter(|word| word.gap() <= Gap::Space && word.is_capitalised()) {
            Some(word) => at = at.before(&word),
            None => break,
        }
    }
    if at.at() == end.at() || !opens_member(&at) {
        return None;
    }
    let run = Run::read(at).filter(|run| run.is_known() && !run.is_large_unit())?;
    let name = Name { evidence: Evidence::Shape, honorific: None, lead: at.at() };
    (run.span().end == end.back()?.peek()?.end() && !begins_otherwise(at)).then(|| Found::new(run.span(), name))
}

/// The most syllables of such a name.
const MAX_LISTED: usize = 4;

/// Whether a member of a list begins at the cursor: behind a semicolon, a colon, its number, or a dash that begins the line.
fn opens_member(at: &Cursor<'_>) -> bool {
    let begins_line = |cur: Cursor<'_>| cur.previous().is_none_or(|token| token.gap() >= Gap::Line);
    let Some(mark) = at.previous().filter(|mark| mark.gap() < Gap::Break) else { return false };
    let before = at.before(&mark);
    match mark.kind() {
        TokenKind::Punct(';' | ':') => true,
        TokenKind::Punct('-' | '+') => begins_line(before),
        TokenKind::Punct('.' | ')') => {
            before.previous().is_some_and(|number| number.is_number() && begins_line(before.before(&number)))
        }
        _ => false,
    }
}

/// Behind the name of a province that stands for its body: `Bí thư Thái Bình | Nguyễn Văn An`.
fn behind_province<'v>(at: Cursor<'v>, first: Token<'v>) -> (Cursor<'v>, Token<'v>) {
    let named = || {
        if !shape::third_may_be_surname(at) {
            return None;
        }
        let behind = Run::read(at)?.behind_province()?;
        Some((behind, behind.peek()?))
    };
    named().unwrap_or((at, first))
}

/// `Chương I`
fn is_chapter(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    ahead.word("chương").is_some()
        && ahead.peek().is_some_and(|next| next.text().bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L')))
}

/// Whether the name of a paper or a firm begins at the cursor, or a term: `Phó Tổng Biên tập | Báo Người Lao Động`.
fn names_other(cur: &Cursor<'_>) -> bool {
    static OTHER: Phrases = Phrases::new(&[
        "báo",
        "tạp chí",
        "công ty",
        "tổng công ty",
        "tập đoàn",
        "doanh nghiệp",
        "nhiệm kỳ",
        "năm học",
        "quyết định",
        "trường",
    ]);
    cur.clone().any_listed(&OTHER).is_some()
}

/// The name that begins a line below a title, at the cursor: there hardly anything else stands.
pub(crate) fn line_name(cur: Cursor<'_>) -> Option<Found<Name>> {
    if let Some(found) = addressed(&cur) {
        return Some(found);
    }
    let first = cur.peek()?;
    if begins_otherwise(cur) {
        return None;
    }
    let run = Run::read(cur)?;
    let name = Name { evidence: Evidence::Attached, honorific: None, lead: first.start };
    run.fills_a_line().then(|| Found::new(run.span(), name))
}

/// The name in its normal case: `NGUYỄN HÒA BÌNH` → `Nguyễn Hòa Bình`.
pub(crate) fn normal_case(name: &str) -> String {
    if is_normal(name) {
        return name.to_owned();
    }
    let parted = part_glued(name);
    let words = parted.split_whitespace().map(|word| {
        let capitals = letter::is_all_capitals(word) && word.chars().count() > 1;
        if !capitals || word.chars().any(|c| !c.is_alphabetic()) {
            return word.to_owned();
        }
        let mut chars = word.chars();
        chars.next().into_iter().chain(chars.map(letter::lower)).collect()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether the words have a capital at most at their beginning, and one blank between them.
fn is_normal(name: &str) -> bool {
    let mut before = ' ';
    name.chars().all(|c| {
        let fits =
            if before == ' ' { !c.is_whitespace() } else { c == ' ' || !(c.is_whitespace() || c.is_uppercase()) };
        before = c;
        fits
    }) && before != ' '
}

/// `Nguyễn VănAn` → `Nguyễn Văn An`.
fn part_glued(name: &str) -> String {
    let (mut parted, mut small) = (String::with_capacity(name.len() + 2), 0);
    for c in name.chars() {
        if c.is_uppercase() && small >= 2 {
            parted.push(' ');
        }
        small = if c.is_lowercase() { small + 1 } else { 0 };
        parted.push(c);
    }
    parted
}

/// The view span from the first to the last of some tokens.
fn span_of(first: usize, last: usize) -> ViewSpan {
    ViewSpan::new(first, last)
}

/// Whether a syllable is a surname that is hardly anything else.
fn is_sure(weight: Option<Weight>) -> bool {
    weight == Some(Weight::Sure)
}
