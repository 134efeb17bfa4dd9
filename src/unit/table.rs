//! The packed table of units: fixed-width rows in a byte string, and their names, read in place (layout:
//! `tools/units/pack.py`).
use std::sync::LazyLock;

use chrono::NaiveDate;

static BLOB: &[u8] = include_bytes!("../lexicon/data/units.bin");

/// All names, one behind the other.
static NAMES: &str = include_str!("../lexicon/data/unit_names.txt");

const HEADER: usize = 28;
const KEY_WIDTH: usize = 6;
const ROW_WIDTH: usize = 14;
/// The parent of a province.
const NONE: u16 = 0xFFFF;

fn u16_at(at: usize) -> u16 {
    BLOB.get(at..at + 2).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]))
}

fn u32_at(at: usize) -> u32 {
    BLOB.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

fn header(field: usize) -> usize {
    u32_at(field * 4) as usize
}

/// Where the parts of the table begin.
struct Layout {
    rows: usize,
    follow: usize,
    dates: usize,
    codes: usize,
    keys: usize,
}

static LAYOUT: LazyLock<Layout> = LazyLock::new(|| {
    let rows = HEADER + (header(1) + 1) * KEY_WIDTH;
    let follow = rows + (header(0) + 1) * ROW_WIDTH;
    let dates = follow + header(3) * 2;
    let codes = dates + header(2) * 4;
    let keys = codes + header(0) * 2;
    Layout { rows, follow, dates, codes, keys }
});

fn bytes(start: usize, len: usize) -> &'static [u8] {
    BLOB.get(start..start + len).unwrap_or_default()
}

/// The number of rows.
pub(super) fn len() -> u16 {
    header(0) as u16
}

fn key(index: usize) -> &'static [u8] {
    let entry = HEADER + index * KEY_WIDTH;
    let (start, end) = (u32_at(entry) as usize, u32_at(entry + KEY_WIDTH) as usize);
    bytes(LAYOUT.keys + start, end.saturating_sub(start))
}

/// Whether the folded name of some row begins with `prefix`.
pub(super) fn has_key_with(prefix: &str) -> bool {
    let (mut low, mut high) = (0, header(1));
    while low < high {
        let middle = (low + high) / 2;
        if key(middle) < prefix.as_bytes() { low = middle + 1 } else { high = middle }
    }
    low < header(1) && key(low).starts_with(prefix.as_bytes())
}

/// The rows whose folded name is `wanted`, as a range of row numbers.
pub(super) fn rows_with_key(wanted: &str) -> std::ops::Range<u16> {
    let (mut low, mut high) = (0, header(1));
    while low < high {
        let middle = (low + high) / 2;
        match key(middle).cmp(wanted.as_bytes()) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => {
                let entry = HEADER + middle * KEY_WIDTH + 4;
                return u16_at(entry)..u16_at(entry + KEY_WIDTH);
            }
        }
    }
    0..0
}

/// The rows in the order of level, code and edition.
pub(super) fn row_by_code(index: u16) -> u16 {
    u16_at(LAYOUT.codes + index as usize * 2)
}

fn row(number: u16) -> usize {
    LAYOUT.rows + number as usize * ROW_WIDTH
}

pub(super) fn name(number: u16) -> &'static str {
    let cell = u32_at(row(number));
    let (start, len) = ((cell & 0xFF_FFFF) as usize, (cell >> 24) as usize);
    NAMES.get(start..start + len).unwrap_or_default()
}

pub(super) fn code(number: u16) -> u32 {
    u32_at(row(number) + 4) & 0xFF_FFFF
}

/// The number of the kind in `KINDS` of the packer.
pub(super) fn kind(number: u16) -> u8 {
    (u32_at(row(number) + 4) >> 24) as u8 & 15
}

/// The edition of the list: 0 by hand, 1 of 2021, 2 of March 2025, 3 of July 2025.
pub(super) fn edition(number: u16) -> u8 {
    (u32_at(row(number) + 4) >> 28) as u8
}

pub(super) fn parent(number: u16) -> Option<u16> {
    Some(u16_at(row(number) + 8)).filter(|&parent| parent != NONE)
}

pub(super) fn successors(number: u16) -> impl Iterator<Item = u16> {
    let (start, end) = (u16_at(row(number) + 10), u16_at(row(number) + ROW_WIDTH + 10));
    (start..end).map(|i| u16_at(LAYOUT.follow + i as usize * 2))
}

fn date(index: u8) -> Option<NaiveDate> {
    let day = u32_at(LAYOUT.dates + index as usize * 4);
    NaiveDate::from_ymd_opt((day / 10_000) as i32, day / 100 % 100, day % 100)
}

pub(super) fn valid_from(number: u16) -> Option<NaiveDate> {
    date(BLOB.get(row(number) + 12).copied().unwrap_or(0))
}

pub(super) fn valid_until(number: u16) -> Option<NaiveDate> {
    date(BLOB.get(row(number) + 13).copied().unwrap_or(0))
}
