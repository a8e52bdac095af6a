//! What a clause provides, and cases to which the rules are applied, as written.

use atlas_record::{
    day::Day,
    model::{ClauseTerm, Ground, Matter, OpenPoint, Stance, Verdict},
};

use crate::{
    problem::At,
    reader::Reader,
    written::{Destination, Reference},
};

/// A provision as written.
#[derive(Debug)]
pub struct RawProvision {
    /// On which matters.
    pub matters: Vec<At<Matter>>,
    /// Only on these grounds.
    pub grounds: Vec<At<Ground>>,
    /// What it provides.
    pub says: Vec<At<ClauseTerm>>,
    /// What the text leaves open.
    pub open: Option<At<OpenPoint>>,
    /// What the sources read do not say.
    pub unsaid: Option<At<OpenPoint>>,
}

impl RawProvision {
    pub(super) fn read_all(
        reader: &Reader<'_, '_>,
        key: &'static str,
    ) -> Option<At<Vec<At<Self>>>> {
        let place = reader.place_of(key)?;
        let tables = reader.tables(key, "a provision").into_iter();
        Some(place.with(tables.map(Self::read).collect()))
    }

    fn read(reader: Reader<'_, '_>) -> At<Self> {
        let provision = Self {
            matters: reader.words("matters"),
            grounds: reader.words("grounds"),
            says: reader.words("says"),
            open: reader.word("open"),
            unsaid: reader.word("unsaid"),
        };
        let place = reader.place();
        reader.finish();
        place.with(provision)
    }
}

/// A case to which the rules are applied, as written.
#[derive(Debug)]
pub struct RawScenario {
    /// Its name in addresses.
    pub id: Option<At<String>>,
    /// Its name.
    pub name: Option<At<String>>,
    /// The question.
    pub ask: Option<At<String>>,
    /// The day.
    pub day: Option<At<Day>>,
    /// A second day.
    pub beside: Option<At<Day>>,
    /// What is asked of the rules.
    pub matter: Option<At<Matter>>,
    /// On what it rests.
    pub ground: Option<At<Ground>>,
    /// Which state it concerns.
    pub concerns: Option<At<Reference>>,
    /// Which state asks.
    pub asks: Option<At<Reference>>,
    /// The states that do not simply agree.
    pub stances: Vec<(Stance, Vec<At<Reference>>)>,
    /// What the rules imply.
    pub implies: Option<At<Verdict>>,
    /// What happened.
    pub happened: Vec<At<Destination>>,
    /// What explains a difference.
    pub because: Vec<At<Destination>>,
}

impl RawScenario {
    pub(super) fn read(reader: Reader<'_, '_>) -> Self {
        let stances = [
            (Stance::Silent, "silent"),
            (Stance::Out, "out"),
            (Stance::Absent, "absent"),
            (Stance::Against, "against"),
        ];
        let scenario = Self {
            id: reader.required("id", "its name in addresses, such as `id = \"crrf-2009\"`"),
            name: reader.required("name", "what the case is called"),
            ask: reader.text("ask"),
            day: reader.required_parsed("day", "write `day = \"2009-06-14\"`"),
            beside: reader.parsed("beside"),
            matter: reader.required_word("matter"),
            ground: reader.word("ground"),
            concerns: reader.parsed("concerns"),
            asks: reader.parsed("asks"),
            stances: stances
                .map(|(stance, key)| (stance, reader.list(key)))
                .into(),
            implies: reader.required_word("implies"),
            happened: reader.list("happened"),
            because: reader.list("because"),
        };
        reader.finish();
        scenario
    }
}
