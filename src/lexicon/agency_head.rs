//! Head words of agencies: `Ủy ban nhân dân`, `Sở`, `Trung tâm Y tế`, with their abbreviations (`agency_heads.tsv`).
use std::sync::LazyLock;

use super::phrase::PhraseSet;
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::Cursor;
use crate::view::row::{cells, lines, pieces};

/// What may follow a head word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tail {
    /// Nothing: the name is whole.
    Fixed,
    /// A place: level word and name, `các huyện`, `cấp xã`, `khu vực 2`.
    Place,
    /// A whole field of the gazetteer, or its abbreviation: `Sở Y tế`.
    Closed,
    /// A field, known or put together of known parts: `Cục Quản lý đường bộ`.
    Field,
    /// A body or a place: `Ban Thường vụ Tỉnh ủy`.
    Body,
    /// `Văn phòng`: bodies joined by `và` too.
    Office,
    /// `Thanh tra`: a place or a body, or a field.
    Inspectorate,
    /// A free name: `Trung tâm Dịch vụ việc làm`, `Tập đoàn Điện lực Việt Nam`.
    Open,
    /// A free name that ends with `Việt Nam` or a place, or a known field: `Hội`.
    Association,
    /// A free topic: `Ban Chỉ đạo phòng, chống dịch`.
    Topic,
    /// The sort of school, then a name.
    School,
    /// A number, a capitalised name or a topic: `Tổ công tác số 4`.
    Team,
    /// A number: `Quân khu 7`.
    Unit,
    /// A unit or a service: `Bộ Tư lệnh Quân khu 4`.
    Command,
    /// `Công đoàn`: a sector, a body or a place.
    Union,
    /// A place or a capitalised name: `Thư viện tỉnh`, `Bảo tàng Hồ Chí Minh`.
    Cultural,
    /// A hamlet.
    Hamlet,
}

/// How a head may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alone {
    /// It needs something after it.
    Never,
    /// It is a mention by itself.
    Yes,
    /// It needs a body or a place after it.
    NeedsBody,
    /// Only in a list of recipients.
    Recipients,
}

/// Which case a head must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// A small first letter needs more evidence behind it.
    Guarded,
    /// Any.
    Free,
    /// A capital.
    Capital,
}

/// One row of the table.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    /// The full name.
    pub(crate) name: &'static str,
    /// The sort of body.
    pub(crate) kind: AgencyKind,
    /// What may follow.
    pub(crate) tail: Tail,
    /// The level, where the head itself has one.
    pub(crate) level: Option<AgencyLevel>,
    /// Whether it may stand alone.
    pub(crate) alone: Alone,
    /// Its case.
    pub(crate) case: Case,
}

impl Head {
    /// Whether the head is a name of two words or more that is no common noun: `Ban Quản lý`, `Ban Chỉ đạo`.
    pub(crate) fn is_specific(&self) -> bool {
        self.name.contains(' ') && !["Trung tâm", "Hội đồng", "Hiệp hội", "Liên hiệp", "Liên đoàn"].contains(&self.name)
    }
}

struct Table {
    heads: Vec<Head>,
    phrases: PhraseSet,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows: Vec<_> = rows().collect();
    let forms = rows.iter().enumerate().flat_map(|(row, cells)| pieces(cells[0], b'|').map(move |form| (form, row)));
    let phrases = PhraseSet::new(forms);
    Table { heads: rows.iter().map(head).collect(), phrases }
});

fn rows() -> impl Iterator<Item = [&'static str; 6]> {
    lines(include_str!("data/agency_heads.tsv")).filter_map(cells)
}

/// Every form of every head, in lower case.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    rows().flat_map(|cells| cells[0].split('|'))
}

fn head(cells: &[&'static str; 6]) -> Head {
    let has = |flag| cells[5].contains(flag);
    let alone = match (has('A'), has('B'), has('N')) {
        (true, ..) => Alone::Yes,
        (_, true, _) => Alone::NeedsBody,
        (_, _, true) => Alone::Recipients,
        _ => Alone::Never,
    };
    let case = match (has('L'), has('C')) {
        (true, _) => Case::Free,
        (_, true) => Case::Capital,
        _ => Case::Guarded,
    };
    Head { name: cells[1], kind: kind(cells[2]), tail: tail(cells[3]), level: level(cells[4]), alone, case }
}

fn level(word: &str) -> Option<AgencyLevel> {
    match word {
        "c" => Some(AgencyLevel::Central),
        "p" => Some(AgencyLevel::Province),
        "d" => Some(AgencyLevel::District),
        "m" => Some(AgencyLevel::Commune),
        "o" => Some(AgencyLevel::Other),
        _ => None,
    }
}

fn tail(word: &str) -> Tail {
    match word {
        "fixed" => Tail::Fixed,
        "place" => Tail::Place,
        "closed" => Tail::Closed,
        "body" => Tail::Body,
        "office" => Tail::Office,
        "inspect" => Tail::Inspectorate,
        "open" => Tail::Open,
        "assoc" => Tail::Association,
        "topic" => Tail::Topic,
        "school" => Tail::School,
        "team" => Tail::Team,
        "unit" => Tail::Unit,
        "command" => Tail::Command,
        "union" => Tail::Union,
        "cultural" => Tail::Cultural,
        "hamlet" => Tail::Hamlet,
        _ => Tail::Field,
    }
}

fn kind(word: &str) -> AgencyKind {
    match word {
        "national_assembly" => AgencyKind::NationalAssembly,
        "government" => AgencyKind::Government,
        "ministry" => AgencyKind::Ministry,
        "directorate" => AgencyKind::Directorate,
        "peoples_committee" => AgencyKind::PeoplesCommittee,
        "peoples_council" => AgencyKind::PeoplesCouncil,
        "department" => AgencyKind::Department,
        "division" => AgencyKind::Division,
        "office" => AgencyKind::Office,
        "party" => AgencyKind::Party,
        "mass_organisation" => AgencyKind::MassOrganisation,
        "court" => AgencyKind::Court,
        "procuracy" => AgencyKind::Procuracy,
        "police" => AgencyKind::Police,
        "military" => AgencyKind::Military,
        "school" => AgencyKind::School,
        "health" => AgencyKind::Health,
        "centre" => AgencyKind::Centre,
        "board" => AgencyKind::Board,
        "enterprise" => AgencyKind::Enterprise,
        "international" => AgencyKind::International,
        _ => AgencyKind::Other,
    }
}

/// Reads the longest head at the cursor.
pub(crate) fn longest(cur: &mut Cursor<'_>) -> Option<&'static Head> {
    let row = TABLE.phrases.longest(cur)?;
    TABLE.heads.get(row)
}

/// Whether a head may stand at the cursor, as far as its first two words tell. `false` is sure.
pub(crate) fn may_stand_at(cur: &Cursor<'_>) -> bool {
    TABLE.phrases.may_stand_at(cur)
}

/// The hash of the first word of each form, and of the second where one is sure to follow.
pub(crate) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    TABLE.phrases.openings()
}

/// The name and the forms of every row, and how its head may stand.
#[cfg(test)]
pub(crate) fn listed() -> Vec<(&'static str, Vec<&'static str>, Alone)> {
    rows().map(|cells| (cells[1], cells[0].split('|').collect(), head(&cells).alone)).collect()
}

/// The first words of all forms: what must wake the grammar.
#[cfg(test)]
pub(crate) fn first_words() -> Vec<String> {
    let forms = rows().flat_map(|cells| cells[0].split('|'));
    forms.map(|form| form.split([' ', '-', '&', '.', ',']).next().unwrap_or("").to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_whole_and_found_by_its_full_form() {
        let lines = include_str!("data/agency_heads.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 6, "{line}");
            for form in cells[0].split('|') {
                let mut cur = Cursor::new(form, 0);
                let found = longest(&mut cur).map(|head| head.name);
                assert_eq!((found, cur.at()), (Some(cells[1]), form.len()), "{form}");
            }
        }
    }
}
