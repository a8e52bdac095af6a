//! What each edition changed in the one before: statements added, corrected and withdrawn.

use alloc::{string::String, vec::Vec};

use super::{Editions, Reason};
use crate::{
    day::Day,
    model::{Citations, Dataset, Detail, Entity, EntityId, Reading, Statement, StatementId},
};

/// What became of a statement in an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RevisionKind {
    /// It was not there before.
    Added,
    /// It says something else, or stands otherwise.
    Corrected,
    /// It is no longer said.
    Withdrawn,
}

impl RevisionKind {
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
    pub change: RevisionKind,
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
                None => RevisionKind::Added,
                Some(same) if is_otherwise(&before, same, &after, id) => RevisionKind::Corrected,
                Some(_) => continue,
            };
            let reason = self.reason(present, after.edition, subject, &statement.id);
            revisions.push(Revision {
                change,
                before: same,
                after: Some(id),
                reason: reason.filter(|_| change == RevisionKind::Corrected),
            });
        }
        for (id, statement) in before.all().filter(|(id, _)| missing[usize::from(id.0)]) {
            let subject = before.entity(statement.subject);
            let reason = self.reason(present, after.edition, subject, &statement.id);
            revisions.push(Revision {
                change: RevisionKind::Withdrawn,
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
