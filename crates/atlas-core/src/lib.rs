//! Everything true about the subject, and nothing about where it is shown.
//!
//! Where to start:
//! - [`model::Dataset`] is the record: entities and the cited statements about them;
//! - [`edtf`] is how dates are known, [`as_of`] what held on a day;
//!
//! The crate knows no browser, clock, file or thread, and cannot fail after [`codec::decode`].
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod as_of;
pub mod as_of_summary;
pub mod chronology;
pub mod codec;
pub mod day;
pub mod disagreement;

pub mod edtf;
pub mod events;
pub mod existence;
pub mod fold;
pub mod lanes;
pub mod model;
pub mod order;
pub mod organs;
pub mod participation;
pub mod query;
pub mod results;
pub mod sample;
pub mod selection;
pub mod state_profile;
pub mod tokens;
pub mod words;
pub mod written_date;
