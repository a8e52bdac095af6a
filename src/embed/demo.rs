//! The demonstration: all widgets in a page that is not the atlas's, as a stranger would write it.
//!
//! It has no style, no script and no frame of the atlas but those of the snippets, and a policy as strict as any.

use atlas_address::widget::Widget;
use atlas_publish::{
    policy::{self, Policy},
    shell::policy_tag,
};

use crate::dataset::atlas;

/// What is said over each widget, and the attributes of its element.
const SHOWN: [(Widget, &str, &str); 9] = [
    (Widget::Map, "A frame, on a day of the past", ""),
    (Widget::State, "Another: one state and its ladder", ""),
    (
        Widget::Statement,
        "An element: one statement with its readings",
        "subject=\"states/armenia\" statement=\"summary\"",
    ),
    (
        Widget::Compare,
        "Two states, in a narrow column",
        "state=\"armenia,belarus\"",
    ),
    (
        Widget::Operations,
        "On a dark ground",
        "subject=\"channel\"",
    ),
    (
        Widget::Timeline,
        "The events that concern one state",
        "subject=\"kyrgyzstan\"",
    ),
    (
        Widget::Organs,
        "The organs on a turning point",
        "asof=\"2012-12-19\"",
    ),
    (
        Widget::Requests,
        "In a page that is written from right to left, with a colour of its own",
        "accent=\"7a1650\"",
    ),
    (Widget::Search, "A box that opens the atlas", ""),
];

/// The path and the text of the page.
#[must_use]
pub fn page(policy: Policy) -> (String, String) {
    let policy = policy.in_page(policy::DEMO).map(policy_tag);
    let policy = policy.unwrap_or_default();
    let sections: String = SHOWN.iter().map(section).collect();
    let edition = atlas().dataset.edition;
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
        {policy}\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
        <title>Widgets of the CSTO Atlas in another page</title><meta name=\"robots\" content=\"noindex\">\
        <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"demo.css\">\
        <script src=\"../../embed.js\" async></script></head><body><header><p>A page that is not the atlas’s</p>\
        <h1>Widgets of the CSTO Atlas in another page</h1>\
        <p>This page has a style of its own, a strict content security policy and one script of the atlas. \
        Everything in frames comes from the atlas, edition of {}. <a href=\"../\">Make your own</a></p></header>\
        <main>{sections}</main></body></html>\n",
        edition.words()
    );
    ("embed/demo/index.html".to_owned(), html)
}

fn section((widget, about, attributes): &(Widget, &str, &str)) -> String {
    let (name, height) = (widget.name(), widget.height());
    let frame = |path: &str, class: &str| {
        format!(
            "<iframe class=\"{class}\" src=\"../{path}\" title=\"CSTO Atlas: {name}\" height=\"{height}\" \
            loading=\"lazy\" referrerpolicy=\"no-referrer\" \
            sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
        )
    };
    // What a reader without scripts is given in place of an element, and everybody as a way to the widget alone.
    let path = match widget {
        Widget::Map => "map/2003-09-18/".to_owned(),
        Widget::State => "state/uzbekistan/".to_owned(),
        Widget::Statement => "statement/states/armenia/".to_owned(),
        Widget::Operations => "operations/channel/".to_owned(),
        Widget::Timeline => "timeline/kyrgyzstan/".to_owned(),
        other => format!("{}/", other.name()),
    };
    let shown = match widget {
        Widget::Map | Widget::State => frame(&path, "frame"),
        _ => format!(
            "<csto-atlas widget=\"{name}\" {attributes}><a href=\"../{path}\">CSTO Atlas: {name}</a></csto-atlas>"
        ),
    };
    let direction = if *widget == Widget::Requests {
        " dir=\"rtl\""
    } else {
        ""
    };
    format!(
        "<section class=\"{name}\"{direction}><h2>{about}</h2>{shown}<p><a href=\"../{path}\">This widget alone</a></p></section>"
    )
}
