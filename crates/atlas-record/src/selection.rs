//! What a reader has chosen to see: by name, as an address spells it, and as what a data set has under these names.
//!
//! The timeline, the search, the disagreements and the widgets all narrow down by a [`Filter`]; none of them heeds more
//! of it than it offers.

use alloc::{string::String, vec::Vec};
use core::fmt;

use atlas_messages::kinds;

use crate::{
    day::Day,
    duration, evidence, fold,
    model::{Cited, Dataset, EntityId, Kind, Section, Statement, StatementId, Weight},
};

/// Choices by name; nothing chosen lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// What is searched or filtered for.
    pub query: String,
    /// Only entities of these kinds.
    pub kinds: Vec<Kind>,
    /// Only what concerns one of these states, by slug.
    pub states: Vec<String>,
    /// Only what concerns one of these organs, by slug.
    pub organs: Vec<String>,
    /// Only what rests on one of these sources, by slug.
    pub sources: Vec<String>,
    /// Only statements of these parts of a page.
    pub themes: Vec<Section>,
    /// Only statements that rest on so little.
    pub evidence: Vec<Weight>,
    /// Only that on which sources disagree.
    pub contested: bool,
    /// Only what had come into being by the day that is shown.
    pub existed: bool,
}

/// A stretch of time, both days included; open where none is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

/// The choices as what the record has; names that it does not have are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what has these words, folded.
    pub words: Vec<String>,
    /// Only entities of these kinds and statements about them.
    pub kinds: Vec<Kind>,
    /// Only what concerns one of these states.
    pub states: Vec<EntityId>,
    /// Only what concerns one of these organs.
    pub organs: Vec<EntityId>,
    /// Only what rests on one of these sources.
    pub sources: Vec<EntityId>,
    /// Only statements of these parts of a page.
    pub themes: Vec<Section>,
    /// Only what can have been in this time.
    pub window: Window,
    /// Only statements that rest on so little.
    pub evidence: Vec<Weight>,
    /// Only that on which sources disagree.
    pub contested: bool,
    /// Only what had come into being by this day.
    pub existed: Option<Day>,
}

/// A name under which the record has nothing; its [`Display`](fmt::Display) says so in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// Of which kind it was to be.
    pub kind: Kind,
    /// The name.
    pub slug: &'a str,
}

impl fmt::Display for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&kinds::unknown(self.kind.folder(), self.slug))
    }
}

impl Selection {
    /// The slugs that are chosen, with the kind of what they name.
    fn named(&self) -> [(Kind, &[String]); 3] {
        [
            (Kind::State, &self.states),
            (Kind::Organ, &self.organs),
            (Kind::Source, &self.sources),
        ]
    }

    /// Only entities of these kinds.
    #[must_use]
    pub fn of_kinds(kinds: &[Kind]) -> Self {
        Self {
            kinds: kinds.to_vec(),
            ..Self::default()
        }
    }

    /// Whether anything is chosen besides words.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        let lists = [
            self.kinds.is_empty(),
            self.themes.is_empty(),
            self.evidence.is_empty(),
        ];
        let named = self.named().map(|(_, slugs)| slugs.is_empty());
        self.contested || self.existed || !lists.into_iter().chain(named).all(|empty| empty)
    }

    /// What the record has under the names; `day` is the day that is shown.
    #[must_use]
    pub fn resolve(&self, dataset: &Dataset, window: Window, day: Day) -> Filter {
        let find = |(kind, slugs): (Kind, &[String])| {
            let found = slugs.iter().filter_map(|slug| dataset.find(kind, slug));
            found.collect::<Vec<EntityId>>()
        };
        let [states, organs, sources] = self.named().map(find);
        Filter {
            words: fold::words(&self.query),
            kinds: self.kinds.clone(),
            states,
            organs,
            sources,
            themes: self.themes.clone(),
            evidence: self.evidence.clone(),
            window,
            contested: self.contested,
            existed: self.existed.then_some(day),
        }
    }

    /// The names under which the record has nothing.
    #[must_use]
    pub fn unknown(&self, dataset: &Dataset) -> Vec<Unknown<'_>> {
        let mut unknown = Vec::new();
        for (kind, slugs) in self.named() {
            let missing = slugs
                .iter()
                .filter(|slug| dataset.find(kind, slug).is_none());
            unknown.extend(missing.map(|slug| Unknown { kind, slug }));
        }
        unknown
    }
}

impl Filter {
    /// Whether a statement rests on as little as is asked for.
    #[must_use]
    pub fn weighs(&self, dataset: &Dataset, statement: &Cited<Statement>) -> bool {
        self.evidence.is_empty() || {
            let rests = evidence::evidence(dataset, statement, statement.citations());
            self.evidence.iter().any(|weight| rests.is(*weight))
        }
    }
}

impl Window {
    /// Whether what a statement says can have been in this time; what has no date cannot, and of what ended on a day
    /// that nobody has recorded only so much counts as is known ([`duration::last_known`]).
    #[must_use]
    pub fn can_hold(self, dataset: &Dataset, id: StatementId) -> bool {
        let Some(when) = dataset.statement(id).when else {
            return false;
        };
        let last = duration::last_known(dataset, id);
        self.from
            .is_none_or(|first| last.is_none_or(|last| first <= last))
            && self
                .to
                .is_none_or(|last| when.first_day().is_none_or(|first| first <= last))
    }

    /// Whether it is open at both ends.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Aspect, Detail, Post},
        sample::Sample,
    };

    #[test]
    fn what_ended_on_a_day_that_nobody_recorded_does_not_go_on_for_ever() {
        let mut sample = Sample::new(&[
            (Kind::Organ, "staff", "Joint Staff"),
            (Kind::Person, "ada", "Ada"),
            (Kind::Person, "bob", "Bob"),
            (Kind::Exercise, "search", "Search-2017"),
        ]);
        let [ada, bob] = ["ada", "bob"].map(|slug| sample.id(Kind::Person, slug));
        let staff = sample.id(Kind::Organ, "staff");
        let search = sample.id(Kind::Exercise, "search");
        let mut held = |person, when| {
            sample.say(person, Aspect::Office, when).detail = Detail::Office {
                role: String::from("Chief"),
                post: Post::Chief,
                organ: staff,
            };
        };
        held(ada, "2005-06/");
        held(bob, "2008-11-03/");
        sample.say(search, Aspect::Held, "2017-06-20/");
        sample.say(search, Aspect::Event, "2017-06-20/..");
        let dataset = sample.build();
        let day = |text| Day::parse(text);
        for ((subject, aspect), last) in [
            ((ada, Aspect::Office), day("2008-11-02")),
            // Whoever came last is known for the day on which it began.
            ((bob, Aspect::Office), day("2008-11-03")),
            ((search, Aspect::Held), day("2017-06-20")),
            ((search, Aspect::Event), None),
        ] {
            let mut said = dataset.about(subject);
            let found = said.find(|(_, statement)| statement.aspect == aspect);
            let (id, _) = found.expect("it was said");
            assert_eq!(duration::last_known(&dataset, id), last, "{aspect:?}");
            let after = Window {
                from: day("2020-01-01"),
                to: day("2022-12-31"),
            };
            assert_eq!(after.can_hold(&dataset, id), last.is_none(), "{aspect:?}");
        }
    }
}
