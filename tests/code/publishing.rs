//! What pages say of themselves to machines: linked data, the head, preview images and frames.

use atlas_address::address::Page;
use atlas_publish::{
    PageInfo, files, head, oembed,
    policy::Policy,
    social_card::{self, fonts::Fonts, image as drawing},
};
use atlas_record::model::Kind;
use serde_json::Value;

use crate::common::{SET, dataset, editions, info, main_entity, site};

fn of(kind: Kind, slug: &str) -> PageInfo {
    info(Page::Entity(kind, slug.to_owned()))
}

#[test]
fn linked_data_says_what_the_record_says() {
    for (page, pointer, expected) in [
        (of(Kind::State, "betaland"), "/@type/0", "Country"),
        (
            of(Kind::State, "betaland"),
            "/memberOf/0/startDate",
            "2010-08-16",
        ),
        (
            of(Kind::State, "betaland"),
            "/memberOf/0/endDate",
            "2013-12-19",
        ),
        (
            of(Kind::State, "betaland"),
            "/memberOf/1/roleName",
            "Membership suspended",
        ),
        (of(Kind::State, "alphaland"), "/identifier/value", "XA"),
        (of(Kind::Organ, "council"), "/foundingDate", "2005-01-01"),
        (of(Kind::Document, "pact"), "/legislationDate", "2001-03-01"),
        (
            of(Kind::Document, "pact"),
            "/legislationLegalForce",
            "https://schema.org/InForce",
        ),
        (
            of(Kind::Document, "pact"),
            "/temporalCoverage",
            "2002-01-01/..",
        ),
        (
            of(Kind::Person, "anna-alpha"),
            "/memberOf/startDate",
            "2005-01-01",
        ),
        (
            of(Kind::Person, "anna-alpha"),
            "/memberOf/memberOf/@id",
            "https://atlas.test/csto/organs/secretary/#this",
        ),
        (of(Kind::Session, "abroad"), "/location/name", "Outer City"),
        (of(Kind::Case, "granted"), "/startDate", "2012-01-05"),
        (of(Kind::Source, "source-c"), "/dateCreated", "2014-02"),
        (info(Page::Home), "/member/0/member/name", "Alphaland"),
        // `written = "2019-05?"`: no exact form, so nothing.
        (of(Kind::Source, "source-a"), "/dateCreated", ""),
        (of(Kind::Rule, "assistance"), "/startDate", ""),
    ] {
        let node = main_entity(&page);
        let found = node
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default();
        assert_eq!(found, expected, "{pointer} of {}: {node:#}", page.heading);
    }
}

#[test]
fn the_head_follows_the_setting_and_works_without_it() {
    let page = of(Kind::State, "alphaland");
    const UNSET: &str = "https://atlas.example/";
    for (address, expected) in [
        (
            SET,
            "<link rel=\"canonical\" href=\"https://atlas.test/csto/states/alphaland/\">",
        ),
        (
            SET,
            "<meta property=\"og:image\" content=\"https://atlas.test/csto/cards/states/alphaland.png\">",
        ),
        (
            SET,
            "<meta name=\"DC.identifier\" content=\"https://atlas.test/csto/states/alphaland/\">",
        ),
        (SET, "<link rel=\"alternate\" href=\"../../feed.xml\""),
        (UNSET, "<link rel=\"canonical\" href=\"./\">"),
        (UNSET, "<meta property=\"og:url\" content=\"./\">"),
        (
            UNSET,
            "<meta property=\"og:image\" content=\"../../cards/states/alphaland.png\">",
        ),
        (UNSET, "<link rel=\"search\" href=\"../../opensearch.xml\""),
    ] {
        let head = head::head(&site(address), dataset(), &page);
        assert!(head.contains(expected), "{expected} is not in {head}");
    }
    // On the page of a source it describes the source.
    let source = head::head(&site(SET), dataset(), &of(Kind::Source, "source-c"));
    for expected in [
        "<meta name=\"DC.publisher\" content=\"The Example\">",
        "<meta name=\"DC.date\" content=\"2014-02\">",
        "<meta name=\"DC.identifier\" content=\"https://source-c.example/reprint",
    ] {
        assert!(source.contains(expected), "{expected} is not in {source}");
    }
    let lost = head::head(&site(SET), dataset(), &info(Page::NotFound(String::new())));
    assert!(
        lost.contains("noindex") && !lost.contains("canonical"),
        "{lost}"
    );
}

#[test]
fn no_text_breaks_out_of_the_head() {
    let mut page = of(Kind::State, "alphaland");
    let hostile = "\"><script>alert(1)</script><!-- & '\u{0}\n</SCRIPT >";
    for text in [&mut page.title, &mut page.heading, &mut page.description] {
        hostile.clone_into(text);
    }
    let html = head::head(&site(SET), dataset(), &page);
    let (tags, data) = html.split_once("ld+json\">").expect("a block of data");
    let data = data
        .strip_suffix("</script>")
        .expect("it ends with its tag");
    assert!(!data.contains(['<', '>']), "{data}");
    assert_eq!(tags.matches("<script").count(), 1, "{tags}");
    assert!(!tags.contains("alert(1)<"), "{tags}");
    let read: Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(read["@graph"][0]["name"], hostile);
    let svg = social_card::svg(dataset(), &page, &Fonts::ours());
    roxmltree::Document::parse(&svg).expect("a drawing is XML whatever stands in it");
}

#[test]
fn the_feed_is_named_after_the_host_and_the_year_of_the_first_edition() {
    let text = files::feed(&site(SET), dataset(), editions());
    let feed = atom_syndication::Feed::read_from(text.as_bytes()).expect("an Atom feed");
    assert_eq!(feed.id(), "tag:atlas.test,2026:changes");
}

#[test]
fn the_search_is_described_to_browsers() {
    for (address, template) in [
        (SET, "https://atlas.test/csto/search/?q={searchTerms}"),
        ("https://atlas.example/", "search/?q={searchTerms}"),
    ] {
        let all = files::all(&site(address), dataset(), editions(), &[], Policy::InPages);
        let file = all.iter().find(|(name, _)| *name == "opensearch.xml");
        let (_, text) = file.expect("it is written");
        let description = roxmltree::Document::parse(text).expect("XML");
        let found = description
            .descendants()
            .find_map(|node| node.attribute("template"));
        assert_eq!(found, Some(template));
        let mut nodes = description.descendants();
        let name = nodes.find(|node| node.tag_name().name() == "ShortName");
        let name = name.and_then(|name| name.text()).expect("a name");
        // The specification allows sixteen characters.
        assert!(name.len() <= 16, "{name}");
    }
}

#[test]
fn the_citation_file_is_published_with_its_address() {
    let all = files::all(&site(SET), dataset(), editions(), &[], Policy::InPages);
    let file = all.iter().find(|(name, _)| *name == "CITATION.cff");
    let (_, text) = file.expect("it is written");
    assert!(
        text.ends_with("url: \"https://atlas.test/csto/\"\n"),
        "{text}"
    );
}

#[test]
fn images_are_drawn_the_same_each_time_and_only_once() {
    let fonts = Fonts::ours();
    let svg = social_card::svg(dataset(), &of(Kind::Document, "pact"), &fonts);
    let folder = std::env::temp_dir().join(format!("atlas-cards-{}", std::process::id()));
    let image = |name: &str| (folder.join(name), svg.clone());
    let drawn = |name: &str| {
        let written = drawing::write_all(&[image(name)], &folder.join("cache"), &fonts);
        written.expect("the folder can be written to").drawn
    };
    assert_eq!((drawn("a.png"), drawn("b.png")), (1, 0));
    let bytes = |name: &str| std::fs::read(folder.join(name)).expect("it was written");
    let again = drawing::png(&svg, &fonts).expect("it was drawn before");
    assert!(bytes("a.png") == again && bytes("b.png") == again);
    let size = again[16..24].chunks(4);
    let size = size.map(|part| u32::from_be_bytes([part[0], part[1], part[2], part[3]]));
    assert_eq!(
        size.collect::<Vec<_>>(),
        [social_card::WIDTH, social_card::HEIGHT]
    );
    std::fs::remove_dir_all(&folder).expect("it was just written");
}

#[test]
fn what_a_page_answers_to_oembed_is_a_frame_of_its_widget() {
    for (page, kind, widget) in [
        (
            of(Kind::State, "alphaland"),
            "rich",
            Some("embed/state/alphaland/"),
        ),
        (info(Page::Home), "rich", Some("embed/map/")),
        (
            of(Kind::Document, "pact"),
            "rich",
            Some("embed/statement/documents/pact/"),
        ),
        (info(Page::About), "link", None),
    ] {
        let answer = oembed::json(&site(SET), dataset(), &page);
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        let said = (&answer["version"], &answer["type"]);
        assert_eq!(said, (&"1.0".into(), &kind.into()), "{}", page.heading);
        assert_eq!(answer["title"], page.heading.as_str());
        let image = answer["thumbnail_url"].as_str().expect("a picture");
        assert!(image.starts_with(SET) && image.ends_with(".png"), "{image}");
        if let Some(widget) = widget {
            let html = answer["html"].as_str().expect("markup");
            let frame = format!("<iframe src=\"{SET}{widget}\"");
            assert!(html.starts_with(&frame), "{html}");
            assert!(
                html.contains("sandbox=\"allow-scripts") && answer["height"].as_u64() > Some(80)
            );
        }
        // Consumers read the beginning of the head, some no more than 150 kB of the page.
        let head = head::head(&site(SET), dataset(), &page);
        let path = oembed::path(&page);
        let link = format!(
            "<link rel=\"alternate\" href=\"{SET}{path}\" type=\"application/json+oembed\">"
        );
        assert!(
            head.find(&link).is_some_and(|at| at < 2_000),
            "{link} is not in {head}"
        );
    }
}
