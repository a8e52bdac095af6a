//! The record as it arrives in the browser: bytes, of which a part is made ready at a time.

use std::{cell::RefCell, sync::OnceLock};

use atlas_record::{
    as_of,
    calendar::Calendar,
    codec::{self, Decoded, Decoding},
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

/// What is ready of the record.
enum Reading {
    Encoded(Decoding<'static>),
    Decoded(Box<Dataset>),
    Shown(Box<Dataset>, Beside),
    Linked(Box<Dataset>, Beside, Links),
    Listed(Box<Dataset>, Beside, Links, Vec<StatementId>),
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
pub fn take(record: Vec<u8>, earlier: Option<Vec<u8>>) {
    if let Some(difference) = earlier {
        go_back(&difference);
    }
    let decoding = Decoding::begin(record.into()).expect(SAME_CODEC);
    READING.set(Some(Reading::Encoded(decoding)));
}

const SAME_CODEC: &str = "the record was encoded with the same codec";

/// Makes a part of the record ready; whether there is more to do.
pub fn go_on() -> bool {
    let next = READING.take().and_then(Reading::next);
    let goes_on = next.is_some();
    READING.set(next);
    goes_on
}

impl Reading {
    /// A step further; nothing when all is ready.
    fn next(self) -> Option<Self> {
        Some(match self {
            Self::Encoded(decoding) => match decoding.go_on(ENTRIES).expect(SAME_CODEC) {
                Decoded::Part(decoding) => Self::Encoded(decoding),
                Decoded::Whole(dataset) => Self::Decoded(dataset),
            },
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
