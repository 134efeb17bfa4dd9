#![doc = include_str!("../README.md")]
//! `vanban` (văn bản, "official text") finds legal references, dates, agencies, official roles with the people who hold
//! them, and the structure of documents and meetings in Vietnamese administrative text.
//!
//! ```
//! use vanban::Extractor;
//!
//! let text = "Thực hiện Chỉ thị số 19/CT-TTg ngày 24/4/2020 của Thủ tướng Chính phủ";
//! let document = Extractor::new().extract(text);
//! assert_eq!(&text[document.references[0].span], "Chỉ thị số 19/CT-TTg ngày 24/4/2020");
//! ```
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
mod document;
mod error;
mod extract;
mod grammar;
mod lexicon;
mod link;
#[cfg(test)]
mod marked;
mod mention;
mod officials;
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
