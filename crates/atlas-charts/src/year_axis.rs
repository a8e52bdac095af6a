//! An axis of years: days along a line of fixed length, a tick at the beginning of each year, a label at each fifth.
//!
//! ```
//! use atlas_record::day::Day;
//! use atlas_charts::year_axis::Scale;
//! let scale = Scale::of_years(2001, 2004, 1461);
//! assert_eq!(scale.x(Day::parse("2002-01-01").unwrap()), 365);
//! let ticks: Vec<_> = scale.ticks(2001, 2005).map(|tick| (tick.year, tick.x, tick.is_labelled)).collect();
//! assert_eq!(ticks[3..], [(2004, 1095, false), (2005, 1461, true)]);
//! ```

use atlas_record::day::Day;

/// The first year that drawings of the whole record show, the year before the Treaty.
pub const FIRST_YEAR: i32 = 1991;

/// Whether an axis has a label at the beginning of a year.
#[must_use]
pub const fn is_labelled(year: i32) -> bool {
    year % 5 == 0
}

/// The beginning of a year on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearTick {
    /// Which year.
    pub year: i32,
    /// Where it begins, in the units of the scale.
    pub x: i32,
    /// Whether it has a label.
    pub is_labelled: bool,
}

/// Days laid along a line: a linear scale in whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    from: Day,
    days: i32,
    width: i32,
}

impl Scale {
    /// A scale on which the days `from` to `to`, both included, take the width.
    #[must_use]
    pub fn new(from: Day, to: Day, width: i32) -> Self {
        let days = (to - from + 1).max(1);
        Self { from, days, width }
    }

    /// A scale of whole years, both included.
    #[must_use]
    pub fn of_years(from: i32, to: i32, width: i32) -> Self {
        let first = Day::new(from, 1, 1).unwrap_or(Day::EPOCH);
        Self::new(first, Day::new(to, 12, 31).unwrap_or(first), width)
    }

    /// Where a day begins; days outside lie on the nearer end.
    #[must_use]
    pub fn x(&self, day: Day) -> i32 {
        let passed = i64::from(day - self.from);
        let x = passed * i64::from(self.width) / i64::from(self.days);
        x.clamp(0, i64::from(self.width)) as i32
    }

    /// The beginnings of the years, both included.
    pub fn ticks(self, from: i32, to: i32) -> impl Iterator<Item = YearTick> {
        (from..=to).filter_map(move |year| {
            Some(YearTick {
                year,
                x: self.x(Day::new(year, 1, 1)?),
                is_labelled: is_labelled(year),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_along_the_scale() {
        let scale = Scale::of_years(2001, 2004, 1461);
        for (day, x) in [
            ("2001-01-01", 0),
            ("2001-01-02", 1),
            ("2002-01-01", 365),
            ("2004-12-31", 1460),
            ("2005-01-01", 1461),
            ("1999-05-05", 0),
            ("2030-01-01", 1461),
        ] {
            assert_eq!(scale.x(Day::parse(day).expect("a day")), x, "{day}");
        }
    }
}
