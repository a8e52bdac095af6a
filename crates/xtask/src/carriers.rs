//! `zim`, `folder` and `wacz`: the built site for readers without a server, and for web archives.

use std::{
    fs,
    path::{Path, PathBuf},
};

use atlas_html::{tags, text_after};
use atlas_site::{
    carrier, files, names,
    problem::{Explain, Problem, Result},
    say,
};
use serde_json::{Value, json};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, command, on_path},
};

pub const ZIM_HELP: &str = "\
cargo xtask zim: the built site as a book for Kiwix

    cargo xtask zim

Writes target/carriers/csto-atlas-<edition>.zim from dist/, by zimwriterfs (Debian: apt-get install zim-tools), and has
zimcheck look at it. Its pages are those of `cargo xtask folder`: without program, policy and widgets. Kiwix brings its
own search.
";

pub const FOLDER_HELP: &str = "\
cargo xtask folder: the built site as files that need no server

    cargo xtask folder

Writes target/carriers/csto-atlas-<edition>-folder/ from dist/, and the same as one .zip: every link names its file, so
that a browser follows it from the disk. Program, policy and widgets are left out, and a line at the foot of each page
says what only the site has.
";

pub const WACZ_HELP: &str = "\
cargo xtask wacz: a published site as a web archive

    cargo xtask wacz URL

Asks the site at URL, a published build of dist/, for every address that its sw.js lists, and writes
target/carriers/csto-atlas-<edition>.warc.gz by wget, and a .wacz of it where `wacz` is installed (pip install wacz).
";

pub fn zim(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    let writer = program("zimwriterfs", "zim-tools")?;
    let (folder, name) = copy(project)?;
    let picture = "illustration-48x48.png";
    carrier::illustration(&project.dist(), &folder.join(picture))?;
    let zim = folder.with_file_name(format!("{name}.zim"));
    // It refuses to write over an earlier one.
    remove(&zim)?;
    let about = names::about(&project.dist())?;
    let mut pack = command(writer);
    pack.args(["--welcome", names::INDEX, "--illustration", picture]);
    pack.args(["--language", "eng", "--title", "CSTO Atlas"]);
    pack.args([
        "--description",
        "Who was bound by what and when, and who says so",
    ]);
    pack.args(["--creator", "CSTO Atlas", "--publisher", "CSTO Atlas"]);
    pack.args(["--name", "csto-atlas", "--source", &about.address]);
    pack.args(["--scraper", "cargo xtask zim"]);
    run::run(pack.arg(&folder).arg(&zim))?;
    if let Some(check) = on_path("zimcheck").into_iter().next() {
        // What of two pages is the same is no fault of a book: two sources can have one text.
        let checks = [
            "--empty",
            "--checksum",
            "--integrity",
            "--metadata",
            "--favicon",
            "--main",
            "--url_internal",
            "--url_external",
            "--redirect_loop",
            "--details",
        ];
        run::run(command(check).args(checks).arg(&zim))?;
    }
    told(&zim)
}

pub fn folder(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    let (folder, name) = copy(project)?;
    let archive = folder.with_extension("zip");
    carrier::pack(&folder, &archive, &name)?;
    say!("Open {}", folder.join(names::INDEX).display());
    told(&archive)
}

pub fn wacz(project: &Project, args: Args) -> Result<()> {
    let mut url = None;
    args.each(|word, _| {
        if word.starts_with('-') {
            return Ok(Taken::No);
        }
        url = Some(format!("{}/", word.trim_end_matches('/')));
        Ok(Taken::Yes)
    })?;
    let url = url.ok_or_else(|| Problem::new("which site?").mend("cargo xtask wacz --help"))?;
    let wget = program("wget", "wget")?;
    let carriers = carriers(project)?;
    let base = carriers.join(format!(
        "csto-atlas-{}",
        names::about(&project.dist())?.edition
    ));
    let list = base.with_extension("txt");
    let addresses = listed(&files::read(&project.dist().join(names::WORKER))?)?;
    let lines: Vec<String> = addresses
        .iter()
        .map(|path| format!("{url}{path}"))
        .collect();
    files::write(&list, lines.join("\n").as_bytes())?;
    let warc = PathBuf::from(format!("{}.warc.gz", base.display()));
    remove(&warc)?;
    let mut crawl = command(wget);
    crawl.current_dir(&carriers).args([
        "--no-config",
        "--no-verbose",
        "--delete-after",
        "--no-directories",
    ]);
    crawl
        .arg("--input-file")
        .arg(&list)
        .arg("--warc-file")
        .arg(&base);
    run::run(&mut crawl)?;
    remove(&list)?;
    told(&warc)?;
    let Some(maker) = on_path("wacz").into_iter().next() else {
        say!("A .wacz is made of it where `wacz` is installed: pip install wacz");
        return Ok(());
    };
    let wacz = PathBuf::from(format!("{}.wacz", base.display()));
    remove(&wacz)?;
    let pages = base.with_extension("jsonl");
    files::write(&pages, pages_of(project, &url, &addresses)?.as_bytes())?;
    let mut make = command(maker);
    make.args(["create", "--title", "CSTO Atlas", "--url", &url]);
    make.arg("--pages").arg(&pages).arg("--output").arg(&wacz);
    run::run(make.arg(&warc))?;
    remove(&pages)?;
    told(&wacz)
}

/// The list of pages by which a player finds its way, a line of JSON each, after a line for the list itself.
///
/// `wacz` itself takes only those for pages that others were asked for from, and in a list of addresses none was; the
/// first page it adds by itself.
fn pages_of(project: &Project, url: &str, addresses: &[String]) -> Result<String> {
    let list = json!({ "format": "json-pages-1.0", "id": "pages", "title": "All pages" });
    let mut lines = vec![list.to_string()];
    for path in addresses {
        if !path.ends_with('/') {
            continue;
        }
        let html = files::read(&project.dist().join(path).join(names::INDEX))?;
        let title = tags(&html)
            .iter()
            .find(|tag| tag.is("title"))
            .map(|tag| text_after(&html, tag));
        let page = json!({ "url": format!("{url}{path}"), "title": title });
        lines.push(page.to_string());
    }
    Ok(lines.join("\n"))
}

/// The copy for readers without a server, made anew, and the name of the edition.
fn copy(project: &Project) -> Result<(PathBuf, String)> {
    let site = project.dist();
    let name = format!("csto-atlas-{}", names::about(&site)?.edition);
    let folder = carriers(project)?.join(format!("{name}-folder"));
    if folder.exists() {
        fs::remove_dir_all(&folder).explain(|| format!("cannot remove {}", folder.display()))?;
    }
    let pages = carrier::write(&site, &folder)?;
    say!("Copied {pages} pages.");
    Ok((folder, name))
}

fn carriers(project: &Project) -> Result<PathBuf> {
    let folder = project.target().join("carriers");
    files::create_dir(&folder)?;
    Ok(folder)
}

/// The addresses in the worker's list of files.
fn listed(worker: &str) -> Result<Vec<String>> {
    let list = worker
        .split_once("const MANIFEST = ")
        .and_then(|(_, rest)| rest.split_once(";\n"))
        .and_then(|(list, _)| serde_json::from_str::<Value>(list).ok())
        .ok_or_else(|| Problem::new("sw.js has no list of files").mend("cargo xtask build"))?;
    let tiers = ["core", "rest"]
        .into_iter()
        .filter_map(|tier| list[tier].as_array());
    let paths = tiers.flatten().filter_map(|line| line[0].as_str());
    Ok(paths.map(str::to_owned).collect())
}

fn program(name: &str, package: &str) -> Result<PathBuf> {
    let found = on_path(name).into_iter().next();
    found.ok_or_else(|| {
        Problem::new(format!("there is no {name} on PATH"))
            .mend(format!("apt-get install {package}"))
    })
}

fn remove(file: &Path) -> Result<()> {
    if !file.exists() {
        return Ok(());
    }
    fs::remove_file(file).explain(|| format!("cannot remove {}", file.display()))
}

fn told(file: &Path) -> Result<()> {
    let bytes = files::read_bytes(file)?.len();
    say!("{:>8.2} MB  {}", bytes as f64 / 1e6, file.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_the_worker_is_read() -> Result<()> {
        let worker = "const MANIFEST = {\"core\":[[\"assets/a.js\",\"1\",2,\"text/javascript\"]],\"rest\":[[\"\",\"1\",2,\"text/html\"]]};\nself";
        assert_eq!(listed(worker)?, ["assets/a.js", ""]);
        assert!(listed("self").is_err());
        Ok(())
    }
}
