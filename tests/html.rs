//! Every address, rendered on the host as it will be published.
#![cfg(feature = "ssr")]

use std::collections::{BTreeMap, BTreeSet};

use atlas_core::{
    address::{Address, Page},
    day::Day,
    events,
    widget::{self, WidgetAddress},
    words,
};
use atlas_publish::{Site, export};
use csto_atlas::{
    app::App,
    dataset, embed, heading,
    here::{Base, Here},
};
use leptos::prelude::*;

/// The root of the host, at an address of tests.
fn base() -> &'static Base {
    Base::new("/", "https://atlas.test/")
}

/// The HTML of an address, with links from the root of the host.
fn render(url: &str) -> String {
    let parsed = Address::parse_with_complaints(url);
    let owner = Owner::new();
    owner.with(|| view! { <App parsed=Signal::stored(parsed) base=base()/> }.to_html())
}

/// The values of an attribute, as the browser reads them.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn every_page_has_one_heading_a_title_and_the_landmarks() {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for page in heading::all_pages() {
        let address = Address::of(page.clone());
        let html = render(&address.to_string());
        for (what, expected) in [
            ("<h1", 1),
            ("<main", 1),
            ("<header class=\"site-header\"", 1),
            ("<footer", 1),
        ] {
            assert_eq!(count(&html, what), expected, "{what} on {address}");
        }
        assert!(
            !heading::description(&page).is_empty(),
            "{address} has no description"
        );
        if let Some(other) = titles.insert(heading::title(&address), address.to_string()) {
            panic!(
                "{address} and {other} have one title: {}",
                heading::title(&address)
            );
        }
    }
}

/// Whether a widget has a page.
fn embed_exists(address: &str) -> bool {
    let wanted = WidgetAddress::parse(address);
    wanted.is_some_and(|wanted| embed::all().contains(&wanted))
}

#[test]
fn every_link_leads_to_a_page_and_every_anchor_to_a_place_on_it() {
    let pages: BTreeSet<String> = heading::all_pages()
        .into_iter()
        .map(|page| Address::of(page).path())
        .collect();
    let mut anchors: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut links: Vec<(String, String)> = Vec::new();
    for path in &pages {
        let html = render(path);
        let ids = values(&html, "id");
        let unique: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
        assert_eq!(ids.len(), unique.len(), "{path} has an id twice");
        anchors.insert(path.clone(), unique);
        links.extend(
            values(&html, "href")
                .into_iter()
                .map(|href| (path.clone(), href.replace("&amp;", "&"))),
        );
    }
    assert!(
        links.len() > 10_000,
        "only {} links were found",
        links.len()
    );
    let downloads = export::files(&dataset::atlas().dataset, &Site::example());
    for (from, href) in links {
        if href.starts_with("http") {
            continue;
        }
        // A file is no page; what the page of downloads lists is what there is.
        if let Some(file) = href
            .strip_prefix("/data/")
            .filter(|file| file.contains('.'))
        {
            let listed = downloads.iter().any(|known| known.path == file);
            assert!(
                listed || file == "csto-atlas-2026-11-21.zip",
                "{from} links to {href}, which is not written"
            );
            continue;
        }
        // Widgets and their contract are no pages of the app.
        if let Some(widget) = href.strip_prefix("/embed").filter(|rest| rest.len() > 1) {
            let known = [".md", "/demo/"].contains(&widget);
            let known = known || embed_exists(widget.trim_start_matches('/'));
            assert!(
                known || widget.starts_with("/?"),
                "{from} links to {href}, which is no widget"
            );
            if !widget.starts_with("/?") {
                continue;
            }
        }
        let path_and_anchor = href
            .strip_prefix('#')
            .map(|anchor| format!("{from}#{anchor}"))
            .unwrap_or(href.clone());
        let address = Address::parse(&path_and_anchor);
        assert!(
            !matches!(address.page, Page::NotFound(_)),
            "{from} links to {href}, which is no page"
        );
        let known = anchors.get(&address.path());
        assert!(
            known.is_some(),
            "{from} links to {href}, which is not in the record"
        );
        if let (Some(anchor), Some(known)) = (&address.anchor, known) {
            assert!(
                known.contains(anchor),
                "{from} links to {href}, but there is no such place on the page"
            );
        }
    }
}

#[test]
fn what_cannot_be_understood_is_said_and_the_rest_is_shown() {
    for (url, expected) in [
        ("/states/?asof=yesterday", "“yesterday” is not a day"),
        (
            "/contested/?state=zzz",
            "The record has no state called “zzz”.",
        ),
        (
            "/timeline/?organ=csc,zzz",
            "The record has no organ called “zzz”.",
        ),
        (
            "/states/?asof=2100-12-31",
            "The record ends on 21 November 2026",
        ),
        (
            "/documents/treaty-1992/?asof=2005-01-01",
            "after 1 January 2005",
        ),
        (
            "/documents/treaty-1992/?asof=2020-01-01",
            "no longer so on 1 January 2020",
        ),
        (
            "/states/uzbekistan/?asof=2007-06-15",
            "former party since 20 April 1999; member since 16 August 2006; takes part since 16 August 2006",
        ),
        ("/contested/?q=gibler+georgia", "9 September 1993"),
        ("/contested/?q=zzzz", "No disagreement speaks of that."),
        ("/timeline/?from=banana", "“banana” is not a date"),
        ("/states/armenai/", "There is no entry “armenai”"),
        ("/no/such/place/", "Nothing is at this address"),
        (
            "/search/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "for “&lt;script&gt;alert(1)&lt;/script&gt;”",
        ),
        ("/search/?q=KSOR", "Collective Rapid Reaction Forces"),
        (
            "/search/?q=qqqq%20zzzz",
            "Nothing was found for “qqqq zzzz”",
        ),
        ("/search/?q=uzbekstan", "corrected from “uzbekstan”"),
        (
            "/search/?q=armenia+zzzzqq",
            "Not in the record and left out: “zzzzqq”",
        ),
        (
            "/search/?q=armenia&kind=planets",
            "There is no kind of entry called “planets”",
        ),
        (
            "/search/?q=54251&state=georgia",
            "Nothing of it passes these choices",
        ),
        ("/timeline/?kind=relations&from=1991&to=1991", "Show all"),
    ] {
        let html = render(url);
        assert!(html.contains(expected), "{url} does not say {expected}");
        assert_eq!(count(&html, "<h1"), 1, "{url}");
    }
    assert!(
        render("/states/armenai/").contains("/states/armenia/"),
        "the nearest name is offered"
    );
}

#[test]
fn links_keep_the_day_that_is_looked_at() {
    let html = render("/states/?asof=2012-12-20");
    assert!(html.contains("href=\"/states/uzbekistan/?asof=2012-12-20\""));
    assert!(html.contains("Membership suspended"));
    let html = render("/states/?asof=2012-12-18");
    assert!(!html.contains("Membership suspended"));
}

#[test]
fn no_page_has_an_inline_style_or_script() {
    for page in heading::all_pages() {
        let url = Address::of(page).to_string();
        // Only what stands within tags: the page of widgets shows markup as text.
        let html = render(&url);
        let tags = html.split('<').skip(1);
        let tags: Vec<&str> = tags.filter_map(|tag| tag.split('>').next()).collect();
        for forbidden in [" style=\"", "script", "style", " onclick=", "javascript:"] {
            let starts = !forbidden.starts_with(' ') && !forbidden.ends_with(':');
            let found = tags.iter().find(|tag| match starts {
                true => tag.starts_with(forbidden),
                false => tag.contains(forbidden),
            });
            assert_eq!(found, None, "{forbidden} in {url}");
        }
    }
}

#[test]
fn the_link_to_a_turning_point_keeps_the_day_that_is_shown() {
    let atlas = dataset::atlas();
    let days = events::turning_points(&atlas.dataset, &atlas.events)
        .into_iter()
        .filter_map(|id| atlas.dataset.statement(id).when?.first_day());
    let days: BTreeSet<Day> = days.collect();
    let named = Day::new(2006, 8, 16).expect("a day");
    assert!(days.contains(&named));
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
fn every_page_says_how_to_cite_it() {
    for page in heading::all_pages() {
        let address = Address::of(page);
        let html = render(&address.to_string());
        assert_eq!(count(&html, "<details class=\"cite\""), 1, "{address}");
        for format in ["BibTeX", "RIS", "CSL-JSON", "Link"] {
            assert!(
                html.contains(&format!("<dt>{format}</dt>")),
                "{address}: {format}"
            );
        }
        let link = format!("{}?asof=2026-11-21&amp;edition=2026-11-21", address.path());
        assert!(html.contains(&link), "{address} does not say {link}");
    }
    for (url, expected) in [
        (
            "/states/georgia/#treaty-acceded",
            "Statement in “Georgia”. Edition of 21 November 2026. ",
        ),
        (
            "/states/georgia/?asof=1995-01-01",
            "Edition of 21 November 2026, as of 1 January 1995. ",
        ),
        ("/sources/mfa-brief-2019/", "The source itself"),
        (
            "/timeline/?kind=operations",
            "kind=operations&amp;asof=2026-11-21&amp;edition=2026-11-21",
        ),
    ] {
        assert!(
            render(url).contains(expected),
            "{url} does not say {expected}"
        );
    }
    assert_eq!(count(&render("/no/such/place/"), "class=\"cite\""), 0);
}

#[test]
fn buttons_say_how_much_they_save() {
    for (url, place, noun) in [
        ("/timeline/", "class=\"timeline__date\"", "event"),
        (
            "/timeline/?kind=operations&from=2004&to=2010",
            "class=\"timeline__date\"",
            "event",
        ),
        ("/contested/", "class=\"disagreement\"", "statement"),
        (
            "/contested/?kind=states&q=georgia",
            "class=\"disagreement\"",
            "statement",
        ),
    ] {
        let html = render(url).replace("<!>", "");
        // The timeline lists all events; what is filtered out is there and not shown.
        let shown = count(&html, place) - count(&html, "<li hidden");
        assert!(shown > 1, "{url}");
        let label = words::count(shown, noun, &format!("{noun}s"));
        assert!(
            html.contains(&format!("Download these {label}: ")),
            "{url}: {label}"
        );
    }
    for (url, expected) in [
        ("/timeline/?q=zzzz", None),
        ("/about/", None),
        ("/states/", Some("entries: ")),
        (
            "/states/georgia/?asof=1995-01-01",
            Some("data-day=\"1995-01-01\""),
        ),
    ] {
        let html = render(url).replace("<!>", "");
        assert_eq!(html.contains("Download th"), expected.is_some(), "{url}");
        assert!(
            expected.is_none_or(|expected| html.contains(expected)),
            "{url}"
        );
    }
}

#[test]
fn the_widget_that_a_page_offers_has_a_page_and_leads_back() {
    let all: BTreeSet<String> = embed::all().iter().map(WidgetAddress::path).collect();
    for page in heading::all_pages() {
        let address = Address::of(page);
        let Some(offered) = widget::of_page(&address) else {
            continue;
        };
        // A source is seldom spoken of itself; then its page is what can be linked to.
        let unsaid = matches!(&offered.subject, Some((kind, slug))
            if dataset::atlas().dataset.find(*kind, slug).is_none_or(|id| dataset::atlas().dataset.about(id).next().is_none()));
        if !unsaid {
            assert!(all.contains(&offered.path()), "{address} offers {offered}");
            let back = offered.full_view().page;
            let is_entrance = matches!(address.page, Page::Home | Page::Compare);
            assert!(back == address.page || is_entrance, "{offered}");
        }
    }
}

#[test]
fn every_widget_names_its_day_its_edition_and_the_full_view() {
    let here = Here::of(base());
    for address in embed::all() {
        let owner = Owner::new();
        let html =
            owner.with(|| embed::widget(here, &address, false).map(|body| body.view.to_html()));
        let html = html.unwrap_or_default();
        for (what, expected) in [
            ("<h1", 1),
            ("CSTO Atlas, edition of <!>21 November 2026", 1),
            ("Open in the atlas", 1),
            ("data-take=\"svg\"", count(&html, "data-take=\"png\"")),
        ] {
            assert_eq!(
                count(&html.replace("<!>", ""), &what.replace("<!>", "")),
                expected,
                "{what} in {address}"
            );
        }
        if address.widget.has_days() {
            let day = address.shown().unwrap_or(dataset::atlas().dataset.edition);
            let said = format!("As of <time>{}</time>", day.words());
            assert!(html.replace("<!>", "").contains(&said), "{address}");
        }
    }
}

#[test]
fn a_widget_about_nothing_is_none() {
    for address in [
        "state/atlantis/",
        "timeline/nowhere/",
        "statement/states/atlantis/",
    ] {
        let address = WidgetAddress::parse(address).expect("its form is right");
        assert!(
            embed::widget(Here::of(base()), &address, false).is_none(),
            "{address}"
        );
    }
}
