//! What follows once every page of a site is written.

use std::path::Path;

use crate::{
    archive,
    compress::{self, Siblings, WrittenSiblings},
    digest, editions, files, names, patches,
    problem::Result,
    worker,
};

/// What was done to a site.
pub struct Finished {
    /// How many pages it has.
    pub pages: usize,
    /// The compressed siblings of its files.
    pub siblings: WrittenSiblings,
    /// What a person should know.
    pub notes: Vec<String>,
}

/// Completes a site: its frozen edition and, from a site as it is published, those before; the service worker with the
/// list of all files; the archive; the compressed siblings that are wanted. `worker_scripts` is the folder of the worker's
/// scripts.
///
/// # Errors
/// When anything that it needs is missing, or cannot be written.
pub fn finish(
    site: &Path,
    worker_scripts: &Path,
    published: Option<&Path>,
    siblings: &Siblings,
) -> Result<Finished> {
    worker::hash_shells(site)?;
    editions::freeze(site)?;
    let mut notes = Vec::new();
    if let Some(published) = published {
        notes = editions::carry(published, site)?.notes;
        editions::write_index(site)?;
        // A zip, or the folder of editions alone, has nothing to compare with.
        if published.join(names::WORKER).is_file() {
            patches::write(published, site)?;
        } else {
            notes.push("The published site is no folder with all its files, so that there are no patches: readers who have a copy fetch whole what has changed.".to_owned());
        }
    }
    // It lists every other file that is published, the archive apart.
    write_worker(site, worker_scripts)?;
    archive::write(site)?;
    let pages = files::below(site)?;
    let pages = pages.iter().filter(|file| file.ends_with(".html")).count();
    Ok(Finished {
        pages,
        siblings: compress::write_all_siblings(site, siblings)?,
        notes,
    })
}

/// Writes the service worker for the files of a site.
///
/// # Errors
/// When a script of it is missing, or a file of the site cannot be read.
pub fn write_worker(site: &Path, worker_scripts: &Path) -> Result<()> {
    let mut kept = files::below(site)?;
    kept.retain(|file| worker::keeps(file));
    let digests = digest::of_files(site, &kept)?;
    let text = worker::text(site, worker_scripts, &digests)?;
    files::write(&site.join(names::WORKER), text.as_bytes())
}
