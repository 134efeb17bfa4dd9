//! [`Urn`]: uniform resource names for sources of law, after RFC 9676.
//!
//! ```text
//! urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp~art.5-cl.2-pnt.a
//!         │  │         │         │          │             └ provision, smaller after larger
//!         │  │         │         │          └ number: the key of the citation, `/` and blanks as `-`
//!         │  │         │         └ date of issue, or its year, or `-` where the citation tells neither
//!         │  │         └ type of document
//!         │  └ authority: the issuers, several joined by `+`, or `-` where the citation tells none
//!         └ jurisdiction
//! ```
//!
//! Names are written without marks, in small letters, with a dot for each blank. What the citation does not tell is left
//! open (`-`), never guessed. A law cited by name has its name in the place of the number.

use std::fmt::{self, Display};
use std::str::FromStr;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::Regex;
use serde::{Deserialize, Serialize};

use crate::digits;
use crate::error::{Error, ErrorKind};
use crate::mention::{LegalReference, Provision, ReferenceForm, ReferenceKind};
use crate::scan::letter;

/// A uniform resource name of a Vietnamese document.
///
/// ```
/// use vanban::Urn;
///
/// let urn: Urn = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp".parse()?;
/// assert_eq!(urn.measure(), "nghi.dinh");
/// assert_eq!(urn.to_string(), "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp");
/// # Ok::<(), vanban::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Urn {
    authorities: Vec<String>,
    measure: String,
    dating: UrnDating,
    number: Option<String>,
    partition: Option<String>,
}

/// When the document of a [`Urn`] was issued, as far as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum UrnDating {
    /// Not told.
    Open,
    /// The year.
    Year(u16),
    /// The day.
    Day(NaiveDate),
}

impl Urn {
    /// The issuers; empty where they are not told.
    #[must_use]
    pub fn authorities(&self) -> &[String] {
        &self.authorities
    }

    /// The type of the document: `nghi.dinh`.
    #[must_use]
    pub fn measure(&self) -> &str {
        &self.measure
    }

    /// When it was issued.
    #[must_use]
    pub fn dating(&self) -> UrnDating {
        self.dating
    }

    /// Its number or name.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        self.number.as_deref()
    }

    /// The provision: `art.5-cl.2-pnt.a`.
    #[must_use]
    pub fn partition(&self) -> Option<&str> {
        self.partition.as_deref()
    }
}

impl Urn {
    /// The name as text.
    fn text(&self) -> String {
        let mut out = String::with_capacity(ENOUGH);
        out.push_str(HEAD);
        push_parts(&mut out, '+', &self.authorities, |out, authority| out.push_str(authority));
        for part in [":", &self.measure, ":"] {
            out.push_str(part);
        }
        self.dating.push_to(&mut out);
        out.push(';');
        out.push_str(self.number.as_deref().unwrap_or("-"));
        if let Some(partition) = &self.partition {
            out.push('~');
            out.push_str(partition);
        }
        out
    }
}

/// What every name begins with.
const HEAD: &str = "urn:lex:vn:";

/// The bytes that most names need at most.
const ENOUGH: usize = 96;

/// Adds what `push` writes of each part, with a sign between those of which it writes anything; `-` where there is none.
fn push_parts<T>(out: &mut String, sign: char, parts: impl IntoIterator<Item = T>, push: impl Fn(&mut String, T)) {
    let start = out.len();
    for part in parts {
        let before = out.len();
        if before > start {
            out.push(sign);
        }
        let from = out.len();
        push(out, part);
        if out.len() == from {
            out.truncate(before);
        }
    }
    if out.len() == start {
        out.push('-');
    }
}

impl UrnDating {
    /// Adds it to a name: `2020-03-05`, `2020`, `-`.
    fn push_to(self, out: &mut String) {
        match self {
            Self::Open => out.push('-'),
            Self::Year(year) => digits::push(out, u32::from(year), 4),
            // Years of five digits have a sign before them.
            Self::Day(day) if !(0..10_000).contains(&day.year()) => out.push_str(&day.to_string()),
            Self::Day(day) => {
                digits::push(out, day.year().unsigned_abs(), 4);
                out.push('-');
                digits::push(out, day.month(), 2);
                out.push('-');
                digits::push(out, day.day(), 2);
            }
        }
    }
}

impl Display for Urn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl FromStr for Urn {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text).ok_or_else(|| ErrorKind::BadUrn.into())
    }
}

impl TryFrom<String> for Urn {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Urn> for String {
    fn from(urn: Urn) -> Self {
        urn.text()
    }
}

/// The shape of a name as this crate writes it; the scheme and namespace of a URN are compared without case: that of ASCII,
/// since `regex` comes without the tables of Unicode here (in tests another crate may bring them).
static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    let part = "[a-z0-9.-]+";
    let shape = format!(
        r"^(?i-u:urn:lex:vn):(?<authorities>{part}(?:\+{part})*):(?<measure>{part}):(?<dating>[0-9-]+);(?<number>{part})(?:~(?<partition>{part}))?$"
    );
    Regex::new(&shape).expect("the shape is a valid expression")
});

fn parse(text: &str) -> Option<Urn> {
    let parts = SHAPE.captures(text)?;
    let authorities = match &parts["authorities"] {
        "-" => Vec::new(),
        names => names.split('+').map(str::to_owned).collect(),
    };
    Some(Urn {
        authorities,
        measure: parts["measure"].to_owned(),
        dating: parse_dating(&parts["dating"])?,
        number: Some(&parts["number"]).filter(|number| *number != "-").map(str::to_owned),
        partition: parts.name("partition").map(|partition| partition.as_str().to_owned()),
    })
}

fn parse_dating(text: &str) -> Option<UrnDating> {
    match text.len() {
        1 => (text == "-").then_some(UrnDating::Open),
        4 => text.parse().ok().map(UrnDating::Year),
        _ => text.parse().ok().filter(|day: &NaiveDate| day.to_string() == text).map(UrnDating::Day),
    }
}

/// The name of the document that a reference means, as far as it tells; `None` for one that only points. A law cited by
/// name has its `canonical` one, so that all spellings give the same.
pub(crate) fn of_reference(reference: &LegalReference, canonical: Option<&str>) -> Option<String> {
    if matches!(reference.form, ReferenceForm::SelfReference | ReferenceForm::Anaphoric) {
        return None;
    }
    let number = reference.key.as_deref().or(reference.number.as_deref());
    let number = number.or(canonical).or(reference.name.as_deref());
    let dating = match (reference.issued, reference.issued_year.or(reference.year)) {
        (Some(day), _) => UrnDating::Day(day),
        (None, Some(year)) => UrnDating::Year(year),
        (None, None) => UrnDating::Open,
    };
    let mut out = String::with_capacity(ENOUGH);
    out.push_str(HEAD);
    push_parts(&mut out, '+', &reference.issuers, |out, issuer| push_plain(out, &issuer.name));
    for part in [":", measure(reference.kind), ":"] {
        out.push_str(part);
    }
    dating.push_to(&mut out);
    out.push(';');
    push_parts(&mut out, '+', number, push_plain);
    if let [provision] = reference.provisions.as_slice() {
        push_partition(&mut out, provision);
    }
    Some(out)
}

/// Adds the only provision that the reference cites.
fn push_partition(out: &mut String, provision: &Provision) {
    let levels = [
        ("ann", &provision.appendix),
        ("frm", &provision.form),
        ("pt", &provision.part),
        ("chp", &provision.chapter),
        ("sec", &provision.section),
        ("art", &provision.article),
        ("cl", &provision.clause),
        ("pnt", &provision.point),
        ("itm", &provision.item),
    ];
    let mut sign = '~';
    for (word, label) in levels {
        let Some(label) = label else { continue };
        out.push(sign);
        out.push_str(word);
        out.push('.');
        // `đ` must not become the `d` before it in the order of points.
        push_plain(out, &label.replace(['đ', 'Đ'], "dd"));
        sign = '-';
    }
}

/// The type in the official words, without marks.
fn measure(kind: ReferenceKind) -> &'static str {
    use ReferenceKind as K;
    match kind {
        K::Constitution => "hien.phap",
        K::Code => "bo.luat",
        K::Law => "luat",
        K::Ordinance => "phap.lenh",
        K::Order => "lenh",
        K::DecreeLaw => "sac.lenh",
        K::Resolution => "nghi.quyet",
        K::JointResolution => "nghi.quyet.lien.tich",
        K::Decree => "nghi.dinh",
        K::Decision => "quyet.dinh",
        K::Directive => "chi.thi",
        K::Circular => "thong.tu",
        K::JointCircular => "thong.tu.lien.tich",
        K::ConsolidatedText => "van.ban.hop.nhat",
        K::Regulation => "quy.dinh",
        K::Rules => "dieu.le",
        K::OfficialLetter => "cong.van",
        K::UrgentDispatch => "cong.dien",
        K::Notice => "thong.bao",
        K::Conclusion => "ket.luan",
        K::Plan => "ke.hoach",
        K::Programme => "chuong.trinh",
        K::Project => "du.an",
        K::Scheme => "de.an",
        K::Report => "bao.cao",
        K::Minutes => "bien.ban",
        K::Proposal => "to.trinh",
        K::Guidance => "huong.dan",
        K::Statement => "tuyen.bo",
        K::Contract => "hop.dong",
        K::Other => "van.ban",
    }
}

/// Adds words in small letters without marks; a dot for blanks, a hyphen for other characters, none of them doubled or at an end.
fn push_plain(out: &mut String, words: &str) {
    let start = out.len();
    let mut joint = true;
    for c in words.chars() {
        let letter = letter::bare(c);
        let next = if letter.is_ascii_alphanumeric() {
            letter
        } else if c.is_whitespace() || c == '.' || c == ',' {
            '.'
        } else {
            '-'
        };
        let joins = matches!(next, '.' | '-');
        if !(joins && joint) {
            out.push(next);
        }
        joint = joins;
    }
    let kept = out[start..].trim_end_matches(['.', '-']).len();
    out.truncate(start + kept);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Extractor;

    /// The name of the first reference of `text`.
    #[track_caller]
    fn urn(text: &str) -> String {
        let document = Extractor::new().extract(text);
        let reference = document.references.first().unwrap_or_else(|| panic!("no reference in {text}"));
        reference.urn.clone().unwrap_or_else(|| panic!("no name for {text}"))
    }

    #[test]
    fn names_tell_what_the_citation_tells() {
        for (text, expected) in [
            ("theo Nghị định số 30/2020/NĐ-CP", "urn:lex:vn:chinh.phu:nghi.dinh:2020;30-2020-nd-cp"),
            ("theo Nghị quyết 42", "urn:lex:vn:-:nghi.quyet:-;42"),
            ("theo Luật Đất đai", "urn:lex:vn:-:luat:-;dat.dai"),
            ("theo Bộ luật Dân sự 2015", "urn:lex:vn:-:bo.luat:2015;dan.su"),
            (
                "theo điểm đ khoản 2 Điều 5 Thông tư số 01/2024/TT-BYT",
                "urn:lex:vn:bo.y.te:thong.tu:2024;01-2024-tt-byt~art.5-cl.2-pnt.dd",
            ),
            (
                "theo Thông tư liên tịch số 01/2014/TTLT-BNV-BTC",
                "urn:lex:vn:bo.noi.vu+bo.tai.chinh:thong.tu.lien.tich:2014;01-2014-ttlt-bnv-btc",
            ),
        ] {
            assert_eq!(urn(text), expected, "{text}");
        }
    }

    #[test]
    fn names_survive_the_way_there_and_back() {
        for text in [
            "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp",
            "urn:lex:vn:-:nghi.quyet:-;42",
            "urn:lex:vn:bo.y.te+bo.tai.chinh:thong.tu.lien.tich:2014;1~art.5-cl.2",
            "urn:lex:vn:-:quyet.dinh:2021-03-12;-",
        ] {
            let urn: Urn = text.parse().expect("well formed");
            assert_eq!(urn.to_string(), text);
            let json = serde_json::to_string(&urn).expect("a string");
            assert_eq!(serde_json::from_str::<Urn>(&json).expect("the same"), urn);
        }
    }

    #[test]
    fn malformed_names_are_refused() {
        for text in [
            "",
            "urn:lex:it:stato:legge:2003;1",
            "urn:lex:vn:a:b",
            "urn:lex:vn:a:b:2020",
            "urn:lex:vn:a:b:20;1",
            "urn:lex:vn:a:b:2020-02-31;1",
            "urn:lex:vn::b:2020;1",
            "urn:lex:vn:A:b:2020;1",
            "urn:lex:vn:a:b:2020;1~",
            "urn:lex:vn:a:b:2020;1:c",
        ] {
            assert!(text.parse::<Urn>().is_err(), "{text}");
        }
    }

    #[test]
    fn pointing_citations_have_no_name() {
        let document = Extractor::new().extract("theo Nghị định này");
        assert_eq!(document.references[0].urn, None);
    }
}
