//! The shell: header, the bar of time, the page, footer.

use atlas_address::address::{Address, Bar, Page, Parsed};
use atlas_messages::{Language, frame as say, language};
use leptos::prelude::*;

use crate::{
    components::{as_of_bar::AsOfBar, search_box::SearchBox},
    dataset::calendar,
    fixed::{Fixed, IntoFixed, live, live_text},
    here::{Base, Here},
    markup::Markup,
    navigate::Navigate,
    parts::{self, Part},
};

/// The id of the part of the page that is neither header nor footer.
pub const CONTENT: &str = "shell:content";

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
    // What was served stays until the views are here that can show something else.
    let shown = held(place, |(page, _)| Part::of(page));
    let cited = held(address, |address| Part::of(&address.page));
    #[cfg(feature = "csr")]
    Effect::new(move |_| {
        if let Some(views) = parts::views_on_arrival() {
            crate::browser::set_title(&(views.title)(&address.read()));
        }
    });
    let page = move || {
        let (page, here) = shown.get();
        #[cfg(feature = "csr")]
        if let Some(served) = crate::served::page(&page) {
            return served.into_any();
        }
        let views = parts::views();
        views.map_or_else(|| ().into_any(), |views| (views.page)(&page, here, address))
    };
    let foot = move || {
        let address = cited.get();
        // What was served cites the page; a statement that is named is cited when the views are here.
        if address.anchor.is_some() {
            let _ = parts::arrived(Part::Views);
        }
        #[cfg(feature = "csr")]
        if let Some(served) = crate::served::foot() {
            return served;
        }
        let foot = parts::views().and_then(|views| (views.foot)(shown.get().1, &address));
        foot.fixed()
    };
    // The element of the page that is seen, which is not the view's where the served one stands.
    #[cfg(feature = "csr")]
    Effect::new(move |_| {
        let waits = place.get() != shown.get();
        if let Some(main) = crate::browser::document().get_element_by_id(CONTENT) {
            let _ = if waits {
                main.set_attribute("aria-busy", "true")
            } else {
                main.remove_attribute("aria-busy")
            };
        }
    });
    view! {
        <a class="skip-link" href="#shell:content">{say::skip()}</a>
        <SiteHeader address place/>
        <main id=CONTENT class="site-main">
            <Complaints parsed place/>
            {page}
            {live(foot)}
        </main>
        <SiteFooter place/>
    }
    .into_any()
}

/// The value as it was before, until the part is here that it needs.
fn held<T: Clone + PartialEq + Send + Sync + 'static>(
    value: Memo<T>,
    part: fn(&T) -> Part,
) -> Memo<T> {
    Memo::new(move |before: Option<&T>| {
        let value = value.get();
        match before {
            Some(before) if !parts::arrived(part(&value)) => before.clone(),
            _ => value,
        }
    })
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
                    {say::site()}
                </a>
                // Closed where the parts do not fit into the row; `page_features.js` closes it again.
                <details class="site-menu">
                    <summary>{say::menu()}</summary>
                    <nav class="site-nav" aria-label=say::parts()>
                        <ul>
                            {live(nav)}
                            {live(move || {
                                let mut items = Markup::default();
                                language_items(&mut items, &address.read(), place.read().1);
                                items.done()
                            })}
                        </ul>
                    </nav>
                </details>
                <SearchBox address here=Signal::derive(move || place.read().1)/>
            </div>
            <div class="site-header__time">
                <AsOfBar address place/>
                // Not a paragraph: what reads an article out of a page must not take the header for one.
                <nav class="site-header__language" aria-label=say::languages()>
                    {live(move || other_languages(&address.read(), place.read().1))}
                </nav>
            </div>
        </header>
    }
    .into_any()
}

/// A link to the same page in another language: day, choices and place on the page stay. Such links stand twice, and the
/// style sheet shows those for which there is room: beside the day, or in the menu.
fn language_link(markup: &mut Markup, address: &Address, here: Here, other: Language) {
    let (code, href) = (other.code(), here.in_language(address, other));
    let attributes = [
        ("rel", "external"),
        ("hreflang", code),
        ("lang", code),
        ("href", href.as_str()),
    ];
    markup.element("a", &attributes, other.own_name());
}

/// Links to the page in all languages in which there is one, as items of a list.
fn language_items(markup: &mut Markup, address: &Address, here: Here) {
    for other in address.page.other_languages() {
        markup.open("li", &[("class", "site-language")]);
        language_link(markup, address, here, other);
        markup.close("li");
    }
}

/// The same beside the day: one link, or a list that opens below the language of the page.
fn other_languages(address: &Address, here: Here) -> Fixed {
    let mut markup = Markup::default();
    if let [other] = address.page.other_languages()[..] {
        language_link(&mut markup, address, here, other);
        return markup.done();
    }
    markup.open("details", &[("class", "site-languages")]);
    markup.element("summary", &[], language().own_name());
    markup.open("ul", &[]);
    language_items(&mut markup, address, here);
    markup.close("ul");
    markup.close("details");
    markup.done()
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

/// What was not understood of the address, said above the page.
#[component]
fn Complaints(
    /// The address and what was not understood of it.
    parsed: Signal<Parsed>,
    /// The page, and where the reader is.
    place: Memo<(Page, Here)>,
) -> impl IntoView {
    let edition = calendar().edition;
    let views = parts::views_on_arrival;
    view! {
        <div class="notice-area" role="status">
            {live(move || {
                let views = views();
                views.and_then(|views| (views.edition)(place.read().1, &parsed.read().address)).fixed()
            })}
            {live(move || {
                let parsed = parsed.read();
                let beyond = parsed.address.as_of.filter(|day| *day > edition).map(|day| {
                    say::beyond_edition(&edition.words(), &day.words())
                });
                let left_out = parsed.complaints.iter();
                let left_out = left_out.map(|complaint| say::not_used(&complaint.to_string()));
                let unknown = views().map(|views| (views.unknown)(&parsed.address));
                let unknown = unknown.into_iter().flatten();
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
            <p class="site-footer__up"><a href="#shell:content">{say::up()}</a></p>
            {color_scheme()}
            <nav aria-label=say::more_parts()>
                <ul>
                    {live(move || {
                        let (page, here) = place.get();
                        nav_items(here, Bar::Footer, &page)
                    })}
                </ul>
            </nav>
            <p>{say::licence(&calendar().edition.words())}</p>
        </footer>
    }
    .into_any()
}
