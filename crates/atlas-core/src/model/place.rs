use alloc::{string::String, vec::Vec};

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

impl Dataset {
    /// The number of the place that statements spell so, if it is known where it lies.
    #[must_use]
    pub fn place_of(&self, spelling: &str) -> Option<usize> {
        let mut places = self.places.iter();
        places.position(|place| place.spellings.iter().any(|other| other == spelling))
    }
}
