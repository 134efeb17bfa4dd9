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

mod class;
mod field;
mod free;
mod leading;
mod list;
mod name;
mod open;
mod other;
mod owner;
mod place;
mod school;
mod stop;
mod tail;
#[cfg(test)]
mod tests;

use super::Found;
use crate::lexicon::{agency_head, agency_word};
use crate::scan::{Cursor, FirstWords, Gap, Phrases, Token, TokenKind, hash, letter};
use crate::view::ViewSpan;

pub(crate) use name::Name;
pub(crate) use place::{Place, level_of};

/// Words that wake this grammar: the first words of all heads.
#[rustfmt::skip]
pub(super) const TRIGGERS: &[&str] = &[
    "acv", "adb", "afd", "agribank", "aiib", "apec", "asean", "ban", "bca", "bch", "bchqs", "bchtw", "bchtư", "bcs",
    "bcsđ", "bcđ", "bdttg", "bdv", "bdvtu", "bgd", "bgdđt", "bgh", "bgtvt", "bhtg", "bhtgvn", "bhxh", "binh", "biên",
    "bkh", "bkhcn", "bkhđt", "bks", "blđtb", "blđtbxh", "bnc", "bnctu", "bng", "bnn", "bnnmt", "bnnptnt", "bnv",
    "bql", "bqlda", "bqp", "btc", "btctu", "btctw", "btctư", "btg", "btgdv", "btgtu", "btgtw", "btgtư", "btn",
    "btnmt", "btp", "bts", "btt", "btttt", "btv", "btvtu", "bv", "bvhttdl", "bvđk", "bxd", "byt", "báo", "bđbp",
    "bưu", "bảo", "bệnh", "bộ", "ca", "cah", "cand", "cao", "catp", "cct", "cdc", "chi", "chính", "chương", "cp",
    "cqđt", "csđt", "công", "cđ", "cđcs", "cđvc", "cơ", "cảng", "cảnh", "cục", "eu", "evn", "evncpc", "evngenco",
    "evnhanoi", "evnhcmc", "evnnpc", "evnnpt", "evnspc", "fao", "ghpg", "ghpgvn", "giz", "giáo", "hccb", "hdnd",
    "hiệp", "hlhpn", "hnd", "huyện", "hđ", "hđbcqg", "hđnd", "hđqt", "hđts", "hđtv", "hạt", "hải", "học", "hội",
    "iaea", "ifad", "ilo", "imf", "interpol", "iom", "irri", "jetro", "jica", "kbnn", "kfw", "kho", "khoa", "khu",
    "kiểm", "koica", "ktnn", "lhh", "lhhkhkt", "lhpn", "lhq", "liên", "lmhtx", "lâm", "lãnh", "lđlđ", "lữ",
    "mobifone", "mttq", "mttqvn", "mặt", "ngân", "nhcs", "nhcsxh", "nhnn", "nhtmcp", "nhà", "nhạc", "nxb", "nông",
    "oecd", "pc", "petrolimex", "petrovietnam", "pgd", "pgdđt", "phái", "phân", "phòng", "phường", "pv", "pvep",
    "pvgas", "pvn", "pvpower", "qh", "qutw", "quân", "quận", "quốc", "quỹ", "qđnd", "qđndvn", "scic", "sct", "sdttg",
    "sgd", "sgdck", "sgdđt", "sgtvt", "skh", "skhcn", "skhđt", "slđtb", "slđtbxh", "snn", "snnmt", "snnptnt", "snv",
    "stc", "stn", "stnmt", "stp", "stt", "stttt", "svh", "svhtt", "svhttdl", "sxd", "syt", "sư", "sở", "tand",
    "tandtc", "taqs", "thads", "thanh", "thcs", "thi", "thpt", "thuế", "thành", "thông", "thư", "thường", "thị",
    "thống", "tiểu", "tkv", "tlđlđvn", "trung", "truyền", "trường", "trại", "trạm", "tt", "ttcp", "tthu", "tthđnd",
    "ttksbt", "ttphcc", "ttptqđ", "ttpvhcc", "ttr", "tttu", "ttxvn", "ttyt", "ttytdp", "ttđu", "tu", "tw", "tyt",
    "tòa", "tập", "tỉnh", "tổ", "tổng", "ub", "ubcknn", "ubdt", "ubkt", "ubkttu", "ubkttw", "ubmt", "ubmtqvn",
    "ubmttq", "ubmttqvn", "ubnd", "ubtv", "ubtvqh", "ubtw", "ubtwmttqvn", "ubtư", "ubtưmttqvn", "un", "unaids",
    "undp", "unep", "unesco", "unfpa", "unhcr", "unicef", "unido", "unodc", "unwomen", "usaid", "vamc", "vatm",
    "vcci", "vdb", "vec", "viettel", "vinachem", "vinacomin", "vinataba", "vinatex", "viện", "vks", "vksnd",
    "vksndtc", "vksqs", "vnpost", "vnpt", "vnr", "vov", "vp", "vpcp", "vpctn", "vphu", "vpqh", "vptu", "vptw",
    "vptư", "vpub", "vpubnd", "vpđkđđ", "vpđp", "vpđpntm", "vqg", "vrg", "vtv", "vùng", "văn", "vườn", "vụ", "wb",
    "who", "wto", "xã", "xí", "đcsvn", "đct", "đh", "đhqg", "đhqghcm", "đhqghn", "điện", "đoàn", "đsq", "đtn",
    "đtncs", "đu", "đài", "đđbqh", "đại", "đảng", "đồn", "đội", "ủy",
];

/// How a name in small letters may begin: the hash of its first word and, unless anything may follow, of the second.
pub(super) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    agency_head::openings().chain(place::first_words().map(|word| (hash(word), None)))
}

/// Reads the body or the list of bodies that begins at the cursor.
pub(super) fn parse(cur: &mut Cursor<'_>, out: &mut Vec<Found<Name>>) {
    if !agency_head::may_stand_at(cur) && (!place::may_be_unit(cur) || at_commune(cur)) {
        return;
    }
    let Some(first) = cur.peek() else { return };
    if let Some(before) = cur.previous() {
        let inside = match before.kind() {
            TokenKind::Word => in_word(cur, &first, &before) || list::plural(cur, out),
            TokenKind::Punct(_) => in_symbol(cur, &before) || in_spaced_symbol(cur),
            TokenKind::Number => false,
        };
        if inside {
            return;
        }
    }
    let start = first.start;
    let mut ahead = *cur;
    let Some(found) = name::read(&mut ahead, name::MAX_DEPTH).or_else(|| place_alone(&mut ahead)) else { return };
    *cur = ahead;
    let head = found.head;
    out.push(Found::new(ViewSpan::new(start, cur.at()), found));
    list::members(cur, head, out);
}

/// Whether the word for a commune or a ward stands next: many share a name, so that it does not tell where a text is at home.
fn at_commune(cur: &Cursor<'_>) -> bool {
    static COMMUNES: FirstWords = FirstWords::of(&["xã", "phường"]);
    cur.word_hash().is_some_and(|hash| COMMUNES.may_hold(hash))
}

/// Reads a body by the abbreviation at the cursor, which the text has given to the name `of`; its place may follow.
pub(crate) fn read_abbreviated(cur: &Cursor<'_>, of: &Name) -> Option<Found<Name>> {
    let mut ahead = *cur;
    let word = ahead.next()?;
    if cur.previous().is_some_and(|before| in_symbol(cur, &before)) || in_spaced_symbol(cur) {
        return None;
    }
    // `CDC-VP`: another abbreviation.
    let goes_on = ahead.peek().is_some_and(|next| next.gap() == Gap::None && (next.is('-') || next.is('/')));
    if goes_on {
        return None;
    }
    let mut name = of.clone();
    if name.place.is_none() && name.parent.is_none() {
        tail::set_place(&mut ahead, &mut name, &[]);
    }
    Some(Found::new(ViewSpan::new(word.start, ahead.at()), name))
}

/// Where the larger places behind the name of a body end that ends at the cursor, if a person is named directly behind them: `UBND
/// xã Hải An|, huyện Hòa Bình| Lê Văn Nam`.
pub(crate) fn name_behind_place(cur: Cursor<'_>) -> Option<usize> {
    let mut ahead = cur;
    for _ in 0..MAX_LARGER {
        ahead.punct(',').filter(|comma| comma.gap() == Gap::None)?;
        let place = place::level_place(&mut ahead)?;
        let named = matches!(place, Place::Unit { name: Some(_), units, .. } if !units.is_empty());
        let next = ahead.peek().filter(|_| named)?;
        if !next.is(',') {
            return (next.gap() == Gap::Space && stop::at_person(&ahead)).then_some(ahead.at());
        }
    }
    None
}

/// A commune lies in a district, and that in a province.
const MAX_LARGER: usize = 2;

/// Where a field behind the cursor ends, if a person is named directly behind it: `Phó Chủ tịch| Kinh tế| Lê Văn Nam`.
pub(crate) fn name_behind_field(cur: Cursor<'_>) -> Option<usize> {
    let mut ahead = cur;
    ahead.peek().filter(|first| first.gap() == Gap::Space && first.is_capitalised())?;
    crate::lexicon::field::longest(&mut ahead)?;
    let joined = ahead.peek().is_some_and(|next| next.gap() == Gap::Space);
    (joined && stop::at_person(&ahead)).then_some(ahead.at())
}

/// Where the name of a hamlet behind the cursor ends, if a person is named directly behind it: `Trưởng thôn| Nà Lộc| Lê Văn Nam`.
pub(crate) fn name_behind_hamlet(cur: Cursor<'_>) -> Option<usize> {
    let mut ahead = cur;
    ahead.peek().filter(|first| first.gap() == Gap::Space && first.is_capitalised())?;
    let run = stop::capitalised_run(&ahead);
    for _ in 0..MAX_HAMLET.min(run.checked_sub(3)?) {
        ahead.skip();
        if stop::at_person(&ahead) && stop::capitalised_run(&ahead) <= 4 {
            return Some(ahead.at());
        }
    }
    None
}

/// Where the common noun for the body of an office behind the cursor ends, if its holder is named directly behind it: `Giám đốc|
/// Học viện| Lê Văn Nam`, `Giám đốc| Bệnh viện| PGS.TS Lê Nam`.
pub(crate) fn name_behind_noun(cur: Cursor<'_>) -> Option<usize> {
    static NOUNS: Phrases =
        Phrases::new(&["bệnh viện", "trường", "học viện", "viện", "trung tâm", "nhà trường", "công ty", "tập đoàn"]);
    let mut ahead = cur;
    ahead.peek().filter(|first| first.gap() == Gap::Space)?;
    let noun = ["Bệnh viện", "Trường"].get(ahead.any_listed(&NOUNS)?).copied().unwrap_or_default();
    (stop::at_degree(&ahead) || open::at_holder(&ahead, noun)).then_some(ahead.at())
}

/// The most syllables of the name of a hamlet.
const MAX_HAMLET: usize = 3;

/// Reads a place that is no body: `huyện Chợ Đồn`. It tells the linker where the text is at home.
fn place_alone(cur: &mut Cursor<'_>) -> Option<Name> {
    let mut ahead = *cur;
    let place = place::parse(&mut ahead, &[])?;
    if !matches!(&place, Place::Unit { name: Some(_), units, .. } if !units.is_empty()) {
        return None;
    }
    *cur = ahead;
    Some(Name::of_place(place))
}

/// Signs of documents, as symbols begin with them.
const DOCUMENT_SIGNS: &[&str] =
    &["QĐ", "TTLT", "TT", "NĐ", "NQ", "TTr", "BC", "KH", "CV", "HD", "TB", "CT", "KL", "NQLT", "BCLT", "VBHN", "GM"];

/// Whether the trigger stands in a symbol with blanks round its dashes: `10/2008/TTLT - BLĐTBXH - BNV`.
fn in_spaced_symbol(cur: &Cursor<'_>) -> bool {
    let mut at = *cur;
    for _ in 0..4 {
        let Some(dash) = at.previous().filter(|dash| dash.is('-') && dash.gap() <= Gap::Space) else { return false };
        at = at.moved(dash.start);
        let Some(sign) = at.previous().filter(|sign| sign.gap() <= Gap::Space && sign.is_word()) else {
            return false;
        };
        at = at.moved(sign.start);
        if DOCUMENT_SIGNS.contains(&sign.text()) {
            return at
                .previous()
                .is_some_and(|before| matches!(before.kind(), TokenKind::Punct('/') | TokenKind::Number));
        }
        if !letter::is_all_capitals(sign.text()) {
            return false;
        }
    }
    false
}

/// Whether the trigger stands inside the symbol of a document, behind this sign: `42/QĐ-UBND`, `NQ-HĐND`, `82/TTr- UBND`,
/// `219-TTr/BTV`.
fn in_symbol(cur: &Cursor<'_>, sign: &Token<'_>) -> bool {
    if sign.gap() > Gap::Line || !matches!(sign.kind(), TokenKind::Punct('-' | '/' | '.')) {
        return false;
    }
    let before = cur.moved(sign.start);
    // `Số: 12 /STC-NS`
    let apart = |token: &Token<'_>| token.is_number() && sign.is('/') && token.gap() <= Gap::Space;
    let Some(token) = before.previous().filter(|token| token.gap() == Gap::None || apart(token)) else { return false };
    let glued = sign.gap() == Gap::None;
    match token.kind() {
        TokenKind::Number => glued && !sign.is('.') || sign.is('/') && is_labelled(before, &token),
        TokenKind::Word => {
            let outer = before.moved(token.start).previous().filter(|outer| outer.gap() == Gap::None);
            let in_number = outer.is_some_and(|outer| outer.is('/') || (outer.is('-') && glued));
            let office = sign.is('.') && ["CT", "PCT", "CVP", "PVP", "BT", "PBT", "UV"].contains(&token.text()); // `PCT.UBND`
            // `Đảng ủy-HĐND-UBND xã`
            let chained = || {
                let first = outer.and_then(|outer| before.moved(outer.start).previous());
                let body = |word: &Token<'_>| word.is_word() && !word.is_capitalised() || is_body_sign(word.text());
                sign.is('-') && is_body_sign(token.text()) && first.is_some_and(|first| body(&first))
            };
            let in_number = in_number && !(outer.is_some_and(|outer| outer.is('-')) && chained());
            // `26/TB-VP.UBND`
            let dotted =
                || outer.is_some_and(|outer| before.moved(outer.start).previous().is_some_and(|first| is_sign(&first)));
            (in_number && (!sign.is('.') || dotted()))
                || (glued && !office && letter::is_all_capitals(token.text()) && !is_body_sign(token.text()))
        }
        TokenKind::Punct(_) => false,
    }
}

/// Whether a number in front of the cursor is labelled as that of a document: `Số: 3929/ SGD-VP`.
fn is_labelled(behind: Cursor<'_>, number: &Token<'_>) -> bool {
    let mut at = behind.before(number);
    if let Some(colon) = at.previous().filter(|colon| colon.is(':')) {
        at = at.before(&colon);
    }
    at.preceded_by("số")
}

/// Whether a token is the sign of a document in a symbol.
fn is_sign(token: &Token<'_>) -> bool {
    DOCUMENT_SIGNS.contains(&token.text())
}

/// Abbreviations that may stand before another one with a dash: `HĐND-UBND`, `TT.HĐND`.
fn is_body_sign(word: &str) -> bool {
    ["HĐND", "UBND", "TT", "VP", "MTTQ", "UBMTTQ", "TU", "HU", "BTV", "BCH", "ĐĐBQH", "TTR"].contains(&word)
}

/// Whether the trigger `word` is the second syllable of another word, behind `before`: `cơ sở`, `cán bộ`, `cơ hội`, `phi chính phủ`.
fn in_word(cur: &Cursor<'_>, word: &Token<'_>, before: &Token<'_>) -> bool {
    if before.gap() > Gap::Line || !agency_word::joins_before(before, cur) {
        return false;
    }
    // `Cán bộ`, but `Chủ tịch Công đoàn`: a capital begins a new word, unless all is in capitals or it is a name
    // both of whose syllables have one: `Hải Phòng`.
    let in_name = ["phòng", "hội", "bộ"].iter().any(|part| cur.matches(word, part));
    !word.is_capitalised()
        || before.text() == "phi"
        || (stop::in_capitals(word.text()) && letter::is_all_capitals(before.text()))
        || (before.is_capitalised() && in_name)
}
