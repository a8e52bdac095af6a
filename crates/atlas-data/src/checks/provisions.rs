//! What clauses provide, and cases to which the rules are applied.

use atlas_record::model::{Ground, Kind, Matter};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{Raw, RawFact, RawProvision},
    suggestion::one_of,
};

fn provisions(raw: &Raw) -> impl Iterator<Item = (&RawFact, &At<RawProvision>)> {
    let written = |fact| {
        let fact: &RawFact = fact;
        let provisions = fact.detail.provisions.iter();
        provisions.flat_map(move |list| list.value.iter().map(move |one| (fact, one)))
    };
    raw.facts().flat_map(written)
}

/// A provision belongs to a rule, and it is known from when to when it held.
pub fn provisions_stand_with_rules_and_have_a_time(
    raw: &Raw,
    _: &Index,
    problems: &mut Vec<Problem>,
) {
    for entity in &raw.entities {
        for fact in &entity.facts {
            let Some(written) = &fact.detail.provisions else {
                continue;
            };
            if entity.kind != Kind::Rule {
                let message = "a provision stands with no rule";
                let help = "put it into a file of data/rules".to_owned();
                problems.push(written.problem(message, help));
            } else if !fact.has_when {
                let message = "a provision has no time in which it held";
                let help = "write `when = \"2012-12-19/..\"`, as the sources have it".to_owned();
                problems.push(written.problem(message, help));
            }
        }
    }
}

/// A provision says something, leaves something open, or names what is not said.
pub fn provisions_say_something(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (_, provision) in provisions(raw) {
        let is_silent =
            provision.says.is_empty() && provision.open.is_none() && provision.unsaid.is_none();
        if is_silent {
            let help = "write `says = [\"consensus\"]`, `open = \"ground\"` or `unsaid = \"vote\"`";
            problems.push(provision.problem("a provision says nothing", help.to_owned()));
        }
    }
}

fn name_a_known_ground(ground: &At<Ground>, matters: &[Matter]) -> Option<Problem> {
    let known = matters.iter().flat_map(|matter| matter.grounds());
    let known: Vec<Ground> = known.copied().collect();
    if known.contains(&ground.value) {
        return None;
    }
    let message = format!("no matter that is named can rest on `{}`", ground.name());
    let help = one_of(known.iter().map(|ground| ground.name()));
    Some(ground.problem(message, help))
}

/// A provision names only grounds on which one of its matters can rest.
pub fn provisions_name_grounds_of_their_matters(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (_, provision) in provisions(raw) {
        let matters: Vec<Matter> = provision.matters.iter().map(|one| one.value).collect();
        let grounds = provision.grounds.iter();
        problems.extend(grounds.filter_map(|ground| name_a_known_ground(ground, &matters)));
    }
}

/// A scenario rests on a ground that its matter knows, and names each state once.
pub fn scenarios_name_what_their_matter_knows(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for scenario in &raw.scenarios {
        if let (Some(matter), Some(ground)) = (&scenario.matter, &scenario.ground) {
            problems.extend(name_a_known_ground(ground, &[matter.value]));
        }
        let mut seen = Vec::new();
        for state in scenario.stances.iter().flat_map(|(_, states)| states) {
            if seen.contains(&&state.value) {
                let message = format!("`{}` stands two ways to one matter", state.value);
                problems.push(state.problem(message, "name each state once".to_owned()));
            }
            seen.push(&state.value);
        }
    }
}
