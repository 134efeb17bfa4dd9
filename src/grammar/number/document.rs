//! Numbers of documents.
//!
//! ```text
//! number  = SERIAL ["/" YEAR] [SEPARATOR symbol]
//! serial  = DIGITS [LETTER] | DIGITS "." DIGITS          30, 30a, 08 a, 66.7
//! symbol  = PIECE {SEPARATOR PIECE} ["(" UNIT ")"]       NĐ-CP, TTLT-BNV-BTC, NQ/TW, UBND-VX, QH13, TT-BCA (C11)
//! separator = "/" | "-", with blanks and line ends around, or a blank alone where it was lost
//! ```
//!
//! A symbol is read by its shape and then decomposed with the tables: the pieces that stand for a type of document and
//! those that stand for an issuer.

use crate::lexicon::doc_type::kinds_of_token;
use crate::lexicon::issuer::{self, Code, bare_capital};
use crate::mention::ReferenceKind;
use crate::scan::{Cursor, Gap, Token, TokenKind, letter};
use crate::view::ViewSpan;

/// The number of a document as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DocNumber {
    /// From its first digit to its end.
    pub(crate) span: ViewSpan,
    /// The serial number, letters kept; empty where a draft leaves it blank.
    pub(crate) serial: String,
    /// What stands between serial and symbol: the year as written.
    pub(crate) middle: Option<String>,
    /// The symbol.
    pub(crate) symbol: Option<Symbol>,
}

/// A decomposed symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Symbol {
    /// As it should be written: `QĐ-UBND`.
    pub(crate) text: String,
    /// The separator before it.
    pub(crate) separator: char,
    /// What its token for the type may stand for; empty where it has none.
    pub(crate) kinds: &'static [ReferenceKind],
    /// Its issuers, in order.
    pub(crate) issuers: Vec<Code>,
    /// Whether its first piece is an issuer, as official letters have it.
    pub(crate) begins_with_issuer: bool,
}

impl DocNumber {
    /// The year inside the number.
    pub(crate) fn year(&self) -> Option<u16> {
        self.middle.as_deref().and_then(|middle| middle.parse().ok()).filter(|year| YEARS.contains(year))
    }

    /// The number as it should be written, where serial and symbol are known.
    pub(crate) fn key(&self) -> Option<String> {
        let symbol = self.symbol.as_ref()?;
        if self.serial.is_empty() {
            return None;
        }
        let middle = self.middle.as_ref().map(|middle| format!("/{middle}")).unwrap_or_default();
        Some(format!("{}{middle}{}{}", self.serial, symbol.separator, symbol.text))
    }
}

impl Symbol {
    /// Whether the tables know its type or an issuer.
    pub(crate) fn is_known(&self) -> bool {
        !self.kinds.is_empty() || !self.issuers.is_empty()
    }

    /// The type of a document with this symbol, as far as the symbol alone tells.
    pub(crate) fn kind(&self) -> Option<ReferenceKind> {
        match self.kinds {
            [kind, ..] => Some(*kind),
            [] if self.begins_with_issuer && !self.is_of_legislature() => Some(ReferenceKind::OfficialLetter),
            [] => None,
        }
    }

    /// Laws and resolutions of the legislature have no token for the type: `45/2013/QH13`.
    pub(crate) fn is_of_legislature(&self) -> bool {
        ["QH", "UBTVQH", "HĐNN", "TVQH"].iter().any(|head| self.text.starts_with(head))
    }
}

/// Years that a document may have.
const YEARS: std::ops::RangeInclusive<u16> = 1940..=2100;

/// The most pieces of one symbol.
const MAX_PIECES: usize = 8;

/// Reads a number at the cursor: serial, year and symbol, as far as they stand there.
pub(crate) fn read(cur: &mut Cursor<'_>) -> Option<DocNumber> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    let serial = read_serial(&mut ahead)?;
    let mut number = DocNumber { span: ViewSpan::new(start, ahead.at()), serial, middle: None, symbol: None };
    read_tail(&mut ahead, &mut number)?;
    number.span = ViewSpan::new(start, ahead.at());
    *cur = ahead;
    Some(number)
}

/// Reads a number whose serial a draft leaves blank: `/2016/TT-BCT`, `…/QĐ-UBND`.
pub(crate) fn read_blank(cur: &mut Cursor<'_>) -> Option<DocNumber> {
    let mut ahead = *cur;
    let start = ahead.peek()?.start;
    for _ in 0..MAX_DOTS {
        if ahead.any_punct(&['…', '.']).is_none() {
            break;
        }
    }
    if !ahead.peek()?.is('/') {
        return None;
    }
    let mut number =
        DocNumber { span: ViewSpan::new(start, ahead.at().max(start)), serial: String::new(), middle: None, symbol: None };
    read_tail(&mut ahead, &mut number)?;
    number.symbol.as_ref().filter(|symbol| symbol.is_known())?;
    number.span = ViewSpan::new(start, ahead.at());
    *cur = ahead;
    Some(number)
}

/// The most dots that stand for a blank.
const MAX_DOTS: usize = 40;

/// The serial number with its letter.
fn read_serial(cur: &mut Cursor<'_>) -> Option<String> {
    let digits = cur.next().filter(|token| token.kind == TokenKind::Number && token.text.len() <= 5)?;
    let mut serial = digits.text.to_owned();
    if let Some(decimals) = read_decimals(cur) {
        serial.push('.');
        serial.push_str(decimals.text);
    } else if let Some(suffix) = read_suffix(cur) {
        serial.push_str(suffix.text);
    }
    Some(serial)
}

/// `.7` of `66.7/2025/NQ-CP`.
fn read_decimals<'v>(cur: &mut Cursor<'v>) -> Option<Token<'v>> {
    let mut ahead = *cur;
    ahead.next().filter(|token| token.is('.') && token.gap == Gap::None)?;
    let decimals = ahead.next()?;
    let fits = decimals.kind == TokenKind::Number && decimals.gap == Gap::None && decimals.text.len() <= 2;
    let goes_on = ahead.peek().is_some_and(|token| token.is('/') && token.gap == Gap::None);
    if !(fits && goes_on) {
        return None;
    }
    *cur = ahead;
    Some(decimals)
}

/// The letter of `30a`, `15B`, `08 a/2010`.
fn read_suffix<'v>(cur: &mut Cursor<'v>) -> Option<Token<'v>> {
    let mut ahead = *cur;
    let dot = ahead.punct('.').filter(|dot| dot.gap == Gap::None).is_some();
    let suffix = ahead.next().filter(|token| token.kind == TokenKind::Word)?;
    let single = suffix.text.chars().count() == 1 || suffix.text == "bis";
    let slash = ahead.peek().is_some_and(|token| (token.is('/') || token.is('-')) && token.gap == Gap::None);
    let glued = suffix.gap == Gap::None;
    let fits =
        single && (glued && (!dot || slash) || (slash && !dot && suffix.gap == Gap::Space && !suffix.is_capitalised()));
    if !fits {
        return None;
    }
    *cur = ahead;
    Some(suffix)
}

/// The rest of a number after its serial. `None` where the text goes on as a date, a ratio or the like.
fn read_tail(cur: &mut Cursor<'_>, number: &mut DocNumber) -> Option<()> {
    let mut ahead = *cur;
    if let Some(middle) = read_middle(&mut ahead) {
        number.middle = Some(middle.to_owned());
        number.symbol = read_symbol(&mut ahead);
        let is_year = number.year().is_some();
        if number.symbol.is_some() || (is_year && !goes_on_with_digits(&ahead)) {
            *cur = ahead;
            return Some(());
        }
        return None;
    }
    number.symbol = read_symbol(&mut ahead);
    if number.symbol.is_some() {
        *cur = ahead;
        return Some(());
    }
    (!goes_on_with_digits(cur)).then_some(())
}

/// `/2020`, or what a slip of the keyboard left of it (`/201`); `-2020` where a symbol follows.
fn read_middle<'v>(cur: &mut Cursor<'v>) -> Option<&'v str> {
    let mut ahead = *cur;
    let separator = ahead.any_punct(&['/', '-'])?;
    let year = ahead.next().filter(|token| token.kind == TokenKind::Number && token.text.len() <= 4)?;
    let follows = ahead.peek().is_some_and(|token| token.is('/'));
    if (separator == '-' || year.text.len() < 4) && !follows {
        return None;
    }
    *cur = ahead;
    Some(year.text)
}

/// Whether a date, ratio or decimal number goes on: `24/4`, `1/500`, `3,5`.
fn goes_on_with_digits(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let touching = |token: &Token<'_>| token.gap == Gap::None;
    let Some(sign) = ahead.next().filter(touching) else { return false };
    let joins = ['/', '-', '.', ',', ':', '%', '÷'].iter().any(|punct| sign.is(*punct));
    sign.is('%')
        || (joins
            && ahead.next().filter(touching).is_some_and(|token| token.kind == TokenKind::Number)
            && !sign.is(','))
}

/// One piece of a symbol.
struct Piece {
    text: String,
    /// The separator before it.
    separator: char,
}

/// Reads a symbol with the separator before it.
fn read_symbol(cur: &mut Cursor<'_>) -> Option<Symbol> {
    let mut ahead = *cur;
    let (separator, lost) = read_first_separator(&mut ahead)?;
    let first = read_piece(&mut ahead)?;
    let mut pieces = split_glued(first, separator);
    while pieces.len() < MAX_PIECES {
        let Some(piece) = read_next_piece(&mut ahead, &pieces) else { break };
        pieces.push(piece);
    }
    if lost
        && (pieces.len() < 2 && !is_whole_symbol(&pieces[0].text)
            || !(is_type(&pieces[0].text) || issuer::code(&pieces[0].text).is_some()))
    {
        return None;
    }
    if lost {
        pieces[0].separator = lost_separator(&pieces);
    }
    let unit = read_bracket(&mut ahead);
    let mut symbol = decompose(&pieces);
    if let Some(unit) = unit {
        symbol.text.push_str(&format!("({unit})"));
    }
    if !symbol.is_known() && !is_code(&pieces[0].text) {
        return None;
    }
    *cur = ahead;
    Some(symbol)
}

/// The separator before the symbol and whether it was lost.
fn read_first_separator(cur: &mut Cursor<'_>) -> Option<(char, bool)> {
    if let Some(separator) = cur.any_punct(&['/', '-']) {
        // A doubled separator is a slip.
        while cur.any_punct(&['/', '-']).is_some() {}
        return Some((separator, false));
    }
    let next = cur.peek().filter(|token| token.kind == TokenKind::Word && token.is_capitalised())?;
    (next.gap <= Gap::Space && letter::is_all_capitals(next.text)).then_some(('/', true))
}

/// Old symbols of the Government are its code alone: `150 CP`.
fn is_whole_symbol(code: &str) -> bool {
    matches!(code, "CP" | "TTg" | "HĐBT")
}

/// `42 NQ-CP` was `42/NQ-CP`; `18 NQ/TU` and `105 TC/ĐT` were `18-NQ/TU` and `105-TC/ĐT`.
fn lost_separator(pieces: &[Piece]) -> char {
    if pieces.get(1).is_some_and(|piece| piece.separator == '/') { '-' } else { '/' }
}

/// A run of letters and digits with `&` and dots inside, as it should be written.
fn read_piece(cur: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cur;
    let head = ahead.next().filter(|token| token.kind == TokenKind::Word && token.text.len() <= 48)?;
    if let Some(cut) = cut_glued_word(head.text) {
        *cur = cur.moved(head.start + cut);
        return Some(head.text[..cut].to_owned());
    }
    let mut end = head.end();
    while let Some(next) = ahead.next().filter(|token| token.gap == Gap::None) {
        match next.kind {
            TokenKind::Number if !is_footnote(&ahead.text()[head.start..end]) => end = next.end(),
            TokenKind::Punct('&' | '.') => match ahead.next().filter(|token| token.gap == Gap::None) {
                Some(word) if goes_on(&word) => end = word.end(),
                _ => break,
            },
            _ => break,
        }
    }
    let written = &cur.text()[head.start..end];
    let known = is_type(written) || issuer::code(written).is_some();
    if !(known || head.is_capitalised()) {
        return None;
    }
    let term = end == head.end() && matches!(written, "QH" | "UBTVQH" | "HĐNN");
    *cur = cur.moved(end);
    if term { Some(read_term(cur, written)) } else { Some(respell(written)) }
}

/// After `&` or a dot a code goes on with capitals or digits.
fn goes_on(token: &Token<'_>) -> bool {
    match token.kind {
        TokenKind::Word => letter::is_all_capitals(token.text),
        TokenKind::Number => token.text.len() <= 3,
        TokenKind::Punct(_) => false,
    }
}

/// The digits of a term after a blank: `QH 12`.
fn read_term(cur: &mut Cursor<'_>, code: &str) -> String {
    let mut ahead = *cur;
    match ahead.next() {
        Some(term) if term.gap == Gap::Space && matches!(term.text.parse(), Ok(7..=20)) => {
            *cur = ahead;
            format!("{code}{}", term.text)
        }
        _ => code.to_owned(),
    }
}

/// Whether digits after this code are a footnote mark: central bodies without terms have none.
fn is_footnote(code: &str) -> bool {
    matches!(code, "CP" | "TTg" | "UBND" | "TW" | "CTN" | "HĐBT")
}

/// Where a word is cut that was glued to a code: `CPquy` → `CP`.
fn cut_glued_word(word: &str) -> Option<usize> {
    if is_type(word) || issuer::code(word).is_some() {
        return None;
    }
    let mut cuts: Vec<usize> =
        word.char_indices().skip(2).filter(|(_, c)| c.is_lowercase()).map(|(at, _)| at).collect();
    cuts.truncate(4);
    cuts.into_iter().rev().find(|at| {
        let (head, tail) = word.split_at(*at);
        let whole = tail.chars().count() > 1 && tail.chars().all(char::is_lowercase);
        whole && head.chars().count() > 1 && (is_exact_issuer(head) || is_type(head))
    })
}

fn is_exact_issuer(code: &str) -> bool {
    issuer::code(code).is_some_and(|found| found.code == code)
}

/// The next piece with its separator, if one follows and the symbol may go on with it.
fn read_next_piece(cur: &mut Cursor<'_>, before: &[Piece]) -> Option<Piece> {
    let mut ahead = *cur;
    let gap_before = ahead.peek()?.gap;
    let (separator, gap_after) = match ahead.any_punct(&['/', '-']) {
        Some(separator) => (separator, ahead.peek()?.gap),
        None => return read_unjoined(cur, before),
    };
    let blank = gap_before > Gap::None || gap_after > Gap::None;
    let complete = before.iter().any(|piece| issuer::code(&piece.text).is_some());
    if gap_before > Gap::None && gap_after > Gap::None && complete {
        return None;
    }
    let text = read_piece(&mut ahead)?;
    let fits = if blank { is_known_code(&text) || (is_code(&text) && !complete) } else { is_code(&text) };
    if !fits {
        return None;
    }
    *cur = ahead;
    Some(Piece { text, separator })
}

/// A piece after a lost separator: `NQ CP`, `NQ, TW`.
fn read_unjoined(cur: &mut Cursor<'_>, before: &[Piece]) -> Option<Piece> {
    let mut ahead = *cur;
    let [only] = before else { return None };
    if !is_type(&only.text) {
        return None;
    }
    let comma = ahead.punct(',').is_some();
    let next = ahead.peek().filter(|token| token.gap <= Gap::Space && letter::is_all_capitals(token.text))?;
    let known = issuer::code(next.text).filter(|code| code.code == next.text)?;
    if comma && !known.is_party() {
        return None;
    }
    let text = read_piece(&mut ahead)?;
    *cur = ahead;
    Some(Piece { text, separator: if known.is_party() { '/' } else { '-' } })
}

/// Parts a type from an issuer that were written without a separator: `NĐCP`.
fn split_glued(first: String, separator: char) -> Vec<Piece> {
    if !is_known_code(&first) {
        for kind in ["NĐ", "QĐ", "NQ", "CT", "ND", "QD"] {
            if let Some(issuer) = first.strip_prefix(kind).filter(|rest| is_exact_issuer(rest)) {
                let issuer = Piece { text: issuer.to_owned(), separator: '-' };
                return vec![Piece { text: respell(kind), separator }, issuer];
            }
        }
    }
    vec![Piece { text: first, separator }]
}

/// The unit in brackets: `(C11)`.
fn read_bracket<'v>(cur: &mut Cursor<'v>) -> Option<&'v str> {
    let mut ahead = *cur;
    ahead.punct('(')?;
    let letters = ahead.next().filter(|token| letter::is_all_capitals(token.text) && token.text.len() <= 3)?;
    let digits = ahead.next().filter(|token| token.kind == TokenKind::Number && token.gap == Gap::None)?;
    ahead.punct(')')?;
    *cur = ahead;
    Some(&cur.text()[letters.start..digits.end()])
}

fn is_type(token: &str) -> bool {
    !kinds_of_token(token).is_empty()
}

fn is_known_code(token: &str) -> bool {
    is_type(token) || issuer::code(token).is_some()
}

/// Whether the shape is that of a code: capitals and digits, or a known one.
fn is_code(token: &str) -> bool {
    let letters = token.chars().filter(|c| c.is_alphabetic()).count();
    let small = token.chars().filter(|c| c.is_lowercase()).count();
    is_known_code(token)
        || (letters > 0 && small * 3 <= letters && token.chars().next().is_some_and(char::is_uppercase))
}

/// A piece as it should be written: `ND` → `NĐ`, `TTG` → `TTg`.
fn respell(token: &str) -> String {
    if is_type(token) {
        return match token {
            "ND" => "NĐ".to_owned(),
            "QD" => "QĐ".to_owned(),
            _ => token.to_owned(),
        };
    }
    let bare: String = token.chars().flat_map(char::to_uppercase).map(bare_capital).collect();
    if token.chars().any(char::is_lowercase) || token != bare {
        if let Some(kind) = TYPES_BY_BARE.iter().find(|(written, _)| *written == bare).map(|(_, kind)| *kind) {
            if !is_exact_issuer(token) {
                return kind.to_owned();
            }
        }
    }
    issuer::canonical(token).into_owned()
}

/// Types that are often written in the wrong case.
const TYPES_BY_BARE: [(&str, &str); 8] = [
    ("ND", "NĐ"),
    ("QD", "QĐ"),
    ("NQ", "NQ"),
    ("TT", "TT"),
    ("CT", "CT"),
    ("TTLT", "TTLT"),
    ("KH", "KH"),
    ("TB", "TB"),
];

/// Types whose issuers are several: all pieces after them are issuers.
const JOINT: [&str; 12] =
    ["TTLT", "TTLB", "TTLN", "NQLT", "QCPH", "CTPH", "CTrPH", "KHPH", "KHLT", "HDLT", "HDLN", "LT"];

/// Letters that stand for a type only before an issuer: they are codes of bodies as well.
const AMBIGUOUS: [&str; 12] = ["CT", "HĐ", "TC", "HC", "DS", "HS", "NP", "PC", "SL", "L", "LĐ", "KN"];

fn decompose(pieces: &[Piece]) -> Symbol {
    let kind_at = kind_position(pieces);
    let joint = kind_at.is_some_and(|at| JOINT.contains(&pieces[at].text.as_str()));
    let mut issuers = Vec::new();
    for (at, piece) in pieces.iter().enumerate().filter(|(at, _)| Some(*at) != kind_at) {
        let Some(code) = code_at(pieces, at) else { continue };
        let first = issuers.is_empty() && (at == 0 || kind_at.is_some_and(|kind| at == kind + 1));
        if first || (joint && at > 0) {
            issuers.push(code);
        }
    }
    let mut text = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 {
            text.push(piece.separator);
        }
        text.push_str(&piece.text);
    }
    Symbol {
        text,
        separator: pieces[0].separator,
        kinds: kind_at.map_or(&[], |at| kinds_of_token(&pieces[at].text)),
        begins_with_issuer: kind_at.is_none() && !issuers.is_empty(),
        issuers,
    }
}

/// Types that some issuers write behind their own code.
const MISPLACED: [&str; 5] = ["QĐ", "TT", "NQ", "NĐ", "TTLT"];

/// The code of the piece at `at`, or of it with the next where the code itself has a hyphen (`VP.HĐND-UBND`).
fn code_at(pieces: &[Piece], at: usize) -> Option<Code> {
    let piece = pieces.get(at)?;
    let joined = pieces.get(at + 1).map(|next| format!("{}-{}", piece.text, next.text));
    let whole = joined.and_then(|joined| issuer::code(&joined)).filter(|code| code.name_in(None).is_some());
    whole.or_else(|| issuer::code(&piece.text))
}

/// Which piece stands for the type: the first (`QĐ-TTg`), or the second after an issuer (`BYT-QĐ`, `TC/QĐ-CĐKT`).
fn kind_position(pieces: &[Piece]) -> Option<usize> {
    let at = |index: usize| pieces.get(index).map(|piece| piece.text.as_str());
    let first = at(0)?;
    let issuer_next = at(1).is_some_and(|next| issuer::code(next).is_some());
    let sure = |token: &str| is_type(token) && !AMBIGUOUS.contains(&token);
    if is_type(first) && (sure(first) || issuer_next || (pieces.len() == 1 && issuer::code(first).is_none())) {
        return Some(0);
    }
    let second = at(1)?;
    (issuer::code(first).is_some() && MISPLACED.contains(&second)).then_some(1)
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
