//! Fields of work in the names of bodies: `Giáo dục và Đào tạo`, `GD&ĐT` (`fields.tsv`).
use std::sync::LazyLock;

use super::phrase::PhraseSet;
use crate::maps::TableMap;
use crate::scan::{Cursor, Gap, TokenKind, letter};
use crate::view::row::{cells, lines, pieces};

/// How a field may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldClass {
    /// The whole field of a ministry, a department or a district office.
    Whole,
    /// A part of a field.
    Part,
    /// A part that may follow another in lower case, without a joint.
    Following,
}

/// One field.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The full name in its usual spelling.
    pub(crate) name: &'static str,
    /// Its use.
    pub(crate) class: FieldClass,
}

struct Table {
    fields: Vec<Field>,
    phrases: PhraseSet,
    whole: PhraseSet,
    abbreviations: TableMap<String, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows: Vec<_> = rows().collect();
    let class = |cell: &str| match cell {
        "D" => FieldClass::Whole,
        "N" => FieldClass::Following,
        _ => FieldClass::Part,
    };
    let fields: Vec<Field> = rows
        .iter()
        .map(|cells| Field { name: if cells[3].is_empty() { cells[0] } else { cells[3] }, class: class(cells[1]) })
        .collect();
    let whole = rows.iter().enumerate().filter(|(_, cells)| cells[1] == "D").map(|(row, cells)| (cells[0], row));
    let whole = PhraseSet::new(whole);
    let phrases = PhraseSet::new(rows.iter().enumerate().map(|(row, cells)| (cells[0], row)));
    let short = rows.iter().enumerate().flat_map(|(row, cells)| pieces(cells[2], b'|').map(move |form| (form, row)));
    let abbreviations = short.filter(|(form, _)| !form.is_empty()).map(|(form, row)| (letter::to_lower(form), row));
    Table { fields, phrases, whole, abbreviations: abbreviations.collect() }
});

fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    lines(include_str!("data/fields.tsv")).filter_map(cells)
}

/// Every field by its full name.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.fields.iter().map(|field| field.name)
}

/// Reads the longest field or part of one.
pub(crate) fn longest(cur: &mut Cursor<'_>) -> Option<&'static Field> {
    let row = TABLE.phrases.longest(cur)?;
    TABLE.fields.get(row)
}

/// Reads the longest whole field of a ministry or department.
pub(crate) fn longest_whole(cur: &mut Cursor<'_>) -> Option<&'static Field> {
    let row = TABLE.whole.longest(cur)?;
    TABLE.fields.get(row)
}

/// An abbreviated field as it stands in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Abbreviation {
    /// The field, where it is known.
    pub(crate) field: Option<&'static Field>,
}

/// Reads an abbreviation in capitals: `GD&ĐT`, `LĐ-TB&XH`, `GD và ĐT`, `KTTH`. An unknown one needs two letters.
pub(crate) fn abbreviation(cur: &mut Cursor<'_>) -> Option<Abbreviation> {
    let first = cur.peek()?;
    if !first.is_word() || !is_capitals(first.text()) {
        return None;
    }
    let mut letters = letter::to_lower(first.text());
    let mut ahead = *cur;
    ahead.skip();
    let (mut end, mut known) = (ahead, TABLE.abbreviations.get(&letters).copied());
    let mut glued = true;
    for _ in 0..5 {
        let Some(joint) = read_joint(&mut ahead) else { break };
        let Some(word) = ahead.next().filter(|word| word.is_word() && is_capitals(word.text())) else {
            break;
        };
        letters.push_str(&letter::to_lower(word.text()));
        glued &= joint == Gap::None && word.gap() == Gap::None;
        let row = TABLE.abbreviations.get(&letters).copied();
        let firm = glued && matches!(cur.text().as_bytes().get(word.start - 1), Some(b'&' | b'-'));
        if row.is_some() || (glued && known.is_none()) || (firm && !BODIES.contains(&word.text())) {
            (end, known) = (ahead, row);
        }
    }
    if known.is_none() && letters.chars().count() < 2 {
        return None;
    }
    *cur = end;
    Some(Abbreviation { field: known.and_then(|row| TABLE.fields.get(row)) })
}

/// Abbreviations of bodies, which no field has in it.
const BODIES: &[&str] = &["UBND", "HĐND", "MTTQ", "UBMTTQ", "CA", "TU"];

/// Reads `&`, `-`, `/`, `.`, `,` or `và` between two parts of an abbreviation and gives the gap before it.
fn read_joint(cur: &mut Cursor<'_>) -> Option<Gap> {
    let next = cur.peek()?;
    let joins = match next.kind() {
        TokenKind::Punct('&') => true,
        TokenKind::Punct('-') => next.gap() <= Gap::Space,
        TokenKind::Punct('/' | '.' | ',') => next.gap() == Gap::None,
        TokenKind::Word => cur.matches(&next, "và"),
        _ => false,
    };
    if !joins || next.gap() > Gap::Space {
        return None;
    }
    cur.skip();
    if matches!(next.kind(), TokenKind::Punct('/' | '.' | ',')) && cur.peek()?.gap() != Gap::None {
        return None;
    }
    Some(next.gap())
}

/// Whether every letter is a capital.
fn is_capitals(word: &str) -> bool {
    letter::is_all_capitals(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_whole_and_found() {
        let lines: Vec<&str> = include_str!("data/fields.tsv").lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(lines.len(), rows().count());
        for cells in rows() {
            let mut cur = Cursor::new(cells[0], 0);
            assert!(longest(&mut cur).is_some(), "{}", cells[0]);
            assert_eq!(cur.at(), cells[0].len(), "{}", cells[0]);
        }
    }

    #[test]
    fn abbreviations_are_read_in_all_their_spellings() {
        for (text, read, name) in [
            ("GD&ĐT huyện", "GD&ĐT", Some("Giáo dục và Đào tạo")),
            ("GD và ĐT", "GD và ĐT", Some("Giáo dục và Đào tạo")),
            ("LĐ-TB&XH, Sở", "LĐ-TB&XH", Some("Lao động - Thương binh và Xã hội")),
            ("TN-MT", "TN-MT", Some("Tài nguyên và Môi trường")),
            ("VH,TT&DL", "VH,TT&DL", Some("Văn hóa, Thể thao và Du lịch")),
            ("TC và UBND", "TC", Some("Tài chính")),
            ("KSTTHC (TC)", "KSTTHC", None),
            ("TC, XD", "TC", Some("Tài chính")),
        ] {
            let mut cur = Cursor::new(text, 0);
            let found = abbreviation(&mut cur).expect("an abbreviation");
            assert_eq!((&text[..cur.at()], found.field.map(|field| field.name)), (read, name));
        }
    }
}
