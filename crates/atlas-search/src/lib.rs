//! Finds entities and statements of the record by any of their names, in any script, and by words of what is said.
//!
//! `atlas-index` builds the index on the host; [`search::searcher::Searcher`] reads its bytes where they lie.
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod search;
