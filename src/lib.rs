//! Placeholder.
pub mod unit;
