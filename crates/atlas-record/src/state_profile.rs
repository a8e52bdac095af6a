//! What the record says of a state on the pages of others, by topic: offices, requests, contributions, what it was
//! host to, where it stayed away, its ties.

use alloc::vec::Vec;

use crate::{
    day::Day,
    listing,
    model::{Aspect, Dataset, Detail, EntityId, Kind, Post, Statement, StatementId},
    query::{self, Links},
};

/// What a state is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// When it chaired the Council.
    Chairs,
    /// Which offices its nationals held, the chair of the Council left out.
    Offices,
    /// When it asked for help.
    Requests,
    /// What it gave to forces and operations.
    Contributions,
    /// Which meetings were held in it.
    Sessions,
    /// Which exercises were held in it.
    Exercises,
    /// Where it stayed away.
    Absences,
    /// Which agreements it signed with one other state, and what others work on with it.
    Ties,
    /// What was said in its name, on other pages than its own.
    Positions,
}

/// The statements on a topic, in order of time; none of them later than the day.
#[must_use]
pub fn on(
    dataset: &Dataset,
    links: &Links,
    state: EntityId,
    topic: Topic,
    day: Day,
) -> Vec<StatementId> {
    let own = dataset.about(state).map(|(id, _)| id);
    let mentions = links.mentions(state).iter().copied();
    let candidates: Vec<StatementId> = match topic {
        // A session names the states that it is about, not the one in which it was held.
        Topic::Sessions => dataset.all().map(|(id, _)| id).collect(),
        Topic::Chairs => own.collect(),
        _ => mentions.collect(),
    };
    let past = |id: &StatementId| {
        let when = listing::date_of_statement(dataset, dataset.statement(*id));
        let first = when.and_then(|when| when.first_day());
        first.is_none_or(|first| first <= day)
    };
    let wanted = candidates
        .into_iter()
        .filter(|id| belongs(dataset, dataset.statement(*id), state, topic))
        .filter(past);
    query::chronological(dataset, &wanted.collect::<Vec<_>>())
}

fn belongs(dataset: &Dataset, statement: &Statement, state: EntityId, topic: Topic) -> bool {
    let kind = dataset.entity(statement.subject).kind();
    let held_in = |wanted: Kind| {
        let place = statement.place.as_deref();
        statement.aspect == Aspect::Held
            && kind == wanted
            && place.is_some_and(|place| dataset.states_of(place).contains(&state))
    };
    match (topic, &statement.detail) {
        (Topic::Chairs, Detail::Chair { .. }) => true,
        (Topic::Offices, Detail::Office { post, .. }) => {
            let holder = dataset.entity(statement.subject);
            holder.national_of == Some(state) && *post != Post::CouncilChair
        }
        (Topic::Requests, Detail::Request { by, .. }) => by.entities.contains(&state),
        (Topic::Contributions, _) => {
            statement.aspect == Aspect::Contribution
                && matches!(kind, Kind::Force | Kind::Operation)
        }
        (Topic::Sessions, _) => held_in(Kind::Session),
        (Topic::Exercises, _) => held_in(Kind::Exercise),
        (Topic::Absences, _) => statement.aspect == Aspect::Absent,
        (Topic::Ties, _) => match kind {
            Kind::Document => {
                let about = statement.about.iter();
                let states = about.filter(|id| dataset.entity(**id).kind() == Kind::State);
                statement.aspect == Aspect::Signed && states.count() == 2
            }
            Kind::State => statement.aspect == Aspect::Cooperation,
            _ => false,
        },
        (Topic::Positions, _) => statement.aspect == Aspect::Position,
        _ => false,
    }
}
