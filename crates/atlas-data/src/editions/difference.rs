//! What an edition said otherwise than a later one, written from the two data sets.
//!
//! Both are compared as the tables that were written, not as what this program makes of them: an old data set need not
//! be in today's format. Values are copied letter for letter.

use std::collections::{BTreeMap, BTreeSet};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    problem::Problem,
    source_files::{self, SourceFile},
};

/// How the two are compared, and what the file says of that.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The day of the earlier edition.
    pub edition: String,
    /// Where the earlier data set is found.
    pub revision: String,
    /// Keys that the format got between the two: that they are new is no change of the record.
    pub not_compared: Vec<String>,
}

/// The tables of a file.
struct Tables<'a> {
    path: &'a str,
    text: &'a str,
    root: Spanned<DeTable<'a>>,
}

/// A table with the text from which it was read.
#[derive(Clone, Copy)]
struct Written<'t, 'a> {
    text: &'a str,
    table: &'t DeTable<'a>,
}

impl<'t, 'a> Written<'t, 'a> {
    /// The tables of a list such as `[[fact]]`.
    fn list(self, key: &str) -> impl Iterator<Item = Self> {
        let list = self
            .table
            .get(key)
            .and_then(|list| list.get_ref().as_array());
        let items = list.into_iter().flat_map(|items| items.iter());
        let tables = items.filter_map(|item| item.get_ref().as_table());
        tables.map(move |table| Self { table, ..self })
    }

    fn id(self) -> Option<&'t str> {
        self.table.get("id")?.get_ref().as_str()
    }

    fn fact(self, id: &str) -> Option<Self> {
        self.list("fact").find(|fact| fact.id() == Some(id))
    }

    /// Keys and values in the order in which they are written, but for translations.
    fn in_order(self) -> Vec<(&'t str, &'t Spanned<DeValue<'a>>)> {
        let mut keys: Vec<_> = self.table.iter().collect();
        keys.sort_by_key(|(key, _)| key.span().start);
        let keys = keys.into_iter();
        let keys = keys.map(|(key, value)| (key.get_ref().as_ref(), value));
        keys.filter(|(key, _)| !is_translation(key)).collect()
    }

    /// A value letter for letter, but for translations; a table that has a heading of its own in one line.
    fn value(self, value: &Spanned<DeValue<'a>>) -> String {
        let letters = &self.text[value.span()];
        match value.get_ref() {
            DeValue::Table(table) if !letters.starts_with('{') || is_translated(value) => {
                let inner = Written {
                    text: self.text,
                    table,
                };
                let pairs = inner.in_order().into_iter();
                let pairs = pairs.map(|(key, value)| format!("{key} = {}", self.value(value)));
                format!("{{ {} }}", pairs.collect::<Vec<String>>().join(", "))
            }
            DeValue::Array(items)
                if !letters.starts_with('[')
                    || letters.starts_with("[[")
                    || is_translated(value) =>
            {
                let items = items.iter().map(|item| self.value(item));
                format!("[{}]", items.collect::<Vec<String>>().join(", "))
            }
            _ => letters.to_owned(),
        }
    }
}

/// The text of the file of the earlier edition.
///
/// # Errors
/// What of both is not readable as TOML.
pub fn difference(
    earlier: &[SourceFile],
    later: &[SourceFile],
    settings: &Settings,
) -> Result<String, Vec<Problem>> {
    let (earlier, later) = (read(earlier)?, read(later)?);
    let (before, after) = (entities(&earlier), entities(&later));
    let unknown_entities = after.keys().filter(|name| !before.contains_key(*name));
    let unknown_entities: Vec<&str> = unknown_entities.map(String::as_str).collect();
    let mut unknown: Vec<String> = Vec::new();
    let mut blocks = String::new();
    for (name, old) in &before {
        // An entity that is gone is refused by the list of what was published.
        let Some(new) = after.get(name) else { continue };
        if !is_same(old.table, new.table, settings, &["fact", "id"]) {
            blocks += &block("entity", name, *old, Some(*new), "", settings);
        }
        let added = new.list("fact").filter_map(Written::id);
        let added = added.filter(|id| old.fact(id).is_none());
        unknown.extend(added.map(|id| format!("{name}#{id}")));
        let facts: Vec<Written<'_, '_>> = old.list("fact").collect();
        for (place, fact) in facts.iter().enumerate() {
            let now = fact.id().and_then(|id| new.fact(id));
            if now.is_some_and(|now| is_same(fact.table, now.table, settings, &[])) {
                continue;
            }
            let mut others = facts[place + 1..].iter().filter_map(|fact| fact.id());
            let before = others.find(|id| now.is_none() && new.fact(id).is_some());
            let before = before.map_or_else(String::new, |id| format!("before = \"{id}\"\n"));
            blocks += &block("fact", name, *fact, now, &before, settings);
        }
    }
    let unknown: Vec<&str> = unknown.iter().map(String::as_str).collect();
    let keys = settings.not_compared.iter();
    let keys: Vec<String> = keys.map(|key| format!("\"{key}\"")).collect();
    Ok(format!(
        "# What the edition of this day said otherwise than the one after it: the ids of what it did not have, and the\n\
         # names and facts that were corrected or withdrawn since, as they were. `cargo xtask edition` writes it.\n\
         edition = \"{}\"\n\
         # The commit whose data was published, and the keys that the format got since.\n\
         revision = \"{}\"\n\
         not-compared = [{}]\n\n{}\n{}{blocks}",
        settings.edition,
        settings.revision,
        keys.join(", "),
        list("unknown-entities", &unknown_entities),
        list("unknown", &unknown),
    ))
}

fn list(key: &str, items: &[&str]) -> String {
    let items: String = items
        .iter()
        .map(|item| format!("    \"{item}\",\n"))
        .collect();
    format!("{key} = [\n{items}]\n")
}

fn read(files: &[SourceFile]) -> Result<Vec<Tables<'_>>, Vec<Problem>> {
    let (mut read, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        match DeTable::parse(&file.text) {
            Ok(root) => read.push(Tables {
                path: &file.path,
                text: &file.text,
                root,
            }),
            Err(error) => problems.push(Problem {
                file: file.path.clone(),
                line: 1,
                message: format!("not readable as TOML: {}", error.message()),
                help: None,
            }),
        }
    }
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

/// The entities of all files by kind and slug.
fn entities<'t, 'a>(files: &'t [Tables<'a>]) -> BTreeMap<String, Written<'t, 'a>> {
    let mut all = BTreeMap::new();
    for file in files {
        let mut segments = file.path.split('/').skip(1);
        let (Some(folder), Some(name)) = (segments.next(), segments.next()) else {
            continue;
        };
        if [source_files::EDITIONS, source_files::EXPECTED].contains(&folder) {
            continue;
        }
        let root = Written {
            text: file.text,
            table: file.root.get_ref(),
        };
        if root.table.contains_key("entity") {
            let several = root.list("entity");
            all.extend(several.filter_map(|one| Some((format!("{folder}/{}", one.id()?), one))));
        } else {
            let slug = name.trim_end_matches(".toml");
            all.insert(format!("{folder}/{slug}"), root);
        }
    }
    all
}

fn is_same(old: &DeTable<'_>, new: &DeTable<'_>, settings: &Settings, but: &[&str]) -> bool {
    let keys = |table: &DeTable<'_>| -> BTreeSet<String> {
        let keys = table.keys().map(|key| key.get_ref().as_ref());
        let keys = keys.filter(|key| !but.contains(key) && !settings.passes_over(key));
        let keys = keys.filter(|key| !is_translation(key));
        keys.map(str::to_owned).collect()
    };
    let of_old = keys(old);
    let is_same = |key: &String| {
        let values = old.get(key.as_str()).zip(new.get(key.as_str()));
        values.is_some_and(|(old, new)| is_same_value(old.get_ref(), new.get_ref(), settings))
    };
    of_old == keys(new) && of_old.iter().all(is_same)
}

/// Whether a key holds a translation of the atlas's own: it says nothing that the English beside it does not, so it is
/// never compared, and an earlier edition does not keep it.
fn is_translation(key: &str) -> bool {
    key.ends_with("-ru") && key != "abbr-ru"
}

/// Whether a value has a translation in it.
fn is_translated(value: &Spanned<DeValue<'_>>) -> bool {
    match value.get_ref() {
        DeValue::Array(items) => items.iter().any(is_translated),
        DeValue::Table(table) => table
            .iter()
            .any(|(key, value)| is_translation(key.get_ref()) || is_translated(value)),
        _ => false,
    }
}

impl Settings {
    fn passes_over(&self, key: &str) -> bool {
        self.not_compared.iter().any(|one| one == key)
    }
}

fn is_same_value(old: &DeValue<'_>, new: &DeValue<'_>, settings: &Settings) -> bool {
    match (old, new) {
        (DeValue::Array(old), DeValue::Array(new)) => {
            let mut pairs = old.iter().zip(new.iter());
            old.len() == new.len()
                && pairs.all(|(old, new)| is_same_value(old.get_ref(), new.get_ref(), settings))
        }
        (DeValue::Table(old), DeValue::Table(new)) => is_same(old, new, settings, &[]),
        // A text that became a table with whom it means beside its words says what it said.
        (DeValue::String(_), DeValue::Table(new)) => {
            let words = new.get("words");
            words.is_some_and(|words| is_same_value(old, words.get_ref(), settings))
        }
        _ => plain(old).is_some_and(|old| Some(old) == plain(new)),
    }
}

/// A value that is neither list nor table, as a text.
fn plain(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.trim().to_owned()),
        DeValue::Integer(number) => Some(number.as_str().replace('_', "")),
        DeValue::Float(number) => Some(number.as_str().replace('_', "")),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// A table as it was written, with what is not compared as it is written now.
fn block(
    sort: &str,
    subject: &str,
    old: Written<'_, '_>,
    now: Option<Written<'_, '_>>,
    before: &str,
    settings: &Settings,
) -> String {
    let mut out = format!("\n[[{sort}]]\nsubject = \"{subject}\"\n{before}");
    let mut deeper = String::new();
    for (key, value) in old.in_order() {
        let is_heading = sort == "entity" && ["id", "fact"].contains(&key);
        if is_heading || settings.passes_over(key) {
            continue;
        }
        if ["reading", "alias"].contains(&key) {
            for one in old.list(key) {
                deeper += &format!("\n[[{sort}.{key}]]\n");
                for (key, value) in one.in_order() {
                    deeper += &format!("{key} = {}\n", one.value(value));
                }
            }
            continue;
        }
        // A text that is a table now says the same in today's format.
        let form_of_now = now.and_then(|now| {
            let value_now = now.table.get(key)?;
            let is_other_form = value.get_ref().is_str() && value_now.get_ref().is_table();
            let is_kept =
                is_other_form && is_same_value(value.get_ref(), value_now.get_ref(), settings);
            is_kept.then(|| now.value(value_now))
        });
        let value_now = now.and_then(|now| Some((now, now.table.get(key)?)));
        let inner = value.get_ref().as_table().zip(value_now);
        let merged = inner.map(|(table, (now, value_now))| {
            let old = Written { table, ..old };
            let kept = old.in_order().into_iter();
            let kept = kept.filter(|(key, _)| !settings.passes_over(key));
            let kept = kept.map(|(key, value)| format!("{key} = {}", old.value(value)));
            let new = value_now.get_ref().as_table();
            let new = new.map(|table| Written { table, ..now });
            let new = new.into_iter().flat_map(Written::in_order);
            let new = new.filter(|(key, _)| settings.passes_over(key));
            let new = new.map(|(key, value)| format!("{key} = {}", now.value(value)));
            let pairs: Vec<String> = kept.chain(new).collect();
            format!("{{ {} }}", pairs.join(", "))
        });
        let value = form_of_now.or(merged).unwrap_or_else(|| old.value(value));
        out += &format!("{key} = {value}\n");
    }
    let aspect = |one: Written<'_, '_>| plain(one.table.get("aspect")?.get_ref());
    if let Some(now) = now.filter(|now| aspect(*now) == aspect(old)) {
        for (key, value) in now.in_order() {
            if settings.passes_over(key) {
                out += &format!("{key} = {}\n", now.value(value));
            }
        }
    }
    out + &deeper
}
