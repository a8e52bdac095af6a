//! A list of the entities of a kind, in an order that it states, with choices by what the record knows of them.

use atlas_address::address::{Address, Page};
use atlas_messages::kind_list as say;
use atlas_record::{
    day::Day,
    listing,
    model::{EntityId, Kind},
    selection::{Filter, Window},
};
use leptos::prelude::*;

use crate::{
    components::{
        entity_link::EntityLink, entry::Entry, message::message, plate_title::PlateTitle,
    },
    dataset::{atlas, summary, summary_language},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// Entities of a kind; `state`, `from`, `to` and `contested` in the address choose some of them.
#[component]
pub fn KindListView(
    /// Where the reader is.
    here: Here,
    /// The kind.
    kind: Kind,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate">
            <PlateTitle heading=page_meta::heading(&Page::List(kind)) lead=lead(kind)/>
            {(kind == Kind::Rule).then(|| applied(here))}
            {move || entries(here, kind, &address.read())}
        </article>
    }
    .into_any()
}

/// The ways to the rules as they are applied.
fn applied(here: Here) -> Fixed {
    let line = message(&say::applied(), &|element, text| {
        let page = match element {
            "decide" => Page::Decide,
            _ => Page::Questions,
        };
        view! { <a href=here.page(page)>{text.to_owned()}</a> }.fixed()
    });
    view! { <p>{line}</p> }.fixed()
}

/// What an address chooses of a list.
pub fn filter_of(address: &Address) -> Filter {
    let dataset = &atlas().dataset;
    let day = dataset.edition;
    address.selection.resolve(dataset, address.window, day)
}

/// How many entries of a kind an address shows, those that stand under others counted too.
pub fn count(kind: Kind, address: &Address) -> usize {
    let (dataset, filter) = (&atlas().dataset, filter_of(address));
    let all = dataset.of_kind(kind);
    all.filter(|(id, _)| listing::passes(dataset, *id, &filter))
        .count()
}

/// The choices and the list.
pub fn entries(here: Here, kind: Kind, address: &Address) -> Fixed {
    let filter = filter_of(address);
    let shown = listing::entries(&atlas().dataset, kind, &filter);
    let dated = listing::is_by_date(kind);
    let mut page = Markup::default();
    page.put(choices(here, kind, address));
    let words = order_words(kind, address);
    page.element("p", &[("class", "entry-list__order")], &words);
    page.open("ul", &[("class", "entry-list")]);
    page.put_all(shown.into_iter().map(|id| entry(here, id, dated, &filter)));
    page.close("ul");
    page.done()
}

/// How many are shown, and in which order.
pub fn order_words(kind: Kind, address: &Address) -> String {
    let all = atlas().dataset.of_kind(kind).count();
    let shown = count(kind, address);
    let number = if shown < all {
        say::some_of(shown, all)
    } else {
        say::entries(all)
    };
    let order = match kind {
        Kind::Source => say::by_form(),
        Kind::Person => say::by_family_name(),
        kind if listing::is_by_date(kind) => say::by_date(),
        _ => say::by_alphabet(),
    };
    say::order(&number, order)
}

/// Links that choose a state, a decade, and what sources disagree on; each says how many entries it shows beside the
/// other choices.
pub fn choices(here: Here, kind: Kind, address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let mut page = Markup::default();
    let mut row = |label: &str, any: &str, all: Address, others: Vec<(String, Address)>| {
        choice(here, &mut page, kind, address, (label, any), all, others);
    };
    let with = |change: &dyn Fn(&mut Address)| {
        let mut target = address.clone();
        change(&mut target);
        target
    };
    if kind != Kind::Source {
        let label = match kind {
            Kind::Exercise => say::held_in(),
            Kind::Person => say::national_of(),
            _ => say::state_concerned(),
        };
        let states = dataset.of_kind(Kind::State).map(|(_, state)| {
            let slugs = vec![state.slug.clone()];
            let target = with(&|target| target.selection.states.clone_from(&slugs));
            (state.short_name().to_owned(), target)
        });
        let all = with(&|target| target.selection.states.clear());
        row(label, say::any_state(), all, states.collect());
    }
    let of_decade = |decade: i32| {
        let window = Window {
            from: Day::new(decade, 1, 1),
            to: Day::new(decade + 9, 12, 31),
        };
        (
            say::years_of_decade(&decade.to_string()),
            with(&|target| target.window = window),
        )
    };
    let last = dataset.edition.civil().0;
    let decades = (1990..=last).step_by(10).map(of_decade);
    let all = with(&|target| target.window = Window::default());
    row(say::decade(), say::any_time(), all, decades.collect());
    let disputed = with(&|target| target.selection.contested = true);
    let all = with(&|target| target.selection.contested = false);
    let others = vec![(say::sources_disagree().to_owned(), disputed)];
    row(say::agreement(), say::all_entries(), all, others);
    page.done()
}

/// One row of choices; those that show nothing are left out, unless one of them is made.
fn choice(
    here: Here,
    page: &mut Markup,
    kind: Kind,
    shown: &Address,
    (label, any): (&str, &str),
    all: Address,
    others: Vec<(String, Address)>,
) {
    let counted = others.into_iter().map(|(name, target)| {
        let count = count(kind, &target);
        (name, target, count)
    });
    let counted = counted.filter(|(_, target, count)| *count > 0 || target == shown);
    let counted: Vec<(String, Address, usize)> = counted.collect();
    if counted.is_empty() && all == *shown {
        return;
    }
    let first = (any.to_owned(), all.clone(), count(kind, &all));
    page.open("nav", &[("aria-label", label)]);
    page.open("ul", &[("class", "kinds")]);
    for (name, target, count) in [first].into_iter().chain(counted) {
        let href = here.href(&target);
        let attributes = [("href", href.as_str()), ("aria-current", "true")];
        page.open("li", &[]);
        page.element("a", &attributes[..1 + usize::from(target == *shown)], &name);
        page.text(" ");
        page.element("span", &[("class", "kinds__count")], &count.to_string());
        page.close("li");
    }
    page.close("ul");
    page.close("nav");
}

fn entry(here: Here, id: EntityId, dated: bool, filter: &Filter) -> Fixed {
    let dataset = &atlas().dataset;
    let parts = listing::parts(dataset, id, filter);
    let more = (!parts.is_empty()).then(|| {
        view! {
            <ul class="entry-list__parts">
                {parts.iter().map(|part| view! { <li><EntityLink here id=*part/></li> }.fixed()).collect_view()}
            </ul>
        }
        .fixed()
    });
    let date = listing::date(dataset, id).filter(|_| dated);
    view! { <Entry here id date summary=summary(id).map(str::to_owned) lang=summary_language(id) names=true more/> }.fixed()
}

/// What the list of a kind holds.
pub fn lead(kind: Kind) -> &'static str {
    match kind {
        Kind::Force => say::lead_force(),
        Kind::Exercise => say::lead_exercise(),
        Kind::Document => say::lead_document(),
        Kind::Session => say::lead_session(),
        Kind::Rule => say::lead_rule(),
        Kind::Relation => say::lead_relation(),
        Kind::Person => say::lead_person(),
        Kind::State | Kind::Organ | Kind::Operation | Kind::Case | Kind::Source => "",
    }
}
