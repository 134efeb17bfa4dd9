//! The longest unit name that begins at a place in running text.
use super::fold::Spelled;
use super::{Unit, UnitLevel, find, fold};

/// No name has more words than this, apostrophes counted as gaps.
const MAX_WORDS: usize = 6;

/// A unit name in running text.
#[derive(Clone, Debug)]
pub(crate) struct Located {
    /// The length of the name in bytes, from the start of the text given.
    pub(crate) len: usize,
    /// The units it can mean, of the levels asked for.
    pub(crate) units: Vec<Unit>,
}

/// Reads the longest name of a unit of one of `levels` at the start of `text`, which must begin with the name.
///
/// Every word of the name must begin with a capital or a digit. Words may be divided by blanks, one line break, a
/// hyphen or a dash, or an apostrophe; Markdown emphasis counts as a blank.
pub(crate) fn longest_at(text: &str, levels: &[UnitLevel]) -> Option<Located> {
    let ends = word_ends(text);
    let mut key = String::new();
    let keys = folded_ends(text, &ends, &mut key);
    ends.iter().zip(keys).rev().find_map(|(&end, folded)| {
        let name = text.get(..end)?;
        if !find::is_key(&key[..folded]) {
            return None;
        }
        let mut spelled = Spelled::new(name);
        let mut units = find::with_key(name, &key[..folded], &mut spelled);
        units.retain(|unit| levels.contains(&unit.level()));
        // In running text `Thanh An` is that name and not `Thạnh An` without its marks, if there is one.
        if units.iter().any(|unit| spelled.is(unit.name())) {
            units.retain(|unit| spelled.is(unit.name()));
        }
        (!units.is_empty()).then_some(Located { len: end, units })
    })
}

/// Folds the run of words into `key`, as far as a name goes on with them, and gives where in it each of them ends.
fn folded_ends(text: &str, ends: &[usize], key: &mut String) -> Vec<usize> {
    let mut from = 0;
    let mut folded = Vec::with_capacity(ends.len());
    for &end in ends {
        fold::push_key(&text[from..end], key);
        if !find::begins_key(key) {
            break;
        }
        folded.push(key.len());
        from = end;
    }
    folded
}

/// Where the words of a capitalised run end, at most `MAX_WORDS` of them.
fn word_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::with_capacity(MAX_WORDS);
    let mut rest = text;
    while ends.len() < MAX_WORDS {
        let word = word_len(rest);
        if word == 0 {
            break;
        }
        let at = text.len() - rest.len() + word;
        ends.push(at);
        let Some(gap) = gap_len(&text[at..]) else {
            break;
        };
        rest = &text[at + gap..];
    }
    ends
}

/// The length of a word that begins with a capital or digit; an apostrophe between letters belongs to it.
fn word_len(text: &str) -> usize {
    if !text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
        return 0;
    }
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_joint =
            matches!(c, '\'' | '’' | '‘' | '`' | '´') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !fold::is_word(c) && !is_joint {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// The length of what may stand between two words of a name.
fn gap_len(text: &str) -> Option<usize> {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
    let blanks = text.len() - text.trim_start_matches(is_blank).len();
    if text[..blanks].matches('\n').count() > 1 {
        return None;
    }
    let after = &text[blanks..];
    let dash = after.chars().next().filter(|c| matches!(c, '-' | '–' | '—')).map_or(0, char::len_utf8);
    if dash == 0 {
        return (blanks > 0).then_some(blanks);
    }
    let tail = &after[dash..];
    let blanks_after = tail.len() - tail.trim_start_matches([' ', '\u{a0}']).len();
    Some(blanks + dash + blanks_after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_longest_name_of_the_level() {
        let district = [UnitLevel::District];
        for (text, name) in [
            ("Chợ Đồn phát biểu", Some("Chợ Đồn")),
            ("Dương Minh Châu tổ chức", Some("Dương Minh Châu")),
            ("Dương Văn Hoàn yêu cầu", None),
            ("Đăk R’lấp lần thứ 17", Some("Đăk R’lấp")),
            ("ĐẮK R'LẤP", Some("ĐẮK R'LẤP")),
            ("Hoà An", Some("Hoà An")),
            ("1, 3 và 5", Some("1")),
            ("Phan Rang – Tháp Chàm", Some("Phan Rang – Tháp Chàm")),
        ] {
            assert_eq!(longest_at(text, &district).map(|found| &text[..found.len]), name, "{text}");
        }
        let found = longest_at("Nguyễn Huệ, huyện Hòa An", &[UnitLevel::Commune]).expect("a commune");
        assert_eq!(found.len, "Nguyễn Huệ".len());
    }
}
