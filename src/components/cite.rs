//! The foot of a page: how to cite it, and what of it can be taken away.

use atlas_core::{
    address::{Address, Page},
    cite::{self, Work},
};
use leptos::prelude::*;

use super::take;
use crate::{
    dataset::atlas,
    fixed::{Fixed, IntoFixed},
    heading, link,
    shown::{self, Shown},
};

/// What stands under every page but those that do not exist.
pub fn foot(page: &Page, address: Memo<Address>) -> Option<AnyView> {
    let missing = match page {
        Page::NotFound(_) => true,
        Page::Entity(..) => heading::entity_of(page).is_none(),
        _ => false,
    };
    let page = page.clone();
    (!missing).then(|| {
        view! {
            <div class="foot">
                {files(&page)}
                <details class="cite">
                    <summary>"Cite"</summary>
                    {move || works(&address.read())}
                </details>
            </div>
        }
        .into_any()
    })
}

/// Buttons for what the page shows. The views with filters have their own, beside the filters.
fn files(page: &Page) -> Option<Fixed> {
    if matches!(page, Page::Timeline | Page::Contested) {
        return None;
    }
    let address = Address::of(page.clone()).at(link::as_of());
    match shown::shown(&address)? {
        Shown::Statements(ids) => take::files(&ids, &address),
        Shown::Entities(kind) => take::entries(atlas().dataset.of_kind(kind).count(), &address),
    }
}

/// The citation of the page or of one of its statements, and of the source that it is about.
fn works(address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let heading = match address.page {
        Page::Home => heading::SITE.to_owned(),
        _ => heading::heading(&address.page),
    };
    let shown = Work::shown(dataset, address, &heading, &link::site());
    let of_statement = cite::statement_of(dataset, address).is_some();
    let what = if of_statement {
        "This statement"
    } else {
        "This page"
    };
    let source = cite::source_of(dataset, &address.page);
    view! {
        {work(what, &shown)}
        {source.map(|source| work("The source itself", &source))}
    }
    .fixed()
}

fn work(what: &'static str, work: &Work) -> Fixed {
    view! {
        <div class="cite__work" data-name=work.key.clone()>
            <p class="cite__what">{what}</p>
            {format("Chicago", "", work.chicago())}
            {format("BibTeX", "bib", work.bibtex())}
            {format("RIS", "ris", work.ris())}
            {format("CSL-JSON", "json", format!("[{}]", work.csl_json()))}
            {work.url.clone().map(|url| format("Link", "", url))}
        </div>
    }
    .fixed()
}

fn format(name: &'static str, ending: &'static str, text: String) -> Fixed {
    let save = (!ending.is_empty()).then(|| {
        view! { " " <button type="button" data-take=ending aria-label=format!("Download {name}")>"Download"</button> }.fixed()
    });
    view! {
        <p class="cite__format">
            {name} " " <button type="button" data-take="copy" aria-label=format!("Copy {name}")>"Copy"</button>
            {save}
        </p>
        <pre>{text}</pre>
    }
    .fixed()
}
