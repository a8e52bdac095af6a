//! `setup`: finds what the chores need, and installs what is missing.
//!
//! Everything is looked for on PATH first, then in a folder of tools that all checkouts share. What was found in place
//! is not mentioned; what is installed is announced with its reason and its price.

mod browser;
mod packages;
mod peers;
mod readers;
mod tool;

pub use browser::{browser, firefox, webkit};
pub use packages::{lint, playwright};
pub use peers::peers;
pub use readers::{readers, text_browsers};

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use atlas_site::{
    problem::{Explain, Problem, Result},
    say,
};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, command, on_path, output, spelled},
};

pub const HELP: &str = "\
cargo xtask setup: find or install everything the other commands need

    cargo xtask setup [--build-only]

Every other command sets up what it needs by itself; this one does it all at once, which is useful before going offline.

  wasm32-unknown-unknown   the browser's target, by rustup
  wasm32v1-none            a target without std, to prove that the record and what stands on it need none, by rustup
  trunk, wasm-bindgen-cli  build and bundle the app, by cargo binstall or cargo install (minutes)
  wasm-opt                 shrinks the module, from the npm package binaryen
  Chromium, chromedriver   run the browser tests, by apt-get where that is possible
  playwright-core, selenium-webdriver
                           drive the browsers in tests/e2e, by npm ci
  mlcroissant, rdflib, DuckDB and others
                           read the site as others do, by pip in an environment of their own
  lynx, w3m                do the same, by apt-get where that is possible
  Biome, TypeScript        format, lint and type the JavaScript, by npm ci in tests/lint

Firefox and WebKitGTK's driver (Debian: firefox-esr; webkit2gtk-driver and xvfb) are used by the tests where they are
installed, or where FIREFOX and WEBKITDRIVER name them.

Tools are looked for on PATH, then in $ATLAS_TOOLS, which is $XDG_CACHE_HOME/csto-atlas/tools or
~/.cache/csto-atlas/tools if it is not set. Deleting that folder is safe.

    --build-only   only what `build` and `serve` need: no browser, no packages for tests
";

pub const WASM: &str = "wasm32-unknown-unknown";
/// Any target without a standard library would do; this one needs no linker of its own.
pub const NO_STD: &str = "wasm32v1-none";
const OLDEST_NODE: u32 = 20;

pub fn main(project: &Project, args: Args) -> Result<()> {
    let mut everything = true;
    args.each(|name, _| match name {
        "--build-only" => {
            everything = false;
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    for_build(project)?;
    if everything {
        target(
            NO_STD,
            "proves that the record, search, addresses and charts need no standard library",
        )?;
        lint(project)?;
        browser()?;
        playwright(project)?;
        readers(project);
        text_browsers();
    }
    say!("Everything is in place.");
    Ok(())
}

/// The tools that Trunk needs, as a PATH that puts them first.
pub struct BuildTools {
    pub path: OsString,
    pub trunk: PathBuf,
}

/// Sets up what a build needs.
pub fn for_build(project: &Project) -> Result<BuildTools> {
    rustc(project)?;
    target(WASM, "lets the app run in a browser")?;
    // The quick one first: whoever has no Node shall not learn it after a long build.
    let wasm_opt = tool::get(&tool::wasm_opt())?;
    let trunk = tool::get(&tool::trunk())?;
    let bindgen = tool::get(&tool::wasm_bindgen(project)?)?;
    Ok(BuildTools {
        path: path_with(&[&trunk, &bindgen, &wasm_opt])?,
        trunk,
    })
}

/// The program that changes the code on purpose.
pub fn mutants() -> Result<PathBuf> {
    tool::get(&tool::mutants())
}

/// The program that knows licences and registries.
pub fn deny() -> Result<PathBuf> {
    tool::get(&tool::deny())
}

/// The program that finds dependencies nothing uses.
pub fn machete() -> Result<PathBuf> {
    tool::get(&tool::machete())
}

/// The program that runs `wasm-bindgen-test`s in a browser; it comes with wasm-bindgen-cli.
pub fn wasm_test_runner(project: &Project) -> Result<PathBuf> {
    rustc(project)?;
    target(WASM, "lets the app run in a browser")?;
    Ok(runner_beside(&tool::get(&tool::wasm_bindgen(project)?)?))
}

fn runner_beside(bindgen: &Path) -> PathBuf {
    bindgen.with_file_name(format!(
        "wasm-bindgen-test-runner{}",
        env::consts::EXE_SUFFIX
    ))
}

fn path_with(programs: &[&PathBuf]) -> Result<OsString> {
    let mut dirs: Vec<PathBuf> = programs
        .iter()
        .filter_map(|path| path.parent())
        .map(Path::to_owned)
        .collect();
    dirs.dedup();
    dirs.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(dirs).explain(|| "cannot extend PATH".into())
}

/// Stops early with a clear message where the compiler is older than the workspace allows.
pub fn rustc(project: &Project) -> Result<()> {
    let wanted = project.rust_version()?;
    let missing = || {
        Problem::new("there is no rustc on PATH")
            .mend("install Rust with rustup: see https://rustup.rs")
    };
    let printed =
        output(command("rustc").current_dir(&project.root).arg("--version")).ok_or_else(missing)?;
    match version_in(&printed) {
        Some(found) if numbers(found) < numbers(&wanted) => Err(Problem::new(format!(
            "rustc {found} is too old: the atlas needs {wanted} or newer"
        ))
        .mend("rustup update stable")),
        _ => Ok(()),
    }
}

/// Makes sure that the standard library (or `core`) of a target is there.
pub fn target(triple: &str, why: &str) -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(triple)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    let mut add = command("rustup");
    add.args(["target", "add", triple]);
    if on_path("rustup").is_empty() {
        let what = format!("the Rust target {triple} is missing, and there is no rustup to add it");
        return Err(Problem::new(what)
            .mend("install it as your Rust was installed, or use rustup: https://rustup.rs"));
    }
    announce(triple, why, "under a minute");
    install(&mut add, triple)
}

fn announce(what: &str, why: &str, takes: &str) {
    say!("Installing {what}: it {why} ({takes})");
}

fn install(recipe: &mut Command, what: &str) -> Result<()> {
    run::run(recipe).map_err(|_| not_installed(what, Some(recipe)))
}

fn not_installed(what: &str, by_hand: Option<&Command>) -> Problem {
    let problem = Problem::new(format!(
        "could not install {what}: the messages above say why; is there a network?"
    ));
    match by_hand {
        Some(recipe) => problem.mend(format!("{}, where it can succeed", spelled(recipe))),
        None => problem,
    }
}

/// Makes sure that Node and npm are there and new enough.
pub fn node() -> Result<()> {
    let mend = format!(
        "install Node {OLDEST_NODE} or newer with npm: apt-get install nodejs npm, or https://nodejs.org"
    );
    let problem = |what: String| Err(Problem::new(what).mend(&mend));
    let Some(printed) = output(command("node").arg("--version")) else {
        return problem("there is no Node on PATH".into());
    };
    let found = printed.trim().trim_start_matches('v');
    if numbers(found) < vec![OLDEST_NODE] {
        return problem(format!("Node {found} is too old"));
    }
    if on_path("npm").is_empty() {
        return problem("there is Node but no npm on PATH".into());
    }
    Ok(())
}

/// The first word that starts with a digit.
fn version_in(printed: &str) -> Option<&str> {
    printed
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The leading numbers of a version, for comparing: `1.96.0-nightly` is `[1, 96, 0]`.
fn numbers(version: &str) -> Vec<u32> {
    let release = version.split(['-', '+', ' ']).next().unwrap_or_default();
    release
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect()
}

/// Node in tests/e2e, told where the browser and the server are.
pub fn e2e_script(project: &Project) -> Result<Command> {
    playwright(project)?;
    let browser = browser()?;
    let mut node = command("node");
    node.current_dir(project.e2e())
        .env("ATLAS_XTASK", &project.xtask)
        .env("ATLAS_CHROMIUM", &browser.chromium);
    Ok(node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        let cases = [
            ("rustc 1.95.0 (59807616e 2026-04-14)", Some("1.95.0")),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)",
                Some("156.0.8078.79"),
            ),
            (
                "ChromeDriver 156.0.8078.79 (a21ce95)",
                Some("156.0.8078.79"),
            ),
            ("nothing here", None),
        ];
        for (printed, expected) in cases {
            assert_eq!(version_in(printed), expected);
        }
    }

    #[test]
    fn versions_compare_by_number_not_by_spelling() {
        let cases = [
            ("1.9.0", "1.88", true),
            ("1.88.0", "1.88", false),
            ("1.100.0", "1.88", false),
            ("1.88.0-nightly", "1.88", false),
        ];
        for (found, wanted, too_old) in cases {
            assert_eq!(
                numbers(found) < numbers(wanted),
                too_old,
                "{found} {wanted}"
            );
        }
    }
}
