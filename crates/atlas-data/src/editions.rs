//! Earlier editions in `data/editions/`: the difference of each, and the list of what was published.
//!
//! [`difference()`] writes the difference from two data sets, as text of the format of the record, so that people read
//! it and it holds nothing but what was otherwise. [`published()`] writes the list of ids that must lead somewhere for ever.

mod difference;
mod published;

pub use difference::{Settings, difference};
pub use published::published;
