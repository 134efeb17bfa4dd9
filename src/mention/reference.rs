//! Citations of documents.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Span;

/// A citation of one particular document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LegalReference {
    /// The core: from the word for the type (or from the number, where no type word stands) to the end of the number,
    /// of the name, or of the date of issue, whichever comes last.
    pub span: Span,
    /// The whole mention: with the provisions before it and the issuer and title after it.
    pub full_span: Span,
    /// The type of the document.
    #[serde(rename = "type")]
    pub kind: ReferenceKind,
    /// How the document is cited.
    pub form: ReferenceForm,
    /// The serial number as written, letters kept: `30a`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The year, only when it stands inside the number: `30/2020/NĐ-CP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// What follows number and year, normalised: `NQ-CP`, `TTLT-BNV-BTC`, `QH13`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The number as Decree 30/2020/NĐ-CP writes it, normalised: `42/NQ-CP`; Party style `42-NQ/TW`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The name of a law, code or ordinance cited by name, without its type word: `Đất đai`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The day of issue, when the mention gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<NaiveDate>,
    /// The year of issue, when the mention gives no more: `Luật Đất đai năm 2013`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_year: Option<u16>,
    /// Who issued it, as stated, else as the symbol implies; several for a joint document.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuers: Vec<Issuer>,
    /// The subject of the document (trích yếu): `về các biện pháp hỗ trợ …`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Every provision cited, lists and ranges expanded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<Provision>,
    /// What the document at hand does with the cited one.
    pub relation: Relation,
    /// Whether what is meant was issued together with the document (kèm theo): `Quy chế ban hành kèm theo Quyết định …`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub attachment: bool,
    /// Index in the references of the mention that a short or anaphoric one stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub antecedent: Option<usize>,
    /// The uniform resource name of the document (RFC 9676), as far as the mention tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urn: Option<String>,
    /// Number of the document meant, from 0: mentions of one document share it.
    pub entity: usize,
    /// Whether the type word and the symbol contradict each other (`Nghị định số 12/QĐ-UBND`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub conflicting: bool,
}

/// An issuer of a cited document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Issuer {
    /// Where it is stated; absent when only the symbol implies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Its name: `Chính phủ`.
    pub name: String,
    /// Index in the agencies, when it is stated and found there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<usize>,
}

impl Issuer {
    /// An issuer by that name, of which no mention is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { span: None, name: name.into(), agency: None }
    }
}

/// The title (trích yếu) of a cited document or of the document at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Title {
    /// Where it stands.
    pub span: Span,
}

impl Title {
    /// The title at that place.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span }
    }
}

/// One provision of a document: `điểm a khoản 2 Điều 5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Provision {
    /// Item (tiết) of a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Point (điểm): `a`, `đ`, `a1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// Clause (khoản).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// Article (điều).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Section (mục).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Chapter (chương).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapter: Option<String>,
    /// Part (phần).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// Appendix (phụ lục) or form (mẫu số).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appendix: Option<String>,
    /// Form (mẫu số) inside an appendix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Where it stands: the words that name this provision.
    pub span: Span,
}

impl Provision {
    /// A provision at that place of which nothing is known yet.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self {
            item: None,
            point: None,
            clause: None,
            article: None,
            section: None,
            chapter: None,
            part: None,
            appendix: None,
            form: None,
            span,
        }
    }
}

/// How a document is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReferenceForm {
    /// With its number and symbol: `Nghị quyết số 42/NQ-CP`.
    Full,
    /// With a bare number: `Nghị quyết 42`.
    Short,
    /// By its name: `Luật Đất đai`, `Nghị quyết Trung ương 4 khóa XII`.
    Named,
    /// The document at hand: `Nghị định này`.
    #[serde(rename = "self")]
    SelfReference,
    /// A document named before: `Nghị định nói trên`.
    Anaphoric,
}

/// What the document at hand does with a cited one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Relation {
    /// Rests on it (căn cứ).
    Basis,
    /// Amends or supplements it (sửa đổi, bổ sung).
    Amends,
    /// Replaces it (thay thế).
    Replaces,
    /// Repeals it (bãi bỏ, hết hiệu lực).
    Repeals,
    /// Guides or details it (hướng dẫn, quy định chi tiết).
    Guides,
    /// The citation just before is amended by it (được sửa đổi, bổ sung bởi).
    AmendedBy,
    /// Cites it in some other way.
    Cites,
}

macro_rules! reference_kinds {
    ($($(#[$doc:meta])* $variant:ident = $word:literal),* $(,)?) => {
        /// The type of a document, named as in the contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum ReferenceKind {
            $($(#[$doc])* #[serde(rename = $word)] $variant),*
        }

        impl ReferenceKind {
            /// Every type, in the order of the contract.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word for the type in the JSON contract: `joint_circular`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),*
                }
            }

            /// The type with that word in the JSON contract.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
            }
        }
    };
}

reference_kinds! {
    /// Hiến pháp.
    Constitution = "constitution",
    /// Bộ luật.
    Code = "code",
    /// Luật.
    Law = "law",
    /// Pháp lệnh.
    Ordinance = "ordinance",
    /// Lệnh.
    Order = "order",
    /// Sắc lệnh.
    DecreeLaw = "decree_law",
    /// Nghị quyết.
    Resolution = "resolution",
    /// Nghị quyết liên tịch.
    JointResolution = "joint_resolution",
    /// Nghị định.
    Decree = "decree",
    /// Quyết định.
    Decision = "decision",
    /// Chỉ thị.
    Directive = "directive",
    /// Thông tư.
    Circular = "circular",
    /// Thông tư liên tịch.
    JointCircular = "joint_circular",
    /// Văn bản hợp nhất.
    ConsolidatedText = "consolidated_text",
    /// Quy định, quy chế.
    Regulation = "regulation",
    /// Điều lệ.
    Rules = "rules",
    /// Công văn.
    OfficialLetter = "official_letter",
    /// Công điện.
    UrgentDispatch = "urgent_dispatch",
    /// Thông báo.
    Notice = "notice",
    /// Kết luận.
    Conclusion = "conclusion",
    /// Kế hoạch.
    Plan = "plan",
    /// Chương trình.
    Programme = "programme",
    /// Dự án.
    Project = "project",
    /// Đề án.
    Scheme = "scheme",
    /// Báo cáo.
    Report = "report",
    /// Biên bản.
    Minutes = "minutes",
    /// Tờ trình.
    Proposal = "proposal",
    /// Hướng dẫn.
    Guidance = "guidance",
    /// Tuyên bố.
    Statement = "statement",
    /// Hợp đồng.
    Contract = "contract",
    /// Any other.
    Other = "other",
}
