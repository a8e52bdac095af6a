//! The router: one address signal, one `popstate`, one click and one submit listener.
//!
//! Links are ordinary `<a href>` and forms ordinary `<form method="get">`; what leads out of the site,
//! asks for a download, another window or carries a modifier key is left to the browser.

use atlas_address::address::{Address, Parsed};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlFormElement, HtmlInputElement, MouseEvent};

use crate::{
    browser,
    dataset::calendar,
    here::Base,
    history::PAUSE,
    navigate::HistoryMode,
    parts::{self, Part},
};

/// Reads and moves the address. Copies share the same signal.
#[derive(Clone, Copy)]
pub struct Router {
    base: &'static Base,
    current: RwSignal<Parsed>,
    drag: StoredValue<Option<Drag>>,
    /// Where the last press of a key led, and when, in milliseconds.
    stepped: StoredValue<(String, f64)>,
}

/// Something that is being dragged.
#[derive(Clone)]
struct Drag {
    /// The URL before.
    from: String,
    /// When the address was last written, in milliseconds.
    written: f64,
}

/// How often the address follows what is dragged, in milliseconds.
const DRAG_PAUSE: f64 = PAUSE;

/// Steps that follow each other within so many milliseconds are one.
const KEY_PAUSE: f64 = 1000.0;

impl Router {
    /// Starts with the page that is open; until it listens, links and forms are the browser's.
    pub fn start(base: &'static Base) -> Self {
        let url = local(base, &browser::current_url()).unwrap_or_default();
        let router = Self {
            base,
            current: RwSignal::new(Address::parse_with_complaints(&url)),
            drag: StoredValue::new(None),
            stepped: StoredValue::new((String::new(), 0.0)),
        };
        browser::offer("read", read);
        router
    }

    /// The address with what was not understood of it.
    pub fn parsed(self) -> Signal<Parsed> {
        self.current.into()
    }

    /// Opens an address as a new entry of the history.
    pub fn go(self, address: &Address) {
        self.go_to(&self.base.href(address));
    }

    /// Changes the address from within a page, which stays where it is.
    pub fn change(self, address: Address, mode: HistoryMode) {
        let (url, y) = (self.base.href(&address), browser::scroll_y());
        match mode {
            HistoryMode::Replace => browser::write_history(&url, y, true),
            HistoryMode::Preview | HistoryMode::Trail => {
                let now = browser::now();
                let mut drag = self.drag.get_value().unwrap_or(Drag {
                    from: browser::current_url(),
                    written: now,
                });
                // As often as the history is written at the most: less waits then for what comes next.
                if now - drag.written > DRAG_PAUSE {
                    drag.written = now;
                    browser::write_history(&url, y, true);
                }
                self.drag.set_value(Some(drag));
            }
            HistoryMode::Step | HistoryMode::Settle => {
                // The entry under way belongs to the address from which the drag began.
                let from = self.drag.get_value().map(|drag| drag.from);
                self.drag.set_value(None);
                let from = from.unwrap_or_else(browser::current_url);
                let now = browser::now();
                // A row of key presses is one step, if nothing else has moved the address in between.
                let (place, time) = self.stepped.get_value();
                let goes_on = mode == HistoryMode::Step && place == from && now - time < KEY_PAUSE;
                if mode == HistoryMode::Step {
                    self.stepped.set_value((url.clone(), now));
                }
                if !goes_on {
                    browser::write_history(&from, y, true);
                }
                browser::write_history(&url, y, goes_on || url == from);
            }
        }
        if mode == HistoryMode::Trail {
            return;
        }
        parts::request(Part::of(&address.page));
        self.current.set(Parsed {
            address,
            complaints: Vec::new(),
        });
    }

    /// Goes where a form leads. What is not understood is said, and the page stays with all that was typed.
    fn send(self, url: &str) {
        let parsed = Address::parse_with_complaints(&local(self.base, url).unwrap_or_default());
        if parsed.complaints.is_empty() {
            return self.go_to(url);
        }
        self.current
            .update(|current| current.complaints = parsed.complaints);
    }

    fn go_to(self, url: &str) {
        let Some(inside) = local(self.base, url) else {
            return;
        };
        let page = Address::parse(&inside).page;
        let instead = url.to_owned();
        parts::when_here_or(
            Part::of(&page),
            move || self.go_inside(&inside),
            move || browser::load(&instead),
        );
    }

    /// Goes to an address of the site, with the views that can show it.
    fn go_inside(self, inside: &str) {
        self.drag.set_value(None);
        let before = self.current.get_untracked().address;
        let parsed = Address::parse_with_complaints(inside);
        // The program shows one edition; for another one it starts anew.
        let asked = parsed.address.edition;
        if asked.is_some_and(|edition| edition != calendar().edition) {
            return browser::load(&self.base.href(&parsed.address));
        }
        let (anchor, same_page) = (
            parsed.address.anchor.clone(),
            parsed.address.page == before.page,
        );
        let followed = browser::leave_history();
        browser::write_history(
            &self.base.href(&parsed.address),
            0.0,
            parsed.address == before,
        );
        let stay = same_page && anchor.is_none() && parsed.address != before;
        let another_day = stay && parsed.address.as_of != before.as_of;
        if another_day {
            return browser::with_motion(move || {
                self.current.set(parsed);
                browser::after_render(move || keep_focus(followed));
            });
        }
        self.current.set(parsed);
        browser::after_render(move || match anchor {
            Some(id) if browser::go_to_anchor(&id) => {}
            // Another filter of the same page: the reader stays where they are.
            _ if stay => keep_focus(followed),
            _ => {
                browser::scroll_to(0.0);
                browser::focus_heading();
            }
        });
    }

    /// Follows links, forms and the history from now on.
    pub fn listen(self) {
        browser::restore_scroll_by_hand();
        let document = browser::document();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, "click", options, move |event| {
            if let Some(url) = followed_link(self.base, event) {
                // Before there are views, another page is soonest there by an ordinary visit.
                if parts::views().is_none() && !url.contains(['?', '#']) {
                    return;
                }
                event.prevent_default();
                // The skip link moves the reader, not the address.
                if !url
                    .strip_prefix('#')
                    .is_some_and(|id| id.starts_with("shell:") && browser::go_to_anchor(id))
                {
                    self.go_to(&url);
                }
            }
        })
        .forget();
        EventListener::new_with_options(&document, "submit", options, move |event| {
            if let Some(url) = submitted_form(self.base, event) {
                event.prevent_default();
                let field = browser::document().active_element();
                let field = field.and_then(|element| live_form(&element));
                self.send(&url);
                if let Some((_, selector)) = field {
                    browser::after_render(move || browser::focus_first(&selector));
                }
            }
        })
        .forget();
        // The keys of a list of choices pass many on the way to one; its form then waits for its button.
        let by_key = StoredValue::new(false);
        for (name, key) in [("keydown", true), ("pointerdown", false)] {
            EventListener::new(&document, name, move |_| by_key.set_value(key)).forget();
        }
        // A form that shows what it does sends itself with every choice, and the choice keeps the focus. What is typed
        // waits for Enter or the button: a reader who goes from one field to the next has not finished.
        EventListener::new(&document, "change", move |event| {
            let element: Option<web_sys::Element> =
                event.target().and_then(|target| target.dyn_into().ok());
            if let Some(element) = element
                && let Some((form, selector)) = live_form(&element)
                && !is_typed(&element)
                && !(by_key.get_value() && element.has_type::<web_sys::HtmlSelectElement>())
                && let Some(url) = form_url(self.base, &form)
            {
                self.send(&url);
                browser::after_render(move || browser::focus_first(&selector));
            }
        })
        .forget();
        EventListener::new(&browser::window(), "popstate", move |_| self.come_back()).forget();
        // A reload finds the place again; the back/forward cache keeps it by itself.
        EventListener::new(&browser::window(), "pagehide", |_| {
            if !browser::is_loaded_anew() {
                browser::write_history(&browser::current_url(), browser::scroll_y(), true);
            }
            browser::finish_history();
        })
        .forget();
    }

    /// Back and Forward, and a fragment typed into the address bar.
    fn come_back(self) {
        self.drag.set_value(None);
        browser::drop_history();
        let url = browser::current_url();
        let parsed = Address::parse_with_complaints(&local(self.base, &url).unwrap_or_default());
        let (place, anchor) = (browser::remembered_place(), parsed.address.anchor.clone());
        parts::request(Part::of(&parsed.address.page));
        self.current.set(parsed);
        browser::after_render(move || match (place, anchor) {
            (Some((y, link)), _) => {
                browser::unfold_again();
                browser::scroll_to(y);
                // Tab goes on from the link that was followed; where none was, not from the top of the site.
                match link {
                    Some(link) => browser::focus_link(&link),
                    None if browser::is_focus_lost() => browser::focus_heading(),
                    None => {}
                }
            }
            (None, Some(id)) => {
                browser::go_to_anchor(&id);
            }
            (None, None) => {}
        });
    }
}

/// The link that changed what its page shows was made anew with it: the new one has the focus, so that Tab goes on from
/// there; the heading, where no link leads there any more.
fn keep_focus(followed: Option<browser::Followed>) {
    if let Some(link) = followed
        && browser::is_focus_lost()
    {
        browser::focus_link(&link);
        if browser::is_focus_lost() {
            browser::focus_heading();
        }
    }
}

/// An address as it is understood, in its one spelling, then what was not understood of it, in sentences: for the
/// configurator of widgets, which reads dates as every field does.
fn read(url: String) -> Vec<String> {
    let parsed = Address::parse_with_complaints(&url);
    let complaints = parsed.complaints.iter().map(ToString::to_string);
    [parsed.address.to_string()]
        .into_iter()
        .chain(complaints)
        .collect()
}

/// The URL without the path under which the site lies; nothing if it lies outside the site. The root of the site may be
/// named without its slash.
fn local(base: &Base, url: &str) -> Option<String> {
    let (origin, path) = browser::resolve(url)?;
    let root = base.home().trim_end_matches('/');
    let inside = path.strip_prefix(root)?;
    let is_inside = inside.is_empty() || inside.starts_with(['/', '?', '#']);
    let inside = inside.trim_start_matches('/');
    (is_inside && origin == browser::origin()).then(|| format!("/{inside}"))
}

/// The href of the link that a click follows, if the app should follow it.
fn followed_link(base: &Base, event: &Event) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let modified = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
    if event.default_prevented() || click.button() != 0 || modified {
        return None;
    }
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    // By attributes, because a link in a drawing is no `HtmlAnchorElement`.
    let anchor = element.closest("a[href]").ok()??;
    let elsewhere = anchor
        .get_attribute("target")
        .is_some_and(|target| target != "_self");
    let external = anchor
        .get_attribute("rel")
        .is_some_and(|rel| rel.split(' ').any(|rel| rel == "external"));
    if elsewhere || external || anchor.has_attribute("download") {
        return None;
    }
    let url = anchor.get_attribute("href")?;
    // A file such as /data.json is the server's, not a page of the app.
    let path = local(base, &url)?;
    let last = path
        .split(['?', '#'])
        .next()?
        .rsplit('/')
        .next()?
        .to_owned();
    (!last.contains('.') || last == "index.html").then_some(url)
}

/// The URL to which a form with method GET leads, if the app should follow it.
fn submitted_form(base: &Base, event: &Event) -> Option<String> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    if event.default_prevented() || !form.method().eq_ignore_ascii_case("get") {
        return None;
    }
    form_url(base, &form)
}

/// Whether an element is a field in which readers type.
fn is_typed(element: &web_sys::Element) -> bool {
    let input = element.dyn_ref::<HtmlInputElement>();
    input.is_some_and(|input| matches!(input.type_().as_str(), "text" | "search"))
}

/// The form that sends itself with every choice, and a selector of the field or the button of it that was used.
fn live_form(element: &web_sys::Element) -> Option<(HtmlFormElement, String)> {
    let form = element.closest("form[data-live]").ok()??;
    let Some(name) = element.get_attribute("name") else {
        let button = "form[data-live] button[type='submit']".to_owned();
        return Some((form.dyn_into().ok()?, button));
    };
    let value = element
        .get_attribute("value")
        .filter(|_| element.get_attribute("type").as_deref() == Some("checkbox"));
    let value = value
        .map(|value| format!("[value='{value}']"))
        .unwrap_or_default();
    Some((
        form.dyn_into().ok()?,
        format!("form[data-live] [name='{name}']{value}"),
    ))
}

/// The URL to which a form leads.
fn form_url(base: &Base, form: &HtmlFormElement) -> Option<String> {
    let (_, action) = browser::resolve(&form.action())?;
    let action = action.split(['?', '#']).next()?.to_owned();
    local(base, &action)?;
    let mut query = String::new();
    let mut lists: Vec<(String, String)> = Vec::new();
    let inputs = form.query_selector_all("input[name], select[name]").ok()?;
    for place in 0..inputs.length() {
        let Some(input) = inputs.get(place) else {
            continue;
        };
        let name = js_sys::Reflect::get(&input, &JsValue::from_str("name"))
            .ok()?
            .as_string()?;
        let value = js_sys::Reflect::get(&input, &JsValue::from_str("value"))
            .ok()?
            .as_string()?;
        let choice = input
            .dyn_ref::<HtmlInputElement>()
            .filter(|input| input.type_() == "checkbox");
        if choice.is_some_and(|input| !input.checked()) || value.is_empty() {
            continue;
        }
        // Several ticked boxes of one name are one list with commas.
        match lists.iter_mut().find(|(known, _)| *known == name) {
            Some((_, values)) => *values = format!("{values},{value}"),
            None => lists.push((name, value)),
        }
    }
    if form.has_attribute("data-keep") {
        // What the address asks for already, and no field of the form says, stays.
        let url = browser::current_url();
        let kept = url
            .split('#')
            .next()?
            .split_once('?')
            .map_or("", |(_, query)| query);
        for pair in kept.split('&').filter(|pair| !pair.is_empty()) {
            let name = pair.split('=').next()?;
            let field = format!("[name='{name}']");
            if matches!(form.query_selector(&field), Ok(None)) {
                let separator = if query.is_empty() { '?' } else { '&' };
                query.push_str(&format!("{separator}{pair}"));
            }
        }
    }
    for (name, value) in lists {
        let separator = if query.is_empty() { '?' } else { '&' };
        let encoded = String::from(js_sys::encode_uri_component(&value));
        query.push_str(&format!("{separator}{name}={encoded}"));
    }
    Some(format!("{action}{query}"))
}
