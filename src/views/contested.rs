//! Every statement on which sources disagree.

use std::collections::BTreeMap;

use atlas_core::{
    address::{Address, Page},
    model::{Kind, StatementId},
    words,
};
use leptos::prelude::*;

use crate::{
    components::statement::Statement,
    dataset::{atlas, entity},
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
    let mut groups: BTreeMap<Kind, Vec<StatementId>> = BTreeMap::new();
    for (id, statement) in dataset.all().filter(|(_, statement)| statement.is_disputed()) {
        groups.entry(entity(statement.subject).kind).or_default().push(id);
    }
    let total: usize = groups.values().map(Vec::len).sum();
    let groups = StoredValue::new(groups);
    let kinds = Memo::new(move |_| address.read().kinds.clone());
    let choices = move || {
        groups.with_value(|groups| {
            groups
                .iter()
                .map(|(kind, statements)| {
                    let mut target = Address::of(Page::Contested);
                    target.kinds = vec![*kind];
                    let current = kinds.read().contains(kind).then_some("true");
                    view! {
                        <li>
                            <a href=link::href(&target) aria-current=current>{kind.plural()}</a>
                            <span class="kinds__count">{statements.len()}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <article class="plate contested">
            <PlateTitle
                heading=heading::heading(&Page::Contested)
                lead=format!("{} keep another reading beside the preferred one, with the reason for the choice. Slips that one source makes and others disprove stand here too.", words::count(total, "statement", "statements"))
            />
            <nav aria-label="Kinds of entries">
                <ul class="kinds">
                    <li><a href=link::href(&Address::of(Page::Contested))>"All"</a> <span class="kinds__count">{total}</span></li>
                    {choices}
                </ul>
            </nav>
            {move || {
                let wanted = kinds.get();
                groups.with_value(|groups| {
                    groups
                        .iter()
                        .filter(|(kind, _)| wanted.is_empty() || wanted.contains(kind))
                        .map(|(kind, statements)| {
                            let anchor = format!("contested-{}", kind.folder());
                            let labelled_by = anchor.clone();
                            view! {
                                <section aria-labelledby=labelled_by>
                                    <h2 id=anchor>{kind.plural()}</h2>
                                    <ul class="statements">
                                        {statements.iter().map(|id| view! { <Statement id=*id named=true/> }).collect_view()}
                                    </ul>
                                </section>
                            }
                        })
                        .collect_view()
                })
            }}
        </article>
    }
    .into_any()
}
