//! The phrases by which diacritics are given back, looked up by their bare words.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::{agency_head, doc_type, field, issuer, law, title};
use crate::scan::letter::{to_bare, to_lower};

/// A phrase as it should be, in lower case.
#[derive(Debug)]
pub(super) struct Phrase {
    /// Its words with their marks; those of a list have no comma.
    pub(super) words: Vec<String>,
    /// The same without marks.
    pub(super) bare: Vec<String>,
}

/// All phrases by the first of their bare words, the longest first.
static PHRASES: LazyLock<HashMap<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
    for line in sources() {
        let line = line.as_str();
        let words: Vec<String> =
            line.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(to_lower).collect();
        let bare: Vec<String> = words.iter().map(|word| to_bare(word)).collect();
        // A single word without marks gives nothing back; in a phrase it holds the others together.
        if let Some(first) = bare.first().filter(|_| words != bare) {
            phrases.entry(first.clone()).or_default().push(Phrase { words, bare });
        }
    }
    for list in phrases.values_mut() {
        // Stable: of two phrases that are the same without marks the one that comes first is taken.
        list.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        list.dedup_by(|later, earlier| later.bare == earlier.bare);
    }
    phrases
});

/// The phrases that begin with a bare word in lower case, the longest first.
pub(super) fn beginning_with(bare: &str) -> &'static [Phrase] {
    PHRASES.get(bare).map_or(&[], Vec::as_slice)
}

/// Our own list, then the tables of the lexicon.
fn sources() -> impl Iterator<Item = String> {
    let own = include_str!("phrases.txt").lines().filter(|line| !line.starts_with('#')).map(str::to_owned);
    let types = doc_type::phrases().flat_map(pointed);
    let issuers = issuer::names().map(str::to_owned);
    let laws = law::names().flat_map(named);
    let bodies = agency_head::forms().map(str::to_owned);
    let fields = field::names().map(str::to_owned);
    // One syllable says too little.
    let years = YEAR_STEMS
        .iter()
        .flat_map(|stem| YEAR_BRANCHES.iter().map(move |branch| format!("{stem} {branch}")))
        .flat_map(|year| [format!("năm {year}"), format!("tết {year}"), year]);
    let own = own.chain(years);
    let titles = title::phrases().flat_map(|phrase| [phrase.to_owned(), format!("phó {phrase}")]);
    let tables = types.chain(laws).chain(issuers).chain(bodies).chain(fields).chain(titles);
    let tables = tables.filter(|phrase| phrase.contains(' '));
    own.chain(tables)
}

/// The two parts of the name of a lunar year; each pair of them is a phrase.
const YEAR_STEMS: [&str; 10] = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"];
const YEAR_BRANCHES: [&str; 13] =
    ["tý", "sửu", "dần", "mão", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"];

/// A law by its name, with the word for its kind before it; long names alone too.
fn named(name: &'static str) -> impl Iterator<Item = String> {
    let kinds = ["luật", "bộ luật", "pháp lệnh"].into_iter().map(move |kind| format!("{kind} {name}"));
    kinds.chain((name.split(' ').count() > 2).then(|| name.to_owned()))
}

/// The words of a type of document, alone and as they point back to one: `Nghị định này`.
fn pointed(words: &'static str) -> impl Iterator<Item = String> {
    ["", " này", " số", " trên", " nói trên", " nêu trên"].into_iter().map(move |tail| format!("{words}{tail}"))
}

/// Words that stand for another one before a number: `ngay 5`, `so 30`.
const BEFORE_NUMBER: [(&str, &str); 24] = [
    ("quan", "quận"),
    ("phuong", "phường"),
    ("het", "hết"),
    ("mung", "mùng"),
    ("mong", "mồng"),
    ("tuan", "tuần"),
    ("ram", "rằm"),
    ("den", "đến"),
    ("sang", "sáng"),
    ("trua", "trưa"),
    ("chieu", "chiều"),
    ("luc", "lúc"),
    ("ngay", "ngày"),
    ("thang", "tháng"),
    ("nam", "năm"),
    ("so", "số"),
    ("quy", "quý"),
    ("dieu", "điều"),
    ("khoan", "khoản"),
    ("muc", "mục"),
    ("chuong", "chương"),
    ("phan", "phần"),
    ("khoa", "khóa"),
    ("ky", "kỳ"),
];

/// Words that stand for another one behind a number: `8 gio 30 phut`.
const BEHIND_NUMBER: [(&str, &str); 5] =
    [("gio", "giờ"), ("phut", "phút"), ("ngay", "ngày"), ("thang", "tháng"), ("nam", "năm")];

/// Words that stand for another one before a name: `tinh Lao Cai`, `ong Tran Van An`.
const BEFORE_NAME: [(&str, &str); 8] = [
    ("tinh", "tỉnh"),
    ("huyen", "huyện"),
    ("xa", "xã"),
    ("quan", "quận"),
    ("phuong", "phường"),
    ("thon", "thôn"),
    ("ong", "ông"),
    ("ba", "bà"),
];

/// Surnames before another word with a capital.
const SURNAMES: [(&str, &str); 29] = [
    ("nguyen", "nguyễn"),
    ("tran", "trần"),
    ("le", "lê"),
    ("pham", "phạm"),
    ("hoang", "hoàng"),
    ("huynh", "huỳnh"),
    ("vu", "vũ"),
    ("vo", "võ"),
    ("dang", "đặng"),
    ("bui", "bùi"),
    ("do", "đỗ"),
    ("ho", "hồ"),
    ("ngo", "ngô"),
    ("duong", "dương"),
    ("ly", "lý"),
    ("dinh", "đinh"),
    ("truong", "trương"),
    ("dao", "đào"),
    ("doan", "đoàn"),
    ("trinh", "trịnh"),
    ("luong", "lương"),
    ("trieu", "triệu"),
    ("nong", "nông"),
    ("ha", "hà"),
    ("ta", "tạ"),
    ("phung", "phùng"),
    ("luu", "lưu"),
    ("quach", "quách"),
    ("nghiem", "nghiêm"),
];

/// Whether a bare word in lower case may be a surname.
pub(super) fn is_surname(bare: &str) -> bool {
    bare == "phan" || bare == "mai" || SURNAMES.iter().any(|row| row.0 == bare)
}

/// What stands beside a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beside {
    /// A number stands before it.
    pub(super) number_before: bool,
    /// A number stands behind it, with a colon between them or not.
    pub(super) number_behind: bool,
    /// A word with a capital stands behind it.
    pub(super) name_behind: bool,
    /// It has a capital itself and small letters.
    pub(super) capital: bool,
    /// One letter stands behind it, as the label of a point.
    pub(super) label_behind: bool,
}

/// What a single bare word is between its neighbours.
pub(super) fn word_between(bare: &str, beside: Beside) -> Option<&'static str> {
    let find = |rows: &[(&str, &'static str)]| rows.iter().find(|row| row.0 == bare).map(|row| row.1);
    let behind = || beside.number_behind.then(|| find(&BEFORE_NUMBER)).flatten();
    let before = || beside.number_before.then(|| find(&BEHIND_NUMBER)).flatten();
    let named = || beside.name_behind.then(|| find(&BEFORE_NAME)).flatten();
    let surname = || (beside.name_behind && beside.capital).then(|| find(&SURNAMES)).flatten();
    let point = || (beside.label_behind && bare == "diem").then_some("điểm");
    behind().or_else(before).or_else(surname).or_else(named).or_else(point)
}

/// Abbreviations in capitals that have a `Đ`.
pub(super) fn abbreviation(bare: &str) -> Option<&'static str> {
    const ROWS: [(&str, &str); 13] = [
        ("HDND", "HĐND"),
        ("DBQH", "ĐBQH"),
        ("BCD", "BCĐ"),
        ("BGDDT", "BGDĐT"),
        ("BLDTBXH", "BLĐTBXH"),
        ("GDDT", "GDĐT"),
        ("LDTBXH", "LĐTBXH"),
        ("SGDDT", "SGDĐT"),
        ("TLD", "TLĐ"),
        ("HDTV", "HĐTV"),
        ("HDBT", "HĐBT"),
        ("HDQT", "HĐQT"),
        ("BQLDA", "BQLDA"),
    ];
    ROWS.iter().find(|row| row.0 == bare).map(|row| row.1)
}

/// Types of document in a symbol, which stands behind a slash or before a hyphen: `30/2020/ND-CP`, `57-QD/TW`.
pub(super) fn symbol(bare: &str) -> Option<&'static str> {
    const ROWS: [(&str, &str); 5] = [("ND", "NĐ"), ("QD", "QĐ"), ("CD", "CĐ"), ("DA", "ĐA"), ("ÐA", "ĐA")];
    ROWS.iter().find(|row| row.0 == bare).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_their_bare_words() {
        let bare = |first: &str| beginning_with(first).iter().map(|phrase| phrase.words.join(" ")).collect::<Vec<_>>();
        assert!(bare("nghi").contains(&"nghị định".to_owned()));
        assert!(bare("xyz").is_empty());
        for phrase in beginning_with("uy") {
            assert_eq!(to_bare(&phrase.words.join(" ")), phrase.bare.join(" "));
        }
    }
}
