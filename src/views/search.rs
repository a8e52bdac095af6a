//! The search page: entries by kind, then statements; something to browse where there is no query.

use std::collections::BTreeMap;

use atlas_core::{
    address::{Address, Page},
    model::Kind,
    search::Hit,
    words,
};
use leptos::prelude::*;

use crate::{
    components::entity_link::EntityLink,
    dataset::{atlas, entity, search_index},
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
    let query = Memo::new(move |_| address.read().query.clone());
    view! {
        <article class="plate search">
            <PlateTitle
                heading=heading::heading(&Page::Search)
                lead="By any name, in Latin, Cyrillic, Armenian or Georgian letters, by abbreviation, by a misprint of the sources, or by words of a statement."
            />
            {move || if query.read().trim().is_empty() { browse() } else { results(&query.read()) }}
        </article>
    }
    .into_any()
}

fn results(query: &str) -> AnyView {
    let hits = search_index().entities(query);
    let statements = search_index().statements(query, STATEMENTS + 1);
    let more = statements.len() > STATEMENTS;
    let nothing = hits.is_empty() && statements.is_empty();
    let mut kinds: BTreeMap<Kind, Vec<Hit>> = BTreeMap::new();
    let count = hits.len();
    let best: Vec<Hit> = hits.iter().take(3).cloned().collect();
    for hit in hits {
        kinds.entry(entity(hit.entity).kind).or_default().push(hit);
    }
    view! {
        <p role="status">
            {if nothing {
                format!("Nothing was found for “{query}”. Names, abbreviations, other spellings and all statements were looked through.")
            } else {
                format!("{} and {}{} for “{query}”.",
                    words::count(count, "entry", "entries"),
                    if more { "more than " } else { "" },
                    words::count(statements.len().min(STATEMENTS), "statement", "statements"))
            }}
        </p>
        {(!best.is_empty()).then(|| view! {
            <section aria-labelledby="best">
                <h2 id="best">"Best matches"</h2>
                <ul class="entry-list">{best.into_iter().map(entry).collect_view()}</ul>
            </section>
        })}
        {kinds
            .into_iter()
            .filter(|_| count > 3)
            .map(|(kind, hits)| {
                let anchor = format!("found-{}", kind.folder());
                let labelled_by = anchor.clone();
                view! {
                    <section aria-labelledby=labelled_by>
                        <h2 id=anchor>{kind.plural()} " " <span class="mentions__count">{hits.len()}</span></h2>
                        <ul class="entry-list">{hits.into_iter().map(entry).collect_view()}</ul>
                    </section>
                }
            })
            .collect_view()}
        {(!statements.is_empty()).then(|| view! {
            <section aria-labelledby="found-statements">
                <h2 id="found-statements">"Statements"</h2>
                <ul class="entry-list">
                    {statements.into_iter().take(STATEMENTS).map(|id| {
                        let statement = atlas().dataset.statement(id);
                        view! {
                            <li>
                                {statement.when.map(|when| view! { <time class="entry-list__date">{when.words()}</time> })}
                                <div class="entry-list__entry">
                                    <a href=link::to_statement(id)>{entity(statement.subject).names.en.as_str()}</a>
                                    <p class="entry-list__summary">{statement.text.as_str()}</p>
                                </div>
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </section>
        })}
        {nothing.then(browse)}
    }
    .into_any()
}

fn entry(hit: Hit) -> AnyView {
    let found = entity(hit.entity);
    view! {
        <li>
            <div class="entry-list__entry">
                <EntityLink id=hit.entity/> " "
                <span class="timeline__subject" data-kind=found.kind.folder()>{found.kind.label()}</span>
                {hit.why.words().map(|why| view! { <p class="entry-list__summary">{why}</p> })}
            </div>
        </li>
    }
    .into_any()
}

/// All parts of the record, for a reader without a query.
fn browse() -> AnyView {
    view! {
        <section aria-labelledby="browse">
            <h2 id="browse">"Browse instead"</h2>
            <ul class="kinds">
                {Kind::ALL
                    .map(|kind| {
                        view! {
                            <li>
                                <a href=link::list(kind)>{kind.plural()}</a>
                                <span class="kinds__count">{atlas().dataset.of_kind(kind).count()}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
