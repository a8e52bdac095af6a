//! Brings the editions of a published site over into another one.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::list::{days_in, listed};
use crate::{
    digest::{Digest, Digests},
    files,
    names::{EDITION_LIST, EDITIONS},
    parallel::in_parallel,
    problem::{Explain, Problem, Result},
    reference::folder_of,
};

/// What was brought over.
#[derive(Default)]
pub struct Carried {
    /// The paths of the files, from the root of the site.
    pub paths: Vec<String>,
    /// What a person should know of it.
    pub notes: Vec<String>,
}

/// Brings the editions of a published site over: from its folder, its folder of editions, or a zip of either.
///
/// # Errors
/// When there is no edition, or a file of one is not as its list says; then nothing of that edition is brought over.
pub fn carry(from: &Path, site: &Path) -> Result<Carried> {
    let unpacked;
    let from = if from.extension().is_some_and(|ending| ending == "zip") {
        unpacked = Unpacked::open(from)?;
        &unpacked.root
    } else {
        from
    };
    let (root, days) = find(from)?;
    let mut carried = Carried::default();
    for day in days {
        carry_one(&root.join(&day), site, &day, &mut carried)?;
    }
    Ok(carried)
}

fn carry_one(earlier: &Path, site: &Path, day: &str, carried: &mut Carried) -> Result<()> {
    let ours = site.join(EDITIONS).join(day);
    let list = listed(earlier)?;
    if let Some(file) = first_differing(earlier, &list) {
        let what = format!(
            "{EDITIONS}/{day}/{file} is not as {EDITION_LIST} lists it; nothing of this edition is brought over"
        );
        return Err(Problem::new(what).mend("take an unchanged copy of the published site"));
    }
    if ours.is_dir() {
        if listed(&ours)? != list {
            carried.notes.push(format!(
                "The edition of {day} is published already and stays as it was. What this build changed in its widgets is in the living ones; a change of the record needs an edition of a new day."
            ));
        }
        fs::remove_dir_all(&ours).explain(|| format!("cannot replace {}", ours.display()))?;
    }
    for file in list.keys().map(String::as_str).chain([EDITION_LIST]) {
        files::copy(&earlier.join(file), &ours.join(file))?;
        carried.paths.push(format!("{EDITIONS}/{day}/{file}"));
    }
    Ok(())
}

/// The first file that is missing or not as listed.
fn first_differing(folder: &Path, list: &Digests) -> Option<String> {
    let files: Vec<_> = list.iter().collect();
    let wrong = in_parallel(&files, |(name, expected)| {
        let bytes = files::read_bytes(&folder.join(name));
        let is_same = bytes.is_ok_and(|bytes| Digest::of(&bytes) == **expected);
        (!is_same).then(|| (*name).clone())
    });
    wrong.into_iter().flatten().next()
}

/// The folder of editions in a copy of a site, and the days in it.
fn find(from: &Path) -> Result<(PathBuf, Vec<String>)> {
    let inside = from.join(EDITIONS);
    let root = if inside.is_dir() {
        inside
    } else {
        from.to_owned()
    };
    let days = days_in(&root)?;
    if days.is_empty() {
        let what = format!("there is no edition in {}", from.display());
        return Err(Problem::new(what).mend(
            "name the folder of the published site, its folder `editions`, or a zip of either",
        ));
    }
    Ok((root, days))
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
        let files = files::below(&unpacked.whole)?;
        let end = format!("/{EDITION_LIST}");
        if let Some(list) = files.iter().find(|file| file.ends_with(&end)) {
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
