//! Shared by the grammars: numerals, ranges, document numbers.
