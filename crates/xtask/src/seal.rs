//! `seal`: turns what Trunk has bundled into the site that is served.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use atlas_site::{
    bill_of_materials,
    bundle::Sealer,
    check,
    compress::{self, Siblings, WrittenSiblings},
    files,
    finish::{self, Finished},
    host, icons, names, notices,
    problem::{Explain as _, Problem, Result},
    say, worker,
};

use crate::{
    args::{Args, Taken},
    module,
    project::Project,
    run,
};

pub const HELP: &str = "\
cargo xtask seal: finish a bundle, or verify a finished one

    cargo xtask seal                  as Trunk's post_build hook: works on $TRUNK_STAGING_DIR
    cargo xtask seal --check [DIST]   verifies a built site (dist/ by default)
    cargo xtask seal --host URL       checks a published site from outside, and says what its host does wrong
    cargo xtask seal --siblings KINDS [DIST]
                                      gives the files of a built site their compressed siblings: br, gz, br,gz or none
    cargo xtask seal --worker [DIST]  writes the service worker sw.js anew after other files have changed
    cargo xtask seal --kill-worker [DIST]
                                      replaces sw.js by one that removes all copies and itself from readers' devices

Sealing a release build
  1. splits the module at the places that the program marks, optimises it, and puts record and index beside it,
     then joins all linked stylesheets, in order, into one,
  2. names stylesheet, scripts, module and fonts after their content, assets/<stem>-<16 hex digits of SHA-256>.<ext>,
     and rewrites the references,
  3. lets the native program `prerender` write every page from the rewritten index.html, with its head, its preview
     image, the files below data/, and those that crawlers, feed readers and hosts ask for,
  4. completes editions/<day>/, the frozen widgets and data of this edition, and brings earlier ones over from the
     published site that ATLAS_EDITIONS names (cargo xtask editions --help); where that is a folder, writes patches
     by which readers who have a copy of it get this one,
  5. draws the icons, writes THIRD-PARTY.txt with the licences and notices of what is in the program and bom.cdx.json with
     the same for machines, and writes the service worker with the list of all files and their digests,
  6. puts the whole site into one archive, data/csto-atlas-<edition>.zip,
  7. writes compressed siblings of text and modules, where ATLAS_SIBLINGS names them (br, gz or br,gz).
Debug builds (`serve --dev`) are left as they are.

--check lists every asset whose name does not match its bytes, every reference that leads nowhere, every sibling that
does not decompress to its original, and every file that is not as sw.js lists it. Then it walks through the site below
/x/y/, as a server that knows nothing but files and index.html would answer, and lists every address, asset and #anchor
that is not there, every page that cannot be reached, and everything that would be loaded from another host. It fails
if there are any.
";

pub fn main(project: &Project, args: Args) -> Result<()> {
    let mut task: Option<fn(&Project, &Path) -> Result<()>> = None;
    let mut dist = project.dist();
    let mut host = None;
    let mut siblings = None;
    args.each(|name, values| match name {
        "--siblings" => {
            siblings = Some(Siblings::parse(&values.text()?)?);
            Ok(Taken::Yes)
        }
        "--host" => {
            host = Some(values.text()?);
            Ok(Taken::Yes)
        }
        "--check" => {
            task = Some(check_site);
            Ok(Taken::Yes)
        }
        "--worker" => {
            task = Some(|project, dist| {
                finish::write_worker(dist, &project.worker())?;
                refreshed(dist)
            });
            Ok(Taken::Yes)
        }
        "--kill-worker" => {
            task = Some(|project, dist| {
                let text = worker::kill_switch(&project.worker())?;
                files::write(&dist.join(names::WORKER), text.as_bytes())?;
                refreshed(dist)
            });
            Ok(Taken::Yes)
        }
        path if !path.starts_with('-') => {
            dist = PathBuf::from(path);
            Ok(Taken::Yes)
        }
        _ => Ok(Taken::No),
    })?;
    if let Some(address) = host {
        return check_host(&address);
    }
    if let Some(siblings) = siblings {
        let written = compress::write_all_siblings(&dist, &siblings)?;
        say!("{}", siblings_in_words(&written));
        return Ok(());
    }
    match task {
        Some(task) => task(project, &dist),
        None => hook(project),
    }
}

/// Compresses the service worker that was put into a built site, as it was compressed before.
fn refreshed(dist: &Path) -> Result<()> {
    let siblings = Siblings::of(dist, names::WORKER);
    compress::write_siblings(dist, names::WORKER, &siblings)?;
    say!("{} is written.", dist.join(names::WORKER).display());
    Ok(())
}

/// Verifies a built site.
pub fn check_site(project: &Project, dist: &Path) -> Result<()> {
    let checked = check::check(dist, &project.worker())?;
    for fault in &checked.faults {
        say!("{fault}");
    }
    if !checked.faults.is_empty() {
        let (dist, count) = (dist.display(), checked.faults.len());
        return Err(Problem::new(format!(
            "{dist} has {count} faults, listed above"
        )));
    }
    say!(
        "Checked {} files: names, references, anchors, compressed siblings and the list of the service worker are right, at the root and below a path.",
        checked.files
    );
    Ok(())
}

/// Checks a site where it is published.
fn check_host(address: &str) -> Result<()> {
    let checked = host::check(address)?;
    for fault in &checked.faults {
        say!("{fault}");
    }
    if !checked.faults.is_empty() {
        let count = checked.faults.len();
        return Err(Problem::new(format!(
            "the host of {address} does {count} things wrong, listed above"
        ))
        .mend("README.md, \"How to host it\", has the settings of common hosts"));
    }
    say!(
        "Read {} answers of {address}: files, types, redirections, compression and caching are right.",
        checked.answers
    );
    Ok(())
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
    let siblings = Siblings::parse(&env::var("ATLAS_SIBLINGS").unwrap_or_default())?;
    write_dataset(project)?;
    module::finish(project, &staging)?;
    let hashed = Sealer::open(&staging)?.seal()?;
    icons::draw(&staging)?;
    write_notices(project, &staging)?;
    prerender(project, &staging)?;
    let published = env::var_os("ATLAS_EDITIONS").filter(|path| !path.is_empty());
    let published = published.as_deref().map(Path::new);
    let finished = finish::finish(&staging, &project.worker(), published, &siblings)?;
    summary(hashed, &finished, started);
    Ok(())
}

/// Writes whose work is in the program.
fn write_notices(project: &Project, staging: &Path) -> Result<()> {
    let mut cargo = run::cargo(&project.root, &["metadata", "--format-version", "1"]);
    cargo.args(["--locked", "--filter-platform", "wasm32-unknown-unknown"]);
    cargo.args(["--features", "csto-atlas/split"]);
    let answer = cargo
        .output()
        .explain(|| "cannot run cargo metadata".into())?;
    if !answer.status.success() {
        let said = String::from_utf8_lossy(&answer.stderr).into_owned();
        return Err(Problem::new(format!("cargo metadata failed: {said}")));
    }
    let metadata =
        serde_json::from_slice(&answer.stdout).explain(|| "cargo metadata is not JSON".into())?;
    let text = notices::text(&metadata, "csto-atlas")?;
    files::write(&staging.join(names::THIRD_PARTY), text.as_bytes())?;
    let bill = bill_of_materials::json(&metadata, "csto-atlas")?;
    files::write(&staging.join(names::BILL_OF_MATERIALS), bill.as_bytes())
}

/// The app's own native renderer, built as the native tests build it.
fn renderer(project: &Project) -> Command {
    let mut program = run::cargo(
        &project.root,
        &["run", "--quiet", "--package", "csto-atlas"],
    );
    program.args(["--no-default-features", "--features", "ssr"]);
    program.args(["--bin", "prerender", "--"]);
    program
}

/// Writes the record and the index of the search, which go into the site beside the module.
fn write_dataset(project: &Project) -> Result<()> {
    let dataset = project.dataset();
    files::create_dir(dataset.parent().unwrap_or(&dataset))?;
    run::run(renderer(project).arg("--dataset-copy").arg(&dataset))?;
    names::LANGUAGES.iter().try_for_each(|code| {
        let mut program = renderer(project);
        run::run(program.arg("--dataset-copy").arg(&dataset).arg(code))
    })
}

/// Writes the pages, those of each language by a program of its own beside the others.
fn prerender(project: &Project, staging: &Path) -> Result<()> {
    // Built once, before several run.
    let english = [Vec::new()];
    let others = names::LANGUAGES.map(|code| vec!["--language".to_owned(), code.to_owned()]);
    let site = project.site()?;
    let policy = env::var("ATLAS_POLICY").ok();
    // The English entrance takes the place of the shell, which the others may not have read yet.
    let shell = project.dataset().with_file_name("shell.html");
    files::copy(&staging.join(names::INDEX), &shell)?;
    let mut running = Vec::new();
    for language in english.into_iter().chain(others) {
        let mut program = renderer(project);
        program.arg("--shell").arg(&shell).arg("--out").arg(staging);
        program.args(["--site", &site]).args(&language);
        if let Some(policy) = &policy {
            program.args(["--policy", policy]);
        }
        program.arg("--cards").arg(project.cards());
        running.push(program);
    }
    run::beside(running)
}

fn summary(hashed: usize, finished: &Finished, started: Instant) {
    for note in &finished.notes {
        say!("{note}");
    }
    say!(
        "Sealed: {} pages, {hashed} files named after their content, {}, in {:.1} s",
        finished.pages,
        siblings_in_words(&finished.siblings),
        started.elapsed().as_secs_f64()
    );
}

fn siblings_in_words(written: &WrittenSiblings) -> String {
    match written.files {
        0 => "no compressed siblings".to_owned(),
        files => {
            let megabytes = written.bytes as f64 / 1e6;
            format!("{files} compressed siblings of {megabytes:.2} MB")
        }
    }
}
