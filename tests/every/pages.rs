//! Every page as it will be published: one heading, a title of its own, landmarks, and links that lead somewhere.

use std::collections::{BTreeMap, BTreeSet};

use atlas_address::{
    address::{Address, Page},
    widget::WidgetAddress,
};
use atlas_messages::Language;
use atlas_publish::{Site, book, export};
use atlas_record::events;
use csto_atlas::page_meta;

use crate::common::{
    atlas, count, dataset, edition, editions, pages, render, russian, values, widgets,
};

#[test]
fn every_page_has_one_heading_a_title_and_the_landmarks() {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for page in pages() {
        let address = Address::of(page.clone());
        let html = render(&address.to_string());
        for what in [
            "<h1",
            "<main",
            "<header class=\"site-header\"",
            "<footer class=\"site-footer\"",
        ] {
            assert_eq!(count(&html, what), 1, "{what} on {address}");
        }
        assert!(
            !page_meta::description(&page).is_empty(),
            "{address} has no description"
        );
        let title = page_meta::title(&address);
        if let Some(other) = titles.insert(title.clone(), address.to_string()) {
            panic!("{address} and {other} have one title: {title}");
        }
    }
}

/// Whether an address below `/embed` is a widget, the page on widgets or what is said of them.
fn is_widget(rest: &str, all: &[WidgetAddress]) -> bool {
    let wanted = WidgetAddress::parse(rest.trim_start_matches('/'));
    [".md", "/demo/"].contains(&rest) || wanted.is_some_and(|wanted| all.contains(&wanted))
}

/// The ids of each page.
type Anchors = BTreeMap<String, BTreeSet<String>>;

/// The ids of each page, none of which stands twice, and the links with the pages on which they stand.
fn anchors_and_links() -> (Anchors, Vec<(String, String)>) {
    let mut anchors = Anchors::new();
    let mut links: Vec<(String, String)> = Vec::new();
    for page in pages() {
        let path = Address::of(page).path();
        let html = render(&path);
        let ids = values(&html, "id");
        let unique: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
        assert_eq!(ids.len(), unique.len(), "{path} has an id twice");
        anchors.insert(path.clone(), unique);
        let hrefs = values(&html, "href").into_iter();
        links.extend(hrefs.map(|href| (path.clone(), href.replace("&amp;", "&"))));
    }
    (anchors, links)
}

#[test]
fn every_link_leads_to_a_page_and_every_anchor_to_a_place_on_it() {
    let (anchors, links) = anchors_and_links();
    assert!(
        links.len() > anchors.len(),
        "only {} links were found",
        links.len()
    );
    let widgets = widgets();
    let archives = [
        format!("csto-atlas-{}.zip", edition()),
        book::file_name(dataset()),
    ];
    let downloads = export::all(dataset(), russian(), editions(), &Site::example());
    for (from, href) in links {
        if href.starts_with("http") {
            continue;
        }
        // A file is no page; what the page of downloads lists is what there is.
        if let Some(file) = href
            .strip_prefix("/data/")
            .filter(|file| file.contains('.'))
        {
            let listed = downloads.iter().any(|known| known.path == file)
                || archives.iter().any(|archive| archive == file);
            assert!(listed, "{from} links to {href}, which is not written");
            continue;
        }
        // Written beside the pages, or when the site is sealed.
        if ["/THIRD-PARTY.txt", "/feed.xml"].contains(&href.as_str()) {
            continue;
        }
        // Widgets and their contract are no pages of the app.
        let widget = href.strip_prefix("/embed").filter(|rest| rest.len() > 1);
        if let Some(widget) = widget.filter(|rest| !rest.starts_with("/?")) {
            assert!(
                is_widget(widget, &widgets),
                "{from} links to {href}, which is no widget"
            );
            continue;
        }
        let whole = match href.strip_prefix('#') {
            Some(anchor) => format!("{from}#{anchor}"),
            None => href.clone(),
        };
        // In another language the same pages are below its folder, all of them or some.
        let of = |language: &Language| {
            let folder = language.folder();
            !folder.is_empty() && whole[1..].starts_with(folder)
        };
        let language = Language::ALL.into_iter().find(of);
        let language = language.unwrap_or(Language::English);
        let address = Address::parse(&whole.replacen(language.folder(), "", 1));
        let is_page = !matches!(address.page, Page::NotFound(_)) && address.page.is_in(language);
        assert!(is_page, "{from} links to {href}, which is no page");
        let known = anchors.get(&address.path());
        let known =
            known.unwrap_or_else(|| panic!("{from} links to {href}, which is not in the record"));
        if let Some(anchor) = &address.anchor {
            assert!(
                known.contains(anchor),
                "{from} links to {href}, but there is no such place"
            );
        }
    }
}

#[test]
fn the_link_to_a_turning_point_keeps_the_day_that_is_shown() {
    let points = events::turning_points(dataset(), &atlas().events);
    let days = points
        .into_iter()
        .filter_map(|id| dataset().statement(id).when?.first_day());
    let days: BTreeSet<_> = days.collect();
    assert!(!days.is_empty());
    for day in days {
        let html = render(&format!("/states/?asof={day}"));
        let mut links = html
            .split("<a ")
            .map(|tag| tag.split('>').next().unwrap_or(tag));
        let link = links.find(|tag| tag.contains("as-of-bar__turn"));
        let link = link.unwrap_or_else(|| panic!("no turning point is named on {day}"));
        assert!(link.contains(&format!("?asof={day}#")), "{day}: {link}");
    }
}

#[test]
fn no_page_has_an_inline_style_or_script() {
    for page in pages() {
        let url = Address::of(page).to_string();
        // Only what stands within tags: the page of widgets shows markup as text.
        let html = render(&url);
        let tags = html.split('<').skip(1);
        let tags: Vec<&str> = tags.filter_map(|tag| tag.split('>').next()).collect();
        for forbidden in [" style=\"", "script", "style", " onclick=", "javascript:"] {
            let starts = !forbidden.starts_with(' ') && !forbidden.ends_with(':');
            let found = tags.iter().find(|tag| {
                if starts {
                    tag.starts_with(forbidden)
                } else {
                    tag.contains(forbidden)
                }
            });
            assert_eq!(found, None, "{forbidden} in {url}");
        }
    }
}

#[test]
fn every_page_says_how_to_cite_it() {
    for page in pages() {
        let address = Address::of(page);
        let html = render(&address.to_string());
        assert_eq!(count(&html, "<details class=\"cite\""), 1, "{address}");
        for format in ["BibTeX", "RIS", "CSL-JSON", "Link"] {
            assert!(
                html.contains(&format!("<dt>{format}</dt>")),
                "{address}: {format}"
            );
        }
        let (path, edition) = (address.path(), edition());
        let link = format!("{path}?asof={edition}&amp;edition={edition}");
        assert!(html.contains(&link), "{address} does not say {link}");
    }
}

#[test]
fn what_answers_a_question_stands_open_on_its_page() {
    for question in &dataset().questions {
        let Some(statement) = question.statement else {
            continue;
        };
        let entity = dataset().entity(question.entity);
        let html = render(&Address::entity(entity.kind(), &entity.slug).to_string());
        let anchor = &dataset().statement(statement).id;
        let main = html.find("<main").expect("a main part");
        let place = html.find(&format!(" id=\"{anchor}\"")).expect(anchor);
        // What is open at that place: of each fold, whether it holds what stands behind the first few.
        let mut folds = Vec::new();
        for tag in html[main..place].split('<').skip(1) {
            if tag.starts_with("details") {
                folds.push(tag.starts_with("details class=\"more\""));
            } else if tag.starts_with("/details") {
                folds.pop();
            }
        }
        assert!(
            !folds.contains(&true),
            "{}: {anchor} is folded",
            question.asked[0]
        );
    }
}
