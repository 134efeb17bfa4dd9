//! Abbreviations that a text gives to bodies: `Liên hiệp các Hội Khoa học (LHKH)`, and then `LHKH tỉnh`.

use crate::maps::TextMap;

use crate::grammar::Found;
use crate::grammar::agency::{self, Name};
use crate::scan::{Cursor, FirstWords, Gap, Lexed, letter};

/// The most bytes of an abbreviation.
const MAX_LEN: usize = 16;

/// Adds the mentions of bodies by the abbreviations that the text has given them, in order.
pub(super) fn add(view: &Lexed<'_>, mut found: Vec<Found<Name>>) -> Vec<Found<Name>> {
    let mut given: TextMap<&str, (usize, Name)> = TextMap::default();
    for item in found.iter().filter(|item| !item.value.is_place()) {
        if let Some((word, at)) = given_to(view, item) {
            given.entry(word).or_insert_with(|| (at, item.value.clone()));
        }
    }
    if given.is_empty() {
        return found;
    }
    let mut more = Vec::new();
    let mut cur = view.cursor(0);
    let mut next = 0;
    let words = FirstWords::of(&given.keys().copied().collect::<Vec<_>>());
    while cur.seek(&words, usize::MAX) {
        let Some(token) = cur.peek_any() else { break };
        cur = cur.moved(token.end());
        while found.get(next).is_some_and(|item| item.span.end <= token.start) {
            next += 1;
        }
        let inside = found.get(next).is_some_and(|item| item.span.start < token.end());
        let known = || given.get(token.text()).filter(|(from, _)| *from <= token.start);
        if !token.is_word() || inside {
            continue;
        }
        let Some((_, name)) = known() else { continue };
        if let Some(item) = agency::read_abbreviated(&view.cursor(token.start), name) {
            cur = cur.moved(item.span.end.max(token.end()));
            more.push(item);
        }
    }
    found.extend(more);
    found.sort_by_key(|item| item.span.start);
    found
}

/// The abbreviation in brackets behind a name or inside it, made of its initials, and where it stands.
fn given_to<'v>(view: &'v Lexed<'_>, item: &Found<Name>) -> Option<(&'v str, usize)> {
    let name = view.slice(item.span);
    let open = name.find('(').map_or(item.span.end, |at| item.span.start + at);
    let mut cur: Cursor<'v> = view.cursor(open);
    cur.punct('(').filter(|bracket| bracket.gap() <= Gap::Line)?;
    let word = cur.next().filter(|word| word.is_word() && word.len() <= MAX_LEN)?;
    cur.punct(')')?;
    let fits = letter::is_all_capitals(word.text()) && abbreviates(word.text(), &view.text()[item.span.start..open]);
    fits.then_some((word.text(), word.start))
}

/// Whether the letters of a word, three at least, are initials of a name, in order; the first is that of its first word.
fn abbreviates(word: &str, name: &str) -> bool {
    let mut initials = name.split([' ', '\n', '-', ',']).filter_map(|word| word.chars().next()).map(letter::lower);
    let mut letters = word.chars().map(letter::lower);
    let first = letters.next();
    word.chars().count() >= 3
        && first == initials.next()
        && letters.all(|c| initials.any(|initial| initial == c))
        && !abbreviates_end(word, name)
}

/// Whether the letters of a word are the initials of the last words of a name alone, of whom the body is: `Đoàn Đại biểu Quốc
/// hội (ĐBQH)`.
fn abbreviates_end(word: &str, name: &str) -> bool {
    let mut initials =
        name.split([' ', '\n', '-', ',']).rev().filter_map(|word| word.chars().next()).map(letter::lower);
    let mut letters = word.chars().rev().map(letter::lower);
    letters.all(|c| initials.next() == Some(c)) && initials.next().is_some()
}
