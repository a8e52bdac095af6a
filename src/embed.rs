//! Widgets: single views in a frame of their own, for other people's pages.
//!
//! `widgets` has one small function for each, made of the components that the pages use; this is the frame around them
//! and the list of all. Every widget is a page that needs no program; where the address asks for a day or a choice
//! that has no page, the program draws it in place of what is there.

pub mod days;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod page;
mod widgets;

use atlas_address::widget::WidgetAddress;
use atlas_messages::{RichPart, widgets as say};
use atlas_record::{
    edtf::Edtf,
    model::{EntityId, StatementId},
    order,
};

use crate::{
    components::date,
    dataset::{atlas, entity},
    fixed::Fixed,
    here::Here,
    markup::Markup,
    views::decide,
};

/// What stands in the frame, or the frame with it.
pub struct WidgetBody {
    /// What it shows, as a sentence or nearly one.
    pub title: String,
    /// The view.
    pub view: Fixed,
    /// The statements on which it rests, as far as the frame is to name their sources.
    pub rests_on: Vec<StatementId>,
}

impl WidgetBody {
    fn of((title, view, rests_on): decide::Framed) -> Self {
        Self {
            title,
            view,
            rests_on,
        }
    }
}

/// A widget in its frame, from the root of the site as it is seen here; nothing if the record does not have what it is about.
pub fn widget(here: Here, address: &WidgetAddress, frozen: bool) -> Option<WidgetBody> {
    let edition = atlas().dataset.edition;
    let here = here.at(address.shown());
    let body = widgets::body(here, address)?;
    let mut frame = Markup::default();
    frame.open(
        "article",
        &[("class", "widget"), ("data-widget", address.widget.name())],
    );
    frame.element("h1", &[("class", "widget__title")], &body.title);
    frame.open("div", &[("class", "widget__body")]);
    frame.put(body.view);
    frame.close("div");
    frame.open("footer", &[("class", "widget__foot")]);
    frame.open("p", &[("class", "widget__source")]);
    if address.widget.has_days() {
        let when = Edtf::from_day(here.day());
        for part in say::as_of().parts() {
            match part {
                RichPart::Text(text) => frame.text(text),
                RichPart::Element(..) => date::write(&mut frame, "date", when),
            }
        }
        frame.text(" ");
    }
    sources(here, &mut frame, &body.rests_on);
    frame.text(&say::edition(&edition.words()));
    frame.close("p");
    if frozen {
        frame.open("p", &[("class", "widget__frozen")]);
        frame.text(say::frozen());
        frame.text(" ");
        frame.link(&format!("{}embed/{address}", here.home()), say::todays());
        frame.close("p");
    }
    frame.open("p", &[("class", "widget__full")]);
    let full = decide::full_view(address)?;
    frame.link(&here.href(&full), say::open());
    frame.close("p");
    frame.close("footer");
    frame.close("article");
    Some(WidgetBody {
        view: frame.done(),
        ..body
    })
}

/// How many sources are named; of the others the number is said.
const NAMED: usize = 4;

/// The sources on which a view rests, those of most of its statements first.
fn sources(here: Here, frame: &mut Markup, statements: &[StatementId]) {
    let mut counted: Vec<(EntityId, i64)> = Vec::new();
    for id in statements {
        for citation in atlas().dataset.statement(*id).citations().iter() {
            match counted.iter_mut().find(|(one, _)| *one == citation.source) {
                Some((_, count)) => *count += 1,
                None => counted.push((citation.source, 1)),
            }
        }
    }
    let counted = order::by_key(&counted, |(_, count)| (-count, 0));
    for (place, (source, _)) in counted.iter().take(NAMED).enumerate() {
        if place == 0 {
            frame.text(say::sources());
            frame.text(" ");
        } else {
            frame.text(", ");
        }
        frame.link(&here.to(*source), entity(*source).short_name());
    }
    match counted.len().checked_sub(NAMED) {
        None | Some(0) if counted.is_empty() => {}
        None | Some(0) => frame.text(". "),
        Some(more) => {
            frame.text(" ");
            frame.text(&say::and_others(more));
            frame.text(" ");
        }
    }
}

/// Every widget that has a page.
#[cfg(feature = "ssr")]
pub fn all() -> Vec<WidgetAddress> {
    use atlas_address::widget::{Widget, WidgetSubject};
    use atlas_record::model::Kind;
    let dataset = &atlas().dataset;
    let of_kind = |kind: Kind| {
        dataset
            .of_kind(kind)
            .map(move |(_, entity)| Some((kind, entity.slug.clone())))
    };
    let mut all = Vec::new();
    for widget in Widget::ALL {
        let subjects: Vec<_> = match widget.subject() {
            WidgetSubject::None | WidgetSubject::Scenario => vec![None],
            WidgetSubject::Optional(kind) => [None].into_iter().chain(of_kind(kind)).collect(),
            WidgetSubject::One(kind) => of_kind(kind).collect(),
            WidgetSubject::Any => Kind::ALL.into_iter().flat_map(of_kind).collect(),
        };
        for subject in subjects {
            if !widgets::exists(widget, subject.as_ref()) {
                continue;
            }
            all.push(WidgetAddress::new(widget, subject.clone(), None));
            if widget.has_days() && widgets::changes(subject.as_ref()) {
                let on = |day| WidgetAddress::new(widget, subject.clone(), Some(day));
                all.extend(days::days().into_iter().map(on));
            }
        }
        if widget.subject() == WidgetSubject::Scenario {
            let scenarios = dataset.scenarios.iter();
            all.extend(scenarios.map(|one| WidgetAddress::of_scenario(&one.id)));
        }
    }
    all
}

/// Draws the widget that the page's address asks for in place of the one that the page has.
///
/// The page says in `data-widget` which one it is; `public/widget.js` has decided that the program is needed.
#[cfg(feature = "csr")]
pub fn redraw(here: Here, page: &str) {
    use crate::browser;
    use leptos::prelude::{Mountable, Render};
    let asked = WidgetAddress::parse(&format!("{page}?{}", browser::query()));
    let drawn = asked.and_then(|address| widget(here, &address, browser::is_frozen()));
    if let (Some(drawn), Some(place)) = (drawn, browser::emptied("widget")) {
        drawn.view.build().mount(&place, None);
    }
}
