//! The app takes the place of the prerendered page and keeps what the reader did there.
//!
//! Prerender and replace, not hydrate: a foreign node in the page would end hydration, and a text that
//! differs would silently stay wrong. Both pages come from the same components, so a place in the one
//! is the same place in the other. What is fixed in the served page is not even made anew: it stays where it is.

use atlas_address::address::Handover;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

use crate::{
    address::Router,
    app::App,
    browser,
    dataset::earlier_edition,
    fixed::standing,
    here::Base,
    navigate::Navigate,
    parts::{self, Part},
    served,
};

/// What the reader did on the page before the app came: focus, open details and typed text, each with
/// its place as the numbers of the children on the way to it.
#[derive(Default)]
struct Traces {
    focus: Option<Vec<u32>>,
    open: Vec<Vec<u32>>,
    typed: Vec<(Vec<u32>, String)>,
}

/// Starts the app in a task of its own, after that in which the module was made ready.
pub fn start(base: &'static Base) {
    browser::later(0, move || take_over(base));
}

/// Takes over the page that was served, if it is what the address asks for; else there must be the views that can make
/// another.
fn take_over(base: &'static Base) {
    let router = Router::start(base);
    let address = router.parsed().get_untracked().address;
    if !served::is_asked_for(&address) {
        return parts::when_here(Part::of(&address.page), move || mount(router, base));
    }
    mount(router, base);
    if matches!(address.page.handover(), Handover::List | Handover::Anew) {
        parts::request(Part::of(&address.page));
    }
    browser::at_rest(|| parts::request(Part::Search));
}

/// Builds the app beside the page and puts it in its place: the frame alone in the next task, so that none is long, and
/// until then the page is as it was served; with views at once, for what they do at first they do in the document.
fn mount(router: Router, base: &'static Base) {
    let Ok(fresh) = browser::document().create_element("div") else {
        return;
    };
    fresh.set_id(APP);
    let Some(target) = fresh.dyn_ref::<HtmlElement>() else {
        return;
    };
    // What was served is of the present edition.
    if earlier_edition().is_none() {
        served::keep(&router.parsed().get_untracked().address);
    }
    leptos::mount::mount_to(target.clone(), move || {
        let navigate = Navigate::through(Callback::new(move |(address, manner)| {
            router.change(address, manner)
        }));
        view! { <App parsed=router.parsed() base navigate/> }
    })
    .forget();
    if parts::views().is_some() {
        put_in_place(router, &fresh);
    } else {
        browser::later(0, move || put_in_place(router, &fresh));
    }
}

/// The id of the element that holds the whole page.
const APP: &str = "app";

/// Puts what was built into the page.
fn put_in_place(router: Router, fresh: &Element) {
    let document = browser::document();
    match document.get_element_by_id(APP) {
        Some(page) => {
            let traces = Traces::of(&page);
            let place = browser::remembered_place();
            let y = place.map_or_else(browser::scroll_y, |(y, _)| y);
            let app = take_place(page, fresh.clone());
            // To scroll is to lay out the whole page at once, and not with what is drawn next.
            if y > 0.0 {
                browser::scroll_to(y);
            }
            traces.repeat_in(&app);
            // Bound fields get their first value a moment later, over what was typed.
            browser::after_render(move || traces.type_in(&app));
        }
        None => {
            if let Some(body) = document.body() {
                let _ = body.append_child(fresh);
            }
        }
    }
    router.listen();
    let anchor = router.parsed().get_untracked().address.anchor;
    if let (Some(id), None) = (anchor, browser::remembered_place()) {
        browser::after_render(move || {
            browser::go_to_anchor(&id);
        });
    }
    let _ = document
        .document_element()
        .map(|html| html.set_attribute("data-app", "running"));
    if parts::views().is_some() {
        browser::say_views_are_here();
    }
}

/// The element that holds the page from now on: the served one with all but what stays in it exchanged, so that a long
/// article is neither drawn anew nor loses what the reader has selected in it; where nothing stays, the fresh one.
fn take_place(page: Element, fresh: Element) -> Element {
    let standing = standing();
    let (main, fresh_main) = (main_of(&page), main_of(&fresh));
    let stays = |kept: &Node| {
        main.as_ref()
            .is_some_and(|main| kept.parent_element().as_ref() == Some(main))
    };
    if let (Some(main), Some(fresh_main)) = (&main, fresh_main)
        && !standing.is_empty()
        && standing.iter().all(|(_, kept)| stays(kept))
    {
        exchange(main, &fresh_main, &standing);
        exchange(&page, &fresh, &[(fresh_main, main.clone().into())]);
        let _ = page.remove_attribute(served::STATIC);
        return page;
    }
    for (mark, kept) in standing {
        let _ = mark.replace_with_with_node_1(&kept);
    }
    let _ = page.replace_with_with_node_1(&fresh);
    fresh
}

fn main_of(page: &Element) -> Option<Element> {
    page.query_selector("main").ok().flatten()
}

/// Gives an element the children of another one, where some marks among them stand for children that it has: those stay,
/// in the same order.
fn exchange(parent: &Element, fresh: &Element, standing: &[(Element, Node)]) {
    let mut old = parent.first_child();
    let mut drop_until = |kept: Option<&Node>| {
        while let Some(node) = old.take() {
            old = node.next_sibling();
            if Some(&node) == kept {
                break;
            }
            let _ = parent.remove_child(&node);
        }
        old.clone()
    };
    let mut next = parent.first_child();
    while let Some(node) = fresh.first_child() {
        match standing
            .iter()
            .find(|(mark, _)| mark.is_same_node(Some(&node)))
        {
            Some((_, kept)) => {
                next = drop_until(Some(kept));
                let _ = fresh.remove_child(&node);
            }
            None => {
                let _ = parent.insert_before(&node, next.as_ref());
            }
        }
    }
    drop_until(None);
}

/// Changes the page, and keeps what the reader did on the part of it that was served and is made anew.
#[cfg(feature = "split")]
pub fn keeping_traces(change: impl FnOnce()) {
    let document = browser::document();
    let is_served = document.query_selector("#app [data-static]");
    let page = document.get_element_by_id(APP);
    let page = page.filter(|_| is_served.is_ok_and(|served| served.is_some()));
    let traces = page.as_ref().map(Traces::of);
    let y = browser::scroll_y();
    change();
    if let Some((page, traces)) = page.zip(traces) {
        browser::after_render(move || {
            browser::scroll_to(y);
            traces.repeat_in(&page);
        });
    }
}

impl Traces {
    fn of(page: &Element) -> Self {
        let mut traces = Self::default();
        if let Some(active) = browser::document()
            .active_element()
            .filter(|active| page.contains(Some(active)))
        {
            traces.focus = path_to(page, &active);
        }
        for_each(page, "details[open]", |details| {
            traces.open.extend(path_to(page, &details))
        });
        for_each(page, "input", |element| {
            if let Some(input) = element.dyn_ref::<HtmlInputElement>()
                && input.value() != input.default_value()
                && let Some(path) = path_to(page, &element)
            {
                traces.typed.push((path, input.value()));
            }
        });
        traces
    }

    fn repeat_in(&self, page: &Element) {
        for details in self.open.iter().filter_map(|path| follow(page, path)) {
            let _ = details.set_attribute("open", "");
        }
        self.type_in(page);
        let focused = self.focus.as_ref().and_then(|path| follow(page, path));
        if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    }
}

impl Traces {
    /// Types again what was typed, where it is not there.
    fn type_in(&self, page: &Element) {
        for (path, text) in &self.typed {
            let input = follow(page, path);
            let input = input.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input.filter(|input| input.value() != *text) {
                input.set_value(text);
                if let Ok(event) = Event::new("input") {
                    let _ = input.dispatch_event(&event);
                }
            }
        }
    }
}

fn for_each(page: &Element, selector: &str, mut act: impl FnMut(Element)) {
    let Ok(found) = page.query_selector_all(selector) else {
        return;
    };
    for place in 0..found.length() {
        if let Some(element) = found
            .get(place)
            .and_then(|node| node.dyn_into::<Element>().ok())
        {
            act(element);
        }
    }
}

/// The numbers of the children on the way from the page to the element.
fn path_to(page: &Element, element: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut current = element.clone();
    while !current.is_same_node(Some(page)) {
        let parent = current.parent_element()?;
        let siblings = parent.children();
        path.push((0..siblings.length()).find(|place| {
            siblings
                .item(*place)
                .is_some_and(|sibling| sibling.is_same_node(Some(&current)))
        })?);
        current = parent;
    }
    path.reverse();
    Some(path)
}

fn follow(page: &Element, path: &[u32]) -> Option<Element> {
    path.iter().try_fold(page.clone(), |element, place| {
        element.children().item(*place)
    })
}
