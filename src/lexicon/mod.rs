//! Rows and look-ups of the field's words, no rules. One table for each sort of fact.

pub(crate) mod agency_head;
pub(crate) mod agency_word;
pub(crate) mod body;
pub(crate) mod by_word;
pub(crate) mod country;
pub(crate) mod doc_type;
pub(crate) mod field;
pub(crate) mod honorific;
pub(crate) mod issuer;
pub(crate) mod law;
pub(crate) mod phrase;
pub(crate) mod surname;
pub(crate) mod syllable;
pub(crate) mod title;
