//! The demonstration: all widgets in a page that is not the atlas's, as a stranger would write it.
//!
//! It has no style, no script and no frame of the atlas but those of the snippets, and a policy as strict as any.

use atlas_address::widget::Widget;
use atlas_publish::{
    policy::{self, Policy},
    shell::policy_tag,
};

use atlas_record::model::Kind;

use super::days::days;
use crate::dataset::atlas;

/// What is said over each widget.
const SHOWN: [(Widget, &str); 13] = [
    (Widget::Map, "A frame, on a day of the past"),
    (Widget::State, "Another: one state and its ladder"),
    (
        Widget::Statement,
        "An element: one statement with its readings",
    ),
    (Widget::Compare, "Two states, in a narrow column"),
    (Widget::Operations, "On a dark ground"),
    (Widget::Timeline, "The events that concern one state"),
    (Widget::Organs, "The organs on a turning point"),
    (
        Widget::Requests,
        "In a page that is written from right to left, with a colour of its own",
    ),
    (
        Widget::Places,
        "Where things were held, on a geographic map",
    ),
    (Widget::Exercises, "The exercises by series and year"),
    (Widget::Search, "A box that opens the atlas"),
    (
        Widget::Decide,
        "What the rules imply for a case of the record",
    ),
    (Widget::Questions, "Questions to learn from"),
];

/// The path of a widget as it is shown, and the attributes of its element: its subject is an example of its kind, its day
/// a turning point.
fn path_and_attributes(widget: Widget) -> (String, String) {
    let example = |kind, place| {
        let mut examples = atlas().dataset.examples_of(kind);
        examples
            .nth(place)
            .map_or("", |entity| entity.slug.as_str())
    };
    let state = |place| example(Kind::State, place);
    let day = |back: usize| days().iter().rev().nth(back).map(ToString::to_string);
    let own = format!("{}/", widget.name());
    match widget {
        Widget::Map => {
            let day = day(3).map(|day| format!("{day}/")).unwrap_or_default();
            (own + &day, String::new())
        }
        Widget::State => (format!("{own}{}/", state(0)), String::new()),
        Widget::Statement => (
            format!("{own}states/{}/", state(0)),
            format!("subject=\"states/{}\" statement=\"summary\"", state(0)),
        ),
        Widget::Compare => (own, format!("state=\"{},{}\"", state(0), state(1))),
        Widget::Operations => {
            let operation = example(Kind::Operation, 0);
            (
                format!("{own}{operation}/"),
                format!("subject=\"{operation}\""),
            )
        }
        Widget::Timeline => (
            format!("{own}{}/", state(2)),
            format!("subject=\"{}\"", state(2)),
        ),
        Widget::Organs => (own, format!("asof=\"{}\"", day(1).unwrap_or_default())),
        Widget::Requests => (own, "accent=\"7a1650\"".to_owned()),
        Widget::Places | Widget::Exercises | Widget::Search | Widget::Questions => {
            (own, String::new())
        }
        Widget::Decide => {
            let case = atlas().dataset.scenarios.first();
            let case = case.map_or("", |scenario| scenario.id.as_str());
            (format!("{own}{case}/"), format!("subject=\"{case}\""))
        }
    }
}

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

fn section((widget, about): &(Widget, &str)) -> String {
    let (name, height) = (widget.name(), widget.height());
    let frame = |path: &str, class: &str| {
        format!(
            "<iframe class=\"{class}\" src=\"../{path}\" title=\"CSTO Atlas: {name}\" height=\"{height}\" \
            loading=\"lazy\" referrerpolicy=\"no-referrer\" \
            sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
        )
    };
    // What a reader without scripts is given in place of an element, and everybody as a way to the widget alone.
    let (path, attributes) = path_and_attributes(*widget);
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
