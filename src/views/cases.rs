//! Requests and crises: who asked whom, on what basis, what was answered and how fast.

use atlas_address::address::Page;
use atlas_charts::case_bar;
use atlas_messages::cases as say;
use atlas_record::{
    chronology,
    model::{Aspect, Detail, EntityId, Kind, Section, Statement, StatementId},
    order,
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    components::drawing::{Accessibility, paint},
    components::plate_title::PlateTitle,
    components::record_text::{record_text, summary_text},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// Every appeal and crisis in order of time; that nothing was asked or decided is an answer too.
#[component]
pub fn CasesView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    view! {
        <article class="plate">
            <PlateTitle
                heading=page_meta::heading(&Page::List(Kind::Case))
                lead=say::lead()
            />
            {ledger(here)}
        </article>
    }
    .fixed()
}

/// All cases as one table.
pub(crate) fn ledger(here: Here) -> Fixed {
    let cases: Vec<EntityId> = atlas()
        .dataset
        .of_kind(Kind::Case)
        .map(|(id, _)| id)
        .collect();
    let cases = order::by_key(&cases, began);
    let dataset = &atlas().dataset;
    let days = cases
        .iter()
        .filter_map(|id| chronology::days_to_answer(dataset, *id));
    let most = days.max().unwrap_or(1);
    view! {
        <div class="table-scroll" role="group" tabindex="0" aria-label=say::table()>
            <table class="cases-table cards">
                <caption>{say::caption(cases.len())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say::case()}</th>
                        {columns().map(|name| view! { <th scope="col">{name}</th> }.fixed()).collect_view()}
                    </tr>
                </thead>
                <tbody>{cases.into_iter().map(|id| row(here, id, most)).collect_view()}</tbody>
            </table>
        </div>
    }
    .fixed()
}

/// The statements of an aspect on a case, in order of time.
fn of_aspect(id: EntityId, aspect: Aspect) -> Vec<StatementId> {
    chronology::of_aspect(&atlas().dataset, id, aspect)
}

/// When a case began: with the request, else with what happened, else with the answer, else with what was done.
fn began(id: EntityId) -> (i64, i64) {
    const ASPECTS: [Aspect; 6] = [
        Aspect::Request,
        Aspect::Event,
        Aspect::Answer,
        Aspect::History,
        Aspect::Aid,
        Aspect::Outcome,
    ];
    let first = ASPECTS.into_iter().find_map(|aspect| {
        let statements = of_aspect(id, aspect);
        statements
            .into_iter()
            .find_map(|id| atlas().dataset.statement(id).when)
    });
    first.map_or((i64::MAX, 0), |when| when.chronological_key())
}

fn row(here: Here, id: EntityId, most: i32) -> Fixed {
    let (requests, answers) = (
        of_aspect(id, Aspect::Request),
        of_aspect(id, Aspect::Answer),
    );
    let mut row = Markup::default();
    row.open("tr", &[]);
    row.open("th", &[("scope", "row")]);
    row.link(&here.to(id), &entity(id).names.full);
    if let Some(day) = here
        .as_of
        .filter(|day| began(id).0 > i64::from(day.number()))
    {
        row.text(" ");
        let later = say::after(&day.words());
        row.element("span", &[("class", "statement__time")], &later);
    }
    row.open("span", &[("class", "cases-table__summary")]);
    row.put_all(summary_text(id));
    row.close("span");
    row.close("th");
    let [asked_by, basis, answer, days, followed] = columns();
    cell(&mut row, asked_by, |cell| {
        requests
            .iter()
            .for_each(|request| asked(here, cell, *request));
        if requests.is_empty() {
            cell.text(say::no_request());
        }
    });
    cell(&mut row, basis, |cell| {
        for request in &requests {
            if let Detail::Request { basis, .. } = &said(*request).detail {
                cell.open("p", &[]);
                cell.put(record_text(*request, Field::Basis, basis));
                cell.close("p");
            }
        }
        if requests.is_empty() {
            cell.text("—");
        }
    });
    cell(&mut row, answer, |cell| {
        answers
            .iter()
            .for_each(|answer| answered(here, cell, *answer));
    });
    cell(&mut row, days, |cell| waited(here, cell, id, most));
    cell(&mut row, followed, |cell| consequences(here, cell, id));
    row.close("tr");
    row.done()
}

/// The columns after the case itself.
fn columns() -> [&'static str; 5] {
    [
        say::asked_by(),
        say::basis(),
        say::answer(),
        say::days_to_answer(),
        say::followed(),
    ]
}

fn cell(row: &mut Markup, label: &str, fill: impl FnOnce(&mut Markup)) {
    row.open("td", &[("data-label", label)]);
    fill(row);
    row.close("td");
}

fn said(id: StatementId) -> &'static Statement {
    atlas().dataset.statement(id)
}

fn asked(here: Here, cell: &mut Markup, id: StatementId) {
    let statement = said(id);
    if let Detail::Request { by, of, .. } = &statement.detail {
        let when = statement.when.map(|when| when.beginning_words());
        cell.open("p", &[]);
        cell.link(&here.to_statement(id), &when.unwrap_or_default());
        cell.text(": ");
        cell.put(record_text(id, Field::AskedBy, &by.words));
        cell.text(" → ");
        cell.put(record_text(id, Field::AskedOf, &of.words));
        cell.close("p");
    }
}

fn answered(here: Here, cell: &mut Markup, id: StatementId) {
    let statement = said(id);
    if let Detail::Answer { answer, organ } = &statement.detail {
        let attributes = [("class", "answer"), ("data-answer", answer.name())];
        cell.open("p", &attributes);
        cell.link(&here.to_statement(id), answer.words());
        if let Some(when) = statement.when {
            cell.text(&format!(", {}", when.beginning_words()));
        }
        if let Some(organ) = organ {
            cell.text(&format!(" ({})", entity(*organ).short_name()));
        }
        cell.close("p");
    }
}

/// From the request to the first answer, where both are known to the day, on a scale that is the same for all cases.
fn waited(here: Here, cell: &mut Markup, id: EntityId, most: i32) {
    let Some(days) = chronology::days_to_answer(&atlas().dataset, id) else {
        return cell.text("—");
    };
    let words = match days {
        0 => say::same_day().to_owned(),
        days => say::days(days as usize),
    };
    cell.element("span", &[("class", "case__number")], &words);
    let bar = case_bar::days_bar(days, most);
    cell.put(paint(here, &bar, "case__bar", Accessibility::Hidden));
}

/// What followed first, in the order of the record, and how much more.
fn consequences(here: Here, cell: &mut Markup, id: EntityId) {
    let consequences = chronology::consequences(&atlas().dataset, id);
    let Some(first) = consequences.first() else {
        return cell.text(say::nothing_found());
    };
    cell.open("p", &[]);
    let href = here.to_statement(*first);
    let attributes = [("class", "case__followed"), ("href", &*href)];
    cell.open("a", &attributes);
    cell.put(record_text(*first, Field::Text, &said(*first).text));
    cell.close("a");
    cell.close("p");
    if consequences.len() > 1 {
        let href = format!("{}#{}", here.to(id), Section::Course.anchor());
        cell.open("p", &[("class", "case__more")]);
        cell.link(&href, &say::more(consequences.len() - 1));
        cell.close("p");
    }
}
