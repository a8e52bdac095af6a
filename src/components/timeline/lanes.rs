//! The lanes as they stand without the program: on the page that is served, and in widgets.

use atlas_address::address::Address;
#[cfg(feature = "ssr")]
use atlas_charts::timeline::overview;
use atlas_charts::timeline::{
    draw::{Appearance, draw},
    scene::{Insets, place},
};

use super::from_address;
use crate::{
    components::drawing::{Accessibility, paint},
    fixed::Fixed,
    here::Here,
};

/// Narrow enough that labels drawn for it also fit on a wide screen, where all is drawn farther apart.
#[cfg(feature = "ssr")]
const WIDTH: i32 = 720;

/// The overview of all years, and the lanes.
#[cfg(feature = "ssr")]
pub fn drawn(here: Here, address: &Address) -> (Fixed, Fixed) {
    let model = from_address::lane_model(address);
    let (view, bounds) = from_address::views(address, WIDTH);
    let years = overview::histogram(&model, &bounds);
    let overview = overview::draw(&years, &bounds, &view);
    (
        paint(here, &overview, "overview", Accessibility::Hidden),
        lanes(here, address, WIDTH),
    )
}

/// The lanes alone, placed for a width.
pub fn lanes(here: Here, address: &Address, width: i32) -> Fixed {
    let model = from_address::lane_model_within(address);
    let (view, _) = from_address::views(address, width);
    let events = from_address::events();
    let scene = place(&model, &view, Insets::of_width(width), &events);
    let look = Appearance {
        as_of: Some(here.day().number()),
        chosen: None,
        moving: false,
    };
    let figure = draw(&model, &scene, &events, look);
    paint(here, &figure, "plot__svg", Accessibility::Hidden)
}
