//! What the published program is made of, for machines: a bill of materials in CycloneDX 1.6.
//!
//! It has the crates that [`notices`](crate::notices) names in words, who depends on whom among them, and what is beside
//! the program: fonts and outlines. It has neither a serial number nor a time, so that the same program has the same bill.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    notices::{array_of, in_program},
    problem::{Explain, Result},
};

/// The bill of a program, from the answer of `cargo metadata` about its package.
///
/// # Errors
/// When the answer has no such package.
pub fn json(metadata: &Value, program: &str) -> Result<String> {
    let packages = in_program(metadata, program)?;
    let own = packages.iter().filter(|package| is_own(package));
    let own: Vec<&str> = own.filter_map(|package| package["id"].as_str()).collect();
    // The names by which parts of the bill are referred to, by the ids of Cargo.
    let foreign: BTreeMap<&str, (String, &Value)> = packages
        .iter()
        .filter(|package| !is_own(package))
        .filter_map(|package| Some((package["id"].as_str()?, (purl(package), *package))))
        .collect();
    let depends_on = |ids: &[&str]| {
        let nodes = array_of(&metadata["resolve"]["nodes"]).iter();
        let nodes = nodes.filter(|node| node["id"].as_str().is_some_and(|id| ids.contains(&id)));
        let linked = nodes.flat_map(|node| array_of(&node["deps"])).filter(|to| {
            let kinds = array_of(&to["dep_kinds"]);
            kinds.iter().any(|kind| kind["kind"].is_null())
        });
        let known = linked.filter_map(|to| Some(&foreign.get(to["pkg"].as_str()?)?.0));
        let mut known: Vec<&String> = known.collect();
        known.sort();
        known.dedup();
        known.into_iter().cloned().collect::<Vec<String>>()
    };
    let mut components: Vec<Value> = foreign
        .values()
        .map(|(purl, package)| component(purl, package))
        .collect();
    components.sort_by_key(|component| component["bom-ref"].to_string());
    components.extend(beside());
    let mut dependencies: Vec<Value> = foreign
        .iter()
        .map(|(id, (purl, _))| json!({ "ref": purl, "dependsOn": depends_on(&[*id]) }))
        .collect();
    dependencies.sort_by_key(|one| one["ref"].to_string());
    dependencies.insert(0, json!({ "ref": program, "dependsOn": depends_on(&own) }));
    let itself = packages.iter().find(|package| package["name"] == program);
    let version = itself.map_or(&Value::Null, |package| &package["version"]);
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": program,
                "version": version,
                "licenses": [{ "expression": "MIT" }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    });
    let text = serde_json::to_string_pretty(&bill).explain(|| "cannot write the bill".into())?;
    Ok(text + "\n")
}

/// What comes from no registry is the atlas itself.
fn is_own(package: &Value) -> bool {
    package["source"].is_null()
}

/// The package URL of a crate.
fn purl(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    format!("pkg:cargo/{}@{}", text("name"), text("version"))
}

fn component(purl: &str, package: &Value) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": package["name"],
        "version": package["version"],
        "purl": purl,
    });
    if let Some(licence) = package["license"].as_str() {
        // The older way to say that either holds.
        let either: Vec<&str> = licence.split('/').map(str::trim).collect();
        let expression = either.join(" OR ");
        component["licenses"] = json!([{ "expression": expression }]);
    }
    if let Some(url) = package["repository"].as_str() {
        component["externalReferences"] = json!([{ "type": "vcs", "url": url }]);
    }
    component
}

/// What is beside the program and is no crate.
fn beside() -> Vec<Value> {
    vec![
        json!({
            "type": "file",
            "bom-ref": "source-serif",
            "name": "Source Serif",
            "version": "4",
            "licenses": [{ "license": { "id": "OFL-1.1" } }],
            "externalReferences": [{ "type": "vcs", "url": "https://github.com/adobe-fonts/source-serif" }],
        }),
        json!({
            "type": "file",
            "bom-ref": "pkg:npm/%40fontsource/noto-serif-armenian@5.3.0",
            "name": "Noto Serif Armenian",
            "version": "5.3.0",
            "purl": "pkg:npm/%40fontsource/noto-serif-armenian@5.3.0",
            "licenses": [{ "license": { "id": "OFL-1.1" } }],
            "externalReferences": [{ "type": "vcs", "url": "https://github.com/notofonts/armenian" }],
        }),
        json!({
            "type": "data",
            "bom-ref": "natural-earth",
            "name": "Natural Earth",
            "version": "4.1.0",
            "licenses": [{ "license": {
                "name": "Public domain",
                "url": "https://www.naturalearthdata.com/about/terms-of-use/",
            } }],
        }),
        json!({
            "type": "data",
            "bom-ref": "pkg:npm/world-atlas@2.0.2",
            "name": "world-atlas",
            "version": "2.0.2",
            "purl": "pkg:npm/world-atlas@2.0.2",
            "licenses": [{ "license": { "id": "ISC" } }],
        }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_the_program_are_listed_with_licence_and_what_they_rest_on() -> Result<()> {
        let package = |name: &str, kind: &str, source: Option<&str>, licence: &str| {
            json!({
                "id": name, "name": name, "version": "1.0.0", "source": source, "license": licence,
                "repository": "https://code.example/", "targets": [{ "kind": [kind] }],
            })
        };
        let linked = |name: &str| json!({ "pkg": name, "dep_kinds": [{ "kind": null }] });
        let for_tests = |name: &str| json!({ "pkg": name, "dep_kinds": [{ "kind": "dev" }] });
        let some = Some("registry");
        let metadata = json!({
            "packages": [
                package("atlas", "lib", None, "MIT"),
                package("atlas-part", "lib", None, "MIT"),
                package("used", "lib", some, "MIT/Apache-2.0"),
                package("deep", "lib", some, "Apache-2.0 / MIT"),
                package("macros", "proc-macro", some, "MIT"),
                package("test", "lib", some, "MIT"),
            ],
            "resolve": { "nodes": [
                { "id": "atlas", "deps": [linked("atlas-part"), linked("macros"), for_tests("test")] },
                { "id": "atlas-part", "deps": [linked("used")] },
                { "id": "used", "deps": [linked("deep")] },
                { "id": "deep", "deps": [] },
            ] },
        });
        let text = json(&metadata, "atlas")?;
        let bill: Value = serde_json::from_str(&text).explain(|| "no JSON".into())?;
        let names = |list: &Value| -> Vec<String> {
            let list = array_of(list).iter();
            list.map(|one| one["name"].as_str().unwrap_or_default().to_owned())
                .collect()
        };
        let components = &bill["components"];
        let expected = "deep, used, Source Serif, Noto Serif Armenian, Natural Earth, world-atlas";
        assert_eq!(names(components).join(", "), expected);
        let licence = |at: usize| components[at]["licenses"][0]["expression"].clone();
        assert_eq!(
            [licence(0), licence(1)],
            ["Apache-2.0 OR MIT", "MIT OR Apache-2.0"]
        );
        assert_eq!(bill["metadata"]["component"]["version"], "1.0.0");
        assert_eq!(
            bill["dependencies"],
            json!([
                { "ref": "atlas", "dependsOn": ["pkg:cargo/used@1.0.0"] },
                { "ref": "pkg:cargo/deep@1.0.0", "dependsOn": [] },
                { "ref": "pkg:cargo/used@1.0.0", "dependsOn": ["pkg:cargo/deep@1.0.0"] },
            ])
        );
        assert_eq!(json(&metadata, "atlas")?, text, "the same bill each time");
        assert!(json(&metadata, "nobody").is_err());
        Ok(())
    }
}
