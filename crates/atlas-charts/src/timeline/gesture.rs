//! Gestures on the plot: what pointers, two fingers, the wheel and the buttons make of the stretch of time that is seen.
//!
//! A state machine without a browser: it is told of each event with the place of the pointer, and answers where the view
//! is to move. Whoever shows the view keeps it within its bounds.
//!
//! ```
//! use atlas_record::day::Day;
//! use atlas_charts::timeline::{gesture::{Gestures, Plot}, viewport::Viewport};
//! let day = |year| Day::new(year, 1, 1).unwrap();
//! let view = Viewport::of_days(day(2000), day(2010), 1000);
//! let plot = Plot { view, bounds: view, overview: 1000, gutter: 0 };
//! let mut gestures = Gestures::default();
//! gestures.press_lanes(1, 500, &plot);
//! // Dragged by a tenth of the width to the right, a tenth of the time comes in from the left.
//! let movement = gestures.move_pointer(1, 600, &plot).unwrap();
//! assert_eq!(movement.view.start, view.start - view.span / 10);
//! assert!(gestures.release(1, &plot));
//! ```

use alloc::vec::Vec;

use super::{
    overview::{self, Grip},
    viewport::Viewport,
};
use atlas_record::day::Day;

/// A pointer that has moved by fewer pixels has clicked.
const STILL: i32 = 4;

/// Two fingers are never taken to be nearer to each other, in pixels.
const NEAREST: i32 = 8;

/// What is seen when an event comes.
#[derive(Clone, Copy, Debug)]
pub struct Plot {
    /// The stretch of time, on the whole width of the lanes with their names.
    pub view: Viewport,
    /// All that can be seen.
    pub bounds: Viewport,
    /// The width of the overview, in pixels.
    pub overview: i32,
    /// The width of the names of the lanes, in pixels.
    pub gutter: i32,
}

impl Plot {
    /// The stretch of time on the width that the lanes have for it.
    fn lanes(&self) -> Viewport {
        self.view.on(self.view.width - self.gutter)
    }

    /// A stretch of time that was reckoned for the lanes alone, on the whole width.
    fn whole(&self, lanes: Viewport) -> Viewport {
        lanes.on(self.view.width)
    }

    /// All years, on the width of the overview.
    fn years(&self) -> Viewport {
        self.bounds.on(self.overview)
    }
}

/// Where the view is to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The view, on the whole width.
    pub view: Viewport,
    /// Whether the pointer is from now on to be followed beyond the edges of the element.
    pub capture: bool,
}

/// The pointers that are down, and what they do.
#[derive(Debug, Default)]
pub struct Gestures {
    /// The pointers and how far each is from the left edge.
    pointers: Vec<(i32, i32)>,
    drag: Option<Drag>,
    moved: bool,
}

#[derive(Clone, Copy, Debug)]
enum Drag {
    /// The lanes are moved, from a place and a view.
    Lanes(i32, Viewport),
    /// The window of the overview is moved, held somewhere, from a place and a view.
    Window(Grip, i32, Viewport),
}

impl Gestures {
    /// Whether a pointer holds something.
    #[must_use]
    pub const fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Whether the pointer that is or was down has moved: then its click is none.
    #[must_use]
    pub const fn has_moved(&self) -> bool {
        self.moved
    }

    fn press(&mut self, pointer: i32, x: i32, drag: Drag) {
        self.pointers.retain(|(id, _)| *id != pointer);
        self.pointers.push((pointer, x));
        self.moved = false;
        self.drag = Some(drag);
    }

    /// A pointer goes down on the lanes; says whether it is to be captured, as the second of two fingers is.
    pub fn press_lanes(&mut self, pointer: i32, x: i32, plot: &Plot) -> bool {
        self.press(pointer, x, Drag::Lanes(x, plot.view));
        self.pointers.len() > 1
    }

    /// A pointer goes down on the overview: beside the window it draws the window to itself.
    pub fn press_overview(&mut self, pointer: i32, x: i32, plot: &Plot) -> Option<Viewport> {
        let (years, mut view) = (plot.years(), plot.view);
        let grip = overview::grip(&years, &view, x);
        if grip == Grip::Elsewhere {
            let (left, right) = overview::window(&years, &view);
            let by = x - i32::midpoint(left, right);
            view = overview::dragged(&years, &view, grip, by).within(plot.bounds);
        }
        self.press(pointer, x, Drag::Window(grip, x, view));
        (grip == Grip::Elsewhere).then_some(view)
    }

    /// A pointer moves; nothing follows where it is not down or has hardly moved.
    pub fn move_pointer(&mut self, pointer: i32, x: i32, plot: &Plot) -> Option<Movement> {
        let mut pointers = self.pointers.iter();
        let other = pointers.find(|(id, _)| *id != pointer).map(|(_, x)| *x);
        let place = self.pointers.iter_mut().find(|(id, _)| *id == pointer)?;
        let was = core::mem::replace(&mut place.1, x);
        let had_moved = self.moved;
        let view = match (self.drag?, other) {
            (Drag::Lanes(..), Some(other)) => pinched(plot, (was, x), other),
            (Drag::Lanes(from, _), None) if !had_moved && (from - x).abs() < STILL => return None,
            (Drag::Lanes(from, view), None) => {
                let start = view.on(plot.lanes().width);
                plot.whole(start.moved(from - x))
            }
            (Drag::Window(grip, from, view), _) => {
                overview::dragged(&plot.years(), &view, grip, x - from)
            }
        };
        self.moved = true;
        Some(Movement {
            view,
            capture: !had_moved && other.is_none() && matches!(self.drag, Some(Drag::Lanes(..))),
        })
    }

    /// A pointer goes up or is lost; says whether the gesture has ended with it.
    pub fn release(&mut self, pointer: i32, plot: &Plot) -> bool {
        self.pointers.retain(|(id, _)| *id != pointer);
        match (self.drag, self.pointers.first()) {
            // The finger that stays goes on from where it is.
            (Some(Drag::Lanes(..)), Some((_, x))) => {
                self.drag = Some(Drag::Lanes(*x, plot.view));
                false
            }
            (Some(_), None) => {
                self.drag = None;
                true
            }
            _ => false,
        }
    }
}

/// One of two fingers moves: the time between them is kept under them.
fn pinched(plot: &Plot, (was, now): (i32, i32), other: i32) -> Viewport {
    let apart = |x: i32| i64::from((x - other).abs().max(NEAREST));
    let thousandths = apart(was) * 1000 / apart(now);
    let middle = i32::midpoint(now, other) - plot.gutter;
    let moved = plot.lanes().moved((was - now) / 2);
    plot.whole(moved.zoomed(middle, thousandths, plot.bounds))
}

/// A turn of the wheel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WheelTurn {
    /// How far sideways and down, in pixels.
    pub by: (f64, f64),
    /// Whether the key is held with which it zooms.
    pub zooms: bool,
    /// Whether the key is held with which it goes sideways.
    pub sideways: bool,
    /// How far the pointer is from the left edge of the lanes.
    pub x: i32,
}

/// What a turn of the wheel makes of the view; nothing where it scrolls the page.
#[must_use]
pub fn turned(plot: &Plot, turn: WheelTurn) -> Option<Viewport> {
    let ((dx, dy), lanes) = (turn.by, plot.lanes());
    if turn.zooms {
        // A notch of a wheel is about 100, a pinch on a pad a few.
        let thousandths = 1000 + (dy * 2.5).clamp(-400.0, 600.0) as i64;
        let zoomed = lanes.zoomed(turn.x - plot.gutter, thousandths, plot.bounds);
        return Some(plot.whole(zoomed));
    }
    let sideways = turn.sideways || dx.abs() > dy.abs();
    let by = if dx == 0.0 { dy } else { dx };
    sideways.then(|| plot.whole(lanes.moved(by as i32)))
}

/// A button that changes the stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Half as much time.
    In,
    /// Twice as much.
    Out,
    /// Half a width earlier.
    Earlier,
    /// Half a width later.
    Later,
    /// All years.
    All,
}

impl Button {
    /// What the button makes of the view; it zooms around a day if that is seen, else around the middle.
    #[must_use]
    pub fn press(self, plot: &Plot, around: Option<i32>) -> Viewport {
        let lanes = plot.lanes();
        let x = around.map(|day| lanes.x_of_day(day));
        let x = x.filter(|x| (0..lanes.width).contains(x));
        let centre = x.unwrap_or(lanes.width / 2);
        plot.whole(match self {
            Self::In => lanes.zoomed(centre, 500, plot.bounds),
            Self::Out => lanes.zoomed(centre, 2000, plot.bounds),
            Self::Earlier => lanes.moved(-lanes.width / 2),
            Self::Later => lanes.moved(lanes.width / 2),
            Self::All => plot.bounds,
        })
    }
}

/// The view in which days, counted from 1970, stand apart with room on both sides.
#[must_use]
pub fn closer(plot: &Plot, (first, last): (i32, i32)) -> Viewport {
    // A third more than they take, so that they do not stand at the edges.
    let margin = ((last - first) / 6).max(4);
    let day = |number: i32| Day::EPOCH.plus(number);
    let width = plot.lanes().width;
    plot.whole(Viewport::of_days(
        day(first - margin),
        day(last + margin),
        width,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot() -> Plot {
        let year = |year: i32| Day::new(year, 1, 1).expect("a day");
        Plot {
            view: Viewport::of_days(year(2000), year(2010), 1100),
            bounds: Viewport::of_days(year(1991), year(2026), 1100),
            overview: 700,
            gutter: 100,
        }
    }

    #[test]
    fn a_pointer_that_hardly_moves_clicks() {
        let (mut gestures, plot) = (Gestures::default(), plot());
        assert!(!gestures.press_lanes(1, 400, &plot));
        for (x, moves) in [(402, false), (397, false), (404, true), (401, true)] {
            let movement = gestures.move_pointer(1, x, &plot);
            assert_eq!(movement.is_some(), moves, "{x}");
        }
        assert!(gestures.has_moved());
        assert!(gestures.release(1, &plot));
        assert!(!gestures.is_dragging());
        // Its click is none until the next press.
        assert!(gestures.has_moved());
        gestures.press_lanes(1, 400, &plot);
        assert!(!gestures.has_moved());
    }

    #[test]
    fn the_lanes_follow_the_pointer_and_it_is_captured_once() {
        let (mut gestures, plot) = (Gestures::default(), plot());
        gestures.press_lanes(7, 400, &plot);
        for (x, share, capture) in [(500, -10, true), (300, 10, false), (400, 0, false)] {
            let movement = gestures.move_pointer(7, x, &plot).expect("it moves");
            // The lanes are 1000 pixels wide: a pixel is a thousandth of the time.
            let expected = plot.view.start + plot.view.span * share / 100;
            assert!((movement.view.start - expected).abs() <= 1, "{x}");
            assert_eq!(movement.view.span, plot.view.span);
            assert_eq!(movement.capture, capture, "{x}");
        }
        assert_eq!(gestures.move_pointer(8, 10, &plot), None, "it is not down");
    }

    #[test]
    fn two_fingers_keep_the_time_between_them() {
        let (mut gestures, mut plot) = (Gestures::default(), plot());
        assert!(!gestures.press_lanes(1, 400, &plot));
        assert!(gestures.press_lanes(2, 600, &plot));
        let movement = gestures.move_pointer(2, 800, &plot).expect("it zooms");
        assert_eq!(movement.view.span, plot.view.span / 2);
        plot.view = movement.view;
        // One finger goes, the other goes on from where it is and from what is seen.
        assert!(!gestures.release(1, &plot));
        let movement = gestures.move_pointer(2, 790, &plot).expect("it moves");
        assert_eq!(movement.view.span, plot.view.span);
        assert!(movement.view.start > plot.view.start);
        assert!(gestures.release(2, &plot));
    }

    #[test]
    fn the_window_of_the_overview_is_drawn_to_the_pointer_and_dragged() {
        let (mut gestures, plot) = (Gestures::default(), plot());
        let view = gestures.press_overview(1, 600, &plot).expect("it jumps");
        let middle = |view: &Viewport| (view.start + view.end()) / 2;
        let pixel = plot.bounds.span / i64::from(plot.overview);
        let wanted = plot.bounds.start + 600 * pixel;
        assert!((middle(&view) - wanted).abs() <= 2 * pixel);
        let plot = Plot { view, ..plot };
        let dragged = gestures.move_pointer(1, 560, &plot).expect("it moves");
        assert!(dragged.view.start < plot.view.start);
        assert_eq!(dragged.view.span, plot.view.span);
        assert!(gestures.release(1, &plot));
        // Inside the window nothing jumps.
        assert_eq!(gestures.press_overview(1, 601, &plot), None);
    }

    #[test]
    fn the_wheel_zooms_moves_or_leaves_the_page_to_scroll() {
        let plot = plot();
        for (by, zooms, sideways, span, start) in [
            ((0.0, 100.0), true, false, 1250, None),
            ((0.0, -1000.0), true, false, 600, None),
            ((0.0, 100.0), false, true, 1000, Some(100)),
            ((100.0, 10.0), false, false, 1000, Some(100)),
        ] {
            let turn = WheelTurn {
                by,
                zooms,
                sideways,
                x: 600,
            };
            let view = turned(&plot, turn).expect("it is taken");
            assert_eq!(view.span * 1000 / plot.view.span, span, "{turn:?}");
            if let Some(thousandths) = start {
                let expected = plot.view.start + plot.view.span * thousandths / 1000;
                assert!((view.start - expected).abs() <= 1, "{turn:?}");
            }
        }
        let scrolling = WheelTurn {
            by: (10.0, 100.0),
            zooms: false,
            sideways: false,
            x: 600,
        };
        assert_eq!(turned(&plot, scrolling), None);
    }

    #[test]
    fn buttons_halve_double_and_move() {
        let plot = plot();
        let middle = |view: &Viewport| (view.start + view.end()) / 2;
        for (button, span) in [
            (Button::In, 500),
            (Button::Out, 2000),
            (Button::Earlier, 1000),
            (Button::Later, 1000),
            (Button::All, 3500),
        ] {
            let view = button.press(&plot, None);
            let share = view.span * 1000 / plot.view.span;
            assert!((share - span).abs() <= 5, "{button:?}: {share}");
        }
        assert!(middle(&Button::Later.press(&plot, None)) > middle(&plot.view));
        assert!(middle(&Button::Earlier.press(&plot, None)) < middle(&plot.view));
        // Around what is chosen, where it is seen.
        let day = Day::new(2001, 1, 1).expect("a day").number();
        assert!(Button::In.press(&plot, Some(day)).start < Button::In.press(&plot, None).start);
        let unseen = Button::In.press(&plot, Some(0));
        assert_eq!(unseen, Button::In.press(&plot, None));
        let apart = closer(&plot, (day, day + 60));
        let (first, last) = apart.seen_days();
        assert!(first < day && last > day + 60 && last - first < 100);
    }
}
