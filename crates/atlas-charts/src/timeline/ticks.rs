//! The scale above the lanes: years, months or days, as far apart as their names need.

use alloc::{string::String, string::ToString, vec::Vec};

use super::viewport::Viewport;
use crate::figure::text_width;
use atlas_messages::{charts as say, dates};
use atlas_record::day::{Day, month_name};

/// A line of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub x: i32,
    /// What is written at it, if there is room.
    pub label: Option<String>,
    /// Whether a longer stretch begins here: a decade, a year, a month.
    pub strong: bool,
}

/// The lines, and the names of the longer stretches with where each begins to be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// The lines, from the left.
    pub lines: Vec<Tick>,
    /// The names above them; none where the lines are years.
    pub names: Vec<(i32, String)>,
}

/// The size of the letters of the scale.
pub const LETTERS: i32 = 11;

/// What the lines are apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Years(i32),
    Months(i32),
    /// Days of the month, counted from its first; the next month begins anew.
    Days(i32),
}

/// Steps from fine to coarse: their days and the pixels that their names need.
const STEPS: [(Step, i64, i64); 10] = [
    (Step::Days(1), 1, 26),
    (Step::Days(5), 5, 30),
    (Step::Days(10), 10, 30),
    (Step::Months(1), 30, 34),
    (Step::Months(3), 91, 34),
    (Step::Months(6), 182, 34),
    (Step::Years(1), 365, 40),
    (Step::Years(2), 730, 40),
    (Step::Years(5), 1826, 40),
    (Step::Years(10), 3652, 30),
];

/// The scale of a view.
#[must_use]
pub fn ticks(view: &Viewport) -> Ticks {
    let fits = |days: i64, pixels: i64| {
        days * super::viewport::DAY * i64::from(view.width) >= pixels * view.span
    };
    let step = STEPS
        .iter()
        .find(|(_, days, pixels)| fits(*days, *pixels))
        .map_or(Step::Years(10), |(step, ..)| *step);
    let mut ticks = Ticks::default();
    let (first, last) = view.seen_days();
    let (first_year, first_month, _) = Day::from_number(first).civil();
    let (last_year, last_month, _) = Day::from_number(last + 1).civil();
    match step {
        Step::Years(years) => {
            for year in first_year..=last_year {
                if year.rem_euclid(years) == 0 {
                    ticks.line(view, Day::new(year, 1, 1), year.to_string(), year % 10 == 0);
                }
            }
        }
        Step::Months(months) => {
            for month in months_between((first_year, first_month), (last_year, last_month)) {
                if (i32::from(month.1) - 1) % months == 0 {
                    let start = Day::new(month.0, month.1, 1);
                    ticks.line(view, start, short(month.1).to_string(), month.1 == 1);
                }
            }
            for year in first_year..=last_year {
                ticks.name(view, Day::new(year, 1, 1), year.to_string());
            }
        }
        Step::Days(days) => {
            for (year, month) in months_between((first_year, first_month), (last_year, last_month))
            {
                for day in (1..=31_i32).step_by(days as usize) {
                    // The 31st would stand too near to the 1st.
                    if days == 1 || day < 30 {
                        let start = Day::new(year, month, day as u8);
                        ticks.line(view, start, day.to_string(), day == 1);
                    }
                }
                let name = dates::month(month_name(month), &year.to_string());
                ticks.name(view, Day::new(year, month, 1), name);
            }
        }
    }
    ticks.part_names();
    ticks
}

/// The name of a month, 1 to 12, in a few letters.
fn short(month: u8) -> &'static str {
    match month {
        1 => say::month_1(),
        2 => say::month_2(),
        3 => say::month_3(),
        4 => say::month_4(),
        5 => say::month_5(),
        6 => say::month_6(),
        7 => say::month_7(),
        8 => say::month_8(),
        9 => say::month_9(),
        10 => say::month_10(),
        11 => say::month_11(),
        _ => say::month_12(),
    }
}

/// Years and months from one to another, both included.
fn months_between(from: (i32, u8), to: (i32, u8)) -> impl Iterator<Item = (i32, u8)> {
    let number = |(year, month): (i32, u8)| year * 12 + i32::from(month) - 1;
    (number(from)..=number(to)).map(|month| (month.div_euclid(12), month.rem_euclid(12) as u8 + 1))
}

impl Ticks {
    fn line(&mut self, view: &Viewport, day: Option<Day>, label: String, strong: bool) {
        let Some(day) = day else { return };
        let x = view.x_of_day(day.number());
        if (0..=view.width).contains(&x) {
            let half = text_width(&label, LETTERS) / 2 + 1;
            let inside = x >= half && x + half <= view.width;
            self.lines.push(Tick {
                x,
                label: inside.then_some(label),
                strong,
            });
        }
    }

    /// A name stands where its stretch begins, or at the left edge if that is not seen.
    fn name(&mut self, view: &Viewport, day: Option<Day>, name: String) {
        let Some(day) = day else { return };
        let x = view.x_of_day(day.number());
        if x > view.width - text_width(&name, LETTERS) - 4 {
            return;
        }
        if x <= 0 {
            self.names.clear();
        }
        self.names.push((x.max(0), name));
    }

    /// Drops names for which there is no room before the next: the one at the edge, which is moving away.
    fn part_names(&mut self) {
        let starts: Vec<i32> = self.names.iter().map(|(x, _)| *x).collect();
        let mut place = 0;
        self.names.retain(|(x, name)| {
            place += 1;
            let next = starts.get(place);
            next.is_none_or(|next| x + text_width(name, LETTERS) + 10 <= *next)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(from: &str, to: &str, width: i32) -> Viewport {
        let day = |text| Day::parse(text).expect("a day");
        Viewport::of_days(day(from), day(to), width)
    }

    #[test]
    fn lines_are_years_months_or_days() {
        for (from, to, width, labels, names) in [
            (
                "1991-01-01",
                "2026-12-31",
                400,
                &["1995", "2000", "2005", "2010", "2015", "2020", "2025"][..],
                &[][..],
            ),
            (
                "2003-01-01",
                "2004-12-31",
                400,
                &["Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct"],
                &["2003", "2004"],
            ),
            (
                "2022-01-04",
                "2022-01-10",
                400,
                &["5", "6", "7", "8", "9", "10"],
                &["January 2022"],
            ),
            (
                "2022-01-20",
                "2022-02-20",
                300,
                &["21", "26", "1", "6", "11", "16"],
                &["January 2022", "February 2022"],
            ),
        ] {
            let ticks = ticks(&view(from, to, width));
            let written = ticks.lines.iter().filter_map(|tick| tick.label.as_deref());
            assert_eq!(written.collect::<Vec<_>>(), labels, "{from}");
            let said = ticks.names.iter().map(|(_, name)| name.as_str());
            assert_eq!(said.collect::<Vec<_>>(), names, "{from}");
        }
    }

    proptest! {
        #[test]
        fn no_two_names_of_the_scale_overlap(start in 0..12_000i32, days in 7..13_000i32, width in 200..1900i32) {
            let from = Day::parse("1991-01-01").expect("a day").plus(start);
            let view = Viewport::of_days(from, from.plus(days), width);
            let ticks = ticks(&view);
            let mut end = i32::MIN;
            for tick in &ticks.lines {
                let Some(label) = &tick.label else { continue };
                let half = (text_width(label, LETTERS) + 1) / 2;
                prop_assert!(tick.x - half >= end, "{label} at {}", tick.x);
                end = tick.x + half;
                prop_assert!(end <= width + 2);
            }
            let mut end = i32::MIN;
            for (x, name) in &ticks.names {
                prop_assert!(*x >= end, "{name}");
                end = x + text_width(name, LETTERS);
                prop_assert!(end <= width);
            }
            prop_assert!(ticks.lines.len() <= 110, "{} lines", ticks.lines.len());
        }
    }
}
