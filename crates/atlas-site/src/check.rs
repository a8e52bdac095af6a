//! Verifies a built site: every file against its name, its references, its siblings and the lists that name it.

use std::path::Path;

use crate::{
    digest::Digests,
    editions, link_check,
    names::{self, ASSETS, EDITIONS, KEPT_BY_HOSTS, NOT_FOUND},
    problem::{Problem, Result},
    reference::Target,
    survey::{FoundReference, Purpose, Survey, SurveyedFile},
    worker,
};

/// What a check has found.
pub struct Checked {
    /// How many files the site has.
    pub files: usize,
    /// What is wrong, a line each.
    pub faults: Vec<String>,
}

/// Checks a site; `worker` is the folder of the service worker's scripts.
///
/// # Errors
/// When there is no site, or a file of it cannot be read.
pub fn check(site: &Path, worker: &Path) -> Result<Checked> {
    if !site.join(names::INDEX).is_file() {
        return Err(
            Problem::new(format!("there is no built site in {}", site.display()))
                .mend("cargo xtask build"),
        );
    }
    let survey = Survey::of(site)?;
    let digests: Digests = survey.digests();
    let mut faults = file_faults(&survey);
    faults.extend(worker::faults(site, worker, &digests)?);
    faults.extend(link_check::faults(&survey, &names::about(site)?.address));
    faults.extend(editions::faults(site, &digests)?);
    Ok(Checked {
        files: digests.len(),
        faults,
    })
}

/// What is wrong with each file by itself, in the order of their names.
fn file_faults(survey: &Survey) -> Vec<String> {
    let mut faults: Vec<String> = survey
        .orphans
        .iter()
        .map(|file| format!("{file}: its original is missing"))
        .collect();
    for (name, file) in &survey.files {
        let top = name.split_once('/').map_or("", |(top, _)| top);
        if KEPT_BY_HOSTS.contains(&top) {
            faults.push(format!(
                "{name}: hosts keep the folder {top}/ for themselves, so that this file is not found there"
            ));
        }
        let siblings = file.false_siblings.iter();
        faults.extend(
            siblings.map(|ending| format!("{name}.{ending}: does not decompress to {name}")),
        );
        if name.starts_with(ASSETS) {
            faults.extend(name_fault(name, file));
        }
        faults.extend(
            file.references
                .iter()
                .filter_map(|reference| reference_fault(survey, name, reference)),
        );
    }
    faults.sort();
    faults
}

fn reference_fault(survey: &Survey, file: &str, reference: &FoundReference) -> Option<String> {
    let FoundReference {
        text,
        target,
        purpose,
        place,
    } = reference;
    // What a frozen page leads to may have gone since; what it needs may not. The addresses in lists are absolute, and
    // the walk through the site follows them.
    let is_left = file.starts_with(EDITIONS)
        && matches!(purpose, Purpose::Followed | Purpose::Related)
        || place.is_empty();
    if is_left {
        return None;
    }
    let what = match target {
        Target::Aside | Target::Foreign => None,
        // A host answers with this page at any depth: `link_check` follows what it asks for from there, and its links
        // start at the root of the host, which knows the path of the site only if that is set.
        Target::Rooted | Target::Outside if file == NOT_FOUND => None,
        Target::Rooted => Some("starts at the root of the host, so it breaks below a base path"),
        Target::Outside => Some("leads out of the site"),
        Target::Inside { path, .. } if !is_there(survey, path) => {
            Some("leads to nothing in the site")
        }
        // The attribute of `atlas_publish::other_days`, which scripts read.
        Target::Inside { .. } if place == "a href" && names_day(text) => {
            Some("names a day, but a host answers with the page of today")
        }
        Target::Inside { .. } => None,
    };
    what.map(|what| match place.split_once(' ') {
        Some((tag, attribute)) => format!("{file}: <{tag} {attribute}=\"{text}\"> {what}"),
        None => format!("{file}: {place}({text}) {what}"),
    })
}

/// Whether an address asks for a day.
fn names_day(address: &str) -> bool {
    let query = address
        .split('#')
        .next()
        .and_then(|one| one.split_once('?'));
    query.is_some_and(|(_, query)| query.split('&').any(|one| one.starts_with("asof=")))
}

/// Whether a host answers this path, perhaps by adding the slash of a folder.
fn is_there(survey: &Survey, path: &str) -> bool {
    survey.answer(path).is_some() || survey.answer(&format!("{path}/")).is_some()
}

fn name_fault(name: &str, file: &SurveyedFile) -> Option<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = &file.digest.sha256[..16];
    let is_right = stem.ends_with(&format!("-{hash}"));
    (!is_right).then(|| format!("{name}: its name does not match its bytes, whose hash is {hash}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{compress::gzip, digest::short_hash, files, problem::Explain};
    use std::fs;

    #[test]
    fn every_kind_of_fault_is_named() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-check-{}", std::process::id()));
        files::create_dir(&dir.join(ASSETS))?;
        files::create_dir(&dir.join("states"))?;
        let good = format!("assets/a-{}.css", short_hash(b"a{}"));
        let page = format!(
            "<link href='../{good}'><a href=../states><a href='./?q#x'><a href='https://h/'>"
        );
        files::create_dir(&dir.join("icons"))?;
        files::create_dir(&dir.join("a/icons"))?;
        let files: [(&str, &[u8]); 12] = [
            ("icons/a.png", b"x"),
            ("a/icons/a.png", b"x"),
            (&good, b"a{}"),
            ("assets/b-0000000000000000.css", b"b{c:url(none.png)}"),
            ("states/index.html", page.as_bytes()),
            (
                "index.html",
                b"<a href=/states/><a href=../x><a href=gone/><a href=states/?asof=2012 data-href=states/?asof=2012><meta name=atlas-js content=no.js>",
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
            .try_for_each(|(file, bytes)| files::write(&dir.join(file), bytes))?;
        let faults = file_faults(&Survey::of(&dir)?);
        let expected = [
            "assets/b-0000000000000000.css: its name does not match",
            "assets/b-0000000000000000.css: url(none.png) leads to nothing",
            "b.txt.br: does not decompress",
            "b.txt.gz: does not decompress",
            "c.txt.br: its original is missing",
            "icons/a.png: hosts keep the folder icons/",
            "index.html: <a href=\"../x\"> leads out",
            "index.html: <a href=\"/states/\"> starts at the root",
            "index.html: <a href=\"gone/\"> leads to nothing",
            "index.html: <a href=\"states/?asof=2012\"> names a day",
            "index.html: <meta content=\"no.js\"> leads to nothing",
        ];
        assert_eq!(faults.len(), expected.len(), "{faults:#?}");
        for (fault, start) in faults.iter().zip(expected) {
            assert!(fault.starts_with(start), "{fault}");
        }
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
