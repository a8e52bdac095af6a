//! What pages of the app name of the record: suggested comparisons, clauses, outlines.

use std::collections::BTreeSet;

use atlas_address::address::Address;
use atlas_charts::map::{layout, marks};

use crate::common::{all_shapes, dataset, edition, render, tag, values};

#[test]
fn every_suggested_comparison_answers() {
    let html = render("/compare/");
    let hrefs = values(&html, "href").into_iter();
    let links = hrefs.filter(|href| href.starts_with("/compare/?a="));
    let links: Vec<String> = links.map(|href| href.replace("&amp;", "&")).collect();
    assert!(!links.is_empty());
    for link in links {
        let page = render(&link);
        let answers = page.contains("compare__table") && !page.contains("class=\"notice\"");
        assert!(answers, "{link}");
        assert_eq!(Address::parse(&link).to_string(), link);
    }
}

#[test]
fn every_outline_that_is_asked_for_is_in_the_file() {
    let spots = marks::spots(dataset(), edition(), &[]);
    let figure = layout::layout(dataset(), edition(), &spots);
    let shapes = all_shapes(&figure).into_iter();
    let asked = shapes
        .map(|shape| tag(shape, "data-outline"))
        .filter(|name| !name.is_empty());
    let file = atlas_map::outlines::all().map(|(name, _)| name);
    assert_eq!(
        asked.collect::<BTreeSet<_>>(),
        file.collect::<BTreeSet<_>>()
    );
}
