//! [`Error`]: what can go wrong outside extraction, which itself cannot fail.

use std::fmt;

use crate::decode::Encoding;

/// An error that says what is wrong and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct Error {
    kind: ErrorKind,
}

impl Error {
    /// What is wrong, and where.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self { kind }
    }
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes are not UTF-8.
    NotUtf8 {
        /// Offset of the first byte that does not belong to valid UTF-8.
        offset: usize,
    },
    /// The bytes break the rules of the encoding that was asked for or that a byte order mark announces.
    Malformed {
        /// The encoding.
        encoding: Encoding,
        /// Offset of the first byte that does not fit.
        offset: usize,
    },
    /// The bytes are no UTF-8, and in no other encoding that is known do they make Vietnamese text.
    Unrecognised {
        /// Offset of the first byte that does not belong to valid UTF-8.
        offset: usize,
    },
    /// There are more bytes than can be decoded at once.
    TooLarge {
        /// How many bytes there are.
        length: usize,
    },
    /// No encoding has this name.
    UnknownEncoding {
        /// The name as it was given.
        name: String,
    },
    /// The text is no uniform resource name of a Vietnamese source of law.
    BadUrn,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 { offset } => write!(f, "not UTF-8: the first bad byte is at offset {offset}"),
            Self::Malformed { encoding, offset } => {
                write!(f, "not {encoding}: the first bad byte is at offset {offset}")
            }
            Self::Unrecognised { offset } => {
                write!(f, "no known encoding: the bytes are not UTF-8 at offset {offset}, nor Vietnamese in any other")
            }
            Self::TooLarge { length } => write!(f, "{length} bytes are too many to decode at once"),
            Self::UnknownEncoding { name } => write!(f, "no encoding is called {name:?}"),
            Self::BadUrn => f.write_str("not a name of the form urn:lex:vn:authority:type:date;number"),
        }
    }
}
