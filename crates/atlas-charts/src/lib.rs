//! Layouts of every drawing, as data: pure functions from the record to shapes in whole units.
//!
//! [`figure::Figure`] is a drawing; the app paints any of them, on the host as text and in the browser as nodes.
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod callouts;
pub mod case_bar;
pub mod figure;
pub mod ladder;
pub mod map;
pub mod organ_chart;
pub mod participation_chart;
pub mod results_chart;
pub mod rule_flow;
pub mod ruler;
pub mod timeline;
pub mod trail_chart;
pub mod turning_points;
pub mod year_axis;
