//! The body of a title: behind it, shared with the next title of a list, before it with a colon, or above it in a
//! signature block.

use super::{Office, column};
use crate::grammar::{Found, agency, person, role::Title};
use crate::lexicon::surname;
use crate::lexicon::title::{self, Family};
use crate::mention::{Agency, AgencyKind, RoleKind};
use crate::scan::{Cursor, Gap, Lexed, TokenKind, letter};
use crate::view::ViewSpan;

/// The titles with their bodies. A title inside the name of a body is none: `Văn phòng Chủ tịch nước`.
pub(super) fn assign(text: &Lexed<'_>, titles: Vec<Found<Title>>, agencies: &[Found<Agency>]) -> Vec<Office> {
    let mut offices: Vec<Office> = titles
        .into_iter()
        .filter(|title| {
            let first = agencies.partition_point(|agency| agency.span.end <= title.span.start);
            !agencies.get(first).is_some_and(|agency| agency.span.contains(title.span))
        })
        .map(|title| {
            let agency = own(text, &title, agencies);
            let end = end_of(text, &title, agency.map(|agency| &agencies[agency]));
            Office { title, agency, holder: None, end }
        })
        .collect();
    for i in 1..offices.len() {
        // KT. BỘ TRƯỞNG, CHỦ NHIỆM
        let (above, below) = (offices[i - 1].title.span, offices[i].title.span);
        let listed = text.get(above.end..below.start).is_some_and(|joint| joint.trim() == ",");
        let capitals = text.get(below.start..below.end).is_some_and(letter::is_all_capitals);
        offices[i].title.value.signed_for |= offices[i - 1].title.value.signed_for && listed && capitals;
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

/// Where a title with its body ends, and with what stands before the name behind it: the larger place of the body, the field of a
/// deputy or a minister.
fn end_of(text: &Lexed<'_>, title: &Found<Title>, body: Option<&Found<Agency>>) -> usize {
    let end = body.map_or(title.span.end, |body| body.span.end.max(title.span.end));
    let reached = match body {
        Some(body) if body.value.kind == AgencyKind::International => before_foreigner(text.cursor(end)),
        Some(_) => agency::name_behind_place(text.cursor(end)),
        None if is_of_hamlet(&title.value) => agency::name_behind_hamlet(text.cursor(end)),
        None if matches!(title.value.kind, RoleKind::DeputyChair | RoleKind::Minister | RoleKind::DeputyMinister) => {
            agency::name_behind_field(text.cursor(end))
        }
        None if matches!(title.value.kind, RoleKind::Head | RoleKind::DeputyHead) => {
            agency::name_behind_noun(text.cursor(end))
        }
        None => None,
    };
    reached.unwrap_or(end)
}

/// Where the words end between an international body and the foreigner who stands for it: `WHO| tại Việt Nam| Angela Pratt`.
fn before_foreigner(mut cur: Cursor<'_>) -> Option<usize> {
    let mut bracket = cur;
    let short = bracket.punct('(').and_then(|_| bracket.next()).is_some_and(|short| short.is_capitalised());
    if short && bracket.punct(')').is_some() {
        cur = bracket;
    }
    let _ = cur.phrase("tại việt nam");
    person::foreigner_behind(cur).map(|_| cur.at())
}

/// The body in brackets behind the holder of an office: `Thẩm phán Lê An (TAND TP. Yên Bái)`.
pub(super) fn in_brackets(text: &Lexed<'_>, name: ViewSpan, agencies: &[Found<Agency>]) -> Option<usize> {
    let next = agencies.partition_point(|agency| agency.span.start < name.end);
    let span = agencies.get(next)?.span;
    let mut cur = text.cursor(name.end);
    let opens = cur.punct('(').is_some() && cur.peek().is_some_and(|first| first.start == span.start);
    (opens && text.cursor(span.end).punct(')').is_some()).then_some(next)
}

/// Whether the title is that of the head of a hamlet.
fn is_of_hamlet(title: &Title) -> bool {
    matches!(title.family, Family::Unit("thôn" | "bản" | "ấp" | "xóm" | "khu phố" | "buôn" | "khóm"))
}

/// The body whose name begins in the title or directly behind it.
fn own(text: &Lexed<'_>, title: &Found<Title>, agencies: &[Found<Agency>]) -> Option<usize> {
    let next = agencies.partition_point(|agency| agency.span.start <= title.span.start);
    let agency = agencies.get(next)?;
    let crosses = agency.span.start < title.span.end;
    (crosses || leads_to(text, title.span.end, agency.span.start)).then_some(next)
}

/// Whether the words between say that the body belongs to the title: none, `của`, `các Sở:`, `:`.
fn leads_to(text: &Lexed<'_>, from: usize, to: usize) -> bool {
    let mut cur = text.cursor(from);
    let (mut words, mut colon) = (Vec::new(), false);
    while let Some(token) = cur.peek_any().filter(|token| token.start < to) {
        if token.gap() >= Gap::Break || words.len() > 5 || colon {
            return false;
        }
        match token.kind() {
            TokenKind::Word => words.push(letter::lowered(token.text())),
            TokenKind::Punct(':') => colon = true,
            // `PCT. UBND xã`
            TokenKind::Punct('.') if words.is_empty() && token.gap() == Gap::None && ends_in_capitals(&cur) => {}
            _ => return false,
        }
        cur = cur.moved(token.end());
    }
    if cur.peek_any().is_some_and(|token| token.gap() >= Gap::Break) {
        return false;
    }
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words[..] {
        [] => true,
        // Chủ tịch đầu tiên của Hội Sinh viên
        ["đầu", "tiên"] | ["đương", "nhiệm"] | ["đầu" | "đương" | "hiện", "tiên" | "nhiệm" | "nay", "của"] => {
            true
        }
        ["của" | "tại" | "thuộc" | "các"] | ["của" | "thuộc", "các"] | ["trực", "thuộc"] => true,
        ["các" | "một", ..] | ["của", "các", ..] => colon,
        _ => false,
    }
}

/// Whether a word in capitals ends before the cursor, as an abbreviated title does.
fn ends_in_capitals(cur: &Cursor<'_>) -> bool {
    cur.previous().is_some_and(|title| letter::is_all_capitals(title.text()))
}

/// Whether a title shares the body of the next one: `Chủ tịch, các Phó Chủ tịch UBND`, `Chủ tịch kiêm Tổng Giám đốc`.
fn shares(text: &Lexed<'_>, office: &Office, next: &Office) -> bool {
    if next.agency.is_none() {
        return false;
    }
    let Some(joint) = text.get(office.title.span.end..next.title.span.start) else { return false };
    let joint = letter::lowered(joint);
    let mut words: Vec<&str> = joint.split_whitespace().collect();
    // chủ tịch, 2 phó chủ tịch và 05 ủy viên
    if words.len() > 1 && words.last().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit())) {
        words.pop();
    }
    let listed = matches!(
        words[..],
        [","]
            | [",", "các"]
            | ["và" | "cùng"]
            | ["và" | "cùng", "các"]
            | [",", "và"]
            | [",", "và", "các"]
            | ["và", "một", "số"]
            | ["/"]
            | ["hoặc"]
    );
    let with_secretary = next.title.value.title == "Tổng Thư ký" && office.title.value.family == Family::Chair;
    match words[..] {
        ["kiêm"] | [",", "kiêm"] => true,
        // Phó Chủ tịch - Tổng Thư ký Hội
        ["-"] | [","] if with_secretary => true,
        // Phó Chỉ huy trưởng - Tham mưu trưởng BĐBP tỉnh
        ["-"] if office.title.value.family == Family::Command => related(office, next),
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
fn before(text: &Lexed<'_>, offices: &[Office], i: usize, agencies: &[Found<Agency>]) -> Option<usize> {
    let title = &offices[i].title;
    if title.value.family == Family::Own {
        return None;
    }
    let said = || listed_under(text, title, agencies).or_else(|| called_to(text, title, agencies));
    said()
        .or_else(|| signed_under(text, title, agencies))
        .or_else(|| signed_for_above(text, offices, i))
        .or_else(|| authenticated_by(text, title, agencies))
}

/// The body of the title for whose holder it is signed, in the line above: `KT. BỘ TRƯỞNG BỘ Y TẾ` over `THỨ TRƯỞNG`,
/// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` over `PHÓ CHỦ TỊCH`; in columns, in its own column.
fn signed_for_above(text: &Lexed<'_>, offices: &[Office], i: usize) -> Option<usize> {
    let title = &offices[i].title;
    let between = |above: &Office| text.get(above.end..title.span.start);
    let in_column = |above: &&Office| {
        let line_above = between(above).is_some_and(|between| (1..=2).contains(&between.matches('\n').count()));
        above.title.value.signed_for
            && above.agency.is_some()
            && line_above
            && column::is_below(text, ViewSpan::new(above.title.span.start, above.end), title.span)
    };
    if let Some(above) = offices[i.saturating_sub(4)..i].iter().rev().find(in_column) {
        return above.agency;
    }
    let above = &offices[i.checked_sub(1)?];
    let between = between(above)?;
    let wide = text[..title.span.start].ends_with("  ");
    let joint = if is_short(between) { plain(between) } else { return None };
    let capitals = |span: ViewSpan| letter::is_all_capitals(text.slice(span));
    // `KT. CHỦ TỊCH | PHÓ CHỦ TỊCH` in one line
    let flattened = between == " " && capitals(above.title.span) && capitals(title.span);
    let joined = joint.is_empty() && between.contains('\n') && !wide || joint == "," || flattened;
    (above.title.value.signed_for && joined).then_some(above.agency).flatten()
}

/// Whether no more than a few letters stand between two mentions, whatever blanks.
fn is_short(between: &str) -> bool {
    trimmed(between).len() <= 16
}

/// The body whose head authenticates a consolidated text: it stands above `XÁC THỰC VĂN BẢN HỢP NHẤT` (Ordinance
/// 01/2012/UBTVQH13 on consolidation).
fn authenticated_by(text: &Lexed<'_>, title: &Found<Title>, agencies: &[Found<Agency>]) -> Option<usize> {
    let nearest = agencies.partition_point(|agency| agency.span.end <= title.span.start).checked_sub(1)?;
    let span = agencies[nearest].span;
    let capitals = |span: ViewSpan| letter::is_all_capitals(text.slice(span));
    if !capitals(title.span) || !capitals(span) {
        return None;
    }
    let between = text.get(span.end..title.span.start).filter(|between| between.len() <= MAX_ABOVE)?;
    between.contains("XÁC THỰC VĂN BẢN HỢP NHẤT").then_some(nearest)
}

/// The words between two mentions without blanks and Markdown marks at their ends.
fn trimmed(between: &str) -> &str {
    between.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'))
}

/// The same in lower case.
fn plain(between: &str) -> String {
    letter::to_lower(trimmed(between))
}

/// The body at the head of a line of recipients: `- VPCP: BTCN, các PCN, Trợ lý, Thư ký TTgCP`.
fn listed_under(text: &Lexed<'_>, title: &Found<Title>, agencies: &[Found<Agency>]) -> Option<usize> {
    if title.value.family == Family::PrimeMinister {
        return None;
    }
    let behind = agencies.partition_point(|agency| agency.span.end <= title.span.start);
    let colon = |i: &usize| {
        let span = agencies[*i].span;
        text[span.end..].trim_start().starts_with(':') && same_line(text, span.start)
    };
    let nearest = (behind.saturating_sub(3)..behind).rev().find(colon)?;
    let between = text.get(agencies[nearest].span.end..title.span.start).filter(|between| between.len() <= 160)?;
    let listed = between.trim_end().ends_with([':', ',', '/'])
        || between.trim_end().ends_with("các")
        || between.trim_end().ends_with("và");
    // `- Ủy ban Dân tộc: Bộ trưởng; các Thứ trưởng;`: no other body stands between.
    let apart = between.contains('.') || between.contains(';') && (nearest + 1 < behind || between.contains('\n'));
    (listed && !apart && !goes_on_with_name(text, title)).then_some(nearest)
}

/// The body to which one is called to hold the office: `điều động đến Phòng Nội vụ huyện giữ chức vụ Trưởng phòng`.
fn called_to(text: &Lexed<'_>, title: &Found<Title>, agencies: &[Found<Agency>]) -> Option<usize> {
    let nearest = agencies.partition_point(|agency| agency.span.end <= title.span.start).checked_sub(1)?;
    let span = agencies[nearest].span;
    let between =
        text.get(span.end..title.span.start).filter(|between| between.len() <= 60 && !between.contains("\n\n"))?;
    let joint = plain(between);
    let mut words = joint.split([' ', '\n', ',']).filter(|word| !word.is_empty()).peekable();
    let holds = words.peek().is_some() && words.all(|word| CALLING.contains(&word));
    let before = text.cursor(span.start);
    (holds && before.preceded_by_any(&["về", "sang", "đến", "tại", "ở"])).then_some(nearest)
}

/// Words between the body to which one is called and the office.
const CALLING: &[&str] =
    &["và", "bổ", "nhiệm", "giữ", "chức", "vụ", "danh", "với", "cương", "vị", "làm", "đảm", "nhận"];

/// The most bytes between a title and the body in whose name it is signed: two lines with wide gaps.
const MAX_ABOVE: usize = 600;

/// The body in whose name it is signed, in the line above; in columns the left one may stand between.
fn signed_under(text: &Lexed<'_>, title: &Found<Title>, agencies: &[Found<Agency>]) -> Option<usize> {
    let behind = agencies.partition_point(|agency| agency.span.end <= title.span.start);
    let signed = |i: &usize| {
        let span = agencies[*i].span;
        if title.span.start - span.end > MAX_ABOVE {
            return false;
        }
        let Some(between) = text.get(span.end..title.span.start) else { return false };
        let prefixes = ["", "kt.", "tl.", "kt", "k/t", "t/l", "q.", "tuq.", "k.t.", "k.t"];
        // In capitals also in the same line: `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH`.
        let capitals = |span: ViewSpan| letter::is_all_capitals(text.slice(span));
        let apart = || between.contains('\n') || capitals(span) && capitals(title.span);
        let dashed = || between.trim() == "-" && capitals(span) && capitals(title.span);
        let above = is_short(between) && apart() && prefixes.contains(&plain(between).as_str()) || dashed();
        let beside = (1..=2).contains(&between.matches('\n').count()) && column::is_below(text, span, title.span);
        (above || beside) && on_behalf(text, span.start)
    };
    (behind.saturating_sub(4)..behind).rev().find(signed)
}

/// Whether a capitalised word follows that begins neither a title nor a name: `TGĐ Cổng TTĐT`, whose body is not that of
/// the list.
fn goes_on_with_name(text: &Lexed<'_>, found: &Found<Title>) -> bool {
    let cur = text.cursor(found.span.end);
    let next = cur.peek().filter(|token| token.gap() == Gap::Space && token.is_capitalised());
    next.is_some_and(|token| !title::is_head(&token) && surname::weight(&token).is_none())
}

/// Whether a bullet or a line begins before the name of the body.
fn same_line(text: &Lexed<'_>, start: usize) -> bool {
    let before = text.cursor(start).previous();
    before.is_none_or(|token| token.gap() >= Gap::Line || !token.is_word())
}

/// Whether `TM.`, `T/M`, `Thay mặt` stands before the name of the body.
fn on_behalf(text: &Lexed<'_>, start: usize) -> bool {
    let mut cur = text.cursor(start);
    if cur.preceded_by("thay mặt") {
        return true;
    }
    let Some(mut last) = cur.previous().filter(|token| token.gap() < Gap::Line) else { return false };
    if last.is('.') {
        cur = cur.moved(last.start);
        match cur.previous() {
            Some(token) => last = token,
            None => return false,
        }
    }
    let slashed = letter::equals(last.text(), "m")
        && cur.moved(last.start).previous().is_some_and(|token| token.is('/') || token.is('.'));
    letter::equals(last.text(), "tm") || slashed
}
