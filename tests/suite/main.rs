//! The integration tests, one binary.
mod units;
