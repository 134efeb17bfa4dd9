//! Where a name ends: verbs, prepositions, titles, document words, and surnames that begin a person's name.
use crate::lexicon::honorific::{self, Sort};
use crate::lexicon::{agency_head, agency_word};
use crate::scan::{Cursor, Gap, Token, letter};

/// Whether a lower-case word stands next with which no name of a body goes on; not `nhân dân`, where it begins a noun.
pub(super) fn at_stop(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| agency_word::is_stop(&token)) && !agency_word::noun(&mut cur.clone())
}

/// Whether a title, a word of address or the degree of a person stands next.
pub(super) fn at_title(cur: &Cursor<'_>) -> bool {
    agency_word::title(&mut cur.clone()) && !ends_proper_name(cur) || at_degree(cur)
}

/// Whether the degrees of a person stand next: `Bệnh viện Bạch Mai | PGS.TS. Đào Xuân An`.
pub(super) fn at_degree(cur: &Cursor<'_>) -> bool {
    let mut ahead = *cur;
    for step in 0..4 {
        if step > 0 && at_surname(&ahead) && capitalised_run(&ahead) >= 2 {
            return true;
        }
        let degree = ahead.at_capital() && honorific::may_stand_at(&ahead);
        if !degree || honorific::read(&mut ahead).is_none_or(|found| found.sort != Sort::Degree) {
            return false;
        }
        ahead.any_punct(&['.', ',']);
    }
    false
}

/// Whether the next word, a title by itself, is the end of a proper name: `Thái | Nguyên`, `Ngô | Quyền`, `Bình | Chánh`,
/// but `UBND huyện | Nguyên Chủ tịch`, `Văn phòng | Quyền Giám đốc`.
fn ends_proper_name(cur: &Cursor<'_>) -> bool {
    const PARTS: &[&str] = &["nguyên", "quyền", "chánh"];
    let Some(next) = cur.peek().filter(|next| next.gap() <= Gap::Space && next.is_capitalised()) else { return false };
    let mut behind = *cur;
    PARTS.iter().any(|part| cur.matches(&next, part))
        && cur.previous().is_some_and(|before| before.is_capitalised() && !is_head_end(cur, &next))
        && behind.next().is_some()
        && !agency_word::title(&mut behind.clone())
        && behind.any_phrase(&["văn phòng", "thanh tra", "án"]).is_none()
}

/// Whether a capitalised word stands next that begins something else.
pub(super) fn at_breaker(cur: &Cursor<'_>) -> bool {
    agency_word::breaker(&mut cur.clone()) && !agency_word::noun(&mut cur.clone())
}

/// Whether the next word is a surname with a capital.
pub(super) fn at_surname(cur: &Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| token.is_capitalised() && agency_word::is_surname(&token))
}

/// Whether a person's name of three words or more stands next: a surname and capitalised words on one line.
pub(super) fn at_person(cur: &Cursor<'_>) -> bool {
    at_surname(cur) && capitalised_run(cur) >= 3
}

/// How many capitalised words stand next, at most eight, on one line.
pub(super) fn capitalised_run(cur: &Cursor<'_>) -> usize {
    let mut ahead = *cur;
    let mut count = 0;
    while count < 8 {
        match ahead.next() {
            Some(token) if token.is_word() && token.is_capitalised() => {
                if count > 0 && token.gap() > Gap::Space {
                    break;
                }
                count += 1;
            }
            _ => break,
        }
    }
    count
}

/// Whether the head of a body ends directly before a token: `Tập đoàn | Hóa chất`.
pub(super) fn is_head_end(cur: &Cursor<'_>, token: &Token<'_>) -> bool {
    let mut at = *cur;
    at = at.moved(token.start);
    (0..4).any(|_| match at.back() {
        Some(start) => {
            at = start;
            let mut ahead = start;
            agency_head::longest(&mut ahead).is_some() && ahead.peek().is_some_and(|next| next.start == token.start)
        }
        None => false,
    })
}

/// Whether the text is in capitals here: the next word is, and has more than one letter.
pub(super) fn in_capitals(word: &str) -> bool {
    word.chars().count() > 1 && letter::is_all_capitals(word)
}
