//! The catalogue of the language that is spoken.

use alloc::{boxed::Box, vec::Vec};
use core::{fmt, sync::atomic::AtomicU8, sync::atomic::Ordering};

use once_cell::race::OnceBox;

use crate::{Language, generated::KEY};

/// Which messages come together: the frame's when the program starts, those of pages that only the host writes never, all
/// others with the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pack {
    /// Header, bar of time, search box; dates and numbers.
    Frame,
    /// All else.
    Views,
    /// Pages that are written once, on the host.
    Host,
}

/// What is wrong with the bytes of a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongCatalogue {
    /// They are not of this program, or damaged.
    Bytes,
    /// They came after something had been loaded already.
    Late,
}

impl fmt::Display for WrongCatalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "the catalogue of messages is not of this program",
            Self::Late => "a catalogue of messages is in use already",
        })
    }
}

impl core::error::Error for WrongCatalogue {}

/// The messages of a pack, in the order of the English ones; empty where they are not translated.
type Messages = Vec<&'static str>;

static LANGUAGE: AtomicU8 = AtomicU8::new(0);
static FRAME: OnceBox<Messages> = OnceBox::new();
static VIEWS: OnceBox<Messages> = OnceBox::new();
static HOST: OnceBox<Messages> = OnceBox::new();

const fn messages(pack: Pack) -> &'static OnceBox<Messages> {
    match pack {
        Pack::Frame => &FRAME,
        Pack::Views => &VIEWS,
        Pack::Host => &HOST,
    }
}

/// The language that is spoken.
#[must_use]
pub fn language() -> Language {
    Language::ALL[usize::from(LANGUAGE.load(Ordering::Relaxed))]
}

/// Speaks a language from now on, before anything is said: numbers, plural forms and links are its own, and messages
/// as far as they are [loaded](load).
pub fn begin(language: Language) {
    let place = Language::ALL.iter().position(|one| *one == language);
    LANGUAGE.store(place.unwrap_or_default() as u8, Ordering::Relaxed);
}

/// Takes the messages of a pack as `build.rs` has written them, once, before any of them is said.
///
/// # Errors
///
/// If the bytes are of another build or damaged, or the pack was loaded before. Then nothing changes.
pub fn load(pack: Pack, bytes: &[u8]) -> Result<(), WrongCatalogue> {
    let read = read(bytes).ok_or(WrongCatalogue::Bytes)?;
    let is_first = messages(pack).set(Box::new(read)).is_ok();
    is_first.then_some(()).ok_or(WrongCatalogue::Late)
}

/// The messages in the bytes of a pack: the key of the build, then each with a zero behind it.
fn read(bytes: &[u8]) -> Option<Messages> {
    let text = core::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix(KEY)?.strip_suffix('\0')?;
    let text: &'static str = Box::leak(Box::from(text));
    Some(text.split('\0').collect())
}

/// A message as it is said in the language that is spoken.
pub(crate) fn pattern(pack: Pack, place: usize, english: &'static str) -> &'static str {
    let messages = messages(pack).get();
    let translated = messages.and_then(|messages| messages.get(place).copied());
    translated
        .filter(|text| !text.is_empty())
        .unwrap_or(english)
}

/// The bytes of a pack in a language; nothing for English, which is in the program.
#[cfg(feature = "host")]
#[must_use]
pub fn bytes(language: Language, pack: Pack) -> Option<&'static [u8]> {
    crate::generated::packs(language).map(|[frame, views, host]| match pack {
        Pack::Frame => frame,
        Pack::Views => views,
        Pack::Host => host,
    })
}

/// How many messages there are in a language, and in English.
///
/// ```
/// # use atlas_messages::{Language, count};
/// let (armenian, all) = count(Language::Armenian);
/// assert!(armenian > 200 && armenian < all);
/// assert_eq!(count(Language::Russian), (all, all));
/// ```
#[cfg(feature = "host")]
#[must_use]
pub fn count(language: Language) -> (usize, usize) {
    // Russian has every message that English has: the build sees to it.
    (said(language), said(Language::Russian))
}

/// How many messages a language has that say something.
#[cfg(feature = "host")]
fn said(language: Language) -> usize {
    let packs = [Pack::Frame, Pack::Views, Pack::Host];
    let packs = packs.into_iter().filter_map(|pack| bytes(language, pack));
    let messages = packs.filter_map(|pack| pack.get(KEY.len()..));
    let messages = messages.flat_map(|messages| messages.split(|byte| *byte == 0));
    messages.filter(|message| !message.is_empty()).count()
}

/// Speaks a language from now on, with the catalogues in the program.
///
/// # Errors
///
/// If one was loaded before.
#[cfg(feature = "host")]
pub fn speak(language: Language) -> Result<(), WrongCatalogue> {
    for pack in [Pack::Frame, Pack::Views, Pack::Host] {
        if let Some(bytes) = bytes(language, pack) {
            load(pack, bytes)?;
        }
    }
    begin(language);
    Ok(())
}
