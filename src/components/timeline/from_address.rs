//! What the address asks to see, in lanes and as a stretch of time.

use atlas_address::address::Address;
use atlas_charts::{
    timeline::{
        draw::OfRecord,
        lane_model::{Item, LaneModel, Tail},
        viewport::Viewport,
    },
    year_axis::FIRST_YEAR,
};
use atlas_record::{day::Day, duration::last_known, events::passing, lanes, selection::Filter};

use crate::dataset::atlas;

/// The first and the last day of the plot where the address names none.
pub fn all_days() -> (Day, Day) {
    let edition = atlas().dataset.edition;
    let first = Day::new(FIRST_YEAR, 1, 1).unwrap_or(edition);
    (
        first,
        Day::new(edition.civil().0, 12, 31).unwrap_or(edition),
    )
}

/// The first and the last day that the address asks to see.
pub fn days_of(address: &Address) -> (Day, Day) {
    let (first, last) = all_days();
    let from = address
        .window
        .from
        .unwrap_or(first.min(address.window.to.unwrap_or(first)));
    (from, address.window.to.unwrap_or(last).max(from))
}

/// The first and the last year that the address asks to see.
pub fn years_of(address: &Address) -> (i32, i32) {
    let (from, to) = days_of(address);
    (from.civil().0, to.civil().0)
}

/// What the address asks to see.
pub fn filter_of(address: &Address) -> Filter {
    let dataset = &atlas().dataset;
    // No choice of the timeline depends on the day.
    let day = dataset.edition;
    address.selection.resolve(dataset, address.window, day)
}

/// For each event whether the choices and the time of the address let it through.
pub fn shown(address: &Address) -> Vec<bool> {
    let dataset = &atlas().dataset;
    let mut shown = passing(dataset, &atlas().events, &filter_of(address));
    for (shown, id) in shown.iter_mut().zip(&atlas().events) {
        *shown = *shown && address.window.can_hold(dataset, *id);
    }
    shown
}

/// The events of the record, as the plot knows them.
pub fn events() -> OfRecord<'static> {
    OfRecord {
        dataset: &atlas().dataset,
        events: &atlas().events,
    }
}

/// Those that the choices let through, in lanes: of all years, for a plot that can be moved.
pub fn lane_model(address: &Address) -> LaneModel {
    let passes = passing(&atlas().dataset, &atlas().events, &filter_of(address));
    model_of(address, &passes)
}

/// Those of the time that the address asks to see, in lanes: a lane that has none of them is left out.
pub fn lane_model_within(address: &Address) -> LaneModel {
    model_of(address, &shown(address))
}

fn model_of(address: &Address, passes: &[bool]) -> LaneModel {
    let (dataset, events) = (&atlas().dataset, &atlas().events);
    let (heads, places) = lanes::lanes(dataset, events, address.lanes);
    let items = events.iter().zip(&places).zip(passes).enumerate();
    let items: Vec<(u16, Item)> = items
        .filter(|(_, (_, passes))| **passes)
        .filter_map(|(event, ((id, lane), _))| {
            let statement = dataset.statement(*id);
            let mut item = Item::new(event as u32, &statement.when?)?;
            item.milestone = statement.milestone;
            if item.tail == Tail::Unknown {
                let last = last_known(dataset, *id).map_or(item.last, Day::number);
                item = item.until(last);
            }
            Some((*lane, item))
        })
        .collect();
    LaneModel::new(heads, &items)
}

/// What the address shows, and all that can be shown.
pub fn views(address: &Address, width: i32) -> (Viewport, Viewport) {
    let ((first, last), (from, to)) = (all_days(), days_of(address));
    (
        Viewport::of_days(from, to, width),
        Viewport::of_days(first.min(from), last.max(to), width),
    )
}
