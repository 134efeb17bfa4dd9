//! Which document a citation means: antecedents of short and pointing citations, and the entity that all citations of
//! one document share.
//!
//! A citation that does not identify its document is linked only when exactly one document before it comes into question.

use crate::maps::{TextMap, TextSet};

use chrono::Datelike;

use super::defined::{self, Definitions};
use super::{Draft, act_of};
use crate::grammar::Found;
use crate::grammar::reference::Needs;
use crate::lexicon::doc_type;
use crate::lexicon::law::{self, Act};
use crate::mention::{LegalReference, ReferenceForm, ReferenceKind};
use crate::scan::{Lexed, letter, work};

/// How far back, in bytes of the text, `Nghị định nói trên` may point.
const MAX_DISTANCE: usize = 3000;

/// The most citations of one serial number that are compared.
const MAX_CANDIDATES: usize = 32;

/// The most lines that are looked at for the heading of the text.
const MAX_LINES: usize = 60;

/// The types that the text at hand gives itself: a line of nothing but the words for a type in capitals. A letter has no
/// such line, but an addressee.
pub(super) fn own_kinds(view: &Lexed<'_>) -> Vec<ReferenceKind> {
    let text = view.text();
    let mut kinds = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n').take(MAX_LINES) {
        let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '#' | '_' | '|' | ':');
        let head = line.trim_start_matches(is_mark);
        let (start, words) = (at + line.len() - head.len(), head.trim_end_matches(is_mark));
        if words.starts_with("Kính gửi") {
            kinds.push(ReferenceKind::OfficialLetter);
        }
        if !words.is_empty() && words.len() < 60 && letter::is_all_capitals(words) {
            let mut cur = view.cursor(start);
            if let Some(row) = doc_type::read(&mut cur).filter(|_| cur.at() == start + words.len()) {
                kinds.push(row.kind);
            }
        }
        at += line.len();
    }
    kinds
}

/// Gives every reference its entity and, where it needs one, its antecedent.
pub(super) fn resolve(
    view: &Lexed<'_>,
    drafts: &[Draft],
    own: &[ReferenceKind],
    references: &mut [Found<LegalReference>],
) {
    let (mut entities, mut seen, mut definitions) = (Entities::default(), Seen::default(), Definitions::default());
    let points = drafts.iter().any(|draft| draft.citation.form == ReferenceForm::SelfReference);
    let speaks = !own.is_empty() || points && has_articles(view.text());
    for (at, draft) in drafts.iter().enumerate() {
        let (before, rest) = references.split_at_mut(at);
        let Some(this) = rest.first_mut() else { return };
        let reference = &mut this.value;
        if !speaks && !dates_itself(view, this.span.start) {
            settle_form(reference, &seen);
        }
        reference.antecedent = match reference.form {
            ReferenceForm::Short => {
                let name = bare_serial(reference.number.as_deref().unwrap_or_default()).to_owned();
                let defined = definitions.find(view, before, (reference.kind, name), this.span.start);
                defined.or_else(|| by_serial(before, &seen, reference))
            }
            ReferenceForm::Anaphoric if draft.citation.needs == Needs::Definition => {
                let name = defined::words(view, draft.span);
                definitions.find(view, before, (reference.kind, name), this.span.start)
            }
            ReferenceForm::Anaphoric => by_pointing(view, before, reference, this.span.start),
            _ => None,
        };
        let antecedent = reference.antecedent.map(|index| before[index].value.entity);
        reference.entity = antecedent.unwrap_or_else(|| entities.of(draft, reference));
        seen.add(at, reference);
    }
}

/// What was cited so far.
#[derive(Default)]
struct Seen {
    /// Types of documents that were identified.
    identified: TextSet<ReferenceKind>,
    /// Types that the text gave itself.
    own: TextSet<ReferenceKind>,
    /// Indices of citations in full, by serial number.
    serials: TextMap<String, Vec<usize>>,
}

impl Seen {
    fn add(&mut self, at: usize, reference: &LegalReference) {
        match reference.form {
            ReferenceForm::Full | ReferenceForm::Named => self.identified.insert(reference.kind),
            ReferenceForm::SelfReference => self.own.insert(reference.kind),
            _ => false,
        };
        if let (ReferenceForm::Full, Some(number)) = (reference.form, &reference.number) {
            self.serials.entry(bare_serial(number).to_owned()).or_default().push(at);
        }
    }
}

/// A serial number without leading zeros.
fn bare_serial(number: &str) -> &str {
    number.trim_start_matches('0')
}

/// Whether the text is divided into articles, as what speaks of itself is: lines that begin with `Điều 1.`.
fn has_articles(text: &str) -> bool {
    let heads = text.lines().filter(|line| {
        let words = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#' | '_' | '>' | '“'));
        let label = words.strip_prefix("Điều ").or_else(|| words.strip_prefix("ĐIỀU "));
        label.is_some_and(|label| {
            let behind = label.trim_start_matches(|c: char| c.is_ascii_digit());
            behind.len() < label.len() && behind.starts_with(['.', ':'])
        })
    });
    heads.take(2).count() == 2
}

/// `kể từ ngày Quyết định này có hiệu lực`: only a document says so of itself.
fn dates_itself(view: &Lexed<'_>, at: usize) -> bool {
    view.cursor(at).preceded_by("ngày")
}

/// `này` means the document at hand when the text is one of its kind; in the news it points to what was named before.
fn settle_form(reference: &mut LegalReference, seen: &Seen) {
    let kind = reference.kind;
    if reference.form != ReferenceForm::SelfReference {
        return;
    }
    let named_before = seen.identified.contains(&kind) && !seen.own.contains(&kind);
    let speaks_of_itself = super::same_family(kind, ReferenceKind::Law) || is_normative(kind);
    if named_before || !speaks_of_itself {
        reference.form = ReferenceForm::Anaphoric;
    }
}

/// Types whose texts speak of themselves.
fn is_normative(kind: ReferenceKind) -> bool {
    use ReferenceKind as K;
    matches!(
        kind,
        K::Decree
            | K::Circular
            | K::JointCircular
            | K::Decision
            | K::Resolution
            | K::Directive
            | K::Regulation
            | K::Rules
    )
}

/// The last citation in full of the only document with this type and serial number.
fn by_serial(before: &[Found<LegalReference>], seen: &Seen, reference: &LegalReference) -> Option<usize> {
    let year = reference.year.or(reference.issued_year);
    let fits = |other: &LegalReference| {
        super::same_family(other.kind, reference.kind)
            && (year.is_none() || other.year.is_none() || other.year == year)
            && (reference.symbol.is_none() || reference.symbol == other.symbol)
            && (reference.issued.is_none() || other.issued.is_none() || reference.issued == other.issued)
            && issuers_agree(reference, other)
    };
    let serial = bare_serial(reference.number.as_deref()?);
    let recent = seen.serials.get(serial)?.iter().rev().take(MAX_CANDIDATES);
    let mut fitting = recent.copied().filter(|index| fits(&before[*index].value));
    let last = fitting.next()?;
    fitting.all(|index| before[index].value.entity == before[last].value.entity).then_some(last)
}

/// A stated issuer must be one of the other's.
fn issuers_agree(reference: &LegalReference, other: &LegalReference) -> bool {
    let stated = reference.issuers.iter().filter(|issuer| issuer.span.is_some());
    let mut stated = stated.peekable();
    stated.peek().is_none()
        || other.issuers.is_empty()
        || stated.any(|issuer| {
            other.issuers.iter().any(|known| known.name.contains(&issuer.name) || issuer.name.contains(&known.name))
        })
}

/// The only document of this type that was cited shortly before.
fn by_pointing(
    view: &Lexed<'_>,
    before: &[Found<LegalReference>],
    reference: &LegalReference,
    at: usize,
) -> Option<usize> {
    let near = before.partition_point(|other| other.span.start + MAX_DISTANCE < at);
    let identifies = |other: &LegalReference| {
        other.kind == reference.kind
            && matches!(other.form, ReferenceForm::Full | ReferenceForm::Named | ReferenceForm::Short)
    };
    // The paragraph is asked first: what was named just now is meant, though others were named long before.
    let window = at.saturating_sub(MAX_DISTANCE);
    let blank_line = view.text().as_bytes()[window..at].windows(2).rposition(|pair| pair == b"\n\n");
    let paragraph = blank_line.map_or(window, |line| window + line);
    let here = before.partition_point(|other| other.span.start < paragraph).max(near);
    let found = |from: usize| only(&before[from..], identifies).map(|index| index + from);
    match before[here..].iter().any(|other| identifies(&other.value)) {
        true => found(here),
        false => found(near),
    }
}

/// The last of the citations that fit, when all of them mean one document.
fn only(before: &[Found<LegalReference>], fits: impl Fn(&LegalReference) -> bool) -> Option<usize> {
    work::note(before.len());
    let mut fitting = before.iter().enumerate().rev().filter(|(_, other)| fits(&other.value));
    let (last, found) = fitting.next()?;
    fitting.all(|(_, other)| other.value.entity == found.value.entity).then_some(last)
}

/// Documents seen so far, by what their citations have in common; each with its year once a citation tells it.
#[derive(Default)]
struct Entities {
    known: TextMap<String, Vec<(usize, Option<u16>)>>,
    next: usize,
}

impl Entities {
    /// The entity of a citation that identifies its document, or a new one.
    fn of(&mut self, draft: &Draft, reference: &LegalReference) -> usize {
        let fresh = self.next;
        let Some((base, year)) = identity(draft, reference) else {
            self.next += 1;
            return fresh;
        };
        let known = self.known.entry(base).or_default();
        let mut fitting = known.iter_mut().filter(|(_, known)| known.is_none() || year.is_none() || *known == year);
        match (fitting.next(), fitting.next()) {
            (Some((entity, known)), None) => {
                *known = known.or(year);
                return *entity;
            }
            (None, _) => known.push((fresh, year)),
            // Several versions: which is meant is open.
            (Some(_), Some(_)) => {}
        }
        self.next += 1;
        fresh
    }
}

/// What all citations of one document have in common, and the year that tells it from others of the same base.
fn identity(draft: &Draft, reference: &LegalReference) -> Option<(String, Option<u16>)> {
    let kind = reference.kind.as_str();
    if reference.form == ReferenceForm::SelfReference {
        return Some((format!("self {kind}"), None));
    }
    let year = year_of(reference);
    if let Some(act) = only_act(draft, reference) {
        return Some((format!("{kind} {}", act.name.to_lowercase()), act.year.filter(|_| year.is_some())));
    }
    if let Some(key) = &reference.key {
        return Some((key.clone(), year));
    }
    let name = reference.name.as_ref().map(|name| name.to_lowercase());
    match (reference.form, name) {
        (ReferenceForm::Named, Some(name)) => Some((format!("{kind} {name}"), year)),
        (ReferenceForm::Named, None) => Some((format!("{kind} {:?}", reference.issued), year)),
        (ReferenceForm::Short, _) => Some((format!("{kind} {:?}", reference.number), year)),
        _ => None,
    }
}

/// The act of the table that a citation means: by number, by name and year, or any of its name (their name is the same).
fn only_act(draft: &Draft, reference: &LegalReference) -> Option<&'static Act> {
    let is_kind = |act: &&Act| super::act_kind(act.kind) == reference.kind;
    if let Some(key) = &reference.key {
        let mut acts = law::acts_numbered(key).filter(is_kind);
        let act = acts.next()?;
        return acts.next().is_none().then_some(act);
    }
    act_of(draft)
        .or_else(|| law::acts_named(draft.citation.law?).find(|act| is_kind(act) && year_of(reference).is_none()))
}

/// The year of the document, as far as its citation tells it.
fn year_of(reference: &LegalReference) -> Option<u16> {
    let issued = reference.issued.and_then(|day| u16::try_from(day.year()).ok());
    reference.year.or(issued).or(reference.issued_year)
}
