//! The lanes on the screen: one drawing at rest; while time moves, a wider one that is pushed along under what stands
//! still.
//!
//! Moving what has been painted costs the browser next to nothing, painting thousands of elements more than a frame.
//! So a movement that keeps its zoom is painted once, with half a screen more on each side, and again only when that
//! is used up.

use atlas_charts::{
    figure::Figure,
    timeline::{
        draw::{Appearance, Events, Layers, draw, layers, names},
        lane_model::LaneModel,
        scene::{HitTarget, Insets, Scene, place},
        viewport::Viewport,
    },
};
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::{
    components::drawing::{Accessibility, paint},
    fixed::Fixed,
    here::Here,
};

/// The element of the lanes and what stands in it.
#[derive(Debug)]
pub struct Canvas {
    here: Here,
    element: Element,
    shown: Option<Shown>,
}

#[derive(Debug)]
struct Shown {
    scene: Scene,
    look: Appearance,
    moving: Option<Moving>,
}

/// The elements of a drawing that is pushed along.
#[derive(Debug)]
struct Moving {
    time: HtmlElement,
    names: HtmlElement,
    /// By how many pixels it stands right of where it was painted.
    by: i32,
}

impl Canvas {
    /// Takes an element, whose content is replaced with the first drawing.
    #[must_use]
    pub const fn new(here: Here, element: Element) -> Self {
        Self {
            here,
            element,
            shown: None,
        }
    }

    /// Forgets what is shown, because the events are others now.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// Shows a stretch of time; its width is that of the element, names of lanes included.
    pub fn show(
        &mut self,
        model: &LaneModel,
        view: &Viewport,
        events: &dyn Events,
        look: Appearance,
    ) {
        let room = Insets::of_width(view.width);
        let now = view.on(view.width - room.gutter);
        if look.moving && self.push(&now, look) {
            return;
        }
        // A zoom makes every frame anew: nothing of it could be pushed.
        let goes_on = self.shown.as_ref().is_some_and(|shown| {
            (shown.scene.view.span, shown.scene.view.width) == (now.span, now.width)
                && shown.look.chosen == look.chosen
        });
        let margin = if look.moving && goes_on {
            now.width / 2
        } else {
            0
        };
        let scene = place(model, view, room.with_margin(margin), events);
        let moving = if margin > 0 {
            self.paint_layers(layers(model, &scene, events, look), &now, room)
        } else {
            fill(
                &self.element,
                painted(self.here, draw(model, &scene, events, look), "plot__svg"),
            );
            None
        };
        self.shown = Some(Shown {
            scene,
            look,
            moving,
        });
    }

    /// Pushes what is painted to where a view wants it, if it reaches so far.
    fn push(&mut self, now: &Viewport, look: Appearance) -> bool {
        let Some(shown) = &mut self.shown else {
            return false;
        };
        let Scene { view, room, .. } = &shown.scene;
        let Some(moving) = &mut shown.moving else {
            return false;
        };
        let by = view.length(view.start - now.start);
        if (view.span, view.width) != (now.span, now.width)
            || shown.look != look
            || by.abs() > room.margin
        {
            return false;
        }
        moving.by = by;
        // Not by an attribute, which the site's policy forbids.
        let style = moving.time.style();
        let _ = style.set_property("transform", &format!("translateX({by}px)"));
        fill(
            &moving.names,
            painted(self.here, names(now, *room), "plot__svg"),
        );
        true
    }

    fn paint_layers(&self, layers: Layers, now: &Viewport, room: Insets) -> Option<Moving> {
        // The one behind gives the element its height.
        fill(
            &self.element,
            painted(self.here, layers.ground, "plot__svg"),
        );
        let over = |class: &str, figure: Figure| {
            let layer = crate::browser::document().create_element("div").ok()?;
            layer.set_class_name(class);
            fill(&layer, painted(self.here, figure, "plot__svg"));
            self.element.append_child(&layer).ok()?;
            layer.dyn_into().ok()
        };
        let time = over("plot__layer plot__layer--moving", layers.time)?;
        over("plot__layer", layers.frame)?;
        let names = over("plot__layer", names(now, room))?;
        Some(Moving { time, names, by: 0 })
    }

    /// What has been placed, if anything has.
    #[must_use]
    pub fn scene(&self) -> Option<&Scene> {
        Some(&self.shown.as_ref()?.scene)
    }

    /// The mark or cluster at a point of the element, or the nearest within the reach of a finger.
    #[must_use]
    pub fn hit(&self, x: i32, y: i32) -> Option<HitTarget> {
        let shown = self.shown.as_ref()?;
        let by = shown.moving.as_ref().map_or(0, |moving| moving.by);
        let on_lanes = x >= shown.scene.room.gutter;
        on_lanes.then(|| shown.scene.hit(x - by, y)).flatten()
    }
}

/// Paints a drawing at its own size: its width is the element's, so that it need not be fluid.
fn painted(here: Here, mut figure: Figure, class: &str) -> Fixed {
    figure.fluid = false;
    paint(here, &figure, class, Accessibility::Hidden)
}

/// Puts a view in the place of what an element holds.
pub(super) fn fill(element: &Element, view: Fixed) {
    element.set_text_content(None);
    view.build().mount(element, None);
}
