//! Why bytes could not be decoded.

/// Bytes that could not be decoded, or the name of an encoding that is not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] ErrorKind);

impl Error {
    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// Offset of the first byte that does not fit, where one byte is to blame.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        match self.0 {
            ErrorKind::Malformed { offset, .. } | ErrorKind::Unrecognised { offset } => Some(offset),
            ErrorKind::TooLarge { .. } | ErrorKind::UnknownName { .. } => None,
        }
    }
}

/// The kinds of [`Error`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes break the rules of the encoding that was asked for or that a byte order mark announces.
    #[error("byte {offset} is not valid in {encoding}")]
    Malformed {
        /// The encoding.
        encoding: super::Encoding,
        /// Offset of the first byte that does not fit.
        offset: usize,
    },
    /// The bytes are no UTF-8, and in no other encoding do they make Vietnamese text.
    #[error("byte {offset} is not valid UTF-8, and no Vietnamese encoding fits the text")]
    Unrecognised {
        /// Offset of the first byte that is no UTF-8.
        offset: usize,
    },
    /// More bytes than the map back to the file can number.
    #[error("{length} bytes are more than can be decoded at once")]
    TooLarge {
        /// How many bytes there are.
        length: usize,
    },
    /// No encoding has this name.
    #[error("no encoding is called {name:?}")]
    UnknownName {
        /// The name as it was given.
        name: String,
    },
}
