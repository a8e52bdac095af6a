//! Days along a line of fixed length, for drawings of whole years.

use crate::day::Day;

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
