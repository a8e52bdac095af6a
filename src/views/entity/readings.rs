//! What a source has to do with disagreements: which readings it supports, and which it opposes.

use atlas_core::{
    disagreement::{self, Part},
    model::{EntityId, StatementId},
    words,
};
use leptos::prelude::*;

use crate::{
    components::{
        citations::{Citations, CitationsProps},
        section::Section,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// The readings of a source, those that are followed and those that are not.
pub fn readings(id: EntityId) -> Option<Fixed> {
    let parts = disagreement::parts(&atlas().dataset, atlas().links.citations(id), id);
    let (followed, others): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|(_, part)| *part == Part::Followed);
    if followed.is_empty() && others.is_empty() {
        return None;
    }
    let title =
        |count: usize, rest: &str| format!("{} {rest}", words::count(count, "time", "times"));
    let not_followed = title(others.len(), "it says what is not followed");
    let followed_title = title(followed.len(), "it is followed against other sources");
    let body = view! {
        {list(not_followed, &others)}
        {list(followed_title, &followed)}
    }
    .fixed();
    Some(view! { <Section id="section:readings" heading="Where sources disagree" class="entity__section" body/> }.fixed())
}

fn list(title: String, parts: &[(StatementId, Part)]) -> Option<Fixed> {
    let items = parts.iter().map(|(id, part)| item(*id, *part));
    (!parts.is_empty()).then(|| {
        view! {
            <details class="mentions__group" open=parts.len() <= 12>
                <summary>{title}</summary>
                <ul class="lines readings-of-source">{items.collect_view()}</ul>
            </details>
        }
        .fixed()
    })
}

/// What it says, and what is said against it.
fn item(id: StatementId, part: Part) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let head =
        view! { <a href=link::to_statement(id)>{entity(statement.subject).names.en.as_str()}</a> }
            .fixed();
    let (said, against) = match part {
        Part::Followed => {
            let others = statement.readings.iter();
            let others: Vec<&str> = others.map(|reading| reading.text.as_str()).collect();
            (
                statement.text.as_str(),
                format!("Others say: {}", others.join(" ")),
            )
        }
        Part::NotFollowed(number) => {
            let reading = &statement.readings[number];
            (
                reading.text.as_str(),
                format!("Followed is: {} {}", statement.text, reading.why),
            )
        }
    };
    let citations = match part {
        Part::Followed => statement.readings[0].citations(),
        Part::NotFollowed(_) => statement.citations(),
    };
    let citations = Citations(CitationsProps { citations }).into_view().fixed();
    view! {
        <li>
            {head}
            ": "
            {said}
            <p class="reading__why">{against}</p>
            {citations}
        </li>
    }
    .fixed()
}
