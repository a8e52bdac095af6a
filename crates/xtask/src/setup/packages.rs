//! Packages of npm in the folders of tests/ that have a lock file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use atlas_site::{files, problem::Result};

use super::{announce, install, node};
use crate::{project::Project, run::command};

/// Makes sure that tests/e2e has the packages of its lock file.
pub fn playwright(project: &Project) -> Result<()> {
    packages(
        &project.e2e(),
        "playwright-core and selenium-webdriver",
        "drive browsers in the end-to-end tests",
        "seconds, 90 MB",
    )
}

/// The folder whose `node_modules` has what holds the JavaScript to its form, lints it and checks its types.
pub fn lint(project: &Project) -> Result<PathBuf> {
    let dir = project.root.join("tests").join("lint");
    packages(
        &dir,
        "Biome and TypeScript",
        "formats, lints and types the JavaScript",
        "seconds, 130 MB",
    )?;
    Ok(dir)
}

fn packages(dir: &Path, what: &str, why: &str, takes: &str) -> Result<()> {
    let lock = files::read(&dir.join("package-lock.json"))?;
    // A copy of the lock file, written last, says for which lock the packages are whole.
    let stamp = dir.join("node_modules").join(".atlas-lock.json");
    node()?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    announce(what, why, takes);
    let mut ci = command("npm");
    ci.current_dir(dir).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    install(&mut ci, what)?;
    files::write(&stamp, lock.as_bytes())
}
