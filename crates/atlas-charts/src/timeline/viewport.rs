//! What part of time is seen, and how far a hand moves it.
//!
//! Counted in minutes, so that a day can be wider than the screen and still be moved by single pixels.

use atlas_record::day::Day;

/// The minutes of a day.
pub const DAY: i64 = 1440;

/// The least that is shown: a week, in which each day has room for its events.
const LEAST: i64 = 7 * DAY;

/// A stretch of time on so many pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// The minute at the left edge, counted from the beginning of 1970.
    pub start: i64,
    /// How many minutes are seen.
    pub span: i64,
    /// How many pixels they take.
    pub width: i32,
}

impl Viewport {
    /// The days `from` to `to`, both included.
    #[must_use]
    pub fn of_days(from: Day, to: Day, width: i32) -> Self {
        let start = i64::from(from.number()) * DAY;
        let end = (i64::from(to.number()) + 1) * DAY;
        Self {
            start,
            span: (end - start).max(LEAST),
            width: width.max(1),
        }
    }

    /// The minute after the last one seen.
    #[must_use]
    pub const fn end(&self) -> i64 {
        self.start + self.span
    }

    /// The first and the last day of which something is seen.
    #[must_use]
    pub const fn seen_days(&self) -> (i32, i32) {
        let first = self.start.div_euclid(DAY);
        let last = (self.end() - 1).div_euclid(DAY);
        (first as i32, last as i32)
    }

    /// The whole days nearest to what is seen, both included.
    #[must_use]
    pub fn nearest_days(&self) -> (Day, Day) {
        let nearest = |minute: i64| (minute + DAY / 2).div_euclid(DAY) as i32;
        let first = nearest(self.start);
        (
            Day::from_number(first),
            Day::from_number((nearest(self.end()) - 1).max(first)),
        )
    }

    /// Where a minute is; what is not seen lies left of 0 or right of the width.
    #[must_use]
    pub const fn x(&self, minute: i64) -> i32 {
        self.length(minute - self.start)
    }

    /// How many pixels so many minutes take.
    #[must_use]
    pub const fn length(&self, minutes: i64) -> i32 {
        (minutes * self.width as i64).div_euclid(self.span) as i32
    }

    /// Where a day begins.
    #[must_use]
    pub const fn x_of_day(&self, day: i32) -> i32 {
        self.x(day as i64 * DAY)
    }

    /// The minute at a pixel.
    #[must_use]
    pub fn minute(&self, x: i32) -> i64 {
        self.start + i64::from(x) * self.span / i64::from(self.width.max(1))
    }

    /// The same stretch on other pixels.
    #[must_use]
    pub fn on(mut self, width: i32) -> Self {
        self.width = width.max(1);
        self
    }

    /// So many pixels more on each side.
    #[must_use]
    pub fn widened(mut self, by: i32) -> Self {
        let minutes = i64::from(by) * self.span / i64::from(self.width.max(1));
        self.start -= minutes;
        self.span += 2 * minutes;
        self.width += 2 * by;
        self
    }

    /// Moved by pixels: what was at x is then at x - `by`.
    #[must_use]
    pub fn moved(mut self, by: i32) -> Self {
        self.start += i64::from(by) * self.span / i64::from(self.width.max(1));
        self
    }

    /// So many thousandths of the time, with the same minute at a pixel.
    #[must_use]
    pub fn zoomed(self, x: i32, thousandths: i64, bounds: Self) -> Self {
        let span = (self.span * thousandths / 1000).clamp(LEAST, bounds.span);
        let share = i64::from(x.clamp(0, self.width));
        let pinned = self.start + self.span * share / i64::from(self.width.max(1));
        Self {
            start: pinned - span * share / i64::from(self.width.max(1)),
            span,
            ..self
        }
        .within(bounds)
    }

    /// The nearest stretch that lies within another.
    #[must_use]
    pub fn within(mut self, bounds: Self) -> Self {
        self.span = self.span.clamp(LEAST, bounds.span.max(LEAST));
        let latest = bounds.end() - self.span;
        self.start = self.start.min(latest).max(bounds.start);
        self
    }

    /// Moved as little as shows the days, both included.
    #[must_use]
    pub fn showing(mut self, first: i32, last: i32) -> Self {
        let margin = self.span / 20;
        let (from, to) = (i64::from(first) * DAY, (i64::from(last) + 1) * DAY);
        if from < self.start {
            self.start = from - margin;
        } else if to > self.end() {
            self.start = (to + margin - self.span).min(from - margin);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn years(width: i32) -> Viewport {
        Viewport::of_days(day("1991-01-01"), day("2026-12-31"), width)
    }

    #[test]
    fn days_lie_along_the_width() {
        let view = Viewport::of_days(day("2001-01-01"), day("2001-01-10"), 1000);
        for (text, x) in [
            ("2001-01-01", 0),
            ("2001-01-02", 100),
            ("2001-01-11", 1000),
            ("2000-12-31", -100),
        ] {
            assert_eq!(view.x_of_day(day(text).number()), x, "{text}");
        }
        assert_eq!(view.moved(250).x_of_day(day("2001-01-04").number()), 50);
        assert_eq!(view.minute(50), view.start + 720);
    }

    #[test]
    fn less_than_a_week_is_never_shown_nor_more_than_there_is() {
        let all = years(1000);
        assert_eq!(all.zoomed(500, 1, all).zoomed(500, 1, all).span, 7 * DAY);
        assert_eq!(all.zoomed(500, 9_000, all), all);
        assert_eq!(all.moved(-300).within(all), all);
        assert_eq!(
            Viewport::of_days(day("2001-01-01"), day("2001-01-01"), 9).span,
            7 * DAY
        );
    }

    #[test]
    fn the_nearest_days_are_those_that_were_set() {
        for (from, to) in [
            ("1991-01-01", "2026-12-31"),
            ("2022-01-01", "2022-01-07"),
            ("2012-12-19", "2013-06-30"),
        ] {
            let view = Viewport::of_days(day(from), day(to), 777);
            assert_eq!(view.nearest_days(), (day(from), day(to)));
            assert_eq!(view.seen_days(), (day(from).number(), day(to).number()));
        }
    }

    #[test]
    fn what_is_not_seen_is_moved_in() {
        let view = Viewport::of_days(day("2001-01-01"), day("2001-12-31"), 1000);
        for (text, seen) in [
            ("2001-06-01", true),
            ("1999-05-05", false),
            ("2020-02-02", false),
        ] {
            let number = day(text).number();
            let (first, last) = view.showing(number, number).seen_days();
            assert!(first <= number && number <= last, "{text}");
            assert_eq!(view.showing(number, number) == view, seen, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_minute_under_the_pointer_stays_there(
            x in 0..=1000i32, first in 0..12_000i32, days in 10..2_000i32, thousandths in 300..3_000i64,
        ) {
            let all = years(1000);
            let from = day("1991-01-01").plus(first);
            let view = Viewport::of_days(from, from.plus(days), 1000).within(all);
            let before = view.minute(x);
            let after = view.zoomed(x, thousandths, all);
            let unbounded = after.start > all.start && after.end() < all.end();
            if unbounded {
                prop_assert!((after.x(before) - x).abs() <= 1, "{} {x}", after.x(before));
            }
            prop_assert!(after.start >= all.start && after.end() <= all.end());
        }
    }
}
