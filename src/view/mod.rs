//! Raw text → [`View`]: the folded text that everything else reads, with the way back to raw bytes.
//!
//! Text that is clean already is borrowed; nothing is copied and the map is empty.

mod debris;
mod edit;
mod fold;
mod look_alike;
mod map;
pub(crate) mod row;
mod sieve;
mod spacing;
mod spelling;
pub(crate) mod syllable;
mod wrap;

use std::borrow::Cow;

use crate::Span;
use crate::scan::work;
pub(crate) use edit::{Edited, Edits};
use fold::Uncovered;
use map::OffsetMap;

/// A range of bytes in the folded text. Only [`View::span`] turns it into a [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ViewSpan {
    /// First byte.
    pub(crate) start: usize,
    /// First byte after it.
    pub(crate) end: usize,
}

impl ViewSpan {
    /// The range from `start` (inclusive) to `end` (exclusive).
    pub(crate) fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// Whether `other` lies wholly inside.
    pub(crate) fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that holds both.
    pub(crate) fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// The folded text and its map back to the raw text.
pub(crate) struct View<'t> {
    text: Cow<'t, str>,
    /// One map for each stage that changed anything, in the order of the stages.
    maps: Vec<OffsetMap>,
}

/// A stage: the changed text and the map back, or `None` when there is nothing to change.
type Stage = fn(&str) -> Option<Edited>;

/// The stages behind the folding, each of which reads what the one before it has made.
const STAGES: [Stage; 2] = [spacing::close, wrap::join];

impl<'t> View<'t> {
    /// Folds `raw`; borrows it when it is clean. Texts beyond 4 GiB are read as they are.
    pub(crate) fn new(raw: &'t str) -> Self {
        let view = Self { text: Cow::Borrowed(raw), maps: Vec::new() };
        STAGES.into_iter().fold(view.then(debris::clear).folded(), View::then)
    }

    /// Folds, and folds once more where that has uncovered letters.
    fn folded(self) -> Self {
        let mut uncovered = Uncovered::Nothing;
        let view = self.then(|text| {
            let (edited, found) = fold::fold(text)?;
            uncovered = found;
            Some(edited)
        });
        match uncovered {
            Uncovered::Nothing => view,
            Uncovered::Letters => view.then(|text| fold::fold(text).map(|(edited, _)| edited)),
        }
    }

    /// The view after one more stage.
    pub(crate) fn then(mut self, stage: impl FnOnce(&str) -> Option<Edited>) -> Self {
        if u32::try_from(self.text.len()).is_err() {
            return self;
        }
        if let Some((text, map)) = stage(&self.text) {
            self.text = Cow::Owned(text);
            self.maps.push(map);
        }
        self
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The words of a range of the folded text.
    pub(crate) fn slice(&self, at: ViewSpan) -> &str {
        work::note(at.end - at.start);
        &self.text[at.start..at.end]
    }

    /// The place of a range in the raw text, widened to whole changed stretches.
    pub(crate) fn span(&self, at: ViewSpan) -> Span {
        let (start, end) =
            self.maps.iter().rev().fold((at.start, at.end), |(start, end), map| (map.start(start), map.end(end)));
        Span::new(start, end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where `needle` stands in the folded text, given back as raw text.
    #[track_caller]
    fn raw_of(raw: &'static str, needle: &str) -> &'static str {
        let view = View::new(raw);
        let start = view.text().find(needle).unwrap_or_else(|| panic!("{needle:?} not in {:?}", view.text()));
        &raw[view.span(ViewSpan::new(start, start + needle.len()))]
    }

    #[test]
    fn clean_text_is_borrowed() {
        for clean in ["", "Ủy ban nhân dân huyện Chợ Đồn, ngày 09/4/2020", "quý, quỳ, quà; hoàng thuyền \"a\" - b"]
        {
            assert!(matches!(View::new(clean).text, Cow::Borrowed(_)), "{clean}");
        }
    }

    #[test]
    fn decomposed_text_maps_back() {
        assert_eq!(raw_of("Nghi\u{323} đi\u{323}nh", "định"), "đi\u{323}nh");
        assert_eq!(raw_of("Đie\u{302}\u{300}u 5", "Điều"), "Đie\u{302}\u{300}u");
        assert_eq!(raw_of("e\u{323}\u{302} x", "ệ"), "e\u{323}\u{302}");
    }

    #[test]
    fn look_alikes_blanks_and_dashes_fold() {
        assert_eq!(raw_of("số 30/2020/NÐ\u{2013}CP", "NĐ-CP"), "NÐ\u{2013}CP");
        assert_eq!(raw_of("TRƢỜNG ĐẠI HỌC", "TRƯỜNG"), "TRƢỜNG");
        assert_eq!(raw_of("ngƣời hƣớng dẫn thứ hai", "người hướng"), "ngƣời hƣớng");
        assert_eq!(raw_of("ngày\u{a0}5", "ngày 5"), "ngày\u{a0}5");
        assert_eq!(raw_of("ng\u{ad}ày 5", "ngày"), "ng\u{ad}ày");
        assert_eq!(raw_of("a \u{200b}ngày\u{200b} b", "ngày"), "ngày");
    }

    #[test]
    fn tone_marks_stand_where_the_new_spelling_has_them() {
        assert_eq!(raw_of("Uỷ ban", "Ủy"), "Uỷ");
        assert_eq!(raw_of("HOÀ BÌNH", "HÒA"), "HOÀ");
        assert_eq!(raw_of("khoẻ", "khỏe"), "khoẻ");
        assert_eq!(raw_of("thuỳ, quỳ", "thùy"), "thuỳ");
        assert_eq!(View::new("quỳ hoàng toàn quà").text(), "quỳ hoàng toàn quà");
    }

    #[test]
    fn the_centre_has_one_abbreviation() {
        assert_eq!(raw_of("Ủy ban T.Ư MTTQVN", "TW"), "T.Ư");
        assert_eq!(View::new("A.T.Ư, T.Ưu, KT.ƯU").text(), "A.T.Ư, T.Ưu, KT.ƯU");
        assert_eq!(raw_of("Bí thư TƯ Đoàn", "TW"), "TƯ");
        assert_eq!(View::new("BỘ TƯ PHÁP; ĐẦU TƯ Đoàn; THỨ TƯ").text(), "BỘ TƯ PHÁP; ĐẦU TƯ Đoàn; THỨ TƯ");
    }

    #[test]
    fn markdown_escapes_vanish() {
        assert_eq!(raw_of(r"Số 57\-NQ/TW", "57-NQ/TW"), r"57\-NQ/TW");
    }
}
