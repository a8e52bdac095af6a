//! `reproduce`: two builds of one commit, in two folders, are the same bytes.

use std::{fs, path::Path};

use atlas_site::{
    digest, files,
    problem::{Explain, Problem, Result},
    say,
};

use crate::{
    args::Args,
    build,
    project::Project,
    run::{self, cargo, command},
};

pub const HELP: &str = "\
cargo xtask reproduce: build the site twice, and compare

    cargo xtask reproduce

Builds what is committed here and in a copy of the repository in another folder, from an empty target folder there, and
compares every file of the two sites. Fails and lists them if any differs.
";

/// So many files that differ are listed.
const LISTED: usize = 20;

pub fn main(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    is_committed(project)?;
    let folder = project.target().join("reproduce");
    if folder.exists() {
        fs::remove_dir_all(&folder).explain(|| format!("cannot remove {}", folder.display()))?;
    }
    files::create_dir(&folder)?;
    build::build(project)?;
    let copy = folder.join("copy");
    let mut clone = command("git");
    clone.args(["clone", "--quiet", "--no-hardlinks"]);
    run::run(clone.arg(&project.root).arg(&copy))?;
    let mut second = cargo(&copy, &["xtask", "build"]);
    run::run(second.env("CARGO_TARGET_DIR", copy.join("target")))?;
    let different = different(&project.dist(), &copy.join("dist"))?;
    if different.is_empty() {
        say!("Both builds have the same files, byte for byte.");
        return fs::remove_dir_all(&folder)
            .explain(|| format!("cannot remove {}", folder.display()));
    }
    for name in different.iter().take(LISTED) {
        say!("{name}");
    }
    let what = format!("{} files differ between two builds", different.len());
    Err(Problem::new(what).mend(format!(
        "compare dist/ with {}",
        copy.join("dist").display()
    )))
}

/// What is not committed would be in one of the two only.
fn is_committed(project: &Project) -> Result<()> {
    let mut status = command("git");
    status
        .current_dir(&project.root)
        .args(["status", "--porcelain", "--untracked-files=no"]);
    match run::output(&mut status) {
        None => Err(Problem::new(
            "this is no Git repository, so there is no copy to build",
        )),
        Some(changes) if changes.is_empty() => Ok(()),
        Some(changes) => Err(Problem::new(format!(
            "not everything is committed:\n{}",
            changes.trim_end()
        ))
        .mend("commit or stash it")),
    }
}

/// The files of two sites that are not the same in both, in order.
fn different(first: &Path, second: &Path) -> Result<Vec<String>> {
    let (one, other) = (files::below(first)?, files::below(second)?);
    let mut names: Vec<&String> = one.iter().chain(&other).collect();
    names.sort();
    names.dedup();
    let mut different = Vec::new();
    for name in names {
        let bytes = [first, second].map(|site| fs::read(site.join(name)).ok());
        let [one, other] = bytes.map(|bytes| bytes.map(|bytes| digest::sha256_hex(&bytes)));
        if one != other {
            let spelled = |digest: Option<String>| digest.unwrap_or_else(|| "not there".into());
            different.push(format!("{name}: {}, {}", spelled(one), spelled(other)));
        }
    }
    Ok(different)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_differ_or_are_missing_are_named() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("atlas-reproduce-{}", std::process::id()));
        let (first, second) = (folder.join("first"), folder.join("second"));
        for (site, files) in [
            (
                &first,
                [("same.txt", "a"), ("other.txt", "b"), ("first.txt", "c")],
            ),
            (
                &second,
                [("same.txt", "a"), ("other.txt", "x"), ("second.txt", "c")],
            ),
        ] {
            files::create_dir(site)?;
            for (name, text) in files {
                files::write(&site.join(name), text.as_bytes())?;
            }
        }
        let found = different(&first, &second)?;
        let named: Vec<&str> = found
            .iter()
            .filter_map(|line| line.split(':').next())
            .collect();
        assert_eq!(named, ["first.txt", "other.txt", "second.txt"]);
        assert!(different(&first, &first)?.is_empty());
        fs::remove_dir_all(&folder).explain(|| "cannot clean up".into())
    }
}
