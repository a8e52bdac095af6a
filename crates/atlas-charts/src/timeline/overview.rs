//! All years as a histogram, with the part that the view shows.

use alloc::{format, string::ToString, vec::Vec};

use super::{lane_model::LaneModel, viewport::Viewport};
use crate::{
    figure::{Anchor, Figure, Shape},
    year_axis::is_labelled,
};
use atlas_record::day::Day;

/// How high the histogram is.
const BARS: i32 = 36;
/// The room above the highest bar, for its number.
const HEAD: i32 = 14;
/// How high all of it is.
pub const HEIGHT: i32 = HEAD + BARS + 16;
/// How near to an end of the window a hand takes hold of it.
const GRIP: i32 = 12;

/// How many events begin in each year of a stretch of time.
#[must_use]
pub fn histogram(model: &LaneModel, bounds: &Viewport) -> Vec<(i32, u32)> {
    let (first, last) = bounds.seen_days();
    let (from, to) = (year_of(first), year_of(last));
    let mut years: Vec<(i32, u32)> = (from..=to).map(|year| (year, 0)).collect();
    for item in model.lanes.iter().flat_map(|lane| &lane.items) {
        let year = year_of(item.first);
        if let Some((_, count)) = years.get_mut((year - from).max(0) as usize)
            && year >= from
        {
            *count += 1;
        }
    }
    years
}

/// The year of a day that is given by its number.
const fn year_of(day: i32) -> i32 {
    Day::from_number(day).civil().0
}

/// What a hand takes hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The beginning of the window.
    Start,
    /// The end of the window.
    End,
    /// All of it.
    Whole,
    /// Time outside the window: it comes there.
    Elsewhere,
}

/// Where the window stands on the overview.
#[must_use]
pub fn window(bounds: &Viewport, view: &Viewport) -> (i32, i32) {
    let (left, right) = (bounds.x(view.start), bounds.x(view.end()));
    (left.max(0), right.min(bounds.width).max(left + 2))
}

/// What a hand takes hold of at a pixel.
#[must_use]
pub fn grip(bounds: &Viewport, view: &Viewport, x: i32) -> Grip {
    let (left, right) = window(bounds, view);
    // In a narrow window there must be something to move it by; its ends are then held from outside.
    let inside = ((right - left) / 3).min(GRIP);
    if x < left - GRIP || x > right + GRIP {
        Grip::Elsewhere
    } else if x <= left + inside {
        Grip::Start
    } else if x >= right - inside {
        Grip::End
    } else {
        Grip::Whole
    }
}

/// The view after a hand that took hold of something has moved by pixels of the overview.
#[must_use]
pub fn dragged(bounds: &Viewport, view: &Viewport, grip: Grip, by: i32) -> Viewport {
    let minutes = i64::from(by) * bounds.span / i64::from(bounds.width.max(1));
    let week = Viewport::of_days(Day::EPOCH, Day::EPOCH, 1).span;
    let mut next = *view;
    match grip {
        Grip::Start => {
            next.start = (view.start + minutes).clamp(bounds.start, view.end() - week);
            next.span = view.end() - next.start;
        }
        Grip::End => {
            let end = (view.end() + minutes).clamp(view.start + week, bounds.end());
            next.span = end - view.start;
        }
        Grip::Whole | Grip::Elsewhere => next.start += minutes,
    }
    next.within(*bounds)
}

/// Draws the years with the window.
#[must_use]
pub fn draw(years: &[(i32, u32)], bounds: &Viewport, view: &Viewport) -> Figure {
    let mut figure = Figure::fluid(bounds.width, HEIGHT);
    let floor = HEAD + BARS;
    let (left, right) = window(bounds, view);
    let most = years.iter().map(|(_, count)| *count).max().unwrap_or(0);
    figure.draw(Shape::rect(
        "overview__window",
        (left, HEAD - 4),
        (right - left, BARS + 4),
    ));
    let x = |year: i32| Day::new(year, 1, 1).map_or(0, |day| bounds.x_of_day(day.number()));
    let mut most_written = false;
    for (year, count) in years {
        let (from, to) = (x(*year), x(year + 1));
        if is_labelled(*year) && from > 12 && from < bounds.width - 12 {
            figure.draw(Shape::line(
                "overview__tick",
                (from, floor),
                (from, floor + 4),
            ));
            figure.draw(Shape::text(
                "overview__year",
                (from, HEIGHT - 2),
                Anchor::Middle,
                year.to_string(),
            ));
        }
        if *count == 0 {
            continue;
        }
        let height = ((count * BARS as u32).div_ceil(most.max(1)) as i32).max(1);
        let seen = from < right && to > left;
        let bar = Shape::rect(
            "overview__bar",
            (from, floor - height),
            ((to - from - 1).max(1), height),
        );
        figure.draw(bar.tag("data-seen", if seen { "true" } else { "false" }));
        if *count == most && !most_written {
            most_written = true;
            let (at, anchor) = if from < bounds.width / 2 {
                (from, Anchor::Start)
            } else {
                (to, Anchor::End)
            };
            let text = format!("{year}: {count}");
            figure.draw(Shape::text("overview__most", (at, HEAD - 4), anchor, text));
        }
    }
    figure.draw(Shape::line(
        "overview__floor",
        (0, floor),
        (bounds.width, floor),
    ));
    for x in [left, right] {
        figure.draw(Shape::line("overview__edge", (x, HEAD - 4), (x, floor)));
        let grip = Shape::rect("overview__grip", (x - 3, HEAD + BARS / 2 - 9), (6, 16));
        figure.draw(grip.rounded(2));
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::lane_model::Item;
    use alloc::string::String;
    use atlas_record::lanes::Head;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn years_are_counted_by_the_beginnings_of_their_events() {
        let dates = ["2001", "2001-05-01/2003", "2003-12-31", "1999", "2010"];
        let items: Vec<(u16, Item)> = dates
            .map(|when| {
                (
                    0,
                    Item::new(0, &when.parse().expect("a date")).expect("a beginning"),
                )
            })
            .to_vec();
        let head = Head {
            name: String::new(),
            entity: None,
        };
        let model = LaneModel::new(alloc::vec![head], &items);
        let bounds = Viewport::of_days(day("2001-01-01"), day("2004-12-31"), 400);
        assert_eq!(
            histogram(&model, &bounds),
            [(2001, 2), (2002, 0), (2003, 1), (2004, 0)]
        );
    }

    #[test]
    fn a_window_is_held_at_its_ends_or_its_middle() {
        let bounds = Viewport::of_days(day("2001-01-01"), day("2004-12-31"), 400);
        let view = Viewport::of_days(day("2002-01-01"), day("2002-12-31"), 400);
        assert_eq!(window(&bounds, &view), (99, 199));
        for (x, held) in [
            (10, Grip::Elsewhere),
            (90, Grip::Start),
            (108, Grip::Start),
            (150, Grip::Whole),
            (190, Grip::End),
            (205, Grip::End),
            (300, Grip::Elsewhere),
        ] {
            assert_eq!(grip(&bounds, &view, x), held, "{x}");
        }
        // 146 of 400 pixels are 533 of 1461 days.
        let days = |grip, by| dragged(&bounds, &view, grip, by).nearest_days();
        assert_eq!(
            days(Grip::Whole, 146),
            (day("2003-06-18"), day("2004-06-16"))
        );
        assert_eq!(
            days(Grip::Whole, 900),
            (day("2004-01-02"), day("2004-12-31"))
        );
        assert_eq!(
            days(Grip::Start, -900),
            (day("2001-01-01"), day("2002-12-31"))
        );
        assert_eq!(
            days(Grip::Start, 900),
            (day("2002-12-25"), day("2002-12-31"))
        );
        assert_eq!(
            days(Grip::End, -900),
            (day("2002-01-01"), day("2002-01-07"))
        );
    }
}
