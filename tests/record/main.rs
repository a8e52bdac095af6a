//! The record in the app: what holds for every entry, whatever it says. What it must say is in `data/expected/`.
#![cfg(feature = "ssr")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../every/mod.rs"]
mod every;

mod data_sets;
mod links;
mod readers;
mod rules;
mod search;

/// The record itself.
const DATA: Option<&str> = None;
