//! Symbols of documents: `NĐ-CP`, `NQ/TW`, `UBND-VX`, `TTLT-BNV-BTC`, `TT-BCA (C11)`.
//!
//! A symbol is read by its shape, piece by piece, and then decomposed with the tables: which piece stands for the type,
//! which for the issuers.

use std::borrow::Cow;

use crate::lexicon::doc_type::kinds_of_token;
use crate::lexicon::issuer::{self, Code, bare_capital};
use crate::mention::ReferenceKind;
use crate::scan::{Cursor, Gap, Token, TokenKind, letter};

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
    /// Where the bracket with the unit begins: it belongs to the symbol, but not to the words of the citation.
    pub(crate) before_unit: Option<usize>,
    /// Whether its first piece is an issuer, as official letters have it.
    pub(crate) begins_with_issuer: bool,
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

    /// Whether several bodies issue documents with this symbol: `TTLT-BNV-BTC`, `TT-LB`.
    pub(crate) fn is_joint(&self) -> bool {
        self.issuers.len() > 1 || self.text.split(['/', '-']).any(|piece| piece == "LB" || JOINT.contains(&piece))
    }

    /// Laws and resolutions of the legislature have no token for the type: `45/2013/QH13`.
    pub(crate) fn is_of_legislature(&self) -> bool {
        ["QH", "UBTVQH", "HĐNN", "TVQH"].iter().any(|head| self.text.starts_with(head))
    }
}

/// The most pieces of one symbol.
const MAX_PIECES: usize = 8;

/// One piece of a symbol.
struct Piece<'v> {
    text: Cow<'v, str>,
    /// The separator before it.
    separator: char,
}

/// Reads a symbol with the separator before it.
pub(super) fn read_symbol(cur: &mut Cursor<'_>) -> Option<Symbol> {
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
            || !(is_type(&pieces[0].text) || issuer::is_code(&pieces[0].text)))
    {
        return None;
    }
    if lost {
        pieces[0].separator = lost_separator(&pieces);
    }
    let unit = read_bracket(&mut ahead);
    let mut symbol = decompose(&pieces);
    if let Some((unit, _)) = unit {
        symbol.text.push_str(&format!("({unit})"));
    }
    symbol.before_unit = unit.map(|(_, at)| at);
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
    let next = cur.peek().filter(|token| token.is_word() && token.is_capitalised())?;
    (next.gap() <= Gap::Space && letter::is_all_capitals(next.text())).then_some(('/', true))
}

/// Old symbols of the Government are its code alone: `150 CP`.
fn is_whole_symbol(code: &str) -> bool {
    matches!(code, "CP" | "TTg" | "HĐBT")
}

/// `42 NQ-CP` was `42/NQ-CP`; `18 NQ/TU` and `105 TC/ĐT` were `18-NQ/TU` and `105-TC/ĐT`.
fn lost_separator(pieces: &[Piece<'_>]) -> char {
    if pieces.get(1).is_some_and(|piece| piece.separator == '/') { '-' } else { '/' }
}

/// A run of letters and digits with `&` and dots inside, as it should be written.
fn read_piece<'v>(cur: &mut Cursor<'v>) -> Option<Cow<'v, str>> {
    let mut ahead = *cur;
    let head = ahead.next().filter(|token| token.is_word() && token.len() <= 48)?;
    if let Some(cut) = cut_glued_word(head.text()) {
        *cur = cur.moved(head.start + cut);
        return Some(Cow::Borrowed(&head.text()[..cut]));
    }
    let mut end = head.end();
    while let Some(next) = ahead.next().filter(|token| token.gap() == Gap::None) {
        match next.kind() {
            TokenKind::Number if !is_footnote(&ahead.text()[head.start..end]) => end = next.end(),
            TokenKind::Punct('&' | '.') => match ahead.next().filter(|token| token.gap() == Gap::None) {
                Some(word) if goes_on(&word) => end = word.end(),
                _ => break,
            },
            _ => break,
        }
    }
    let written = &cur.text()[head.start..end];
    let known = is_type(written) || issuer::is_code(written);
    if !(known || head.is_capitalised()) {
        return None;
    }
    let term = end == head.end() && matches!(written, "QH" | "UBTVQH" | "HĐNN");
    *cur = cur.moved(end);
    Some(if term { read_term(cur, written) } else { respell(written) })
}

/// After `&` or a dot a code goes on with capitals or digits.
fn goes_on(token: &Token<'_>) -> bool {
    match token.kind() {
        TokenKind::Word => letter::is_all_capitals(token.text()),
        TokenKind::Number => token.len() <= 3,
        TokenKind::Punct(_) => false,
    }
}

/// The digits of a term after a blank: `QH 12`.
fn read_term<'v>(cur: &mut Cursor<'_>, code: &'v str) -> Cow<'v, str> {
    let mut ahead = *cur;
    match ahead.next() {
        Some(term) if term.gap() == Gap::Space && matches!(term.text().parse(), Ok(7..=20)) => {
            *cur = ahead;
            Cow::Owned([code, term.text()].concat())
        }
        _ => Cow::Borrowed(code),
    }
}

/// Whether digits after this code are a footnote mark: central bodies without terms have none.
fn is_footnote(code: &str) -> bool {
    matches!(code, "CP" | "TTg" | "UBND" | "TW" | "CTN" | "HĐBT")
}

/// Where a word is cut that was glued to a code: `CPquy` → `CP`.
fn cut_glued_word(word: &str) -> Option<usize> {
    if is_type(word) || issuer::is_code(word) {
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
    issuer::is_exact_code(code)
}

/// The next piece with its separator, if one follows and the symbol may go on with it.
fn read_next_piece<'v>(cur: &mut Cursor<'v>, before: &[Piece<'v>]) -> Option<Piece<'v>> {
    let mut ahead = *cur;
    let gap_before = ahead.peek()?.gap();
    let (separator, gap_after) = match ahead.any_punct(&['/', '-']) {
        Some(separator) => (separator, ahead.peek()?.gap()),
        None => return read_unjoined(cur, before),
    };
    let blank = gap_before > Gap::None || gap_after > Gap::None;
    let complete = before.iter().any(|piece| issuer::is_code(&piece.text));
    let joint = before.first().is_some_and(|first| JOINT.contains(&&*first.text));
    if gap_before > Gap::None && gap_after > Gap::None && complete && !joint {
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
fn read_unjoined<'v>(cur: &mut Cursor<'v>, before: &[Piece<'v>]) -> Option<Piece<'v>> {
    let mut ahead = *cur;
    let [only] = before else { return None };
    if !is_type(&only.text) {
        return None;
    }
    let comma = ahead.punct(',').is_some();
    let next = ahead.peek().filter(|token| token.gap() <= Gap::Space && letter::is_all_capitals(token.text()))?;
    let known = issuer::code(next.text()).filter(|code| code.code == next.text())?;
    if comma && !known.is_party() {
        return None;
    }
    let text = read_piece(&mut ahead)?;
    *cur = ahead;
    Some(Piece { text, separator: if known.is_party() { '/' } else { '-' } })
}

/// Parts a type from an issuer that were written without a separator: `NĐCP`.
fn split_glued(first: Cow<'_, str>, separator: char) -> Vec<Piece<'_>> {
    if !is_known_code(&first) {
        for kind in ["NĐ", "QĐ", "NQ", "CT", "ND", "QD", "TT", "KH", "TB", "BC", "TTr", "KL", "HD", "CĐ"] {
            if let Some(issuer) = first.strip_prefix(kind).filter(|rest| is_exact_issuer(rest)) {
                let issuer = Piece { text: Cow::Owned(issuer.to_owned()), separator: '-' };
                return vec![Piece { text: respell(kind), separator }, issuer];
            }
        }
    }
    let mut pieces = Vec::with_capacity(4);
    pieces.push(Piece { text: first, separator });
    pieces
}

/// The unit in brackets, `(C11)`, and where the words before it end.
fn read_bracket<'v>(cur: &mut Cursor<'v>) -> Option<(&'v str, usize)> {
    let before = cur.at();
    let mut ahead = *cur;
    ahead.punct('(')?;
    let letters = ahead.next().filter(|token| letter::is_all_capitals(token.text()) && token.len() <= 3)?;
    let digits = ahead.next().filter(|token| token.is_number() && token.gap() == Gap::None)?;
    ahead.punct(')')?;
    *cur = ahead;
    Some((&cur.text()[letters.start..digits.end()], before))
}

fn is_type(token: &str) -> bool {
    !kinds_of_token(token).is_empty()
}

fn is_known_code(token: &str) -> bool {
    is_type(token) || issuer::is_code(token)
}

/// Whether the shape is that of a code: capitals and digits, or a known one.
fn is_code(token: &str) -> bool {
    let letters = token.chars().filter(|c| c.is_alphabetic()).count();
    let small = token.chars().filter(|c| c.is_lowercase()).count();
    is_known_code(token)
        || (letters > 0 && small * 3 <= letters && token.chars().next().is_some_and(char::is_uppercase))
}

/// A piece as it should be written: `ND` → `NĐ`, `TTG` → `TTg`.
fn respell(token: &str) -> Cow<'_, str> {
    if is_type(token) {
        return Cow::Borrowed(match token {
            "ND" => "NĐ",
            "QD" => "QĐ",
            _ => token,
        });
    }
    // Most codes are in capitals that have no marks.
    if token.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        return issuer::canonical(token);
    }
    let bare: String = token.chars().flat_map(char::to_uppercase).map(bare_capital).collect();
    if token.chars().any(char::is_lowercase) || token != bare {
        if let Some(kind) = TYPES_BY_BARE.iter().find(|(written, _)| *written == bare).map(|(_, kind)| *kind) {
            if !is_exact_issuer(token) {
                return Cow::Borrowed(kind);
            }
        }
    }
    issuer::canonical(token)
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
const AMBIGUOUS: [&str; 13] = ["CT", "TM", "HĐ", "TC", "HC", "DS", "HS", "NP", "PC", "SL", "L", "LĐ", "KN"];

fn decompose(pieces: &[Piece<'_>]) -> Symbol {
    let kind_at = kind_position(pieces);
    let joint = kind_at.is_some_and(|at| JOINT.contains(&&*pieces[at].text));
    let mut issuers = Vec::new();
    for at in (0..pieces.len()).filter(|at| Some(*at) != kind_at) {
        let Some(code) = code_at(pieces, at) else { continue };
        let first = issuers.is_empty() && (at == 0 || kind_at.is_some_and(|kind| at == kind + 1));
        if first || (joint && at > 0) {
            issuers.push(code);
        }
    }
    let mut text = String::with_capacity(pieces.iter().map(|piece| piece.text.len() + 1).sum());
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
        before_unit: None,
        begins_with_issuer: kind_at.is_none() && !issuers.is_empty(),
        issuers,
    }
}

/// Types that some issuers write behind their own code.
const MISPLACED: [&str; 5] = ["QĐ", "TT", "NQ", "NĐ", "TTLT"];

/// The code of the piece at `at`, or of it with the next where the code itself has a hyphen (`VP.HĐND-UBND`).
fn code_at(pieces: &[Piece<'_>], at: usize) -> Option<Code> {
    let piece = pieces.get(at)?;
    let joined = pieces.get(at + 1).map(|next| format!("{}-{}", piece.text, next.text));
    let whole = joined.and_then(|joined| issuer::code(&joined)).filter(|code| code.name_in(None).is_some());
    whole.or_else(|| issuer::code(&piece.text))
}

/// Which piece stands for the type: the first (`QĐ-TTg`), or the second after an issuer (`BYT-QĐ`, `TC/QĐ-CĐKT`).
fn kind_position(pieces: &[Piece<'_>]) -> Option<usize> {
    let at = |index: usize| pieces.get(index).map(|piece| &*piece.text);
    let first = at(0)?;
    let issuer_next = at(1).is_some_and(issuer::is_code);
    let sure = |token: &str| is_type(token) && !AMBIGUOUS.contains(&token);
    if is_type(first) && (sure(first) || issuer_next || (pieces.len() == 1 && !issuer::is_code(first))) {
        return Some(0);
    }
    let second = at(1)?;
    (issuer::is_code(first) && MISPLACED.contains(&second)).then_some(1)
}
