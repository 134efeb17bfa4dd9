//! The field of work in the name of a body.
//!
//! ```text
//! field = part {joint part | following part | ROMAN | NUMBER} ["Việt Nam"]
//! part  = a row of the gazetteer | ABBREVIATION | Capitalised words
//! joint = "và" | "&" | "-"
//! ```
//! In mixed case a part begins with a capital; without one only known fields are read.
use super::stop;
use crate::lexicon::agency_head::{self, Head};
use crate::lexicon::field::{self, FieldClass};
use crate::scan::{Cursor, Gap, TokenKind, letter};

/// How the words of a name are written here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Capitals mark the parts: `Sở Y tế`.
    Mixed,
    /// Everything is in capitals: `SỞ Y TẾ`.
    Capitals,
    /// The head has no capital: `phòng nội vụ`.
    Small,
}

/// A field as read: its usual spelling.
pub(super) type Reading = String;

/// Reads a whole field of a ministry or a department, or its abbreviation.
pub(super) fn whole(cur: &mut Cursor<'_>, writing: Writing) -> Option<Reading> {
    let mut ahead = *cur;
    let small = cur.peek().is_some_and(|first| !first.is_capitalised());
    if let Some(known) = field::longest_whole(&mut ahead).filter(|known| !(small && is_common(known.name))) {
        *cur = ahead;
        return Some(known.name.to_owned());
    }
    short(cur, writing)
}

/// Whether a field in small letters is rather the thing of that name: `trình Bộ kế hoạch lựa chọn nhà thầu`.
fn is_common(name: &str) -> bool {
    ["Kế hoạch", "Tài sản", "Vật tư", "Năng lượng", "Lương thực", "Thủy lợi"].contains(&name)
}

/// Reads an abbreviated field in a list of them: `Vụ PC, CST`.
pub(super) fn abbreviated(cur: &mut Cursor<'_>) -> Option<Reading> {
    short(cur, Writing::Mixed)
}

/// Reads an abbreviated field. In capitals only a known one.
fn short(cur: &mut Cursor<'_>, writing: Writing) -> Option<Reading> {
    let mut ahead = *cur;
    let first = ahead.peek()?;
    let found = field::abbreviation(&mut ahead)?;
    let letters = &cur.text()[first.start..ahead.at()];
    let syllable = letters.chars().any(|c| !c.is_ascii() && c != 'Đ');
    // `phòng KH-TC`, `Trưởng phòng TCHC`: the head is small, but nothing else is written so.
    let evident = writing == Writing::Mixed
        || (writing == Writing::Small && (letters.contains(['-', '&']) || cur.preceded_by("trưởng phòng")));
    if found.field.is_none() && (!evident || syllable || place_sign(&first)) {
        return None;
    }
    if ahead.peek().is_some_and(|next| next.gap() == Gap::None && next.is_number()) {
        ahead.skip();
    }
    let name =
        found.field.map_or_else(|| cur.text()[first.start..ahead.at()].to_owned(), |field| field.name.to_owned());
    *cur = ahead;
    Some(name)
}

/// Abbreviations that stand for a level, a body or a class of divisions (`CM-NV`: chuyên môn, nghiệp vụ), not for a field.
fn place_sign(token: &crate::scan::Token<'_>) -> bool {
    const SIGNS: &[&str] =
        &["TP", "TX", "TT", "TW", "UBND", "HĐND", "TU", "HU", "UBMTTQ", "MTTQ", "TPHCM", "ĐBQH", "XHCN", "CM", "CMNV"];
    SIGNS.contains(&token.text())
}

/// Reads a field of the gazetteer or one put together of known and capitalised parts.
pub(super) fn composed(cur: &mut Cursor<'_>, writing: Writing, head: &Head) -> Option<Reading> {
    let start = cur.peek()?.start;
    let mut name = first_part(cur, writing, head)?;
    let mut part = start;
    for _ in 0..6 {
        let before = *cur;
        let next = next_part(cur, writing, part);
        part = before.peek().map_or(part, |first| first.start);
        if !next {
            *cur = before;
            break;
        }
        name = spelled(cur.text(), start, cur.at(), writing);
        if cur.previous().is_some_and(|last| last.is_number()) {
            break;
        }
    }
    Some(name)
}

/// The words of a field with single blanks; in capitals set in small letters but for the first.
pub(super) fn spelled(text: &str, start: usize, end: usize, writing: Writing) -> String {
    let words = text[start..end].replace(['*', '_', '#'], " ");
    let joined = letter::collapse(&words);
    if writing != Writing::Capitals {
        return joined;
    }
    let mut letters = joined.chars();
    letters.next().map_or_else(String::new, |first| first.to_string() + &letter::to_lower(letters.as_str()))
}

fn first_part(cur: &mut Cursor<'_>, writing: Writing, head: &Head) -> Option<Reading> {
    let first = cur.peek()?;
    if first.gap() > Gap::Line {
        return None;
    }
    let mut ahead = *cur;
    if let Some(known) = field::longest(&mut ahead) {
        // A small field goes with a head that can be nothing else: `Ban Quản lý dự án`.
        let free = head.is_specific()
            || (!is_verbal(known.name) && !stop::at_stop(cur))
            || (writing == Writing::Mixed && names_an_office(cur, &ahead, head));
        let fits = first.is_capitalised() || known.class == FieldClass::Whole || writing != Writing::Mixed || free;
        if fits && !ends_in_word(&ahead) {
            *cur = ahead;
            return Some(known.name.to_owned());
        }
    }
    if let Some(name) = short(cur, writing) {
        return Some(name);
    }
    if ["Vụ", "Cục", "Phòng", "Tổng cục"].contains(&head.name)
        && first.gap() == Gap::Space
        && super::place::is_roman(first.text())
    {
        cur.skip();
        return Some(first.text().to_owned());
    }
    // A case is named after a firm: `Vụ Tân Hoàng Minh`.
    let case = head.name == "Vụ" && !cur.preceded_by("vụ trưởng vụ");
    if writing == Writing::Mixed && !case { unknown(cur) } else { None }
}

/// Whether the verb at the cursor is of a name that ends at `after`: `thuộc Cục | quản lý dược;`, but not `giao Cục | kiểm tra văn
/// bản`.
fn names_an_office(cur: &Cursor<'_>, after: &Cursor<'_>, head: &Head) -> bool {
    const BEFORE: &[&str] = &["của", "thuộc", "và", "với", "trưởng", "gửi"];
    let ends =
        after.peek_any().is_none_or(|next| next.gap() >= Gap::Line || matches!(next.kind(), TokenKind::Punct(_)));
    let several = cur.text()[cur.at()..after.at()].trim().contains(' ');
    let begins = |head: Cursor<'_>| {
        head.previous().is_none_or(|before| before.gap() >= Gap::Line || !before.is_word())
            || head.preceded_by_any(BEFORE)
    };
    ["Cục", "Vụ"].contains(&head.name) && ends && several && cur.back().is_some_and(begins)
}

/// Whether the field that ends here goes on into a longer word of another meaning: `Hành chính | sách`.
fn ends_in_word(cur: &Cursor<'_>) -> bool {
    cur.preceded_by("hành chính") && cur.clone().word("sách").is_some()
}

/// A capitalised word that no table knows, with one small syllable that completes it.
fn unknown(cur: &mut Cursor<'_>) -> Option<Reading> {
    let first = cur.peek()?;
    let unfit = !first.is_capitalised()
        || first.gap() > Gap::Space
        || stop::at_title(cur)
        || stop::at_breaker(cur)
        || stop::at_person(cur)
        || letter::is_all_capitals(first.text())
        || agency_head::longest(&mut cur.clone()).is_some();
    if unfit {
        return None;
    }
    cur.skip();
    let completes = super::open::completes_word(cur);
    if completes
        && cur.peek().is_some_and(|next| {
            next.is_word() && next.gap() <= Gap::Line && !next.is_capitalised() && !stop::at_stop(cur)
        })
    {
        cur.skip();
    }
    Some(cur.text()[first.start..cur.at()].to_owned())
}

/// Reads what may go on a field whose last part begins at `part`; on failure the cursor is spoilt.
fn next_part(cur: &mut Cursor<'_>, writing: Writing, part: usize) -> bool {
    let Some(next) = cur.peek() else { return false };
    if next.gap() > Gap::Line || (next.gap() == Gap::Line && !wrapped(cur)) {
        return false;
    }
    match next.kind() {
        // A number that touches the word before it is the mark of a footnote.
        TokenKind::Number if next.gap() == Gap::None && super::open::touches_word(cur) => false,
        TokenKind::Number => numbered(cur),
        TokenKind::Punct('-' | '&') => {
            cur.skip();
            joined(cur, writing)
        }
        TokenKind::Word if cur.matches(&next, "số") => {
            cur.skip();
            cur.number(1..=999).is_some()
        }
        TokenKind::Word if cur.matches(&next, "và") => {
            cur.skip();
            joined(cur, writing)
        }
        TokenKind::Word => adjacent(cur, writing, part),
        _ => false,
    }
}

/// `Đội 2`, but not the number of something else: `Phòng Nội vụ 3 người`.
fn numbered(cur: &mut Cursor<'_>) -> bool {
    let glued = |next: crate::scan::Token<'_>| {
        next.gap() == Gap::None && matches!(next.kind(), TokenKind::Punct('/' | '.' | '-'))
    };
    let short = cur.next().is_some_and(|token| token.len() <= 3);
    // `Đội Quản lý thị trường 10B`
    if cur.peek().is_some_and(|next| next.gap() == Gap::None && next.is_capitalised() && next.len() == 1) {
        cur.skip();
    }
    short
        && !cur.peek().is_some_and(|next| {
            glued(next) || (next.is_word() && !next.is_capitalised() && next.gap() == Gap::Space && !stop::at_stop(cur))
        })
}

/// A part behind `và`, `&` or a dash: it must begin like a field, not like another body, a title or a person.
fn joined(cur: &mut Cursor<'_>, writing: Writing) -> bool {
    let Some(next) = cur.peek() else { return false };
    if next.gap() > Gap::Line || !next.is_word() {
        return false;
    }
    let mut ahead = *cur;
    let known = field::longest(&mut ahead);
    let known_end = ahead.at();
    // `Khu kinh tế và | các Khu công nghiệp`
    let mut plural = *cur;
    if known.is_some() && plural.word("các").is_some() && plural.at_capital() {
        *cur = cur.moved(known_end);
        return true;
    }
    if stop::at_title(cur) || stop::at_breaker(cur) || stop::at_person(cur) {
        return false;
    }
    if super::open::starts_body(cur) {
        return false;
    }
    if known.is_some() && (next.is_capitalised() || writing == Writing::Small) {
        *cur = cur.moved(known_end);
        return next.is_capitalised();
    }
    // `BQL dự án và BQL rừng`: an abbreviated head begins another body.
    let head = letter::is_all_capitals(next.text()) && agency_head::longest(&mut cur.clone()).is_some();
    let field = known.is_some() || field::abbreviation(&mut cur.clone()).is_some_and(|short| short.field.is_some());
    writing == Writing::Mixed && (field || !head) && (short(cur, writing).is_some() || unknown(cur).is_some())
}

/// Whether a part that is a verb by itself may go on the part before it: `Hành chính tổng hợp`, `Quản lý đào tạo`, but
/// `Phòng Nội vụ | tổng hợp`, `Phòng Giáo dục và Đào tạo | quản lý`.
fn takes_verb(part: &str) -> bool {
    const PARTS: &[&str] = &[
        "hành chính",
        "kế hoạch",
        "tổ chức",
        "khoa học",
        "nghiệp vụ",
        "kỹ thuật",
        "chính sách",
        "kinh tế",
        "kế toán",
        "quản trị",
        "ngân sách",
        "tài chính",
        "dự án",
        "quản lý",
        "nghiên cứu",
        "hỗ trợ",
        "thanh tra",
        "công tác",
        "chiến lược",
        "dịch vụ",
        "chế độ",
        "công nghệ",
        "điều phối",
        "tư vấn",
        "kiểm tra",
        "kiểm soát",
    ];
    let part = letter::to_lower(part.trim());
    PARTS
        .iter()
        .any(|known| part == *known || part.strip_suffix(known).is_some_and(|rest| rest.ends_with(['-', '&', ' '])))
}

/// A part directly behind another one, which begins at `part`.
fn adjacent(cur: &mut Cursor<'_>, writing: Writing, part: usize) -> bool {
    let Some(next) = cur.peek() else { return false };
    if super::place::is_roman(next.text()) || cur.phrase("việt nam").is_some() {
        if super::place::is_roman(next.text()) {
            cur.skip();
        }
        return true;
    }
    if super::open::starts_body(cur) || stop::at_title(cur) || stop::at_person(cur) {
        return false;
    }
    if super::place::level_word(&mut cur.clone()).is_some() {
        return false;
    }
    let mut ahead = *cur;
    if let Some(known) = field::longest(&mut ahead) {
        let capital = next.is_capitalised() && writing == Writing::Mixed && !stop::at_breaker(cur);
        let nominal =
            writing == Writing::Mixed && !next.is_capitalised() && !stop::at_stop(cur) && !is_verbal(known.name);
        let verb = !next.is_capitalised() && (is_verbal(known.name) || known.name == "Tổng hợp");
        let follows = known.class == FieldClass::Following && (!verb || takes_verb(&cur.text()[part..cur.at()]));
        if capital || nominal || follows {
            *cur = ahead;
            return true;
        }
        return false;
    }
    writing == Writing::Mixed && !is_unit_name(cur) && unknown(cur).is_some()
}

/// Whether the small words from `from` to `to` begin with a verb.
pub(super) fn is_verbal_at(from: &Cursor<'_>, to: &Cursor<'_>) -> bool {
    let words = from.text()[from.at()..to.at()].trim_start();
    let mut letters = words.chars();
    letters.next().is_some_and(|first| is_verbal(&(first.to_uppercase().to_string() + letters.as_str())))
}

/// Whether a field begins with a verb, so that in small letters it is one: `Sở Nội vụ kiểm tra`.
fn is_verbal(name: &str) -> bool {
    const VERBS: &[&str] = &[
        "Xây", "Tổ", "Thanh", "Kiểm", "Giám", "Quản", "Tuyên", "Đầu", "Hỗ", "Phát", "Bảo", "Đào", "Bồi", "Điều",
        "Thẩm", "Nghiên", "Tư", "Triển", "Thống", "Giải", "Phòng", "Thông", "Kế", "Báo", "Xuất", "Tiếp", "Hướng",
        "Chế", "Xúc", "Ứng", "Chuyển", "Bố", "Quy", "Sắp", "Bình", "Đấu", "Hành", "Tuyển", "Phục", "Cải", "Giáo",
        "Chống", "Tham", "Giao", "Tìm", "Khám", "Chăm", "Giới", "Đăng", "Tiết", "Khuyến", "Hợp", "Cứu", "Huấn", "Dạy",
        "Hội", "Sở", "Lao",
    ];
    name.split(' ').next().is_some_and(|first| VERBS.contains(&first))
}

/// Whether a unit's name stands next, which belongs to the place.
fn is_unit_name(cur: &Cursor<'_>) -> bool {
    use crate::unit::{UnitLevel, longest_at};
    cur.peek().is_some_and(|next| {
        longest_at(&cur.text()[next.start..], &[UnitLevel::Province, UnitLevel::District]).is_some()
    })
}

/// Whether the line that ends at the cursor is a long one that was broken by its width.
pub(super) fn wrapped(cur: &Cursor<'_>) -> bool {
    const LONG: usize = 48;
    let mut letters = cur.text()[..cur.at()].chars().rev();
    (0..LONG).all(|_| letters.next().is_some_and(|c| c != '\n'))
}
