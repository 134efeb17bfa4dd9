
//! All integration tests in one binary.
//! Placeholder.
mod api;
mod example;
mod fixtures;
mod properties;
mod render;
mod units;
