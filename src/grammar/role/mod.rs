//! Official titles: `Phó Bí thư Thường trực`, `Quyền Giám đốc`, `Trưởng ban`, `PCT`.
//!
//! ```text
//! title     = [held] ["phó"] row {modifier} | [held] abbreviation {modifier}
//! held      = "quyền" | "q." | "nguyên" | "cựu"
//! modifier  = "thường trực" | "TT" | "chuyên trách" | "phụ trách" | "dự khuyết" | "thứ nhất"
//! row       = a title of the lexicon
//! ```
//!
//! The grammar gives every place where the words of a title stand as a title; whether it is one without a body or a
//! person beside it is decided when it is linked.

mod context;
#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

use super::Found;
use crate::lexicon::title::{self, Family, Need, Row};
use crate::mention::{RoleKind, RoleStatus};
use crate::scan::{Cursor, Gap, Phrases, hash, letter};
use crate::view::ViewSpan;

/// Words that wake this grammar.
pub(super) const TRIGGERS: &[&[&str]] = &[HELD, &title::first_syllables::<{ title::TITLES.len() }>(title::TITLES)];

/// Words that wake it when they have a capital: abbreviations, some with small letters inside.
pub(super) const SHORT_TRIGGERS: &[&[&str]] = &[
    &["TTg", "PTTg", "TTgCP", "PTTgCP"],
    &title::first_syllables::<{ title::ABBREVIATIONS.len() }>(title::ABBREVIATIONS),
];

/// Words before a title.
const HELD: &[&str] = &["phó", "p", "quyền", "q", "nguyên", "cựu"];

/// How a title in small letters may begin: the hash of its first word and, unless anything may follow, of the second.
pub(super) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    title::openings().chain(HELD.iter().map(|word| (hash(word), None)))
}

/// Words before a title that is held no more.
const FORMERLY: &[&str] = &["nguyên là", "từng là", "từng làm", "từng giữ", "từng giữ chức", "từng giữ chức vụ"];

/// How the words of a title are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `Chủ tịch`, `CHỦ TỊCH`.
    Capital,
    /// `chủ tịch`.
    Small,
    /// `PCT`.
    Short,
}

/// What the grammar reads of one mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    /// The title in full.
    pub(crate) title: String,
    /// What sort of office it is.
    pub(crate) kind: RoleKind,
    /// How it is held.
    pub(crate) status: RoleStatus,
    /// What it needs to be a role.
    pub(crate) need: Need,
    /// Which titles share a body with it.
    pub(crate) family: Family,
    /// How it is written.
    pub(crate) style: Style,
    /// Whether another signs for it: `KT. CHỦ TỊCH`, `TL. BỘ TRƯỞNG`.
    pub(crate) signed_for: bool,
    /// Whether the words before it say that it is an office: `giữ chức`, `đồng chí`, `cương vị`.
    pub(crate) cued: bool,
}

/// Reads the title that begins at the cursor.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Title>>) {
    if !may_begin_at(cur) {
        return;
    }
    if let Some(found) = title_at(cur) {
        cur_to(cur, found.span.end);
        out.push(found);
    }
}

fn cur_to(cur: &mut Cursor<'_>, at: usize) {
    *cur = cur.moved(at);
}

/// The title that begins at the cursor.
pub(crate) fn title_at(cur: &Cursor<'_>) -> Option<Found<Title>> {
    let start = cur.peek_any()?.start;
    let at = cur.moved(start);
    let mut ahead = at;
    let mut status = read_status(&mut ahead);
    let words = read_words(&mut ahead)?;
    if status == RoleStatus::Incumbent && at.preceded_by_any(FORMERLY) {
        status = RoleStatus::Former;
    }
    if !context::allows(at, &ahead, &words) {
        return None;
    }
    let mut title = words.title();
    let end_of_row = ahead.at();
    let mut in_charge = false;
    while let Some(modifier) = read_modifier(&mut ahead, &words) {
        title.push(' ');
        title.push_str(modifier);
        in_charge |= modifier == "phụ trách";
    }
    let span = ViewSpan::new(start, ahead.at().max(end_of_row));
    let value = Title {
        title,
        kind: words.kind(),
        status: if in_charge && status == RoleStatus::Incumbent { RoleStatus::InCharge } else { status },
        need: words.row.need,
        family: words.row.family,
        style: words.style,
        signed_for: context::signed_for(at, &ahead.moved(span.end)),
        cued: context::cued(at),
    };
    Some(Found::new(span, value))
}

/// Whether `Phó` stands before the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deputy {
    /// `Phó Giám đốc`.
    Said,
    /// `Giám đốc`, or a title that has the word in it: `Phó phòng`, `PGĐ`.
    Fused,
}

/// The words of a title without what says how it is held.
struct Words {
    row: &'static Row,
    deputy: Deputy,
    style: Style,
}

impl Words {
    fn title(&self) -> String {
        match self.deputy {
            Deputy::Said => format!("Phó {}", self.row.title),
            Deputy::Fused => self.row.title.to_owned(),
        }
    }

    fn kind(&self) -> RoleKind {
        if self.deputy == Deputy::Said { deputy_of(self.row.kind) } else { self.row.kind }
    }
}

/// The kind of the deputy of an office.
fn deputy_of(kind: RoleKind) -> RoleKind {
    match kind {
        RoleKind::Chair => RoleKind::DeputyChair,
        RoleKind::Secretary => RoleKind::DeputySecretary,
        RoleKind::President => RoleKind::VicePresident,
        RoleKind::PrimeMinister => RoleKind::DeputyPrimeMinister,
        RoleKind::Minister => RoleKind::DeputyMinister,
        RoleKind::Head => RoleKind::DeputyHead,
        other => other,
    }
}

/// `Quyền`, `Q.`, `nguyên`, `cựu` before a title.
fn read_status(cur: &mut Cursor<'_>) -> RoleStatus {
    static WORDS: Phrases = Phrases::new(&["nguyên", "cựu", "quyền", "q"]);
    if !cur.word_hash().is_some_and(|hash| WORDS.may_begin_with(hash)) {
        return RoleStatus::Incumbent;
    }
    let mut ahead = *cur;
    let status = if ahead.any_phrase(&["nguyên", "cựu"]).is_some() {
        RoleStatus::Former
    } else if ahead.word("quyền").is_some() || (ahead.word("q").is_some() && ahead.punct('.').is_some()) {
        RoleStatus::Acting
    } else {
        return RoleStatus::Incumbent;
    };
    if !context::held_word_fits(*cur, &ahead) {
        return RoleStatus::Incumbent;
    }
    *cur = ahead;
    status
}

/// A row of the lexicon, with or without `Phó`.
fn read_words(cur: &mut Cursor<'_>) -> Option<Words> {
    let first = cur.peek().filter(|token| token.is_word())?;
    let capital = first.is_capitalised();
    let mut ahead = *cur;
    // `Phó Chi cục`, but not of `Phó Chi cục trưởng`
    let goes_on =
        |row: &&Row, after: &Cursor<'_>| row.phrase == "phó chi cục" && after.clone().word("trưởng").is_some();
    if let Some(row) = read_row(&mut ahead, capital).filter(|row| !goes_on(row, &ahead)) {
        let style =
            if row.phrase.contains(' ') { if capital { Style::Capital } else { Style::Small } } else { Style::Short };
        *cur = ahead;
        return Some(Words { row, deputy: Deputy::Fused, style });
    }
    ahead = *cur;
    read_deputy(&mut ahead)?;
    let next = ahead.peek().filter(|token| token.gap() <= Gap::Line)?;
    let row = read_row(&mut ahead, capital || next.is_capitalised())?;
    let abbreviated = ["gđ", "tgđ", "ct", "bt", "cvp", "cht"].contains(&row.phrase); // `Phó GĐ`
    if !row.phrase.contains(' ') && !abbreviated || matches!(row.need, Need::Label | Need::ElectedBody | Need::Person) {
        return None;
    }
    *cur = ahead;
    Some(Words { row, deputy: Deputy::Said, style: if capital { Style::Capital } else { Style::Small } })
}

/// `Phó`, `P.` before a title: `P.Chủ tịch`.
fn read_deputy(cur: &mut Cursor<'_>) -> Option<()> {
    if cur.word("phó").is_some() {
        return Some(());
    }
    let mut ahead = *cur;
    ahead.word("p").filter(|short| short.is_capitalised())?;
    ahead.punct('.').filter(|stop| stop.gap() == Gap::None)?;
    *cur = ahead;
    Some(())
}

/// The longest row that stands at the cursor. A slip of the pen in its last syllable is forgiven after a capital.
fn read_row(cur: &mut Cursor<'_>, capital: bool) -> Option<&'static Row> {
    let head = cur.word_hash()?;
    let (second, slip) = (cur.second(), slip_behind(cur, head, capital));
    let listed = title::beginning_with(head).iter().filter(|listed| listed.may_begin_with(head, second, slip));
    listed
        .map(|listed| (listed.row, listed.is_alone()))
        .find(|(row, alone)| {
            let mut ahead = *cur;
            let fits = if *alone {
                ahead.word(row.phrase).is_some_and(|token| context::is_short_form(&token, &ahead))
            } else {
                read_phrase(&mut ahead, row.phrase, capital)
            };
            if fits {
                *cur = ahead;
            }
            fits
        })
        .map(|(row, _)| row)
}

/// The letters of the word behind the next, if that is capitalised, so that a slip in a row that begins with it is forgiven.
fn slip_behind(cur: &Cursor<'_>, head: u16, capital: bool) -> Option<u32> {
    if !capital || !title::may_be_head(head) {
        return None;
    }
    let mut behind = *cur;
    behind.skip();
    behind.peek().filter(|token| token.is_word()).map(|token| title::letters_of(token.text()))
}

/// Whether a title may begin at the cursor, as far as its first two words tell. `false` is sure.
fn may_begin_at(cur: &Cursor<'_>) -> bool {
    static HELD_WORDS: Phrases = Phrases::new(HELD);
    let Some(head) = cur.word_hash() else { return false };
    if HELD_WORDS.may_begin_with(head) || title::may_stand_at(cur) {
        return true;
    }
    let capital = cur.at_capital();
    let (second, slip) = (cur.second(), slip_behind(cur, head, capital));
    slip.is_some() && title::beginning_with(head).iter().any(|listed| listed.may_begin_with(head, second, slip))
}

fn read_phrase(cur: &mut Cursor<'_>, phrase: &str, capital: bool) -> bool {
    let mut ahead = *cur;
    let (mut rest, mut first) = (phrase, true);
    while !rest.is_empty() {
        let Some(token) = ahead.peek().filter(|token| token.is_word()) else { return false };
        let (word, behind) = rest.split_at(rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len()));
        rest = behind.trim_start();
        let last = rest.is_empty();
        let slip = || capital && !first && last && is_slip(token.text(), word);
        // A capital behind a small letter begins a title of its own: `chức vụ Trưởng Ban`; or the body: `trưởng Ban Tuyên giáo`,
        // `phó chánh Văn phòng UBND`.
        let fused = ["trưởng ", "chánh ", "phó chánh "].iter().any(|head| phrase.starts_with(head));
        let begins_anew = !first && !capital && token.is_capitalised() && !fused;
        let torn = word == "phó" && token.gap() > Gap::Space;
        if torn || begins_anew || (!first && token.gap() == Gap::None) || !(ahead.matches(&token, word) || slip()) {
            return false;
        }
        ahead.skip();
        first = false;
    }
    *cur = ahead;
    true
}

/// Whether `word` is a slip for `meant`: without its marks (`tich`), with two letters changed over as well (`tihc`), or
/// with the right tone on wrong letters (`truởng`). A wrong tone makes another word: `trường`.
fn is_slip(word: &str, meant: &str) -> bool {
    if word.chars().count() != meant.chars().count() || (!word.is_ascii() && tone(word) != tone(meant)) {
        return false;
    }
    let (word, meant) = (letter::to_bare(word), letter::to_bare(meant));
    if word.len() != meant.len() || word.len() < 4 {
        return false;
    }
    let differ: Vec<usize> = (0..word.len()).filter(|i| word.as_bytes()[*i] != meant.as_bytes()[*i]).collect();
    match differ[..] {
        [] => true,
        [i, j] => i + 1 == j && word.as_bytes()[i] == meant.as_bytes()[j] && word.as_bytes()[j] == meant.as_bytes()[i],
        _ => false,
    }
}

/// The tone mark of a syllable.
fn tone(word: &str) -> Option<char> {
    word.nfd().find(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'))
}

/// A word behind the title that belongs to it.
fn read_modifier(cur: &mut Cursor<'_>, words: &Words) -> Option<&'static str> {
    let mut ahead = *cur;
    // `PCT. Thường trực`, `PCT.Thường trực`
    let dotted = words.style == Style::Short && ahead.punct('.').is_some_and(|dot| dot.gap() == Gap::None);
    if dotted {
        ahead.peek().filter(|next| next.text() == "Thường" || next.text() == "TT")?;
    }
    let token = ahead.peek().filter(|token| token.gap() <= Gap::Line && (dotted || token.gap() > Gap::None))?;
    let modifier = if ahead.phrase("thường trực").is_some() || (token.text() == "TT" && ahead.word("tt").is_some())
    {
        context::standing_fits(words, &ahead).then_some("Thường trực")?
    } else if ahead.phrase("chuyên trách").is_some() {
        "chuyên trách"
    } else if ahead.phrase("phụ trách").is_some() {
        context::in_charge_fits(&ahead).then_some("phụ trách")?
    } else if ahead.phrase("dự khuyết").is_some() && words.row.family == Family::Member {
        "dự khuyết"
    } else if ahead.phrase("lâm thời").is_some() {
        "lâm thời"
    } else if ahead.phrase("danh dự").is_some() {
        "danh dự"
    } else {
        return None;
    };
    *cur = ahead;
    Some(modifier)
}
