//! What the benchmarks measure besides the public API. Not for use elsewhere.

use crate::restore;
use crate::scan::Case;
use crate::view::View;

/// All trigger words in the forms in which they wake (small, with a capital, in capitals), for a bare pass of an automaton over
/// the same text.
#[must_use]
pub fn triggers() -> Vec<String> {
    let forms = crate::grammar::triggers().flat_map(|(word, case, _)| {
        let capital =
            word.chars().next().into_iter().flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
        let small = (case == Case::Any).then(|| word.to_owned());
        small.into_iter().chain([capital, word.to_uppercase()])
    });
    let mut forms: Vec<String> = forms.collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// Only the folded text that the grammars read: its length.
#[must_use]
pub fn fold(text: &str) -> usize {
    restore::restore(View::new(text)).text().len()
}
