//! The rows of a text, its pieces up to and with each line end, and the cells of a row of a table.

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

/// The rows of a table without their ends, and without those that are comments.
pub(crate) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    rows(table).map(without_end).filter(|line| !line.starts_with('#'))
}

/// The pieces of a text between the ASCII characters `sign`: those of `str::split`, at less cost.
#[inline]
pub(crate) fn pieces(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (piece, tail) = match memchr::memchr(sign, text.as_bytes()) {
            Some(at) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        rest = tail;
        Some(piece)
    })
}

/// The cells of a row, if it has so many.
#[inline]
pub(crate) fn cells<const N: usize>(line: &'static str) -> Option<[&'static str; N]> {
    let mut cells = [""; N];
    let mut count = 0;
    for cell in pieces(line, b'\t') {
        *cells.get_mut(count)? = cell;
        count += 1;
    }
    (count == N).then_some(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_of_the_standard_library() {
        for text in ["", "a", "a\n", "\n", "a\r\nb\n\nc", "\r\n\r"] {
            assert!(rows(text).eq(text.split_inclusive('\n')), "{text:?}");
            assert!(rows(text).map(without_end).eq(text.lines()), "{text:?}");
            assert!(pieces(text, b'\n').eq(text.split('\n')), "{text:?}");
        }
    }
}
