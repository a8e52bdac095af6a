//! Which paragraphs of the numbered sources have reached the record.
//!
//! What a source's own page says of its text, such as a note on its damage, carries nothing of the text into the
//! record: only statements about anything but a source count.

use std::{collections::BTreeMap, fmt};

use atlas_record::{
    model::{Citation, Dataset, EntityId, Kind, Locator, StatementId},
    words,
};

use crate::{compile::Record, index::Index, raw::Raw};

/// What became of one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The statements that cite it, themselves or in a reading, except those about a source.
    pub statements: Vec<StatementId>,
    /// Why it carries no fact, if that is recorded.
    pub not_carried: Option<String>,
}

impl Paragraph {
    /// Whether the record neither cites it nor says why not.
    #[must_use]
    pub const fn is_uncovered(&self) -> bool {
        self.statements.is_empty() && self.not_carried.is_none()
    }
}

/// What became of every paragraph, in order of source and number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// By source and number.
    pub paragraphs: BTreeMap<(EntityId, u16), Paragraph>,
}

impl Coverage {
    /// Looks every paragraph of every numbered source up in the record.
    #[must_use]
    pub fn new(record: &Record) -> Self {
        let mut coverage = Self::nothing_yet(&record.dataset);
        coverage.add_statements(&record.dataset);
        coverage.add_reasons(&record.raw);
        coverage
    }

    /// The paragraphs of one source alone.
    #[must_use]
    pub fn of_source(mut self, source: EntityId) -> Self {
        self.paragraphs.retain(|(of, _), _| *of == source);
        self
    }

    /// The paragraphs that the record neither cites nor explains.
    #[must_use]
    pub fn uncovered(mut self) -> Self {
        self.paragraphs
            .retain(|_, paragraph| paragraph.is_uncovered());
        self
    }

    /// How many there are of each.
    #[must_use]
    pub fn sum(&self) -> Sum {
        let count = |is: fn(&Paragraph) -> bool| self.paragraphs.values().filter(|p| is(p)).count();
        let mut sources: Vec<EntityId> = self.paragraphs.keys().map(|(of, _)| *of).collect();
        sources.dedup();
        let cited = count(|paragraph| !paragraph.statements.is_empty());
        let uncovered = count(Paragraph::is_uncovered);
        Sum {
            paragraphs: self.paragraphs.len(),
            sources: sources.len(),
            cited,
            not_carried: self.paragraphs.len() - cited - uncovered,
            uncovered,
        }
    }

    /// A line for each paragraph, its four columns parted by tabs: the slug of the source, the number, the statements
    /// as `kind/slug#anchor` parted by spaces, and the reason why nothing was carried.
    #[must_use]
    pub fn table(&self, dataset: &Dataset) -> String {
        let line = |((source, number), paragraph): (&(EntityId, u16), &Paragraph)| {
            let statements = paragraph.statements.iter();
            let references: Vec<String> = statements.map(|id| reference(dataset, *id)).collect();
            let reason = paragraph.not_carried.as_deref().unwrap_or_default();
            let slug = &dataset.entity(*source).slug;
            format!("{slug}\t{number}\t{}\t{reason}\n", references.join(" "))
        };
        self.paragraphs.iter().map(line).collect()
    }

    fn nothing_yet(dataset: &Dataset) -> Self {
        let mut paragraphs = BTreeMap::new();
        for (id, entity) in dataset.ids() {
            if let Some((first, last)) = entity.source.as_ref().and_then(|source| source.paragraphs)
            {
                paragraphs
                    .extend((first..=last).map(|number| ((id, number), Paragraph::default())));
            }
        }
        Self { paragraphs }
    }

    fn add_statements(&mut self, dataset: &Dataset) {
        for (id, statement) in dataset.all() {
            if dataset.entity(statement.subject).kind() == Kind::Source {
                continue;
            }
            let readings = statement.readings.iter();
            let in_readings = readings.flat_map(|reading| reading.citations().iter());
            for citation in statement.citations().iter().chain(in_readings) {
                self.each_cited(citation, |paragraph| {
                    if !paragraph.statements.contains(&id) {
                        paragraph.statements.push(id);
                    }
                });
            }
        }
    }

    fn add_reasons(&mut self, raw: &Raw) {
        let index = Index::new(raw);
        for written in &raw.not_carried {
            let cite = written.cite.as_ref();
            // One that cannot be resolved is a problem of the record, and then there is no record.
            let citation = cite.and_then(|cite| index.resolve_citation(cite).ok());
            if let (Some(citation), Some(reason)) = (citation, &written.reason) {
                self.each_cited(&citation, |paragraph| {
                    paragraph.not_carried = Some(reason.value.clone());
                });
            }
        }
    }

    /// Does something to every paragraph that a citation names.
    fn each_cited(&mut self, citation: &Citation, mut change: impl FnMut(&mut Paragraph)) {
        if let Some(Locator::Paragraphs(from, to)) = citation.locator {
            let range = (citation.source, from)..=(citation.source, to);
            self.paragraphs
                .range_mut(range)
                .for_each(|(_, paragraph)| change(paragraph));
        }
    }
}

/// How many paragraphs have come how far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// All of them.
    pub paragraphs: usize,
    /// Of how many sources.
    pub sources: usize,
    /// A statement cites them.
    pub cited: usize,
    /// No statement cites them, and it is recorded why.
    pub not_carried: usize,
    /// Neither.
    pub uncovered: usize,
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paragraphs = words::count(self.paragraphs, "paragraph", "paragraphs");
        let sources = words::count(self.sources, "source", "sources");
        write!(
            f,
            "{paragraphs} of {sources}: {} cited, {} not carried with a reason, {} uncovered",
            self.cited, self.not_carried, self.uncovered
        )
    }
}

/// A statement as `states/georgia#treaty-acceded`.
fn reference(dataset: &Dataset, id: StatementId) -> String {
    let statement = dataset.statement(id);
    let subject = dataset.entity(statement.subject);
    format!(
        "{}/{}#{}",
        subject.kind().folder(),
        subject.slug,
        statement.id
    )
}
