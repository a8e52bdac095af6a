//! What single words say of a date, and the orders in which people write them.

use alloc::{string::String, vec::Vec};

use super::{Word, YEARS};
use crate::{
    day::{Day, MONTHS, days_in_month},
    edtf::Edtf,
    fold,
};

/// The beginnings of the Russian names of months, folded; English ones are in [`MONTHS`].
const RUSSIAN: [&str; 12] = [
    "yanvar", "fevral", "mart", "aprel", "ma", "iyun", "iyul", "avgust", "sentyabr", "oktyabr",
    "noyabr", "dekabr",
];

/// The names of the seasons, folded, from spring.
const SEASONS: [&[&str]; 4] = [
    &["spring", "vesna", "vesny", "vesnoy"],
    &["summer", "leto", "leta", "letom"],
    &["autumn", "fall", "osen", "oseni", "osenyu"],
    &["winter", "zima", "zimy", "zimoy"],
];

/// A word that says something of a date.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// The year that it can be, and whether it is ten.
    pub year: Option<(i32, bool)>,
    month: Option<u8>,
    season: Option<u8>,
    /// A number of at most two digits.
    number: Option<u8>,
    pub before: char,
}

/// A date as it was read; of numbers, which part is which.
pub(super) enum Date {
    Days((Day, Day)),
    Numbers { year: i32, month: usize, day: usize },
    Month { year: i32, month: usize },
    Either([Day; 2]),
}

pub(super) fn small(part: &Part) -> Option<u8> {
    part.number
}

/// What each word says, without those that only belong to another; nothing if one says something else.
pub(super) fn parts(words: &[Word]) -> Option<(Vec<Part>, Vec<usize>)> {
    let mut parts: Vec<Part> = Vec::new();
    let mut places = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let folded = word.folded.as_str();
        let last = parts.last();
        // `2012 года`, `2012 г.`, `20-го`.
        let of_year = matches!(
            folded,
            "goda" | "god" | "godu" | "godov" | "gody" | "g" | "gg"
        );
        let of_day = word.before == '-' && matches!(folded, "go" | "e" | "ye" | "oe" | "ogo" | "y");
        if last.is_some_and(|part| {
            (of_year && part.year.is_some()) || (of_day && part.number.is_some())
        }) {
            continue;
        }
        let part = part(folded, word.before)?;
        parts.push(part);
        places.push(place);
    }
    Some((parts, places))
}

fn part(folded: &str, before: char) -> Option<Part> {
    let mut part = Part {
        before,
        ..Part::default()
    };
    let letters = folded.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let (digits, ending) = folded.split_at(folded.len() - letters.len());
    match (digits.len(), ending) {
        (4, "" | "s") => {
            let year: i32 = digits.parse().ok()?;
            let decade = ending == "s";
            let is_year = YEARS.contains(&year) && (!decade || year % 10 == 0);
            part.year = Some(is_year.then_some((year, decade))?);
        }
        (1 | 2, "" | "st" | "nd" | "rd" | "th" | "go") => {
            part.number = Some(
                digits
                    .parse()
                    .ok()
                    .filter(|number| (1..=31).contains(number))?,
            );
        }
        (0, _) => {
            part.month = month(folded);
            let named = |names: &&[&str]| names.contains(&folded);
            part.season = SEASONS.iter().position(named).map(|place| place as u8 + 21);
            if part.month.is_none() && part.season.is_none() {
                return None;
            }
        }
        _ => return None,
    }
    Some(part)
}

/// Year, month and day, in an order in which people write them.
pub(super) fn date(parts: &[Part]) -> Option<Date> {
    let years = parts.iter().filter(|part| part.year.is_some()).count();
    if years != 1 {
        return None;
    }
    let at = parts.iter().position(|part| part.year.is_some())?;
    if at != 0 && at + 1 != parts.len() {
        return None;
    }
    let (year, decade) = parts[at].year?;
    let first = usize::from(at == 0);
    let rest = &parts[first..first + parts.len() - 1];
    if decade {
        let days = (Day::new(year, 1, 1)?, Day::new(year + 9, 12, 31)?);
        return rest.is_empty().then_some(Date::Days(days));
    }
    match rest {
        [] => Some(Date::Days((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?))),
        [one] => {
            if let Some(season) = one.season {
                let season: Edtf = alloc::format!("{year}-{season}").parse().ok()?;
                return Some(Date::Days((season.first_day()?, season.last_day()?)));
            }
            if let Some(month) = one.month {
                return Some(Date::Days(whole_month(year, month)?));
            }
            // `1992-05`; a number with a space before it is something else.
            let tight =
                at == 0 && one.before == '-' || at == 1 && matches!(parts[1].before, '.' | '/');
            let is_month = one.number.is_some_and(|month| month <= 12);
            (tight && is_month).then_some(Date::Month { year, month: first })
        }
        [one, other] => {
            let points = parts[1].before == '.';
            month_and_day(year, one, other, first, points)
        }
        // `7-8 October 2002`, `October 7-8, 2002`.
        [a, b, c] => {
            let (month, from, to) = match (a.month, c.month) {
                (Some(month), None) => (month, b.number?, c.number?),
                (None, Some(month)) => (month, a.number?, b.number?),
                _ => return None,
            };
            let days = (Day::new(year, month, from)?, Day::new(year, month, to)?);
            (from < to).then_some(Date::Days(days))
        }
        _ => None,
    }
}

/// A month and a day of a year, beginning at a place among the parts; without a name of the month, the one order that is
/// possible. Points between numbers put the day first.
fn month_and_day(year: i32, one: &Part, other: &Part, first: usize, points: bool) -> Option<Date> {
    let named = one.month.or(other.month);
    if let (Some(month), Some(day)) = (named, one.number.or(other.number)) {
        let day = Day::new(year, month, day)?;
        return Some(Date::Days((day, day)));
    }
    let (a, b) = (one.number?, other.number?);
    let (first_is_day, second_is_day) = (Day::new(year, b, a), Day::new(year, a, b));
    let (first, second) = (first, first + 1);
    let (day, month) = if first == 1 {
        // After a year comes the month.
        second_is_day?;
        (second, first)
    } else {
        match (first_is_day, second_is_day) {
            // Points stand in dates whose day comes first.
            (Some(one), Some(other)) if one != other && !points => {
                return Some(Date::Either([one.min(other), one.max(other)]));
            }
            (Some(_), _) => (first, second),
            (None, Some(_)) => (second, first),
            (None, None) => return None,
        }
    };
    Some(Date::Numbers { year, month, day })
}

pub(super) fn whole_month(year: i32, month: u8) -> Option<(Day, Day)> {
    let last = days_in_month(year, month);
    Some((Day::new(year, month, 1)?, Day::new(year, month, last)?))
}

/// The name of a month of which only the beginning was written, in the language in which it was, folded.
pub(super) fn in_full(part: &Part, written: &str) -> Option<String> {
    let place = usize::from(part.month?) - 1;
    let (english, russian) = (fold::fold(MONTHS[place]), RUSSIAN[place]);
    if english.starts_with(written) || written == "sept" {
        return Some(english);
    }
    // Days stand before the genitive: `13 сентября`, `2 августа`.
    let ending = if russian.ends_with('t') { "a" } else { "ya" };
    let is_beginning = written.len() < russian.len() && russian.starts_with(written);
    is_beginning.then(|| [russian, ending].concat())
}

/// The number of the month that a folded word names: in full, in a Russian case, or by at least three letters.
fn month(folded: &str) -> Option<u8> {
    if folded.len() < 3 {
        return None;
    }
    let english = |name: &&str| {
        fold::fold(name).starts_with(folded) || (*name == "September" && folded == "sept")
    };
    let russian = |stem: &&str| match *stem {
        "ma" => matches!(folded, "may" | "maya" | "mae" | "mayu" | "maem"),
        stem => {
            let ending = folded.strip_prefix(stem);
            let is_case = |ending: &str| {
                matches!(
                    ending,
                    "" | "a" | "e" | "u" | "om" | "em" | "ya" | "yu" | "yom"
                )
            };
            ending.is_some_and(is_case)
                || (stem.starts_with(folded)
                    && RUSSIAN
                        .iter()
                        .filter(|other| other.starts_with(folded))
                        .count()
                        == 1)
        }
    };
    let place = MONTHS.iter().position(english);
    let place = place.or_else(|| RUSSIAN.iter().position(russian))?;
    Some(place as u8 + 1)
}
