//! The map: the nine states as tiles, then what was held and is kept where, as a list and on a map.

use atlas_core::{
    address::{Address, Page},
    day::Day,
    figure::{Figure, Shape},
    map::{
        layout,
        marks::{self, Mark, Sort, Spot},
        standing,
    },
    model::{EntityId, Kind, StatementId},
};
use leptos::prelude::*;

use crate::{
    components::{
        drawing::{Voice, paint},
        take,
        tile_map::TileMap,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// The page of the map.
#[component]
pub fn MapView(
    /// The address, whose kinds choose what is shown.
    address: Memo<Address>,
    /// The day that is looked at.
    day: Day,
) -> impl IntoView {
    let places = move || places(day, &address.read().kinds);
    view! {
        <article class="map-page plate">
            <PlateTitle
                heading=heading::heading(&Page::Map)
                lead="How the nine states of the Treaty stand, and where their councils met, their forces exercised and their organs sit."
            />
            <section aria-labelledby="states">
                <h2 id="states">"The nine states of the Treaty on " {day.words()}</h2>
                <TileMap day/>
            </section>
            <section aria-labelledby="places">
                <h2 id="places">"Places, up to " {day.words()}</h2>
                {places}
            </section>
            {borders()}
        </article>
    }
    .into_any()
}

/// The choice, the list and the map.
fn places(day: Day, kinds: &[Kind]) -> Fixed {
    let dataset = &atlas().dataset;
    let spots = marks::spots(dataset, day, kinds);
    let here = layout::address(link::as_of(), kinds);
    #[cfg_attr(
        not(feature = "ssr"),
        expect(unused_mut, reason = "outlines come from a file there")
    )]
    let mut figure = layout::layout(dataset, day, &spots, &here);
    #[cfg(feature = "ssr")]
    figure.shapes.iter_mut().for_each(with_outline);
    let drawing = paint(&figure, "map", Voice::Named("Map of states and places"));
    view! {
        {choice(kinds)}
        <div class="places">
            {list(&spots)}
            <figure class="chart">
                <figcaption class="chart__title">"The states of the Treaty, and what was held and is kept where, up to " {day.words()}</figcaption>
                <outlined-map class="chart__drawing">{drawing}</outlined-map>
                <p class="chart__note">
                    {shown(&spots)} "Filled signs are of the year up to that day, hollow ones older. A fill and the words beside a name say how a state stands. "
                    "Lambert azimuthal equal-area projection about 48° N 56° E. "
                    "Outlines: Natural Earth 4.1.0 (2018), 1:50 million, reduced; see " <a href="#borders">"how borders are drawn"</a>
                    ". Lakes are not drawn. Places: GeoNames, CC BY 4.0."
                </p>
                {take::picture()}
            </figure>
        </div>
    }
    .fixed()
}

/// In a page that is served the outlines stand from the start; the app takes them from the file that `boot.js` loads.
#[cfg(feature = "ssr")]
fn with_outline(shape: &mut Shape) {
    use atlas_core::figure::Form;
    let name = shape.tags.iter().find(|(name, _)| *name == "data-outline");
    match (&mut shape.form, name) {
        (Form::Path(path), Some((_, name))) => {
            *path = atlas_map::outlines::outline(name)
                .unwrap_or_default()
                .to_owned();
        }
        (Form::Group(shapes), _) => shapes.iter_mut().for_each(with_outline),
        _ => {}
    }
}

/// Links that choose a sort of marks; they explain its sign as well.
fn choice(kinds: &[Kind]) -> Fixed {
    let item = |label: &str, sort: Option<Sort>| {
        let chosen: Vec<Kind> = sort.map(Sort::kind).into_iter().collect();
        let current = (chosen == kinds).then_some("true");
        let sign = sort.map(|sort| {
            let mut sign = Figure::scaled(20, 20);
            let glyph = Shape::new(layout::glyph(sort, (10, 10)), "map__glyph");
            sign.draw(glyph);
            paint(&sign, "map__sign", Voice::Silent)
        });
        let href = link::href(&layout::address(link::as_of(), &chosen));
        view! { <li><a href=href aria-current=current>{sign} {label.to_owned()}</a></li> }.fixed()
    };
    let sorts = Sort::ALL.map(|sort| item(sort.nouns().1, Some(sort)));
    view! { <nav class="map-choice" aria-label="What is shown"><ul>{item("all places", None)} {sorts.into_iter().collect_view()}</ul></nav> }.fixed()
}

/// How much of the list is on the map.
fn shown(spots: &[Spot<'_>]) -> String {
    let places = &atlas().dataset.places;
    let (mut all, mut on_map) = (0, 0);
    for spot in spots {
        let count: usize = spot.marks.iter().map(|mark| mark.statements.len()).sum();
        all += count;
        if spot
            .place
            .is_some_and(|place| places[place].on_map.is_some())
        {
            on_map += count;
        }
    }
    format!(
        "On the map: {on_map} of {all}. Of the others the record names only a state or a region, or a place that the gazetteer does not have; the list has them. "
    )
}

/// The places by state, then those of several states.
fn list(spots: &[Spot<'_>]) -> Fixed {
    let dataset = &atlas().dataset;
    let known = standing::STATES.iter();
    let known = known.filter_map(|slug| dataset.find(Kind::State, slug));
    let mut states: Vec<Option<EntityId>> = known.map(Some).collect();
    for spot in spots.iter().filter(|spot| spot.state.is_some()) {
        if !states.contains(&spot.state) {
            states.push(spot.state);
        }
    }
    states.push(None);
    let group = |state: Option<EntityId>| {
        let places = spots.iter().filter(|spot| spot.state == state);
        let places: Vec<Fixed> = places.map(place).collect();
        if places.is_empty() {
            return None;
        }
        let name = match state {
            Some(id) => view! { <a href=link::to(id)>{entity(id).names.en.as_str()}</a> }.fixed(),
            None => view! { "Several states" }.fixed(),
        };
        Some(view! { <section class="places__group"><h3>{name}</h3> {places}</section> }.fixed())
    };
    let groups: Vec<Option<Fixed>> = states.into_iter().map(group).collect();
    let nothing = spots.is_empty().then(|| {
        view! { <p class="empty">"Nothing of this sort is recorded up to this day."</p> }.fixed()
    });
    view! { <div class="places__list">{nothing} {groups}</div> }.fixed()
}

/// A place with what is there, to be opened.
fn place(spot: &Spot<'_>) -> Fixed {
    let dataset = &atlas().dataset;
    let anchor = spot.place.map(|place| layout::anchor(dataset, place));
    let absent = match spot.place.map(|place| dataset.places[place].on_map) {
        None => Some(", not on the map"),
        Some(None) => Some(", beyond the edge of the map"),
        Some(Some(_)) => None,
    };
    let absent = absent.map(|words| view! { <i>{words}</i> }.fixed());
    let entries = spot
        .marks
        .iter()
        .flat_map(|mark| mark.statements.iter().map(|id| entry(mark, *id, spot.name)));
    let entries: Vec<Fixed> = entries.collect();
    view! {
        <details class="place">
            <summary><b>{spot.name.to_owned()}</b> " " {spot.words()} {absent}</summary>
            <ul id=anchor>{entries}</ul>
        </details>
    }
    .fixed()
}

fn entry(mark: &Mark, id: StatementId, place: &str) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let name = match mark.sort {
        Sort::Base => statement.text.as_str(),
        _ => entity(statement.subject).names.en.as_str(),
    };
    let when = statement
        .when
        .map_or_else(|| "no date".to_owned(), |when| when.words());
    // The words of the record, where they say more than the name of the place.
    let words = statement
        .place
        .as_deref()
        .filter(|words| !words.starts_with(place));
    let words = words.map(|words| format!(" ({words})"));
    view! { <li><time>{when}</time> " " <a href=link::to_statement(id)>{name}</a> {words}</li> }
        .fixed()
}

/// How borders are drawn, and what the atlas does about those that are disputed.
fn borders() -> Fixed {
    view! {
        <section class="prose" aria-labelledby="borders">
            <h2 id="borders">"How borders are drawn"</h2>
            <p>
                "A border on a map is a standpoint. The atlas takes none: who is bound by what is shown first on tiles, which need no borders, "
                "and every fill of the map repeats what the record says of a state, not of a territory."
            </p>
            <p>
                "The outlines are those of Natural Earth, version 4.1.0 of 2018, in the public domain, at 1:50 million. "
                "Natural Earth draws states as they are controlled in fact, not as they are recognized in law. "
                "They are the same on every day that is looked at: the map does not show how borders have changed since 1992."
            </p>
            <p>
                "In this data set Crimea is drawn with Russia; Abkhazia and South Ossetia are within the outline of Georgia, Nagorno-Karabakh within that of Azerbaijan, "
                "Transnistria within that of Moldova, and the Donbas within that of Ukraine, without lines of their own. "
                "Crimea stands there as an outline apart, so the atlas could leave it without the fill of any state, and did; the others it could not part. "
                "None of this says to whom a territory belongs. Disputed areas are named in the record as the sources name them."
            </p>
        </section>
    }
    .fixed()
}
