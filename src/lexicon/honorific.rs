//! Words before a person's name: forms of address, ranks, degrees, labels; and words before a thing named after a person.

use std::sync::LazyLock;

use super::by_word::{ByHead, ByWord, Opening};
use super::title::first_syllable;
use crate::scan::Cursor;

/// A form of address, a rank or a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Honorific {
    /// The words, in lower case; full stops are left out.
    pub(crate) phrase: &'static str,
    /// How it is given.
    pub(crate) name: &'static str,
    /// How much it says.
    pub(crate) sort: Sort,
}

/// How surely a name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// `đồng chí`, `Đại tá`: a capitalised run behind it is a name.
    Sure,
    /// `kỹ sư`, `nhà báo`: a run of two syllables and more behind it is a name.
    Calling,
    /// `ông`, `anh`, `em`: it is part of other words and names as well.
    Loose,
    /// `PGS`, `ThS`: written with full stops.
    Degree,
    /// `đối tượng`, `nạn nhân`: a common noun, before a full name only.
    Noun,
}

const fn h(phrase: &'static str, name: &'static str, sort: Sort) -> Honorific {
    Honorific { phrase, name, sort }
}

use Sort::{Calling, Degree, Loose, Noun, Sure};

/// Longer phrases stand before their prefixes.
pub(crate) const HONORIFICS: &[Honorific] = &[
    h("đồng chí", "đồng chí", Sure),
    h("đ c", "đồng chí", Sure),
    h("đc", "đồng chí", Sure),
    h("ông", "ông", Loose),
    h("bà", "bà", Loose),
    h("anh hùng lực lượng vũ trang nhân dân", "anh hùng", Calling),
    h("anh hùng lao động", "anh hùng", Calling),
    h("anh hùng llvtnd", "anh hùng", Calling),
    h("anh hùng llvt nhân dân", "anh hùng", Calling),
    h("anh hùng llvt", "anh hùng", Calling),
    h("anh hùng liệt sĩ", "liệt sĩ", Calling),
    h("anh hùng", "anh hùng", Noun),
    h("anh", "anh", Loose),
    h("chị", "chị", Loose),
    h("em", "em", Loose),
    h("cụ", "cụ", Loose),
    h("cháu", "cháu", Loose),
    h("cô giáo", "cô giáo", Calling),
    h("cô", "cô", Loose),
    h("chú", "chú", Loose),
    h("bác sĩ", "bác sĩ", Calling),
    h("bác sỹ", "bác sĩ", Calling),
    h("bác", "bác", Loose),
    h("thầy giáo", "thầy giáo", Calling),
    h("thầy", "thầy", Loose),
    h("mẹ việt nam anh hùng", "Mẹ Việt Nam anh hùng", Sure),
    h("mẹ vnah", "Mẹ Việt Nam anh hùng", Sure),
    h("ngài", "ngài", Sure),
    h("đại tướng", "Đại tướng", Sure),
    h("thượng tướng", "Thượng tướng", Sure),
    h("trung tướng", "Trung tướng", Sure),
    h("thiếu tướng", "Thiếu tướng", Sure),
    h("chuẩn đô đốc", "Chuẩn Đô đốc", Sure),
    h("phó đô đốc", "Phó Đô đốc", Sure),
    h("đô đốc", "Đô đốc", Sure),
    h("đại tá", "Đại tá", Sure),
    h("thượng tá", "Thượng tá", Sure),
    h("trung tá", "Trung tá", Sure),
    h("thiếu tá", "Thiếu tá", Sure),
    h("đại úy", "Đại úy", Sure),
    h("thượng úy", "Thượng úy", Sure),
    h("trung úy", "Trung úy", Sure),
    h("thiếu úy", "Thiếu úy", Sure),
    h("thượng sĩ", "Thượng sĩ", Sure),
    h("trung sĩ", "Trung sĩ", Sure),
    h("hạ sĩ", "Hạ sĩ", Sure),
    h("binh nhất", "Binh nhất", Sure),
    h("giáo sư tiến sĩ", "GS.TS", Calling),
    h("giáo sư", "GS", Calling),
    h("phó giáo sư tiến sĩ", "PGS.TS", Calling),
    h("phó giáo sư", "PGS", Calling),
    h("tiến sĩ", "TS", Calling),
    h("tiến sỹ", "TS", Calling),
    h("thạc sĩ", "ThS", Calling),
    h("thạc sỹ", "ThS", Calling),
    h("kỹ sư", "KS", Calling),
    h("kiến trúc sư", "KTS", Calling),
    h("luật sư", "LS", Calling),
    h("dược sĩ", "DS", Calling),
    h("nhà giáo nhân dân", "NGND", Calling),
    h("nhà giáo ưu tú", "NGƯT", Calling),
    h("nhà giáo", "nhà giáo", Calling),
    h("nhà báo", "nhà báo", Calling),
    h("nhà văn", "nhà văn", Calling),
    h("nhà thơ", "nhà thơ", Calling),
    h("nghệ sĩ", "nghệ sĩ", Calling),
    h("nghệ nhân", "nghệ nhân", Calling),
    h("nhạc sĩ", "nhạc sĩ", Calling),
    h("ca sĩ", "ca sĩ", Calling),
    h("họa sĩ", "họa sĩ", Calling),
    h("liệt sĩ", "liệt sĩ", Calling),
    h("liệt sỹ", "liệt sĩ", Calling),
    h("hòa thượng", "Hòa thượng", Sure),
    h("thượng tọa", "Thượng tọa", Sure),
    h("đại đức", "Đại đức", Sure),
    h("ni trưởng", "Ni trưởng", Sure),
    h("ni sư", "Ni sư", Sure),
    h("sư cô", "sư cô", Sure),
    h("sư thầy", "sư thầy", Sure),
    h("linh mục", "Linh mục", Calling),
    h("mục sư", "Mục sư", Calling),
    h("giám mục", "Giám mục", Calling),
    h("già làng", "già làng", Calling),
    h("phóng viên", "phóng viên", Calling),
    h("lãnh tụ", "lãnh tụ", Calling),
    h("cá nhân", "cá nhân", Noun),
    h("hộ gia đình", "hộ gia đình", Noun),
    h("hộ", "hộ", Noun),
    h("đối tượng", "đối tượng", Noun),
    h("bị cáo", "bị cáo", Sure),
    h("bị can", "bị can", Sure),
    h("nạn nhân", "nạn nhân", Noun),
    h("học sinh", "học sinh", Noun),
    h("sinh viên", "sinh viên", Noun),
    h("chiến sĩ", "chiến sĩ", Noun),
    h("tác giả", "tác giả", Noun),
    h("cử tri", "cử tri", Noun),
    h("quần chúng", "quần chúng", Noun),
    h("người ứng cử", "người ứng cử", Noun),
    h("đảng viên", "đảng viên", Noun),
    h("nông dân", "nông dân", Noun),
    h("gs", "GS", Degree),
    h("pgs", "PGS", Degree),
    h("ts", "TS", Degree),
    h("tskh", "TSKH", Degree),
    h("ths", "ThS", Degree),
    h("th s", "ThS", Degree),
    h("cn", "CN", Degree),
    h("qncn", "QNCN", Degree),
    h("cnvqp", "CNVQP", Degree),
    h("ks", "KS", Degree),
    h("bs", "BS", Degree),
    h("bscki", "BS.CKI", Degree),
    h("bsckii", "BS.CKII", Degree),
    h("bsck", "BS.CK", Degree),
    h("cki", "CKI", Degree),
    h("ckii", "CKII", Degree),
    h("ds", "DS", Degree),
    h("ls", "LS", Degree),
    h("kts", "KTS", Degree),
    h("ngnd", "NGND", Degree),
    h("ngưt", "NGƯT", Degree),
    h("nsnd", "NSND", Degree),
    h("nsưt", "NSƯT", Degree),
    h("ttnd", "TTND", Degree),
    h("ttưt", "TTƯT", Degree),
    h("ahlđ", "AHLĐ", Degree),
];

/// Labels before the name of an author: `Ảnh: Minh Anh`.
pub(crate) const BYLINES: &[&str] = &[
    "tin và ảnh",
    "tin ảnh",
    "bài và ảnh",
    "bài ảnh",
    "tin bài",
    "ảnh",
    "tin",
    "bài",
    "thực hiện",
    "tác giả",
    "người viết",
    "biên tập",
    "phóng viên",
    "pv",
    "video",
    "clip",
    "nguồn ảnh",
    "nguồn tin",
    "nguồn",
    "thực hiện bởi",
];

/// Words behind a form of address that are no name: `các đồng chí Thành viên`, `đồng chí Thường trực`.
const NO_NAMES: &[&str] = &[
    "kiểm tra",
    "thành viên",
    "thường trực",
    "thường vụ",
    "lãnh đạo",
    "cán bộ",
    "đại biểu",
    "đại diện",
    "đảng viên",
    "hội viên",
    "đoàn viên",
    "phụ trách",
    "chủ trì",
    "chủ tọa",
    "trưởng",
    "phó",
    "nguyên",
    "quyền",
    "ủy viên",
    "công chức",
    "viên chức",
    "chiến sĩ",
    "giáo viên",
    "chuyên viên",
    "công tác",
    "chỉ huy",
    "cấp ủy",
    "tướng lĩnh",
    "thủ trưởng",
    "nhân dân",
    "tham dự",
    "trong",
    "đứng đầu",
    "báo cáo viên",
    "thư ký",
    "cách mạng",
    "lão thành",
    "cựu chiến binh",
    "tỉnh ủy",
    "huyện ủy",
    "đảng ủy",
    "chi ủy",
    "bí",
    "đại tướng",
    "hùng vương",
];

/// Words before a place, a school, a prize, a firm that bears a person's name.
const NAMED_AFTER: &[&str] = &[
    "xã",
    "phường",
    "thị trấn",
    "huyện",
    "quận",
    "thành phố",
    "tp",
    "thị xã",
    "tx",
    "tỉnh",
    "thôn",
    "bản",
    "buôn",
    "bon",
    "ấp",
    "làng",
    "khu phố",
    "khu",
    "xóm",
    "khóm",
    "tổ",
    "đường",
    "phố",
    "đại lộ",
    "ngõ",
    "hẻm",
    "cầu",
    "chợ",
    "sông",
    "hồ",
    "núi",
    "đèo",
    "kênh",
    "công viên",
    "quảng trường",
    "tượng đài",
    "di tích",
    "đền",
    "đình",
    "chùa",
    "bảo tàng",
    "nhà máy",
    "sân vận động",
    "nhà hát",
    "cung",
    "trường",
    "thpt",
    "thcs",
    "pthh",
    "tiểu học",
    "mầm non",
    "mẫu giáo",
    "th",
    "thpt chuyên",
    "chuyên",
    "nội trú",
    "ptdtnt",
    "học viện",
    "đại học",
    "cao đẳng",
    "bệnh viện",
    "trung tâm",
    "viện",
    "quỹ",
    "không gian văn hóa",
    "giải thưởng",
    "học bổng",
    "giải",
    "cúp",
    "cup",
    "huân chương",
    "huy chương",
    "huy hiệu",
    "công ty",
    "tập đoàn",
    "doanh nghiệp",
    "hợp tác xã",
    "htx",
    "khách sạn",
    "nhà hàng",
    "cửa hàng",
    "thanh niên cộng sản",
    "thanh niên",
    "tncs",
    "thiếu niên tiền phong",
    "tntp",
    "thời",
    "triều",
    "nhà",
    "đội",
    "chi đội",
    "liên đội",
    "cảng",
    "sân bay",
    "đảo",
    "ga",
    "tuyến",
    "thương hiệu",
    "dự án",
    "lăng",
    "lăng chủ tịch",
    "di tích chủ tịch",
    "lưu niệm chủ tịch",
    "tượng đài chủ tịch",
    "bảo tàng chủ tịch",
    "quảng trường chủ tịch",
    "nghĩa trang",
    "thư viện",
    "nhà thờ",
    "dòng họ",
    "họ",
    "chiến dịch",
    "đường mòn",
    "khu công nghiệp",
    "kcn",
    "báo",
    "đài",
    "tnhh",
    "tư nhân",
    "dntn",
    "xí nghiệp",
    "xưởng",
    "trang trại",
    "quán",
    "lớp",
    "mtv",
    "cổ phần",
    "cp",
    "hang",
    "suối",
    "thác",
    "bến",
    "đồi",
    "đồi thông",
    "rừng",
    "rừng thông",
    "bãi",
    "vịnh",
    "mũi",
    "cồn",
    "cửa khẩu",
    "đồn",
];

/// The honorifics by their first syllables, in the order of the table.
static BY_HEAD: LazyLock<ByHead<&Honorific>> = LazyLock::new(|| ByHead::new(HONORIFICS, |honorific| honorific.phrase));

static NO_NAMES_BY_HEAD: LazyLock<ByHead<&str>> = LazyLock::new(|| ByHead::of(NO_NAMES));

static NAMED_AFTER_BY_LAST: LazyLock<ByWord<&str>> = LazyLock::new(|| ByWord::last(NAMED_AFTER));

/// Reads the honorific that stands at the cursor.
pub(crate) fn read(cur: &mut Cursor<'_>) -> Option<&'static Honorific> {
    BY_HEAD.fitting(&cur.clone()).copied().find(|honorific| cur.phrase(honorific.phrase).is_some())
}

/// The hashes of the first two words of each honorific and each label of authors.
pub(crate) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    let phrases = HONORIFICS.iter().map(|honorific| honorific.phrase).chain(BYLINES.iter().copied());
    phrases.map(|phrase| Opening::of(phrase).words())
}

/// Whether an honorific may stand at the cursor. `false` is sure.
pub(crate) fn may_stand_at(cur: &Cursor<'_>) -> bool {
    BY_HEAD.fitting(cur).next().is_some()
}

/// Whether words stand at the cursor that are no name.
pub(crate) fn no_name_at(cur: &Cursor<'_>) -> bool {
    NO_NAMES_BY_HEAD.stands_at(cur)
}

/// Whether the words before the cursor are the head of something named after a person.
pub(crate) fn named_after(at: &Cursor<'_>) -> bool {
    at.previous().is_some_and(|last| NAMED_AFTER_BY_LAST.rows(&last).iter().any(|head| at.preceded_by(head)))
}

/// The first syllables of the honorifics, for the triggers of the grammar.
pub(crate) const FIRST_SYLLABLES: [&str; HONORIFICS.len()] = {
    let mut all = [""; HONORIFICS.len()];
    let mut i = 0;
    while i < all.len() {
        all[i] = first_syllable(HONORIFICS[i].phrase);
        i += 1;
    }
    all
};

/// The first syllables of the labels.
pub(crate) const LABEL_SYLLABLES: [&str; BYLINES.len()] = {
    let mut all = [""; BYLINES.len()];
    let mut i = 0;
    while i < all.len() {
        all[i] = first_syllable(BYLINES[i]);
        i += 1;
    }
    all
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_hides_behind_its_prefix() {
        for (i, long) in HONORIFICS.iter().enumerate() {
            let hidden = HONORIFICS[..i].iter().find(|short| long.phrase.starts_with(&format!("{} ", short.phrase)));
            assert!(hidden.is_none(), "{} is never reached", long.phrase);
        }
    }
}
