//! The rows of a text: its pieces up to and with each line end.

/// The rows of a text. (`str::split_inclusive` does the same at several times the cost.)
pub(crate) fn rows(text: &str) -> Rows<'_> {
    Rows { rest: text }
}

/// Iterator of [`rows`].
pub(crate) struct Rows<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Rows<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        if self.rest.is_empty() {
            return None;
        }
        let len = memchr::memchr(b'\n', self.rest.as_bytes()).map_or(self.rest.len(), |end| end + 1);
        let (row, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(row)
    }
}

/// A row without its line end: `LF` or `CR LF`.
#[inline]
pub(crate) fn without_end(row: &str) -> &str {
    row.strip_suffix('\n').map_or(row, |row| row.strip_suffix('\r').unwrap_or(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_of_the_standard_library() {
        for text in ["", "a", "a\n", "\n", "a\r\nb\n\nc", "\r\n\r"] {
            assert!(rows(text).eq(text.split_inclusive('\n')), "{text:?}");
            assert!(rows(text).map(without_end).eq(text.lines()), "{text:?}");
        }
    }
}
