//! Parts that are fetched, each once.

use std::cell::{Cell, RefCell};

use atlas_messages::{Language, Pack, language};
use js_sys::Uint8Array;
use leptos::prelude::*;
// Not the spawner of Leptos, which is there only when something is mounted.
use wasm_bindgen_futures::spawn_local as spawn;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Part, Rules, Views};
use crate::browser;

/// What waits for a part: what to do when it is here, and if it cannot be had.
type Waiting = (Part, Box<dyn FnOnce()>, Box<dyn FnOnce()>);

/// How far a part is.
#[derive(Default)]
struct State {
    arrived: ArcRwSignal<bool>,
    is_here: Cell<bool>,
    is_under_way: Cell<bool>,
}

thread_local! {
    static VIEWS: Cell<Option<&'static Views>> = const { Cell::new(None) };
    static RULES: Cell<Option<&'static Rules>> = const { Cell::new(None) };
    /// In the order of [`Part`].
    static STATES: [State; 3] = Default::default();
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
}

fn with_state<T>(part: Part, ask: impl FnOnce(&State) -> T) -> T {
    STATES.with(|states| ask(&states[part as usize]))
}

/// The code of the views; the splitter takes what only this function reaches out of the module that starts.
#[wasm_split(views, fallible)]
fn fetch_views() -> Result<&'static Views, SplitLoaderError> {
    Ok(&crate::views::VIEWS)
}

/// The code of the rules, applied.
#[wasm_split(rules, fallible)]
fn fetch_rules() -> Result<&'static Rules, SplitLoaderError> {
    Ok(&crate::views::RULES)
}

/// The views, if they are here.
pub fn views() -> Option<&'static Views> {
    VIEWS.get()
}

/// The rules, if they are here.
pub fn rules() -> Option<&'static Rules> {
    RULES.get()
}

/// Whether a part is here.
pub fn is_here(part: Part) -> bool {
    with_state(part, |state| state.is_here.get())
}

/// Whether a part is here; a view that asks is made again when it is.
pub fn arrived(part: Part) -> bool {
    with_state(part, |state| state.arrived.clone()).get()
}

/// Asks for a part, unless it is here or on its way.
pub fn request(part: Part) {
    if is_here(part) || with_state(part, |state| state.is_under_way.replace(true)) {
        return;
    }
    let end = move |arrived| end(part, arrived);
    match part {
        Part::Views => spawn(async move { end(fetch().await) }),
        // Nothing that is shown at first needs the index.
        Part::Search => when_here_or(
            Part::Views,
            move || spawn(async move { end(fetch_index().await) }),
            move || end(None),
        ),
        Part::Rules => {
            request(Part::Views);
            spawn(async move {
                let rules = fetch_rules().await.ok();
                let take = move || end(rules.map(|rules| RULES.set(Some(rules))));
                when_here_or(Part::Views, take, move || end(None));
            });
        }
    }
}

/// Tells those who wait for a part that it is here, or that it cannot be had.
fn end(part: Part, arrived: Option<()>) {
    with_state(part, |state| state.is_under_way.set(false));
    match arrived {
        Some(()) => arrive(part),
        None => browser::say_missing_part(),
    }
    // What waits for another part stays in its place before anything runs: one of those may end the other part at once.
    let mut told = Vec::new();
    WAITING.with_borrow_mut(|all| {
        for one in std::mem::take(all) {
            if one.0 == part {
                told.push(one);
            } else {
                all.push(one);
            }
        }
    });
    for (_, run, instead) in told {
        match arrived {
            Some(()) => run(),
            None => instead(),
        }
    }
}

/// Notes that a part is here, and makes anew what waits for it on the page.
fn arrive(part: Part) {
    with_state(part, |state| state.is_here.set(true));
    let arrived = with_state(part, |state| state.arrived.clone());
    crate::mount::keeping_traces(|| arrived.set(true));
    if part == Part::Views {
        browser::say_views_are_here();
    }
}

/// Fetches views and record at once, then makes them ready in tasks so short that none holds up the reader.
async fn fetch() -> Option<()> {
    let record = browser::pack("record");
    let is_english = language() == Language::English;
    let own = |name| (!is_english).then(|| browser::pack(name));
    let texts = language().is_whole().then(|| own("texts")).flatten();
    let messages = own("words");
    // Pages have fetched it before; frames have not.
    let frame = browser::fetched("atlasFrame")
        .is_none()
        .then(|| own("frame"))
        .flatten();
    let views = fetch_views().await.ok()?;
    // What cannot be had in the language of the page is said in English.
    if let Some(messages) = if_asked(frame).await {
        let _ = atlas_messages::load(Pack::Frame, &messages);
    }
    if let Some(messages) = if_asked(messages).await {
        let _ = atlas_messages::load(Pack::Views, &messages);
    }
    if let Some(texts) = if_asked(texts).await {
        (views.translate)(&texts);
    }
    let record = plain(record.await?).await?;
    browser::pause().await;
    (views.take)(record, browser::earlier_edition());
    in_slices(views.go_on).await;
    browser::pause().await;
    browser::released().await;
    VIEWS.set(Some(views));
    Some(())
}

/// The bytes of a pack that was asked for, if it arrives.
async fn if_asked(asked: Option<impl Future<Output = Option<Uint8Array>>>) -> Option<Vec<u8>> {
    Some(plain(asked?.await?).await?.to_vec())
}

/// For how long a slice of work goes on before the browser may do what waits, in milliseconds: on a slow phone, too, the
/// last step of it ends before a reader notices.
const SLICE: f64 = 8.0;

/// Does all steps of a work, with pauses between them.
async fn in_slices(step: fn() -> bool) {
    let mut begun = browser::now();
    while step() {
        if browser::now() - begun >= SLICE {
            browser::pause().await;
            begun = browser::now();
        }
    }
}

async fn fetch_index() -> Option<()> {
    let index = browser::pack("index").await?;
    (views()?.take_index)(plain(index).await?.to_vec());
    Some(())
}

/// How a file of gzip begins, and how long its head is if it names nothing.
const GZIP: [u8; 2] = [0x1f, 0x8b];
const GZIP_HEAD: usize = 10;

/// The bytes of a pack, which the browser has already made plain if it can.
async fn plain(bytes: Uint8Array) -> Option<Uint8Array> {
    if [bytes.get_index(0), bytes.get_index(1)] == GZIP {
        let plain = inflate(bytes.to_vec()).await.ok()??;
        return Some(Uint8Array::from(plain.as_slice()));
    }
    Some(bytes)
}

/// For browsers without `DecompressionStream`; a part of its own, which no other fetches.
#[wasm_split(inflate, fallible)]
fn inflate(bytes: Vec<u8>) -> Result<Option<Vec<u8>>, SplitLoaderError> {
    let deflated = bytes.get(GZIP_HEAD..).unwrap_or_default();
    Ok(miniz_oxide::inflate::decompress_to_vec(deflated).ok())
}

/// Runs when a part is here, or if it cannot be had; asks for it.
pub fn when_here_or(part: Part, run: impl FnOnce() + 'static, instead: impl FnOnce() + 'static) {
    if is_here(part) {
        return run();
    }
    WAITING.with_borrow_mut(|all| all.push((part, Box::new(run), Box::new(instead))));
    request(part);
}

/// Runs when a part is here, and asks for it.
pub fn when_here(part: Part, run: impl FnOnce() + 'static) {
    when_here_or(part, run, || {});
}

/// Runs when a part arrives, if it is not here; asks for nothing.
pub fn on_arrival(part: Part, run: impl FnOnce() + 'static) {
    if !is_here(part) {
        WAITING.with_borrow_mut(|all| all.push((part, Box::new(run), Box::new(|| {}))));
    }
}
