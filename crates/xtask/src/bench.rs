//! `bench`: measures the record and the core natively, search, timeline and start in a browser beside their peers, and
//! what Lighthouse says of the pages.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use atlas_site::{
    files,
    problem::{Explain as _, Problem, Result},
    say,
};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, cargo, command},
    setup,
};

pub const HELP: &str = "\
cargo xtask bench: measure the record and the core, the search, the timeline, the start, or what Lighthouse says

    cargo xtask bench
    cargo xtask bench search [--engine NAME]... [--size SIZE]... [--seconds N]
    cargo xtask bench timeline [--size SIZE]...
    cargo xtask bench start [--against DIR] [--rounds N]
    cargo xtask bench start --memory [--against DIR]
    cargo xtask bench start --update DIR
    cargo xtask bench lighthouse [--rounds N] [--page PATH]...

Alone it runs benches/record.rs (decoding, as-of engine, search) and benches/timeline.rs (layout). They print times and
judge nothing.

`search` measures the atlas's search and its peers on the same records, queries and keystrokes in one run of headless
Chromium: time, memory, size, and how well they find. It writes report.json and report.md to target/bench/search/.
benches/search/README.md says how it measures. All of it takes about an hour; close other programs.

`timeline` draws and pans 1,000, 10,000 and 100,000 events (or the sizes given) with the atlas's layout and painter and
with vis-timeline, in headless Chromium, and writes report.json and report.md to target/bench/timeline/.
benches/timeline/README.md says how. It takes about five minutes.

`start` opens pages of the site in dist/ as a slow phone does (a quarter of this processor, 1.6 Mbit/s, 150 ms), beside
another built site and beside pages that show the events of the timeline with vis-timeline and TimelineJS3, and writes
report.json and report.md to target/bench/start/. benches/start/README.md says what is counted. It takes some twenty
minutes with seven rounds; close other programs.

`lighthouse` has the mobile profile of Lighthouse judge a page of each kind of the site in dist/, and writes the scores
to benches/lighthouse/report.md. It takes a quarter of a minute a page and round; close other programs.

    --against DIR   another built site, for ratios in one run
    --rounds N      how often each page is opened (7; by Lighthouse 3)
    --memory        instead: what module and scripts hold after 2,000 pages
    --update DIR    instead: what a reader who has a copy of the site in DIR fetches for the one in dist/
    --page PATH     a page in place of one of each kind, such as states/russia/ (may be repeated)
    --engine NAME   atlas, minisearch, lunr, fuse or pagefind (may be repeated; all if it is left out)
    --size SIZE     real, 10x, 100000 or 100x, or another such number (may be repeated; these four if it is left out)
    --seconds N     how long the keystrokes of an engine at a size are timed (60)
";

const ENGINES: [&str; 5] = ["atlas", "minisearch", "lunr", "fuse", "pagefind"];
const SIZES: [&str; 4] = ["real", "10x", "100000", "100x"];
const SECONDS: &str = "60";
const ROUNDS: &str = "7";
/// How often Lighthouse opens a page, whose scores are medians.
const JUDGEMENTS: &str = "3";
/// How many pages a long visit has.
const NAVIGATIONS: &str = "2000";
/// How many events the timelines are given.
const EVENTS: [&str; 3] = ["1000", "10000", "100000"];

pub fn main(project: &Project, args: Args) -> Result<()> {
    let (mut of_search, mut of_timeline, mut of_start) = (false, false, false);
    let (mut of_lighthouse, mut pages) = (false, Vec::new());
    let (mut against, mut rounds) = (None, None);
    let (mut update, mut of_memory) = (None, false);
    let (mut engines, mut sizes) = (Vec::new(), Vec::new());
    let mut seconds = SECONDS.to_owned();
    args.each(|name, values| {
        match name {
            "search" if !of_timeline && !of_start && !of_lighthouse => of_search = true,
            "timeline" if !of_search && !of_start && !of_lighthouse => of_timeline = true,
            "start" if !of_search && !of_timeline && !of_lighthouse => of_start = true,
            "lighthouse" if !of_search && !of_timeline && !of_start => of_lighthouse = true,
            "--page" if of_lighthouse => pages.push(values.text()?),
            "--against" if of_start => against = Some(folder(&values.text()?)?),
            "--memory" if of_start => of_memory = true,
            "--update" if of_start => update = Some(folder(&values.text()?)?),
            "--rounds" if of_start || of_lighthouse => rounds = Some(whole(values.text()?)?),
            "--engine" if of_search => engines.push(engine(values.text()?)?),
            "--size" if of_search => sizes.push(values.text()?),
            "--size" if of_timeline => sizes.push(whole(values.text()?)?),
            "--seconds" if of_search => seconds = whole(values.text()?)?,
            _ => return Ok(Taken::No),
        }
        Ok(Taken::Yes)
    })?;
    if of_lighthouse {
        return lighthouse(project, rounds.as_deref().unwrap_or(JUDGEMENTS), &pages);
    }
    if of_start {
        return match update {
            Some(before) => on_site(project, "start", "update.mjs", |node, dist| {
                node.arg(before).arg(dist);
            }),
            None if of_memory => on_site(project, "start", "memory.mjs", |node, dist| {
                node.arg(NAVIGATIONS).arg(dist).args(against);
            }),
            None => visits(project, rounds.as_deref().unwrap_or(ROUNDS), against),
        };
    }
    if !of_search && !of_timeline {
        record(project, "record")?;
        return record(project, "timeline");
    }
    let or_all = |some: Vec<String>, all: &[&str]| {
        if some.is_empty() {
            all.iter().map(|&one| one.to_owned()).collect()
        } else {
            some
        }
    };
    if of_timeline {
        return timeline(project, &or_all(sizes, &EVENTS));
    }
    search(
        project,
        &or_all(engines, &ENGINES),
        &or_all(sizes, &SIZES),
        &seconds,
    )
}

fn engine(name: String) -> Result<String> {
    if ENGINES.contains(&name.as_str()) {
        return Ok(name);
    }
    let what = format!("there is no engine `{name}`");
    Err(Problem::new(what).mend(format!("one of {}", ENGINES.join(", "))))
}

fn whole(number: String) -> Result<String> {
    match number.parse::<u32>() {
        Ok(1..) => Ok(number),
        _ => Err(Problem::new(format!("`{number}` is no whole number"))),
    }
}

fn record(project: &Project, name: &str) -> Result<()> {
    run::run(&mut cargo(
        &project.root,
        &[
            "bench",
            "--package",
            "csto-atlas",
            "--no-default-features",
            "--features",
            "ssr",
            "--bench",
            name,
        ],
    ))
}

fn search(project: &Project, engines: &[String], sizes: &[String], seconds: &str) -> Result<()> {
    let peers = setup::peers(project, "search")?;
    let browser = setup::browser()?;
    let out = project.target().join("bench").join("search");
    files::create_dir(&out)?;
    input(project, &out, sizes)?;
    if engines.iter().any(|engine| engine == "atlas") {
        module(project, &out, "search-bench")?;
    }
    let mut node = command("node");
    node.current_dir(project.root.join("benches").join("search"))
        .env("ATLAS_PEERS", peers)
        .env("ATLAS_CHROMIUM", browser.chromium)
        .arg("run.mjs")
        .arg(&out)
        .args([engines.join(","), sizes.join(","), seconds.to_owned()]);
    run::run(&mut node)?;
    say!("The report is {}", out.join("report.md").display());
    Ok(())
}

fn timeline(project: &Project, sizes: &[String]) -> Result<()> {
    let peers = setup::peers(project, "timeline")?;
    let browser = setup::browser()?;
    let out = project.target().join("bench").join("timeline");
    files::create_dir(&out)?;
    module(project, &out, "timeline-bench")?;
    let mut node = command("node");
    node.current_dir(project.root.join("benches").join("timeline"))
        .env("ATLAS_PEERS", peers)
        .env("ATLAS_CHROMIUM", browser.chromium)
        .arg("run.mjs")
        .arg(&out)
        .arg(sizes.join(","));
    run::run(&mut node)?;
    say!("The report is {}", out.join("report.md").display());
    Ok(())
}

/// Opens pages as a slow phone does, and writes the report.
fn visits(project: &Project, rounds: &str, against: Option<PathBuf>) -> Result<()> {
    let out = project.target().join("bench").join("start");
    files::create_dir(&out)?;
    on_site(project, "start", "run.mjs", |node, dist| {
        node.arg(&out).arg(rounds).arg(dist).args(against);
    })?;
    say!("The report is {}", out.join("report.md").display());
    Ok(())
}

/// Has Lighthouse judge pages, and writes the report.
fn lighthouse(project: &Project, rounds: &str, pages: &[String]) -> Result<()> {
    let report = project.root.join("benches/lighthouse/report.md");
    on_site(project, "lighthouse", "run.mjs", |node, dist| {
        node.arg(&report).arg(rounds).arg(dist).args(pages);
    })?;
    say!("The report is {}", report.display());
    Ok(())
}

/// Runs a script of a folder of benches/ on the built site.
fn on_site(
    project: &Project,
    bench: &str,
    script: &str,
    arguments: impl FnOnce(&mut Command, &Path),
) -> Result<()> {
    let dist = project.dist();
    if !dist.is_dir() {
        return Err(Problem::new("there is no built site in dist/").mend("cargo xtask build"));
    }
    let peers = setup::peers(project, bench)?;
    let browser = setup::browser()?;
    let mut node = command("node");
    node.current_dir(project.root.join("benches").join(bench))
        .env("ATLAS_PEERS", peers)
        .env("ATLAS_CHROMIUM", browser.chromium)
        .arg(script);
    arguments(&mut node, &dist);
    run::run(&mut node)
}

/// A folder, named from the one in which the command was given.
fn folder(name: &str) -> Result<PathBuf> {
    std::path::absolute(name).explain(|| format!("cannot find {name}"))
}

/// The queries, and the records and the atlas's index of every size.
fn input(project: &Project, out: &Path, sizes: &[String]) -> Result<()> {
    let program = [
        "run",
        "--profile",
        "bench",
        "--package",
        "search-bench",
        "--",
    ];
    run::run(cargo(&project.root, &program).arg(out).args(sizes))
}

/// The engine as a module for the browser, made as the app's own module is.
fn module(project: &Project, out: &Path, package: &str) -> Result<()> {
    let tools = setup::for_build(project)?;
    let file = package.replace('-', "_");
    let built = ["build", "--release", "--lib", "--package", package];
    run::run(cargo(&project.root, &built).args(["--target", setup::WASM]))?;
    let wasm = project.target().join(setup::WASM).join("release");
    let mut bindgen = command("wasm-bindgen");
    run::run(
        bindgen
            .env("PATH", &tools.path)
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(out.join("module"))
            .arg(wasm.join(format!("{file}.wasm"))),
    )?;
    let bound = out.join("module").join(format!("{file}_bg.wasm"));
    let mut optimizer = command("wasm-opt");
    run::run(
        optimizer
            .env("PATH", &tools.path)
            .arg("-Oz")
            .arg(&bound)
            .arg("-o")
            .arg(&bound),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_engines_that_exist_and_whole_seconds_are_taken() {
        assert!(engine("lunr".into()).is_ok());
        assert!(engine("elastic".into()).is_err());
        for (seconds, taken) in [("60", true), ("0", false), ("-1", false), ("1.5", false)] {
            assert_eq!(whole(seconds.into()).is_ok(), taken, "{seconds}");
        }
    }
}
