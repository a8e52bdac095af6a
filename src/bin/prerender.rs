//! Writes every address of the site as a page that needs no program.
//!
//! The shell is the `index.html` that the build has finished, with its references relative to the
//! root of the site; each page gets its own title, description and content, and the way to the root.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use atlas_core::address::{Address, Page, Parsed};
use csto_atlas::{app::App, dataset, heading, link};
use leptos::prelude::*;

/// What a published page may do: run and show what the site itself holds, and nothing from elsewhere.
///
/// Stated by the page, because some hosts allow no headers of one's own. The watched build goes without:
/// Trunk reloads the page by an inline script.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'self'; object-src 'none'; require-trusted-types-for 'script'; \
    trusted-types default";

/// What the command line asks for.
struct Options {
    shell: PathBuf,
    out: PathBuf,
    dataset_copy: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Some(options) = Options::parse(std::env::args().skip(1)) else {
        eprintln!("usage: prerender --shell <index.html> --out <folder> [--dataset-copy <file>]");
        return ExitCode::FAILURE;
    };
    match prerender(&options) {
        Ok(count) => {
            report(count);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

#[expect(
    clippy::print_stdout,
    reason = "a program of the build says what it did"
)]
fn report(count: usize) {
    println!("{count} pages");
}

impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        let (mut shell, mut out, mut dataset_copy) = (None, None, None);
        while let Some(name) = arguments.next() {
            let value = PathBuf::from(arguments.next()?);
            match name.as_str() {
                "--shell" => shell = Some(value),
                "--out" => out = Some(value),
                "--dataset-copy" => dataset_copy = Some(value),
                _ => return None,
            }
        }
        Some(Self {
            shell: shell?,
            out: out?,
            dataset_copy,
        })
    }
}

fn prerender(options: &Options) -> io::Result<usize> {
    let shell = fs::read_to_string(&options.shell)?;
    if let Some(copy) = &options.dataset_copy {
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(copy, dataset::BYTES)?;
    }
    write_downloads(&options.out)?;
    let pages = heading::all_pages();
    for page in &pages {
        let address = Address::of(page.clone());
        let path = address.path();
        let depth = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .count();
        let html = render(&shell, &address, &"../".repeat(depth))?;
        write(&options.out, &format!("{path}index.html"), &html)?;
    }
    // The host shows this one at any depth, so only absolute references reach anything.
    let html = render(&shell, &Address::of(Page::NotFound(String::new())), "/")?;
    write(&options.out, "/404.html", &html)?;
    Ok(pages.len() + 1)
}

/// The files of `data/`, which the page of downloads lists with their sizes.
fn write_downloads(out: &Path) -> io::Result<()> {
    let files = atlas_takeaway::files(&dataset::atlas().dataset, &link::site());
    let listed = dataset::DOWNLOADS
        .iter()
        .map(|file| (file.path, file.bytes));
    let made = files
        .iter()
        .map(|file| (file.path.as_str(), file.text.len()));
    if !listed.eq(made) {
        return Err(io::Error::other(
            "the files of data/ are not those that build.rs has listed",
        ));
    }
    atlas_takeaway::write(&files, &out.join("data"))
}

fn write(out: &Path, path: &str, html: &str) -> io::Result<()> {
    let path = out.join(path.trim_start_matches('/'));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, html)
}

/// One page: the shell with the title, the description, the content and the way to the root filled in.
fn render(shell: &str, address: &Address, root: &str) -> io::Result<String> {
    link::set_root(root);
    let parsed = Parsed {
        address: address.clone(),
        complaints: Vec::new(),
    };
    let owner = Owner::new();
    let content = owner.with(|| view! { <App parsed=Signal::stored(parsed)/> }.to_html());
    drop(owner);
    // Marks for hydration, which never happens here.
    let content = content.replace("<!>", "").replace("<!---->", "");
    let title = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>{}</title>",
        escape(&heading::title(address))
    );
    let description = escape(&heading::description(&address.page));
    let html = between(shell, "<title>", "</title>", &title)?;
    let html = html.replace("__DESCRIPTION__", &description);
    let html = html
        .replace("\"./", &format!("\"{root}"))
        .replace("=./", &format!("={root}"));
    // Nothing may be filled in after the content, which may contain any text.
    let (before, after) = split_at_app(&html)?;
    let before = before.replacen(
        "<html",
        &format!(
            "<html data-root=\"{}\"",
            if root.is_empty() { "./" } else { root }
        ),
        1,
    );
    Ok(format!(
        "{before}<div id=\"app\" data-static>{content}</div>{after}"
    ))
}

/// The shell before and after the element that the content fills.
fn split_at_app(html: &str) -> io::Result<(&str, &str)> {
    ["<div id=\"app\"></div>", "<div id=app></div>"]
        .into_iter()
        .find_map(|element| html.split_once(element))
        .ok_or_else(|| io::Error::other("the shell has no <div id=\"app\"></div>"))
}

fn between(html: &str, start: &str, end: &str, replacement: &str) -> io::Result<String> {
    let missing = || io::Error::other(format!("the shell has no {start}…{end}"));
    let (before, rest) = html.split_once(start).ok_or_else(missing)?;
    let (_, after) = rest.split_once(end).ok_or_else(missing)?;
    Ok(format!("{before}{replacement}{after}"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
