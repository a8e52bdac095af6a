//! `build`: the release build of the site.

use crate::args::Args;
use crate::problem::Result;
use crate::project::Project;
use crate::run::{self, cargo};
use crate::setup::{self, BuildTools};
use std::env;
use std::process::Command;

pub const HELP: &str = "\
cargo xtask build: build the site into dist/

    cargo xtask build

Sets up what is missing, then runs `trunk build --release`, whose last hook is `cargo xtask seal`. The result in dist/
is complete: copy it to any host of static files, at any base path.
";

pub fn main(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    build(project)
}

pub fn build(project: &Project) -> Result<()> {
    let tools = setup::for_build(project)?;
    // Trunk builds with `--offline`, which needs every crate of the lock file to be here already.
    run::run(&mut cargo(&project.root, &["fetch", "--quiet"]))?;
    run::run(trunk(project, &tools).args(["build", "--release"]))
}

/// Trunk with the tools on its PATH, forbidden to download others.
pub fn trunk(project: &Project, tools: &BuildTools) -> Command {
    let mut trunk = run::command(&tools.trunk);
    trunk.current_dir(&project.root).env("PATH", &tools.path);
    trunk
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes NO_COLOR for a flag of its own and refuses the customary value 1.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    trunk
}
