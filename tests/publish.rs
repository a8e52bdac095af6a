//! What the published pages say of themselves, held against the record.
#![cfg(feature = "ssr")]

use std::collections::{BTreeMap, BTreeSet};

use atlas_core::{
    address::{Address, Page},
    edtf::{Bound, Date, Edtf},
    model::{Dataset, Kind},
};
use atlas_publish::{
    PageInfo, Site, export, files, head, linked_data, oembed,
    social_card::{self, fonts::Fonts, image as drawing},
};
use csto_atlas::{dataset, heading};
use serde_json::Value;

const SET: &str = "https://atlas.test/csto/";

fn site(address: &str) -> Site {
    Site::new(address).expect("the tests name good addresses")
}

fn record() -> &'static Dataset {
    &dataset::atlas().dataset
}

fn info(page: Page) -> PageInfo {
    let address = Address::of(page);
    PageInfo {
        title: heading::title(&address),
        heading: heading::heading(&address.page),
        description: heading::description(&address.page),
        root: "../".repeat(address.path().matches('/').count() - 1),
        address,
    }
}

fn of(kind: Kind, slug: &str) -> PageInfo {
    info(Page::Entity(kind, slug.to_owned()))
}

fn graph(page: &PageInfo) -> Value {
    linked_data::graph(&site(SET), record(), page)
}

/// The node that the page is about.
fn main_entity(page: &PageInfo) -> Value {
    let graph = graph(page);
    let nodes = graph["@graph"].as_array().cloned().unwrap_or_default();
    let main = &nodes[0]["mainEntity"]["@id"];
    let found = nodes[1..].iter().find(|node| &node["@id"] == main);
    found.cloned().unwrap_or_default()
}

#[test]
fn linked_data_says_what_the_record_says() {
    let cases = [
        (of(Kind::State, "uzbekistan"), "/@type/0", "Country"),
        (
            of(Kind::State, "uzbekistan"),
            "/memberOf/0/startDate",
            "2006-08-16",
        ),
        (
            of(Kind::State, "uzbekistan"),
            "/memberOf/0/endDate",
            "2012-12-19",
        ),
        (
            of(Kind::State, "uzbekistan"),
            "/memberOf/1/roleName",
            "Membership suspended",
        ),
        (of(Kind::State, "armenia"), "/identifier/value", "AM"),
        (of(Kind::Organ, "csc"), "/foundingDate", "2002-10-07"),
        (
            of(Kind::Document, "treaty-1992"),
            "/legislationDate",
            "1992-05-15",
        ),
        (
            of(Kind::Document, "treaty-1992"),
            "/legislationLegalForce",
            "https://schema.org/InForce",
        ),
        (
            of(Kind::Document, "treaty-1992"),
            "/temporalCoverage",
            "1994-04-20/..",
        ),
        (
            of(Kind::Person, "nikolai-bordyuzha"),
            "/memberOf/startDate",
            "2003-04-28",
        ),
        (
            of(Kind::Person, "nikolai-bordyuzha"),
            "/memberOf/memberOf/@id",
            "https://atlas.test/csto/organs/secretary-general/#this",
        ),
        (
            of(Kind::Session, "csc-2023-11-23"),
            "/location/name",
            "Minsk",
        ),
        (
            of(Kind::Case, "kazakhstan-2022"),
            "/startDate",
            "2022-01-05",
        ),
        (of(Kind::Source, "24kg-287523"), "/dateCreated", "2024-02"),
        (info(Page::Home), "/member/0/member/name", "Armenia"),
        // `written = "2019-05?"`: no exact form, so nothing.
        (of(Kind::Source, "mfa-brief-2019"), "/dateCreated", ""),
        (of(Kind::Rule, "assistance"), "/startDate", ""),
    ];
    for (page, pointer, expected) in cases {
        let node = main_entity(&page);
        let found = node
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default();
        assert_eq!(found, expected, "{pointer} of {}: {node:#}", page.heading);
    }
}

/// What a page says of its thing in its head, the download says of the thing of the same name.
#[test]
fn pages_and_the_download_agree_on_every_thing() {
    let files = export::files(record(), &site(SET));
    let file = files.iter().find(|file| file.path == "atlas.jsonld");
    let download: Value = serde_json::from_str(&file.expect("it is written").text).expect("JSON");
    let nodes = download["@graph"].as_array().expect("a graph");
    let known: BTreeMap<&str, &Value> = nodes
        .iter()
        .map(|node| (node["@id"].as_str().expect("every node has a name"), node))
        .collect();
    assert_eq!(known.len(), nodes.len(), "a name stands twice");
    let mut compared = 0;
    for page in heading::all_pages() {
        let page = info(page);
        let graph = graph(&page);
        let things = graph["@graph"].as_array().expect("a graph");
        for thing in things {
            let Some(there) = known.get(thing["@id"].as_str().expect("a name")) else {
                // The page itself, its breadcrumbs, the site: they are no part of the record.
                assert_ne!(graph["@graph"][0]["mainEntity"]["@id"], thing["@id"]);
                continue;
            };
            compared += 1;
            for (property, value) in thing.as_object().expect("a node") {
                // In the download names carry their language, and the summary is whole.
                if !["name", "alternateName", "description"].contains(&property.as_str()) {
                    assert_eq!(&there[property], value, "{property} of {}", thing["@id"]);
                }
            }
        }
    }
    assert!(compared > record().entities.len(), "{compared} things");
}

#[test]
fn no_date_in_linked_data_is_more_exact_than_the_record() {
    let mut known: BTreeSet<String> = BTreeSet::from([record().edition.to_string()]);
    let mut learn = |when: &Edtf| {
        let bounds = match when {
            Edtf::Date(one) => [Bound::Date(*one), Bound::Open],
            Edtf::Interval(from, to) => [*from, *to],
        };
        known.extend(bounds.iter().filter_map(|bound| match bound {
            Bound::Date(date) => Some(date.to_string()),
            _ => None,
        }));
    };
    for (_, statement) in record().all() {
        statement.when.iter().for_each(&mut learn);
    }
    for entity in &record().entities {
        entity
            .source
            .iter()
            .filter_map(|note| note.written.as_ref())
            .for_each(&mut learn);
    }
    let mut seen = 0;
    for page in heading::all_pages() {
        let page = info(page);
        for date in dates(&graph(&page)) {
            seen += 1;
            assert!(
                known.contains(&date),
                "{}: {date} is not in the record",
                page.heading
            );
            let read: Date = date.parse().expect("it is in the record");
            assert!(
                !read.uncertain && !read.approximate && !date.contains('X'),
                "{date}"
            );
        }
    }
    assert!(seen > 1200, "only {seen} dates were looked at");
}

fn dates(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(dates).collect(),
        Value::Object(map) => map
            .iter()
            .flat_map(
                |(key, value)| match (key.to_lowercase().ends_with("date"), value) {
                    (true, Value::String(date)) => vec![date.clone()],
                    _ => dates(value),
                },
            )
            .chain(
                map.get("dateModified")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            )
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_page_has_its_place_its_description_and_a_way_home() {
    let mut descriptions = BTreeSet::new();
    for page in heading::all_pages() {
        let page = info(page);
        let graph = graph(&page);
        let nodes = graph["@graph"].as_array().expect("a list");
        let url = format!("{SET}{}", page.path());
        assert_eq!(nodes[0]["@id"], url.as_str());
        let ways: Vec<&Value> = nodes
            .iter()
            .filter(|node| node["@type"] == "BreadcrumbList")
            .collect();
        assert_eq!(ways.len(), 1, "{url}");
        let steps = ways[0]["itemListElement"].as_array().expect("a list");
        assert_eq!(steps[0]["item"], SET);
        assert_eq!(steps[steps.len() - 1]["item"], url.as_str());
        assert!(
            descriptions.insert(page.description.clone()),
            "twice: {}",
            page.description
        );
        if let Page::Entity(..) = page.address.page {
            assert_ne!(main_entity(&page), Value::Null, "{url} is about nothing");
        }
    }
}

#[test]
fn the_head_follows_the_setting_and_works_without_it() {
    let page = of(Kind::State, "armenia");
    let cases = [
        (
            SET,
            "<link rel=\"canonical\" href=\"https://atlas.test/csto/states/armenia/\">",
        ),
        (
            SET,
            "<meta property=\"og:image\" content=\"https://atlas.test/csto/cards/states/armenia.png\">",
        ),
        (
            SET,
            "<meta name=\"DC.identifier\" content=\"https://atlas.test/csto/states/armenia/\">",
        ),
        (SET, "<link rel=\"alternate\" href=\"../../feed.xml\""),
        (
            "https://atlas.example/",
            "<link rel=\"canonical\" href=\"./\">",
        ),
        (
            "https://atlas.example/",
            "<meta property=\"og:url\" content=\"./\">",
        ),
        (
            "https://atlas.example/",
            "<meta property=\"og:image\" content=\"../../cards/states/armenia.png\">",
        ),
        (
            "https://atlas.example/",
            "<link rel=\"search\" href=\"../../opensearch.xml\"",
        ),
    ];
    for (address, expected) in cases {
        let head = head::head(&site(address), record(), &page);
        assert!(head.contains(expected), "{expected} is not in {head}");
    }
    let source = head::head(&site(SET), record(), &of(Kind::Source, "24kg-287523"));
    for expected in [
        "<meta name=\"DC.publisher\" content=\"24.kg\">",
        "<meta name=\"DC.date\" content=\"2024-02\">",
        "<meta name=\"DC.identifier\" content=\"https://24.kg/english/287523__",
    ] {
        assert!(source.contains(expected), "{expected} is not in {source}");
    }
    let lost = head::head(&site(SET), record(), &info(Page::NotFound(String::new())));
    assert!(
        lost.contains("noindex") && !lost.contains("canonical"),
        "{lost}"
    );
}

#[test]
fn no_text_breaks_out_of_the_head() {
    let mut page = of(Kind::State, "armenia");
    let hostile = "\"><script>alert(1)</script><!-- & '\u{0}\n</SCRIPT >";
    for text in [&mut page.title, &mut page.heading, &mut page.description] {
        hostile.clone_into(text);
    }
    let html = head::head(&site(SET), record(), &page);
    let (tags, data) = html.split_once("ld+json\">").expect("a block of data");
    let data = data
        .strip_suffix("</script>")
        .expect("it ends with its tag");
    assert!(!data.contains(['<', '>']), "{data}");
    assert_eq!(tags.matches("<script").count(), 1, "{tags}");
    assert!(!tags.contains("alert(1)<"), "{tags}");
    let read: Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(read["@graph"][0]["name"], hostile);
    let svg = social_card::svg(record(), &page, &Fonts::ours());
    roxmltree::Document::parse(&svg).expect("a drawing is XML whatever stands in it");
}

#[test]
fn the_feed_is_read_by_a_feed_reader() {
    let text = files::feed(&site(SET), record());
    let feed = atom_syndication::Feed::read_from(text.as_bytes()).expect("an Atom feed");
    assert_eq!(feed.entries().len(), record().changes.len());
    assert_eq!(feed.id(), "tag:atlas.test,2026:changes");
    let ids: BTreeSet<&str> = feed.entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids.len(), feed.entries().len(), "an id stands twice");
    let links = feed.entries().iter().flat_map(|entry| entry.links());
    for link in feed.links().iter().chain(links) {
        assert!(link.href().starts_with(SET), "{}", link.href());
    }
    for (entry, change) in feed.entries().iter().zip(&record().changes) {
        let said = entry.content().and_then(|content| content.value());
        assert_eq!(said, Some(change.text.as_str()));
        assert!(
            entry
                .updated()
                .to_rfc3339()
                .starts_with(&change.edition.to_string())
        );
    }
}

#[test]
fn ids_of_the_feed_stay_when_an_edition_follows() {
    let before = record().clone();
    let mut after = before.clone();
    let mut change = before.changes[0].clone();
    change.edition = change.edition.plus(30);
    after.changes.insert(0, change);
    let ids = |dataset: &Dataset| {
        let text = files::feed(&site(SET), dataset);
        let feed = atom_syndication::Feed::read_from(text.as_bytes()).expect("an Atom feed");
        let ids = feed.entries().iter().map(|entry| entry.id().to_owned());
        ids.collect::<Vec<String>>()
    };
    assert_eq!(ids(&after)[1..], ids(&before)[..]);
}

#[test]
fn sitemap_and_search_description_are_what_their_readers_expect() {
    let pages: Vec<PageInfo> = heading::all_pages().into_iter().map(info).collect();
    let text = files::sitemap(&site(SET), record(), &pages);
    let sitemap = roxmltree::Document::parse(&text).expect("XML");
    let texts = |name: &str| {
        let found = sitemap.descendants().filter(|node| node.has_tag_name(name));
        found.filter_map(|node| node.text()).collect::<Vec<_>>()
    };
    let found = sitemap.root_element().tag_name().namespace();
    assert_eq!(found, Some("http://www.sitemaps.org/schemas/sitemap/0.9"));
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    let locations = sitemap
        .descendants()
        .filter(|node| node.has_tag_name((namespace, "loc")));
    let locations: BTreeSet<&str> = locations.filter_map(|node| node.text()).collect();
    assert_eq!(locations.len(), pages.len());
    assert!(locations.contains(format!("{SET}states/armenia/").as_str()));
    assert!(
        texts("lastmod")
            .iter()
            .all(|day| *day == record().edition.to_string())
    );
    for (address, template) in [
        (SET, "https://atlas.test/csto/search/?q={searchTerms}"),
        ("https://atlas.example/", "search/?q={searchTerms}"),
    ] {
        let all = files::all(&site(address), record(), &pages, "");
        let (_, text) = all
            .iter()
            .find(|(name, _)| *name == "opensearch.xml")
            .expect("it is written");
        let description = roxmltree::Document::parse(text).expect("XML");
        let found = description
            .descendants()
            .find_map(|node| node.attribute("template"));
        assert_eq!(found, Some(template));
        let name = description
            .descendants()
            .find(|node| node.tag_name().name() == "ShortName");
        // The specification allows sixteen characters.
        assert!(
            name.and_then(|name| name.text())
                .is_some_and(|name| name.len() <= 16)
        );
    }
}

#[test]
fn the_citation_file_names_this_edition() {
    let edition = record().edition;
    for line in [
        format!("version: \"{edition}\""),
        format!("date-released: \"{edition}\""),
    ] {
        assert!(
            files::CITATION.lines().any(|one| one == line),
            "CITATION.cff has no {line}"
        );
    }
    let all = files::all(&site(SET), record(), &[], "");
    let (_, text) = all
        .iter()
        .find(|(name, _)| *name == "CITATION.cff")
        .expect("it is written");
    assert!(
        text.ends_with("url: \"https://atlas.test/csto/\"\n"),
        "{text}"
    );
}

#[test]
fn images_are_drawn_the_same_each_time_and_only_once() {
    let fonts = Fonts::ours();
    let page = of(Kind::Document, "treaty-1992");
    let svg = social_card::svg(record(), &page, &fonts);
    let folder = std::env::temp_dir().join(format!("atlas-cards-{}", std::process::id()));
    let image = |name: &str| (folder.join(name), svg.clone());
    let drawn = |name: &str| {
        drawing::write_all(&[image(name)], &folder.join("cache"), &fonts)
            .expect("the folder can be written to")
            .drawn
    };
    assert_eq!((drawn("a.png"), drawn("b.png")), (1, 0));
    let bytes = |name: &str| std::fs::read(folder.join(name)).expect("it was written");
    let again = drawing::png(&svg, &fonts).expect("it was drawn before");
    assert!(bytes("a.png") == again && bytes("b.png") == again);
    let size = again[16..24]
        .chunks(4)
        .map(|part| u32::from_be_bytes([part[0], part[1], part[2], part[3]]));
    assert_eq!(
        size.collect::<Vec<_>>(),
        [social_card::WIDTH, social_card::HEIGHT]
    );
    std::fs::remove_dir_all(&folder).expect("it was just written");
}

#[test]
fn what_a_page_answers_to_oembed_is_a_frame_of_its_widget() {
    let cases = [
        (
            of(Kind::State, "armenia"),
            "rich",
            Some("embed/state/armenia/"),
        ),
        (info(Page::Home), "rich", Some("embed/map/")),
        (
            of(Kind::Document, "treaty-1992"),
            "rich",
            Some("embed/statement/documents/treaty-1992/"),
        ),
        (info(Page::About), "link", None),
    ];
    for (page, kind, widget) in cases {
        let answer: Value =
            serde_json::from_str(&oembed::json(&site(SET), record(), &page)).expect("JSON");
        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &kind.into()),
            "{}",
            page.heading
        );
        assert_eq!(answer["title"], page.heading.as_str());
        let image = answer["thumbnail_url"].as_str().expect("a picture");
        assert!(image.starts_with(SET) && image.ends_with(".png"), "{image}");
        if let Some(widget) = widget {
            let html = answer["html"].as_str().expect("markup");
            assert!(
                html.starts_with(&format!("<iframe src=\"{SET}{widget}\"")),
                "{html}"
            );
            assert!(
                html.contains("sandbox=\"allow-scripts") && answer["height"].as_u64() > Some(80)
            );
        }
        // Consumers read the beginning of the head, some no more than 150 kB of the page.
        let head = head::head(&site(SET), record(), &page);
        let link = format!(
            "<link rel=\"alternate\" href=\"{SET}{}\" type=\"application/json+oembed\">",
            oembed::path(&page)
        );
        assert!(
            head.find(&link).is_some_and(|at| at < 2_000),
            "{link} is not in {head}"
        );
    }
}
