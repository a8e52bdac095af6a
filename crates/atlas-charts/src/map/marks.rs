//! What was held and what is kept where: sessions, exercises, seats and bases.

use alloc::{format, string::String, vec::Vec};

use atlas_messages::charts as say;
use atlas_record::{
    day::Day,
    existence::existence,
    model::{Aspect, Dataset, EntityId, Kind, Statement, StatementId},
    order,
};

/// What a mark of the map stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSort {
    /// A session was held.
    Session,
    /// An exercise was held.
    Exercise,
    /// An organ or the command of a force sits there.
    Seat,
    /// A base.
    Base,
}

impl MarkSort {
    /// Every sort, in the order in which they are drawn.
    pub const ALL: [Self; 4] = [Self::Session, Self::Exercise, Self::Seat, Self::Base];

    /// Several of them, as a label.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::Session => say::sessions(),
            Self::Exercise => say::exercises(),
            Self::Seat => say::seats(),
            Self::Base => say::bases(),
        }
    }

    /// The kind of entity by which addresses ask for it.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Session => Kind::Session,
            Self::Exercise => Kind::Exercise,
            Self::Seat => Kind::Organ,
            Self::Base => Kind::Force,
        }
    }

    /// What a statement is a mark of, if of anything.
    #[must_use]
    pub fn of(kind: Kind, statement: &Statement) -> Option<Self> {
        match (kind, statement.aspect) {
            (Kind::Session, Aspect::Held) => Some(Self::Session),
            (Kind::Exercise, Aspect::Held) => Some(Self::Exercise),
            (Kind::Organ | Kind::Force, Aspect::Seat) => Some(Self::Seat),
            (Kind::State, Aspect::Infrastructure) => Some(Self::Base),
            _ => None,
        }
    }
}

/// Something on the map: of one sort, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapMark {
    /// Of what.
    pub sort: MarkSort,
    /// The statements that say so, in order of time, one for each entity.
    pub statements: Vec<StatementId>,
    /// Whether some of it was held in the year that ends with the day.
    pub recent: bool,
}

impl MapMark {
    /// How many of what: `2 sessions`.
    #[must_use]
    pub fn words(&self) -> String {
        let count = self.statements.len();
        match self.sort {
            MarkSort::Session => say::count_of_sessions(count),
            MarkSort::Exercise => say::count_of_exercises(count),
            MarkSort::Seat => say::count_of_seats(count),
            MarkSort::Base => say::count_of_bases(count),
        }
    }
}

/// A place with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The number of the place in [`Dataset::places`], if it is known where it lies.
    pub place: Option<usize>,
    /// The state in which it lies, as far as the place or the words of the record say.
    pub state: Option<EntityId>,
    /// What it is called: by its name, else in the words of the record.
    pub name: &'a str,
    /// What is there.
    pub marks: Vec<MapMark>,
}

impl Spot<'_> {
    /// What is there in words: `2 sessions, 1 exercise`.
    #[must_use]
    pub fn words(&self) -> String {
        let mut all = String::new();
        for mark in &self.marks {
            let comma = if all.is_empty() { "" } else { ", " };
            all.push_str(&format!("{comma}{}", mark.words()));
        }
        all
    }
}

/// The places of the marks up to a day, with as many as are wanted; no kinds for all. Places that are known come
/// first, in the order of the data set, then the words of the record that are not.
#[must_use]
pub fn spots<'a>(dataset: &'a Dataset, day: Day, kinds: &[Kind]) -> Vec<Spot<'a>> {
    let mut spots: Vec<Spot<'a>> = Vec::new();
    for (id, statement) in in_time(dataset, day) {
        let Some((sort, words)) = wanted(dataset, statement, kinds) else {
            continue;
        };
        let place = dataset.place_of(words);
        let name = place.map_or(words, |place| dataset.places[place].said());
        let at = spots.iter().position(|spot| spot.name == name);
        let at = at.unwrap_or_else(|| {
            let marks = Vec::new();
            let state = state_of(dataset, words);
            spots.push(Spot {
                place,
                state,
                name,
                marks,
            });
            spots.len() - 1
        });
        add(dataset, &mut spots[at].marks, sort, id, day);
    }
    let numbers: Vec<usize> = (0..spots.len()).collect();
    let key = |at: usize| spots[at].place.map_or(i64::MAX, |place| place as i64);
    let numbers = order::by_key(&numbers, |at| (key(at), at as i64));
    numbers.into_iter().map(|at| spots[at].clone()).collect()
}

/// The one state in which a place lies.
fn state_of(dataset: &Dataset, words: &str) -> Option<EntityId> {
    match dataset.states_of(words) {
        [state] => Some(*state),
        _ => None,
    }
}

/// The statements with a place that are true by a day, in order of time; those without a date first.
///
/// What has no date is shown only where the record says that its subject existed on the day.
fn in_time(dataset: &Dataset, day: Day) -> impl Iterator<Item = (StatementId, &Statement)> {
    let begun = |statement: &Statement| match statement.when {
        Some(when) => when.first_day().is_none_or(|first| first <= day),
        None => existence(dataset, statement.subject, day).known() == Some(true),
    };
    let ids: Vec<StatementId> = dataset
        .all()
        .filter(|(_, statement)| statement.place.is_some() && begun(statement))
        .map(|(id, _)| id)
        .collect();
    let when = |id| dataset.statement(id).when;
    let ids = order::by_key(&ids, |id| {
        when(id).map_or((i64::MIN, 0), |when| when.chronological_key())
    });
    ids.into_iter().map(|id| {
        let statement: &Statement = dataset.statement(id);
        (id, statement)
    })
}

fn wanted<'a>(
    dataset: &Dataset,
    statement: &'a Statement,
    kinds: &[Kind],
) -> Option<(MarkSort, &'a str)> {
    let sort = MarkSort::of(dataset.entity(statement.subject).kind(), statement)?;
    let is_wanted = kinds.is_empty() || kinds.contains(&sort.kind());
    is_wanted.then_some((sort, statement.place.as_deref()?))
}

/// Adds a statement to the mark of its sort, unless the mark has its entity already.
fn add(dataset: &Dataset, marks: &mut Vec<MapMark>, sort: MarkSort, id: StatementId, day: Day) {
    let statement = dataset.statement(id);
    let is_held = matches!(sort, MarkSort::Session | MarkSort::Exercise);
    let last = statement.when.and_then(|when| when.last_day());
    let recent = is_held && last.is_some_and(|last| last > day.plus(-365));
    let place = marks.iter().position(|mark| mark.sort == sort);
    let place = place.unwrap_or_else(|| {
        // In the order of the sorts.
        let place = marks.iter().position(|mark| mark.sort as u8 > sort as u8);
        let place = place.unwrap_or(marks.len());
        let mark = MapMark {
            sort,
            statements: Vec::new(),
            recent: false,
        };
        marks.insert(place, mark);
        place
    });
    let subject = |id: &StatementId| -> EntityId { dataset.statement(*id).subject };
    let mark = &mut marks[place];
    mark.recent |= recent;
    if !mark
        .statements
        .iter()
        .any(|other| subject(other) == statement.subject)
    {
        mark.statements.push(id);
    }
}
