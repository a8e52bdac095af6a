//! Every widget, and the one that each page offers.

use std::collections::BTreeSet;

use atlas_address::{
    address::{Address, Page},
    widget::{self, WidgetAddress},
};

use crate::common::{count, dataset, edition, pages, render_widget, widgets};

#[test]
fn the_widget_that_a_page_offers_exists_and_leads_back() {
    let all: BTreeSet<String> = widgets().iter().map(WidgetAddress::path).collect();
    for page in pages() {
        let address = Address::of(page);
        let Some(offered) = widget::of_page(&address) else {
            continue;
        };
        // A source is seldom spoken of itself; then its page is what can be linked to.
        let unsaid = matches!(&offered.subject, Some((kind, slug))
            if dataset().find(*kind, slug).is_none_or(|id| dataset().about(id).next().is_none()));
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
    for address in widgets() {
        let html = render_widget(&address)
            .unwrap_or_default()
            .replace("<!>", "");
        let edition_line = format!("CSTO Atlas, edition of {}", edition().words());
        for (what, expected) in [
            ("<h1", 1),
            (edition_line.as_str(), 1),
            ("Open in the atlas", 1),
            ("data-take=\"svg\"", count(&html, "data-take=\"png\"")),
        ] {
            assert_eq!(count(&html, what), expected, "{what} in {address}");
        }
        if address.widget.has_days() {
            let day = address.shown().unwrap_or(edition());
            let said = format!(
                "As of <span class=\"date\">{}<time datetime=\"{day}\"></time></span>",
                day.words()
            );
            assert!(html.contains(&said), "{address}");
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
        assert!(render_widget(&address).is_none(), "{address}");
    }
}
