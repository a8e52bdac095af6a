//! What is written as elements is closed in order. `Markup` is given the names of both ends and keeps no stack of them
//! on the host, so that this is where an element left open shows.

use atlas_address::address::Address;

use crate::common::{pages, render, render_widget, widgets};

/// Elements of HTML that have no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "!",
];

/// The first element that is not closed in order, with what stands in its place.
fn unbalanced(html: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in html
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let name = tag.split([' ', '/', '\n']).next().unwrap_or_default();
        if let Some(end) = tag.strip_prefix('/') {
            let last = open.pop();
            if last != Some(end) {
                return Some(format!("</{end}> where {last:?} is open"));
            }
        } else if !VOID.contains(&name) && !tag.starts_with('!') && !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.pop().map(|name| format!("<{name}> is left open"))
}

#[test]
fn elements_that_are_not_closed_in_order_are_seen() {
    for (html, expected) in [
        ("<p>a <b>b</b><br>c</p><!>", None),
        ("<p><b></p></b>", Some("</p> where Some(\"b\") is open")),
        ("<p>", Some("<p> is left open")),
        ("</p>", Some("</p> where None is open")),
        ("<svg><path d=\"M0 0\"/></svg>", None),
    ] {
        assert_eq!(unbalanced(html).as_deref(), expected, "{html}");
    }
}

#[test]
fn every_element_of_every_page_and_widget_is_closed_in_order() {
    for page in pages() {
        let address = Address::of(page).to_string();
        assert_eq!(unbalanced(&render(&address)), None, "{address}");
    }
    for widget in widgets() {
        let html = render_widget(&widget).unwrap_or_default();
        assert_eq!(unbalanced(&html), None, "{widget}");
    }
}

/// What collects texts counts short links against the list in which they stand, and takes a block of citations for the
/// page of a short entry; it passes over both in a `footer`.
#[test]
fn links_of_a_statement_and_citations_of_a_page_stand_in_footers() {
    for page in pages() {
        let html = render(&Address::of(page.clone()).to_string());
        let before = |mark: &str| {
            html.match_indices(mark)
                .map(|(place, _)| &html[..place])
                .collect::<Vec<_>>()
        };
        for written in before("class=\"cite\"") {
            let (open, close) = (
                written.rfind("<footer class=\"foot\""),
                written.rfind("</footer>"),
            );
            assert!(open.is_some() && open > close, "{page:?}");
        }
        for written in before("aria-label=\"Link to this statement\"") {
            let (open, close) = (
                written.rfind("<footer class=\"statement__tools\""),
                written.rfind("</footer>"),
            );
            assert!(open.is_some() && open > close, "{page:?}");
        }
    }
}
