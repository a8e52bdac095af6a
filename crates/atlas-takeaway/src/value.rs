//! A value with its fields in order, written as JSON or as a cell of CSV.

use atlas_core::cite::write_json_text;

/// The fields of a thing, in order; every thing of a sort has the same fields.
pub type Record = Vec<(&'static str, Value)>;

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
    Record(Record),
}

/// What parts the values of a list in a cell of CSV; no text of the record has it.
pub const LIST_SEPARATOR: &str = " | ";

/// What parts the fields of a thing in a cell of CSV.
pub const FIELD_SEPARATOR: &str = "; ";

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

    /// Adds the value as JSON.
    pub fn write_json(&self, out: &mut String) {
        match self {
            Self::Nothing => out.push_str("null"),
            Self::Text(text) => write_json_text(text, out),
            Self::Thousandths(_) | Self::Truth(_) => out.push_str(&self.plain()),
            Self::List(values) => {
                out.push('[');
                for (place, value) in values.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    value.write_json(out);
                }
                out.push(']');
            }
            Self::Record(fields) => write_json_record(fields, out),
        }
    }

    /// The value as one text: parts of a list and of a thing stand side by side, and what is missing is left out.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Truth(truth) => truth.to_string(),
            Self::Thousandths(number) => decimal(*number),
            Self::List(values) => joined(&mut values.iter(), LIST_SEPARATOR),
            Self::Record(fields) => {
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

/// Adds the fields as a JSON object on one line.
pub fn write_json_record(fields: &[(&'static str, Value)], out: &mut String) {
    out.push('{');
    for (place, (name, value)) in fields.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write_json_text(name, out);
        out.push(':');
        value.write_json(out);
    }
    out.push('}');
}

/// A JSON document: fields, then lists with one thing a line, so that two editions can be compared line by line.
#[must_use]
pub fn json_document(
    fields: &[(&'static str, Value)],
    lists: &[(&'static str, Vec<Record>)],
) -> String {
    let mut out = String::new();
    for (name, value) in fields {
        out.push_str(if out.is_empty() { "{\n" } else { ",\n" });
        write_json_text(name, &mut out);
        out.push(':');
        value.write_json(&mut out);
    }
    for (name, records) in lists {
        out.push_str(if out.is_empty() { "{\n" } else { ",\n" });
        write_json_text(name, &mut out);
        out.push_str(":[");
        for (place, record) in records.iter().enumerate() {
            out.push_str(if place == 0 { "\n" } else { ",\n" });
            write_json_record(record, &mut out);
        }
        out.push_str("\n]");
    }
    out.push_str("\n}\n");
    out
}

/// A table as RFC 4180 has it: a row of names, then a row for each thing.
#[must_use]
pub fn csv(records: &[Record]) -> String {
    let mut out = String::new();
    for (place, (name, _)) in records.first().into_iter().flatten().enumerate() {
        write_cell(name, place, &mut out);
    }
    out.push_str("\r\n");
    for record in records {
        for (place, (_, value)) in record.iter().enumerate() {
            write_cell(&value.plain(), place, &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

fn write_cell(text: &str, place: usize, out: &mut String) {
    if place > 0 {
        out.push(',');
    }
    if text.contains([',', '"', '\r', '\n']) {
        out.push('"');
        for letter in text.chars() {
            if letter == '"' {
                out.push('"');
            }
            out.push(letter);
        }
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// A number given in thousandths, as programs read it: `54251`, `11.5`, `-0.25`.
fn decimal(thousandths: i64) -> String {
    let mut digits = (thousandths / 1000).unsigned_abs().to_string();
    let rest = (thousandths % 1000).unsigned_abs();
    if rest > 0 {
        // The leading one keeps the zeros behind the point.
        let decimals = (1000 + rest).to_string();
        digits.push('.');
        digits.push_str(decimals[1..].trim_end_matches('0'));
    }
    if thousandths < 0 {
        digits.insert(0, '-');
    }
    digits
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
            assert_eq!(Value::Thousandths(thousandths).plain(), expected);
        }
    }

    #[test]
    fn a_cell_holds_lists_and_things_side_by_side() {
        let citation = |source: &str, place: Option<&str>| {
            Value::Record(vec![
                ("source", Value::text(source)),
                ("locator", Value::optional(place)),
            ])
        };
        let list = Value::List(vec![
            citation("sources/a", Some("paragraph 4")),
            citation("sources/b", None),
        ]);
        assert_eq!(list.plain(), "sources/a; paragraph 4 | sources/b");
        let mut json = String::new();
        list.write_json(&mut json);
        let expected = r#"[{"source":"sources/a","locator":"paragraph 4"},{"source":"sources/b","locator":null}]"#;
        assert_eq!(json, expected);
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
