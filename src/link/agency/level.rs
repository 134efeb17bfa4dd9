//! The level of a body whose own words do not give it.
use super::Completed;
use super::home::Home;
use crate::grammar::Found;
use crate::grammar::agency::{Name, Place};
use crate::lexicon::agency_head::Tail;
use crate::maps::TableMap;
use crate::mention::{AgencyKind, AgencyLevel};
use crate::scan::{Lexed, letter};
use crate::unit::{self, Unit, UnitKind, UnitLevel};
use crate::view::ViewSpan;

/// How far apart two members of one list may stand, in bytes.
const MAX_JOINT: usize = 12;

/// Level words in capitals, as they stand in a letterhead.
const LEVEL_WORDS: &[(&str, AgencyLevel)] = &[
    ("TỈNH ", AgencyLevel::Province),
    ("THÀNH PHỐ ", AgencyLevel::Province),
    ("HUYỆN ", AgencyLevel::District),
    ("QUẬN ", AgencyLevel::District),
    ("THỊ XÃ ", AgencyLevel::District),
    ("XÃ ", AgencyLevel::Commune),
    ("PHƯỜNG ", AgencyLevel::Commune),
    ("THỊ TRẤN ", AgencyLevel::Commune),
    ("ĐẶC KHU ", AgencyLevel::Commune),
];

/// Completes the level of every name.
pub(super) fn complete(view: &Lexed<'_>, names: Vec<Found<Name>>, home: &Home) -> Vec<Found<Completed>> {
    let mut items: Vec<Found<Completed>> = names
        .into_iter()
        .map(|found| {
            found.map(|name| {
                let level = name.level().or_else(|| named_level(&name, home));
                Completed { unit: None, antecedent: None, level, name }
            })
        })
        .collect();
    share_with_next(view, &mut items, home);
    share_with_last(view, &mut items);
    let mut fuller = Fuller::default();
    for (index, item) in items.iter().enumerate() {
        fuller.note_first(index, item);
    }
    for index in 0..items.len() {
        if items[index].value.level.is_none() {
            let column = column_cell(view, &items[index]);
            let (level, antecedent) = match column {
                Some((level, _)) => (Some(level), None),
                None => from_context(view, &items, index, home, &fuller),
            };
            let named = column.and_then(|(level, cell)| column_unit(cell, level, home));
            let item = &mut items[index].value;
            (item.level, item.antecedent, item.unit) = (level, antecedent, item.unit.or(named));
        }
        fuller.note(index, &items[index], home);
    }
    items
}

/// The mentions of each head that say more than the head alone, by index.
#[derive(Default)]
struct Fuller {
    first: TableMap<&'static str, usize>,
    last: TableMap<&'static str, usize>,
    /// The first one of the level of the body that speaks.
    speaking: TableMap<&'static str, usize>,
}

impl Fuller {
    fn says_more(item: &Found<Completed>) -> bool {
        let name = &item.value.name;
        !name.is_bare() && !name.is_plural() && item.value.level.is_some()
    }

    fn note_first(&mut self, index: usize, item: &Found<Completed>) {
        if Self::says_more(item) {
            self.first.entry(item.value.name.head.name).or_insert(index);
        }
    }

    fn note(&mut self, index: usize, item: &Found<Completed>, home: &Home) {
        if Self::says_more(item) {
            self.last.insert(item.value.name.head.name, index);
            if item.value.level == home.level {
                self.speaking.entry(item.value.name.head.name).or_insert(index);
            }
        }
    }
}

/// The level of the unit named, where the level word fits two: `UBND thành phố Bắc Kạn`.
fn named_level(name: &Name, home: &Home) -> Option<AgencyLevel> {
    if let Some(unit) = home.named_unit(name) {
        return Some(crate::grammar::agency::level_of(unit.level()));
    }
    match &name.place {
        None if name.is_bare() && ["Thành ủy", "Thành đoàn"].contains(&name.head.name) => {
            // Of a city below a province the text mostly names that.
            let municipal = home.at(UnitLevel::Province).is_none_or(|unit| unit.kind() == UnitKind::Municipality);
            Some(if municipal { AgencyLevel::Province } else { AgencyLevel::District })
        }
        Some(Place::Unit { kinds, .. }) if kinds.len() > 1 => {
            Some(if home.is_municipal() { AgencyLevel::Province } else { AgencyLevel::District })
        }
        Some(Place::Region(_)) if matches!(name.head.kind, AgencyKind::Court | AgencyKind::Procuracy) => {
            Some(AgencyLevel::District)
        }
        Some(Place::Region(_)) => Some(AgencyLevel::Province),
        None => name.parent.as_ref().and_then(|parent| named_level(parent, home)),
        _ => None,
    }
}

/// `HĐND, UBND tỉnh`, `Cục thuế/Cục Hải quan các tỉnh`: the place stands once, behind the last.
fn share_with_next(view: &Lexed<'_>, items: &mut [Found<Completed>], home: &Home) {
    let mut lends = false;
    for index in (0..items.len().saturating_sub(1)).rev() {
        let (left, right) = items.split_at_mut(index + 1);
        let (this, next) = (&mut left[index], &right[0]);
        // What the next member has got from the one behind it, it hands on.
        lends =
            shares(&this.value.name) && is_joined(view, this.span, next.span) && (lends || is_local(&next.value.name));
        if !lends {
            continue;
        }
        this.value.level = next.value.level;
        this.value.unit = next.value.unit.or_else(|| home.unit_of(&next.value.name, next.value.level));
        this.value.name.plural |= next.value.name.is_plural();
    }
}

/// `Thường trực Huyện ủy, HĐND, UBND`: where no place stands behind the list, the level of its first member holds for all.
fn share_with_last(view: &Lexed<'_>, items: &mut [Found<Completed>]) {
    for index in 1..items.len() {
        let (left, right) = items.split_at_mut(index);
        let (last, this) = (&left[index - 1], &mut right[0]);
        let local = !matches!(last.value.level, None | Some(AgencyLevel::Central | AgencyLevel::Other));
        let governing = matches!(this.value.name.head.kind, AgencyKind::PeoplesCommittee | AgencyKind::PeoplesCouncil);
        let bare = this.value.name.is_bare() && this.value.level.is_none();
        if bare && governing && local && is_joined(view, last.span, this.span) {
            this.value.level = last.value.level;
            this.value.unit = last.value.unit;
        }
    }
}

/// Whether the name has no place of its own and may take that of the next.
fn shares(name: &Name) -> bool {
    let placeless = name.place.is_none() && name.parent.as_ref().is_none_or(|parent| parent.is_bare());
    placeless
        && name.field.is_none()
        && matches!(name.head.tail, Tail::Place | Tail::Body)
        && name.head.level != Some(AgencyLevel::Other)
        && !matches!(name.head.level, Some(AgencyLevel::Province | AgencyLevel::District) if name.head.kind != AgencyKind::Directorate)
}

/// Whether the next member belongs to a unit or a body that the list can share.
fn is_local(name: &Name) -> bool {
    let lent = matches!(name.place, Some(Place::Unit { .. } | Place::Many(..))) || name.parent.is_some();
    lent && matches!(name.head.tail, Tail::Place | Tail::Body | Tail::Command)
}

/// Whether nothing but a comma, a dash, a slash or `và` stands between.
fn is_joined(view: &Lexed<'_>, left: ViewSpan, right: ViewSpan) -> bool {
    if right.start < left.end || right.start - left.end > MAX_JOINT {
        return false;
    }
    let between = view.slice(ViewSpan::new(left.end, right.start));
    // A dash at the start of a line begins the next item of a list.
    match between.trim() {
        "-" => !between.contains('\n'),
        // Two bodies above their place in a letterhead.
        "" => letter::is_all_capitals(view.slice(left)) && letter::is_all_capitals(view.slice(right)),
        joint => matches!(joint, "," | "/" | "và" | "&" | ", các"),
    }
}

/// The level that the text round the mention gives, and the mention that it stands for.
fn from_context(
    view: &Lexed<'_>,
    items: &[Found<Completed>],
    index: usize,
    home: &Home,
    fuller: &Fuller,
) -> (Option<AgencyLevel>, Option<usize>) {
    let name = &items[index].value.name;
    if let Some(level) = of_owner(view, items, index) {
        return (Some(level), None);
    }
    if let Some(level) = people_level(view, items[index].span).filter(|_| name.is_bare()) {
        return (Some(level), None);
    }
    if name.is_bare() {
        // `Hội Nông dân Việt Nam` was a guest: in the news of a district its own one is meant.
        let guest = |found: usize| {
            let local = home.level.is_some_and(|level| level != AgencyLevel::Central);
            let level = items[found].value.level;
            name.head.kind == AgencyKind::MassOrganisation && local && level == Some(AgencyLevel::Central)
        };
        if let Some(found) = antecedent(view, &items[index], fuller).filter(|found| !guest(*found)) {
            return (items[found].value.level, Some(found));
        }
    }
    let level = match name.head.kind {
        AgencyKind::Division => division_level(name, home),
        AgencyKind::PeoplesCouncil if name.head.tail == Tail::Body => home.level,
        AgencyKind::PeoplesCommittee
        | AgencyKind::PeoplesCouncil
        | AgencyKind::Court
        | AgencyKind::Procuracy
        | AgencyKind::Police => home.level.filter(|_| is_signing(view, items[index].span) || home.heads),
        AgencyKind::MassOrganisation if name.head.name.starts_with("Mặt trận") => {
            let whole = view.slice(items[index].span).ends_with("Nam");
            if whole { Some(AgencyLevel::Central) } else { home.level }
        }
        AgencyKind::Centre if name.field.is_some() => home.level,
        _ => home.level,
    };
    // `Ban HĐND` in news that names the centre: no council is of the centre.
    let local = |kind| matches!(kind, AgencyKind::PeoplesCouncil | AgencyKind::PeoplesCommittee);
    let of_place = local(name.head.kind) || name.parent.as_ref().is_some_and(|parent| local(parent.head.kind));
    (level.filter(|level| !(of_place && *level == AgencyLevel::Central)), None)
}

/// `Đảng bộ, chính quyền và nhân dân xã Phú Linh`: the place stands behind the people.
fn people_level(view: &Lexed<'_>, span: ViewSpan) -> Option<AgencyLevel> {
    const FAR: usize = 70;
    let behind = near(&view.text()[span.end..]);
    let sentence = behind.split(['.', ';', '\n', ':']).next()?;
    let rest = sentence.trim_start_matches([',', ' ']);
    let people = rest.find("nhân dân ").filter(|at| *at < FAR)?;
    let joined = rest[..people]
        .split([' ', ','])
        .all(|word| ["", "và", "chính", "quyền", "quân", "đoàn", "thể", "các", "MTTQ", "ban", "ngành"].contains(&word));
    let (_, level) =
        LEVEL_WORDS.iter().find(|(word, _)| rest[people + "nhân dân ".len()..].starts_with(&letter::to_lower(word)))?;
    joined.then_some(*level)
}

/// `phòng Quản lý Tài sản - Cục Tài vụ quản trị`, `Ban X của HĐND tỉnh`: the owner stands behind.
fn of_owner(view: &Lexed<'_>, items: &[Found<Completed>], index: usize) -> Option<AgencyLevel> {
    let (this, next) = (&items[index], items.get(index + 1)?);
    if next.span.start < this.span.end || next.span.start - this.span.end > 2 * MAX_JOINT {
        return None;
    }
    let between = view.slice(ViewSpan::new(this.span.end, next.span.start));
    let (this, next) = (&this.value.name, &next.value);
    let part =
        matches!(this.head.tail, Tail::Field | Tail::Open | Tail::Body | Tail::Topic | Tail::Team | Tail::Office);
    let owned = match between.trim() {
        "-" => !between.contains('\n') && !next.name.is_plural(),
        "," => this.head.kind == AgencyKind::Division && !next.name.is_plural(),
        joint => matches!(joint, "thuộc" | "của" | "trực thuộc"),
    };
    next.level.filter(|level| part && owned && *level != AgencyLevel::Other)
}

/// The last earlier mention with the same head that says more, else the first later one; in a signature the body that
/// speaks.
fn antecedent(view: &Lexed<'_>, item: &Found<Completed>, fuller: &Fuller) -> Option<usize> {
    let head = item.value.name.head;
    if is_signing(view, item.span) {
        return fuller.speaking.get(head.name).copied();
    }
    let governing = matches!(
        head.kind,
        AgencyKind::PeoplesCommittee
            | AgencyKind::PeoplesCouncil
            | AgencyKind::Court
            | AgencyKind::Procuracy
            | AgencyKind::Police
    );
    if governing {
        return None;
    }
    fuller.last.get(head.name).or_else(|| fuller.first.get(head.name)).copied()
}

/// Whether the mention stands in a signature: `TM. ỦY BAN NHÂN DÂN`.
fn is_signing(view: &Lexed<'_>, span: ViewSpan) -> bool {
    let before = view.text()[..span.start].trim_end_matches(|c: char| c.is_whitespace() || c == '*');
    ["TM.", "T/M", "TM", "T/M."].iter().any(|sign| before.ends_with(sign))
}

/// The most lines and cells of the other column that stand between a body and the name of its unit.
const MAX_CELLS: usize = 6;

/// The cell below a body in the left column of a letterhead that names its unit, and the level of that: the right column
/// stands in the same line, or between.
fn column_cell<'v>(view: &'v Lexed<'_>, item: &Found<Completed>) -> Option<(AgencyLevel, &'v str)> {
    let governing = matches!(
        item.value.name.head.kind,
        AgencyKind::PeoplesCommittee
            | AgencyKind::PeoplesCouncil
            | AgencyKind::Court
            | AgencyKind::Procuracy
            | AgencyKind::Police
    );
    if !governing || !item.value.name.is_bare() || !letter::is_all_capitals(view.slice(item.span)) {
        return None;
    }
    let mark = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
    let cells = near(&view.text()[item.span.end..]).split(['\n', '|', '\t']).map(|cell| cell.trim_matches(mark));
    for cell in cells.filter(|cell| cell.contains(char::is_alphanumeric)).take(MAX_CELLS) {
        if let Some((_, level)) = LEVEL_WORDS.iter().find(|(word, _)| cell.starts_with(word)) {
            return Some((*level, cell)).filter(|_| cell.len() <= MAX_CELL);
        }
        let other = ["CỘNG H", "CHỦ NGHĨA", "Độc lập", "Số", "ĐẢNG CỘNG"].iter().any(|words| cell.starts_with(words));
        if !other {
            return None;
        }
    }
    None
}

/// A longer cell names no unit alone; the other column may have been run into it.
const MAX_CELL: usize = 100;

/// The unit that the cell of a letterhead names.
fn column_unit(cell: &str, level: AgencyLevel, home: &Home) -> Option<Unit> {
    let name = [" Độc lập", " ĐỘC LẬP", "  "].iter().filter_map(|end| cell.find(end)).min();
    let units: Vec<Unit> = unit::find(&cell[..name.unwrap_or(cell.len())]);
    let of_level = |unit: &Unit| crate::grammar::agency::level_of(unit.level()) == level;
    home.narrowed(&units.into_iter().filter(of_level).collect::<Vec<_>>(), None)
}

/// The beginning of a text, as far as two lines of a letterhead may reach.
fn near(text: &str) -> &str {
    const REACH: usize = 600;
    let mut end = REACH.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A division: of a district by its field, of a commune since July 2025, else of the body that speaks.
fn division_level(name: &Name, home: &Home) -> Option<AgencyLevel> {
    const DISTRICT: &[&str] = &[
        "Giáo dục và Đào tạo",
        "Tài chính - Kế hoạch",
        "Tài nguyên và Môi trường",
        "Lao động - Thương binh và Xã hội",
        "Văn hóa và Thông tin",
        "Nông nghiệp và Phát triển nông thôn",
        "Kinh tế và Hạ tầng",
        "Quản lý đô thị",
        "Nội vụ",
        "Tư pháp",
        "Y tế",
        "Dân tộc",
    ];
    let field = name.field.as_deref().unwrap_or("");
    if field.starts_with("Cảnh sát") || field.starts_with("An ninh") {
        return Some(AgencyLevel::Province); // the divisions of the police are those of a province
    }
    let typical = DISTRICT.iter().any(|district| letter::to_lower(district) == letter::to_lower(field));
    match home.level {
        Some(AgencyLevel::Commune) => Some(AgencyLevel::Commune),
        _ if typical => Some(AgencyLevel::District),
        level => level,
    }
}
