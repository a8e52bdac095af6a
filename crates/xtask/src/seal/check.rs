//! `seal --check`: verifies a built site.

use super::{ASSETS, crawl, is_reference, short_hash, worker};
use crate::compress::{SIBLINGS, decompress, in_parallel};
use crate::css;
use crate::editions;
use crate::html;
use crate::problem::{Problem, Result};
use crate::project::{self, Project};
use crate::reference::{Target, folder_of, resolve};
use crate::say;
use std::collections::BTreeSet;
use std::path::Path;

pub fn main(project: &Project, dist: &Path) -> Result<()> {
    if !dist.join("index.html").is_file() {
        return Err(
            Problem::new(format!("there is no built site in {}", dist.display()))
                .mend("cargo xtask build"),
        );
    }
    let site = Site::open(dist)?;
    let mut faults = site.faults();
    faults.extend(worker::faults(project, dist)?);
    faults.extend(crawl::faults(dist, &site.files)?);
    faults.extend(editions::faults(dist)?);
    for fault in &faults {
        say!("{fault}");
    }
    match faults.len() {
        0 => {
            say!(
                "Checked {} files: names, references, anchors, compressed siblings and the list of the service worker are right, at the root and below a path.",
                site.files.len()
            );
            Ok(())
        }
        count => {
            let what = format!("{} has {count} faults, listed above", dist.display());
            Err(Problem::new(what))
        }
    }
}

/// The page with which a host answers where there is nothing.
pub const NOT_FOUND: &str = "404.html";

struct Site<'a> {
    dist: &'a Path,
    files: BTreeSet<String>,
}

impl<'a> Site<'a> {
    fn open(dist: &'a Path) -> Result<Self> {
        Ok(Site {
            dist,
            files: project::files_below(dist)?.into_iter().collect(),
        })
    }

    fn faults(&self) -> Vec<String> {
        let files: Vec<&String> = self.files.iter().collect();
        in_parallel(&files, |file| self.faults_of(file))
            .into_iter()
            .flatten()
            .collect()
    }

    fn faults_of(&self, file: &str) -> Vec<String> {
        let Ok(bytes) = project::read_bytes(&self.dist.join(file)) else {
            return vec![format!("{file}: cannot be read")];
        };
        let mut faults = Vec::new();
        faults.extend(self.sibling_fault(file, &bytes));
        if file.starts_with(ASSETS) && original_of(file).is_none() {
            faults.extend(name_fault(file, &bytes));
        }
        match std::str::from_utf8(&bytes) {
            Ok(text) if file.ends_with(".html") => faults.extend(self.page_faults(file, text)),
            Ok(text) if worker::is_shell(file) => {
                faults.extend(
                    self.page_faults("index.html", &text.replace(worker::ROOT_TOKEN, "./")),
                );
            }
            Ok(text) if file.ends_with(".css") => faults.extend(self.sheet_faults(file, text)),
            _ => {}
        }
        faults
    }

    fn sibling_fault(&self, file: &str, bytes: &[u8]) -> Option<String> {
        let (original, ending) = original_of(file)?;
        if !self.files.contains(original) {
            return Some(format!("{file}: its original is missing"));
        }
        let whole = decompress(ending, bytes).ok();
        let same = whole.is_some() && whole == project::read_bytes(&self.dist.join(original)).ok();
        (!same).then(|| format!("{file}: does not decompress to {original}"))
    }

    fn page_faults(&self, file: &str, text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        // What a frozen page leads to may have gone since; what it needs may not.
        let is_frozen = file.starts_with(editions::FOLDER);
        let tags = html::tags(text).into_iter();
        for tag in
            tags.filter(|tag| !(is_frozen && (tag.is("a") || tag.has_word("rel", "canonical"))))
        {
            for attribute in tag
                .attributes
                .iter()
                .filter(|attribute| is_reference(&tag, attribute.name))
            {
                let reference = attribute.value();
                let fault = self.reference_fault(file, &reference);
                faults.extend(fault.map(|fault| {
                    format!(
                        "{file}: <{} {}=\"{reference}\"> {fault}",
                        tag.name, attribute.name
                    )
                }));
            }
        }
        faults
    }

    fn sheet_faults(&self, file: &str, text: &str) -> Vec<String> {
        let fault = |url: &str| {
            self.reference_fault(file, url)
                .map(|fault| format!("{file}: url({url}) {fault}"))
        };
        css::urls(text)
            .into_iter()
            .filter_map(|(_, url)| fault(url))
            .collect()
    }

    fn reference_fault(&self, file: &str, reference: &str) -> Option<&'static str> {
        match resolve(folder_of(file), reference) {
            Target::Elsewhere => None,
            // A host answers with this page at any depth: `crawl` follows what it asks for from there, and its links
            // start at the root of the host, which knows the path of the site only if that is set.
            Target::Rooted | Target::Outside if file == NOT_FOUND => None,
            Target::Rooted => {
                Some("starts at the root of the host, so it breaks below a base path")
            }
            Target::Outside => Some("leads out of the site"),
            Target::Inside(path) => (!self.has(&path)).then_some("leads to nothing in the site"),
        }
    }

    /// Whether a host answers this path: with the file, or with the index of the folder.
    fn has(&self, path: &str) -> bool {
        let folder = path.trim_end_matches('/');
        let index = if folder.is_empty() {
            "index.html".to_owned()
        } else {
            format!("{folder}/index.html")
        };
        self.files.contains(path) || self.files.contains(&index)
    }
}

fn original_of(file: &str) -> Option<(&str, &'static str)> {
    SIBLINGS
        .iter()
        .find_map(|(ending, _)| Some((file.strip_suffix(ending)?.strip_suffix('.')?, *ending)))
}

fn name_fault(file: &str, bytes: &[u8]) -> Option<String> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let right = stem.ends_with(&format!("-{}", short_hash(bytes)));
    (!right).then(|| {
        format!(
            "{file}: its name does not match its bytes, whose hash is {}",
            short_hash(bytes)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compress::gzip;
    use crate::problem::Explain;
    use std::fs;

    #[test]
    fn every_kind_of_fault_is_named() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-check-{}", std::process::id()));
        project::create_dir(&dir.join(ASSETS))?;
        project::create_dir(&dir.join("states"))?;
        let good = format!("assets/a-{}.css", short_hash(b"a{}"));
        let page = format!(
            "<link href='../{good}'><a href=../states><a href='./?q#x'><a href='https://h/'>"
        );
        let files: [(&str, &[u8]); 10] = [
            (&good, b"a{}"),
            ("assets/b-0000000000000000.css", b"b{c:url(none.png)}"),
            ("states/index.html", page.as_bytes()),
            (
                "index.html",
                b"<a href=/states/><a href=../x><a href=gone/><meta name=atlas-js content=no.js>",
            ),
            ("a.txt", b"text"),
            ("a.txt.gz", &gzip(b"text")?),
            ("b.txt", b"text"),
            ("b.txt.gz", &gzip(b"other")?),
            ("c.txt.br", b"orphan"),
            ("b.txt.br", b"broken"),
        ];
        files
            .iter()
            .try_for_each(|(file, bytes)| project::write(&dir.join(file), bytes))?;
        let faults = Site::open(&dir)?.faults();
        let expected = [
            "assets/b-0000000000000000.css: its name does not match",
            "assets/b-0000000000000000.css: url(none.png) leads to nothing",
            "b.txt.br: does not decompress",
            "b.txt.gz: does not decompress",
            "c.txt.br: its original is missing",
            "index.html: <a href=\"/states/\"> starts at the root",
            "index.html: <a href=\"../x\"> leads out",
            "index.html: <a href=\"gone/\"> leads to nothing",
            "index.html: <meta content=\"no.js\"> leads to nothing",
        ];
        assert_eq!(faults.len(), expected.len(), "{faults:#?}");
        for (fault, start) in faults.iter().zip(expected) {
            assert!(fault.starts_with(start), "{fault}");
        }
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
