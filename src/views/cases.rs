//! Requests and crises: who asked whom, on what basis, what was answered and how fast.

use atlas_core::{
    address::Page,
    model::{Aspect, Detail, EntityId, Kind, Section, StatementId},
    order, story, words,
};
use leptos::prelude::*;

use crate::{
    components::{
        drawing::{Voice, paint},
        entity_link::EntityLink,
    },
    dataset::{atlas, entity, summary},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// Every appeal and crisis in order of time; that nothing was asked or decided is an answer too.
#[component]
pub fn CasesView() -> impl IntoView {
    let cases: Vec<EntityId> = atlas()
        .dataset
        .of_kind(Kind::Case)
        .map(|(id, _)| id)
        .collect();
    let cases = order::by_key(&cases, began);
    let dataset = &atlas().dataset;
    let days = cases
        .iter()
        .filter_map(|id| story::days_to_answer(dataset, *id));
    let most = days.max().unwrap_or(1);
    view! {
        <article class="plate">
            <PlateTitle
                heading=heading::heading(&Page::List(Kind::Case))
                lead="Who asked whom for help, on what basis, what was answered, and how fast. Where nothing was asked or decided, the table says so."
            />
            <div class="table-scroll" role="group" tabindex="0" aria-label="Cases">
                <table class="cases-table cards">
                    <caption>{words::count(cases.len(), "case", "cases")} ", in order of time"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Case"</th>
                            <th scope="col">"Asked by, of whom"</th>
                            <th scope="col">"Basis"</th>
                            <th scope="col">"Answer"</th>
                            <th scope="col">"To the answer"</th>
                            <th scope="col">"What followed"</th>
                        </tr>
                    </thead>
                    <tbody>{cases.into_iter().map(|id| row(id, most)).collect_view()}</tbody>
                </table>
            </div>
        </article>
    }
    .fixed()
}

/// The statements of an aspect on a case, in order of time.
fn of_aspect(id: EntityId, aspect: Aspect) -> Vec<StatementId> {
    story::of_aspect(&atlas().dataset, id, aspect)
}

/// When a case began: with the request, else with what happened, else with the answer.
fn began(id: EntityId) -> (i64, i64) {
    const ASPECTS: [Aspect; 4] = [
        Aspect::Request,
        Aspect::Event,
        Aspect::Answer,
        Aspect::History,
    ];
    let first = ASPECTS.into_iter().find_map(|aspect| {
        let statements = of_aspect(id, aspect);
        statements
            .into_iter()
            .find_map(|id| atlas().dataset.statement(id).when)
    });
    first.map_or((i64::MAX, 0), |when| when.chronological_key())
}

fn row(id: EntityId, most: i32) -> Fixed {
    let (requests, answers) = (
        of_aspect(id, Aspect::Request),
        of_aspect(id, Aspect::Answer),
    );
    let asked = requests
        .iter()
        .map(|request| asked(*request))
        .collect_view();
    let basis = requests
        .iter()
        .map(|request| basis(*request))
        .collect_view();
    let later = link::as_of().filter(|day| began(id).0 > i64::from(day.number()));
    let later = later.map(|day| {
        view! { " " <span class="statement__time">"after " {day.words()}</span> }.fixed()
    });
    view! {
        <tr>
            <th scope="row">
                <EntityLink id/>
                {later}
                <span class="cases-table__summary">{summary(id)}</span>
            </th>
            <td data-label="Asked by, of whom">{asked} {requests.is_empty().then_some("No request found")}</td>
            <td data-label="Basis">{basis} {requests.is_empty().then_some("—")}</td>
            <td data-label="Answer">{answers.iter().map(|answer| answered(*answer)).collect_view()}</td>
            <td data-label="To the answer">{days(id, most)}</td>
            <td data-label="What followed">{followed(id)}</td>
        </tr>
    }
    .fixed()
}

fn asked(id: StatementId) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let Detail::Request { by, of, .. } = &statement.detail else {
        return ().fixed();
    };
    let when = statement.when.map(|when| when.beginning_words());
    view! {
        <p>
            <a href=link::to_statement(id)>{when}</a> ": " {by.as_str()} " → " {of.as_str()}
        </p>
    }
    .fixed()
}

fn basis(id: StatementId) -> Fixed {
    match &atlas().dataset.statement(id).detail {
        Detail::Request { basis, .. } => view! { <p>{basis.as_str()}</p> }.fixed(),
        _ => ().fixed(),
    }
}

fn answered(id: StatementId) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let Detail::Answer { answer, organ } = &statement.detail else {
        return ().fixed();
    };
    let when = statement.when.map(|when| when.beginning_words());
    let separator = when.is_some().then_some(", ");
    let organ = organ.map(|organ| format!(" ({})", entity(organ).short_name()));
    view! {
        <p class="answer" data-answer=answer.name()>
            <a href=link::to_statement(id)>{answer.words()}</a> {separator} {when} {organ}
        </p>
    }
    .fixed()
}

/// From the request to the first answer, where both are known to the day, on a scale that is the same for all cases.
fn days(id: EntityId, most: i32) -> Fixed {
    match story::days_to_answer(&atlas().dataset, id) {
        None => "—".fixed(),
        Some(days) => {
            let words = match days {
                0 => "same day".to_owned(),
                days => words::count(days as usize, "day", "days"),
            };
            let bar = paint(&story::days_bar(days, most), "case__bar", Voice::Silent);
            view! { <span class="case__number">{words}</span> {bar} }.fixed()
        }
    }
}

/// What followed first, in the order of the record, and how much more.
fn followed(id: EntityId) -> Fixed {
    let consequences = story::consequences(&atlas().dataset, id);
    let Some(first) = consequences.first() else {
        return "Nothing found".fixed();
    };
    let more = consequences.len() - 1;
    let more = (more > 0).then(|| {
        let href = format!("{}#{}", link::to(id), Section::Course.anchor());
        view! { <p class="case__more"><a href=href>{more} " more"</a></p> }.fixed()
    });
    let text = atlas().dataset.statement(*first).text.as_str();
    view! { <p><a class="case__followed" href=link::to_statement(*first)>{text}</a></p> {more} }
        .fixed()
}
