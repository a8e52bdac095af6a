//! `build`: the release build of the site.

use std::{env, path::PathBuf, process::Command};

use atlas_site::{problem::Result, say};

use crate::{
    args::Args,
    project::Project,
    run::{self, cargo},
    setup::{self, BuildTools},
};

pub const HELP: &str = "\
cargo xtask build: build the site into dist/

    cargo xtask build

Sets up what is missing, then runs `trunk build --release`, whose last hook is `cargo xtask seal`. The result in dist/
is complete: copy it to any host of static files, at any base path.

ATLAS_SITE=https://host/path/ names the public address of the site; without it, `site` in Cargo.toml counts.
ATLAS_POLICY=headers leaves the content security policy out of the pages (only _headers has it), for archives and
savers of pages.
ATLAS_SIBLINGS=br,gz writes compressed siblings of text and modules (br, gz or both), for hosts that hand them out, as nginx
and Caddy can. Others compress by themselves or not at all. `cargo xtask seal --siblings` does it afterwards.
";

pub fn main(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    build(project)
}

pub fn build(project: &Project) -> Result<()> {
    let tools = setup::for_build(project)?;
    // Trunk builds with `--offline`, which needs every crate of the lock file to be here already.
    run::run(&mut cargo(&project.root, &["fetch", "--quiet"]))?;
    let mut trunk = trunk(project, &tools);
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        path_flags(),
    );
    // The whole program, with the record in it, is for development and tests.
    trunk.args(["build", "--release", "--no-default-features=true"]);
    run::run(trunk.args(["--features", "split"]))?;
    say_site(&project.site()?);
    Ok(())
}

/// Says once what is still relative for want of an address.
fn say_site(site: &str) {
    let host = site
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    if host.is_some_and(|host| host.ends_with(".example")) {
        say!(
            "The site has no public address yet ({site}): set ATLAS_SITE or `site` in Cargo.toml for canonical links, previews, sitemap and feed."
        );
    }
}

/// Messages of panics name source files. What is published names them by crate, not by the folders of the
/// machine that built it, so that two machines build the same bytes.
fn path_flags() -> String {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    // The splitter needs the linker's relocations, which go no further than Cargo's own file.
    format!(
        "-Clink-args=--emit-relocs --remap-path-prefix={}=crates",
        cargo.join("registry/src").display()
    )
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
