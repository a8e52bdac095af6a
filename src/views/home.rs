//! The entrance: the state of the world, the turning points, and ways in by question.

mod turning_points;

use atlas_address::address::{Address, Page};
use atlas_messages::{frame, home as say};
use atlas_record::{
    as_of,
    model::{Class, Detail, Kind, OrganClass, Post, StatementId},
};
use leptos::prelude::*;

use crate::{
    components::{message::message, plate_title::PlateTitle, search_result, tile_map::TileMap},
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    page_meta,
};

/// How many of the latest events are shown.
const CHANGES: usize = 7;

/// The entrance.
#[component]
pub fn HomeView(
    /// Where the reader is.
    here: Here,
) -> impl IntoView {
    let day = here.day();
    view! {
        <article class="home plate">
            <PlateTitle
                heading=page_meta::heading(&Page::Home)
                lead=say::lead()
            />
            <section aria-labelledby="nine-states">
                <h2 id="nine-states">{say::nine_states(&day.words())}</h2>
                <TileMap here/>
                {offices(here)}
            </section>
            <section class="home__turning-points" aria-labelledby="turning-points">
                <h2 id="turning-points">{say::turning_points()}</h2>
                {turning_points::turning_points(here)}
            </section>
            <section aria-labelledby="changed-last">
                <h2 id="changed-last">{say::changed_last(&day.words())}</h2>
                {turning_points::changed_last(here, CHANGES)}
                <p class="home__more">
                    <a href=here.page(Page::Timeline)>{say::whole_timeline()}</a>
                    " · "
                    <a href=here.page(Page::Changes)>{say::what_edition_brought()}</a>
                </p>
            </section>
            <section aria-labelledby="questions">
                <h2 id="questions">{frame::ask()}</h2>
                <ul class="questions">
                    {search_result::questions(here).map(|(question, href)| view! { <li><a href=href>{question}</a></li> }.fixed()).collect_view()}
                </ul>
                <form class="filters home__search" method="get" action=here.href(&Address::of(Page::Search))>
                    <label class="filters__field">
                        {say::in_your_words()}
                        <input type="search" name="q" autocomplete="off"/>
                    </label>
                    <button type="submit">{frame::search()}</button>
                </form>
                <p class="home__more"><a href=here.page(Page::Compare)>{say::compare()}</a></p>
            </section>
            <section aria-labelledby="record">
                <h2 id="record">{say::in_the_record()}</h2>
                <p>
                    {record(here)}
                    {turning_points::latest().map(|latest| [" ", &say::latest(&latest)].concat())}
                    {super::about::reach()}
                </p>
                {super::search::kinds(here)}
            </section>
        </article>
    }
    .fixed()
}

/// How much is in the record.
fn record(here: Here) -> Fixed {
    let dataset = &atlas().dataset;
    let disputed = dataset.statements.iter();
    let disputed = disputed.filter(|statement| statement.is_disputed()).count();
    let words = say::record(dataset.statements.len(), dataset.entities.len(), disputed);
    message(&words, &|_, text| {
        view! { <a href=here.page(Page::Contested)>{text.to_owned()}</a> }.fixed()
    })
}

/// Who chaired and who served on the day.
fn offices(here: Here) -> Fixed {
    let day = here.day();
    let dataset = &atlas().dataset;
    let chair = as_of::chairs(dataset, day)
        .into_iter()
        .map(|id| (say::chair(), id));
    let organs = dataset.of_kind(Kind::Organ);
    let permanent = organs.filter(|(_, organ)| organ.class == Class::Organ(OrganClass::Permanent));
    let holders: Vec<StatementId> = permanent
        .flat_map(|(organ, _)| as_of::holders(dataset, organ, day))
        .collect();
    let named = |wanted: &'static [Post], office: &'static str| {
        let of_post = move |id: &&StatementId| matches!(&dataset.statement(**id).detail, Detail::Office { post, .. } if wanted.contains(post));
        holders.iter().filter(of_post).map(move |id| (office, *id))
    };
    let held = named(
        &[Post::SecretaryGeneral, Post::ActingSecretaryGeneral],
        say::secretary_general(),
    )
    .chain(named(&[Post::Chief], say::chief()));
    let item = |(office, id): (&'static str, _)| {
        let statement = dataset.statement(id);
        let holder = dataset.entity(statement.subject).names.full.as_str();
        let open = statement.when.is_some_and(|when| when.has_unknown_end());
        let doubt = open.then(|| [" ", say::office_not_ended()].concat());
        view! { <li>{office} ": " <a href=here.to_statement(id)>{holder}</a> {doubt}</li> }.fixed()
    };
    view! { <ul class="offices">{chair.chain(held).map(item).collect_view()}</ul> }.fixed()
}
