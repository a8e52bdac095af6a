//! From what was written to what is believed: references become ids.
//!
//! What is missing or was refused is a problem already, and then there is no data set; the placeholder values
//! used to go on looking for further problems never leave this crate.

mod data_set;
mod detail;
mod editions;
mod provision;

use atlas_address::address::Compared;
use atlas_record::{
    day::Day,
    edtf::Edtf,
    fold,
    model::{
        Alias, Aspect, Author, Change, Citation, Citations, Cited, Class, ClauseAnswer, Comparand,
        Comparison, Dataset, Entity, EntityId, Names, Place, Question, Reading, Region, SourceForm,
        SourceNote, Standing, Statement, StatementId, View,
    },
    translation::{Translation, Usage},
};

pub use editions::editions;

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::{
        Raw, RawAuthor, RawChange, RawClauseAnswer, RawComparison, RawEntity, RawFact, RawPlace,
        RawQuestion, RawReading, RawRegion, RawSource, RawView,
    },
    suggestion::did_you_mean,
    written::{Cite, Destination, Range, Reference},
};

/// Makes the data set; it is worth something only if no problem was found.
pub fn lower(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) -> Dataset {
    let mut lowering = Lowering {
        raw,
        index,
        problems,
    };
    let edition = lowering.edition();
    let mut entities = Vec::new();
    let mut statements = Vec::new();
    for (number, place) in index.order.iter().enumerate() {
        let written = &raw.entities[*place];
        entities.push(lowering.entity(written));
        let subject = EntityId::at(number as u16);
        let held = written.of_aspect(Aspect::Held).next();
        let held = held.and_then(|held| Some(held.when.as_ref()?.value));
        let facts = written.facts.iter();
        statements.extend(facts.filter_map(|fact| lowering.statement(subject, held, fact)));
    }
    let changes = raw.changes.iter();
    let mut changes: Vec<Change> = changes.filter_map(|one| lowering.change(one)).collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.edition));
    let questions = raw.questions.iter();
    let questions = questions.filter_map(|one| lowering.question(&statements, one));
    let questions = questions.collect();
    let views = raw.views.iter().filter_map(view).collect();
    let comparisons = raw.comparisons.iter();
    let comparisons = comparisons.filter_map(|one| lowering.comparison(one));
    let comparisons = comparisons.collect();
    let examples = lowering.references(&raw.examples);
    let clauses = raw.clauses.iter();
    let clauses = clauses.filter_map(|one| lowering.clause(&statements, one));
    let clauses = clauses.collect();
    let places = raw.places.iter();
    let places = places.filter_map(|place| lowering.place(place)).collect();
    let regions = raw.regions.iter();
    let regions = regions.filter_map(|one| lowering.region(one)).collect();
    let scenarios = raw.scenarios.iter();
    let scenarios = scenarios.filter_map(|one| lowering.scenario(&statements, one));
    let scenarios = scenarios.collect();
    let data_sets = lowering.data_sets(&statements);
    Dataset {
        edition,
        reach: value(&raw.reach),
        entities,
        statements,
        changes,
        questions,
        views,
        comparisons,
        examples,
        places,
        regions,
        clauses,
        scenarios,
        data_sets,
        corrected: Vec::new(),
    }
}

/// A view, its words folded as those of queries are.
fn view(written: &RawView) -> Option<View> {
    let folded = |words: &[At<String>]| words.iter().map(|word| fold::fold(&word.value)).collect();
    Some(View {
        title: written.title.as_ref()?.value.clone(),
        page: written.page.as_ref()?.value.clone(),
        words: folded(&written.words),
        beside: folded(&written.beside),
        asked: folded(&written.asked),
        day: written.day.as_ref().map(|day| day.value),
        state: written.state.as_ref().map(|state| state.value),
    })
}

/// The texts in Russian, by the ids of the data set.
#[must_use]
pub fn russian(raw: &Raw, index: &Index, dataset: &Dataset) -> Translation {
    let mut translation = Translation {
        language: "ru".to_owned(),
        ..Translation::default()
    };
    for (number, place) in index.order.iter().enumerate() {
        let (subject, written) = (EntityId::at(number as u16), &raw.entities[*place]);
        let name = text(&written.own_ru);
        translation.names.extend(name.map(|name| (subject, name)));
        for fact in &written.facts {
            let id = fact.id.as_ref();
            let Some(id) = id.and_then(|id| dataset.anchored(subject, id)) else {
                continue;
            };
            let texts = fact.pairs();
            translation
                .texts
                .extend(texts.map(|(one, _)| (id, one.field, one.text.value.clone())));
        }
    }
    translation
        .texts
        .sort_by_key(|(id, field, _)| (*id, *field));
    translation.words = words(raw);
    translation
}

/// What is translated by its words. Reasons are no part of the data set that travels: they have their Russian beside them.
fn words(raw: &Raw) -> Vec<Vec<(String, String)>> {
    let mut words = vec![Vec::new(); Usage::ALL.len()];
    let rows = raw.words.iter();
    for row in rows.filter(|row| row.usage != Usage::Reason) {
        let ways = [&row.ru].into_iter().chain(&row.also);
        let pairs = ways.map(|way| (row.en.value.clone(), way.value.clone()));
        words[row.usage as usize].extend(pairs);
    }
    for of_usage in &mut words {
        // Stable: the translation stays before the other ways to ask a question.
        of_usage.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
    words
}

struct Lowering<'a> {
    raw: &'a Raw,
    index: &'a Index,
    problems: &'a mut Vec<Problem>,
}

fn text(written: &Option<At<String>>) -> Option<String> {
    let written = written.as_ref().filter(|text| !text.is_empty());
    written.map(|text| text.value.clone())
}

fn value<T: Copy>(written: &Option<At<T>>) -> Option<T> {
    written.as_ref().map(|written| written.value)
}

fn author(written: &RawAuthor) -> Option<Author> {
    match (text(&written.family), text(&written.given)) {
        (Some(family), Some(given)) => Some(Author::Person { family, given }),
        _ => text(&written.name).map(Author::Body),
    }
}

impl Lowering<'_> {
    fn ok<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.problems.push(problem)).ok()
    }

    fn edition(&mut self) -> Day {
        if !self.raw.has_edition {
            self.problems.push(Problem {
                file: "data/atlas.toml".to_owned(),
                line: 1,
                message: "the edition has no date".to_owned(),
                help: Some("add a file data/atlas.toml with `edition = \"2026-11-21\"`".to_owned()),
            });
        }
        let epoch = || Day::new(1970, 1, 1).expect("1 January 1970 exists");
        value(&self.raw.edition).unwrap_or_else(epoch)
    }

    fn change(&mut self, written: &RawChange) -> Option<Change> {
        let about = self.references(&written.about);
        Some(Change {
            edition: value(&written.edition)?,
            text: text(&written.text)?,
            about,
        })
    }

    /// A place with its coordinates in hundredths of a degree, and where it stands on the map.
    fn place(&mut self, place: &RawPlace) -> Option<Place> {
        let state = self.reference(&place.state);
        // What does not fit has been refused by a rule.
        let hundredths = |degrees: &Option<At<i64>>| Some((degrees.as_ref()?.value / 10) as i16);
        let degrees = (hundredths(&place.latitude)?, hundredths(&place.longitude)?);
        let on_map = atlas_map::sheet::MAIN.place(degrees.0.into(), degrees.1.into());
        let spellings = place.spelled.iter();
        Some(Place {
            name: text(&place.name)?,
            spellings: spellings.map(|text| text.value.clone()).collect(),
            state,
            degrees,
            on_map: on_map.map(|(x, y)| (x as u16, y as u16)),
        })
    }

    fn region(&mut self, region: &RawRegion) -> Option<Region> {
        Some(Region {
            words: text(&region.words)?,
            states: self.references(&region.states),
        })
    }

    fn reference(&mut self, written: &Option<At<Reference>>) -> Option<EntityId> {
        self.ok(self.index.resolve(written.as_ref()?))
    }

    /// The ids of several references, each once.
    fn references(&mut self, written: &[At<Reference>]) -> Vec<EntityId> {
        let mut ids: Vec<EntityId> = Vec::new();
        for reference in written {
            if let Some(id) = self.ok(self.index.resolve(reference))
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        }
        ids
    }

    fn question(
        &mut self,
        statements: &[Cited<Statement>],
        written: &RawQuestion,
    ) -> Option<Question> {
        let (ask, answer) = (written.ask.as_ref()?, written.answer.as_ref()?);
        let (entity, statement) = self.target(statements, answer)?;
        let asked = [ask].into_iter().chain(&written.also);
        Some(Question {
            asked: asked.map(|question| question.value.clone()).collect(),
            entity,
            statement,
            entrance: written.entrance,
        })
    }

    fn comparison(&mut self, written: &RawComparison) -> Option<Comparison> {
        let sides: Vec<Option<(Comparand, Option<Day>)>> = written
            .sides
            .iter()
            .map(|side| {
                let what = match &side.what {
                    Compared::Entity(kind, slug) => {
                        let (kind, slug) = (*kind, slug.clone());
                        let entity = self.index.resolve(&side.with(Reference { kind, slug }));
                        Comparand::Entity(self.ok(entity)?)
                    }
                    Compared::Clause(clause) => Comparand::Clause(*clause),
                };
                Some((what, side.day))
            })
            .collect();
        Some(Comparison {
            title: text(&written.title)?,
            sides: sides.into_iter().collect::<Option<_>>()?,
        })
    }

    /// The page that is meant, and the statement on it if one is.
    fn target(
        &mut self,
        statements: &[Cited<Statement>],
        written: &At<Destination>,
    ) -> Option<(EntityId, Option<StatementId>)> {
        let entity = self.ok(self.index.resolve(&written.with(written.page.clone())))?;
        let Some(fact) = &written.fact else {
            return Some((entity, None));
        };
        let facts = &self.raw.entities[self.index.order[entity.index()]].facts;
        let ids = facts.iter().filter_map(|fact| fact.id.as_ref());
        if !ids.clone().any(|id| id.value == *fact) {
            let message = format!("`{}` has no fact `{fact}`", written.page);
            let help = did_you_mean(fact, ids.map(|id| id.value.as_str()));
            self.problems.push(written.problem(message, help));
            return None;
        }
        // One that is written and not here has been refused.
        let is_meant = |one: &Cited<Statement>| one.subject == entity && one.id == *fact;
        let place = statements.iter().position(is_meant)?;
        let statement = StatementId(place.try_into().ok()?);
        Some((entity, Some(statement)))
    }

    fn clause(
        &mut self,
        statements: &[Cited<Statement>],
        written: &RawClauseAnswer,
    ) -> Option<ClauseAnswer> {
        let answer = written.answer.as_ref()?;
        let (_, statement) = self.target(statements, answer)?;
        if statement.is_none() {
            let help = "name the fact behind `#`".to_owned();
            self.problems
                .push(answer.problem("an answer on a clause is one fact", help));
        }
        Some(ClauseAnswer {
            clause: value(&written.clause)?,
            question: value(&written.question)?,
            statement: statement?,
            content: value(&written.content)?,
        })
    }

    fn citations(&mut self, written: &[At<Cite>]) -> Option<Citations> {
        let found = written.iter();
        let found = found.filter_map(|cite| self.ok(self.index.resolve_citation(cite)));
        let found: Vec<Citation> = found.collect();
        Citations::try_from(found).ok()
    }

    fn entity(&mut self, written: &RawEntity) -> Entity {
        let native = written.native.iter();
        let aliases = written.aliases.iter();
        Entity {
            class: written.class().unwrap_or(Class::Source),
            slug: written.slug.value.clone(),
            names: Names {
                full: text(&written.en).unwrap_or_default(),
                ru: text(&written.ru),
                native: native
                    .map(|(code, name)| (code.clone(), name.value.clone()))
                    .collect(),
                abbr: text(&written.abbr),
                abbr_ru: text(&written.abbr_ru),
                short: text(&written.short),
            },
            aliases: aliases
                .map(|(alias, note)| Alias {
                    text: alias.value.clone(),
                    note: text(note),
                })
                .collect(),
            code: text(&written.code),
            tile: value(&written.tile),
            national_of: self.reference(&written.national_of),
            prospect: value(&written.status),
            part_of: self.reference(&written.part_of),
            source: written.source.as_ref().map(|source| self.source(source)),
        }
    }

    fn source(&mut self, written: &RawSource) -> SourceNote {
        let copies = written.copies.iter();
        let copies = copies.filter_map(|copy| self.ok(self.index.resolve_source(copy)));
        let copies = copies.collect();
        let form = value(&written.form).unwrap_or(SourceForm::Website);
        SourceNote {
            form,
            authors: written.authors.iter().filter_map(author).collect(),
            publisher: text(&written.publisher),
            written: value(&written.written),
            language: text(&written.language).unwrap_or_default(),
            translated_from: text(&written.translated_from),
            url: text(&written.url),
            paragraphs: value(&written.paragraphs).map(|Range(first, last)| (first, last)),
            copies,
            side: self.side(form, written),
        }
    }

    /// The state whose body or agency issued a source. The text of a law or treaty speaks for nobody.
    fn side(&mut self, form: SourceForm, written: &RawSource) -> Option<EntityId> {
        let name = written.publisher.as_ref()?;
        let mut publishers = self.raw.publishers.iter();
        let publisher = publishers.find(|one| one.published(name))?;
        let side = self.ok(self.index.resolve(publisher.side.as_ref()?));
        side.filter(|_| form != SourceForm::Law)
    }

    /// A statement; `held` is the date of the meeting or exercise in which states took part or stayed away.
    fn statement(
        &mut self,
        subject: EntityId,
        held: Option<Edtf>,
        written: &RawFact,
    ) -> Option<Cited<Statement>> {
        let aspect = value(&written.aspect);
        let when = match aspect {
            Some(Aspect::Participant | Aspect::Absent) if !written.has_when => held,
            _ => value(&written.when),
        };
        let standing = value(&written.standing).unwrap_or(if written.readings.is_empty() {
            Standing::Settled
        } else {
            Standing::Contested
        });
        let about = self.references(&written.about);
        let detail = aspect.and_then(|aspect| self.detail(aspect, &written.detail));
        let readings = written.readings.iter();
        let readings = readings
            .filter_map(|reading| self.reading(reading))
            .collect();
        let citations = self.citations(&written.cite);
        let statement = Statement {
            id: text(&written.id)?,
            subject,
            aspect: aspect?,
            title: text(&written.title),
            text: text(&written.text)?,
            when,
            place: text(&written.place_name),
            about,
            detail: detail?,
            standing,
            readings,
            note: text(&written.note),
            checked: value(&written.checked),
            milestone: written.milestone,
        };
        Some(Cited::new(statement, citations?))
    }

    fn reading(&mut self, written: &RawReading) -> Option<Cited<Reading>> {
        let citations = self.citations(&written.cite);
        let reading = Reading {
            text: text(&written.text)?,
            when: value(&written.when),
            why: text(&written.why)?,
        };
        Some(Cited::new(reading, citations?))
    }
}
