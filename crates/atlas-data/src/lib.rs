//! The data set as people edit it, in; a checked [`Dataset`] or every problem found, out.
//!
//! The phases are the modules, in this order: [`source_files`] finds the files, [`reader`] reads a TOML
//! table key by key with its lines, [`written`] understands each text once, [`raw`] is what was written, in types,
//! [`checks`] are the rules, [`index`] resolves references, and [`lower`] makes the [`Dataset`]; [`mod@compile`] is all of them.
//! A [`Problem`] says file, line, what is wrong and what helps.
//!
//! [`editions`] writes what an earlier edition said otherwise, by which the record goes back to it.
//!
//! Three modules look back at a finished record: [`coverage`] at what became of every paragraph of the numbered
//! sources, [`expected`] at whether it says what it must, [`stats`] at how many things of each sort there are.
//! [`skeleton`] begins a new entry.

#![forbid(unsafe_code)]

mod characters;
pub mod checks;
pub mod compile;
pub mod coverage;
pub mod editions;
pub mod expected;
pub mod index;
pub mod lower;
mod numbers;
pub mod problem;
pub mod raw;
pub mod reader;
pub mod skeleton;
pub mod source_files;
pub mod stats;
pub mod suggestion;
pub mod written;

pub use atlas_record::{
    codec::encode, earlier::Editions, model::Dataset, translation::Translation,
};
pub use compile::{Record, compile, compile_files, record, record_of_files};
pub use problem::Problem;
