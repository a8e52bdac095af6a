//! Every statement on which sources disagree.

use atlas_core::{
    address::{Address, Page},
    model::{Kind, StatementId},
    query, words,
};
use leptos::prelude::*;

use crate::{
    components::{section::Section, statement::Statement},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// Disputed statements, by the kind of their subject; `kind` in the address chooses kinds.
#[component]
pub fn ContestedView(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let disputed = dataset
        .all()
        .filter(|(_, statement)| statement.is_disputed());
    let disputed: Vec<StatementId> = disputed.map(|(id, _)| id).collect();
    let total = disputed.len();
    let groups = query::by_kind(dataset, &disputed);
    view! {
        <article class="plate contested">
            <PlateTitle
                heading=heading::heading(&Page::Contested)
                lead=format!("{} keep another reading beside the preferred one, with the reason for the choice. Slips that one source makes and others disprove stand here too.", words::count(total, "statement", "statements"))
            />
            {move || {
                let wanted = &address.read().kinds;
                let shown = groups.iter().filter(|(kind, _)| wanted.is_empty() || wanted.contains(kind));
                view! {
                    {choices(&groups, total, wanted)}
                    {shown.map(|(kind, statements)| group(*kind, statements)).collect_view()}
                }
                .fixed()
            }}
        </article>
    }
    .into_any()
}

/// Links to the statements of one kind each.
fn choices(groups: &[(Kind, Vec<StatementId>)], total: usize, chosen: &[Kind]) -> Fixed {
    let choice = |kind: Option<Kind>, count: usize| {
        let mut target = Address::of(Page::Contested);
        target.kinds = kind.into_iter().collect();
        let current = (target.kinds == chosen).then_some("true");
        view! {
            <li>
                <a href=link::href(&target) aria-current=current>{kind.map_or("All", Kind::plural)}</a>
                <span class="kinds__count">{count}</span>
            </li>
        }
        .fixed()
    };
    view! {
        <nav aria-label="Kinds of entries">
            <ul class="kinds">
                {choice(None, total)}
                {groups.iter().map(|(kind, statements)| choice(Some(*kind), statements.len())).collect_view()}
            </ul>
        </nav>
    }
    .fixed()
}

fn group(kind: Kind, statements: &[StatementId]) -> Fixed {
    let body = view! {
        <ul class="statements">
            {statements.iter().map(|id| view! { <Statement id=*id named=true/> }.fixed()).collect_view()}
        </ul>
    };
    let id = format!("contested-{}", kind.folder());
    view! { <Section id heading=kind.plural() body=body.fixed()/> }.fixed()
}
