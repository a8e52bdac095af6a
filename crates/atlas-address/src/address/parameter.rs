//! The parameters behind `?`: one variant each, which says how it is called, read and printed.
//!
//! To add one, add a variant to the list with its name in addresses; the compiler then asks how it is read and printed.
//! The sides of a comparison are read together, by [`side`](super::side).

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    Address,
    complaint::{Complaint, clip},
    dates::{first_spelling, last_spelling, parse_day},
    escape::encode,
    page::is_slug,
};
use atlas_record::{
    day::Day,
    lanes::Lanes,
    model::{Kind, Section, Weight},
    written_date,
};

/// Declares the parameters in the order in which they are printed.
macro_rules! parameters {
    ($($(#[$about:meta])* $variant:ident = $name:literal,)*) => {
        /// A parameter of an address.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Parameter {
            $($(#[$about])* $variant,)*
        }

        impl Parameter {
            /// Every parameter, in the order in which they are printed.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in addresses and forms.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

parameters! {
    /// What is searched or filtered for.
    Query = "q",
    /// Only entities of these kinds, with commas between them.
    Kinds = "kind",
    /// Only what concerns one of these states.
    States = "state",
    /// Only what concerns one of these organs.
    Organs = "organ",
    /// Only what rests on one of these sources.
    Sources = "source",
    /// Only statements of these parts of a page.
    Themes = "theme",
    /// Only statements that rest on so little.
    Evidence = "evidence",
    /// The first day shown; a year or a month means its first day.
    From = "from",
    /// The last day shown; a year or a month means its last day.
    To = "to",
    /// What the lanes of the timeline stand for.
    Lanes = "lanes",
    /// `1`: only that on which sources disagree.
    Contested = "contested",
    /// `1`: only what had come into being by the day that is shown.
    Existed = "existed",
    /// `date`: in order of time, not of how well it fits.
    Order = "sort",
    /// The day whose state of the world is shown.
    AsOf = "asof",
    /// The edition of the record that a citation names.
    Edition = "edition",
}

/// The longest query that is kept, in characters; more is cut off.
const LONGEST_QUERY: usize = 200;

impl Parameter {
    /// The parameter of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find(|parameter| parameter.name() == name).copied()
    }

    /// Sets what a value says, and adds what cannot be understood of it.
    pub(super) fn read(self, value: &str, address: &mut Address, complaints: &mut Vec<Complaint>) {
        let chosen = &mut address.selection;
        if self == Self::Query {
            // Spaces at the ends go last, for what is left out may have stood before them.
            let kept: String = value.chars().filter(|letter| is_kept(*letter)).collect();
            let cut: String = kept.trim().chars().take(LONGEST_QUERY).collect();
            cut.trim_end().clone_into(&mut chosen.query);
            return;
        }
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let names = value.split(',').filter(|name| !name.is_empty());
        let read = match self {
            Self::Query => Ok(()),
            Self::Kinds => {
                return each(names, &mut chosen.kinds, complaints, |name| {
                    Kind::of_folder(name).ok_or_else(|| Complaint::Kind(clip(name)))
                });
            }
            Self::Themes => {
                return each(names, &mut chosen.themes, complaints, |name| {
                    Section::of_name(name).ok_or_else(|| Complaint::Theme(clip(name)))
                });
            }
            Self::Evidence => {
                return each(names, &mut chosen.evidence, complaints, |name| {
                    Weight::of_name(name).ok_or_else(|| Complaint::Evidence(clip(name)))
                });
            }
            Self::States => return each(names, &mut chosen.states, complaints, slug(Kind::State)),
            Self::Organs => return each(names, &mut chosen.organs, complaints, slug(Kind::Organ)),
            Self::Sources => {
                return each(names, &mut chosen.sources, complaints, slug(Kind::Source));
            }
            Self::From => date(value).map(|(first, _)| address.window.from = Some(first)),
            Self::To => date(value).map(|(_, last)| address.window.to = Some(last)),
            Self::Lanes => Lanes::of_name(value)
                .map(|lanes| address.lanes = lanes)
                .ok_or_else(|| Complaint::Lanes(clip(value))),
            Self::Contested => self.flag(value).map(|is_set| chosen.contested = is_set),
            Self::Existed => self.flag(value).map(|is_set| chosen.existed = is_set),
            Self::Order => match value {
                "date" | "relevance" => {
                    address.by_date = value == "date";
                    Ok(())
                }
                _ => Err(Complaint::Order(clip(value))),
            },
            Self::AsOf => day(value).map(|day| address.as_of = Some(day)),
            Self::Edition => day(value).map(|day| address.edition = Some(day)),
        };
        complaints.extend(read.err());
    }

    /// Its value in an address; nothing where that is the default.
    pub(super) fn print(self, address: &Address) -> Option<String> {
        let chosen = &address.selection;
        let text = match self {
            Self::Query => encode(&chosen.query).replace("%20", "+"),
            Self::Kinds => joined(chosen.kinds.iter().map(|kind| kind.folder())),
            Self::States => chosen.states.join(","),
            Self::Organs => chosen.organs.join(","),
            Self::Sources => chosen.sources.join(","),
            Self::Themes => joined(chosen.themes.iter().map(|theme| theme.name())),
            Self::Evidence => joined(chosen.evidence.iter().map(|weight| weight.name())),
            Self::From => return address.window.from.map(first_spelling),
            Self::To => return address.window.to.map(last_spelling),
            Self::Lanes if address.lanes == Lanes::default() => return None,
            Self::Lanes => address.lanes.name().to_owned(),
            Self::Contested => return chosen.contested.then(|| "1".to_owned()),
            Self::Existed => return chosen.existed.then(|| "1".to_owned()),
            Self::Order => return address.by_date.then(|| "date".to_owned()),
            Self::AsOf => return address.as_of.map(|day| day.to_string()),
            Self::Edition => return address.edition.map(|day| day.to_string()),
        };
        (!text.is_empty()).then_some(text)
    }

    fn flag(self, value: &str) -> Result<bool, Complaint> {
        match value {
            "1" => Ok(true),
            "0" => Ok(false),
            _ => Err(Complaint::Flag(self.name(), clip(value))),
        }
    }
}

/// Puts what each of the names means where it belongs in a sorted list, unless it is there.
fn each<'a, T: Ord>(
    names: impl Iterator<Item = &'a str>,
    list: &mut Vec<T>,
    complaints: &mut Vec<Complaint>,
    read: impl Fn(&'a str) -> Result<T, Complaint>,
) {
    for name in names {
        match read(name) {
            Ok(item) => {
                if let Err(place) = list.binary_search(&item) {
                    list.insert(place, item);
                }
            }
            Err(complaint) => complaints.push(complaint),
        }
    }
}

fn slug(kind: Kind) -> impl Fn(&str) -> Result<String, Complaint> {
    move |name| match is_slug(name) {
        true => Ok(name.to_owned()),
        false => Err(Complaint::Slug(kind, clip(name))),
    }
}

pub(super) fn day(value: &str) -> Result<Day, Complaint> {
    parse_day(value).map_err(|unread| Complaint::unread(unread, value, Complaint::Day))
}

fn date(value: &str) -> Result<(Day, Day), Complaint> {
    written_date::read(value).map_err(|unread| Complaint::unread(unread, value, Complaint::Date))
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(",")
}

/// Whether a letter of a query is kept: neither a control nor the mark of an escape that is no text.
pub(super) fn is_kept(letter: char) -> bool {
    !letter.is_control() && letter != char::REPLACEMENT_CHARACTER
}
