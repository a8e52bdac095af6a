//! What became of what was planned: held, called off, or not known, and why not.
//!
//! ```
//! use atlas_record::{day::Day, model::{Aspect, Kind, Prospect}, prospects::{Fulfilment, outcome}, sample::Sample};
//! let mut sample = Sample::new(&[(Kind::Session, "autumn", "Session")]);
//! let autumn = sample.id(Kind::Session, "autumn");
//! sample.say(autumn, Aspect::History, "2026-11-11");
//! let mut dataset = sample.build();
//! dataset.entities[0].prospect = Some(Prospect::Planned);
//! let on = |dataset: &_, day| outcome(dataset, autumn, Day::parse(day).unwrap());
//! assert_eq!(on(&dataset, "2026-11-10"), Some(Fulfilment::Ahead));
//! assert_eq!(on(&dataset, "2026-11-20"), Some(Fulfilment::NoReport));
//! // Nothing that was written after February could be read.
//! dataset.reach = Day::parse("2026-02-13");
//! assert_eq!(on(&dataset, "2026-11-20"), Some(Fulfilment::Unread));
//! ```

use alloc::{borrow::ToOwned, string::String};

use atlas_messages::record as say;

use crate::{
    day::Day,
    model::{Aspect, Dataset, EntityId, Kind, Prospect},
};

/// What became of a session or an edition of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fulfilment {
    /// It was held.
    Held,
    /// It was called off.
    CalledOff,
    /// The day of the plan is still to come.
    Ahead,
    /// The day of the plan has passed, and no report of it was seen.
    NoReport,
    /// The day of the plan has passed after the last day up to which reports were read.
    Unread,
}

impl Fulfilment {
    /// A name for downloads and style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::CalledOff => "called-off",
            Self::Ahead => "ahead",
            Self::NoReport => "no-report",
            Self::Unread => "unread",
        }
    }

    /// What a page says; nothing of what was held.
    #[must_use]
    pub fn words(self, reach: Option<Day>) -> Option<String> {
        Some(match self {
            Self::Held => return None,
            Self::CalledOff => say::called_off().to_owned(),
            Self::Ahead => say::ahead().to_owned(),
            Self::NoReport => say::no_report().to_owned(),
            Self::Unread => say::unread(&reach?.words()),
        })
    }
}

/// What became of an entity by a day; nothing of entities that are not held.
#[must_use]
pub fn outcome(dataset: &Dataset, id: EntityId, day: Day) -> Option<Fulfilment> {
    let held = |aspect| {
        dataset
            .about(id)
            .any(|(_, statement)| statement.aspect == aspect)
    };
    match dataset.entity(id).prospect {
        Some(Prospect::Cancelled) => Some(Fulfilment::CalledOff),
        Some(Prospect::Planned) => {
            let plans = dataset
                .about(id)
                .filter(|(_, one)| one.aspect == Aspect::History);
            let first = plans.filter_map(|(_, one)| one.when?.last_day()).next();
            Some(match first {
                Some(planned) if day < planned => Fulfilment::Ahead,
                Some(planned) if dataset.reach.is_some_and(|reach| reach < planned) => {
                    Fulfilment::Unread
                }
                _ => Fulfilment::NoReport,
            })
        }
        None => {
            let kind = dataset.entity(id).kind();
            let can_be = matches!(kind, Kind::Session | Kind::Exercise);
            (can_be && held(Aspect::Held)).then_some(Fulfilment::Held)
        }
    }
}
