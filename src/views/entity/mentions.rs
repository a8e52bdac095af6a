//! Where else an entity is spoken of, and what rests on a source.

use atlas_address::address::{Address, Page};
use atlas_messages::entity as say;
use atlas_record::{
    model::{EntityId, StatementId},
    query,
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    components::{date::date, record_text::in_its_language, section::Section},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// The statements of other entities that concern this one, by kind of their subject.
#[component]
pub fn Mentions(
    /// Where the reader is.
    here: Here,
    /// The entity.
    id: EntityId,
) -> impl IntoView {
    let mentions = atlas().links.mentions(id);
    (!mentions.is_empty()).then(|| {
        let body = groups(here, mentions, 24);
        view! { <Section id="section:elsewhere" heading=say::elsewhere() class="entity__section" body/> }.fixed()
    })
}

/// The statements that rest on a source.
#[component]
pub fn CitedBy(
    /// Where the reader is.
    here: Here,
    /// The source.
    id: EntityId,
) -> impl IntoView {
    let citations = atlas().links.citations(id);
    let heading = say::cited_by(citations.len());
    let is_disputed = |id: &StatementId| atlas().dataset.statement(*id).is_disputed();
    let has_disputed = citations.iter().any(is_disputed);
    let mut disagreements = Address::of(Page::Contested);
    disagreements.selection.query = entity(id).short_name().to_owned();
    let disagreements = has_disputed.then(|| {
        view! { <p><a href=here.href(&disagreements)>{say::disagreements()}</a></p> }.fixed()
    });
    let list = groups(here, citations, 40);
    let body = view! { {disagreements} {list} }.fixed();
    view! { <Section id="section:citations" heading class="entity__section" body/> }.fixed()
}

/// How many lines a page can bear with dates and whole sentences; more are cut to their beginnings.
const WHOLE_SENTENCES: usize = 120;

/// The length to which a sentence is cut, in characters.
const BEGINNING: usize = 48;

/// One line a statement, by the kind of its subject and in order of time; open from the start if there
/// are at most so many.
fn groups(here: Here, statements: &[StatementId], most_open: usize) -> Fixed {
    let dataset = &atlas().dataset;
    let open = statements.len() <= most_open;
    let whole = statements.len() <= WHOLE_SENTENCES;
    query::by_kind(dataset, &query::chronological(dataset, statements))
        .into_iter()
        .map(|(kind, group)| {
            view! {
                <details class="mentions__group" open=open>
                    <summary>{kind.plural()} " " <span class="mentions__count">{group.len()}</span></summary>
                    <ul>{group.into_iter().map(|id| mention(here, id, whole)).collect_view()}</ul>
                </details>
            }
            .fixed()
        })
        .collect_view()
        .fixed()
}

/// A statement of another page as a line.
pub fn mention(here: Here, id: StatementId, whole: bool) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let date = statement
        .when
        .map(|when| view! { {date("statement__date", when)} " " }.fixed());
    let text = match statement.text.char_indices().nth(BEGINNING) {
        Some((end, _)) if !whole => format!("{}…", statement.text[..end].trim_end()),
        _ => statement.text.clone(),
    };
    view! {
        <li>
            {date}
            <a href=here.to_statement(id)>{entity(statement.subject).names.full.as_str()}</a>
            ": "
            {in_its_language(id, Field::Text, text.fixed())}
        </li>
    }
    .fixed()
}
