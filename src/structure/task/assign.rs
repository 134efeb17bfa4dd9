//! One assignment: who is told, who helps, what is to be done.
//!
//! ```text
//! assignment = [subject] TRIGGER doers [aside] [lead] [helpers] action      giao Sở A chủ trì, phối hợp với Sở B …
//!            | doers [aside] (lead | helpers | DIRECTIVE …)                 Sở A khẩn trương …
//! ```

use crate::part::Assigner;
use crate::scan::{Cursor, Gap, Phrases, TokenKind};
use crate::view::ViewSpan;

use super::super::sheet::Sheet;
use super::directed::{MAX_TO_DIRECTIVE, directed, leads};
use super::doers::Doers;
use super::facts::tells_fact;
use super::told::triggered;
use super::{names, words};

/// How much the words around say that they assign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// The text tells what was said: only a verb that assigns makes an assignment.
    Telling,
    /// The text directs: a doer with what it is to do is an assignment.
    Directing,
}

/// An assignment as it is read.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Where it begins.
    pub(super) start: usize,
    /// Who assigns it, where the sentence says so.
    pub(super) assigner: Option<Assigner>,
    /// Who does it.
    pub(super) doers: Doers,
    /// Who helps.
    pub(super) helpers: Vec<usize>,
    /// Where what is to be done begins.
    pub(super) action: usize,
    /// Whether a verb assigns it (`giao`), and not the mood of the text alone.
    pub(super) told: bool,
}

/// The assignments that begin in the range, in order.
pub(super) fn read_all(sheet: &Sheet<'_>, range: ViewSpan, mood: Mood) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut cur = after_ordinal(sheet.cursor(range.start));
    let mut boundary = Boundary::Sentence;
    let mut adverbial = opens_with_adverbial(cur);
    let mut sentence = cur.at();
    let mut sentence_start = sentence;
    loop {
        if boundary == Boundary::None {
            // Inside a clause only a verb begins an assignment.
            cur.pass_words(&words::TRIGGER_HEADS, words::may_trigger, range.end);
        }
        let Some(token) = cur.peek_any().filter(|token| token.start < range.end) else { break };
        // `…; Phòng B chủ trì …` goes on with what was told in the same sentence.
        let before = drafts.last().filter(|last| mood == Mood::Telling && last.told && last.start >= sentence_start);
        let goes_on = before.is_some() && matches!(boundary, Boundary::Clause | Boundary::Comma);
        let here = if goes_on { Mood::Directing } else { mood };
        let assigner = before.and_then(|last| last.assigner);
        let may_begin = boundary != Boundary::None || words::TRIGGER_HEADS.may_hold(token.hash());
        let draft = (token.is_word() && may_begin)
            .then(|| read_at(sheet, cur.moved(token.start), range.end, boundary, here))
            .flatten()
            .filter(|draft| is_new(&drafts, draft, boundary));
        if let Some(mut draft) = draft {
            if boundary == Boundary::Comma {
                draft.start = sentence;
            }
            if here != mood {
                draft.assigner = draft.assigner.or(assigner);
                draft.told = true;
            }
            cur = cur.moved(draft.action.max(token.end()));
            boundary = Boundary::None;
            adverbial = false;
            drafts.push(draft);
            continue;
        }
        if boundary == Boundary::Comma && tells_fact(sheet, token.start, range.end) {
            adverbial = false;
        }
        cur = cur.moved(token.end());
        boundary = boundary_after(&token, cur, adverbial, boundary);
        if boundary == Boundary::Sentence {
            cur = after_ordinal(cur);
            sentence = cur.at();
            sentence_start = sentence;
            adverbial = opens_with_adverbial(cur);
        } else if boundary == Boundary::Clause && opens_with_adverbial(cur) {
            sentence = cur.at();
            adverbial = true;
        }
    }
    drafts
}

/// The cursor behind the ordinal that opens a sentence: `Thứ tư, các địa phương …`
fn after_ordinal(cur: Cursor<'_>) -> Cursor<'_> {
    let mut ahead = cur;
    let _ = ahead.any_punct(&['-', '"', '“']);
    let read = ahead.any_listed(&words::ORDINALS).is_some() && ahead.any_punct(&[',', ':']).is_some();
    if read { ahead } else { cur }
}

/// Whether an assignment may begin with the first words of a sentence, as far as they tell.
pub(super) fn may_begin(sheet: &Sheet<'_>, at: usize) -> bool {
    let cur = after_ordinal(sheet.cursor(at));
    let begins = |phrases: &Phrases| cur.to_owned().any_listed(phrases).is_some();
    begins(&words::TRIGGERS)
        || begins(&names::QUANTIFIERS)
        || begins(&names::COLLECTIVES)
        || begins(&names::OFFICES)
        || begins(&words::BEFORE_TRIGGER)
        || opens_with_adverbial(cur)
}

/// Whether the words at the byte tell to do something, though they name no doer: `Khẩn trương rà soát …`, perhaps behind an
/// adverbial: `Trên cơ sở kết quả kiểm tra, khẩn trương …`
pub(super) fn orders(sheet: &Sheet<'_>, range: ViewSpan) -> bool {
    let mut cur = after_ordinal(sheet.cursor(range.start));
    if words::DIRECTIVES_BY_HEAD.stands_at(&cur) {
        return true;
    }
    if !opens_with_adverbial(cur) {
        return false;
    }
    for _ in 0..MAX_TO_DIRECTIVE {
        let Some(token) = cur.next().filter(|token| token.start < range.end && !ends_clause(token)) else { break };
        if token.is(',') && words::STRONG_BY_HEAD.stands_at(&cur) {
            return true;
        }
    }
    false
}

/// `end` without what opens the next assignment before it: its number (`…; (2) giao Sở Y tế`), an adverb (`…; trước mắt
/// yêu cầu …`).
pub(super) fn before_opening(sheet: &Sheet<'_>, from: usize, end: usize) -> usize {
    const ADVERBS: [&str; 6] = ["trước mắt", "đồng thời", "ngoài ra", "do vậy", "vì vậy", "trong đó"];
    let comma = sheet.cursor(end).previous().filter(|token| token.is(','));
    let last = sheet.cursor(comma.map_or(end, |comma| comma.start));
    let adverb = || {
        let words = ADVERBS[last.which_precedes(ADVERBS)?];
        last.previous()?.end().checked_sub(words.len())
    };
    let start = number_before(sheet.cursor(end)).or_else(adverb);
    start.filter(|start| *start >= from && sheet.text.is_char_boundary(*start)).unwrap_or(end)
}

/// Where the number of an item in brackets begins that ends before the cursor: `(2)`
fn number_before(cur: Cursor<'_>) -> Option<usize> {
    let close = cur.previous().filter(|token| token.is(')'))?;
    let number = cur.moved(close.start).previous().filter(|token| token.is_number())?;
    let open = cur.moved(number.start).previous().filter(|token| token.is('('))?;
    Some(open.start)
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Boundary {
    /// Other words of the clause.
    None,
    /// The start of the text, or the end of a sentence.
    Sentence,
    /// A semicolon or colon.
    Clause,
    /// The comma after an adverbial.
    Comma,
}

fn boundary_after(token: &crate::scan::Token<'_>, cur: Cursor<'_>, adverbial: bool, before: Boundary) -> Boundary {
    match token.kind() {
        TokenKind::Punct('.') => match cur.peek_any() {
            Some(next) if next.gap() > Gap::None && !is_abbreviation(&cur) => Boundary::Sentence,
            _ => Boundary::None,
        },
        TokenKind::Punct(';' | ':') => Boundary::Clause,
        TokenKind::Punct(')') if number_before(cur).is_some() => Boundary::Clause,
        TokenKind::Punct(',') if adverbial => Boundary::Comma,
        TokenKind::Punct('"' | '“' | '-' | '(') => before,
        TokenKind::Number if before == Boundary::Clause => Boundary::None,
        _ => Boundary::None,
    }
}

/// Whether the full stop before the cursor belongs to an abbreviation: `TP. Hồ Chí Minh`.
fn is_abbreviation(cur: &Cursor<'_>) -> bool {
    let word = cur.back().and_then(|stop| stop.previous());
    word.is_some_and(|word| {
        word.is_word() && word.gap() == Gap::None && word.text().chars().count() <= 2 && word.is_capitalised()
    })
}

pub(super) fn opens_with_adverbial(cur: Cursor<'_>) -> bool {
    let mut ahead = cur;
    let _ = ahead.any_punct(&['-', '"', '“']);
    ahead.any_listed(&words::ADVERBIALS).is_some()
}

/// An assignment inside the action of another counts only at the start of a clause with its own verb, or a sentence.
fn is_new(drafts: &[Draft], draft: &Draft, boundary: Boundary) -> bool {
    match drafts.last() {
        None => true,
        Some(last) => draft.start >= last.action && (boundary != Boundary::None || last.doers.end < draft.start),
    }
}

/// Reads the assignment at the cursor.
fn read_at(sheet: &Sheet<'_>, cur: Cursor<'_>, end: usize, boundary: Boundary, mood: Mood) -> Option<Draft> {
    let at = cur.at();
    triggered(sheet, cur, end, boundary, mood).or_else(|| match (mood, boundary) {
        (_, Boundary::None) => None,
        (Mood::Directing, _) => directed(sheet, at, end, boundary),
        (Mood::Telling, Boundary::Sentence) => directed(sheet, at, end, boundary).filter(|draft| leads(sheet, draft)),
        (Mood::Telling, _) => None,
    })
}

/// Whether the token ends a clause.
pub(super) fn ends_clause(token: &crate::scan::Token<'_>) -> bool {
    matches!(token.kind(), TokenKind::Punct('.' | ';' | '?' | '!'))
}

/// The end of what was told with the byte `from`, at most `end`: of its sentence, and of those behind it that order and
/// name nobody.
pub(super) fn told_end(sheet: &Sheet<'_>, from: usize, end: usize) -> usize {
    let mut last = sentence_end(sheet, from, end);
    for _ in 0..MAX_SENTENCES {
        let mut cur = sheet.cursor(last);
        let next = cur.any_punct(&['.']).and_then(|_| cur.peek()).filter(|token| token.start < end);
        if next.is_none() || !words::STRONG_BY_HEAD.stands_at(&cur) {
            break;
        }
        last = sentence_end(sheet, cur.at(), end);
    }
    last
}

/// The most sentences of one assignment that is told.
const MAX_SENTENCES: usize = 12;

/// The end of the sentence in which the byte `from` stands, at most `end`.
pub(super) fn sentence_end(sheet: &Sheet<'_>, from: usize, end: usize) -> usize {
    let mut cur = sheet.cursor(from);
    while let Some(stop) = cur.pass_to('.', end) {
        if boundary_after(&stop, cur, false, Boundary::None) == Boundary::Sentence {
            return stop.start;
        }
    }
    end
}
