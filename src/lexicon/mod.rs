//! Rows and look-ups of the field's words, no rules. One table for each sort of fact.
