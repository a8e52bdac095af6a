//! The commands that are no more than one other program with the right arguments.

use std::{ffi::OsStr, path::Path, process::Command};

use atlas_site::problem::{Problem, Result};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, QUICK, cargo},
    setup,
};

pub const CHECK_HELP: &str = "\
cargo xtask check: check the data set

    cargo xtask check

Reads data/ and prints every problem at once as `file:line: message`, without building the app; then holds what
data/expected/ says of the record against it. ATLAS_DATA=/another/folder checks that one, as it does for every command
that reads data.
";

pub const NEW_HELP: &str = "\
cargo xtask new: begin a new entry of the data set

    cargo xtask new fact ENTITY --aspect ASPECT [--KEY VALUE]...
    cargo xtask new source NAME --form FORM --publisher NAME [--KEY VALUE]...
    cargo xtask new exercise SERIES YEAR [--KEY VALUE]...
    cargo xtask new session DATE [--class CLASS] [--place PLACE] [--KEY VALUE]...
    cargo xtask new state-step STATE --of BOND --step STEP [--KEY VALUE]...

Writes the entry into the file where it belongs, under an id that is free, with every key that it must have, and prints
file, line and block. Keys are those of data/README.md; `cite` and `about` take several values with commas between
them. What is not given reads TODO, and `cargo xtask check` says what is still to be written.

    cargo xtask new fact states/armenia --aspect history --when 2012 --cite tass992939
    cargo xtask new source 'TASS on the exercise' --form agency --publisher TASS --written 2018-10-02 --language en
    cargo xtask new exercise interaction 2027 --summary 'It was held.' --cite tass992939
    cargo xtask new session 2027-11-20 --place Moscow
    cargo xtask new state-step armenia --of treaty --step ratified --when 1993-05
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
    record(project, &CHECK, &[])
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
    record(project, &COVERAGE, &passed_on)
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
    options.insert(0, query.join(" "));
    record(project, &SEARCH, &options)
}

pub fn stats(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    record(project, &STATS, &[])
}

pub fn new(project: &Project, args: Args) -> Result<()> {
    let mut passed_on: Vec<String> = Vec::new();
    args.each(|name, values| {
        passed_on.push(name.to_owned());
        if name.starts_with("--") {
            passed_on.push(values.text()?);
        }
        Ok(Taken::Yes)
    })?;
    record(project, &NEW, &passed_on)
}

/// A program that reads the data set.
struct OnData {
    package: &'static str,
    example: &'static str,
    /// What helps when it fails, for it says itself why.
    mend: &'static str,
}

const CHECK: OnData = OnData {
    package: "atlas-data",
    example: "check",
    mend: "correct the lines named above, then run `cargo xtask check` again",
};
const COVERAGE: OnData = OnData {
    package: "atlas-data",
    example: "coverage",
    mend: "cite each paragraph that carries a fact, or list it in data/not-carried.toml with the reason; `cargo xtask check` shows problems of the data",
};
const STATS: OnData = OnData {
    package: "atlas-data",
    example: "stats",
    mend: "correct the lines named above; `cargo xtask check` shows them alone",
};
const SEARCH: OnData = OnData {
    package: "atlas-index",
    example: "search",
    mend: "`cargo xtask search --help` shows how to ask; `cargo xtask check` shows problems of the data",
};
const NEW: OnData = OnData {
    package: "atlas-data",
    example: "new",
    mend: "`cargo xtask new --help` shows what each sort of entry takes; `cargo xtask check` shows problems of the data",
};

impl OnData {
    /// The program for a data folder, which is its first argument.
    fn command(&self, root: &Path, data: &OsStr) -> Command {
        let words = [
            "run",
            "--quiet",
            "--profile",
            QUICK,
            "--package",
            self.package,
            "--example",
            self.example,
            "--",
        ];
        let mut program = cargo(root, &words);
        program.arg(data);
        program
    }
}

/// What Cargo exits with when a program does not compile or panics, which is then said above at length.
const NOT_BUILT: i32 = 101;

/// Runs a program on the data set; if it fails, says what helps and not how the program was called.
fn record(project: &Project, program: &OnData, args: &[String]) -> Result<()> {
    let mut command = program.command(&project.root, &project.data());
    let status = run::status(command.args(args))?;
    if status.success() {
        return Ok(());
    }
    let what = format!("`{}` failed", program.example);
    Err(match status.code() {
        Some(NOT_BUILT) => Problem::new(format!("{what}: the program for it did not run"))
            .mend("see the error above"),
        _ => Problem::new(what).mend(program.mend),
    })
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
    let mut node = setup::e2e_script(project)?;
    node.arg("screenshots.mjs")
        .arg(project.target().join("screenshots"))
        .args(only);
    run::run(&mut node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_program_reads_the_folder_that_is_named() {
        for program in [&CHECK, &COVERAGE, &STATS, &SEARCH, &NEW] {
            let command = program.command(Path::new("/atlas"), OsStr::new("/another/data"));
            let words = command.get_args();
            let behind: Vec<_> = words.skip_while(|word| *word != "--").skip(1).collect();
            assert_eq!(behind, ["/another/data"], "{}", program.example);
        }
    }

    #[test]
    fn every_program_says_what_helps_where_the_data_cannot_be_read() {
        for program in [&CHECK, &COVERAGE, &STATS, &SEARCH, &NEW] {
            let mend = program.mend;
            assert!(mend.contains("`cargo xtask check`"), "{}", program.example);
        }
    }
}
