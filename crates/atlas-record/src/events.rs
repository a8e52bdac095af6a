//! Events: which statements are some, and which of them a reader wants to see.
//!
//! ```
//! use atlas_record::{events, model::{Aspect, Kind}, sample::Sample, selection::Filter};
//! let mut sample = Sample::new(&[(Kind::Organ, "csc", "Council"), (Kind::State, "armenia", "Armenia")]);
//! let (council, armenia) = (sample.id(Kind::Organ, "csc"), sample.id(Kind::State, "armenia"));
//! sample.say(council, Aspect::Founded, "1992-05-15").title = Some("The Council is founded".into());
//! sample.say(council, Aspect::Event, "1991").title = Some("Talks begin".into());
//! sample.say(armenia, Aspect::Summary, "1992");
//! let dataset = sample.build();
//! // What has no title is no event; the others stand in order of time.
//! let all = events::all(&dataset);
//! let titles: Vec<_> = all.iter().map(|id| dataset.statement(*id).title.as_deref().unwrap()).collect();
//! assert_eq!(titles, ["Talks begin", "The Council is founded"]);
//! let filter = Filter { words: vec!["found".into()], ..Filter::default() };
//! assert_eq!(events::passing(&dataset, &all, &filter), [false, true]);
//! ```

use alloc::{string::String, vec::Vec};

use crate::{
    day::Day,
    edtf::{Bound, Edtf},
    fold,
    model::{Dataset, Detail, EntityId, Statement, StatementId},
    query::{self, concerns},
    selection::Filter,
};

/// All events, in order of time: statements with a title and a date.
#[must_use]
pub fn all(dataset: &Dataset) -> Vec<StatementId> {
    let events: Vec<StatementId> = dataset
        .all()
        .filter(|(_, statement)| statement.title.is_some())
        .filter(|(_, statement)| {
            statement
                .when
                .is_some_and(|when| when.first_day().is_some())
        })
        .map(|(id, _)| id)
        .collect();
    query::chronological(dataset, &events)
}

/// The last day on which what a statement says is known to have been so; nothing where it goes on.
///
/// An office or a chair whose end nobody has recorded lasts until the next holder is known to have begun; any other
/// period of which that is so, and the last holder, are known for the days of their beginning only.
#[must_use]
pub fn last_known(dataset: &Dataset, id: StatementId) -> Option<Day> {
    let statement = dataset.statement(id);
    let when = statement.when?;
    let Edtf::Interval(Bound::Date(begun), Bound::Unknown) = when else {
        return when.last_day();
    };
    let same_office = |other: &Statement| match (&statement.detail, &other.detail) {
        (
            Detail::Office { organ, post, .. },
            Detail::Office {
                organ: of,
                post: as_post,
                ..
            },
        ) => organ == of && post == as_post,
        (Detail::Chair { .. }, Detail::Chair { .. }) => true,
        _ => false,
    };
    let successors = dataset.all().filter(|(_, other)| same_office(other));
    let begins = successors.filter_map(|(_, other)| other.when?.first_day());
    let next = begins.filter(|first| *first > begun.last_day()).min();
    Some(next.map_or(begun.last_day(), |next| next.plus(-1)))
}

/// The turning points of the record, in order of time.
#[must_use]
pub fn turning_points(dataset: &Dataset, events: &[StatementId]) -> Vec<StatementId> {
    let is_milestone = |id: &StatementId| dataset.statement(*id).milestone;
    events.iter().copied().filter(is_milestone).collect()
}

/// For each of the events whether kinds, states, organs, themes, evidence and words let it through; in which time they are is
/// asked apart.
#[must_use]
pub fn passing(dataset: &Dataset, events: &[StatementId], filter: &Filter) -> Vec<bool> {
    let passes = |id: &StatementId| {
        let statement = dataset.statement(*id);
        (filter.kinds.is_empty()
            || filter
                .kinds
                .contains(&dataset.entity(statement.subject).kind()))
            && concerns_one_of(statement, &filter.states)
            && concerns_one_of(statement, &filter.organs)
            && filter.weighs(dataset, statement)
            && (filter.themes.is_empty() || filter.themes.contains(&statement.aspect.section()))
            && (filter.words.is_empty() || has_words(statement, &filter.words))
    };
    events.iter().map(passes).collect()
}

fn concerns_one_of(statement: &Statement, entities: &[EntityId]) -> bool {
    entities.is_empty() || entities.iter().any(|entity| concerns(statement, *entity))
}

fn has_words(statement: &Statement, words: &[String]) -> bool {
    let mut text = fold::words(&statement.text);
    text.extend(statement.title.iter().flat_map(|title| fold::words(title)));
    words
        .iter()
        .all(|word| text.iter().any(|other| other.starts_with(word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Aspect, Kind, Post},
        sample::Sample,
        selection::Window,
    };

    #[test]
    fn what_ended_on_a_day_that_nobody_recorded_does_not_go_on_for_ever() {
        let mut sample = Sample::new(&[
            (Kind::Organ, "staff", "Joint Staff"),
            (Kind::Person, "ada", "Ada"),
            (Kind::Person, "bob", "Bob"),
            (Kind::Exercise, "search", "Search-2017"),
        ]);
        let [ada, bob] = ["ada", "bob"].map(|slug| sample.id(Kind::Person, slug));
        let staff = sample.id(Kind::Organ, "staff");
        let search = sample.id(Kind::Exercise, "search");
        let mut held = |person, when| {
            sample.say(person, Aspect::Office, when).detail = Detail::Office {
                role: String::from("Chief"),
                post: Post::Chief,
                organ: staff,
            };
        };
        held(ada, "2005-06/");
        held(bob, "2008-11-03/");
        sample.say(search, Aspect::Held, "2017-06-20/");
        sample.say(search, Aspect::Event, "2017-06-20/..");
        let dataset = sample.build();
        let day = |text| Day::parse(text);
        for ((subject, aspect), last) in [
            ((ada, Aspect::Office), day("2008-11-02")),
            // Whoever came last is known for the day on which it began.
            ((bob, Aspect::Office), day("2008-11-03")),
            ((search, Aspect::Held), day("2017-06-20")),
            ((search, Aspect::Event), None),
        ] {
            let mut said = dataset.about(subject);
            let found = said.find(|(_, statement)| statement.aspect == aspect);
            let (id, _) = found.expect("it was said");
            assert_eq!(last_known(&dataset, id), last, "{aspect:?}");
            let after = Window {
                from: day("2020-01-01"),
                to: day("2022-12-31"),
            };
            assert_eq!(after.can_hold(&dataset, id), last.is_none(), "{aspect:?}");
        }
    }
}
