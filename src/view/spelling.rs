//! Spellings of one word: the place of the tone mark, `i` or `y`, and the tone marks that character recognition mixes up.
//!
//! Only words that are no names are changed, and numbers never but for letters among their digits.

use unicode_normalization::UnicodeNormalization;

/// A change: the raw bytes `from..to` and what stands for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) with: String,
}

impl Change {
    fn new(from: usize, to: usize, with: &str) -> Option<Self> {
        Some(Self { from, to, with: with.to_owned() })
    }
}

/// The pair `glide` + `vowel` with the mark on the glide, when both spellings exist for it: the open rhymes `oa`, `oe`,
/// `uy`, not after `q` and not before another letter.
pub(super) fn new_placement(before: Option<char>, glide: char, vowel: char, after: Option<char>) -> Option<String> {
    if after.is_some_and(char::is_alphabetic) || matches!(before, Some('q' | 'Q')) {
        return None;
    }
    let marked = match (glide, vowel) {
        ('o', 'à' | 'è') => 'ò',
        ('o', 'á' | 'é') => 'ó',
        ('o', 'ả' | 'ẻ') => 'ỏ',
        ('o', 'ã' | 'ẽ') => 'õ',
        ('o', 'ạ' | 'ẹ') => 'ọ',
        ('O', 'À' | 'È' | 'à' | 'è') => 'Ò',
        ('O', 'Á' | 'É' | 'á' | 'é') => 'Ó',
        ('O', 'Ả' | 'Ẻ' | 'ả' | 'ẻ') => 'Ỏ',
        ('O', 'Ã' | 'Ẽ' | 'ã' | 'ẽ') => 'Õ',
        ('O', 'Ạ' | 'Ẹ' | 'ạ' | 'ẹ') => 'Ọ',
        ('u', 'ỳ') => 'ù',
        ('u', 'ý') => 'ú',
        ('u', 'ỷ') => 'ủ',
        ('u', 'ỹ') => 'ũ',
        ('u', 'ỵ') => 'ụ',
        ('U', 'Ỳ' | 'ỳ') => 'Ù',
        ('U', 'Ý' | 'ý') => 'Ú',
        ('U', 'Ỷ' | 'ỷ') => 'Ủ',
        ('U', 'Ỹ' | 'ỹ') => 'Ũ',
        ('U', 'Ỵ' | 'ỵ') => 'Ụ',
        _ => return None,
    };
    let plain = vowel.nfd().next()?;
    Some([marked, plain].iter().collect())
}

/// `qui định` → `quy định`, before the words that make a term of it; `Qui Nhơn` stays.
pub(super) fn qui(raw: &str, q: usize) -> Option<Change> {
    const NEXT: [&str; 8] = [" định", " chế", " hoạch", " trình", " chuẩn", " mô", " ước", " phạm"];
    let i = q + 2;
    if !matches!(raw.get(q + 1..q + 3)?, "ui" | "UI") {
        return None;
    }
    let rest = raw.get(i + 1..)?;
    let capitals = rest.starts_with([' ']) && rest.trim_start().starts_with(char::is_uppercase);
    let fits = if capitals {
        let head: String = rest.chars().take(8).flat_map(char::to_lowercase).collect();
        NEXT.iter().any(|next| head.starts_with(next))
    } else {
        NEXT.iter().any(|next| rest.starts_with(next))
    };
    let y = if raw.get(i..i + 1)? == "I" { "Y" } else { "y" };
    fits.then(|| Change::new(i, i + 1, y))?
}

/// Words that are written in more ways than one, and words with a tone mark that a scanner mixes up, by the letter at `at`.
pub(super) fn word_at(raw: &str, at: usize, c: char) -> Option<Change> {
    let to = at + c.len_utf8();
    let (before, after) = (raw.get(..at)?, raw.get(to..)?);
    let closed = !after.starts_with(char::is_alphabetic);
    match c {
        // `quản lí`, `quí I`
        'í' if closed && ends_with_word(before, "l") => Change::new(at, to, "ý"),
        'í' | 'Í' if closed && is_quarter(before, after) => Change::new(at, to, if c == 'í' { "ý" } else { "Ý" }),
        // `qúy`, `Qúy`
        'ú' if after.starts_with('y') && before.ends_with(['q', 'Q']) => Change::new(at, to + 1, "uý"),
        'ủ' if after.starts_with('y') && before.ends_with(['q', 'Q']) => Change::new(at, to + 1, "uỷ"),
        // `học kì`
        'ì' | 'Ì' if closed && (ends_with_word(before, "k") || ends_with_word(before, "K")) => {
            Change::new(at, to, if c == 'ì' { "ỳ" } else { "Ỳ" })
        }
        'ĩ' if closed && (ends_with_word(before, "k") || ends_with_word(before, "K")) => Change::new(at, to, "ỹ"),
        'ỹ' if closed && ends_with_word(before, "s") => Change::new(at, to, "ĩ"),
        'Ư' if closed && is_centre(before) => Change::new(at - "T.".len(), to, "TW"),
        'Ư' if closed && is_bare_centre(before, after) => Change::new(at - "T".len(), to, "TW"),
        _ => scanned(before, at, c, after),
    }
}

/// Whether `Ư` behind these bytes stands for the centre (trung ương): `T.Ư`, `UVT.Ư`.
fn is_centre(before: &str) -> bool {
    const HEADS: [&str; 4] = ["UVT.", "UBT.", "BCHT.", "UVBCHT."];
    ends_with_word(before, "T.") && !before.ends_with(".T.") || HEADS.iter().any(|head| ends_with_word(before, head))
}

/// Whether `Ư` between these words stands for the centre though no full stop tells it: `TƯ Đoàn`, but `TƯ PHÁP`.
fn is_bare_centre(before: &str, after: &str) -> bool {
    const BODIES: [&str; 9] = ["Đoàn", "Đảng", "Hội", "MTTQ", "Mặt trận", "Giáo hội", "GHPG", "Liên", "Hiệp hội"];
    let goes_on = after.strip_prefix(' ').is_some_and(|body| BODIES.iter().any(|name| body.starts_with(name)));
    let other = ["ĐẦU T", "THỨ T", "VẬT T"].iter().any(|word| before.ends_with(word));
    goes_on && !other && ends_with_word(before, "T")
}

/// Words of dates and citations with a wrong tone mark, where the number behind them tells what is meant.
fn scanned(before: &str, at: usize, c: char, after: &str) -> Option<Change> {
    let to = at + c.len_utf8();
    let put = |with| Change::new(at, to, with);
    match c {
        'ả' if after.starts_with('y') && ends_with_any_case(before, "ng") && number_follows(after, "y") => put("à"),
        'ả' if after.starts_with("ng") && ends_with_any_case(before, "th") && number_follows(after, "ng") => put("á"),
        'ã' if after.starts_with('m') && ends_with_any_case(before, "n") && number_follows(after, "m") => put("ă"),
        'ổ' if ends_with_any_case(before, "s") && document_number_follows(after) => put("ố"),
        'ể' if after.starts_with('u') && before.ends_with("Đi") && number_follows(after, "u") => put("ề"),
        'ị' if after.starts_with("nh") => dinh(before, at),
        _ => None,
    }
}

/// `Nghị dịnh`, `Quyết dịnh`: the stroke of `đ` is lost.
fn dinh(before: &str, at: usize) -> Option<Change> {
    const HEADS: [&str; 6] = ["Nghị", "nghị", "Quyết", "quyết", "Quy", "quy"];
    let head = before.strip_suffix('d')?.strip_suffix(' ')?;
    HEADS.iter().any(|word| head.ends_with(word)).then(|| Change::new(at - 1, at, "đ"))?
}

/// A letter among the digits of a number that is one of them: `3O/2020`, `2O20`, `l5/4`.
pub(super) fn digit_at(raw: &str, at: usize) -> Option<Change> {
    let bytes = raw.as_bytes();
    let get = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    // The digit stands at `at`; the letter may stand before or behind it.
    for letter in [at.checked_sub(1), at.checked_add(1)].into_iter().flatten() {
        let digit = match get(letter) {
            // `42lQĐ-UBND`
            b'l' | b'I' if letter > at && raw.get(letter + 1..).is_some_and(begins_symbol) => {
                return Change::new(letter, letter + 1, "/");
            }
            b'O' | b'o' => "0",
            b'l' | b'I' => "1",
            _ => continue,
        };
        let before = letter.checked_sub(1).map_or(b' ', get);
        let after = get(letter + 1);
        // `5l`, `20I` and `1o` may be what they are; a digit or a slash behind the letter tells.
        let fits_before =
            before.is_ascii_digit() || (matches!(before, b' ' | b'/' | b'-' | b'\n' | b'(') && letter < at);
        let fits_after = after.is_ascii_digit()
            || (letter > at && matches!(after, b'/'))
            || (letter > at && get(letter) == b'O' && !after.is_ascii_alphanumeric() && after.is_ascii());
        if fits_before && fits_after {
            return Change::new(letter, letter + 1, digit);
        }
    }
    None
}

/// Whether the text begins with the sign of a type of document, as it stands behind the slash of a number.
fn begins_symbol(text: &str) -> bool {
    const SIGNS: [&str; 12] = ["QĐ-", "NĐ-", "NQ-", "TT-", "CT-", "TB-", "KH-", "BC-", "TTr-", "CĐ-", "TTLT-", "QĐ/"];
    SIGNS.iter().any(|sign| text.starts_with(sign))
}

/// Whether the text ends with a word, in this very case.
fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
}

/// The same for a word in lower case, whatever its case in the text.
fn ends_with_any_case(text: &str, word: &str) -> bool {
    let Some(start) = text.len().checked_sub(word.len()) else { return false };
    text.get(start..).is_some_and(|tail| tail.eq_ignore_ascii_case(word))
        && !text.get(..start).is_some_and(|rest| rest.ends_with(char::is_alphabetic))
}

/// `quí` as a quarter of a year; `Quí` alone may be a name.
fn is_quarter(before: &str, after: &str) -> bool {
    let number = after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(['I', 'V', '1', '2', '3', '4']));
    ends_with_word(before, "qu") || (number && (ends_with_word(before, "Qu") || ends_with_word(before, "QU")))
}

/// Whether a number follows the rest of a word.
fn number_follows(after: &str, rest: &str) -> bool {
    let Some(after) = after.strip_prefix(rest) else { return false };
    let blanks = after.bytes().take(MAX_BLANKS).take_while(|byte| matches!(byte, b' ' | b'\n')).count();
    blanks > 0 && after[blanks..].starts_with(|c: char| c.is_ascii_digit())
}

/// The most blanks between a word and its number.
const MAX_BLANKS: usize = 4;

/// Whether `30/` follows, behind a blank or a colon.
fn document_number_follows(after: &str) -> bool {
    let number = after.trim_start_matches([' ', ':']);
    let digits = number.bytes().take(6).take_while(u8::is_ascii_digit).count();
    number.len() < after.len() && after.len() - number.len() <= 3 && digits > 0 && number[digits..].starts_with('/')
}
