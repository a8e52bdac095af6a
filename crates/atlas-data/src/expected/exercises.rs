//! Expectations of exercises: who took part in which edition, and how many there were.

use atlas_record::participation::Participation;

use super::entry::Entry;

const PARTS: [Participation; 6] = [
    Participation::Host,
    Participation::TookPart,
    Participation::InWhole,
    Participation::Away,
    Participation::NotRecorded,
    Participation::Outside,
];

/// `exercise`: states by what is recorded of them, under `host`, `took-part`, `in-whole`, `away`, `not-recorded` and
/// `outside`.
pub fn part(entry: &Entry<'_, '_>) {
    let wanted = PARTS.map(|part| (part, entry.entities(part.name())));
    let unmentioned = entry.entities("unmentioned");
    let Some(id) = entry.entity("exercise") else {
        return;
    };
    let exercises = entry.exercises(entry.dataset.edition);
    let edition = exercises.editions.iter().find(|edition| edition.id == id);
    let Some(edition) = edition else {
        let message = format!("{} should be a dated edition, but is none", entry.path(id));
        entry.hold(false, || message, &[]);
        return;
    };
    let value = |state| {
        let row = exercises.states.iter().position(|other| *other == state);
        row.map(|row| edition.parts[row])
    };
    let wanted = wanted
        .into_iter()
        .flat_map(|(part, states)| states.into_iter().map(move |state| (Some(part), state)));
    for (part, state) in wanted.chain(unmentioned.into_iter().map(|state| (None, state))) {
        let found = value(state);
        let words =
            |part: Option<Participation>| part.map_or("not mentioned", Participation::words);
        let message = || {
            let (exercise, state) = (entry.path(id), entry.short(state));
            let (expected, found) = (words(part), words(found));
            format!("in {exercise} {state} should be “{expected}”, but the record says “{found}”")
        };
        entry.hold(found == part, message, &[edition.held]);
    }
}

/// `on`: how many editions had been held (`held`) by that day; `undated`: exactly these have no date.
pub fn editions(entry: &Entry<'_, '_>) {
    let (held, undated) = (entry.number("held"), entry.entities("undated"));
    for day in entry.days() {
        let found = entry.exercises(day);
        if let Some(expected) = held {
            let editions: Vec<_> = found.editions.iter().map(|edition| edition.id).collect();
            let message = || {
                let (day, editions) = (day.words(), entry.paths(&editions));
                format!(
                    "by {day} {expected} exercises should have been held, but the record has: {editions}"
                )
            };
            entry.hold(i64::try_from(editions.len()) == Ok(expected), message, &[]);
        }
        if !undated.is_empty() {
            let message = || {
                let (expected, found) = (entry.paths(&undated), entry.paths(&found.undated));
                format!("the exercises without a date should be {expected}, but are {found}")
            };
            entry.hold(found.undated == undated, message, &[]);
        }
    }
}
