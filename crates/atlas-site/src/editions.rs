//! Frozen editions: what other people's pages have been promised not to change.
//!
//! Each build puts the widgets and the data of its edition into `editions/<day>/`, with everything that they need and
//! a list of their files with digests. [`carry()`] brings the folders of earlier editions over from the site as it is
//! published. What has been published once stays as it was, byte for byte, also where a later build has the same day.

mod carry;
mod list;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde_json::{Value, json};

use crate::{
    archive::{self, Content},
    compress::original_of,
    digest::{self, Digest, Digests},
    files,
    names::{self, ASSETS, EDITION_LIST, EDITIONS, EDITIONS_INDEX, INDEX},
    problem::Result,
};
use list::{days_in, listed};

pub use carry::{Carried, carry};

/// Completes the folder of this build's edition, in which `prerender` has written the widgets. The data are one archive
/// there, a sixth of their bytes: who wants to read them as they were takes them whole, and today's lie beside it.
///
/// # Errors
/// When the site does not say its edition, has no widget, or a file cannot be copied.
pub fn freeze(site: &Path) -> Result<()> {
    let day = names::about(site)?.edition;
    let folder = site.join(EDITIONS).join(&day);
    let needed = needed(site)?;
    for file in files::below(site)? {
        if needed.contains(&file) || is_part(&file) || file.starts_with("snippets/") {
            files::copy(&site.join(&file), &folder.join(&file))?;
        }
    }
    files::create_dir(&folder.join("data"))?;
    let archive = format!("data/csto-atlas-{day}-data.zip");
    archive::pack(&folder.join(archive), data(site)?)?;
    write_list(&folder, &day)?;
    write_index(site)
}

/// The data of a site, for an archive: each file of `data/` but its page, archives and books, under its path there.
///
/// # Errors
/// When the folder cannot be listed.
pub fn data(site: &Path) -> Result<impl Iterator<Item = (String, Content)>> {
    let folder = site.join("data");
    let mut paths = files::below(&folder)?;
    let apart = [".zip", ".epub"];
    paths.retain(|path| {
        path != INDEX
            && original_of(path).is_none()
            && !apart.iter().any(|ending| path.ends_with(ending))
    });
    Ok(paths.into_iter().map(move |path| {
        let content = Content::File(folder.join(&path));
        (path, content)
    }))
}

/// The files that widgets ask for: what a page of theirs names besides pages.
fn needed(site: &Path) -> Result<BTreeSet<String>> {
    let page = files::read(&site.join("embed/map").join(INDEX))?;
    let tags = atlas_html::tags(&page);
    let names = tags.iter().filter_map(|tag| match tag.name.as_str() {
        "script" => tag.value("src"),
        "link" if tag.has_word("rel", "stylesheet") => tag.value("href"),
        "meta" if tag.value("name")?.starts_with("atlas-") => tag.value("content"),
        _ => None,
    });
    Ok(names
        .map(|name| name.trim_start_matches("../").to_owned())
        .collect())
}

/// Whether a file is a part of the program that other files of it name.
fn is_part(file: &str) -> bool {
    let is = |stem: &str| file.starts_with(&format!("{ASSETS}/{stem}"));
    is("parts-") || file.ends_with(".wasm") && (is("split_") || is("chunk_"))
}

fn write_list(folder: &Path, day: &str) -> Result<()> {
    let digests = digest::of_files(folder, &originals(folder)?)?;
    // A file a line, so that two editions can be compared.
    let lines: Vec<String> = digests
        .iter()
        .map(|(name, digest)| json!([name, digest.sha256, digest.bytes]).to_string())
        .collect();
    let text = format!(
        "{{\"edition\":\"{day}\",\"files\":[\n{}\n]}}\n",
        lines.join(",\n")
    );
    files::write(&folder.join(EDITION_LIST), text.as_bytes())
}

/// Writes which editions there are, the newest first.
///
/// # Errors
/// When the folder of editions cannot be listed, or the file not be written.
pub fn write_index(site: &Path) -> Result<()> {
    let days = days(site)?.into_iter().rev();
    let list: Vec<Value> = days
        .map(|day| json!({"edition": day, "path": format!("{EDITIONS}/{day}/")}))
        .collect();
    let text = format!("{}\n", json!({ "editions": list }));
    files::write(&site.join(EDITIONS_INDEX), text.as_bytes())
}

/// The editions of a site, in order.
///
/// # Errors
/// When their folder cannot be listed.
pub fn days(site: &Path) -> Result<Vec<String>> {
    let root = site.join(EDITIONS);
    if root.is_dir() {
        days_in(&root)
    } else {
        Ok(Vec::new())
    }
}

/// What an edition of a site lists.
///
/// # Errors
/// When its list is missing or is none.
pub fn list_of(site: &Path, day: &str) -> Result<Digests> {
    listed(&site.join(EDITIONS).join(day))
}

/// Every file of the editions of a site that is not as its list says; `digests` are those of the site's files.
///
/// # Errors
/// When a list is missing or is none.
pub fn faults(site: &Path, digests: &Digests) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for day in days(site)? {
        let folder = format!("{EDITIONS}/{day}/");
        let inside = digests
            .iter()
            .filter_map(|(file, digest)| Some((file.strip_prefix(&folder)?, digest)));
        let found: BTreeMap<&str, &Digest> =
            inside.filter(|(file, _)| *file != EDITION_LIST).collect();
        let list = list_of(site, &day)?;
        let wrong = list
            .iter()
            .filter(|(file, digest)| found.get(file.as_str()) != Some(digest));
        faults.extend(wrong.map(|(file, _)| format!("{folder}{file}: is not as listed")));
        let surplus = found.keys().filter(|file| !list.contains_key(**file));
        faults.extend(surplus.map(|file| format!("{folder}{file}: is not listed")));
    }
    Ok(faults)
}

/// The digests of the files of a site's editions, for [`faults`].
///
/// # Errors
/// When a file cannot be read.
pub fn digests(site: &Path) -> Result<Digests> {
    let mut frozen = files::below(site)?;
    frozen.retain(|file| file.starts_with(&format!("{EDITIONS}/")) && original_of(file).is_none());
    digest::of_files(site, &frozen)
}

/// The files of an edition without compressed siblings, which every build makes anew.
fn originals(folder: &Path) -> Result<Vec<String>> {
    let mut files = files::below(folder)?;
    files.retain(|file| file != EDITION_LIST && original_of(file).is_none());
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Explain;
    use std::{
        fs::{self, File},
        io::{Read as _, Write as _},
        path::PathBuf,
    };

    /// A site of an edition with one widget, whose text is given.
    fn site(name: &str, day: &str, text: &str) -> Result<PathBuf> {
        let dir = std::env::temp_dir().join(format!("atlas-frozen-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        let widget = "<link rel=stylesheet href=../../assets/a.css><script src=../../assets/b.js></script>\
            <meta name=atlas-wasm content=../../assets/c.wasm>";
        let frozen = format!("{EDITIONS}/{day}/embed/map/index.html");
        let files = [
            (
                names::SITE,
                format!("{{\"edition\":\"{day}\",\"address\":\"https://atlas.example/\"}}"),
            ),
            ("embed/map/index.html", widget.to_owned()),
            (&frozen, text.to_owned()),
            ("assets/a.css", text.to_owned()),
            ("assets/b.js", String::new()),
            ("assets/c.wasm", String::new()),
            ("assets/other.js", String::new()),
            ("data/index.html", String::new()),
            ("data/atlas.json", text.to_owned()),
            ("data/csto-atlas.zip", String::new()),
        ];
        for (path, text) in files {
            let path = dir.join(path);
            files::create_dir(path.parent().unwrap_or(&dir))?;
            files::write(&path, text.as_bytes())?;
        }
        freeze(&dir)?;
        Ok(dir)
    }

    fn read(site: &Path, file: &str) -> Result<String> {
        files::read(&site.join(EDITIONS).join(file))
    }

    #[test]
    fn an_edition_holds_what_its_widgets_need_and_the_data() -> Result<()> {
        let dir = site("alone", "2026-01-01", "first")?;
        let files: Vec<String> = listed(&dir.join("editions/2026-01-01"))?
            .into_keys()
            .collect();
        let expected = [
            "assets/a.css",
            "assets/b.js",
            "assets/c.wasm",
            "data/csto-atlas-2026-01-01-data.zip",
            "embed/map/index.html",
        ];
        assert_eq!(files, expected);
        let data = File::open(dir.join("editions/2026-01-01").join(expected[3]));
        let data = zip::ZipArchive::new(data.explain(|| "is not there".into())?);
        let mut data = data.explain(|| "is no archive".into())?;
        assert_eq!(data.len(), 1);
        let mut text = String::new();
        let file = data.by_name("atlas.json").explain(|| "is missing".into());
        let read = file?.read_to_string(&mut text);
        read.explain(|| "cannot be read".into())?;
        assert_eq!(text, "first");
        assert_eq!(
            files::read(&dir.join(EDITIONS_INDEX))?,
            "{\"editions\":[{\"edition\":\"2026-01-01\",\"path\":\"editions/2026-01-01/\"}]}\n"
        );
        assert_eq!(faults(&dir, &digests(&dir)?)?, Vec::<String>::new());
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }

    #[test]
    fn earlier_editions_come_along_and_stay_as_they_were() -> Result<()> {
        let first = site("first", "2026-01-01", "first")?;
        let second = site("second", "2026-06-01", "second")?;
        carry(&first, &second)?;
        write_index(&second)?;
        assert_eq!(days(&second)?, ["2026-01-01", "2026-06-01"]);
        assert_eq!(read(&second, "2026-01-01/embed/map/index.html")?, "first");
        assert_eq!(read(&second, "2026-06-01/embed/map/index.html")?, "second");
        // The same day once more, from another program: what is published counts. This time from a zip.
        let third = site("third", "2026-06-01", "changed")?;
        let zip = third.with_extension("zip");
        pack(&second, &zip)?;
        carry(&zip, &third)?;
        assert_eq!(days(&third)?, ["2026-01-01", "2026-06-01"]);
        for day in ["2026-01-01", "2026-06-01"] {
            for file in listed(&second.join(EDITIONS).join(day))?.keys() {
                let path = format!("{EDITIONS}/{day}/{file}");
                let bytes = |site: &Path| files::read_bytes(&site.join(&path));
                assert!(bytes(&third)? == bytes(&second)?, "{path}");
            }
        }
        assert_eq!(faults(&third, &digests(&third)?)?, Vec::<String>::new());
        for dir in [first, second, third] {
            fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())?;
        }
        fs::remove_file(zip).explain(|| "cannot clean up".into())
    }

    fn pack(site: &Path, zip: &Path) -> Result<()> {
        let mut archive = zip::ZipWriter::new(File::create(zip).explain(|| "cannot write".into())?);
        for file in files::below(site)? {
            let started = archive.start_file(
                format!("site/{file}"),
                zip::write::SimpleFileOptions::default(),
            );
            started.explain(|| "cannot write".into())?;
            let bytes = files::read_bytes(&site.join(file))?;
            archive
                .write_all(&bytes)
                .explain(|| "cannot write".into())?;
        }
        archive.finish().explain(|| "cannot write".into())?;
        Ok(())
    }

    #[test]
    fn what_was_changed_is_not_brought_over() -> Result<()> {
        let first = site("changed", "2026-01-01", "first")?;
        let next = site("next", "2026-06-01", "next")?;
        let page = first.join("editions/2026-01-01/embed/map/index.html");
        files::write(&page, b"forged")?;
        assert!(carry(&first, &next).is_err());
        assert_eq!(days(&next)?, ["2026-06-01"]);
        files::write(&page, b"first")?;
        let list = first.join("editions/2026-01-01").join(EDITION_LIST);
        let escaped = files::read(&list)?.replace("embed/map/", "../../");
        files::write(&list, escaped.as_bytes())?;
        assert!(
            carry(&first, &next).is_err(),
            "a list names a file outside its folder"
        );
        assert!(
            carry(&next.join("data"), &next).is_err(),
            "there is nothing to bring"
        );
        for dir in [first, next] {
            fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())?;
        }
        Ok(())
    }
}
