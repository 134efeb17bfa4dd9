//! Reads the tables of phrases under `data/`.

/// The lines of a table with their numbers, without comments.
pub(crate) fn lines(table: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    table
        .lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}
