//! How many things of each sort the record holds.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
};

use atlas_record::{
    day::Day,
    events,
    model::{Aspect, Dataset, Detail, Entity, Kind, SourceForm, Standing, Statement},
    translation::{Field, Usage, each_by_words},
};

use crate::{
    compile::Record,
    coverage::{Coverage, Sum},
};

/// What sort of thing a statement says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementSort {
    /// Something that is or was so.
    Fact,
    /// Something counted or measured.
    Figure,
    /// An opinion or position, with its author.
    Assessment,
}

impl StatementSort {
    /// The sort of a statement, by what it says beyond its sentence.
    #[must_use]
    pub const fn of(statement: &Statement) -> Self {
        match &statement.detail {
            Detail::Figure(_) => Self::Figure,
            Detail::Run { figures } if !figures.is_empty() => Self::Figure,
            Detail::Assessment { .. } => Self::Assessment,
            _ => Self::Fact,
        }
    }

    /// In a word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Figure => "figure",
            Self::Assessment => "assessment",
        }
    }
}

/// How often each of several things is there; what is not there is left out.
pub type Counts<T> = BTreeMap<T, usize>;

/// How many texts there are, and how many of them in Russian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InRussian {
    /// All.
    pub all: usize,
    /// Those in Russian.
    pub russian: usize,
}

impl InRussian {
    fn add(&mut self, is_russian: bool) {
        self.all += 1;
        self.russian += usize::from(is_russian);
    }
}

impl fmt::Display for InRussian {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { all, russian } = *self;
        // Rounded down, so that 100 is all of them.
        let thousandths = (russian * 1000).checked_div(all).unwrap_or(1000);
        let (whole, tenth) = (thousandths / 10, thousandths % 10);
        write!(
            f,
            "{all} texts in English, {russian} of them in Russian ({whole}.{tenth} %)"
        )
    }
}

/// The record in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stats {
    /// The date of the edition.
    pub edition: Day,
    /// Entities by kind.
    pub kinds: Counts<Kind>,
    /// Statements by standing.
    pub standings: Counts<Standing>,
    /// Statements by sort.
    pub sorts: Counts<StatementSort>,
    /// Statements by aspect.
    pub aspects: Counts<Aspect>,
    /// Sources by form.
    pub forms: Counts<SourceForm>,
    /// Citations, of statements and of readings.
    pub citations: usize,
    /// What other sources say.
    pub readings: usize,
    /// Statements that are contested or have another reading.
    pub disputed: usize,
    /// Events of the timeline.
    pub events: usize,
    /// Turning points.
    pub milestones: usize,
    /// Names of entities: full, short, abbreviated, in every language, and aliases.
    pub names: usize,
    /// The texts for readers by sort, names of entities among them: how many there are, and how many of them in Russian.
    pub texts: BTreeMap<&'static str, InRussian>,
    /// What became of the paragraphs of the numbered sources.
    pub coverage: Sum,
}

impl Stats {
    /// Counts.
    #[must_use]
    pub fn new(record: &Record) -> Self {
        let dataset = &record.dataset;
        let entities = || dataset.entities.iter();
        let statements = || dataset.statements.iter();
        let forms = entities().filter_map(|entity| Some(entity.source.as_ref()?.form));
        Self {
            edition: dataset.edition,
            kinds: counts(entities().map(|entity| entity.kind())),
            standings: counts(statements().map(|statement| statement.standing)),
            sorts: counts(statements().map(|statement| StatementSort::of(statement))),
            aspects: counts(statements().map(|statement| statement.aspect)),
            forms: counts(forms),
            citations: citations(dataset),
            readings: statements().map(|statement| statement.readings.len()).sum(),
            disputed: statements()
                .filter(|statement| statement.is_disputed())
                .count(),
            events: events::all(dataset).len(),
            milestones: statements().filter(|statement| statement.milestone).count(),
            names: entities().map(names).sum(),
            texts: texts(record),
            coverage: Coverage::new(record).sum(),
        }
    }

    /// All texts together.
    #[must_use]
    pub fn in_russian(&self) -> InRussian {
        let mut sum = InRussian::default();
        for texts in self.texts.values() {
            sum.all += texts.all;
            sum.russian += texts.russian;
        }
        sum
    }
}

fn counts<T: Ord>(things: impl Iterator<Item = T>) -> Counts<T> {
    let mut counts = Counts::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    counts
}

fn texts(record: &Record) -> BTreeMap<&'static str, InRussian> {
    let (dataset, russian) = (&record.dataset, &record.russian);
    let mut texts: BTreeMap<&'static str, InRussian> = BTreeMap::new();
    for (id, entity) in dataset.ids() {
        let is_there = entity.names.ru.is_some() || russian.name(id).is_some();
        texts.entry("name").or_default().add(is_there);
    }
    for (id, statement) in dataset.all() {
        for field in Field::of(statement) {
            let is_there = russian.text(id, field).is_some();
            texts.entry(field.sort()).or_default().add(is_there);
        }
    }
    let rows = record.raw.words.iter().map(|row| (row.usage, &row.en));
    let same = record.raw.same_words.iter();
    let same = same.map(|(usage, text)| (*usage, text));
    let known: HashSet<(Usage, &str)> = rows
        .chain(same)
        .map(|(usage, text)| (usage, text.value.as_str()))
        .collect();
    let mut add = |usage: Usage, text: &str| {
        let is_there = known.contains(&(usage, text));
        texts.entry(sort_of(usage)).or_default().add(is_there);
    };
    each_by_words(&mut dataset.clone(), &mut |usage, text| add(usage, text));
    for reason in &record.editions.reasons {
        add(Usage::Reason, &reason.why);
    }
    texts
}

/// What is translated by its words, in a word or two.
const fn sort_of(usage: Usage) -> &'static str {
    match usage {
        Usage::AliasNote => "note on another name",
        Usage::ShortName => "short name",
        Usage::Abbreviation => "abbreviation without a Russian one",
        Usage::Publisher => "publisher",
        Usage::Locator => "place in a source in words",
        Usage::Question => "question",
        Usage::View => "title of a view",
        Usage::Comparison => "title of a comparison",
        Usage::Change => "change of an edition",
        Usage::Reason => "reason of a correction",
        Usage::Place => "place on the map",
        Usage::Scenario => "scenario",
        Usage::DataSet => "text on another data set",
    }
}

fn citations(dataset: &Dataset) -> usize {
    let of_readings = |statement: &Statement| -> usize {
        let readings = statement.readings.iter();
        readings.map(|reading| reading.citations().len()).sum()
    };
    let statements = dataset.statements.iter();
    statements
        .map(|statement| statement.citations().len() + of_readings(statement))
        .sum()
}

fn names(entity: &Entity) -> usize {
    let names = &entity.names;
    let others = [&names.ru, &names.abbr, &names.abbr_ru, &names.short];
    let others = others.into_iter().flatten().count();
    1 + others + names.native.len() + entity.aliases.len()
}

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "edition {}", self.edition)?;
        block(f, "entities", &self.kinds, |kind| kind.folder())?;
        block(f, "statements by standing", &self.standings, |standing| {
            standing.name()
        })?;
        block(f, "statements by sort", &self.sorts, |sort| sort.name())?;
        block(f, "statements by aspect", &self.aspects, |aspect| {
            aspect.name()
        })?;
        block(f, "sources by form", &self.forms, |form| form.name())?;
        writeln!(f)?;
        for (count, what) in [
            (self.citations, "citations"),
            (self.readings, "readings"),
            (self.disputed, "disputed statements"),
            (self.events, "timeline events"),
            (self.milestones, "milestones"),
            (self.names, "names"),
        ] {
            writeln!(f, "{count:6} {what}")?;
        }
        writeln!(f, "\n{}", self.in_russian())?;
        for (sort, texts) in &self.texts {
            writeln!(f, "{:8} {sort}, {} in Russian", texts.all, texts.russian)?;
        }
        writeln!(f, "\ncoverage: {}", self.coverage)
    }
}

/// The sum, and under it a line for each thing.
fn block<T>(
    f: &mut fmt::Formatter<'_>,
    heading: &str,
    counts: &Counts<T>,
    name: impl Fn(&T) -> &str,
) -> fmt::Result {
    let sum: usize = counts.values().sum();
    writeln!(f, "\n{sum:6} {heading}")?;
    for (thing, count) in counts {
        writeln!(f, "{count:8} {}", name(thing))?;
    }
    Ok(())
}
