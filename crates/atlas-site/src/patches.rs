//! Patches: what makes a file of this site of the one that the published site has in its place.
//!
//! A reader who has kept a copy gets a new edition by them: some kilobytes of what changed in the record, where the whole
//! would be half a megabyte. They are made by bsdiff (C. Percival, "Naive differences of executable code", 2003), which
//! finds bytes that are nearly the same: where an entry is new, all numbers of entries behind it are higher by one. Packs
//! are compared unpacked, for compressed bytes have nothing in common. The service worker applies them (`worker/`), and
//! fetches the whole file where a patch does not make the right bytes.

use std::path::Path;

use serde_json::json;

use crate::{
    compress,
    digest::short_hash,
    files,
    names::{ASSETS, PATCH, PATCHES},
    parallel::in_parallel,
    problem::{Explain, Result},
    worker,
};

/// Writes the patches from a published site, a folder, to this one, and their list. How many there are.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(published: &Path, site: &Path) -> Result<usize> {
    let before = files::below(published)?;
    let mut ours = files::below(site)?;
    ours.retain(|file| worker::always_keeps(file));
    let pairs: Vec<(&String, &String)> = ours
        .iter()
        .filter_map(|file| Some((earlier(&before, file)?, file)))
        .collect();
    let patches = in_parallel(&pairs, |(from, to)| {
        let patch = patch(published, from, site, to)?;
        Ok(patch.map(|patch| (*from, *to, patch)))
    });
    let patches: Result<Vec<_>> = patches.into_iter().collect();
    let mut lines = Vec::new();
    for (from, to, patch) in patches?.into_iter().flatten() {
        let name = format!("{PATCH}{}.bin", short_hash(&patch));
        files::write(&site.join(&name), &patch)?;
        let pair = [worker::address(from), worker::address(to)];
        lines.push(json!([pair[0], pair[1], name]).to_string());
    }
    let list = format!("[\n{}\n]\n", lines.join(",\n"));
    files::write(&site.join(PATCHES), list.as_bytes())?;
    Ok(lines.len())
}

/// The file that a published site has in the place of one: of the same path or, where names follow the content, of the
/// same name and ending, if there is but one.
fn earlier<'a>(before: &'a [String], file: &str) -> Option<&'a String> {
    let Some(name) = stem_and_ending(file) else {
        return before.iter().find(|one| *one == file);
    };
    let mut same = before
        .iter()
        .filter(|one| stem_and_ending(one) == Some(name));
    let first = same.next()?;
    same.next().is_none().then_some(first)
}

/// `record` and `pack` of `assets/record-0123456789abcdef.pack`.
fn stem_and_ending(file: &str) -> Option<(&str, &str)> {
    let name = file.strip_prefix(ASSETS)?.strip_prefix('/')?;
    let (name, ending) = name.rsplit_once('.')?;
    Some((name.rsplit_once('-')?.0, ending))
}

/// A patch, compressed; nothing where the files are the same, or it spares less than half of what would be fetched.
fn patch(published: &Path, from: &str, site: &Path, to: &str) -> Result<Option<Vec<u8>>> {
    let old = files::read_bytes(&published.join(from))?;
    let new = files::read_bytes(&site.join(to))?;
    if old == new {
        return Ok(None);
    }
    let whole = compress::gzip(&new)?.len().min(new.len());
    let old = compress::unpacked(from, &old)?;
    let new = compress::unpacked(to, &new)?;
    let mut steps = Vec::new();
    bsdiff::diff(&old, &new, &mut steps).explain(|| format!("cannot compare {from} and {to}"))?;
    let patch = compress::gzip(&steps)?;
    Ok((patch.len() * 2 < whole).then_some(patch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// Lines that have little in common, so that they do not compress to nothing.
    fn text(edition: u32) -> String {
        let line = |number: u32| short_hash(&number.to_le_bytes());
        let mut all: Vec<String> = (0..200).map(line).collect();
        all.insert(100, format!("what edition {edition} adds"));
        all.join("\n")
    }

    fn site(root: &Path, edition: u32) -> Result<String> {
        for inside in ["assets", "data", "states"] {
            files::create_dir(&root.join(inside))?;
        }
        let packed = compress::gzip(text(edition).as_bytes())?;
        let record = format!("assets/record-{}.pack", short_hash(&packed));
        files::write(&root.join(&record), &packed)?;
        let small = format!("assets/small-{edition}.js");
        for (file, text) in [
            ("data/index.html", text(edition)),
            ("states/index.html", text(edition)),
            ("assets/same-0.css", "a{}".to_owned()),
            (small.as_str(), edition.to_string()),
        ] {
            files::write(&root.join(file), text.as_bytes())?;
        }
        Ok(record)
    }

    #[test]
    fn a_patch_makes_the_new_file_of_the_one_that_was_published() -> Result<()> {
        let root = std::env::temp_dir().join(format!("atlas-patches-{}", std::process::id()));
        let (published, ours) = (root.join("published"), root.join("site"));
        let records = [site(&published, 1)?, site(&ours, 2)?];
        assert_eq!(write(&published, &ours)?, 2);
        let list: Vec<[String; 3]> = serde_json::from_str(&files::read(&ours.join(PATCHES))?)
            .explain(|| "the list is no JSON".into())?;
        let pairs: Vec<[&str; 2]> = list.iter().map(|[from, to, _]| [&**from, &**to]).collect();
        assert_eq!(pairs, [[&*records[0], &*records[1]], ["data/", "data/"]]);
        for [_, _, patch] in &list {
            let patch = compress::decompress("gz", &files::read_bytes(&ours.join(patch))?)?;
            let mut made = Vec::new();
            let done = bsdiff::patch(text(1).as_bytes(), &mut patch.as_slice(), &mut made);
            done.explain(|| "the patch does not fit".into())?;
            assert_eq!(made, text(2).as_bytes());
        }
        fs::remove_dir_all(&root).explain(|| "cannot clean up".into())
    }

    #[test]
    fn what_the_worker_applies_in_its_tests_is_what_is_written() -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/offline/patch");
        let read = |name: &str| files::read_bytes(&folder.join(name));
        let mut steps = Vec::new();
        let done = bsdiff::diff(&read("before.txt")?, &read("after.txt")?, &mut steps);
        done.explain(|| "cannot compare".into())?;
        assert_eq!(steps, read("patch.bin")?);
        Ok(())
    }
}
