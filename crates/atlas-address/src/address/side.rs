//! What is compared: `a`, `b` and `c` of `/compare/`.
//!
//! A side is the path of an entry, such as `states/armenia`, or of a clause on assistance, such as
//! `clauses/treaty-1992`; behind `@` stands the day at which it is looked at, without one the day of the page.
//! Forms send the day in a field of its own, `a-on`, which moves behind the `@`.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use super::{
    complaint::{Complaint, clip},
    page::is_slug,
    parameter::day,
};
use atlas_record::{
    day::Day,
    model::{Clause, Kind},
};

/// How many things can be compared.
pub const MOST: usize = 3;

/// The names of the sides in addresses.
const NAMES: [&str; MOST] = ["a", "b", "c"];

/// What stands on a side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compared {
    /// An entity, by its slug; whether it exists is for the data set to say.
    Entity(Kind, String),
    /// A clause on assistance.
    Clause(Clause),
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entity(kind, slug) => write!(f, "{}/{slug}", kind.folder()),
            Self::Clause(clause) => write!(f, "clauses/{}", clause.name()),
        }
    }
}

/// One of the things that are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Side {
    /// What stands there.
    pub what: Compared,
    /// The day at which it is looked at; without it, the day of the page.
    pub day: Option<Day>,
}

impl Side {
    /// An entity, looked at on the day of the page.
    #[must_use]
    pub fn entity(kind: Kind, slug: &str) -> Self {
        Self {
            what: Compared::Entity(kind, slug.to_owned()),
            day: None,
        }
    }

    /// A clause on assistance.
    #[must_use]
    pub const fn clause(clause: Clause) -> Self {
        Self {
            what: Compared::Clause(clause),
            day: None,
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.what.fmt(f)?;
        match self.day {
            Some(day) => write!(f, "@{day}"),
            None => Ok(()),
        }
    }
}

/// What a parameter says of a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// `a`, `b`, `c`: what stands there.
    What(usize),
    /// `a-on`, `b-on`, `c-on`: the day at which it is looked at.
    Day(usize),
}

impl Slot {
    /// The slot that a parameter fills, if it is one of a side.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let place = |name: &str| NAMES.iter().position(|known| *known == name);
        match name.strip_suffix("-on") {
            Some(name) => place(name).map(Self::Day),
            None => place(name).map(Self::What),
        }
    }
}

/// The sides as they are read one parameter after the other.
#[derive(Default)]
pub(super) struct Draft {
    sides: [Option<Side>; MOST],
    days: [Option<Day>; MOST],
}

impl Draft {
    /// Fills a slot as far as the value can be understood.
    pub(super) fn set(&mut self, slot: Slot, value: &str) -> Result<(), Complaint> {
        let value = value.trim();
        if value.is_empty() {
            return Ok(());
        }
        match slot {
            Slot::Day(place) => {
                self.days[place] = None;
                self.days[place] = Some(day(value)?);
            }
            Slot::What(place) => {
                let (path, on) = match value.split_once('@') {
                    Some((path, on)) => (path, Some(day(on))),
                    None => (value, None),
                };
                let what = parse(path).ok_or_else(|| Complaint::Side(clip(path)))?;
                let (day, complaint) = match on {
                    Some(Ok(day)) => (Some(day), Ok(())),
                    Some(Err(complaint)) => (None, Err(complaint)),
                    None => (None, Ok(())),
                };
                self.sides[place] = Some(Side { what, day });
                return complaint;
            }
        }
        Ok(())
    }

    /// The sides that were named, in their order.
    pub(super) fn sides(self) -> Vec<Side> {
        let pairs = self.sides.into_iter().zip(self.days);
        let with_day = pairs.filter_map(|(side, day)| {
            let side = side?;
            Some(Side {
                day: day.or(side.day),
                ..side
            })
        });
        with_day.collect()
    }
}

/// The sides as parameters.
pub(super) fn print(sides: &[Side]) -> impl Iterator<Item = (&'static str, String)> + '_ {
    let pairs = NAMES.into_iter().zip(sides);
    pairs.map(|(name, side)| (name, side.to_string()))
}

fn parse(path: &str) -> Option<Compared> {
    let path = path.trim_matches('/').to_ascii_lowercase();
    let (folder, slug) = path.split_once('/')?;
    if folder == "clauses" {
        return Clause::of_name(slug).map(Compared::Clause);
    }
    let kind = Kind::of_folder(folder)?;
    is_slug(slug).then(|| Compared::Entity(kind, slug.to_owned()))
}
