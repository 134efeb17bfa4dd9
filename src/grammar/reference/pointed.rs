//! Citations that point: `Nghị định này`, `Quyết định nói trên`.
//!
//! Which of them means the document at hand is for the linker to say; the grammar takes `này` for it. So is whether a bare
//! `Quy chế` is the short name that the text gave to a document.

use super::{Citation, Head, Needs, is_law_word, next_is_any};
use crate::grammar::Found;
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::{Cursor, Gap};
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

/// Reads the words for a type alone, as a text uses them once it has defined them: `(sau đây gọi tắt là Quy chế)`.
pub(super) fn read_bare(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    /// Words before a type that is no document, or not the one.
    const BEFORE: [&str; 17] = [
        "các",
        "những",
        "mọi",
        "dự thảo",
        "dự án",
        "ban hành",
        "xây dựng",
        "soạn thảo",
        "trình",
        "một",
        "đại học",
        "khoa",
        "viện",
        "ngành",
        "cử nhân",
        "thạc sĩ",
        "tiến sĩ",
    ];
    /// Words behind a type that tell another document from the one.
    const AFTER: [&str; 5] = ["về", "mới", "khác", "sửa đổi", "hướng dẫn"];
    let goes_on = cur.peek().is_some_and(|next| {
        let sign = next.gap() == Gap::None && (next.is('-') || next.is('/'));
        sign || next.is_number() || next.is_word() && next.is_capitalised()
    });
    let bare = head.capital && !head.capitals && !goes_on && is_named_alone(head.row.kind);
    if !bare || cur.moved(head.start).preceded_by_any(&BEFORE) || cur.clone().any_phrase(&AFTER).is_some() {
        return false;
    }
    let mut citation = Citation::new(Some(head.row.kind), ReferenceForm::Anaphoric);
    citation.needs = Needs::Definition;
    out.push(Found::new(ViewSpan::new(head.start, cur.at()), citation));
    true
}

/// Types whose word alone becomes the short name of a document.
fn is_named_alone(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    is_law_word(kind) || matches!(kind, K::Decision | K::Directive | K::Regulation | K::Rules | K::Constitution)
}

/// Whether the words for a type can mean a document without a number; in lower case only the words of law are
/// unmistakable.
fn points(head: &Head) -> bool {
    !is_undertaking(head) && (head.capital || is_law_word(head.row.kind))
}

/// What is an undertaking as well as a document: `dự án này` points to the undertaking.
fn is_undertaking(head: &Head) -> bool {
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
    UNDERTAKINGS.contains(&head.row.id)
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
        Some(token) if token.is_word() => next_is_any(cur, &VERBS),
        Some(token) => !token.is_number(),
        None => true,
    }
}
