//! The code on a small data set of its own: what it answers, draws and publishes, in numbers and words that stay true
//! when a fact is added to the record. `tests/fixture` has the data set.
#![cfg(feature = "ssr")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../every/mod.rs"]
mod every;

mod bodies;
mod cases;
mod compare;
mod day;
mod disagreements;
mod exercises;
mod ladders;
mod map;
mod operations;
mod pages;
mod publishing;
mod search;
mod states;

/// The folder of the data set.
const DATA: Option<&str> = Some("tests/fixture/data");
