//! Events by what they belong to: what the lanes of a timeline stand for, and which lane an event lies in.
//!
//! ```
//! use atlas_record::{events, lanes::{self, Lanes}, model::{Aspect, Kind}, sample::Sample};
//! let mut sample = Sample::new(&[(Kind::Organ, "csc", "Council"), (Kind::Organ, "staff", "Staff")]);
//! let (council, staff) = (sample.id(Kind::Organ, "csc"), sample.id(Kind::Organ, "staff"));
//! for (organ, when) in [(council, "1992"), (staff, "2003"), (council, "2004")] {
//!     sample.say(organ, Aspect::Event, when).title = Some("An event".into());
//! }
//! let dataset = sample.build();
//! let (heads, of_events) = lanes::lanes(&dataset, &events::all(&dataset), Lanes::Organs);
//! let names: Vec<&str> = heads.iter().map(|head| head.name.as_str()).collect();
//! assert_eq!(names, ["Council", "Staff", "Several organs", "Other organs"]);
//! assert_eq!(of_events, [0, 1, 0]);
//! ```

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use atlas_messages::record as say;

use crate::{
    model::{Dataset, EntityId, Kind, Statement, StatementId},
    order,
};

/// What the lanes stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lanes {
    /// A lane for each kind of entity.
    #[default]
    Kinds,
    /// A lane for each state that was ever bound.
    States,
    /// A lane for each of the organs with most events.
    Organs,
}

impl Lanes {
    /// Every choice, the default first.
    pub const ALL: [Self; 3] = [Self::Kinds, Self::States, Self::Organs];

    /// The name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kinds => "kinds",
            Self::States => "states",
            Self::Organs => "organs",
        }
    }

    /// The choice of a name in addresses.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lanes| lanes.name() == name)
    }

    /// What stands on the choice.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Kinds => say::lanes_kinds(),
            Self::States => say::lanes_states(),
            Self::Organs => say::lanes_organs(),
        }
    }
}

/// The most organs with a lane of their own.
const MOST_ORGANS: usize = 7;

/// What a lane stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// The entity whose lane it is.
    pub entity: Option<EntityId>,
}

/// The lanes, and for each of the events the place of its lane among them.
///
/// An event lies in one lane. Where it concerns several of those that have lanes, and is about none of them, it lies
/// in a lane for such.
#[must_use]
pub fn lanes(dataset: &Dataset, events: &[StatementId], lanes: Lanes) -> (Vec<Head>, Vec<u16>) {
    match lanes {
        Lanes::Kinds => by_kind(dataset, events),
        Lanes::States => {
            let bound: Vec<EntityId> = dataset.treaty_states().map(|(id, _)| id).collect();
            by_entity(
                dataset,
                events,
                &bound,
                [say::several_states(), say::no_single_state()],
            )
        }
        Lanes::Organs => {
            let organs = most_frequent(dataset, events);
            by_entity(
                dataset,
                events,
                &organs,
                [say::several_organs(), say::other_organs()],
            )
        }
    }
}

fn by_kind(dataset: &Dataset, events: &[StatementId]) -> (Vec<Head>, Vec<u16>) {
    let heads = Kind::ALL.map(|kind| Head {
        name: kind.plural().to_owned(),
        entity: None,
    });
    let kind = |id: &StatementId| dataset.entity(dataset.statement(*id).subject).kind() as u16;
    (heads.to_vec(), events.iter().map(kind).collect())
}

fn by_entity(
    dataset: &Dataset,
    events: &[StatementId],
    own: &[EntityId],
    [several, other]: [&str; 2],
) -> (Vec<Head>, Vec<u16>) {
    let mut heads: Vec<Head> = own
        .iter()
        .map(|id| Head {
            name: dataset.entity(*id).short_name().to_owned(),
            entity: Some(*id),
        })
        .collect();
    for name in [several, other] {
        heads.push(Head {
            name: name.to_string(),
            entity: None,
        });
    }
    let place = |id: EntityId| own.iter().position(|one| *one == id);
    let lane = |id: &StatementId| {
        let statement: &Statement = dataset.statement(*id);
        if let Some(place) = place(statement.subject) {
            return place as u16;
        }
        let mut concerned = statement.about.iter().filter_map(|id| place(*id));
        match (concerned.next(), concerned.next()) {
            (None, _) => own.len() as u16 + 1,
            (Some(place), None) => place as u16,
            (Some(_), Some(_)) => own.len() as u16,
        }
    };
    (heads, events.iter().map(lane).collect())
}

/// The organs with most events, in the order of their slugs.
fn most_frequent(dataset: &Dataset, events: &[StatementId]) -> Vec<EntityId> {
    let mut counts = alloc::vec![0_i64; dataset.entities.len()];
    for id in events {
        let statement = dataset.statement(*id);
        counts[statement.subject.index()] += 1;
        for about in &statement.about {
            counts[about.index()] += 1;
        }
    }
    let organs: Vec<EntityId> = dataset.of_kind(Kind::Organ).map(|(id, _)| id).collect();
    let count = |id: EntityId| counts[id.index()];
    let mut organs = order::by_key(&organs, |id| (-count(id), 0));
    organs.truncate(MOST_ORGANS);
    organs.retain(|id| count(*id) > 0);
    order::by_key(&organs, |id| (id.index() as i64, 0))
}
