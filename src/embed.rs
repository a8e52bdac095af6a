//! Widgets: single views in a frame of their own, for other people's pages.
//!
//! `widgets` has one small function for each, made of the components that the pages use; this is the frame around them
//! and the list of all. Every widget is a page that needs no program; where the address asks for a day or a choice
//! that has no page, the program draws it in place of what is there.

#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod page;
mod widgets;

use atlas_core::{
    day::Day,
    model::{EntityId, StatementId},
    order,
    widget::WidgetAddress,
    words,
};
use leptos::prelude::*;

use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    link,
};

/// What stands in the frame.
pub struct Body {
    /// What it shows, as a sentence or nearly one.
    pub title: String,
    /// The view.
    pub view: Fixed,
    /// The statements on which it rests, as far as the frame is to name their sources.
    pub rests_on: Vec<StatementId>,
}

/// A widget in its frame; nothing if the record does not have what it is about.
pub fn widget(address: &WidgetAddress, frozen: bool) -> Option<Fixed> {
    let edition = atlas().dataset.edition;
    let day = address.shown().filter(|day| *day <= edition);
    link::set_as_of(day);
    let body = widgets::body(address, day.unwrap_or(edition))?;
    let full = link::href(&address.full_view());
    let day = address
        .widget
        .has_days()
        .then(|| view! { "As of " <time>{day.unwrap_or(edition).words()}</time> ". " }.fixed());
    let today = frozen.then(|| {
        let href = format!("{}embed/{address}", link::root());
        view! { <p class="widget__frozen">"Frozen at this edition. " <a href=href>"See today’s"</a></p> }
            .fixed()
    });
    let frame = view! {
        <article class="widget" data-widget=address.widget.name()>
            <h1 class="widget__title">{body.title}</h1>
            <div class="widget__body">{body.view}</div>
            <footer class="widget__foot">
                <p class="widget__source">
                    {day} {sources(&body.rests_on)} "CSTO Atlas, edition of " {edition.words()} ", CC BY 4.0."
                </p>
                {today}
                <p class="widget__full"><a href=full target="_blank" rel="noopener">"Open in the atlas"</a></p>
            </footer>
        </article>
    };
    Some(frame.fixed())
}

/// How many sources are named; of the others the number is said.
const NAMED: usize = 4;

/// The sources on which a view rests, those of most of its statements first.
fn sources(statements: &[StatementId]) -> Option<Fixed> {
    let mut counted: Vec<(EntityId, i64)> = Vec::new();
    for id in statements {
        for citation in atlas().dataset.statement(*id).citations().iter() {
            match counted.iter_mut().find(|(one, _)| *one == citation.source) {
                Some((_, count)) => *count += 1,
                None => counted.push((citation.source, 1)),
            }
        }
    }
    if counted.is_empty() {
        return None;
    }
    let counted = order::by_key(&counted, |(_, count)| (-count, 0));
    let names: Vec<Fixed> = counted
        .iter()
        .take(NAMED)
        .enumerate()
        .map(|(place, (source, _))| {
            let comma = (place > 0).then_some(", ");
            view! { {comma} <a href=link::to(*source)>{entity(*source).short_name()}</a> }.fixed()
        })
        .collect();
    let more = counted.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!(" and {}", words::count(more, "other", "others")));
    Some(view! { "Sources: " {names} {more} ". " }.fixed())
}

/// The days that have pages: those on which a state's standing changes.
pub fn days() -> Vec<Day> {
    let edition = atlas().dataset.edition;
    let turns = atlas().turns.iter().map(|turn| turn.effect);
    turns.filter(|day| *day < edition).collect()
}

/// Every widget that has a page.
#[cfg(feature = "ssr")]
pub fn all() -> Vec<WidgetAddress> {
    use atlas_core::{
        model::Kind,
        widget::{Subject, Widget},
    };
    let dataset = &atlas().dataset;
    let of_kind = |kind: Kind| {
        dataset
            .of_kind(kind)
            .map(move |(_, entity)| Some((kind, entity.slug.clone())))
    };
    let mut all = Vec::new();
    for widget in Widget::ALL {
        let subjects: Vec<_> = match widget.subject() {
            Subject::None => vec![None],
            Subject::Optional(kind) => [None].into_iter().chain(of_kind(kind)).collect(),
            Subject::One(kind) => of_kind(kind).collect(),
            Subject::Any => Kind::ALL.into_iter().flat_map(of_kind).collect(),
        };
        for subject in subjects {
            if !widgets::exists(widget, subject.as_ref()) {
                continue;
            }
            all.push(WidgetAddress::new(widget, subject.clone(), None));
            if widget.has_days() && widgets::changes(subject.as_ref()) {
                let on = |day| WidgetAddress::new(widget, subject.clone(), Some(day));
                all.extend(days().into_iter().map(on));
            }
        }
    }
    all
}

/// Draws the widget that the page's address asks for in place of the one that the page has.
///
/// The page says in `data-widget` which one it is; `public/widget.js` has decided that the program is needed.
#[cfg(feature = "csr")]
pub fn redraw(page: &str) {
    use crate::browser;
    let asked = WidgetAddress::parse(&format!("{page}?{}", browser::query()));
    let drawn = asked.and_then(|address| widget(&address, browser::is_frozen()));
    if let (Some(drawn), Some(place)) = (drawn, browser::emptied("widget")) {
        drawn.build().mount(&place, None);
    }
}
