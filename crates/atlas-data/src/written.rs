//! What a text in a data file can be: a word of a closed list, a date, a reference, a citation, a range.

use atlas_record::{
    day::Day,
    edtf::{Date, Edtf},
    model::{Kind, Locator, Vocabulary},
};

use crate::{
    problem::{At, Problem},
    suggestion::did_you_mean,
};

/// A value that is written as a text.
pub trait Written: Sized {
    /// Understands the text.
    ///
    /// # Errors
    /// What is wrong with it, at its place.
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem>;
}

/// A word of a closed list.
///
/// # Errors
/// That there is no such word, with the one that may be meant.
pub fn word<T: Vocabulary>(text: &str, at: &At<()>) -> Result<T, Problem> {
    let found = T::ALL.iter().find(|value| value.name() == text);
    found.copied().ok_or_else(|| {
        let message = format!("there is no {} called `{}`", T::WHAT, text);
        at.problem(
            message,
            did_you_mean(text, T::ALL.iter().map(|value| value.name())),
        )
    })
}

impl Written for Edtf {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let date = text.parse::<Self>();
        date.map_err(|error| at.problem(error.to_string(), None))
    }
}

impl Written for Date {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let date = text.parse::<Self>();
        date.map_err(|error| at.problem(error.to_string(), None))
    }
}

impl Written for Day {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let message = || format!("`{}` is not a day", text);
        Self::parse(text).ok_or_else(|| at.problem(message(), "write 2026-11-21".to_owned()))
    }
}

/// A reference to an entity, `states/armenia`, before it is known whether there is one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    /// Of which kind.
    pub kind: Kind,
    /// Its name in addresses.
    pub slug: String,
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.kind.folder(), self.slug)
    }
}

impl Written for Reference {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let Some((folder, slug)) = text.split_once('/') else {
            let message = format!("`{}` names no entity", text);
            let help = "write folder and name, such as `states/armenia`".to_owned();
            return Err(at.problem(message, help));
        };
        let kind = Kind::of_folder(folder).ok_or_else(|| {
            let message = format!("there is no kind of entity called `{folder}`");
            at.problem(message, did_you_mean(folder, Kind::ALL.map(Kind::folder)))
        })?;
        Ok(Self {
            kind,
            slug: slug.to_owned(),
        })
    }
}

/// A source, and where in it, before it is known whether there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The name of the source.
    pub source: String,
    /// Where in it.
    pub locator: Option<Locator>,
}

impl std::fmt::Display for Cite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.source)?;
        match &self.locator {
            Some(Locator::Paragraphs(from, to)) if from == to => write!(f, "#{from}"),
            Some(Locator::Paragraphs(from, to)) => write!(f, "#{from}-{to}"),
            Some(Locator::Words(words)) => write!(f, "@{words}"),
            None => Ok(()),
        }
    }
}

impl Written for Cite {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let (source, place) = text.split_at(text.find(['#', '@']).unwrap_or(text.len()));
        let locator = match (place.strip_prefix('#'), place.strip_prefix('@')) {
            (Some(range), _) => match parse_range(range) {
                Some((from, to)) => Some(Locator::Paragraphs(from, to)),
                None => {
                    let message = format!("`#{range}` is no paragraph");
                    return Err(at.problem(message, "write `#14` or `#14-16`".to_owned()));
                }
            },
            (None, Some(words)) => Some(Locator::Words(words.trim().to_owned())),
            (None, None) => None,
        };
        Ok(Self {
            source: source.to_owned(),
            locator,
        })
    }
}

/// The numbers of a source's paragraphs, from the first to the last: `1-40`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range(pub u16, pub u16);

impl Written for Range {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let message = || format!("`{}` is no range of paragraphs", text);
        let range = parse_range(text).map(|(from, to)| Self(from, to));
        range.ok_or_else(|| at.problem(message(), "write `1-40`".to_owned()))
    }
}

/// `14` or `14-16`.
fn parse_range(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}

/// Where the answer to a question is: `rules/assistance`, or with a fact `states/armenia#frozen`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The page.
    pub page: Reference,
    /// The id of the fact.
    pub fact: Option<String>,
}

impl Written for Destination {
    fn understand(text: &str, at: &At<()>) -> Result<Self, Problem> {
        let (page, fact) = match text.split_once('#') {
            Some((page, fact)) => (page, Some(fact.to_owned())),
            None => (text, None),
        };
        let page = Reference::understand(page, at)?;
        Ok(Self { page, fact })
    }
}
