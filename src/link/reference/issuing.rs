//! The issuers that are stated behind a citation: `của Thủ tướng Chính phủ`, `do Bộ Y tế ban hành`.

use crate::grammar::Found;
use crate::lexicon::issuer;
use crate::mention::Agency;
use crate::scan::{Cursor, Gap, Lexed, Phrases, letter};
use crate::view::ViewSpan;

/// An issuer with its words.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    /// From the title of its head, where one is named, to the end of its name.
    pub(super) span: ViewSpan,
    /// Its name.
    pub(super) name: String,
    /// Index of the agency.
    pub(super) agency: Option<usize>,
    /// Whether it stands behind a later member of the list.
    pub(super) shared: bool,
}

impl Stated {
    fn new(span: ViewSpan, name: String, agency: Option<usize>) -> Self {
        Self { span, name, agency, shared: false }
    }
}

/// How many issuers a document can have, as type and symbol tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Most {
    /// One, unless `và` joins more.
    One,
    /// Several: it is a joint one.
    Several,
}

/// The most words before the name of the body: `của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`.
const MAX_TITLE: usize = 9;

/// The most issuers of one document.
const MAX_ISSUERS: usize = 8;

/// The issuers behind a citation that ends at `end`; none of them reaches beyond `limit`. Behind a comma alone a new
/// clause may begin (`Công điện … của Bộ Y tế, Sở Y tế báo cáo`): the caller tells whether the document can have several.
pub(super) fn after(view: &Lexed<'_>, end: usize, limit: usize, agencies: &[Found<Agency>], most: Most) -> Vec<Stated> {
    let mut cur = view.cursor(end);
    static JOINTS: Phrases = Phrases::new(&["của liên", "của", "do"]);
    cur.punct(',');
    if cur.any_listed(&JOINTS).is_none() {
        return Vec::new();
    }
    let mut issuers: Vec<Stated> = Vec::new();
    let mut anded = false;
    while issuers.len() < MAX_ISSUERS {
        let mut ahead = cur;
        let joined = issuers.is_empty() || read_joint(&mut ahead);
        anded = anded || !issuers.is_empty() && ahead.preceded_by("và");
        if !joined {
            break;
        }
        let Some(issuer) = read(view, ahead, agencies).filter(|issuer| issuer.span.end <= limit) else { break };
        cur = ahead.moved(issuer.span.end);
        issuers.push(issuer);
    }
    if most == Most::One && !anded {
        issuers.truncate(1);
    }
    issuers
}

/// The issuer before a citation: `của Giám đốc Sở Tài chính tại Tờ trình số …`.
pub(super) fn before(view: &Lexed<'_>, start: usize, agencies: &[Found<Agency>]) -> Option<Stated> {
    let cur = view.cursor(start);
    let at = cur.previous().filter(|token| cur.matches(token, "tại") && token.gap() < Gap::Break)?;
    let index = agencies.partition_point(|agency| agency.span.end <= at.start).checked_sub(1)?;
    let agency = &agencies[index];
    let touches = view.text()[agency.span.end..at.start].trim().is_empty();
    let name = letter::collapse(&agency.value.name);
    touches.then_some(Stated::new(agency.span, name, Some(index)))
}

/// What joins the issuers of a joint document.
fn read_joint(cur: &mut Cursor<'_>) -> bool {
    let comma = cur.any_punct(&[',', '-']).is_some();
    let and = cur.word("và").is_some();
    (comma || and) && cur.at_capital()
}

/// One issuer at the cursor.
fn read(view: &Lexed<'_>, cur: Cursor<'_>, agencies: &[Found<Agency>]) -> Option<Stated> {
    let start = cur.peek().filter(|token| token.is_word())?.start;
    let known = {
        let mut ahead = cur;
        issuer::read_name(&mut ahead).map(|name| (name, ahead.at()))
    };
    let index = agencies.partition_point(|agency| agency.span.start < start);
    let agency = agencies.get(index).filter(|agency| is_title(&cur, agency.span.start));
    match (agency, known) {
        (Some(agency), known) => {
            let span = ViewSpan::new(start, agency.span.end);
            let name = match known {
                Some((name, end)) if end == span.end => name.to_owned(),
                _ if agency.span.start == start => letter::collapse(&agency.value.name),
                _ => letter::collapse(view.slice(span)),
            };
            Some(Stated::new(span, name, Some(index)))
        }
        (None, Some((name, end))) => Some(Stated::new(ViewSpan::new(start, end), name.to_owned(), None)),
        (None, None) => read_head_of_body(cur, start),
    }
}

/// Whether only the title of a head stands between the cursor and `until`.
fn is_title(cur: &Cursor<'_>, until: usize) -> bool {
    let mut ahead = *cur;
    for _ in 0..MAX_TITLE {
        if ahead.peek_any().is_none_or(|token| token.start >= until) {
            return true;
        }
        let Some(token) = ahead.next() else { return false };
        let word = token.is_word() || token.is(',') || token.is('-');
        if !word || token.gap() == Gap::Break || begins_title(&cur.moved(token.start)) {
            return false;
        }
    }
    false
}

/// Words with which the title of a document begins rather than the title of an official.
fn begins_title(cur: &Cursor<'_>) -> bool {
    static WORDS: Phrases = Phrases::new(&[
        "về",
        "quy định",
        "ban hành",
        "hướng dẫn",
        "phê duyệt",
        "sửa đổi",
        "ngày",
        "khóa",
        "đối với",
        "trong",
    ]);
    cur.may_stand(&WORDS)
        && cur.peek().is_some_and(|token| !token.is_capitalised())
        && cur.clone().any_listed(&WORDS).is_some()
}

/// `Bộ trưởng Bộ Tài chính`: the title of a head before a body of the table.
fn read_head_of_body(cur: Cursor<'_>, start: usize) -> Option<Stated> {
    let mut ahead = cur;
    for _ in 0..MAX_TITLE {
        let token = ahead.next().filter(|token| token.is_word() || token.is(','))?;
        if begins_title(&cur.moved(token.start)) {
            return None;
        }
        let mut body = ahead;
        if body.at_capital() && issuer::read_name(&mut body).is_some() {
            let span = ViewSpan::new(start, body.at());
            let name = letter::collapse(&cur.text()[span.start..span.end]);
            return Some(Stated::new(span, name, None));
        }
    }
    None
}
