//! `deposit`: gathers what an archive is given of an edition.

use std::fs;

use atlas_site::{
    deposit, files, names,
    problem::{Explain, Problem, Result},
    say,
};
use serde_json::Value;

use crate::{
    args::{Args, Taken},
    project::Project,
    run, setup,
};

pub const HELP: &str = "\
cargo xtask deposit: gather what an archive such as Zenodo is given of an edition

    cargo xtask deposit [--no-print]

Puts into target/deposit/ from the built site in dist/:
  - the data in one archive, with RO-Crate, Croissant and Frictionless descriptions at its root; the site; the book;
  - each state of the Treaty and the organs as tagged PDF, printed by Chromium (--no-print leaves them out);
  - CITATION.cff, DataCite's metadata, the same for Zenodo's form (zenodo.json), a README and the digests of all files.

Nothing is sent. The identifier (DOI) is the archive's to give; put it into CITATION.cff for the next build.
";

pub fn main(project: &Project, args: Args) -> Result<()> {
    let mut print = true;
    args.each(|name, _| match name {
        "--no-print" => {
            print = false;
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    let site = project.dist();
    if !site.join(names::INDEX).is_file() {
        return Err(Problem::new("there is no built site in dist/").mend("cargo xtask build"));
    }
    let folder = project.target().join("deposit");
    let name = deposit::gather(&site, &folder)?;
    if print {
        let printed = project.target().join("print");
        let mut node = setup::e2e_script(project)?;
        node.arg("print.mjs")
            .arg(&printed)
            .args(addresses(project)?);
        run::run(&mut node)?;
        for path in files::below(&printed)? {
            files::copy(&printed.join(&path), &folder.join(format!("{name}-{path}")))?;
        }
        fs::remove_dir_all(&printed).explain(|| format!("cannot remove {}", printed.display()))?;
    }
    for path in deposit::finish(&folder)? {
        let bytes = files::read_bytes(&folder.join(&path))?.len();
        say!("{:>8.2} MB  {path}", bytes as f64 / 1e6);
    }
    say!("The deposit is in {}", folder.display());
    Ok(())
}

/// The pages that are printed: the states of the Treaty, and the organs.
fn addresses(project: &Project) -> Result<Vec<String>> {
    let text = files::read(&project.dist().join("data/atlas.json"))?;
    let record: Value =
        serde_json::from_str(&text).explain(|| "data/atlas.json is not JSON".into())?;
    let entries = record["entities"].as_array().into_iter().flatten();
    let states = entries.filter(|entry| entry["class"] == "treaty-state");
    let mut addresses: Vec<String> = states
        .filter_map(|state| Some(format!("/{}/", state["id"].as_str()?)))
        .collect();
    addresses.push("/organs/".into());
    Ok(addresses)
}
