//! Years by stem and branch (can chi): `Giáp Thìn`, `Ất Tỵ`.

use std::fmt;

/// The ten stems (thiên can), in order.
const STEMS: [&str; 10] = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
/// The twelve branches (địa chi), in order.
const BRANCHES: [&str; 12] = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];
/// Other spellings of stems, with their place in the order.
const STEM_VARIANTS: [(&str, u8); 2] = [("Kỉ", 5), ("Quí", 9)];
/// Other spellings of branches, with their place in the order.
const BRANCH_VARIANTS: [(&str, u8); 3] = [("Tí", 0), ("Tị", 5), ("Mẹo", 3)];

/// The place of a year in the cycle of sixty, as its stem and its branch name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct YearName {
    stem: u8,
    branch: u8,
}

impl YearName {
    /// The name of the lunar year that begins in a solar year.
    #[must_use]
    pub fn of(year: i32) -> Self {
        // 4 CE began a cycle: Giáp Tý.
        let place = (year - 4).rem_euclid(60);
        Self { stem: (place % 10) as u8, branch: (place % 12) as u8 }
    }

    /// Reads a stem and a branch, in any case; `None` for other words and for the sixty pairs that no year bears.
    ///
    /// ```
    /// # use vanban::calendar::YearName;
    /// assert_eq!(YearName::parse("Canh", "Tý"), Some(YearName::of(2020)));
    /// assert_eq!(YearName::parse("CANH", "TÍ"), Some(YearName::of(2020)));
    /// assert_eq!(YearName::parse("Canh", "Sửu"), None);
    /// ```
    #[must_use]
    pub fn parse(stem: &str, branch: &str) -> Option<Self> {
        let stem = place_of(stem, &STEMS, &STEM_VARIANTS)?;
        let branch = place_of(branch, &BRANCHES, &BRANCH_VARIANTS)?;
        (stem % 2 == branch % 2).then_some(Self { stem, branch })
    }

    /// The name of the year before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self { stem: (self.stem + 9) % 10, branch: (self.branch + 11) % 12 }
    }

    /// The year of this name that lies nearest to another; of two as near, the earlier.
    ///
    /// ```
    /// # use vanban::calendar::YearName;
    /// let name = YearName::parse("Mậu", "Thân").unwrap();
    /// assert_eq!(name.nearest(1975), 1968);
    /// assert_eq!(name.nearest(2020), 2028);
    /// ```
    #[must_use]
    pub fn nearest(self, year: i32) -> i32 {
        let ahead = (0..60).find(|add| Self::of(year + add) == self).unwrap_or(0);
        if ahead < 30 { year + ahead } else { year + ahead - 60 }
    }
}

impl fmt::Display for YearName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", STEMS[usize::from(self.stem)], BRANCHES[usize::from(self.branch)])
    }
}

/// The place of a word in a list or among its variants, whatever its case.
fn place_of(word: &str, list: &[&str], variants: &[(&str, u8)]) -> Option<u8> {
    let found = list.iter().position(|name| same(name, word)).and_then(|i| u8::try_from(i).ok());
    found.or_else(|| variants.iter().find(|(name, _)| same(name, word)).map(|&(_, place)| place))
}

fn same(a: &str, b: &str) -> bool {
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}
