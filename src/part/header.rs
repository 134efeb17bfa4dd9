//! Header, recipients and signature block of an administrative or Party document.

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::mention::{ReferenceKind, Title};

/// The head of a document: who issued it, its number, type, date and title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Header {
    /// Index in the agencies of the issuing body.
    #[serde(default)]
    pub issuer: Option<usize>,
    /// Index in the agencies of the body above it that the letterhead names.
    #[serde(default)]
    pub parent_issuer: Option<usize>,
    /// The serial number, as written.
    #[serde(default)]
    pub number: Option<String>,
    /// What follows the number (and year), normalised.
    #[serde(default)]
    pub symbol: Option<String>,
    /// The whole number, normalised: `42/QĐ-UBND`.
    #[serde(default)]
    pub key: Option<String>,
    /// The type of the document.
    #[serde(default, rename = "type")]
    pub kind: Option<ReferenceKind>,
    /// The place named before the date: `Chợ Đồn`.
    #[serde(default)]
    pub place: Option<String>,
    /// Index in the dates of the day of issue.
    #[serde(default)]
    pub date: Option<usize>,
    /// The title (trích yếu).
    #[serde(default)]
    pub title: Option<Title>,
    /// Indices in the agencies of those it is addressed to (`Kính gửi`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<usize>,
    /// The mark of urgency: `hỏa tốc`, `thượng khẩn`, `khẩn`.
    #[serde(default)]
    pub urgency: Option<String>,
    /// The mark of secrecy: `tuyệt mật`, `tối mật`, `mật`.
    #[serde(default)]
    pub secrecy: Option<String>,
}

/// One document of a text that holds several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DocumentPart {
    /// Where it stands.
    pub span: Span,
    /// Its head.
    pub header: Header,
}

impl DocumentPart {
    /// The document at that place.
    #[must_use]
    pub fn new(span: Span, header: Header) -> Self {
        Self { span, header }
    }
}

/// One line of the recipients (`Nơi nhận`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RecipientLine {
    /// Where it stands, without bullet and closing mark.
    pub span: Span,
    /// Indices in the agencies of the bodies it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<usize>,
    /// What the copy is for: `để b/c`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether it is the archive mark (`Lưu: VT, …`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archive: bool,
}

impl RecipientLine {
    /// A line at that place which names no body.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span, agencies: Vec::new(), note: None, archive: false }
    }
}

/// One signature of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Signature {
    /// Where the block stands, from the authority or title to the name.
    pub span: Span,
    /// In whose stead it is signed.
    #[serde(default)]
    pub authority: Option<Authority>,
    /// Index in the roles of the office in which it is signed.
    #[serde(default)]
    pub role: Option<usize>,
    /// Index in the people of who signed.
    #[serde(default)]
    pub person: Option<usize>,
}

impl Signature {
    /// A signature at that place of which nothing is known yet.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span, authority: None, role: None, person: None }
    }
}

/// In whose stead a document is signed (Decree 30/2020/NĐ-CP, article 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Authority {
    /// Thay mặt: on behalf of a collective body.
    #[serde(rename = "TM")]
    OnBehalf,
    /// Ký thay: a deputy for the head.
    #[serde(rename = "KT")]
    ForHead,
    /// Thừa lệnh: by order.
    #[serde(rename = "TL")]
    ByOrder,
    /// Thừa ủy quyền: by delegated power.
    #[serde(rename = "TUQ")]
    ByDelegation,
    /// Quyền: acting head.
    #[serde(rename = "Q")]
    Acting,
}
