//! Texts that belong to no statement: they are translated by their words, since many stand in several places.

use alloc::{string::String, vec::Vec};

use super::Translation;
use crate::model::{Citation, Dataset, Entity, Locator};

/// What a text is that is translated by its words: the same English can be another Russian elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Usage {
    /// Where another name of an entity is met.
    AliasNote,
    /// A name for charts.
    ShortName,
    /// An abbreviation where no source gives a Russian one.
    Abbreviation,
    /// Who published a source.
    Publisher,
    /// Where in a source something is said.
    Locator,
    /// A question that readers ask.
    Question,
    /// The title of a view that answers queries.
    View,
    /// The title of a comparison.
    Comparison,
    /// What an edition brought.
    Change,
    /// Why a statement was corrected or withdrawn.
    Reason,
    /// The name of a place on the map.
    Place,
    /// The name of a case to which the rules are applied, or its question.
    Scenario,
    /// What is said of another data set.
    DataSet,
}

impl Usage {
    /// All, in the order in which [`Translation::words`] has them.
    pub const ALL: [Self; 13] = [
        Self::AliasNote,
        Self::ShortName,
        Self::Abbreviation,
        Self::Publisher,
        Self::Locator,
        Self::Question,
        Self::View,
        Self::Comparison,
        Self::Change,
        Self::Reason,
        Self::Place,
        Self::Scenario,
        Self::DataSet,
    ];

    /// The heading in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AliasNote => "alias-note",
            Self::ShortName => "short-name",
            Self::Abbreviation => "abbreviation",
            Self::Publisher => "publisher",
            Self::Locator => "locator",
            Self::Question => "question",
            Self::View => "view",
            Self::Comparison => "comparison",
            Self::Change => "change",
            Self::Reason => "reason",
            Self::Place => "place",
            Self::Scenario => "scenario",
            Self::DataSet => "data-set",
        }
    }
}

/// Shows each text of a data set that is translated by its words: of a question the first way to ask it. Reasons are no
/// part of a data set.
pub fn each(dataset: &mut Dataset, visit: &mut dyn FnMut(Usage, &mut String)) {
    for entity in &mut dataset.entities {
        of_entity(entity, visit);
    }
    for statement in &mut dataset.statements {
        locators(statement.citations_mut(), visit);
        for reading in &mut statement.value_mut().readings {
            locators(reading.citations_mut(), visit);
        }
    }
    for question in &mut dataset.questions {
        if let Some(first) = question.asked.first_mut() {
            visit(Usage::Question, first);
        }
    }
    for view in &mut dataset.views {
        visit(Usage::View, &mut view.title);
    }
    for comparison in &mut dataset.comparisons {
        visit(Usage::Comparison, &mut comparison.title);
    }
    for change in &mut dataset.changes {
        visit(Usage::Change, &mut change.text);
    }
    for place in &mut dataset.places {
        visit(Usage::Place, &mut place.name);
    }
    for scenario in &mut dataset.scenarios {
        visit(Usage::Scenario, &mut scenario.name);
        if let Some(ask) = &mut scenario.ask {
            visit(Usage::Scenario, ask);
        }
    }
    for set in &mut dataset.data_sets.sets {
        locators(set.citations_mut(), visit);
        let set = set.value_mut();
        for text in [&mut set.name, &mut set.variable, &mut set.codes] {
            visit(Usage::DataSet, text);
        }
    }
}

fn of_entity(entity: &mut Entity, visit: &mut dyn FnMut(Usage, &mut String)) {
    for alias in &mut entity.aliases {
        if let Some(note) = &mut alias.note {
            visit(Usage::AliasNote, note);
        }
    }
    let names = &mut entity.names;
    if let Some(short) = &mut names.short {
        visit(Usage::ShortName, short);
    }
    if let (Some(abbreviation), None) = (&mut names.abbr, &names.abbr_ru) {
        visit(Usage::Abbreviation, abbreviation);
    }
    let source = entity.source.as_mut();
    if let Some(publisher) = source.and_then(|source| source.publisher.as_mut()) {
        visit(Usage::Publisher, publisher);
    }
}

fn locators(citations: &mut [Citation], visit: &mut dyn FnMut(Usage, &mut String)) {
    for citation in citations {
        if let Some(Locator::Words(words)) = &mut citation.locator {
            visit(Usage::Locator, words);
        }
    }
}

impl Translation {
    /// What is said for an English text: the translation, and of a question other ways to ask it behind.
    pub fn said_for(&self, usage: Usage, english: &str) -> impl Iterator<Item = &str> {
        let words = self
            .words
            .get(usage as usize)
            .map_or(&[][..], Vec::as_slice);
        let first = words.partition_point(|(one, _)| one.as_str() < english);
        let same = words[first..].iter();
        same.take_while(move |(one, _)| one == english)
            .map(|(_, said)| said.as_str())
    }

    /// The translation of an English text, if it is there.
    pub(super) fn word(&self, usage: Usage, english: &str) -> Option<String> {
        self.said_for(usage, english).next().map(String::from)
    }

    /// Puts what is translated by its words into its place. The names of entities are put by [`Translation::apply`].
    pub(super) fn put_words(&self, dataset: &mut Dataset) {
        each(dataset, &mut |usage, text| match usage {
            Usage::ShortName | Usage::Abbreviation | Usage::Question | Usage::Place => {}
            _ => {
                if let Some(said) = self.word(usage, text) {
                    *text = said;
                }
            }
        });
        for question in &mut dataset.questions {
            // Who searches in English finds it, too.
            let said = question.asked.first();
            let said = said.map(|asked| self.said_for(Usage::Question, asked));
            let said: Vec<String> = said.into_iter().flatten().map(String::from).collect();
            question.asked.splice(0..0, said);
        }
        for place in &mut dataset.places {
            // Its English name stays in addresses.
            if let Some(said) = self.word(Usage::Place, &place.name) {
                place.spellings.insert(0, said);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::ToString, vec};

    use super::*;
    use crate::{
        model::{Alias, Aspect, Change, Comparison, Kind, Place, Question, StatementId, View},
        sample::Sample,
    };

    /// A data set with a text of each usage that says it and its number.
    fn record() -> Dataset {
        let mut sample = Sample::new(&[(Kind::Organ, "csc", "Collective Security Council")]);
        let council = sample.id(Kind::Organ, "csc");
        sample.say(council, Aspect::Founded, "1992-05-15");
        let mut dataset = sample.build();
        let names = &mut dataset.entities[council.index()].names;
        names.ru = Some("Совет коллективной безопасности".into());
        names.short = Some("Council".into());
        names.abbr = Some("CSC".into());
        dataset.entities[council.index()].aliases.push(Alias {
            text: "The Council".into(),
            note: Some("colloquial".into()),
        });
        let citations = dataset.statements[0].citations_mut();
        citations[0].locator = Some(Locator::Words("Article 4".into()));
        dataset.questions.push(Question {
            asked: vec!["Who decides?".into(), "Who votes?".into()],
            entity: council,
            statement: None,
            entrance: false,
        });
        dataset.views.push(View {
            title: "Comparison".into(),
            page: "/compare/".into(),
            words: vec!["compare".into()],
            beside: vec![],
            asked: vec![],
            day: None,
            state: None,
        });
        dataset.comparisons.push(Comparison {
            title: "Comparison".into(),
            sides: vec![],
        });
        dataset.changes.push(Change {
            edition: dataset.edition,
            text: "First edition.".into(),
            about: vec![],
        });
        dataset.places.push(Place {
            name: "Osh".into(),
            spellings: vec!["Osh".into(), "Osh, Kyrgyzstan".into()],
            state: None,
            degrees: (4052, 7280),
            on_map: None,
        });
        dataset
    }

    fn russian() -> Translation {
        let mut words = vec![vec![]; Usage::ALL.len()];
        for (usage, english, said) in [
            (Usage::AliasNote, "colloquial", "разговорное"),
            (Usage::ShortName, "Council", "Совет"),
            (Usage::Abbreviation, "CSC", "СКБ"),
            (Usage::Locator, "Article 4", "статья 4"),
            (Usage::Question, "Who decides?", "Кто решает?"),
            (Usage::Question, "Who decides?", "Кто голосует?"),
            (Usage::View, "Comparison", "Сравнение"),
            (Usage::Comparison, "Comparison", "Сопоставление"),
            (Usage::Change, "First edition.", "Первая редакция."),
            (Usage::Place, "Osh", "Ош"),
        ] {
            let of_usage: &mut Vec<(String, String)> = &mut words[usage as usize];
            of_usage.push((english.into(), said.into()));
        }
        Translation {
            language: "ru".into(),
            words,
            ..Translation::default()
        }
    }

    #[test]
    fn a_text_is_said_by_its_words_and_its_usage() {
        let english = record();
        let (dataset, _) = russian().apply(english.clone());
        let council = &dataset.entities[0];
        let cited = dataset.statement(StatementId(0)).citations()[0].clone();
        let place = &dataset.places[0];
        for (said, expected) in [
            (council.aliases[0].note.as_deref(), "разговорное"),
            (council.names.short.as_deref(), "Совет"),
            (council.names.abbr.as_deref(), "СКБ"),
            (council.names.abbr_ru.as_deref(), "CSC"),
            (
                cited.locator.map(|one| one.to_string()).as_deref(),
                "статья 4",
            ),
            (Some(&*dataset.views[0].title), "Сравнение"),
            (Some(&*dataset.views[0].words[0]), "compare"),
            (Some(&*dataset.comparisons[0].title), "Сопоставление"),
            (Some(&*dataset.changes[0].text), "Первая редакция."),
            (Some(&*place.spellings[0]), "Ош"),
            (Some(&*place.slug()), "osh"),
        ] {
            assert_eq!(said, Some(expected));
        }
        let asked = ["Кто решает?", "Кто голосует?", "Who decides?", "Who votes?"];
        assert_eq!(dataset.questions[0].asked, asked);
        assert_eq!(dataset.place_of("Ош"), dataset.place_of("Osh, Kyrgyzstan"));
        // What has no translation stays as it is.
        let none = Translation {
            words: vec![],
            ..russian()
        };
        let (untouched, _) = none.apply(english.clone());
        assert_eq!(untouched.questions, english.questions);
        assert_eq!(untouched.places, english.places);
        assert_eq!(untouched.views, english.views);
        assert_eq!(untouched.entities[0].names.abbr.as_deref(), Some("CSC"));
    }
}
