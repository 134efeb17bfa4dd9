//! Numbers without words for their type: a later member of a list (`số 160/TB-VPCP`), a symbol that speaks for itself
//! (`19/CT-TTg`), and types in abbreviation (`NĐ 30/2020/NĐ-CP`).
//!
//! The number in the header of the document itself and the codes of forms are none.

use super::numbered::{SO, ends_phrase, read_so};
use super::{Citation, follows_any, on_same_line};
use crate::grammar::Found;
use crate::grammar::number::{self, DocNumber};
use crate::lexicon::doc_type;
use crate::mention::ReferenceKind;
use crate::scan::{Cursor, Gap, TokenKind, letter};
use crate::view::ViewSpan;

/// Whether `số` or an abbreviation may stand at the cursor. `false` is sure.
pub(super) fn may_begin_at(cur: &Cursor<'_>) -> bool {
    let first = cur.peek().filter(|first| first.is_word());
    first.is_some_and(|first| SO.may_begin_with(first.hash()) || letter::is_capitalised(first.text()))
}

/// Reads a number without words for a type: a later member (`số 160/TB-VPCP`), or a symbol that speaks for itself
/// (`19/CT-TTg`, woken by its token).
pub(super) fn read(cur: &mut Cursor<'_>, out: &mut Vec<Found<Citation>>) -> bool {
    let Some(token) = cur.peek() else { return false };
    let mut ahead = *cur;
    if read_so(&mut ahead) {
        return read_said(cur, ahead, out);
    }
    if !letter::is_all_capitals(token.text()) && !matches!(token.text(), "TTr" | "CTr" | "QĐi") {
        return false;
    }
    let mut after = *cur;
    after.next();
    if read_abbreviated(cur, after, token.text(), out) {
        return true;
    }
    let Some(start) = serial_before(cur).filter(|start| !is_said(&cur.moved(*start))) else { return false };
    let mut ahead = cur.moved(start);
    let Some(number) = number::read(&mut ahead).filter(|number| number.span.end > token.start) else { return false };
    if !speaks_for_itself(&number) || is_form_code(&cur.moved(start)) {
        return false;
    }
    push_headless(&cur.moved(start), out, start, number);
    *cur = ahead;
    true
}

/// `NĐ 30/2020/NĐ-CP`, `NQ số 42`, `QĐ 2085/QĐ-TTg`: an abbreviation for the type.
fn read_abbreviated<'v>(cur: &mut Cursor<'v>, after: Cursor<'v>, token: &str, out: &mut Vec<Found<Citation>>) -> bool {
    if after.previous().is_none() || cur.previous().is_some_and(|before| before.gap() == Gap::None && !before.is('(')) {
        return false;
    }
    let Some(kind) = doc_type::kinds_of_token(token).first().copied().filter(|_| token != "QH") else {
        return false;
    };
    let mut ahead = after;
    let said = read_so(&mut ahead);
    let Some(number) = number::read(&mut ahead) else { return false };
    let fits = match &number.symbol {
        // `CT` stands for a chairman as well.
        Some(symbol) if token == "CT" => symbol.is_known() && symbol.kinds.contains(&ReferenceKind::Directive),
        None if token == "CT" => false,
        Some(symbol) => symbol.is_known(),
        None => (said || matches!(token, "NĐ" | "NQ" | "TT" | "QĐ")) && ends_phrase(&ahead) && on_same_line(&after),
    };
    // `NĐ49`: glued, only what cannot be the code of something else.
    let glued = number.span.start == after.at() && !(number.symbol.is_none() && matches!(token, "NĐ" | "NQ"));
    if !fits || glued {
        return false;
    }
    let start = cur.peek().map_or(cur.at(), |token| token.start);
    let end = number.span.end;
    *cur = ahead;
    out.push(Found::new(ViewSpan::new(start, end), Citation::numbered(Some(kind), number)));
    true
}

/// Reads what follows `số` (the cursor `after` stands behind it).
fn read_said<'v>(cur: &mut Cursor<'v>, after: Cursor<'v>, out: &mut Vec<Found<Citation>>) -> bool {
    let mut ahead = after;
    let Some(start) = cur.peek().map(|token| token.start) else { return false };
    let Some(number) = number::read(&mut ahead) else { return false };
    if !speaks_for_itself(&number) || is_form_code(cur) || is_own_number(cur, &after, &ahead) {
        return false;
    }
    push_headless(cur, out, start, number);
    *cur = ahead;
    true
}

fn push_headless(at_start: &Cursor<'_>, out: &mut Vec<Found<Citation>>, start: usize, number: DocNumber) {
    let end = number.span.end;
    let damaged = damaged_type(at_start, &number);
    let kind = number.symbol.as_ref().and_then(|symbol| symbol.kind());
    let (start, kind) = damaged.map_or((start, kind), |(start, kind)| (start, Some(kind)));
    let citation = Citation { typed: damaged.is_some(), ..Citation::numbered(kind, number) };
    out.push(Found::new(ViewSpan::new(start, end), citation));
}

/// Words for the type that lost their diacritics or were misread before the number: `Nghi dinh so 17/2009/NĐ-CP`,
/// `Nghị dịnh số …`. They must be of the type that the symbol tells.
fn damaged_type(at_start: &Cursor<'_>, number: &DocNumber) -> Option<(usize, ReferenceKind)> {
    let symbol = number.symbol.as_ref()?;
    let mut behind = *at_start;
    if let Some(so) = behind.previous().filter(|token| letter::equals_bare(token.text(), "so")) {
        behind = behind.moved(so.start);
    }
    let end = behind.at();
    let mut found = None;
    for _ in 0..MAX_TYPE_WORDS {
        let Some(token) = behind.previous().filter(|token| token.is_word() && token.gap() < Gap::Break) else {
            break;
        };
        behind = behind.moved(token.start);
        let mut ahead = behind;
        let Some(row) = doc_type::read_bare(&mut ahead) else { continue };
        let closes = ahead.peek().is_none_or(|next| next.start >= end);
        let of_legislature =
            symbol.is_of_legislature() && matches!(row.kind, ReferenceKind::Law | ReferenceKind::Resolution);
        if closes && (symbol.kinds.contains(&row.kind) || symbol.kind() == Some(row.kind) || of_legislature) {
            found = Some((token.start, row.kind));
        }
    }
    found
}

/// The most words of a type.
const MAX_TYPE_WORDS: usize = 5;

/// Whether the symbol alone shows a document: a type with an issuer, a legislature, or a body with its unit.
fn speaks_for_itself(number: &DocNumber) -> bool {
    let Some(symbol) = &number.symbol else { return false };
    let of_type = !symbol.kinds.is_empty() && !symbol.issuers.is_empty();
    let of_body = symbol.begins_with_issuer && symbol.text.contains(['-', '/']) && symbol.text.len() > 5;
    of_type || (symbol.is_of_legislature() && number.year().is_some()) || of_body
}

/// Whether `số` or another number stands before: the number was decided on there.
fn is_said(at_serial: &Cursor<'_>) -> bool {
    let mut behind = *at_serial;
    if let Some(sign) =
        behind.previous().filter(|token| matches!(token.kind(), TokenKind::Punct(':' | '.' | '/' | '-')))
    {
        if sign.gap() == Gap::None && !sign.is(':') {
            return true;
        }
        behind = behind.moved(sign.start);
    }
    behind.preceded_by("số")
}

/// Where a number begins of which the token at the cursor is the first piece of the symbol: `30/2020/` before `NĐ-CP`.
fn serial_before(cur: &Cursor<'_>) -> Option<usize> {
    let mut behind = *cur;
    let mut start = None;
    for _ in 0..6 {
        let Some(token) = behind.previous().filter(|token| token.gap() <= Gap::Space) else { break };
        let part = match token.kind() {
            TokenKind::Number => true,
            TokenKind::Punct(punct) => matches!(punct, '/' | '-'),
            TokenKind::Word => token.text().chars().count() == 1,
        };
        if !part {
            break;
        }
        behind = behind.moved(token.start);
        if token.is_number() {
            start = Some(token.start);
        }
    }
    start
}

/// `Mẫu số 01/TT-BTC`, `Biểu 02/BC-UBND`: the code of a form.
fn is_form_code(cur: &Cursor<'_>) -> bool {
    let before = cur.moved(cur.peek().map_or(cur.at(), |token| token.start));
    follows_any(
        &before,
        &[
            "mẫu",
            "mẫu số",
            "biểu",
            "biểu số",
            "biểu mẫu",
            "biểu mẫu số",
            "phụ lục",
            "phụ lục số",
            "mã số",
            "bảng số",
            "phiếu số",
        ],
    )
}

/// Whether this is the number in the header of the document itself: `Số: 123/QĐ-UBND` on a line of its own or before
/// the place and date.
fn is_own_number(cur: &Cursor<'_>, after_so: &Cursor<'_>, after: &Cursor<'_>) -> bool {
    let Some(so) = cur.peek() else { return false };
    if !so.is_capitalised() {
        return false;
    }
    let before = cur.moved(so.start).previous();
    let listed = before.is_some_and(|token| match token.kind() {
        TokenKind::Punct(':' | ',' | ';' | '(') => token.gap() < Gap::Break,
        TokenKind::Punct('-' | '+') => token.gap() < Gap::Line,
        _ => false,
    });
    if listed {
        return false;
    }
    let colon = after_so.previous().is_some_and(|token| token.is(':'));
    let starts_line = before.is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    let ends_line = after.peek_any().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    colon || starts_line || ends_line
}
