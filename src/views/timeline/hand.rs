//! The hand on the plot: pointer, wheel and keys, a frame for each movement, and the address at its end.
//!
//! What is under way lives here and in no signal. While a gesture lasts the address trails it; its end is a step of the
//! history, so that Back returns to what was seen before. A new address is followed by [`Hand::meet`].

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use atlas_core::{
    address::{Address, Page},
    model::StatementId,
    selection::Window,
    timeline::{
        draw::{Appearance, Events},
        overview::{self, Grip},
        scene::Hit,
        track::{Step, Track},
        viewport::Viewport,
    },
};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use super::{
    all_days, arranged, panel,
    stage::{Stage, fill},
};
use crate::{
    app::{Manner, Navigate},
    browser,
    components::drawing::{Voice, paint},
    dataset::atlas,
    fixed::Fixed,
    here::Here,
};

/// A pointer that has moved less than this has clicked.
const STILL: i32 = 4;
/// The milliseconds after the last turn of the wheel or key at which a gesture has ended.
const REST: i32 = 400;

/// Draws the plot of the address and answers to the reader, for as long as the page stands.
pub fn follow(here: Here, address: Memo<Address>) {
    let navigate = expect_context::<Navigate>();
    let held: RefCell<Option<Rc<RefCell<Hand>>>> = RefCell::new(None);
    Effect::new(move |_| {
        let address = address.get();
        // The address moves on before the page goes.
        if address.page != Page::Timeline {
            return;
        }
        let mut held = held.borrow_mut();
        match &*held {
            Some(hand) => hand.borrow_mut().meet(address),
            None => *held = Hand::on_the_page(here, address, navigate),
        }
    });
}

/// What an event does.
type Act = fn(&mut Hand, &Event);

/// What a pointer does.
enum Drag {
    /// It moves the lanes, from a place and a view.
    Lanes(i32, Viewport),
    /// It moves the window of the overview, held somewhere, from a place and a view.
    Window(Grip, i32, Viewport),
}

/// The plot while the page stands.
struct Hand {
    here: Here,
    parts: Parts,
    navigate: Navigate,
    address: Address,
    track: Track,
    years: Vec<(i32, u32)>,
    view: Viewport,
    bounds: Viewport,
    stage: Stage,
    chosen: Option<(usize, usize)>,
    /// The cluster whose list is open: its lane and the first and last day of its events.
    opened: Option<(i32, i32)>,
    /// The pointers that are down, and where.
    pointers: Vec<(i32, i32)>,
    drag: Option<Drag>,
    /// Whether the pointer that is down has moved: then its click is none.
    moved: bool,
    /// Whether a gesture is under way.
    moving: bool,
    /// Counts movements: one that is still the last after a rest has ended its gesture.
    movements: u32,
    frame_asked: bool,
    this: Weak<RefCell<Self>>,
    listeners: Vec<EventListener>,
}

/// The elements of the plot.
struct Parts {
    drawing: Element,
    overview: Element,
    panel: Element,
    said: Element,
    time: Element,
}

impl Parts {
    fn found() -> Option<(Element, Self)> {
        let find = |selector: &str| browser::document().query_selector(selector).ok().flatten();
        let parts = Self {
            drawing: find(".plot__drawing")?,
            overview: find(".plot__overview")?,
            panel: find(".plot__panel")?,
            said: find("[id='plot:said']")?,
            time: find(".plot__time")?,
        };
        Some((find(".plot")?, parts))
    }
}

fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

impl Hand {
    /// Takes hold of the plot that stands on the page.
    fn on_the_page(here: Here, address: Address, navigate: Navigate) -> Option<Rc<RefCell<Self>>> {
        let (figure, parts) = Parts::found()?;
        set(
            &parts.drawing,
            &[
                ("tabindex", "0"),
                ("role", "application"),
                ("aria-roledescription", "timeline"),
                ("aria-label", "Events in lanes"),
                ("aria-describedby", "plot:keys"),
            ],
        );
        set(
            &parts.overview,
            &[
                ("tabindex", "0"),
                ("role", "slider"),
                ("aria-label", "Time shown"),
            ],
        );
        let (view, bounds) = arranged::views(&address, width_of(&parts.drawing));
        let hand = Rc::new_cyclic(|this| {
            RefCell::new(Self {
                here,
                stage: Stage::new(here, parts.drawing.clone()),
                parts,
                navigate,
                track: Track::default(),
                years: Vec::new(),
                address: Address::of(Page::NotFound(String::new())),
                view,
                bounds,
                chosen: None,
                opened: None,
                pointers: Vec::new(),
                drag: None,
                moved: false,
                moving: false,
                movements: 0,
                frame_asked: false,
                this: this.clone(),
                listeners: Vec::new(),
            })
        });
        hand.borrow_mut().listen(&figure);
        hand.borrow_mut().meet(address);
        // At once, so that the page never stands without its plot.
        hand.borrow_mut().paint();
        Some(hand)
    }

    fn listen(&mut self, figure: &Element) {
        let Parts {
            drawing, overview, ..
        } = &self.parts;
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
                let hand = this.upgrade();
                // While it is held it is being painted or told of an address, which no event interrupts.
                if let Some(mut hand) = hand.as_ref().and_then(|hand| hand.try_borrow_mut().ok()) {
                    act(&mut hand, event);
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
        let (view, bounds) = arranged::views(&address, width);
        if !same || bounds != self.bounds {
            self.track = arranged::track(&address);
            self.stage.forget();
            self.years = overview::histogram(&self.track, &bounds);
            self.chosen = None;
            if self.opened.take().is_some() || self.address.page == Page::Timeline {
                self.close();
            }
        }
        self.bounds = bounds;
        if !self.moving {
            self.view = view;
        }
        self.address = address;
        self.ask_for_frame();
    }

    // --- Frames --------------------------------------------------------------------------------------------------

    fn ask_for_frame(&mut self) {
        if self.frame_asked {
            return;
        }
        self.frame_asked = true;
        let this = self.this.clone();
        browser::after_render(move || {
            if let Some(hand) = this.upgrade() {
                hand.borrow_mut().paint();
            }
        });
    }

    fn paint(&mut self) {
        self.frame_asked = false;
        let width = width_of(&self.parts.drawing);
        self.view = self.view.on(width);
        let look = Appearance {
            as_of: Some(self.here.day().number()),
            chosen: self.chosen,
            moving: self.moving,
        };
        // On a phone the lanes are not there until they are asked for.
        if self.parts.drawing.client_width() > 0 {
            let events = arranged::events();
            self.stage.show(&self.track, &self.view, &events, look);
        }
        let bounds = self.bounds.on(width_of(&self.parts.overview));
        let figure = overview::draw(&self.years, &bounds, &self.view);
        fill(
            &self.parts.overview,
            paint(self.here, &figure, "overview", Voice::Silent),
        );
        let (from, to) = self.view.nearest_days();
        let ((first, _), (_, last)) = (self.bounds.nearest_days(), self.bounds.nearest_days());
        let year = |day: atlas_core::day::Day| day.civil().0.to_string();
        let words = format!("{} to {}", from.words(), to.words());
        let middle = from.plus((to.number() - from.number()) / 2);
        set(
            &self.parts.overview,
            &[
                ("aria-valuemin", &year(first)),
                ("aria-valuemax", &year(last)),
                ("aria-valuenow", &year(middle)),
                ("aria-valuetext", &words),
            ],
        );
        self.parts.time.set_text_content(Some(&words));
        if self.moving {
            self.navigate.by(self.seen_address(), Manner::Trail);
        }
    }

    fn resize(&mut self, _: &Event) {
        self.ask_for_frame();
    }

    // --- Movements and their end ---------------------------------------------------------------------------------

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
            let Some(hand) = this.upgrade() else { return };
            let still = hand.borrow().movements == now && hand.borrow().drag.is_none();
            if still {
                hand.borrow_mut().settle();
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
            self.navigate.by(self.seen_address(), Manner::Settle);
            // At rest marks lead somewhere again.
            self.ask_for_frame();
        }
    }

    // --- Pointers ------------------------------------------------------------------------------------------------

    fn press_lanes(&mut self, event: &Event) {
        self.press(event, |hand, x| Drag::Lanes(x, hand.view));
    }

    fn press_overview(&mut self, event: &Event) {
        self.press(event, |hand, x| {
            let bounds = hand.bounds.on(width_of(&hand.parts.overview));
            let grip = overview::grip(&bounds, &hand.view, x);
            if grip == Grip::Elsewhere {
                let (left, right) = overview::window(&bounds, &hand.view);
                let by = x - i32::midpoint(left, right);
                hand.show(overview::dragged(&bounds, &hand.view, grip, by));
            }
            Drag::Window(grip, x, hand.view)
        });
    }

    fn press(&mut self, event: &Event, drag: impl FnOnce(&mut Self, i32) -> Drag) {
        let Some((pointer, element, x)) = pointer_of(event) else {
            return;
        };
        if pointer.button() != 0 {
            return;
        }
        self.pointers.retain(|(id, _)| *id != pointer.pointer_id());
        self.pointers.push((pointer.pointer_id(), x));
        self.moved = false;
        self.drag = Some(drag(self, x));
        if matches!(self.drag, Some(Drag::Window(..))) || self.pointers.len() > 1 {
            let _ = element.set_pointer_capture(pointer.pointer_id());
        }
    }

    fn move_pointer(&mut self, event: &Event) {
        let Some((pointer, element, x)) = pointer_of(event) else {
            return;
        };
        let id = pointer.pointer_id();
        let others = self
            .pointers
            .iter()
            .find(|(other, _)| *other != id)
            .copied();
        let Some(last) = self.pointers.iter_mut().find(|(other, _)| *other == id) else {
            return;
        };
        let was = std::mem::replace(&mut last.1, x);
        match (&self.drag, others) {
            (Some(Drag::Lanes(..)), Some((_, other))) => {
                // Two fingers: the time between them is kept under them.
                let room = self.view.width - self.gutter();
                let (apart, now) = ((was - other).abs().max(8), (x - other).abs().max(8));
                let thousandths = i64::from(apart) * 1000 / i64::from(now);
                let middle = i32::midpoint(x, other) - self.gutter();
                let view = self.view.on(room).moved((was - x) / 2);
                let view = view.zoomed(middle, thousandths, self.bounds);
                self.moved = true;
                self.show(view.on(self.view.width));
            }
            (Some(Drag::Lanes(from, view)), None) => {
                let by = *from - x;
                if self.moved || by.abs() >= STILL {
                    if !self.moved {
                        let _ = element.set_pointer_capture(id);
                    }
                    self.moved = true;
                    let room = self.view.width - self.gutter();
                    self.show(view.on(room).moved(by).on(self.view.width));
                }
            }
            (Some(Drag::Window(grip, from, view)), _) => {
                let bounds = self.bounds.on(width_of(&self.parts.overview));
                let view = overview::dragged(&bounds, view, *grip, x - from);
                self.moved = true;
                self.show(view);
            }
            (None, _) => {}
        }
    }

    fn release(&mut self, event: &Event) {
        let Some((pointer, ..)) = pointer_of(event) else {
            return;
        };
        self.pointers.retain(|(id, _)| *id != pointer.pointer_id());
        match (&self.drag, self.pointers.first()) {
            // The finger that stays goes on from where it is.
            (Some(Drag::Lanes(..)), Some((_, x))) => self.drag = Some(Drag::Lanes(*x, self.view)),
            (Some(_), None) => {
                self.drag = None;
                self.settle();
            }
            _ => {}
        }
    }

    fn gutter(&self) -> i32 {
        self.stage.scene().map_or(0, |scene| scene.room.gutter)
    }

    /// The wheel scrolls the page; with Ctrl it zooms, sideways or with Shift it moves through time.
    fn wheel(&mut self, event: &Event) {
        let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        let unit = if wheel.delta_mode() == 0 { 1.0 } else { 16.0 };
        let (dx, dy) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
        let room = self.view.width - self.gutter();
        let here = self.view.on(room);
        let view = if wheel.ctrl_key() || wheel.meta_key() {
            let Some((_, x)) = place_of(event, &self.parts.drawing) else {
                return;
            };
            // A notch of a wheel is about 100, a pinch on a pad a few.
            let thousandths = 1000 + (dy * 2.5).clamp(-400.0, 600.0) as i64;
            here.zoomed(x - self.gutter(), thousandths, self.bounds)
        } else if wheel.shift_key() || dx.abs() > dy.abs() {
            here.moved(if dx == 0.0 { dy } else { dx } as i32)
        } else {
            return;
        };
        event.prevent_default();
        self.show(view.on(self.view.width));
        self.rest();
    }

    // --- Choosing ------------------------------------------------------------------------------------------------

    fn click(&mut self, event: &Event) {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        if let Ok(Some(button)) = target.closest("[data-plot]") {
            return self.press_button(&button.get_attribute("data-plot").unwrap_or_default());
        }
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if modified || !self.parts.drawing.contains(Some(&target)) {
            return;
        }
        // Every link of the drawing opens its event beside it; the panel leads on.
        event.prevent_default();
        let at = place_of(event, &self.parts.drawing);
        let hit = at
            .filter(|_| !self.moved)
            .and_then(|(y, x)| self.stage.hit(x, y));
        match self.stage.scene().zip(hit) {
            Some((scene, Hit::Mark(place))) => {
                let mark = scene.marks[place];
                self.choose((mark.lane, mark.place));
                self.open();
            }
            Some((scene, Hit::Milestone(place))) => {
                let milestone = scene.milestones[place];
                self.choose((milestone.lane, milestone.place));
                self.open();
            }
            Some((scene, Hit::Cluster(place))) => {
                let cluster = scene.clusters[place];
                self.open_cluster(cluster);
            }
            None => {}
        }
    }

    fn press_button(&mut self, name: &str) {
        let room = self.view.width - self.gutter();
        let here = self.view.on(room);
        let view = match name {
            "in" => here.zoomed(self.centre(), 500, self.bounds),
            "out" => here.zoomed(self.centre(), 2000, self.bounds),
            "earlier" => here.moved(-room / 2),
            "later" => here.moved(room / 2),
            "all" => self.bounds,
            "closer" => {
                let Some((first, last)) = self.opened else {
                    return;
                };
                // A third more than they take, so that they do not stand at the edges.
                let margin = ((last - first) / 6).max(4);
                let epoch = atlas().dataset.edition;
                let day = |number: i32| epoch.plus(number - epoch.number());
                Viewport::of_days(day(first - margin), day(last + margin), room)
            }
            "lanes" => {
                // On a narrow screen they are left out until they are asked for.
                let figure = self.parts.drawing.closest(".plot").ok().flatten();
                let _ = figure.map(|figure| figure.toggle_attribute("data-lanes"));
                return self.ask_for_frame();
            }
            "close" => {
                self.close();
                return browser::focus(&self.parts.drawing);
            }
            _ => return,
        };
        self.show(view.on(self.view.width));
        self.rest();
    }

    /// Where to zoom: at what is chosen, else in the middle.
    fn centre(&self) -> i32 {
        let room = self.view.width - self.gutter();
        let chosen = self
            .chosen
            .and_then(|(lane, place)| self.track.lanes.get(lane)?.items.get(place));
        let x = chosen.map(|item| self.view.on(room).x_of_day(item.middle()));
        x.filter(|x| (0..room).contains(x)).unwrap_or(room / 2)
    }

    /// Chooses an event, says it, and shows its time.
    fn choose(&mut self, (lane, place): (usize, usize)) {
        let Some(item) = self
            .track
            .lanes
            .get(lane)
            .and_then(|lane| lane.items.get(place))
        else {
            return;
        };
        let (first, last) = (item.first, item.last);
        let words = format!(
            "{}. {}, {} of {}",
            arranged::events().words(item.event),
            self.track.lanes[lane].head.name,
            place + 1,
            self.track.lanes[lane].items.len()
        );
        self.chosen = Some((lane, place));
        self.say(&words);
        let view = self.view.showing(first, last);
        if view == self.view {
            self.ask_for_frame();
        } else {
            self.show(view);
            self.rest();
        }
    }

    fn open(&mut self) {
        let chosen = self
            .chosen
            .and_then(|(lane, place)| self.track.lanes.get(lane)?.items.get(place));
        let Some(item) = chosen else { return };
        let id = atlas().events[item.event as usize];
        self.opened = Some((item.first, item.last));
        self.fill_panel(panel::event(self.here, id));
    }

    fn open_cluster(&mut self, cluster: atlas_core::timeline::scene::Cluster) {
        let Some(scene) = self.stage.scene() else {
            return;
        };
        let items: Vec<_> = scene.events(&self.track, &cluster).collect();
        let first = items
            .iter()
            .map(|item| item.first)
            .min()
            .unwrap_or_default();
        let last = items.iter().map(|item| item.last).max().unwrap_or_default();
        let ids: Vec<StatementId> = items
            .iter()
            .map(|item| atlas().events[item.event as usize])
            .collect();
        self.opened = Some((first, last));
        self.chosen = Some((cluster.lane, cluster.first));
        self.say(&format!(
            "{} events near each other; their list is open",
            ids.len()
        ));
        self.fill_panel(panel::cluster(self.here, &ids, first == last));
        self.ask_for_frame();
    }

    fn fill_panel(&mut self, view: Fixed) {
        fill(&self.parts.panel, view);
        set(&self.parts.panel, &[("data-open", "")]);
        if let Ok(Some(title)) = self.parts.panel.query_selector(".plot__title") {
            browser::focus(&title);
        }
    }

    fn close(&mut self) {
        self.opened = None;
        fill(&self.parts.panel, panel::hint());
        let _ = self.parts.panel.remove_attribute("data-open");
    }

    fn escape(&mut self, event: &Event) {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") && self.opened.is_some() {
            self.press_button("close");
        }
    }

    fn say(&self, words: &str) {
        self.parts.said.set_text_content(Some(words));
    }

    // --- Keys ----------------------------------------------------------------------------------------------------

    fn key_on_lanes(&mut self, event: &Event) {
        let Some(key) = key_of(event) else { return };
        let step = match key.as_str() {
            "ArrowLeft" => Step::Earlier,
            "ArrowRight" => Step::Later,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Home" => Step::First,
            "End" => Step::Last,
            "Enter" | " " if self.chosen.is_some() => {
                event.prevent_default();
                return self.open();
            }
            other => return self.key_of_time(event, other),
        };
        event.prevent_default();
        let next = match self.chosen {
            Some(chosen) => self.track.next(chosen, step),
            None => self.first_seen(),
        };
        self.choose(next);
    }

    /// The first event that is seen in the topmost lane that shows one.
    fn first_seen(&self) -> (usize, usize) {
        let (first, _) = self.view.seen_days();
        let seen = self
            .track
            .lanes
            .iter()
            .enumerate()
            .find_map(|(number, lane)| {
                let place = lane.items.partition_point(|item| item.middle() < first);
                (place < lane.items.len()).then_some((number, place))
            });
        seen.unwrap_or_default()
    }

    fn key_on_overview(&mut self, event: &Event) {
        let Some(key) = key_of(event) else { return };
        let tenth = self.view.width / 10;
        let view = match key.as_str() {
            "ArrowLeft" | "ArrowDown" => self.view.moved(-tenth.max(1)),
            "ArrowRight" | "ArrowUp" => self.view.moved(tenth.max(1)),
            "Home" => Viewport {
                start: self.bounds.start,
                ..self.view
            },
            "End" => Viewport {
                start: self.bounds.end() - self.view.span,
                ..self.view
            },
            other => return self.key_of_time(event, other),
        };
        event.prevent_default();
        self.show(view);
        self.rest();
    }

    fn key_of_time(&mut self, event: &Event, key: &str) {
        let button = match key {
            "+" | "=" => "in",
            "-" => "out",
            "0" => "all",
            "PageUp" => "earlier",
            "PageDown" => "later",
            _ => return,
        };
        event.prevent_default();
        self.press_button(button);
        let (from, to) = self.view.nearest_days();
        self.say(&format!("{} to {}", from.words(), to.words()));
    }
}

/// The key, unless it is pressed with another that gives it a meaning of the browser's.
fn key_of(event: &Event) -> Option<String> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    (!key.ctrl_key() && !key.meta_key() && !key.alt_key()).then(|| key.key())
}

/// How wide an element is inside, in whole pixels.
fn width_of(element: &Element) -> i32 {
    element.client_width().max(200)
}

/// The pointer of an event, the element that listens, and how far from its left edge it is.
fn pointer_of(event: &Event) -> Option<(&PointerEvent, Element, i32)> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let (_, x) = place_of(event, &element)?;
    Some((event.dyn_ref()?, element, x))
}

/// How far a mouse event is from the upper and the left edge of an element.
fn place_of(event: &Event, element: &Element) -> Option<(i32, i32)> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let edges = element.get_bounding_client_rect();
    let from = |edge: f64, at: i32| at - edge as i32;
    Some((
        from(edges.top(), mouse.client_y()),
        from(edges.left(), mouse.client_x()),
    ))
}
