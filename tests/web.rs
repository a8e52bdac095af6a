//! The app in a browser: what moves when the reader acts.
#![cfg(target_arch = "wasm32")]

use atlas_address::address::{Address, Parsed};
use csto_atlas::{app::App, browser, here::Base, navigate::Navigate};
use leptos::{prelude::*, task::tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// The app at an address, without a router: the test moves the address.
struct Mounted {
    root: Element,
    parsed: RwSignal<Parsed>,
}

impl Mounted {
    async fn at(url: &str) -> Self {
        let base = Base::new("/", "https://atlas.test/");
        let document = browser::document();
        let root = document.create_element("div").expect("an element");
        document
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("appended");
        let parsed = RwSignal::new(Address::parse_with_complaints(url));
        let target: HtmlElement = root.clone().unchecked_into();
        leptos::mount::mount_to(target, move || {
            let navigate = Navigate::through(Callback::new(move |(address, _)| {
                parsed.set(Parsed {
                    address,
                    complaints: Vec::new(),
                });
            }));
            view! { <App parsed base navigate/> }
        })
        .forget();
        tick().await;
        Self { root, parsed }
    }

    async fn go(&self, url: &str) {
        self.parsed.set(Address::parse_with_complaints(url));
        tick().await;
    }

    fn text(&self, selector: &str) -> String {
        let found = self.root.query_selector(selector).ok().flatten();
        found
            .and_then(|element| element.text_content())
            .unwrap_or_default()
    }

    fn count(&self, selector: &str) -> u32 {
        self.root
            .query_selector_all(selector)
            .map_or(0, |found| found.length())
    }

    async fn type_into(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self
            .root
            .query_selector(selector)
            .ok()
            .flatten()
            .expect(selector)
            .unchecked_into();
        input.set_value(text);
        input
            .dispatch_event(&bubbling("input"))
            .expect("dispatched");
        tick().await;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn bubbling(name: &str) -> Event {
    let options = web_sys::EventInit::new();
    options.set_bubbles(true);
    Event::new_with_event_init_dict(name, &options).expect("an event")
}

#[wasm_bindgen_test]
async fn each_address_shows_its_page() {
    let app = Mounted::at("/").await;
    for (url, heading) in [
        ("/timeline/", "Timeline"),
        ("/states/", "States and what binds them"),
        ("/states/uzbekistan/", "Uzbekistan"),
        ("/organs/csc/", "Collective Security Council"),
        ("/operations/proxy/", "PROXY"),
        ("/contested/", "Where sources disagree"),
        ("/nowhere/", "Nothing is at this address"),
        (
            "/",
            "An atlas of the Collective Security Treaty Organization",
        ),
    ] {
        app.go(url).await;
        assert_eq!(
            (app.text("h1").as_str(), app.count("h1")),
            (heading, 1),
            "{url}"
        );
        assert!(!browser::document().title().is_empty());
    }
}

#[wasm_bindgen_test]
async fn another_day_changes_the_answers() {
    let app = Mounted::at("/states/?asof=2012-12-18").await;
    assert!(!app.text(".states-table").contains("Membership suspended"));
    app.go("/states/?asof=2012-12-20").await;
    assert!(app.text(".states-table").contains("Membership suspended"));
    assert!(
        app.text(".as-of-bar__words")
            .starts_with("20 December 2012: 6 members, Uzbekistan suspended since yesterday")
    );
}

#[wasm_bindgen_test]
async fn the_link_to_the_turning_point_keeps_the_day_that_is_shown() {
    let app = Mounted::at("/states/?asof=2006-08-16").await;
    let turn = |app: &Mounted| {
        let link = app.root.query_selector(".as-of-bar__turn").ok().flatten();
        link.and_then(|link| link.get_attribute("href"))
            .unwrap_or_default()
    };
    for day in ["2006-08-16", "2002-10-07", "2006-08-16", "2012-12-19"] {
        app.go(&format!("/states/?asof={day}")).await;
        let href = turn(&app);
        assert!(href.contains(&format!("?asof={day}#")), "{day}: {href}");
    }
}

#[wasm_bindgen_test]
async fn a_filter_hides_events_and_says_how_many() {
    let app = Mounted::at("/timeline/").await;
    whole_list(&app).await;
    let all = app.count(LINES);
    app.go("/timeline/?kind=operations").await;
    let some = app.count(LINES);
    assert!(0 < some && some < all, "{some} of {all}");
    assert!(app.text(".timeline__count").contains("hidden by filters"));
    // Two boxes ticked are two kinds; a time leaves out what lies before and after it.
    app.go("/timeline/?kind=states,operations").await;
    assert!(app.count(LINES) > some);
    assert_eq!(app.count(".filters input[name=kind]:checked"), 2);
    app.go("/timeline/?kind=operations&from=2010&to=2012-06")
        .await;
    assert!(app.count(LINES) < some);
    assert!(app.text(".timeline__count").contains("before or after"));
}

/// The lines of the timeline's list that are shown.
const LINES: &str = ".timeline__year li:not([hidden])";

/// What stands on the plot: marks, and events in clusters.
fn events_drawn(app: &Mounted) -> u32 {
    let numbers = app
        .root
        .query_selector_all(".plot__number")
        .expect("numbers");
    let in_clusters = (0..numbers.length()).filter_map(|place| {
        let text = numbers.get(place)?.text_content()?;
        text.parse::<u32>().ok()
    });
    app.count(".plot__mark") + in_clusters.sum::<u32>() - app.count(".plot__kinds .plot__mark")
}

#[wasm_bindgen_test]
async fn the_plot_has_what_the_list_has() {
    let app = Mounted::at("/timeline/").await;
    whole_list(&app).await;
    for url in [
        "/timeline/",
        "/timeline/?kind=operations",
        "/timeline/?lanes=states",
        "/timeline/?state=armenia&lanes=organs",
        "/timeline/?q=moscow",
    ] {
        app.go(url).await;
        next_frame().await;
        assert_eq!(events_drawn(&app), app.count(LINES), "{url}");
    }
}

/// Until the list has all years; it is made one by one.
async fn whole_list(app: &Mounted) {
    let events = csto_atlas::dataset::atlas().events.len() as u32;
    for _ in 0..600 {
        if app.count(".timeline__year li") == events {
            return;
        }
        next_frame().await;
    }
    panic!(
        "the list has {} of {events} lines",
        app.count(".timeline__year li")
    );
}

/// Until the frame after the next has begun, so that what was to be drawn is drawn.
async fn next_frame() {
    for _ in 0..2 {
        let promise = js_sys::Promise::new(&mut |done, _| {
            browser::window()
                .request_animation_frame(&done)
                .expect("a frame");
        });
        wasm_bindgen_futures::JsFuture::from(promise)
            .await
            .expect("a frame");
    }
}

#[wasm_bindgen_test]
async fn typing_suggests_entries_and_escape_closes_the_list() {
    let app = Mounted::at("/").await;
    assert_eq!(app.count(".search-box__list [role=option]"), 0);
    app.type_into("#site-search", "КСОР").await;
    assert!(
        app.text(".search-box__list [role=option]")
            .contains("Collective Rapid Reaction Forces")
    );
    let input = app
        .root
        .query_selector("#site-search")
        .ok()
        .flatten()
        .expect("the box");
    let options = web_sys::KeyboardEventInit::new();
    options.set_key("Escape");
    options.set_bubbles(true);
    let escape = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options)
        .expect("an event");
    input.dispatch_event(&escape).expect("dispatched");
    tick().await;
    assert_eq!(app.count(".search-box__list [role=option]"), 0);
}

#[wasm_bindgen_test]
async fn what_was_not_understood_is_said() {
    let app = Mounted::at("/states/?asof=yesterday").await;
    assert!(app.text(".notice").contains("“yesterday” is not a day"));
    app.go("/states/").await;
    assert_eq!(app.count(".notice"), 0);
}

#[wasm_bindgen_test]
async fn markup_in_a_query_stays_text() {
    let app = Mounted::at("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").await;
    assert_eq!(app.count("main img"), 0);
    assert!(app.text("main").contains("<img src=x onerror=alert(1)>"));
}
