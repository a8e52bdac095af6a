//! Dates as people write them, in English and Russian, and as [`Edtf`]: the one reader of dates, for every field and for
//! the search.
//!
//! ```
//! use atlas_record::{day::Day, written_date::{self, Unread}};
//! let june = (Day::parse("2007-06-01").unwrap(), Day::parse("2007-06-30").unwrap());
//! assert_eq!(written_date::read("June 2007"), Ok(june));
//! assert_eq!(written_date::read("in June of 2007"), Ok(june));
//! assert_eq!(written_date::read("2007-06"), Ok(june));
//! assert_eq!(written_date::read("the exercise of June 2007"), Err(Unread::NoDate));
//! // Nobody can know which of the numbers is the month.
//! let readings = [Day::parse("2002-07-10").unwrap(), Day::parse("2002-10-07").unwrap()];
//! assert_eq!(written_date::read("10/7/2002"), Err(Unread::EitherOf(readings)));
//! ```

use core::ops::Range;

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    day::{Day, MONTHS, days_in_month},
    edtf::Edtf,
    fold,
    tokens::{Tokens, is_stop},
};

/// A word in which a date, or a part of it, may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub folded: String,
    /// What stands before it, as [`before`] tells it.
    pub before: char,
}

/// A date among words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first and its last day; the days that it can be, where that is not known.
    pub days: Result<(Day, Day), [Day; 2]>,
    /// Which of the words say it.
    pub words: Range<usize>,
}

/// Why a text is not read as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none, or none of [`YEARS`].
    NoDate,
    /// It can be either of two days, the earlier first: the order of day and month cannot be known.
    EitherOf([Day; 2]),
}

/// The years of which dates are read.
pub const YEARS: core::ops::RangeInclusive<i32> = 1900..=2100;

/// The first and the last day of a text that is one date and nothing else, but for words that say too little
/// ([`is_stop`]). A span of EDTF without an end is its other end.
///
/// # Errors
/// When it is no date, or can be two.
pub fn read(text: &str) -> Result<(Day, Day), Unread> {
    let text = text.trim();
    if let Ok(when) = text.parse::<Edtf>() {
        let ends = (when.first_day(), when.last_day());
        let ends = (ends.0.or(ends.1), ends.1.or(ends.0));
        let (Some(first), Some(last)) = ends else {
            return Err(Unread::NoDate);
        };
        let known = YEARS.contains(&first.civil().0) && YEARS.contains(&last.civil().0);
        return known.then_some((first, last)).ok_or(Unread::NoDate);
    }
    let mut words = Vec::new();
    let mut tokens = Tokens::new(text);
    while let Some(place) = tokens.next() {
        if is_stop(tokens.folded()) {
            continue;
        }
        if words.len() == MOST_WORDS {
            return Err(Unread::NoDate);
        }
        words.push(Word {
            folded: tokens.folded().to_owned(),
            before: before(text, place.start),
        });
    }
    match longest(&mut words) {
        Some((length, days)) if length == words.len() => days.map_err(Unread::EitherOf),
        _ => Err(Unread::NoDate),
    }
}

/// What joins a word to the one before it: the letter before it, or a point or a dash (`–`) with spaces behind it.
#[must_use]
pub fn before(text: &str, start: usize) -> char {
    let letter = |text: &str| text.chars().next_back().unwrap_or(' ');
    let tight = letter(&text[..start]);
    match letter(text[..start].trim_end()) {
        '–' | '—' | '−' => '–',
        '-' if tight != '-' => '–',
        '.' => '.',
        _ => tight,
    }
}

/// The most words in which one date is written: `28 сентября 2015 года – 2 октября 2015 года`.
const MOST_WORDS: usize = 8;

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

/// Finds the dates and writes months that were given as numbers in letters, as the texts of the record do.
pub fn find(words: &mut [Word]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match longest(&mut words[at..]) {
            Some((length, days)) => {
                spans.push(Span {
                    days,
                    words: at..at + length,
                });
                at += length;
            }
            None => at += 1,
        }
    }
    spans
}

/// The days that words mean, or the two that they can mean.
type Meant = Result<(Day, Day), [Day; 2]>;

/// The date at the beginning of the words, of as many words as possible.
fn longest(words: &mut [Word]) -> Option<(usize, Meant)> {
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|length| {
        let days = span(&mut words[..length])?;
        Some((length, days))
    })
}

/// One date, or two with a dash between them, of which the first may leave its year to the second.
fn span(words: &mut [Word]) -> Option<Result<(Day, Day), [Day; 2]>> {
    let (parts, places) = parts(words)?;
    if let Some(read) = date(&parts) {
        return match read {
            Date::Days(days) => Some(Ok(days)),
            Date::Numbers { year, month, day } => {
                let (Some(at), Some(of_day)) = (places.get(month), places.get(day)) else {
                    return None;
                };
                let (month, number) = (small(&parts[month])?, small(&parts[day])?);
                let found = Day::new(year, month, number)?;
                words[*at].folded = fold::fold(MONTHS[usize::from(month) - 1]);
                // Texts write `2 April`, never `02 April`.
                words[*of_day].folded = alloc::format!("{number}");
                Some(Ok((found, found)))
            }
            Date::Month { year, month } => {
                let number = small(&parts[month])?;
                words[places[month]].folded = fold::fold(MONTHS[usize::from(number) - 1]);
                Some(Ok(whole_month(year, number)?))
            }
            Date::Either(days) => Some(Err(days)),
        };
    }
    let joints = (1..parts.len()).filter(|at| matches!(parts[*at].before, '–' | '-' | '/'));
    let days = |read: Option<Date>| match read {
        Some(Date::Days(days)) => Some(days),
        Some(Date::Numbers { .. } | Date::Month { .. } | Date::Either(_)) | None => None,
    };
    joints.into_iter().find_map(|at| {
        let (from, to) = parts.split_at(at);
        let last = days(date(to))?;
        let first = days(date(from)).or_else(|| {
            let mut borrowed = from.to_vec();
            borrowed.push(to.iter().find(|part| part.year.is_some())?.clone());
            days(date(&borrowed))
        })?;
        (first.0 < last.0).then_some(Ok((first.0, last.1)))
    })
}

/// A word that says something of a date.
#[derive(Clone, Debug, Default)]
struct Part {
    /// The year that it can be, and whether it is ten.
    year: Option<(i32, bool)>,
    month: Option<u8>,
    season: Option<u8>,
    /// A number of at most two digits.
    number: Option<u8>,
    before: char,
}

/// A date as it was read; of numbers, which part is which.
enum Date {
    Days((Day, Day)),
    Numbers { year: i32, month: usize, day: usize },
    Month { year: i32, month: usize },
    Either([Day; 2]),
}

fn small(part: &Part) -> Option<u8> {
    part.number
}

/// What each word says, without those that only belong to another; nothing if one says something else.
fn parts(words: &[Word]) -> Option<(Vec<Part>, Vec<usize>)> {
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
fn date(parts: &[Part]) -> Option<Date> {
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
            let named = one.month.or(other.month);
            if let (Some(month), Some(day)) = (named, one.number.or(other.number)) {
                let day = Day::new(year, month, day)?;
                return Some(Date::Days((day, day)));
            }
            let (a, b) = (one.number?, other.number?);
            let (first_is_day, second_is_day) = (Day::new(year, b, a), Day::new(year, a, b));
            let (first, second) = (first, first + 1);
            let (day, month) = if at == 0 {
                // After a year comes the month.
                second_is_day?;
                (second, first)
            } else {
                match (first_is_day, second_is_day) {
                    // Points stand in dates whose day comes first.
                    (Some(one), Some(other)) if one != other && parts[1].before != '.' => {
                        return Some(Date::Either([one.min(other), one.max(other)]));
                    }
                    (Some(_), _) => (first, second),
                    (None, Some(_)) => (second, first),
                    (None, None) => return None,
                }
            };
            Some(Date::Numbers { year, month, day })
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

fn whole_month(year: i32, month: u8) -> Option<(Day, Day)> {
    let last = days_in_month(year, month);
    Some((Day::new(year, month, 1)?, Day::new(year, month, last)?))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn days(edtf: &str) -> (Day, Day) {
        let when: Edtf = edtf.parse().expect("a date");
        let (first, last) = (when.first_day(), when.last_day());
        (
            first.or(last).expect("a day"),
            last.or(first).expect("a day"),
        )
    }

    #[test]
    fn a_text_that_is_a_date_is_read_as_people_write_it() {
        for (text, date) in [
            // EDTF and ISO.
            ("1992-05-15", "1992-05-15"),
            (" 1992-05 ", "1992-05"),
            ("1992-5", "1992-05"),
            ("1992", "1992"),
            ("199X", "199X"),
            ("2012-06~", "2012-06"),
            ("1996-23", "1996-23"),
            ("2001/2003-05", "2001/2003-05"),
            ("2023-11-23/..", "2023-11-23"),
            ("../2012-12-19", "2012-12-19"),
            ("2012/12/20", "2012-12-20"),
            ("2012.12.20", "2012-12-20"),
            // Numbers: points put the day first, and what can be one date only is that date.
            ("15.05.1992", "1992-05-15"),
            ("10.7.2002", "2002-07-10"),
            ("7. 10. 2002", "2002-10-07"),
            ("15/5/1992", "1992-05-15"),
            ("5/15/1992", "1992-05-15"),
            ("05-15-1992", "1992-05-15"),
            ("15-05-1992", "1992-05-15"),
            ("5.15.1992", "1992-05-15"),
            ("5/5/1992", "1992-05-05"),
            ("10/2002", "2002-10"),
            ("10.2002", "2002-10"),
            // English.
            ("15 May 1992", "1992-05-15"),
            ("May 15, 1992", "1992-05-15"),
            ("on the 15 of May 1992", "1992-05-15"),
            ("1999 2 April", "1999-04-02"),
            ("20th December 2012", "2012-12-20"),
            ("the 20th of December, 2012", "2012-12-20"),
            ("December 1st, 2012", "2012-12-01"),
            ("2nd April 1999", "1999-04-02"),
            ("3RD APRIL 1999", "1999-04-03"),
            ("20 Dec. 2012", "2012-12-20"),
            ("Dec. 20, 2012", "2012-12-20"),
            ("20-Dec-2012", "2012-12-20"),
            ("Sept. 2012", "2012-09"),
            ("12 Sep 2012", "2012-09-12"),
            ("May 1992", "1992-05"),
            ("the 1990s", "199X"),
            ("autumn 1996", "1996-23"),
            ("winter 1996", "1996-24"),
            // Russian, with its cases.
            ("15 мая 1992", "1992-05-15"),
            ("15 мая 1992 года", "1992-05-15"),
            ("15 МАЯ 1992 Г.", "1992-05-15"),
            ("20 дек. 2012 г.", "2012-12-20"),
            ("20 дек 2012", "2012-12-20"),
            ("20-го декабря 2012 года", "2012-12-20"),
            ("20-е декабря 2012", "2012-12-20"),
            ("20го декабря 2012", "2012-12-20"),
            ("в декабре 2012 года", "2012-12"),
            ("декабрём 2012", "2012-12"),
            ("январь 2022", "2022-01"),
            ("янв. 2022", "2022-01"),
            ("сент. 2012 г.", "2012-09"),
            ("в мае 1992", "1992-05"),
            ("май 1992", "1992-05"),
            ("в 2012 году", "2012"),
            ("2012 год", "2012"),
            ("2012 г.", "2012"),
            ("осенью 1996", "1996-23"),
            // Ranges.
            ("7-8 October 2002", "2002-10-07/2002-10-08"),
            ("7–8 October 2002", "2002-10-07/2002-10-08"),
            ("2 - 6 August 2004", "2004-08-02/2004-08-06"),
            ("18 to 22 November 2019", "2019-11-18/2019-11-22"),
            ("October 7-8, 2002", "2002-10-07/2002-10-08"),
            ("15-20 May 1992", "1992-05-15/1992-05-20"),
            ("с 7 по 8 октября 2002 года", "2002-10-07/2002-10-08"),
            ("7-8 окт. 2002 г.", "2002-10-07/2002-10-08"),
            ("28 September – 2 October 2015", "2015-09-28/2015-10-02"),
            (
                "28 сентября 2015 года – 2 октября 2015 года",
                "2015-09-28/2015-10-02",
            ),
            ("November 1993 - March 1994", "1993-11/1994-03"),
            ("1994-1999", "1994/1999"),
            ("1994–1999 гг.", "1994/1999"),
        ] {
            assert_eq!(read(text), Ok(days(date)), "{text}");
        }
    }

    #[test]
    fn an_order_that_cannot_be_known_is_asked_back() {
        for (text, one, other) in [
            ("10/7/2002", "2002-07-10", "2002-10-07"),
            ("07/10/2002", "2002-07-10", "2002-10-07"),
            ("7-10-2002", "2002-07-10", "2002-10-07"),
            ("7 10 2002", "2002-07-10", "2002-10-07"),
        ] {
            let either = [days(one).0, days(other).0];
            assert_eq!(read(text), Err(Unread::EitherOf(either)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in [
            "",
            "may",
            "30 may",
            "31.02.1999",
            "30 February 1999",
            "31 июня 2002",
            "2002-02-30",
            "13/13/2002",
            "exercises 2019",
            "2 April 1999 and 2000",
            "4 5 6",
            "1899",
            "2101-01-01",
            "20.12.12",
            "8-7 October 2002",
            "1999-1994",
            "года 2012",
            "20th",
            "20th December",
            "letter 1992",
            "21st 2012",
            "2012 g g g g g g g g g",
        ] {
            assert_eq!(read(text), Err(Unread::NoDate), "{text}");
        }
    }
}
