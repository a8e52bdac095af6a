//! What was written: entities and facts as typed values with their lines, before anything is resolved.

mod clause;
mod data_set;
mod detail;
mod edition;
mod entity;
mod fact;
mod glossary;
mod place;
mod provision;
mod publisher;
mod question;
mod translation;
mod words;

use atlas_record::{day::Day, model::Kind, translation::Usage};
pub use clause::RawClauseAnswer;
pub use data_set::{RawDataSet, RawExplanation, RawSpell};
pub use detail::{DETAIL_KEYS, DetailKey, RawDetail, RawParty};
pub use edition::{RawEarlierFact, RawEdition, RawPublished, RawReason};
pub use entity::{RawAuthor, RawEntity, RawSource};
pub use fact::{RawFact, RawFigure, RawReading};
pub use glossary::RawTerm;
pub use place::{RawPlace, RawRegion};
pub use provision::{RawProvision, RawScenario};
pub use publisher::RawPublisher;
pub use question::{RawComparison, RawQuestion, RawSynonyms, RawView};
pub use translation::RawTranslation;
pub use words::RawWords;

use crate::{
    characters,
    problem::{At, Problem},
    reader::{FileContext, Reader},
    source_files::{self, SourceFile},
    suggestion::did_you_mean,
    written::{Cite, Reference},
};

/// All that was written.
#[derive(Debug, Default)]
pub struct Raw {
    /// The date of the edition.
    pub edition: Option<At<Day>>,
    /// The last day whose reports could be read.
    pub reach: Option<At<Day>>,
    /// Whether there is a file that says so, be it wrong.
    pub has_edition: bool,
    /// Entities of all files.
    pub entities: Vec<RawEntity>,
    /// What editions brought.
    pub changes: Vec<RawChange>,
    /// The questions that readers ask.
    pub questions: Vec<RawQuestion>,
    /// The views that answer queries.
    pub views: Vec<RawView>,
    /// The comparisons worth making.
    pub comparisons: Vec<RawComparison>,
    /// What stands for the others of its kind.
    pub examples: Vec<At<Reference>>,
    /// The words that a search takes for one another.
    pub synonyms: Vec<RawSynonyms>,
    /// Terms, and how they are said in Russian.
    pub glossary: Vec<RawTerm>,
    /// What is translated by its words.
    pub words: Vec<RawWords>,
    /// What of that stays in Russian as it is in English.
    pub same_words: Vec<(Usage, At<String>)>,
    /// Where places lie.
    pub places: Vec<RawPlace>,
    /// Words for somewhere that is no place of its own.
    pub regions: Vec<RawRegion>,
    /// Where the questions on the clauses on assistance are answered.
    pub clauses: Vec<RawClauseAnswer>,
    /// Cases to which the rules are applied.
    pub scenarios: Vec<RawScenario>,
    /// Other data sets and what they code.
    pub data_sets: Vec<RawDataSet>,
    /// Publishers that belong to a state.
    pub publishers: Vec<RawPublisher>,
    /// Why other data sets and the record differ.
    pub explanations: Vec<RawExplanation>,
    /// Paragraphs of sources that carry no fact, with the reason.
    pub not_carried: Vec<RawNotCarried>,
    /// What earlier editions said otherwise.
    pub editions: Vec<RawEdition>,
    /// Why facts were corrected and withdrawn.
    pub reasons: Vec<RawReason>,
    /// What was published so far.
    pub published: Vec<At<RawPublished>>,
}

/// A change between editions as written.
#[derive(Debug)]
pub struct RawChange {
    /// The edition.
    pub edition: Option<At<Day>>,
    /// What changed.
    pub text: Option<At<String>>,
    /// The entities concerned.
    pub about: Vec<At<Reference>>,
}

/// Paragraphs that carry no fact.
#[derive(Debug)]
pub struct RawNotCarried {
    /// A source with paragraphs, `mfa-brief-2019#42`.
    pub cite: Option<At<Cite>>,
    /// Why there is nothing to carry.
    pub reason: Option<At<String>>,
}

impl Raw {
    /// Reads all files; a value that cannot be read becomes a problem.
    ///
    /// # Errors
    /// The first slip of each file that is not TOML at all; of what the others say nothing is known then.
    pub fn read(files: &[SourceFile], problems: &mut Vec<Problem>) -> Result<Self, Vec<Problem>> {
        let (mut raw, mut slips) = (Self::default(), Vec::new());
        for file in files {
            let context = FileContext::new(&file.path, &file.text, problems);
            let (table, errors) = toml::de::DeTable::parse_recoverable(&file.text);
            // What follows the first slip mostly follows from it.
            if let Some(error) = errors.first() {
                let at = context.at(error.span().map_or(0, |span| span.start), ());
                let message = format!("not readable as TOML: {}", error.message());
                let help = "see data/README.md for the format".to_owned();
                slips.push(at.problem(message, help));
            } else {
                characters::check(table.get_ref(), &context);
                let reader = Reader::new(&context, table.get_ref(), 0, "the file");
                raw.read_file(&file.path, reader);
            }
        }
        if slips.is_empty() {
            Ok(raw)
        } else {
            Err(slips)
        }
    }

    /// The groups of words of one meaning.
    #[must_use]
    pub fn synonyms(&self) -> Vec<Vec<String>> {
        let words =
            |group: &RawSynonyms| group.words.iter().map(|word| word.value.clone()).collect();
        self.synonyms.iter().map(words).collect()
    }

    /// The facts of all entities.
    pub fn facts(&self) -> impl Iterator<Item = &RawFact> {
        self.entities.iter().flat_map(|entity| &entity.facts)
    }

    fn read_file(&mut self, path: &str, reader: Reader<'_, '_>) {
        let mut segments = path.split('/').skip(1);
        match (segments.next(), segments.next()) {
            // No part of the record: `expected` reads it and holds it against the record.
            (Some(source_files::EXPECTED), Some(_)) => {}
            (Some(source_files::EDITIONS), Some("published.toml")) => {
                self.published = reader.list("published");
                reader.finish();
            }
            (Some(source_files::EDITIONS), Some(_)) => {
                self.editions.push(RawEdition::read(reader));
            }
            (Some(folder), Some(name)) => match Kind::of_folder(folder) {
                Some(kind) => self.read_entities(kind, name.trim_end_matches(".toml"), reader),
                None => {
                    let message = format!("there is no kind of entity called `{folder}`");
                    let help = did_you_mean(folder, Kind::ALL.map(Kind::folder));
                    reader.complain(message, help);
                }
            },
            (Some(name), None) => self.read_list(name, reader),
            _ => {}
        }
    }

    /// A file beside the folders of the kinds.
    #[expect(clippy::too_many_lines, reason = "a table: one arm a file of data/")]
    fn read_list(&mut self, name: &str, reader: Reader<'_, '_>) {
        match name {
            "atlas.toml" => {
                self.has_edition = true;
                self.edition =
                    reader.required_parsed("edition", "write `edition = \"2026-11-21\"`");
                self.reach = reader.parsed("reach");
                self.examples = reader.list("examples");
            }
            "changes.toml" => {
                let changes = reader.tables("change", "a change").into_iter();
                self.changes.extend(changes.map(RawChange::read));
                for (key, what) in [
                    ("correction", "a correction"),
                    ("withdrawal", "a withdrawal"),
                ] {
                    let reasons = reader.tables(key, what).into_iter();
                    let withdrawn = key == "withdrawal";
                    self.reasons
                        .extend(reasons.map(|one| RawReason::read(one, withdrawn)));
                }
            }
            "questions.toml" => {
                let questions = reader.tables("question", "a question").into_iter();
                self.questions.extend(questions.map(RawQuestion::read));
                let views = reader.tables("view", "a view").into_iter();
                self.views.extend(views.map(RawView::read));
                let comparisons = reader.tables("comparison", "a comparison").into_iter();
                self.comparisons
                    .extend(comparisons.map(RawComparison::read));
            }
            "synonyms.toml" => {
                let groups = reader.tables("same", "words of one meaning").into_iter();
                self.synonyms.extend(groups.map(RawSynonyms::read));
            }
            "glossary.toml" => {
                let terms = reader.tables("term", "a term").into_iter();
                self.glossary.extend(terms.map(RawTerm::read));
            }
            "words-ru.toml" => {
                let (rows, same) = RawWords::read(&reader);
                self.words.extend(rows);
                self.same_words.extend(same);
            }
            "places.toml" => {
                let places = reader.tables("place", "a place").into_iter();
                self.places.extend(places.map(RawPlace::read));
                let regions = reader.tables("region", "a region").into_iter();
                self.regions.extend(regions.map(RawRegion::read));
            }
            "clauses.toml" => {
                let answers = reader.tables("answer", "an answer").into_iter();
                self.clauses.extend(answers.map(RawClauseAnswer::read));
            }
            "scenarios.toml" => {
                let scenarios = reader.tables("scenario", "a scenario").into_iter();
                self.scenarios.extend(scenarios.map(RawScenario::read));
            }
            "publishers.toml" => {
                let publishers = reader.tables("publisher", "a publisher").into_iter();
                self.publishers.extend(publishers.map(RawPublisher::read));
            }
            "data-sets.toml" => {
                let sets = reader.tables("data-set", "a data set").into_iter();
                self.data_sets.extend(sets.map(RawDataSet::read));
                let differences = reader.tables("difference", "a difference").into_iter();
                self.explanations
                    .extend(differences.map(RawExplanation::read));
            }
            "not-carried.toml" => {
                let paragraphs = reader.tables("paragraph", "a paragraph").into_iter();
                self.not_carried.extend(paragraphs.map(RawNotCarried::read));
            }
            _ => {
                let help = "put it into a folder such as data/states, or name it atlas.toml, changes.toml, clauses.toml, data-sets.toml, glossary.toml, not-carried.toml, places.toml, publishers.toml, questions.toml, scenarios.toml, synonyms.toml or words-ru.toml";
                reader.complain("this file belongs to no kind of entity", help.to_owned());
                return;
            }
        }
        reader.finish();
    }

    /// A file holds one entity, whose slug is the file's stem, or a list `[[entity]]` with a slug each.
    fn read_entities(&mut self, kind: Kind, stem: &str, reader: Reader<'_, '_>) {
        let several = reader.tables("entity", "an entity");
        if several.is_empty() {
            let slug = reader.place().with(stem.to_owned());
            self.entities.push(RawEntity::read(kind, slug, reader));
            return;
        }
        for table in several {
            let slug = table.required("id", "write `id = \"...\"`, the entity's name in addresses");
            let slug = slug.unwrap_or_else(|| table.place().with(String::new()));
            self.entities.push(RawEntity::read(kind, slug, table));
        }
        reader.finish();
    }
}

impl RawChange {
    fn read(reader: Reader<'_, '_>) -> Self {
        let change = Self {
            edition: reader.required_parsed("edition", "the date of the edition"),
            text: reader.required("text", "what changed, a sentence"),
            about: reader.list("about"),
        };
        reader.finish();
        change
    }
}

impl RawNotCarried {
    fn read(reader: Reader<'_, '_>) -> Self {
        let paragraph = Self {
            cite: reader.required_parsed(
                "cite",
                "a source and paragraphs, such as `mfa-brief-2019#42`",
            ),
            reason: reader.required("reason", "say why it carries no fact"),
        };
        reader.finish();
        paragraph
    }
}
