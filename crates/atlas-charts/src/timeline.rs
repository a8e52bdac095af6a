//! The timeline: where the [`atlas_record::events`] that a reader wants are drawn.
//!
//! Three steps, each a pure function tested with numbers: [`lane_model`] puts events into rows of their [`atlas_record::lanes`]
//! once, [`scene`] places what a [`viewport`] shows, and [`draw`] turns that into shapes.
//!
//! ```
//! use atlas_record::{day::Day, events, lanes::{self, Lanes}, model::{Aspect, Kind}, sample::Sample};
//! use atlas_charts::timeline::{draw::{self, Appearance, OfRecord}, scene::{self, Insets}, lane_model::{Item, LaneModel}, viewport::Viewport};
//! let mut sample = Sample::new(&[(Kind::Organ, "csc", "Council")]);
//! let council = sample.id(Kind::Organ, "csc");
//! sample.say(council, Aspect::Founded, "1992-05-15").title = Some("The Council is founded".into());
//! let dataset = sample.build();
//! let events = events::all(&dataset);
//! let (heads, of_events) = lanes::lanes(&dataset, &events, Lanes::Kinds);
//! let items: Vec<(u16, Item)> = (0..).zip(&events).zip(of_events)
//!     .filter_map(|((event, id), lane)| Some((lane, Item::new(event, &dataset.statement(*id).when?)?)))
//!     .collect();
//! let model = LaneModel::new(heads, &items);
//! let view = Viewport::of_days(Day::parse("1992-01-01").unwrap(), Day::parse("1992-12-31").unwrap(), 1000);
//! let of_record = OfRecord { dataset: &dataset, events: &events };
//! let scene = scene::place(&model, &view, Insets::of_width(1000), &of_record);
//! assert_eq!((scene.marks.len(), scene.clusters.len()), (1, 0));
//! let figure = draw::draw(&model, &scene, &of_record, Appearance::default());
//! assert_eq!(figure.height, scene.height);
//! ```
//!
//! [`overview`] draws all years with the part that the view shows.
//!
//! Only `lane_model` looks at every event; a frame costs what is visible.

pub mod draw;
pub mod gesture;
pub mod lane_model;
pub mod overview;
pub mod scene;
pub mod ticks;
pub mod viewport;
