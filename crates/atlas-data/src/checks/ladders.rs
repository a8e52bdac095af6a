//! The steps of states.

use std::collections::HashMap;

use atlas_record::{
    day::Day,
    edtf::Edtf,
    model::{Aspect, Bond, Kind, Step},
};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{Raw, RawEntity},
};

/// A step with its date.
struct Rung<'r> {
    of: Bond,
    step: Step,
    when: &'r At<Edtf>,
    line: usize,
}

/// The steps of a state, as far as they are understood.
fn rungs(entity: &RawEntity) -> impl Iterator<Item = Rung<'_>> {
    entity.of_aspect(Aspect::Step).filter_map(|fact| {
        Some(Rung {
            of: fact.detail.of.as_ref()?.value,
            step: fact.detail.step.as_ref()?.value,
            when: fact.when.as_ref()?,
            line: fact.place.line,
        })
    })
}

fn states(raw: &Raw) -> impl Iterator<Item = &RawEntity> {
    raw.entities.iter().filter(|one| one.kind == Kind::State)
}

/// On a state's ladder, ratification and force come after the signature or accession.
pub fn ladders_climb_in_order(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in states(raw) {
        let mut entry: HashMap<Bond, (Day, usize)> = HashMap::new();
        for rung in rungs(entity).filter(|rung| matches!(rung.step, Step::Signed | Step::Acceded)) {
            if let Some(day) = rung.when.first_day()
                && entry.get(&rung.of).is_none_or(|(first, _)| day < *first)
            {
                entry.insert(rung.of, (day, rung.line));
            }
        }
        for rung in rungs(entity).filter(|rung| matches!(rung.step, Step::Ratified | Step::InForce))
        {
            if let (Some((day, line)), Some(last)) = (entry.get(&rung.of), rung.when.last_day())
                && last < *day
            {
                let message = format!(
                    "the step `{}` ({}) stands before the signature ({})",
                    rung.step.name(),
                    rung.when.words(),
                    day.words()
                );
                problems.push(rung.when.problem(message, format!("see line {line}")));
            }
        }
    }
}

/// What ends, prolongs or weakens a bond comes after what made it.
pub fn no_bond_ends_before_it_begins(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in states(raw) {
        for rung in rungs(entity).filter(|rung| needs_a_bond(rung.step)) {
            let begun = rungs(entity)
                .filter(|other| other.of == rung.of && makes_a_bond(other.step))
                .filter_map(|other| other.when.first_day())
                .min();
            if let Some(last) = rung.when.last_day()
                && begun.is_none_or(|begun| last < begun)
            {
                let (of, step) = (rung.of.name(), rung.step.name());
                let message = format!(
                    "the step `{step}` ({}) stands before any by which the state is bound (`of = \"{of}\"`)",
                    rung.when.words()
                );
                let help = "record `signed`, `acceded`, `in-force`, `restored` or `active` with an earlier date, or correct this one";
                problems.push(rung.when.problem(message, help.to_owned()));
            }
        }
    }
}

const fn makes_a_bond(step: Step) -> bool {
    matches!(
        step,
        Step::Signed | Step::Acceded | Step::InForce | Step::Restored | Step::Active
    )
}

const fn needs_a_bond(step: Step) -> bool {
    matches!(
        step,
        Step::Prolonged
            | Step::Announced
            | Step::NotRenewed
            | Step::SuspensionRequested
            | Step::Suspended
            | Step::Frozen
            | Step::BudgetRefused
            | Step::Absent
    )
}
