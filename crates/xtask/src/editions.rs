//! `editions`: verifies frozen editions of the built site, or brings earlier ones over.

use std::path::PathBuf;

use atlas_site::{
    compress::{self, Siblings},
    editions, names,
    problem::{Problem, Result},
    say,
};

use crate::{
    args::{Args, Taken},
    project::Project,
};

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
        let carried = editions::carry(&from, &dist)?;
        for note in &carried.notes {
            say!("{note}");
        }
        editions::write_index(&dist)?;
        let siblings = Siblings::of(&dist, names::INDEX);
        let changed = carried.paths.iter().map(String::as_str);
        for path in changed.chain([names::EDITIONS_INDEX]) {
            // As the site has them already.
            compress::write_siblings(&dist, path, &siblings)?;
        }
    }
    let faults = editions::faults(&dist, &editions::digests(&dist)?)?;
    for fault in &faults {
        say!("{fault}");
    }
    if !faults.is_empty() {
        let what = format!("{} files of editions are not as listed", faults.len());
        return Err(Problem::new(what));
    }
    for day in editions::days(&dist)? {
        let list = editions::list_of(&dist, &day)?;
        let bytes: u64 = list.values().map(|digest| digest.bytes).sum();
        say!("{day}: {} files, {:.1} MB", list.len(), bytes as f64 / 1e6);
    }
    Ok(())
}
