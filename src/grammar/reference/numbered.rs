//! Citations by number: `Nghị định số 30/2020/NĐ-CP`, `Nghị quyết 42`, lists, members of lists that begin at `số`.

use super::{Citation, Head, Needs, is_law_word, named, next_is_any};
use crate::grammar::Found;
use crate::grammar::number::{self, DocNumber};
use crate::lexicon::doc_type;
use crate::mention::{ReferenceForm, ReferenceKind};
use crate::scan::{Cursor, Gap, Phrases, letter};
use crate::view::ViewSpan;

/// The most words between the type and its number: `Nghị định của Chính phủ số …`.
const MAX_FILLER: usize = 24;

/// Reads the number after the words for a type, and the members of the list that it begins.
pub(super) fn read(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let mut ahead = *cur;
    if is_law_word(head.row.kind) && named::is_part_of_word(&cur.moved(head.start)) {
        return false;
    }
    if head.row.id == "standard" {
        return read_standard(cur, head, out);
    }
    if ahead.peek().is_some_and(|token| token.is(':')) {
        return read_listed(cur, head, out);
    }
    let Some((number, said)) = read_stated(&mut ahead, head).or_else(|| read_after_filler(&mut ahead, head)) else {
        return false;
    };
    if number.symbol.is_none() && !is_short(&ahead, head, &number, said) {
        return false;
    }
    let start = out.len();
    let has_unit = number.span.end < ahead.at();
    let own = is_own_number(&cur.moved(head.start), &ahead);
    push(out, head, head.start, number);
    if own {
        out[start].value.needs = Needs::Dropping;
        *cur = ahead;
        return true;
    }
    out[start].value.tail = has_unit.then_some(ahead.at());
    if let Some(name) = named::read_after_number(&mut ahead, head) {
        take_name(&mut out[start], name);
    }
    read_members(&mut ahead, head, out);
    share_symbols(&mut out[start..]);
    *cur = ahead;
    true
}

/// Whether the line is the number of the document itself: it is filled by it, and place and day stand in the next one.
fn is_own_number(start: &Cursor<'_>, end: &Cursor<'_>) -> bool {
    let opens = start.previous().is_none_or(|before| before.gap() >= Gap::Line);
    let closes = end.peek_any().is_some_and(|next| next.gap() >= Gap::Line && next.is_capitalised());
    if !opens || !closes {
        return false;
    }
    let mut place = *end;
    for _ in 0..MAX_PLACE {
        let Some(token) = place.peek_any() else { return false };
        place = place.moved(token.end());
        if token.is(',') {
            return place.word("ngày").is_some();
        }
        if !token.is_word() {
            return false;
        }
    }
    false
}

/// The most syllables of the place in which a document was issued.
const MAX_PLACE: usize = 5;

/// `các Văn bản: 12/STC-NS, số 15/SNV-TC`: behind a colon all members are without the words for the type.
fn read_listed(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let mut ahead = *cur;
    ahead.punct(':');
    let Some(start) = ahead.peek().filter(|token| token.gap() < Gap::Line).map(|token| token.start) else {
        return false;
    };
    read_so(&mut ahead);
    let Some(number) = number::read(&mut ahead) else { return false };
    let fits = number.symbol.as_ref().is_some_and(|symbol| {
        let kind = symbol.kind();
        symbol.is_known() && kind.is_some() && (head.row.id == "document_generic" || kind == Some(head.row.kind))
    });
    if !fits || head.capitals {
        return false;
    }
    let first = out.len();
    push(out, head, start, number);
    out[first].value.typed = false;
    read_members(&mut ahead, head, out);
    *cur = ahead;
    true
}

/// `Luật số 71/2014/QH13 sửa đổi, bổ sung một số điều của các Luật về thuế`: the name belongs to the law.
fn take_name(citation: &mut Found<Citation>, name: ViewSpan) {
    citation.value.name = Some(name);
    citation.span.end = name.end;
}

/// The number directly after the type; the flag tells whether `số` was said.
fn read_stated(cur: &mut Cursor<'_>, head: Head) -> Option<(DocNumber, bool)> {
    let mut ahead = *cur;
    skip_doubled(&mut ahead, head);
    let said = read_so(&mut ahead);
    if let Some(number) = number::read(&mut ahead) {
        *cur = ahead;
        return Some((number, said));
    }
    let blank = said.then(|| number::read_blank(&mut ahead)).flatten()?;
    *cur = ahead;
    Some((blank, true))
}

/// `Nghị định định số`: the last syllable twice.
fn skip_doubled(cur: &mut Cursor<'_>, head: Head) {
    let mut ahead = *cur;
    let last = cur.text()[head.start..cur.at()].split_whitespace().next_back();
    let doubled = ahead.next().filter(|token| Some(token.text()) == last);
    if doubled.is_some() && next_is_any(&ahead, &["số"]) {
        *cur = ahead;
    }
}

/// `số`, and what OCR makes of it.
pub(super) static SO: Phrases = Phrases::new(&["số", "sô", "sổ"]);

/// Reads `số`, `số:`, `Số.`, and what OCR makes of it.
pub(super) fn read_so(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    if ahead.any_listed(&SO).is_none() {
        return false;
    }
    ahead.word("số");
    ahead.any_punct(&[':', '.']);
    *cur = ahead;
    true
}

/// `Nghị định của Chính phủ số 132/2008/NĐ-CP`: the number stands behind the issuer, and its symbol is that of the type.
fn read_after_filler(cur: &mut Cursor<'_>, head: Head) -> Option<(DocNumber, bool)> {
    // `báo cáo của UBND tỉnh số 218/BC-UBND`
    if !head.capital && !next_is_any(cur, &["của"]) {
        return None;
    }
    let (mut ahead, mut of_court) = (*cur, false);
    for _ in 0..MAX_FILLER {
        if next_is_any(&ahead, &["số"]) {
            let mut behind = ahead;
            read_so(&mut behind);
            let number = number::read(&mut behind)?;
            let kinds = number.symbol.as_ref().map_or(&[][..], |symbol| symbol.kinds);
            // `Nghị quyết của Quốc hội số 43/2022/QH15`: such symbols have no token for the type.
            let of_legislature = head.row.kind == ReferenceKind::Resolution
                && number.symbol.as_ref().is_some_and(|symbol| symbol.is_of_legislature());
            // `Quyết định giám đốc thẩm số 05/2022/DS-GĐT`: symbols of courts and of the police tell the case.
            let fits = kinds.contains(&head.row.kind)
                || of_legislature
                || of_court && number.symbol.is_some() && kinds.is_empty();
            *cur = behind;
            return fits.then_some((number, true));
        }
        let mut inner = ahead;
        let capital = inner.at_capital();
        if doc_type::read(&mut inner).is_some_and(|row| capital && row.kind != ReferenceKind::Other) {
            return None;
        }
        let token = ahead.next()?;
        of_court |= ["thẩm", "xử", "tố"].iter().any(|word| ahead.matches(&token, word));
        let fills = token.is_word() || token.is('-');
        if !fills {
            return None;
        }
    }
    None
}

/// Whether a bare number can be that of a document: `Nghị quyết 42`, not `Kế hoạch 5 năm`.
fn is_short(after: &Cursor<'_>, head: Head, number: &DocNumber, said: bool) -> bool {
    const UNITS: [&str; 44] = [
        "tháng",
        "năm",
        "ngày",
        "quý",
        "tuần",
        "giờ",
        "phút",
        "nhiệm",
        "nội",
        "điểm",
        "người",
        "hộ",
        "triệu",
        "tỷ",
        "nghìn",
        "đồng",
        "bước",
        "chỉ",
        "mục",
        "tiêu",
        "kỳ",
        "khâu",
        "nhóm",
        "lĩnh",
        "đề",
        "chương",
        "dự",
        "công",
        "xã",
        "huyện",
        "tỉnh",
        "giải",
        "trường",
        "đợt",
        "bên",
        "thành",
        "đại",
        "cấp",
        "loại",
        "vụ",
        "tầng",
        "trang",
        "bản",
        "cuộc",
    ];
    if after.peek().is_some_and(|token| token.gap() == Gap::None && token.is_word()) {
        return false;
    }
    let year_follows = next_is_any(after, &["năm"]) && {
        let mut ahead = *after;
        ahead.skip();
        ahead.number(1945..=2100).is_some()
    };
    if next_is_any(after, &UNITS) && !year_follows && !(said && next_is_any(after, &["ngày"])) {
        return next_is_any(after, &["ngày"]);
    }
    if said {
        return true;
    }
    let serial: u32 = number.serial.parse().unwrap_or(0);
    let looks_like_year = number.middle.is_none() && (1990..=2100).contains(&serial);
    if !head.capital || looks_like_year {
        return false;
    }
    is_often_short(head.row.kind) || (is_sometimes_short(head) && ends_phrase(after))
}

/// Types that are cited by a bare number in daily speech.
fn is_often_short(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    matches!(
        kind,
        K::Decree | K::Resolution | K::JointResolution | K::Decision | K::Directive | K::Circular | K::JointCircular
    )
}

/// Types that are cited so where the sentence shows it.
fn is_sometimes_short(head: Head) -> bool {
    use ReferenceKind as K;
    let undertaking = matches!(head.row.id, "option_plan" | "planning");
    let kinds = matches!(
        head.row.kind,
        K::Conclusion
            | K::Regulation
            | K::Guidance
            | K::UrgentDispatch
            | K::OfficialLetter
            | K::Notice
            | K::Plan
            | K::Programme
            | K::Scheme
            | K::Law
            | K::Ordinance
            | K::Proposal
    );
    kinds && !undertaking
}

/// Whether the words after a bare number show that it was the end of a name.
pub(super) fn ends_phrase(cur: &Cursor<'_>) -> bool {
    const WORDS: [&str; 40] = [
        "của", "về", "ngày", "và", "là", "được", "thì", "đã", "có", "quy", "ban", "nêu", "nói", "trên", "tại", "cho",
        "trong", "theo", "với", "để", "do", "này", "hướng", "sửa", "phải", "không", "đối", "cũng", "khi", "hoặc",
        "thay", "hết", "từ", "đến", "sẽ", "vẫn", "đang", "nhằm", "giai", "hiệu",
    ];
    match cur.peek() {
        Some(token) if token.is_word() => next_is_any(cur, &WORDS) && !token.is_capitalised(),
        Some(token) => !token.is_number(),
        None => true,
    }
}

fn push(out: &mut Vec<Found<Citation>>, head: Head, start: usize, number: DocNumber) {
    let end = number.span.end;
    let kind = kind_of(head.row.kind, head.row.id, &number);
    out.push(Found::new(ViewSpan::new(start, end), Citation::numbered(Some(kind), number)));
}

/// The kind that word and symbol give together. The word decides, but `văn bản` says nothing, and a circular with the
/// symbol of a joint one is joint.
fn kind_of(word: ReferenceKind, id: &str, number: &DocNumber) -> ReferenceKind {
    let symbol = number.symbol.as_ref().and_then(|symbol| symbol.kind());
    match (word, symbol) {
        (ReferenceKind::Other, Some(kind)) if id == "document_generic" => kind,
        (ReferenceKind::Other, None) if id == "document_generic" => ReferenceKind::OfficialLetter,
        _ => word,
    }
}

/// Reads the members that follow directly: `, 34/2016/NĐ-CP và số 91/2017/NĐ-CP`.
fn read_members(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) {
    loop {
        let bare_before =
            out.last().is_some_and(|last| last.value.number.as_ref().is_some_and(|number| number.symbol.is_none()));
        let mut ahead = *cur;
        if !read_list_joint(&mut ahead) {
            return;
        }
        let start = ahead.peek().map_or(ahead.at(), |token| token.start);
        let said = read_so(&mut ahead);
        let Some(number) = number::read(&mut ahead) else { return };
        let plain = number.symbol.is_none();
        if plain && !(bare_before && (said || is_listed(&ahead)) && is_short(&ahead, head, &number, said)) {
            return;
        }
        push(out, head, start, number);
        if let Some(last) = out.last_mut() {
            last.value.typed = false;
        }
        *cur = ahead;
    }
}

/// `,`, `;`, `và`, `hoặc`, `, và`.
fn read_list_joint(cur: &mut Cursor<'_>) -> bool {
    let comma = cur.any_punct(&[',', ';', '&']).is_some();
    let and = cur.any_phrase(&["và", "hoặc"]).is_some();
    comma || and
}

/// Whether a bare number stands in a list of numbers and does not begin another phrase.
fn is_listed(cur: &Cursor<'_>) -> bool {
    const AFTER: [&str; 8] = ["và", "của", "về", "ngày", "hoặc", "để", "đã", "là"];
    match cur.peek() {
        Some(token) if token.is_word() => next_is_any(cur, &AFTER),
        Some(token) => !token.is_number(),
        None => true,
    }
}

/// `Nghị quyết 18, 19-NQ/TW`: bare members take year and symbol of the first later one that has them.
fn share_symbols(members: &mut [Found<Citation>]) {
    if members.len() < 2 {
        return;
    }
    let mut shared: Option<DocNumber> = None;
    for member in members.iter_mut().rev() {
        let Some(number) = member.value.number.as_mut() else { continue };
        match &shared {
            _ if number.symbol.is_some() => shared = Some(number.clone()),
            Some(later) => {
                number.symbol = later.symbol.clone();
                number.middle = number.middle.take().or_else(|| later.middle.clone());
            }
            None => {}
        }
    }
}

/// `QCVN 01:2021/BXD`, `TCVN 6909:2001`, `QCVN 01-1:2018/BYT`, `QCVN 08-MT:2015/BTNMT`.
fn read_standard(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let mut ahead = *cur;
    ahead.word("số");
    let Some(first) = ahead.peek() else { return false };
    skip_foreign(&mut ahead);
    let Some(serial) = ahead.next().filter(|token| token.is_number()) else { return false };
    skip_part(&mut ahead);
    let mut end = serial.end().max(ahead.at());
    let mut colon = ahead;
    if let Some(after) = colon.punct(':').and_then(|_| colon.next()).filter(|year| year.is_number()) {
        end = after.end();
        ahead = colon;
        let mut code = ahead;
        let issuer = code.punct('/').filter(|slash| slash.gap() == Gap::None).and_then(|_| code.next());
        if let Some(issuer) = issuer.filter(|issuer| letter::is_all_capitals(issuer.text())) {
            end = issuer.end();
            ahead = code;
        }
    }
    let citation = Citation::new(Some(head.row.kind), ReferenceForm::Named);
    let name = ViewSpan::new(first.start, end);
    *cur = ahead.moved(end);
    out.push(Found::new(ViewSpan::new(head.start, end), Citation { name: Some(name), ..citation }));
    true
}

/// The part of a standard behind its serial: `-1`, `-MT` before a colon.
fn skip_part(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    if ahead.punct('-').is_none_or(|dash| dash.gap() > Gap::None) {
        return;
    }
    let Some(part) = ahead.next().filter(|part| part.gap() == Gap::None) else { return };
    let sign = letter::is_all_capitals(part.text()) && ahead.peek().is_some_and(|colon| colon.is(':'));
    if part.is_number() || part.is_word() && sign {
        *cur = ahead;
    }
}

/// `ISO`, `ISO/IEC`: the body whose standard was taken over.
fn skip_foreign(cur: &mut Cursor<'_>) {
    for _ in 0..3 {
        let mut ahead = *cur;
        ahead.punct('/');
        if ahead.next().is_none_or(|token| !matches!(token.text(), "ISO" | "IEC" | "CODEX" | "EN" | "ASTM")) {
            return;
        }
        *cur = ahead;
    }
}

/// Reads a type that only its date of issue will identify: `Quyết định ngày 12/3/2021 của …`, `Pháp lệnh năm 1961`.
pub(super) fn read_dated(cur: &mut Cursor<'_>, head: Head, out: &mut Vec<Found<Citation>>) -> bool {
    let dated = head.capital && !head.capitals && next_is_any(cur, &["ngày", "của", "họp", "làm"]);
    if !dated {
        return false;
    }
    let citation = Citation { needs: Needs::Date, ..Citation::new(Some(head.row.kind), ReferenceForm::Named) };
    out.push(Found::new(ViewSpan::new(head.start, cur.at()), citation));
    true
}
