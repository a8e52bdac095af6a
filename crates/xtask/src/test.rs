//! `test`: every proof in turn, and one sum at the end; `ci` is the same by another name.

mod count;
mod e2e;
mod lint;

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use atlas_site::{
    files,
    problem::{Problem, Result},
    say,
};

use crate::{
    args::{Args, Taken},
    build,
    project::Project,
    run::{self, cargo},
    seal, setup, size,
};
use count::Count;

pub const HELP: &str = "\
cargo xtask test: lint, and run every test

    cargo xtask test [--only lint|native|wasm|worker|e2e|size]

  lint     formatting, clippy for the host and for the browser, documentation, and form, lints and types of the
           JavaScript, all with warnings denied
  native   unit, property and rendering tests on this computer; the record, search, addresses and charts built for a target without std
  wasm     the app's own tests in headless Chromium
  worker   the service worker's logic in Node, against a fake cache and a failing network; messages between pages and
           widgets, whatever they say and whoever sends them
  e2e      release build, verification of its names and references, and tests of the built site in Chromium, in Firefox
           and, its core, in WebKitGTK, where ATLAS_ALL_BROWSERS is set and these two are installed (Debian: firefox-esr;
           webkit2gtk-driver and xvfb)
  size     release build, and its size against the budgets

Sets up what is missing. Later steps run although an earlier one has failed, unless they need it. Ends with a table and
the line `N passed, N failed`; exits with 1 if anything failed.
";

pub const CI_HELP: &str = "\
cargo xtask ci: everything that must hold before a change is merged

    cargo xtask ci

The same as `cargo xtask test`, for continuous integration.
";

/// The features of a native build; `csr` and `ssr` never meet in one.
const NATIVE: [&str; 4] = [
    "--workspace",
    "--no-default-features",
    "--features",
    "csto-atlas/ssr",
];

/// A step that is reported by itself.
struct Step {
    title: &'static str,
    group: &'static str,
    /// Steps of the built site make no sense without one.
    needs_site: bool,
    run: fn(&Project) -> Result<Outcome>,
}

/// What a step has shown: tests that a runner counted, or none where it is one single proof.
struct Outcome {
    word: &'static str,
    count: Count,
}

const OK: &str = "ok";
const FAILED: &str = "FAILED";
/// A step whose browser is not installed; it fails nothing, and is said.
const NOT_HERE: &str = "not here";

fn word(passed: bool) -> &'static str {
    if passed { OK } else { FAILED }
}

struct Row {
    title: &'static str,
    word: &'static str,
    count: Count,
    took: Duration,
}

const BUILD: &str = "release build";

const STEPS: [Step; 16] = [
    Step {
        title: "formatting",
        group: "lint",
        needs_site: false,
        run: |p| cargo_step(p, &["fmt", "--all", "--check"]),
    },
    Step {
        title: "JavaScript",
        group: "lint",
        needs_site: false,
        run: lint::javascript,
    },
    Step {
        title: "clippy for the host",
        group: "lint",
        needs_site: false,
        run: lint::clippy_native,
    },
    Step {
        title: "clippy for the browser",
        group: "lint",
        needs_site: false,
        run: lint::clippy_wasm,
    },
    Step {
        title: "documentation",
        group: "lint",
        needs_site: false,
        run: lint::doc,
    },
    Step {
        title: "native tests",
        group: "native",
        needs_site: false,
        run: native,
    },
    Step {
        title: "record to charts without std",
        group: "native",
        needs_site: false,
        run: no_std,
    },
    Step {
        title: "tests in the browser",
        group: "wasm",
        needs_site: false,
        run: wasm,
    },
    Step {
        title: "service worker",
        group: "worker",
        needs_site: false,
        run: |project| in_node(project, "offline"),
    },
    Step {
        title: "messages of widgets",
        group: "worker",
        needs_site: false,
        run: |project| in_node(project, "embed"),
    },
    Step {
        title: BUILD,
        group: "e2e size",
        needs_site: false,
        run: |project| proof(build::build(project)),
    },
    Step {
        title: "names and references",
        group: "e2e",
        needs_site: true,
        run: |project| proof(seal::check_site(project, &project.dist())),
    },
    Step {
        title: "end-to-end tests",
        group: "e2e",
        needs_site: true,
        run: e2e::in_chromium,
    },
    Step {
        title: "the same in Firefox",
        group: "e2e",
        needs_site: true,
        run: e2e::in_firefox,
    },
    Step {
        title: "their core in WebKitGTK",
        group: "e2e",
        needs_site: true,
        run: e2e::in_webkit,
    },
    Step {
        title: "size",
        group: "size",
        needs_site: true,
        run: |project| proof(size::report(project)),
    },
];

pub fn main(project: &Project, args: Args) -> Result<()> {
    let mut only = None;
    args.each(|name, values| match name {
        "--only" => {
            only = Some(group(&values.text()?)?);
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    let wanted =
        |step: &&Step| only.is_none_or(|group| step.group.split(' ').any(|one| one == group));
    steps(project, STEPS.iter().filter(wanted))
}

pub fn ci(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    steps(project, STEPS.iter())
}

fn group(name: &str) -> Result<&'static str> {
    let known = ["lint", "native", "wasm", "worker", "e2e", "size"];
    let unknown =
        || Problem::new(format!("there are no `{name}` tests")).mend("cargo xtask test --help");
    known
        .into_iter()
        .find(|group| *group == name)
        .ok_or_else(unknown)
}

fn steps<'a>(project: &Project, steps: impl Iterator<Item = &'a Step>) -> Result<()> {
    setup::rustc(project)?;
    let mut rows: Vec<Row> = Vec::new();
    for step in steps {
        let no_site = rows.iter().any(|row| row.title == BUILD && row.word != OK);
        rows.push(if step.needs_site && no_site {
            Row {
                title: step.title,
                word: "skipped",
                count: Count::default(),
                took: Duration::ZERO,
            }
        } else {
            one(project, step)
        });
    }
    finish(&rows)
}

fn one(project: &Project, step: &Step) -> Row {
    say!("\n=== {} ===", step.title);
    let started = Instant::now();
    let outcome = (step.run)(project).unwrap_or_else(|problem| {
        say!("{problem}");
        Outcome {
            word: FAILED,
            count: Count::default(),
        }
    });
    let took = started.elapsed();
    let word = outcome.word;
    say!(
        "--- {}: {word} after {:.1} s",
        step.title,
        took.as_secs_f64()
    );
    Row {
        title: step.title,
        word,
        count: outcome.count.at_least_one_failure(word == FAILED),
        took,
    }
}

fn finish(rows: &[Row]) -> Result<()> {
    say!(
        "\n{:<26}{:<10}{:>8}{:>8}{:>10}",
        "step",
        "",
        "passed",
        "failed",
        "seconds"
    );
    let mut total = Count::default();
    for row in rows {
        let Count { passed, failed } = row.count;
        say!(
            "{:<26}{:<10}{passed:>8}{failed:>8}{:>10.1}",
            row.title,
            row.word,
            row.took.as_secs_f64()
        );
        total = total.plus(row.count);
    }
    say!("\n{} passed, {} failed", total.passed, total.failed);
    let failed: Vec<&str> = rows
        .iter()
        .filter(|row| ![OK, NOT_HERE].contains(&row.word))
        .map(|row| row.title)
        .collect();
    if failed.is_empty() {
        return Ok(());
    }
    let what = format!("failed or skipped: {}", failed.join(", "));
    Err(Problem::new(what))
}

/// A step that holds or does not, with nothing to count.
fn proof(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome {
        word: OK,
        count: Count::default(),
    })
}

fn cargo_step(project: &Project, args: &[&str]) -> Result<Outcome> {
    proof(run::run(&mut cargo(&project.root, args)))
}

/// A step whose runner prints how many tests passed and failed.
fn counted(command: &mut Command) -> Result<Outcome> {
    let (passed, printed) = run::tee(command)?;
    let count = count::in_output(&printed);
    if passed && count == Count::default() {
        return Err(Problem::new(format!(
            "`{}` ran no test",
            run::spelled(command)
        )));
    }
    let word = word(passed);
    Ok(Outcome { word, count })
}

fn native(project: &Project) -> Result<Outcome> {
    counted(cargo(&project.root, &["test", "--no-fail-fast"]).args(NATIVE))
}

/// Building for a target without a standard library proves that the core reads no file and no clock.
fn no_std(project: &Project) -> Result<Outcome> {
    setup::target(
        setup::NO_STD,
        "proves that the record, search, addresses and charts need no standard library",
    )?;
    cargo_step(
        project,
        &[
            "build",
            "--package=atlas-record",
            "--package=atlas-search",
            "--package=atlas-address",
            "--package=atlas-charts",
            "--target",
            setup::NO_STD,
        ],
    )
}

fn wasm(project: &Project) -> Result<Outcome> {
    let runner = setup::wasm_test_runner(project)?;
    let browser = setup::browser()?;
    let mut tests = cargo(
        &project.root,
        &[
            "test",
            "--package",
            "csto-atlas",
            "--target",
            setup::WASM,
            "--test",
            "web",
        ],
    );
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    // The browser's own switches are in webdriver.json, where the runner looks for them.
    counted(tests.env("CHROMEDRIVER", &browser.chromedriver))
}

/// The worker needs no browser and no package: only Node.
/// Tests that need Node and nothing else.
fn in_node(project: &Project, folder: &str) -> Result<Outcome> {
    setup::node()?;
    let dir = project.root.join("tests").join(folder);
    let mut node = run::command("node");
    node_tests(node.current_dir(&dir), &dir)
}

const NODE_TESTS: [&str; 2] = ["--test", "--test-reporter=spec"];

/// Runs every test file of a folder with Node's own runner.
fn node_tests(node: &mut Command, dir: &Path) -> Result<Outcome> {
    counted(node.args(NODE_TESTS).args(test_files(dir)?))
}

/// The files of tests in a folder, those of its packages left out.
fn test_files(dir: &Path) -> Result<Vec<String>> {
    let mut files = files::below(dir)?;
    files.retain(|file| file.ends_with(".test.mjs") && !file.starts_with("node_modules/"));
    Ok(files)
}
