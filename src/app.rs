//! The shell: header, the bar of time, the page, footer.

use atlas_address::address::{Address, Bar, Page, Parsed};
use leptos::prelude::*;

use crate::{
    components::{as_of_bar::AsOfBar, cite, search_box::SearchBox},
    dataset::atlas,
    fixed::{Fixed, IntoFixed, live, live_text},
    here::{Base, Here},
    markup::Markup,
    navigate::Navigate,
    page_meta, views,
};

/// The whole page.
#[component]
pub fn App(
    /// The address and what was not understood of it.
    #[prop(into)]
    parsed: Signal<Parsed>,
    /// Where the site lies.
    base: &'static Base,
    /// How pages change the address, where they can.
    #[prop(optional)]
    navigate: Navigate,
) -> impl IntoView {
    let address = Memo::new(move |_| parsed.read().address.clone());
    // The page is made anew when it is another page or another day, not when a filter changes.
    let place = Memo::new(move |_| {
        let address = address.read();
        (address.page.clone(), Here::of(base).at(address.as_of))
    });
    provide_context(navigate);
    #[cfg(feature = "csr")]
    Effect::new(move |_| crate::browser::set_title(&page_meta::title(&address.read())));
    view! {
        <a class="skip-link" href="#shell:content">"Skip to the content"</a>
        <SiteHeader address place/>
        <main id="shell:content" class="site-main">
            <Complaints parsed place/>
            {move || {
                let (page, here) = place.get();
                #[cfg(feature = "csr")]
                if let Some(served) = crate::served::page(&page) {
                    return served.into_any();
                }
                views::page(&page, here, address)
            }}
            {live(move || cite::foot(place.read().1, &address.read()).fixed())}
        </main>
        <SiteFooter place/>
    }
    .into_any()
}

#[component]
fn SiteHeader(
    /// The address.
    address: Memo<Address>,
    /// The page, and where the reader is.
    place: Memo<(Page, Here)>,
) -> impl IntoView {
    // Links keep the day that is being looked at, so they follow the address.
    let nav = move || {
        let (page, here) = place.get();
        nav_items(here, Bar::Header, &page)
    };
    let home = live_text(move || place.read().1.page(Page::Home));
    view! {
        <header class="site-header">
            <div class="site-header__row">
                <a class="site-header__name" href=home>
                    <span class="site-header__mark" aria-hidden="true"></span>
                    {page_meta::SITE}
                </a>
                // Closed where the parts do not fit into the row; `page_features.js` closes it again.
                <details class="site-menu">
                    <summary>"Menu"</summary>
                    <nav class="site-nav" aria-label="Parts of the atlas">
                        <ul>{live(nav)}</ul>
                    </nav>
                </details>
                <SearchBox address here=Signal::derive(move || place.read().1)/>
            </div>
            <AsOfBar address place/>
        </header>
    }
    .into_any()
}

/// The links of a bar.
fn nav_items(here: Here, bar: Bar, page: &Page) -> Fixed {
    let links = Page::links(bar);
    let items = links
        .iter()
        .map(|(name, part)| nav_item(here, name, part, page));
    items.collect_view().fixed()
}

/// A link to a part of the atlas; it says whether the reader is there.
fn nav_item(here: Here, name: &'static str, part: &Page, shown: &Page) -> Fixed {
    let within = matches!((shown, part), (Page::Entity(kind, _), Page::List(list)) if kind == list);
    let current = if shown == part {
        Some("page")
    } else {
        within.then_some("true")
    };
    let href = here.page(part.clone());
    view! { <li><a href=href aria-current=current>{name}</a></li> }.fixed()
}

/// As of which edition the record is shown, where that is not the present one or not the one that is asked for.
fn shown_edition(here: Here, address: &Address) -> Option<Fixed> {
    let shown = atlas().dataset.edition;
    let mut line = Markup::default();
    line.open("p", &[("class", "notice")]);
    if let Some(present) = &atlas().present {
        let newest = present.dataset.edition;
        let known = format!(
            "As known on {}: the record is as the edition of that day had it. Downloads and the list of changes are of the present edition. ",
            shown.words()
        );
        line.text(&known);
        let present = Address {
            edition: Some(newest),
            ..address.clone()
        };
        line.link(
            &here.href(&present),
            &format!("Edition of {}", newest.words()),
        );
    } else {
        let asked = address.edition.filter(|asked| *asked != shown)?;
        line.text(&format!(
            "An edition of {} is not kept here, or could not be loaded. Shown is that of {}.",
            asked.words(),
            shown.words()
        ));
    }
    line.close("p");
    Some(line.done())
}

/// What was not understood of the address, said above the page.
#[component]
fn Complaints(
    /// The address and what was not understood of it.
    parsed: Signal<Parsed>,
    /// The page, and where the reader is.
    place: Memo<(Page, Here)>,
) -> impl IntoView {
    let edition = atlas().dataset.edition;
    view! {
        <div class="notice-area" role="status">
            {live(move || shown_edition(place.read().1, &parsed.read().address).fixed())}
            {live(move || {
                let parsed = parsed.read();
                let beyond = parsed.address.as_of.filter(|day| *day > edition).map(|day| {
                    format!("The record ends on {}; what holds on {} is not known. Shown is the end of the record.", edition.words(), day.words())
                });
                let left_out = parsed.complaints.iter();
                let left_out = left_out.map(|complaint| format!("{complaint} It is not used; all else is."));
                let unknown = parsed.address.selection.unknown(&atlas().dataset);
                let unknown = unknown.iter().map(ToString::to_string);
                left_out.chain(beyond).chain(unknown).map(|notice| view! { <p class="notice">{notice}</p> }.fixed()).collect_view().fixed()
            })}
        </div>
    }
    .into_any()
}

/// Filled by `page_features.js`.
fn color_scheme() -> Fixed {
    let mut page = Markup::default();
    page.open("color-scheme", &[]);
    page.close("color-scheme");
    page.done()
}

#[component]
fn SiteFooter(
    /// The page, and where the reader is.
    place: Memo<(Page, Here)>,
) -> impl IntoView {
    view! {
        <footer class="site-footer">
            <p class="site-footer__up"><a href="#shell:content">"Up to the beginning of the page"</a></p>
            {color_scheme()}
            <nav aria-label="More parts of the atlas">
                <ul>
                    {live(move || {
                        let (page, here) = place.get();
                        nav_items(here, Bar::Footer, &page)
                    })}
                </ul>
            </nav>
            <p>
                "Edition of " {atlas().dataset.edition.words()}
                ". The atlas takes no side: it says who says what, and where they differ. Data under CC BY 4.0, program under the MIT licence."
            </p>
        </footer>
    }
    .into_any()
}
