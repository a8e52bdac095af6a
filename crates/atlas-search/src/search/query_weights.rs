//! What the words of a query weigh against one another.

use alloc::vec::Vec;

use super::{hit::Found, normalize};

/// How much of a query each of its words is.
pub(super) struct QueryWeights {
    weights: Vec<u32>,
    total: u32,
    /// The words that mean something in the record and do not go without saying.
    pub known: u16,
}

impl QueryWeights {
    pub fn of(found: &Found) -> Self {
        let weights: Vec<u32> = found
            .expansions
            .iter()
            .map(|expansion| expansion.rarity)
            .collect();
        let of_words = |is: &dyn Fn(usize) -> bool| -> u16 {
            (0..weights.len())
                .filter(|place| is(*place))
                .map(|place| 1 << place)
                .sum()
        };
        let known = |place: usize| !found.expansions[place].terms.is_empty();
        let needed = |place: usize| {
            known(place) && !normalize::goes_without_saying(&found.query.words[place].folded)
        };
        let (known, needed) = (of_words(&known), of_words(&needed));
        Self {
            total: weights.iter().sum::<u32>().max(1),
            known: if needed == 0 { known } else { needed },
            weights,
        }
    }

    /// The sum of the rarities of some words.
    pub fn weight(&self, mask: u16) -> u32 {
        let weights = self.weights.iter().enumerate();
        let in_mask = weights.filter(|(place, _)| mask & (1 << place) != 0);
        in_mask.map(|(_, weight)| *weight).sum()
    }

    /// How much of the query some words are, in 256ths.
    pub fn of_mask(&self, mask: u16) -> u32 {
        self.weight(mask) * 256 / self.total
    }

    /// How much of the query some points are, in 256ths.
    pub fn of_points(&self, points: u32) -> u32 {
        points * 16 / self.total
    }
}
