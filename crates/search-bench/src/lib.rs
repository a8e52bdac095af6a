//! What `cargo xtask bench search` needs in Rust; benches/search/README.md describes the whole benchmark.
//!
//! On the host: the set of queries ([`queries`]), the records that every engine searches ([`records`]) and their
//! growth to any size ([`growth`]). Nothing here is part of the app.

#![warn(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
pub mod growth;
#[cfg(not(target_arch = "wasm32"))]
pub mod queries;
#[cfg(not(target_arch = "wasm32"))]
pub mod records;
