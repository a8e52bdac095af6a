//! Expectations of bodies and offices: what existed, who held what, what stood under what.

use atlas_record::{
    as_of,
    day::Day,
    existence,
    model::{Detail, EntityId, StatementId},
    organs::{self, Absence, Body, Level, Structure},
};

use super::entry::{Entry, in_words};

/// `on`: what is `there` and what is `not-there`.
pub fn existence(entry: &Entry<'_, '_>) {
    let (there, not_there) = (entry.entities("there"), entry.entities("not-there"));
    for day in entry.days() {
        for (ids, expected) in [(&there, true), (&not_there, false)] {
            for id in ids {
                let found = existence::existence(entry.dataset, *id, day).known();
                let message = || {
                    let (name, day) = (entry.path(*id), day.words());
                    let expected = if expected {
                        "have existed"
                    } else {
                        "not have existed"
                    };
                    let says = match found {
                        Some(true) => "that it did",
                        Some(false) => "that it did not",
                        None => "not when it began",
                    };
                    format!("on {day} {name} should {expected}, but the record says {says}")
                };
                entry.hold(found == Some(expected), message, &life_of(entry, *id));
            }
        }
    }
}

/// The statements on which the beginning and the end of an entity rest.
fn life_of(entry: &Entry<'_, '_>, id: EntityId) -> Vec<StatementId> {
    let life = existence::lifetime(entry.dataset, id);
    let edges = [life.begun, life.ended].into_iter().flatten();
    edges.map(|(id, _)| id).collect()
}

/// `entity`, the day on which it `begun`, and the day on which it `ended`; without the second it goes on.
pub fn lifetime(entry: &Entry<'_, '_>) {
    let (begun, ended) = (entry.day("begun"), entry.day("ended"));
    let Some(id) = entry.entity("entity") else {
        return;
    };
    let life = existence::lifetime(entry.dataset, id);
    let day_of = |edge: Option<(StatementId, Day)>| edge.map(|(_, day)| day);
    let found = (day_of(life.begun), day_of(life.ended));
    let words = |(begun, ended): (Option<Day>, Option<Day>)| {
        let begun = begun.map_or_else(|| "an unknown day".to_owned(), Day::words);
        ended.map_or_else(
            || format!("from {begun} on"),
            |ended| format!("from {begun} to {}", ended.words()),
        )
    };
    let message = || {
        let (expected, found) = (words((begun, ended)), words(found));
        format!(
            "{} should have existed {expected}, but the record says {found}",
            entry.path(id)
        )
    };
    entry.hold(found == (begun, ended), message, &life_of(entry, id));
}

/// `organ`, `on`, `held-by`: who holds an office of the body; with `role` nobody else holds that one.
pub fn office(entry: &Entry<'_, '_>) {
    let (expected, role) = (entry.entities("held-by"), entry.text("role"));
    let (organ, days) = (entry.entity("organ"), entry.days());
    let Some(organ) = organ else { return };
    for day in days {
        let of_role = |id: &StatementId| match (&entry.dataset.statement(*id).detail, &role) {
            (Detail::Office { role, .. }, Some(wanted)) => *role == wanted.value,
            _ => true,
        };
        let holders = as_of::holders(entry.dataset, organ, day);
        let holders: Vec<StatementId> = holders.into_iter().filter(of_role).collect();
        let found: Vec<EntityId> = holders
            .iter()
            .map(|id| entry.dataset.statement(*id).subject)
            .collect();
        let all = expected.iter().all(|person| found.contains(person));
        let message = || {
            let office = role
                .as_ref()
                .map_or("an office", |role| role.value.as_str());
            let (day, body, names) = (day.words(), entry.path(organ), entry.paths(&expected));
            let found = entry.paths(&found);
            format!("on {day} {names} should hold {office} of {body}, but the record has: {found}")
        };
        let only = role.is_none() || found.len() == expected.len();
        entry.hold(all && only, message, &holders);
    }
}

const ABSENCES: [(Absence, &str); 4] = [
    (Absence::Later, "later"),
    (Absence::Over, "over"),
    (Absence::Unknown, "unknown"),
    (Absence::Aside, "aside"),
];

/// `on`, `body`: the body is in the organ chart `under` another or in a `band`, `headed-by` somebody, with a beginning
/// of its own unless `begun-unknown`; or it is `absent` for a reason.
pub fn body(entry: &Entry<'_, '_>) {
    let (id, days) = (entry.entity("body"), entry.days());
    let absent = entry.text("absent");
    let absent = absent.and_then(|reason| entry.one_of(&reason, &ABSENCES, |(_, name)| name));
    let band = entry.text("band");
    let band = band.and_then(|band| entry.one_of(&band, &Level::ALL, Level::name));
    let (under, heads) = (entry.entities("under"), entry.entities("headed-by"));
    let (begun_unknown, alone) = (entry.flag("begun-unknown"), entry.flag("alone"));
    let Some(id) = id else { return };
    for day in days {
        let structure = entry.structure(day);
        if let Some(absent) = absent {
            is_absent(entry, id, day, &structure, absent);
            continue;
        }
        let head = || format!("on {} {}", day.words(), entry.path(id));
        let found = structure.body(id);
        entry.hold(
            found.is_some(),
            || format!("{} should be in the organ chart, but is not", head()),
            &life_of(entry, id),
        );
        let Some(found) = found else { continue };
        if let Some(band) = band {
            let message = || {
                let (band, found) = (band.heading(), found.level.heading());
                format!(
                    "{} should stand among “{band}”, but stands among “{found}”",
                    head()
                )
            };
            entry.hold(found.level == band, message, &[]);
        }
        let ties: Vec<EntityId> = found.parent.into_iter().collect();
        if alone || !under.is_empty() {
            let message = || {
                let (under, found) = (entry.paths(&under), entry.paths(&ties));
                format!(
                    "{} should stand under {under}, but stands under {found}",
                    head()
                )
            };
            entry.hold(ties == under, message, &[]);
        }
        if begun_unknown {
            let message = || {
                format!(
                    "{} should have no beginning in the record, but has one",
                    head()
                )
            };
            entry.hold(!found.begun, message, &life_of(entry, id));
        }
        is_headed_by(entry, found, day, &heads);
    }
}

/// The body is not in the organ chart on a day, for the reason that is expected.
fn is_absent(
    entry: &Entry<'_, '_>,
    id: EntityId,
    day: Day,
    structure: &Structure,
    (reason, name): (Absence, &str),
) {
    let why = structure.absent.iter().find(|(other, _)| *other == id);
    let says = ABSENCES
        .iter()
        .find(|(other, _)| why.is_some_and(|(_, why)| why == other));
    let says = says.map_or("that it was there", |(_, name)| name);
    let message = || {
        let (day, body) = (day.words(), entry.path(id));
        format!("on {day} {body} should be absent, “{name}”, but the record says: {says}")
    };
    entry.hold(why == Some(&(id, reason)), message, &life_of(entry, id));
}

/// The body is headed by all who are expected.
fn is_headed_by(entry: &Entry<'_, '_>, found: &Body, day: Day, heads: &[EntityId]) {
    let holders = organs::heads(entry.dataset, found, day);
    let headed: Vec<EntityId> = holders
        .iter()
        .map(|id| entry.dataset.statement(*id).subject)
        .collect();
    for person in heads {
        let message = || {
            let (day, body) = (day.words(), entry.path(found.id));
            let person = entry.path(*person);
            let found = in_words(headed.iter().map(|id| entry.path(*id)));
            format!("on {day} {body} should be headed by {person}, but the record has: {found}")
        };
        entry.hold(headed.contains(person), message, &holders);
    }
}
