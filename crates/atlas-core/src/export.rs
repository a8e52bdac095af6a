//! The record to take away: as rows for tables and trees, and as a calendar.
//!
//! The published files and what a reader takes from a view come from the same writers: [`row`] says what is
//! known of a statement or an entity, [`value`] writes it as CSV or JSON, [`calendar`] as iCalendar.
//! The files are the third public promise; [`VERSION`] counts their changes.

pub mod calendar;
pub mod row;
pub mod value;

use alloc::string::ToString;

use crate::{cite::Work, model::Dataset};
use value::Value;

/// The version of the formats: a field that changes its meaning or goes away is a new version, a further one is not.
pub const VERSION: i64 = 1;

/// The licence of the data.
pub const LICENCE: &str = "CC BY 4.0";

/// Where the licence is.
pub const LICENCE_URL: &str = "https://creativecommons.org/licenses/by/4.0/";

/// What stands at the head of every JSON file, of the whole record and of a view alike.
#[must_use]
pub fn json_head(dataset: &Dataset, site: &str) -> value::Record {
    let citation = Work::edition(dataset.edition, site).chicago();
    [
        ("format", Value::text("csto-atlas")),
        ("version", Value::number(VERSION)),
        ("edition", Value::Text(dataset.edition.to_string())),
        ("licence", Value::text(LICENCE)),
        ("licence_url", Value::text(LICENCE_URL)),
        ("citation", Value::Text(citation)),
        ("site", Value::text(site)),
    ]
    .into()
}
