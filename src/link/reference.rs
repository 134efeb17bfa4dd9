//! References: dates of issue, issuers, titles, relations, antecedents.

mod antecedent;
mod dating;
mod defined;
mod issuing;
mod relation;
mod title;

use crate::grammar::Found;
use crate::grammar::reference::provision::ProvisionPath;
use crate::grammar::reference::{Citation, Needs};
use crate::lexicon::issuer::Code;
use crate::lexicon::law;
use crate::mention::{Agency, DateMention, Issuer, LegalReference, ReferenceForm, ReferenceKind, Relation, Title};
use crate::options::Options;
use crate::scan::{Lexed, letter};
use crate::urn;
use crate::view::ViewSpan;
use dating::Dating;

/// A citation with what stands around it, all in places of the view.
struct Draft {
    /// The citation.
    citation: Citation,
    /// The core of the mention.
    span: ViewSpan,
    /// Its type: that of the word, of the symbol, or of the list it stands in.
    kind: ReferenceKind,
    /// The date of issue.
    dating: Dating,
    /// The issuers stated.
    issuers: Vec<issuing::Stated>,
    /// The title.
    title: Option<ViewSpan>,
}

impl Draft {
    /// From the first provision to the end of the title.
    fn full_span(&self) -> ViewSpan {
        let before = self.citation.provisions.iter().map(ProvisionPath::span);
        // An issuer that stands before the citation is no part of it, nor is that of a whole list.
        let issuers = self.issuers.iter().filter(|issuer| !issuer.shared).map(|issuer| issuer.span);
        let issuers = issuers.filter(|span| span.start > self.span.start);
        let core = ViewSpan::new(self.span.start, self.end());
        before.chain(issuers).chain(self.title).fold(core, ViewSpan::to)
    }

    /// Where the words of the citation end, its date included.
    fn end(&self) -> usize {
        self.citation.tail.unwrap_or(self.span.end)
    }

    /// The symbol of its number.
    fn symbol(&self) -> Option<&str> {
        self.citation.number.as_ref()?.symbol.as_ref().map(|symbol| symbol.text.as_str())
    }

    /// Takes the date of issue into the citation.
    fn take_date(&mut self) {
        if self.citation.amended.is_some_and(|law| is_of(&self.dating, law)) {
            self.dating = Dating::default();
        }
        match (self.dating.end, &mut self.citation.tail) {
            (Some(end), Some(tail)) if self.citation.name.is_some() => *tail = end,
            // A date takes the bracket before it into the citation.
            (Some(end), _) => (self.span.end, self.citation.tail) = (end, None),
            (None, _) => {}
        }
    }
}

/// Completes and converts the references.
pub(super) fn resolve(
    view: &Lexed<'_>,
    found: Vec<Found<Citation>>,
    dates: &mut [Found<DateMention>],
    agencies: &[Found<Agency>],
    options: &Options,
) -> Vec<Found<LegalReference>> {
    let own = antecedent::own_kinds(view);
    let drafts = draft(view, defined::keep(view, found), &own, dates, agencies);
    let relations = relation::of_all(view, &drafts);
    let mut references: Vec<Found<LegalReference>> = Vec::with_capacity(drafts.len());
    for (draft, relation) in drafts.iter().zip(relations) {
        let mut reference = convert(view, draft, relation, options);
        if let Some(date) = draft.dating.date {
            dates[date].value.reference = Some(references.len());
        }
        reference.urn = urn::of_reference(&reference, canonical_name(draft));
        references.push(Found::new(draft.span, reference));
    }
    antecedent::resolve(view, &drafts, &own, &mut references);
    references
}

/// Gives each citation its date, issuers and title; drops those that are none after all.
fn draft(
    view: &Lexed<'_>,
    found: Vec<Found<Citation>>,
    own: &[ReferenceKind],
    dates: &[Found<DateMention>],
    agencies: &[Found<Agency>],
) -> Vec<Draft> {
    let starts: Vec<usize> = found.iter().map(|citation| citation.span.start).collect();
    let mut drafts: Vec<Draft> = Vec::with_capacity(found.len());
    for (at, Found { span, value }) in found.into_iter().enumerate() {
        if value.needs == Needs::Dropping || drafts.last().is_some_and(|last| span.start < last.span.end) {
            continue;
        }
        let kind = value.kind.unwrap_or_else(|| kind_in_list(drafts.last()));
        if value.needs == Needs::Own && !own.contains(&kind) {
            continue;
        }
        let mut draft =
            Draft { citation: value, span, kind, dating: Dating::default(), issuers: Vec::new(), title: None };
        complete(view, &mut draft, starts.get(at + 1..).unwrap_or_default(), dates, agencies);
        if draft.citation.needs == Needs::Date && !draft.dating.is_day {
            continue;
        }
        drafts.push(draft);
        share_issuers(view, &mut drafts);
    }
    drafts
}

/// Gives the issuers behind the last member of a list to the members before it:
/// `các Nghị quyết số 57-NQ/TW, số 59-NQ/TW của Bộ Chính trị`.
fn share_issuers(view: &Lexed<'_>, drafts: &mut [Draft]) {
    let Some((last, before)) = drafts.split_last_mut() else { return };
    if !last.issuers.iter().any(|issuer| issuer.span.start > last.span.start) {
        return;
    }
    let (symbol, mut next) = (last.symbol(), &*last);
    for member in before.iter_mut().rev() {
        let joined = !next.citation.typed && relation::is_listed(view, member.full_span().end, next.span.start);
        if !joined || !member.issuers.is_empty() || symbol.is_none() || member.symbol() != symbol {
            return;
        }
        let shared = last.issuers.iter().cloned().map(|issuer| issuing::Stated { shared: true, ..issuer });
        member.issuers.extend(shared);
        next = &*member;
    }
}

/// The type of a member whose symbol does not tell it (`số 13/2020/QH14`): that of its list, where such symbols are used.
fn kind_in_list(last: Option<&Draft>) -> ReferenceKind {
    use ReferenceKind as K;
    match last.map(|last| last.kind) {
        Some(kind @ (K::Law | K::Code | K::Ordinance | K::Resolution | K::Other | K::Contract)) => kind,
        _ => K::Law,
    }
}

/// Reads on behind a citation: date, issuer, date after the issuer, title. The later citations begin at `starts`.
fn complete(
    view: &Lexed<'_>,
    draft: &mut Draft,
    starts: &[usize],
    dates: &[Found<DateMention>],
    agencies: &[Found<Agency>],
) {
    if matches!(draft.citation.form, ReferenceForm::SelfReference | ReferenceForm::Anaphoric) {
        return;
    }
    draft.dating = dating::after(view, draft, draft.end(), dates);
    draft.take_date();
    draft.issuers =
        issuing::after(view, draft.end(), starts.first().copied().unwrap_or(usize::MAX), agencies, most_issuers(draft));
    let issuers_end = draft.issuers.last().map(|issuer| issuer.span.end);
    if let Some(end) = issuers_end.filter(|_| draft.dating.end.is_none()) {
        draft.dating = dating::after_issuer(view, end, dates);
        draft.take_date();
    }
    let behind = issuers_end.map_or(draft.end(), |end| end.max(draft.end()));
    if draft.citation.law.is_none() {
        draft.title = title::after(view, behind, starts);
    }
    if let Some(title) = draft.title.filter(|title| draft.issuers.is_empty() && title::is_issued(view, title.end)) {
        // `về hóa đơn điện tử do Cục Thuế ban hành`.
        draft.issuers = issuing::after(view, title.end, usize::MAX, agencies, issuing::Most::One);
    }
    if draft.issuers.is_empty() {
        let implied = implied_issuers(draft);
        let before = issuing::before(view, draft.span.start, agencies);
        draft.issuers.extend(before.filter(|stated| implied.is_empty() || stated.name.starts_with(implied[0])));
    }
}

/// How many issuers a document of this type and symbol can have.
fn most_issuers(draft: &Draft) -> issuing::Most {
    let symbol = draft.citation.number.as_ref().and_then(|number| number.symbol.as_ref());
    let joint = matches!(draft.kind, ReferenceKind::JointCircular | ReferenceKind::JointResolution)
        || symbol.is_none_or(|symbol| symbol.is_joint());
    if joint { issuing::Most::Several } else { issuing::Most::One }
}

/// The public form of a draft; entity and antecedent are still open.
fn convert(view: &Lexed<'_>, draft: &Draft, relation: Relation, options: &Options) -> LegalReference {
    let citation = &draft.citation;
    let number = citation.number.as_ref();
    let filled = |path: &ProvisionPath| path.provisions(view.span(path.span()), options.range_limit);
    let provisions = citation.provisions.iter().flat_map(filled).collect();
    LegalReference {
        span: view.span(draft.span),
        full_span: view.span(draft.full_span()),
        kind: draft.kind,
        form: citation.form,
        number: number.map(|number| number.serial.clone()).filter(|serial| !serial.is_empty()),
        year: number.and_then(|number| number.year()),
        symbol: number.and_then(|number| number.symbol.as_ref()).map(|symbol| symbol.text.clone()),
        key: number.and_then(|number| number.key()),
        name: citation.name.map(|name| name_of(draft, view.slice(name))),
        issued: draft.dating.day,
        issued_year: draft.dating.day.map_or(draft.dating.year.or(citation.year), |_| None),
        issuers: issuers(view, draft),
        title: draft.title.map(|title| Title::at(view.span(title))),
        provisions,
        relation,
        attachment: relation::is_attached(view, draft.full_span().start),
        antecedent: None,
        urn: None,
        entity: 0,
        conflicting: is_conflicting(draft),
    }
}

/// The issuers stated, else those that the symbol implies.
fn issuers(view: &Lexed<'_>, draft: &Draft) -> Vec<Issuer> {
    if !draft.issuers.is_empty() {
        let stated = draft.issuers.iter();
        return stated
            .map(|stated| Issuer {
                span: Some(view.span(stated.span)),
                name: stated.name.clone(),
                agency: stated.agency,
            })
            .collect();
    }
    implied_issuers(draft).into_iter().map(Issuer::named).collect()
}

/// The names that the symbol implies, each where only one body comes into question.
fn implied_issuers(draft: &Draft) -> Vec<&'static str> {
    let number = draft.citation.number.as_ref();
    let year = number.and_then(|number| number.year()).or(draft.dating.issued_year());
    let codes = number.and_then(|number| number.symbol.as_ref()).map_or(&[][..], |symbol| &symbol.issuers);
    // `HĐ-XD`: the short codes of old ministries tell what a contract is about.
    let speaks = |code: &&Code| draft.kind != ReferenceKind::Contract || code.code.chars().count() > 2;
    codes.iter().filter(speaks).filter_map(|code| code.name_in(year)).collect()
}

/// Whether the type word and the symbol contradict each other.
fn is_conflicting(draft: &Draft) -> bool {
    let kinds = draft.citation.number.as_ref().and_then(|number| number.symbol.as_ref()).map_or(&[][..], |s| s.kinds);
    draft.citation.typed
        && draft.kind != ReferenceKind::Other
        && !kinds.is_empty()
        && !kinds.iter().any(|kind| same_family(*kind, draft.kind))
}

/// Whether two types are written with one another's token: a rule of the Party has that of a decision.
fn same_family(left: ReferenceKind, right: ReferenceKind) -> bool {
    use ReferenceKind as K;
    let family = |kind| match kind {
        K::Circular | K::JointCircular => K::Circular,
        K::Resolution | K::JointResolution => K::Resolution,
        K::Law | K::Code | K::Ordinance | K::Order => K::Law,
        K::Decision | K::Regulation | K::Rules => K::Decision,
        other => other,
    };
    family(left) == family(right)
}

/// The name as it is written; that of the table for an abbreviation (`BLHS`, `Luật BHXH`).
fn name_of(draft: &Draft, words: &str) -> String {
    let canonical = canonical_name(draft).filter(|_| letter::is_all_capitals(words) && !words.contains(' '));
    canonical.map_or_else(|| letter::collapse(words), str::to_owned)
}

/// The name in the table of laws, when all acts that come into question have one name.
fn canonical_name(draft: &Draft) -> Option<&'static str> {
    let year = draft.dating.issued_year().or(draft.citation.year);
    let of_kind = |act: &&law::Act| act_kind(act.kind) == draft.kind;
    let law = draft.citation.law?;
    let named = || law::acts_named(law).filter(of_kind);
    let dated = named().any(|act| year.is_some() && act.year == year);
    let mut names = named().filter(|act| !dated || act.year == year).map(|act| act.name);
    let first = names.next()?;
    names.all(|name| name == first).then_some(first)
}

/// Whether a date of issue is that of an act with this name: in `sửa đổi, bổ sung một số điều của Luật Giáo dục ngày
/// 14/6/2005` it is not that of the amending law.
fn is_of(dating: &Dating, name: law::NameId) -> bool {
    let day = dating.day.map(|day| day.to_string());
    let year = dating.year.filter(|_| dating.day.is_none());
    law::acts_named(name).any(|act| day.is_some() && act.date == day.as_deref() || year.is_some() && act.year == year)
}

/// The version of an act that a draft names, when only one comes into question.
fn act_of(draft: &Draft) -> Option<&'static law::Act> {
    let year = draft.dating.issued_year().or(draft.citation.year)?;
    let name = draft.citation.law?;
    let day = draft.dating.day.map(|day| day.to_string());
    let mut acts = law::acts_named(name).filter(|act| {
        let same_day = day.is_none() || act.date.is_none() || act.date == day.as_deref();
        act.year == Some(year) && act_kind(act.kind) == draft.kind && same_day
    });
    let act = acts.next()?;
    acts.next().is_none().then_some(act)
}

fn act_kind(kind: law::ActKind) -> ReferenceKind {
    match kind {
        law::ActKind::Constitution => ReferenceKind::Constitution,
        law::ActKind::Code => ReferenceKind::Code,
        law::ActKind::Law => ReferenceKind::Law,
        law::ActKind::Ordinance => ReferenceKind::Ordinance,
        law::ActKind::DecreeLaw => ReferenceKind::DecreeLaw,
    }
}

#[cfg(test)]
mod tests;
