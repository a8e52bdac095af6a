//! Dates read and printed as EDTF.

use alloc::format;
use core::{fmt, str::FromStr};

use super::{Bound, Date, Edtf, EdtfError, Precision};
use crate::day::days_in_month;
use crate::day::month_name;

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Decade => write!(f, "{}X", self.year / 10)?,
            Precision::Year => write!(f, "{:04}", self.year)?,
            Precision::Season(part) | Precision::Month(part) => {
                write!(f, "{:04}-{part:02}", self.year)?
            }
            Precision::Day(month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year)?,
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl FromStr for Date {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let (body, uncertain, approximate) = match text.as_bytes().last() {
            Some(b'?') => (&text[..text.len() - 1], true, false),
            Some(b'~') => (&text[..text.len() - 1], false, true),
            Some(b'%') => (&text[..text.len() - 1], true, true),
            _ => (text, false, false),
        };
        let body = body.strip_suffix("-XX").unwrap_or(body);
        let body = body.strip_suffix("-XX").unwrap_or(body);
        let (year, precision) = parse_body(body).ok_or_else(|| explain(text))??;
        Ok(Self {
            year,
            precision,
            uncertain,
            approximate,
        })
    }
}

/// Nothing where the text has not the shape of a date; an error where it has and the date does not exist.
fn parse_body(body: &str) -> Option<Result<(i16, Precision), EdtfError>> {
    let number = |part: &str, digits: usize| -> Option<u16> {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    let mut parts = body.split('-');
    let year_part = parts.next()?;
    let (month_part, day_part) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    if let Some(decade) = year_part.strip_suffix('X') {
        let decade = number(decade, 3)?;
        return (month_part.is_none() && (100..300).contains(&decade))
            .then_some(Ok((decade as i16 * 10, Precision::Decade)));
    }
    let year = number(year_part, 4)?;
    if !(1000..3000).contains(&year) {
        return Some(Err(EdtfError(format!(
            "the year {year} is outside 1000 to 2999"
        ))));
    }
    let year_signed = year as i16;
    let Some(month_part) = month_part else {
        return Some(Ok((year_signed, Precision::Year)));
    };
    let month = number(month_part, 2)? as u8;
    match (month, day_part) {
        (21..=24, None) => Some(Ok((year_signed, Precision::Season(month)))),
        (1..=12, None) => Some(Ok((year_signed, Precision::Month(month)))),
        (1..=12, Some(day_part)) => {
            let day = number(day_part, 2)? as u8;
            let last = days_in_month(i32::from(year), month);
            Some(if day == 0 || day > last {
                Err(EdtfError(format!(
                    "{} {year} has no day {day}; its last is {last}",
                    month_name(month)
                )))
            } else {
                Ok((year_signed, Precision::Day(month, day)))
            })
        }
        _ => Some(Err(EdtfError(format!(
            "there is no month {month}; months are 01 to 12, seasons 21 to 24"
        )))),
    }
}

fn explain(text: &str) -> EdtfError {
    EdtfError(format!(
        "`{text}` is not a date; write 1992-05-15, 1992-05, 1992, 1996-23 (autumn), 199X, with ? or ~ behind it if in doubt, or two of them with / between"
    ))
}

impl FromStr for Bound {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text {
            "" => Ok(Self::Unknown),
            ".." => Ok(Self::Open),
            date => date.parse().map(Self::Date),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let Some((from, to)) = text.split_once('/') else {
            return text.parse().map(Self::Date);
        };
        let (from, to) = (from.parse::<Bound>()?, to.parse::<Bound>()?);
        match (from, to) {
            (Bound::Date(first), Bound::Date(last)) if last.last_day() < first.first_day() => {
                Err(EdtfError(format!(
                    "the interval {text} ends ({}) before it begins ({})",
                    last.words(),
                    first.words()
                )))
            }
            (Bound::Date(_), _) | (_, Bound::Date(_)) => Ok(Self::Interval(from, to)),
            _ => Err(explain(text)),
        }
    }
}
