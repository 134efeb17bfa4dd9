//! What the words between two mentions say about them.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::grammar::Found;
use crate::lexicon::phrase::WordSet;
use crate::mention::Agency;
use crate::scan::{Cursor, Gap as Space, Lexed, Token, TokenKind, letter};

/// The words between two mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing but blanks and at most one line end.
    Blank,
    /// Nothing but blank lines, or a note that it was signed.
    Lines,
    /// A comma.
    Comma,
    /// A dash, a slash, a bar of a table.
    Dash,
    /// An opening bracket.
    Bracket,
    /// A colon.
    Colon,
    /// `và`, `cùng`.
    And,
    /// `kiêm`.
    Also,
    /// `được bổ nhiệm giữ chức`, `là`, `làm`.
    Appointed,
    /// `đối với`, `cho` behind an appointment.
    For,
    /// `là`: it holds the name to a title on either side.
    Is,
    /// `của`, `với` behind an office that is taken from one or confirmed in one.
    Of,
    /// Anything else.
    Other,
}

/// Words of an appointment.
const APPOINTING: &[&str] = &[
    "được", "bị", "đã", "sẽ", "đang", "vừa", "mới", "nay", "hiện", "tiếp", "tục", "tái", "thôi", "giữ", "chức", "vụ",
    "danh", "làm", "là", "vào", "đảm", "nhiệm", "nhận", "trách", "kiêm", "bầu", "cử", "trúng", "đắc", "phân", "công",
    "điều", "động", "luân", "chuyển", "bổ", "chuẩn", "y", "chỉ", "định", "phê", "bố", "trí", "biệt", "phái", "tham",
    "gia", "cương", "vị", "trên", "với", "tư", "cách", "theo", "từ", "kể", "ngày", "tháng", "năm", "đến", "trở",
    "thành", "tín", "nguyên", "thuộc", "trong", "quá", "trình", "thời", "gian", "tại", "và", "chuẩn", "bổ", "sung",
    "nghỉ", "hưu", "chính", "thức", "lại", "giao", "quyền", "phụ", "giới", "thiệu", "để", "tân", "từng", "rồi", "sang",
    "về", "miễn", "cách", "bãi", "ứng", "khi", "trước", "sau", "đó", "qua", "xin", "rời", "tạm", "đương", "hoặc",
    "tác", "đồng", "thời", "khóa", "đại", "biểu", "phiếu", "tỷ", "lệ", "đạt", "tuổi", "cũng", "suy", "tôn", "hội",
];

/// Of these one at least must stand in an appointment.
const CORE: &[&str] = &["giữ", "chức", "làm", "là", "nhiệm", "bầu", "cử", "vị", "thành", "kiêm", "nguyên", "cách"];

/// Words of the ranks of army and police.
const RANKS: &[&str] = &["đại", "thượng", "trung", "thiếu", "tướng", "tá", "úy"];

/// Words between the label of an office in a meeting and its colon.
const MEETING: &[&str] = &[
    "cuộc", "họp", "hội", "nghị", "phiên", "kỳ", "buổi", "làm", "việc", "ghi", "biên", "bản", "đoàn", "kiểm", "tra",
    "lễ", "đại", "thảo", "tòa",
];

/// Words between a title and the colon before those who hold it.
const LISTING: &[&str] = &["gồm", "bao", "có", "là", "các", "lần", "lượt", "sau", "đây"];

/// No note in brackets between a name and a title has more words.
const MAX_NOTE: usize = 14;

/// So many words are a link only when all of them are words of an appointment, of a meeting or of a list.
const FEW: usize = 9;

/// More words than this are no link.
const MAX_WORDS: usize = 28;

/// Words with which it begins what is told of a person, or that something was signed.
const DESCRIBING: &[&str] = &["sinh", "sn", "trú", "ngụ", "quê", "tuổi", "ký", "đã"];

/// Other words with which a link may begin that has words of none of the lists.
const OPENING: &[&str] = &["phụ", "đối", "cho", "cùng", "của", "nay", "hiện"];

/// All words of a link that begins otherwise.
static KNOWN: LazyLock<WordSet> =
    LazyLock::new(|| WordSet::new([APPOINTING, MEETING, LISTING].into_iter().flatten().copied()));

/// The words with which a link may begin that has words of none of the lists.
static OPEN: LazyLock<WordSet> = LazyLock::new(|| WordSet::new([DESCRIBING, OPENING].into_iter().flatten().copied()));

/// Words that go on with a body: its term, its level, what it is of.
#[rustfmt::skip]
const ADDITIONAL: &[&str] = &[
    "khóa", "nhiệm", "kỳ", "giai", "đoạn", "tỉnh", "huyện", "xã", "thành", "phố", "thị", "phường", "nước",
    "thôn", "bản", "buôn", "ấp", "số", "tổ", "dân", "chi", "bộ", "đơn", "vị", "khối", "ngành", "ủy", "ban",
    "hội", "đồng", "sở", "cục", "công", "đoàn", "đảng", "tập", "tổng", "ty", "trung", "tâm", "bệnh", "viện",
    "quân", "khu", "sư",
];

/// [`ADDITIONAL`] by their hashes.
pub(super) static ADDITIONS: LazyLock<WordSet> = LazyLock::new(|| WordSet::new(ADDITIONAL.iter().copied()));

/// Reads the words of `text` from `from` to `to`; those of agencies are passed over. `tables` tells whether the text has bars
/// of tables.
pub(super) fn read(text: &Lexed<'_>, from: usize, to: usize, agencies: &[Found<Agency>], tables: bool) -> Gap {
    if from > to {
        return Gap::Other;
    }
    let mut words = Words { tables, ..Words::default() };
    let mut cur = text.cursor(from);
    let mut widest = Space::None;
    let mut behind = agencies.partition_point(|agency| agency.span.end <= from);
    while let Some(token) = cur.peek_any().filter(|token| token.start < to) {
        widest = widest.max(token.gap());
        if words.count > words.limit() {
            return Gap::Other;
        }
        while agencies.get(behind).is_some_and(|agency| agency.span.end <= token.start) {
            behind += 1;
        }
        if let Some(agency) = agencies.get(behind).filter(|agency| agency.span.start <= token.start) {
            words.agency = true;
            cur = cur.moved(agency.span.end.min(to));
            continue;
        }
        if let Some(end) = note(&cur, to) {
            words.note = true;
            words.count += 1;
            cur = cur.moved(end);
            continue;
        }
        if words.is_closed_to(&token) {
            return Gap::Other;
        }
        words.push(&token);
        if words.tells_nothing() {
            return Gap::Other;
        }
        cur = cur.moved(token.end());
    }
    if let Some(last) = cur.peek_any() {
        widest = widest.max(last.gap());
    }
    words.gap(widest)
}

/// Where a note in brackets at the cursor ends: `(53 tuổi)`, `(tỉnh An Giang)`, `(sinh năm 1975, quê Nam Định)`; not
/// `(Đã ký)`.
fn note(cur: &Cursor<'_>, to: usize) -> Option<usize> {
    let mut ahead = *cur;
    ahead.punct('(')?;
    if ahead.peek().is_some_and(|token| ["đã", "ký"].iter().any(|word| letter::equals(token.text(), word))) {
        return None;
    }
    for _ in 0..MAX_NOTE {
        let token = ahead.next().filter(|token| token.end() <= to && token.gap() < Space::Break)?;
        match token.kind() {
            TokenKind::Punct(')') => return Some(token.end()),
            TokenKind::Punct(';' | '(' | ':') => return None,
            _ => {}
        }
    }
    None
}

/// What has been read of the words between.
#[derive(Default)]
struct Words<'v> {
    count: usize,
    puncts: Vec<char>,
    words: Vec<Cow<'v, str>>,
    /// Whether one of them is in no list of the words of a link.
    unknown: bool,
    /// Whether the text has bars of tables.
    tables: bool,
    agency: bool,
    numbers: bool,
    /// Whether a note in brackets was passed over.
    note: bool,
}

impl<'v> Words<'v> {
    /// So many words may stand between: a register has many cells.
    fn limit(&self) -> usize {
        match () {
            () if self.puncts.contains(&'|') => 4 * MAX_WORDS,
            () if self.words.first().is_some_and(|word| word == "sinh") => 2 * MAX_WORDS,
            () => MAX_WORDS,
        }
    }

    /// Whether the token is the first word, none with which a link begins, and nothing can follow that makes it one.
    fn is_closed_to(&self, token: &Token<'v>) -> bool {
        let first = token.is_word() && self.words.is_empty() && !self.tables;
        first && !KNOWN.contains(token) && !OPEN.contains(token) && !is_roman(&letter::lowered(token.text()))
    }

    fn push(&mut self, token: &Token<'v>) {
        self.count += 1;
        match token.kind() {
            TokenKind::Word => {
                let word = letter::lowered(token.text());
                self.unknown |= !KNOWN.contains(token) && !is_roman(&word);
                self.words.push(word);
            }
            TokenKind::Number => self.numbers = true,
            // TP. Hòa Bình, Q.1
            TokenKind::Punct('.')
                if self
                    .words
                    .last()
                    .is_some_and(|word| matches!(&**word, "tp" | "tx" | "tt" | "q" | "p" | "x" | "h")) => {}
            TokenKind::Punct(punct) => self.puncts.push(punct),
        }
    }

    /// Whether the words are no link, whatever follows: the end of a sentence, a word that is none of a link, or too many with
    /// such a word among them where the link may go on with any.
    fn tells_nothing(&self) -> bool {
        let register = self.puncts.contains(&'|');
        let Some(first) = self.words.first().filter(|first| !register && !DESCRIBING.contains(&first.as_ref())) else {
            return false;
        };
        if matches!(self.puncts.last(), Some(';' | '.' | '?' | '!' | '…')) && first != "chức" {
            return true;
        }
        let closed = !self.tables && !OPENING.contains(&first.as_ref());
        self.unknown && (closed || self.words.len() == FEW)
    }

    fn gap(&self, widest: Space) -> Gap {
        // A register: `7 | Lê Văn An | 1975 | Nam | … | Trưởng phòng`
        if widest < Space::Line && self.puncts.iter().filter(|punct| **punct == '|').count() > 2 {
            return Gap::Dash;
        }
        let words: Vec<&str> = self.words.iter().map(AsRef::as_ref).collect();
        if self.describes(&words) {
            return if self.puncts.last() == Some(&'(') { Gap::Bracket } else { Gap::Comma };
        }
        // `Ông Lê Văn An. Chức vụ: Giám đốc`
        if matches!(words[..], ["chức", "vụ" | "danh"])
            && matches!(self.puncts[..], [':'] | ['.' | '-' | ',' | ';', ':'])
        {
            return Gap::Dash;
        }
        if words.first().is_some_and(|word| matches!(*word, "ký" | "đã")) && self.puncts.contains(&'(') {
            return self.signed(&words);
        }
        if self.puncts.iter().any(|punct| matches!(punct, ';' | '.' | '?' | '!' | '…')) && words != ["đã", "ký"] {
            return self.signed(&words);
        }
        match (&words[..], &self.puncts[..]) {
            _ if self.numbers && !self.is_appointment(&words) => Gap::Other,
            ([], []) if self.agency => Gap::Other,
            ([], []) if widest >= Space::Break => Gap::Lines,
            ([], []) => Gap::Blank,
            ([], [',']) if !self.agency => Gap::Comma,
            ([], ['-' | '|' | '\t' | '/'] | ['-', '-'] | ['-', ','] | [',', '-'] | ['|', '|']) if !self.agency => {
                Gap::Dash
            }
            ([], ['(']) if !self.agency => Gap::Bracket,
            // cells of one row of a table
            (words, puncts) if widest < Space::Line && words.len() <= 8 && puncts.contains(&'|') => Gap::Dash,
            ([], [':'] | [':', '-']) if !self.agency => Gap::Colon,
            // Chủ trì cuộc họp: …, Thư ký ghi biên bản: …
            (words, [':']) if words.iter().all(|word| MEETING.contains(word)) && !self.agency => Gap::Colon,
            (["gồm" | "bao" | "là", ..], [':'] | []) if self.is_listing(&words) => Gap::Colon,
            (["và" | "cùng" | "rồi"], [] | [',']) => Gap::And,
            (["kiêm"], [] | [',' | '-']) => Gap::Also,
            (["đã", "ký"], _) => Gap::Lines,
            // Phó Chủ tịch phụ trách khối văn xã Lê Thị Hạnh
            (["phụ", "trách", ..], []) if words.len() <= 8 => Gap::Blank,
            (["là"], []) => Gap::Is,
            (["của" | "với"], []) if !self.agency => Gap::Of,
            _ if self.is_award(&words) => Gap::For,
            _ if self.is_appointment(&words) => Gap::Appointed,
            // `- đã được bầu giữ chức`
            (words, ['-']) if widest < Space::Line && self.are_of_appointment(words) => Gap::Appointed,
            _ => Gap::Other,
        }
    }

    /// `(Đã ký)`, `(Ký tên, đóng dấu)` between a title and a name.
    fn signed(&self, words: &[&str]) -> Gap {
        let note = matches!(words, ["đã", "ký", ..] | ["ký", ..]);
        if note && !self.note && words.len() <= 8 && self.puncts.contains(&'(') { Gap::Lines } else { Gap::Other }
    }

    /// What is told of a person between the name and the office: `, sinh ngày 12/3/1975, trình độ …,`, `, trú tại phường
    /// An Hòa (`, `(39 tuổi,`.
    fn describes(&self, words: &[&str]) -> bool {
        let aged = self.numbers && words.first() == Some(&"tuổi");
        let words = words.strip_prefix(&["tuổi"]).filter(|_| aged).unwrap_or(words);
        let has = |puncts: &[char]| self.puncts.iter().any(|punct| puncts.contains(punct));
        if words.is_empty() {
            return aged && matches!(self.puncts[..], ['(' | ',', ',']);
        }
        // `sinh năm 1965, quê ở …. Ông từng là`: another sentence, of one who is only pointed to.
        let pointed = words.iter().any(|word| matches!(*word, "ông" | "bà" | "anh" | "chị"));
        let born =
            matches!(words, ["sinh" | "sn", ..]) && !pointed && (self.numbers || self.note) && !has(&['?', '!', '"']);
        let lives = matches!(words, ["trú" | "ngụ" | "quê", ..]) && !has(&[';', '.', ':', '?', '!', '"']);
        born || lives
    }

    fn are_of_appointment(&self, words: &[&str]) -> bool {
        // `vào vị trí trên và Bộ trưởng …`: another one.
        words.last().is_some_and(|last| *last != "và")
            && words.iter().all(|word| APPOINTING.contains(word) || is_roman(word))
            && words.iter().any(|word| CORE.contains(word))
    }

    fn is_appointment(&self, words: &[&str]) -> bool {
        self.are_of_appointment(words)
            // `(khi đó là Giám đốc …)`
            && self.puncts.strip_prefix(&['(']).unwrap_or(&self.puncts).iter().all(|punct| matches!(punct, ',' | '/' | ':' | '%'))
            // `(nay là Đại tướng,`
            || self.puncts.first() == Some(&'(') && matches!(words, ["nay" | "hiện" | "hiện nay", "là", rest @ ..]
                if rest.iter().all(|word| RANKS.contains(word)))
    }

    /// `gồm:`, `gồm các`, `là:` between a title and those who hold it.
    fn is_listing(&self, words: &[&str]) -> bool {
        !self.agency
            && words.iter().all(|word| LISTING.contains(word))
            && (words.contains(&"gồm") || !self.puncts.is_empty())
    }

    fn is_award(&self, words: &[&str]) -> bool {
        self.puncts.is_empty() && matches!(words, ["đối", "với"] | ["cho"])
    }
}

/// Whether a word in small letters is a number in Roman figures: `khóa XI`.
fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;

    /// A text without bars is left at the first word that no link has; with bars it is read further. Both must say the same.
    #[test]
    fn a_link_is_left_early_only_where_nothing_can_follow() {
        // The words that the forms of a link name themselves, and words of no link.
        let own =
            ["đối", "cho", "giai", "đoạn", "của", "cùng", "phụ", "nay", "hiện", "nhiệm", "kỳ", "sinh", "sn", "trú"];
        let other = ["ngụ", "quê", "tuổi", "ký", "đã", "ông", "cửa", "VII"];
        let lists: [&[&str]; 6] = [APPOINTING, MEETING, LISTING, RANKS, &own, &other];
        let words: Vec<&str> = lists.into_iter().flatten().copied().collect();
        for (first, second) in words.iter().flat_map(|first| words.iter().map(move |second| (first, second))) {
            for text in [
                (*first).to_owned(),
                format!("{first} {second}"),
                format!("phụ trách {first} {second}"),
                format!(", {first} {second},"),
                format!("{first} {second} 5 ("),
                format!("({first} là {second},"),
                format!("{first}: {second}:"),
            ] {
                let lexed = Lexed::new(View::new(&text));
                let gap = |tables: bool| read(&lexed, 0, lexed.text().len(), &[], tables);
                assert_eq!(gap(false), gap(true), "{text}");
            }
        }
    }
}
