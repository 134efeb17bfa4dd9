//! Short and other names of provinces and cities, by their folded form.

use super::UnitLevel;

/// `(folded alias, folded name, level)`; two-letter forms that fit several provinces (`QN`, `BN`) are left out.
static ALIASES: &[(&str, &str, UnitLevel)] = &[
    ("banmethuot", "buonmathuot", UnitLevel::District),
    ("brvt", "bariavungtau", UnitLevel::Province),
    ("buonmethuot", "buonmathuot", UnitLevel::District),
    ("hanoi", "hanoi", UnitLevel::Province),
    ("hcm", "hochiminh", UnitLevel::Province),
    ("hcmk", "hochiminh", UnitLevel::Province),
    ("hp", "haiphong", UnitLevel::Province),
    ("hn", "hanoi", UnitLevel::Province),
    ("phanrang", "phanrangthapcham", UnitLevel::District),
    ("saigon", "hochiminh", UnitLevel::Province),
    ("tthue", "thuathienhue", UnitLevel::Province),
    ("tth", "thuathienhue", UnitLevel::Province),
    ("vungtaubaria", "bariavungtau", UnitLevel::Province),
];

/// The folded name and level that a folded alias stands for.
pub(super) fn resolve(key: &str) -> Option<(&'static str, UnitLevel)> {
    ALIASES.iter().find(|(alias, ..)| *alias == key).map(|&(_, name, level)| (name, level))
}

/// Whether some alias begins so.
pub(super) fn begins(prefix: &str) -> bool {
    ALIASES.iter().any(|(alias, ..)| alias.starts_with(prefix))
}
