//! All integration tests in one binary.

mod agencies;
mod api;
mod dates;
mod decode;
mod example;
mod fixtures;
mod limits;
mod noise;
mod people;
mod properties;
mod render;
mod table;
mod units;
