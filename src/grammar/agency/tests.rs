//! Tests of the grammar on marked text.
