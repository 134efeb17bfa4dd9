//! From offsets in the decoded text back to offsets in the file.

use std::ops::Range;

/// A stretch of text in which every unit is of one size, in the text and in the file.
///
/// A unit is what stands or falls together: a letter with its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// Where the run begins in the text and in the file.
    text: u32,
    file: u32,
    /// Size of a unit; both 0 for one unit that reaches to the next run.
    text_unit: u16,
    file_unit: u16,
}

/// Sorted runs; at most 12 bytes for each unit, one run for a text that is the same as its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ByteMap {
    runs: Vec<Run>,
    text_len: u32,
    file_len: u32,
}

impl ByteMap {
    /// The map of a text that stands in the file as it is, behind a head that gives no text.
    pub(super) fn copied(head: usize, len: usize) -> Self {
        let mut map = Self::default();
        map.skip(head);
        map.push(len, len, Origin::Copied);
        map
    }

    /// Adds the next unit.
    ///
    /// Where text and file have the very same bytes a unit may be cut anywhere.
    pub(super) fn push(&mut self, text: usize, file: usize, origin: Origin) {
        let (text_unit, file_unit) = match (origin, u16::try_from(text), u16::try_from(file)) {
            (Origin::Copied, ..) => (1, 1),
            (Origin::Recoded, Ok(text), Ok(file)) if text > 0 => (text, file),
            _ => (0, 0),
        };
        let joins = text_unit > 0
            && self.runs.last().is_some_and(|run| (run.text_unit, run.file_unit) == (text_unit, file_unit));
        if !joins {
            self.runs.push(Run { text: self.text_len, file: self.file_len, text_unit, file_unit });
        }
        self.text_len += as_u32(text);
        self.file_len += as_u32(file);
    }

    /// Passes over bytes at the head of the file that give no text.
    pub(super) fn skip(&mut self, file: usize) {
        self.file_len += as_u32(file);
    }

    /// The bytes of the file from which a range of the text came, widened to whole units.
    pub(super) fn file_range(&self, text: Range<usize>) -> Range<usize> {
        let start = self.unit_at(text.start).start;
        let end = match text.end.checked_sub(1) {
            Some(last) if text.end > text.start => self.unit_at(last).end,
            _ => start,
        };
        start..end
    }

    /// The bytes of the unit to which a byte of the text belongs.
    fn unit_at(&self, text: usize) -> Range<usize> {
        let text = as_u32(text);
        let after = self.runs.partition_point(|run| run.text <= text);
        let file_end = self.file_len as usize;
        let Some(run) = after.checked_sub(1).and_then(|index| self.runs.get(index)) else {
            return 0..0;
        };
        if text >= self.text_len {
            return file_end..file_end;
        }
        if run.text_unit == 0 {
            let next = self.runs.get(after).map_or(file_end, |next| next.file as usize);
            return run.file as usize..next;
        }
        let units = ((text - run.text) / u32::from(run.text_unit)) as usize;
        let start = run.file as usize + units * usize::from(run.file_unit);
        start..start + usize::from(run.file_unit)
    }
}

/// Where a unit of the text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The file has the very same bytes.
    Copied,
    /// The file has other bytes.
    Recoded,
}

/// Sizes are bounded before decoding begins, so that nothing is cut off here.
fn as_u32(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}
