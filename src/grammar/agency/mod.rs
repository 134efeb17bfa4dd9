//! Grammar of the kind `agency`.

use super::Found;
use crate::scan::Cursor;

/// Words that wake this grammar.
pub(super) const TRIGGERS: &[&str] = &[];

/// What the grammar reads of one mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name;

/// Reads what begins at the cursor.
pub(super) fn parse(_cur: &mut Cursor<'_>, _out: &mut Vec<Found<Name>>) {}
