//! What is known of a statement or an entity, as fields.

use atlas_record::{
    as_of,
    day::Day,
    edtf::Edtf,
    evidence,
    model::{
        Aspect, Author, Bond, Citation, Citations, Cited, Dataset, Detail, EntityId, Kind, Locator,
        OpenPoint, Provision, Quantity, Reading, SourceNote, StatementId, Vocabulary,
    },
    prospects::{self, Fulfilment},
    translation::{Field, Translation},
};

use crate::export::value::{Fields, Value};

/// The name of an entity in all files, such as `states/armenia`; followed by `/`, it is the path of its page.
#[must_use]
pub fn reference(dataset: &Dataset, id: EntityId) -> String {
    let entity = dataset.entity(id);
    format!("{}/{}", entity.kind().folder(), entity.slug)
}

/// The name of a statement in all files, such as `states/armenia#summary`.
#[must_use]
pub fn statement_reference(dataset: &Dataset, id: StatementId) -> String {
    let statement = dataset.statement(id);
    format!("{}#{}", reference(dataset, statement.subject), statement.id)
}

/// The three fields of a date: as it is known, and the first and the last day that it can mean.
#[must_use]
pub fn date_fields(when: Option<Edtf>) -> [(&'static str, Value); 3] {
    [
        ("when", Value::printed(when)),
        (
            "earliest",
            Value::printed(when.and_then(|when| when.first_day())),
        ),
        (
            "latest",
            Value::printed(when.and_then(|when| when.last_day())),
        ),
    ]
}

/// The fields of a statement, those of its texts that are in Russian beside the English ones.
#[must_use]
pub fn statement(dataset: &Dataset, russian: &Translation, id: StatementId) -> Fields {
    let in_russian = |field: Field| Value::optional(russian.text(id, field));
    let statement = dataset.statement(id);
    let subject = dataset.entity(statement.subject);
    let mut fields: Fields = Vec::with_capacity(24);
    fields.push(("id", Value::Text(statement_reference(dataset, id))));
    fields.push((
        "subject",
        Value::Text(reference(dataset, statement.subject)),
    ));
    fields.push(("subject_name", Value::text(&subject.names.full)));
    fields.push(("aspect", Value::text(statement.aspect.name())));
    fields.push(("title", Value::optional(statement.title.as_deref())));
    fields.push(("title_ru", in_russian(Field::Title)));
    fields.push(("text", Value::text(&statement.text)));
    fields.push(("text_ru", in_russian(Field::Text)));
    fields.extend(date_fields(statement.when));
    fields.push(("place", Value::optional(statement.place.as_deref())));
    fields.push(("place_ru", in_russian(Field::Place)));
    fields.push(("standing", Value::text(statement.standing.name())));
    fields.push(("milestone", Value::Truth(statement.milestone)));
    let rests = evidence::evidence(dataset, statement, statement.citations());
    let weights = rests.weights().map(|weight| Value::text(weight.name()));
    fields.push(("witnesses", Value::number(rests.witnesses as i64)));
    fields.push(("evidence", Value::List(weights.collect())));
    let side = rests.side.map(|side| reference(dataset, side));
    fields.push(("evidence_side", Value::printed(side)));
    fields.push(("about", references(dataset, &statement.about)));
    fields.push(("detail", detail(dataset, &statement.detail)));
    fields.push(("figures", figures(&statement.detail, &in_russian)));
    fields.push(("citations", citations(dataset, statement.citations())));
    let reading = |(reading, number): (&Cited<Reading>, u8)| {
        let mut fields: Fields = Vec::with_capacity(8);
        fields.push(("text", Value::text(&reading.text)));
        fields.push(("text_ru", in_russian(Field::ReadingText(number))));
        fields.extend(date_fields(reading.when));
        fields.push(("why_not_followed", Value::text(&reading.why)));
        fields.push(("why_not_followed_ru", in_russian(Field::ReadingWhy(number))));
        fields.push(("citations", citations(dataset, reading.citations())));
        Value::Fields(fields)
    };
    let readings = statement.readings.iter().zip(0..);
    let readings = readings.map(reading).collect();
    fields.push(("readings", Value::List(readings)));
    fields.push(("note", Value::optional(statement.note.as_deref())));
    fields.push(("note_ru", in_russian(Field::Note)));
    fields.push(("checked", Value::printed(statement.checked)));
    fields
}

/// What a statement says beyond its sentence; `type` says which fields follow.
fn detail(dataset: &Dataset, detail: &Detail) -> Value {
    let text = |name: &'static str, text: &str| (name, Value::text(text));
    let target = |name: &'static str, id: Option<EntityId>| {
        (name, Value::printed(id.map(|id| reference(dataset, id))))
    };
    let (kind, fields): (&str, Fields) = match detail {
        Detail::Plain | Detail::Figure(_) | Detail::Run { .. } => return Value::Nothing,
        Detail::Step { of, step } => (
            "step",
            [text("of", of.name()), text("step", step.name())].into(),
        ),
        Detail::Link {
            relation,
            target: to,
        } => (
            "link",
            [
                text("relation", relation.name()),
                target("target", Some(*to)),
            ]
            .into(),
        ),
        Detail::Office { role, organ, .. } => (
            "office",
            [text("role", role), target("organ", Some(*organ))].into(),
        ),
        Detail::Chair { person } => (
            "chair",
            [("person", Value::optional(person.as_deref()))].into(),
        ),
        Detail::Assessment { by } => ("assessment", [text("by", by)].into()),
        Detail::Article { number } => ("article", [text("article", number)].into()),
        Detail::Request { by, of, basis } => (
            "request",
            [
                text("asked_by", &by.words),
                text("asked_of", &of.words),
                text("basis", basis),
            ]
            .into(),
        ),
        Detail::Answer { answer, organ } => (
            "answer",
            [text("answer", answer.name()), target("organ", *organ)].into(),
        ),
        Detail::Provisions(provisions) => {
            let provisions = provisions.iter().map(provision).collect();
            (
                "provisions",
                [("provisions", Value::List(provisions))].into(),
            )
        }
    };
    let mut record: Fields = [("type", Value::text(kind))].into();
    record.extend(fields);
    Value::Fields(record)
}

/// One provision of a clause.
fn provision(provision: &Provision) -> Value {
    fn words<T: Vocabulary>(name: &'static str, words: &[T]) -> (&'static str, Value) {
        let words = words.iter().map(|word| Value::text(word.name()));
        (name, Value::List(words.collect()))
    }
    let point = |point: Option<OpenPoint>| Value::optional(point.map(OpenPoint::name));
    Value::Fields(
        [
            words("matters", &provision.matters),
            words("grounds", &provision.grounds),
            words("says", &provision.says),
            ("open", point(provision.open)),
            ("unsaid", point(provision.unsaid)),
        ]
        .into(),
    )
}

fn figures(detail: &Detail, in_russian: &dyn Fn(Field) -> Value) -> Value {
    let figure = |(figure, number): (&Quantity, u8)| {
        Value::Fields(
            [
                ("label", Value::text(&figure.label)),
                ("label_ru", in_russian(Field::Label(number))),
                ("value", Value::Thousandths(figure.thousandths)),
                ("unit", Value::text(&figure.unit)),
                ("qualifier", Value::text(figure.qualifier.name())),
                ("scope", Value::optional(figure.scope.as_deref())),
                ("scope_ru", in_russian(Field::Scope(number))),
            ]
            .into(),
        )
    };
    Value::List(match detail {
        Detail::Figure(one) => [figure((one, 0))].into(),
        Detail::Run { figures } => figures.iter().zip(0..).map(figure).collect(),
        _ => Vec::new(),
    })
}

fn citations(dataset: &Dataset, citations: &Citations) -> Value {
    let citation = |citation: &Citation| {
        let locator = citation.locator.as_ref().map(Locator::to_string);
        Value::Fields(
            [
                ("source", Value::Text(reference(dataset, citation.source))),
                ("locator", Value::printed(locator)),
            ]
            .into(),
        )
    };
    Value::List(citations.iter().map(citation).collect())
}

fn references(dataset: &Dataset, ids: &[EntityId]) -> Value {
    Value::List(
        ids.iter()
            .map(|id| Value::Text(reference(dataset, *id)))
            .collect(),
    )
}

/// The fields that only a source has.
fn source(dataset: &Dataset, note: &SourceNote) -> Fields {
    let authors = note.authors.iter().map(author);
    let mut fields = vec![
        ("form", Value::text(note.form.name())),
        ("author", Value::printed(note.author_names())),
        ("authors", Value::List(authors.collect())),
        ("publisher", Value::optional(note.publisher.as_deref())),
    ];
    fields.extend(date_fields(note.written));
    fields.push(("language", Value::text(&note.language)));
    let translated = note.translated_from.as_deref();
    fields.push(("translated_from", Value::optional(translated)));
    fields.push(("url", Value::optional(note.url.as_deref())));
    fields.push(("copies", references(dataset, &note.copies)));
    let side = note.side.map(|side| reference(dataset, side));
    fields.push(("side", Value::printed(side)));
    fields
}

/// The fields of an entity. The three answers for a state are those of the day.
#[must_use]
pub fn entity(dataset: &Dataset, russian: &Translation, id: EntityId, day: Day) -> Fields {
    let entity = dataset.entity(id);
    let names = &entity.names;
    let pair = |first: (&'static str, &str), second: (&'static str, Option<&str>)| {
        Value::Fields(
            [
                (first.0, Value::text(first.1)),
                (second.0, Value::optional(second.1)),
            ]
            .into(),
        )
    };
    let native = names.native.iter();
    let native = native.map(|(language, name)| pair(("language", language), ("name", Some(name))));
    let aliases = entity.aliases.iter();
    let aliases = aliases.map(|alias| pair(("text", &alias.text), ("note", alias.note.as_deref())));
    let mut about = dataset.about(id);
    let summary = about.find(|(_, statement)| statement.aspect == Aspect::Summary);
    let mut fields: Fields = Vec::with_capacity(32);
    fields.push(("id", Value::Text(reference(dataset, id))));
    fields.push(("kind", Value::text(entity.kind().folder())));
    fields.push(("class", Value::optional(entity.class.name())));
    fields.push(("name", Value::text(&names.full)));
    fields.push(("short_name", Value::optional(names.short.as_deref())));
    fields.push(("abbreviation", Value::optional(names.abbr.as_deref())));
    fields.push(("name_ru", Value::optional(names.ru.as_deref())));
    fields.push(("own_name_ru", Value::optional(russian.name(id))));
    fields.push(("abbreviation_ru", Value::optional(names.abbr_ru.as_deref())));
    fields.push(("names", Value::List(native.collect())));
    fields.push(("aliases", Value::List(aliases.collect())));
    fields.push(("code", Value::optional(entity.code.as_deref())));
    let whole = entity.part_of.map(|whole| reference(dataset, whole));
    fields.push(("part_of", Value::printed(whole)));
    let text = summary.map(|(_, statement)| statement.text.as_str());
    fields.push(("summary", Value::optional(text)));
    let text = summary.and_then(|(id, _)| russian.text(id, Field::Text));
    fields.push(("summary_ru", Value::optional(text)));
    let outcome = prospects::outcome(dataset, id, day).map(Fulfilment::name);
    fields.push(("outcome", Value::optional(outcome)));
    let statements = dataset.about(id).count() as i64;
    fields.push(("statements", Value::number(statements)));
    if entity.kind() == Kind::State {
        fields.push(("as_of", Value::Text(day.to_string())));
        for (name, of) in BONDS {
            let status = as_of::status(dataset, id, of, day).status;
            fields.push((name, Value::text(status.name())));
        }
    }
    if let Some(note) = &entity.source {
        fields.extend(source(dataset, note));
    }
    fields
}

/// An author; of a person, `family` and `given` are filled, of a body `name`.
fn author(author: &Author) -> Value {
    let (family, given, name) = match author {
        Author::Person { family, given } => (Some(family), Some(given), None),
        Author::Body(name) => (None, None, Some(name)),
    };
    let part = |part: Option<&String>| Value::optional(part.map(String::as_str));
    Value::Fields(vec![
        ("family", part(family)),
        ("given", part(given)),
        ("name", part(name)),
    ])
}

/// The fields of the three answers for a state.
const BONDS: [(&str, Bond); 3] = [
    ("treaty", Bond::Treaty),
    ("organization", Bond::Organization),
    ("participation", Bond::Participation),
];
