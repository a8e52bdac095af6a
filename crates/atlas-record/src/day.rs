//! A civil day, as a number that can be compared and subtracted.
//!
//! ```
//! use atlas_record::day::Day;
//! let signed = Day::parse("1992-05-15").unwrap();
//! let in_force = Day::parse("1994-04-20").unwrap();
//! assert_eq!(signed.words(), "15 May 1992");
//! assert_eq!(in_force - signed, 705);
//! assert_eq!(signed.plus(705), in_force);
//! assert_eq!(Day::from_number(signed.number()), signed);
//! assert_eq!(Day::EPOCH.to_string(), "1970-01-01");
//! ```

use alloc::string::ToString;
use core::{fmt, ops::Sub};

use atlas_messages::dates;
use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

/// English month names, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, 1 to 12, as it stands alone.
#[must_use]
pub fn month_name(month: u8) -> &'static str {
    match month {
        1 => dates::month_1(),
        2 => dates::month_2(),
        3 => dates::month_3(),
        4 => dates::month_4(),
        5 => dates::month_5(),
        6 => dates::month_6(),
        7 => dates::month_7(),
        8 => dates::month_8(),
        9 => dates::month_9(),
        10 => dates::month_10(),
        11 => dates::month_11(),
        12 => dates::month_12(),
        _ => dates::month_not_known(),
    }
}

/// The name of a month, 1 to 12, as it stands after a day, or where a genitive is asked for.
#[must_use]
pub fn of_month(month: u8) -> &'static str {
    match month {
        1 => dates::of_month_1(),
        2 => dates::of_month_2(),
        3 => dates::of_month_3(),
        4 => dates::of_month_4(),
        5 => dates::of_month_5(),
        6 => dates::of_month_6(),
        7 => dates::of_month_7(),
        8 => dates::of_month_8(),
        9 => dates::of_month_9(),
        10 => dates::of_month_10(),
        11 => dates::of_month_11(),
        12 => dates::of_month_12(),
        _ => dates::month_not_known(),
    }
}

/// The number of days in a month of a year.
#[must_use]
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Day {
    /// 1 January 1970, from which days are counted.
    pub const EPOCH: Self = Self(0);

    /// The day with this year (-9999 to 9999), month (1 to 12) and day of the month, if the calendar has it.
    ///
    /// ```
    /// use atlas_record::day::Day;
    /// assert_eq!(Day::new(2023, 2, 29), None);
    /// // As many days as these would be more than a number holds.
    /// assert_eq!(Day::new(19_991_992, 12, 31), None);
    /// ```
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if year < -9999
            || year > 9999
            || month == 0
            || month > 12
            || day == 0
            || day > days_in_month(year, month)
        {
            return None;
        }
        // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted - era * 400;
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn civil(self) -> (i32, u8, u8) {
        // The inverse, civil_from_days, from the same source.
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted - era * 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month as u8, day)
    }

    /// Parses `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: core::ops::Range<usize>| -> Option<i32> {
            bytes[range].iter().try_fold(0, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + i32::from(byte - b'0'))
            })
        };
        Self::new(number(0..4)?, number(5..7)? as u8, number(8..10)? as u8)
    }

    /// The day that many days after [`Day::EPOCH`], or before it when negative: the inverse of [`Day::number`].
    #[must_use]
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Days from [`Day::EPOCH`].
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day that many days later, or earlier when negative.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// The day as it is read: `15 May 1992`.
    #[must_use]
    pub fn words(self) -> alloc::string::String {
        let (year, month, day) = self.civil();
        dates::day(&day.to_string(), of_month(month), &year.to_string())
    }
}

impl Sub for Day {
    type Output = i32;

    /// How many days the left one is after the right one; negative where it is before.
    fn sub(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (text, number) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("1992-05-15", 8_170),
            ("2000-02-29", 11_016),
            ("2026-11-21", 20_778),
        ] {
            let day = Day::parse(text).expect(text);
            assert_eq!((day.number(), day.to_string().as_str()), (number, text));
        }
    }

    #[test]
    fn impossible_days_are_refused() {
        for text in [
            "1992-13-01",
            "1992-00-01",
            "1993-02-29",
            "1992-04-31",
            "1992-5-15",
            "",
            "today",
            "1992-05-1x",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_a_century_returns_from_its_civil_form() {
        for number in -3_653..36_525 {
            let (year, month, day) = Day(number).civil();
            assert_eq!(Day::new(year, month, day), Some(Day(number)));
        }
    }
}
