//! Who speaks, and what is said.
//!
//! ```text
//! speaker = [honorific] NAME [office] (":" | "-" | VERB) | office NAME … | "Phát biểu tại hội nghị," … NAME … VERB
//! ```

use crate::lexicon::honorific;
use crate::scan::Phrases;
use crate::view::ViewSpan;

use super::super::sheet::{Sheet, floor};

/// Verbs with which speech is told.
static VERBS: Phrases = Phrases::new(&[
    "phát biểu",
    "cho rằng",
    "đề nghị",
    "nhất trí",
    "hỏi",
    "trả lời",
    "báo cáo",
    "nêu",
    "khẳng định",
    "đồng tình",
    "kiến nghị",
    "trình bày",
    "nhấn mạnh",
    "yêu cầu",
    "kết luận",
    "đánh giá",
    "bổ sung",
    "giải trình",
    "có ý kiến",
    "thống nhất",
    "đề xuất",
    "chỉ đạo",
    "ghi nhận",
    "biểu dương",
    "tin tưởng",
    "chúc mừng",
    "mong muốn",
    "chia sẻ",
    "lưu ý",
    "cho biết",
    "quán triệt",
    "thông qua",
    "đồng ý",
    "tiếp thu",
    "làm rõ",
    "phản ánh",
    "thắc mắc",
    "tham gia ý kiến",
    "thông báo",
    "gợi ý",
    "giao",
    "đọc",
    "giới thiệu",
    "đặt câu hỏi",
    "tham luận",
    "cảm ơn",
]);

/// Bytes after a name within which the verb of speech stands.
const MAX_TO_VERB: usize = 400;

/// The speaker of the block and where what is said begins.
pub(super) fn speaker(sheet: &Sheet<'_>, block: ViewSpan) -> Option<(usize, usize)> {
    let person = opening_person(sheet, block).or_else(|| introduced(sheet, block))?;
    let name = sheet.linked.people[person].span;
    let limit = block.end.min(name.end + MAX_TO_VERB);
    let limit = floor(sheet.text, limit);
    let colon = sheet.slice(ViewSpan::new(name.end, limit)).find(':').map(|at| name.end + at);
    let verb = sheet.find(ViewSpan::new(name.end, limit), &VERBS).map(|(_, verb)| verb.start);
    match (colon, verb) {
        (Some(colon), Some(verb)) if verb < colon => Some((person, verb)),
        (Some(colon), _) => Some((person, colon + 1)),
        (None, verb) => verb.map(|verb| (person, verb)),
    }
}

/// The speaker with whose name or office the words begin and who says something in their first sentence.
pub(super) fn opens(sheet: &Sheet<'_>, words: ViewSpan) -> Option<(usize, usize)> {
    let person = opening_person(sheet, words)?;
    let name = sheet.linked.people[person].span;
    let sentence = floor(sheet.text, words.end.min(name.end + MAX_TO_SAY));
    let (_, verb) = sheet.find(ViewSpan::new(name.end, sentence), &VERBS)?;
    let between = sheet.slice(ViewSpan::new(name.end, verb.start.max(name.end)));
    (!between.contains(". ")).then_some((person, verb.start))
}

/// The most bytes between a name and what is said with it.
const MAX_TO_SAY: usize = 120;

/// The person with whose name, honorific or office the block begins.
fn opening_person(sheet: &Sheet<'_>, block: ViewSpan) -> Option<usize> {
    let mut cur = sheet.cursor(block.start);
    let _ = cur.any_phrase(&["ý kiến của", "ý kiến", "đại biểu", "các"]);
    for _ in 0..6 {
        let mut short = cur;
        if short.word("đ").is_some() && short.punct('/').is_some() && short.word("c").is_some() {
            cur = short;
        }
        // `Đ/c Thượng tá`, `Già làng`
        while honorific::read(&mut cur).is_some() {}
        let at = cur.peek().map(|token| token.start).filter(|at| *at < block.end)?;
        if let Some(person) = sheet.person_at(at) {
            return Some(person);
        }
        let role = sheet.role_at(at).map(|role| sheet.linked.roles[role].span.end);
        let agency = sheet.agency_at(at).map(|agency| sheet.linked.agencies[agency].span.end);
        let end = role.or(agency)?;
        cur = cur.moved(end);
        let _ = cur.any_punct(&[',', '-']);
    }
    None
}

/// The person of `Phát biểu tại hội nghị, đồng chí …`.
fn introduced(sheet: &Sheet<'_>, block: ViewSpan) -> Option<usize> {
    let mut cur = sheet.cursor(block.start);
    cur.any_phrase(&[
        "phát biểu",
        "kết luận",
        "tại hội nghị",
        "tại cuộc họp",
        "tại buổi",
        "thay mặt",
        "đến dự và phát biểu",
    ])?;
    let person = sheet.people(block).next()?;
    let between = sheet.slice(ViewSpan::new(block.start, sheet.linked.people[person].span.start));
    (between.len() <= 400 && !between.contains(". ")).then_some(person)
}

/// Whether the block begins with words for an unnamed speaker: `Có ý kiến cho rằng`, `Cử tri thôn 5 đề nghị`.
pub(super) fn unnamed(sheet: &Sheet<'_>, block: ViewSpan) -> bool {
    let mut cur = sheet.cursor(block.start);
    let begins = cur.any_phrase(&["có ý kiến", "một số ý kiến", "nhiều ý kiến", "các ý kiến", "cử tri", "đại biểu"]);
    begins.is_some() && {
        let next = cur.peek().is_some_and(|token| token.is_word());
        next && sheet
            .find(ViewSpan::new(block.start, floor(sheet.text, block.end.min(block.start + 160))), &VERBS)
            .is_some()
    }
}
