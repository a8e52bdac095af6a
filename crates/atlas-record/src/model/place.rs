//! Places: where they lie, and which words mean them.

use alloc::{string::String, vec::Vec};

use atlas_messages::{Language, language};
use serde::{Deserialize, Serialize};

use super::{Dataset, EntityId};

/// Somewhere that statements name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What it is called.
    pub name: String,
    /// How statements spell it; each spelling belongs to one place.
    pub spellings: Vec<String>,
    /// The state in which it lies, if that state is an entity.
    pub state: Option<EntityId>,
    /// Its latitude and longitude, in hundredths of a degree, north and east.
    pub degrees: (i16, i16),
    /// Where it stands on the map, right and down; nothing if it lies beyond the edge.
    pub on_map: Option<(u16, u16)>,
}

impl Place {
    /// What it is called in the language that is spoken: in the first of its Cyrillic spellings, which a translated data set
    /// has, where that language is not English.
    #[must_use]
    pub fn said(&self) -> &str {
        let is_cyrillic = |text: &&String| {
            text.chars()
                .any(|letter| matches!(letter, '\u{400}'..='\u{4ff}'))
        };
        match language() {
            Language::English => &self.name,
            _ => {
                let mut spellings = self.spellings.iter();
                spellings.find(is_cyrillic).unwrap_or(&self.name)
            }
        }
    }

    /// Its name in anchors.
    #[must_use]
    pub fn slug(&self) -> String {
        let letters = self.name.chars().map(|letter| {
            let plain = letter.to_ascii_lowercase();
            if plain.is_ascii_alphanumeric() {
                plain
            } else {
                '-'
            }
        });
        letters.collect()
    }
}

/// Words for somewhere that has no place of its own: a region, a range that no gazetteer has, several states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// How statements call it.
    pub words: String,
    /// The states in which it lies; none where the record does not say.
    pub states: Vec<EntityId>,
}

impl Dataset {
    /// The states in which the place lies that statements spell so; none if that is not recorded.
    #[must_use]
    pub fn states_of(&self, spelling: &str) -> &[EntityId] {
        if let Some(place) = self.place_of(spelling) {
            return self.places[place].state.as_slice();
        }
        let region = self.regions.iter().find(|region| region.words == spelling);
        region.map_or(&[], |region| &region.states)
    }

    /// Makes the place or region that statements spell so be found under another spelling, too.
    pub(crate) fn spell_place_also(&mut self, spelling: &str, other: &str) {
        if self.place_of(other).is_some() || self.regions.iter().any(|known| known.words == other) {
            return;
        }
        if let Some(place) = self.place_of(spelling) {
            self.places[place].spellings.push(other.into());
        } else if let Some(region) = self.regions.iter().find(|region| region.words == spelling) {
            let states = region.states.clone();
            let words = other.into();
            self.regions.push(Region { words, states });
        }
    }

    /// The number of the place that statements spell so, if it is known where it lies.
    #[must_use]
    pub fn place_of(&self, spelling: &str) -> Option<usize> {
        let mut places = self.places.iter();
        places.position(|place| place.spellings.iter().any(|other| other == spelling))
    }
}
