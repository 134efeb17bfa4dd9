//! All integration tests in one binary.

mod api;
mod example;
mod fixtures;
mod properties;
mod render;
mod units;
