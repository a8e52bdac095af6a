//! Comparisons worth making, and what stands for the others where one thing is shown as an example.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use super::{Clause, Dataset, Entity, EntityId, Kind};
use crate::day::Day;

/// What stands on a side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparand {
    /// An entity.
    Entity(EntityId),
    /// A clause on assistance.
    Clause(Clause),
}

/// A comparison that readers come for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What it compares, in words.
    pub title: String,
    /// What stands on its two or three sides; without a day, it is looked at on the day of the page.
    pub sides: Vec<(Comparand, Option<Day>)>,
}

impl Dataset {
    /// The examples of a kind, each once: first those that `data/atlas.toml` names, then the others by their slugs.
    pub fn examples_of(&self, kind: Kind) -> impl Iterator<Item = &Entity> {
        let named = self.examples.iter().copied();
        let named = named.filter(move |id| self.entity(*id).kind() == kind);
        let others = self.of_kind(kind).map(|(id, _)| id);
        let others = others.filter(|id| !self.examples.contains(id));
        named.chain(others).map(|id| self.entity(id))
    }
}
