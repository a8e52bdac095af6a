//! Programs that are needed in one exact version.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use atlas_site::{
    files,
    problem::{Explain, Problem, Result},
};

use super::{announce, node, not_installed, runner_beside};
use crate::{
    project::{self, Project},
    run::{command, on_path, output, run},
};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const MUTANTS: &str = "27.1.0";
const DENY: &str = "0.20.2";
const MACHETE: &str = "0.9.2";

/// A program of an exact version.
pub struct Tool {
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

pub fn trunk() -> Tool {
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

pub fn wasm_bindgen(project: &Project) -> Result<Tool> {
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

pub fn wasm_opt() -> Tool {
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

pub fn mutants() -> Tool {
    Tool {
        package: "cargo-mutants",
        version: MUTANTS.into(),
        program: "cargo-mutants",
        reports: MUTANTS.into(),
        from: Registry::Crates,
        why: "changes the code to see whether a test notices",
        takes: "about 4 minutes on two cores, once",
    }
}

pub fn deny() -> Tool {
    Tool {
        package: "cargo-deny",
        version: DENY.into(),
        program: "cargo-deny",
        reports: DENY.into(),
        from: Registry::Crates,
        why: "holds licences and registries of all crates to deny.toml",
        takes: "about 8 minutes on two cores, once",
    }
}

pub fn machete() -> Tool {
    Tool {
        package: "cargo-machete",
        version: MACHETE.into(),
        program: "cargo-machete",
        reports: MACHETE.into(),
        from: Registry::Crates,
        why: "finds dependencies that nothing uses",
        takes: "about 2 minutes on two cores, once",
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
pub fn get(tool: &Tool) -> Result<PathBuf> {
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
    // Another process may be installing the same tool, so the place is this process's own.
    let partial = beside(&format!("partial-{}", std::process::id()));
    let objects = beside("objects");
    files::create_dir(&partial)?;
    let installed = tool.recipes(&partial).iter_mut().any(|recipe| {
        // Objects outlive an interruption, so that a second attempt goes on where the first was stopped.
        recipe
            .current_dir(&partial)
            .env("CARGO_TARGET_DIR", &objects);
        run(recipe).is_ok() && tool.is(&tool.program_in(&partial))
    });
    if !installed {
        remove_dir(&partial)?;
        let by_hand = tool.recipes(&dir).pop();
        return Err(not_installed(tool.package, by_hand.as_ref()));
    }
    remove_dir(&dir)?;
    fs::rename(&partial, &dir)
        .explain(|| format!("cannot move {} into place", partial.display()))?;
    remove_dir(&objects)
}

fn remove_dir(dir: &Path) -> Result<()> {
    if !dir.exists() {
        return Ok(());
    }
    fs::remove_dir_all(dir).explain(|| format!("cannot remove {}", dir.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::spelled;

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
