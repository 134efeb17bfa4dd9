//! Codes of issuing bodies in symbols: `CP`, `TTg`, `BNN`, `UBND`, `TW`.
//!
//! A code is looked up as written, then without the digits of a term (`QH13`, `UBTVQHK9`), then without `&` and as if
//! its letters had lost their marks or their case (`QD-TTG`, `BGDDT`). Some codes have several rows: two bodies share
//! it, or one followed the other; the year tells them apart.

use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

use super::syllable::{KeyMap, SEED, mix};
use crate::maps::TableMap;
use crate::scan::letter::is_letter;
use crate::scan::{Cursor, TokenKind};
use crate::view::row::{lines, pieces};

/// One body with a code.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IssuerRow {
    /// Its name.
    pub(crate) name: &'static str,
    /// `state`, `party`, `union`, `court`, ...
    pub(crate) system: &'static str,
    /// First year of the code.
    pub(crate) from: Option<u16>,
    /// Last year of the code.
    pub(crate) to: Option<u16>,
}

/// What a code is known as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    /// The code as it should be written; digits of a term kept.
    pub(crate) code: Cow<'static, str>,
    /// Its rows; empty for a code that is only of a known pattern (`ĐUBTC`, `BQLDA5`).
    rows: &'static [u16],
}

/// How a code should be written, found from how it is.
enum Spelling<'t> {
    /// As it is.
    Written(&'t str),
    /// Otherwise, with the digits of its term.
    Known(&'static str, &'t str),
}

struct Issuers {
    rows: Vec<IssuerRow>,
    exact: TableMap<&'static str, Vec<u16>>,
    /// Bare capitals → the code as it should be written.
    folded: TableMap<String, &'static str>,
    /// Keys of the names and of their beginnings.
    names: OnceLock<KeyMap<Option<&'static str>>>,
}

/// `code variants name system from to gloss`, with a line of titles; variants are other spellings of the code, separated
/// by `;`.
const TABLE: &str = include_str!("data/issuers.tsv");

static ISSUERS: LazyLock<Issuers> = LazyLock::new(|| Issuers::new(TABLE));

/// Beginnings of codes that are built by rule: a Party committee and its agency, a steering committee and its field.
const PATTERNS: [&str; 18] = [
    "ĐU", "BCĐ", "BQL", "ĐH", "BCH", "TAND", "VKS", "HĐND", "UBND", "VP", "BCS", "UBMT", "MTTQ", "CTUB", "HĐQL", "HĐT",
    "TTYT", "BV",
];

/// Codes that are written otherwise in keys.
const RESPELLED: [(&str, &str); 1] = [("TƯ", "TW")];

/// Looks a token of a symbol up among the codes.
pub(crate) fn code(token: &str) -> Option<Code> {
    let (spelling, rows) = ISSUERS.look_up(token)?;
    let code = match spelling {
        Spelling::Written(code) => Cow::Owned(code.to_owned()),
        Spelling::Known(code, term) => joined(code, term),
    };
    Some(Code { code, rows })
}

/// A code with the digits of its term.
fn joined(code: &'static str, term: &str) -> Cow<'static, str> {
    if term.is_empty() { Cow::Borrowed(code) } else { Cow::Owned([code, term].concat()) }
}

/// Whether a token of a symbol is a code, however it is written.
pub(crate) fn is_code(token: &str) -> bool {
    ISSUERS.look_up(token).is_some()
}

/// Whether a token of a symbol is a code as it should be written.
pub(crate) fn is_exact_code(token: &str) -> bool {
    match ISSUERS.look_up(token) {
        Some((Spelling::Written(code), _)) => code == token,
        Some((Spelling::Known(code, term), _)) => token.strip_prefix(code) == Some(term),
        None => false,
    }
}

/// Reads the longest name of a body at the cursor; commas and hyphens inside it may vary.
pub(crate) fn read_name(cur: &mut Cursor<'_>) -> Option<&'static str> {
    let (mut ahead, mut hash, mut best) = (*cur, SEED, None);
    while let Some(token) = ahead.next() {
        match token.kind() {
            TokenKind::Word => hash = mix(hash, token.text()),
            TokenKind::Punct(',' | '-') if hash != SEED => continue,
            _ => break,
        }
        let Some(node) = ISSUERS.names().get(&hash) else { break };
        if let Some(name) = node {
            best = Some((*name, ahead));
        }
    }
    let (name, end) = best?;
    *cur = end;
    Some(name)
}

/// The name of every body with a code.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.lines().skip(1).filter_map(|line| line.split('\t').nth(2))
}

impl Code {
    /// The name of the body meant in `year`, when only one comes into question.
    pub(crate) fn name_in(&self, year: Option<u16>) -> Option<&'static str> {
        let rows = self.rows.iter().filter_map(|row| ISSUERS.rows.get(usize::from(*row)));
        let mut names = rows.filter(|row| row.is_valid_in(year)).map(|row| row.name);
        let first = names.next()?;
        names.all(|name| name == first).then_some(first)
    }

    /// Whether a body of the Party, the Youth Union or a like organisation has this code.
    pub(crate) fn is_party(&self) -> bool {
        let mut rows = self.rows.iter().filter_map(|row| ISSUERS.rows.get(usize::from(*row)));
        rows.any(|row| row.system == "party") || self.code.starts_with("ĐU")
    }
}

impl IssuerRow {
    fn is_valid_in(&self, year: Option<u16>) -> bool {
        year.is_none_or(|year| self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to))
    }
}

impl Issuers {
    fn new(table: &'static str) -> Self {
        let mut issuers =
            Self { rows: Vec::new(), exact: TableMap::default(), folded: TableMap::default(), names: OnceLock::new() };
        for line in lines(table).skip(1) {
            issuers.add(line);
        }
        issuers
    }

    fn add(&mut self, line: &'static str) {
        let mut fields = pieces(line, b'\t');
        let mut next = || fields.next().unwrap_or_default();
        let (code, variants, name, system) = (next(), next(), next(), next());
        let mut year = || next().get(..4).and_then(|year| year.parse().ok());
        let (from, to) = (year(), year());
        let row = self.rows.len() as u16;
        self.rows.push(IssuerRow { name, system, from, to });
        for spelling in std::iter::once(code).chain(pieces(variants, b';').filter(|variant| !variant.is_empty())) {
            self.exact.entry(spelling).or_default().push(row);
            self.folded.entry(fold(spelling)).or_insert(spelling);
        }
    }

    /// Keys of the names and of their beginnings, which few texts ask for.
    fn names(&self) -> &KeyMap<Option<&'static str>> {
        self.names.get_or_init(|| {
            let mut names = KeyMap::default();
            for row in &self.rows {
                intern(&mut names, row.name);
            }
            names
        })
    }

    /// How a code should be written, and its rows.
    fn look_up<'t>(&'static self, token: &'t str) -> Option<(Spelling<'t>, &'static [u16])> {
        let token = RESPELLED.iter().find(|(old, _)| *old == token).map_or(token, |(_, new)| *new);
        if let Some((code, rows)) = self.exact.get_key_value(token) {
            return Some((Spelling::Known(code, ""), rows));
        }
        let known = |spelling: &str| self.exact.get(spelling).map(Vec::as_slice);
        let (body, term) = split_term(token);
        if let Some(rows) = known(body).filter(|_| !term.is_empty()) {
            return Some((Spelling::Written(token), rows));
        }
        if let Some(spelling) = self.folded.get(&fold(body)).filter(|_| body.chars().nth(1).is_some()) {
            return Some((Spelling::Known(spelling, term), known(spelling).unwrap_or_default()));
        }
        let built = PATTERNS.iter().any(|head| token.starts_with(head) && token.len() > head.len());
        built.then_some((Spelling::Written(token), &[]))
    }
}

fn intern(names: &mut KeyMap<Option<&'static str>>, name: &'static str) {
    let mut hash = SEED;
    for word in name.split(|c: char| !(is_letter(c) || c.is_ascii_digit())).filter(|word| !word.is_empty()) {
        hash = mix(hash, word);
        names.entry(hash).or_default();
    }
    names.entry(hash).or_default().get_or_insert(name);
}

/// Parts a code from the digits of its term: `UBTVQHK9` → `UBTVQH`, `K9`.
fn split_term(token: &str) -> (&str, &str) {
    let body = token.trim_end_matches(|c: char| c.is_ascii_digit());
    let body = if body.len() < token.len() { body.strip_suffix('K').unwrap_or(body) } else { body };
    let body = body.trim_end_matches('.');
    token.split_at(body.len())
}

/// A code in bare capitals, without `&`, dots and commas.
fn fold(code: &str) -> String {
    if code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return code.to_ascii_uppercase();
    }
    let mut out = String::with_capacity(code.len());
    for c in code.chars() {
        match c {
            '\0'..='\x7f' if !c.is_ascii_alphanumeric() => {}
            '\0'..='\x7f' | 'Đ' | 'Ư' => out.push(bare_capital(c.to_ascii_uppercase())),
            _ if c.is_alphanumeric() => out.extend(c.to_uppercase().map(bare_capital)),
            _ => {}
        }
    }
    out
}

/// The capital without its mark, as careless keyboards write it.
pub(crate) fn bare_capital(letter: char) -> char {
    match letter {
        'Đ' | 'Ð' => 'D',
        'Ư' => 'U',
        'Ă' | 'Â' => 'A',
        'Ê' => 'E',
        'Ô' | 'Ơ' => 'O',
        other => other,
    }
}

/// A code as it should be written, whatever its spelling; unknown ones as they are.
pub(crate) fn canonical(token: &str) -> Cow<'_, str> {
    match ISSUERS.look_up(token) {
        Some((Spelling::Written(code), _)) => Cow::Borrowed(code),
        Some((Spelling::Known(code, term), _)) => joined(code, term),
        None => Cow::Borrowed(token),
    }
}

/// Code, variants, name and system of every row, for the tests.
#[cfg(test)]
pub(crate) fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    TABLE.lines().skip(1).map(|line| {
        let fields: Vec<&'static str> = line.split('\t').collect();
        [fields[0], fields[1], fields[2], fields[3]]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_code_and_variants() {
        for [row, variants, name, _] in rows() {
            for spelling in std::iter::once(row).chain(variants.split(';').filter(|v| !v.is_empty())) {
                let found = code(spelling).unwrap_or_else(|| panic!("{spelling} is not found"));
                let mut names = found.rows.iter().map(|id| ISSUERS.rows[usize::from(*id)].name);
                assert!(names.any(|known| known == name), "{spelling}");
            }
        }
    }

    #[test]
    fn the_year_tells_bodies_of_one_code_apart() {
        let ct = code("CT").expect("known");
        assert_eq!(ct.name_in(Some(1988)), ct.name_in(Some(1988)));
        assert_eq!(ct.name_in(None), None);
        let bnv = code("BNV").expect("known");
        assert_eq!(bnv.name_in(Some(2020)), Some("Bộ Nội vụ"));
    }

    #[test]
    fn digits_of_terms_and_careless_spellings_are_known() {
        assert_eq!(code("UBTVQHK9").and_then(|code| code.name_in(None)), Some("Ủy ban Thường vụ Quốc hội"));
        assert_eq!(code("QH13").and_then(|code| code.name_in(Some(2014))), Some("Quốc hội"));
        assert_eq!(canonical("TTG"), "TTg");
        assert_eq!(canonical("HDND"), "HĐND");
        assert_eq!(canonical("BGDDT"), "BGDĐT");
        assert_eq!(code("KK"), None);
        assert_eq!(code("TNCN"), None);
    }
}
