//! What `cargo xtask bench search` needs in Rust; benches/search/README.md describes the whole benchmark.
//!
//! On the host: the set of queries ([`queries`]), the records that every engine searches ([`records`]) and their
//! growth to any size ([`growth`]). In the browser: the atlas's engine over them. Nothing here is part of the app.

pub mod documents;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod growth;
#[cfg(not(target_arch = "wasm32"))]
pub mod queries;
#[cfg(not(target_arch = "wasm32"))]
pub mod records;
#[cfg(not(target_arch = "wasm32"))]
pub mod relevance;
