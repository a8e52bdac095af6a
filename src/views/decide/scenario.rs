//! The rules of the record, and the cases that it has worked out.

use std::sync::LazyLock;

use atlas_address::address::{Address, Asked};
use atlas_messages::decide as say;
use atlas_record::{
    model::{EntityId, Scenario, Stance},
    rules::{Facts, Outcome, Rulebook},
};

use crate::{
    dataset::{atlas, entity},
    here::Here,
    markup::Markup,
};

/// The clauses of the record, read once.
pub(super) static RULES: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::new(&atlas().dataset));

pub(super) fn scenario(id: &str) -> Option<&'static Scenario> {
    let mut scenarios = atlas().dataset.scenarios.iter();
    scenarios.find(|scenario| scenario.id == id)
}

/// The address of a scenario.
pub fn address_of(scenario: &Scenario) -> Address {
    let slug = |id: EntityId| entity(id).slug.clone();
    let mut stances: Vec<(String, Stance)> = Vec::new();
    for (state, stance) in &scenario.stances {
        let state = slug(*state);
        let place = stances.partition_point(|(other, _)| *other < state);
        stances.insert(place, (state, *stance));
    }
    let asked = Asked {
        matter: Some(scenario.matter),
        ground: scenario.ground,
        concerns: scenario.concerns.map(slug),
        asks: scenario.asks.map(slug),
        stances,
        beside: None,
    };
    Address::deciding(asked).at(Some(scenario.day))
}

/// What the rules imply for a scenario.
pub(super) fn outcome_of(scenario: &Scenario) -> Outcome {
    RULES.decide(scenario.day, scenario.matter, &Facts::from(scenario))
}

/// The same on a second day, beside it.
pub(super) fn side_by_side(here: Here, canvas: &mut Markup, scenario: &Scenario) {
    let Some(day) = scenario.beside else { return };
    let mut address = address_of(scenario);
    address.asked.beside = Some(day);
    canvas.open("p", &[]);
    let words = say::side_by_side(&day.words());
    canvas.link(&here.href(&address), &words);
    canvas.close("p");
}
