//! Programs of others in Python that read the site, in an environment of their own.

use std::{fs, path::PathBuf};

use atlas_site::{
    files,
    problem::{Problem, Result},
    say,
};

use super::{announce, install};
use crate::{
    project::{self, Project},
    run::{command, on_path},
};

/// The Python that has what tests/readers/requirements.txt names; nothing, which is said, where it cannot be had: then
/// the tests that need it are skipped.
pub fn readers(project: &Project) -> Option<PathBuf> {
    match environment(project) {
        Ok(python) => Some(python),
        Err(problem) => {
            say!("{problem}\nThe tests with readers in Python are skipped.");
            None
        }
    }
}

fn environment(project: &Project) -> Result<PathBuf> {
    let requirements = project.root.join("tests/readers/requirements.txt");
    let wanted = files::read(&requirements)?;
    let dir = project::tools_dir()?.join("readers");
    let python = dir.join("bin").join("python");
    // A copy of the requirements, written last, says for which the environment is whole.
    let stamp = dir.join("requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    let Some(system) = on_path("python3").into_iter().next() else {
        return Err(Problem::new("there is no python3 on this computer"));
    };
    let what = "mlcroissant, trafilatura, cffconvert";
    announce(
        what,
        "reads the site as others do, in the end-to-end tests",
        "about a minute, 400 MB",
    );
    install(
        command(system).args(["-m", "venv", "--clear"]).arg(&dir),
        what,
    )?;
    let mut pip = command(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--requirement"])
        .arg(&requirements);
    install(&mut pip, what)?;
    files::write(&stamp, wanted.as_bytes())?;
    Ok(python)
}
