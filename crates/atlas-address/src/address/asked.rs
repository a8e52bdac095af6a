//! What is asked of the rules: the parameters of `/rules/decide/`.
//!
//! `matter` and `ground` are words of the record, `concerns` and `asks` states by their slugs, `seat-<state>` how a
//! state stands to the matter (a state that is not named agrees), `beside` a second day to look at.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};

use atlas_record::{
    day::Day,
    model::{Ground, Kind, Matter, Stance},
};

use super::{
    complaint::{Complaint, clip},
    page::is_slug,
    parameter::day,
};

/// The matter that is asked about where an address names none.
pub const USUAL_MATTER: Matter = Matter::CouncilDecision;

/// What is asked of the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Asked {
    /// The matter; without one, [`USUAL_MATTER`].
    pub matter: Option<Matter>,
    /// On what it rests; without one, the usual ground of the matter.
    pub ground: Option<Ground>,
    /// The state that it concerns; whether it exists is for the data set to say.
    pub concerns: Option<String>,
    /// The state that asks.
    pub asks: Option<String>,
    /// The states that do not simply agree, in order of slug.
    pub stances: Vec<(String, Stance)>,
    /// The second day.
    pub beside: Option<Day>,
}

/// What stands before the slug of a state whose seat is meant.
const SEAT: &str = "seat-";

impl Asked {
    /// The matter that is asked about.
    #[must_use]
    pub fn matter(&self) -> Matter {
        self.matter.unwrap_or(USUAL_MATTER)
    }

    /// How a state stands to it.
    #[must_use]
    pub fn stance(&self, state: &str) -> Stance {
        let mut stances = self.stances.iter();
        let found = stances.find(|(of, _)| of == state);
        found.map_or(Stance::For, |(_, stance)| *stance)
    }

    /// Sets what a parameter says, if it is one of these.
    pub(super) fn set(&mut self, name: &str, value: &str) -> Option<Result<(), Complaint>> {
        let value = value.trim();
        let seat = name.strip_prefix(SEAT);
        if value.is_empty() {
            let known = ["matter", "ground", "concerns", "asks", "beside"];
            return (seat.is_some() || known.contains(&name)).then_some(Ok(()));
        }
        let word = |name: &'static str| move || Complaint::Word(name, clip(value));
        let done = match (name, seat) {
            ("matter", _) => Matter::of_name(value)
                .map(|matter| self.matter = Some(matter))
                .ok_or_else(word("matter")),
            ("ground", _) => Ground::of_name(value)
                .map(|ground| self.ground = Some(ground))
                .ok_or_else(word("ground")),
            ("concerns", _) => state(value).map(|slug| self.concerns = Some(slug)),
            ("asks", _) => state(value).map(|slug| self.asks = Some(slug)),
            ("beside", _) => day(value).map(|day| self.beside = Some(day)),
            (_, Some(slug)) => state(slug).and_then(|slug| {
                let stance = Stance::of_name(value).ok_or_else(word("stance"))?;
                match self.stances.binary_search_by(|(of, _)| of.cmp(&slug)) {
                    Ok(place) => self.stances[place].1 = stance,
                    Err(place) => self.stances.insert(place, (slug, stance)),
                }
                Ok(())
            }),
            _ => return None,
        };
        Some(done)
    }

    /// Leaves out what is the default, and a ground that another matter had.
    pub(super) fn settle(&mut self) {
        let known = self.matter().grounds();
        let is_other = |ground: &Ground| known.iter().skip(1).any(|other| other == ground);
        self.ground = self.ground.filter(is_other);
        self.matter = self.matter.filter(|matter| *matter != USUAL_MATTER);
        self.stances.retain(|(_, stance)| *stance != Stance::For);
    }

    /// Its parameters as they are printed.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut add = |name: &str, value: Option<String>| {
            pairs.extend(value.map(|value| (name.to_owned(), value)));
        };
        add("matter", self.matter.map(|matter| matter.name().to_owned()));
        add("ground", self.ground.map(|ground| ground.name().to_owned()));
        add("concerns", self.concerns.clone());
        add("asks", self.asks.clone());
        for (state, stance) in &self.stances {
            add(&format!("{SEAT}{state}"), Some(stance.name().to_owned()));
        }
        add("beside", self.beside.map(|day| day.to_string()));
        pairs
    }
}

fn state(slug: &str) -> Result<String, Complaint> {
    let slug = slug.to_ascii_lowercase();
    if is_slug(&slug) {
        Ok(slug)
    } else {
        Err(Complaint::Slug(Kind::State, clip(&slug)))
    }
}
