//! The engine of the rules: every case has an answer that rests on clauses, whatever order it is told in.

use std::sync::LazyLock;

use atlas_address::address::{Address, Asked};
use atlas_record::{
    model::{Dataset, EntityId, Kind, Stance, Verdict},
    rules::{self, Facts, Outcome, Rulebook},
};

use super::{holds, text};
use crate::{FuzzTarget, lines};

/// Cases, as the page of the rules has them in its address.
pub const RULES: FuzzTarget = FuzzTarget {
    name: "rules",
    few: 2_000,
    seeds: || lines(include_str!("../../corpus/rules.txt")),
    check: decide,
};

static RECORD: LazyLock<Dataset> = LazyLock::new(|| super::known("data").dataset);
static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::new(&RECORD));

fn decide(input: &[u8]) -> Result<(), String> {
    let written = text(input);
    let address = Address::parse(&format!("/rules/decide/?{written}"));
    let dataset = &*RECORD;
    let day = address.as_of.unwrap_or(dataset.edition);
    let (matter, facts) = (address.asked.matter(), facts(&address.asked));
    let decide = |facts: &Facts| BOOK.decide(day, matter, facts);
    let outcome = decide(&facts);
    is_founded(&written, &outcome)?;
    holds(outcome == decide(&facts), || {
        format!("{written:?} is answered otherwise the second time")
    })?;
    let mut turned = facts.clone();
    turned.stances.reverse();
    holds(outcome.verdict == decide(&turned).verdict, || {
        format!("{written:?} is answered otherwise in another order")
    })?;
    for (id, _) in dataset.of_kind(Kind::State) {
        let is_named = facts.stances.iter().any(|(state, _)| *state == id);
        if is_named {
            continue;
        }
        let with = |stance| {
            let mut more = facts.clone();
            more.stances.push((id, stance));
            decide(&more).verdict
        };
        holds(with(Stance::For) == outcome.verdict, || {
            format!("{written:?}: it matters whether it is said that a state agrees")
        })?;
        let is_bettered =
            outcome.verdict == Verdict::NotMet && with(Stance::Against) == Verdict::Met;
        holds(!is_bettered, || format!("{written:?}: an objection helps"))?;
    }
    Ok(())
}

/// What decides is among the steps; every step has words and clauses that are there.
fn is_founded(written: &str, outcome: &Outcome) -> Result<(), String> {
    let dataset = &*RECORD;
    let decisive = outcome.steps.iter();
    let mut decisive = decisive.filter(|step| step.result == Some(outcome.verdict));
    holds(
        outcome.verdict == Verdict::Met || decisive.next().is_some(),
        || format!("{written:?}: no step leads to {:?}", outcome.verdict),
    )?;
    for step in &outcome.steps {
        holds(!rules::finding(dataset, step).is_empty(), || {
            format!("{written:?}: {:?} has no words", step.finding)
        })?;
        let clauses = step.clauses.iter();
        let mut clauses = clauses.map(|clause| usize::from(clause.0));
        holds(
            clauses.all(|place| place < dataset.statements.len()),
            || {
                format!(
                    "{written:?}: {:?} names a clause that is not there",
                    step.finding
                )
            },
        )?;
    }
    Ok(())
}

fn facts(asked: &Asked) -> Facts {
    let state = |slug: &String| -> Option<EntityId> { RECORD.find(Kind::State, slug) };
    let stances = asked.stances.iter();
    let stances = stances.filter_map(|(slug, stance)| Some((state(slug)?, *stance)));
    Facts {
        ground: asked.ground,
        concerns: asked.concerns.as_ref().and_then(state),
        asks: asked.asks.as_ref().and_then(state),
        stances: stances.collect(),
    }
}
