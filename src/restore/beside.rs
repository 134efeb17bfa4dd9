//! Bare words that are told by what stands beside them: middle names, heads before a field, levels behind a body.

use super::vocabulary;
use crate::scan::letter::{is_all_capitals, is_capitalised, lower};
use crate::scan::{Cursor, Gap, Token};

/// Middle names that begin phrases as well: `Nguyen Van Phong`, `Nguyen Thi Doan`.
const MIDDLE_NAMES: [&str; 10] = ["Van", "Thi", "Dinh", "Quoc", "Cong", "Dang", "Trung", "Huu", "Duc", "Khac"];

/// Whether the word is a middle name between a surname and a given name: no phrase begins there.
pub(super) fn is_middle_name(before: &Token<'_>, token: &Token<'_>, behind: &Cursor<'_>) -> bool {
    MIDDLE_NAMES.contains(&token.text())
        && token.gap() == Gap::Space
        && is_name(before)
        && behind.peek().is_some_and(|next| is_name(&next) && next.gap() == Gap::Space)
        && vocabulary::is_surname(&before.text().chars().map(lower).collect::<String>())
}

/// A word with a capital that is not in capitals.
fn is_name(token: &Token<'_>) -> bool {
    token.is_word() && is_capitalised(token.text()) && !is_all_capitals(token.text())
}

/// Heads of bodies of one syllable.
const HEADS: [(&str, &str); 8] = [
    ("So", "sở"),
    ("Vu", "vụ"),
    ("Cuc", "cục"),
    ("Bo", "bộ"),
    ("Phong", "phòng"),
    ("Doi", "đội"),
    ("Vien", "viện"),
    ("Doan", "đoàn"),
];

/// The head that the word is when a field stands behind it: `Cuc Ngoai vu`; but `Vu Van Hoa`.
pub(super) fn head_before_field(token: &Token<'_>, behind: &Cursor<'_>) -> Option<&'static str> {
    let head = HEADS.iter().find(|row| row.0 == token.text())?.1;
    let next = behind.peek().filter(|next| next.gap() == Gap::Space && is_name(next))?;
    let after = behind.moved(next.end());
    let (words, _) = super::phrase_at(next, after).filter(|(words, _)| words.len() > 1)?;
    // Both syllables of a given name have a capital.
    let named = MIDDLE_NAMES.contains(&next.text()) && words.iter().all(|(word, _)| is_name(word));
    (!named).then_some(head)
}

/// The level that the word is directly behind the name of a body: `Uy ban MTTQ Viet Nam xa`.
pub(super) fn level_behind_body(token: &Token<'_>) -> Option<&'static str> {
    const LEVELS: [(&str, &str); 4] = [("xa", "xã"), ("tinh", "tỉnh"), ("huyen", "huyện"), ("phuong", "phường")];
    let level = LEVELS.iter().find(|row| row.0 == token.text())?.1;
    (token.gap() == Gap::Space).then_some(level)
}

/// Whether words that were given their marks end the name of a body: of a committee, a council, a front.
pub(super) fn is_body(words: &[(Token<'_>, &'static str)]) -> bool {
    const FIRST: [&str; 6] = ["ủy", "hội", "mặt", "ban", "thường", "đoàn"];
    let first = words.first().is_some_and(|(token, word)| is_capitalised(token.text()) && FIRST.contains(word));
    first && words.len() > 2
}
