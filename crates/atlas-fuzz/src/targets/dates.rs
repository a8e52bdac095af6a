//! Dates, as data files and as people write them.

use atlas_record::{edtf::Edtf, tokens::Tokens, written_date};

use super::{holds, text};
use crate::{FuzzTarget, lines};

/// Dates of data files.
pub const EDTF: FuzzTarget = FuzzTarget {
    name: "edtf",
    few: 5_000,
    seeds: || lines(include_str!("../../corpus/edtf.txt")),
    check: edtf,
};

/// Dates as people write them.
pub const WRITTEN: FuzzTarget = FuzzTarget {
    name: "written-date",
    few: 3_000,
    seeds: || lines(include_str!("../../corpus/written-date.txt")),
    check: written,
};

fn edtf(input: &[u8]) -> Result<(), String> {
    let written = text(input);
    let Ok(date) = written.parse::<Edtf>() else {
        return Ok(());
    };
    // `2004-XX-XX` says no more than `2004`.
    let printed = date.to_string();
    holds(printed == written || written.contains('X'), || {
        format!("{written:?} is printed as {printed}")
    })?;
    holds(printed.parse::<Edtf>().as_ref() == Ok(&date), || {
        format!("{written:?} is printed as {printed}, which is another date")
    })?;
    holds(!date.words().is_empty(), || {
        format!("{written:?} has no words")
    })?;
    if let (Some(first), Some(last)) = (date.first_day(), date.last_day()) {
        holds(first <= last, || {
            format!("{written:?} ends on {last} and begins on {first}")
        })?;
        holds(date.contains(first) && date.contains(last), || {
            format!("{written:?} does not contain the days of its ends")
        })?;
        holds(!date.contains(first.plus(-1)), || {
            format!("{written:?} contains the day before its first")
        })?;
    }
    holds(date.overlaps(&date), || {
        format!("{written:?} does not overlap itself")
    })
}

fn written(input: &[u8]) -> Result<(), String> {
    let written = text(input);
    if let Ok((first, last)) = written_date::read(&written) {
        holds(first <= last, || {
            format!("{written:?} ends on {last} and begins on {first}")
        })?;
        for day in [first, last] {
            holds(written_date::YEARS.contains(&day.civil().0), || {
                format!("{written:?} has {day}, of a year that is not read")
            })?;
        }
    }
    let mut words = Vec::new();
    let mut tokens = Tokens::new(&written);
    while let Some(place) = tokens.next() {
        words.push(written_date::Word {
            folded: tokens.folded().to_owned(),
            before: written_date::before(&written, place.start),
        });
    }
    let mut end = 0;
    for span in written_date::find(&mut words) {
        holds(
            end <= span.words.start
                && span.words.start < span.words.end
                && span.words.end <= words.len(),
            || format!("a date of {written:?} stands at {:?}", span.words),
        )?;
        end = span.words.end;
    }
    Ok(())
}
