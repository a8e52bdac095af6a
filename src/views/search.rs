//! The search page: the best, then everything by kind or in order of time; something to browse without a query.

use atlas_address::address::{Address, Page, first_spelling, last_spelling};
use atlas_messages::{frame, search as say};
use atlas_record::{
    model::{EntityId, Kind, Weight},
    selection::Filter,
};
use atlas_search::search::{
    corpus::Document,
    facets::{self, FacetCounts},
    hit::{Found, Hit},
};
use leptos::prelude::*;

use crate::{
    components::{
        date,
        plate_title::PlateTitle,
        search_result::{self, shown},
        section::Section,
        suggestions::by_kind,
    },
    dataset::{self, atlas, entity},
    fixed::{Fixed, IntoFixed, live},
    here::Here,
    page_meta,
};

/// How many of the best stand above the kinds.
const BEST: usize = 3;

/// About how many of the best are listed.
const LISTED: usize = 250;

/// How many of a kind are shown before the reader asks for the rest.
const OF_A_KIND: usize = 6;

/// How many organs and sources can be chosen: those with most results.
const CHOICES: usize = 30;

/// What a query finds.
#[component]
pub fn SearchView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate search">
            <PlateTitle
                heading=page_meta::heading(&Page::Search)
                lead=say::lead()
            />
            {live(move || {
                let address = address.read();
                if address.selection.query.trim().is_empty() { browse(here) } else { results(here, &address) }
            })}
        </article>
    }
    .into_any()
}

/// What the address lets through.
fn filter_of(here: Here, address: &Address) -> Filter {
    let dataset = &atlas().dataset;
    address
        .selection
        .resolve(dataset, address.window, here.day())
}

fn results(here: Here, address: &Address) -> Fixed {
    let query = address.selection.query.trim();
    let dataset = &atlas().dataset;
    let filter = filter_of(here, address);
    let found = dataset::search(query, &filter, LISTED);
    if found.documents.is_empty() {
        return nothing(here, query, &found);
    }
    let mut shown_of = found.documents.clone();
    shown_of.retain(|document| facets::allows(&filter, dataset, *document));
    let counts = facets::counts(&filter, dataset, &found.documents);
    let hits: Vec<Hit> = found.hits.clone();
    let list = if hits.is_empty() {
        let all = here.href(&search_result::search_page(here, query));
        view! { <p class="empty">{say::nothing_passes()} <a href=all>{say::show_all()}</a></p> }
            .fixed()
    } else if address.by_date {
        in_order_of_time(here, &found, hits)
    } else {
        by_fit(here, &found, &hits)
    };
    view! {
        {summary(query, &found, shown_of.len())}
        {ways(here, &found, query)}
        {narrow_down(here, address, &counts)}
        {list}
    }
    .fixed()
}

/// The view that answers, or the days that may be meant.
fn ways(here: Here, found: &Found, query: &str) -> Option<Fixed> {
    let (heading, ways) = search_result::ways(here, found, query)?;
    let items = ways
        .into_iter()
        .map(|(words, href)| view! { <li><a href=href>{words}</a></li> }.fixed());
    let body = view! { <ul class="entry-list">{items.collect_view()}</ul> }.fixed();
    Some(view! { <Section id="ways" heading body/> }.fixed())
}

/// How much was found, how the words were understood, and which were not.
fn summary(query: &str, found: &Found, shown: usize) -> Fixed {
    let all = found.documents.len();
    let count = if shown == all {
        frame::results(all)
    } else {
        say::some_of(shown, all)
    };
    let best = if shown > found.hits.len() && !found.hits.is_empty() {
        say::best_listed(found.hits.len())
    } else {
        String::new()
    };
    let some = if found.complete { "" } else { say::has_most() };
    let corrected: Vec<String> = found.corrected().map(frame::quoted).collect();
    let corrected = if corrected.is_empty() {
        String::new()
    } else {
        say::nearest_taken(&corrected.join(say::or_between()))
    };
    let unknown: Vec<String> = found.unknown().map(frame::quoted).collect();
    let unknown = if unknown.is_empty() {
        String::new()
    } else {
        say::left_out(&unknown.join(", "))
    };
    let text = say::summary(&count, query, &best, some, &corrected, &unknown);
    view! { <p class="search__summary" role="status">{text}</p> }.fixed()
}

/// The best, then the rest under their kinds.
fn by_fit(here: Here, found: &Found, hits: &[Hit]) -> Fixed {
    let (best, rest) = hits.split_at(hits.len().min(BEST));
    let best = section(here, "best", say::best(), None, found, best);
    let rest = by_kind(rest).into_iter().map(|(kind, hits)| {
        let id = format!("found-{}", kind.folder());
        section(here, &id, kind.plural(), Some(hits.len()), found, &hits)
    });
    view! { {best} {rest.collect_view()} }.fixed()
}

/// Everything with a date, in order of time, then what has none.
fn in_order_of_time(here: Here, found: &Found, hits: Vec<Hit>) -> Fixed {
    let dataset = &atlas().dataset;
    let key = |hit: Hit| match Document::at(dataset, hit.document) {
        Document::Statement(id) => dataset
            .statement(id)
            .when
            .map_or((i64::MAX, 0), |when| when.chronological_key()),
        Document::Entity(_) => (i64::MAX, 1),
    };
    let sorted = atlas_record::order::by_key(&hits, key);
    let items: Vec<Fixed> = sorted
        .iter()
        .map(|hit| item(here, found, hit, true))
        .collect();
    let body = view! { <ul class="entry-list">{items}</ul> }.fixed();
    view! { <Section id="in-order" heading=say::in_order() body/> }.fixed()
}

fn section(
    here: Here,
    id: &str,
    heading: &str,
    count: Option<usize>,
    found: &Found,
    hits: &[Hit],
) -> Fixed {
    let with_kind = count.is_none();
    let mut items: Vec<Fixed> = hits
        .iter()
        .map(|hit| item(here, found, hit, with_kind))
        .collect();
    let rest = items.split_off(items.len().min(OF_A_KIND));
    let rest = (!rest.is_empty()).then(|| {
        let label = say::more(rest.len());
        view! { <details class="search__more"><summary>{label}</summary><ul class="entry-list">{rest}</ul></details> }.fixed()
    });
    let body = view! { <ul class="entry-list">{items}</ul> {rest} }.fixed();
    match count {
        Some(count) => view! { <Section id heading count body/> }.fixed(),
        None => view! { <Section id heading body/> }.fixed(),
    }
}

fn item(here: Here, found: &Found, hit: &Hit, with_kind: bool) -> Fixed {
    let result = shown(here, found, hit, false);
    let date = match Document::at(&atlas().dataset, hit.document) {
        Document::Statement(id) => atlas().dataset.statement(id).when,
        Document::Entity(_) => None,
    };
    let date = date.map(|when| date::date("entry-list__date", when));
    let kind = with_kind.then_some(result.kind.label());
    let context: Vec<&str> = kind.into_iter().chain(result.subject).collect();
    let context = (!context.is_empty()).then(|| {
        view! { " " <span class="timeline__subject">{context.join(" · ")}</span> }.fixed()
    });
    let why = result
        .why
        .map(|why| view! { <p class="entry-list__summary">{why}</p> }.fixed());
    view! {
        <li>
            {date}
            " "
            <div class="entry-list__entry">
                <a href=result.href>{result.name}</a>
                {context}
                {why}
            </div>
        </li>
    }
    .fixed()
}

/// The choices, as a form: each change is an address, and without the program the button sends it.
fn narrow_down(here: Here, address: &Address, counts: &FacetCounts) -> Fixed {
    let chosen = address.selection.has_choices() || !address.window.is_open() || address.by_date;
    let kinds = counts.kinds.iter().map(|(kind, count)| {
        let chosen = address.selection.kinds.contains(kind);
        choice("kind", kind.folder(), kind.plural(), Some(*count), chosen)
    });
    let states = counts.states.iter().map(|(id, count)| {
        let state = entity(*id);
        choice(
            "state",
            &state.slug,
            state.short_name(),
            Some(*count),
            address.selection.states.contains(&state.slug),
        )
    });
    let evidence = Weight::ALL.iter().map(|weight| {
        let chosen = address.selection.evidence.contains(weight);
        choice("evidence", weight.name(), weight.words(), None, chosen)
    });
    let contested = choice(
        "contested",
        "1",
        say::sources_disagree(),
        Some(counts.contested),
        address.selection.contested,
    );
    let day = here.day();
    let existed = say::existed(&day.words());
    let existed = choice("existed", "1", &existed, None, address.selection.existed);
    let by_date = choice("sort", "date", say::in_order(), None, address.by_date);
    let from = address.window.from.map(first_spelling);
    let to = address.window.to.map(last_spelling);
    let all = here.href(&search_result::search_page(here, &address.selection.query));
    let reset =
        chosen.then(|| view! { <a class="filters__reset" href=all>{say::show_all()}</a> }.fixed());
    view! {
        <details class="search__facets" id="facets" open=chosen>
            <summary>{say::narrow_down()}</summary>
            <form class="filters" method="get" data-live="" action=here.href(&Address::of(Page::Search)) aria-label=say::narrow_down_form()>
                <input type="hidden" name="q" value=address.selection.query.as_str()/>
                {address.as_of.map(|day| view! { <input type="hidden" name="asof" value=day.to_string()/> }.fixed())}
                <fieldset><legend>{say::kind()}</legend>{kinds.collect_view()}</fieldset>
                <fieldset><legend>{say::state()}</legend>{states.collect_view()}</fieldset>
                <div class="filters__row">
                    {select("organ", say::organ(), say::any(), &counts.organs, &address.selection.organs)}
                    {select("source", say::source(), say::any(), &counts.sources, &address.selection.sources)}
                    {date_field("from", say::from(), from)}
                    {date_field("to", say::to(), to)}
                </div>
                <fieldset><legend>{say::rests_on()}</legend>{evidence.collect_view()}</fieldset>
                <div class="filters__row">
                    {contested} {existed} {by_date}
                    <button type="submit">{say::apply()}</button>
                    {reset}
                </div>
            </form>
        </details>
    }
    .fixed()
}

fn date_field(name: &'static str, label: &'static str, value: Option<String>) -> Fixed {
    view! { <label class="filters__field">{label} <input type="text" name=name size="10" inputmode="numeric" autocomplete="off" value=value/></label> }.fixed()
}

/// A box to tick.
pub fn choice(
    name: &'static str,
    value: &str,
    label: &str,
    count: Option<usize>,
    checked: bool,
) -> Fixed {
    let count =
        count.map(|count| view! { " " <span class="filters__count">{count}</span> }.fixed());
    view! {
        <label class="filters__choice">
            <input type="checkbox" name=name value=value.to_owned() checked=checked/>
            {label.to_owned()}
            {count}
        </label>
    }
    .fixed()
}

/// One of the entities with most results.
pub fn select(
    name: &'static str,
    label: &'static str,
    any: &'static str,
    counts: &[(EntityId, usize)],
    chosen: &[String],
) -> Fixed {
    let option = |(id, count): &(EntityId, usize)| {
        let listed = entity(*id);
        let text = format!("{} ({count})", listed.short_name());
        let selected = chosen.contains(&listed.slug);
        view! { <option value=listed.slug.as_str() selected=selected>{text}</option> }.fixed()
    };
    let options = counts.iter().take(CHOICES).map(option);
    view! {
        <label class="filters__field">
            {label}
            <select name=name><option value="">{any}</option>{options.collect_view()}</select>
        </label>
    }
    .fixed()
}

/// Nothing was found: what was tried, and where to go on.
fn nothing(here: Here, query: &str, found: &Found) -> Fixed {
    let text = if found.query.words.is_empty() {
        say::no_letters(query)
    } else {
        say::nothing(query)
    };
    let near = search_result::nearest_spellings(query);
    let near = (!near.is_empty()).then(|| {
        let items = near.into_iter().map(|id| {
            view! { <li><a href=here.to(id)>{entity(id).names.full.as_str()}</a></li> }.fixed()
        });
        let body = view! { <ul class="entry-list">{items.collect_view()}</ul> }.fixed();
        view! { <Section id="nearest" heading=say::nearest_names() body/> }.fixed()
    });
    view! { <p class="search__summary" role="status">{text}</p> {ways(here, found, query)} {near} {browse(here)} }.fixed()
}

/// Questions and all parts of the record, for a reader without a query.
fn browse(here: Here) -> Fixed {
    let questions = search_result::questions(here)
        .map(|(question, href)| view! { <li><a href=href>{question}</a></li> }.fixed());
    let questions = view! { <ul class="questions">{questions.collect_view()}</ul> }.fixed();
    view! {
        <Section id="ask" heading=frame::ask() body=questions/>
        <Section id="browse" heading=say::browse() body=kinds(here)/>
    }
    .fixed()
}

/// The kinds of entries with their numbers.
pub fn kinds(here: Here) -> Fixed {
    let item = |kind: Kind| {
        view! {
            <li>
                <a href=here.list(kind)>{kind.plural()}</a>
                <span class="kinds__count">{atlas().dataset.of_kind(kind).count()}</span>
            </li>
        }
        .fixed()
    };
    view! { <ul class="kinds">{Kind::ALL.map(item).collect_view()}</ul> }.fixed()
}
