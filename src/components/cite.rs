//! The foot of a page: how to cite it, and what of it can be taken away.

use atlas_address::{
    address::{Address, Page},
    cite::{self, Work},
};
use atlas_messages::cite as say;
use atlas_record::model::Kind;
use leptos::prelude::*;

use super::export_buttons;
use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// What stands under every page but those that do not exist. `public/export.js` puts buttons beside the citations
/// when they are opened.
pub fn foot(here: Here, address: &Address) -> Option<Fixed> {
    let buttons = match &address.page {
        Page::NotFound(_) => return None,
        page @ Page::Entity(..) if page_meta::entity_of(page).is_none() => return None,
        // The views with filters have their buttons beside the filters.
        Page::Timeline | Page::Contested => None,
        _ => export_buttons::files(address, 0),
    };
    let dataset = &atlas().dataset;
    let heading = match address.page {
        Page::Home => page_meta::site().to_owned(),
        _ => page_meta::heading(&address.page),
    };
    let shown = Work::shown(dataset, address, &heading, here.site());
    let what = match cite::statement_of(dataset, address) {
        Some(_) => say::this_statement(),
        None => say::this_page(),
    };
    let source = cite::source_of(dataset, &address.page);
    let source = source.map(|source| work(say::source_itself(), &source));
    // A `footer`, so that what collects texts does not take the citations of a short page for the page.
    Some(
        view! {
            <footer class="foot">
                {buttons}
                {embed(here, address)}
                <details class="cite">
                    <summary>{say::cite()}</summary>
                    {work(what, &shown)}
                    {source}
                </details>
            </footer>
        }
        .fixed(),
    )
}

/// The way to the configurator with what the page shows. It is a page of its own, for the browser to load.
fn embed(here: Here, address: &Address) -> Option<Fixed> {
    let kinds = [Kind::State, Kind::Organ, Kind::Operation, Kind::Case];
    let shown = match &address.page {
        Page::Home | Page::Map | Page::Timeline | Page::Search | Page::Compare => true,
        Page::Decide | Page::Questions => true,
        Page::List(kind) => kinds.contains(kind),
        Page::Entity(kind, _) => *kind != Kind::Source,
        _ => false,
    };
    shown.then(|| {
        let view = address.to_string();
        let view = view
            .replace('&', "%26")
            .replace('#', "%23")
            .replace('+', "%2B");
        let href = here.href(&Address::of(Page::Embed)) + "?view=" + &view;
        let mut line = Markup::default();
        line.open("p", &[("class", "foot__embed")]);
        line.element("a", &[("href", &href), ("rel", "external")], say::embed());
        line.close("p");
        line.done()
    })
}

fn work(what: &'static str, work: &Work) -> Fixed {
    let csl = ["[", &work.csl_json(), "]"].concat();
    let texts = [
        ("Chicago", work.chicago()),
        ("BibTeX", work.bibtex()),
        ("RIS", work.ris()),
        ("CSL-JSON", csl),
        (say::link(), work.url.clone().unwrap_or_default()),
    ];
    let mut formats = Vec::with_capacity(texts.len());
    for (name, text) in texts {
        formats.push(view! { <dt>{name}</dt> " " <dd>{text}</dd> }.fixed());
    }
    view! { <p class="cite__what">{what}</p> <dl class="cite__work" data-name=work.key.clone()>{formats}</dl> }
        .fixed()
}
