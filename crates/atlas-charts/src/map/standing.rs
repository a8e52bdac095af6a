//! How a state stands on a day, in one answer: what a tile and a fill of the map can say.

use alloc::vec::Vec;

use atlas_messages::charts as say;
use atlas_record::{
    as_of::{self, Status},
    day::Day,
    model::{Bond, Dataset, EntityId},
    order,
};

/// The states that were ever parties of the Treaty, in the order in which their tiles are read.
#[must_use]
pub fn states(dataset: &Dataset) -> Vec<EntityId> {
    let states: Vec<EntityId> = dataset.treaty_states().map(|(id, _)| id).collect();
    order::by_key(&states, |id| {
        (dataset.entity(id).tile.map_or(i64::MAX, i64::from), 0)
    })
}

/// The highest bond of a state and how it stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BondStatus {
    /// The Organization, or the Treaty where the state has no tie to the Organization.
    pub bond: Bond,
    /// How it stands.
    pub status: Status,
}

impl BondStatus {
    /// How a state stands on a day.
    #[must_use]
    pub fn of(dataset: &Dataset, state: EntityId, day: Day) -> Self {
        let status = |of| as_of::status(dataset, state, of, day).status;
        let organization = status(Bond::Organization);
        let (bond, status) = match organization {
            Status::None => (Bond::Treaty, status(Bond::Treaty)),
            Status::Bound if status(Bond::Participation) == Status::Frozen => {
                (Bond::Organization, Status::Frozen)
            }
            _ => (Bond::Organization, organization),
        };
        Self { bond, status }
    }

    /// The answer in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match (self.bond, self.status) {
            (Bond::Organization, Status::Frozen) => say::member_frozen(),
            (bond, status) => status.words(bond),
        }
    }
}

/// The states of the Treaty with how they stand on a day, in the order of their tiles.
#[must_use]
pub fn standings(dataset: &Dataset, day: Day) -> Vec<(EntityId, BondStatus)> {
    let ids = states(dataset).into_iter();
    ids.map(|id| (id, BondStatus::of(dataset, id, day)))
        .collect()
}

/// The different answers among some, each once, in their order: what a legend explains.
#[must_use]
pub fn legend(standings: &[(EntityId, BondStatus)]) -> Vec<BondStatus> {
    let mut seen = Vec::new();
    for (_, standing) in standings {
        if !seen.contains(standing) {
            seen.push(*standing);
        }
    }
    seen
}
