//! Clock times and parts of the day, as they stand before a day.
//!
//! ```text
//! time  = HOUR ("giờ" | "h" | "g") [MINUTE ["phút" | "'" | "p"]] [SECOND "giây"] | HH ":" MM [":" SS]
//!       | words "giờ" [words "phút"]
//! clock = ["từ"] time ["-" | "đến" time] [part] | part
//! part  = ["đầu" | "giữa" | "cuối"] ["giờ" | "buổi"] ("sáng" | "trưa" | "chiều" | "tối" | "đêm" | "khuya") | "rạng sáng"
//! ```

use std::sync::LazyLock;

use super::value::{Clock, Part, Time};
use crate::grammar::number::{is_numeral_word, spelled};
use crate::lexicon::phrase::WordSet;
use crate::scan::{Cursor, Gap, TokenKind};

/// The most tokens that a clock time before a day may have.
const MAX_TOKENS: usize = 16;

/// Looks back from `at` for a clock time or part of the day that ends there, give or take a comma; the longest one.
pub(super) fn before(cur: &Cursor<'_>) -> Option<(usize, Clock)> {
    let last = cur.previous()?;
    let near = match last.kind() {
        TokenKind::Number => last.len() == 2,
        TokenKind::Word => END_WORDS.contains(&last),
        TokenKind::Punct(c) => matches!(c, ',' | '\'' | '’' | '"' | '('),
    };
    if !near || last.gap() == Gap::Break || stamps_line(cur, &last) {
        return None;
    }
    let mut best = None;
    let mut start = *cur;
    for _ in 0..MAX_TOKENS {
        let Some(token) = start.previous() else { break };
        if token.gap() == Gap::Break || !may_belong(&start, &token) {
            break;
        }
        start = start.moved(token.start);
        // What is read must end where the day begins.
        let mut ahead = start.until(cur.at());
        if let Some(clock) = read(&mut ahead) {
            if reaches(ahead, cur.at()) {
                best = Some((start.at(), clock));
            }
        }
    }
    best
}

/// Whether `08:00` ends the line above without a word that ties it to what follows: the hour at which a text was put up.
fn stamps_line(cur: &Cursor<'_>, last: &crate::scan::Token<'_>) -> bool {
    let at = cur.moved(last.start);
    let colon = at.previous().filter(|token| last.gap() == Gap::Line && token.is(':') && token.gap() == Gap::None);
    let hour = colon.and_then(|colon| at.moved(colon.start).previous());
    hour.is_some_and(|hour| !at.moved(hour.start).preceded_by_any(&["lúc", "hồi", "vào", "từ", "khoảng", "đến"]))
}

/// Whether nothing but a comma and blanks lies between the cursor and `end`.
fn reaches(mut cur: Cursor<'_>, end: usize) -> bool {
    if cur.at() < end {
        cur.punct(',');
    }
    cur.at() == end || (cur.at() < end && cur.text()[cur.at()..end].trim().is_empty())
}

/// The last words of a clock time.
static END_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(["giờ", "h", "g", "phút", "p", "ph", "giây", "sáng", "trưa", "chiều", "tối", "đêm", "khuya"])
});

/// Whether a token can be part of a clock time, looking back.
fn may_belong(cur: &Cursor<'_>, token: &crate::scan::Token<'_>) -> bool {
    match token.kind() {
        TokenKind::Number => token.len() <= 2,
        TokenKind::Punct(c) => matches!(c, ':' | '\'' | '’' | '-' | ',' | '"'),
        TokenKind::Word => {
            END_WORDS.contains(token)
                || is_numeral_word(cur, token)
                || ["từ", "đến", "đầu", "giữa", "cuối", "buổi", "rạng", "tới"]
                    .iter()
                    .any(|word| cur.matches(token, word))
        }
    }
}

/// Reads a clock time, a stretch of it, or a part of the day.
pub(super) fn read(cur: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = *cur;
    let clock = if ahead.word("từ").is_some() { between(&mut ahead)? } else { plain(&mut ahead)? };
    *cur = ahead;
    Some(clock)
}

fn plain(cur: &mut Cursor<'_>) -> Option<Clock> {
    if let Some(part) = part(cur) {
        return Some(Clock::Part(part));
    }
    let mut ahead = *cur;
    if let Some(clock) = between(&mut ahead) {
        *cur = ahead;
        return Some(clock);
    }
    let time = time(cur)?;
    let mut ahead = *cur;
    ahead.punct(',');
    Some(Clock::At(match part(&mut ahead) {
        Some(part) => {
            *cur = ahead;
            in_part(time, part)
        }
        None => time,
    }))
}

/// Two times with `-` or `đến` between them.
fn between(cur: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = *cur;
    let from = time(&mut ahead)?;
    part(&mut ahead);
    if ahead.punct('-').is_none() {
        ahead.word("đến").or_else(|| ahead.word("tới"))?;
    }
    let to = time(&mut ahead)?;
    let mut after = ahead;
    let to = match part(&mut after) {
        Some(part) => {
            ahead = after;
            in_part(to, part)
        }
        None => to,
    };
    *cur = ahead;
    Some(Clock::Between(from, to))
}

/// A clock time and the part of the day that was read apart from it.
pub(super) fn joined(time: Time, part: Part) -> Clock {
    Clock::At(in_part(time, part))
}

/// `2 giờ chiều` is 14:00, `7 giờ tối` 19:00; `12 giờ đêm` the end of the day.
fn in_part(time: Time, part: Part) -> Time {
    let hour = match part {
        Part::Afternoon | Part::Evening if time.hour < 12 => time.hour + 12,
        Part::Noon if time.hour < 4 => time.hour + 12,
        Part::Night if (6..12).contains(&time.hour) => time.hour + 12,
        Part::Night if time.hour == 12 => 24,
        _ => time.hour,
    };
    Time { hour, ..time }
}

/// Reads one time of the day.
pub(super) fn time(cur: &mut Cursor<'_>) -> Option<Time> {
    let mut ahead = *cur;
    let first = ahead.peek()?;
    if first.is_word() {
        return in_words(cur);
    }
    let hour = ahead.number(0..=24).filter(|_| first.len() <= 2)?;
    let next = ahead.peek()?;
    let time = if next.is(':') && next.gap() == Gap::None {
        ahead.skip();
        digital(&mut ahead, hour)?
    } else if ["giờ", "h", "g", "gi"].iter().any(|word| ahead.matches(&next, word)) {
        if next.len() == 1 && next.gap() > Gap::Space {
            return None;
        }
        ahead.skip();
        let mut minute = ahead;
        let minutes = minutes(&mut minute);
        if minutes.is_some() {
            ahead = minute;
        }
        let (minute, second) = minutes.unwrap_or((0, None));
        Time { hour, minute, second }
    } else {
        return None;
    };
    let valid = time.hour < 24 || time.minute == 0;
    if !valid || touches_number(cur, first.start) {
        return None;
    }
    *cur = ahead;
    Some(time)
}

/// `mười sáu giờ [ba mươi phút]`.
fn in_words(cur: &mut Cursor<'_>) -> Option<Time> {
    let mut ahead = *cur;
    let hour = spelled(&mut ahead).filter(|hour| *hour <= 24)?;
    ahead.word("giờ")?;
    let mut after = ahead;
    let minute = spelled(&mut after).filter(|minute| *minute < 60 && after.word("phút").is_some());
    if minute.is_some() {
        ahead = after;
    }
    *cur = ahead;
    Some(Time { hour, minute: minute.unwrap_or(0), second: None })
}

/// Whether a digit, a point or a colon touches the number that starts at `start`.
fn touches_number(cur: &Cursor<'_>, start: usize) -> bool {
    cur.text()[..start].ends_with(|c: char| c.is_ascii_digit() || matches!(c, ':' | '/' | ','))
}

/// `MM[:SS]` after `HH:`.
fn digital(cur: &mut Cursor<'_>, hour: u32) -> Option<Time> {
    let minute = two_digits(cur)?;
    let mut ahead = *cur;
    let second = ahead.peek().filter(|token| token.is(':') && token.gap() == Gap::None).and_then(|_| {
        ahead.skip();
        two_digits(&mut ahead)
    });
    if second.is_some() {
        *cur = ahead;
    }
    Some(Time { hour, minute, second })
}

fn two_digits(cur: &mut Cursor<'_>) -> Option<u32> {
    cur.peek().filter(|token| token.gap() == Gap::None && token.len() == 2)?;
    cur.number(0..=59)
}

/// Minutes after the word for the hour: `30`, `30'`, `30 phút`, `30 phút 15 giây`.
fn minutes(cur: &mut Cursor<'_>) -> Option<(u32, Option<u32>)> {
    let token = cur.peek().filter(|token| token.len() <= 2)?;
    let minute = cur.number(0..=59)?;
    let marked = cur.word("phút").or_else(|| cur.word("p")).or_else(|| cur.word("ph")).is_some()
        || cur.any_punct(&['\'', '’', '′']).is_some();
    if marked {
        cur.word("phút");
        let mut ahead = *cur;
        if let Some(second) = ahead.number(0..=59) {
            if ahead.word("giây").is_some() {
                *cur = ahead;
                return Some((minute, Some(second)));
            }
        }
        return Some((minute, None));
    }
    // `11 giờ 5/4`: the number begins a day.
    let after = cur.peek();
    let bare = token.len() == 2
        && !after.is_some_and(|next| next.gap() == Gap::None && (next.is('/') || next.is('.') && number_follows(*cur)));
    bare.then_some((minute, None))
}

fn number_follows(mut cur: Cursor<'_>) -> bool {
    cur.skip();
    cur.peek().is_some_and(|token| token.gap() == Gap::None && token.is_number())
}

/// Reads a part of the day.
pub(super) fn part(cur: &mut Cursor<'_>) -> Option<Part> {
    let mut ahead = *cur;
    if ahead.any_phrase(&["đầu", "giữa", "cuối"]).is_some()
        && ahead.word("giờ").is_none()
        && ahead.word("buổi").is_none()
    {
        return None;
    }
    ahead.word("buổi");
    ahead.word("rạng");
    let part = [Part::Morning, Part::Noon, Part::Afternoon, Part::Evening, Part::Night, Part::Night]
        .get(ahead.any_phrase(&["sáng", "trưa", "chiều", "tối", "đêm", "khuya"])?)
        .copied();
    *cur = ahead;
    part
}
