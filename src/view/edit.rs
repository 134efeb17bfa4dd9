//! [`Edits`]: changes to a text, made in the order of the text, and the map back.

use super::map::OffsetMap;

/// A text that was changed, with the map back to what it was.
pub(crate) type Edited = (String, OffsetMap);

/// The changes made so far.
#[derive(Debug)]
pub(crate) struct Edits<'t> {
    raw: &'t str,
    out: String,
    map: OffsetMap,
    /// Raw bytes written so far.
    done: usize,
    /// Where the last change began, if it needed no entry in the map.
    unmapped: Option<usize>,
}

impl<'t> Edits<'t> {
    pub(crate) fn new(raw: &'t str) -> Self {
        Self { raw, out: String::new(), map: OffsetMap::default(), done: 0, unmapped: None }
    }

    /// The text that is being changed.
    pub(crate) fn raw(&self) -> &'t str {
        self.raw
    }

    /// End of the last change: what lies before it is settled.
    pub(crate) fn done(&self) -> usize {
        self.done
    }

    /// What has been written so far: up to [`done`](Self::done).
    pub(crate) fn out(&self) -> &str {
        &self.out
    }

    /// Puts `with` in the place of the raw bytes `from..to`, which must not lie before an earlier change.
    pub(crate) fn replace(&mut self, from: usize, to: usize, with: &str) {
        let Some(kept) = self.raw.get(self.done..from) else { return };
        if self.out.capacity() == 0 {
            self.out.reserve(self.raw.len());
        }
        self.out.push_str(kept);
        let start = self.out.len();
        self.out.push_str(with);
        // One character for another of its size: the map is the same.
        self.unmapped = (with.len() == to - from && is_one_char(with)).then_some(from);
        if self.unmapped.is_none() {
            self.map.push(start, self.out.len(), from, to);
        }
        self.done = to;
    }

    /// Writes `with` in the place of the last `view` bytes written and of the raw bytes up to `to`; `more` raw bytes
    /// before the last change belong to the change from now on.
    pub(crate) fn rewrite_tail(&mut self, view: usize, more: usize, with: &str) {
        let start = self.out.len() - view;
        self.out.truncate(start);
        self.out.push_str(with);
        match self.unmapped.take() {
            Some(from) => self.map.push(start, self.out.len(), from - more, self.done),
            None => self.map.widen_last(start, self.out.len(), more),
        }
    }

    /// The changed text, or `None` when nothing was changed.
    pub(crate) fn finish(mut self) -> Option<Edited> {
        if self.done == 0 {
            return None;
        }
        self.out.push_str(&self.raw[self.done..]);
        Some((self.out, self.map))
    }
}

fn is_one_char(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some() && chars.next().is_none()
}
