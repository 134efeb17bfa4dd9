//! Counts the work of reading, for the tests that show it to be linear in the text. Outside of tests it counts nothing.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// Notes that so many bytes, or mentions, are looked at: by a step of a cursor, by a look-back, by a loop over mentions.
#[inline]
pub(crate) fn note(amount: usize) {
    #[cfg(test)]
    BYTES.with(|count| count.set(count.get() + amount));
    #[cfg(not(test))]
    let _ = amount;
}

/// How much is looked at while `run` runs on this thread.
#[cfg(test)]
pub(crate) fn counted(run: impl FnOnce()) -> usize {
    BYTES.with(|count| count.set(0));
    run();
    BYTES.with(Cell::get)
}
