//! Placeholder.
mod units;
