//! What the document at hand does with the documents that it cites, as the words around a citation say.

use std::sync::LazyLock;

use super::Draft;
use crate::lexicon::phrase::{WordMap, WordSet};
use crate::mention::{ReferenceForm, Relation};
use crate::scan::{Cursor, Gap, Lexed, Phrases, Token, TokenKind};

/// The most tokens that are looked back at.
const MAX_BACK: usize = 26;

/// Verbs before a citation with what they say, by their last word; what is said of the words before that, or nothing.
/// Longer ones before what they end with.
const VERBS: [(&str, &[(&str, Relation)]); 14] = [
    (
        "sung",
        &[
            ("được sửa đổi, bổ", Relation::AmendedBy),
            ("được sửa đổi bổ", Relation::AmendedBy),
            ("được bổ", Relation::AmendedBy),
            ("đã sửa đổi, bổ", Relation::AmendedBy),
            ("bổ", Relation::Amends),
        ],
    ),
    ("đổi", &[("được sửa", Relation::AmendedBy), ("sửa", Relation::Amends)]),
    ("thế", &[("được thay", Relation::Cites), ("bị thay", Relation::Cites), ("thay", Relation::Replaces)]),
    (
        "bỏ",
        &[
            ("bị bãi", Relation::Cites),
            ("được bãi", Relation::Cites),
            ("bãi", Relation::Repeals),
            ("hủy", Relation::Repeals),
        ],
    ),
    ("chính", &[("đính", Relation::Amends)]),
    ("chỉnh", &[("đối tượng điều", Relation::Cites), ("phạm vi điều", Relation::Cites), ("điều", Relation::Amends)]),
    ("cho", &[("thay thế", Relation::Replaces)]),
    ("lực", &[("chấm dứt hiệu", Relation::Repeals), ("ngưng hiệu", Relation::Repeals)]),
    (
        "hành",
        &[
            ("hướng dẫn thi", Relation::Guides),
            ("quy định chi tiết thi", Relation::Guides),
            ("biện pháp thi", Relation::Guides),
        ],
    ),
    ("tiết", &[("quy định chi", Relation::Guides)]),
    ("hiện", &[("hướng dẫn thực", Relation::Guides)]),
    ("dẫn", &[("hướng", Relation::Guides)]),
    ("vào", &[("căn cứ", Relation::Basis)]),
    ("cứ", &[("căn", Relation::Basis)]),
];

/// Words that may stand between such a verb and the citation.
const FILLERS: [&str; 47] = [
    "chính",
    "phủ",
    "thủ",
    "tướng",
    "trưởng",
    "quyết",
    "nghị",
    "thông",
    "tư",
    "luật",
    "pháp",
    "lệnh",
    "chỉ",
    "thị",
    "sau",
    "đây",
    "cả",
    "một",
    "số",
    "điều",
    "của",
    "các",
    "những",
    "toàn",
    "bộ",
    "phần",
    "nội",
    "dung",
    "khoản",
    "điểm",
    "quy",
    "định",
    "tại",
    "theo",
    "bởi",
    "bằng",
    "trong",
    "và",
    "mục",
    "chương",
    "phụ",
    "lục",
    "hoặc",
    "bản",
    "văn",
    "thi",
    "hành",
];

/// Words behind a citation that repeal it.
static REPEALED: Phrases =
    Phrases::new(&["hết hiệu lực", "bị bãi bỏ", "chấm dứt hiệu lực", "được bãi bỏ", "hết hiệu lực thi hành"]);

/// The rows of [`VERBS`] by the word.
static VERBS_BY_LAST: LazyLock<WordMap<&[(&str, Relation)]>> = LazyLock::new(|| WordMap::of(VERBS));

static FILLER_WORDS: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(FILLERS));

/// The relation of every citation; the later members of a list have that of the first.
pub(super) fn of_all(view: &Lexed<'_>, drafts: &[Draft]) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::with_capacity(drafts.len());
    // The last citation that stands in no other's title.
    let mut outer: Option<usize> = None;
    for (at, draft) in drafts.iter().enumerate() {
        let before =
            draft.citation.provisions.first().map_or(draft.span.start, |path| path.span().start.min(draft.span.start));
        let previous = at.checked_sub(1).map(|at| (&drafts[at], relations[at]));
        let item = outer.map(|at: usize| (&drafts[at], relations[at]));
        if !is_inside(drafts, outer, draft) {
            outer = Some(at);
        }
        relations.push(of(view, draft, before, previous, item));
    }
    relations
}

/// Whether the words before a citation say that something was issued together with the document.
pub(super) fn is_attached(view: &Lexed<'_>, before: usize) -> bool {
    let mut cur = view.cursor(before);
    if cur.preceded_by("các") {
        cur = cur.back().unwrap_or(cur);
    }
    cur.preceded_by_any(&["kèm theo", "đính kèm", "gửi kèm"])
}

/// Whether a citation stands in the title of the last one that does not.
fn is_inside(drafts: &[Draft], outer: Option<usize>, draft: &Draft) -> bool {
    outer.is_some_and(|at| drafts[at].full_span().end > draft.span.start)
}

/// The relation of one citation, behind `previous`; before it in a list stands `item`.
fn of(
    view: &Lexed<'_>,
    draft: &Draft,
    before: usize,
    previous: Option<(&Draft, Relation)>,
    item: Option<(&Draft, Relation)>,
) -> Relation {
    let cur = view.cursor(before);
    let floor = previous.map_or(0, |(last, _)| last.span.end);
    if draft.citation.form == ReferenceForm::SelfReference {
        // A document does nothing to itself.
        let guides = verb_before(&cur, floor).filter(|relation| *relation == Relation::Guides);
        return guides.unwrap_or(Relation::Cites);
    }
    if let Some(relation) = verb_before(&cur, floor) {
        // Inside the title of another document it is that document which amends or guides.
        let foreign = previous.is_some_and(|(last, _)| last.title.is_some_and(|title| title.end > draft.span.start));
        return if foreign && relation != Relation::AmendedBy { Relation::Cites } else { relation };
    }
    let behind = view.cursor(draft.full_span().end);
    if behind.clone().any_listed(&REPEALED).is_some() {
        return Relation::Repeals;
    }
    if let Some(relation) = of_item(&cur, item) {
        return relation;
    }
    match previous {
        Some((last, relation)) if is_listed(view, last.full_span().end, before) && passes_on(relation, last, draft) => {
            relation
        }
        _ => Relation::Cites,
    }
}

/// The nearest verb before the cursor, with nothing but fillers between.
fn verb_before(cur: &Cursor<'_>, floor: usize) -> Option<Relation> {
    let mut behind = *cur;
    for _ in 0..MAX_BACK {
        let token = behind.previous().filter(|token| token.gap() < Gap::Break)?;
        if let Some(relation) = verb_ending_with(&behind, &token) {
            return Some(relation);
        }
        if token.start < floor {
            return None;
        }
        let passes = match token.kind() {
            TokenKind::Word => FILLER_WORDS.contains(&token) || token.text().chars().nth(1).is_none(),
            TokenKind::Number => true,
            TokenKind::Punct(punct) => punct == ':',
        };
        if !passes {
            return None;
        }
        behind = behind.back()?;
    }
    None
}

/// What the verb says whose last word is the token `last`, the one before the cursor.
fn verb_ending_with(cur: &Cursor<'_>, last: &Token<'_>) -> Option<Relation> {
    let verbs = VERBS_BY_LAST.get(last)?;
    let behind = cur.moved(last.start);
    let (_, relation) = verbs.iter().find(|(words, _)| is_before(&behind, words))?;
    let by = cur.clone().any_phrase(&["bởi", "bằng", "tại", "theo"]).is_some();
    let of = cur.clone().any_phrase(&["của", "trong"]).is_some();
    Some(match relation {
        // `(sửa đổi bởi Thông tư …)`, but `kế hoạch điều chỉnh tại Quyết định …`.
        Relation::Amends if by && !cur.matches(last, "chỉnh") => Relation::AmendedBy,
        Relation::Amends | Relation::Replaces | Relation::Repeals if by => Relation::Cites,
        // The noun: `theo hướng dẫn tại Công văn …`.
        Relation::Guides if by || of => Relation::Cites,
        relation => *relation,
    })
}

/// Whether the phrase, which may hold a comma, ends before the cursor.
fn is_before(cur: &Cursor<'_>, phrase: &str) -> bool {
    let Some((before, words)) = phrase.split_once(", ") else { return cur.preceded_by(phrase) };
    let mut behind = *cur;
    for _ in words.split(' ') {
        let Some(token) = behind.previous() else { return false };
        behind = behind.moved(token.start);
    }
    let comma = behind.previous().filter(|token| token.is(',') && token.gap() < Gap::Break);
    cur.preceded_by(words) && comma.is_some_and(|comma| behind.moved(comma.start).preceded_by(before))
}

/// The relation of a list item on a line of its own (`a) Quyết định số …`): that of the lead-in that ends with a colon, or
/// of the item before.
fn of_item(cur: &Cursor<'_>, previous: Option<(&Draft, Relation)>) -> Option<Relation> {
    let mut behind = *cur;
    let mark = behind.previous().filter(|token| token.gap() < Gap::Line)?;
    if !matches!(mark.kind(), TokenKind::Punct(')' | '.' | '-' | '+' | '•')) {
        return None;
    }
    behind = behind.moved(mark.start);
    if let Some(label) = behind.previous().filter(|label| label.gap() == Gap::None && label.text().chars().count() <= 2)
    {
        behind = behind.moved(label.start);
    }
    let before = behind.previous().filter(|token| token.gap() >= Gap::Line)?;
    if before.is(':') {
        return verb_in_lead(&behind.moved(before.start));
    }
    let (_, relation) = previous?;
    matches!(relation, Relation::Replaces | Relation::Repeals | Relation::Amends | Relation::AmendedBy)
        .then_some(relation)
}

/// The verb of a lead-in that ends at the cursor: `Bãi bỏ các văn bản sau:`, `Các quyết định sau đây hết hiệu lực:`.
fn verb_in_lead(cur: &Cursor<'_>) -> Option<Relation> {
    let mut behind = *cur;
    for _ in 0..MAX_BACK {
        let passive = behind.preceded_by_any(REPEALED.list()).then_some(Relation::Repeals);
        let token = behind.previous().filter(|token| token.gap() < Gap::Break && !token.is('.') && !token.is(';'))?;
        let active = verb_ending_with(&behind, &token);
        let found = passive.or(active.filter(|relation| *relation != Relation::Basis));
        if found.is_some() {
            return found;
        }
        behind = behind.moved(token.start);
    }
    None
}

/// Whether a relation goes on to the next member of a list: that of one type, or what is done to documents of any.
fn passes_on(relation: Relation, last: &Draft, next: &Draft) -> bool {
    let same = super::same_family(last.kind, next.kind);
    match relation {
        Relation::Replaces | Relation::Repeals => true,
        // A law by name begins another clause.
        Relation::AmendedBy => same && next.citation.name.is_none(),
        _ => same,
    }
}

/// Whether only a joint stands between two citations.
pub(super) fn is_listed(view: &Lexed<'_>, from: usize, to: usize) -> bool {
    let gap = view.text().get(from..to).map_or("x", str::trim);
    matches!(gap, "," | ";" | "và" | ", và" | "; và" | "hoặc" | "")
}
