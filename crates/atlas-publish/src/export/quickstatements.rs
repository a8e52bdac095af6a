//! What Wikidata can say of the record, as commands for QuickStatements: which state is a member of the Organization,
//! since when, until when, and who says so.
//!
//! Nobody is to run them unread. A command adds to what Wikidata has and takes nothing back, and says less than the
//! record where Wikidata cannot say as much:
//! - a date is never more precise than its source; a season becomes its year, and what is uncertain, approximate,
//!   disputed or unverified is left out;
//! - a membership that was suspended has no form there and is no command, nor has one that came twice, because a second
//!   command with the same value adds its dates to the first;
//! - a declared freeze of participation ends no membership.

use std::sync::LazyLock;

use atlas_record::{
    as_of::{self, Status},
    edtf::{Bound as End, Date, Edtf, Precision},
    model::{Bond, Dataset, EntityId, Kind, Standing, StatementId},
};

use crate::export::row::reference;

/// The items of entries, each with the place where its number was read.
const ITEMS: &str = include_str!("wikidata.csv");

/// The Organization, which is the subject of the record and no entry of it.
const ORGANIZATION: &str = "the Organization";

/// The properties that the commands use; a reference has the number of its property behind `S`.
mod property {
    pub const MEMBER_OF: &str = "P463";
    pub const START: &str = "P580";
    pub const END: &str = "P582";
    pub const REFERENCE_URL: &str = "S854";
}

/// The number of an item, by the name of an entry.
static NUMBERS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(ITEMS.as_bytes());
    let rows = reader.records().flatten();
    rows.filter_map(|row| Some((row.get(0)?.to_owned(), row.get(1)?.to_owned())))
        .collect()
});

fn item(entry: &str) -> Option<&'static str> {
    let found = NUMBERS.iter().find(|(of, _)| of == entry);
    found.map(|(_, number)| number.as_str())
}

/// The commands, one a line, in the first syntax of QuickStatements, which every version reads.
#[must_use]
pub fn commands(dataset: &Dataset) -> String {
    let states = dataset.of_kind(Kind::State).map(|(id, _)| id);
    states
        .filter_map(|state| membership(dataset, state))
        .collect()
}

/// A state's membership; nothing where Wikidata could not say it rightly.
fn membership(dataset: &Dataset, state: EntityId) -> Option<String> {
    let spells = as_of::spells(dataset, state, Bond::Organization);
    if spells.iter().any(|spell| spell.status == Status::Suspended) {
        return None;
    }
    let member = |status| matches!(status, Status::Bound | Status::Frozen);
    let first = spells.iter().position(|spell| member(spell.status))?;
    let after = spells[first..]
        .iter()
        .position(|spell| !member(spell.status));
    let after = after.map(|place| first + place);
    if after.is_some_and(|place| spells[place..].iter().any(|spell| member(spell.status))) {
        return None;
    }
    let begun = spells[first].begun_by;
    let ended = after.and_then(|place| spells[place].begun_by);
    let mut line = vec![
        item(&reference(dataset, state))?.to_owned(),
        property::MEMBER_OF.to_owned(),
        item(ORGANIZATION)?.to_owned(),
    ];
    for (property, act) in [(property::START, begun), (property::END, ended)] {
        if let Some(time) = act.and_then(|act| known(dataset, act)) {
            line.extend([property.to_owned(), time]);
        }
    }
    // The mark before the letter begins a reference of its own.
    let addresses = addresses(dataset, [begun, ended].into_iter().flatten());
    for (place, address) in addresses.into_iter().enumerate() {
        let new = if place == 0 { "" } else { "!" };
        line.push(format!("{new}{}", property::REFERENCE_URL));
        line.push(format!("\"{address}\""));
    }
    Some(line.join("\t") + "\n")
}

/// When an act was, if no source doubts it.
fn known(dataset: &Dataset, act: StatementId) -> Option<String> {
    let statement = dataset.statement(act);
    let begun = match statement.when? {
        Edtf::Date(date) | Edtf::Interval(End::Date(date), _) => date,
        Edtf::Interval(..) => return None,
    };
    (statement.standing == Standing::Settled).then(|| time(&begun))?
}

/// A date as QuickStatements writes it, with the number of its precision behind the slash; nothing where it is doubtful.
///
/// ```
/// use atlas_publish::export::quickstatements::time;
/// use atlas_record::edtf::Edtf;
/// let written = |text: &str| match text.parse() {
///     Ok(Edtf::Date(date)) => time(&date),
///     _ => None,
/// };
/// assert_eq!(written("2003-09-18").as_deref(), Some("+2003-09-18T00:00:00Z/11"));
/// assert_eq!(written("2024-02").as_deref(), Some("+2024-02-00T00:00:00Z/10"));
/// assert_eq!(written("1993").as_deref(), Some("+1993-00-00T00:00:00Z/9"));
/// assert_eq!(written("1996-23").as_deref(), Some("+1996-00-00T00:00:00Z/9"));
/// assert_eq!(written("199X").as_deref(), Some("+1990-00-00T00:00:00Z/8"));
/// assert_eq!((written("2009~"), written("1993?")), (None, None));
/// ```
#[must_use]
pub fn time(date: &Date) -> Option<String> {
    if date.uncertain || date.approximate {
        return None;
    }
    let (month, day, precision) = match date.precision() {
        Precision::Day(month, day) => (month, day, 11),
        Precision::Month(month) => (month, 0, 10),
        Precision::Season(_) | Precision::Year => (0, 0, 9),
        Precision::Decade => (0, 0, 8),
    };
    let year = date.year();
    Some(format!(
        "+{year:04}-{month:02}-{day:02}T00:00:00Z/{precision}"
    ))
}

/// Where the sources of acts are, each once; what has no address is left out, and so is one that would end the text: a
/// bar parts commands and their parts as a tab does.
fn addresses(dataset: &Dataset, acts: impl Iterator<Item = StatementId>) -> Vec<&str> {
    let mut addresses = Vec::new();
    for act in acts {
        for citation in dataset.statement(act).citations().iter() {
            let note = dataset.entity(citation.source).source.as_ref();
            let address = note.and_then(|note| note.url.as_deref());
            let plain = address.filter(|address| !address.contains(['"', '|', '\t', '\n']));
            if let Some(address) = plain.filter(|address| !addresses.contains(address)) {
                addresses.push(address);
            }
        }
    }
    addresses
}
