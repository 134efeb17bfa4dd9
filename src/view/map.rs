//! [`OffsetMap`]: from offsets in a changed text back to offsets in the text before the change.

/// One stretch of text that was changed. Texts beyond 4 GiB are not changed, so that 32 bits will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    view_start: u32,
    view_end: u32,
    raw_start: u32,
    raw_end: u32,
}

/// The changed stretches in the order of the text; what lies between two of them was copied as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct OffsetMap {
    changes: Vec<Change>,
}

impl OffsetMap {
    /// Notes that the raw bytes `raw_start..raw_end` became the view bytes `view_start..view_end`.
    /// Calls must come in the order of the text.
    pub(crate) fn push(&mut self, view_start: usize, view_end: usize, raw_start: usize, raw_end: usize) {
        let [view_start, view_end, raw_start, raw_end] = [view_start, view_end, raw_start, raw_end].map(narrow);
        if let Some(last) = self.changes.last_mut() {
            // Deletions side by side are one.
            if last.view_start == view_end && last.raw_end == raw_start {
                last.raw_end = raw_end;
                return;
            }
        }
        self.changes.push(Change { view_start, view_end, raw_start, raw_end });
    }

    /// Lets the change noted last begin `more` raw bytes earlier, and cover the view bytes `view_start..view_end`.
    pub(crate) fn widen_last(&mut self, view_start: usize, view_end: usize, more: usize) {
        if let Some(change) = self.changes.last_mut() {
            let raw_start = change.raw_start - narrow(more);
            *change = Change {
                view_start: narrow(view_start),
                view_end: narrow(view_end),
                raw_start,
                raw_end: change.raw_end,
            };
        }
    }

    /// The raw offset at which a mention that starts at view offset `at` starts.
    pub(crate) fn start(&self, at: usize) -> usize {
        // The last change that begins at or before `at`: a deletion just before the mention stays outside.
        let Some(change) = self.last_where(|change| change.view_start as usize <= at) else { return at };
        if at < change.view_end as usize { change.raw_start as usize } else { after(change, at) }
    }

    /// The raw offset at which a mention that ends at view offset `at` ends.
    pub(crate) fn end(&self, at: usize) -> usize {
        // The last change that begins before `at`: a deletion just after the mention stays outside.
        let Some(change) = self.last_where(|change| (change.view_start as usize) < at) else { return at };
        if at <= change.view_end as usize { change.raw_end as usize } else { after(change, at) }
    }

    fn last_where(&self, holds: impl Fn(&Change) -> bool) -> Option<&Change> {
        let count = self.changes.partition_point(holds);
        self.changes[..count].last()
    }
}

/// The raw offset of a place behind a change.
fn after(change: &Change, at: usize) -> usize {
    change.raw_end as usize + (at - change.view_end as usize)
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
