//! The map: the nine states as tiles, then what was held and is kept where, on a map and as a list.

use atlas_address::address::{Address, Page};
use atlas_charts::{
    figure::{Figure, Shape},
    map::{
        layout,
        marks::{self, Mark, Sort, Spot},
        standing,
    },
};
use atlas_record::{
    model::{EntityId, Kind, StatementId},
    selection::Selection,
};
use leptos::prelude::*;

use crate::{
    components::{
        date,
        drawing::{Accessibility, paint},
        export_buttons,
        plate_title::PlateTitle,
        tile_map::TileMap,
    },
    dataset::{atlas, entity},
    fixed::Fixed,
    here::Here,
    markup::Markup,
    page_meta,
};

/// The page of the map.
#[component]
pub fn MapView(
    /// Where the reader is.
    here: Here,
    /// The address, whose kinds choose what is shown.
    address: Memo<Address>,
) -> impl IntoView {
    let day = here.day();
    let places = move || places(here, &address.read().selection.kinds);
    view! {
        <article class="map-page plate">
            <PlateTitle
                heading=page_meta::heading(&Page::Map)
                lead="How the nine states of the Treaty stand, and where their councils met, their forces exercised and their organs sit."
            />
            <section aria-labelledby="states">
                <h2 id="states">"The nine states of the Treaty on " {day.words()}</h2>
                <TileMap here/>
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

/// The choice, the map and the list.
fn places(here: Here, kinds: &[Kind]) -> Fixed {
    let day = here.day();
    let dataset = &atlas().dataset;
    let spots = marks::spots(dataset, day, kinds);
    #[cfg_attr(
        not(feature = "ssr"),
        expect(unused_mut, reason = "outlines come from a file there")
    )]
    let mut figure = layout::layout(dataset, day, &spots);
    #[cfg(feature = "ssr")]
    figure.shapes.iter_mut().for_each(with_outline);
    let drawing = paint(
        here,
        &figure,
        "map",
        Accessibility::Named("Map of states and places"),
    );
    let mut markup = Markup::default();
    choice(here, &mut markup, kinds);
    markup.open("div", &[("class", "places")]);
    markup.open("figure", &[("class", "chart")]);
    let title = format!(
        "The states of the Treaty, and what was held and is kept where, up to {}",
        day.words()
    );
    markup.element("figcaption", &[("class", "chart__title")], &title);
    markup.open("outlined-map", &[("class", "chart__drawing")]);
    markup.put(drawing);
    markup.close("outlined-map");
    let hint = "The map is wider than the window: it moves sideways.";
    markup.element("p", &[("class", "map__hint chart__note")], hint);
    markup.open("p", &[("class", "chart__note")]);
    markup.text(&shown(&spots));
    markup.text(
        "Filled signs are of the year up to that day, hollow ones older. A fill and the words beside a name say how a state stands. \
         Lambert azimuthal equal-area projection about 48° N 56° E. Outlines: Natural Earth 4.1.0 (2018), 1:50 million, reduced; see ",
    );
    markup.link("#borders", "how borders are drawn");
    markup.text(". Lakes are not drawn. Places: GeoNames, CC BY 4.0.");
    markup.close("p");
    markup.put(export_buttons::picture());
    markup.close("figure");
    list(here, &mut markup, &spots);
    markup.close("div");
    markup.done()
}

/// In a page that is served the outlines stand from the start; the app takes them from the file that
/// `page_features.js` loads.
#[cfg(feature = "ssr")]
fn with_outline(shape: &mut Shape) {
    use atlas_charts::figure::Form;
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

/// The address of the map on the day that is shown, with a choice of kinds.
fn address_of(here: Here, kinds: &[Kind]) -> Address {
    Address {
        selection: Selection::of_kinds(kinds),
        ..Address::of(Page::Map).at(here.as_of)
    }
}

/// Links that choose a sort of marks; they explain its sign as well.
fn choice(here: Here, markup: &mut Markup, kinds: &[Kind]) {
    let label = ("aria-label", "What is shown");
    markup.open("nav", &[("class", "map-choice"), label]);
    markup.open("ul", &[]);
    for sort in [None].into_iter().chain(Sort::ALL.map(Some)) {
        let chosen: Vec<Kind> = sort.map(Sort::kind).into_iter().collect();
        let href = here.href(&address_of(here, &chosen));
        let attributes: &[(&str, &str)] = &[("href", &href), ("aria-current", "true")];
        markup.open("li", &[]);
        let is_current = chosen == kinds;
        markup.open(
            "a",
            if is_current {
                attributes
            } else {
                &attributes[..1]
            },
        );
        if let Some(sort) = sort {
            let mut sign = Figure::scaled(20, 20);
            sign.draw(Shape::new(layout::glyph(sort, (10, 10)), "map__glyph"));
            markup.put(paint(here, &sign, "map__sign", Accessibility::Hidden));
        }
        markup.text(sort.map_or("all places", Sort::plural));
        markup.close("a");
        markup.close("li");
    }
    markup.close("ul");
    markup.close("nav");
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
fn list(here: Here, markup: &mut Markup, spots: &[Spot<'_>]) {
    let known = standing::states(&atlas().dataset);
    let mut states: Vec<Option<EntityId>> = known.into_iter().map(Some).collect();
    for spot in spots.iter().filter(|spot| spot.state.is_some()) {
        if !states.contains(&spot.state) {
            states.push(spot.state);
        }
    }
    states.push(None);
    markup.open("div", &[("class", "places__list")]);
    if spots.is_empty() {
        let words = "Nothing of this sort is recorded up to this day.";
        markup.element("p", &[("class", "empty")], words);
    }
    for state in states {
        if !spots.iter().any(|spot| spot.state == state) {
            continue;
        }
        markup.open("section", &[("class", "places__group")]);
        markup.open("h3", &[]);
        match state {
            Some(id) => markup.link(&here.to(id), &entity(id).names.full),
            None => markup.text("Several states"),
        }
        markup.close("h3");
        for spot in spots.iter().filter(|spot| spot.state == state) {
            place(here, markup, spot);
        }
        markup.close("section");
    }
    markup.close("div");
}

/// A place with what is there, to be opened.
fn place(here: Here, markup: &mut Markup, spot: &Spot<'_>) {
    let dataset = &atlas().dataset;
    markup.open("details", &[("class", "place")]);
    markup.open("summary", &[]);
    markup.element("b", &[], spot.name);
    markup.text(&format!(" {}", spot.words()));
    match spot.place.map(|place| dataset.places[place].on_map) {
        None => markup.element("i", &[], ", not on the map"),
        Some(None) => markup.element("i", &[], ", beyond the edge of the map"),
        Some(Some(_)) => {}
    }
    markup.close("summary");
    match spot.place.map(|place| layout::anchor(dataset, place)) {
        Some(anchor) => markup.open("ul", &[("id", &anchor)]),
        None => markup.open("ul", &[]),
    }
    for mark in &spot.marks {
        for id in &mark.statements {
            entry(here, markup, mark, *id, spot.name);
        }
    }
    markup.close("ul");
    markup.close("details");
}

fn entry(here: Here, markup: &mut Markup, mark: &Mark, id: StatementId, place: &str) {
    let statement = atlas().dataset.statement(id);
    let name = match mark.sort {
        Sort::Base => statement.text.as_str(),
        _ => entity(statement.subject).names.full.as_str(),
    };
    markup.open("li", &[]);
    match statement.when {
        Some(when) => date::write(markup, "date", when),
        None => markup.element("span", &[("class", "date")], "no date"),
    }
    markup.text(" ");
    markup.link(&here.to_statement(id), name);
    // The words of the record, where they say more than the name of the place.
    let words = statement.place.as_deref();
    if let Some(words) = words.filter(|words| !words.starts_with(place)) {
        markup.text(&format!(" ({words})"));
    }
    markup.close("li");
}

/// How borders are drawn, and what the atlas does about those that are disputed.
const BORDERS: [&str; 3] = [
    "A border on a map is a standpoint. \
     The atlas takes none: who is bound by what is shown first on tiles, which need no borders, and every fill of the map repeats what the record says of a state, not of a territory.",
    "The outlines are those of Natural Earth, version 4.1.0 of 2018, in the public domain, at 1:50 million. \
     Natural Earth draws states as they are controlled in fact, not as they are recognized in law. \
     They are the same on every day that is looked at: the map does not show how borders have changed since 1992.",
    "In this data set Crimea is drawn with Russia; Abkhazia and South Ossetia are within the outline of Georgia, Nagorno-Karabakh within that of Azerbaijan, Transnistria within that of Moldova, and the Donbas within that of Ukraine, without lines of their own. \
     Crimea stands there as an outline apart, so the atlas could leave it without the fill of any state, and did; the others it could not part. \
     Lines below a size are not drawn: the exclave Artsvashen, which the outlines give to Armenia, is too small for the map, and the point stands within the outline of Azerbaijan. \
     None of this says to whom a territory belongs. \
     Disputed areas are named in the record as the sources name them.",
];

fn borders() -> Fixed {
    let mut markup = Markup::default();
    let label = ("aria-labelledby", "borders");
    markup.open("section", &[("class", "prose"), label]);
    markup.element("h2", &[("id", "borders")], "How borders are drawn");
    for words in BORDERS {
        markup.element("p", &[], words);
    }
    markup.close("section");
    markup.done()
}
