//! Web and page debris: HTML tags and entities, page numbers inside a sentence.
//!
//! | raw | read as |
//! |---|---|
//! | `&nbsp;`, `&agrave;`, `&#272;`, `&#x111;` | the character |
//! | `<b>`, `</span>`, `<a href="…">`, comments, scripts, styles | nothing |
//! | `<p>`, `</div>`, `<br>`, `</tr>`, `<li>`, … | a line end |
//! | `</td>`, `<th>` | ` | ` as in a plain table |
//! | a line with a page number alone, between two halves of a sentence | a blank |
//! | the running head of the gazette, where it parts a mention: `Điều` / `CÔNG BÁO/Số 18/Ngày 05-01-2021 15` / `7 của` | a blank |

use unicode_normalization::char::is_combining_mark;

use super::edit::{Edited, Edits};
use crate::scan::letter;

/// The longest tag that is looked at, in bytes.
const MAX_TAG: usize = 1024;

/// The longest name of an entity, in bytes.
const MAX_ENTITY: usize = 10;

/// The text without markup, or `None` when it has none.
pub(super) fn clear(text: &str) -> Option<Edited> {
    let mut edits = Edits::new(text);
    let mut hidden = Hidden::default();
    let mut at = 0;
    while let Some(found) = next_mark(text.as_bytes(), at) {
        let rest = &text[found..];
        at = match rest.as_bytes()[0] {
            b'&' => replace_entity(&mut edits, found, rest),
            b'<' => replace_tag(&mut edits, &mut hidden, found, rest),
            _ => replace_page_number(&mut edits, found).or_else(|| replace_running_head(&mut edits, found)),
        }
        .unwrap_or(found + 1);
    }
    edits.finish()
}

/// The next byte with which markup may begin; a line end counts when a page number may follow.
fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr3(b'&', b'<', b'\n', bytes.get(at..)?)?;
        let number =
            |next: u8| next.is_ascii_digit() || matches!(next, b'\n' | b'\r' | b' ' | b'-' | b'T' | b'C' | 0x0C);
        if bytes[at] != b'\n' || bytes.get(at + 1).is_some_and(|next| number(*next)) {
            return Some(at);
        }
        at += 1;
    }
}

/// Puts the character of an entity in its place; gives the offset behind it.
fn replace_entity(edits: &mut Edits<'_>, at: usize, rest: &str) -> Option<usize> {
    let name = entity_name(&rest[1..])?;
    let mut c = entity(name)?;
    let mut end = at + name.len() + 2;
    // `&amp;nbsp;` is `&nbsp;` written down once more.
    let twice = (name == "amp").then(|| entity_name(&edits.raw()[end..])).flatten();
    if let Some((name, inner)) = twice.and_then(|name| Some((name, entity(name)?))) {
        c = inner;
        end += name.len() + 1;
    }
    edits.replace(at, end, c.encode_utf8(&mut [0; 4]));
    Some(end)
}

/// The name before the semicolon of an entity.
fn entity_name(text: &str) -> Option<&str> {
    let len = text.bytes().take(MAX_ENTITY + 1).position(|byte| byte == b';')?;
    text.get(..len)
}

/// The character that an entity stands for.
fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        let c = char::from_u32(code)?;
        return Some(if c == '\u{a0}' || c.is_control() { ' ' } else { c });
    }
    ENTITIES.iter().find(|row| row.0 == name).map(|row| row.1)
}

/// The named entities that Vietnamese pages use.
#[rustfmt::skip]
const ENTITIES: &[(&str, char)] = &[
    ("nbsp", ' '), ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '),
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''),
    ("ndash", '-'), ("mdash", '-'), ("hellip", '…'), ("bull", '•'), ("middot", '·'), ("deg", '°'),
    ("lsquo", '‘'), ("rsquo", '’'), ("ldquo", '“'), ("rdquo", '”'), ("laquo", '«'), ("raquo", '»'),
    ("Agrave", 'À'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Atilde", 'Ã'), ("Egrave", 'È'), ("Eacute", 'É'), ("Ecirc", 'Ê'),
    ("Igrave", 'Ì'), ("Iacute", 'Í'), ("Ograve", 'Ò'), ("Oacute", 'Ó'), ("Ocirc", 'Ô'), ("Otilde", 'Õ'),
    ("Ugrave", 'Ù'), ("Uacute", 'Ú'), ("Yacute", 'Ý'), ("ETH", 'Đ'), ("Dstrok", 'Đ'),
    ("agrave", 'à'), ("aacute", 'á'), ("acirc", 'â'), ("atilde", 'ã'), ("egrave", 'è'), ("eacute", 'é'), ("ecirc", 'ê'),
    ("igrave", 'ì'), ("iacute", 'í'), ("ograve", 'ò'), ("oacute", 'ó'), ("ocirc", 'ô'), ("otilde", 'õ'),
    ("ugrave", 'ù'), ("uacute", 'ú'), ("yacute", 'ý'), ("eth", 'đ'), ("dstrok", 'đ'),
];

/// What an HTML element does to the text.
#[derive(Clone, Copy)]
enum Element {
    /// It marks words inside a line.
    Inline,
    /// It begins and ends a line.
    Block,
    /// It is a cell of a table.
    Cell,
    /// What it holds is no text.
    Hidden,
}

#[rustfmt::skip]
fn element(name: &str) -> Option<Element> {
    Some(match name {
        "a" | "abbr" | "b" | "big" | "em" | "font" | "i" | "img" | "ins" | "label" | "mark" | "s" | "small" | "span"
        | "strike" | "strong" | "sub" | "sup" | "time" | "tt" | "u" | "o:p" | "wbr" => Element::Inline,
        "address" | "article" | "blockquote" | "body" | "br" | "caption" | "center" | "dd" | "div" | "dl" | "dt"
        | "figcaption" | "figure" | "footer" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "head" | "header" | "hr" | "html"
        | "li" | "main" | "nav" | "ol" | "p" | "pre" | "section" | "table" | "tbody" | "tfoot" | "thead" | "title" | "tr"
        | "ul" => Element::Block,
        "td" | "th" => Element::Cell,
        "script" | "style" => Element::Hidden,
        _ => return None,
    })
}

/// Which ends of hidden parts are known not to come any more, so that each is looked for in vain only once.
#[derive(Default)]
struct Hidden {
    absent: Vec<&'static str>,
}

impl Hidden {
    /// How many bytes there are up to and with `close`.
    fn length(&mut self, rest: &str, close: &'static str) -> Option<usize> {
        if self.absent.contains(&close) {
            return None;
        }
        let found =
            rest.as_bytes().windows(close.len()).position(|window| window.eq_ignore_ascii_case(close.as_bytes()));
        if found.is_none() {
            self.absent.push(close);
        }
        found.map(|at| at + close.len())
    }
}

/// Puts what a tag stands for in its place; gives the offset behind it.
fn replace_tag(edits: &mut Edits<'_>, hidden: &mut Hidden, at: usize, rest: &str) -> Option<usize> {
    if rest.starts_with("<!--") {
        let end = at + hidden.length(rest, "-->")?;
        edits.replace(at, end, "");
        return Some(end);
    }
    let closing = rest.starts_with("</");
    let body = &rest[1 + usize::from(closing)..];
    let name_len = body.bytes().take(12).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b':').count();
    let name = body[..name_len].to_ascii_lowercase();
    let element = element(&name)?;
    if !body[name_len..].starts_with(['>', '/', ' ', '\t', '\n', '\r']) {
        return None;
    }
    // A tag has no other tag inside.
    let len = 1 + rest.bytes().take(MAX_TAG).skip(1).position(|byte| matches!(byte, b'<' | b'>'))?;
    if rest.as_bytes().get(len) != Some(&b'>') {
        return None;
    }
    let mut end = at + len + 1;
    if let (Element::Hidden, false) = (element, closing) {
        let close = if name == "script" { "</script>" } else { "</style>" };
        end += hidden.length(&edits.raw()[end..], close).unwrap_or(0);
    }
    let with = match element {
        Element::Block => "\n",
        Element::Cell if !closing => " | ",
        Element::Inline | Element::Hidden | Element::Cell => "",
    };
    edits.replace(at, end, with);
    Some(end)
}

/// Takes out a page number that stands between the two halves of a sentence; gives the offset of the second half.
fn replace_page_number(edits: &mut Edits<'_>, at: usize) -> Option<usize> {
    let text = edits.raw();
    let before = text[..at].trim_end_matches([' ', '\r']);
    if !before.ends_with(|c: char| c.is_lowercase() || matches!(c, ',' | '-' | '/')) {
        return None;
    }
    // Blank lines, the number, blank lines: all within a few bytes.
    let window = window(text, at, 64);
    let number = window.trim_start();
    let line = number.lines().next()?;
    let after = number[line.len()..].trim_start();
    let second_half = after.starts_with(char::is_lowercase) && !is_label(after);
    // A bare number is one of a page only if a blank line sets it off.
    let set_off = line.contains(['-', 'T']) || window[..window.len() - number.len()].matches('\n').count() > 1;
    if !set_off || counts(before) || !is_page_number(line.trim()) || !second_half {
        return None;
    }
    let next = at + window.len() - after.len();
    edits.replace(at, next, " ");
    Some(next)
}

/// The text from byte `at` on, as far as `reach` bytes allow.
fn window(text: &str, at: usize, reach: usize) -> &str {
    let mut end = (at + reach).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[at..end]
}

/// The longest running head with its page number and the blank lines round it, in bytes.
const MAX_HEAD: usize = 240;

/// Takes out the running head of the gazette where it parts the words of a mention; gives the offset of what follows.
/// Anywhere else it stays, for the date in it.
fn replace_running_head(edits: &mut Edits<'_>, at: usize) -> Option<usize> {
    let text = edits.raw();
    let before = text[..at].trim_end_matches([' ', '\r']);
    // Most lines end otherwise, and all but the first of a row of line ends.
    if !before.ends_with(|c: char| c.is_alphabetic() || is_combining_mark(c) || matches!(c, '-' | '/')) {
        return None;
    }
    let window = window(text, at, MAX_HEAD);
    if !window.trim_start().starts_with(|c: char| c == 'C' || c.is_ascii_digit()) {
        return None;
    }
    let joint = joint_behind(before)?;
    let (mut end, mut headed) = (0, false);
    for line in window.split_inclusive('\n') {
        let words = line.trim();
        let head = is_gazette_head(words);
        // A number in the line below the head may be the one that the words before it call for.
        if !head && !words.is_empty() && (headed || !is_page_number(words)) {
            break;
        }
        headed |= head;
        end += line.len();
    }
    let next = text.len() - text[at + end..].trim_start_matches(' ').len();
    if !headed || end == window.len() {
        return None;
    }
    edits.replace(before.len(), next, joint);
    Some(next)
}

/// What joins the words before a running head to those behind it, when a mention goes on there.
fn joint_behind(before: &str) -> Option<&'static str> {
    const OPEN: [&str; 30] = [
        "so",
        "dieu",
        "khoan",
        "diem",
        "ngay",
        "thang",
        "nam",
        "nghi",
        "nghi dinh",
        "nghi quyet",
        "quyet dinh",
        "thong tu",
        "luat",
        "chi thi",
        "uy",
        "uy ban",
        "nhan dan",
        "ubnd",
        "hdnd",
        "hoi dong",
        "bo",
        "so",
        "tinh",
        "huyen",
        "xa",
        "thanh pho",
        "chu",
        "pho",
        "thuong vu",
        "cua",
    ];
    let mut back = before.chars().rev();
    if matches!(back.next(), Some('-' | '/')) {
        return back.next().is_some_and(char::is_alphanumeric).then_some("");
    }
    let start = before.char_indices().rev().take(16).last().map_or(0, |(at, _)| at);
    let near = to_bare(&before[start..]);
    let fits = |open: &str| near.strip_suffix(open).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
    OPEN.iter().any(|open| fits(open)).then_some(" ")
}

/// `CÔNG BÁO/Số 123 + 124/Ngày 01-02-2020`, a page number before or behind it.
fn is_gazette_head(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let bare = if line.starts_with('C') && line.len() <= 120 { to_bare(line) } else { return false };
    let Some(rest) = bare.strip_prefix("cong bao") else { return false };
    let words = rest.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    rest.contains('/')
        && rest.contains(|c: char| c.is_ascii_digit())
        && words.into_iter().all(|word| word == "so" || word == "ngay")
}

/// The text in small letters without marks, however it is composed.
fn to_bare(text: &str) -> String {
    text.chars().filter(|c| !is_combining_mark(*c)).map(letter::bare).collect()
}

/// Whether the words before a number call for one: `năm`, `số`, `Điều`.
fn counts(before: &str) -> bool {
    const WORDS: [&str; 9] = ["năm", "tháng", "ngày", "số", "iều", "hoản", "quý", "hứ", "là"];
    WORDS.iter().any(|word| before.ends_with(word))
}

/// `12`, `- 12 -`, `Trang 3/10`.
fn is_page_number(line: &str) -> bool {
    let line = line.strip_prefix("Trang ").unwrap_or(line);
    let bare = line.trim_matches(['-', ' ']);
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    bare.split('/').count() <= 2 && bare.split('/').all(digits)
}

/// `a)`, `đ.`: the label of a point begins no second half.
fn is_label(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some() && matches!(chars.next(), Some(')' | '.'))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn cleared(text: &str) -> String {
        clear(text).map_or(text.to_owned(), |(text, _)| text)
    }

    #[test]
    fn entities_are_their_characters() {
        assert_eq!(cleared("Nghị&nbsp;định &#272;&#x1EA5;t &amp; n&agrave;y"), "Nghị định Đất & này");
        assert_eq!(cleared("số&amp;nbsp;5"), "số 5");
        assert_eq!(cleared("A & B; C &x; &#99999999;"), "A & B; C &x; &#99999999;");
    }

    #[test]
    fn tags_leave_the_text() {
        assert_eq!(cleared("<b>Nghị</b> <a href=\"x>\">định</a>"), "Nghị \">định");
        assert_eq!(cleared("<p class='x'>Điều 5</p>"), "\nĐiều 5\n");
        assert_eq!(cleared("<td>1</td><td>2</td>"), " | 1 | 2");
        assert_eq!(cleared("a<!-- x --><script>var a = '<b>';</script>b"), "ab");
        assert_eq!(cleared("a < b và c > d; <Luật> <5"), "a < b và c > d; <Luật> <5");
    }

    #[test]
    fn the_head_of_the_gazette_goes_where_it_parts_a_mention() {
        for head in [
            "CÔNG BÁO/Số 12 + 13/Ngày 01-02-2020",
            "14\tCÔNG BÁO/Số 12/Ngày 01-02-2020",
            "CÔNG BÁO/Số 12/Ngày 01-02-2020    15",
        ] {
            assert_eq!(cleared(&format!("khoản 2 Điều\n{head}\n5 Nghị định")), "khoản 2 Điều 5 Nghị định");
            assert_eq!(cleared(&format!("khoản 2 Điều\r\n\r\n{head}\r\n\r\n5 Nghị định")), "khoản 2 Điều 5 Nghị định");
            assert_eq!(cleared(&format!("số 30/2020/NĐ-\n\n{head}\n\nCP ngày")), "số 30/2020/NĐ-CP ngày");
            assert_eq!(cleared(&format!("Ủy ban nhân dân\n{head}\ntỉnh")), "Ủy ban nhân dân tỉnh");
            for kept in [format!("là hết.\n{head}\nĐiều 5"), format!("quy định\n{head}\ntrên"), format!("Điều\n{head}")]
            {
                assert_eq!(cleared(&kept), kept);
            }
        }
        let decomposed: String = "Điều\nCÔNG BÁO/Số 12/Ngày 01-02-2020\n5".nfd().collect();
        assert_eq!(cleared(&decomposed).nfc().collect::<String>(), "Điều 5");
    }

    #[test]
    fn page_numbers_inside_a_sentence_go() {
        assert_eq!(cleared("theo quy định của\n\n12\n\npháp luật"), "theo quy định của pháp luật");
        assert_eq!(cleared("gồm các\n- 3 -\nđơn vị"), "gồm các đơn vị");
        assert_eq!(cleared("thuộc\nTrang 3/10\nhuyện"), "thuộc huyện");
        for kept in ["năm\n\n20\n\nlà", "gồm:\n\n12\n\nxã", "của\n\n12\n\nĐiều 5", "gồm\n\n3\n\na) một", "gồm\n12\nxã"]
        {
            assert_eq!(cleared(kept), kept);
        }
    }
}
