//! Free names: of schools, hospitals, groups, associations, and the topics of steering committees.
//!
//! ```text
//! name  = word {word | "-" word | "và" word | NUMBER} ["Việt Nam"]
//! ```
//! It ends before a verb, a preposition, a title, a person, another body, a level word, or a comma.
use super::field::{Writing, spelled, wrapped};
use super::stop;
use crate::lexicon::field::FieldClass;
use crate::lexicon::{agency_head, field, surname};
use crate::scan::{Cursor, Gap, Phrases, Token, TokenKind, letter};
use crate::unit::{self, UnitLevel};
use crate::view::syllable;

/// Which small words a free name may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// None but known fields: the name of a school.
    Capitalised,
    /// Some, but the name ends with a capitalised word or a known field: an association, a group.
    Anchored,
    /// Any that are no stop: the topic of a committee.
    Any,
}

/// The most small words in a row that no table knows.
const MAX_LOOSE: usize = 4;

/// The most tokens of a free name.
const MAX_TOKENS: usize = 16;

/// What a committee may be set up for, whose last syllable would be read as a verb: `Chương trình`.
const UNDERTAKINGS: &[&str] = &["chương trình", "cuộc vận động"];

/// Reads a free name; gives its spelling.
pub(super) fn name(cur: &mut Cursor<'_>, words: Words, writing: Writing) -> Option<String> {
    let first = cur.peek().filter(|first| first.gap() <= Gap::Line)?;
    let mut ahead = *cur;
    let mut end = None;
    let mut loose = 0;
    for step in 0..MAX_TOKENS {
        if step > 0 && stop::at_person(&ahead) && names_holder(cur, &ahead) {
            break;
        }
        if step > 0 && ahead.any_phrase(&["việt nam", "trung ương"]).is_some() {
            end = Some(ahead);
            break;
        }
        let before = ahead;
        let Some(anchored) = word(&mut ahead, words, writing, step) else {
            // A few small words before a place belong to the name: `Chăm sóc sức khỏe nhân dân | huyện`.
            if words == Words::Anchored && loose > 0 && before_level(&before) {
                end = Some(before);
            }
            break;
        };
        // A few small words may stand between two parts of a name, but the second begins with a capital.
        let capital = before.peek().is_some_and(|token| !token.is_word() || token.is_capitalised());
        let anchored = anchored && (capital || loose == 0 || ahead.preceded_by("quốc gia"));
        loose = if anchored { 0 } else { loose + 1 };
        if loose > MAX_LOOSE {
            break;
        }
        if anchored || words == Words::Any {
            end = Some(ahead);
        }
        if ahead.preceded_by("trung ương") || ahead.preceded_by("việt nam") {
            break;
        }
    }
    *cur = end?;
    Some(spelled(cur.text(), first.start, cur.at(), writing))
}

/// Whether the person named at `at` holds the office before the body whose free name begins at `name`: `Giám đốc Bệnh viện Bạch
/// Mai | Lê Xuân An`; not whom the body is named after: `Giám đốc Bệnh viện Đa khoa Nguyễn Đình Chiểu`.
fn names_holder(name: &Cursor<'_>, at: &Cursor<'_>) -> bool {
    #[rustfmt::skip]
    const HELD: &[&str] = &[
        "giám đốc", "gđ", "tgđ", "pgđ", "viện trưởng", "chủ tịch", "chủ nhiệm", "hiệu trưởng", "tổng thư ký", "trưởng ban", "chính ủy",
        "tư lệnh", "đồn trưởng", "chính trị viên", "trạm trưởng", "đội trưởng", "trưởng đoàn", "trưởng khoa", "bí thư",
        "hội trưởng",
    ];
    const UNNAMED: &[&str] =
        &["đa khoa", "y khoa", "nghiên cứu", "nghệ thuật", "cải lương", "kịch", "quốc tế", "học bổng"];
    let mut start = *name;
    let mut held = || {
        let word = start.previous().filter(|word| word.is_word() && word.gap() <= Gap::Space);
        word.is_some_and(|word| {
            start = start.before(&word);
            start.preceded_by_any(HELD)
        })
    };
    !at.preceded_by_any(UNNAMED) && !ends_before_person(at) && (0..MAX_HEAD + 1).any(|_| held())
}

/// Whether the person named behind the head alone, whose name is given, holds the office before it: `Giám đốc Học viện | Lê Văn An`.
/// A hospital or a school may bear the name of a person: there the middle name must tell.
pub(super) fn at_holder(cur: &Cursor<'_>, head: &str) -> bool {
    const HONOURED: &[&str] = &["lê văn thịnh", "lê văn việt", "nguyễn ái quốc"];
    const NAMED_AFTER: &[&str] = &["Bệnh viện", "Trường", "Đại học", "Phòng khám", "Phân hiệu"];
    let mut middle = *cur;
    middle.skip();
    let telling = middle.any_phrase(&["văn", "thị"]).is_some();
    stop::at_person(cur)
        && cur.clone().any_phrase(HONOURED).is_none()
        && matches!(stop::capitalised_run(cur), 3 | 4)
        && (telling || !NAMED_AFTER.iter().any(|named| head.starts_with(named)))
        && names_holder(cur, cur)
}

/// Whether the next word, which may be a surname, rather ends a name before a surer one: `Bạch Mai | Đào Xuân An`.
fn ends_before_person(cur: &Cursor<'_>) -> bool {
    let weight = |cur: &Cursor<'_>| cur.peek().and_then(|word| surname::weight(&word));
    let mut behind = *cur;
    behind.skip();
    weight(cur) != Some(surname::Weight::Sure) && weight(&behind).is_some() && stop::at_person(&behind)
}

/// Whether the level word of a place stands next.
fn before_level(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|next| next.gap() <= Gap::Line) && super::place::level_word(&mut cur.clone()).is_some()
}

/// Reads one word or known part of the name; tells whether the name may end with it.
fn word(cur: &mut Cursor<'_>, words: Words, writing: Writing, step: usize) -> Option<bool> {
    let next = cur.peek()?;
    let small = next.is_word() && !next.is_capitalised();
    if next.gap() > Gap::Line || (next.gap() == Gap::Line && step > 0 && !small && !wrapped(cur)) {
        return None;
    }
    match next.kind() {
        // A number that touches the word before it is the mark of a footnote.
        TokenKind::Number if step > 0 && next.gap() == Gap::None && !cur.preceded_by("-") && touches_word(cur) => None,
        TokenKind::Number => {
            cur.skip();
            Some(true)
        }
        TokenKind::Punct('-' | '/' | '&') if step > 0 => {
            cur.skip();
            let after = cur.peek().filter(|after| after.gap() <= Gap::Line)?;
            let fits = after.is_capitalised() || after.is_number();
            let ends = stop::at_title(cur) || stop::at_person(cur) || starts_body(cur);
            (fits && !ends).then_some(false)
        }
        TokenKind::Punct('"' | '“') if step == 0 => None,
        TokenKind::Punct(',') if words == Words::Anchored && writing == Writing::Mixed && step > 0 => {
            cur.skip();
            joined_parts(cur).then_some(false)
        }
        TokenKind::Punct(',') if words == Words::Any => {
            let fits = cur.preceded_by("phòng") && {
                cur.next().is_some() && cur.peek().is_some_and(|after| cur.matches(&after, "chống"))
            };
            fits.then_some(false)
        }
        TokenKind::Word => spoken(cur, words, writing, step),
        TokenKind::Punct(_) => None,
    }
}

/// Whether two known parts with capitals, joined by `và`, stand next: `Văn hóa, | Thể thao và Truyền thông`.
fn joined_parts(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let part = |cur: &mut Cursor<'_>| {
        let capital = cur.peek().is_some_and(|next| next.is_capitalised() && next.gap() <= Gap::Line);
        capital && !starts_body(cur) && field::longest(cur).is_some()
    };
    let start = cur.at();
    part(&mut ahead)
        && (cur.text()[start..ahead.at()].contains(" và ") || (ahead.word("và").is_some() && part(&mut ahead)))
}

/// Whether the line on where the copies are kept begins here: `Lưu: VT`.
fn at_filing(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    ahead.word("lưu").is_some() && ahead.punct(':').is_some()
}

/// Whether a surname stands before the cursor and two words of its name behind it: `Viện Trần | Nhân Tông`.
fn inside_person(cur: &Cursor<'_>) -> bool {
    cur.back().is_some_and(|before| stop::at_person(&before)) && stop::capitalised_run(cur) >= 2
}

/// Whether a word ends directly before the cursor.
pub(super) fn touches_word(cur: &Cursor<'_>) -> bool {
    cur.previous().is_some_and(|before| before.is_word() && before.gap() == Gap::None)
}

fn spoken(cur: &mut Cursor<'_>, words: Words, writing: Writing, step: usize) -> Option<bool> {
    let next = cur.peek()?;
    if step > 0 && (starts_body(cur) || super::place::level_word(&mut cur.clone()).is_some()) {
        return None;
    }
    if cur.matches(&next, "và") {
        if step == 0 || words == Words::Capitalised && writing != Writing::Mixed {
            return None;
        }
        cur.skip();
        let after = cur.peek()?;
        let fits = after.is_capitalised() || words == Words::Any || starts_field(cur);
        let rival = cur.clone().any_phrase(&["cụm thi đua", "khối thi đua"]).is_some();
        return (fits && !rival && !stop::at_title(cur) && !stop::at_person(cur) && !starts_body(cur)).then_some(false);
    }
    let several = cur.matches(&next, "các") && starts_field(cur);
    let breaks = next.is_capitalised() && step > 0 && stop::at_breaker(cur) && !several && !inside_person(cur);
    if stop::at_title(cur) || at_filing(cur) || breaks {
        return None;
    }
    let mut ahead = *cur;
    let part = field::longest(&mut ahead);
    let known = part.is_some();
    let mut undertaking = *cur;
    if step == 0 && undertaking.any_phrase(UNDERTAKINGS).is_some() && undertaking.at() >= ahead.at() {
        *cur = undertaking;
        return Some(true);
    }
    if writing == Writing::Capitals {
        if !known {
            return None;
        }
        *cur = ahead;
        return Some(true);
    }
    if next.is_capitalised() {
        if known && words != Words::Capitalised {
            *cur = ahead;
        } else if !glued_abbreviation(cur) {
            cur.skip();
        }
        return Some(true);
    }
    // `Chương trình mục tiêu quốc gia | xây dựng nông thôn mới`: what it is for, in words that tell it by themselves.
    let matter = part.is_some_and(|part| part.name.matches(' ').count() > 1)
        && cur.preceded_by_any(&["chương trình", "quốc gia"])
        && words != Words::Capitalised;
    if matter {
        *cur = ahead;
        return Some(true);
    }
    if words == Words::Capitalised || (stop::at_stop(cur) && !(known && (step == 0 || several))) {
        return None;
    }
    let follows = part.is_some_and(|part| part.class == FieldClass::Following) || cur.preceded_by("và");
    if known && (step == 0 || words == Words::Any || (follows && !super::field::is_verbal_at(cur, &ahead))) {
        *cur = ahead;
        return Some(true);
    }
    if cur.any_phrase(&["miền bắc", "miền trung", "miền nam", "quân đội", "quốc gia"]).is_some() {
        return Some(true);
    }
    // `Học viện Cảnh sát nhân dân`
    if cur.preceded_by_any(&["an ninh", "cảnh sát", "công an"]) && cur.phrase("nhân dân").is_some() {
        return Some(true);
    }
    let after_capital = completes_word(cur);
    cur.skip();
    // The second syllable of a word that no table knows: `Hồ tiêu`.
    Some(after_capital && step > 0)
}

/// Reads an abbreviation whose parts touch: `VH-TT&TT`.
fn glued_abbreviation(cur: &mut Cursor<'_>) -> bool {
    let Some(first) = cur.peek().filter(|first| stop::in_capitals(first.text())) else { return false };
    let mut ahead = *cur;
    let glued = field::abbreviation(&mut ahead).is_some() && !cur.text()[first.start..ahead.at()].contains(' ');
    if glued {
        *cur = ahead;
    }
    glued
}

/// Whether the next small syllable may complete the word whose first syllable, with a capital, stands before it:
/// `Hồ tiêu`, but not `Hà Nội tuyển`, where two capitals make a proper name.
pub(super) fn completes_word(cur: &Cursor<'_>) -> bool {
    let Some(before) = cur.previous().filter(|before| before.is_capitalised() && before.gap() <= Gap::Line) else {
        return false;
    };
    let at = cur.moved(before.start);
    let earlier = at.previous();
    if at.preceded_by("miền") || is_unit(cur.text(), &before) || !syllable::is_syllable(before.text()) {
        return false;
    }
    !earlier.is_some_and(|earlier| {
        earlier.is_capitalised() && earlier.gap() <= Gap::Space && !stop::is_head_end(cur, &before)
    })
}

/// Whether a word is the whole name of a province or a district: `Đại học Huế | hợp tác`.
fn is_unit(text: &str, word: &Token<'_>) -> bool {
    let levels = [UnitLevel::Province, UnitLevel::District];
    unit::longest_at(&text[word.start..], &levels).is_some_and(|found| found.len == word.len())
}

/// Whether a field of the gazetteer stands next.
fn starts_field(cur: &Cursor<'_>) -> bool {
    field::longest(&mut cur.clone()).is_some()
}

/// Whether another body stands next: a head with a sign that it is one.
pub(super) fn starts_body(cur: &Cursor<'_>) -> bool {
    let Some(next) = cur.peek() else { return false };
    let mut ahead = *cur;
    let Some(head) = agency_head::longest(&mut ahead) else { return false };
    if !next.is_capitalised() {
        return head.case == agency_head::Case::Free;
    }
    let mut part = *cur;
    if field::longest(&mut part).is_some() && part.at() > ahead.at() {
        return false;
    }
    match head.tail {
        agency_head::Tail::School => super::school::begins(&ahead),
        _ => head.alone == agency_head::Alone::Yes || goes_on(&ahead),
    }
}

/// Whether a head that needs something behind it has a word there that can be it.
fn goes_on(after: &Cursor<'_>) -> bool {
    let Some(next) = after.peek().filter(|next| next.gap() <= Gap::Line) else { return false };
    next.is_number()
        || next.is_capitalised() && !stop::at_title(after) && !stop::at_person(after)
        || super::place::level_word(&mut after.clone()).is_some()
        || agency_head::longest(&mut after.clone()).is_some()
}

/// Reads up to `Việt Nam` in a few words none of which is a function word: `phân bón sinh học Việt Nam`.
pub(super) fn to_country(cur: &mut Cursor<'_>) -> bool {
    const FUNCTION: &[&str] = &[
        "đã", "đang", "sẽ", "có", "là", "được", "của", "tại", "ở", "về", "với", "cho", "để", "trong", "trên", "các",
        "do", "theo", "từ", "đến", "này", "phối", "tổ", "chủ", "yêu", "đề",
    ];
    let mut ahead = *cur;
    for _ in 0..9 {
        if ahead.phrase("việt nam").is_some() {
            *cur = ahead;
            return true;
        }
        let fits = ahead.next().is_some_and(|token| {
            token.is_word() && token.gap() <= Gap::Line && !FUNCTION.iter().any(|word| ahead.matches(&token, word))
        });
        if !fits {
            return false;
        }
    }
    false
}

/// Reads a run of capitalised words and numbers: the proper name of a school or a hospital.
pub(super) fn proper(cur: &mut Cursor<'_>, at_most: usize) -> Option<String> {
    let first = cur.peek().filter(|first| first.gap() <= Gap::Line)?;
    let mut end = None;
    for step in 0..at_most {
        let Some(next) = cur.peek() else { break };
        let fits = next.is_capitalised() && !letter::is_all_capitals(next.text())
            || next.is_capitalised() && next.text().chars().count() == 1
            || next.is_number() && next.gap() <= Gap::Space && numbered_name(cur);
        let joined = next.gap() <= Gap::Space || (next.gap() == Gap::Line && (step == 0 || wrapped(cur)));
        let ends = stop::at_title(cur) || stop::at_breaker(cur) || starts_body(cur);
        if !fits || !joined || ends || (step >= 2 && stop::at_person(cur) && !ends_before_person(cur)) {
            break;
        }
        cur.skip();
        end = Some(cur.at());
        let mut dash = *cur;
        if dash.punct('-').is_some()
            && dash.at_capital()
            && !stop::at_title(&dash)
            && !stop::at_person(&dash)
            && !starts_body(&dash)
        {
            *cur = dash;
        }
    }
    let end = end?;
    *cur = cur.moved(end);
    Some(spelled(cur.text(), first.start, end, Writing::Mixed))
}

/// Words before which a name in capitals ends: those for a time, and the other column of a letterhead.
static AFTER_CAPITALS: Phrases =
    Phrases::new(&["năm học", "năm", "giai đoạn", "nhiệm kỳ", "cộng hòa xã hội", "độc lập", "đảng cộng sản việt nam"]);

/// Reads a name in capitals that ends with its line, before its place or before such words, and with no other line of a
/// letterhead.
pub(super) fn capitals(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    for step in 0..6 {
        let next = ahead.peek_any().filter(|next| next.gap() <= Gap::Space);
        let ends = || {
            ahead.clone().any_listed(&AFTER_CAPITALS).is_some() || super::place::one(&mut ahead.clone(), 0).is_some()
        };
        if step > 0 && ends() {
            *cur = ahead;
            return true;
        }
        let Some(next) = next.filter(|next| next.is_word()) else {
            let ended = step > 0 && next.is_none_or(|next| next.is('*') || next.is('|'));
            if ended {
                *cur = ahead;
            }
            return ended;
        };
        // `TRƯỜNG ĐẠI HỌC | LUẬT`
        let breaks = stop::at_breaker(&ahead) && !(step == 0 && ahead.matches(&next, "luật"));
        let other = breaks || starts_body(&ahead) || super::place::level_word(&mut ahead.clone()).is_some();
        if other || !letter::is_all_capitals(next.text()) {
            return false;
        }
        ahead.skip();
    }
    false
}

/// Whether a head that ends at the cursor begins its line.
pub(super) fn head_begins_line(cur: &Cursor<'_>) -> bool {
    let mut start = *cur;
    for _ in 0..MAX_HEAD {
        let Some(last) = start.previous() else { break };
        start = start.moved(last.start);
        if start.previous().is_none_or(|before| before.gap() >= Gap::Line || before.is('|')) {
            let mut head = start;
            return agency_head::longest(&mut head).is_some() && head.at() == cur.at();
        }
    }
    false
}

/// The most words of a head that a name in capitals follows.
const MAX_HEAD: usize = 5;

/// `19/5`, `1`, `2`: a number as a name; a date of four digits is none.
fn numbered_name(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    let Some(number) = ahead.next().filter(|token| token.len() <= 3) else { return false };
    let slash =
        ahead.peek().filter(|next| next.gap() == Gap::None && matches!(next.kind(), TokenKind::Punct('/' | '-')));
    if slash.is_some() {
        ahead.skip();
        let Some(month) = ahead.next().filter(|token| token.is_number() && token.len() <= 2) else {
            return true;
        };
        let again = ahead.peek().is_some_and(|next| next.gap() == Gap::None && next.is('/'));
        if again {
            return false;
        }
        // The caller reads the last number; stand before it.
        *cur = cur.moved(month.start);
    }
    number.is_number()
}
