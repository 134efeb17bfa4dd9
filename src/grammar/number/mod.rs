//! Shared by the grammars: numbers of documents, and numbers in words.

<<<<<<< HEAD
pub(crate) mod document;
=======
mod document;
>>>>>>> structure
mod symbol;
mod words;

pub(crate) use document::*;
pub(crate) use words::*;
