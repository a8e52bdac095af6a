//! The files beside the pages, read as their readers will.

use std::collections::BTreeSet;

use atlas_publish::{PageInfo, files};
use atlas_record::{earlier, model::Dataset};

use crate::common::{SET, dataset, edition, editions, info, pages, site};

#[test]
fn the_feed_is_read_by_a_feed_reader() {
    let text = files::feed(&site(SET), dataset(), editions());
    let feed = atom_syndication::Feed::read_from(text.as_bytes()).expect("an Atom feed");
    let all = editions().revisions(dataset());
    let revised = all.iter().flat_map(|revised| &revised.revisions);
    let revised = revised.filter(|one| one.change != earlier::RevisionKind::Added);
    let expected = dataset().changes.len() + revised.count();
    assert_eq!(feed.entries().len(), expected);
    let ids: BTreeSet<&str> = feed.entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids.len(), feed.entries().len(), "an id stands twice");
    let links = feed.entries().iter().flat_map(|entry| entry.links());
    for link in feed.links().iter().chain(links) {
        assert!(link.href().starts_with(SET), "{}", link.href());
    }
    for (entry, change) in feed.entries().iter().zip(&dataset().changes) {
        let said = entry.content().and_then(|content| content.value());
        assert_eq!(said, Some(change.text.as_str()));
        let updated = entry.updated().to_rfc3339();
        assert!(
            updated.starts_with(&change.edition.to_string()),
            "{updated}"
        );
    }
}

#[test]
fn ids_of_the_feed_stay_when_an_edition_follows() {
    let before = dataset().clone();
    let mut after = before.clone();
    let mut change = before.changes[0].clone();
    change.edition = change.edition.plus(30);
    after.changes.insert(0, change);
    let ids = |dataset: &Dataset| {
        let text = files::feed(&site(SET), dataset, editions());
        let feed = atom_syndication::Feed::read_from(text.as_bytes()).expect("an Atom feed");
        let ids = feed.entries().iter().map(|entry| entry.id().to_owned());
        ids.collect::<Vec<String>>()
    };
    assert_eq!(ids(&after)[1..], ids(&before)[..]);
}

#[test]
fn the_sitemap_has_every_page_once() {
    let pages: Vec<PageInfo> = pages().into_iter().map(info).collect();
    let text = files::sitemap(&site(SET), dataset(), &pages);
    let sitemap = roxmltree::Document::parse(&text).expect("XML");
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert_eq!(
        sitemap.root_element().tag_name().namespace(),
        Some(namespace)
    );
    let texts = |name: &'static str| {
        let found = sitemap.descendants();
        let found = found.filter(move |node| node.has_tag_name((namespace, name)));
        found.filter_map(|node| node.text())
    };
    let in_each = |page: &PageInfo| {
        let paths = page
            .languages()
            .map(|one| format!("{SET}{}", page.path_in(one)));
        paths.collect::<Vec<_>>()
    };
    let expected: Vec<String> = pages.iter().flat_map(in_each).collect();
    let found = texts("loc").map(str::to_owned);
    assert_eq!(texts("loc").count(), expected.len());
    assert_eq!(
        found.collect::<BTreeSet<_>>(),
        expected.into_iter().collect::<BTreeSet<_>>()
    );
    let edition = edition().to_string();
    assert!(texts("lastmod").all(|day| day == edition));
}
