//! What the address asks to see, in lanes and as a stretch of time.

use atlas_core::{
    address::Address,
    events::passing,
    lanes,
    timeline::{
        draw::OfRecord,
        track::{Item, Track},
        viewport::Viewport,
    },
};

use super::{all_days, days_of, filter_of};
use crate::dataset::atlas;

/// The events of the record, as the plot knows them.
pub fn events() -> OfRecord<'static> {
    OfRecord {
        dataset: &atlas().dataset,
        events: &atlas().events,
    }
}

/// Those that the choices let through, in lanes.
pub fn track(address: &Address) -> Track {
    let (dataset, events) = (&atlas().dataset, &atlas().events);
    let (heads, places) = lanes::lanes(dataset, events, address.lanes);
    let passes = passing(dataset, events, &filter_of(address));
    let items = events.iter().zip(&places).zip(&passes).enumerate();
    let items: Vec<(u16, Item)> = items
        .filter(|(_, (_, passes))| **passes)
        .filter_map(|(event, ((id, lane), _))| {
            let statement = dataset.statement(*id);
            let mut item = Item::new(event as u32, &statement.when?)?;
            item.milestone = statement.milestone;
            Some((*lane, item))
        })
        .collect();
    Track::new(heads, &items)
}

/// What the address shows, and all that can be shown.
pub fn views(address: &Address, width: i32) -> (Viewport, Viewport) {
    let ((first, last), (from, to)) = (all_days(), days_of(address));
    (
        Viewport::of_days(from, to, width),
        Viewport::of_days(first.min(from), last.max(to), width),
    )
}
