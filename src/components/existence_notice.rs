//! What did not exist on the day that is looked at says so, and offers its own dates.

use atlas_address::address::Address;
use atlas_messages::entry as say;
use atlas_record::{
    existence::{Lifetime, lifetime},
    model::{EntityId, StatementId},
    prospects,
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// A notice on the page of an entity that was planned and is not known to have been held, that had not begun by the day, or was over. A single event is never over.
pub fn existence_notice(here: Here, id: EntityId) -> Option<Fixed> {
    let day = here.day();
    let dataset = &atlas().dataset;
    let outcome = prospects::outcome(dataset, id, day);
    if let Some(words) = outcome.and_then(|outcome| outcome.words(dataset.reach)) {
        return Some(view! { <p class="notice presence">{words}</p> }.fixed());
    }
    let Lifetime { begun, ended } = lifetime(dataset, id);
    let name = entity(id).short_name();
    let (said, act, own) = match (begun, ended) {
        (Some((begun, first)), _) if day < first => {
            (say::not_yet(&day.words(), name), begun, first)
        }
        (_, Some((end, last))) if last < day => (say::over(&day.words(), name), end, last),
        _ => return None,
    };
    let subject = entity(id);
    let then = Address::entity(subject.kind(), &subject.slug).at(Some(own));
    Some(
        view! {
            <p class="notice presence">
                {said}
                <a href=here.to_statement(act)>{when(act)}</a>
                ". "
                <a href=here.href(&then)>{say::show_as_of(&own.words())}</a>
            </p>
        }
        .fixed(),
    )
}

fn when(act: StatementId) -> Option<String> {
    let statement = atlas().dataset.statement(act);
    statement.when.map(|when| when.beginning_words())
}
