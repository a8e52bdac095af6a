//! What the bar of time says: the days on which a standing changes, the turning points, and the state of the world in
//! words on any day.
//!
//! It is a small excerpt of the record, of 2 kB where the record has a thousand, so that the bar works before the
//! record is there.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    as_of::{self, Turn},
    as_of_summary,
    day::Day,
    events,
    model::{Dataset, Detail, Kind},
};

/// The days of the record, for the bar of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The day of the edition, the last one.
    pub edition: Day,
    /// When some state's standing changes, in order.
    pub turns: Vec<Turn>,
    /// The turning points, in order.
    pub turning_points: Vec<TurningPoint>,
    /// From which day the words hold, in order; each until the next.
    words: Vec<(Day, String)>,
}

/// A statement that marks the scale of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurningPoint {
    /// The first day that it can mean.
    pub day: Option<Day>,
    /// Its short label.
    pub title: String,
    /// The kind and the slug of the entity on whose page it stands.
    pub subject: (Kind, String),
    /// Its anchor there.
    pub anchor: String,
}

impl Calendar {
    /// The days of a data set.
    ///
    /// ```
    /// use atlas_record::{as_of_summary, calendar::Calendar, model::Kind, sample::Sample};
    ///
    /// let dataset = Sample::new(&[(Kind::State, "a-state", "A State")]).build();
    /// let calendar = Calendar::of(&dataset);
    /// let day = dataset.edition;
    /// assert_eq!(calendar.in_words(day), as_of_summary::in_words(&dataset, day));
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let turns = as_of::turns(dataset);
        // What is said changes with a standing and, because it says "since this day" and "since yesterday", in the
        // two days after an act.
        let acts = dataset.all().filter_map(|(_, statement)| {
            matches!(statement.detail, Detail::Step { .. })
                .then(|| statement.when?.first_day())
                .flatten()
        });
        let mut days: Vec<Day> = turns.iter().map(|turn| turn.effect).chain(acts).collect();
        days.sort_unstable();
        days.dedup();
        let near = days.iter().flat_map(|day| [*day, day.plus(1), day.plus(2)]);
        let before = days.first().map_or(dataset.edition, |day| day.plus(-1));
        let mut days: Vec<Day> = [before].into();
        days.extend(near);
        days.sort_unstable();
        let mut words: Vec<(Day, String)> = Vec::new();
        for day in days {
            let said = as_of_summary::in_words(dataset, day);
            if words.last().is_none_or(|(_, last)| *last != said) {
                words.push((day, said));
            }
        }
        let milestones = events::turning_points(dataset, &events::all(dataset));
        let turning_points = milestones.into_iter().map(|id| {
            let statement = dataset.statement(id);
            let subject = dataset.entity(statement.subject);
            TurningPoint {
                day: statement.when.and_then(|when| when.first_day()),
                title: statement.title.clone().unwrap_or_default(),
                subject: (subject.kind(), subject.slug.clone()),
                anchor: statement.id.clone(),
            }
        });
        Self {
            edition: dataset.edition,
            turning_points: turning_points.collect(),
            turns,
            words,
        }
    }

    /// Who was bound by what on a day, as [`as_of_summary::in_words`] says it; before the first day of the record, what
    /// was so on it.
    #[must_use]
    pub fn in_words(&self, day: Day) -> &str {
        let place = self.words.partition_point(|(from, _)| *from <= day);
        let said = self.words.get(place.saturating_sub(1));
        said.map_or("", |(_, words)| words)
    }
}
