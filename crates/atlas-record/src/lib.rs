//! Everything true about the subject, and the questions asked of it.
//!
//! Where to start:
//! - [`model::Dataset`] is the record: entities and the cited statements about them;
//! - [`edtf`] is how dates are known, [`as_of`] what held on a day, [`existence`] what existed;
//! - [`events`], [`organs`], [`participation`], [`results`], [`chronology`] are questions, each a walk over statements;
//! - [`rules`] is what the clauses in force on a day imply for a matter;
//! - [`translation`] is the record in another language, beside it;
//! - [`selection`] is which statements a reader has chosen.
//!
//! The crate knows no search, address, drawing, browser, clock, file or thread, and cannot fail after [`codec::decode`].
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod as_of;
pub mod as_of_summary;
pub mod calendar;
pub mod chronology;
pub mod codec;
pub mod data_sets;
pub mod day;
pub mod disagreement;
pub mod duration;
pub mod earlier;
pub mod edtf;
pub mod events;
pub mod evidence;
pub mod existence;
pub mod fold;
pub mod lanes;
pub mod listing;
pub mod model;
pub mod order;
pub mod organs;
pub mod participation;
pub mod prospects;
pub mod query;
pub mod results;
pub mod rules;
pub mod sample;
pub mod selection;
pub mod state_profile;
pub mod tokens;
pub mod trail;
pub mod translation;
pub mod wording;
pub mod words;
pub mod written_date;
