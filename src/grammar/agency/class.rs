//! Several units, or a class of them, in the name of a body: `các huyện, thành phố`, `cấp xã`, `các cấp`, `tỉnh, thành phố trực thuộc
//! trung ương`.

use super::place::{Place, bare_name, known_name, level_of, level_place, level_word, one, since};
use crate::mention::AgencyLevel;
use crate::scan::{Cursor, Phrases};
use crate::unit::{UnitKind, UnitLevel};

/// `cấp xã`, `cấp huyện, cấp xã`, `3 cấp`, `các cấp`.
pub(super) fn class(cur: &mut Cursor<'_>, start: usize) -> Option<Place> {
    let mut ahead = *cur;
    if ahead.phrase("các cấp").is_some() {
        *cur = ahead;
        // `các cấp | tỉnh Lào Cai`
        if matches!(level_place(&mut ahead), Some(Place::Unit { name: Some(_), units, .. }) if !units.is_empty()) {
            *cur = ahead;
        }
        return Some(Place::Many(AgencyLevel::Other, since(cur, start)));
    }
    // `Công an | đơn vị, địa phương`
    if ahead.clone().phrase("đơn vị").is_some() && localities(&mut ahead) {
        *cur = ahead;
        return Some(Place::Many(AgencyLevel::Other, since(cur, start)));
    }
    if ahead.phrase("cùng cấp").is_some() {
        ahead.word("ủy").is_none().then_some(())?; // `cùng | cấp ủy`
        *cur = ahead;
        return Some(Place::Many(AgencyLevel::Other, since(cur, start)));
    }
    ahead.word("cấp")?;
    if ahead.phrase("trung ương").is_some() {
        *cur = ahead;
        return Some(Place::Country(since(cur, start)));
    }
    if ahead.word("cao").is_some() {
        *cur = ahead;
        if ahead.word("tại").is_some()
            && (one(&mut ahead, start).is_some() || bare_name(&mut ahead, &[UnitLevel::Province]).is_some())
        {
            *cur = ahead;
        }
        return Some(Place::Country(since(cur, start)));
    }
    if ahead.phrase("quân khu").is_some() {
        ahead.phrase("và tương đương");
        *cur = ahead;
        return Some(Place::Many(AgencyLevel::Central, since(cur, start)));
    }
    let Some(mut level) = class_level(&mut ahead) else {
        ahead.any_phrase(&["trên", "dưới"])?;
        ahead.phrase("trực tiếp");
        *cur = ahead;
        return Some(Place::Many(AgencyLevel::Other, since(cur, start)));
    };
    *cur = ahead;
    loop {
        let comma = ahead.any_punct(&[',', '-', '/']).is_some() || ahead.word("và").is_some();
        if !comma {
            break;
        }
        ahead.word("cấp");
        let Some(next) = class_level(&mut ahead) else { break };
        if next != level {
            level = level.min(next);
        }
        *cur = ahead;
    }
    of_the_centre(cur);
    Some(Place::Many(level, since(cur, start)))
}

/// The level word after `cấp`.
fn class_level(cur: &mut Cursor<'_>) -> Option<AgencyLevel> {
    if cur.phrase("cơ sở").is_some() {
        return Some(AgencyLevel::Commune);
    }
    if cur.phrase("trên cơ sở").is_some() {
        return Some(AgencyLevel::District);
    }
    level_word(cur).and_then(|kinds| kinds.first()).map(|kind| level_of(kind.level()))
}

/// `các huyện, thị xã, thành phố [trực thuộc trung ương] [names]`, `các địa phương`.
pub(super) fn many(cur: &mut Cursor<'_>, start: usize) -> Option<Place> {
    let mut ahead = *cur;
    static COUNTS: Phrases = Phrases::new(&["hai", "ba", "bốn", "năm"]);
    static QUANTIFIERS: Phrases = Phrases::new(&["tất cả các", "toàn bộ các", "các", "một số", "những", "mỗi", "từng"]);
    let counted = ahead.number(2..=999).is_some() || ahead.any_listed(&COUNTS).is_some();
    if !counted {
        ahead.any_listed(&QUANTIFIERS)?;
    }
    if localities(&mut ahead) {
        *cur = ahead;
        return Some(Place::Many(AgencyLevel::Other, since(cur, start)));
    }
    let first = level_word(&mut ahead)?;
    *cur = ahead;
    let mut levels = vec![first];
    loop {
        ahead.any_punct(&[',', '-', '/']);
        ahead.word("và");
        ahead.word("các");
        let Some(kinds) = level_word(&mut ahead).or_else(|| cities(&mut ahead, &levels)) else { break };
        levels.push(kinds);
        *cur = ahead;
    }
    party_committees(cur);
    of_the_centre(cur);
    let level = many_level(&levels);
    names(cur, &levels);
    Some(Place::Many(level, since(cur, start)))
}

/// Reads the word that makes the levels before it those of committees of the Party: `Thường trực các huyện, thị, | thành ủy`.
fn party_committees(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    ahead.any_punct(&[',', '-', '/']);
    ahead.word("và");
    if ahead.any_phrase(&["thành ủy", "thị ủy"]).is_some() {
        *cur = ahead;
    }
}

/// Reads the short words for cities and towns behind another level: `các tỉnh, | thành`, `các huyện, | thành, thị`, but no
/// `thành lập`.
fn cities(cur: &mut Cursor<'_>, before: &[&'static [UnitKind]]) -> Option<&'static [UnitKind]> {
    const OTHER: &[&str] = &[
        "lập",
        "công",
        "viên",
        "tích",
        "quả",
        "tựu",
        "phần",
        "thị",
        "ủy",
        "đoàn",
        "lũy",
        "thạo",
        "xã",
        "trấn",
        "trường",
        "sát",
        "lực",
    ];
    let mut ahead = *cur;
    let last = before.last().and_then(|kinds| kinds.first()).copied()?;
    let kinds: &[UnitKind] = if last == UnitKind::Province && ahead.word("thành").is_some() {
        &[UnitKind::Municipality]
    } else if matches!(last, UnitKind::RuralDistrict | UnitKind::City | UnitKind::Town) {
        if ahead.word("thành").is_some() {
            &[UnitKind::City]
        } else {
            ahead.word("thị").map(|_| &[UnitKind::Town][..])?
        }
    } else {
        return None;
    };
    if ahead.clone().any_phrase(OTHER).is_some() {
        return None;
    }
    *cur = ahead;
    Some(kinds)
}

/// Reads `địa phương`, `đơn vị, địa phương`.
fn localities(cur: &mut Cursor<'_>) -> bool {
    let mut ahead = *cur;
    if ahead.phrase("đơn vị").is_some() && ahead.punct(',').is_none() && ahead.word("và").is_none() {
        return false;
    }
    let read = ahead.phrase("địa phương").is_some();
    if read {
        *cur = ahead;
    }
    read
}

/// `tỉnh, thành phố` are provinces, `huyện, thành phố` districts.
fn many_level(kinds: &[&'static [UnitKind]]) -> AgencyLevel {
    let single = kinds.iter().find(|kinds| kinds.len() == 1);
    let kind = single.or(kinds.first()).and_then(|kinds| kinds.last());
    kind.map_or(AgencyLevel::Other, |kind| level_of(kind.level()))
}

/// The names after a plural level word: `các huyện Chợ Đồn, Ba Bể và thành phố Bắc Kạn`.
fn names(cur: &mut Cursor<'_>, levels: &[&'static [UnitKind]]) {
    let wanted: Vec<UnitLevel> = levels.iter().flat_map(|kinds| kinds.iter().map(|kind| kind.level())).collect();
    let mut ahead = *cur;
    while known_name(&mut ahead, &wanted).is_some() {
        *cur = ahead;
        if ahead.punct(',').is_none() && ahead.word("và").is_none() {
            break;
        }
        level_word(&mut ahead);
    }
}

/// `tỉnh, thành phố trực thuộc trung ương`, `huyện, xã`: several levels without names are a class.
pub(super) fn unnamed_list(cur: &mut Cursor<'_>, start: usize, first: Place) -> Place {
    let Place::Unit { kinds, .. } = &first else { return first };
    let mut ahead = *cur;
    if ahead.peek().is_none_or(|next| !(next.is(',') || next.is('/') || ahead.matches(&next, "và"))) {
        return first;
    }
    let mut levels = vec![*kinds];
    while ahead.any_punct(&[',', '/']).is_some() || ahead.word("và").is_some() {
        match level_place(&mut ahead) {
            Some(Place::Unit { kinds, name: None, .. }) => levels.push(kinds),
            _ => break,
        }
        *cur = ahead;
    }
    if levels.len() == 1 {
        return first;
    }
    of_the_centre(cur);
    Place::Many(many_level(&levels), since(cur, start))
}

/// Reads `trực thuộc trung ương`.
fn of_the_centre(cur: &mut Cursor<'_>) {
    let mut ahead = *cur;
    let direct = ahead.word("trực").is_some() && ahead.word("thuộc").is_some();
    if direct && (ahead.phrase("trung ương").is_some() || ahead.any_phrase(&["tw", "tư"]).is_some()) {
        *cur = ahead;
    }
}
