//! The shape of a name: a run of capitalised syllables, where it ends, and what can be told from it alone.

use super::words::{AFTER_IN_CAPITALS, BODIES_BY_HEAD, LABELS, OPENERS_BY_HEAD};
use super::{Evidence, context, is_sure, span_of};
use crate::lexicon::country;
use crate::lexicon::honorific::Sort;
use crate::lexicon::surname::{self, Weight};
use crate::lexicon::title;
use crate::scan::{Cursor, Gap, Token, letter};
use crate::unit::{self, UnitLevel};
use crate::view::ViewSpan;
use crate::view::syllable;

/// No name has more syllables.
const MAX: usize = 6;

/// A run of syllables as a name has them.
pub(super) struct Run<'v> {
    tokens: Vec<Token<'v>>,
    capitals: bool,
    cursor: Cursor<'v>,
}

impl<'v> Run<'v> {
    /// Reads the run at the cursor. Initials are none.
    pub(super) fn read(cur: Cursor<'v>) -> Option<Self> {
        let first = cur.peek().filter(|token| is_syllable(token))?;
        let behind = cur.moved(first.end());
        let next_in_capitals = || behind.peek().is_some_and(|token| is_syllable(&token) && is_capitals(&token));
        let capitals = is_capitals(&first) || (is_letter_alone(first.text()) && next_in_capitals());
        let mut tokens = Vec::with_capacity(4);
        tokens.push(first);
        let mut run = Self { tokens, capitals, cursor: behind };
        // `H’ Trinh`: a blank behind the apostrophe
        if matches!(first.text(), "H" | "K") {
            let mark =
                behind.peek().filter(|token| token.gap() == Gap::None && matches!(token.text(), "'" | "’" | "‘"));
            run.cursor = mark.map_or(behind, |mark| behind.moved(mark.end()));
        }
        while run.tokens.len() <= MAX {
            let Some(next) = run.next() else { break };
            run.tokens.push(next);
            run.cursor = run.cursor.moved(next.end());
        }
        if run.capitals {
            run.cut_capitals();
        }
        run.take_hyphened();
        (!run.ends_in_initial()).then_some(run)
    }

    /// Takes the second syllable of a Korean given name: `Kim Jong|-un`.
    fn take_hyphened(&mut self) {
        let mut ahead = self.cursor;
        let foreign = self.tokens.len() >= 2 && self.tokens.last().is_some_and(|last| is_foreign(last.text()));
        if !foreign || ahead.punct('-').is_none_or(|dash| dash.gap() > Gap::None) {
            return;
        }
        let second = ahead.next().filter(|token| token.gap() == Gap::None && token.is_word());
        if let Some(second) = second.filter(|token| token.text().bytes().all(|byte| byte.is_ascii_lowercase())) {
            self.tokens.push(second);
            self.cursor = ahead;
        }
    }

    /// The next syllable, if the name goes on.
    fn next(&self) -> Option<Token<'v>> {
        let next = self.cursor.peek().filter(|token| is_syllable(token))?;
        let at = self.cursor.moved(next.start);
        let goes_on = match next.gap() {
            Gap::None => self.tokens.last()?.text().ends_with(char::is_lowercase),
            // Two columns are two names.
            Gap::Space => {
                self.cursor.at() + 3 > next.start && !self.cursor.text()[self.cursor.at()..next.start].contains('\t')
            }
            Gap::Line => self.crosses_line(&next),
            Gap::Break => false,
        };
        let single = || is_letter_alone(next.text()) || next.text().chars().any(|c| !c.is_alphabetic());
        let style = is_capitals(&next) == self.capitals || single();
        let other = || {
            title::begins_at(at)
                || body_begins_at(at)
                || begins_label(at)
                || self.tokens.len() >= 2 && opens_address(at)
        };
        (goes_on && style && !other()).then_some(next)
    }

    /// Whether the name can go on over the end of the line: after the surname alone, or after a middle name at the end of
    /// a long line.
    fn crosses_line(&self, next: &Token<'v>) -> bool {
        let at = self.cursor.moved(next.start);
        if OPENERS_BY_HEAD.stands_at(&at) || !surname::is_name_syllable(next) {
            return false;
        }
        let Some(last) = self.tokens.last() else { return false };
        match self.tokens.len() {
            1 => surname::weight(last).is_some_and(|weight| weight != Weight::Prefix) && self.line_before() >= 20,
            _ => surname::is_middle(last) && self.line_before() >= 55,
        }
    }

    /// Characters between the last line end and the cursor, counted up to a bound.
    fn line_before(&self) -> usize {
        let before = &self.cursor.text()[..self.cursor.at()];
        before.chars().rev().take(80).take_while(|c| *c != '\n').count()
    }

    /// In capitals a name ends before the word that goes on with the heading.
    fn cut_capitals(&mut self) {
        let whole_line = self.is_own_line();
        let text = self.cursor;
        let keep = self.tokens.iter().enumerate().position(|(i, token)| {
            let stop = text.moved(token.start).any_listed(&AFTER_IN_CAPITALS).is_some();
            let unknown = !whole_line && !surname::is_name_syllable(token);
            i > 0 && ((i > 1 && stop) || unknown || token.gap() == Gap::Line || i >= 4)
        });
        self.tokens.truncate(keep.unwrap_or(usize::MAX).min(MAX));
        if let Some(last) = self.tokens.last() {
            self.cursor = self.cursor.moved(last.end());
        }
    }

    /// `Nguyễn V.A`, `H.T.P`: a single letter with a full stop that ends no sentence.
    fn ends_in_initial(&self) -> bool {
        let Some(last) = self.tokens.last() else { return true };
        let stop = self.cursor.peek().filter(|token| token.gap() == Gap::None && token.is('.'));
        is_letter_alone(last.text())
            && (self.tokens.len() == 1
                || stop.is_some_and(|stop| {
                    let after = self.cursor.moved(stop.end()).peek_any();
                    self.tokens.len() < 3 || after.is_some_and(|token| token.gap() == Gap::None)
                }))
    }

    /// Where the name stands.
    pub(super) fn span(&self) -> ViewSpan {
        let start = self.tokens.first().map_or(0, |token| token.start);
        span_of(start, self.tokens.last().map_or(start, Token::end))
    }

    /// Whether one of its syllables is one of some words in lower case.
    fn is_any(&self, i: usize, words: &[&str]) -> bool {
        self.tokens.get(i).is_some_and(|token| words.iter().any(|word| letter::equals(token.text(), word)))
    }

    /// How surely one of its syllables is a surname.
    fn weight(&self, i: usize) -> Option<Weight> {
        self.tokens.get(i).and_then(surname::weight)
    }

    /// Whether it is two to four syllables, all of which occur in names.
    pub(super) fn is_known(&self) -> bool {
        (2..=4).contains(&self.tokens.len()) && self.known_from(0)
    }

    /// Whether every syllable from `from` on occurs in names.
    fn known_from(&self, from: usize) -> bool {
        (from..self.tokens.len()).all(|i| {
            let token = &self.tokens[i];
            surname::is_name_syllable(token) || is_highland(token.text()) || is_letter_alone(token.text())
        })
    }

    /// Whether the run is more than one syllable, or a highland name.
    pub(super) fn may_stand_alone(&self) -> bool {
        self.tokens.len() >= 2 || is_highland(self.tokens[0].text())
    }

    /// Whether every syllable behind the surname occurs in names; the last may be any.
    fn known_but_last(&self) -> bool {
        (1..self.tokens.len() - 1).all(|i| surname::is_name_syllable(&self.tokens[i]))
    }

    /// Whether the second of three or more syllables is `Văn` or `Thị`.
    pub(super) fn has_middle(&self) -> bool {
        self.tokens.len() >= 3 && self.is_any(1, &["văn", "thị"])
    }

    /// Whether a name of the highland peoples begins the run: `K'Beo`, `Y Thông`.
    fn is_highland(&self) -> bool {
        let first = self.tokens[0].text();
        is_highland(first)
            || (self.tokens.len() >= 2
                && matches!(first, "Y" | "A")
                && !self.is_any(1, &["tế", "học", "dược", "đức", "pa", "khoa"]))
    }

    /// Whether the run is a name behind a form of address of this sort.
    pub(super) fn fits_behind(&self, sort: Sort) -> bool {
        let n = self.tokens.len();
        let one = n == 1 && (self.known_from(0) || is_highland(self.tokens[0].text()));
        let first = self.weight(0);
        n <= MAX
            && match sort {
                Sort::Sure => (n >= 2 && (n <= 5 || self.is_highland())) || one,
                Sort::Loose => one || (n >= 2 && (n <= 5 || self.is_highland())),
                Sort::Degree | Sort::Calling => n >= 2,
                Sort::Noun => n >= 2 && (is_sure(first) || self.has_middle() || self.is_highland()) && !self.is_unit(),
            }
    }

    /// Whether the run is one syllable that is in no table of names: `chị Dở`.
    pub(super) fn may_be_short(&self) -> bool {
        self.tokens.len() == 1 && !self.capitals && self.tokens[0].text().chars().count() >= 2
    }

    /// What the shape of a bare name tells, or `None` when it is no name.
    pub(super) fn evidence(&self, weight: Weight, at: &Cursor<'v>) -> Option<Evidence> {
        let n = self.tokens.len();
        if n > MAX || (n == 1 && !is_highland(self.tokens[0].text())) {
            return None;
        }
        if n == 1 && self.is_any(0, &["k'ho", "h'mông", "h'rê", "k'bang", "k’ho", "h’mông", "k'roong"]) {
            return None;
        }
        let heading = self.capitals && n == 2 && weight == Weight::Word;
        if (weight == Weight::Prefix && !self.is_highland()) || heading {
            return None;
        }
        // Hồ Chí Minh is a city as well: not in a list of provinces.
        let famous = n == 3
            && self.is_any(0, &["hồ"])
            && self.is_any(1, &["chí"])
            && !self.among_provinces(at)
            && self.is_any(2, &["minh"]);
        let firm = match weight {
            Weight::Sure => (3..=5).contains(&n) && self.known_but_last(),
            Weight::Word => famous || (self.has_middle() && n <= 5),
            Weight::Prefix => false,
        };
        let firm = firm || n == 2 && !self.is_unit() && context::tells_birth(&self.cursor);
        let lone = self.is_own_line() && n >= 3 && self.known_from(1);
        let namesake = context::is_namesake(at);
        let unit = self.is_unit() && !famous;
        if unit && namesake || self.is_state() {
            return None;
        }
        Some(if unit && !(firm && lone) {
            Evidence::Place
        } else if namesake && (n < 3 || context::named_after(at)) || context::goes_on_from_capital(at) {
            Evidence::Attached
        } else if firm && !namesake && (!self.capitals || lone || context::ends_phrase(&self.cursor)) {
            Evidence::Firm
        } else {
            Evidence::Shape
        })
    }

    /// Whether the run reads as a name behind a title, where no known surname is needed.
    pub(super) fn reads_as_name(&self) -> bool {
        let n = self.tokens.len();
        let known = self.weight(0).is_some_and(|weight| weight != Weight::Prefix);
        (2..=MAX).contains(&n)
            && (self.is_highland() || self.has_middle() || (known && n <= 5) || (self.known_from(0) && n <= 4))
            || (n == 1 && is_highland(self.tokens[0].text()))
    }

    /// Whether the run reads as a name that is a line below a title.
    pub(super) fn fills_a_line(&self) -> bool {
        let opens = OPENERS_BY_HEAD.stands_at(&self.cursor.moved(self.span().start));
        let weight = self.weight(0);
        let n = self.tokens.len();
        if self.capitals {
            // `CÔNG ĐIỆN` is a heading.
            return !opens && n >= 2 && self.known_from(1) && (is_sure(weight) || (n >= 3 && weight.is_some()));
        }
        !opens && (self.reads_as_name() || (3..=4).contains(&n))
    }

    /// Whether the run is the name of an administrative unit.
    pub(super) fn is_unit(&self) -> bool {
        let span = self.span();
        self.is_state() || self.tokens.len() <= 4 && !unit::find(&self.cursor.text()[span.start..span.end]).is_empty()
    }

    /// Whether the run is the name of a province or a district; almost every name is also that of a commune.
    pub(super) fn is_large_unit(&self) -> bool {
        let span = self.span();
        let units = || unit::find(&self.cursor.text()[span.start..span.end]);
        self.tokens.len() <= 4 && units().iter().any(|unit| unit.level() != UnitLevel::Commune)
    }

    /// Whether the run is the name of a foreign state: `Hàn Quốc`; those of one syllable are names as well.
    fn is_state(&self) -> bool {
        let span = self.span();
        let mut state = self.cursor.moved(span.start);
        self.tokens.len() > 1 && country::read(&mut state) && state.at() == span.end
    }

    /// Where the name of a foreigner begins behind that of a state: `Ấn Độ | Arjun Mehta`.
    pub(super) fn behind_state(&self) -> Option<Self> {
        let mut state = self.cursor.moved(self.span().start);
        country::read(&mut state).then(|| Run::read(state)).flatten().filter(Run::is_foreigner)
    }

    /// Whether the run is the name of a foreigner: `Arjun Mehta`.
    pub(super) fn is_foreigner(&self) -> bool {
        let plain = |token: &Token<'_>| is_foreign(token.text()) || is_letter_alone(token.text());
        // `Mỹ | Minh Long` may be a name.
        let foreign = self.tokens.iter().any(|token| !syllable::is_syllable(token.text()));
        (2..=4).contains(&self.tokens.len()) && self.tokens.iter().all(plain) && foreign
    }

    /// Whether the next or the previous member of an enumeration is a province.
    fn among_provinces(&self, at: &Cursor<'v>) -> bool {
        let mut ahead = self.cursor;
        let next = ahead.any_punct(&[',', ';', '-']).is_some() || ahead.word("và").is_some();
        if next && Run::read(ahead).is_some_and(|run| run.is_province()) {
            return true;
        }
        let Some(comma) = at.previous().filter(|token| token.is(',') || token.text() == "và") else { return false };
        let before = at.moved(comma.start);
        let Some(second) = before.previous().filter(Token::is_capitalised) else { return false };
        let Some(first) = before.moved(second.start).previous().filter(Token::is_capitalised) else { return false };
        Run::read(before.moved(first.start)).is_some_and(|run| run.is_province())
    }

    /// Whether the run is the name of a province.
    pub(super) fn is_province(&self) -> bool {
        let span = self.span();
        self.tokens.len() <= 4
            && unit::find(&self.cursor.text()[span.start..span.end])
                .iter()
                .any(|unit| unit.level() == UnitLevel::Province)
    }

    /// Where a name of two syllables or more begins behind the name of a province: `Hà Nội | Trần Văn An`.
    pub(super) fn behind_province(&self) -> Option<Cursor<'v>> {
        let third = self.tokens.get(2).filter(|_| self.tokens.len() >= 4)?;
        let (start, end) = (self.tokens[0].start, self.tokens[1].end());
        let known = self.weight(2).is_some_and(|weight| weight != Weight::Prefix);
        let mut units = unit::find(&self.cursor.text()[start..end]).into_iter();
        (known && units.any(|unit| unit.level() == UnitLevel::Province)).then(|| self.cursor.moved(third.start))
    }

    /// Whether nothing else stands in the line of the run.
    fn is_own_line(&self) -> bool {
        let span = self.span();
        own_line(&self.cursor.moved(span.start), span.end)
    }
}

/// Whether the third of the words at the cursor may be a surname. `false` is sure.
pub(super) fn third_may_be_surname(at: Cursor<'_>) -> bool {
    let mut ahead = at;
    // `H’ Trinh`: a blank behind the apostrophe
    let split = ahead.next().is_some_and(|first| matches!(first.text(), "H" | "K"));
    let second = ahead.next().is_some_and(|second| second.is_capitalised());
    let third = || ahead.peek().filter(Token::is_capitalised);
    split || second && third().is_some_and(|third| surname::weight(&third).is_some())
}

/// Whether the words from the cursor to `end` stand alone in their line.
pub(crate) fn own_line(start: &Cursor<'_>, end: usize) -> bool {
    let opens = start.previous().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    let closes = start.moved(end).peek_any().is_none_or(|token| token.gap() >= Gap::Line || token.is('|'));
    opens && closes
}

/// How surely a word is a surname; of a highland name its prefix decides.
pub(super) fn weight_of(token: &Token<'_>) -> Option<Weight> {
    if is_highland(token.text()) {
        return Some(Weight::Prefix);
    }
    surname::weight(token)
}

/// `K'Beo`, `H’Yim`, `R'Ông`: an apostrophe behind the first letters.
fn is_highland(text: &str) -> bool {
    text.char_indices().skip(1).take(3).any(|(_, c)| matches!(c, '\'' | '’' | '‘'))
}

/// Whether the word can be a syllable of a name.
fn is_syllable(token: &Token<'_>) -> bool {
    let fits = || {
        let letters = token.text().chars().count();
        letters <= 7 || letters <= 10 && is_highland(token.text()) || letters <= MAX_FOREIGN && is_foreign(token.text())
    };
    token.is_capitalised() && (token.len() <= 7 || fits()) && !is_acronym(token.text())
}

/// The most letters of a word of a foreign name.
const MAX_FOREIGN: usize = 12;

/// A word that is none of the language: `Rockhold`, `Malhotra`.
fn is_foreign(text: &str) -> bool {
    text.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
}

/// A run of consonants in capitals: `TNHH`, `PCT`.
fn is_acronym(text: &str) -> bool {
    if text.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase) {
        return false;
    }
    !is_letter_alone(text)
        && letter::is_all_capitals(text)
        && !letter::to_bare(text).contains(['a', 'e', 'i', 'o', 'u', 'y'])
        || matches!(
            text,
            "UBND"
                | "HĐND"
                | "UBMT"
                | "XHCN"
                | "CAND"
                | "QUBND"
                | "UV"
                | "TUV"
                | "HUV"
                | "UVBTV"
                | "UVTV"
                | "TP"
                | "BHXH"
        )
}

fn is_capitals(token: &Token<'_>) -> bool {
    letter::is_all_capitals(token.text()) && !is_letter_alone(token.text())
}

/// Whether the word is one letter.
fn is_letter_alone(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// Whether the name of a body begins at the cursor.
pub(super) fn body_begins_at(cur: Cursor<'_>) -> bool {
    BODIES_BY_HEAD.stands_at(&cur)
}

/// Whether the label of what is told next of a person begins at the cursor: `Lê Văn An | Chức vụ: …`.
fn begins_label(mut at: Cursor<'_>) -> bool {
    at.any_listed(&LABELS).is_some() && at.punct(':').is_some()
}

/// Whether the next person is addressed at the cursor.
fn opens_address(cur: Cursor<'_>) -> bool {
    cur.peek().is_some_and(|token| token.gap() >= Gap::Line)
        && cur.to_owned().any_phrase(&["đồng chí", "ông", "bà"]).is_some()
}
