//! Which names stand: names against bodies, names behind titles that have no known surname, names that nothing supports.

use crate::maps::TextSet;

use super::Office;
use super::chain::Links;
use super::column;
use super::given;
use crate::grammar::Found;
use crate::grammar::person::{self, Evidence, Name, byline};
use crate::mention::{Agency, AgencyKind};
use crate::scan::{Cursor, Gap, Lexed, letter};
use crate::view::ViewSpan;

/// The names that do not stand inside the name of a body, with those behind a title or its body that the grammar could
/// not know for names.
pub(super) fn settle(
    text: &Lexed<'_>,
    people: Vec<Found<Name>>,
    offices: &[Office],
    agencies: &[Found<Agency>],
) -> Vec<Found<Name>> {
    let mut names: Vec<Found<Name>> =
        people.into_iter().filter_map(|name| beside_bodies(text, name, agencies)).collect();
    let authors = byline::alone(text);
    for name in names.iter_mut().filter(|name| authors.iter().any(|author| author.span == name.span)) {
        name.value.evidence = Evidence::Addressed;
    }
    let more: Vec<Found<Name>> = offices
        .iter()
        .flat_map(|office| {
            [behind(text, office, agencies), person::listed_before(text.cursor(office.title.span.start))]
        })
        .flatten()
        .chain(authors)
        .filter(|found| !overlaps(&names, found.span) && !overlaps(agencies, found.span))
        .collect();
    names.extend(more);
    names.retain(|name| {
        let first = offices.partition_point(|office| office.title.span.end <= name.span.start);
        !offices.get(first).is_some_and(|office| office.title.span.overlaps(name.span))
    });
    in_order(&mut names);
    names.extend(given::mentions(text, &names, agencies));
    in_order(&mut names);
    names
}

/// Sorts the names and drops those that begin inside another.
fn in_order(names: &mut Vec<Found<Name>>) {
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    let mut end = 0;
    names.retain(|name| {
        let keeps = name.span.start >= end;
        end = end.max(name.span.end);
        keeps
    });
}

/// Whether one of the mentions, which are in order, shares a byte with the span.
fn overlaps<T>(mentions: &[Found<T>], span: ViewSpan) -> bool {
    let first = mentions.partition_point(|mention| mention.span.end <= span.start);
    mentions.get(first).is_some_and(|mention| mention.span.overlaps(span))
}

/// The name as it stands beside the bodies: none inside one, cut where one begins, read again where one ends in it.
fn beside_bodies(text: &Lexed<'_>, name: Found<Name>, agencies: &[Found<Agency>]) -> Option<Found<Name>> {
    let first = agencies.partition_point(|agency| agency.span.end <= name.span.start);
    let Some(agency) = agencies.get(first).filter(|agency| agency.span.overlaps(name.span)) else { return Some(name) };
    if agency.span.contains(name.span) {
        return None;
    }
    if agency.span.start <= name.span.start {
        return person::name_behind(text.cursor(agency.span.end));
    }
    let end = name.span.start + text[name.span.start..agency.span.start].trim_end().len();
    let syllables = text[name.span.start..end].split_whitespace().count();
    let span = ViewSpan::new(name.span.start, end);
    (syllables >= 2 || name.value.evidence == Evidence::Addressed && end > name.span.start)
        .then(|| Found::new(span, name.value))
}

/// A name directly behind the title with its body, or alone in the line below.
fn behind(text: &Lexed<'_>, office: &Office, agencies: &[Found<Agency>]) -> Option<Found<Name>> {
    if office.title.value.signed_for {
        return None;
    }
    let cur = text.cursor(office.end);
    let bare = office.end == office.title.span.end;
    let short = || if bare { person::short_behind(cur) } else { None };
    let abroad = office.agency.is_some_and(|body| agencies[body].value.kind == AgencyKind::International);
    let foreigner = || if abroad { person::foreigner_behind(cur) } else { None };
    person::name_behind(cur)
        .or_else(foreigner)
        .or_else(short)
        .or_else(|| below(cur))
        .or_else(|| column::name_below(text, office))
}

/// A name alone in a line below the title, blank lines and `(Đã ký)` between.
fn below(cur: Cursor<'_>) -> Option<Found<Name>> {
    let mut at = cur;
    let first = at.peek_any().filter(|token| token.gap() >= Gap::Line)?;
    if first.is('(') || first.is('[') {
        for _ in 0..10 {
            let token = at.peek_any()?;
            at = at.moved(token.end());
            if token.is(')') || token.is(']') {
                break;
            }
        }
    }
    let first = at.peek_any().filter(|token| token.gap() >= Gap::Line && token.is_word())?;
    let start = at.moved(first.start);
    let found = person::line_name(start)?;
    person::own_line(&start, found.span.end).then_some(found)
}

/// Which names stand.
pub(super) fn keep(text: &Lexed<'_>, names: &[Found<Name>], links: &Links, offices: &[Office]) -> Vec<bool> {
    let mut kept: Vec<bool> = (0..names.len()).map(|i| stands(text, names, i, links)).collect();
    spread(text, names, &mut kept, offices);
    // Whether one that does not stand by itself may be said in full elsewhere.
    let may_be_known = |i: usize| !kept[i] && matches!(names[i].value.evidence, Evidence::Shape | Evidence::Short);
    if !(0..names.len()).any(may_be_known) {
        return kept;
    }
    let said = |i: usize| letter::to_lower(&text[names[i].span.start..names[i].span.end]);
    let known: TextSet<String> = (0..names.len()).filter(|i| kept[*i]).map(said).collect();
    let endings: TextSet<&str> =
        known.iter().filter_map(|name| name.rsplit(' ').next().filter(|last| *last != name)).collect();
    for (i, keeps) in kept.iter_mut().enumerate() {
        *keeps |= match names[i].value.evidence {
            Evidence::Shape => known.contains(&said(i)),
            Evidence::Short => endings.contains(said(i).as_str()) || known.contains(&said(i)),
            _ => false,
        };
    }
    kept
}

/// Whether a name stands by what it is and by the titles beside it.
fn stands(text: &Lexed<'_>, names: &[Found<Name>], i: usize, links: &Links) -> bool {
    let lone = || links.beside_title[i] && alone(text, &names[i]);
    match names[i].value.evidence {
        Evidence::Addressed | Evidence::Firm => true,
        Evidence::Short => false,
        Evidence::Shape => links.beside_title[i],
        // `Giám đốc Kho bạc Nhà nước Văn Chấn`: the place of the body.
        Evidence::Place => links.behind_bare_title[i] || lone(),
        Evidence::Attached => links.behind_title[i] || lone(),
    }
}

fn alone(text: &Lexed<'_>, name: &Found<Name>) -> bool {
    person::own_line(&text.cursor(name.span.start), name.span.end)
}

/// A name in a list of names that stand stands too: `các đồng chí: Lê Văn An, Hà Ký và Võ Bình`.
fn spread(text: &Lexed<'_>, names: &[Found<Name>], kept: &mut [bool], offices: &[Office]) {
    let listed = |a: usize, b: usize| {
        let between = text.get(names[a].span.end..names[b].value.lead).unwrap_or(".");
        matches!(between.trim(), "," | "và" | ", và" | ";" | "-")
            && offices
                .get(offices.partition_point(|office| office.title.span.start < names[a].span.end))
                .is_none_or(|office| office.title.span.end > names[b].span.start)
    };
    for i in 1..names.len() {
        if kept[i - 1] && !kept[i] && names[i].value.evidence >= Evidence::Attached {
            kept[i] = listed(i - 1, i);
        }
    }
    for i in (1..names.len()).rev() {
        if kept[i] && !kept[i - 1] && names[i - 1].value.evidence == Evidence::Shape {
            kept[i - 1] = listed(i - 1, i);
        }
    }
}
