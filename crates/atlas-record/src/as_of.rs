//! What held on a day: a pure function of the record and the day.
//!
//! A statement known to a month or a year takes effect on the first day that it can mean; the page
//! says so by showing the date as it is known.
//!
//! ```
//! use atlas_record::{as_of::{self, Status}, day::Day, model::{Aspect, Bond, Detail, Kind, Step}, sample::Sample};
//! let mut sample = Sample::new(&[(Kind::State, "armenia", "Armenia")]);
//! let armenia = sample.id(Kind::State, "armenia");
//! for (step, when) in [(Step::Signed, "1992-05-15"), (Step::InForce, "1994-04")] {
//!     sample.say(armenia, Aspect::Step, when).detail = Detail::Step { of: Bond::Treaty, step };
//! }
//! let dataset = sample.build();
//! let on = |day| as_of::status(&dataset, armenia, Bond::Treaty, Day::parse(day).unwrap());
//! assert_eq!(on("1992-05-14").status, Status::None);
//! assert_eq!(on("1994-03-31").status, Status::Signed);
//! // April 1994 begins with its first day.
//! assert_eq!(on("1994-04-01").status, Status::Bound);
//! assert_eq!(on("1994-04-01").from, Day::parse("1994-04-01"));
//! ```

mod membership;

use alloc::vec::Vec;

use atlas_messages::as_of as say;

use crate::{
    day::Day,
    edtf::Edtf,
    model::{Aspect, Dataset, Detail, EntityId, Statement, StatementId},
};

pub use membership::{
    Ladder, Rung, Spell, Status, Turn, basis, ended_within, ladders, rungs, spells, status, turns,
};

/// How a dated statement stands to the day that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// It begins after the day.
    Later,
    /// It is of a kind that holds for a time, and the time is over.
    Over,
}

impl Distance {
    /// The distance in words.
    #[must_use]
    pub fn words(self, day: Day) -> alloc::string::String {
        match self {
            Self::Later => say::after(&day.words()),
            Self::Over => say::no_longer(&day.words()),
        }
    }

    /// A name for style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Over => "over",
        }
    }
}

/// How a statement stands to a day; nothing where it holds, is past, or has no date.
#[must_use]
pub fn distance(statement: &Statement, day: Day) -> Option<Distance> {
    const LASTING: [Aspect; 9] = [
        Aspect::InForce,
        Aspect::Article,
        Aspect::Office,
        Aspect::Chair,
        Aspect::Composition,
        Aspect::Powers,
        Aspect::Procedure,
        Aspect::Observer,
        Aspect::Link,
    ];
    let when = statement.when?;
    if when.first_day().is_some_and(|first| day < first) {
        return Some(Distance::Later);
    }
    let over = matches!(when, Edtf::Interval(..)) && when.last_day().is_some_and(|last| last < day);
    (over && LASTING.contains(&statement.aspect)).then_some(Distance::Over)
}

fn holds_on(statement: &Statement, day: Day) -> bool {
    statement
        .when
        .as_ref()
        .is_some_and(|when| when.contains(day))
}

fn holding<'a>(
    dataset: &'a Dataset,
    day: Day,
    wanted: impl Fn(&Statement) -> bool + 'a,
) -> impl Iterator<Item = StatementId> + 'a {
    dataset
        .all()
        .filter(move |(_, statement)| wanted(statement) && holds_on(statement, day))
        .map(|(id, _)| id)
}

/// The statements on who held an office of a body on a day, one for each office.
///
/// Of two who can have held the same office, the one who came later did: on the day of a handover, and
/// where the end of the earlier one's time is not known.
#[must_use]
pub fn holders(dataset: &Dataset, organ: EntityId, day: Day) -> Vec<StatementId> {
    let role = |id: StatementId| match &dataset.statement(id).detail {
        Detail::Office {
            organ: of, post, ..
        } if *of == organ => Some(*post),
        _ => None,
    };
    let all: Vec<StatementId> = holding(
        dataset,
        day,
        |statement| matches!(statement.detail, Detail::Office { organ: of, .. } if of == organ),
    )
    .collect();
    let of_role = |id: StatementId| {
        all.iter()
            .copied()
            .filter(move |other| role(*other) == role(id))
    };
    all.iter()
        .copied()
        .filter(|id| latest(dataset, of_role(*id)).contains(id))
        .collect()
}

/// The statement on which state chaired the Council on a day; on the day of a handover, the newcomer's.
#[must_use]
pub fn chairs(dataset: &Dataset, day: Day) -> Vec<StatementId> {
    latest(
        dataset,
        holding(dataset, day, |statement| {
            matches!(statement.detail, Detail::Chair { .. })
        }),
    )
}

/// Those of the statements that began last.
fn latest(dataset: &Dataset, statements: impl Iterator<Item = StatementId>) -> Vec<StatementId> {
    let since = |id: &StatementId| {
        dataset
            .statement(*id)
            .when
            .and_then(|when| when.first_day())
    };
    let statements: Vec<StatementId> = statements.collect();
    let last = statements.iter().filter_map(since).max();
    statements
        .into_iter()
        .filter(|id| since(id) == last)
        .collect()
}

/// The documents in force on a day.
#[must_use]
pub fn documents_in_force(dataset: &Dataset, day: Day) -> Vec<EntityId> {
    let mut documents: Vec<EntityId> = holding(dataset, day, |statement| {
        statement.aspect == Aspect::InForce
    })
    .map(|id| dataset.statement(id).subject)
    .collect();
    documents.dedup();
    documents
}

/// The statements on the wording of a document's articles on a day.
#[must_use]
pub fn articles(dataset: &Dataset, document: EntityId, day: Day) -> Vec<StatementId> {
    dataset
        .about(document)
        .filter(|(_, statement)| statement.aspect == Aspect::Article && holds_on(statement, day))
        .map(|(id, _)| id)
        .collect()
}

/// The runs and standing times of an operation that cover a day.
#[must_use]
pub fn runs(dataset: &Dataset, operation: EntityId, day: Day) -> Vec<StatementId> {
    dataset
        .about(operation)
        .filter(|(_, statement)| statement.aspect == Aspect::Run && holds_on(statement, day))
        .map(|(id, _)| id)
        .collect()
}

/// The statements on who observed on a day.
#[must_use]
pub fn observers(dataset: &Dataset, day: Day) -> Vec<StatementId> {
    dataset
        .all()
        .filter(|(_, statement)| statement.aspect == Aspect::Observer)
        .filter(|(_, statement)| {
            statement
                .when
                .as_ref()
                .is_some_and(|when| has_begun(when, day))
        })
        .map(|(id, _)| id)
        .collect()
}

fn has_begun(when: &Edtf, day: Day) -> bool {
    when.first_day().is_none_or(|first| first <= day)
        && (when.contains(day) || !matches!(when, Edtf::Interval(..)))
}
