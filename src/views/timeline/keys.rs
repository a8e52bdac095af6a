//! What the keys and the buttons of the plot mean.

use atlas_charts::timeline::{gesture::Button, lane_model::Direction, viewport::Viewport};

/// What a button of the page asks for; its `data-plot` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Another stretch of time.
    Time(Button),
    /// The days of what is open in the panel, apart.
    Closer,
    /// The lanes, on a narrow screen, or no longer.
    Lanes,
    /// The panel closed.
    Close,
}

impl Command {
    /// The command of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "in" => Self::Time(Button::In),
            "out" => Self::Time(Button::Out),
            "earlier" => Self::Time(Button::Earlier),
            "later" => Self::Time(Button::Later),
            "all" => Self::Time(Button::All),
            "closer" => Self::Closer,
            "lanes" => Self::Lanes,
            "close" => Self::Close,
            _ => return None,
        })
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Another event.
    Step(Direction),
    /// What is chosen, opened in the panel.
    Open,
    /// Another stretch of time, as by a button.
    Time(Button),
    /// This stretch of time.
    Show(Viewport),
}

/// A key on the lanes, by its name in the browser.
pub fn on_lanes(key: &str, is_chosen: bool) -> Option<Key> {
    Some(Key::Step(match key {
        "ArrowLeft" => Direction::Earlier,
        "ArrowRight" => Direction::Later,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "Home" => Direction::First,
        "End" => Direction::Last,
        "Enter" | " " if is_chosen => return Some(Key::Open),
        other => return of_time(other),
    }))
}

/// A key on the overview, which is a slider.
pub fn on_overview(key: &str, view: Viewport, bounds: Viewport) -> Option<Key> {
    let tenth = (view.width / 10).max(1);
    Some(Key::Show(match key {
        "ArrowLeft" | "ArrowDown" => view.moved(-tenth),
        "ArrowRight" | "ArrowUp" => view.moved(tenth),
        "Home" => Viewport {
            start: bounds.start,
            ..view
        },
        "End" => Viewport {
            start: bounds.end() - view.span,
            ..view
        },
        other => return of_time(other),
    }))
}

/// A key that does the same everywhere on the plot.
fn of_time(key: &str) -> Option<Key> {
    Some(Key::Time(match key {
        "+" | "=" => Button::In,
        "-" => Button::Out,
        "0" => Button::All,
        "PageUp" => Button::Earlier,
        "PageDown" => Button::Later,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas_record::day::Day;

    #[test]
    fn arrows_walk_the_lanes_and_enter_opens_what_is_chosen() {
        for (key, is_chosen, expected) in [
            ("ArrowLeft", false, Some(Key::Step(Direction::Earlier))),
            ("ArrowDown", true, Some(Key::Step(Direction::Down))),
            ("End", true, Some(Key::Step(Direction::Last))),
            ("Enter", true, Some(Key::Open)),
            (" ", true, Some(Key::Open)),
            ("Enter", false, None),
            ("=", false, Some(Key::Time(Button::In))),
            ("PageDown", true, Some(Key::Time(Button::Later))),
            ("a", true, None),
        ] {
            assert_eq!(on_lanes(key, is_chosen), expected, "{key}");
        }
    }

    #[test]
    fn the_overview_moves_by_tenths_and_to_its_ends() {
        let day = |year: i32| Day::new(year, 1, 1).expect("a day");
        let view = Viewport::of_days(day(2000), day(2010), 1000);
        let bounds = Viewport::of_days(day(1991), day(2026), 1000);
        for (key, start) in [
            ("ArrowLeft", view.start - view.span / 10),
            ("ArrowUp", view.start + view.span / 10),
            ("Home", bounds.start),
            ("End", bounds.end() - view.span),
        ] {
            match on_overview(key, view, bounds) {
                Some(Key::Show(shown)) => {
                    assert_eq!((shown.start, shown.span), (start, view.span), "{key}")
                }
                other => panic!("{key}: {other:?}"),
            }
        }
        assert_eq!(on_overview("0", view, bounds), Some(Key::Time(Button::All)));
        assert_eq!(on_overview("Enter", view, bounds), None);
    }

    #[test]
    fn every_button_of_the_plot_is_a_command() {
        for name in [
            "in", "out", "earlier", "later", "all", "closer", "lanes", "close",
        ] {
            assert!(Command::of_name(name).is_some(), "{name}");
        }
        assert_eq!(Command::of_name("elsewhere"), None);
    }
}
