//! Entities and the descriptions of sources, as written.

use atlas_record::{
    edtf::Edtf,
    model::{Aspect, Class, Kind, Prospect, SourceForm},
};

use super::RawFact;
use crate::{
    problem::At,
    reader::Reader,
    suggestion::did_you_mean,
    written::{Range, Reference},
};

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
    /// What the atlas calls it in Russian, where no source gives a Russian name.
    pub own_ru: Option<At<String>>,
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
    /// Finer sort; of sources, none is written.
    pub class: Option<At<Class>>,
    /// Two-letter code of a state.
    pub code: Option<At<String>>,
    /// The place of a state's tile.
    pub tile: Option<At<u8>>,
    /// The state of a person.
    pub national_of: Option<At<Reference>>,
    /// That it was planned or cancelled.
    pub status: Option<At<Prospect>>,
    /// The whole.
    pub part_of: Option<At<Reference>>,
    /// For sources.
    pub source: Option<RawSource>,
    /// What is said of it.
    pub facts: Vec<RawFact>,
}

/// The description of a source as written.
#[derive(Debug)]
pub struct RawSource {
    /// Sort of text.
    pub form: Option<At<SourceForm>>,
    /// Authors, each a person or a body.
    pub authors: Vec<RawAuthor>,
    /// Publisher.
    pub publisher: Option<At<String>>,
    /// When it was written.
    pub written: Option<At<Edtf>>,
    /// Language read.
    pub language: Option<At<String>>,
    /// Language of the original.
    pub translated_from: Option<At<String>>,
    /// Address.
    pub url: Option<At<String>>,
    /// The first and the last number of its paragraphs.
    pub paragraphs: Option<At<Range>>,
    /// Names of sources.
    pub copies: Vec<At<String>>,
}

/// An author as written: `{ family = "Kostiuk", given = "Ruslan" }`, or `{ name = "An institution" }`.
#[derive(Debug)]
pub struct RawAuthor {
    /// The family name.
    pub family: Option<At<String>>,
    /// The given names.
    pub given: Option<At<String>>,
    /// The whole name of who has no such parts.
    pub name: Option<At<String>>,
}

impl RawAuthor {
    fn read(reader: Reader<'_, '_>) -> Self {
        let author = Self {
            family: reader.text("family"),
            given: reader.text("given"),
            name: reader.text("name"),
        };
        let parts = (&author.family, &author.given, &author.name);
        if !matches!(parts, (Some(_), Some(_), None) | (None, None, Some(_))) {
            let help = "write { family = \"...\", given = \"...\" } for a person, { name = \"...\" } for a body";
            reader.complain(
                "an author is named in other parts than a citation needs",
                help.to_owned(),
            );
        }
        reader.finish();
        author
    }
}

impl RawEntity {
    pub(super) fn read(kind: Kind, slug: At<String>, reader: Reader<'_, '_>) -> Self {
        let facts = reader.tables("fact", "a fact").into_iter();
        let mut entity = Self {
            place: reader.place(),
            kind,
            class: read_class(kind, &slug, &reader),
            slug,
            en: None,
            ru: None,
            own_ru: None,
            abbr: None,
            abbr_ru: None,
            short: None,
            native: Vec::new(),
            aliases: Vec::new(),
            code: reader.text("code"),
            tile: reader.number("tile"),
            national_of: reader.parsed("national-of"),
            status: reader.word("status"),
            part_of: reader.parsed("part-of"),
            source: reader.table("source", "a source").map(RawSource::read),
            facts: facts.map(RawFact::read).collect(),
        };
        entity.read_names(&reader);
        reader.finish();
        entity
    }

    fn read_names(&mut self, reader: &Reader<'_, '_>) {
        match reader.table("name", "a name") {
            Some(name) => {
                self.en = name.required("en", "write `en = \"...\"`");
                self.ru = name.text("ru");
                self.own_ru = name.text("own-ru");
                self.abbr = name.text("abbr");
                self.abbr_ru = name.text("abbr-ru");
                self.short = name.text("short");
                self.native = name.remaining_texts();
            }
            None => {
                let help = "write `name = { en = \"...\", ru = \"...\" }`".to_owned();
                reader.complain("an entity has no `name`", help);
            }
        }
        for alias in reader.tables("alias", "an alias") {
            let text = alias.required("text", "write `text = \"...\"`");
            let note = alias.text("note");
            alias.finish();
            self.aliases.extend(text.map(|text| (text, note)));
        }
        let plain = reader.texts("aliases").into_iter();
        self.aliases.extend(plain.map(|text| (text, None)));
    }

    /// Its facts that answer a question.
    pub fn of_aspect(&self, aspect: Aspect) -> impl Iterator<Item = &RawFact> {
        self.facts.iter().filter(move |fact| fact.is(aspect))
    }

    /// Its class, if that is right; sources have that of sources.
    #[must_use]
    pub fn class(&self) -> Option<Class> {
        match self.kind {
            Kind::Source => Some(Class::Source),
            _ => self.class.as_ref().map(|class| class.value),
        }
    }
}

/// The finer sort, which every kind but sources must have and which must be one of its own.
fn read_class(kind: Kind, slug: &At<String>, reader: &Reader<'_, '_>) -> Option<At<Class>> {
    let Some(class) = reader.text("class") else {
        if kind != Kind::Source && reader.place_of("class").is_none() {
            let names: Vec<&str> = Class::names(kind).collect();
            let message = format!("`{}` has no `class`", slug.value);
            reader.complain(message, format!("one of: {}", names.join(", ")));
        }
        return None;
    };
    let found = Class::of_name(kind, &class);
    if found.is_none() {
        let message = format!(
            "there is no class of {} called `{}`",
            kind.folder(),
            class.value
        );
        let help = match kind {
            Kind::Source => Some("sources have a `form` in place of a class".to_owned()),
            _ => did_you_mean(&class, Class::names(kind)),
        };
        reader.context().push(class.problem(message, help));
    }
    found.map(|found| class.with(found))
}

impl RawSource {
    fn read(reader: Reader<'_, '_>) -> Self {
        let source = Self {
            form: reader.required_word("form"),
            authors: reader
                .tables("author", "an author")
                .into_iter()
                .map(RawAuthor::read)
                .collect(),
            publisher: reader.text("publisher"),
            written: reader.parsed("written"),
            language: reader.required("language", "a code such as en, ru, hy"),
            translated_from: reader.text("translated-from"),
            url: reader.text("url"),
            paragraphs: reader.parsed("paragraphs"),
            copies: reader.texts("copies"),
        };
        reader.finish();
        source
    }
}
