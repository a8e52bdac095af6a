//! Every statement on which sources disagree.

use atlas_address::address::{Address, Page};
use atlas_messages::contested as say;
use atlas_record::{
    model::{Kind, StatementId},
    query,
    selection::Filter,
};
use leptos::prelude::*;

use crate::{
    components::{
        disagreement::disagreement as disagreement_view, export_buttons, plate_title::PlateTitle,
        section::Section,
    },
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    navigate::Navigate,
    page_meta,
};

/// Disputed statements, by the kind of their subject; `kind` in the address chooses kinds, `state` whom they concern,
/// `q` what they speak of or who says it.
#[component]
pub fn ContestedView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let disputed = disputed();
    let total = disputed.len();
    let navigate = expect_context::<Navigate>();
    view! {
        <article class="plate contested">
            <PlateTitle
                heading=page_meta::heading(&Page::Contested)
                lead=say::lead(total)
            />
            <form class="filters" method="get" action=here.href(&Address::of(Page::Contested)) aria-label=say::filter()>
                <label class="filters__field">
                    {say::words()}
                    <input
                        type="search"
                        name="q"
                        prop:value=move || address.read().selection.query.clone()
                        on:input=move |event| {
                            let mut next = address.get_untracked();
                            next.selection.query = event_target_value(&event);
                            navigate.replace(next);
                        }
                    />
                </label>
            </form>
            {move || {
                let address = address.read();
                let dataset = &atlas().dataset;
                let filter = address.selection.resolve(dataset, address.window, here.day());
                let found = speaking(&disputed, &filter);
                let groups = query::by_kind(dataset, &found);
                let wanted = |kind: &Kind| filter.kinds.is_empty() || filter.kinds.contains(kind);
                let shown = groups.iter().filter(|(kind, _)| wanted(kind));
                let count = shown.clone().map(|(_, statements)| statements.len()).sum();
                let list = served(&address).unwrap_or_else(|| {
                    let groups = shown.map(|(kind, statements)| group(here, *kind, statements, !is_whole(&address)));
                    view! { <div class="contested__list">{groups.collect_view()}</div> }.fixed()
                });
                view! {
                    {choices(here, &groups, found.len(), &address)}
                    {states(here, &disputed, &address)}
                    {export_buttons::files(&address, count)}
                    {found.is_empty().then(|| view! { <p class="empty">{say::none()}</p> }.fixed())}
                    {list}
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

/// Those that speak of what is asked for, and of one of the states that are chosen.
fn speaking(disputed: &[StatementId], filter: &Filter) -> Vec<StatementId> {
    let dataset = &atlas().dataset;
    let speaks = |id: &StatementId| {
        let statement = dataset.statement(*id);
        let mut states = filter.states.iter();
        (filter.words.is_empty() || query::speaks_of(dataset, *id, &filter.words))
            && (filter.states.is_empty() || states.any(|state| query::concerns(statement, *state)))
    };
    disputed.iter().copied().filter(speaks).collect()
}

/// Whether nothing was chosen.
fn is_whole(address: &Address) -> bool {
    address.selection.query.is_empty()
        && address.selection.kinds.is_empty()
        && address.selection.states.is_empty()
}

/// The list of the page that was served, which is not made anew, if it shows everything.
#[cfg(feature = "csr")]
fn served(address: &Address) -> Option<Fixed> {
    let all = is_whole(address);
    all.then(crate::served::list).flatten()
}

/// On the host nothing was served yet.
#[cfg(not(feature = "csr"))]
fn served(_: &Address) -> Option<Fixed> {
    None
}

/// Links to what concerns one state each, as far as something does.
fn states(here: Here, disputed: &[StatementId], shown: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let of_treaty = dataset
        .of_kind(Kind::State)
        .filter(|(_, state)| state.is_treaty_state());
    let choice = |name: &str, states: Vec<String>, count: Option<usize>| {
        let mut target = shown.clone();
        target.selection.states = states;
        let current = (target.selection.states == shown.selection.states).then_some("true");
        let count = count.map(|count| view! { <span class="kinds__count">{count}</span> }.fixed());
        view! { <li><a href=here.href(&target) aria-current=current>{name.to_owned()}</a> {count}</li> }.fixed()
    };
    let items = of_treaty.map(|(id, state)| {
        let concerned = disputed.iter();
        let count = concerned
            .filter(|other| query::concerns(dataset.statement(**other), id))
            .count();
        choice(&state.names.full, vec![state.slug.clone()], Some(count))
    });
    let all = choice(say::all_states(), Vec::new(), None);
    view! { <nav aria-label=say::states()><ul class="kinds">{all} {items.collect_view()}</ul></nav> }
        .fixed()
}

/// Links to the statements of one kind each.
fn choices(
    here: Here,
    groups: &[(Kind, Vec<StatementId>)],
    total: usize,
    shown: &Address,
) -> Fixed {
    let choice = |kind: Option<Kind>, count: usize| {
        let mut target = shown.clone();
        target.selection.kinds = kind.into_iter().collect();
        let current = (target.selection.kinds == shown.selection.kinds).then_some("true");
        view! {
            <li>
                <a href=here.href(&target) aria-current=current>{kind.map_or_else(say::all, Kind::plural)}</a>
                <span class="kinds__count">{count}</span>
            </li>
        }
        .fixed()
    };
    view! {
        <nav aria-label=say::kinds()>
            <ul class="kinds">
                {choice(None, total)}
                {groups.iter().map(|(kind, statements)| choice(Some(*kind), statements.len())).collect_view()}
            </ul>
        </nav>
    }
    .fixed()
}

/// How many disagreements of a kind stand open where all kinds are shown; more are behind a line that says how many.
const OPEN: usize = 4;

/// The disagreements on entries of one kind.
fn group(here: Here, kind: Kind, statements: &[StatementId], all: bool) -> Fixed {
    // One or two more are not worth a click.
    let open = if all || statements.len() <= OPEN + 2 {
        statements.len()
    } else {
        OPEN
    };
    let (first, rest) = statements.split_at(open);
    let mut canvas = Markup::default();
    list(here, &mut canvas, first);
    if !rest.is_empty() {
        canvas.open("details", &[("class", "more")]);
        canvas.element("summary", &[], &say::more(rest.len()));
        list(here, &mut canvas, rest);
        canvas.close("details");
    }
    let (id, body) = (format!("contested-{}", kind.folder()), canvas.done());
    view! { <Section id heading=kind.plural() count=statements.len() body/> }.fixed()
}

fn list(here: Here, canvas: &mut Markup, statements: &[StatementId]) {
    canvas.open("ul", &[("class", "disagreements")]);
    canvas.put_all(statements.iter().map(|id| disagreement_view(here, *id)));
    canvas.close("ul");
}
