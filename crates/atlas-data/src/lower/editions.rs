//! Earlier editions: what each said otherwise, and why it was changed.

use std::collections::{BTreeMap, BTreeSet};

use atlas_record::{
    day::Day,
    earlier::{self, Earlier, Editions, Reason},
    edtf::Edtf,
    model::{Aspect, Dataset, EntityId, StatementId},
    translation::Usage,
};

use super::{Lowering, text, value};
use crate::{
    index::Index,
    problem::Problem,
    raw::{Raw, RawEdition, RawEntity, RawFact},
    written::Reference,
};

/// Makes the differences of earlier editions, and marks in the data set what editions have corrected.
pub fn editions(
    raw: &Raw,
    index: &Index,
    dataset: &mut Dataset,
    problems: &mut Vec<Problem>,
) -> Editions {
    let mut lowering = Lowering {
        raw,
        index,
        problems,
    };
    let mut written: Vec<&RawEdition> = raw.editions.iter().collect();
    written.sort_by_key(|one| std::cmp::Reverse(value(&one.edition)));
    let mut kept = Kept::default();
    let mut later = dataset.edition;
    let mut earlier = Vec::new();
    for one in written {
        let Some(edition) = &one.edition else {
            continue;
        };
        if edition.value >= later {
            let message = format!("the edition of {} is not before {later}", edition.value);
            let help = "data/atlas.toml has the day of the present edition".to_owned();
            lowering.problems.push(edition.problem(message, help));
        }
        lowering.take(one, &mut kept);
        earlier.push(lowering.earlier(edition.value, &kept, dataset));
        later = edition.value;
    }
    // What differs between two editions was corrected in the later one, unless one after it corrected it again.
    let mut next = dataset.edition;
    let mut corrected: BTreeMap<StatementId, Day> = BTreeMap::new();
    for one in &earlier {
        for (id, _) in &one.statements {
            corrected.entry(*id).or_insert(next);
        }
        next = one.edition;
    }
    dataset.corrected = corrected.into_iter().collect();
    Editions {
        earlier,
        reasons: lowering.reasons(dataset),
    }
}

/// Facts by their names, each with the one before which it stood, if that is known.
type Facts<'a> = BTreeMap<(EntityId, &'a str), (&'a RawFact, Option<&'a str>)>;

/// What editions from the newest to an earlier one said otherwise, the earliest words of each.
#[derive(Default)]
struct Kept<'a> {
    unknown_entities: BTreeSet<EntityId>,
    unknown: BTreeSet<(EntityId, &'a str)>,
    entities: BTreeMap<EntityId, &'a RawEntity>,
    facts: Facts<'a>,
}

impl<'a> Kept<'a> {
    /// Its facts, and those that follow the date of a meeting or an exercise, which move with it.
    fn with_followers(&self, raw: &'a Raw, index: &Index) -> Facts<'a> {
        let mut facts = self.facts.clone();
        for (subject, _) in self.facts.keys() {
            let written = &raw.entities[index.order[subject.index()]];
            for fact in &written.facts {
                let follows = value(&fact.aspect).is_some_and(earlier::follows_held);
                if let Some(id) = fact.id.as_ref().filter(|_| follows && !fact.has_when) {
                    facts.entry((*subject, &id.value)).or_insert((fact, None));
                }
            }
        }
        facts
    }

    /// When a meeting or an exercise was held, by this edition.
    fn held(&self, subject: EntityId, raw: &Raw, index: &Index) -> Option<Edtf> {
        let here = self
            .facts
            .range((subject, "")..)
            .map_while(|((one, _), fact)| (*one == subject).then_some(fact.0));
        let mut here = here.filter(|fact| fact.is(Aspect::Held));
        let present = &raw.entities[index.order[subject.index()]];
        let held = here
            .next()
            .or_else(|| present.of_aspect(Aspect::Held).next());
        held.and_then(|held| Some(held.when.as_ref()?.value))
    }
}

/// A reason in Russian.
fn russian_of(raw: &Raw, why: &str) -> Option<String> {
    let mut rows = raw.words.iter();
    let row = rows.find(|row| row.usage == Usage::Reason && row.en.value == why)?;
    Some(row.ru.value.clone())
}

impl Lowering<'_> {
    /// Adds what an edition said otherwise than the one after it.
    fn take<'a>(&mut self, written: &'a RawEdition, kept: &mut Kept<'a>) {
        for one in &written.unknown_entities {
            kept.unknown_entities
                .extend(self.ok(self.index.resolve(one)));
        }
        for one in &written.unknown {
            let page = self.ok(self.index.resolve(&one.with(one.value.page.clone())));
            kept.unknown.extend(page.zip(one.fact.as_deref()));
        }
        for one in &written.entities {
            let (kind, slug) = (one.kind, one.slug.value.clone());
            let id = self.ok(self.index.resolve(&one.slug.with(Reference { kind, slug })));
            kept.entities.extend(id.map(|id| (id, one)));
        }
        for one in &written.facts {
            let subject = one.subject.as_ref();
            let subject = subject.and_then(|subject| self.ok(self.index.resolve(subject)));
            let (Some(subject), Some(id)) = (subject, &one.fact.id) else {
                continue;
            };
            let before = one.before.as_ref().map(|id| id.value.as_str());
            kept.facts.insert((subject, &id.value), (&one.fact, before));
        }
    }

    fn earlier(&mut self, edition: Day, kept: &Kept<'_>, dataset: &Dataset) -> Earlier {
        let raw = self.raw;
        let facts = kept.with_followers(raw, self.index);
        let held = |subject: EntityId| kept.held(subject, raw, self.index);
        let held: BTreeMap<EntityId, Option<Edtf>> = facts
            .keys()
            .map(|(subject, _)| (*subject, held(*subject)))
            .collect();
        let (mut statements, mut withdrawn) = (Vec::new(), Vec::new());
        for ((subject, id), (fact, before)) in &facts {
            let is_unknown =
                kept.unknown.contains(&(*subject, *id)) || kept.unknown_entities.contains(subject);
            if is_unknown {
                continue;
            }
            let Some(statement) = self.statement(*subject, held[subject], fact) else {
                continue;
            };
            match dataset.anchored(*subject, id) {
                Some(place) if *dataset.statement(place) == statement => {}
                Some(place) => statements.push((place, statement)),
                None => {
                    let stood = before.and_then(|before| dataset.anchored(*subject, before));
                    let last = dataset.about(*subject).last();
                    let after = last.map_or(0, |(id, _)| id.0 + 1);
                    withdrawn.push((stood.unwrap_or(StatementId(after)), statement));
                }
            }
        }
        statements.sort_by_key(|(place, _)| *place);
        withdrawn.sort_by_key(|(place, _)| *place);
        let entities = kept.entities.iter();
        let entities = entities.filter(|(id, _)| !kept.unknown_entities.contains(id));
        let entities = entities.map(|(id, written)| (*id, self.entity(written)));
        let entities = entities.collect();
        let unknown = kept.unknown.iter();
        let mut unknown: Vec<StatementId> = unknown
            .filter(|(subject, _)| !kept.unknown_entities.contains(subject))
            .filter_map(|(subject, id)| dataset.anchored(*subject, id))
            .collect();
        unknown.sort_unstable();
        Earlier {
            edition,
            unknown_entities: kept.unknown_entities.iter().copied().collect(),
            unknown,
            entities,
            statements,
            withdrawn,
        }
    }

    fn reasons(&mut self, dataset: &Dataset) -> Vec<Reason> {
        let raw = self.raw;
        let mut reasons = Vec::new();
        let all = raw.reasons.iter();
        for (written, fact) in all.flat_map(|one| one.facts.iter().map(move |fact| (one, fact))) {
            let subject = self.ok(self.index.resolve(&fact.with(fact.page.clone())));
            let (Some(subject), Some(id)) = (subject, &fact.fact) else {
                continue;
            };
            let is_there = dataset.anchored(subject, id).is_some();
            if is_there == written.withdrawn {
                let (message, help) = if is_there {
                    (
                        format!("`{}#{id}` was withdrawn and is there again", fact.page),
                        "an id that was published is never given to something else; take another one",
                    )
                } else {
                    (
                        format!("`{}` has no fact `{id}`", fact.page),
                        "what is no longer said is a `[[withdrawal]]`",
                    )
                };
                self.problems.push(fact.problem(message, help.to_owned()));
            }
            let instead = written.instead.as_ref();
            let instead = instead.and_then(|target| self.target(&dataset.statements, target));
            let (Some(edition), Some(why)) = (value(&written.edition), text(&written.why)) else {
                continue;
            };
            reasons.push(Reason {
                edition,
                subject,
                id: id.clone(),
                why_ru: russian_of(raw, &why),
                why,
                instead: instead.and_then(|(_, statement)| statement),
            });
        }
        reasons
    }
}
