//! Ids of the present data set as those of an earlier edition.

use alloc::vec::Vec;

use crate::model::{
    Citations, Cited, ClauseAnswer, Comparand, Comparison, DataSets, Detail, Entity, EntityId,
    Question, Reading, Scenario, Statement, StatementId,
};

/// The ids of an earlier edition for those of the present one; none for what it did not have.
pub(super) struct Renumbering {
    pub entities: Vec<Option<EntityId>>,
    pub statements: Vec<Option<StatementId>>,
}

impl Renumbering {
    pub fn entity(&self, id: EntityId) -> Option<EntityId> {
        self.entities[id.index()]
    }

    /// What is known to be there.
    fn known(&self, id: &mut EntityId) {
        *id = self.entity(*id).unwrap_or(*id);
    }

    pub fn those_known(&self, ids: &mut Vec<EntityId>) {
        ids.retain_mut(|id| match self.entity(*id) {
            Some(known) => {
                *id = known;
                true
            }
            None => false,
        });
    }

    pub fn optional(&self, id: &mut Option<EntityId>) {
        *id = id.and_then(|id| self.entity(id));
    }

    fn citations(&self, citations: Citations) -> Option<Citations> {
        citations.with_sources(|id| self.entity(id))
    }

    /// A statement of whose sources none is known, or whose subject, organ or target is not, is not known either.
    pub fn statement(&self, cited: Cited<Statement>) -> Option<Cited<Statement>> {
        let (mut statement, citations) = cited.into_parts();
        let needed = match &statement.detail {
            Detail::Link { target: id, .. } | Detail::Office { organ: id, .. } => *id,
            _ => statement.subject,
        };
        self.entity(needed)?;
        statement.subject = self.entity(statement.subject)?;
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
        let readings = readings.filter_map(|reading| {
            let (reading, citations) = reading.into_parts();
            Some(Cited::new(reading, self.citations(citations)?))
        });
        statement.readings = readings.collect::<Vec<Cited<Reading>>>();
        Some(Cited::new(statement, self.citations(citations)?))
    }

    /// Other data sets beside the record; an edition that did not have all their sources compared nothing.
    pub fn data_sets(&self, data_sets: &mut DataSets) {
        let mut read = data_sets.sets.iter().flat_map(|set| set.citations().iter());
        if !read.all(|citation| self.entity(citation.source).is_some()) {
            *data_sets = DataSets::default();
            return;
        }
        let sets = core::mem::take(&mut data_sets.sets).into_iter();
        let sets = sets.filter_map(|set| {
            let (mut set, citations) = set.into_parts();
            set.spells.retain_mut(|spell| {
                let state = self.entity(spell.state);
                self.known(&mut spell.state);
                state.is_some()
            });
            Some(Cited::new(set, self.citations(citations)?))
        });
        data_sets.sets = sets.collect();
        data_sets.explanations.retain_mut(|explanation| {
            self.those_known(&mut explanation.states);
            let statement = self.statements[usize::from(explanation.statement.0)];
            explanation.statement = statement.unwrap_or(explanation.statement);
            statement.is_some()
        });
    }

    pub fn described(&self, entity: &mut Entity) {
        self.optional(&mut entity.national_of);
        self.optional(&mut entity.part_of);
        if let Some(source) = &mut entity.source {
            self.those_known(&mut source.copies);
            self.optional(&mut source.side);
        }
    }

    /// Whether all that a comparison compares is known.
    pub fn comparison(&self, comparison: &mut Comparison) -> bool {
        let mut entities = comparison
            .sides
            .iter_mut()
            .filter_map(|(what, _)| match what {
                Comparand::Entity(id) => Some(id),
                Comparand::Clause(_) => None,
            });
        entities.all(|id| {
            let known = self.entity(*id);
            *id = known.unwrap_or(*id);
            known.is_some()
        })
    }

    /// Whether the answer to a question is known.
    pub fn question(&self, question: &mut Question) -> bool {
        let entity = self.entity(question.entity);
        let answer = question
            .statement
            .map(|id| self.statements[usize::from(id.0)]);
        question.entity = entity.unwrap_or(question.entity);
        question.statement = answer.flatten();
        entity.is_some() && answer != Some(None)
    }

    /// Whether the answer to a question on a clause is known.
    pub fn clause(&self, clause: &mut ClauseAnswer) -> bool {
        let answer = self.statements[usize::from(clause.statement.0)];
        clause.statement = answer.unwrap_or(clause.statement);
        answer.is_some()
    }

    /// Whether all states of a scenario are known.
    pub fn scenario(&self, scenario: &mut Scenario) -> bool {
        let states = scenario.stances.iter().map(|(state, _)| *state);
        let states = states.chain(scenario.concerns).chain(scenario.asks);
        let are_known = states.into_iter().all(|state| self.entity(state).is_some());
        self.optional(&mut scenario.concerns);
        self.optional(&mut scenario.asks);
        for (state, _) in &mut scenario.stances {
            self.known(state);
        }
        for said in [&mut scenario.happened, &mut scenario.because] {
            said.retain_mut(|id| {
                let known = self.statements[usize::from(id.0)];
                *id = known.unwrap_or(*id);
                known.is_some()
            });
        }
        are_known
    }
}
