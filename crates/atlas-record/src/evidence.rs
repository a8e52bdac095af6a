//! On how much a statement rests: how many independent witnesses, of which sort and of which side.
//!
//! Sources that share their words (`copies`) are one witness. A source is weak if anybody can have written it, or nobody
//! stands for it: an article of an open encyclopedia, or pages without an editor. A source is of a side if a body or an
//! agency of a state issued it; a statement rests on one side if all its sources are of one state that it concerns, and
//! it concerns another state too.

use alloc::vec::Vec;

use crate::model::{Citations, Dataset, EntityId, Kind, SourceForm, Statement, Weight};

/// On what a statement rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How many sources it cites.
    pub sources: usize,
    /// How many of them are independent of each other.
    pub witnesses: usize,
    /// Whether all of them are weak.
    pub weak: bool,
    /// The one state of which all of them are, if it is a party to the matter.
    pub side: Option<EntityId>,
}

impl Evidence {
    /// Whether it is so little.
    #[must_use]
    pub const fn is(&self, weight: Weight) -> bool {
        match weight {
            Weight::OneSource => self.sources == 1,
            Weight::WeakSource => self.witnesses == 1 && self.weak,
            Weight::Copies => self.sources > 1 && self.witnesses == 1,
            Weight::OneSide => self.side.is_some(),
        }
    }

    /// All that is little about it.
    pub fn weights(self) -> impl Iterator<Item = Weight> {
        let all = Weight::ALL.iter().copied();
        all.filter(move |weight| self.is(*weight))
    }

    /// The one thing to say of it where there is room for one: the last that holds.
    #[must_use]
    pub fn mark(self) -> Option<Weight> {
        self.weights().last()
    }
}

/// Whether a source of this form is weak.
#[must_use]
pub const fn is_weak(form: SourceForm) -> bool {
    matches!(form, SourceForm::Encyclopedia | SourceForm::Website)
}

/// On what a statement of these citations rests.
#[must_use]
pub fn evidence(dataset: &Dataset, statement: &Statement, citations: &Citations) -> Evidence {
    let mut sources: Vec<EntityId> = Vec::new();
    for citation in citations.iter() {
        if !sources.contains(&citation.source) {
            sources.push(citation.source);
        }
    }
    Evidence {
        sources: sources.len(),
        witnesses: witnesses(dataset, &sources),
        weak: sources.iter().all(|source| {
            let note = &dataset.entity(*source).source;
            note.as_ref().is_some_and(|note| is_weak(note.form))
        }),
        side: side(dataset, statement, &sources),
    }
}

/// How many of the sources are no copies of those before them, also by a third that both are copies of.
fn witnesses(dataset: &Dataset, sources: &[EntityId]) -> usize {
    let copies = |source: EntityId| -> &[EntityId] {
        let note = &dataset.entity(source).source;
        note.as_ref().map_or(&[], |note| &note.copies)
    };
    let related = |one: EntityId, other: EntityId| {
        copies(one).contains(&other)
            || copies(other).contains(&one)
            || copies(one)
                .iter()
                .any(|third| copies(other).contains(third))
    };
    // The group of each source: the first that it is tied to, through any number of others.
    let mut groups: Vec<usize> = (0..sources.len()).collect();
    for one in 0..sources.len() {
        for other in 0..one {
            let (of_one, of_other) = (groups[one], groups[other]);
            if of_one != of_other && related(sources[one], sources[other]) {
                for group in &mut groups {
                    if *group == of_one {
                        *group = of_other;
                    }
                }
            }
        }
    }
    (0..groups.len())
        .filter(|place| groups[*place] == *place)
        .count()
}

/// The state of which all sources are, if the statement concerns it and another.
fn side(dataset: &Dataset, statement: &Statement, sources: &[EntityId]) -> Option<EntityId> {
    let of = |source: &EntityId| dataset.entity(*source).source.as_ref()?.side;
    let side = of(sources.first()?)?;
    let one = sources.iter().all(|source| of(source) == Some(side));
    let concerned = || core::iter::once(statement.subject).chain(statement.about.iter().copied());
    let is_party = concerned().any(|entity| entity == side);
    let has_other =
        concerned().any(|entity| entity != side && dataset.entity(entity).kind() == Kind::State);
    (one && is_party && has_other).then_some(side)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Aspect, Citation, Citations, Class, Entity},
        sample::Sample,
    };
    use alloc::vec;
    use std::string::String;

    /// Sources of a sample: an agency of Alphaland, a ministry of it, a newspaper, its copy, and two open pages, which are
    /// both copies of the newspaper's copy.
    fn sample() -> Dataset {
        let source = |slug| (Kind::Source, slug, slug);
        let mut sample = Sample::new(&[
            (Kind::State, "alphaland", "Alphaland"),
            (Kind::State, "betaland", "Betaland"),
            source("agency"),
            source("ministry"),
            source("paper"),
            source("copy"),
            source("wiki"),
            source("site"),
        ]);
        let (alpha, beta) = (
            sample.id(Kind::State, "alphaland"),
            sample.id(Kind::State, "betaland"),
        );
        sample.say(alpha, Aspect::Event, "2020").about = vec![beta];
        sample.say(alpha, Aspect::Event, "2020");
        let mut dataset = sample.build();
        let id = |dataset: &Dataset, slug| dataset.find(Kind::Source, slug).expect("a source");
        let (copy, paper) = (id(&dataset, "copy"), id(&dataset, "paper"));
        for (slug, form, side, copies) in [
            ("agency", SourceForm::Agency, Some(alpha), vec![]),
            ("ministry", SourceForm::Official, Some(alpha), vec![]),
            ("paper", SourceForm::Press, None, vec![]),
            ("copy", SourceForm::Press, None, vec![paper]),
            ("wiki", SourceForm::Encyclopedia, None, vec![copy]),
            ("site", SourceForm::Website, None, vec![copy]),
        ] {
            let place = id(&dataset, slug).index();
            let entity: &mut Entity = &mut dataset.entities[place];
            assert_eq!(entity.class, Class::Source);
            entity.source = Some(crate::model::SourceNote {
                form,
                authors: Vec::new(),
                publisher: None,
                written: None,
                language: String::from("en"),
                translated_from: None,
                url: None,
                paragraphs: None,
                copies,
                side,
            });
        }
        dataset
    }

    #[test]
    fn a_statement_rests_on_as_much_as_its_sources_are_independent() {
        let dataset = sample();
        let of_both = &dataset.statements[0];
        let of_one = &dataset.statements[1];
        for (statement, cited, witnesses, weights) in [
            (of_one, &["paper"][..], 1, &[Weight::OneSource][..]),
            (of_one, &["agency"], 1, &[Weight::OneSource]),
            (
                of_both,
                &["agency"],
                1,
                &[Weight::OneSource, Weight::OneSide],
            ),
            (of_both, &["agency", "ministry"], 2, &[Weight::OneSide]),
            (of_both, &["agency", "paper"], 2, &[]),
            (
                of_one,
                &["wiki"],
                1,
                &[Weight::OneSource, Weight::WeakSource],
            ),
            (
                of_one,
                &["wiki", "site"],
                1,
                &[Weight::WeakSource, Weight::Copies],
            ),
            (of_one, &["copy", "paper"], 1, &[Weight::Copies]),
            (of_one, &["wiki", "paper"], 2, &[]),
            (of_one, &["wiki", "paper", "copy"], 1, &[Weight::Copies]),
            (of_one, &["paper", "paper"], 1, &[Weight::OneSource]),
        ] {
            let cite = |slug: &&str| Citation {
                source: dataset.find(Kind::Source, slug).expect("a source"),
                locator: None,
            };
            let citations: Vec<Citation> = cited.iter().map(cite).collect();
            let citations = Citations::try_from(citations).expect("a citation");
            let found = evidence(&dataset, statement, &citations);
            assert_eq!(found.witnesses, witnesses, "{cited:?}");
            assert_eq!(found.weights().collect::<Vec<_>>(), weights, "{cited:?}");
        }
    }
}
