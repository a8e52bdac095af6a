//! The list of everything that was published.

use std::collections::BTreeMap;

use crate::raw::Raw;

/// The text of `data/editions/published.toml`: what it lists already, and what the record has now.
#[must_use]
pub fn published(raw: &Raw) -> String {
    let mut all: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in &raw.published {
        let listed = all.entry(one.entity.to_string()).or_default();
        listed.extend(one.facts.iter().map(String::as_str));
    }
    for one in &raw.entities {
        let name = format!("{}/{}", one.kind.folder(), one.slug.value);
        let listed = all.entry(name).or_default();
        for id in one.facts.iter().filter_map(|fact| fact.id.as_ref()) {
            if !listed.contains(&id.value.as_str()) {
                listed.push(&id.value);
            }
        }
    }
    let mut text = "# Every entity that was published, with the ids of its facts: they lead somewhere for ever.\n\
                    # `cargo xtask edition release` writes it.\n\
                    published = [\n"
        .to_owned();
    for (entity, facts) in all {
        text += &format!("    \"{entity}");
        for fact in facts {
            text += " ";
            text += fact;
        }
        text += "\",\n";
    }
    text + "]\n"
}
