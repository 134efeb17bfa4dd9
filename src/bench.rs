//! What the benchmarks measure besides the public API. Not for use elsewhere.

/// One bare pass of the automaton over `text`: the number of raw matches.
#[must_use]
pub fn count_triggers(text: &str) -> usize {
    crate::grammar::count_triggers(text)
}
