//! The record as tables: an entry kind a table, statements, and what a statement has several of.

use atlas_record::{
    as_of::{self, Status},
    data_sets::{self, Agreement, FIRST_YEAR},
    model::{Bond, Cited, Code, DataSet, Dataset, EntityId, Kind, StatementId},
    translation::Translation,
};

use crate::export::{
    row::{self, reference, statement_reference},
    state_tables,
    table::Table,
    value::{Fields, Value},
};

/// All tables.
#[must_use]
pub fn tables(dataset: &Dataset, russian: &Translation) -> Vec<Table> {
    let mut tables = vec![statements(dataset, russian)];
    tables.extend(several(dataset, russian));
    tables.push(spells(dataset));
    tables.extend([
        state_tables::state_years(dataset),
        state_tables::state_days(dataset),
    ]);
    tables.push(other_data_sets(dataset));
    tables.extend(Kind::ALL.map(|kind| entries(dataset, russian, kind)));
    tables.extend([names(dataset), aliases(dataset), changes(dataset)]);
    tables.retain(|table| !table.rows.is_empty());
    tables
}

/// What a statement has several of stands in tables of its own.
const SEVERAL: [&str; 4] = ["about", "figures", "citations", "readings"];

/// What a detail can hold; each is a column.
const DETAIL: [(&str, &str); 15] = [
    ("type", "detail_type"),
    ("of", "detail_of"),
    ("step", "detail_step"),
    ("relation", "detail_relation"),
    ("target", "detail_target"),
    ("role", "detail_role"),
    ("organ", "detail_organ"),
    ("person", "detail_person"),
    ("by", "detail_by"),
    ("article", "detail_article"),
    ("asked_by", "detail_asked_by"),
    ("asked_of", "detail_asked_of"),
    ("basis", "detail_basis"),
    ("answer", "detail_answer"),
    ("provisions", "detail_provisions"),
];

fn statements(dataset: &Dataset, russian: &Translation) -> Table {
    let rows = dataset.all().map(|(id, _)| {
        let mut flat: Fields = Vec::new();
        for (name, value) in row::statement(dataset, russian, id) {
            match value {
                _ if SEVERAL.contains(&name) => {}
                value if name == "detail" => {
                    let of = |key: &str| field(&value, key).cloned().unwrap_or(Value::Nothing);
                    flat.extend(DETAIL.map(|(key, column)| (column, of(key))));
                }
                value => flat.push((name, value)),
            }
        }
        flat
    });
    Table {
        name: "statements",
        title: "Statements, each a sentence on one entry",
        key: &["id"],
        links: &[],
        rows: rows.collect(),
    }
}

fn field<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        Value::Fields(fields) => fields
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value),
        _ => None,
    }
}

/// The things in a list of a record.
fn listed(record: &Fields, name: &str) -> Vec<Value> {
    match record.iter().find(|(known, _)| *known == name) {
        Some((_, Value::List(values))) => values.clone(),
        _ => Vec::new(),
    }
}

fn fields_of(value: Value) -> Fields {
    match value {
        Value::Fields(fields) => fields,
        _ => Vec::new(),
    }
}

/// Readings, citations, figures, and whom a statement concerns.
fn several(dataset: &Dataset, russian: &Translation) -> [Table; 4] {
    let (mut readings, mut citations, mut figures, mut concerns) = (vec![], vec![], vec![], vec![]);
    for (id, _) in dataset.all() {
        let record = row::statement(dataset, russian, id);
        let name = || ("statement", Value::Text(statement_reference(dataset, id)));
        let mut cite = |reading: Value, cited: Vec<Value>| {
            for citation in cited {
                let mut row = vec![name(), ("reading", reading.clone())];
                row.extend(fields_of(citation));
                citations.push(row);
            }
        };
        cite(Value::Nothing, listed(&record, "citations"));
        for (place, reading) in listed(&record, "readings").into_iter().enumerate() {
            let mut fields = fields_of(reading);
            let number = Value::number(place as i64 + 1);
            cite(number.clone(), listed(&fields, "citations"));
            fields.retain(|(name, _)| *name != "citations");
            fields.splice(0..0, [name(), ("reading", number)]);
            readings.push(fields);
        }
        for figure in listed(&record, "figures") {
            let mut row = vec![name()];
            row.extend(fields_of(figure));
            figures.push(row);
        }
        let about = listed(&record, "about").into_iter();
        concerns.extend(about.map(|entry| vec![name(), ("entry", entry)]));
    }
    tables_of_statements([readings, citations, figures, concerns])
}

/// The four tables with their names, titles, keys and links.
fn tables_of_statements([readings, citations, figures, concerns]: [Vec<Fields>; 4]) -> [Table; 4] {
    const OF_STATEMENT: &[(&str, &str)] = &[("statement", "statements")];
    let table = |name, title, key, links, rows| Table {
        name,
        title,
        key,
        links,
        rows,
    };
    [
        table(
            "readings",
            "What other sources say where sources disagree, and why it is not followed",
            &["statement", "reading"][..],
            OF_STATEMENT,
            readings,
        ),
        table(
            "citations",
            "Which source says what, and where in it",
            &[],
            &[("statement", "statements"), ("source", "sources")],
            citations,
        ),
        table(
            "figures",
            "Numbers, each with its unit and what it covers",
            &[],
            OF_STATEMENT,
            figures,
        ),
        table(
            "concerns",
            "Which other entries a statement concerns",
            &["statement", "entry"],
            OF_STATEMENT,
            concerns,
        ),
    ]
}

/// The ladders of the states as periods; the time before any act is no row.
pub(crate) fn spells(dataset: &Dataset) -> Table {
    let mut rows = Vec::new();
    for (id, state) in dataset.of_kind(Kind::State) {
        for of in Bond::ALL {
            let spells = as_of::spells(dataset, id, *of).into_iter();
            for spell in spells.filter(|spell| spell.status != Status::None) {
                let act: Option<StatementId> = spell.begun_by;
                rows.push(vec![
                    ("state", Value::Text(reference(dataset, id))),
                    ("name", Value::text(&state.names.full)),
                    ("question", Value::text(of.name())),
                    ("status", Value::text(spell.status.name())),
                    ("from", Value::printed(spell.from)),
                    ("to", Value::printed(spell.to)),
                    (
                        "begun_by",
                        Value::printed(act.map(|act| statement_reference(dataset, act))),
                    ),
                ]);
            }
        }
    }
    Table {
        name: "ladders",
        title: "Periods in which a state was party, member or taking part, with the act that began them",
        key: &["state", "question", "from"],
        links: &[("state", "states"), ("begun_by", "statements")],
        rows,
    }
}

/// What a data set says of a state in a year, beside the record; nothing of a year that it does not reach.
fn coded_year(
    dataset: &Dataset,
    (place, set): (usize, &Cited<DataSet>),
    state: EntityId,
    year: u16,
) -> Option<Fields> {
    let coded = data_sets::coded(dataset, set, state, year)?;
    let answers = |of| data_sets::answers(dataset, state, of, year);
    let at_end = |of| Value::printed(answers(of).last().map(|status| status.name()));
    let held_against = set.of.map(answers).unwrap_or_default();
    let differs = coded.agreement.is_some_and(|of| of != Agreement::Same);
    let why = data_sets::explanation(dataset, place, state, year).filter(|_| differs);
    Some(vec![
        ("data_set", Value::text(&set.slug)),
        (
            "source",
            Value::Text(reference(dataset, set.citations()[0].source)),
        ),
        ("identifier", Value::text(&set.identifier)),
        ("state", Value::Text(reference(dataset, state))),
        (
            "code",
            Value::optional(dataset.entity(state).code.as_deref()),
        ),
        ("year", Value::number(year.into())),
        ("coded", Value::text(coded.code.map_or("out", Code::name))),
        ("question", Value::optional(set.of.map(Bond::name))),
        (
            "first_status",
            Value::printed(held_against.first().map(|status| status.name())),
        ),
        (
            "last_status",
            Value::printed(held_against.last().map(|status| status.name())),
        ),
        (
            "agreement",
            Value::optional(coded.agreement.map(Agreement::name)),
        ),
        (
            "probably_right",
            Value::optional(why.map(|why| why.right.name())),
        ),
        (
            "explained_by",
            Value::printed(why.map(|why| statement_reference(dataset, why.statement))),
        ),
        ("treaty", at_end(Bond::Treaty)),
        ("organization", at_end(Bond::Organization)),
        ("participation", at_end(Bond::Participation)),
    ])
}

/// What other data sets say of each state in each year that they reach, beside the record. A year that a data set does
/// not reach is no row.
fn other_data_sets(dataset: &Dataset) -> Table {
    let mut rows = Vec::new();
    for (place, set) in dataset.data_sets.sets.iter().enumerate() {
        for state in data_sets::states(dataset) {
            for year in FIRST_YEAR.max(set.years.0)..=set.years.1 {
                rows.extend(coded_year(dataset, (place, set), state, year));
            }
        }
    }
    Table {
        name: "other-data-sets",
        title: "How other data sets code each state and year, beside the answers of the record",
        key: &["data_set", "state", "year"],
        links: &[
            ("source", "sources"),
            ("state", "states"),
            ("explained_by", "statements"),
        ],
        rows,
    }
}

fn entries(dataset: &Dataset, russian: &Translation, kind: Kind) -> Table {
    const SEVERAL: [&str; 3] = ["names", "aliases", "copies"];
    let rows = dataset.of_kind(kind).map(|(id, _)| {
        let mut record = row::entity(dataset, russian, id, dataset.edition);
        record.retain(|(name, _)| !SEVERAL.contains(name));
        record
    });
    Table {
        name: kind.folder(),
        title: kind.plural(),
        key: &["id"],
        links: &[],
        rows: rows.collect(),
    }
}

fn names(dataset: &Dataset) -> Table {
    let mut rows = Vec::new();
    for (id, entity) in dataset.ids() {
        for (language, name) in &entity.names.native {
            rows.push(vec![
                ("entry", Value::Text(reference(dataset, id))),
                ("language", Value::text(language)),
                ("name", Value::text(name)),
            ]);
        }
    }
    Table {
        name: "names",
        title: "Names in further languages",
        key: &["entry", "language"],
        links: &[],
        rows,
    }
}

fn aliases(dataset: &Dataset) -> Table {
    let mut rows = Vec::new();
    for (id, entity) in dataset.ids() {
        for alias in &entity.aliases {
            rows.push(vec![
                ("entry", Value::Text(reference(dataset, id))),
                ("alias", Value::text(&alias.text)),
                ("note", Value::optional(alias.note.as_deref())),
            ]);
        }
    }
    Table {
        name: "aliases",
        title: "Other names under which entries are met",
        key: &[],
        links: &[],
        rows,
    }
}

fn changes(dataset: &Dataset) -> Table {
    let rows = dataset.changes.iter().map(|change| {
        vec![
            ("edition", Value::Text(change.edition.to_string())),
            ("text", Value::text(&change.text)),
        ]
    });
    Table {
        name: "changes",
        title: "What each edition brought",
        key: &[],
        links: &[],
        rows: rows.collect(),
    }
}
