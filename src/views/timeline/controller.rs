//! The controller of the plot: listens to pointers, wheel and keys, draws a frame for each movement, and moves the
//! address at its end.
//!
//! What is under way lives here and in no signal. While a gesture lasts the address trails it; its end is a step of the
//! history, so that Back returns to what was seen before. A new address is followed by [`Controller::meet`].
//! What gestures mean is [`atlas_charts::timeline::gesture`], what keys mean [`super::keys`].

mod choosing;

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use atlas_address::address::{Address, Page};
use atlas_charts::timeline::{
    draw::Appearance,
    gesture::{Gestures, Plot, turned},
    lane_model::LaneModel,
    overview,
    viewport::Viewport,
};
use atlas_messages::timeline_view as say;
use atlas_record::selection::Window;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use web_sys::{Element, Event, EventTarget};

use super::{
    canvas::{Canvas, fill},
    elements::{Elements, pointer_of, pressed, set, turn_of, width_of},
    panel::Panel,
};
use crate::{
    browser,
    components::{
        drawing::{Accessibility, paint},
        timeline::from_address::{self, all_days},
    },
    here::Here,
    navigate::{HistoryMode, Navigate},
};

/// The milliseconds after the last turn of the wheel or key at which a gesture has ended.
const REST: i32 = 400;

/// Draws the plot of the address and answers to the reader, for as long as the page stands.
pub fn follow(here: Here, address: Memo<Address>) {
    let navigate = expect_context::<Navigate>();
    let held: RefCell<Option<Rc<RefCell<Controller>>>> = RefCell::new(None);
    Effect::new(move |_| {
        let address = address.get();
        // The address moves on before the page goes.
        if address.page != Page::Timeline {
            return;
        }
        let mut held = held.borrow_mut();
        match &*held {
            Some(controller) => controller.borrow_mut().meet(address),
            None => *held = Controller::on_the_page(here, address, navigate),
        }
    });
}

/// What an event does.
type Act = fn(&mut Controller, &Event);

/// The plot while the page stands.
struct Controller {
    here: Here,
    elements: Elements,
    panel: Panel,
    navigate: Navigate,
    address: Address,
    model: LaneModel,
    years: Vec<(i32, u32)>,
    view: Viewport,
    bounds: Viewport,
    canvas: Canvas,
    chosen: Option<(usize, usize)>,
    gestures: Gestures,
    /// Whether a gesture is under way.
    moving: bool,
    /// Counts movements: one that is still the last after a rest has ended its gesture.
    movements: u32,
    frame_asked: bool,
    this: Weak<RefCell<Self>>,
    listeners: Vec<EventListener>,
}

impl Controller {
    /// Takes hold of the plot that stands on the page.
    fn on_the_page(here: Here, address: Address, navigate: Navigate) -> Option<Rc<RefCell<Self>>> {
        let (figure, elements, panel) = Elements::found()?;
        set(
            &elements.drawing,
            &[
                ("tabindex", "0"),
                ("role", "application"),
                ("aria-roledescription", say::role()),
                ("aria-label", say::events_in_lanes()),
                ("aria-describedby", "plot:keys"),
            ],
        );
        set(
            &elements.overview,
            &[
                ("tabindex", "0"),
                ("role", "slider"),
                ("aria-label", say::time_shown()),
            ],
        );
        let (view, bounds) = from_address::views(&address, width_of(&elements.drawing));
        let controller = Rc::new_cyclic(|this| {
            RefCell::new(Self {
                here,
                canvas: Canvas::new(here, elements.drawing.clone()),
                elements,
                panel: Panel::new(here, panel),
                navigate,
                model: LaneModel::default(),
                years: Vec::new(),
                address: Address::of(Page::NotFound(String::new())),
                view,
                bounds,
                chosen: None,
                gestures: Gestures::default(),
                moving: false,
                movements: 0,
                frame_asked: false,
                this: this.clone(),
                listeners: Vec::new(),
            })
        });
        controller.borrow_mut().listen(&figure);
        controller.borrow_mut().meet(address);
        // At once, so that the page never stands without its plot.
        controller.borrow_mut().paint();
        Some(controller)
    }

    fn listen(&mut self, figure: &Element) {
        let Elements {
            drawing, overview, ..
        } = &self.elements;
        let on: [(&EventTarget, &'static str, Act); 16] = [
            (drawing, "pointerdown", Self::press_lanes),
            (drawing, "pointermove", Self::move_pointer),
            (drawing, "pointerup", Self::release),
            (drawing, "pointercancel", Self::release),
            (drawing, "wheel", Self::wheel),
            (drawing, "keydown", Self::key_on_lanes),
            (drawing, "dragstart", |_, event| event.prevent_default()),
            (overview, "pointerdown", Self::press_overview),
            (overview, "pointermove", Self::move_pointer),
            (overview, "pointerup", Self::release),
            (overview, "pointercancel", Self::release),
            (overview, "wheel", Self::wheel),
            (overview, "keydown", Self::key_on_overview),
            (figure, "click", Self::click),
            (figure, "keydown", Self::escape),
            (&browser::window(), "resize", Self::resize),
        ];
        let listeners = on.map(|(target, name, act)| {
            let this = self.this.clone();
            // The wheel and swipes are refused to the browser where they move the plot.
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(target, name, options, move |event| {
                let controller = this.upgrade();
                // While it is held it is being painted or told of an address, which no event interrupts.
                if let Some(mut controller) = controller
                    .as_ref()
                    .and_then(|controller| controller.try_borrow_mut().ok())
                {
                    act(&mut controller, event);
                }
            })
        });
        self.listeners.extend(listeners);
    }

    /// Follows the address: Back, a link, a choice, or the end of a gesture of its own.
    fn meet(&mut self, address: Address) {
        // What the events and their lanes depend on.
        let chosen = |one: &Address| (one.page.clone(), one.selection.clone(), one.lanes);
        let same = chosen(&address) == chosen(&self.address);
        let width = self.view.width;
        let (view, bounds) = from_address::views(&address, width);
        if !same || bounds != self.bounds {
            self.model = from_address::lane_model(&address);
            self.canvas.forget();
            self.years = overview::histogram(&self.model, &bounds);
            self.chosen = None;
            if self.address.page == Page::Timeline {
                self.panel.close();
            }
        }
        self.bounds = bounds;
        if !self.moving {
            self.view = view;
        }
        self.address = address;
        self.ask_for_frame();
    }

    fn ask_for_frame(&mut self) {
        if self.frame_asked {
            return;
        }
        self.frame_asked = true;
        let this = self.this.clone();
        browser::after_render(move || {
            if let Some(controller) = this.upgrade() {
                controller.borrow_mut().paint();
            }
        });
    }

    fn paint(&mut self) {
        self.frame_asked = false;
        let width = width_of(&self.elements.drawing);
        self.view = self.view.on(width);
        let look = Appearance {
            as_of: Some(self.here.day().number()),
            chosen: self.chosen,
            moving: self.moving,
        };
        // On a phone the lanes are not there until they are asked for.
        if self.elements.drawing.client_width() > 0 {
            let events = from_address::events();
            self.canvas.show(&self.model, &self.view, &events, look);
        }
        let bounds = self.bounds.on(width_of(&self.elements.overview));
        let figure = overview::draw(&self.years, &bounds, &self.view);
        fill(
            &self.elements.overview,
            paint(self.here, &figure, "overview", Accessibility::Hidden),
        );
        let (from, to) = self.view.nearest_days();
        let ((first, _), (_, last)) = (self.bounds.nearest_days(), self.bounds.nearest_days());
        let year = |day: atlas_record::day::Day| day.civil().0.to_string();
        let words = say::from_to(&from.words(), &to.words());
        let middle = from.plus((to.number() - from.number()) / 2);
        set(
            &self.elements.overview,
            &[
                ("aria-valuemin", &year(first)),
                ("aria-valuemax", &year(last)),
                ("aria-valuenow", &year(middle)),
                ("aria-valuetext", &words),
            ],
        );
        self.elements.time.set_text_content(Some(&words));
        if self.moving {
            self.navigate.by(self.seen_address(), HistoryMode::Trail);
        }
    }

    fn resize(&mut self, _: &Event) {
        self.ask_for_frame();
    }

    /// Shows another stretch of time.
    fn show(&mut self, view: Viewport) {
        self.moving = true;
        self.view = view.within(self.bounds);
        self.movements += 1;
        self.ask_for_frame();
    }

    /// Ends the gesture if nothing more comes for a moment.
    fn rest(&mut self) {
        let (this, now) = (self.this.clone(), self.movements);
        browser::later(REST, move || {
            let Some(controller) = this.upgrade() else {
                return;
            };
            let still =
                controller.borrow().movements == now && !controller.borrow().gestures.is_dragging();
            if still {
                controller.borrow_mut().settle();
            }
        });
    }

    /// The address of what is seen.
    fn seen_address(&self) -> Address {
        let ((first, last), (from, to)) = (all_days(), self.view.nearest_days());
        Address {
            window: Window {
                from: (from != first).then_some(from),
                to: (to != last).then_some(to),
            },
            anchor: None,
            ..self.address.clone()
        }
    }

    /// The end of a gesture: what is seen becomes the address.
    fn settle(&mut self) {
        if std::mem::take(&mut self.moving) {
            self.navigate.by(self.seen_address(), HistoryMode::Settle);
            // At rest marks lead somewhere again.
            self.ask_for_frame();
        }
    }

    /// What is seen now.
    fn plot(&self) -> Plot {
        Plot {
            view: self.view,
            bounds: self.bounds,
            overview: width_of(&self.elements.overview),
            gutter: self.canvas.scene().map_or(0, |scene| scene.room.gutter),
        }
    }

    fn press_lanes(&mut self, event: &Event) {
        if let Some((pointer, element, x)) = pressed(event) {
            let plot = self.plot();
            if self.gestures.press_lanes(pointer.pointer_id(), x, &plot) {
                let _ = element.set_pointer_capture(pointer.pointer_id());
            }
        }
    }

    fn press_overview(&mut self, event: &Event) {
        if let Some((pointer, element, x)) = pressed(event) {
            let plot = self.plot();
            let view = self.gestures.press_overview(pointer.pointer_id(), x, &plot);
            let _ = element.set_pointer_capture(pointer.pointer_id());
            if let Some(view) = view {
                self.show(view);
            }
        }
    }

    fn move_pointer(&mut self, event: &Event) {
        let Some((pointer, element, x)) = pointer_of(event) else {
            return;
        };
        let plot = self.plot();
        if let Some(movement) = self.gestures.move_pointer(pointer.pointer_id(), x, &plot) {
            if movement.capture {
                let _ = element.set_pointer_capture(pointer.pointer_id());
            }
            self.show(movement.view);
        }
    }

    fn release(&mut self, event: &Event) {
        let Some((pointer, ..)) = pointer_of(event) else {
            return;
        };
        let plot = self.plot();
        if self.gestures.release(pointer.pointer_id(), &plot) {
            self.settle();
        }
    }

    /// The wheel scrolls the page; with Ctrl it zooms, sideways or with Shift it moves through time.
    fn wheel(&mut self, event: &Event) {
        let turn = turn_of(event, &self.elements.drawing);
        if let Some(view) = turn.and_then(|turn| turned(&self.plot(), turn)) {
            event.prevent_default();
            self.show(view);
            self.rest();
        }
    }
}
