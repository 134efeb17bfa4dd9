//! Citations that point: `Nghị định này`, `Quyết định nói trên`.
//!
//! Which of them means the document at hand is for the linker to say; the grammar takes `này` for it.

use super::{Citation, Head, Needs, is_law_word, next_is_any};
use crate::grammar::Found;
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::{Cursor, TokenKind};
use crate::view::ViewSpan;

/// Words that point back to a document named before. Longer ones before their beginnings.
const BACK: [&str; 14] = [
    "nói trên",
    "nêu trên",
    "kể trên",
    "dẫn trên",
    "ở trên",
    "trên đây",
    "đã nêu trên",
    "đã nêu",
    "vừa nêu",
    "vừa nói",
    "nêu tại",
    "trên",
    "đó",
    "ấy",
];

/// Reads a word that points after the words for a type.
pub(super) fn read(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let (points, small) = (points(&head), is_paper(&head));
    if !(points || small) {
        return false;
    }
    let mut ahead = *cur;
    let form = if ahead.word("này").is_some() {
        if is_act(&head, &ahead) {
            return false;
        }
        ReferenceForm::SelfReference
    } else if head.capital && read_back(&mut ahead) {
        ReferenceForm::Anaphoric
    } else {
        return false;
    };
    *cur = ahead;
    let mut citation = Citation::new(Some(head.row.kind), form);
    if head.row.id == "draft" {
        citation.needs = Needs::Dropping;
    } else if !points {
        citation.needs = Needs::Own;
    }
    out.push(Found::new(ViewSpan::new(head.start, cur.at()), citation));
    true
}

/// Whether the words for a type can mean a document without a number. What is an undertaking as well as a document
/// (`dự án này`) points to the undertaking; in lower case only the words of law are unmistakable.
fn points(head: &Head) -> bool {
    const UNDERTAKINGS: [&str; 14] = [
        "project",
        "planning",
        "strategy",
        "option_plan",
        "statement",
        "appeal",
        "agreement",
        "opinion",
        "petition",
        "standard",
        "treaty",
        "correction",
        "work_schedule",
        "public_letter",
    ];
    !UNDERTAKINGS.contains(&head.row.id) && (head.capital || is_law_word(head.row.kind))
}

/// Whether `kế hoạch này`, in lower case, may mean the document at hand: when that is a plan.
fn is_paper(head: &Head) -> bool {
    use ReferenceKind as K;
    let kinds = matches!(
        head.row.kind,
        K::Plan
            | K::Directive
            | K::Decision
            | K::Notice
            | K::Guidance
            | K::OfficialLetter
            | K::UrgentDispatch
            | K::Report
    );
    kinds && !head.capital && !matches!(head.row.id, "planning" | "work_schedule" | "option_plan")
}

/// `Quyết định này được đưa ra sau khi …`: what was decided, not a document.
fn is_act(head: &Head, after: &Cursor<'_>) -> bool {
    const SAID: [&str; 7] = ["được đưa ra", "khiến", "gây", "đã gây", "đã khiến", "nhận được", "vấp phải"];
    head.row.kind == ReferenceKind::Decision && after.clone().any_phrase(&SAID).is_some()
}

/// Reads the words that point back. A bare `trên` is a preposition unless the sentence goes on without a noun.
fn read_back(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let Some(which) = ahead.any_phrase(&BACK) else { return false };
    let bare = matches!(BACK[which], "trên" | "đó" | "ấy");
    if bare && !ends_noun(&ahead) || BACK[which] == "nêu tại" {
        return false;
    }
    *cur = ahead;
    true
}

/// Whether what follows cannot be the noun of a preposition.
fn ends_noun(cur: &Cursor<'_>) -> bool {
    const VERBS: [&str; 30] = [
        "của", "có", "và", "được", "là", "đã", "thì", "để", "này", "về", "nhằm", "phải", "không", "do", "theo", "nếu",
        "cũng", "còn", "với", "bao", "hết", "chưa", "sẽ", "quy", "thay", "bị", "cho", "hoặc", "mà", "vẫn",
    ];
    match cur.peek() {
        Some(token) if token.kind == TokenKind::Word => next_is_any(cur, &VERBS),
        Some(token) => token.kind != TokenKind::Number,
        None => true,
    }
}
