//! Prints a result for the eye: every mention with the words that its span cuts, then the parts of the document.

use std::fmt::Write;

use vanban::{Document, OutlineItem, Span};

/// The whole result, one mention a line.
pub(crate) fn render(text: &str, document: &Document) -> String {
    let mut out = String::new();
    mentions(&mut out, text, document);
    parts(&mut out, text, document);
    out
}

fn words(text: &str, span: Span) -> String {
    text[span].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The JSON of a value without its spans, which `words` shows, and without what is null or empty.
fn facts(value: &impl serde::Serialize, without: &[&str]) -> String {
    let mut value = serde_json::to_value(value).expect("a mention serialises");
    if let Some(map) = value.as_object_mut() {
        map.retain(|key, value| {
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty) || *value == false;
            !empty && !without.contains(&key.as_str())
        });
    }
    value.to_string()
}

fn mentions(out: &mut String, text: &str, document: &Document) {
    section(out, "references", &document.references, |reference| {
        let mut line = format!(
            "{:?} {}",
            words(text, reference.span),
            facts(reference, &["span", "full_span", "provisions", "title", "issuers"])
        );
        for issuer in &reference.issuers {
            let agency = issuer.agency.map(|agency| words(text, document.agencies[agency].span));
            write!(line, "\n    issuer {} {:?}", issuer.name, agency).expect("a string takes all");
        }
        for provision in &reference.provisions {
            write!(line, "\n    provision {:?} {}", words(text, provision.span), facts(provision, &["span"]))
                .expect("a string takes all");
        }
        if let Some(title) = reference.title {
            write!(line, "\n    title {:?}", words(text, title.span)).expect("a string takes all");
        }
        line
    });
    section(out, "dates", &document.dates, |date| format!("{:?} {}", words(text, date.span), facts(date, &["span"])));
    section(out, "agencies", &document.agencies, |agency| {
        format!("{:?} {}", words(text, agency.span), facts(agency, &["span"]))
    });
    section(out, "people", &document.people, |person| {
        format!("{:?} {}", words(text, person.span), facts(person, &["span"]))
    });
    section(out, "roles", &document.roles, |role| {
        let agency = role.agency.map(|agency| words(text, document.agencies[agency].span));
        let person = role.person.map(|person| words(text, document.people[person].span));
        format!(
            "{:?} of {agency:?} held by {person:?} {}",
            words(text, role.span),
            facts(role, &["span", "agency", "person"])
        )
    });
}

fn parts(out: &mut String, text: &str, document: &Document) {
    if let Some(header) = &document.header {
        writeln!(out, "header {}", facts(header, &["title"])).expect("a string takes all");
        if let Some(title) = header.title {
            writeln!(out, "  title {:?}", words(text, title.span)).expect("a string takes all");
        }
    }
    if !document.outline.is_empty() {
        out.push_str("outline\n");
        document.outline.iter().for_each(|item| outline(out, text, item, 1));
    }
    if !document.legal_bases.is_empty() {
        writeln!(out, "legal bases {:?}", document.legal_bases).expect("a string takes all");
    }
    section(out, "recipients", &document.recipients, |line| {
        format!("{:?} {}", words(text, line.span), facts(line, &["span"]))
    });
    section(out, "signatures", &document.signatures, |signature| {
        format!("{:?} {}", words(text, signature.span), facts(signature, &["span"]))
    });
    if let Some(meeting) = &document.meeting {
        out.push_str(&meeting_lines(text, meeting));
    }
    section(out, "tasks", &document.tasks, |task| {
        let bodies = |list: &[usize]| -> Vec<String> {
            list.iter().map(|agency| words(text, document.agencies[*agency].span)).collect()
        };
        format!(
            "{:?}\n    assigner {:?}\n    doers {:?}\n    assignees {:?}\n    coordinators {:?}\n    deadline {:?}\n    report to {:?}",
            task.action.map(|action| words(text, action.span)),
            task.assigner,
            task.doers.map(|doers| words(text, doers.span)),
            bodies(&task.assignees),
            bodies(&task.coordinators),
            task.deadline.map(|date| words(text, document.dates[date].span)),
            bodies(&task.report_to),
        )
    });
}

fn meeting_lines(text: &str, meeting: &vanban::Meeting) -> String {
    let passages = ["title", "place", "agenda", "remarks", "conclusions", "votes"];
    let mut out = format!("meeting {}\n", facts(meeting, &passages));
    let mut show = |name: &str, span: Span, more: String| {
        writeln!(out, "  {name} {:?} {more}", words(text, span)).expect("a string takes all");
    };
    meeting.title.iter().for_each(|title| show("title", title.span, String::new()));
    meeting.place.iter().for_each(|place| show("place", place.span, String::new()));
    meeting.agenda.iter().for_each(|item| show("agenda", item.span, String::new()));
    meeting.remarks.iter().for_each(|remark| show("remark", remark.span, format!("by {:?}", remark.person)));
    meeting.conclusions.iter().for_each(|item| show("conclusion", item.span, String::new()));
    meeting.votes.iter().for_each(|vote| show("vote", vote.span, facts(vote, &["span"])));
    out
}

fn outline(out: &mut String, text: &str, item: &OutlineItem, depth: usize) {
    let heading = item.heading.map(|heading| words(text, heading.span)).unwrap_or_default();
    writeln!(out, "{:indent$}{:?} {} {heading:?}", "", item.kind, item.label, indent = depth * 2)
        .expect("a string takes all");
    item.children.iter().for_each(|child| outline(out, text, child, depth + 1));
}

fn section<T>(out: &mut String, name: &str, list: &[T], show: impl Fn(&T) -> String) {
    if list.is_empty() {
        return;
    }
    writeln!(out, "{name}").expect("a string takes all");
    for (index, item) in list.iter().enumerate() {
        writeln!(out, "  {index:3} {}", show(item)).expect("a string takes all");
    }
}
