//! The operations with what is counted of them.

use atlas_address::address::Page;
use atlas_messages::operations as say;
use atlas_record::{
    as_of::{self, Distance},
    model::{Aspect, Class, Detail, EntityId, Kind, OperationClass, StatementId},
    query,
    translation::Field,
    words,
};
use leptos::prelude::*;

use crate::{
    components::{
        entity_link::{EntityLink, other_name},
        existence_notice::existence_notice,
        plate_title::PlateTitle,
        results::results,
    },
    dataset::{atlas, summary, summary_language},
    fixed::IntoFixed,
    here::Here,
    page_meta,
};

/// Standing operations and deployments.
#[component]
pub fn OperationsView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let of_class = |class: OperationClass| -> Vec<EntityId> {
        let of_kind = dataset.of_kind(Kind::Operation);
        of_kind
            .filter(|(_, operation)| operation.class == Class::Operation(class))
            .map(|(id, _)| id)
            .collect()
    };
    let groups = [
        (
            OperationClass::Deployment,
            say::deployments(),
            say::deployments_are(),
        ),
        (
            OperationClass::Standing,
            say::standing(),
            say::standing_are(),
        ),
    ];
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::List(Kind::Operation))
                lead=say::lead()
            />
            {groups
                .map(|(class, name, explanation)| {
                    view! {
                        <section aria-labelledby=class.name()>
                            <h2 id=class.name()>{name}</h2>
                            <p>{explanation}</p>
                            <ul class="entry-list">
                                {of_class(class).into_iter().map(|id| view! { <Operation here id/> }).collect_view()}
                            </ul>
                        </section>
                    }
                })
                .collect_view()}
        </article>
    }
    .fixed()
}

/// How a run stands to the day that is looked at, in a word.
fn later_words(distance: Distance) -> &'static str {
    match distance {
        Distance::Later => say::later(),
        Distance::Over => say::over(),
    }
}

#[component]
fn Operation(
    /// Where the reader is.
    here: Here,
    /// The operation.
    id: EntityId,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let runs = dataset
        .about(id)
        .filter(|(_, statement)| statement.aspect == Aspect::Run);
    let runs: Vec<StatementId> = runs.map(|(run, _)| run).collect();
    let runs = query::chronological(dataset, &runs);
    let figures = |detail: &Detail| match detail {
        Detail::Run { figures } => figures
            .iter()
            .map(|figure| format!("{}: {}", figure.label, words::figure(figure)))
            .collect(),
        _ => Vec::new(),
    };
    view! {
        <li class="operation">
            <h3><EntityLink here id/> {other_name(id).map(|other| view! { " " {other} })}</h3>
            {here.as_of.and_then(|_| existence_notice(here, id))}
            <p class="entry-list__summary" lang=summary_language(id)>{summary(id)}</p>
            {(!runs.is_empty()).then(|| results(here, id))}
            {(!runs.is_empty())
                .then(|| {
                    view! {
                        <div class="table-scroll" role="group" tabindex="0" aria-label=say::runs()>
                            <table class="runs cards">
                                <caption>{say::recorded_runs(runs.len())}</caption>
                                <thead>
                                    <tr>
                                        <th scope="col">{say::when()}</th>
                                        <th scope="col">{say::run()}</th>
                                        <th scope="col">{say::counted()}</th>
                                    </tr>
                                </thead>
                                <tbody>
                                    {runs
                                        .into_iter()
                                        .map(|run| {
                                            let statement = dataset.statement(run);
                                            let later = here.as_of.and_then(|day| as_of::distance(statement, day));
                                            let later = later.map(|later| view! { " " <span class="statement__time">{later_words(later)}</span> }.fixed());
                                            let counted: Vec<String> = figures(&statement.detail);
                                            view! {
                                                <tr>
                                                    <td data-label=say::when()>{statement.when.map(|when| when.words())}</td>
                                                    <th scope="row"><a href=here.to_statement(run) lang=atlas().foreign(run, Field::Title)>{statement.title.as_deref().unwrap_or(say::run())}</a> {later}</th>
                                                    <td data-label=say::counted()>{if counted.is_empty() { say::no_figures().to_owned() } else { counted.join("; ") }}</td>
                                                </tr>
                                            }
                                        })
                                        .collect_view()}
                                </tbody>
                            </table>
                        </div>
                    }
                })}
        </li>
    }
    .fixed()
}
