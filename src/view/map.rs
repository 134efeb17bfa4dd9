//! [`OffsetMap`]: from offsets in the folded text back to offsets in the raw text.

/// One stretch of raw text that folding changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    view_start: usize,
    view_end: usize,
    raw_start: usize,
    raw_end: usize,
}

/// The changed stretches in the order of the text; what lies between two of them was copied as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct OffsetMap {
    changes: Vec<Change>,
}

impl OffsetMap {
    /// Notes that the raw bytes `raw_start..raw_end` became the view bytes `view_start..view_end`.
    /// Calls must come in the order of the text.
    pub(super) fn push(&mut self, view_start: usize, view_end: usize, raw_start: usize, raw_end: usize) {
        self.changes.push(Change { view_start, view_end, raw_start, raw_end });
    }

    /// Lets the change noted last begin `more` raw bytes earlier, and cover the view bytes `view_start..view_end`.
    pub(super) fn widen_last(&mut self, view_start: usize, view_end: usize, more: usize) {
        if let Some(change) = self.changes.last_mut() {
            *change = Change { view_start, view_end, raw_start: change.raw_start - more, raw_end: change.raw_end };
        }
    }

    /// The raw offset at which a mention that starts at view offset `at` starts.
    pub(super) fn start(&self, at: usize) -> usize {
        // The last change that begins at or before `at`: a deletion just before the mention stays outside.
        let Some(change) = self.last_where(|change| change.view_start <= at) else { return at };
        if at < change.view_end { change.raw_start } else { change.raw_end + (at - change.view_end) }
    }

    /// The raw offset at which a mention that ends at view offset `at` ends.
    pub(super) fn end(&self, at: usize) -> usize {
        // The last change that begins before `at`: a deletion just after the mention stays outside.
        let Some(change) = self.last_where(|change| change.view_start < at) else { return at };
        if at <= change.view_end { change.raw_end } else { change.raw_end + (at - change.view_end) }
    }

    fn last_where(&self, holds: impl Fn(&Change) -> bool) -> Option<&Change> {
        let count = self.changes.partition_point(holds);
        self.changes[..count].last()
    }
}
