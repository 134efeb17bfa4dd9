//! Names of places in lists of doers: `các tỉnh Nghệ An, Cao Bằng`, `UBND huyện Tiền Hải, Thái Thụy`, `Thành phố`.

use crate::scan::{Cursor, Phrases, Token, letter};
use crate::unit::{self, UnitLevel};
use crate::view::ViewSpan;

use super::super::{place, words};
use super::Reader;

static LEVELS: Phrases = Phrases::new(place::LEVELS);

/// The most syllables of the name of a province.
const MAX_NAME: usize = 5;

impl<'v> Reader<'_, 'v> {
    /// A place further down the list that shares the head of the body before it: `UBND huyện Tiền Hải, Thái Thụy`
    pub(super) fn sharing_place(&mut self) -> bool {
        let local = |agency: &usize| {
            let found = &self.sheet.linked.agencies[*agency];
            found.value.unit.is_some() && self.doers.end == found.span.end
        };
        if self.doers.end >= self.cur.at() || !self.doers.agencies.last().is_some_and(local) {
            return false;
        }
        let mut ahead = self.cur;
        while let Some(token) = ahead.peek().filter(|token| token.start < self.end && token.is_capitalised()) {
            if self.is_doer(&ahead, token.start) {
                break;
            }
            ahead = ahead.moved(token.end());
        }
        let name = self.sheet.text.get(self.cur.at()..ahead.at()).unwrap_or_default().trim();
        if name.is_empty() || unit::find(name).is_empty() {
            return false;
        }
        self.doers.places.push(ViewSpan::new(self.cur.at(), ahead.at()));
        self.cur = ahead;
        self.doers.unnamed = true;
        true
    }

    /// Whether the noun that ends before the cursor is one for places: `tỉnh`, `xã`.
    pub(super) fn names_places(&self, noun: Cursor<'v>) -> bool {
        noun.preceded_by_any(place::LEVELS)
    }

    /// A province named by its name alone that must do something: `Lâm Đồng cần …`
    pub(super) fn place_that_must(&mut self) -> bool {
        let start = self.cur.at();
        let mut ahead = self.cur;
        for _ in 0..MAX_NAME {
            match ahead.peek().filter(|token| token.start < self.end && token.is_capitalised()) {
                Some(token) => ahead = ahead.moved(token.end()),
                None => break,
            }
        }
        let must = ahead.at() > start && ahead.to_owned().any_phrase(&["cần", "phải"]).is_some();
        let name = self.sheet.text.get(start..ahead.at()).map(str::trim).filter(|name| must && !name.is_empty());
        if name.is_none_or(|name| !unit::find(name).iter().any(|unit| unit.level() == UnitLevel::Province)) {
            return false;
        }
        self.doers.places.push(ViewSpan::new(start, ahead.at()));
        self.cur = ahead;
        self.doers.unnamed = true;
        true
    }

    /// Whether a province or the like is named at the byte: `tỉnh Lâm Đồng`, `Thành phố Hà Nội`, `Tỉnh`.
    pub(super) fn is_place(&self, at: usize) -> bool {
        let mut cur = self.cur.moved(at);
        let first = cur.peek();
        let capital = |token: Option<Token<'_>>| token.is_some_and(|token| token.is_capitalised());
        cur.any_listed(&LEVELS).is_some() && (capital(first) || capital(cur.peek()))
    }

    /// Names of places after `các tỉnh, thành phố:`.
    pub(super) fn places(&mut self) {
        let mut ahead = self.cur;
        let _ = ahead.punct(':');
        let mut took = false;
        let heading = self.cur.previous().is_some_and(|token| letter::is_all_capitals(token.text()));
        while let Some(token) = ahead.peek().filter(|token| token.start < self.end && !heading) {
            let joins = token.is(',') || token.is('-') || took && self.joins_name(&ahead, &token);
            if !(token.is_capitalised() || joins) || self.is_doer(&ahead, token.start) {
                break;
            }
            ahead = ahead.moved(token.end());
            if !joins {
                took = true;
                self.cur = ahead;
            }
        }
        if !took && ahead.peek().is_some_and(|token| self.sheet.agency_at(token.start).is_some()) {
            // `các Bộ, cơ quan: Tài chính, Nội vụ`: the members are bodies of their own.
            self.cur = ahead;
        }
    }

    /// Whether the word in small letters lies inside the name of a firm: `Công ty Cấp nước Phú Thọ`.
    pub(super) fn joins_name(&self, ahead: &Cursor<'v>, token: &Token<'v>) -> bool {
        let next = ahead.moved(token.end());
        let capital = next.peek().filter(|next| next.is_capitalised() && next.start < self.end);
        let firm = self.cur.previous().is_some_and(|word| word.is_capitalised()) && !self.names_places(self.cur);
        let stands = |verbs: &Phrases| ahead.to_owned().any_listed(verbs).is_some();
        let verb =
            words::DIRECTIVES_BY_HEAD.stands_at(ahead) || stands(&words::TRIGGERS) || stands(&words::BEFORE_TRIGGER);
        firm && token.is_word() && !verb && capital.is_some_and(|at| !self.is_doer(&next, at.start))
    }
}
