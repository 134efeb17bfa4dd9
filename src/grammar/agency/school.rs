//! Schools: `Trường Tiểu học và Trung học cơ sở Nghĩa Tá`, `Trường THPT Lê Lợi`, `Trường Đại học Y Hà Nội`.
//!
//! ```text
//! school = "Trường" sort {("và" | "-" | "&") sort} ["số" NUMBER] (proper name | place)
//! ```
use super::field::{Writing, spelled};
use super::name::Name;
use super::open;
use super::place;
use crate::scan::{Cursor, Gap, letter};

/// Sorts of school; longer ones before their beginnings.
static SORTS: &[&str] = &[
    "phổ thông dân tộc nội trú",
    "phổ thông dân tộc bán trú",
    "phổ thông năng khiếu",
    "phổ thông vùng cao",
    "phổ thông",
    "ptdtnt",
    "ptdtbt",
    "dân tộc nội trú",
    "ptdt nội trú",
    "ptdt bán trú",
    "dtnt",
    "trung học phổ thông chuyên",
    "trung học phổ thông bán công",
    "thpt bán công",
    "thpt bc",
    "trung học cơ sở bán công",
    "thcs bán công",
    "thcs bc",
    "trung học phổ thông",
    "thpt chuyên",
    "thpt",
    "trung học cơ sở",
    "thcs",
    "tiểu học",
    "ptcs",
    "chuyên",
    "mầm non",
    "mẫu giáo",
    "mẫu giáo - mầm non",
    "th",
    "mn",
    "mg",
    "liên cấp",
    "cao đẳng nghề",
    "cao đẳng sư phạm",
    "cao đẳng",
    "cđ",
    "đại học",
    "đh",
    "đhsp",
    "trung cấp nghề",
    "trung cấp",
    "chính trị",
    "quân sự",
    "sĩ quan",
    "năng khiếu",
    "giáo dưỡng",
    "đào tạo, bồi dưỡng cán bộ",
    "bồi dưỡng cán bộ",
    "nghiệp vụ",
    "đào tạo",
    "dạy nghề",
];

/// Reads the sort and the name of a school into `name`.
pub(super) fn read(cur: &mut Cursor<'_>, name: &mut Name, writing: Writing) {
    let Some(first) = cur.peek() else { return };
    let mut ahead = *cur;
    if !sort(&mut ahead) {
        return;
    }
    loop {
        let mut more = ahead;
        let _ = more.any_punct(&['-', '&', ',']).is_some() || more.word("và").is_some();
        if !sort(&mut more) {
            break;
        }
        ahead = more;
    }
    let sorted = ahead;
    let higher = matches!(
        letter::to_lower(first.text()).as_str(),
        "đại" | "đh" | "cao" | "cđ" | "chính" | "quân" | "sĩ" | "trung" | "nghiệp" | "đào" | "bồi" | "giáo"
    );
    let mut numbered = ahead;
    if numbered.word("số").is_some() && numbered.number(1..=99).is_some() {
        ahead = numbered;
    }
    let named = if writing == Writing::Capitals {
        open::capitals(&mut ahead)
    } else if (higher && ahead.peek().is_some_and(|next| next.is_number())) || open::starts_body(&ahead) {
        false // the next row of a table
    } else if higher && open::name(&mut ahead, open::Words::Anchored, writing).is_some() {
        true
    } else {
        open::proper(&mut ahead, 6).is_some()
    };
    let before_place = ahead;
    let placed = place::parse(&mut ahead, &[crate::unit::UnitLevel::Province, crate::unit::UnitLevel::District]);
    let placed = placed.filter(|place| matches!(place, place::Place::Unit { .. }));
    if placed.is_none() {
        ahead = before_place;
    }
    // `Trường ĐHCT` says its name; a district has one boarding school: `Trường PTDT nội trú`
    let only = || abbreviated(&mut cur.clone()) || sorted.preceded_by_any(&["nội trú", "ptdtnt", "dtnt"]);
    if !named && placed.is_none() && ahead.at() == sorted.at() && !only() {
        return;
    }
    name.field = Some(spelled(cur.text(), first.start, before_place.at(), writing));
    name.place = placed;
    *cur = ahead;
}

/// Whether a sort of school stands next: `Trường | THPT`, but not `Trường | Sơn`.
pub(super) fn begins(cur: &Cursor<'_>) -> bool {
    sort(&mut cur.clone())
}

/// `ĐHBKHN`, `CĐSP`: sort and name in one abbreviation.
fn abbreviated(cur: &mut Cursor<'_>) -> bool {
    let Some(word) = cur.peek().filter(|word| word.gap() <= Gap::Line && (4..=24).contains(&word.len())) else {
        return false;
    };
    let fits = letter::is_all_capitals(word.text()) && ["ĐH", "CĐ"].iter().any(|sort| word.text().starts_with(sort));
    if fits && word.text().chars().count() > 2 {
        *cur = cur.moved(word.end());
        return true;
    }
    false
}

/// Reads the sort of a school that has no name: `Chi bộ Trường | Mẫu giáo`.
pub(super) fn skip_sort(cur: &mut Cursor<'_>) -> bool {
    sort(cur)
}

fn sort(cur: &mut Cursor<'_>) -> bool {
    abbreviated(cur)
        || SORTS.iter().any(|sort| {
            let mut ahead = *cur;
            let fits = sort
                .split(", ")
                .enumerate()
                .all(|(index, part)| (index == 0 || ahead.punct(',').is_some()) && ahead.phrase(part).is_some());
            if fits {
                *cur = ahead;
            }
            fits
        })
}
