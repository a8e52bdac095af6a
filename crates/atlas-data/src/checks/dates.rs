//! Dates against each other. Only what cannot be is a problem: a date known to the year
//! contradicts a day of that year in no way.

use std::collections::HashMap;

use atlas_core::{
    day::Day,
    edtf::{Bound, Edtf},
    model::{ExerciseClass, Kind},
};

use crate::{
    Problem,
    index::Index,
    problem::At,
    raw::{Raw, RawEntity, RawFact},
};

/// Aspects that say that something happened.
const HAPPENINGS: [&str; 15] = [
    "step",
    "founded",
    "operational",
    "ended",
    "signed",
    "ratified",
    "registered",
    "in-force",
    "amended",
    "chair",
    "office",
    "held",
    "run",
    "event",
    "request",
];

fn aspect(fact: &RawFact) -> &str {
    fact.aspect
        .as_ref()
        .map_or("", |aspect| aspect.value.as_str())
}

fn date(written: &Option<At<String>>) -> Option<Edtf> {
    written.as_ref()?.value.parse().ok()
}

/// What happened has a date, as far as it is known; `199X` and `1996~` are dates too.
pub fn happenings_have_a_date(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.entities.iter().flat_map(|entity| &entity.facts) {
        if HAPPENINGS.contains(&aspect(fact)) && fact.when.is_none() {
            let message = format!("a fact of aspect `{}` has no `when`", aspect(fact));
            let help = "give what is known, such as \"2001\" or \"199X\"; if nothing is, use aspect `history`".to_owned();
            problems.push(fact.place.problem(message, help));
        }
    }
}

/// Nothing works before it is founded, is in force before it is signed, or ends before it begins.
pub fn dates_stand_in_a_possible_order(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    const ORDER: [(&str, &str); 7] = [
        ("founded", "operational"),
        ("founded", "ended"),
        ("operational", "ended"),
        ("signed", "in-force"),
        ("signed", "ratified"),
        ("signed", "registered"),
        ("request", "answer"),
    ];
    for entity in &raw.entities {
        for (before, after) in ORDER {
            let Some((earlier, first)) = first_of(entity, before) else {
                continue;
            };
            for fact in entity.facts.iter().filter(|fact| aspect(fact) == after) {
                let (Some(later), Some(written)) = (date(&fact.when), &fact.when) else {
                    continue;
                };
                if let (Some(start), Some(end)) =
                    (earlier.first_day(), later.last_day().or(later.first_day()))
                    && end < start
                {
                    let message = format!(
                        "`{after}` ({}) stands before `{before}` ({})",
                        later.words(),
                        earlier.words()
                    );
                    problems
                        .push(written.problem(message, format!("see line {}", first.place.line)));
                }
            }
        }
    }
}

fn first_of<'r>(entity: &'r RawEntity, name: &str) -> Option<(Edtf, &'r RawFact)> {
    entity
        .facts
        .iter()
        .filter(|fact| aspect(fact) == name)
        .filter_map(|fact| Some((date(&fact.when)?, fact)))
        .min_by_key(|(date, _)| date.chronological_key())
}

/// On a state's ladder, ratification and force come after the signature or accession.
pub fn ladders_climb_in_order(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in raw
        .entities
        .iter()
        .filter(|entity| entity.kind == Kind::State)
    {
        let mut entry: HashMap<&str, (Day, usize)> = HashMap::new();
        let steps = || entity.facts.iter().filter(|fact| aspect(fact) == "step");
        let parts = |fact: &'_ RawFact| -> Option<(String, String, Edtf)> {
            Some((
                fact.detail.of.as_ref()?.value.clone(),
                fact.detail.step.as_ref()?.value.clone(),
                date(&fact.when)?,
            ))
        };
        for fact in steps() {
            let Some((_, step, when)) = parts(fact) else {
                continue;
            };
            if let (Some(day), Some(of_key)) = (
                when.first_day(),
                fact.detail.of.as_ref().map(|of| of.value.as_str()),
            ) && (step == "signed" || step == "acceded")
                && entry.get(of_key).is_none_or(|(first, _)| day < *first)
            {
                entry.insert(of_key, (day, fact.place.line));
            }
        }
        for fact in steps() {
            let (Some((of, step, when)), Some(written)) = (parts(fact), &fact.when) else {
                continue;
            };
            if let (Some((day, line)), Some(last)) = (entry.get(of.as_str()), when.last_day())
                && (step == "ratified" || step == "in-force")
                && last < *day
            {
                let message = format!(
                    "the step `{step}` ({}) stands before the signature ({})",
                    when.words(),
                    day.words()
                );
                problems.push(written.problem(message, format!("see line {line}")));
            }
        }
    }
}

/// Nobody holds an office of a body that did not exist yet.
pub fn no_holder_before_the_office(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let founded: HashMap<String, (Edtf, &RawFact)> = raw
        .entities
        .iter()
        .filter(|entity| entity.kind == Kind::Organ)
        .filter_map(|organ| {
            Some((
                format!("organs/{}", organ.slug.value),
                first_of(organ, "founded")?,
            ))
        })
        .collect();
    for fact in raw
        .entities
        .iter()
        .flat_map(|entity| &entity.facts)
        .filter(|fact| aspect(fact) == "office")
    {
        let Some(organ) = fact.detail.organ.as_ref() else {
            continue;
        };
        let (Some(when), Some(written)) = (date(&fact.when), &fact.when) else {
            continue;
        };
        if let Some((founding, basis)) = founded.get(&organ.value)
            && let (Some(start), Some(existed)) = (latest_start(&when), founding.first_day())
            && start < existed
        {
            let message = format!(
                "the office is held ({}) before `{}` existed ({})",
                when.words(),
                organ.value,
                founding.words()
            );
            problems.push(written.problem(
                message,
                format!("see {}:{}", basis.place.file, basis.place.line),
            ));
        }
    }
}

/// The last day on which something of this date can have begun.
fn latest_start(when: &Edtf) -> Option<Day> {
    match when {
        Edtf::Date(date) | Edtf::Interval(Bound::Date(date), _) => Some(date.last_day()),
        Edtf::Interval(..) => None,
    }
}

/// Nothing has been held, decided or founded after the date of the edition.
pub fn nothing_is_held_after_the_edition(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let Some(edition) = raw.edition.as_ref().and_then(|edition| Day::parse(edition)) else {
        return;
    };
    for fact in raw.entities.iter().flat_map(|entity| &entity.facts) {
        let (Some(when), Some(written)) = (date(&fact.when), &fact.when) else {
            continue;
        };
        if HAPPENINGS.contains(&aspect(fact)) && when.first_day().is_some_and(|day| day > edition) {
            let message = format!(
                "this happens ({}) after the edition ({})",
                when.words(),
                edition.words()
            );
            problems.push(written.problem(
                message,
                "a plan is not a happening; use aspect `history`".to_owned(),
            ));
        }
    }
}

/// A session or an edition of an exercise was held, or has a `status` that says why not; nothing else has one.
pub fn what_was_not_held_says_so(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        let class = entity.class.as_ref().map(|class| class.value.as_str());
        let can_be_held = match entity.kind {
            Kind::Session => true,
            Kind::Exercise => class == Some(ExerciseClass::Edition.name()),
            _ => false,
        };
        let held = entity.facts.iter().find(|fact| aspect(fact) == "held");
        match (&entity.status, held) {
            (Some(status), _) if !can_be_held => {
                let help = "it goes with sessions and editions of exercises".to_owned();
                problems.push(status.problem("`status` does not go with this entity", help));
            }
            (Some(status), Some(held)) => {
                let message = format!("this is `{}`, but was held", status.value);
                let help = format!("see line {}", held.place.line);
                problems.push(status.problem(message, help));
            }
            (None, None) if can_be_held => {
                let message = format!("`{}` has no fact of aspect `held`", entity.slug.value);
                let help = "say when it was held, or write `status = \"planned\"` or `status = \"cancelled\"`".to_owned();
                problems.push(entity.place.problem(message, help));
            }
            _ => {}
        }
    }
}
