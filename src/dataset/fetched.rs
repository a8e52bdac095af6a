//! The record as it arrives in the browser: bytes, of which a part is made ready at a time.

use std::{cell::RefCell, sync::OnceLock};

use js_sys::Uint8Array;

use atlas_record::{
    as_of,
    calendar::Calendar,
    codec::{self, Decoding},
    events,
    model::{Dataset, StatementId},
    query::Links,
    translation::Untranslated,
};

use super::{Atlas, CALENDAR, Present, go_back, shown};
use crate::browser;

/// How many entities or statements are decoded in a step: on a slow phone some milliseconds.
const ENTRIES: usize = 96;

/// The present edition beside an earlier one, and what is not translated.
type Beside = (Option<Present>, Untranslated);

/// How many bytes of the record the module holds at a time, beside what is decoded of them: what it once held it never
/// gives back. Entries are far smaller; what stands behind them is taken as one.
const WINDOW: u32 = 32 * 1024;

/// What is ready of the record.
enum Reading {
    Encoded(Encoded),
    Decoded(Box<Dataset>),
    Shown(Box<Dataset>, Beside),
    Linked(Box<Dataset>, Beside, Links),
    Listed(Box<Dataset>, Beside, Links, Vec<StatementId>),
}

/// The record outside of the module, and how far it is decoded.
struct Encoded {
    bytes: Uint8Array,
    done: u32,
    window: u32,
    decoding: Decoding,
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

static ATLAS: OnceLock<Atlas> = OnceLock::new();
static INDEX: OnceLock<Vec<u8>> = OnceLock::new();

/// The record of the edition that is shown; nothing asks before the views are here, which come with it.
///
/// # Panics
/// If something does.
pub fn atlas() -> &'static Atlas {
    ATLAS.get().expect("the record comes with the views")
}

/// The days of the record, which are there before it: no page waits for more to move the bar of time.
///
/// # Panics
/// If what the page has fetched are no such days.
pub fn calendar() -> Calendar {
    let bytes = browser::fetched("atlasCalendar").expect("the page has fetched the calendar");
    codec::decode_part(&bytes).expect("the calendar was encoded with the same codec")
}

/// The index of names and texts; nothing before it is there.
pub fn index() -> Option<&'static [u8]> {
    INDEX.get().map(Vec::as_slice)
}

/// Takes the index of names and texts.
pub fn take_index(index: Vec<u8>) {
    let _ = INDEX.set(index);
}

/// Takes the record and the difference of the earlier edition that is asked for, as they were fetched.
pub fn take(record: Uint8Array, earlier: Option<Vec<u8>>) {
    if let Some(difference) = earlier {
        go_back(&difference);
    }
    READING.set(Some(Reading::Encoded(Encoded {
        bytes: record,
        done: 0,
        window: WINDOW,
        decoding: Decoding::default(),
    })));
}

/// Makes a part of the record ready; whether there is more to do.
pub fn go_on() -> bool {
    let next = READING.take().and_then(Reading::next);
    let goes_on = next.is_some();
    READING.set(next);
    goes_on
}

impl Encoded {
    /// Decodes some entries more.
    ///
    /// # Panics
    /// If the record is damaged, which its digest would have told.
    fn go_on(&mut self) {
        let end = (self.done + self.window).min(self.bytes.length());
        let bytes = self.bytes.subarray(self.done, end).to_vec();
        match self.decoding.go_on(&bytes, ENTRIES) {
            Ok(read) => self.done += read as u32,
            Err(error) => {
                assert!(
                    end < self.bytes.length(),
                    "the record cannot be read: {error}"
                );
                self.window *= 2;
            }
        }
    }
}

impl Reading {
    /// A step further; nothing when all is ready.
    fn next(self) -> Option<Self> {
        Some(match self {
            Self::Encoded(mut encoded) => {
                encoded.go_on();
                if encoded.decoding.is_whole() {
                    Self::Decoded(Box::new(encoded.decoding.dataset()))
                } else {
                    Self::Encoded(encoded)
                }
            }
            Self::Decoded(dataset) => {
                let (dataset, present, untranslated) = shown(*dataset);
                // Of an earlier edition, or in a frame, nothing was fetched before.
                if CALENDAR.get().is_none() {
                    let _ = CALENDAR.set(Calendar::of(&dataset));
                }
                Self::Shown(Box::new(dataset), (present, untranslated))
            }
            Self::Shown(dataset, present) => {
                let links = Links::new(&dataset);
                Self::Linked(dataset, present, links)
            }
            Self::Linked(dataset, present, links) => {
                let events = events::all(&dataset);
                Self::Listed(dataset, present, links, events)
            }
            Self::Listed(dataset, (present, untranslated), links, events) => {
                let atlas = Atlas {
                    turns: as_of::turns(&dataset),
                    dataset: *dataset,
                    links,
                    events,
                    present,
                    untranslated,
                };
                let _ = ATLAS.set(atlas);
                return None;
            }
        })
    }
}
