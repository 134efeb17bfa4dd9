//! Bytes of a file to text: finds out which encoding they are in, old Vietnamese ones included.
//!
//! Text of the years before Unicode still comes in TCVN3 (ABC), VNI, VPS, VISCII, VIQR and Windows-1258. The same bytes mean
//! something else in each, so that an encoding is recognised by what it gives: the whole text is read in each,
//! and the reading whose words can be Vietnamese syllables is taken.
//!
//! ```
//! use vanban::decode::{Encoding, decode};
//!
//! let decoded = decode(b"Uû ban nh\xA9n d\xA9n t\xD8nh Hoµ B×nh".as_slice()).unwrap_err();
//! # let _ = decoded;
//! ```
