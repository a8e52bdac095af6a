//! What is proved without running anything: lints, types, documentation.

use atlas_site::problem::Result;

use super::{NATIVE, Outcome, cargo_step, proof};
use crate::{
    project::Project,
    run::{self, cargo},
    setup,
};

pub fn clippy_native(project: &Project) -> Result<Outcome> {
    let args = [
        &["clippy", "--all-targets"],
        &NATIVE[..],
        &["--", "--deny", "warnings"],
    ]
    .concat();
    cargo_step(project, &args)
}

pub fn clippy_wasm(project: &Project) -> Result<Outcome> {
    setup::target(setup::WASM, "lets the app run in a browser")?;
    let args = [
        "clippy",
        "--package",
        "csto-atlas",
        "--package",
        "timeline-bench",
        "--target",
        setup::WASM,
        "--lib",
        "--bin",
        "csto-atlas",
        "--test",
        "web",
    ];
    let deny = ["--", "--deny", "warnings"];
    cargo_step(project, &[&args[..], &deny].concat())?;
    // The program in parts is other code in places.
    let parts = [
        "clippy",
        "--package",
        "csto-atlas",
        "--target",
        setup::WASM,
        "--lib",
        "--no-default-features",
        "--features",
        "split",
    ];
    cargo_step(project, &[&parts[..], &deny].concat())
}

/// The versions are in tests/lint/package.json, the rules of form and the lints in biome.json, the types in
/// tests/lint/*.json, one for each kind of scope that scripts run in.
pub fn javascript(project: &Project) -> Result<Outcome> {
    let dir = setup::lint(project)?;
    let tool = |name: &str| {
        let mut tool = run::command(dir.join("node_modules/.bin").join(name));
        tool.current_dir(&project.root);
        tool
    };
    run::run(tool("biome").args(["ci", "--error-on-warnings"]))?;
    // The types of the browser's driver are in its package.
    setup::playwright(project)?;
    for scope in ["public", "worker", "tests"] {
        run::run(
            tool("tsc")
                .arg("--project")
                .arg(dir.join(scope).with_extension("json")),
        )?;
    }
    proof(Ok(()))
}

pub fn doc(project: &Project) -> Result<Outcome> {
    let mut doc = cargo(
        &project.root,
        &["doc", "--no-deps", "--document-private-items"],
    );
    proof(run::run(
        doc.args(NATIVE).env("RUSTDOCFLAGS", "--deny warnings"),
    ))
}
