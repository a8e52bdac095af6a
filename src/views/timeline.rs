//! The timeline: filters, an axis, and the list that is its twin.

use atlas_core::{
    address::{Address, Page},
    model::{EntityId, Kind, StatementId},
    timeline::{self, Filter},
    words,
};
use leptos::prelude::*;

use crate::{
    app::Navigate,
    components::{axis::Axis, section::Section, take},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// The events of the record, filtered by what the address says.
#[component]
pub fn TimelineView(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let events = Memo::new(move |_| {
        timeline::filtered(dataset, &atlas().events, &filter_of(&address.read()))
    });
    let total = atlas().events.len();
    let years = Signal::derive(move || {
        let address = address.read();
        let from = address.from.unwrap_or(FIRST_YEAR);
        (
            from,
            address.to.unwrap_or(dataset.edition.civil().0).max(from),
        )
    });
    view! {
        <article class="plate timeline">
            <PlateTitle
                heading=heading::heading(&Page::Timeline)
                lead="Each mark is a dated statement of the record; each line of the list leads to it and to its sources."
            />
            <Filters address/>
            <p class="timeline__count" role="status">
                {move || {
                    let shown = events.read().len();
                    let hidden = total - shown;
                    let hidden = if hidden == 0 { String::new() } else { format!(", {} hidden by filters", words::grouped(hidden as i64)) };
                    format!("{} shown{hidden}.", words::count(shown, "event", "events"))
                }}
            </p>
            {move || take::files(&address.read(), events.read().len())}
            <figure class="timeline__figure">
                <Axis events years/>
                <figcaption>"Points are single dates, bars are periods; rings are dates in doubt; filled marks are turning points. The list below says the same."</figcaption>
                {take::picture()}
            </figure>
            {move || years_of(&events.read()).into_iter().map(|(year, events)| year_view(year, events)).collect_view()}
            {move || events.read().is_empty().then(|| view! { <p class="empty">"No event passes these filters. " <a href=link::page(Page::Timeline)>"Show all"</a></p> }.fixed())}
        </article>
    }
    .into_any()
}

/// The first year of the axis, the year before the Treaty.
const FIRST_YEAR: i32 = 1991;

/// What the address asks to see.
fn filter_of(address: &Address) -> Filter {
    let find = |slug: &String| atlas().dataset.find(Kind::State, slug);
    Filter {
        kinds: address.kinds.clone(),
        states: address.states.iter().filter_map(find).collect(),
        from: address.from,
        to: address.to,
        query: address.query.clone(),
    }
}

/// Events under the year in which they begin.
fn years_of(events: &[StatementId]) -> Vec<(i32, Vec<StatementId>)> {
    let mut years: Vec<(i32, Vec<StatementId>)> = Vec::new();
    for id in events {
        let Some(day) = atlas()
            .dataset
            .statement(*id)
            .when
            .and_then(|when| when.first_day())
        else {
            continue;
        };
        let year = day.civil().0;
        match years.last_mut() {
            Some((last, events)) if *last == year => events.push(*id),
            _ => years.push((year, vec![*id])),
        }
    }
    years
}

fn year_view(year: i32, events: Vec<StatementId>) -> Fixed {
    let id = format!("year-{year}");
    let body = view! { <ol>{events.into_iter().map(event).collect_view()}</ol> }.fixed();
    view! { <Section id heading=year.to_string() class="timeline__year" body/> }.fixed()
}

fn event(id: StatementId) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let subject = entity(statement.subject);
    let disputed = statement.is_disputed().then(|| {
        view! { <span class="standing" data-standing="contested">"Sources disagree"</span> }.fixed()
    });
    let later = link::as_of().filter(|day| {
        statement
            .when
            .and_then(|when| when.first_day())
            .is_some_and(|first| *day < first)
    });
    let later = later
        .map(|day| view! { <span class="statement__time">"after " {day.words()}</span> }.fixed());
    view! {
        <li data-milestone=statement.milestone.then_some("true")>
            <time class="timeline__date">{statement.when.map(|when| when.beginning_words())}</time>
            <span class="timeline__event">
                <a href=link::to_statement(id)>{statement.title.as_deref()}</a>
                <span class="timeline__subject" data-kind=subject.kind.folder()>{subject.kind.label()}</span>
                {disputed}
                {later}
            </span>
        </li>
    }
    .fixed()
}

/// A form that works by itself; with the app running each change shows at once.
#[component]
fn Filters(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    let dataset = &atlas().dataset;
    let navigate = expect_context::<Navigate>();
    let count = move |passes: &dyn Fn(StatementId) -> bool| {
        atlas().events.iter().filter(|id| passes(**id)).count()
    };
    let kinds = Kind::ALL.into_iter().filter_map(move |kind| {
        let number = count(&|id| entity(dataset.statement(id).subject).kind == kind);
        (number > 0).then_some((kind, number))
    });
    let states = dataset
        .of_kind(Kind::State)
        .filter(|(_, state)| state.class.as_deref() == Some("treaty-state"))
        .map(move |(id, _)| {
            let number = count(&|event| {
                let statement = dataset.statement(event);
                statement.subject == id || statement.about.contains(&id)
            });
            (id, number)
        });
    let change = move |edit: &dyn Fn(&mut Address)| {
        let mut next = address.get_untracked();
        edit(&mut next);
        navigate.replace(next);
    };
    let year_field = move |name: &'static str, label: &'static str| {
        let value = move || {
            let address = address.read();
            let year = if name == "from" {
                address.from
            } else {
                address.to
            };
            year.map(|year| year.to_string()).unwrap_or_default()
        };
        view! {
            <label class="filters__field">
                {label}
                <input type="number" name=name min="1991" max="2026" inputmode="numeric" prop:value=value
                    on:change=move |event| {
                        let year = event_target_value(&event).parse().ok();
                        change(&|address| if name == "from" { address.from = year } else { address.to = year });
                    }
                />
            </label>
        }
    };
    view! {
        <form class="filters" method="get" action=link::href(&Address::of(Page::Timeline)) aria-label="Filter the events">
            <fieldset>
                <legend>"Kind"</legend>
                {kinds.map(|(kind, number)| kind_box(kind, number, address, navigate)).collect_view()}
            </fieldset>
            <fieldset>
                <legend>"State"</legend>
                {states.map(|(id, number)| state_box(id, number, address, navigate)).collect_view()}
            </fieldset>
            <div class="filters__row">
                {year_field("from", "From year")} {year_field("to", "to year")}
                <label class="filters__field">
                    "Words"
                    <input type="search" name="q" prop:value=move || address.read().query.clone()
                        on:input=move |event| {
                            let query = event_target_value(&event);
                            change(&|address| address.query.clone_from(&query));
                        }
                    />
                </label>
                <button type="submit">"Filter"</button>
                <a class="filters__reset" href=link::href(&Address::of(Page::Timeline))>"Show all"</a>
            </div>
        </form>
    }
    .into_any()
}

fn kind_box(kind: Kind, number: usize, address: Memo<Address>, navigate: Navigate) -> AnyView {
    let checked = move || address.read().kinds.contains(&kind);
    let toggle = move |_| {
        let mut next = address.get_untracked();
        toggle_in(&mut next.kinds, kind);
        navigate.replace(next);
    };
    view! {
        <label class="filters__choice">
            <input type="checkbox" name="kind" value=kind.folder() prop:checked=checked on:change=toggle/>
            {kind.plural()} " " <span class="filters__count">{number}</span>
        </label>
    }
    .into_any()
}

fn state_box(id: EntityId, number: usize, address: Memo<Address>, navigate: Navigate) -> AnyView {
    let state = entity(id);
    let checked = move || address.read().states.contains(&state.slug);
    let toggle = move |_| {
        let mut next = address.get_untracked();
        toggle_in(&mut next.states, state.slug.clone());
        navigate.replace(next);
    };
    view! {
        <label class="filters__choice">
            <input type="checkbox" name="state" value=state.slug.as_str() prop:checked=checked on:change=toggle/>
            {state.short_name()} " " <span class="filters__count">{number}</span>
        </label>
    }
    .into_any()
}

/// Adds what is not there and takes away what is; the order stays canonical.
fn toggle_in<T: Ord>(list: &mut Vec<T>, item: T) {
    match list.binary_search(&item) {
        Ok(place) => {
            list.remove(place);
        }
        Err(place) => list.insert(place, item),
    }
}
