//! Counts the work of reading, for the tests that show it to be linear in the text.

use std::cell::Cell;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// Notes that a step of a cursor has looked at so many bytes.
pub(super) fn note(bytes: usize) {
    BYTES.with(|count| count.set(count.get() + bytes));
}

/// How many bytes the steps of all cursors look at while `run` runs on this thread, counting each step at least once.
pub(crate) fn counted(run: impl FnOnce()) -> usize {
    BYTES.with(|count| count.set(0));
    run();
    BYTES.with(Cell::get)
}
