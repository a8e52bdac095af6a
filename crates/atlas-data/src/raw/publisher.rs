//! Publishers that belong to a state, as written.

use crate::{
    problem::At,
    reader::Reader,
    written::{Destination, Reference},
};

/// A publisher that speaks for a state as written: a body of the state, or an agency that the state owns.
#[derive(Debug)]
pub struct RawPublisher {
    /// Its names, as sources have them before a bracket.
    pub names: Vec<At<String>>,
    /// The state.
    pub side: Option<At<Reference>>,
    /// Whether it is itself a body of the state.
    pub body: bool,
    /// The fact that says that the state owns it.
    pub owned: Option<At<Destination>>,
    /// Where it stands.
    pub place: At<()>,
}

impl RawPublisher {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let publisher = Self {
            names: reader.texts("names"),
            side: reader.required_parsed("side", "the state, such as `states/russia`"),
            body: reader.flag("body"),
            owned: reader.parsed("owned"),
            place: reader.place(),
        };
        reader.finish();
        publisher
    }

    /// Whether a source with this publisher is one of its own: the words before a bracket are one of the names, as in
    /// `TASS (copy at oananews.org)`.
    #[must_use]
    pub fn published(&self, publisher: &str) -> bool {
        let name = publisher.split(" (").next().unwrap_or(publisher);
        self.names.iter().any(|known| known.value == name)
    }
}
