//! All integration tests in one binary.

mod api;
mod dates;
mod decode;
mod example;
mod fixtures;
mod limits;
mod noise;
mod properties;
mod render;
mod units;
