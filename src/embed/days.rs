//! The days on which widgets have pages.

use atlas_record::day::Day;

use crate::dataset::atlas;

/// The days that have pages: those on which a state's standing changes.
pub fn days() -> Vec<Day> {
    let edition = atlas().dataset.edition;
    let turns = atlas().turns.iter().map(|turn| turn.effect);
    turns.filter(|day| *day < edition).collect()
}
