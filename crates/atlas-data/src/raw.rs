//! What was written: entities and facts as texts with their lines, before anything is believed.

mod place;
mod question;

use atlas_core::model::Kind;
pub use place::{RawPlace, RawRegion};
pub use question::{RawQuestion, RawSynonyms};

use crate::{
    Problem,
    problem::At,
    reader::{FileContext, Reader},
    source_files::SourceFile,
    suggestion::did_you_mean,
};

/// All that was written.
#[derive(Debug, Default)]
pub struct Raw {
    /// The date of the edition.
    pub edition: Option<At<String>>,
    /// Entities of all files.
    pub entities: Vec<RawEntity>,
    /// What editions brought.
    pub changes: Vec<RawChange>,
    /// The questions that readers ask.
    pub questions: Vec<RawQuestion>,
    /// The words that a search takes for one another.
    pub synonyms: Vec<RawSynonyms>,
    /// Where places lie.
    pub places: Vec<RawPlace>,
    /// Words for somewhere that is no place of its own.
    pub regions: Vec<RawRegion>,
    /// Paragraphs of sources that carry no fact, with the reason.
    pub not_carried: Vec<RawNotCarried>,
}

/// An entity as written.
#[derive(Debug)]
pub struct RawEntity {
    /// Where its table begins.
    pub place: At<()>,
    /// From the folder.
    pub kind: Kind,
    /// From the file's stem, or the key `id` in a file that holds several.
    pub slug: At<String>,
    /// English name.
    pub en: Option<At<String>>,
    /// Russian name.
    pub ru: Option<At<String>>,
    /// English abbreviation.
    pub abbr: Option<At<String>>,
    /// Russian abbreviation.
    pub abbr_ru: Option<At<String>>,
    /// Name for narrow places.
    pub short: Option<At<String>>,
    /// Names in other languages by code.
    pub native: Vec<(String, At<String>)>,
    /// Other names, each with a note.
    pub aliases: Vec<(At<String>, Option<At<String>>)>,
    /// Finer sort.
    pub class: Option<At<String>>,
    /// Two-letter code of a state.
    pub code: Option<At<String>>,
    /// The place of a state's tile.
    pub tile: Option<At<u8>>,
    /// Reference to the state of a person.
    pub national_of: Option<At<String>>,
    /// That it was planned or cancelled.
    pub status: Option<At<String>>,
    /// Reference to the whole.
    pub part_of: Option<At<String>>,
    /// For sources.
    pub source: Option<RawSource>,
    /// What is said of it.
    pub facts: Vec<RawFact>,
}

/// The description of a source as written.
#[derive(Debug)]
pub struct RawSource {
    /// Sort of text.
    pub form: Option<At<String>>,
    /// Author.
    pub author: Option<At<String>>,
    /// Publisher.
    pub publisher: Option<At<String>>,
    /// EDTF.
    pub written: Option<At<String>>,
    /// Language read.
    pub language: Option<At<String>>,
    /// Language of the original.
    pub translated_from: Option<At<String>>,
    /// Address.
    pub url: Option<At<String>>,
    /// E.g. `1-40`.
    pub paragraphs: Option<At<String>>,
    /// References to sources.
    pub copies: Vec<At<String>>,
}

/// A fact as written.
#[derive(Debug)]
pub struct RawFact {
    /// Where its table begins.
    pub place: At<()>,
    /// Anchor.
    pub id: Option<At<String>>,
    /// Aspect.
    pub aspect: Option<At<String>>,
    /// Label for timelines.
    pub title: Option<At<String>>,
    /// The sentence.
    pub text: Option<At<String>>,
    /// EDTF.
    pub when: Option<At<String>>,
    /// Place in words.
    pub place_name: Option<At<String>>,
    /// References.
    pub about: Vec<At<String>>,
    /// Citations.
    pub cite: Vec<At<String>>,
    /// Standing.
    pub standing: Option<At<String>>,
    /// Remark.
    pub note: Option<At<String>>,
    /// EDTF day.
    pub checked: Option<At<String>>,
    /// Turning point.
    pub milestone: bool,
    /// What other sources say.
    pub readings: Vec<RawReading>,
    /// Keys that go with some aspects only.
    pub detail: RawDetail,
}

/// The keys that go with some aspects only.
#[derive(Debug, Default)]
pub struct RawDetail {
    /// Of a step.
    pub of: Option<At<String>>,
    /// Of a step.
    pub step: Option<At<String>>,
    /// Of a link.
    pub relation: Option<At<String>>,
    /// Of a link.
    pub target: Option<At<String>>,
    /// Of an office.
    pub role: Option<At<String>>,
    /// Of an office.
    pub post: Option<At<String>>,
    /// Of an office or an answer.
    pub organ: Option<At<String>>,
    /// Of a chair.
    pub person: Option<At<String>>,
    /// Of an assessment or a position.
    pub by: Option<At<String>>,
    /// Of an article.
    pub article: Option<At<String>>,
    /// Of a request.
    pub asked_by: Option<RawParty>,
    /// Of a request.
    pub asked_of: Option<RawParty>,
    /// Of a request.
    pub basis: Option<At<String>>,
    /// Of an answer.
    pub answer: Option<At<String>>,
    /// Of anything counted; several for a run.
    pub figures: Vec<RawFigure>,
}

/// A side of a request as written.
#[derive(Debug)]
pub struct RawParty {
    /// Where its table begins.
    pub place: At<()>,
    /// References.
    pub entities: Vec<At<String>>,
    /// What readers see.
    pub words: Option<At<String>>,
}

/// A figure as written.
#[derive(Debug)]
pub struct RawFigure {
    /// Where its table begins.
    pub place: At<()>,
    /// What was counted.
    pub label: Option<At<String>>,
    /// How many, in thousandths.
    pub value: Option<At<i64>>,
    /// In what.
    pub unit: Option<At<String>>,
    /// How it is meant.
    pub qualifier: Option<At<String>>,
    /// What it covers.
    pub scope: Option<At<String>>,
}

/// A reading as written.
#[derive(Debug)]
pub struct RawReading {
    /// Where its table begins.
    pub place: At<()>,
    /// What it says.
    pub text: Option<At<String>>,
    /// The date it gives.
    pub when: Option<At<String>>,
    /// Citations.
    pub cite: Vec<At<String>>,
    /// Why it is not followed.
    pub why: Option<At<String>>,
}

/// A change between editions as written.
#[derive(Debug)]
pub struct RawChange {
    /// The edition.
    pub edition: Option<At<String>>,
    /// What changed.
    pub text: Option<At<String>>,
    /// References.
    pub about: Vec<At<String>>,
}

/// Paragraphs that carry no fact.
#[derive(Debug)]
pub struct RawNotCarried {
    /// A reference with a locator, `mfa-brief-2019#42`.
    pub cite: Option<At<String>>,
    /// Why there is nothing to carry.
    pub reason: Option<At<String>>,
}

impl Raw {
    /// Reads all files; what cannot be read becomes a problem.
    pub fn read(files: &[SourceFile], problems: &mut Vec<Problem>) -> Self {
        let mut raw = Self::default();
        for file in files {
            let context = FileContext::new(&file.path, &file.text, problems);
            let (table, errors) = toml::de::DeTable::parse_recoverable(&file.text);
            if errors.is_empty() {
                let reader = Reader::new(&context, table.get_ref(), 0, "the file");
                raw.read_file(&file.path, reader);
            }
            for error in errors {
                let at = context.at(error.span().map_or(0, |span| span.start), ());
                let message = format!("not readable as TOML: {}", error.message());
                context.push(at.problem(message, "see data/README.md for the format".to_owned()));
            }
        }
        raw
    }

    /// The groups of words of one meaning.
    #[must_use]
    pub fn synonyms(&self) -> Vec<Vec<String>> {
        let words =
            |group: &RawSynonyms| group.words.iter().map(|word| word.value.clone()).collect();
        self.synonyms.iter().map(words).collect()
    }

    fn read_file(&mut self, path: &str, reader: Reader<'_, '_>) {
        let mut segments = path.split('/').skip(1);
        match (segments.next(), segments.next()) {
            (Some("atlas.toml"), None) => {
                self.edition = reader.required("edition", "write `edition = \"2026-11-21\"`");
                reader.finish();
            }
            (Some("changes.toml"), None) => {
                for table in reader.tables("change", "a change") {
                    self.changes.push(RawChange::read(table));
                }
                reader.finish();
            }
            (Some("questions.toml"), None) => {
                for table in reader.tables("question", "a question") {
                    self.questions.push(RawQuestion::read(table));
                }
                reader.finish();
            }
            (Some("synonyms.toml"), None) => {
                for table in reader.tables("same", "words of one meaning") {
                    self.synonyms.push(RawSynonyms::read(table));
                }
                reader.finish();
            }
            (Some("places.toml"), None) => {
                for table in reader.tables("place", "a place") {
                    self.places.push(RawPlace::read(table));
                }
                for table in reader.tables("region", "a region") {
                    self.regions.push(RawRegion::read(table));
                }
                reader.finish();
            }
            (Some("not-carried.toml"), None) => {
                for table in reader.tables("paragraph", "a paragraph") {
                    self.not_carried.push(RawNotCarried::read(table));
                }
                reader.finish();
            }
            (Some(folder), Some(name)) => match Kind::of_folder(folder) {
                Some(kind) => self.read_entities(kind, name.trim_end_matches(".toml"), reader),
                None => {
                    let folders = Kind::ALL.map(Kind::folder);
                    let message = format!("there is no kind of entity called `{folder}`");
                    reader.context().push(
                        reader
                            .place()
                            .problem(message, did_you_mean(folder, folders)),
                    );
                }
            },
            _ => {
                let message = "this file belongs to no kind of entity".to_owned();
                let help = "put it into a folder such as data/states, or name it atlas.toml, changes.toml, not-carried.toml, places.toml, questions.toml or synonyms.toml";
                reader
                    .context()
                    .push(reader.place().problem(message, help.to_owned()));
            }
        }
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

impl RawEntity {
    fn read(kind: Kind, slug: At<String>, reader: Reader<'_, '_>) -> Self {
        let mut entity = Self {
            place: reader.place(),
            kind,
            slug,
            en: None,
            ru: None,
            abbr: None,
            abbr_ru: None,
            short: None,
            native: Vec::new(),
            aliases: Vec::new(),
            class: reader.text("class"),
            code: reader.text("code"),
            tile: reader.number("tile"),
            national_of: reader.text("national-of"),
            status: reader.text("status"),
            part_of: reader.text("part-of"),
            source: reader.table("source", "a source").map(RawSource::read),
            facts: reader
                .tables("fact", "a fact")
                .into_iter()
                .map(RawFact::read)
                .collect(),
        };
        match reader.table("name", "a name") {
            Some(name) => {
                entity.en = name.required("en", "write `en = \"...\"`");
                entity.ru = name.text("ru");
                entity.abbr = name.text("abbr");
                entity.abbr_ru = name.text("abbr-ru");
                entity.short = name.text("short");
                entity.native = name.remaining_texts();
            }
            None => {
                let help = "write `name = { en = \"...\", ru = \"...\" }`".to_owned();
                reader
                    .context()
                    .push(reader.place().problem("an entity has no `name`", help));
            }
        }
        for alias in reader.tables("alias", "an alias") {
            let text = alias.required("text", "write `text = \"...\"`");
            let note = alias.text("note");
            alias.finish();
            entity.aliases.extend(text.map(|text| (text, note)));
        }
        entity
            .aliases
            .extend(reader.texts("aliases").into_iter().map(|text| (text, None)));
        reader.finish();
        entity
    }
}

impl RawSource {
    fn read(reader: Reader<'_, '_>) -> Self {
        let source = Self {
            form: reader.required(
                "form",
                "official, law, press, scholarship, encyclopedia, book, website...",
            ),
            author: reader.text("author"),
            publisher: reader.text("publisher"),
            written: reader.text("written"),
            language: reader.required("language", "a code such as en, ru, hy"),
            translated_from: reader.text("translated-from"),
            url: reader.text("url"),
            paragraphs: reader.text("paragraphs"),
            copies: reader.texts("copies"),
        };
        reader.finish();
        source
    }
}

impl RawFact {
    fn read(reader: Reader<'_, '_>) -> Self {
        let mut figures: Vec<RawFigure> = reader
            .tables("figures", "a figure")
            .into_iter()
            .map(RawFigure::read)
            .collect();
        figures.extend(reader.table("figure", "a figure").map(RawFigure::read));
        let fact = Self {
            place: reader.place(),
            id: reader.required(
                "id",
                "a short anchor, unique in the file, such as `treaty-signed`",
            ),
            aspect: reader.required(
                "aspect",
                "which question it answers; data/README.md lists them",
            ),
            title: reader.text("title"),
            text: reader.required("text", "a sentence in your own words"),
            when: reader.text("when"),
            place_name: reader.text("place"),
            about: reader.texts("about"),
            cite: reader.texts("cite"),
            standing: reader.text("standing"),
            note: reader.text("note"),
            checked: reader.text("checked"),
            milestone: reader.flag("milestone"),
            readings: reader
                .tables("reading", "a reading")
                .into_iter()
                .map(RawReading::read)
                .collect(),
            detail: RawDetail {
                of: reader.text("of"),
                step: reader.text("step"),
                relation: reader.text("relation"),
                target: reader.text("target"),
                role: reader.text("role"),
                post: reader.text("post"),
                organ: reader.text("organ"),
                person: reader.text("person"),
                by: reader.text("by"),
                article: reader.text("article"),
                asked_by: reader.table("asked-by", "a party").map(RawParty::read),
                asked_of: reader.table("asked-of", "a party").map(RawParty::read),
                basis: reader.text("basis"),
                answer: reader.text("answer"),
                figures,
            },
        };
        reader.finish();
        fact
    }
}

impl RawParty {
    fn read(reader: Reader<'_, '_>) -> Self {
        let party = Self {
            place: reader.place(),
            entities: reader.texts("entities"),
            words: reader.required(
                "words",
                "as readers see it, such as `Kazakhstan (President Tokayev)`",
            ),
        };
        reader.finish();
        party
    }
}

impl RawFigure {
    fn read(reader: Reader<'_, '_>) -> Self {
        let figure = Self {
            place: reader.place(),
            label: reader.required("label", "what was counted, such as `Drugs seized`"),
            value: reader.thousandths("value"),
            unit: reader.required(
                "unit",
                "in what it is counted, such as `tonnes`, `persons`, `cases`",
            ),
            qualifier: reader.text("qualifier"),
            scope: reader.text("scope"),
        };
        if figure.value.is_none() {
            let help = "write `value = 54251`".to_owned();
            reader
                .context()
                .push(figure.place.problem("a figure has no `value`", help));
        }
        reader.finish();
        figure
    }
}

impl RawReading {
    fn read(reader: Reader<'_, '_>) -> Self {
        let reading = Self {
            place: reader.place(),
            text: reader.required("text", "what the other source says"),
            when: reader.text("when"),
            cite: reader.texts("cite"),
            why: reader.required(
                "why",
                "say in plain words why this reading is not the preferred one",
            ),
        };
        reader.finish();
        reading
    }
}

impl RawChange {
    fn read(reader: Reader<'_, '_>) -> Self {
        let change = Self {
            edition: reader.required("edition", "the date of the edition"),
            text: reader.required("text", "what changed, a sentence"),
            about: reader.texts("about"),
        };
        reader.finish();
        change
    }
}

impl RawNotCarried {
    fn read(reader: Reader<'_, '_>) -> Self {
        let paragraph = Self {
            cite: reader.required(
                "cite",
                "a source and paragraphs, such as `mfa-brief-2019#42`",
            ),
            reason: reader.required("reason", "say why it carries no fact"),
        };
        reader.finish();
        paragraph
    }
}
