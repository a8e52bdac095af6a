//! `seal`: turns what Trunk has bundled into the site that is served.
//!
//! Trunk hashes names before wasm-bindgen and wasm-opt have run, so the same name could carry other bytes. Here the
//! final bytes are hashed, and everything that depends on the names (the pages, their compressed siblings) follows.

mod archive;
mod bundle;
mod check;
mod crawl;
mod icons;
mod script;
mod worker;

use crate::args::{Args, Taken};
use crate::compress::{self, BEST, FAST, in_parallel};
use crate::editions;
use crate::html::Tag;
use crate::mime;
use crate::problem::{Explain, Problem, Result};
use crate::project::{self, Project};
use crate::run;
use crate::say;
use sha2::{Digest, Sha256};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

pub const HELP: &str = "\
cargo xtask seal: finish a bundle, or verify a finished one

    cargo xtask seal                  as Trunk's post_build hook: works on $TRUNK_STAGING_DIR
    cargo xtask seal --check [DIST]   verifies a built site (dist/ by default)
    cargo xtask seal --worker [DIST]  writes the service worker sw.js anew after other files have changed
    cargo xtask seal --kill-worker [DIST]
                                      replaces sw.js by one that removes all copies and itself from readers' devices

Sealing a release build
  1. joins all linked stylesheets, in order, into one,
  2. names stylesheet, scripts, module and fonts after their content, assets/<stem>-<16 hex digits of SHA-256>.<ext>,
     and rewrites the references,
  3. lets the native program `prerender` write every page from the rewritten index.html, with its head, its preview
     image, the files below data/, and those that crawlers, feed readers and hosts ask for,
  4. completes editions/<day>/, the frozen widgets and data of this edition, and brings earlier ones over from the
     published site that ATLAS_EDITIONS names (cargo xtask editions --help),
  5. draws the icons and writes the service worker with the list of all files and their digests,
  6. puts the whole site into one archive, data/csto-atlas-<edition>.zip,
  7. writes .br and .gz siblings of text and modules.
Debug builds (`serve --dev`) are left as they are.

--check lists every asset whose name does not match its bytes, every reference that leads nowhere, every sibling that
does not decompress to its original, and every file that is not as sw.js lists it. Then it walks through the site below
/x/y/, as a server that knows nothing but files and index.html would answer, and lists every address, asset and #anchor
that is not there, every page that cannot be reached, and everything that would be loaded from another host. It fails
if there are any.
";

/// Where hashed files live; hosts may let browsers keep them for ever.
pub const ASSETS: &str = "assets";

pub fn main(project: &Project, args: Args) -> Result<()> {
    let mut task: Option<fn(&Project, &Path) -> Result<()>> = None;
    let mut dist = project.dist();
    args.each(|name, _| match name {
        "--check" => {
            task = Some(check::main);
            Ok(Taken::Yes)
        }
        "--worker" => {
            task = Some(|project, dist| refresh(dist, &worker::text(project, dist)?));
            Ok(Taken::Yes)
        }
        "--kill-worker" => {
            task = Some(|project, dist| refresh(dist, &worker::kill_switch(project)?));
            Ok(Taken::Yes)
        }
        path if !path.starts_with('-') => {
            dist = PathBuf::from(path);
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    match task {
        Some(task) => task(project, &dist),
        None => hook(project),
    }
}

/// Puts another service worker into a built site.
fn refresh(dist: &Path, text: &str) -> Result<()> {
    project::write(&dist.join(worker::NAME), text.as_bytes())?;
    siblings_of(dist, worker::NAME)?;
    say!("{} is written.", dist.join(worker::NAME).display());
    Ok(())
}

/// Verifies the site that was just built.
pub fn check_dist(project: &Project) -> Result<()> {
    check::main(project, &project.dist())
}

fn hook(project: &Project) -> Result<()> {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let outside = || {
        Problem::new("TRUNK_STAGING_DIR is not set: `seal` runs as Trunk's hook")
            .mend("cargo xtask build")
    };
    let started = Instant::now();
    let staging = staging.ok_or_else(outside)?;
    let hashed = bundle::Sealer::open(&staging)?.seal()?;
    icons::draw(&staging)?;
    prerender(project, &staging)?;
    worker::hash_shell(&staging)?;
    editions::freeze(&staging)?;
    if let Some(from) = env::var_os("ATLAS_EDITIONS").filter(|path| !path.is_empty()) {
        editions::carry(Path::new(&from), &staging)?;
        editions::write_index(&staging)?;
    }
    // It lists every other file that is published, the archive apart.
    let worker = worker::text(project, &staging)?;
    project::write(&staging.join(worker::NAME), worker.as_bytes())?;
    archive::write(&staging)?;
    let written = write_siblings(&staging)?;
    summary(hashed, &written, started);
    Ok(())
}

/// Whether an attribute is an address that a browser may fetch or follow.
fn is_reference(tag: &Tag<'_>, attribute: &str) -> bool {
    match attribute.to_ascii_lowercase().as_str() {
        "href" | "src" | "poster" | "xlink:href" | "action" => true,
        "data" => tag.is("object"),
        "content" => {
            let name = tag.value("name").or_else(|| tag.value("property"));
            let places = [
                "atlas-js",
                "atlas-wasm",
                "embed-style",
                "embed-script",
                "og:image",
                "og:url",
            ];
            name.is_some_and(|name| places.contains(&&*name))
        }
        _ => false,
    }
}

fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Runs the app's own native renderer, built as the native tests build it.
fn prerender(project: &Project, staging: &Path) -> Result<()> {
    let dataset = project.dataset();
    project::create_dir(dataset.parent().unwrap_or(&dataset))?;
    let features = ["--no-default-features", "--features", "ssr"];
    let mut program = run::cargo(
        &project.root,
        &["run", "--quiet", "--package", "csto-atlas"],
    );
    program.args(features).args(["--bin", "prerender", "--"]);
    program
        .arg("--shell")
        .arg(staging.join("index.html"))
        .arg("--out")
        .arg(staging);
    program.arg("--dataset-copy").arg(&dataset);
    program.args(["--site", &project.site()?]);
    program.arg("--cards").arg(project.cards());
    run::run(&mut program)
}

struct Written {
    pages: usize,
    files: usize,
    raw: usize,
    brotli: usize,
}

fn write_siblings(staging: &Path) -> Result<Written> {
    let files = project::files_below(staging)?;
    let pages = files.iter().filter(|file| file.ends_with(".html")).count();
    let mut sized: Vec<(u64, &String)> = Vec::new();
    // The answers for oEmbed are too small to gain anything.
    let worth = |file: &&String| mime::compresses(file) && !file.starts_with("oembed/");
    for file in files.iter().filter(worth) {
        let meta = fs::metadata(staging.join(file)).explain(|| format!("cannot read {file}"))?;
        sized.push((meta.len(), file));
    }
    // The largest first, so that no core is left alone with it at the end.
    sized.sort_by(|a, b| b.cmp(a));
    let sizes: Result<Vec<(usize, usize)>> =
        in_parallel(&sized, |(_, file)| siblings_of(staging, file))
            .into_iter()
            .collect();
    let sizes = sizes?;
    let (raw, brotli) = sizes
        .iter()
        .fold((0, 0), |(raw, br), size| (raw + size.0, br + size.1));
    Ok(Written {
        pages,
        files: sizes.len(),
        raw,
        brotli,
    })
}

/// Writes the siblings that are smaller than the file, and returns the sizes before and after.
pub fn siblings_of(staging: &Path, file: &str) -> Result<(usize, usize)> {
    let bytes = project::read_bytes(&staging.join(file))?;
    let quality = if file.ends_with(".html") { FAST } else { BEST };
    let small = [
        ("br", compress::brotli(&bytes, quality)?),
        ("gz", compress::gzip(&bytes)?),
    ];
    for (ending, small) in small.iter().filter(|(_, small)| small.len() < bytes.len()) {
        project::write(&staging.join(format!("{file}.{ending}")), small)?;
    }
    Ok((bytes.len(), small[0].1.len().min(bytes.len())))
}

fn summary(hashed: usize, written: &Written, started: Instant) {
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    say!(
        "Sealed: {} pages, {hashed} files named after their content, {} files compressed from {:.2} to {:.2} MB, in {:.1} s",
        written.pages,
        written.files,
        megabytes(written.raw),
        megabytes(written.brotli),
        started.elapsed().as_secs_f64()
    );
}
