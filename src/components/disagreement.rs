//! A disagreement: the reading that is followed and the others side by side, each with who says it and where.

use atlas_core::{
    edtf::Edtf,
    model::{Citations as Cites, Standing, StatementId},
};
use leptos::prelude::*;

use super::citations::{Citations, CitationsProps};
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// The readings of a statement as columns; on narrow screens one under the other.
pub fn disagreement(id: StatementId) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let standing = match statement.standing {
        Standing::Contested => "Open: sources disagree",
        Standing::Unverified => "Unverified",
        Standing::Settled => "Settled, for the reason given",
    };
    let followed = reading(
        "✓ Followed",
        statement.when,
        &statement.text,
        None,
        statement.citations(),
    );
    let others = statement.readings.iter().map(|other| {
        reading(
            "✕ Not followed",
            other.when,
            &other.text,
            Some(&other.why),
            other.citations(),
        )
    });
    view! {
        <li class="disagreement" data-standing=statement.standing.name()>
            <p class="disagreement__head">
                <a href=link::to(statement.subject)>{entity(statement.subject).names.en.as_str()}</a>
                " · "
                {statement.aspect.label()}
                " · "
                <span class="disagreement__standing">{standing}</span>
                " · "
                <a class="statement__link" href=link::to_statement(id)>"The statement on its page"</a>
            </p>
            <div class="disagreement__readings">{followed} {others.collect_view()}</div>
        </li>
    }
    .fixed()
}

fn reading(
    mark: &'static str,
    when: Option<Edtf>,
    text: &'static str,
    why: Option<&'static str>,
    citations: &'static Cites,
) -> Fixed {
    let when =
        when.map(|when| view! { <time class="statement__date">{when.words()}</time> " " }.fixed());
    let followed = why.is_none().then_some("true");
    let why = why.map(|why| view! { <p class="reading__why"><b>"Why not: "</b> {why}</p> }.fixed());
    let citations = Citations(CitationsProps { citations }).into_view().fixed();
    view! {
        <div class="reading" data-followed=followed>
            <p class="reading__mark">{mark}</p>
            <p>{when} {text}</p>
            {why}
            {citations}
        </div>
    }
    .fixed()
}
