//! The foot of a page: how to cite it, and what of it can be taken away.

use atlas_core::{
    address::{Address, Page},
    cite::{self, Work},
    widget,
};
use leptos::prelude::*;

use super::take;
use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    heading, link,
};

/// What stands under every page but those that do not exist. `public/take_away.js` puts buttons beside the citations
/// when they are opened.
pub fn foot(address: &Address) -> Option<Fixed> {
    let buttons = match &address.page {
        Page::NotFound(_) => return None,
        page @ Page::Entity(..) if heading::entity_of(page).is_none() => return None,
        // The views with filters have their buttons beside the filters.
        Page::Timeline | Page::Contested => None,
        _ => take::files(address, 0),
    };
    let dataset = &atlas().dataset;
    let heading = match address.page {
        Page::Home => heading::SITE.to_owned(),
        _ => heading::heading(&address.page),
    };
    let shown = Work::shown(dataset, address, &heading, &link::site());
    let what = match cite::statement_of(dataset, address) {
        Some(_) => "This statement",
        None => "This page",
    };
    let source = cite::source_of(dataset, &address.page);
    let source = source.map(|source| work("The source itself", &source));
    Some(
        view! {
            <div class="foot">
                {buttons}
                {embed(address)}
                <details class="cite">
                    <summary>"Cite"</summary>
                    {work(what, &shown)}
                    {source}
                </details>
            </div>
        }
        .fixed(),
    )
}

/// The way to the configurator with what the page shows. It is a page of its own, for the browser to load.
fn embed(address: &Address) -> Option<Fixed> {
    let shown = widget::of_page(address)?;
    let subject = shown.path();
    let subject = subject.trim_start_matches(shown.widget.name());
    let anchor = address
        .anchor
        .as_deref()
        .map(|anchor| format!("%23{anchor}"));
    let query = shown.query.query_string();
    let href = [
        &link::href(&Address::of(Page::Embed)),
        "?widget=",
        shown.widget.name(),
        "&subject=",
        subject.trim_matches('/'),
        anchor.as_deref().unwrap_or_default(),
        "&",
        &query,
    ]
    .concat();
    let href = href.replace("&subject=&", "&");
    let href = href.trim_end_matches('&').to_owned();
    Some(view! { <p class="foot__embed"><a href=href rel="external">"Embed this"</a></p> }.fixed())
}

fn work(what: &'static str, work: &Work) -> Fixed {
    let csl = ["[", &work.csl_json(), "]"].concat();
    let texts = [
        ("Chicago", work.chicago()),
        ("BibTeX", work.bibtex()),
        ("RIS", work.ris()),
        ("CSL-JSON", csl),
        ("Link", work.url.clone().unwrap_or_default()),
    ];
    let mut formats = Vec::with_capacity(texts.len());
    for (name, text) in texts {
        formats.push(view! { <dt>{name}</dt> " " <dd>{text}</dd> }.fixed());
    }
    view! { <p class="cite__what">{what}</p> <dl class="cite__work" data-name=work.key.clone()>{formats}</dl> }
        .fixed()
}
