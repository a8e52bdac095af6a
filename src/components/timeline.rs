//! What the page of the timeline and its widget share: what an address shows, and the lanes as they are drawn at rest.

pub mod from_address;
pub mod lanes;
