//! From what was written to what is believed: references become ids, texts become values.
//!
//! Whatever cannot be resolved is a problem, and then there is no data set; the placeholder values
//! used to go on looking for further problems never leave this crate.

use atlas_core::{
    day::Day,
    edtf::{Date, Edtf},
    model::{
        Alias, Aspect, Change, Citation, Citations, Cited, Class, Dataset, Detail, Entity,
        EntityId, Figure, Kind, Names, Party, Place, Qualifier, Question, Reading, Region,
        SourceForm, SourceNote, Standing, Statement, StatementId, Vocabulary,
    },
};

use crate::{
    Problem,
    index::{Index, parse_range},
    problem::At,
    raw::{
        Raw, RawDetail, RawEntity, RawFact, RawFigure, RawParty, RawPlace, RawQuestion, RawReading,
        RawRegion, RawSource,
    },
    suggestion::did_you_mean,
};

/// Makes the data set; it is worth something only if no problem was found.
pub fn lower(raw: &Raw, index: &Index, problems: &mut Vec<Problem>) -> Dataset {
    let mut lowering = Lowering { index, problems };
    let edition = raw
        .edition
        .as_ref()
        .and_then(|edition| lowering.day(edition));
    if raw.edition.is_none() {
        lowering.problems.push(Problem {
            file: "data/atlas.toml".to_owned(),
            line: 1,
            message: "the edition has no date".to_owned(),
            help: Some("add a file data/atlas.toml with `edition = \"2026-11-21\"`".to_owned()),
        });
    }
    let mut entities = Vec::new();
    let mut statements = Vec::new();
    for (number, place) in index.order.iter().enumerate() {
        let written = &raw.entities[*place];
        entities.push(lowering.entity(written));
        let subject = EntityId::at(number as u16);
        let held = held(written);
        statements.extend(
            written
                .facts
                .iter()
                .filter_map(|fact| lowering.statement(subject, written.kind, held, fact)),
        );
    }
    let mut changes: Vec<Change> = raw
        .changes
        .iter()
        .filter_map(|change| {
            Some(Change {
                edition: lowering.day(change.edition.as_ref()?)?,
                text: change.text.as_ref()?.value.clone(),
                about: lowering.references(&change.about),
            })
        })
        .collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.edition));
    for paragraph in &raw.not_carried {
        if let Some(cite) = &paragraph.cite {
            lowering.ok(index.resolve_citation(cite));
        }
    }
    let questions = raw
        .questions
        .iter()
        .filter_map(|question| lowering.question(&statements, question))
        .collect();
    let places = raw.places.iter();
    let places = places.filter_map(|place| lowering.place(place)).collect();
    let regions = raw.regions.iter();
    let regions = regions
        .filter_map(|region| lowering.region(region))
        .collect();
    let epoch = Day::new(1970, 1, 1).expect("1 January 1970 exists");
    Dataset {
        edition: edition.unwrap_or(epoch),
        entities,
        statements,
        changes,
        questions,
        places,
        regions,
    }
}

struct Lowering<'a> {
    index: &'a Index,
    problems: &'a mut Vec<Problem>,
}

/// When a meeting or exercise was held: then states took part or stayed away.
fn held(entity: &RawEntity) -> Option<Edtf> {
    let is_held = |fact: &&RawFact| {
        let aspect = fact.aspect.as_ref();
        aspect.is_some_and(|aspect| aspect.value == Aspect::Held.name())
    };
    let when = entity.facts.iter().find(is_held)?.when.as_ref()?;
    when.value.parse().ok()
}

fn text(written: &Option<At<String>>) -> Option<String> {
    written
        .as_ref()
        .map(|text| text.value.clone())
        .filter(|text| !text.is_empty())
}

impl Lowering<'_> {
    fn ok<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.problems.push(problem)).ok()
    }

    fn date(&mut self, written: &At<String>) -> Option<Edtf> {
        self.ok(written
            .value
            .parse::<Edtf>()
            .map_err(|error| written.problem(error.to_string(), None)))
    }

    fn day(&mut self, written: &At<String>) -> Option<Day> {
        let message = format!("`{}` is not a day", written.value);
        self.ok(Day::parse(written)
            .ok_or_else(|| written.problem(message, "write 2026-11-21".to_owned())))
    }

    /// A place with its coordinates in hundredths of a degree, and where it stands on the map.
    fn place(&mut self, place: &RawPlace) -> Option<Place> {
        let state = place.state.as_ref();
        let state = state.and_then(|state| self.ok(self.index.resolve(state)));
        // What does not fit has been refused by a rule.
        let hundredths = |degrees: &Option<At<i64>>| Some((degrees.as_ref()?.value / 10) as i16);
        let degrees = (hundredths(&place.latitude)?, hundredths(&place.longitude)?);
        let on_map = atlas_map::sheet::MAIN.place(degrees.0.into(), degrees.1.into());
        Some(Place {
            name: place.name.as_ref()?.value.clone(),
            spellings: place
                .spelled
                .iter()
                .map(|text| text.value.clone())
                .collect(),
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

    fn references(&mut self, written: &[At<String>]) -> Vec<EntityId> {
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
        let ask = written.ask.as_ref()?;
        let answer = written.answer.as_ref()?;
        let (page, anchor) = match answer.split_once('#') {
            Some((page, anchor)) => (page, Some(anchor)),
            None => (answer.as_str(), None),
        };
        let entity = self.ok(self.index.resolve(&answer.with(page.to_owned())))?;
        let statement = match anchor {
            Some(anchor) => {
                let is_meant = |statement: &Cited<Statement>| {
                    statement.subject == entity && statement.id == anchor
                };
                let place = statements.iter().position(is_meant);
                let own = statements
                    .iter()
                    .filter(|statement| statement.subject == entity);
                let own: Vec<&str> = own.map(|statement| statement.id.as_str()).collect();
                let missing = || {
                    let message = format!("`{page}` has no fact `{anchor}`");
                    answer.problem(message, did_you_mean(anchor, own.iter().copied()))
                };
                Some(StatementId(
                    self.ok(place.ok_or_else(missing))?.try_into().ok()?,
                ))
            }
            None => None,
        };
        let asked = [ask].into_iter().chain(&written.also);
        Some(Question {
            asked: asked.map(|question| question.value.clone()).collect(),
            entity,
            statement,
            entrance: written.entrance,
        })
    }

    fn citations(
        &mut self,
        place: &At<()>,
        written: &[At<String>],
        what: &str,
    ) -> Option<Citations> {
        if written.is_empty() {
            let help =
                "add `cite = [\"mfa-brief-2019#14\"]`; what nobody says cannot be in the atlas"
                    .to_owned();
            self.problems
                .push(place.problem(format!("{what} cites no source"), help));
            return None;
        }
        let found: Vec<Citation> = written
            .iter()
            .filter_map(|cite| self.ok(self.index.resolve_citation(cite)))
            .collect();
        Citations::try_from(found).ok()
    }

    /// A value of a closed vocabulary.
    fn value<T: Vocabulary>(&mut self, written: &At<String>) -> Option<T> {
        let found = T::ALL.iter().find(|value| value.name() == written.value);
        let unknown = || {
            let message = format!("there is no {} called `{}`", T::WHAT, written.value);
            let names = T::ALL.iter().map(|value| value.name());
            written.problem(message, did_you_mean(written, names))
        };
        self.ok(found.copied().ok_or_else(unknown))
    }

    fn entity(&mut self, written: &RawEntity) -> Entity {
        Entity {
            slug: written.slug.value.clone(),
            names: Names {
                en: text(&written.en).unwrap_or_default(),
                ru: text(&written.ru),
                native: written
                    .native
                    .iter()
                    .map(|(code, name)| (code.clone(), name.value.clone()))
                    .collect(),
                abbr: text(&written.abbr),
                abbr_ru: text(&written.abbr_ru),
                short: text(&written.short),
            },
            aliases: written
                .aliases
                .iter()
                .map(|(alias, note)| Alias {
                    text: alias.value.clone(),
                    note: text(note),
                })
                .collect(),
            class: self.class(written),
            code: text(&written.code),
            tile: written.tile.as_ref().map(|tile| tile.value),
            national_of: written
                .national_of
                .as_ref()
                .and_then(|state| self.ok(self.index.resolve(state))),
            prospect: written
                .status
                .as_ref()
                .and_then(|status| self.value(status)),
            part_of: written
                .part_of
                .as_ref()
                .and_then(|whole| self.ok(self.index.resolve(whole))),
            source: written.source.as_ref().map(|source| self.source(source)),
        }
    }

    /// The finer sort; only what is refused gets that of sources.
    fn class(&mut self, written: &RawEntity) -> Class {
        let kind = written.kind;
        let Some(class) = &written.class else {
            if kind != Kind::Source {
                let names: Vec<&str> = Class::names(kind).collect();
                let message = format!("`{}` has no `class`", written.slug.value);
                let help = format!("one of: {}", names.join(", "));
                self.problems.push(written.place.problem(message, help));
            }
            return Class::Source;
        };
        let unknown = || {
            let message = format!(
                "there is no class of {} called `{}`",
                kind.folder(),
                class.value
            );
            let help = match kind {
                Kind::Source => Some("sources have a `form` in place of a class".to_owned()),
                _ => did_you_mean(class, Class::names(kind)),
            };
            class.problem(message, help)
        };
        let found = Class::of_name(kind, class);
        self.ok(found.ok_or_else(unknown)).unwrap_or(Class::Source)
    }

    fn party(&mut self, written: &RawParty) -> Option<Party> {
        Some(Party {
            entities: self.references(&written.entities),
            words: text(&written.words)?,
        })
    }

    fn source(&mut self, written: &RawSource) -> SourceNote {
        let paragraphs = written.paragraphs.as_ref().and_then(|range| {
            let message = format!("`{}` is no range of paragraphs", range.value);
            self.ok(
                parse_range(range).ok_or_else(|| range.problem(message, "write `1-40`".to_owned()))
            )
        });
        let copies = written
            .copies
            .iter()
            .map(|copy| copy.with(format!("sources/{}", copy.value)));
        let copies: Vec<At<String>> = copies.collect();
        SourceNote {
            // What has no form has been refused by the reader.
            form: written
                .form
                .as_ref()
                .and_then(|form| self.value(form))
                .unwrap_or(SourceForm::Website),
            author: text(&written.author),
            publisher: text(&written.publisher),
            written: written.written.as_ref().and_then(|date| self.date(date)),
            language: text(&written.language).unwrap_or_default(),
            translated_from: text(&written.translated_from),
            url: text(&written.url),
            paragraphs,
            copies: self.references(&copies),
        }
    }

    fn statement(
        &mut self,
        subject: EntityId,
        kind: Kind,
        held: Option<Edtf>,
        written: &RawFact,
    ) -> Option<Cited<Statement>> {
        let aspect = written.aspect.as_ref().and_then(|name| self.value(name));
        let when = match (&written.when, aspect) {
            (None, Some(Aspect::Participant | Aspect::Absent)) => held,
            (when, _) => when.as_ref().and_then(|when| self.date(when)),
        };
        let standing = match &written.standing {
            Some(name) => self.value(name),
            None if written.readings.is_empty() => Some(Standing::Settled),
            None => Some(Standing::Contested),
        };
        let checked = written.checked.as_ref().and_then(|day| {
            self.ok(day
                .value
                .parse::<Date>()
                .map_err(|error| day.problem(error.to_string(), None)))
        });
        let about = self.references(&written.about);
        let detail = aspect.and_then(|aspect| self.detail(aspect, kind, written));
        let readings = written
            .readings
            .iter()
            .filter_map(|reading| self.reading(reading))
            .collect();
        let citations = self.citations(&written.place, &written.cite, "the fact");
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
            standing: standing?,
            readings,
            note: text(&written.note),
            checked,
            milestone: written.milestone,
        };
        Some(Cited::new(statement, citations?))
    }

    fn reading(&mut self, written: &RawReading) -> Option<Cited<Reading>> {
        let when = written.when.as_ref().and_then(|when| self.date(when));
        let citations = self.citations(&written.place, &written.cite, "the reading");
        Some(Cited::new(
            Reading {
                text: text(&written.text)?,
                when,
                why: text(&written.why)?,
            },
            citations?,
        ))
    }

    /// The keys that go with the aspect; those of other aspects are refused.
    fn detail(&mut self, aspect: Aspect, kind: Kind, written: &RawFact) -> Option<Detail> {
        let raw = &written.detail;
        self.refuse_foreign_keys(aspect, raw);
        self.require_kind(aspect, kind, written);
        match aspect {
            Aspect::Step => {
                let of = self.needed(written, &raw.of, "of")?;
                let step = self.needed(written, &raw.step, "step")?;
                Some(Detail::Step {
                    of: self.value(of)?,
                    step: self.value(step)?,
                })
            }
            Aspect::Link => {
                let relation = self.needed(written, &raw.relation, "relation")?;
                let target = self.needed(written, &raw.target, "target")?;
                Some(Detail::Link {
                    relation: self.value(relation)?,
                    target: self.ok(self.index.resolve(target))?,
                })
            }
            Aspect::Office => {
                let role = self.needed(written, &raw.role, "role")?.value.clone();
                let post = self.needed(written, &raw.post, "post")?;
                let organ = self.needed(written, &raw.organ, "organ")?;
                Some(Detail::Office {
                    role,
                    post: self.value(post)?,
                    organ: self.ok(self.index.resolve(organ))?,
                })
            }
            Aspect::Chair => Some(Detail::Chair {
                person: text(&raw.person),
            }),
            Aspect::Article => Some(Detail::Article {
                number: self.needed(written, &raw.article, "article")?.value.clone(),
            }),
            Aspect::Assessment => Some(Detail::Assessment {
                by: self.needed(written, &raw.by, "by")?.value.clone(),
            }),
            Aspect::Position if raw.by.is_some() => Some(Detail::Assessment { by: text(&raw.by)? }),
            Aspect::Request => Some(Detail::Request {
                by: {
                    let by = self.needed(written, &raw.asked_by, "asked-by")?;
                    if by.entities.is_empty() {
                        let help = "add `entities = [\"states/kazakhstan\"]`".to_owned();
                        let problem = by.place.problem("nobody has asked", help);
                        self.problems.push(problem);
                    }
                    self.party(by)?
                },
                of: {
                    let of = self.needed(written, &raw.asked_of, "asked-of")?;
                    self.party(of)?
                },
                basis: self.needed(written, &raw.basis, "basis")?.value.clone(),
            }),
            Aspect::Answer => {
                let answer = self.needed(written, &raw.answer, "answer")?;
                let organ = raw
                    .organ
                    .as_ref()
                    .map(|organ| self.ok(self.index.resolve(organ)));
                Some(Detail::Answer {
                    answer: self.value(answer)?,
                    organ: match organ {
                        Some(found) => Some(found?),
                        None => None,
                    },
                })
            }
            Aspect::Run => Some(Detail::Run {
                figures: raw.figures.iter().filter_map(|f| self.figure(f)).collect(),
            }),
            _ => match raw.figures.as_slice() {
                [] if aspect == Aspect::Figure => {
                    let help =
                        "add `figure = { label = \"...\", value = 1, unit = \"...\" }`".to_owned();
                    self.problems.push(
                        written
                            .place
                            .problem("a fact of aspect `figure` has no figure", help),
                    );
                    None
                }
                [] => Some(Detail::Plain),
                [figure] => self.figure(figure).map(Detail::Figure),
                [_, second, ..] => {
                    let help = "make one fact of each figure; only a `run` has several".to_owned();
                    self.problems.push(
                        second
                            .place
                            .problem("the fact has more than one figure", help),
                    );
                    None
                }
            },
        }
    }

    fn figure(&mut self, written: &RawFigure) -> Option<Figure> {
        Some(Figure {
            label: text(&written.label)?,
            thousandths: written.value.as_ref()?.value,
            unit: text(&written.unit)?,
            qualifier: match &written.qualifier {
                Some(name) => self.value(name)?,
                None => Qualifier::Exact,
            },
            scope: text(&written.scope),
        })
    }

    fn needed<'w, T>(
        &mut self,
        written: &RawFact,
        key: &'w Option<T>,
        name: &str,
    ) -> Option<&'w T> {
        if key.is_none() {
            let aspect = text(&written.aspect).unwrap_or_default();
            let message = format!("a fact of aspect `{aspect}` has no `{name}`");
            let help = match name {
                "by" => {
                    "an opinion is somebody's: write `by = \"...\"`, the author, official or body"
                        .to_owned()
                }
                _ => format!("add `{name} = \"...\"`; data/README.md has an example"),
            };
            self.problems.push(written.place.problem(message, help));
        }
        key.as_ref()
    }

    fn require_kind(&mut self, aspect: Aspect, kind: Kind, written: &RawFact) {
        let expected = match aspect {
            Aspect::Step | Aspect::Chair => Kind::State,
            Aspect::Office => Kind::Person,
            Aspect::Article => Kind::Document,
            Aspect::Reliability | Aspect::Garbling => Kind::Source,
            _ => return,
        };
        if kind != expected {
            let message = format!(
                "aspect `{}` does not go with {}",
                aspect.name(),
                kind.folder()
            );
            self.problems.push(
                written
                    .place
                    .problem(message, format!("it goes with {}", expected.folder())),
            );
        }
    }

    fn refuse_foreign_keys(&mut self, aspect: Aspect, raw: &RawDetail) {
        let place = |party: &Option<RawParty>| party.as_ref().map(|party| party.place.clone());
        let at = |text: &Option<At<String>>| text.as_ref().map(|text| text.with(()));
        let keys: [OwnedKey; 14] = [
            (at(&raw.of), "of", &[Aspect::Step]),
            (at(&raw.step), "step", &[Aspect::Step]),
            (at(&raw.relation), "relation", &[Aspect::Link]),
            (at(&raw.target), "target", &[Aspect::Link]),
            (at(&raw.role), "role", &[Aspect::Office]),
            (at(&raw.post), "post", &[Aspect::Office]),
            (at(&raw.organ), "organ", &[Aspect::Office, Aspect::Answer]),
            (at(&raw.person), "person", &[Aspect::Chair]),
            (at(&raw.by), "by", &[Aspect::Assessment, Aspect::Position]),
            (at(&raw.article), "article", &[Aspect::Article]),
            (place(&raw.asked_by), "asked-by", &[Aspect::Request]),
            (place(&raw.asked_of), "asked-of", &[Aspect::Request]),
            (at(&raw.basis), "basis", &[Aspect::Request]),
            (at(&raw.answer), "answer", &[Aspect::Answer]),
        ];
        for (value, key, aspects) in keys {
            if let Some(value) = value
                && !aspects.contains(&aspect)
            {
                let message = format!("aspect `{}` has no key `{key}`", aspect.name());
                let owners: Vec<String> = aspects
                    .iter()
                    .map(|aspect| format!("`{}`", aspect.name()))
                    .collect();
                self.problems
                    .push(value.problem(message, format!("it goes with {}", owners.join(" and "))));
            }
        }
    }
}

/// Where a key is written, its name, and the aspects that have it.
type OwnedKey = (Option<At<()>>, &'static str, &'static [Aspect]);
