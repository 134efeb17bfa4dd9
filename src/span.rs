//! [`Span`]: a byte range in the text as it was given.

use std::ops::{Index, Range};

use serde::{Deserialize, Serialize};

/// A byte range in the raw text: `start` inclusive, `end` exclusive, both on character boundaries.
///
/// A span indexes a `str`, so the evidence of a mention is `&text[mention.span]`.
///
/// ```
/// let document = vanban::Extractor::new().extract("Họp ngày 09/4/2020.");
/// let text = "Họp ngày 09/4/2020.";
/// assert_eq!(&text[document.dates[0].span], "ngày 09/4/2020");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawSpan")]
pub struct Span {
    start: usize,
    end: usize,
}

/// What a [`Span`] looks like before its bounds are checked.
#[derive(Deserialize)]
struct RawSpan {
    start: usize,
    end: usize,
}

impl TryFrom<RawSpan> for Span {
    type Error = String;

    fn try_from(raw: RawSpan) -> Result<Self, String> {
        if raw.start <= raw.end {
            Ok(Self { start: raw.start, end: raw.end })
        } else {
            Err(format!("span ends at {} before it starts at {}", raw.end, raw.start))
        }
    }
}

impl Span {
    /// The span from byte `start` (inclusive) to byte `end` (exclusive).
    ///
    /// # Panics
    /// When `start > end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "span ends at {end} before it starts at {start}");
        Self { start, end }
    }

    /// First byte of the span.
    #[must_use]
    pub fn start(self) -> usize {
        self.start
    }

    /// First byte after the span.
    #[must_use]
    pub fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers no byte at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a standard range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

impl Index<Span> for String {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn cuts_the_text_it_came_from() {
        assert_eq!(&"Điều 5"[Span::new(0, "Điều".len())], "Điều");
    }

    #[test]
    fn containment_and_overlap_are_half_open() {
        let outer = Span::new(2, 8);
        assert!(outer.contains(Span::new(2, 8)));
        assert!(!outer.contains(Span::new(2, 9)));
        assert!(outer.overlaps(Span::new(7, 9)));
        assert!(!outer.overlaps(Span::new(8, 9)));
    }

    #[test]
    fn a_reversed_span_is_refused_when_read_back() {
        assert!(serde_json::from_str::<Span>(r#"{"start":4,"end":2}"#).is_err());
    }
}
