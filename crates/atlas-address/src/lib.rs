//! The state of a view, as a value and as a URL.
//!
//! [`address::Address`] parses every text to some address and prints one spelling; [`widget`] is what other people's
//! pages can show, [`compare`] what stands side by side, [`cite`] how to cite what an address shows.
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod address;
pub mod cite;
pub mod compare;
pub mod widget;
