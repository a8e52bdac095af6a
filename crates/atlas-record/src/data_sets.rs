//! Other data sets beside the record: what they say of a state in a year, and where they differ.
//!
//! A data set is held against one of the record's three answers. A year counts as a difference only where what the data
//! set says held on **no day** of the year; where it held on some days, the year is one of change, and both can be right
//! by their own rule. A suspended member is neither clearly in nor clearly out, so it differs from neither. Where a data
//! set has days, a day of entry or exit differs if the record has another day for it.

use alloc::vec::Vec;

use crate::{
    as_of::{self, Spell, Status},
    day::Day,
    edtf::{Bound, Edtf, Precision},
    model::{Bond, Code, CodedSpell, DataSet, Dataset, EntityId, Explanation},
};

/// The first year of the comparison: that of the Treaty.
pub const FIRST_YEAR: u16 = 1992;

/// How what a data set says of a year stands to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It held all year.
    Same,
    /// It held for a part of the year.
    Partly,
    /// It held on no day of the year.
    Differs,
}

impl Agreement {
    /// A name for downloads and style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Partly => "partly",
            Self::Differs => "differs",
        }
    }
}

/// What a data set says of a state in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodedYear {
    /// What it says; nothing where it counts the state out.
    pub code: Option<Code>,
    /// How that stands to the record; nothing where the data set codes another treaty.
    pub agreement: Option<Agreement>,
}

/// A difference between a data set and the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'d> {
    /// The place of the data set among all.
    pub data_set: usize,
    /// On which state.
    pub state: EntityId,
    /// What differs.
    pub what: Differing,
    /// Why, if that is recorded.
    pub explanation: Option<&'d Explanation>,
}

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differing {
    /// All years from the first to the last.
    Years(u16, u16),
    /// A day of entry or exit, and the nearest one of the record within a year.
    Day(Day, Option<Day>),
}

impl Differing {
    /// The first year that is concerned.
    #[must_use]
    pub const fn first_year(self) -> u16 {
        match self {
            Self::Years(first, _) => first,
            Self::Day(day, _) => day.civil().0 as u16,
        }
    }
}

/// The first and the last day of a year.
fn days(year: u16) -> (Day, Day) {
    let day = |month, day| Day::new(i32::from(year), month, day).unwrap_or(Day::EPOCH);
    (day(1, 1), day(12, 31))
}

fn touches(from: Option<Day>, to: Option<Day>, year: u16) -> bool {
    let (first, last) = days(year);
    from.is_none_or(|from| from <= last) && to.is_none_or(|to| first <= to)
}

/// The answers of a state in a year, one after the other.
///
/// ```
/// use atlas_record::{as_of::Status, data_sets, model::{Aspect, Bond, Detail, Kind, Step}, sample::Sample};
/// let mut sample = Sample::new(&[(Kind::State, "armenia", "Armenia")]);
/// let armenia = sample.id(Kind::State, "armenia");
/// sample.say(armenia, Aspect::Step, "1992-05-15").detail = Detail::Step { of: Bond::Treaty, step: Step::Signed };
/// let dataset = sample.build();
/// let in_year = |year| data_sets::answers(&dataset, armenia, Bond::Treaty, year);
/// assert_eq!(in_year(1991), [Status::None]);
/// assert_eq!(in_year(1992), [Status::None, Status::Signed]);
/// assert_eq!(in_year(1993), [Status::Signed]);
/// ```
#[must_use]
pub fn answers(dataset: &Dataset, state: EntityId, of: Bond, year: u16) -> Vec<Status> {
    let spells = as_of::spells(dataset, state, of).into_iter();
    let in_year = spells.filter(|spell: &Spell| touches(spell.from, spell.to, year));
    in_year.map(|spell| spell.status).collect()
}

/// Whether a data set says anything of a state.
fn covers(dataset: &Dataset, set: &DataSet, state: EntityId) -> bool {
    let has_spell = set.spells.iter().any(|spell| spell.state == state);
    has_spell || !set.partial && dataset.entity(state).is_treaty_state()
}

/// The states of which some data set or a ladder of the record says something, in order of slug.
#[must_use]
pub fn states(dataset: &Dataset) -> Vec<EntityId> {
    let sets = &dataset.data_sets.sets;
    let states = dataset.of_kind(crate::model::Kind::State).map(|(id, _)| id);
    states
        .filter(|state| sets.iter().any(|set| covers(dataset, set, *state)))
        .collect()
}

/// What a data set says of a state in a year; nothing where it does not reach.
#[must_use]
pub fn coded(dataset: &Dataset, set: &DataSet, state: EntityId, year: u16) -> Option<CodedYear> {
    let (first, last) = set.years;
    if year < first || last < year || !covers(dataset, set, state) {
        return None;
    }
    let spell = set.spells.iter().find(|spell| {
        spell.state == state && touches(spell.when.first_day(), spell.when.last_day(), year)
    });
    let code = spell.map(|spell| spell.code);
    let agreement = set.of.map(|of| {
        let answers = answers(dataset, state, of, year);
        let agreeing = answers
            .iter()
            .filter(|status| agrees(code, **status))
            .count();
        match agreeing {
            0 => Agreement::Differs,
            all if all == answers.len() => Agreement::Same,
            _ => Agreement::Partly,
        }
    });
    Some(CodedYear { code, agreement })
}

/// Whether what a data set says fits a status.
const fn agrees(code: Option<Code>, status: Status) -> bool {
    match code {
        Some(Code::In | Code::Listed) => {
            matches!(status, Status::Bound | Status::Frozen | Status::Suspended)
        }
        // The record has no observers of the Treaty or of the Organization on its ladders.
        Some(Code::Observer) => false,
        None => !matches!(status, Status::Bound | Status::Frozen),
    }
}

/// The explanation of what a data set says of a state in a year.
#[must_use]
pub fn explanation(
    dataset: &Dataset,
    data_set: usize,
    state: EntityId,
    year: u16,
) -> Option<&Explanation> {
    let mut explanations = dataset.data_sets.explanations.iter();
    explanations.find(|one| {
        usize::from(one.data_set) == data_set
            && one.states.contains(&state)
            && (one.years.0..=one.years.1).contains(&year)
    })
}

/// Every difference, in order of data set, state and year; years in a row with one explanation are one.
#[must_use]
pub fn differences(dataset: &Dataset) -> Vec<Difference<'_>> {
    let mut found: Vec<Difference<'_>> = Vec::new();
    for (data_set, set) in dataset.data_sets.sets.iter().enumerate() {
        for state in states(dataset) {
            for year in set.years.0..=set.years.1 {
                let coded = coded(dataset, set, state, year);
                if coded.and_then(|coded| coded.agreement) != Some(Agreement::Differs) {
                    continue;
                }
                let explanation = explanation(dataset, data_set, state, year);
                match found.last_mut() {
                    Some(Difference {
                        data_set: of,
                        state: on,
                        what: Differing::Years(_, last),
                        explanation: why,
                    }) if (*of, *on, *last + 1, *why) == (data_set, state, year, explanation) => {
                        *last = year;
                    }
                    _ => found.push(Difference {
                        data_set,
                        state,
                        what: Differing::Years(year, year),
                        explanation,
                    }),
                }
            }
            if set.of.is_some() {
                found.extend(
                    days_apart(dataset, set, state).map(|(coded, record)| Difference {
                        data_set,
                        state,
                        what: Differing::Day(coded, record),
                        explanation: explanation(dataset, data_set, state, coded.civil().0 as u16),
                    }),
                );
            }
        }
    }
    found
}

/// The days of entry and exit in a data set for which the record has another day.
fn days_apart(
    dataset: &Dataset,
    set: &DataSet,
    state: EntityId,
) -> impl Iterator<Item = (Day, Option<Day>)> {
    let bonds = [Bond::Treaty, Bond::Organization].into_iter();
    let spells: Vec<Spell> = bonds
        .flat_map(|of| as_of::spells(dataset, state, of))
        .collect();
    let own = || set.spells.iter().filter(move |spell| spell.state == state);
    // One phase that follows on another is neither an exit nor an entry.
    let starts = own().filter_map(|spell| edge(spell, true));
    let ends = own().filter_map(|spell| edge(spell, false));
    let (starts, ends): (Vec<Day>, Vec<Day>) = (starts.collect(), ends.collect());
    let alone = |day: &Day, others: &[Day]| !others.contains(day);
    let entries = starts.iter().filter(|day| alone(day, &ends));
    let exits = ends.iter().filter(|day| alone(day, &starts));
    let of_record = |is_entry: bool| {
        let edges = spells.iter();
        edges.filter_map(move |spell| if is_entry { spell.from } else { spell.to })
    };
    let nearest = |day: Day, is_entry: bool| {
        let near = of_record(is_entry).filter(|other| (other.number() - day.number()).abs() < 366);
        near.min_by_key(|other| (other.number() - day.number()).abs())
    };
    let entries = entries.map(|day| (*day, nearest(*day, true)));
    let exits = exits.map(|day| (*day, nearest(*day, false)));
    let all: Vec<(Day, Option<Day>)> = entries.chain(exits).collect();
    all.into_iter()
        .filter(|(coded, record)| Some(*coded) != *record)
}

/// The first or the last day of a spell, if it is known to the day.
fn edge(spell: &CodedSpell, is_entry: bool) -> Option<Day> {
    let bound = match spell.when {
        Edtf::Interval(from, to) => {
            if is_entry {
                from
            } else {
                to
            }
        }
        Edtf::Date(_) => return None,
    };
    match bound {
        Bound::Date(date) if matches!(date.precision(), Precision::Day(..)) => {
            Some(date.first_day())
        }
        _ => None,
    }
}
