//! Where sources disagree: which readings a source supports and which it opposes.

use alloc::vec::Vec;

use crate::model::{Dataset, EntityId, StatementId};

/// What a source has to do with a disputed statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// It says what the atlas follows; other sources say otherwise.
    Followed,
    /// It says what the atlas does not follow: the number of the reading.
    NotFollowed(usize),
}

/// The parts that a source has in disagreements, in the order of the statements.
///
/// A source can stand on both sides of one: it may say both in different places.
#[must_use]
pub fn parts(
    dataset: &Dataset,
    citing: &[StatementId],
    source: EntityId,
) -> Vec<(StatementId, Support)> {
    let mut parts = Vec::new();
    for id in citing {
        let statement = dataset.statement(*id);
        if statement.readings.is_empty() {
            continue;
        }
        let mut own = statement.citations().iter();
        if own.any(|citation| citation.source == source) {
            parts.push((*id, Support::Followed));
        }
        for (number, reading) in statement.readings.iter().enumerate() {
            let mut cited = reading.citations().iter();
            if cited.any(|citation| citation.source == source) {
                parts.push((*id, Support::NotFollowed(number)));
            }
        }
    }
    parts
}
