//! The elements of the plot on the page, and what events say of them.

use atlas_charts::timeline::gesture::WheelTurn;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use crate::browser;

/// The elements of the plot.
pub struct Elements {
    /// Where the lanes are drawn.
    pub drawing: Element,
    /// Where all years are drawn.
    pub overview: Element,
    /// What a screen reader is told.
    pub said: Element,
    /// The time that is shown, in words.
    pub time: Element,
}

impl Elements {
    /// Those of the page, with the figure around them and the panel beside them.
    pub fn found() -> Option<(Element, Self, Element)> {
        let find = |selector: &str| browser::document().query_selector(selector).ok().flatten();
        let elements = Self {
            drawing: find(".plot__drawing")?,
            overview: find(".plot__overview")?,
            said: find("[id='plot:said']")?,
            time: find(".plot__time")?,
        };
        Some((find(".plot")?, elements, find(".plot__panel")?))
    }
}

/// Sets attributes of an element.
pub fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

/// The key, unless it is pressed with another that gives it a meaning of the browser's.
pub fn key_of(event: &Event) -> Option<String> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    (!key.ctrl_key() && !key.meta_key() && !key.alt_key()).then(|| key.key())
}

/// How wide an element is inside, in whole pixels.
pub fn width_of(element: &Element) -> i32 {
    element.client_width().max(200)
}

/// The pointer of an event, the element that listens, and how far from its left edge it is.
pub fn pointer_of(event: &Event) -> Option<(&PointerEvent, Element, i32)> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let (_, x) = place_of(event, &element)?;
    Some((event.dyn_ref()?, element, x))
}

/// How far a mouse event is from the upper and the left edge of an element.
pub fn place_of(event: &Event, element: &Element) -> Option<(i32, i32)> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let edges = element.get_bounding_client_rect();
    let from = |edge: f64, at: i32| at - edge as i32;
    Some((
        from(edges.top(), mouse.client_y()),
        from(edges.left(), mouse.client_x()),
    ))
}

/// The same of a pointer that is pressed with its first button.
pub fn pressed(event: &Event) -> Option<(&PointerEvent, Element, i32)> {
    pointer_of(event).filter(|(pointer, ..)| pointer.button() == 0)
}

/// The turn of the wheel, as it is seen from an element.
pub fn turn_of(event: &Event, element: &Element) -> Option<WheelTurn> {
    let wheel = event.dyn_ref::<WheelEvent>()?;
    // Some browsers count lines.
    let unit = if wheel.delta_mode() == 0 { 1.0 } else { 16.0 };
    let (_, x) = place_of(event, element)?;
    Some(WheelTurn {
        by: (wheel.delta_x() * unit, wheel.delta_y() * unit),
        zooms: wheel.ctrl_key() || wheel.meta_key(),
        sideways: wheel.shift_key(),
        x,
    })
}
