//! Provisions beside a citation: `điểm a khoản 2 Điều 5`, lists and ranges of them, in both orders.
//!
//! ```text
//! provisions = item {[joint] item} [joint]          before the document: điểm a, b khoản 2 và khoản 3 Điều 5 của …
//!            | [","|"("|"tại"] item {joint item}    after it: …, Điều 5, khoản 2, điểm a
//! item       = ["các"|"từ"] LEVEL LABEL {joint LABEL} ["(trừ" … ")"]
//! joint      = "," | ";" | "và" | "hoặc" | "đến" ["hết"] | "-" | "của" | "tại" | "thuộc"
//! ```
//!
//! An item belongs to the next larger one on its right; when a larger one comes again, the group is closed. Where the
//! items only become smaller, each belongs to the one on its left.

mod path;

use std::sync::LazyLock;

use crate::lexicon::by_word::ByHead;
use crate::lexicon::phrase::WordSet;
use crate::scan::{Cursor, Gap, Phrases, Token, TokenKind, letter};
use path::paths;

pub(crate) use path::ProvisionPath;

/// The levels, from the smallest.
const LEVELS: usize = 9;
const ITEM: usize = 0;
const POINT: usize = 1;
const CLAUSE: usize = 2;
const ARTICLE: usize = 3;
const SECTION: usize = 4;
const CHAPTER: usize = 5;
const PART: usize = 6;
const FORM: usize = 7;
const APPENDIX: usize = 8;

/// The words of the levels with their level.
static WORDS: [(&str, usize); 16] = [
    ("điểm", POINT),
    ("tiết", ITEM),
    ("khoản", CLAUSE),
    ("điều", ARTICLE),
    ("tiểu mục", SECTION),
    ("mục", SECTION),
    ("chương", CHAPTER),
    ("phần", PART),
    ("phụ lục số", APPENDIX),
    ("phụ lục", APPENDIX),
    ("mẫu số", FORM),
    ("mẫu", FORM),
    ("biểu mẫu số", FORM),
    ("biểu mẫu", FORM),
    ("biểu số", FORM),
    ("biểu", FORM),
];

/// [`WORDS`] by their first words.
static WORDS_BY_HEAD: LazyLock<ByHead<&(&str, usize)>> = LazyLock::new(|| ByHead::new(&WORDS, |row| row.0));

/// The most tokens that are looked back at.
const MAX_BACK: usize = 160;

/// A level with its labels: `điểm a, b`.
#[derive(Debug)]
struct Item {
    level: usize,
    labels: Vec<Label>,
    /// A semicolon stands before it.
    parted: bool,
}

#[derive(Clone, Debug)]
struct Label {
    text: String,
    /// It ends a range that began behind this label: `Điều 5 đến Điều 9`.
    after: Option<String>,
    start: usize,
    end: usize,
}

impl Label {
    fn new(text: String, start: usize, end: usize) -> Self {
        Self { text, after: None, start, end }
    }
}

/// Adds the label that ends the range which the last one begins.
fn end_range(labels: &mut Vec<Label>, to: &Label) {
    let after = labels.last().map(|label| label.text.clone());
    labels.push(Label { after, ..to.clone() });
}

/// The provisions that end directly before the cursor.
pub(crate) fn read_before(cur: &Cursor<'_>) -> Vec<ProvisionPath> {
    // From the farthest place where provisions may begin to the nearest.
    let starts = starts_before(cur);
    starts.iter().rev().find_map(|start| read_up_to(cur, *start)).unwrap_or_default()
}

/// The provisions from `start` on, when they reach the cursor.
fn read_up_to(cur: &Cursor<'_>, start: usize) -> Option<Vec<ProvisionPath>> {
    let mut ahead = cur.moved(start);
    let items = read_items(&mut ahead, cur.at());
    skip_links(&mut ahead, cur.at());
    let reaches =
        ahead.at() == cur.at() || ahead.at() < cur.at() && ahead.peek().is_some_and(|next| next.start >= cur.at());
    reaches.then(|| paths(&items))
}

/// The provisions that follow the cursor, when no other document follows them; the cursor moves behind them.
pub(crate) fn read_after(cur: &mut Cursor<'_>, is_document: impl Fn(&Cursor<'_>) -> bool) -> Vec<ProvisionPath> {
    let mut ahead = *cur;
    let bracket = ahead.any_punct(&[',', '(']).or_else(|| ahead.word("tại").map(|_| ','));
    let starts = level_at(&ahead).is_some_and(|(level, _)| level >= ARTICLE || bracket == Some('('));
    if !starts {
        return Vec::new();
    }
    let items = read_items(&mut ahead, usize::MAX);
    let end = ahead.at();
    let mut beyond = ahead;
    skip_links(&mut beyond, usize::MAX);
    let closes = bracket != Some('(') || ahead.peek().is_some_and(|token| token.is(')'));
    if items.is_empty() || !closes || is_document(&beyond) || is_sentence_start(bracket, &ahead) {
        return Vec::new();
    }
    *cur = cur.moved(end);
    paths(&items)
}

/// `Nghị định 5. Điều 2.` opens a new line: provisions after a document want a joint or the same sentence.
fn is_sentence_start(bracket: Option<char>, after: &Cursor<'_>) -> bool {
    bracket.is_none() && after.peek().is_some_and(|token| token.is('.') || token.is(':'))
}

/// The places where provisions may begin that end directly before the cursor, the nearest first.
fn starts_before(cur: &Cursor<'_>) -> Vec<usize> {
    let (mut behind, mut starts) = (*cur, Vec::new());
    for _ in 0..MAX_BACK {
        let Some(token) = behind.previous().filter(|token| token.gap() < Gap::Break) else { break };
        if token.is(')') {
            let Some(before) = before_exception(&behind) else { break };
            behind = before;
            continue;
        }
        if !may_stand_in_provisions(&behind, &token) {
            break;
        }
        behind = behind.before(&token);
        if token.is_word() && level_at(&behind).is_some() {
            // Only the farthest and the last few nearest are tried.
            starts.truncate(MAX_STARTS - 1);
            starts.push(token.start);
        }
    }
    starts
}

/// The most places that are tried.
const MAX_STARTS: usize = 12;

/// The most tokens of an exception in brackets.
const MAX_EXCEPTION: usize = 16;

/// A cursor before `(trừ điểm e)` when that ends directly before `cur`.
fn before_exception<'v>(cur: &Cursor<'v>) -> Option<Cursor<'v>> {
    let mut behind = *cur;
    for _ in 0..MAX_EXCEPTION {
        let token = behind.previous().filter(|token| token.gap() < Gap::Break)?;
        behind = behind.back()?;
        if token.is('(') {
            return behind.moved(token.end()).word("trừ").map(|_| behind);
        }
    }
    None
}

/// Skips `(trừ điểm e)`.
fn skip_exception(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    if ahead.punct('(').is_none() || ahead.word("trừ").is_none() {
        return;
    }
    for _ in 0..MAX_EXCEPTION {
        match ahead.next() {
            Some(token) if token.is(')') => {
                *cur = ahead;
                return;
            }
            Some(_) => {}
            None => return,
        }
    }
}

/// Whether a token can be part of a list of provisions.
fn may_stand_in_provisions(cur: &Cursor<'_>, token: &Token<'_>) -> bool {
    static LINKS: LazyLock<WordSet> = LazyLock::new(|| {
        WordSet::new([
            "điểm", "tiết", "khoản", "điều", "tiểu", "mục", "chương", "phần", "phụ", "lục", "mẫu", "biểu", "số", "các",
            "những", "và", "hoặc", "từ", "đến", "hết", "của", "tại", "thuộc", "ban", "hành", "kèm", "theo", "thứ",
        ])
    });
    match token.kind() {
        TokenKind::Number => token.len() <= 4,
        TokenKind::Punct(punct) => matches!(punct, ',' | ';' | '-' | '.' | '/' | '÷'),
        TokenKind::Word => {
            LINKS.contains(token)
                || is_label_word(token.text())
                || is_piece_of_code(cur, token)
                || is_ordinal(token) && cur.moved(token.start).preceded_by("thứ")
        }
    }
}

/// `KK` and `TNCN` of the form `02/KK-TNCN`.
fn is_piece_of_code(cur: &Cursor<'_>, token: &Token<'_>) -> bool {
    cur.text()[..token.start].ends_with(['/', '-']) && letter::is_all_capitals(token.text())
}

/// The words for ordinals of parts and chapters.
fn is_ordinal(word: &Token<'_>) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| {
        WordSet::new(["nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"])
    });
    WORDS.contains(word)
}

/// A letter, a letter with a digit, or a Roman number.
fn is_label_word(word: &str) -> bool {
    let count = word.chars().count();
    count == 1 || is_roman(word)
}

/// A Roman number, with a letter where one was put in between: `II`, `IIa`, `IB`.
fn is_roman(word: &str) -> bool {
    let body = word.strip_suffix(['A', 'B', 'C', 'D', 'a', 'b', 'c', 'd']).unwrap_or(word);
    !body.is_empty() && word.len() <= 6 && body.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
}

/// The level whose word stands at the cursor, and the cursor behind it.
fn level_at<'v>(cur: &Cursor<'v>) -> Option<(usize, Cursor<'v>)> {
    let mut ahead = *cur;
    let (_, level) = WORDS_BY_HEAD.fitting(cur).find(|(words, _)| ahead.phrase(words).is_some())?;
    let first = cur.peek()?;
    let counted = *level >= SECTION && ahead.clone().word("thứ").is_some() && first.is_capitalised();
    (counted || is_label(&ahead.peek()?, *level)).then_some((*level, ahead))
}

fn is_label(token: &Token<'_>, level: usize) -> bool {
    match token.kind() {
        TokenKind::Number => token.len() <= 4,
        TokenKind::Word if level <= POINT => token.text().chars().count() == 1,
        TokenKind::Word => level >= SECTION && (is_roman(token.text()) || token.len() == 1),
        TokenKind::Punct(_) => false,
    }
}

/// Reads items up to `limit`.
fn read_items(cur: &mut Cursor<'_>, limit: usize) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    loop {
        let mut ahead = *cur;
        let joint = read_joint(&mut ahead);
        let Some((level, after)) = level_at(&ahead).filter(|(_, after)| after.at() < limit) else { return items };
        let start = ahead.peek().map_or(ahead.at(), |token| token.start);
        ahead = after;
        let Some(labels) = read_labels(&mut ahead, level, start, limit) else { return items };
        skip_exception(&mut ahead);
        if joint == Joint::Range && extend_range(&mut items, level, &labels) {
            *cur = ahead;
            continue;
        }
        items.push(Item { level, labels, parted: joint == Joint::Part });
        *cur = ahead;
    }
}

/// What joins two items or labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    None,
    List,
    Part,
    Range,
}

fn read_joint(cur: &mut Cursor<'_>) -> Joint {
    static JOINTS: Phrases = Phrases::new(&["và", "hoặc", "các", "những", "từ", "đến", "của", "tại", "thuộc"]);
    let mut joint = Joint::None;
    for _ in 0..4 {
        let Some(token) = cur.peek() else { return joint };
        let read = match token.kind() {
            TokenKind::Number => None,
            TokenKind::Punct(';') => Some(Joint::Part),
            TokenKind::Punct('-' | '÷') => Some(Joint::Range),
            TokenKind::Punct(',') => Some(Joint::List),
            TokenKind::Punct(_) => None,
            TokenKind::Word if !JOINTS.may_begin_with(token.hash()) => None,
            TokenKind::Word => JOINTS.list().iter().position(|word| cur.matches(&token, word)).map(|word| match word {
                0..=4 => Joint::List,
                5 => Joint::Range,
                _ => Joint::None,
            }),
        };
        let Some(next) = read else { return joint };
        cur.skip();
        if next == Joint::Range {
            cur.word("hết");
        }
        joint = if joint == Joint::None || next == Joint::Part || next == Joint::Range { next } else { joint };
    }
    joint
}

/// Reads the labels after a level word; `start` is where that word begins.
fn read_labels(cur: &mut Cursor<'_>, level: usize, start: usize, limit: usize) -> Option<Vec<Label>> {
    let mut labels = vec![read_label(cur, level, Some(start), limit)?];
    loop {
        let mut ahead = *cur;
        let joint = read_joint(&mut ahead);
        if joint == Joint::None || level_at(&ahead).is_some() {
            return Some(labels);
        }
        let Some(label) = read_label(&mut ahead, level, None, limit) else { return Some(labels) };
        if joint == Joint::Range {
            end_range(&mut labels, &label);
        } else {
            labels.push(label);
        }
        *cur = ahead;
    }
}

/// Reads one label: `5`, `14a`, `a`, `đ`, `a1`, `IV`, `2.3`, `06/ĐK`.
fn read_label(cur: &mut Cursor<'_>, level: usize, start: Option<usize>, limit: usize) -> Option<Label> {
    let mut ahead = *cur;
    if let Some(label) = read_ordinal(cur, level, start) {
        return Some(label);
    }
    let first = ahead.next().filter(|token| is_label(token, level) && token.end() <= limit)?;
    let mut end = first.end();
    while let Some(next) = ahead.next().filter(|token| token.gap() == Gap::None && token.end() <= limit) {
        let goes_on = match next.kind() {
            TokenKind::Number => true,
            TokenKind::Word => next.text().chars().count() == 1 || (level >= FORM && next.is_capitalised()),
            TokenKind::Punct('.') => ahead.peek().is_some_and(|after| after.gap() == Gap::None && after.is_number()),
            TokenKind::Punct('/' | '-') => level >= FORM && ahead.peek().is_some_and(|after| after.gap() == Gap::None),
            TokenKind::Punct(_) => false,
        };
        if !goes_on {
            break;
        }
        end = next.end();
    }
    let text = cur.text()[first.start..end].to_owned();
    *cur = cur.moved(end);
    Some(Label::new(text, start.unwrap_or(first.start), end))
}

/// `thứ nhất` of `Phần thứ nhất`.
fn read_ordinal(cur: &mut Cursor<'_>, level: usize, start: Option<usize>) -> Option<Label> {
    let mut ahead = *cur;
    let first = ahead.peek()?.start;
    if level < SECTION || ahead.word("thứ").is_none() {
        return None;
    }
    let last = ahead.next().filter(|token| is_ordinal(token))?;
    let text = cur.text()[first..last.end()].to_owned();
    *cur = ahead;
    Some(Label::new(text, start.unwrap_or(first), last.end()))
}

/// `Điều 5 đến Điều 9`: the second item ends the range that the last label of the first began.
fn extend_range(items: &mut [Item], level: usize, labels: &[Label]) -> bool {
    let Some(last) = items.last_mut().filter(|item| item.level == level) else { return false };
    let [first, rest @ ..] = labels else { return false };
    end_range(&mut last.labels, first);
    last.labels.extend_from_slice(rest);
    true
}

/// Words between the provisions and their document.
fn skip_links(cur: &mut Cursor<'_>, limit: usize) {
    const LINKS: [&str; 6] = ["ban hành kèm theo", "kèm theo", "ban hành theo", "của", "tại", "thuộc"];
    for _ in 0..3 {
        let mut ahead = *cur;
        if ahead.punct(',').is_none() && ahead.any_phrase(&LINKS).is_none() || ahead.at() > limit {
            return;
        }
        *cur = ahead;
    }
}
