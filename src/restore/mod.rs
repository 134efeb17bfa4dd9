//! View of text that has lost its diacritics → view with them, as far as the phrases of the field tell.
//!
//! `Nghi dinh so 30/2020/ND-CP ngay 05/3/2020 cua Chinh phu` is read as `Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính
//! phủ`, so that the grammars need to know nothing of it. A whole text is taken for bare when hardly a letter in it has a
//! mark; a paragraph of a text with marks when it is long and has none. Words that no phrase holds stay bare.

mod beside;
mod vocabulary;

use crate::scan::letter::{bare, is_all_capitals, is_capitalised, lower};
use crate::scan::{Cursor, Gap, Token, TokenKind};
use crate::view::row::rows;
use crate::view::{Edits, View};
use vocabulary::Beside;

/// A text is bare when of so many letters at most one has a mark; real Vietnamese text has more than one in five.
const LETTERS_PER_MARK: usize = 50;

/// The fewest letters that a bare text has.
const MIN_TEXT: usize = 8;

/// The fewest letters that a bare paragraph of a text with marks has.
const MIN_PARAGRAPH: usize = 60;

/// Gives diacritics back where the text has lost them; any other view is handed on as it is.
pub(crate) fn restore(view: View<'_>) -> View<'_> {
    view.then(|text| {
        let bare = bare_ranges(text);
        let mut edits = Edits::new(text);
        for (from, to) in bare {
            restore_range(&mut edits, from, to);
        }
        edits.finish()
    })
}

/// The whole text if it is bare, else its bare paragraphs.
fn bare_ranges(text: &str) -> Vec<(usize, usize)> {
    let mut whole = Letters::default();
    let mut ranges = Vec::new();
    let mut start = 0;
    for line in rows(text) {
        let letters = Letters::of(line);
        let end = start + line.len();
        if letters.marked == 0 && letters.plain >= MIN_PARAGRAPH {
            ranges.push((start, end));
        }
        whole.marked += letters.marked;
        whole.plain += letters.plain;
        start = end;
    }
    let bare = whole.plain >= MIN_TEXT && whole.marked * LETTERS_PER_MARK <= whole.plain;
    if bare { vec![(0, text.len())] } else { ranges }
}

/// How many letters have no mark, and how many have one or are beyond ASCII otherwise.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    plain: usize,
    marked: usize,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self::default();
        // Each letter beyond ASCII has one lead byte; signs such as quotes begin with E2. Short runs let the compiler
        // count many bytes at once.
        for run in text.as_bytes().chunks(128) {
            let (mut plain, mut marked) = (0u8, 0u8);
            for byte in run {
                plain += u8::from((byte | 0x20).wrapping_sub(b'a') < 26);
                marked += u8::from(byte.wrapping_sub(0xC3) <= 0xE1 - 0xC3);
            }
            letters.plain += usize::from(plain);
            letters.marked += usize::from(marked);
        }
        letters
    }
}

/// Gives the words of a range their marks.
fn restore_range(edits: &mut Edits<'_>, from: usize, to: usize) {
    let text = edits.raw();
    let mut cursor = Cursor::new(text, from);
    let mut before: Option<Token<'_>> = None;
    let mut behind_body = false;
    while let Some(token) = cursor.peek_any().filter(|token| token.end() <= to) {
        cursor = cursor.moved(token.end());
        let mut last = token;
        if token.is_word() && token.text().is_ascii() {
            // `nam 2020` is a year though `nam` begins phrases too.
            let counted = cursor.peek().filter(is_count).and_then(|_| single(&token, before.as_ref(), &cursor));
            let named = before.is_some_and(|before| beside::is_middle_name(&before, &token, &cursor));
            match chained_phrases(token, cursor).filter(|_| counted.is_none() && !named) {
                Some((words, ahead)) => {
                    for (token, word) in &words {
                        put(edits, token, word);
                    }
                    last = words.last().map_or(token, |(token, _)| *token);
                    cursor = ahead;
                    behind_body = beside::is_body(&words);
                    before = Some(last);
                    continue;
                }
                None => {
                    let level = || beside::level_behind_body(&token).filter(|_| behind_body);
                    let head = beside::head_before_field(&token, &cursor);
                    let word = head.or_else(|| single(&token, before.as_ref(), &cursor)).or_else(level);
                    put(edits, &token, word.filter(|_| !named).unwrap_or(token.text()));
                }
            }
        }
        before = Some(last);
        behind_body = false;
    }
}

/// Words of the text with the words that stand for them.
type Matched<'v> = Vec<(Token<'v>, &'static str)>;

/// The longest phrase that begins with a word, and those that begin with the last word of the one before:
/// `chủ tịch UBND` and `UBND tỉnh`.
fn chained_phrases<'v>(first: Token<'v>, behind: Cursor<'v>) -> Option<(Matched<'v>, Cursor<'v>)> {
    let (mut words, mut end) = phrase_at(first, behind)?;
    while let Some((token, word)) = words.last().copied().filter(|_| words.len() < MAX_CHAIN) {
        let longer = phrase_at(token, end).filter(|(more, _)| more.len() > 1 && more[0].1 == word);
        let Some((more, ahead)) = longer else { break };
        words.extend(more.into_iter().skip(1));
        end = ahead;
    }
    Some((words, end))
}

/// The most words that a chain of phrases holds.
const MAX_CHAIN: usize = 32;

/// The longest phrase that begins with a word, each word of it with its marks, and a cursor behind it.
fn phrase_at<'v>(first: Token<'v>, behind: Cursor<'v>) -> Option<(Matched<'v>, Cursor<'v>)> {
    let head: String = first.text().chars().map(lower).collect();
    let phrases = vocabulary::beginning_with(&head);
    if phrases.is_empty() {
        return None;
    }
    // Many phrases begin with one word: the second, read once, tells most of them apart.
    let second = next_word(&mut behind.clone());
    phrases.iter().find_map(|phrase| {
        if !phrase.bare.get(1).is_none_or(|bare_word| second.is_some_and(|token| stands_for(&token, bare_word))) {
            return None;
        }
        let mut ahead = behind;
        let mut words = vec![(first, phrase.words[0].as_str())];
        for (word, bare_word) in phrase.words.iter().zip(&phrase.bare).skip(1) {
            let token = next_word(&mut ahead).filter(|token| stands_for(token, bare_word))?;
            words.push((token, word.as_str()));
        }
        // A Party committee of a town, but not `thi` before `Uy ban`.
        let guarded = phrase.words == ["thị", "ủy"] && !is_capitalised(first.text());
        (!guarded).then_some((words, ahead))
    })
}

/// The next token, one sign that joins the words of a phrase passed over.
fn next_word<'v>(cur: &mut Cursor<'v>) -> Option<Token<'v>> {
    let token = cur.next()?;
    if matches!(token.kind(), TokenKind::Punct(',' | '-' | '&')) { cur.next() } else { Some(token) }
}

/// Whether a token is a word that has this form without its marks.
fn stands_for(token: &Token<'_>, bare_word: &str) -> bool {
    token.is_word() && token.text().chars().map(bare).eq(bare_word.chars())
}

/// A word that no phrase holds, by what stands beside it.
fn single(token: &Token<'_>, before: Option<&Token<'_>>, behind: &Cursor<'_>) -> Option<&'static str> {
    let next = behind.peek();
    let touches = |next: &Token<'_>, sign: char| next.is(sign) && next.gap() == Gap::None;
    if is_all_capitals(token.text()) {
        let symbolic = before.is_some_and(|before| before.is('/') || before.is('-'))
            || next.is_some_and(|next| {
                touches(&next, '-') || touches(&next, '/') || is_count(&next) || next.text() == "so"
            });
        let known = vocabulary::abbreviation(token.text());
        let known = known.or_else(|| symbolic.then(|| vocabulary::symbol(token.text())).flatten());
        if known.is_some() {
            return known;
        }
    }
    let after_colon = next.filter(|next| next.is(':')).and_then(|colon| behind.moved(colon.end()).peek());
    let number = after_colon.or(next).is_some_and(|next| is_count(&next) || is_roman(next.text()));
    let beside = Beside {
        number_before: before.is_some_and(|before| before.is_number()),
        number_behind: number,
        name_behind: next.is_some_and(|next| next.is_capitalised() && next.gap() < Gap::Break),
        capital: is_capitalised(token.text()),
        label_behind: next.is_some_and(|next| next.is_word() && next.len() == 1),
    };
    let head: String = token.text().chars().map(lower).collect();
    vocabulary::word_between(&head, beside)
}

/// A number, or the dots that stand for one in a form.
fn is_count(token: &Token<'_>) -> bool {
    token.is_number() || token.is('…')
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Writes a word in the case of the token that it stands for.
fn put(edits: &mut Edits<'_>, token: &Token<'_>, word: &str) {
    if token.text() == word {
        return;
    }
    let cased: String = token
        .text()
        .chars()
        .zip(word.chars())
        .flat_map(|(old, new)| {
            let upper = old.is_uppercase();
            let mut capital = new.to_uppercase();
            if upper { capital.next().unwrap_or(new) } else { new }.to_string().chars().collect::<Vec<_>>()
        })
        .collect();
    if cased != token.text() {
        edits.replace(token.start, token.end(), &cased);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn restored(text: &str) -> String {
        restore(View::new(text)).text().to_owned()
    }

    #[test]
    fn citations_and_dates_get_their_marks_back() {
        assert_eq!(
            restored("Nghi dinh so 30/2020/ND-CP ngay 05/3/2020 cua Chinh phu"),
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
        );
        assert_eq!(
            restored("NGHI QUYET so: 12/NQ-HDND ngay 5 thang 7 nam 2021 cua HDND tinh Lao Cai"),
            "NGHỊ QUYẾT số: 12/NQ-HĐND ngày 5 tháng 7 năm 2021 của HĐND tỉnh Lào Cai"
        );
        assert_eq!(restored("quy I nam 2020, khoan 2 Dieu 5, diem a"), "quý I năm 2020, khoản 2 Điều 5, điểm a");
    }

    #[test]
    fn titles_and_names_get_their_marks_back() {
        assert_eq!(
            restored("Pho Chu nhiem Uy ban Phap luat, Pho Tong cuc truong Tong cuc Hai quan Luu Van Binh"),
            "Phó Chủ nhiệm Ủy ban Pháp luật, Phó Tổng cục trưởng Tổng cục Hải quan Lưu Van Binh"
        );
        assert_eq!(restored("So GD&DT va Phong GD&DT huyen"), "Sở GD&ĐT và Phòng GD&ĐT huyện");
        for (name, restored_name) in [
            ("Tran Van Phong", "Trần Van Phong"),
            ("Nguyen Thi Doan", "Nguyễn Thi Doan"),
            ("Le Dinh Chi", "Lê Dinh Chi"),
        ] {
            assert_eq!(restored(&format!("Dong chi {name} phat bieu")), format!("Đồng chí {restored_name} phát biểu"));
        }
    }

    #[test]
    fn words_are_told_by_what_stands_beside_them() {
        for (bare, meant) in [
            ("Cuc Ngoai vu va Vu Phap che", "Cục Ngoại vụ và Vụ Pháp chế"),
            ("Dong chi Vu Van Hoa phat bieu", "Đồng chí Vũ Van Hoa phát biểu"),
            ("Uy ban bau cu xa va dai bieu", "Ủy ban bầu cử xã và đại biểu"),
            ("Uy ban Mat tran To quoc Viet Nam huyen, xa", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện, xa"),
            ("Chi cuc Thue Quan 1", "Chi cục Thuế Quận 1"),
            ("Nguyen Pho Chu tich chuyen trach", "Nguyên Phó Chủ tịch chuyên trách"),
            ("Dang uy Truong Cao dang Y te", "Đảng ủy Trường Cao đẳng Y tế"),
        ] {
            assert_eq!(restored(bare), meant);
        }
    }

    #[test]
    fn text_with_marks_stays_but_for_bare_paragraphs() {
        let kept = "Căn cứ Nghị định số 30/2020/NĐ-CP; UBND so 5";
        assert_eq!(restored(kept), kept);
        let mixed = "Căn cứ Luật Đất đai và các văn bản có liên quan đến nội dung này của các bộ.\n\
            Thuc hien Quyet dinh so 5/QD-TTg ngay 6 thang 1 nam 2020 cua Thu tuong Chinh phu ve quan ly dat dai";
        assert!(
            restored(mixed)
                .contains("Quyết định số 5/QĐ-TTg ngày 6 tháng 1 năm 2020 của Thủ tướng Chính phủ về quản lý")
        );
    }

    #[test]
    fn other_languages_stay() {
        let english = "The committee met on the fifth of March and so it was decided that the plan may go on.";
        assert_eq!(restored(english), english);
    }
}
