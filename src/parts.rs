//! The program in two parts: the frame, which starts, and the views, which come with the record.
//!
//! A page that was served says already what its address asks for. So the frame takes it over as it stands, and needs
//! neither the record nor the code of any view: header, bar of time, search box and router run, and [`Views`] are
//! fetched when the reader turns to something or the page rests. Without the feature `split` (natively and in tests)
//! there is one part, and everything here answers at once.

use atlas_address::address::Address;
use atlas_record::calendar::Calendar;
use leptos::prelude::*;

use crate::{components::suggestions::Suggestions, fixed::Fixed, here::Here};

/// What the frame asks of the views.
pub struct Views {
    /// The page of an address.
    pub page: fn(&atlas_address::address::Page, Here, Memo<Address>) -> AnyView,
    /// How to cite a page, and what of it can be taken away.
    pub foot: fn(Here, &Address) -> Option<Fixed>,
    /// What of an address the record does not know, in sentences.
    pub unknown: fn(&Address) -> Vec<String>,
    /// As of which edition the record is shown, where that is to be said.
    pub edition: fn(Here, &Address) -> Option<Fixed>,
    /// The title of the document.
    pub title: fn(&Address) -> String,
    /// What is suggested for a text.
    pub suggest: fn(Here, &str) -> Suggestions,
    /// The lines of suggestions, with the one that is chosen.
    pub suggestions: fn(Here, &Suggestions, Option<usize>) -> Vec<Fixed>,
    /// Draws a widget in place of the one that its page has.
    #[cfg(feature = "csr")]
    pub redraw: fn(Here, &str),
    /// Takes the record and the index of the search, and the difference of the earlier edition that is asked for.
    #[cfg(feature = "split")]
    pub take: fn(record: Vec<u8>, index: Vec<u8>, earlier: Option<Vec<u8>>),
    /// Takes the texts of the record in the language of the page, before the record itself.
    #[cfg(feature = "split")]
    pub translate: fn(texts: &[u8]),
    /// The days of the record that is shown.
    pub calendar: fn() -> Calendar,
}

/// The views once they are here; a view that asks is made again when they are.
pub fn views_on_arrival() -> Option<&'static Views> {
    // Asked for first, so that it is followed.
    let arrived = arrived();
    views().filter(|_| arrived)
}

#[cfg(not(feature = "split"))]
mod whole {
    use super::Views;

    /// The views, if they are here.
    pub fn views() -> Option<&'static Views> {
        Some(&crate::views::VIEWS)
    }

    /// Whether the views are here; a view that asks is made again when they are.
    pub fn arrived() -> bool {
        true
    }

    /// Asks for the views.
    pub fn request() {}

    /// Runs when the views are here, which they are.
    pub fn when_here(run: impl FnOnce() + 'static) {
        run();
    }

    /// Runs when the views arrive, which never happens.
    pub fn on_arrival(_: impl FnOnce() + 'static) {}

    /// Runs when the views are here, or if they cannot be had.
    pub fn when_here_or(run: impl FnOnce() + 'static, _: impl FnOnce() + 'static) {
        run();
    }
}

#[cfg(not(feature = "split"))]
pub use whole::{arrived, on_arrival, request, views, when_here, when_here_or};

#[cfg(feature = "split")]
mod fetched {
    use std::cell::{Cell, RefCell};

    use leptos::prelude::*;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::Views;
    use crate::browser;
    use atlas_messages::{Language, Pack, language};

    /// What waits for the views: what to do when they are here, and if they cannot be had.
    type Waiting = (Box<dyn FnOnce()>, Box<dyn FnOnce()>);

    thread_local! {
        static VIEWS: Cell<Option<&'static Views>> = const { Cell::new(None) };
        static ARRIVED: ArcRwSignal<bool> = ArcRwSignal::new(false);
        static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
        static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    }

    /// The code of the views; the splitter takes what only this function reaches out of the module that starts.
    #[wasm_split(views, fallible)]
    fn fetch_views() -> Result<&'static Views, SplitLoaderError> {
        Ok(&crate::views::VIEWS)
    }

    /// The views, if they are here.
    pub fn views() -> Option<&'static Views> {
        VIEWS.get()
    }

    /// Whether the views are here; a view that asks is made again when they are.
    pub fn arrived() -> bool {
        ARRIVED.with(ArcRwSignal::clone).get()
    }

    /// Asks for the views, unless they are here or on their way.
    pub fn request() {
        if views().is_some() || UNDER_WAY.replace(true) {
            return;
        }
        // Not the spawner of Leptos, which is there only when something is mounted.
        wasm_bindgen_futures::spawn_local(async {
            let arrived = fetch().await;
            UNDER_WAY.set(false);
            match arrived {
                Some(()) => browser::say_views_are_here(),
                None => browser::say_missing_part(),
            }
            for (run, instead) in WAITING.take() {
                match arrived {
                    Some(()) => run(),
                    None => instead(),
                }
            }
        });
    }

    /// Fetches views, record and index at once, then makes them ready in several tasks, so that none holds up the reader.
    async fn fetch() -> Option<()> {
        let (record, index) = (browser::pack("record"), browser::pack("index"));
        let is_english = language() == Language::English;
        let [messages, texts] =
            ["words", "texts"].map(|name| (!is_english).then(|| browser::pack(name)));
        let views = fetch_views().await.ok()?;
        // What cannot be had in the language of the page is said in English.
        if let Some(messages) = arrived_pack(messages).await {
            let _ = atlas_messages::load(Pack::Views, &messages);
        }
        if let Some(texts) = arrived_pack(texts).await {
            (views.translate)(&texts);
        }
        let (record, index) = (plain(record.await?).await?, plain(index.await?).await?);
        browser::pause().await;
        (views.take)(record, index, browser::earlier_edition());
        browser::pause().await;
        browser::released().await;
        VIEWS.set(Some(views));
        crate::mount::keeping_traces(|| ARRIVED.with(ArcRwSignal::clone).set(true));
        Some(())
    }

    /// The bytes of a pack that was asked for, if it arrives.
    async fn arrived_pack(asked: Option<impl Future<Output = Option<Vec<u8>>>>) -> Option<Vec<u8>> {
        plain(asked?.await?).await
    }

    /// How a file of gzip begins, and how long its head is if it names nothing.
    const GZIP: [u8; 2] = [0x1f, 0x8b];
    const GZIP_HEAD: usize = 10;

    /// The bytes of a pack, which the browser has already made plain if it can.
    async fn plain(bytes: Vec<u8>) -> Option<Vec<u8>> {
        if bytes.starts_with(&GZIP) {
            inflate(bytes).await.ok()?
        } else {
            Some(bytes)
        }
    }

    /// For browsers without `DecompressionStream`; a part of its own, which no other fetches.
    #[wasm_split(inflate, fallible)]
    fn inflate(bytes: Vec<u8>) -> Result<Option<Vec<u8>>, SplitLoaderError> {
        let deflated = bytes.get(GZIP_HEAD..).unwrap_or_default();
        Ok(miniz_oxide::inflate::decompress_to_vec(deflated).ok())
    }

    /// Runs when the views are here, or if they cannot be had.
    pub fn when_here_or(run: impl FnOnce() + 'static, instead: impl FnOnce() + 'static) {
        if views().is_some() {
            return run();
        }
        WAITING.with_borrow_mut(|all| all.push((Box::new(run), Box::new(instead))));
        request();
    }

    /// Runs when the views are here, and asks for them.
    pub fn when_here(run: impl FnOnce() + 'static) {
        when_here_or(run, || {});
    }

    /// Runs when the views arrive, if they are not here; asks for nothing.
    pub fn on_arrival(run: impl FnOnce() + 'static) {
        if views().is_none() {
            WAITING.with_borrow_mut(|all| all.push((Box::new(run), Box::new(|| {}))));
        }
    }
}

#[cfg(feature = "split")]
pub use fetched::{arrived, on_arrival, request, views, when_here, when_here_or};
