//! What stands around a title: words that make of the same letters something else, and words that say it is an office.

use super::{Style, Words};
use crate::lexicon::agency_head;
use crate::lexicon::surname::{self, Weight};
use crate::lexicon::title::{ABBREVIATIONS, Family, Need};
use crate::scan::{Cursor, Gap, Token, TokenKind, letter};

/// Phrases before a title word that make it part of something else: `Ban Bí thư`, `Đoàn Chủ tịch`, `Phủ Thủ tướng`.
const NOT_BEHIND: &[(&str, &str)] = &[
    ("bí thư", "ban"),
    ("chủ tịch", "đoàn"),
    ("chủ tịch", "phủ"),
    ("chủ tịch nước", "phủ"),
    ("thủ tướng", "phủ"),
    ("thẩm phán", "hội đồng"),
    ("giám đốc", "ban"),
    ("tư lệnh", "bộ"),
    ("tổng giám đốc", "ban"),
    ("giám đốc", "ban tổng"),
    ("chủ tịch", "lăng"),
    ("chủ tịch", "di tích"),
    ("chủ tịch", "lưu niệm"),
    ("chủ tịch", "tượng đài"),
    ("chủ nhiệm", "giáo viên"),
    ("chủ nhiệm", "gv"),
    ("chủ nhiệm", "ban"),
    ("chủ trì", "cơ quan"),
    ("chủ trì", "đơn vị"),
    ("thư ký", "ban"),
    ("thư ký", "đoàn"),
    ("thư ký", "tổng"),
    ("đại biểu", "đoàn"),
    ("đại biểu", "tổ"),
    ("đại biểu", "nhóm"),
    ("đại biểu", "đại hội"),
    ("đbqh", "đoàn"),
    ("đbqh", "đ"),
    ("thường trực", "bí thư"),
    ("hiệu trưởng", "ban"),
    ("vụ trưởng", "chức"),
    ("vụ trưởng", "thường"),
    ("vụ phó", "chức"),
    ("vụ phó", "thường"),
    ("vụ phó", "nhiệm"),
    ("tổ trưởng", "tiền"),
];

/// Phrases behind a title word that make of it something else: `giám đốc thẩm`, `Chủ tịch đoàn`.
const NOT_BEFORE: &[(&str, &str)] = &[
    ("giám đốc", "thẩm"),
    ("giám đốc", "việc"),
    ("giám đốc", "án"),
    ("chủ tịch", "đoàn kỳ họp"),
    ("chủ tịch", "đoàn đại hội"),
    ("chủ tịch", "đoàn và"),
    ("chủ tịch", "đoàn điều hành"),
    ("chủ nhiệm", "lớp"),
    ("chủ nhiệm", "đề tài"),
    ("chủ nhiệm", "nhiệm vụ"),
    ("chủ nhiệm", "dự án"),
    ("chuyên viên", "tư vấn"),
    ("bí thư", "ký"),
    ("thư ký", "hội đồng thi"),
];

/// Whether the words around let the title be one. `before` stands at its first word, `after` behind its last.
pub(super) fn allows(before: Cursor<'_>, after: &Cursor<'_>, words: &Words) -> bool {
    let phrase = words.row.phrase;
    // `TM. CHÍNH PHỦ` over `THỦ TƯỚNG` is no palace.
    let palace = |word: &str| word == "phủ" && before.preceded_by("chính phủ");
    let behind = NOT_BEHIND.iter().any(|(title, word)| *title == phrase && before.preceded_by(word) && !palace(word));
    let ahead = NOT_BEFORE.iter().any(|(title, word)| *title == phrase && after.to_owned().phrase(word).is_some());
    if behind || ahead || shares_abbreviation(phrase) && !after.previous().is_some_and(is_in_capitals) {
        return false;
    }
    let glued =
        |token: Token<'_>| token.gap() == Gap::None && matches!(token.kind(), TokenKind::Punct('-' | '/' | '&' | '@'));
    let in_symbol = || before.previous().is_some_and(glued) && !behind_office(before) && !behind_small_word(before);
    if words.style == Style::Short && in_symbol() {
        return false;
    }
    match words.row.need {
        Need::ElectedBody => elected_body(*after) || name_follows(after),
        Need::Label => is_label(before, *after),
        Need::Nothing | Need::Link | Need::Person => {
            words.row.phrase != "thường trực" || after.to_owned().phrase("ban bí thư").is_some()
        }
    }
}

/// Whether the title ends with the abbreviation of the body: `Trưởng BCĐ`.
fn shares_abbreviation(phrase: &str) -> bool {
    ["trưởng bcđ", "trưởng btc", "trưởng bts", "trưởng bql", "trưởng ca", "trưởng bdv", "trưởng btg", "trưởng bch"]
        .contains(&phrase)
}

fn is_in_capitals(token: Token<'_>) -> bool {
    letter::is_all_capitals(token.text())
}

/// Whether another abbreviated title and a slash stand before the cursor: `ĐUV/PCT`.
fn behind_office(at: Cursor<'_>) -> bool {
    let title =
        at.back().filter(|slash| slash.peek().is_some_and(|token| token.is('/'))).and_then(|slash| slash.back());
    let begins = |title: Cursor<'_>| title.previous().is_none_or(|token| token.gap() > Gap::None);
    title.filter(|title| begins(*title)).is_some_and(|mut title| {
        title.next().is_some_and(|word| ABBREVIATIONS.iter().any(|row| letter::equals(word.text(), row.phrase)))
    })
}

/// Whether a small word and a sign stand before the cursor: `Đảng ủy-CT. HĐND xã`; in a symbol it would be in capitals.
fn behind_small_word(at: Cursor<'_>) -> bool {
    let word = at.back().and_then(|sign| sign.previous());
    word.is_some_and(|word| word.is_word() && !word.is_capitalised())
}

/// Whether an elected body stands at the cursor.
fn elected_body(mut cur: Cursor<'_>) -> bool {
    cur.any_phrase(&["quốc hội", "hội đồng nhân dân", "hđnd", "qh"]).is_some()
}

/// Whether a surname and another capitalised word stand at the cursor: `đại biểu Lê Văn An`.
fn name_follows(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let surname = ahead.next().filter(|token| token.gap() == Gap::Space && token.is_capitalised());
    surname.is_some_and(|token| surname::weight(&token) == Some(Weight::Sure))
        && ahead.next().is_some_and(|token| token.gap() == Gap::Space && token.is_capitalised())
}

/// Whether the title is a label (`Chủ trì: …`, `Thư ký cuộc họp: …`) or a line of its own in capitals.
fn is_label(before: Cursor<'_>, mut after: Cursor<'_>) -> bool {
    if !before.at_capital() {
        return false;
    }
    let line_start =
        before.previous().is_none_or(|token| token.gap() >= Gap::Line || !matches!(token.kind(), TokenKind::Word));
    after.any_phrase(&["cuộc họp", "hội nghị", "phiên họp", "kỳ họp", "phiên tòa", "buổi làm việc", "buổi họp", "họp"]);
    let Some(next) = after.peek_any() else { return line_start };
    let capitals = before.peek().is_some_and(|token| letter::is_all_capitals(token.text()));
    let column = next.gap() >= Gap::Line || is_wide(after.text().get(after.at()..next.start));
    let ends_line = before.previous().is_none_or(|token| token.gap() >= Gap::Line) || !capitals;
    (line_start && next.is(':')) || (capitals && column && (ends_line || in_column(before)))
}

/// Whether the cursor stands at the second of two columns.
fn in_column(at: Cursor<'_>) -> bool {
    at.previous().is_some_and(|token| is_wide(at.text().get(token.end()..at.peek().map_or(0, |next| next.start))))
}

/// Whether a space is that of two columns.
fn is_wide(space: Option<&str>) -> bool {
    space.is_some_and(|space| space.len() >= 3 || space.contains('\t'))
}

/// Whether `quyền`, `nguyên`, `cựu` at `at` belongs to the title that begins at `title`.
pub(super) fn held_word_fits(at: Cursor<'_>, title: &Cursor<'_>) -> bool {
    let Some(next) = title.peek() else { return false };
    if !next.is_word() || next.gap() > Gap::Line {
        return false;
    }
    let Some(word) = at.peek() else { return false };
    let Some(before) = at.previous().filter(|token| token.gap() < Gap::Break) else { return true };
    if !before.is_word() || before.gap() == Gap::Line {
        return true;
    }
    if letter::equals(word.text(), "quyền") {
        return word.is_capitalised() && !before.is_capitalised()
            || ["chức", "giữ", "là", "làm", "chí", "vụ", "ông", "bà"]
                .iter()
                .any(|cue| letter::equals(before.text(), cue));
    }
    // `Thái Nguyên Chủ tịch`, `tài nguyên`
    let part_of_word =
        ["tài", "thảo", "cao", "căn", "trạng", "bình"].iter().any(|part| letter::equals(before.text(), part));
    let part_of_name = word.is_capitalised() && before.is_capitalised();
    !part_of_word && !part_of_name
}

/// Whether an abbreviation is written as one: in capitals, and not part of a document number or an initial.
pub(super) fn is_short_form(token: &Token<'_>, after: &Cursor<'_>) -> bool {
    let capitals = token.text().chars().filter(|c| c.is_uppercase()).count();
    let next_is_glued = after.peek().is_some_and(|next| {
        next.gap() == Gap::None
            && (matches!(next.kind(), TokenKind::Number) || "-&@_.".chars().any(|c| next.is(c)))
            && !ends_sentence(&next, after)
            && !leads_to_body(&next, after)
            && !leads_to_standing(&next, after)
    });
    capitals >= 2 && !next_is_glued
}

fn ends_sentence(next: &Token<'_>, after: &Cursor<'_>) -> bool {
    next.is('.') && after.moved(next.end()).peek_any().is_none_or(|token| token.gap() > Gap::None)
}

/// Whether the full stop of an abbreviation stands between the title and its body: `UV.BTV Đảng ủy`, `PCT.UBND`.
fn leads_to_body(next: &Token<'_>, after: &Cursor<'_>) -> bool {
    let mut body = after.moved(next.end());
    let capitals = body.peek().is_some_and(|token| token.gap() == Gap::None && letter::is_all_capitals(token.text()));
    next.is('.') && capitals && agency_head::longest(&mut body).is_some()
}

/// `PCT.Thường trực`
fn leads_to_standing(next: &Token<'_>, after: &Cursor<'_>) -> bool {
    next.is('.') && after.moved(next.end()).phrase("thường trực").is_some()
}

/// `Thường trực` behind a title: of deputies it is part of the title; of a member of a council or a Party committee the
/// standing body is meant (`Ủy viên Thường trực HĐND`).
pub(super) fn standing_fits(words: &Words, after: &Cursor<'_>) -> bool {
    let standing_body = || {
        let bodies = ["hđnd", "hội đồng nhân dân", "tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy", "quận ủy", "thị ủy"];
        after.to_owned().any_phrase(&bodies).is_some()
    };
    match words.row.family {
        Family::Member => !standing_body(),
        _ => is_deputy(words) || !standing_body(),
    }
}

fn is_deputy(words: &Words) -> bool {
    words.title().starts_with("Phó") || words.row.phrase == "thứ trưởng"
}

/// `phụ trách` behind a title belongs to it when no field of work follows: `Phó Giám đốc phụ trách Sở`, not
/// `Phó Chủ tịch phụ trách khối văn xã`.
pub(super) fn in_charge_fits(after: &Cursor<'_>) -> bool {
    after.peek_any().is_none_or(|next| next.gap() >= Gap::Break || !next.is_word() || next.is_capitalised())
}

/// Whether another signs or acts for the holder: `KT.`, `TL.`, `TUQ.`, `K/T`, `thừa ủy quyền của` before the title.
pub(super) fn signed_for(at: Cursor<'_>, behind: &Cursor<'_>) -> bool {
    let Some(mut last) = at.previous().filter(|token| token.gap() < Gap::Line) else { return false };
    let mut cur = at.moved(last.start);
    if last.is('.') {
        match cur.previous() {
            Some(token) => last = token,
            None => return false,
        }
        cur = at.moved(last.start);
    }
    if ["kt", "tl", "tuq", "ktl"].iter().any(|word| letter::equals(last.text(), word)) {
        return true;
    }
    // In running text the name behind the title is that of its holder: `thừa ủy quyền của Chủ tịch nước Lê Văn An`.
    let heading = || at.peek().is_some_and(|token| letter::is_all_capitals(token.text()));
    if at.preceded_by_any(&["ủy quyền của", "ủy nhiệm của", "thừa lệnh", "thay mặt"])
        && (heading() || !name_follows(behind))
    {
        return true;
    }
    // K/T, K.T., T/L
    ["t", "l"].iter().any(|word| letter::equals(last.text(), word))
        && cur.previous().is_some_and(|token| token.is('/') || token.is('.'))
        && letter::is_all_capitals(last.text())
}

/// Words before a title in small letters that say it is an office.
const CUES: &[&str] = &[
    "chức",
    "chức vụ",
    "chức danh",
    "cương vị",
    "giữ chức",
    "giữ chức vụ",
    "đồng chí",
    "đ/c",
    "nguyên",
    "vị trí",
    "vai trò",
    "làm",
];

/// Whether such a word stands before the cursor.
pub(super) fn cued(at: Cursor<'_>) -> bool {
    at.preceded_by_any(CUES)
}
