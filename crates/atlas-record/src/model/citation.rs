//! Citations: who says so, and where.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, ops::Deref};

use atlas_messages::record as say;
use serde::{Deserialize, Serialize};

use super::EntityId;

/// Where in a source something is said.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locator {
    /// Paragraphs from one number to another, both included; counted as the source's page says.
    Paragraphs(u16, u16),
    /// A page, an article or a heading, in words.
    Words(String),
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraphs(from, to) if from == to => {
                f.write_str(&say::paragraph(&from.to_string()))
            }
            Self::Paragraphs(from, to) => {
                f.write_str(&say::paragraphs(&from.to_string(), &to.to_string()))
            }
            Self::Words(words) => f.write_str(words),
        }
    }
}

/// A source, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Citation {
    /// An entity of kind source.
    pub source: EntityId,
    /// Where in it, if the source is longer than a page.
    pub locator: Option<Locator>,
}

/// One citation or more; never none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Citation>", into = "Vec<Citation>")]
pub struct Citations(Vec<Citation>);

/// A list of citations was empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uncited;

impl fmt::Display for Uncited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a statement cites no source")
    }
}

impl TryFrom<Vec<Citation>> for Citations {
    type Error = Uncited;

    fn try_from(citations: Vec<Citation>) -> Result<Self, Uncited> {
        if citations.is_empty() {
            Err(Uncited)
        } else {
            Ok(Self(citations))
        }
    }
}

impl From<Citations> for Vec<Citation> {
    fn from(citations: Citations) -> Self {
        citations.0
    }
}

impl Citations {
    /// The same places in sources that are numbered otherwise, without those that have no number; nothing if none has.
    #[must_use]
    pub fn with_sources(mut self, number: impl Fn(EntityId) -> Option<EntityId>) -> Option<Self> {
        self.0.retain_mut(|citation| {
            let source = number(citation.source);
            citation.source = source.unwrap_or(citation.source);
            source.is_some()
        });
        (!self.0.is_empty()).then_some(self)
    }
}

impl Deref for Citations {
    type Target = [Citation];

    fn deref(&self) -> &[Citation] {
        &self.0
    }
}

/// A value together with who says so.
///
/// There is no way to make one without a source:
///
/// ```
/// use atlas_record::model::{Citations, Uncited};
/// assert_eq!(Citations::try_from(vec![]), Err(Uncited));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited<T> {
    value: T,
    citations: Citations,
}

impl<T> Cited<T> {
    /// A value and the sources that say it.
    #[must_use]
    pub const fn new(value: T, citations: Citations) -> Self {
        Self { value, citations }
    }

    /// The value, to say it in another language.
    pub(crate) const fn value_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// Who says so, to say in another language where.
    pub(crate) fn citations_mut(&mut self) -> &mut [Citation] {
        &mut self.citations.0
    }

    /// The value and the sources that say it, apart.
    #[must_use]
    pub fn into_parts(self) -> (T, Citations) {
        (self.value, self.citations)
    }

    /// Who says so.
    #[must_use]
    pub const fn citations(&self) -> &Citations {
        &self.citations
    }
}

impl<T> Deref for Cited<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
