//! Citations of documents.
//!
//! ```text
//! citation   = type number {joint member}           Nghị định số 30/2020/NĐ-CP, số 34/2016/NĐ-CP và 91/2017/NĐ-CP
//!            | "số" number | number                 số 160/TB-VPCP: a later member of a list
//!            | law name [number] [year]             Luật Đất đai số 45/2013/QH13, Bộ luật Dân sự 2015
//!            | type congress                        Nghị quyết Trung ương 4 khóa XII
//!            | type "này" | type "nói trên"         Nghị định này, Quyết định nói trên
//!            | type [issuer] date                   Quyết định ngày 12/3/2021: kept if a date follows
//!            | type                                 Quy chế: kept if the text defines it as a short name
//! type       = a word or abbreviation of `lexicon::doc_type`
//! ```
//!
//! The date of issue is a mention of its own kind; the linker takes it into the citation. A document's own number in its
//! header and the drafts of laws are no citations.

mod charter;
mod headless;
mod named;
mod numbered;
mod party;
mod pointed;
pub(crate) mod provision;

use super::Found;
use super::number::DocNumber;
use crate::lexicon::doc_type::{self, DocType};
use crate::lexicon::law::NameId;
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::{Cursor, Gap, hash, letter};
use crate::view::ViewSpan;
use provision::ProvisionPath;

/// Words that wake this grammar: the first syllables of the words for types, `số`, and what stands for types in symbols.
pub(super) const TRIGGERS: &[&str] = &[
    "nghị", "quyết", "thông", "luật", "đạo", "bộ", "pháp", "hiến", "chỉ", "lệnh", "sắc", "công", "kế", "chương", "đề",
    "dự", "tờ", "báo", "biên", "kết", "hướng", "quy", "điều", "cương", "chiến", "phương", "giấy", "phiếu", "bản",
    "hợp", "phụ", "thư", "lời", "tuyên", "án", "cáo", "kháng", "kiến", "đơn", "văn", "trích", "sao", "lịch", "cam",
    "thỏa", "hiệp", "ý", "đính", "tcvn", "qcvn", "tcxdvn", "tccs", "qcđp", "số", "nđ", "qđ", "nq", "tt", "ct", "kl",
    "kh", "tb", "bc", "ttr", "hd", "cv", "cđ", "ttlt", "vbhn", "qh", "ctr", "đa", "ubnd", "pl", "qđi", "blds", "blhs",
    "bltths", "blttds", "bllđ", "lđđ", "lct", "nqtw", "gm", "pa", "qc", "bb", "cthđ", "tbkl", "ttlb", "ttln",
];

/// How a citation in small letters may begin: the hash of its first word and, unless anything may follow, of the second.
pub(super) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    doc_type::openings().chain(numbered::SO.list().iter().map(|word| (hash(word), None)))
}

/// What the grammar reads of one mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Citation {
    /// The type of the document; of a later member of a list without a type of its own, as far as its symbol tells.
    pub(crate) kind: Option<ReferenceKind>,
    /// How the document is cited.
    pub(crate) form: ReferenceForm,
    /// The number.
    pub(crate) number: Option<DocNumber>,
    /// Where the name of a law stands.
    pub(crate) name: Option<ViewSpan>,
    /// The name in the table of laws.
    pub(crate) law: Option<NameId>,
    /// The law that an amending one amends, in the table of laws.
    pub(crate) amended: Option<NameId>,
    /// A year directly after the name: `Luật Đất đai 2013`.
    pub(crate) year: Option<u16>,
    /// The provisions cited.
    pub(crate) provisions: Vec<ProvisionPath>,
    /// What must be true of the words around, which the linker knows.
    pub(crate) needs: Needs,
    /// Whether its own words name the type.
    pub(crate) typed: bool,
    /// Where number and year end that stand behind the name of an amended law, or the bracket with the unit behind a
    /// number: they tell of the citation but are not in its span.
    pub(crate) tail: Option<usize>,
}

/// What a citation needs of the mentions around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing: its own words identify the document.
    Nothing,
    /// A day of issue that follows it, directly or after its issuer.
    Date,
    /// That the document at hand is of its type: `kế hoạch này` in lower case.
    Own,
    /// That the text gave a document this bare word as its short name: `(sau đây gọi tắt là Quy chế)`.
    Definition,
    /// It is none, and nothing inside it is one: the draft of a law.
    Dropping,
}

impl Citation {
    fn new(kind: Option<ReferenceKind>, form: ReferenceForm) -> Self {
        Self {
            kind,
            form,
            number: None,
            name: None,
            law: None,
            amended: None,
            year: None,
            provisions: Vec::new(),
            needs: Needs::Nothing,
            typed: kind.is_some(),
            tail: None,
        }
    }

    fn numbered(kind: Option<ReferenceKind>, number: DocNumber) -> Self {
        let form = if number.symbol.is_some() { ReferenceForm::Full } else { ReferenceForm::Short };
        Self { number: Some(number), ..Self::new(kind, form) }
    }
}

/// The head of a citation: the words for its type.
#[derive(Clone, Copy, Debug)]
struct Head {
    row: &'static DocType,
    start: usize,
    /// The first word has a capital.
    capital: bool,
    /// All its words are in capitals.
    capitals: bool,
}

/// Reads what begins at the cursor.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Citation>>) {
    let before = out.len();
    let read = read_headed(cur, out);
    if !read && headless::may_begin_at(cur) {
        let _ = charter::read_abbreviated(cur, out) || party::read_abbreviated(cur, out) || headless::read(cur, out);
    }
    if let Some(first) = out.get_mut(before) {
        first.value.provisions = provision::read_before(&cur.moved(first.span.start));
    }
    if let Some(last) = out.last_mut().filter(|last| last.span.end == cur.at() && last.value.provisions.is_empty()) {
        last.value.provisions = provision::read_after(cur, begins_document);
    }
}

/// Reads a citation that begins with words for its type; tells whether such words stand here.
fn read_headed(cur: &mut Cursor<'_>, out: &mut Vec<Found<Citation>>) -> bool {
    let Some((head, after)) = read_head(cur) else { return false };
    if is_heading(cur, head, &after) {
        return true;
    }
    let mut ahead = after;
    let read = pointed::read(&mut ahead, head, out)
        || numbered::read(&mut ahead, head, out)
        || named::read(&mut ahead, head, out)
        || charter::read(&mut ahead, head, out)
        || party::read(&mut ahead, head, out)
        || numbered::read_dated(&mut ahead, head, out)
        || pointed::read_bare(&mut ahead, head, out);
    if read {
        *cur = ahead;
    }
    read
}

/// Whether the words for the type stand on a line of their own in capitals: the heading of the document itself.
fn is_heading(cur: &Cursor<'_>, head: Head, after: &Cursor<'_>) -> bool {
    let starts = cur.moved(head.start).previous().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    let ends = after.peek_any().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    head.capitals && starts && ends
}

/// Reads the words for a type, in full or abbreviated.
fn read_head<'v>(cur: &Cursor<'v>) -> Option<(Head, Cursor<'v>)> {
    let first = cur.peek()?;
    let mut ahead = *cur;
    let row = doc_type::read(&mut ahead)?;
    let words = &cur.text()[first.start..ahead.at()];
    let head = Head {
        row,
        start: first.start,
        capital: letter::is_capitalised(words),
        capitals: letter::is_all_capitals(words),
    };
    Some((head, ahead))
}

/// Whether a document of some type begins at the cursor.
fn begins_document(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    ahead.word("các");
    let Some(first) = ahead.peek() else { return false };
    doc_type::read(&mut ahead).is_some_and(|row| first.is_capitalised() || is_law_word(row.kind))
}

/// Whether the words for a type cannot mean anything else, even in lower case.
fn is_law_word(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    matches!(kind, K::Decree | K::Circular | K::JointCircular | K::Resolution | K::Ordinance | K::Code | K::Law)
}

/// Whether the next token stands on the same line.
fn on_same_line(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| token.gap() < Gap::Line)
}

/// Whether a phrase of `words` ends directly before the cursor.
fn follows_any(cur: &Cursor<'_>, words: &[&str]) -> bool {
    cur.preceded_by_any(words)
}

/// Whether the next token is a lower-case word of `words`.
fn next_is_any(cur: &Cursor<'_>, words: &[&str]) -> bool {
    cur.peek().is_some_and(|token| token.is_word() && words.iter().any(|word| cur.matches(&token, word)))
}

#[cfg(test)]
mod tests;
