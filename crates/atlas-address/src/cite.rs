//! How to cite: a page of the atlas, one of its statements, a source, in the formats that readers' programs take.
//!
//! A [`Work`] is what is cited. [`Work::chicago`] is the citation as a text, in the style of the Chicago Manual's
//! bibliographies; [`Work::bibtex`], [`Work::ris`] and [`Work::csl_json`] are for reference managers.

mod formats;

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use atlas_messages::{citations as say, frame, language};
use atlas_record::{
    day::Day,
    edtf::Edtf,
    model::{Author, Dataset, EntityId, Kind, SourceForm, StatementId},
};

use crate::address::{Address, Page};

/// Who the author of the atlas's own pages is: the name of the site.
fn atlas() -> &'static str {
    frame::site()
}

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The key in a file of references: letters, digits and hyphens.
    pub key: String,
    /// What it is; a page of the atlas is a website, its record a data set.
    pub form: SourceForm,
    /// Its title.
    pub title: String,
    /// Who wrote it, each alone; none if nobody is named.
    pub authors: Vec<Author>,
    /// Where it appeared: the site, the agency, the publisher.
    pub container: Option<String>,
    /// When it was written, as precisely as is known.
    pub date: Option<Edtf>,
    /// Where it is.
    pub url: Option<String>,
    /// Its language, as a code.
    pub language: Option<String>,
    /// What a reader of the citation must know besides.
    pub note: Option<String>,
}

impl Work {
    /// What an address shows: the page, or the statement behind `#` if the page is its subject's.
    ///
    /// `site` is the address of the root of the site, with a slash at its end. The link spells the day and the edition
    /// out, so that it leads to the same view when there is a later edition.
    #[must_use]
    pub fn shown(dataset: &Dataset, address: &Address, heading: &str, site: &str) -> Self {
        let statement = statement_of(dataset, address);
        let day = address
            .as_of
            .filter(|day| *day < dataset.edition)
            .unwrap_or(dataset.edition);
        let edition = dataset.edition;
        let link = Address {
            edition: Some(edition),
            anchor: statement.map(|id| dataset.statement(id).id.clone()),
            ..address.clone().at(Some(day))
        };
        let mut note = if day == edition {
            say::edition(&edition.words())
        } else {
            say::edition_as_of(&edition.words(), &day.words())
        };
        let mut work = Self {
            key: key("csto-atlas", &address.path()),
            form: SourceForm::Website,
            title: heading.to_owned(),
            authors: vec![Author::Body(atlas().to_owned())],
            container: Some(atlas().to_owned()),
            date: Some(Edtf::from_day(edition)),
            url: Some(format!(
                "{site}{}",
                link.to_string().trim_start_matches('/')
            )),
            language: Some(language().code().to_owned()),
            note: None,
        };
        if let Some(id) = statement {
            let said = dataset.statement(id);
            work.key = format!("{}-{}", work.key, said.id);
            work.title = said.title.as_ref().unwrap_or(&said.text).clone();
            note = say::statement(heading, &note);
        }
        work.note = Some(note);
        work
    }

    /// The edition as a whole.
    #[must_use]
    pub fn edition(edition: Day, site: &str) -> Self {
        Self {
            key: format!("csto-atlas-{edition}"),
            form: SourceForm::Dataset,
            title: say::title_of_edition().to_owned(),
            authors: vec![Author::Body(atlas().to_owned())],
            date: Some(Edtf::from_day(edition)),
            url: Some(format!("{site}data/")),
            language: Some(language().code().to_owned()),
            note: Some(say::edition(&edition.words())),
            container: None,
        }
    }

    /// A source; nothing if the entity is none.
    #[must_use]
    pub fn source(dataset: &Dataset, id: EntityId) -> Option<Self> {
        let entity = dataset.entity(id);
        let source = entity.source.as_ref()?;
        Some(Self {
            key: key("csto-atlas-source", &entity.slug),
            form: source.form,
            title: entity.names.full.clone(),
            authors: source.authors.clone(),
            container: source.publisher.clone(),
            date: source.written,
            url: source.url.clone(),
            language: Some(source.language.clone()),
            // The record names its sources in its own words; a citation must not pass that for their titles.
            note: Some(say::title_given().to_owned()),
        })
    }

    /// The citation as a text, in the style of the Chicago Manual's bibliographies.
    #[must_use]
    pub fn chicago(&self) -> String {
        let mut text = String::new();
        // What nobody has signed stands under the name of the place where it appeared.
        if let Some(name) = self.byline().as_ref().or(self.container.as_ref()) {
            sentence(&mut text, name);
        }
        let title = self.title.strip_suffix('.').unwrap_or(&self.title);
        let stop = if title.ends_with('?') { "" } else { "." };
        text.push_str(&say::quoted(title, stop));
        text.push(' ');
        let place = self
            .container
            .as_ref()
            .filter(|place| self.byline().is_some_and(|authors| authors != **place));
        for part in [place, self.note.as_ref(), self.day_words().as_ref()]
            .into_iter()
            .flatten()
        {
            sentence(&mut text, part);
        }
        if let Some(url) = &self.url {
            text.push_str(url);
        }
        text.trim_end().to_owned()
    }

    /// The date in words; of the atlas's own pages, the note says the edition.
    fn day_words(&self) -> Option<String> {
        let date = self
            .date
            .filter(|_| !matches!(&self.authors[..], [Author::Body(name)] if name == atlas()))?;
        Some(date.words())
    }

    /// Those who wrote it as the head of a citation: the first with the family name in front.
    fn byline(&self) -> Option<String> {
        let mut said = String::new();
        for (place, author) in self.authors.iter().enumerate() {
            if place == 0 {
                said = author.sorted_name();
                continue;
            }
            said = if place + 1 == self.authors.len() {
                say::last_author(&said, &author.name())
            } else {
                [said.as_str(), ", ", &author.name()].concat()
            };
        }
        (!said.is_empty()).then_some(said)
    }
}

/// The statement behind `#`, if the page is its subject's.
#[must_use]
pub fn statement_of(dataset: &Dataset, address: &Address) -> Option<StatementId> {
    let (Page::Entity(kind, slug), Some(anchor)) = (&address.page, &address.anchor) else {
        return None;
    };
    let subject = dataset.find(*kind, slug)?;
    let mut statements = dataset.about(subject);
    let found = statements.find(|(_, statement)| statement.id == *anchor);
    found.map(|(id, _)| id)
}

/// The source that a page shows, if it shows one.
#[must_use]
pub fn source_of(dataset: &Dataset, page: &Page) -> Option<Work> {
    match page {
        Page::Entity(Kind::Source, slug) => {
            Work::source(dataset, dataset.find(Kind::Source, slug)?)
        }
        _ => None,
    }
}

/// The works of all sources, in the order of their slugs.
pub fn sources(dataset: &Dataset) -> impl Iterator<Item = Work> {
    dataset
        .of_kind(Kind::Source)
        .filter_map(|(id, _)| Work::source(dataset, id))
}

/// Letters, digits and hyphens only, so that every program takes it.
fn key(prefix: &str, path: &str) -> String {
    let mut key = prefix.to_owned();
    for part in path
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
    {
        key.push('-');
        key.push_str(part);
    }
    key
}

/// Adds a text that ends with a full stop, and a space.
fn sentence(out: &mut String, text: &str) {
    out.push_str(text);
    if !text.ends_with(['.', '?']) {
        out.push('.');
    }
    out.push(' ');
}

/// Adds a text as JSON, between quotation marks.
pub fn write_json_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                let digit = |number: u32| char::from_digit(number, 16).unwrap_or('0');
                let number = u32::from(control);
                out.push_str("\\u00");
                out.extend([digit(number / 16), digit(number % 16)]);
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
