//! A value with its fields in order, written as JSON or as a cell of CSV.

use serde::{Serialize, Serializer};
use serde_json::Number;

/// The fields of a thing, in order; every thing of a sort has the same fields.
pub type Fields = Vec<(&'static str, Value)>;

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing is recorded.
    Nothing,
    /// A text.
    Text(String),
    /// A number in thousandths, so that `11.5` is exact.
    Thousandths(i64),
    /// Yes or no.
    Truth(bool),
    /// Several values.
    List(Vec<Value>),
    /// Something with fields of its own.
    Fields(Fields),
}

/// What parts the values of a list in a cell of CSV; no text of the record has it.
const LIST_SEPARATOR: &str = " | ";

/// What parts the fields of a thing in a cell of CSV.
const FIELD_SEPARATOR: &str = "; ";

impl Value {
    /// A whole number.
    #[must_use]
    pub const fn number(number: i64) -> Self {
        Self::Thousandths(number * 1000)
    }

    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A text, if there is one.
    #[must_use]
    pub fn optional(text: Option<&str>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    /// The value in words of its own, if there is one.
    #[must_use]
    pub fn printed(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Nothing, |value| Self::Text(value.to_string()))
    }

    /// The value as one text: parts of a list and of a thing stand side by side, and what is missing is left out.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Truth(truth) => truth.to_string(),
            Self::Thousandths(number) => in_units(*number).to_string(),
            Self::List(values) => joined(&mut values.iter(), LIST_SEPARATOR),
            Self::Fields(fields) => {
                joined(&mut fields.iter().map(|(_, value)| value), FIELD_SEPARATOR)
            }
        }
    }
}

fn joined(values: &mut dyn Iterator<Item = &Value>, separator: &str) -> String {
    let mut joined = String::new();
    for value in values {
        let plain = value.plain();
        if !plain.is_empty() {
            if !joined.is_empty() {
                joined.push_str(separator);
            }
            joined.push_str(&plain);
        }
    }
    joined
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Thousandths(number) => in_units(*number).serialize(serializer),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::List(values) => serializer.collect_seq(values),
            Self::Fields(fields) => fields_of(fields, serializer),
        }
    }
}

/// The fields in their order; a map of `serde_json` would sort them.
fn fields_of<S: Serializer>(
    fields: &[(&'static str, Value)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(fields.iter().map(|(name, value)| (name, value)))
}

/// A number given in thousandths, as programs read it: `54251`, `11.5`, `-0.25`.
fn in_units(thousandths: i64) -> Number {
    let whole = || Number::from(thousandths / 1000);
    if thousandths % 1000 == 0 {
        return whole();
    }
    // The nearest number of 64 bits is printed with no more than its three decimals.
    Number::from_f64(thousandths as f64 / 1000.0).unwrap_or_else(whole)
}

/// A JSON document: fields, then lists with one thing a line, so that two editions can be compared line by line.
#[must_use]
pub fn json_document<T: Serialize>(
    fields: &[(&'static str, Value)],
    lists: &[(&'static str, Vec<T>)],
) -> String {
    let mut members: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}:{}", json(name), json(value)))
        .collect();
    members.extend(lists.iter().map(|(name, things)| {
        let things: Vec<String> = things.iter().map(json).collect();
        format!("{}:[\n{}\n]", json(name), things.join(",\n"))
    }));
    format!("{{\n{}\n}}\n", members.join(",\n"))
}

/// A value as JSON on one line.
fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("keys are texts and numbers are finite")
}

/// A table as RFC 4180 has it: a row of names, then a row for each thing.
#[must_use]
pub fn csv(records: &[Fields]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let names = records.first().into_iter().flatten();
    let mut write = |row: Vec<String>| writer.write_record(row);
    write(names.map(|(name, _)| (*name).to_owned()).collect()).expect("it is written to memory");
    for record in records {
        let cells = record.iter().map(|(_, value)| value.plain());
        write(cells.collect())
            .expect("it is written to memory, and every record has the same fields");
    }
    let bytes = writer.into_inner().expect("it is written to memory");
    String::from_utf8(bytes).expect("cells are texts")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_plain() {
        for (thousandths, expected) in [
            (0, "0"),
            (54_251_000, "54251"),
            (11_500, "11.5"),
            (1_005, "1.005"),
            (897, "0.897"),
            (-250, "-0.25"),
        ] {
            let number = Value::Thousandths(thousandths);
            assert_eq!(number.plain(), expected);
            assert_eq!(json(&number), expected);
        }
    }

    #[test]
    fn a_cell_holds_lists_and_things_side_by_side() {
        let citation = |source: &str, place: Option<&str>| {
            Value::Fields(vec![
                ("source", Value::text(source)),
                ("locator", Value::optional(place)),
            ])
        };
        let list = Value::List(vec![
            citation("sources/a", Some("paragraph 4")),
            citation("sources/b", None),
        ]);
        assert_eq!(list.plain(), "sources/a; paragraph 4 | sources/b");
        let expected = r#"[{"source":"sources/a","locator":"paragraph 4"},{"source":"sources/b","locator":null}]"#;
        assert_eq!(json(&list), expected);
    }

    #[test]
    fn a_table_quotes_what_would_part_it() {
        let row = |a: &str, b: Value| vec![("a", Value::text(a)), ("b", b)];
        let table = [
            row("plain", Value::number(3)),
            row("one, \"two\"\nthree", Value::Nothing),
            row("Հայաստան", Value::Truth(true)),
        ];
        let expected = "a,b\r\nplain,3\r\n\"one, \"\"two\"\"\nthree\",\r\nՀայաստան,true\r\n";
        assert_eq!(csv(&table), expected);
    }
}
