//! [`Error`]: what can go wrong outside extraction, which itself cannot fail.

use std::fmt;

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
    /// The text is no uniform resource name of a Vietnamese source of law.
    BadUrn,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 { offset } => write!(f, "not UTF-8: the first bad byte is at offset {offset}"),
            Self::BadUrn => f.write_str("not a name of the form urn:lex:vn:authority:type:date;number"),
        }
    }
}
