//! All integration tests in one binary.

mod agencies;
mod api;
mod dates;
mod example;
mod fixtures;
mod people;
mod properties;
mod render;
mod units;
