//! The tests of the built site, in three browsers.

use std::process::Command;

use atlas_site::{problem::Result, say};

use super::{NODE_TESTS, NOT_HERE, Outcome, count, counted, test_files, word};
use crate::{
    project::Project,
    run,
    setup::{self, e2e_script},
};

/// The files that another browser than Chromium has no part in, and why.
const NOT_IN_FIREFOX: [(&str, &str); 7] = [
    ("book.test.mjs", "it reads a file"),
    ("markup.test.mjs", "it reads files"),
    ("print.test.mjs", "the deposit is printed by Chromium"),
    ("publish.test.mjs", "it reads what machines read"),
    ("readers.test.mjs", "programs of others read the pages"),
    (
        "reading.test.mjs",
        "the reading mode is a library there, too",
    ),
    ("references.test.mjs", "it reads files"),
];
/// What is written for the one browser whose driver is another one.
const WEBKIT: &str = "webkit.test.mjs";

pub fn in_chromium(project: &Project) -> Result<Outcome> {
    let mut files = test_files(&project.e2e())?;
    files.retain(|file| file != WEBKIT);
    let python = setup::readers(project);
    setup::text_browsers();
    let script = || -> Result<Command> {
        let mut node = e2e_script(project)?;
        node.env("ATLAS_BROWSER", "chromium");
        node.envs(python.iter().map(|python| ("ATLAS_PYTHON", python)));
        Ok(node)
    };
    twice(script, &files)
}

/// Other browsers than Chromium are asked for by this variable: together they take as long again.
const ALL_BROWSERS: &str = "ATLAS_ALL_BROWSERS";

/// Where other browsers were not asked for, what is said of it.
fn not_asked() -> Option<Outcome> {
    if std::env::var_os(ALL_BROWSERS).is_some() {
        return None;
    }
    say!("not asked for: set {ALL_BROWSERS}=1");
    Some(Outcome {
        word: NOT_HERE,
        count: count::Count::default(),
    })
}

pub fn in_firefox(project: &Project) -> Result<Outcome> {
    if let Some(outcome) = not_asked() {
        return Ok(outcome);
    }
    let Some(firefox) = setup::firefox() else {
        return Ok(not_here("Firefox", "apt-get install firefox-esr"));
    };
    for (file, reason) in NOT_IN_FIREFOX {
        say!("not in Firefox: {file}, for {reason}");
    }
    let mut files = test_files(&project.e2e())?;
    let left_out = |file: &str| NOT_IN_FIREFOX.iter().any(|(name, _)| *name == file);
    files.retain(|file| file != WEBKIT && !left_out(file));
    let script = || -> Result<Command> {
        let mut node = e2e_script(project)?;
        node.env("ATLAS_BROWSER", "firefox")
            .env("ATLAS_FIREFOX", &firefox);
        Ok(node)
    };
    twice(script, &files)
}

pub fn in_webkit(project: &Project) -> Result<Outcome> {
    if let Some(outcome) = not_asked() {
        return Ok(outcome);
    }
    let Some(driver) = setup::webkit() else {
        return Ok(not_here(
            "WebKitGTK's driver with Xvfb",
            "apt-get install webkit2gtk-driver xvfb",
        ));
    };
    let script = || -> Result<Command> {
        let mut node = e2e_script(project)?;
        node.env("ATLAS_WEBKIT", &driver);
        Ok(node)
    };
    twice(script, &[WEBKIT.to_owned()])
}

fn not_here(what: &str, mend: &str) -> Outcome {
    say!("{what} is not installed, so nothing is tested there; {mend}");
    Outcome {
        word: NOT_HERE,
        count: count::Count::default(),
    }
}

/// A browser on a busy machine can be late: files that fail are run once more, which is said, and must then pass whole.
fn twice(script: impl Fn() -> Result<Command>, files: &[String]) -> Result<Outcome> {
    let (passed, printed) = run::tee(script()?.args(NODE_TESTS).args(files))?;
    let count = count::in_output(&printed);
    let failed = count::failed_files(&printed, files);
    if passed || failed.is_empty() {
        let word = word(passed);
        return Ok(Outcome { word, count });
    }
    let failures = count.failed;
    say!("\n{failures} failed; once more: {}", failed.join(", "));
    let again = counted(script()?.args(NODE_TESTS).args(&failed))?;
    if again.word != super::OK {
        let word = again.word;
        return Ok(Outcome { word, count });
    }
    say!("passed at the second try only: {}", failed.join(", "));
    let count = count::Count {
        passed: count.passed + failures,
        failed: 0,
    };
    let word = again.word;
    Ok(Outcome { word, count })
}
