//! What the atlas says to its readers, in catalogues of messages, one a language.
//!
//! A message is written in `messages/LANGUAGE/FILE.ftl` in [Fluent's syntax](https://projectfluent.org/fluent/guide/);
//! `build.rs` checks the catalogues against each other and makes a function of each message, in a module of its file's name.
//! What it names, an argument that is missing, and a plural form that a language needs are found when the crate is built.
//!
//! ```
//! use atlas_messages::numbers;
//! assert_eq!(numbers::statements(1), "1 statement");
//! assert_eq!(numbers::statements(4_592), "4,592 statements");
//! ```
//!
//! A program speaks one language for as long as it runs: English, which is in the functions themselves, or the one
//! whose catalogue was [loaded](load) before anything was said. A message that the catalogue has not is said in English.
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;

mod catalogue;
mod language;
mod number;
mod pattern;
mod rich;

pub use catalogue::{Pack, WrongCatalogue, begin, language, load};
pub use language::{Language, Plural};
pub use number::{decimal, grouped};
pub use rich::{Rich, RichPart};

#[cfg(feature = "host")]
pub use catalogue::{bytes, count, speak};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
pub use generated::messages::*;
