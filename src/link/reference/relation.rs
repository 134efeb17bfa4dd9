//! What the document at hand does with the documents that it cites, as the words around a citation say.

use super::Draft;
use crate::mention::Relation;
use crate::scan::{Cursor, Gap, Spelling, TokenKind};
use crate::view::View;

/// The most tokens that are looked back at.
const MAX_BACK: usize = 26;

/// Verbs before a citation, with what they say. Longer ones before what they end with.
const VERBS: [(&str, Relation); 30] = [
    ("được sửa đổi, bổ sung", Relation::AmendedBy),
    ("được sửa đổi bổ sung", Relation::AmendedBy),
    ("được bổ sung", Relation::AmendedBy),
    ("được sửa đổi", Relation::AmendedBy),
    ("đã sửa đổi, bổ sung", Relation::AmendedBy),
    ("được thay thế", Relation::Cites),
    ("bị thay thế", Relation::Cites),
    ("bị bãi bỏ", Relation::Cites),
    ("sửa đổi, bổ sung", Relation::Amends),
    ("sửa đổi và bổ sung", Relation::Amends),
    ("sửa đổi bổ sung", Relation::Amends),
    ("sửa đổi", Relation::Amends),
    ("bổ sung", Relation::Amends),
    ("đính chính", Relation::Amends),
    ("điều chỉnh", Relation::Amends),
    ("thay thế cho", Relation::Replaces),
    ("thay thế", Relation::Replaces),
    ("bãi bỏ", Relation::Repeals),
    ("hủy bỏ", Relation::Repeals),
    ("chấm dứt hiệu lực", Relation::Repeals),
    ("ngưng hiệu lực", Relation::Repeals),
    ("quy định chi tiết và hướng dẫn thi hành", Relation::Guides),
    ("quy định chi tiết thi hành", Relation::Guides),
    ("quy định chi tiết", Relation::Guides),
    ("hướng dẫn thi hành", Relation::Guides),
    ("hướng dẫn thực hiện", Relation::Guides),
    ("hướng dẫn", Relation::Guides),
    ("biện pháp thi hành", Relation::Guides),
    ("căn cứ vào", Relation::Basis),
    ("căn cứ", Relation::Basis),
];

/// Words that may stand between such a verb and the citation.
const FILLERS: [&str; 30] = [
    "một", "số", "điều", "của", "các", "những", "toàn", "bộ", "phần", "nội", "dung", "khoản", "điểm", "quy", "định",
    "tại", "theo", "bởi", "bằng", "trong", "và", "mục", "chương", "phụ", "lục", "hoặc", "bản", "văn", "thi", "hành",
];

/// Words behind a citation that repeal it.
const REPEALED: [&str; 5] = ["hết hiệu lực", "bị bãi bỏ", "chấm dứt hiệu lực", "được bãi bỏ", "hết hiệu lực thi hành"];

/// The relation of every citation; the later members of a list have that of the first.
pub(super) fn of_all(view: &View<'_>, drafts: &[Draft]) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::with_capacity(drafts.len());
    for (at, draft) in drafts.iter().enumerate() {
        let before =
            draft.citation.provisions.first().map_or(draft.span.start, |path| path.span().start.min(draft.span.start));
        let previous = at.checked_sub(1).map(|at| (&drafts[at], relations[at]));
        relations.push(of(view, draft, before, previous));
    }
    relations
}

fn of(view: &View<'_>, draft: &Draft, before: usize, previous: Option<(&Draft, Relation)>) -> Relation {
    let cur = Cursor::new(view.text(), before, Spelling::Marked);
    let floor = previous.map_or(0, |(last, _)| last.span.end);
    if let Some(relation) = verb_before(&cur, floor) {
        // Inside the title of another document it is that document which amends or guides.
        let foreign = previous.is_some_and(|(last, _)| last.title.is_some_and(|title| title.end > draft.span.start));
        return if foreign && relation != Relation::AmendedBy { Relation::Cites } else { relation };
    }
    let behind = Cursor::new(view.text(), draft.full_span().end, Spelling::Marked);
    if REPEALED.iter().any(|words| behind.clone().phrase(words).is_some()) {
        return Relation::Repeals;
    }
    match previous {
        Some((last, relation)) if is_listed(view, last.full_span().end, before) && relation != Relation::AmendedBy => {
            relation
        }
        _ => Relation::Cites,
    }
}

/// The nearest verb before the cursor, with nothing but fillers between.
fn verb_before(cur: &Cursor<'_>, floor: usize) -> Option<Relation> {
    let mut behind = *cur;
    for _ in 0..MAX_BACK {
        if let Some((_, relation)) = VERBS.iter().find(|(verb, _)| is_before(&behind, verb)) {
            return Some(*relation);
        }
        let token = behind.previous().filter(|token| token.gap < Gap::Break && token.start >= floor)?;
        let passes = match token.kind {
            TokenKind::Word => {
                token.text.chars().count() == 1 || FILLERS.iter().any(|word| behind.matches(&token, word))
            }
            TokenKind::Number => true,
            TokenKind::Punct(punct) => matches!(punct, ','),
        };
        if !passes {
            return None;
        }
        behind = behind.moved(token.start);
    }
    None
}

/// Whether the phrase, which may hold commas, ends before the cursor.
fn is_before(cur: &Cursor<'_>, phrase: &str) -> bool {
    let mut behind = *cur;
    let mut parts = phrase.rsplit([' ']).flat_map(|word| match word.strip_suffix(',') {
        Some(word) => vec![",", word],
        None => vec![word],
    });
    parts.all(|part| match behind.previous().filter(|token| token.gap < Gap::Break) {
        Some(token) if (part == "," && token.is(',')) || behind.matches(&token, part) => {
            behind = behind.moved(token.start);
            true
        }
        _ => false,
    })
}

/// Whether only a joint stands between two citations.
fn is_listed(view: &View<'_>, from: usize, to: usize) -> bool {
    let gap = view.text().get(from..to).map_or("x", str::trim);
    matches!(gap, "," | ";" | "và" | ", và" | "; và" | "hoặc" | "")
}
