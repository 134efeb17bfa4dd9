//! The title (trích yếu) behind a citation: `về các biện pháp hỗ trợ …`, `“Tiếp tục đẩy mạnh …”`.
//!
//! It ends before the next citation of a list, at a semicolon, a full stop, an unpaired bracket, a verb that says what
//! becomes of the document, the end of the paragraph, or its quotation mark.

use crate::scan::{Cursor, FirstWords, Gap, Lexed, Phrases, Token, TokenKind};
use crate::view::ViewSpan;

/// The most tokens of a title.
const MAX_TOKENS: usize = 160;

/// Words with which a title begins.
static BEGINNINGS: Phrases = Phrases::new(&[
    "về việc",
    "về",
    "quy định",
    "quy chế",
    "hướng dẫn",
    "ban hành",
    "phê duyệt",
    "sửa đổi",
    "bổ sung",
    "công bố",
    "thành lập",
    "kiện toàn",
    "bãi bỏ",
    "phân cấp",
    "công nhận",
    "điều chỉnh",
    "áp dụng",
]);

/// Words that end a title in the middle of a sentence: the first of them, with what must follow.
const ENDS: [(&str, &[&str]); 18] = [
    ("được", &["sửa đổi"]),
    ("đã", &["được", "ban hành"]),
    ("có", &["hiệu lực"]),
    ("hết", &["hiệu lực", "hạn"]),
    ("trái", &["với"]),
    ("sau", &["đây"]),
    ("thì", &[]),
    ("báo", &["cáo thủ tướng"]),
    ("tiếp", &["tục có hiệu"]),
    ("và", &["các quy định", "các văn bản", "theo đề nghị", "do"]),
    ("theo", &["đề nghị"]),
    ("nêu", &["trên"]),
    ("nói", &["trên"]),
    ("như", &["sau"]),
    ("phải", &["được"]),
    ("căn", &["cứ"]),
    ("xét", &["đề nghị"]),
    ("yêu", &["cầu"]),
];

/// The words of [`ENDS`], and `do`.
static END_WORDS: FirstWords = {
    let mut words = ["do"; ENDS.len() + 1];
    let mut at = 0;
    while at < ENDS.len() {
        words[at] = ENDS[at].0;
        at += 1;
    }
    FirstWords::of(&words)
};

/// The title behind a citation whose words end at `end`; citations begin at `starts`, in order.
pub(super) fn after(view: &Lexed<'_>, end: usize, starts: &[usize]) -> Option<ViewSpan> {
    let mut cur = view.cursor(end);
    cur.punct(',');
    let first = cur.peek().filter(|token| token.gap() < Gap::Break)?;
    if let Some(close) = closing_quote(&first) {
        return quoted(cur, first.start, close);
    }
    let mut behind = cur;
    read_beginning(&mut behind)?;
    // `sửa đổi, bổ sung` alone tells no title.
    behind.punct(',');
    behind.phrase("bổ sung");
    let end = run(cur, starts).filter(|end| *end > behind.at())?;
    Some(ViewSpan::new(first.start, end))
}

/// `về việc`, `quy định`, `V/v`.
fn read_beginning(cur: &mut Cursor<'_>) -> Option<()> {
    if cur.any_listed(&BEGINNINGS).is_some() {
        return Some(());
    }
    (cur.word("v").is_some() && cur.punct('/').is_some() && cur.word("v").is_some()).then_some(())
}

fn closing_quote(token: &Token<'_>) -> Option<&'static [char]> {
    match token.kind() {
        TokenKind::Punct('“') => Some(&['”', '"']),
        TokenKind::Punct('"') => Some(&['"', '”']),
        TokenKind::Punct('«') => Some(&['»']),
        _ => None,
    }
}

/// A title in quotation marks, with them.
fn quoted(mut cur: Cursor<'_>, start: usize, close: &[char]) -> Option<ViewSpan> {
    cur.skip();
    for _ in 0..MAX_TOKENS {
        let token = cur.next()?;
        if close.iter().any(|mark| token.is(*mark)) {
            return Some(ViewSpan::new(start, token.end()));
        }
    }
    None
}

/// The end of the words from the cursor on that are still the title.
fn run(mut cur: Cursor<'_>, starts: &[usize]) -> Option<usize> {
    let (mut end, mut depth, mut before_bracket) = (None, 0i32, None);
    for _ in 0..MAX_TOKENS {
        let Some(token) = cur.peek() else { break };
        let is_citation = starts.binary_search(&token.start).is_ok();
        if is_citation && starts_member(&cur) || ends_sentence(&cur, &token) {
            break;
        }
        if token.is('(') && cur.moved(token.end()).phrase("sau đây").is_some() {
            break;
        }
        if token.is('(') && depth == 0 {
            before_bracket = end;
        }
        depth += i32::from(token.is('(')) - i32::from(token.is(')'));
        if depth < 0 || end.is_some() && ends_title(&cur, &token) {
            break;
        }
        if token.is(',') && depth == 0 && begins_main_clause(cur.moved(token.end())) {
            break;
        }
        if let Some(close) = closing_quote(&token) {
            if let Some(quote) = quoted(cur, token.start, close) {
                end = Some(quote.end);
                cur = cur.moved(quote.end);
                continue;
            }
        }
        // A joint before the next member of a list is not yet the title.
        if !(token.is(',') || cur.matches(&token, "và")) {
            end = Some(token.end());
        }
        cur.skip();
    }
    // A bracket that does not close is no part of the title.
    if depth > 0 { before_bracket } else { end }
}

/// Whether words in lower case begin with this token that end a title.
fn ends_title(cur: &Cursor<'_>, token: &Token<'_>) -> bool {
    if !END_WORDS.may_hold(token.hash()) {
        return false;
    }
    if token.text() == "do" {
        return names_issuer(cur.moved(token.end()));
    }
    let Some((_, rest)) = ENDS.iter().find(|(first, _)| *first == token.text()) else { return false };
    rest.is_empty() || cur.moved(token.end()).any_phrase(rest).is_some()
}

/// The most words of the body that opens a main clause.
const MAX_SUBJECT: usize = 14;

/// Whether a body tells something behind the comma of the citation: `…, Sở Y tế báo cáo như sau`, `…, UBND xã kính đề nghị`
fn begins_main_clause(mut cur: Cursor<'_>) -> bool {
    const BODIES: [&str; 20] = [
        "Sở",
        "Bộ",
        "Ủy",
        "Uỷ",
        "UBND",
        "HĐND",
        "Phòng",
        "Ban",
        "Cục",
        "Văn",
        "Công",
        "Chi",
        "Hội",
        "Trường",
        "Trung",
        "Đảng",
        "Huyện",
        "Tỉnh",
        "Tổng",
        "Thường",
    ];
    const TELLS: [&str; 11] = [
        "báo cáo",
        "đề nghị",
        "kính",
        "có ý kiến",
        "thông báo",
        "trân trọng",
        "xin",
        "nhận được",
        "phối hợp",
        "đã",
        "yêu cầu",
    ];
    if !cur.peek().is_some_and(|token| BODIES.contains(&token.text())) {
        return false;
    }
    for steps in 0..MAX_SUBJECT {
        let small = cur.peek().is_some_and(|token| !token.is_capitalised());
        if steps > 0 && small && cur.any_phrase(&TELLS).is_some() {
            return true;
        }
        if cur.next().is_none_or(|token| !token.is_word() && !token.is('-')) {
            return false;
        }
    }
    false
}

/// The most words of an issuer before `ban hành`.
const MAX_ISSUER: usize = 12;

/// Whether `do Bộ Y tế ban hành` stands at byte `at`.
pub(super) fn is_issued(view: &Lexed<'_>, at: usize) -> bool {
    let mut cur = view.cursor(at);
    cur.word("do").is_some() && names_issuer(cur)
}

/// Whether the words behind `do` are an issuer: `do Bộ Y tế ban hành`.
fn names_issuer(mut cur: Cursor<'_>) -> bool {
    if !cur.at_capital() {
        return false;
    }
    for _ in 0..MAX_ISSUER {
        if cur.phrase("ban hành").is_some() {
            return true;
        }
        if cur.next().is_none_or(|token| !token.is_word()) {
            return false;
        }
    }
    false
}

/// Whether the citation that begins here is the next of a list and not part of the title: a joint stands before it.
fn starts_member(cur: &Cursor<'_>) -> bool {
    cur.preceded_by("và") || cur.previous().is_some_and(|token| token.is(',') || token.is(';') || token.is(':'))
}

/// Whether a sentence or paragraph ends before this token.
fn ends_sentence(cur: &Cursor<'_>, token: &Token<'_>) -> bool {
    if token.gap() == Gap::Line && begins_line(token, cur) {
        return true;
    }
    match token.kind() {
        TokenKind::Punct(';' | ':' | '|' | '!' | '?' | '”' | '…' | '[' | ']') => true,
        TokenKind::Punct('.') => {
            let after = cur.moved(token.end()).peek_any();
            !after.is_some_and(|after| after.gap() == Gap::None && after.is_number())
        }
        TokenKind::Punct('/') => cur.moved(token.end()).peek_any().is_some_and(|after| after.is('.')),
        _ => false,
    }
}

/// Whether a line begins with a bullet or a new legal basis.
fn begins_line(token: &Token<'_>, cur: &Cursor<'_>) -> bool {
    ['-', '+', '•', '=', '~'].iter().any(|mark| token.is(*mark)) || cur.clone().phrase("căn cứ").is_some()
}
