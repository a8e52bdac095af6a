//! Exercises: when each edition was held, and which states took part, hosted or stayed away as far as is recorded.
//!
//! That nothing is recorded of a member is a value of its own: it says nothing about whether the state came.

use alloc::{string::String, vec::Vec};

use atlas_messages::record as say;

use crate::{
    as_of::{self, Status},
    day::Day,
    edtf::{Bound, Edtf, Precision},
    model::{Aspect, Bond, Class, Dataset, EntityId, ExerciseClass, Kind, StatementId},
    order,
};

/// What is recorded of a state and an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Participation {
    /// It was held there.
    Host,
    /// It took part.
    TookPart,
    /// It took part in the joint exercise of which this one was a part; whether in this part is not said.
    InWhole,
    /// It stayed away.
    Away,
    /// It was a member, and the sources read do not say.
    NotRecorded,
    /// It was no member, and nothing is recorded.
    Outside,
}

impl Participation {
    /// The values that are shown.
    pub const SHOWN: [Self; 5] = [
        Self::TookPart,
        Self::Host,
        Self::InWhole,
        Self::Away,
        Self::NotRecorded,
    ];

    /// A name for style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::TookPart => "took-part",
            Self::InWhole => "in-whole",
            Self::Away => "away",
            Self::NotRecorded => "not-recorded",
            Self::Outside => "outside",
        }
    }

    /// The value in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Host => say::part_host(),
            Self::TookPart => say::part_took_part(),
            Self::InWhole => say::part_in_whole(),
            Self::Away => say::part_away(),
            Self::NotRecorded => say::part_not_recorded(),
            Self::Outside => say::part_outside(),
        }
    }
}

/// An edition with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Which.
    pub id: EntityId,
    /// Its series; none for exercises that were held once.
    pub series: Option<EntityId>,
    /// The joint exercise of which it was a part.
    pub whole: Option<EntityId>,
    /// The statement on when and where it was held.
    pub held: StatementId,
    /// When it was held.
    pub when: Edtf,
    /// The day at which it is drawn: the first, or the middle of a month or season.
    pub day: Day,
    /// Whether its first day is known.
    pub exact: bool,
    /// What is recorded of each state of [`Exercises::states`].
    pub parts: Vec<Participation>,
}

impl Edition {
    /// The year in which it was held.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.day.civil().0
    }
}

/// The exercises up to a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exercises {
    /// The states of which something is recorded.
    pub states: Vec<EntityId>,
    /// The editions in order of series and time.
    pub editions: Vec<Edition>,
    /// Editions that were cancelled, or planned and not held as far as is known.
    pub undated: Vec<EntityId>,
    /// How many editions came after the day.
    pub later: usize,
}

impl Exercises {
    /// The editions by series; what was held once stands together at the end.
    #[must_use]
    pub fn series(&self) -> Vec<(Option<EntityId>, Vec<&Edition>)> {
        let mut series: Vec<(Option<EntityId>, Vec<&Edition>)> = Vec::new();
        for edition in &self.editions {
            match series.iter_mut().find(|(of, _)| *of == edition.series) {
                Some((_, editions)) => editions.push(edition),
                None => series.push((edition.series, [edition].into())),
            }
        }
        series
    }

    /// The first and the last year in which something was held.
    #[must_use]
    pub fn years(&self) -> Option<(i32, i32)> {
        let years = || self.editions.iter().map(Edition::year);
        Some((years().min()?, years().max()?))
    }

    /// The names of the states with a value in an edition.
    #[must_use]
    pub fn names(&self, dataset: &Dataset, edition: &Edition, part: Participation) -> String {
        let of_part = self.states.iter().zip(&edition.parts);
        let of_part = of_part.filter(|(_, value)| **value == part);
        let names: Vec<&str> = of_part
            .map(|(state, _)| dataset.entity(*state).names.full.as_str())
            .collect();
        names.join(", ")
    }
}

/// The exercises up to a day, with what is recorded of each state.
#[must_use]
pub fn exercises(dataset: &Dataset, day: Day) -> Exercises {
    let mut exercises = Exercises::default();
    let editions = dataset.of_kind(Kind::Exercise);
    for (id, entity) in
        editions.filter(|(_, entity)| entity.class == Class::Exercise(ExerciseClass::Edition))
    {
        match edition(dataset, id, entity.part_of).filter(|_| entity.prospect.is_none()) {
            None => exercises.undated.push(id),
            Some(edition) if edition.day > day => exercises.later += 1,
            Some(edition) => exercises.editions.push(edition),
        }
    }
    let key = |place: usize| {
        let edition: &Edition = &exercises.editions[place];
        let series = edition.series.map_or(i64::MAX, |id| id.index() as i64);
        (series, edition.day.number().into())
    };
    let places: Vec<usize> = (0..exercises.editions.len()).collect();
    let sorted = order::by_key(&places, key);
    let editions = sorted
        .into_iter()
        .map(|place| exercises.editions[place].clone());
    exercises.editions = editions.collect();
    let states = dataset.of_kind(Kind::State).map(|(id, _)| id);
    for state in states {
        let parts: Vec<Participation> = exercises
            .editions
            .iter()
            .map(|edition| part(dataset, edition, state))
            .collect();
        if parts.iter().all(|part| *part == Participation::Outside) {
            continue;
        }
        exercises.states.push(state);
        for (edition, part) in exercises.editions.iter_mut().zip(parts) {
            edition.parts.push(part);
        }
    }
    exercises
}

fn edition(dataset: &Dataset, id: EntityId, series: Option<EntityId>) -> Option<Edition> {
    let mut statements = dataset.about(id);
    let (held, statement) = statements.find(|(_, said)| said.aspect == Aspect::Held)?;
    let when = statement.when?;
    let first = when.first_day()?;
    let exact = match when {
        Edtf::Date(date) | Edtf::Interval(Bound::Date(date), _) => {
            matches!(date.precision(), Precision::Day(..))
        }
        Edtf::Interval(..) => false,
    };
    let day = match when.last_day() {
        Some(last) if !exact => first.plus((last - first) / 2),
        _ => first,
    };
    Some(Edition {
        id,
        series,
        whole: whole(dataset, id),
        held,
        when,
        day,
        exact,
        parts: Vec::new(),
    })
}

/// The joint exercise that names an exercise among its parts.
fn whole(dataset: &Dataset, part: EntityId) -> Option<EntityId> {
    let mut exercises = dataset.of_kind(Kind::Exercise).map(|(id, _)| id);
    exercises.find(|whole| says(dataset, *whole, Aspect::Composition, part))
}

/// Whether a statement of an aspect on an entity is about another.
fn says(dataset: &Dataset, id: EntityId, aspect: Aspect, other: EntityId) -> bool {
    let mut statements = dataset.about(id);
    statements.any(|(_, said)| said.aspect == aspect && said.about.contains(&other))
}

fn part(dataset: &Dataset, edition: &Edition, state: EntityId) -> Participation {
    let said = |aspect: Aspect| says(dataset, edition.id, aspect, state);
    if said(Aspect::Absent) {
        return Participation::Away;
    }
    // States near the place are named with it too; the host is the one in which the place lies.
    let held = dataset.statement(edition.held);
    let place = held.place.as_deref();
    let there = place.is_some_and(|place| dataset.states_of(place).contains(&state));
    if there && held.about.contains(&state) {
        return Participation::Host;
    }
    if said(Aspect::Participant) {
        return Participation::TookPart;
    }
    let around = edition.whole;
    if around.is_some_and(|whole| says(dataset, whole, Aspect::Participant, state)) {
        return Participation::InWhole;
    }
    let status = as_of::status(dataset, state, Bond::Organization, edition.day).status;
    if matches!(status, Status::Bound | Status::Frozen) {
        Participation::NotRecorded
    } else {
        Participation::Outside
    }
}
