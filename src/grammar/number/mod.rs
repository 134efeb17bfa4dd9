//! Shared by the grammars: numbers of documents, and numbers in words.

pub(crate) mod document;
mod symbol;
mod words;

pub(crate) use document::*;
pub(crate) use words::*;
