//! The commands that are no more than one other program with the right arguments.

use crate::args::{Args, Taken};
use crate::problem::{Problem, Result};
use crate::project::Project;
use crate::run::{self, cargo};
use crate::test;

pub const BENCH_HELP: &str = "\
cargo xtask bench: measure the core

    cargo xtask bench

Runs the benchmarks of atlas-core: search, as-of engine, layouts. They print times and judge nothing.
";

pub const CHECK_HELP: &str = "\
cargo xtask check: check the data set

    cargo xtask check

Reads data/ and prints every problem at once as `file:line: message`, without building the app.
";

pub const SCREENSHOTS_HELP: &str = "\
cargo xtask screenshots: take pictures of the built site

    cargo xtask screenshots [--only ADDRESS]...

Writes PNG files of the pages in dist/ to target/screenshots/, at 360, 768, 1280 and 1920 pixels, light and dark.

    --only ADDRESS   only this address, such as /states/armenia/?asof=2012-12-20 (may be repeated)
";

pub fn bench(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    run::run(&mut cargo(
        &project.root,
        &["bench", "--package", "atlas-core"],
    ))
}

pub fn check(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    let example = [
        "run",
        "--quiet",
        "--package",
        "atlas-data",
        "--example",
        "check",
        "--",
        "data",
    ];
    run::run(&mut cargo(&project.root, &example))
}

pub fn screenshots(project: &Project, args: Args) -> Result<()> {
    let mut only: Vec<String> = Vec::new();
    args.each(|name, values| match name {
        "--only" => {
            only.push(values.text()?);
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    if !project.dist().join("index.html").is_file() {
        return Err(Problem::new("there is no built site in dist/").mend("cargo xtask build"));
    }
    let mut node = test::e2e_script(project)?;
    node.arg("screenshots.mjs")
        .arg(project.target().join("screenshots"))
        .args(only);
    run::run(&mut node)
}
