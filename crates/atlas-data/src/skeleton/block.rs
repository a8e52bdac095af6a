//! The TOML of a new entry: tables and keys in the order in which people write them, ids and values in their form.

use std::fmt::Write as _;

use atlas_record::model::Aspect;

use super::{Given, TODO};
use crate::{checks::HAPPENINGS, raw::DETAIL_KEYS};

/// A statement: keys in the order in which people write them.
pub(super) fn block_of(table: &str, id: &str, aspect: Aspect, given: &mut Given) -> String {
    let mut block = format!(
        "{table}\nid = {}\naspect = {}\n",
        quoted(id),
        quoted(aspect.name())
    );
    let mut line = |key: &str, value: String| _ = writeln!(block, "{key} = {value}");
    for key in DETAIL_KEYS {
        let value = given.remove(key.name);
        let is_party = key.name.starts_with("asked-");
        match value {
            Some(words) if key.aspects().any(|of| of == aspect) && is_party => {
                line(
                    key.name,
                    format!(
                        "{{ entities = [{}], words = {} }}",
                        quoted(TODO),
                        quoted(&words)
                    ),
                );
            }
            Some(value) if key.aspects().any(|of| of == aspect) => line(key.name, quoted(&value)),
            Some(value) => _ = given.insert(key.name.to_owned(), value),
            None if key.required.contains(&aspect) && is_party => {
                line(
                    key.name,
                    format!("{{ entities = [{0}], words = {0} }}", quoted(TODO)),
                );
            }
            None if key.required.contains(&aspect) => line(key.name, quoted(TODO)),
            None => {}
        }
    }
    let needed = HAPPENINGS.contains(&aspect).then(|| TODO.to_owned());
    if let Some(when) = given.remove("when").or(needed) {
        line("when", quoted(&when));
    }
    for key in ["title", "place"] {
        if let Some(value) = given.remove(key) {
            line(key, quoted(&value));
        }
    }
    line("text", quoted(&take(given, "text")));
    if aspect == Aspect::Figure {
        line(
            "figure",
            format!("{{ label = {0}, value = 0, unit = {0} }}", quoted(TODO)),
        );
    }
    if let Some(about) = given.remove("about") {
        line("about", list(&about));
    }
    line("cite", list(&take(given, "cite")));
    for key in ["standing", "note"] {
        if let Some(value) = given.remove(key) {
            line(key, quoted(&value));
        }
    }
    block
}

/// The two statements without which nothing that was held is complete.
pub(super) fn happening(when: &str, given: &mut Given) -> String {
    let cite = given.get("cite").cloned();
    let mut summary = Given::from([("text".to_owned(), take_or(given, "summary", TODO))]);
    summary.extend(cite.map(|cite| ("cite".to_owned(), cite)));
    given.insert("when".into(), when.into());
    given.entry("place".into()).or_insert_with(|| TODO.into());
    let table = "[[entity.fact]]";
    let summary = block_of(table, "summary", Aspect::Summary, &mut summary);
    let held = block_of(table, "held", Aspect::Held, given);
    format!("\n{summary}\n{held}")
}

/// The year at the beginning of a date.
pub(super) fn year(when: &str) -> Option<&str> {
    when.get(..4).filter(|year| year.parse::<u16>().is_ok())
}

/// A day as ids of sources have it: `110919`, or as much of it as is known.
pub(super) fn short_day(when: &str) -> String {
    let digits: String = when.chars().filter(char::is_ascii_digit).collect();
    digits
        .get(2..)
        .unwrap_or_default()
        .chars()
        .take(6)
        .collect()
}

/// Lower-case letters and digits, anything else a hyphen.
pub(super) fn slug(text: &str) -> String {
    let letters = text
        .chars()
        .map(|letter| match letter.to_ascii_lowercase() {
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => ' ',
        });
    let spaced: String = letters.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}

/// A person as `Family, Given`, anything else as the name of a body.
pub(super) fn author_of(text: &str) -> String {
    match text.split_once(',') {
        Some((family, given)) => {
            let [family, given] = [family, given].map(|part| quoted(part.trim()));
            format!("{{ family = {family}, given = {given} }}")
        }
        None => format!("{{ name = {} }}", quoted(text)),
    }
}

fn list(values: &str) -> String {
    let values: Vec<String> = values
        .split(',')
        .map(|value| quoted(value.trim()))
        .collect();
    format!("[{}]", values.join(", "))
}

pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

pub(super) fn take(given: &mut Given, key: &str) -> String {
    take_or(given, key, TODO)
}

pub(super) fn take_or(given: &mut Given, key: &str, other: &str) -> String {
    given.remove(key).unwrap_or_else(|| other.to_owned())
}
