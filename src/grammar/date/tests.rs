//! Tests of the date grammar.
