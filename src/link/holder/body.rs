//! The body of a title: behind it, shared with the next title of a list, before it with a colon, or above it in a
//! signature block.

use super::Office;
use crate::grammar::{Found, role::Title};
use crate::lexicon::title::Family;
use crate::mention::{Agency, RoleKind};
use crate::scan::{Cursor, Gap, Spelling, TokenKind, letter};

/// The titles with their bodies. A title inside the name of a body is none: `Văn phòng Chủ tịch nước`.
pub(super) fn assign(text: &str, titles: Vec<Found<Title>>, agencies: &[Found<Agency>]) -> Vec<Office> {
    let mut offices: Vec<Office> = titles
        .into_iter()
        .filter(|title| !agencies.iter().any(|agency| agency.span.contains(title.span)))
        .map(|title| {
            let agency = own(text, &title, agencies);
            let end = agency.map_or(title.span.end, |agency| agencies[agency].span.end.max(title.span.end));
            Office { title, agency, holder: None, end }
        })
        .collect();
    for i in 1..offices.len() {
        // KT. BỘ TRƯỞNG, CHỦ NHIỆM
        let listed = text
            .get(offices[i - 1].title.span.end..offices[i].title.span.start)
            .is_some_and(|joint| joint.trim() == ",");
        offices[i].title.value.signed_for |= offices[i - 1].title.value.signed_for && listed;
    }
    for i in (0..offices.len().saturating_sub(1)).rev() {
        if offices[i].agency.is_none() && shares(text, &offices[i], &offices[i + 1]) {
            offices[i].agency = offices[i + 1].agency;
        }
    }
    for i in 0..offices.len() {
        if offices[i].agency.is_none() {
            offices[i].agency = before(text, &offices, i, agencies);
        }
    }
    offices
}

/// The body whose name begins in the title or directly behind it.
fn own(text: &str, title: &Found<Title>, agencies: &[Found<Agency>]) -> Option<usize> {
    let next = agencies.partition_point(|agency| agency.span.start <= title.span.start);
    let agency = agencies.get(next)?;
    let crosses = agency.span.start < title.span.end;
    (crosses || leads_to(text, title.span.end, agency.span.start)).then_some(next)
}

/// Whether the words between say that the body belongs to the title: none, `của`, `các Sở:`, `:`.
fn leads_to(text: &str, from: usize, to: usize) -> bool {
    let mut cur = Cursor::new(text, from, Spelling::Marked);
    let (mut words, mut colon) = (Vec::new(), false);
    while let Some(token) = cur.peek_any().filter(|token| token.start < to) {
        if token.gap >= Gap::Break || words.len() > 5 || colon {
            return false;
        }
        match token.kind {
            TokenKind::Word => words.push(letter::to_lower(token.text)),
            TokenKind::Punct(':') => colon = true,
            _ => return false,
        }
        cur = cur.moved(token.end());
    }
    if cur.peek_any().is_some_and(|token| token.gap >= Gap::Break) {
        return false;
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [] => true,
        ["của"] | ["tại"] | ["của", "các"] | ["các"] => true,
        ["các" | "một", ..] | ["của", "các", ..] => colon,
        _ => false,
    }
}

/// Whether a title shares the body of the next one: `Chủ tịch, các Phó Chủ tịch UBND`, `Chủ tịch kiêm Tổng Giám đốc`.
fn shares(text: &str, office: &Office, next: &Office) -> bool {
    if next.agency.is_none() {
        return false;
    }
    let Some(joint) = text.get(office.title.span.end..next.title.span.start) else { return false };
    let joint = letter::to_lower(joint);
    let words: Vec<&str> = joint.split_whitespace().collect();
    let listed = matches!(
        words[..],
        [","] | [",", "các"] | ["và"] | ["và", "các"] | [",", "và"] | ["và", "một", "số"] | ["/"] | ["hoặc"]
    );
    match words[..] {
        ["kiêm"] | [",", "kiêm"] => true,
        _ => listed && related(office, next),
    }
}

/// Whether two titles are of one row of offices.
fn related(first: &Office, second: &Office) -> bool {
    let (a, b) = (&first.title.value, &second.title.value);
    let heads = matches!(
        a.kind,
        RoleKind::Chair | RoleKind::DeputyChair | RoleKind::Head | RoleKind::DeputyHead | RoleKind::Judge
    );
    (a.family == b.family && a.family != Family::Own)
        || (heads && b.family == Family::Member)
        || (matches!(a.family, Family::Unit("viện")) && b.family == Family::Justice)
}

/// The body named before the title: `VPCP: BTCN, các PCN`, `TM. ỦY BAN NHÂN DÂN` above it.
fn before(text: &str, offices: &[Office], i: usize, agencies: &[Found<Agency>]) -> Option<usize> {
    let title = &offices[i].title;
    if title.value.family == Family::Own {
        return None;
    }
    let nearest = agencies.partition_point(|agency| agency.span.start < title.span.start).checked_sub(1)?;
    let end = agencies[nearest].span.end;
    if end <= title.span.start {
        let between = text.get(end..title.span.start)?;
        let plain = letter::to_lower(between.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')));
        if matches!(plain.as_str(), ":" | ": các" | ":các") && same_line(text, agencies[nearest].span.start) {
            return Some(nearest);
        }
        let signed = matches!(plain.as_str(), "" | "kt." | "tl." | "kt" | "k/t" | "t/l" | "q." | "tuq.")
            && between.contains('\n');
        if signed && on_behalf(text, agencies[nearest].span.start) {
            return Some(nearest);
        }
    }
    let above = listed_before(text, offices, i)?;
    let joint = i.checked_sub(1).map_or(0, |last| offices[last].title.span.end);
    let between = text.get(joint..title.span.start)?;
    let plain = letter::to_lower(between.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')));
    let in_list = matches!(plain.as_str(), "," | ", các" | "và" | "và các") && above.end <= above.title.span.end;
    let in_block = plain.is_empty() && between.contains('\n') && above.title.value.signed_for;
    let carried =
        (in_list && colon_before(text, above, agencies)) || in_block || (in_list && above.title.value.signed_for);
    carried.then_some(above.agency).flatten()
}

/// The office before office `i` in a list; one that says whose office it is is passed over: `Thư ký TTgCP, Thư ký …`.
fn listed_before<'a>(text: &str, offices: &'a [Office], i: usize) -> Option<&'a Office> {
    let above = i.checked_sub(1)?;
    let adjoins = |a: usize, b: usize| {
        text.get(offices[a].title.span.end..offices[b].title.span.start).is_some_and(|joint| joint.trim().is_empty())
    };
    if above > 0 && offices[above].title.value.family == Family::Own && adjoins(above - 1, above) {
        return Some(&offices[above - 1]);
    }
    Some(&offices[above])
}

/// Whether the body of the office stands before it, with a colon.
fn colon_before(text: &str, office: &Office, agencies: &[Found<Agency>]) -> bool {
    office.agency.is_some_and(|agency| {
        let span = agencies[agency].span;
        span.end <= office.title.span.start && text[span.end..].trim_start().starts_with(':')
    })
}

/// Whether a bullet or a line begins before the name of the body.
fn same_line(text: &str, start: usize) -> bool {
    let before = Cursor::new(text, start, Spelling::Marked).previous();
    before.is_none_or(|token| token.gap >= Gap::Line || token.kind != TokenKind::Word)
}

/// Whether `TM.`, `T/M`, `Thay mặt` stands before the name of the body.
fn on_behalf(text: &str, start: usize) -> bool {
    let mut cur = Cursor::new(text, start, Spelling::Marked);
    if cur.preceded_by("thay mặt") {
        return true;
    }
    let Some(mut last) = cur.previous().filter(|token| token.gap < Gap::Line) else { return false };
    if last.is('.') {
        cur = cur.moved(last.start);
        match cur.previous() {
            Some(token) => last = token,
            None => return false,
        }
    }
    let slashed = letter::equals(last.text, "m")
        && cur.moved(last.start).previous().is_some_and(|token| token.is('/') || token.is('.'));
    letter::equals(last.text, "tm") || slashed
}
