//! Names of public bodies: `Sở Y tế tỉnh Đắk Nông`, `Ban Thường vụ Huyện ủy`, `UBND các huyện, thành phố`.
//!
//! ```text
//! agency = head [tail] [place | agency]          (agency: the body it is a part of, set directly behind)
//! tail   = field | free name | number            (as the row of the head says)
//! list   = "các" head {"," …} ":" member {("," | "và") member}
//!        | agency {("," | "và") field}            (Sở Y tế, Giáo dục và Đào tạo)
//! ```
//! The head comes from `lexicon::agency_head`, fields from `lexicon::field`, places from the table of units. A name ends
//! where none of them goes on; so a verb, a person or a title behind it is never read into it.

mod field;
mod list;
mod name;
mod open;
mod place;
mod school;
mod stop;
#[cfg(test)]
mod tests;

use super::Found;
use crate::scan::{Cursor, Gap, TokenKind};
use crate::view::ViewSpan;

pub(crate) use name::Name;
pub(crate) use place::{Place, level_of};

/// Words that wake this grammar: the first words of all heads.
#[rustfmt::skip]
pub(super) const TRIGGERS: &[&str] = &[
    "adb", "agribank", "apec", "asean", "ban", "bch", "bchqs", "bchtw", "bcs", "bcsđ", "bcđ", "bdv", "bdvtu", "bgh",
    "bhxh", "binh", "bnc", "bnctu", "bql", "bqlda", "btc", "btctu", "btctw", "btg", "btgdv", "btgtu", "btgtw", "btt",
    "btv", "btvtu", "bv", "bđbp", "bưu", "bảo", "bệnh", "bộ", "cand", "chi", "chính", "cqđt", "csđt", "công", "cơ",
    "cảnh", "cục", "eu", "fao", "giáo", "hccb", "hiệp", "hlhpn", "hnd", "huyện", "hđ", "hđbcqg", "hđnd", "hđqt",
    "hđtv", "hạt", "hải", "học", "hội", "ilo", "imf", "interpol", "jica", "kbnn", "kho", "khoa", "kiểm", "koica",
    "ktnn", "lhpn", "lhq", "liên", "lmhtx", "lãnh", "lđlđ", "lữ", "mttq", "mttqvn", "mặt", "ngân", "nhcs", "nhcsxh",
    "nhnn", "nhà", "nxb", "oecd", "phái", "phòng", "quân", "quận", "quốc", "quỹ", "qđnd", "qđndvn", "sư", "sở",
    "tand", "tandtc", "thads", "thanh", "thi", "thuế", "thành", "thông", "thư", "thường", "thị", "thống", "tiểu",
    "tlđlđvn", "trung", "trường", "trại", "trạm", "tt", "ttcp", "tthu", "tthđnd", "ttphcc", "ttpvhcc", "ttr", "tttu",
    "ttxvn", "ttyt", "ttđu", "tu", "tw", "tyt", "tòa", "tập", "tỉnh", "tổ", "tổng", "ub", "ubcknn", "ubkt", "ubkttu",
    "ubkttw", "ubmt", "ubmtqvn", "ubmttq", "ubmttqvn", "ubnd", "ubtv", "ubtvqh", "ubtw", "ubtwmttqvn", "undp",
    "unesco", "unfpa", "unicef", "vcci", "vdb", "viện", "vks", "vksnd", "vksndtc", "vov", "vp", "vpcp", "vpctn",
    "vphu", "vpqh", "vptu", "vptw", "vpđkđđ", "vtv", "văn", "vụ", "wb", "who", "wto", "đcsvn", "điện", "đoàn", "đsq",
    "đtn", "đtncs", "đu", "đài", "đđbqh", "đại", "đảng", "đồn", "đội", "ủy",
];

/// Reads the body or the list of bodies that begins at the cursor.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Name>>) {
    if in_symbol(cur) || in_word(cur) {
        return;
    }
    if list::plural(cur, out) {
        return;
    }
    let Some(start) = cur.peek().map(|token| token.start) else { return };
    let mut ahead = *cur;
    let Some(found) = name::read(&mut ahead, name::MAX_DEPTH) else { return };
    *cur = ahead;
    let head = found.head;
    out.push(Found::new(ViewSpan::new(start, cur.at()), found));
    list::members(cur, head, out);
}

/// Whether the trigger stands inside the symbol of a document: `42/QĐ-UBND`, `NQ-HĐND`.
fn in_symbol(cur: &Cursor<'_>) -> bool {
    let Some(sign) = cur.previous().filter(|sign| sign.gap == Gap::None) else { return false };
    if !matches!(sign.kind, TokenKind::Punct('-' | '/' | '.')) {
        return false;
    }
    let before = cur.moved(sign.start).previous();
    match before {
        Some(token) if token.gap == Gap::None => match token.kind {
            TokenKind::Number => !sign.is('.'),
            TokenKind::Word => crate::scan::letter::is_all_capitals(token.text) && !is_body_sign(token.text),
            TokenKind::Punct(_) => false,
        },
        _ => false,
    }
}

/// Abbreviations that may stand before another one with a dash: `HĐND-UBND`, `TT.HĐND`.
fn is_body_sign(word: &str) -> bool {
    ["HĐND", "UBND", "TT", "VP", "MTTQ", "UBMTTQ", "TU", "HU", "BTV", "BCH", "ĐĐBQH", "TTR"].contains(&word)
}

/// Whether the trigger is the second syllable of another word: `cơ sở`, `cán bộ`, `cơ hội`.
fn in_word(cur: &Cursor<'_>) -> bool {
    const WORDS: &[(&str, &[&str])] = &[
        ("sở", &["cơ", "trụ", "xứ", "chỗ", "hải"]),
        (
            "bộ",
            &[
                "cán",
                "nội",
                "toàn",
                "đồng",
                "tiến",
                "cục",
                "đội",
                "bãi",
                "giàn",
                "đi",
                "tản",
                "một",
                "bài",
                "tuần",
                "đường",
                "sơ",
                "phân",
                "thủy",
            ],
        ),
        ("cục", &["kết", "bố", "thời", "chung"]),
        (
            "vụ",
            &[
                "nhiệm",
                "chức",
                "dịch",
                "nghĩa",
                "phục",
                "thường",
                "mùa",
                "sự",
                "nghiệp",
                "học",
                "tài",
                "đặc",
                "nội",
                "ngoại",
                "công",
                "thời",
                "niên",
                "quân",
                "lễ",
                "cán",
            ],
        ),
        ("phòng", &["quốc", "đề", "dự", "biên", "văn", "hải", "tiêu", "căn", "phòng", "tường", "phong"]),
        ("hội", &["xã", "đại", "cơ", "lễ", "quốc", "ngày", "giáo", "tập", "hiệp", "dạ", "vũ", "đô"]),
        ("tổ", &["thủy"]),
        ("ban", &["tây", "tiểu", "trưởng-"]),
        ("đội", &["quân", "bộ", "phi", "biên"]),
        ("trung", &["tập", "miền"]),
        (
            "trường",
            &["môi", "thị", "chủ", "hiện", "công", "nông", "lâm", "chiến", "sở", "lập", "quan", "hội", "đồng", "phi"],
        ),
        ("viện", &["bệnh", "học", "tu", "chi", "nghị", "pháp", "thư", "tài", "y", "thượng", "hạ"]),
        ("trạm", &[]),
        (
            "đoàn",
            &[
                "tập", "công", "liên", "sư", "trung", "quân", "lữ", "tiểu", "binh", "tỉnh", "huyện", "giáo", "phái",
                "đội",
            ],
        ),
        ("công", &["thi", "thành", "phân", "gia", "khởi", "nhân", "tấn", "chuyên", "dịch"]),
        ("thuế", &["nộp", "thu", "chịu", "hoàn", "trốn", "quản lý", "cục"]),
        ("tòa", &[]),
        ("thanh", &[]),
        ("học", &["đại", "khoa", "trung", "tiểu", "văn", "y", "toán", "năm"]),
        ("quỹ", &[]),
        ("đảng", &[]),
        ("quân", &["hải", "không", "hồng", "dân"]),
    ];
    let (Some(word), Some(before)) = (cur.peek(), cur.previous()) else { return false };
    if before.gap > Gap::Line || before.kind != TokenKind::Word {
        return false;
    }
    let Some((_, parts)) = WORDS.iter().find(|(trigger, _)| cur.matches(&word, trigger)) else { return false };
    // `Cán bộ`, but `Chủ tịch Công đoàn`: a capital begins a new word, unless all is in capitals or it is a name.
    let small =
        !word.is_capitalised() || stop::in_capitals(word.text) || before.is_capitalised() && is_name_part(cur, &word);
    small && parts.iter().any(|part| cur.matches(&before, part))
}

/// `Hải Phòng`, `Quốc Hội` apart: both syllables of the word have capitals.
fn is_name_part(cur: &Cursor<'_>, word: &crate::scan::Token<'_>) -> bool {
    cur.matches(word, "phòng") || cur.matches(word, "hội") || cur.matches(word, "bộ")
}
