#![doc = include_str!("../README.md")]
//!
//! # Glossary
//!
//! | English | Vietnamese |
//! |---|---|
//! | agency | cơ quan, tổ chức |
//! | article, clause, point | điều, khoản, điểm |
//! | citation, reference | viện dẫn, dẫn chiếu |
//! | issuer | cơ quan ban hành |
//! | People's Committee, People's Council | Ủy ban nhân dân, Hội đồng nhân dân |
//! | role, title | chức vụ, chức danh |
//! | symbol | ký hiệu văn bản |
//! | term of office | nhiệm kỳ |
//! | title of a document | trích yếu |

#[doc(hidden)]
pub mod bench;
pub mod calendar;
pub mod decode;
mod digits;
mod document;
mod error;
mod extract;
mod grammar;
mod lexicon;
mod link;
mod maps;
#[cfg(test)]
mod marked;
mod mention;
mod officials;
mod options;
mod part;
mod restore;
mod scan;
mod span;
mod structure;
pub mod unit;
mod urn;
mod view;

pub use document::Document;
pub use error::{Error, ErrorKind};
pub use extract::{Extractor, ExtractorBuilder};
pub use mention::*;
pub use officials::Official;
pub use part::*;
pub use span::Span;
pub use urn::{Urn, UrnDating};
