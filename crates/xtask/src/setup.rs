//! `setup`: finds what the chores need, and installs what is missing.
//!
//! Everything is looked for on PATH first, then in a folder of tools that all checkouts share. What was found in place
//! is not mentioned; what is installed is announced with its reason and its price.

use crate::args::Args;
use crate::problem::{Explain, Problem, Result};
use crate::project::{self, Project};
use crate::run::{self, command, on_path, output, spelled};
use crate::say;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const HELP: &str = "\
cargo xtask setup: find or install everything the other commands need

    cargo xtask setup [--build-only]

Every other command sets up what it needs by itself; this one does it all at once, which is useful before going offline.

  wasm32-unknown-unknown   the browser's target, by rustup
  wasm32v1-none            a target without std, to prove that atlas-core needs none, by rustup
  trunk, wasm-bindgen-cli  build and bundle the app, by cargo binstall or cargo install (minutes)
  wasm-opt                 shrinks the module, from the npm package binaryen
  Chromium, chromedriver   run the browser tests, by apt-get where that is possible
  playwright-core          drives Chromium in tests/e2e, by npm ci

Tools are looked for on PATH, then in $ATLAS_TOOLS, which is $XDG_CACHE_HOME/csto-atlas/tools or
~/.cache/csto-atlas/tools if it is not set. Deleting that folder is safe.

    --build-only   only what `build` and `serve` need: no browser, no playwright-core
";

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
pub const WASM: &str = "wasm32-unknown-unknown";
/// Any target without a standard library would do; this one needs no linker of its own.
pub const NO_STD: &str = "wasm32v1-none";
const OLDEST_NODE: u32 = 20;

pub fn main(project: &Project, args: Args) -> Result<()> {
    let mut everything = true;
    args.each(|name, _| match name {
        "--build-only" => {
            everything = false;
            Ok(crate::args::Taken::Yes)
        }
        _ => Ok(crate::args::Taken::No),
    })?;
    for_build(project)?;
    if everything {
        target(NO_STD, "proves that atlas-core needs no standard library")?;
        browser()?;
        playwright(project)?;
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
    let trunk = tool(&trunk())?;
    let bindgen = tool(&wasm_bindgen(project)?)?;
    let wasm_opt = tool(&wasm_opt())?;
    Ok(BuildTools {
        path: path_with(&[&trunk, &bindgen, &wasm_opt])?,
        trunk,
    })
}

/// The program that runs `wasm-bindgen-test`s in a browser; it comes with wasm-bindgen-cli.
pub fn wasm_test_runner(project: &Project) -> Result<PathBuf> {
    rustc(project)?;
    target(WASM, "lets the app run in a browser")?;
    Ok(runner_beside(&tool(&wasm_bindgen(project)?)?))
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

/// A program of an exact version.
struct Tool {
    /// What the registry calls it.
    package: &'static str,
    version: String,
    /// The program that proves it is there, and what its `--version` says.
    program: &'static str,
    reports: String,
    from: Registry,
    why: &'static str,
    takes: &'static str,
}

enum Registry {
    Crates,
    Npm,
}

fn trunk() -> Tool {
    Tool {
        package: "trunk",
        version: TRUNK.into(),
        program: "trunk",
        reports: TRUNK.into(),
        from: Registry::Crates,
        why: "bundles the app",
        takes: "about 10 minutes on two cores, once",
    }
}

fn wasm_bindgen(project: &Project) -> Result<Tool> {
    let version = project.wasm_bindgen_version()?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        reports: version.clone(),
        version,
        program: "wasm-bindgen",
        from: Registry::Crates,
        why: "writes the JavaScript around the module, and must have the version in Cargo.lock",
        takes: "about 6 minutes on two cores, once",
    })
}

fn wasm_opt() -> Tool {
    Tool {
        package: "binaryen",
        version: BINARYEN.into(),
        program: "wasm-opt",
        // The package counts 132.0.0, the program says `version 132`.
        reports: BINARYEN.split('.').next().unwrap_or(BINARYEN).into(),
        from: Registry::Npm,
        why: "brings wasm-opt, which makes the module smaller",
        takes: "seconds, 23 MB",
    }
}

impl Tool {
    fn dir(&self) -> Result<PathBuf> {
        Ok(project::tools_dir()?.join(format!("{}-{}", self.package, self.version)))
    }

    /// Whether this path is the tool, whole and in the right version.
    fn is(&self, path: &Path) -> bool {
        let printed = output(command(path).arg("--version")).unwrap_or_default();
        let whole = self.program != "wasm-bindgen" || runner_beside(path).is_file();
        whole && printed.split_whitespace().any(|word| word == self.reports)
    }

    fn program_in(&self, dir: &Path) -> PathBuf {
        dir.join("bin")
            .join(format!("{}{}", self.program, env::consts::EXE_SUFFIX))
    }

    fn find(&self) -> Result<Option<PathBuf>> {
        let mut places = on_path(self.program);
        places.push(self.program_in(&self.dir()?));
        Ok(places
            .into_iter()
            .find(|path| path.is_file() && self.is(path)))
    }

    /// The commands to try in turn, each installing into `dir`.
    fn recipes(&self, dir: &Path) -> Vec<Command> {
        let exact = format!("{}@{}", self.package, self.version);
        let with = |program: &str, args: &[&str], dir_option: &str| {
            let mut recipe = command(program);
            recipe.args(args).arg(dir_option).arg(dir).arg(&exact);
            recipe
        };
        match self.from {
            Registry::Npm => vec![with(
                "npm",
                &[
                    "install",
                    "--global",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                ],
                "--prefix",
            )],
            Registry::Crates => {
                let mut recipes = Vec::new();
                if !on_path("cargo-binstall").is_empty() {
                    recipes.push(with(
                        "cargo",
                        &[
                            "binstall",
                            "--no-confirm",
                            "--disable-strategies",
                            "compile",
                        ],
                        "--root",
                    ));
                }
                recipes.push(with("cargo", &["install", "--locked"], "--root"));
                recipes
            }
        }
    }
}

/// The path of a tool, which is installed if it is missing.
fn tool(tool: &Tool) -> Result<PathBuf> {
    if let Some(path) = tool.find()? {
        return Ok(path);
    }
    if let Registry::Npm = tool.from {
        node()?;
    }
    announce(
        &format!("{} {}", tool.package, tool.version),
        tool.why,
        tool.takes,
    );
    install_tool(tool)?;
    let absent = || {
        Problem::new(format!(
            "{} {} was installed but does not run",
            tool.package, tool.version
        ))
    };
    tool.find()?.ok_or_else(|| match tool.dir() {
        Ok(dir) => absent().mend(format!("rm -r {} and try again", dir.display())),
        Err(_) => absent(),
    })
}

/// Installs beside the final place and renames at the end: an interrupted install is never taken for a whole one.
fn install_tool(tool: &Tool) -> Result<()> {
    let dir = tool.dir()?;
    let beside = |suffix: &str| PathBuf::from(format!("{}.{suffix}", dir.display()));
    let (partial, objects) = (beside("partial"), beside("objects"));
    remove_dir(&partial)?;
    project::create_dir(&partial)?;
    let mut last = Ok(());
    for mut recipe in tool.recipes(&partial) {
        // Objects outlive an interruption, so that a second attempt goes on where the first was stopped.
        recipe
            .current_dir(&partial)
            .env("CARGO_TARGET_DIR", &objects);
        last = install(&mut recipe, tool.package);
        if last.is_ok() && tool.is(&tool.program_in(&partial)) {
            remove_dir(&dir)?;
            fs::rename(&partial, &dir)
                .explain(|| format!("cannot move {} into place", partial.display()))?;
            return remove_dir(&objects);
        }
    }
    last
}

fn remove_dir(dir: &Path) -> Result<()> {
    match dir.exists() {
        true => fs::remove_dir_all(dir).explain(|| format!("cannot remove {}", dir.display())),
        false => Ok(()),
    }
}

fn announce(what: &str, why: &str, takes: &str) {
    say!("Installing {what}: it {why} ({takes})");
}

fn install(recipe: &mut Command, what: &str) -> Result<()> {
    run::run(recipe).map_err(|_| {
        Problem::new(format!(
            "could not install {what}: see the messages above; is there a network?"
        ))
        .mend(format!(
            "run `{}` where there is one, then try again",
            spelled(recipe)
        ))
    })
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
    match on_path("npm").is_empty() {
        true => problem("there is Node but no npm on PATH".into()),
        false => Ok(()),
    }
}

/// The programs of the system that browser tests run in.
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

/// Finds Chromium and chromedriver, installing them where apt-get can.
pub fn browser() -> Result<Browser> {
    if let Some(found) = find_browser() {
        return found.check();
    }
    let packages = ["chromium", "chromium-driver"];
    let by_hand = format!(
        "install Chromium and chromedriver (Debian: apt-get install {}), or set CHROME and CHROMEDRIVER to their paths",
        packages.join(" ")
    );
    let missing = || Problem::new("Chromium and chromedriver are not both on PATH").mend(&by_hand);
    let root = output(command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if on_path("apt-get").is_empty() || !root {
        return Err(missing());
    }
    announce(
        "chromium and chromium-driver",
        "runs the browser tests",
        "a minute or two, 100 MB",
    );
    apt(&packages)?;
    find_browser().ok_or_else(missing)?.check()
}

fn apt(packages: &[&str]) -> Result<()> {
    let get = |args: &[&str]| {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(args);
        apt
    };
    let install_them =
        || get(&[&["install", "--yes", "--no-install-recommends"], packages].concat());
    // The lists of a fresh container are empty, so the first attempt may fail for their want alone.
    if run::run(&mut install_them()).is_ok() {
        return Ok(());
    }
    install(&mut get(&["update"]), "the package lists")?;
    install(&mut install_them(), "chromium")
}

fn find_browser() -> Option<Browser> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    let set = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_file())
    };
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    let chromium = set("CHROME")
        .or_else(|| {
            names
                .iter()
                .find_map(|name| on_path(name).into_iter().next())
        })
        .or_else(|| mac.is_file().then_some(mac))?;
    let chromedriver =
        set("CHROMEDRIVER").or_else(|| on_path("chromedriver").into_iter().next())?;
    Some(Browser {
        chromium,
        chromedriver,
    })
}

impl Browser {
    /// chromedriver refuses a browser of another major version, with a message that is easy to miss.
    fn check(self) -> Result<Self> {
        let major = |path: &Path| {
            let printed = output(command(path).arg("--version"))?;
            numbers(version_in(&printed)?).first().copied()
        };
        match (major(&self.chromium), major(&self.chromedriver)) {
            (Some(browser), Some(driver)) if browser != driver => Err(Problem::new(format!(
                "chromedriver {driver} cannot drive Chromium {browser}"
            ))
            .mend("install both from the same place, or set CHROME and CHROMEDRIVER to a matching pair")),
            _ => Ok(self),
        }
    }
}

/// Makes sure that tests/e2e has the packages of its lock file.
pub fn playwright(project: &Project) -> Result<()> {
    let dir = project.e2e();
    let lock = project::read(&dir.join("package-lock.json"))?;
    // A copy of the lock file, written last, says for which lock the packages are whole.
    let stamp = dir.join("node_modules").join(".atlas-lock.json");
    node()?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    announce(
        "playwright-core",
        "drives Chromium in the end-to-end tests",
        "seconds, 10 MB",
    );
    let mut ci = command("npm");
    ci.current_dir(&dir).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    install(&mut ci, "playwright-core")?;
    project::write(&stamp, lock.as_bytes())
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

    #[test]
    fn crates_are_installed_locked_and_packages_without_scripts() {
        let spelled_out = |tool: &Tool| {
            tool.recipes(Path::new("/t"))
                .iter()
                .map(spelled)
                .collect::<Vec<_>>()
        };
        assert!(
            spelled_out(&trunk())
                .contains(&"cargo install --locked --root /t trunk@0.21.14".to_owned())
        );
        assert!(spelled_out(&wasm_opt())[0].contains("--ignore-scripts"));
    }
}
