//! Public bodies.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Span;

/// A named public body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Agency {
    /// The whole name as written, with field, level word and place.
    pub span: Span,
    /// The canonical Vietnamese name, expanded and, where the context gives it, completed.
    pub name: String,
    /// What sort of body it is.
    pub kind: AgencyKind,
    /// Its level.
    pub level: AgencyLevel,
    /// The administrative unit it belongs to, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<AgencyUnit>,
    /// Whether it names several bodies at once: `UBND các huyện, thành phố`.
    #[serde(default)]
    pub plural: bool,
    /// The last day of the body, when it has been renamed, merged or dissolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<NaiveDate>,
    /// What took its work over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
    /// Number of the body meant, from 0: mentions of one body share it.
    pub entity: usize,
}

/// The administrative unit of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AgencyUnit {
    /// Its name without the level word: `Chợ Đồn`.
    pub name: String,
    /// Its level.
    pub level: AgencyLevel,
    /// The official code of the General Statistics Office, valid at the document's date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The name of the unit above it: `Bắc Kạn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

impl AgencyUnit {
    /// The unit of that name and level, of which no more is known.
    #[must_use]
    pub fn named(name: impl Into<String>, level: AgencyLevel) -> Self {
        Self { name: name.into(), level, code: None, parent: None }
    }
}

/// The level of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AgencyLevel {
    /// Of the whole country.
    Central,
    /// Of a province or a centrally-run city.
    Province,
    /// Of a district, town or provincial city (to 30 June 2025).
    District,
    /// Of a commune, ward or township.
    Commune,
    /// Schools, hospitals, firms, and bodies whose level is open.
    Other,
}

/// What sort of body an agency is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AgencyKind {
    /// Quốc hội and its organs.
    NationalAssembly,
    /// Chính phủ.
    Government,
    /// Bộ and ministry-level bodies.
    Ministry,
    /// Tổng cục, Cục, Vụ, Chi cục, Trạm, Đội.
    Directorate,
    /// Ủy ban nhân dân.
    PeoplesCommittee,
    /// Hội đồng nhân dân and its organs.
    PeoplesCouncil,
    /// Sở: department of a province.
    Department,
    /// Phòng: division.
    Division,
    /// Văn phòng.
    Office,
    /// Party committees and organisations.
    Party,
    /// The Fatherland Front, unions and associations.
    MassOrganisation,
    /// Tòa án.
    Court,
    /// Viện kiểm sát.
    Procuracy,
    /// Công an.
    Police,
    /// The army and border guard.
    Military,
    /// Schools, universities, academies.
    School,
    /// Hospitals, health centres and stations.
    Health,
    /// Trung tâm, Viện, Đài and other public service units.
    Centre,
    /// Boards, steering committees, councils, teams.
    Board,
    /// State groups, corporations, banks.
    Enterprise,
    /// International bodies.
    International,
    /// Any other.
    Other,
}
