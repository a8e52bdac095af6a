//! Earlier editions of the record, each kept as its difference from the present one.
//!
//! [`Earlier`] is written with the ids of the present data set and holds only what was otherwise: what was not known
//! yet, what was corrected since in its earlier words, and what was withdrawn since. [`Earlier::of`] goes back by it.
//! [`Editions`] keeps all of them with the reasons of corrections, and [`Editions::revisions`] tells what each edition
//! changed.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{
    day::Day,
    model::{
        Aspect, Citations, Cited, DataSets, Dataset, Detail, Entity, EntityId, Reading, Statement,
        StatementId,
    },
};

/// What an earlier edition said otherwise. All ids are those of the present data set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    /// Its day.
    pub edition: Day,
    /// Entities that it did not have; their statements go without saying.
    pub unknown_entities: Vec<EntityId>,
    /// Statements that it did not have, on pages that it had.
    pub unknown: Vec<StatementId>,
    /// Names and descriptions as they were then.
    pub entities: Vec<(EntityId, Entity)>,
    /// Statements as they were then.
    pub statements: Vec<(StatementId, Cited<Statement>)>,
    /// Statements that were withdrawn since, each with the statement before which it stood.
    pub withdrawn: Vec<(StatementId, Cited<Statement>)>,
}

/// The ids of an earlier edition for those of the present one; none for what it did not have.
struct Renumbering {
    entities: Vec<Option<EntityId>>,
    statements: Vec<Option<StatementId>>,
}

impl Renumbering {
    fn entity(&self, id: EntityId) -> Option<EntityId> {
        self.entities[id.index()]
    }

    /// What a statement cannot be without is known wherever the statement is.
    fn known(&self, id: &mut EntityId) {
        *id = self.entity(*id).unwrap_or(*id);
    }

    fn those_known(&self, ids: &mut Vec<EntityId>) {
        ids.retain_mut(|id| match self.entity(*id) {
            Some(known) => {
                *id = known;
                true
            }
            None => false,
        });
    }

    fn optional(&self, id: &mut Option<EntityId>) {
        *id = id.and_then(|id| self.entity(id));
    }

    fn citations(&self, citations: Citations) -> Citations {
        citations.with_sources(|id| self.entity(id).unwrap_or(id))
    }

    fn statement(&self, cited: Cited<Statement>) -> Cited<Statement> {
        let (mut statement, citations) = cited.into_parts();
        self.known(&mut statement.subject);
        self.those_known(&mut statement.about);
        match &mut statement.detail {
            Detail::Link { target, .. } => self.known(target),
            Detail::Office { organ, .. } => self.known(organ),
            Detail::Request { by, of, .. } => {
                self.those_known(&mut by.entities);
                self.those_known(&mut of.entities);
            }
            Detail::Answer { organ, .. } => self.optional(organ),
            Detail::Plain
            | Detail::Step { .. }
            | Detail::Chair { .. }
            | Detail::Figure(_)
            | Detail::Assessment { .. }
            | Detail::Article { .. }
            | Detail::Provisions(_)
            | Detail::Run { .. } => {}
        }
        let readings = core::mem::take(&mut statement.readings).into_iter();
        let readings = readings.map(|reading| {
            let (reading, citations) = reading.into_parts();
            Cited::new(reading, self.citations(citations))
        });
        statement.readings = readings.collect::<Vec<Cited<Reading>>>();
        Cited::new(statement, self.citations(citations))
    }

    /// Other data sets beside the record; an edition that did not have all their sources compared nothing.
    fn data_sets(&self, data_sets: &mut DataSets) {
        let mut read = data_sets.sets.iter().flat_map(|set| set.citations().iter());
        if !read.all(|citation| self.entity(citation.source).is_some()) {
            *data_sets = DataSets::default();
            return;
        }
        let sets = core::mem::take(&mut data_sets.sets).into_iter();
        let sets = sets.map(|set| {
            let (mut set, citations) = set.into_parts();
            set.spells.retain_mut(|spell| {
                let state = self.entity(spell.state);
                self.known(&mut spell.state);
                state.is_some()
            });
            Cited::new(set, self.citations(citations))
        });
        data_sets.sets = sets.collect();
        data_sets.explanations.retain_mut(|explanation| {
            self.those_known(&mut explanation.states);
            let statement = self.statements[usize::from(explanation.statement.0)];
            explanation.statement = statement.unwrap_or(explanation.statement);
            statement.is_some()
        });
    }

    fn described(&self, entity: &mut Entity) {
        self.optional(&mut entity.national_of);
        self.optional(&mut entity.part_of);
        if let Some(source) = &mut entity.source {
            self.those_known(&mut source.copies);
            self.optional(&mut source.side);
        }
    }
}

impl Earlier {
    /// The record as this edition knew it.
    ///
    /// Places, regions, views and synonyms are no statements: they are those of the present record. Of questions and clauses
    /// those are left whose answer was known.
    #[must_use]
    pub fn of(self, mut present: Dataset) -> Dataset {
        for (id, entity) in self.entities {
            present.entities[id.index()] = entity;
        }
        for (id, statement) in self.statements {
            present.statements[usize::from(id.0)] = statement;
        }
        let mut renumbering = Renumbering {
            entities: Vec::new(),
            statements: Vec::new(),
        };
        let mut known = 0;
        for place in 0..present.entities.len() {
            let is_known = !self.unknown_entities.contains(&EntityId::at(place as u16));
            renumbering
                .entities
                .push(is_known.then_some(EntityId::at(known)));
            known += u16::from(is_known);
        }
        let mut withdrawn = self.withdrawn.into_iter().peekable();
        let mut statements = Vec::new();
        for (place, statement) in present.statements.into_iter().enumerate() {
            let id = StatementId(place as u16);
            while let Some((_, gone)) = withdrawn.next_if(|(before, _)| *before <= id) {
                statements.push(gone);
            }
            let is_known =
                renumbering.entity(statement.subject).is_some() && !self.unknown.contains(&id);
            let earlier = StatementId(statements.len() as u16);
            renumbering.statements.push(is_known.then_some(earlier));
            if is_known {
                statements.push(statement);
            }
        }
        statements.extend(withdrawn.map(|(_, gone)| gone));
        let statements = statements.into_iter();
        present.statements = statements
            .map(|statement| renumbering.statement(statement))
            .collect();
        let mut place = 0;
        present.entities.retain_mut(|entity| {
            renumbering.described(entity);
            place += 1;
            renumbering.entities[place - 1].is_some()
        });
        let statement = |id: StatementId| renumbering.statements[usize::from(id.0)];
        // Whatever has ids is renumbered; a new field of the data set must say whether it has any.
        let Dataset {
            edition: _,
            reach: _,
            entities: _,
            statements: _,
            changes: _,
            questions: _,
            views: _,
            places: _,
            regions: _,
            clauses: _,
            scenarios: _,
            data_sets: _,
            corrected: _,
        } = &present;
        present.edition = self.edition;
        renumbering.data_sets(&mut present.data_sets);
        present.changes.retain_mut(|change| {
            renumbering.those_known(&mut change.about);
            change.edition <= self.edition
        });
        present.questions.retain_mut(|question| {
            let entity = renumbering.entity(question.entity);
            let answer = question.statement.map(statement);
            question.entity = entity.unwrap_or(question.entity);
            question.statement = answer.flatten();
            entity.is_some() && answer != Some(None)
        });
        for place in &mut present.places {
            renumbering.optional(&mut place.state);
        }
        for region in &mut present.regions {
            renumbering.those_known(&mut region.states);
        }
        present.clauses.retain_mut(|clause| {
            let answer = statement(clause.statement);
            clause.statement = answer.unwrap_or(clause.statement);
            answer.is_some()
        });
        present.scenarios.retain_mut(|scenario| {
            let states = scenario.stances.iter().map(|(state, _)| *state);
            let states = states.chain(scenario.concerns).chain(scenario.asks);
            let are_known = states
                .into_iter()
                .all(|state| renumbering.entity(state).is_some());
            renumbering.optional(&mut scenario.concerns);
            renumbering.optional(&mut scenario.asks);
            for (state, _) in &mut scenario.stances {
                renumbering.known(state);
            }
            for said in [&mut scenario.happened, &mut scenario.because] {
                said.retain_mut(|id| {
                    let known = statement(*id);
                    *id = known.unwrap_or(*id);
                    known.is_some()
                });
            }
            are_known
        });
        present.corrected.retain_mut(|(id, edition)| {
            let same = statement(*id);
            *id = same.unwrap_or(*id);
            same.is_some() && *edition <= self.edition
        });
        present
    }
}

/// Why a statement was corrected or withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The edition that did so.
    pub edition: Day,
    /// Whom the statement is about.
    pub subject: EntityId,
    /// Its anchor.
    pub id: String,
    /// Why, in plain words.
    pub why: String,
    /// Where else the reader finds it, if somewhere.
    pub instead: Option<StatementId>,
}

/// The earlier editions that are kept, newest first, and the reasons of what changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Editions {
    /// What each said otherwise than the present one.
    pub earlier: Vec<Earlier>,
    /// Why statements were corrected and withdrawn.
    pub reasons: Vec<Reason>,
}

/// What became of a statement in an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It was not there before.
    Added,
    /// It says something else, or stands otherwise.
    Corrected,
    /// It is no longer said.
    Withdrawn,
}

impl Change {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Corrected, Self::Withdrawn, Self::Added];

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A statement before and after an edition; ids are those of the two data sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision<'a> {
    /// What became of it.
    pub change: Change,
    /// In the data set before; none if it was added.
    pub before: Option<StatementId>,
    /// In the data set after; none if it was withdrawn.
    pub after: Option<StatementId>,
    /// Why, where that is recorded.
    pub reason: Option<&'a Reason>,
}

/// What one edition changed in the one before.
pub struct Revised<'a> {
    /// The record before.
    pub before: Dataset,
    /// The record after.
    pub after: Dataset,
    /// What happened to statements, in the order of the record after.
    pub revisions: Vec<Revision<'a>>,
}

impl Editions {
    /// The difference of an edition.
    #[must_use]
    pub fn find(&self, edition: Day) -> Option<&Earlier> {
        self.earlier.iter().find(|one| one.edition == edition)
    }

    /// What each edition changed in the one before, newest first.
    #[must_use]
    pub fn revisions(&self, present: &Dataset) -> Vec<Revised<'_>> {
        let mut after = present.clone();
        let mut all = Vec::new();
        for earlier in &self.earlier {
            let before = earlier.clone().of(present.clone());
            all.push(self.between(present, before.clone(), after));
            after = before;
        }
        all
    }

    fn reason(
        &self,
        present: &Dataset,
        edition: Day,
        subject: &Entity,
        id: &str,
    ) -> Option<&Reason> {
        self.reasons.iter().find(|reason| {
            let page = present.entity(reason.subject);
            reason.edition == edition
                && reason.id == id
                && page.slug == subject.slug
                && page.kind() == subject.kind()
        })
    }

    fn between(&self, present: &Dataset, before: Dataset, after: Dataset) -> Revised<'_> {
        let mut revisions = Vec::new();
        let mut missing: Vec<bool> = alloc::vec![true; before.statements.len()];
        for (id, statement) in after.all() {
            let subject = after.entity(statement.subject);
            let known = before.find(subject.kind(), &subject.slug);
            let same = known.and_then(|known| before.anchored(known, &statement.id));
            if let Some(same) = same {
                missing[usize::from(same.0)] = false;
            }
            let change = match same {
                None => Change::Added,
                Some(same) if is_otherwise(&before, same, &after, id) => Change::Corrected,
                Some(_) => continue,
            };
            let reason = self.reason(present, after.edition, subject, &statement.id);
            revisions.push(Revision {
                change,
                before: same,
                after: Some(id),
                reason: reason.filter(|_| change == Change::Corrected),
            });
        }
        for (id, statement) in before.all().filter(|(id, _)| missing[usize::from(id.0)]) {
            let subject = before.entity(statement.subject);
            let reason = self.reason(present, after.edition, subject, &statement.id);
            revisions.push(Revision {
                change: Change::Withdrawn,
                before: Some(id),
                after: None,
                reason,
            });
        }
        Revised {
            before,
            after,
            revisions,
        }
    }
}

/// Whether a statement says or cites something else in two data sets, each with ids of its own.
fn is_otherwise(before: &Dataset, old: StatementId, after: &Dataset, new: StatementId) -> bool {
    let (old, new) = (before.statement(old), after.statement(new));
    let cited = |dataset: &Dataset, citations: &Citations| -> Vec<(String, _)> {
        let citations = citations.iter();
        citations
            .map(|one| (dataset.entity(one.source).slug.clone(), one.locator.clone()))
            .collect()
    };
    let read = |dataset: &Dataset, statement: &Statement| -> Vec<_> {
        let readings = statement.readings.iter();
        readings
            .map(|one| (Reading::clone(one), cited(dataset, one.citations())))
            .collect()
    };
    let named = |dataset: &Dataset, statement: &Statement| -> Vec<String> {
        let about = statement.about.iter();
        about.map(|id| dataset.entity(*id).slug.clone()).collect()
    };
    (old.aspect, &old.title, &old.text, old.when, &old.place)
        != (new.aspect, &new.title, &new.text, new.when, &new.place)
        || (old.standing, &old.note, old.milestone) != (new.standing, &new.note, new.milestone)
        || named(before, old) != named(after, new)
        || detail_by_name(before, &old.detail) != detail_by_name(after, &new.detail)
        || cited(before, old.citations()) != cited(after, new.citations())
        || read(before, old) != read(after, new)
}

/// A detail that can be compared with that of another data set: without ids, and the names of whom they mean.
fn detail_by_name(dataset: &Dataset, detail: &Detail) -> (Detail, Vec<String>) {
    let mut detail = detail.clone();
    let mut names = Vec::new();
    let mut name = |id: &mut EntityId| {
        names.push(dataset.entity(*id).slug.clone());
        *id = EntityId::at(0);
    };
    match &mut detail {
        Detail::Link { target: id, .. } | Detail::Office { organ: id, .. } => name(id),
        Detail::Answer { organ, .. } => organ.iter_mut().for_each(name),
        Detail::Request { by, of, .. } => {
            let both = by.entities.iter_mut().chain(&mut of.entities);
            both.for_each(name);
        }
        _ => {}
    }
    (detail, names)
}

/// What of a statement an edition changed, in words for a list: `text, date`.
#[must_use]
pub fn parts_changed(before: &Statement, after: &Statement) -> Vec<&'static str> {
    let differs = [
        ("text", before.text != after.text),
        ("date", before.when != after.when),
        ("place", before.place != after.place),
        ("standing", before.standing != after.standing),
        ("title", before.title != after.title),
        ("question", before.aspect != after.aspect),
        ("note", before.note != after.note),
    ];
    let parts = differs.into_iter().filter(|(_, differs)| *differs);
    parts.map(|(name, _)| name).collect()
}

/// Whether a date of a statement follows that of the meeting or exercise on whose page it stands.
#[must_use]
pub const fn follows_held(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Participant | Aspect::Absent)
}
