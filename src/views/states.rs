//! The states and the three answers for each, on a day.

use atlas_address::address::Page;
use atlas_messages::states as say;
use atlas_record::{
    as_of,
    day::Day,
    model::{Bond, EntityId, Kind},
};
use leptos::prelude::*;

use crate::{
    components::{
        entity_link::{EntityLink, other_name},
        entry::Entry,
        plate_title::PlateTitle,
        section::Section,
    },
    dataset::{atlas, summary, summary_language},
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

/// The states of the Treaty with their three answers, and the other states of the record.
#[component]
pub fn StatesView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let (treaty, others): (Vec<EntityId>, Vec<EntityId>) = dataset
        .of_kind(Kind::State)
        .map(|(id, _)| id)
        .partition(|id| dataset.entity(*id).is_treaty_state());
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::List(Kind::State))
                lead=say::lead()
            />
            <div class="table-scroll" role="group" tabindex="0" aria-label=say::table()>
                <table class="states-table cards">
                    <caption>{say::as_of(&here.day().words())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say::column_state()}</th>
                            <th scope="col">{say::column_treaty()}</th>
                            <th scope="col">{say::column_organization()}</th>
                            <th scope="col">{say::column_participation()}</th>
                        </tr>
                    </thead>
                    <tbody>{treaty.into_iter().map(|id| row(here, id)).collect_view()}</tbody>
                </table>
            </div>
            {(!others.is_empty()).then(|| {
                let body = view! { <ul class="entry-list">{others.into_iter().map(|id| other(here, id)).collect_view()}</ul> };
                view! { <Section id="other-states" heading=say::other_states() body=body.fixed()/> }.fixed()
            })}
        </article>
    }
    .fixed()
}

fn row(here: Here, id: EntityId) -> Fixed {
    view! {
        <tr>
            <th scope="row">
                <EntityLink here id/>
                {other_name(id)}
            </th>
            {Bond::ALL.iter().map(|of| answer(here, id, *of)).collect_view()}
        </tr>
    }
    .fixed()
}

/// The cell of the answer to one question.
pub(crate) fn answer(here: Here, id: EntityId, of: Bond) -> Fixed {
    view! { <td data-label=of.words()>{answer_words(here, id, of)}</td> }.fixed()
}

/// The answer to one question, with the date of the act on which it rests.
pub(crate) fn answer_words(here: Here, id: EntityId, of: Bond) -> Fixed {
    let dataset = &atlas().dataset;
    let spell = as_of::status(dataset, id, of, here.day());
    let since = spell.begun_by.map(|act| {
        let when = spell.since(dataset);
        let when = when.map(|when| say::since(&when.beginning_genitive()));
        view! { <a class="states-table__since" href=here.to_statement(act)>{when}</a> }
    });
    // Of a year or a month the last day is shown; what ended within it is said, too.
    let before = here.span().map(|(from, words)| {
        let ended = as_of::ended_within(dataset, id, of, from, here.day());
        let ended = ended.iter().map(|spell| {
            let to = spell.to.map(Day::words).unwrap_or_default();
            say::ended_within(&words, &to, spell.status.words(of))
        });
        ended.collect::<String>()
    });
    view! { <span class="status" data-status=spell.status.name() data-bond=of.name()>{spell.status.words(of)}</span> {since} {before} }
        .fixed()
}

fn other(here: Here, id: EntityId) -> Fixed {
    view! { <Entry here id summary=summary(id).map(str::to_owned) lang=summary_language(id)/> }
        .fixed()
}
