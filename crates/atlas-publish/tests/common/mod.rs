//! A data set and a work for the tests that share them.

use atlas_address::cite::Work;
use atlas_record::{
    day::Day,
    model::{
        Aspect, Author, Citation, Citations, Cited, Class, Dataset, Detail, Entity, EntityId,
        Names, SourceForm, Standing, Statement,
    },
};

/// A data set of one source and one event.
pub fn one_event(title: &str) -> Dataset {
    one_event_of(title, Standing::Settled)
}

/// A data set of one source and one event of a standing.
#[allow(dead_code, reason = "not every test asks for another standing")]
pub fn one_event_of(title: &str, standing: Standing) -> Dataset {
    let source = EntityId::at(0);
    let entity = Entity {
        slug: "a".into(),
        names: Names {
            full: "A".into(),
            ..Names::default()
        },
        aliases: Vec::new(),
        class: Class::Source,
        code: None,
        tile: None,
        national_of: None,
        prospect: None,
        part_of: None,
        source: None,
    };
    let statement = Statement {
        id: "one".into(),
        subject: source,
        aspect: Aspect::Event,
        title: Some(title.into()),
        text: "It happened.".into(),
        when: Some("2012-12-19".parse().expect("a date")),
        place: None,
        about: Vec::new(),
        detail: Detail::Plain,
        standing,
        readings: Vec::new(),
        note: None,
        checked: None,
        milestone: false,
    };
    let citations = Citations::try_from(vec![Citation {
        source,
        locator: None,
    }])
    .expect("one");
    Dataset {
        entities: vec![entity],
        statements: vec![Cited::new(statement, citations)],
        ..Dataset::empty(Day::parse("2026-11-21").expect("a day"))
    }
}

/// A work with hard words in all its parts.
pub fn work(title: &str) -> Work {
    Work {
        key: "csto-atlas-1".into(),
        form: SourceForm::Press,
        title: title.into(),
        authors: vec![Author::Body("O'Brien & Söhne, {Ltd} 50%".into())],
        container: Some(title.into()),
        date: Some("2012-12-19".parse().expect("a date")),
        url: Some("https://x.example/a_b%20c?d=1&e={f}#g~h".into()),
        language: Some("ru".into()),
        note: Some("Edition of 21 November 2026".into()),
    }
}
