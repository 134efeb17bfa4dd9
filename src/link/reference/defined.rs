//! Short names that a text gives to documents: `(sau đây gọi tắt là Quy chế)`, `(sau đây gọi là Đề án 150)`.

use crate::maps::TextMap;

use super::same_family;
use crate::grammar::Found;
use crate::grammar::reference::{Citation, Needs};
use crate::mention::{LegalReference, ReferenceForm, ReferenceKind};
use crate::scan::{Lexed, letter, work};
use crate::view::ViewSpan;

/// How far, in bytes, the definition of a short name may stand behind its citation: a long title is between them.
const MAX_DEFINITION: usize = 800;

/// Words behind which a text gives a document its short name.
const DEFINING: [&str; 7] =
    ["gọi tắt là", "gọi là", "gọi chung là", "viết tắt là", "viết gọn là", "viết là", "gọi gọn là"];

/// How far, in bytes, a bare short name may stand behind its last use: in a file of many documents the next one may mean
/// another document by the same word.
const MAX_PAUSE: usize = 12_000;

/// Drops the bare words for a type that the text has not made the short name of a document.
pub(super) fn keep(view: &Lexed<'_>, mut found: Vec<Found<Citation>>) -> Vec<Found<Citation>> {
    // Each name with the end of its last use.
    let mut names: TextMap<String, usize> = TextMap::default();
    let mut cited = None;
    found.retain(|citation| {
        let (at, value) = (citation.span, &citation.value);
        if value.needs != Needs::Definition {
            if value.needs == Needs::Nothing && is_identifying(value.form) {
                cited = Some(at.end);
            }
            return true;
        }
        let defined = cited.is_some_and(|end| at.start < end + MAX_DEFINITION) && defines(view, at.start);
        if !defined && names.is_empty() {
            return false;
        }
        let name = words(view, at);
        let known = names.get(&name).is_some_and(|end| at.start < end + MAX_PAUSE);
        if known || defined {
            names.insert(name, at.end);
        }
        known || defined
    });
    found
}

/// The short names that the text gave so far, with the index of the citation that each stands for.
#[derive(Default)]
pub(super) struct Definitions(TextMap<(ReferenceKind, String), usize>);

impl Definitions {
    /// The citation that the short name `name` at `at` stands for, at its definition or later.
    pub(super) fn find(
        &mut self,
        view: &Lexed<'_>,
        before: &[Found<LegalReference>],
        (kind, name): (ReferenceKind, String),
        at: usize,
    ) -> Option<usize> {
        let cited = if defines(view, at) { just_cited(before, kind, at) } else { None };
        if let Some(index) = cited {
            self.0.insert((kind, name.clone()), index);
        }
        self.0.get(&(kind, name)).copied()
    }
}

/// The words of a short name, as all its mentions share them.
pub(super) fn words(view: &Lexed<'_>, span: ViewSpan) -> String {
    letter::collapse(&letter::lowered(view.slice(span)))
}

/// Whether the words before `at` give a short name to a document.
fn defines(view: &Lexed<'_>, at: usize) -> bool {
    let mut cur = view.cursor(at);
    if let Some(quote) = cur.previous().filter(|token| token.is('"') || token.is('“')) {
        cur = cur.moved(quote.start);
    }
    cur.preceded_by_any(&DEFINING)
}

/// The last citation of this type shortly before; of what is issued with a document, the last of any type.
fn just_cited(before: &[Found<LegalReference>], kind: ReferenceKind, at: usize) -> Option<usize> {
    let from = before.partition_point(|other| other.span.end + MAX_DEFINITION <= at);
    let near = &before[from..];
    work::note(near.len());
    let last = |fits: &dyn Fn(&LegalReference) -> bool| {
        near.iter().rposition(|other| is_identifying(other.value.form) && fits(&other.value))
    };
    let index = last(&|other| other.kind == kind)
        .or_else(|| last(&|other| same_family(other.kind, kind)))
        .or_else(|| if is_issued_alone(kind) { None } else { last(&|_| true) })?;
    Some(from + index)
}

/// Whether a citation identifies its document by itself.
fn is_identifying(form: ReferenceForm) -> bool {
    matches!(form, ReferenceForm::Full | ReferenceForm::Named)
}

/// Types that are not issued with another document, as rules and schemes are.
fn is_issued_alone(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    matches!(
        kind,
        K::Law
            | K::Code
            | K::Ordinance
            | K::Constitution
            | K::Decree
            | K::Circular
            | K::JointCircular
            | K::Decision
            | K::Resolution
            | K::Directive
    )
}
