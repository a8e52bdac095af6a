//! What the atlas's search and timeline are measured beside.

use std::{fs, path::PathBuf};

use atlas_site::{
    digest::sha256_hex,
    files,
    problem::{Explain, Result},
};

use super::{announce, install, node};
use crate::{
    project::{self, Project},
    run::command,
};

/// What npm needs to install exactly the pinned packages.
const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// The folder whose `node_modules` has the packages of a folder of benches/; a new lock gets a new folder.
pub fn peers(project: &Project, of: &str) -> Result<PathBuf> {
    node()?;
    let source = project.root.join("benches").join(of);
    let lock = files::read(&source.join(MANIFESTS[1]))?;
    let digest = &sha256_hex(lock.as_bytes())[..8];
    let dir = project::tools_dir()?.join(format!("{of}-peers-{digest}"));
    // Written last, so that an interrupted install is not taken for a whole one.
    let stamp = dir.join("installed");
    if stamp.is_file() {
        return Ok(dir);
    }
    announce(
        &format!("the packages of benches/{of}/package.json"),
        "measures the atlas beside its peers",
        "a minute at most, 30 to 200 MB",
    );
    files::create_dir(&dir)?;
    for manifest in MANIFESTS {
        fs::copy(source.join(manifest), dir.join(manifest))
            .explain(|| format!("cannot copy {manifest} to {}", dir.display()))?;
    }
    // Not `ci`: the lock names Pagefind's program for Linux only, and `ci` wants those of all systems. Every version is
    // exact in package.json, and what the lock knows is checked against it.
    let mut npm = command("npm");
    npm.current_dir(&dir).args([
        "install",
        "--no-save",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    install(&mut npm, "the peers of the benchmark")?;
    files::write(&stamp, b"")?;
    Ok(dir)
}
