//! Frozen editions: what other people's pages have been promised not to change.
//!
//! Each build puts the widgets and the data of its edition into `editions/<day>/`, with everything that they need and
//! a list of their files with digests. `carry` brings the folders of earlier editions over from the site as it is
//! published. What has been published once stays as it was, byte for byte, also where a later build has the same day.

use crate::args::{Args, Taken};
use crate::compress::{SIBLINGS, in_parallel};
use crate::html;
use crate::problem::{Explain, Problem, Result};
use crate::project::{self, Project};
use crate::reference::folder_of;
use crate::{say, seal};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

pub const HELP: &str = "\
cargo xtask editions: frozen editions of the built site

    cargo xtask editions [DIST]               verifies and lists those in dist/
    cargo xtask editions --from PATH [DIST]   brings earlier ones over from the site as it is published

Every build has its own edition in editions/<day>/: widgets and data as they are on that day, for pages that embed a
frozen widget. A deployment must bring the earlier editions along, or those pages would show nothing. PATH is a copy of
what is published: its folder, the folder `editions` alone, or a zip of either. Every file is held against the digest
in editions/<day>/edition.json; nothing is brought over if one differs. An edition that is published already stays as
it was, also where this build has one of the same day.

`cargo xtask build` does the same with the path that the environment variable ATLAS_EDITIONS names.
";

/// The folder of all editions.
pub const FOLDER: &str = "editions";

/// The list of an edition's files, in its folder.
const LIST: &str = "edition.json";

/// The list of all editions, at the root of the site.
pub const INDEX: &str = "editions.json";

pub fn main(project: &Project, args: Args) -> Result<()> {
    let (mut from, mut dist) = (None, project.dist());
    args.each(|name, values| match name {
        "--from" => {
            from = Some(PathBuf::from(values.text()?));
            Ok(Taken::Yes)
        }
        path if !path.starts_with('-') => {
            dist = PathBuf::from(path);
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    if let Some(from) = from {
        for path in carry(&from, &dist)? {
            seal::siblings_of(&dist, &path)?;
        }
        write_index(&dist)?;
        seal::siblings_of(&dist, INDEX)?;
    }
    let faults = faults(&dist)?;
    faults.iter().for_each(|fault| say!("{fault}"));
    if !faults.is_empty() {
        let what = format!("{} files of editions are not as listed", faults.len());
        return Err(Problem::new(what));
    }
    for day in days(&dist)? {
        let list = listed(&dist.join(FOLDER).join(&day))?;
        let bytes: u64 = list.values().map(|(_, bytes)| bytes).sum();
        say!("{day}: {} files, {:.1} MB", list.len(), bytes as f64 / 1e6);
    }
    Ok(())
}

/// Completes the folder of this build's edition, in which `prerender` has written the widgets.
pub fn freeze(site: &Path) -> Result<()> {
    let day = edition(site)?;
    let folder = site.join(FOLDER).join(&day);
    for file in project::files_below(site)? {
        let name = file.rsplit('/').next().unwrap_or(&file);
        let is_data =
            file.starts_with("data/") && file != "data/index.html" && !name.ends_with(".zip");
        let is_needed = needed(site)?.contains(&file) || file.starts_with("snippets/");
        if is_data || is_needed {
            let target = folder.join(&file);
            project::create_dir(target.parent().unwrap_or(&folder))?;
            fs::copy(site.join(&file), &target).explain(|| format!("cannot copy {file}"))?;
        }
    }
    write_list(&folder, &day)?;
    write_index(site)
}

/// The files that widgets ask for: what a page of theirs names besides pages.
fn needed(site: &Path) -> Result<Vec<String>> {
    let page = project::read(&site.join("embed/map/index.html"))?;
    let tags = html::tags(&page);
    let names = tags.iter().filter_map(|tag| match tag.name {
        "script" => tag.value("src"),
        "link" if tag.has_word("rel", "stylesheet") => tag.value("href"),
        "meta"
            if tag
                .value("name")
                .is_some_and(|name| name.starts_with("atlas-")) =>
        {
            tag.value("content")
        }
        _ => None,
    });
    Ok(names
        .map(|name| name.trim_start_matches("../").to_owned())
        .collect())
}

/// The day of the edition, as the home page states it.
fn edition(site: &Path) -> Result<String> {
    let page = project::read(&site.join("index.html"))?;
    let tags = html::tags(&page);
    let edition = tags.iter().find_map(|tag| tag.value("data-edition"));
    let missing = || Problem::new("index.html has no <html data-edition=\"…\">");
    edition.map(|day| day.into_owned()).ok_or_else(missing)
}

fn write_list(folder: &Path, day: &str) -> Result<()> {
    let names = originals(folder)?;
    let files = in_parallel(&names, |name| {
        let bytes = project::read_bytes(&folder.join(name))?;
        Ok(json!([name, digest(&bytes), bytes.len()]))
    });
    let files: Vec<Value> = files.into_iter().collect::<Result<_>>()?;
    // A file a line, so that two editions can be compared.
    let lines: Vec<String> = files.iter().map(Value::to_string).collect();
    let text = format!(
        "{{\"edition\":\"{day}\",\"files\":[\n{}\n]}}\n",
        lines.join(",\n")
    );
    project::write(&folder.join(LIST), text.as_bytes())
}

/// Writes which editions there are, the newest first.
pub fn write_index(site: &Path) -> Result<()> {
    let mut days = days(site)?;
    days.reverse();
    let list: Vec<Value> = days
        .iter()
        .map(|day| json!({"edition": day, "path": format!("{FOLDER}/{day}/")}))
        .collect();
    let text = format!("{}\n", json!({ "editions": list }));
    project::write(&site.join(INDEX), text.as_bytes())
}

/// Brings the editions of a published site over; the paths of what was brought, from the root of the site.
pub fn carry(from: &Path, site: &Path) -> Result<Vec<String>> {
    let unpacked;
    let from = match from.extension().is_some_and(|ending| ending == "zip") {
        true => {
            unpacked = Unpacked::open(from)?;
            &unpacked.root
        }
        false => from,
    };
    let (root, days) = find(from)?;
    let mut brought = Vec::new();
    for day in days {
        let (earlier, ours) = (root.join(&day), site.join(FOLDER).join(&day));
        let list = listed(&earlier)?;
        let wrong = differing(&earlier, &list);
        if let Some(file) = wrong.first() {
            let what = format!(
                "{FOLDER}/{day}/{file} is not as {LIST} lists it; nothing of this edition is brought over"
            );
            return Err(Problem::new(what).mend("take an unchanged copy of the published site"));
        }
        if ours.is_dir() {
            if listed(&ours)? != list {
                say!(
                    "The edition of {day} is published already and stays as it was. What this build changed in its widgets is in the living ones; a change of the record needs an edition of a new day."
                );
            }
            fs::remove_dir_all(&ours).explain(|| format!("cannot replace {}", ours.display()))?;
        }
        for file in list.keys().map(String::as_str).chain([LIST]) {
            let target = ours.join(file);
            project::create_dir(target.parent().unwrap_or(&ours))?;
            fs::copy(earlier.join(file), &target).explain(|| format!("cannot copy {file}"))?;
            brought.push(format!("{FOLDER}/{day}/{file}"));
        }
    }
    Ok(brought)
}

/// The folder of editions in a copy of a site, and the days in it.
fn find(from: &Path) -> Result<(PathBuf, Vec<String>)> {
    let inside = from.join(FOLDER);
    let root = if inside.is_dir() {
        inside
    } else {
        from.to_owned()
    };
    let days = days_in(&root)?;
    match days.is_empty() {
        false => Ok((root, days)),
        true => Err(
            Problem::new(format!("there is no edition in {}", from.display())).mend(
                "name the folder of the published site, its folder `editions`, or a zip of either",
            ),
        ),
    }
}

/// The editions of a site, in order.
fn days(site: &Path) -> Result<Vec<String>> {
    let root = site.join(FOLDER);
    if root.is_dir() {
        days_in(&root)
    } else {
        Ok(Vec::new())
    }
}

fn days_in(root: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(root).explain(|| format!("cannot list {}", root.display()))?;
    let names =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut days: Vec<String> = names
        .filter(|name| is_day(name) && root.join(name).join(LIST).is_file())
        .collect();
    days.sort();
    Ok(days)
}

fn is_day(name: &str) -> bool {
    let shape: String = name
        .chars()
        .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
        .collect();
    shape == "0000-00-00"
}

/// What an edition lists: digest and size of each file, by its path.
fn listed(folder: &Path) -> Result<BTreeMap<String, (String, u64)>> {
    let path = folder.join(LIST);
    let wrong = || Problem::new(format!("{} is no list of files", path.display()));
    let value: Value = serde_json::from_str(&project::read(&path)?).map_err(|_| wrong())?;
    let files = value["files"].as_array().ok_or_else(wrong)?;
    let line = |file: &Value| {
        let name = file[0].as_str().filter(|name| is_inside(name))?;
        Some((
            name.to_owned(),
            (file[1].as_str()?.to_owned(), file[2].as_u64()?),
        ))
    };
    files
        .iter()
        .map(|file| line(file).ok_or_else(wrong))
        .collect()
}

/// A list may come from anywhere; what it names must stay in its folder.
fn is_inside(name: &str) -> bool {
    !name.starts_with('/')
        && !name.contains('\\')
        && name.split('/').all(|part| !part.is_empty() && part != "..")
}

/// The files that are missing or not as listed.
fn differing(folder: &Path, list: &BTreeMap<String, (String, u64)>) -> Vec<String> {
    let files: Vec<_> = list.iter().collect();
    let wrong = in_parallel(&files, |(name, (expected, _))| {
        let same =
            project::read_bytes(&folder.join(name)).is_ok_and(|bytes| digest(&bytes) == *expected);
        (!same).then(|| (*name).clone())
    });
    wrong.into_iter().flatten().collect()
}

/// Every file of the editions of a site that is not as its list says.
pub fn faults(site: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for day in days(site)? {
        let folder = site.join(FOLDER).join(&day);
        let list = listed(&folder)?;
        let told = |file: &String, what: &str| format!("{FOLDER}/{day}/{file}: {what}");
        faults.extend(
            differing(&folder, &list)
                .iter()
                .map(|file| told(file, "is not as listed")),
        );
        let surplus = originals(&folder)?;
        let surplus = surplus
            .iter()
            .filter(|file| !list.contains_key(*file) && *file != LIST);
        faults.extend(surplus.map(|file| told(file, "is not listed")));
    }
    Ok(faults)
}

/// The files of an edition without compressed siblings, which every build makes anew.
fn originals(folder: &Path) -> Result<Vec<String>> {
    let mut files = project::files_below(folder)?;
    files.retain(|file| {
        file != LIST
            && SIBLINGS
                .iter()
                .all(|(ending, _)| !file.ends_with(&format!(".{ending}")))
    });
    Ok(files)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// An archive unpacked for as long as it is needed.
struct Unpacked {
    whole: PathBuf,
    /// The folder of editions in it.
    root: PathBuf,
}

impl Unpacked {
    fn open(path: &Path) -> Result<Self> {
        let what = || format!("{} cannot be unpacked", path.display());
        let whole = std::env::temp_dir().join(format!("atlas-editions-{}", std::process::id()));
        let mut unpacked = Self {
            root: whole.clone(),
            whole,
        };
        let file = File::open(path).explain(what)?;
        let mut archive = zip::ZipArchive::new(file).explain(what)?;
        archive.extract(&unpacked.whole).explain(what)?;
        // The site may lie in a folder of the archive.
        let files = project::files_below(&unpacked.whole)?;
        let list = files
            .iter()
            .find(|file| file.ends_with(&format!("/{LIST}")));
        if let Some(list) = list {
            unpacked.root = unpacked.whole.join(folder_of(folder_of(list)));
        }
        Ok(unpacked)
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        // What cannot be removed lies in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// A site of an edition with one widget, whose text is given.
    fn site(name: &str, day: &str, text: &str) -> Result<PathBuf> {
        let dir = std::env::temp_dir().join(format!("atlas-frozen-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        let widget = "<link rel=stylesheet href=../../assets/a.css><script src=../../assets/b.js></script>\
            <meta name=atlas-wasm content=../../assets/c.wasm>";
        let frozen = format!("{FOLDER}/{day}/embed/map/index.html");
        let files = [
            ("index.html", format!("<html data-edition={day}>")),
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
            project::create_dir(path.parent().unwrap_or(&dir))?;
            project::write(&path, text.as_bytes())?;
        }
        freeze(&dir)?;
        Ok(dir)
    }

    fn read(site: &Path, file: &str) -> Result<String> {
        project::read(&site.join(FOLDER).join(file))
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
            "data/atlas.json",
            "embed/map/index.html",
        ];
        assert_eq!(files, expected);
        assert_eq!(
            project::read(&dir.join(INDEX))?,
            "{\"editions\":[{\"edition\":\"2026-01-01\",\"path\":\"editions/2026-01-01/\"}]}\n"
        );
        assert_eq!(faults(&dir)?, Vec::<String>::new());
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
            for file in listed(&second.join(FOLDER).join(day))?.keys() {
                let path = format!("{day}/{file}");
                assert_eq!(read(&third, &path)?, read(&second, &path)?, "{path}");
            }
        }
        assert_eq!(faults(&third)?, Vec::<String>::new());
        for dir in [first, second, third] {
            fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())?;
        }
        fs::remove_file(zip).explain(|| "cannot clean up".into())
    }

    fn pack(site: &Path, zip: &Path) -> Result<()> {
        let mut archive = zip::ZipWriter::new(File::create(zip).explain(|| "cannot write".into())?);
        for file in project::files_below(site)? {
            let started = archive.start_file(
                format!("site/{file}"),
                zip::write::SimpleFileOptions::default(),
            );
            started.explain(|| "cannot write".into())?;
            let bytes = project::read_bytes(&site.join(file))?;
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
        project::write(&page, b"forged")?;
        assert!(carry(&first, &next).is_err());
        assert_eq!(days(&next)?, ["2026-06-01"]);
        project::write(&page, b"first")?;
        let list = first.join("editions/2026-01-01").join(LIST);
        let escaped = project::read(&list)?.replace("embed/map/", "../../");
        project::write(&list, escaped.as_bytes())?;
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
