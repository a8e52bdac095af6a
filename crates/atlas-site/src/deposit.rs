//! What an archive such as Zenodo is given of an edition: a folder of files, since archives keep no folders.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{
    archive::{self, Content},
    digest::sha256_hex,
    editions, files, names,
    problem::{Explain, Problem, Result},
};

/// The list of the files with their digests, as `sha256sum --check` reads it.
pub const SUMS: &str = "SHA256SUMS";

/// What Zenodo's form asks for, filled in.
pub const ZENODO: &str = "zenodo.json";

/// What stands beside the archive of data, by its path in the site.
const BESIDE: [&str; 3] = ["CITATION.cff", "data/datacite.json", "data/datacite.xml"];

/// Gathers the deposit of a site in a folder that is made anew, without pages on paper, and returns its name before each
/// file: `csto-atlas-<edition>`. [`finish`] completes it.
///
/// # Errors
/// When the site is not finished, or a file cannot be read or written.
pub fn gather(site: &Path, folder: &Path) -> Result<String> {
    let name = format!("csto-atlas-{}", names::about(site)?.edition);
    if folder.exists() {
        std::fs::remove_dir_all(folder).explain(|| format!("cannot empty {}", folder.display()))?;
    }
    files::create_dir(folder)?;
    let needed = |path: String| -> Result<PathBuf> {
        let file = site.join(&path);
        match file.is_file() {
            true => Ok(file),
            false => Err(Problem::new(format!("the site has no {path}")).mend("cargo xtask build")),
        }
    };
    files::copy(
        &needed(format!("data/{name}.zip"))?,
        &folder.join(format!("{name}-site.zip")),
    )?;
    files::copy(
        &needed(format!("data/{name}.epub"))?,
        &folder.join(format!("{name}.epub")),
    )?;
    needed("data/ro-crate-metadata.json".into())?;
    let citation = (
        "CITATION.cff".to_owned(),
        Content::File(needed("CITATION.cff".into())?),
    );
    archive::pack(
        &folder.join(format!("{name}-data.zip")),
        editions::data(site)?.chain([citation]),
    )?;
    for path in BESIDE {
        let file = path.rsplit('/').next().unwrap_or(path);
        files::copy(&needed(path.into())?, &folder.join(file))?;
    }
    let told: Value = serde_json::from_str(&files::read(&site.join("data/datacite.json"))?)
        .explain(|| "data/datacite.json is not JSON".into())?;
    let form =
        serde_json::to_string_pretty(&zenodo(&told)?).explain(|| "cannot write JSON".into())?;
    files::write(&folder.join(ZENODO), format!("{form}\n").as_bytes())?;
    files::write(&folder.join("README.txt"), readme(&name).as_bytes())?;
    Ok(name)
}

/// Lists the files of a deposit with their digests, once all are there, and returns their names.
///
/// # Errors
/// When a file cannot be read or written.
pub fn finish(folder: &Path) -> Result<Vec<String>> {
    let mut paths = files::below(folder)?;
    paths.retain(|path| path != SUMS);
    let mut sums = String::new();
    for path in &paths {
        let digest = sha256_hex(&files::read_bytes(&folder.join(path))?);
        sums.push_str(&format!("{digest}  {path}\n"));
    }
    files::write(&folder.join(SUMS), sums.as_bytes())?;
    paths.push(SUMS.to_owned());
    Ok(paths)
}

/// The metadata of a deposit as Zenodo's interface takes them, from what DataCite is told.
fn zenodo(told: &Value) -> Result<Value> {
    let text = |pointer: &str| -> Result<&str> {
        let value = told.pointer(pointer).and_then(Value::as_str);
        value.ok_or_else(|| Problem::new(format!("data/datacite.json has no {pointer}")))
    };
    let subjects = told["subjects"].as_array().into_iter().flatten();
    let keywords: Vec<&Value> = subjects.map(|subject| &subject["subject"]).collect();
    let dates = told["dates"].as_array().into_iter().flatten();
    let issued = dates
        .clone()
        .find(|date| date["dateType"] == "Issued")
        .and_then(|date| date["date"].as_str());
    Ok(json!({
        "metadata": {
            "upload_type": "dataset",
            "title": text("/titles/0/title")?,
            "description": text("/descriptions/0/description")?,
            "publication_date": issued.ok_or_else(|| Problem::new("data/datacite.json has no date of issue"))?,
            "version": text("/version")?,
            "creators": [{ "name": text("/creators/0/name")? }],
            "keywords": keywords,
            "language": "eng",
            "access_right": "open",
            "license": text("/rightsList/0/rightsIdentifier")?.to_ascii_lowercase(),
        }
    }))
}

fn readme(name: &str) -> String {
    let edition = name.trim_start_matches("csto-atlas-");
    format!(
        "CSTO Atlas, edition of {edition}\n\n\
        {name}-data.zip  the record: tables, JSON, linked data, calendars, references, with RO-Crate, Croissant and\n\
        {pad}  Frictionless descriptions at the root of the archive\n\
        {name}-site.zip  the complete site, to be served by any web server\n\
        {name}.epub      the record as a book\n\
        {name}-*.pdf     each state of the Treaty, and the organ chart, on paper (tagged)\n\
        CITATION.cff               how to cite\n\
        datacite.json, .xml        what a registry of identifiers is told (DataCite 4.5)\n\
        zenodo.json                the same for Zenodo's form; the identifier is the archive's to give\n\
        {SUMS}                 check with: sha256sum --check {SUMS}\n\n\
        Licence of the data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n\
        Licence of the program: MIT\n",
        pad = " ".repeat(name.len() + 9),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs};

    #[test]
    #[expect(
        clippy::too_many_lines,
        reason = "one deposit is made, and everything in it looked at"
    )]
    fn a_deposit_holds_what_an_archive_asks_for_and_is_the_same_twice() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-deposit-{}", std::process::id()));
        let (site, folder) = (dir.join("site"), dir.join("deposit"));
        let told = br#"{"titles":[{"title":"T"}],"descriptions":[{"description":"D"}],"version":"2026-11-21","creators":[{"name":"C"}],"subjects":[{"subject":"S"}],"dates":[{"dateType":"Other","date":"1991/2026"},{"dateType":"Issued","date":"2026-11-21"}],"rightsList":[{"rightsIdentifier":"CC-BY-4.0"}]}"#;
        let about = br#"{"edition":"2026-11-21","address":"https://atlas.example/"}"#;
        let files: [(&str, &[u8]); 11] = [
            (names::SITE, about),
            ("CITATION.cff", b"cff"),
            ("data/index.html", b"page"),
            ("data/atlas.json", b"{}"),
            ("data/atlas.json.br", b"small"),
            ("data/csv/states.csv", b"id\r\n"),
            ("data/ro-crate-metadata.json", b"{}"),
            ("data/datacite.json", told),
            ("data/datacite.xml", b"<resource/>"),
            ("data/csto-atlas-2026-11-21.zip", b"zip"),
            ("data/csto-atlas-2026-11-21.epub", b"epub"),
        ];
        for (path, bytes) in files {
            let file = site.join(path);
            files::create_dir(file.parent().unwrap_or(&site))?;
            files::write(&file, bytes)?;
        }
        let name = gather(&site, &folder)?;
        files::write(&folder.join(format!("{name}-states-armenia.pdf")), b"pdf")?;
        let paths = finish(&folder)?;
        let expected = [
            "CITATION.cff",
            "README.txt",
            "SHA256SUMS",
            "csto-atlas-2026-11-21-data.zip",
            "csto-atlas-2026-11-21-site.zip",
            "csto-atlas-2026-11-21-states-armenia.pdf",
            "csto-atlas-2026-11-21.epub",
            "datacite.json",
            "datacite.xml",
            "zenodo.json",
        ];
        let all: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
        assert_eq!(all, expected.into());
        let archive = folder.join("csto-atlas-2026-11-21-data.zip");
        let first = files::read_bytes(&archive)?;
        let opened = zip::ZipArchive::new(std::io::Cursor::new(&first));
        let mut opened = opened.explain(|| "is no archive".into())?;
        let inside: BTreeSet<String> = (0..opened.len())
            .filter_map(|place| Some(opened.by_index(place).ok()?.name().ok()?.into_owned()))
            .collect();
        // The crate's description is at the root, where its readers look for it.
        let wanted = [
            "CITATION.cff",
            "atlas.json",
            "csv/states.csv",
            "datacite.json",
            "datacite.xml",
            "ro-crate-metadata.json",
        ];
        assert_eq!(inside, wanted.map(str::to_owned).into());
        let form: Value = serde_json::from_str(&files::read(&folder.join(ZENODO))?)
            .explain(|| "is no JSON".into())?;
        let form = &form["metadata"];
        assert_eq!(
            (
                &form["publication_date"],
                &form["license"],
                &form["version"],
                &form["keywords"][0]
            ),
            (
                &json!("2026-11-21"),
                &json!("cc-by-4.0"),
                &json!("2026-11-21"),
                &json!("S")
            )
        );
        let sums = files::read(&folder.join(SUMS))?;
        let line = format!("{}  csto-atlas-2026-11-21.epub", sha256_hex(b"epub"));
        assert!(sums.lines().any(|one| one == line), "{sums}");
        gather(&site, &folder)?;
        assert!(
            first == files::read_bytes(&archive)?,
            "two deposits of one site differ"
        );
        // A site without its book is not finished.
        fs::remove_file(site.join("data/csto-atlas-2026-11-21.epub"))
            .explain(|| "cannot remove".into())?;
        let said = gather(&site, &folder)
            .err()
            .map(|problem| problem.to_string())
            .unwrap_or_default();
        assert!(said.contains("data/csto-atlas-2026-11-21.epub"), "{said}");
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
