//! The map: the nine states as tiles, then what was held and is kept where, on a map and as a list.

use atlas_address::address::{Address, Page};
use atlas_charts::{
    figure::{Figure, Shape},
    map::{
        layout,
        marks::{self, MapMark, MarkSort, Spot},
        standing,
    },
};
use atlas_messages::map_view as say;
use atlas_record::{
    model::{EntityId, Kind, StatementId},
    selection::Selection,
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    components::{
        date,
        drawing::{Accessibility, paint, paint_beside},
        export_buttons,
        message::message,
        plate_title::PlateTitle,
        record_text::record_text,
        tile_map::TileMap,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
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
                lead=say::lead()
            />
            <section aria-labelledby="states">
                <h2 id="states">{say::nine_states(&day.words())}</h2>
                <TileMap here/>
            </section>
            <section aria-labelledby="places">
                <h2 id="places">{say::places(&day.words())}</h2>
                {places}
            </section>
            {borders()}
        </article>
    }
    .into_any()
}

/// The choice, the map and the list.
fn places(here: Here, kinds: &[Kind]) -> Fixed {
    let spots = marks::spots(&atlas().dataset, here.day(), kinds);
    let mut markup = Markup::default();
    choice(here, &mut markup, kinds);
    markup.open("div", &[("class", "places")]);
    chart(here, &mut markup, &spots, "#borders");
    list(here, &mut markup, &spots);
    markup.close("div");
    markup.done()
}

/// The map with its signs, for a widget, and the statements that it shows.
#[cfg(feature = "ssr")]
pub fn placed(here: Here) -> (Fixed, Vec<StatementId>) {
    let spots = marks::spots(&atlas().dataset, here.day(), &[]);
    let mut markup = Markup::default();
    choice(here, &mut markup, &[]);
    let borders = here.page(Page::Map) + "#borders";
    chart(here, &mut markup, &spots, &borders);
    let marks = spots.iter().flat_map(|spot| &spot.marks);
    let statements = marks.flat_map(|mark| mark.statements.iter().copied());
    (markup.done(), statements.collect())
}

/// The map as a figure; `borders` is where the page says how they are drawn.
fn chart(here: Here, markup: &mut Markup, spots: &[Spot<'_>], borders: &str) {
    let day = here.day();
    let dataset = &atlas().dataset;
    #[cfg_attr(
        not(feature = "ssr"),
        expect(unused_mut, reason = "outlines come from a file there")
    )]
    let mut figure = layout::layout(dataset, day, spots);
    #[cfg(feature = "ssr")]
    figure.shapes.iter_mut().for_each(with_outline);
    // In a frame the list of places is on the page of the map.
    let page = borders.trim_end_matches("#borders");
    let name = Accessibility::Named(say::map());
    let drawing = paint_beside(here, page, &figure, "map", name);
    markup.open("figure", &[("class", "chart")]);
    let title = say::title(&day.words());
    markup.element("figcaption", &[("class", "chart__title")], &title);
    markup.open("outlined-map", &[("class", "chart__drawing")]);
    markup.put(drawing);
    markup.close("outlined-map");
    markup.element("p", &[("class", "map__hint chart__note")], say::hint());
    markup.open("p", &[("class", "chart__note")]);
    markup.text(&shown(spots));
    markup.put(message(&say::note(), &|_, text| {
        view! { <a href=borders.to_owned()>{text.to_owned()}</a> }.fixed()
    }));
    markup.close("p");
    markup.put(export_buttons::picture());
    markup.close("figure");
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
    let label = ("aria-label", say::what_is_shown());
    markup.open("nav", &[("class", "map-choice"), label]);
    markup.open("ul", &[]);
    for sort in [None].into_iter().chain(MarkSort::ALL.map(Some)) {
        let chosen: Vec<Kind> = sort.map(MarkSort::kind).into_iter().collect();
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
        markup.text(sort.map_or(say::all_places(), MarkSort::plural));
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
    say::on_map(on_map, all)
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
        markup.element("p", &[("class", "empty")], say::nothing());
    }
    for state in states {
        if !spots.iter().any(|spot| spot.state == state) {
            continue;
        }
        markup.open("section", &[("class", "places__group")]);
        markup.open("h3", &[]);
        match state {
            Some(id) => markup.link(&here.to(id), &entity(id).names.full),
            None => markup.text(say::several_states()),
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
        None => markup.element("i", &[], say::not_on_map()),
        Some(None) => markup.element("i", &[], say::beyond_edge()),
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

fn entry(here: Here, markup: &mut Markup, mark: &MapMark, id: StatementId, place: &str) {
    let statement = atlas().dataset.statement(id);
    let name = match mark.sort {
        MarkSort::Base => record_text(id, Field::Text, &statement.text),
        _ => entity(statement.subject).names.full.clone().fixed(),
    };
    markup.open("li", &[]);
    match statement.when {
        Some(when) => date::write(markup, "date", when),
        None => markup.element("span", &[("class", "date")], say::no_date()),
    }
    markup.text(" ");
    markup.open("a", &[("href", &here.to_statement(id))]);
    markup.put(name);
    markup.close("a");
    // The words of the record, where they say more than the name of the place.
    let words = statement.place.as_deref();
    if let Some(words) = words.filter(|words| !words.starts_with(place)) {
        markup.text(&format!(" ({words})"));
    }
    markup.close("li");
}

/// How borders are drawn, and what the atlas does about those that are disputed.
fn borders() -> Fixed {
    let mut markup = Markup::default();
    let label = ("aria-labelledby", "borders");
    markup.open("section", &[("class", "prose"), label]);
    markup.element("h2", &[("id", "borders")], say::how_borders());
    for words in [
        say::borders_standpoint(),
        say::borders_outlines(),
        say::borders_disputed(),
    ] {
        markup.element("p", &[], words);
    }
    markup.close("section");
    markup.done()
}
