//! A small record, made in a few lines: for examples and tests.
//!
//! ```
//! use atlas_record::{model::{Aspect, Kind}, sample::Sample};
//! let mut sample = Sample::new(&[(Kind::Organ, "csc", "Collective Security Council")]);
//! let council = sample.id(Kind::Organ, "csc");
//! sample.say(council, Aspect::Founded, "1992-05-15").title = Some("The Council is founded".into());
//! let dataset = sample.build();
//! assert_eq!(dataset.about(council).count(), 1);
//! assert_eq!(dataset.entity(council).names.full, "Collective Security Council");
//! ```

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use crate::{
    day::Day,
    model::{
        Aspect, Citation, Citations, Cited, Class, Dataset, Detail, Entity, EntityId, Kind, Names,
        Standing, Statement,
    },
    order,
};

/// A record under construction, of the edition of 21 November 2026. Everything in it rests on one source.
#[derive(Clone, Debug)]
pub struct Sample {
    dataset: Dataset,
    statements: Vec<Statement>,
}

impl Sample {
    /// A record of entities, each with its kind, slug and name, of which nothing is said yet. Each has the first class
    /// of its kind.
    #[must_use]
    pub fn new(entities: &[(Kind, &str, &str)]) -> Self {
        let mut sorted: Vec<Entity> = Vec::new();
        for (kind, slug, name) in entities.iter().chain([&SOURCE]) {
            let place = sorted
                .partition_point(|other| (other.kind(), other.slug.as_str()) < (*kind, *slug));
            sorted.insert(place, entity(*kind, slug, name));
        }
        Self {
            dataset: Dataset {
                entities: sorted,
                ..Dataset::empty(Day::new(2026, 11, 21).unwrap_or(Day::EPOCH))
            },
            statements: Vec::new(),
        }
    }

    /// The id of one of the entities.
    ///
    /// # Panics
    /// If there is none of this kind and slug.
    #[must_use]
    pub fn id(&self, kind: Kind, slug: &str) -> EntityId {
        let found = self.dataset.find(kind, slug);
        found.unwrap_or_else(|| panic!("the sample has no {slug}"))
    }

    /// Says something of an entity; what is returned can be filled in further.
    ///
    /// `when` is a date as in data files, or empty for none.
    ///
    /// # Panics
    /// If `when` is neither.
    pub fn say(&mut self, subject: EntityId, aspect: Aspect, when: &str) -> &mut Statement {
        let parse = || when.parse().unwrap_or_else(|error| panic!("{error}"));
        self.statements.push(Statement {
            id: format!("{}-{}", aspect.name(), self.statements.len() + 1),
            subject,
            aspect,
            title: None,
            text: format!("{} {when}", aspect.label()),
            when: (!when.is_empty()).then(parse),
            place: None,
            about: Vec::new(),
            detail: Detail::Plain,
            standing: Standing::Settled,
            readings: Vec::new(),
            note: None,
            checked: None,
            milestone: false,
        });
        let last = self.statements.len() - 1;
        &mut self.statements[last]
    }

    /// The record.
    #[must_use]
    pub fn build(self) -> Dataset {
        let Self {
            mut dataset,
            statements,
        } = self;
        let places: Vec<usize> = (0..statements.len()).collect();
        let sorted = order::by_key(&places, |place| {
            (statements[place].subject.index() as i64, 0)
        });
        let source = dataset.find(SOURCE.0, SOURCE.1);
        let citations: Vec<Citation> = source
            .into_iter()
            .map(|source| Citation {
                source,
                locator: None,
            })
            .collect();
        if let Ok(citations) = Citations::try_from(citations) {
            let statements = sorted.into_iter().map(|place| statements[place].clone());
            dataset.statements = statements
                .map(|statement| Cited::new(statement, citations.clone()))
                .collect();
        }
        dataset
    }
}

/// On what everything in a sample rests.
const SOURCE: (Kind, &str, &str) = (Kind::Source, "sample-source", "A source");

fn entity(kind: Kind, slug: &str, name: &str) -> Entity {
    Entity {
        class: Class::first_of(kind),
        slug: slug.to_owned(),
        names: Names {
            full: String::from(name),
            ..Names::default()
        },
        aliases: Vec::new(),
        code: None,
        tile: None,
        national_of: None,
        prospect: None,
        part_of: None,
        source: None,
    }
}
