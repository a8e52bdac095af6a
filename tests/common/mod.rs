//! What tests of the app share: the data set on which they run, and the ways to look at a drawing and at a page.
//!
//! The data set is the fixture or the record, as [`crate::DATA`] of the test program says. Everything that asks the
//! app for it must do so through here, so that it is in place before.

#![allow(dead_code, reason = "each test program uses its part")]

use std::{path::Path, sync::Once};

use atlas_address::{
    address::{Address, Page},
    widget::WidgetAddress,
};
use atlas_charts::figure::{Anchor, Figure, Form, Shape, text_width};
use atlas_publish::{PageInfo, Site, linked_data};
use atlas_record::{
    day::Day,
    earlier::Editions,
    model::{Dataset, EntityId, Kind},
    selection::Filter,
    translation::Translation,
};
use atlas_search::search::{corpus::Document, hit::Found};
use csto_atlas::{
    app::App,
    dataset::{self, Atlas},
    embed,
    here::{Base, Here},
    page_meta,
};
use leptos::prelude::*;
use serde_json::Value;

/// The data set with its tables.
pub fn atlas() -> &'static Atlas {
    static READY: Once = Once::new();
    READY.call_once(|| {
        if let Some(folder) = crate::DATA {
            install(folder);
        }
    });
    dataset::atlas()
}

/// Compiles a folder as the build does, and has the app use it.
fn install(folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let record = atlas_data::record(&folder).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    });
    let records = atlas_index::records(&record.dataset);
    let index = atlas_index::build(&records, &record.raw.synonyms());
    let bytes = atlas_data::encode(&record.dataset).expect("a data set can be encoded");
    let editions = atlas_record::codec::encode_part(&record.editions);
    let editions = editions.expect("differences can be encoded");
    let russian = atlas_record::codec::encode_part(&record.russian);
    let russian = russian.expect("a translation can be encoded");
    dataset::install(&record.dataset, bytes, index, editions, russian);
}

pub fn dataset() -> &'static Dataset {
    &atlas().dataset
}

/// The texts of the data set in Russian.
pub fn russian() -> &'static Translation {
    atlas();
    dataset::russian()
}

/// The earlier editions of the data set.
pub fn editions() -> &'static Editions {
    atlas();
    dataset::editions()
}

pub fn edition() -> Day {
    dataset().edition
}

#[track_caller]
pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

#[track_caller]
pub fn find(kind: Kind, slug: &str) -> EntityId {
    let found = dataset().find(kind, slug);
    found.unwrap_or_else(|| panic!("no {slug}"))
}

/// Entities as `states/alphaland`.
pub fn path(id: EntityId) -> String {
    let entity = dataset().entity(id);
    format!("{}/{}", entity.kind().folder(), entity.slug)
}

/// The days on which a body began or ended, the days before and after, and the day of the edition.
pub fn days_of_bodies() -> Vec<Day> {
    let dataset = dataset();
    let bodies = [Kind::Organ, Kind::Force]
        .into_iter()
        .flat_map(|kind| dataset.of_kind(kind));
    let said = bodies.flat_map(|(id, _)| dataset.about(id));
    let changes =
        said.filter(|(_, said)| ["founded", "operational", "ended"].contains(&said.aspect.name()));
    let days = changes
        .filter_map(|(_, said)| Some([said.when?.first_day()?, said.when?.last_day()?.plus(1)]));
    let mut days: Vec<Day> = days
        .flatten()
        .filter(|day| *day <= dataset.edition)
        .collect();
    days.push(dataset.edition);
    days.sort_unstable();
    days.dedup();
    days
}

/// The last days of years since 1991, and the day of the edition.
pub fn ends_of_years() -> Vec<Day> {
    let years = 1991..edition().civil().0;
    let ends = years.filter_map(|year| Day::new(year, 12, 31));
    ends.chain([edition()]).collect()
}

/// The root of the host, at an address of tests.
pub fn base() -> &'static Base {
    Base::new("/", "https://atlas.test/")
}

/// The HTML of an address, with links from the root of the host.
pub fn render(url: &str) -> String {
    atlas();
    let parsed = Address::parse_with_complaints(url);
    let owner = Owner::new();
    owner.with(|| view! { <App parsed=Signal::stored(parsed) base=base()/> }.to_html())
}

/// The HTML of a widget; none if the data set does not have what it is about.
pub fn render_widget(address: &WidgetAddress) -> Option<String> {
    atlas();
    let here = Here::of(base());
    let owner = Owner::new();
    owner.with(|| embed::widget(here, address, false).map(|body| body.view.to_html()))
}

/// Every page that is published.
pub fn pages() -> Vec<Page> {
    atlas();
    page_meta::all_pages()
}

/// Every widget that is published.
pub fn widgets() -> Vec<WidgetAddress> {
    atlas();
    embed::all()
}

pub fn search(query: &str, filter: &Filter) -> Found {
    atlas();
    dataset::search(query, filter, 200)
}

/// The addresses that a query finds, best first: `states/alphaland#summary`.
pub fn found(query: &str) -> Vec<String> {
    let hits = search(query, &Filter::default()).hits;
    let names = hits
        .iter()
        .map(|hit| Document::at(dataset(), hit.document).name(dataset()));
    names.collect()
}

/// How often a text stands in another.
pub fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

/// The values of an attribute, as the browser reads them.
pub fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let rests = html.split(&start).skip(1);
    rests.filter_map(|rest| rest.split('"').next()).collect()
}

/// Every shape of a drawing, also those within groups.
pub fn all_shapes(figure: &Figure) -> Vec<&Shape> {
    fn gather<'a>(shapes: &'a [Shape], all: &mut Vec<&'a Shape>) {
        for shape in shapes {
            all.push(shape);
            if let Form::Group(inner) = &shape.form {
                gather(inner, all);
            }
        }
    }
    let mut all = Vec::new();
    gather(&figure.shapes, &mut all);
    all
}

/// The shapes of a class.
pub fn of_class<'a>(figure: &'a Figure, class: &str) -> Vec<&'a Shape> {
    let shapes = all_shapes(figure).into_iter();
    shapes.filter(|shape| shape.class == class).collect()
}

/// The value of a tag, or an empty text.
pub fn tag<'a>(shape: &'a Shape, name: &str) -> &'a str {
    let found = shape.tags.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value.as_ref())
}

/// The texts of a drawing.
pub fn texts(figure: &Figure) -> Vec<&str> {
    let texts = all_shapes(figure)
        .into_iter()
        .filter_map(|shape| match &shape.form {
            Form::Text { text, .. } => Some(text.as_str()),
            _ => None,
        });
    texts.collect()
}

/// A text where it stands: from, to, its line, and what it says.
pub type Label = (i32, i32, i32, String);

/// The texts of a class with their places in pixels, where a drawing is `width` wide and letters are `size` high.
pub fn labels(figure: &Figure, class: &str, width: i32, size: i32) -> Vec<Label> {
    let texts = of_class(figure, class)
        .into_iter()
        .filter_map(|shape| match &shape.form {
            Form::Text {
                x,
                y,
                dx,
                anchor,
                text,
            } => {
                let (at, wide) = (x * width / figure.width + dx, text_width(text, size));
                let from = match anchor {
                    Anchor::Start => at,
                    Anchor::Middle => at - wide / 2,
                    Anchor::End => at - wide,
                };
                Some((from, from + wide, *y, text.clone()))
            }
            _ => None,
        });
    texts.collect()
}

/// No label lies on another that is less than `height` away, and none leaves the width.
#[track_caller]
pub fn no_overlap(what: &str, labels: &[Label], width: i32, height: i32) {
    for (number, one) in labels.iter().enumerate() {
        let (from, to, line, text) = one;
        assert!(
            *from >= 0 && *to <= width,
            "{what}: “{text}” from {from} to {to} leaves the {width} pixels"
        );
        for other in &labels[number + 1..] {
            let apart = *to <= other.0 || other.1 <= *from || (line - other.2).abs() >= height;
            assert!(apart, "{what}: “{text}” lies on “{}”", other.3);
        }
    }
}

/// A site at an address.
pub fn site(address: &str) -> Site {
    Site::new(address).expect("the tests name good addresses")
}

/// An address that is set, as when the atlas is published.
pub const SET: &str = "https://atlas.test/csto/";

/// What is known of a page when it is written.
pub fn info(page: Page) -> PageInfo {
    atlas();
    let address = Address::of(page);
    PageInfo {
        title: page_meta::title(&address),
        heading: page_meta::heading(&address.page),
        description: page_meta::description(&address.page),
        root: "../".repeat(address.path().matches('/').count() - 1),
        address,
    }
}

/// The linked data of a page.
pub fn graph(page: &PageInfo) -> Value {
    linked_data::graph(&site(SET), dataset(), page)
}

/// The node of the linked data that the page is about.
pub fn main_entity(page: &PageInfo) -> Value {
    let graph = graph(page);
    let nodes = graph["@graph"].as_array().cloned().unwrap_or_default();
    let main = &nodes[0]["mainEntity"]["@id"];
    let found = nodes[1..].iter().find(|node| &node["@id"] == main);
    found.cloned().unwrap_or_default()
}
