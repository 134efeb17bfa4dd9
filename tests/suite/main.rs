//! All integration tests in one binary.

mod api;
mod dates;
mod example;
mod fixtures;
mod properties;
mod render;
mod units;
