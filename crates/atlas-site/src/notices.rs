//! Whose work is in the published program: licences and notices of crates, fonts and map data.
//!
//! What `cargo metadata` says of the program as it is built for the browser is followed from its package through
//! dependencies that end up in it: not those of builds and tests, and not macros, which only write code.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::Value;

use crate::{
    names::{BILL_OF_MATERIALS, THIRD_PARTY},
    problem::{Problem, Result},
};

/// What is in the program or beside it and is no crate.
const OTHERS: &str = "\
Source Serif 4, (c) 2014 The Source Serif 4 Project Authors (https://github.com/adobe-fonts/source-serif).
    Subsets of it are in assets/ under the name Atlas Serif. SIL Open Font License 1.1, see fonts/OFL.txt.

Noto Serif Armenian, (c) 2022 The Noto Project Authors (https://github.com/notofonts/armenian).
    Its Armenian letters are in assets/. SIL Open Font License 1.1, see fonts/OFL-Noto.txt.

Natural Earth 4.1.0, outlines of the map. Public domain, https://www.naturalearthdata.com/about/terms-of-use/
    As TopoJSON from world-atlas 2.0.2, ISC licence:

    Copyright 2013-2019 Michael Bostock

    Permission to use, copy, modify, and/or distribute this software for any purpose
    with or without fee is hereby granted, provided that the above copyright notice
    and this permission notice appear in all copies.

    THE SOFTWARE IS PROVIDED \"AS IS\" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
    REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
    FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
    INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
    OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
    TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
    THIS SOFTWARE.

wasm-bindgen, the JavaScript around the program: (c) 2014 Alex Crichton. MIT or Apache-2.0.
";

/// A crate that is in the program.
struct Notice {
    name: String,
    version: String,
    licence: String,
    authors: String,
    repository: String,
    /// The texts of its files.
    texts: Vec<String>,
}

/// The text of all notices, from the answer of `cargo metadata` about the program of a package.
///
/// # Errors
/// When the answer has no such package, or a crate in the program states no licence.
pub fn text(metadata: &Value, program: &str) -> Result<String> {
    // What comes from no registry is the atlas itself.
    let mut notices = in_program(metadata, program)?
        .into_iter()
        .filter(|package| !package["source"].is_null())
        .map(notice)
        .collect::<Result<Vec<_>>>()?;
    notices.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    let mut list = String::new();
    // The same text stands in many crates.
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for notice in &notices {
        let name = format!("{} {}", notice.name, notice.version);
        list += &format!("{name}. {}.", notice.licence);
        for what in [&notice.authors, &notice.repository] {
            if !what.is_empty() {
                list += &format!(" {what}");
            }
        }
        list.push('\n');
        for text in &notice.texts {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let mut grouped: Vec<(&str, Vec<String>)> = texts.into_iter().collect();
    grouped.sort_by(|one, other| one.1.cmp(&other.1));
    let texts: String = grouped
        .iter()
        .map(|(text, crates)| format!("\n{}\n{}\n\n{}\n", "-".repeat(80), crates.join(", "), text))
        .collect();
    Ok(format!(
        "{THIRD_PARTY}: the work of others in the published atlas; for machines, {BILL_OF_MATERIALS}\n\n{OTHERS}\n\
        Crates in the program, with licence, authors and place:\n\n{list}\nTheir notices:\n{texts}"
    ))
}

/// The packages whose code ends up in a program, its own among them.
pub(crate) fn in_program<'a>(metadata: &'a Value, program: &str) -> Result<Vec<&'a Value>> {
    let array = |value: &'a Value| value.as_array().map(Vec::as_slice).unwrap_or_default();
    let packages: BTreeMap<&str, &Value> = array(&metadata["packages"])
        .iter()
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let nodes: BTreeMap<&str, &Value> = array(&metadata["resolve"]["nodes"])
        .iter()
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let root = packages
        .iter()
        .find(|(_, package)| package["name"] == program)
        .map(|(id, _)| *id);
    let root = root.ok_or_else(|| Problem::new(format!("cargo knows no package `{program}`")))?;
    let is_macro = |package: &Value| {
        array_of(&package["targets"]).iter().any(|target| {
            array_of(&target["kind"])
                .iter()
                .any(|kind| kind == "proc-macro")
        })
    };
    let mut reached = BTreeSet::new();
    let mut waiting = vec![root];
    while let Some(id) = waiting.pop() {
        let package = packages.get(id);
        if package.is_none_or(|package| is_macro(package)) || !reached.insert(id) {
            continue;
        }
        let dependencies = nodes
            .get(id)
            .map(|node| array(&node["deps"]))
            .unwrap_or_default();
        let linked = dependencies.iter().filter(|dependency| {
            array_of(&dependency["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"].is_null())
        });
        waiting.extend(linked.filter_map(|dependency| dependency["pkg"].as_str()));
    }
    let reached = reached.into_iter();
    Ok(reached.filter_map(|id| packages.get(id).copied()).collect())
}

pub(crate) fn array_of(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn notice(package: &Value) -> Result<Notice> {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let (name, version, licence) = (text("name"), text("version"), text("license"));
    let folder = text("manifest_path");
    let texts = texts_in(Path::new(&folder).parent().unwrap_or(Path::new("")));
    if licence.is_empty() && texts.is_empty() {
        return Err(
            Problem::new(format!("the crate {name} {version} states no licence"))
                .mend("find out which it has, or do without the crate"),
        );
    }
    let authors: Vec<&str> = array_of(&package["authors"])
        .iter()
        .filter_map(Value::as_str)
        .collect();
    Ok(Notice {
        authors: authors.join(", "),
        repository: text("repository"),
        name,
        version,
        licence,
        texts,
    })
}

/// The notices in a crate's folder.
fn texts_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = names.map(|entry| entry.path()).collect();
    paths.sort();
    let is_notice = |path: &Path| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_ascii_lowercase();
        [
            "license",
            "licence",
            "copying",
            "notice",
            "unlicense",
            "copyright",
        ]
        .iter()
        .any(|start| name.starts_with(start))
    };
    let read = paths
        .iter()
        .filter(|path| is_notice(path))
        .filter_map(|path| fs::read_to_string(path).ok());
    read.map(|text| text.replace("\r\n", "\n").trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files, problem::Explain as _};
    use serde_json::json;

    #[test]
    fn what_is_linked_is_named_with_its_notice_and_nothing_else_is() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-notices-{}", std::process::id()));
        let package = |name: &str, kind: &str, source: Option<&str>, licence: Option<&str>| {
            json!({
                "id": name, "name": name, "version": "1.0.0", "source": source, "license": licence,
                "authors": ["A. Writer"], "repository": null, "targets": [{"kind": [kind]}],
                "manifest_path": dir.join(name).join("Cargo.toml"),
            })
        };
        let linked = |name: &str| json!({"pkg": name, "dep_kinds": [{"kind": null}]});
        let for_tests = |name: &str| json!({"pkg": name, "dep_kinds": [{"kind": "dev"}]});
        for (name, file, text) in [
            ("used", "LICENSE-MIT", "(c) Used\r\n"),
            ("deep", "COPYING", "(c) Used"),
            ("deep", "NOTICE.txt", "Thanks to others"),
            ("deep", "lib.rs", "no notice"),
        ] {
            files::create_dir(&dir.join(name))?;
            files::write(&dir.join(name).join(file), text.as_bytes())?;
        }
        let some = Some("registry");
        let metadata = |deep: Option<&str>| {
            json!({
                "packages": [
                    package("atlas", "lib", None, Some("MIT")),
                    package("used", "lib", some, Some("MIT")),
                    package("deep", "lib", some, deep),
                    package("macros", "proc-macro", some, Some("MIT")),
                    package("of-macros", "lib", some, Some("MIT")),
                    package("test", "lib", some, Some("MIT")),
                    package("bare", "lib", some, deep),
                ],
                "resolve": {"nodes": [
                    {"id": "atlas", "deps": [linked("used"), linked("macros"), for_tests("test")]},
                    {"id": "used", "deps": [linked("deep"), linked("atlas")]},
                    {"id": "macros", "deps": [linked("of-macros")]},
                    {"id": "deep", "deps": [linked("bare")]},
                ]},
            })
        };
        let text = text(&metadata(Some("BSD-3-Clause")), "atlas")?;
        for part in [
            "used 1.0.0. MIT. A. Writer\n",
            "deep 1.0.0. BSD-3-Clause. A. Writer\n",
            "deep 1.0.0, used 1.0.0\n\n(c) Used\n",
            "deep 1.0.0\n\nThanks to others\n",
            "Natural Earth",
            "SIL Open Font License",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        for name in ["atlas 1", "macros", "test 1", "no notice"] {
            assert!(!text.contains(name), "{name} is in {text}");
        }
        let problem = super::text(&metadata(None), "atlas").expect_err("a crate has no licence");
        assert!(problem.to_string().contains("bare 1.0.0 states no licence"));
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
