//! A place with where it lies, as written.

use crate::{problem::At, reader::Reader, written::Reference};

/// A place as written.
#[derive(Debug)]
pub struct RawPlace {
    /// What it is called.
    pub name: Option<At<String>>,
    /// How facts spell it.
    pub spelled: Vec<At<String>>,
    /// Reference to the state.
    pub state: Option<At<Reference>>,
    /// Degrees north, in thousandths.
    pub latitude: Option<At<i64>>,
    /// Degrees east, in thousandths.
    pub longitude: Option<At<i64>>,
    /// From which gazetteer, and its number there.
    pub source: Option<At<String>>,
}

impl RawPlace {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let place = Self {
            name: reader.required("name", "what it is called, such as `Balykchy`"),
            spelled: reader.texts("spelled"),
            state: reader.parsed("state"),
            latitude: reader.thousandths("latitude"),
            longitude: reader.thousandths("longitude"),
            source: reader.required(
                "source",
                "where its coordinates are from, such as `geonames:1527004`",
            ),
        };
        for key in ["latitude", "longitude"] {
            if reader.place_of(key).is_none() {
                let help = "take it from a gazetteer; a place that is in none is left out, and the map says so";
                reader.complain(format!("a place has no `{key}`"), help.to_owned());
            }
        }
        reader.finish();
        place
    }
}

/// Words for somewhere that has no place of its own, as written.
#[derive(Debug)]
pub struct RawRegion {
    /// How facts call it.
    pub words: Option<At<String>>,
    /// References to the states.
    pub states: Vec<At<Reference>>,
}

impl RawRegion {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let region = Self {
            words: reader.required(
                "words",
                "as facts have it in `place`, such as `Urals, Russia`",
            ),
            states: reader.list("states"),
        };
        reader.finish();
        region
    }
}
