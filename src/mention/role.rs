//! Official titles and who holds them.

use serde::{Deserialize, Serialize};

use crate::Span;

/// An official title, the body in which it is held and who holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OfficialRole {
    /// The words of the title alone: `Phó Bí thư TT`.
    pub span: Span,
    /// The title in full: `Phó Bí thư Thường trực`.
    pub title: String,
    /// What sort of office it is.
    pub kind: RoleKind,
    /// Whether it is held, and how.
    pub status: RoleStatus,
    /// Index in the agencies of the body in which it is held.
    #[serde(default)]
    pub agency: Option<usize>,
    /// Index in the people of who holds it.
    #[serde(default)]
    pub person: Option<usize>,
}

/// How an office is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RoleStatus {
    /// Held.
    Incumbent,
    /// Quyền: held for the time being.
    Acting,
    /// Nguyên: held once.
    Former,
    /// Phụ trách: its duties are done without the office.
    InCharge,
}

/// What sort of office a title denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RoleKind {
    /// Chủ tịch of a body.
    Chair,
    /// Phó Chủ tịch.
    DeputyChair,
    /// Bí thư.
    Secretary,
    /// Phó Bí thư.
    DeputySecretary,
    /// Tổng Bí thư.
    GeneralSecretary,
    /// Chủ tịch nước.
    President,
    /// Phó Chủ tịch nước.
    VicePresident,
    /// Thủ tướng.
    PrimeMinister,
    /// Phó Thủ tướng.
    DeputyPrimeMinister,
    /// Bộ trưởng.
    Minister,
    /// Thứ trưởng.
    DeputyMinister,
    /// Giám đốc, Cục trưởng, Vụ trưởng, Viện trưởng, Trưởng ban, Hiệu trưởng, Chánh Văn phòng and other heads.
    Head,
    /// Their deputies.
    DeputyHead,
    /// Ủy viên, TUV, UVBTV.
    Member,
    /// Đại biểu of an elected body.
    Deputy,
    /// Chánh án, Thẩm phán.
    Judge,
    /// Kiểm sát viên.
    Prosecutor,
    /// Chỉ huy trưởng, Tư lệnh, Chính ủy.
    Commander,
    /// Thư ký, Trợ lý.
    Assistant,
    /// Chủ trì, Chủ tọa of a meeting.
    MeetingChair,
    /// Thư ký of a meeting.
    MeetingSecretary,
    /// Chuyên viên and other grades and professions.
    Professional,
    /// Any other.
    Other,
}
