//! The timeline: which statements are events, which of them a reader wants, and where they are drawn.
//!
//! Four steps, each a pure function tested with numbers:
//! [`filter`] chooses events, [`track`] puts them into lanes and rows once, [`scene`] places what a [`view`] shows,
//! and [`draw`] turns that into shapes. [`overview`] draws all years with the part that the view shows.
//!
//! Only `track` looks at every event; a frame costs what is visible.

use alloc::vec::Vec;

use crate::{
    model::{Dataset, StatementId},
    query,
};

pub mod draw;
pub mod filter;
pub mod lanes;
pub mod overview;
pub mod scale;
pub mod scene;
pub mod ticks;
pub mod track;
pub mod view;

pub use filter::{Filter, in_days};
pub use scale::Scale;

/// All events, in order of time: statements with a title and a date.
#[must_use]
pub fn events(dataset: &Dataset) -> Vec<StatementId> {
    let events: Vec<StatementId> = dataset
        .all()
        .filter(|(_, statement)| statement.title.is_some())
        .filter(|(_, statement)| {
            statement
                .when
                .is_some_and(|when| when.first_day().is_some())
        })
        .map(|(id, _)| id)
        .collect();
    query::chronological(dataset, &events)
}
