//! Every statement on which sources disagree.

use atlas_core::{
    address::{Address, Page},
    fold,
    model::{Kind, StatementId},
    query, words,
};
use leptos::prelude::*;

use crate::{
    app::Navigate,
    components::{section::Section, statement::Statement, take},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// Disputed statements, by the kind of their subject; `kind` in the address chooses kinds, `q` what they
/// speak of or who says it.
#[component]
pub fn ContestedView(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let disputed = disputed();
    let total = disputed.len();
    let navigate = expect_context::<Navigate>();
    view! {
        <article class="plate contested">
            <PlateTitle
                heading=heading::heading(&Page::Contested)
                lead=format!("{} keep another reading beside the preferred one, with the reason for the choice. Slips that one source makes and others disprove stand here too.", words::count(total, "statement", "statements"))
            />
            <form class="filters" method="get" action=link::href(&Address::of(Page::Contested)) aria-label="Filter the statements">
                <label class="filters__field">
                    "Entry, source or word"
                    <input
                        type="search"
                        name="q"
                        prop:value=move || address.read().query.clone()
                        on:input=move |event| {
                            let mut next = address.get_untracked();
                            next.query = event_target_value(&event);
                            navigate.replace(next);
                        }
                    />
                </label>
            </form>
            {move || {
                let address = address.read();
                let found = speaking(&disputed, &address.query);
                let groups = query::by_kind(&atlas().dataset, &found);
                let wanted = |kind: &Kind| address.kinds.is_empty() || address.kinds.contains(kind);
                let shown = groups.iter().filter(|(kind, _)| wanted(kind));
                let count = shown.clone().map(|(_, statements)| statements.len()).sum();
                view! {
                    {choices(&groups, found.len(), &address)}
                    {take::files(&address, count)}
                    {found.is_empty().then(|| view! { <p class="empty">"No disagreement speaks of that."</p> }.fixed())}
                    {shown.map(|(kind, statements)| group(*kind, statements)).collect_view()}
                }
                .fixed()
            }}
        </article>
    }
    .into_any()
}

/// Every disputed statement.
fn disputed() -> Vec<StatementId> {
    let all = atlas().dataset.all();
    let disputed = all.filter(|(_, statement)| statement.is_disputed());
    disputed.map(|(id, _)| id).collect()
}

/// Those that speak of what is asked for.
fn speaking(disputed: &[StatementId], query: &str) -> Vec<StatementId> {
    let words = fold::words(query);
    let speaks =
        |id: &StatementId| words.is_empty() || query::speaks_of(&atlas().dataset, *id, &words);
    disputed.iter().copied().filter(speaks).collect()
}

/// Links to the statements of one kind each.
fn choices(groups: &[(Kind, Vec<StatementId>)], total: usize, here: &Address) -> Fixed {
    let choice = |kind: Option<Kind>, count: usize| {
        let mut target = here.clone();
        target.kinds = kind.into_iter().collect();
        let current = (target.kinds == here.kinds).then_some("true");
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
