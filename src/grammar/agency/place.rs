//! The place in the name of a body.
//!
//! ```text
//! place   = level [name] {level name} | "cấp" level {"," level} | "các" level {"," level} [names]
//!         | "các cấp" | "khu vực" NUMBER ["-" name] | name | "trung ương" | "Việt Nam" | "tối cao"
//! level   = "tỉnh" | "thành phố" | "TP." | "huyện" | "quận" | "thị xã" | "xã" | "phường" | …
//! ```
use std::sync::LazyLock;

use super::class::{class, many, unnamed_list};
use super::stop;
use crate::lexicon::agency_head;
use crate::lexicon::by_word::ByHead;
use crate::lexicon::phrase::WordSet;
use crate::lexicon::surname;
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Ahead, Cursor, FirstWords, Gap, Phrases, TokenKind, letter};
use crate::unit::{self, Unit, UnitKind, UnitLevel};
use crate::view::ViewSpan;

/// What the words of a place mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// One unit: its level word, and its name if it is given.
    Unit {
        /// The kinds that the level word can mean.
        kinds: &'static [UnitKind],
        /// Where the name stands.
        name: Option<ViewSpan>,
        /// The units of the table that the name can mean.
        units: Vec<Unit>,
    },
    /// Several units or a class of them, and its words: `các huyện, thành phố`, `cấp xã`.
    Many(AgencyLevel, ViewSpan),
    /// The words for the whole country: `Trung ương`, `Việt Nam`, `tối cao`; none where they end the free name.
    Country(ViewSpan),
    /// The words of a part of the country that is no unit: `khu vực 2`, `cơ sở 1`.
    Region(ViewSpan),
}

/// A level word, the words that may not follow it, and the kinds it means.
type Level = (&'static str, &'static [&'static str], &'static [UnitKind]);

/// Level words, with the words that may not follow them (`tỉnh ủy`, `xã hội`) and the kinds they mean.
const LEVELS: &[Level] = &[
    ("thành phố", &[], &[UnitKind::Municipality, UnitKind::City]),
    ("thủ đô", &[], &[UnitKind::Municipality]),
    ("tỉnh", &["ủy", "đoàn", "đội", "lỵ", "táo", "lẻ", "giấc", "lộ"], &[UnitKind::Province]),
    ("huyện", &["ủy", "đoàn", "đội", "lỵ", "lệnh"], &[UnitKind::RuralDistrict]),
    ("quận", &["ủy", "đoàn", "đội"], &[UnitKind::UrbanDistrict]),
    ("thị xã", &["hội"], &[UnitKind::Town]),
    ("thị trấn", &[], &[UnitKind::Township]),
    ("xã", &["hội", "đội", "đoàn", "viên", "luận"], &[UnitKind::Commune]),
    ("phường", &["đội", "đoàn", "hội"], &[UnitKind::Ward]),
    ("đặc khu", &[], &[UnitKind::SpecialZone]),
];

/// Abbreviated level words; those of one letter need a full stop or a number behind them.
const SHORT_LEVELS: &[(&str, &[UnitKind])] = &[
    ("tp", &[UnitKind::Municipality, UnitKind::City]),
    ("tx", &[UnitKind::Town]),
    ("tt", &[UnitKind::Township]),
    ("q", &[UnitKind::UrbanDistrict]),
    ("h", &[UnitKind::RuralDistrict]),
    ("p", &[UnitKind::Ward]),
    ("x", &[UnitKind::Commune]),
];

/// The first words of level words and of their abbreviations.
static LEVEL_FIRSTS: FirstWords = {
    let mut words = [""; LEVELS.len() + SHORT_LEVELS.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = if at < LEVELS.len() { LEVELS[at].0 } else { SHORT_LEVELS[at - LEVELS.len()].0 };
        at += 1;
    }
    FirstWords::of(&words)
};

/// [`LEVELS`] by their first words.
static LEVELS_BY_HEAD: LazyLock<ByHead<&Level>> = LazyLock::new(|| ByHead::new(LEVELS, |level| level.0));

/// Cities whose name is written as one word.
const GLUED_CITIES: [&str; 3] = ["tphcm", "hcm", "tphn"];

static GLUED_FIRSTS: FirstWords = FirstWords::of(&GLUED_CITIES);

/// The first words of levels and the cities written as one word.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    let levels = LEVELS.iter().map(|level| level.0).chain(SHORT_LEVELS.iter().map(|level| level.0));
    levels.filter_map(|level| level.split(' ').next()).chain(GLUED_CITIES)
}

/// Whether a level word or a city written as one word may stand at the cursor. `false` is sure.
pub(super) fn may_be_unit(cur: &Cursor<'_>) -> bool {
    cur.word_hash().is_some_and(|hash| LEVEL_FIRSTS.may_hold(hash) || GLUED_FIRSTS.may_hold(hash))
}

/// The words with which a place can begin that is no bare name.
static FIRST_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    let levels = LEVELS.iter().filter_map(|(words, ..)| words.split(' ').next());
    let short = SHORT_LEVELS.iter().map(|(word, _)| *word);
    WordSet::new(levels.chain(short).chain(OTHER_FIRST_WORDS.iter().copied()))
});

/// The first words of classes, regions and the country.
#[rustfmt::skip]
const OTHER_FIRST_WORDS: &[&str] = &[
    "các", "cấp", "cùng", "đơn", "hai", "ba", "bốn", "năm", "tất", "toàn", "một", "mỗi", "từng", "những", "khu", "cơ", "liên", "vùng", "tphcm",
    "hcm", "tphn", "việt", "vn", "tối", "quốc", "qg", "trung", "tw", "tư",
];

static OTHER_FIRSTS: FirstWords = FirstWords::of(OTHER_FIRST_WORDS);

/// The level of a body of units of this level.
pub(crate) fn level_of(level: UnitLevel) -> AgencyLevel {
    match level {
        UnitLevel::Province => AgencyLevel::Province,
        UnitLevel::District => AgencyLevel::District,
        UnitLevel::Commune => AgencyLevel::Commune,
    }
}

/// Reads a level word or its abbreviation.
pub(super) fn level_word(cur: &mut Cursor<'_>) -> Option<&'static [UnitKind]> {
    cur.word_hash().filter(|hash| LEVEL_FIRSTS.may_hold(*hash))?;
    let start = *cur;
    for &(word, not_before, kinds) in LEVELS_BY_HEAD.fitting(&start).copied() {
        let mut ahead = start;
        if ahead.phrase(word).is_some() {
            let other = ahead.peek().filter(|next| not_before.iter().any(|other| ahead.matches(next, other)));
            if other.is_some() && !begins_unit(&ahead, kinds) && !at_person_doan(&ahead, kinds) {
                return None;
            }
            *cur = ahead;
            return Some(kinds);
        }
    }
    short_level_word(cur)
}

/// Whether a name of the table stands next, though it begins like another word: `phường Hội An`.
fn begins_unit(cur: &Cursor<'_>, kinds: &[UnitKind]) -> bool {
    cur.at_capital() && names_unit(cur, kinds)
}

/// Whether a person whose surname is Đoàn stands next: `huyện | Đoàn Văn Kỳ`, but `Huyện | Đoàn Lê Văn Kỳ`, `Tỉnh | Đoàn Hòa Bình`.
fn at_person_doan(cur: &Cursor<'_>, kinds: &[UnitKind]) -> bool {
    let mut behind = *cur;
    behind.next().is_some_and(|next| next.text() == "Đoàn")
        && stop::at_person(cur)
        && stop::capitalised_run(cur) == 3
        && !names_unit(&behind, kinds)
}

/// Whether a name of the table stands next.
fn names_unit(cur: &Cursor<'_>, kinds: &[UnitKind]) -> bool {
    cur.peek().is_some_and(|next| unit::longest_at(&cur.text()[next.start..], levels_of(kinds)).is_some())
}

/// `TP.`, `TX`, `Q.1`, `P5`.
fn short_level_word(cur: &mut Cursor<'_>) -> Option<&'static [UnitKind]> {
    let mut ahead = *cur;
    let word = ahead.next().filter(|word| word.is_capitalised() || word.text() == "tp" || word.text() == "tx")?;
    let &(short, kinds) = SHORT_LEVELS.iter().find(|(short, _)| ahead.matches(&word, short))?;
    let dotted = ahead.peek().is_some_and(|next| next.gap() == Gap::None && next.is('.'));
    if dotted {
        ahead.skip();
    }
    let next = ahead.peek();
    let is_name = next.is_some_and(|next| next.is_capitalised() || next.is_number());
    let fits = match short {
        // `Thành ủy TP. Ông …`: the full stop ends the sentence.
        "tp" | "tx" if dotted && next.is_none_or(|next| next.gap() > Gap::None) && !names_unit(&ahead, kinds) => {
            cur.skip();
            return Some(kinds);
        }
        "tp" | "tx" => !dotted || is_name || next.is_none(),
        "tt" => {
            let named = |at: usize| unit::longest_at(&ahead.text()[at..], &[UnitLevel::Commune]).is_some();
            next.is_some_and(|next| next.is_capitalised() && named(next.start))
        }
        _ => (dotted && is_name) || next.is_some_and(|next| next.gap() == Gap::None && next.is_number()),
    };
    if !fits {
        return None;
    }
    if dotted && !is_name {
        return None;
    }
    *cur = ahead;
    Some(kinds)
}

/// Reads any place. `bare` are the levels of which a name may stand without its level word.
pub(super) fn parse(cur: &mut Cursor<'_>, bare: &[UnitLevel]) -> Option<Place> {
    let first = cur.peek()?;
    if first.is_word() && !FIRST_WORDS.contains(&first) {
        return bare_name(cur, bare);
    }
    let start = first.start;
    // Most begin with a level word.
    let other = !first.is_word() || OTHER_FIRSTS.may_hold(first.hash());
    if !other {
        return one(cur, start).or_else(|| bare_name(cur, bare));
    }
    class(cur, start)
        .or_else(|| many(cur, start))
        .or_else(|| region(cur, start))
        .or_else(|| one(cur, start))
        .or_else(|| country(cur, start))
        .or_else(|| bare_name(cur, bare))
}

/// The words from `start` to the cursor.
pub(super) fn since(cur: &Cursor<'_>, start: usize) -> ViewSpan {
    ViewSpan::new(start, cur.at())
}

/// Reads a name of the table at the cursor.
pub(super) fn known_name(cur: &mut Cursor<'_>, levels: &[UnitLevel]) -> Option<(ViewSpan, Vec<Unit>)> {
    let next = cur.peek()?;
    if !next.is_number() && !next.is_capitalised() {
        return None;
    }
    let found = unit::longest_at(&cur.text()[next.start..], levels)?;
    let end = next.start + found.len;
    // A number in the next line is that of a row or a page.
    if next.is_number() && (next.gap() > Gap::Space || !ends_number(cur, end)) {
        return None;
    }
    *cur = cur.moved(end);
    Some((ViewSpan::new(next.start, end), found.units))
}

/// `quận 1`, but not the day in `1/5` or a count.
fn ends_number(cur: &Cursor<'_>, end: usize) -> bool {
    !cur.moved(end)
        .peek()
        .is_some_and(|next| next.gap() == Gap::None && matches!(next.kind(), TokenKind::Punct('/' | '-')))
}

/// `khu vực 2 - Lào Cai`, `khu vực VIII`, `cơ sở 3`, `cơ sở Yên Minh`, `liên huyện Yên Minh - Quản Bạ`.
fn region(cur: &mut Cursor<'_>, start: usize) -> Option<Place> {
    let mut ahead = *cur;
    static HEADS: Phrases = Phrases::new(&["khu vực", "cơ sở", "liên huyện", "liên quận", "liên xã", "vùng"]);
    let head = HEADS.list()[ahead.any_listed(&HEADS)?];
    if !matches!(head, "khu vực" | "vùng") && neighbours(&mut ahead) {
        *cur = ahead;
        return Some(Place::Region(since(cur, start)));
    }
    if head.starts_with("liên") {
        ahead.word("số");
    }
    let label = ahead.next()?;
    if !label.is_number() && !is_roman(label.text()) {
        return None;
    }
    ahead.phrase("hải quân"); // `Bộ Tư lệnh Vùng 4 Hải quân`
    *cur = ahead;
    let dash = ahead.any_punct(&['-', ',']);
    if dash != Some(',') && known_name(&mut ahead, &[UnitLevel::Province]).is_some() {
        *cur = ahead;
    }
    if let Some((at, _)) = Some(*cur).and_then(|mut tail| level_place(&mut tail).map(|_| (tail, ()))) {
        *cur = at;
    }
    Some(Place::Region(since(cur, start)))
}

/// Reads the names of units that share an office: `Yên Minh - Quản Bạ`.
fn neighbours(cur: &mut Cursor<'_>) -> bool {
    const LEVELS: &[UnitLevel] = &[UnitLevel::District, UnitLevel::Commune];
    let mut ahead = *cur;
    let mut read = false;
    while ahead.at_capital() && known_name(&mut ahead, LEVELS).is_some() {
        *cur = ahead;
        read = true;
        if ahead.punct('-').is_none() {
            break;
        }
    }
    read
}

/// Whether a word is a Roman number in capitals.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
}

/// A level word with its name, and higher units set directly behind: `phường Ba Đình thành phố Hà Nội`.
pub(super) fn one(cur: &mut Cursor<'_>, start: usize) -> Option<Place> {
    if let Some(place) = glued_city(cur) {
        return Some(place);
    }
    let mut place = level_place(cur)?;
    if matches!(&place, Place::Unit { name: None, .. }) {
        return Some(unnamed_list(cur, start, place));
    }
    if let Place::Unit { name: Some(_), units: inner, .. } = &mut place {
        let mut ahead = *cur;
        let on_line = ahead.peek().is_some_and(|next| next.gap() <= Gap::Space);
        match level_place(&mut ahead).filter(|_| on_line) {
            Some(Place::Unit { name: Some(_), units, .. }) if !units.is_empty() => {
                lie_in(inner, &units);
                *cur = ahead;
            }
            _ => {}
        }
    }
    Some(place)
}

/// Keeps those units that lie in one of others, if any does.
fn lie_in(units: &mut Vec<Unit>, outer: &[Unit]) {
    let fits = |unit: &Unit| outer.iter().any(|outer| unit.lies_in(*outer));
    if units.iter().any(fits) {
        units.retain(fits);
    }
}

/// `TPHCM`, `TP.HCM` in one word.
fn glued_city(cur: &mut Cursor<'_>) -> Option<Place> {
    cur.word_hash().filter(|hash| GLUED_FIRSTS.may_hold(*hash))?;
    let mut ahead = *cur;
    let word = ahead.next()?;
    if !GLUED_CITIES.iter().any(|form| ahead.matches(&word, form)) || !word.is_capitalised() {
        return None;
    }
    *cur = ahead;
    let units = unit::find(word.text());
    Some(Place::Unit { kinds: &[UnitKind::Municipality], name: Some(ViewSpan::new(word.start, word.end())), units })
}

/// One level word and, if it stands there, its name.
pub(super) fn level_place(cur: &mut Cursor<'_>) -> Option<Place> {
    let kinds = level_word(cur)?;
    let named = unit_name(cur, levels_of(kinds));
    let (name, units) = named.map_or((None, Vec::new()), |(name, units)| (Some(name), units));
    Some(Place::Unit { kinds, name, units })
}

/// The levels of the kinds that one level word can mean.
fn levels_of(kinds: &[UnitKind]) -> &'static [UnitLevel] {
    match kinds {
        [] => &[],
        [_, _, ..] => &[UnitLevel::Province, UnitLevel::District],
        [kind] => match kind.level() {
            UnitLevel::Province => &[UnitLevel::Province],
            UnitLevel::District => &[UnitLevel::District],
            UnitLevel::Commune => &[UnitLevel::Commune],
        },
    }
}

/// The name behind a level word: one of the table, else a short run of capitalised words that is no person.
fn unit_name(cur: &mut Cursor<'_>, levels: &[UnitLevel]) -> Option<(ViewSpan, Vec<Unit>)> {
    let next = cur.peek()?;
    if next.is_word() && !next.is_capitalised() {
        return None;
    }
    let mut ahead = *cur;
    if let Some((span, units)) = known_name(&mut ahead, levels) {
        if !cuts_person(cur, &ahead) {
            *cur = ahead;
            return Some((span, units));
        }
        return None;
    }
    small_name(cur, levels).or_else(|| unknown_name(cur, levels))
}

/// A name of the table whose later syllables have lost their capitals: `tỉnh Vĩnh phúc`, `huyện Thanh oai`.
fn small_name(cur: &mut Cursor<'_>, levels: &[UnitLevel]) -> Option<(ViewSpan, Vec<Unit>)> {
    let start = cur.peek().filter(|first| first.is_capitalised() && first.gap() <= Gap::Space)?.start;
    let (mut ahead, mut small, mut found) = (*cur, false, None);
    for _ in 0..MAX_SMALL_NAME {
        let Some(word) = ahead.next().filter(|word| word.is_word() && word.gap() <= Gap::Space) else {
            break;
        };
        small |= !word.is_capitalised();
        let name = since(&ahead, start);
        let mut units = if small { unit::find(&ahead.text()[name.start..name.end]) } else { Vec::new() };
        // Without capitals the marks at least must be those of the name.
        units.retain(|unit| {
            levels.contains(&unit.level()) && letter::same(unit.name(), &ahead.text()[name.start..name.end])
        });
        if !units.is_empty() {
            found = Some((ahead, name, units));
        }
    }
    let (end, name, units) = found?;
    *cur = end;
    Some((name, units))
}

/// The most syllables of a name that is looked for without its capitals.
const MAX_SMALL_NAME: usize = 4;

/// Whether the name ends inside what looks like a person's name: `xã Trần Phú Cường`.
fn cuts_person(before: &Cursor<'_>, after: &Cursor<'_>) -> bool {
    let run = stop::capitalised_run(before);
    let rest = stop::capitalised_run(after);
    let joined = after.peek().is_some_and(|next| next.gap() <= Gap::Space);
    let capitals = before.peek().is_some_and(|next| stop::in_capitals(next.text()));
    joined
        && !capitals
        && rest > 0
        && rest < run
        && run <= 4
        && stop::at_surname(before)
        && !stop::at_surname(after)
        && !stop::at_title(after)
        && agency_head::longest(&mut after.clone()).is_none()
}

/// A name that the table does not have: at most three capitalised words, the first no surname.
fn unknown_name(cur: &mut Cursor<'_>, levels: &[UnitLevel]) -> Option<(ViewSpan, Vec<Unit>)> {
    let next = cur.peek()?;
    let run = stop::capitalised_run(cur);
    let unfit = next.gap() > Gap::Space
        || run == 0
        || run > 3
        || stop::in_capitals(next.text())
        || stop::at_surname(cur)
        || has_middle_name(cur)
        || run == 3 && is_listed(levels) && surname_at(cur)
        || stop::at_title(cur)
        || stop::at_breaker(cur)
        || agency_head::longest(&mut cur.clone()).is_some();
    if unfit {
        return None;
    }
    let mut end = next.end();
    for _ in 0..run {
        end = cur.next()?.end();
    }
    Some((ViewSpan::new(next.start, end), Vec::new()))
}

/// Whether the second of three words or more is a middle name behind a surname: `UBND huyện | Lèo Thị Hoa`.
fn has_middle_name(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    ahead.skip();
    surname_at(cur) && ahead.any_phrase(&["thị", "văn"]).is_some() && ahead.at_capital()
}

/// Whether the next word may be a surname.
fn surname_at(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|first| surname::weight(&first).is_some())
}

/// Whether the table holds all units of these levels, so that any other name is hardly one of them.
fn is_listed(levels: &[UnitLevel]) -> bool {
    !levels.contains(&UnitLevel::Commune)
}

/// `Trung ương`, `TW`, `Việt Nam`, `tối cao`, `cấp cao tại Hà Nội`.
fn country(cur: &mut Cursor<'_>, start: usize) -> Option<Place> {
    let mut ahead = *cur;
    let short = ahead.peek().is_some_and(|next| next.text() == "VN");
    let read =
        ahead.any_phrase(&["việt nam", "tối cao", "quốc gia", "qg"]).is_some() || short && ahead.next().is_some();
    if !read {
        let next = ahead.peek()?;
        // `TƯ`, but not the district `Tư Nghĩa`.
        let capital = next.is_capitalised() && next.text() != "Tư" || next.text() == "trung" && behind_name(cur);
        if !capital || ahead.any_phrase(&["trung ương", "tw", "tư"]).is_none() {
            return None;
        }
        // `Ban Chăm sóc sức khỏe | Trung ương Hội Chữ thập đỏ`
        let union = |head: &agency_head::Head| head.kind == AgencyKind::MassOrganisation;
        if ahead.at_capital() && agency_head::longest(&mut cur.clone()).is_some_and(union) {
            return None;
        }
    }
    *cur = ahead;
    Some(Place::Country(since(cur, start)))
}

/// Whether a word of two syllables that begins with a capital ends before the cursor: `Ban Nội chính | trung ương`.
fn behind_name(cur: &Cursor<'_>) -> bool {
    let capital = |at: Cursor<'_>| at.previous().is_some_and(|word| word.is_capitalised() && word.gap() <= Gap::Space);
    cur.back().is_some_and(capital)
}

/// A name without its level word: `Cục Hải quan Thanh Hóa`.
pub(super) fn bare_name(cur: &mut Cursor<'_>, levels: &[UnitLevel]) -> Option<Place> {
    if levels.is_empty() || cur.peek()?.kind() == TokenKind::Number {
        return None;
    }
    let mut ahead = *cur;
    let found = known_name(&mut ahead, levels).or_else(|| {
        let second_is_small = matches!(cur.second(), Ahead::Word(_)) && stop::capitalised_run(cur) == 1;
        second_is_small.then(|| small_name(&mut ahead, levels)).flatten()
    });
    let (name, units) = found?;
    if cuts_person(cur, &ahead) {
        return None;
    }
    *cur = ahead;
    Some(Place::Unit { kinds: &[], name: Some(name), units })
}
