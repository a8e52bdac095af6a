//! The timeline: where the [`crate::events`] that a reader wants are drawn.
//!
//! Three steps, each a pure function tested with numbers: [`track`] puts events into rows of their [`crate::lanes`]
//! once, [`scene`] places what a [`viewport`] shows, and [`draw`] turns that into shapes. [`overview`] draws all years with the part that the view shows.
//!
//! Only `track` looks at every event; a frame costs what is visible.

pub mod draw;
pub mod overview;
pub mod scene;
pub mod ticks;
pub mod track;
pub mod viewport;
