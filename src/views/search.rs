//! The search page: entries by kind, then statements; something to browse where there is no query.

use atlas_core::{
    address::{Address, Page},
    model::{Kind, StatementId},
    search::Hit,
    words,
};
use leptos::prelude::*;

use crate::{
    components::{entry::Entry, section::Section},
    dataset::{atlas, entity, search_index},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// The most statements that are listed.
const STATEMENTS: usize = 60;

/// What a query finds.
#[component]
pub fn SearchView(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate search">
            <PlateTitle
                heading=heading::heading(&Page::Search)
                lead="By any name, in Latin, Cyrillic, Armenian or Georgian letters, by abbreviation, by a misprint of the sources, or by words of a statement."
            />
            {move || match address.read().query.trim() {
                "" => browse(),
                query => results(query),
            }}
        </article>
    }
    .into_any()
}

fn results(query: &str) -> Fixed {
    let hits = search_index().entities(query);
    let mut statements = search_index().statements(query, STATEMENTS + 1);
    let more = if statements.len() > STATEMENTS {
        "more than "
    } else {
        ""
    };
    statements.truncate(STATEMENTS);
    let nothing = hits.is_empty() && statements.is_empty();
    let found = if nothing {
        format!(
            "Nothing was found for “{query}”. Names, abbreviations, other spellings and all statements were looked through."
        )
    } else {
        let entries = words::count(hits.len(), "entry", "entries");
        let in_statements = words::count(statements.len(), "statement", "statements");
        format!("{entries} and {more}{in_statements} for “{query}”.")
    };
    let best = (!hits.is_empty())
        .then(|| section("best", "Best matches", None, &hits[..hits.len().min(3)]));
    let kinds = Kind::ALL
        .into_iter()
        .filter(|_| hits.len() > 3)
        .filter_map(|kind| {
            let of_kind: Vec<Hit> = hits
                .iter()
                .filter(|hit| entity(hit.entity).kind == kind)
                .cloned()
                .collect();
            let id = format!("found-{}", kind.folder());
            (!of_kind.is_empty())
                .then(|| section(&id, kind.plural(), Some(of_kind.len()), &of_kind))
        });
    view! {
        <p role="status">{found}</p>
        {best}
        {kinds.collect_view()}
        {(!statements.is_empty()).then(|| statement_list(&statements))}
        {nothing.then(browse)}
    }
    .fixed()
}

fn section(id: &str, heading: &str, count: Option<usize>, hits: &[Hit]) -> Fixed {
    let entry =
        |hit: &Hit| view! { <Entry id=hit.entity kind=true summary=hit.why.words()/> }.fixed();
    let body = view! { <ul class="entry-list">{hits.iter().map(entry).collect_view()}</ul> };
    match count {
        Some(count) => view! { <Section id heading count body=body.fixed()/> }.fixed(),
        None => view! { <Section id heading body=body.fixed()/> }.fixed(),
    }
}

fn statement_list(statements: &[StatementId]) -> Fixed {
    let item = |id: &StatementId| {
        let statement = atlas().dataset.statement(*id);
        let date = statement
            .when
            .map(|when| view! { <time class="entry-list__date">{when.words()}</time> }.fixed());
        view! {
            <li>
                {date}
                <div class="entry-list__entry">
                    <a href=link::to_statement(*id)>{entity(statement.subject).names.en.as_str()}</a>
                    <p class="entry-list__summary">{statement.text.as_str()}</p>
                </div>
            </li>
        }
        .fixed()
    };
    let body = view! { <ul class="entry-list">{statements.iter().map(item).collect_view()}</ul> };
    view! { <Section id="found-statements" heading="Statements" body=body.fixed()/> }.fixed()
}

/// All parts of the record, for a reader without a query.
fn browse() -> Fixed {
    view! { <Section id="browse" heading="Browse instead" body=kinds()/> }.fixed()
}

/// The kinds of entries with their numbers.
pub fn kinds() -> Fixed {
    let item = |kind: Kind| {
        view! {
            <li>
                <a href=link::list(kind)>{kind.plural()}</a>
                <span class="kinds__count">{atlas().dataset.of_kind(kind).count()}</span>
            </li>
        }
        .fixed()
    };
    view! { <ul class="kinds">{Kind::ALL.map(item).collect_view()}</ul> }.fixed()
}
