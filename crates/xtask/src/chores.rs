//! The commands that are no more than one other program with the right arguments.

use atlas_site::problem::{Problem, Result};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, cargo},
    test,
};

pub const CHECK_HELP: &str = "\
cargo xtask check: check the data set

    cargo xtask check

Reads data/ and prints every problem at once as `file:line: message`, without building the app; then holds what
data/expected/ says of the record against it.
";

pub const COVERAGE_HELP: &str = "\
cargo xtask coverage: what became of every paragraph of the sources

    cargo xtask coverage [--source SLUG] [--uncovered]

Prints a line for each paragraph of the numbered sources, its columns parted by tabs: the source, the number, the
statements that cite it as kind/slug#anchor parted by spaces, and the reason from data/not-carried.toml if nothing was
carried. Statements about a source, such as notes on its damage, do not count. The sum goes to the error output; exits
with 1 if a paragraph is neither cited nor listed.

    --source SLUG   only this source, such as mfa-brief-2019
    --uncovered     print only paragraphs that are neither cited nor listed
";

pub const SEARCH_HELP: &str = "\
cargo xtask search: what the search box shows for a query

    cargo xtask search QUERY [--json] [--limit N]

Asks the index of the app, with its ranking, and prints title, address, kind, reason and points of what it finds.

    --json      print a list of objects with title, address, kind, why and score
    --limit N   at most so many; 10 if not said
";

pub const STATS_HELP: &str = "\
cargo xtask stats: the data set in numbers

    cargo xtask stats

Counts entities, statements, citations, readings, sources, events and names, and sums up `cargo xtask coverage`.
A statement with figures counts as a figure, an opinion or position with an author as an assessment, any other as a fact.
";

pub const SCREENSHOTS_HELP: &str = "\
cargo xtask screenshots: take pictures of the built site

    cargo xtask screenshots [--only ADDRESS]...

Writes PNG files of the pages in dist/ to target/screenshots/, at 360, 768, 1280 and 1920 pixels, light and dark.

    --only ADDRESS   only this address, such as /states/armenia/?asof=2012-12-20 (may be repeated)
";

pub fn check(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    example(project, "check", &[])
}

pub fn coverage(project: &Project, args: Args) -> Result<()> {
    let mut passed_on: Vec<String> = Vec::new();
    args.each(|name, values| match name {
        "--source" => {
            passed_on.extend([name.to_owned(), values.text()?]);
            Ok(Taken::Yes)
        }
        "--uncovered" => {
            passed_on.push(name.to_owned());
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    example(project, "coverage", &passed_on)
}

pub fn search(project: &Project, args: Args) -> Result<()> {
    let mut options: Vec<String> = Vec::new();
    let mut query: Vec<String> = Vec::new();
    args.each(|name, values| {
        match name {
            "--json" => options.push(name.to_owned()),
            "--limit" => options.extend([name.to_owned(), values.text()?]),
            _ if name.starts_with("--") => return Ok(Taken::No),
            // Words without quotation marks around them are one query all the same.
            word => query.push(word.to_owned()),
        }
        Ok(Taken::Yes)
    })?;
    let words = [
        "run",
        "--quiet",
        "--package",
        "atlas-index",
        "--example",
        "search",
        "--",
    ];
    let mut program = cargo(&project.root, &words);
    run::run(program.arg(query.join(" ")).args(options))
}

pub fn stats(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    example(project, "stats", &[])
}

/// Runs an example of atlas-data on `data/`.
fn example(project: &Project, name: &str, args: &[String]) -> Result<()> {
    let words = [
        "run",
        "--quiet",
        "--package",
        "atlas-data",
        "--example",
        name,
        "--",
        "data",
    ];
    run::run(cargo(&project.root, &words).args(args))
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
