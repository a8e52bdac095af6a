//! Dates against each other. Only what cannot be is a problem: a date known to the year
//! contradicts a day of that year in no way.

use std::collections::HashMap;

use atlas_record::{
    day::Day,
    edtf::{Bound, Edtf},
    model::{Aspect, Class, ExerciseClass, Kind},
};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{Raw, RawEntity, RawFact},
    written::Reference,
};

/// Aspects that say that something happened.
pub const HAPPENINGS: [Aspect; 15] = [
    Aspect::Step,
    Aspect::Founded,
    Aspect::Operational,
    Aspect::Ended,
    Aspect::Signed,
    Aspect::Ratified,
    Aspect::Registered,
    Aspect::InForce,
    Aspect::Amended,
    Aspect::Chair,
    Aspect::Office,
    Aspect::Held,
    Aspect::Run,
    Aspect::Event,
    Aspect::Request,
];

/// The facts of a record that say that something happened, with what they say.
fn happenings(raw: &Raw) -> impl Iterator<Item = (&RawFact, Aspect)> {
    raw.facts().filter_map(|fact| {
        let aspect = fact.aspect.as_ref()?.value;
        HAPPENINGS.contains(&aspect).then_some((fact, aspect))
    })
}

/// What happened has a date, as far as it is known; `199X` and `1996~` are dates too.
pub fn happenings_have_a_date(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for (fact, aspect) in happenings(raw).filter(|(fact, _)| !fact.has_when) {
        let message = format!("a fact of aspect `{}` has no `when`", aspect.name());
        let help =
            "give what is known, such as \"2001\" or \"199X\"; if nothing is, use aspect `history`";
        problems.push(fact.place.problem(message, help.to_owned()));
    }
}

/// Nothing works before it is founded, is in force before it is signed, or ends before it begins.
pub fn dates_stand_in_a_possible_order(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    const ORDER: [(Aspect, Aspect); 7] = [
        (Aspect::Founded, Aspect::Operational),
        (Aspect::Founded, Aspect::Ended),
        (Aspect::Operational, Aspect::Ended),
        (Aspect::Signed, Aspect::InForce),
        (Aspect::Signed, Aspect::Ratified),
        (Aspect::Signed, Aspect::Registered),
        (Aspect::Request, Aspect::Answer),
    ];
    for entity in &raw.entities {
        for (before, after) in ORDER {
            let Some((earlier, first)) = first_of(entity, before) else {
                continue;
            };
            for when in entity
                .of_aspect(after)
                .filter_map(|fact| fact.when.as_ref())
            {
                if let (Some(start), Some(end)) =
                    (earlier.first_day(), when.last_day().or(when.first_day()))
                    && end < start
                {
                    let (before, after) = (before.name(), after.name());
                    let message = format!(
                        "`{after}` ({}) stands before `{before}` ({})",
                        when.words(),
                        earlier.words()
                    );
                    problems.push(when.problem(message, format!("see line {}", first.place.line)));
                }
            }
        }
    }
}

fn first_of(entity: &RawEntity, aspect: Aspect) -> Option<(Edtf, &RawFact)> {
    let dated = entity.of_aspect(aspect);
    let dated = dated.filter_map(|fact| Some((fact.when.as_ref()?.value, fact)));
    dated.min_by_key(|(date, _)| date.chronological_key())
}

/// Nobody holds an office of a body that did not exist yet.
pub fn no_holder_before_the_office(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let organs = raw
        .entities
        .iter()
        .filter(|entity| entity.kind == Kind::Organ);
    let founded = organs.filter_map(|organ| {
        let name = Reference {
            kind: Kind::Organ,
            slug: organ.slug.value.clone(),
        };
        Some((name, first_of(organ, Aspect::Founded)?))
    });
    let founded: HashMap<Reference, (Edtf, &RawFact)> = founded.collect();
    for fact in raw.facts().filter(|fact| fact.is(Aspect::Office)) {
        let (Some(organ), Some(when)) = (&fact.detail.organ, &fact.when) else {
            continue;
        };
        if let Some((founding, basis)) = founded.get(&organ.value)
            && let (Some(start), Some(existed)) = (latest_start(when), founding.first_day())
            && start < existed
        {
            let message = format!(
                "the office is held ({}) before `{}` existed ({})",
                when.words(),
                organ.value,
                founding.words()
            );
            let help = format!("see {}:{}", basis.place.file, basis.place.line);
            problems.push(when.problem(message, help));
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
    let Some(edition) = raw.edition.as_ref().map(|edition| edition.value) else {
        return;
    };
    for when in happenings(raw).filter_map(|(fact, _)| fact.when.as_ref()) {
        if when.first_day().is_some_and(|day| day > edition) {
            let message = format!(
                "this happens ({}) after the edition ({})",
                when.words(),
                edition.words()
            );
            let help = "a plan is not a happening; use aspect `history`".to_owned();
            problems.push(when.problem(message, help));
        }
    }
}

/// A session or an edition of an exercise was held, or has a `status` that says why not; nothing else has one.
pub fn what_was_not_held_says_so(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for entity in &raw.entities {
        let edition = Some(Class::Exercise(ExerciseClass::Edition));
        let can_be_held = entity.kind == Kind::Session || entity.class() == edition;
        let held = entity.of_aspect(Aspect::Held).next();
        match (&entity.status, held) {
            (Some(status), _) if !can_be_held => {
                let help = "it goes with sessions and editions of exercises".to_owned();
                problems.push(status.problem("`status` does not go with this entity", help));
            }
            (Some(status), Some(held)) => {
                let message = format!("this is `{}`, but was held", status.name());
                problems.push(status.problem(message, format!("see line {}", held.place.line)));
            }
            (None, None) if can_be_held => {
                let message = format!("`{}` has no fact of aspect `held`", entity.slug.value);
                let help = "say when it was held, or write `status = \"planned\"` or `status = \"cancelled\"`";
                problems.push(entity.place.problem(message, help.to_owned()));
            }
            _ => {}
        }
    }
}

/// An edition of an exercise that has a year in its name was held in that year.
pub fn editions_are_of_the_year_in_their_name(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let edition = Some(Class::Exercise(ExerciseClass::Edition));
    for entity in raw.entities.iter().filter(|one| one.class() == edition) {
        let Some((when, held)) = first_of(entity, Aspect::Held) else {
            continue;
        };
        let (Some(first), Some(last)) = (when.first_day(), when.last_day()) else {
            continue;
        };
        let years = first.civil().0..=last.civil().0;
        let names = [&entity.en, &entity.ru].into_iter().flatten();
        let mut names = names.chain([&entity.slug]);
        let is_other =
            |name: &&At<String>| year_in(name).is_some_and(|year| !years.contains(&year));
        if let Some(name) = names.find(is_other) {
            let message = format!(
                "`{}` was held in another year ({})",
                name.value,
                when.words()
            );
            problems.push(name.problem(message, format!("see line {}", held.place.line)));
        }
    }
}

/// The year of this or the last century that stands last in a name.
fn year_in(name: &At<String>) -> Option<i32> {
    let numbers = name.rsplit(|letter: char| !letter.is_ascii_digit());
    let mut years = numbers.filter(|number| number.len() == 4);
    let year = years.next()?.parse().ok()?;
    (1900..2100).contains(&year).then_some(year)
}

/// Reports can have been read up to the edition, and no further.
pub fn the_reach_is_not_after_the_edition(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    if let (Some(reach), Some(edition)) = (&raw.reach, &raw.edition)
        && edition.value < reach.value
    {
        let message = format!(
            "reports were read up to {}, which is after the edition ({})",
            reach.words(),
            edition.words()
        );
        let help = "`reach` is the last day whose reports could be read".to_owned();
        problems.push(reach.problem(message, help));
    }
}
