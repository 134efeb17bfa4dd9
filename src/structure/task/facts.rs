//! What is told and not assigned: `Chính phủ đã ban hành …`, `báo cáo chậm so với thời hạn`

use crate::scan::{Cursor, Gap, Phrases};

use super::super::sheet::Sheet;
use super::assign::ends_clause;
use super::doers;

/// Whether a body is named at the byte and a fact is told of it: `Chính phủ đã ban hành …`
pub(super) fn tells_fact(sheet: &Sheet<'_>, at: usize, end: usize) -> bool {
    if sheet.agency_at(at).is_none() && sheet.role_at(at).is_none() && sheet.person_at(at).is_none() {
        return false;
    }
    is_fact(sheet.cursor(doers::read(sheet, at, end).end))
}

/// Whether the word ahead of the cursor, behind a doer, tells a fact.
pub(super) fn is_fact(cur: Cursor<'_>) -> bool {
    cur.to_owned().any_listed(&FACTS).is_some()
}

/// Whether the verb ahead of the cursor, behind a doer, tells of an agreement: `thống nhất chỉ có một cơ quan chủ trì`.
pub(super) fn is_agreement(cur: Cursor<'_>) -> bool {
    let mut cur = cur;
    cur.phrase("thống nhất").is_some()
        && cur
            .any_phrase(&[
                "chỉ",
                "với",
                "rằng",
                "cao",
                "cho rằng",
                "đánh giá",
                "nhận định",
                "đề nghị",
                "về",
                "như",
                "theo",
            ])
            .is_some()
}

/// Words behind a doer that tell a fact.
static FACTS: Phrases = Phrases::new(&[
    "đã",
    "đang",
    "sẽ",
    "vừa",
    "là",
    "và",
    "được",
    "nhận",
    "ghi",
    "biểu",
    "ban",
    "kết",
    "yêu",
    "đề",
    "thông",
    "với",
    "giao",
    "cho biết",
    "cho rằng",
    "cho thấy",
    "cho hay",
]);

/// Whether a verb in small letters follows the doers, as far as the words that tell facts are told from verbs.
pub(super) fn acts(sheet: &Sheet<'_>, at: usize, end: usize) -> bool {
    static NO_VERBS: Phrases = Phrases::new(&[
        "có", "của", "tại", "trong", "với", "về", "theo", "để", "khi", "nếu", "thì", "mà", "cũng", "còn", "chưa",
        "thuộc", "nêu", "trân", "xin", "kính", "đồng", "qua", "là", "như", "các", "kiêm", "nơi", "bị", "nghỉ", "họp",
        "gồm",
    ]);
    let cur = sheet.cursor(at);
    cur.peek().filter(|token| token.start < end && token.gap() == Gap::Space).is_some_and(|token| {
        let verb = cur.to_owned().any_listed(&NO_VERBS).is_none();
        let told = || is_fact(cur) || is_late(cur) || is_threatened(cur, end);
        token.is_word() && !token.is_capitalised() && verb && !told()
    })
}

/// Whether it is told that something was done late: `báo cáo chậm so với thời hạn`, but `báo cáo chậm nhất ngày 5/4`.
pub(super) fn is_late(cur: Cursor<'_>) -> bool {
    let mut cur = cur;
    for _ in 0..4 {
        let Some(token) = cur.next().filter(|token| token.is_word()) else { return false };
        if cur.matches(&token, "chậm") {
            return cur.word("nhất").is_none();
        }
    }
    false
}

/// Whether a sanction is told of: `không chấp hành bị xử lý theo …`
pub(super) fn is_threatened(cur: Cursor<'_>, end: usize) -> bool {
    let mut cur = cur;
    if cur.word("không").is_none() {
        return false;
    }
    for _ in 0..12 {
        let Some(token) = cur.next().filter(|token| token.start < end && !ends_clause(token)) else { break };
        if cur.matches(&token, "bị") {
            return true;
        }
    }
    false
}
