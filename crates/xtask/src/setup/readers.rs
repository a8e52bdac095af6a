//! Programs of others that read the site: those in Python in an environment of their own, and browsers of texts.

use std::{fs, path::PathBuf};

use atlas_site::{
    files,
    problem::{Problem, Result},
    say,
};

use super::{
    announce,
    browser::{apt, can_apt},
    install,
};
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

/// Browsers of texts, installed where they can be; where they are not, their test is skipped.
pub fn text_browsers() {
    let mut missing = TEXT_BROWSERS.to_vec();
    missing.retain(|name| on_path(name).is_empty());
    if missing.is_empty() || !can_apt() {
        return;
    }
    announce(&missing.join(" and "), PURPOSE, "seconds, 5 MB");
    if let Err(problem) = apt(&missing) {
        say!("{problem}\nThe tests with browsers of texts are skipped.");
    }
}

const TEXT_BROWSERS: [&str; 2] = ["lynx", "w3m"];

const PURPOSE: &str = "reads the site as others do, in the end-to-end tests";

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
    let what = "the readers of tests/readers/requirements.txt";
    announce(what, PURPOSE, "about two minutes, 820 MB");
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
