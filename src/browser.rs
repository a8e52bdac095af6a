//! The only door to the browser. Everything here answers with plain values, and nothing panics.

mod history;
#[cfg(feature = "split")]
mod later;

#[cfg(feature = "split")]
pub use later::{pack, pause, released, say_missing_part};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

/// The window, which the app always has.
#[expect(clippy::disallowed_methods, reason = "this is the door")]
pub fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

/// The document, which the app always has.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The path, query and fragment of the page that is open, also where the history has not been told yet.
pub fn current_url() -> String {
    if let Some(url) = history::waiting() {
        return url;
    }
    let location = window().location();
    let part = |value: Result<String, JsValue>| value.unwrap_or_default();
    format!(
        "{}{}{}",
        with_single_slashes(&part(location.pathname())),
        part(location.search()),
        part(location.hash())
    )
}

/// A path in which no slash is doubled: some hosts answer such addresses with the page that was meant, and what begins
/// with two slashes would be the name of a host.
fn with_single_slashes(path: &str) -> String {
    let mut single = String::with_capacity(path.len());
    for letter in path.chars() {
        if letter != '/' || !single.ends_with('/') {
            single.push(letter);
        }
    }
    single
}

/// Resolves a URL against the page; its origin, and its path with query and fragment.
pub fn resolve(url: &str) -> Option<(String, String)> {
    let base = document().base_uri().ok().flatten()?;
    let url = web_sys::Url::new_with_base(url, &base).ok()?;
    let path = with_single_slashes(&url.pathname());
    Some((
        url.origin(),
        format!("{path}{}{}", url.search(), url.hash()),
    ))
}

/// The origin of the page.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The path of the site's root, which the page states in `data-root`, relative to itself.
pub fn site_root() -> String {
    let stated = document()
        .document_element()
        .and_then(|html| html.get_attribute("data-root"));
    stated
        .and_then(|root| resolve(&root))
        .map_or_else(|| "/".to_owned(), |(_, path)| path)
}

/// The widget that the page is, if it is one.
pub fn widget() -> Option<String> {
    document().document_element()?.get_attribute("data-widget")
}

/// Whether the page is a widget that stays at its edition.
pub fn is_frozen() -> bool {
    document()
        .document_element()
        .is_some_and(|html| html.has_attribute("data-frozen"))
}

/// What the address of the page carries behind `?`.
pub fn query() -> String {
    let query = window().location().search().unwrap_or_default();
    query.trim_start_matches('?').to_owned()
}

/// The difference of the earlier edition that the address asks for.
pub fn earlier_edition() -> Option<Vec<u8>> {
    fetched("atlasEarlier")
}

/// Bytes that `boot.js` has fetched before the program, by the name under which it leaves them.
pub fn fetched(name: &str) -> Option<Vec<u8>> {
    let bytes = js_sys::Reflect::get(&window(), &name.into()).ok()?;
    let bytes: js_sys::Uint8Array = bytes.dyn_into().ok()?;
    Some(bytes.to_vec())
}

/// The language of the page.
pub fn language() -> atlas_messages::Language {
    let stated = document()
        .document_element()
        .and_then(|html| html.get_attribute("lang"));
    let language = stated.and_then(|code| atlas_messages::Language::of(&code));
    language.unwrap_or(atlas_messages::Language::English)
}

/// Leaves for an address as if no program ran.
pub fn load(url: &str) {
    let _ = window().location().set_href(url);
}

/// The element of an id without what was in it.
pub fn emptied(id: &str) -> Option<Element> {
    let element = document().get_element_by_id(id)?;
    element.set_text_content(None);
    Some(element)
}

/// Marks a document that is about to be loaded anew.
const ANEW: &str = "data-anew";

/// Loads the page from the server, unless it has just come from there and the app is about to take its place. The reader
/// is still on the way to it: its place is that of its address, not where this one stands.
pub fn reload_if_taken_over() {
    if let Ok(None) = document().query_selector("[data-static]") {
        let html = document().document_element();
        let _ = html.map(|html| html.set_attribute(ANEW, ""));
        history::write(&current_url(), JsValue::NULL, true);
        history::finish();
        let _ = window().location().reload();
    }
}

/// Whether the page is about to be loaded anew, so that its place says nothing.
pub fn is_loaded_anew() -> bool {
    let html = document().document_element();
    html.is_some_and(|html| html.has_attribute(ANEW))
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The time in milliseconds, to tell how far apart two events are.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// How far the page is scrolled, in CSS pixels.
pub fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page to a height, in CSS pixels.
pub fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

/// Tells the browser that the app restores scroll positions by itself.
pub fn restore_scroll_by_hand() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Adds an entry to the history, or replaces the current one; the entry remembers a scroll position.
pub fn write_history(url: &str, y: f64, replace: bool) {
    history::write(url, JsValue::from_f64(y), replace);
}

/// Writes now what waits to be written into the history: the page is being left.
pub fn finish_history() {
    history::finish();
}

/// Drops what waits to be written into the history: the reader has gone to another entry of it.
pub fn drop_history() {
    history::forget();
}

/// A link that was followed: where it leads, and which of the links that lead there it is.
pub type Followed = (String, u32);

/// Writes down, before another entry of the history follows, where the page stands and which link was followed.
pub fn leave_history() -> Option<Followed> {
    let link = document().active_element();
    let href = link.as_ref().and_then(target_of);
    let place = href.as_deref().map_or(0, |href| {
        let is_it = |one: &Element| one.is_same_node(link.as_deref());
        links_to(href).take_while(|one| !is_it(one)).count() as u32
    });
    let open = folds()
        .enumerate()
        .filter(|(_, fold)| fold.has_attribute("open"))
        .map(|(place, _)| JsValue::from(place as u32))
        .collect::<js_sys::Array>();
    let y = scroll_y().into();
    let state = js_sys::Array::of4(&y, &href.clone().into(), &place.into(), &open);
    history::write(&current_url(), state.into(), true);
    href.map(|href| (href, place))
}

/// The scroll position that the current entry of the history remembers, and the link that was followed from there.
pub fn remembered_place() -> Option<(f64, Option<Followed>)> {
    let state = window().history().ok()?.state().ok()?;
    match state.dyn_ref::<js_sys::Array>() {
        Some(all) => {
            let place = all.get(2).as_f64().unwrap_or_default() as u32;
            let link = all.get(1).as_string().map(|href| (href, place));
            Some((all.get(0).as_f64()?, link))
        }
        None => Some((state.as_f64()?, None)),
    }
}

/// Unfolds again what stood open where the current entry of the history was left, so that its place is the same.
pub fn unfold_again() {
    let state = window().history().and_then(|history| history.state());
    let open = state
        .ok()
        .and_then(|state| Some(state.dyn_ref::<js_sys::Array>()?.get(3)));
    if let Some(open) = open.as_ref().and_then(JsCast::dyn_ref::<js_sys::Array>) {
        for (place, fold) in folds().enumerate() {
            if open.includes(&JsValue::from(place as u32), 0) {
                let _ = fold.set_attribute("open", "");
            }
        }
    }
}

/// What folds on the page, in order.
fn folds() -> impl Iterator<Item = Element> {
    all("main details")
}

/// The elements of a selector, in order.
fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}

/// Where a link leads: origin and path in one. The served page and the app write it differently.
fn target_of(link: &Element) -> Option<String> {
    let (origin, path) = resolve(&link.get_attribute("href")?)?;
    Some(origin + &path)
}

/// The links of the page that lead to an address, in their order.
fn links_to(href: &str) -> impl Iterator<Item = Element> {
    all("main a[href]").filter(move |link: &Element| target_of(link).as_deref() == Some(href))
}

/// Moves the focus to the very link that was followed; to the first that leads there, if there are fewer now.
pub fn focus_link((href, place): &Followed) {
    let link = links_to(href).nth(*place as usize);
    if let Some(link) = link.or_else(|| links_to(href).next()) {
        focus(&link);
    }
}

/// Whether nothing of the page has the focus.
pub fn is_focus_lost() -> bool {
    let active = document().active_element();
    active.is_none_or(|active| active.is_same_node(document().body().as_deref().map(AsRef::as_ref)))
}

/// Scrolls to the element of an id and moves the focus there, so that keyboard and screen reader follow.
pub fn go_to_anchor(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    // What lies behind a closed line is opened, as browsers do where they follow a link themselves.
    let mut within = element.closest("details:not([open])").ok().flatten();
    while let Some(details) = within {
        let _ = details.set_attribute("open", "");
        within = details.closest("details:not([open])").ok().flatten();
    }
    element.scroll_into_view();
    focus(&element);
    true
}

/// Moves the focus to the page's heading without scrolling.
pub fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("h1") {
        focus(&heading);
    }
}

/// Moves the focus to the first element of a selector, without scrolling.
pub fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element);
    }
}

/// Moves the focus to an element without scrolling.
pub fn focus(element: &Element) {
    // What takes the focus by itself keeps its place among the stops of Tab.
    let stop = js_sys::Reflect::get(element, &JsValue::from_str("tabIndex"));
    let takes_it = stop.is_ok_and(|stop| stop.as_f64().is_some_and(|stop| stop >= 0.0));
    if !takes_it && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = js_sys::Object::new();
    let prevent = JsValue::from_str("preventScroll");
    let _ = js_sys::Reflect::set(&options, &prevent, &JsValue::TRUE);
    // Elements of drawings can be focused, too; the method with options is in no binding that is compiled in.
    if let Ok(function) = js_sys::Reflect::get(element, &JsValue::from_str("focus")) {
        let _ = function
            .unchecked_ref::<js_sys::Function>()
            .call1(element, &options);
    }
}

/// Runs after the next paint has been prepared, when the new page stands in the document.
pub fn after_render(run: impl FnOnce() + 'static) {
    let callback = wasm_bindgen::closure::Closure::once_into_js(run);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Changes the page so that what changes is seen to change, where the browser can show that and the reader has not
/// asked for calm. Until it has happened, nothing is drawn.
pub fn with_motion(change: impl FnOnce() + 'static) {
    let document = document();
    let start = js_sys::Reflect::get(&document, &JsValue::from_str("startViewTransition"));
    let start = start
        .ok()
        .and_then(|start| start.dyn_into::<js_sys::Function>().ok());
    let calm = window().match_media("(prefers-reduced-motion: reduce)");
    let calm = calm.ok().flatten().is_none_or(|query| query.matches());
    let Some(start) = start.filter(|_| !calm) else {
        return change();
    };
    let change = wasm_bindgen::closure::Closure::once_into_js(move || {
        change();
        // The new page stands when the tasks that the change has set off are done.
        js_sys::Promise::new(&mut |done, _| {
            let _ = window().set_timeout_with_callback(&done);
        })
    });
    let transition = start.call1(&document, &change);
    let ready =
        transition.and_then(|transition| js_sys::Reflect::get(&transition, &"ready".into()));
    if let Some(ready) = ready
        .ok()
        .and_then(|ready| ready.dyn_into::<js_sys::Promise>().ok())
    {
        // A newer change may end the motion of this one, which is no error.
        let skipped = wasm_bindgen::closure::Closure::once(|_| ());
        let _ = ready.catch(&skipped);
        skipped.forget();
    }
}

/// Runs after some milliseconds.
pub fn later(milliseconds: i32, run: impl FnOnce() + 'static) {
    let callback = wasm_bindgen::closure::Closure::once_into_js(run);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(
        callback.unchecked_ref(),
        milliseconds,
    );
}

/// What a selector finds in the page that was served, until the app has taken its place.
pub fn served(selector: &str) -> Option<Element> {
    let selector = format!("[data-static] {selector}, {selector}[data-static]");
    document().query_selector(&selector).ok()?
}

/// Scrolls the list around the element of an id as little as shows it.
pub fn show_in_list(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Follows the link of an id as if it had been clicked.
pub fn click(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Marks the page: the views are here, so that anything can be shown at once.
pub fn say_views_are_here() {
    let html = document().document_element();
    let _ = html.map(|html| html.set_attribute("data-views", "here"));
}

/// Says that the widget has been drawn.
pub fn say_drawn() {
    call_page("drawn", &JsValue::UNDEFINED);
}

/// Runs when the page rests: what comes first has been fetched and drawn. Readers who save data are asked for none
/// that they have not asked for.
pub fn at_rest(run: impl FnOnce() + 'static) {
    let run = wasm_bindgen::closure::Closure::once_into_js(run);
    call_page("atRest", &run);
}

/// Leaves a function for the scripts of the page, by its name beside those that they keep for the program: from a text to
/// several.
pub fn offer(name: &str, function: impl Fn(String) -> Vec<String> + 'static) {
    let function =
        wasm_bindgen::closure::Closure::<dyn Fn(String) -> js_sys::Array>::new(move |text| {
            let all = function(text).into_iter().map(JsValue::from);
            all.collect::<js_sys::Array>()
        });
    if let Ok(page) = js_sys::Reflect::get(&window(), &"atlasPage".into()) {
        let _ = js_sys::Reflect::set(&page, &name.into(), function.as_ref());
    }
    function.forget();
}

/// Calls a function that `boot.js` keeps for the program.
fn call_page(name: &str, argument: &JsValue) -> Option<JsValue> {
    let page = js_sys::Reflect::get(&window(), &"atlasPage".into()).ok()?;
    let function = js_sys::Reflect::get(&page, &name.into()).ok()?;
    let function: js_sys::Function = function.dyn_into().ok()?;
    function.call1(&page, argument).ok()
}
