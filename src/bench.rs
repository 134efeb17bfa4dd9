//! What the benchmarks measure besides the public API. Not for use elsewhere.

use crate::restore;
use crate::view::View;

/// One bare pass of the automaton over `text`: the number of raw matches.
#[must_use]
pub fn count_triggers(text: &str) -> usize {
    crate::grammar::count_triggers(text)
}

/// Only the folded text that the grammars read: its length.
#[must_use]
pub fn fold(text: &str) -> usize {
    restore::restore(View::new(text)).text().len()
}
