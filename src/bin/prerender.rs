//! Writes every address of the site as a page that needs no program.
//!
//! The shell is the `index.html` that the build has finished, with its references relative to the
//! root of the site; each page gets its own title, head and content, and the way to the root. The crate
//! `atlas-publish` writes what the head says, the preview images, and the files beside the pages.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use atlas_core::address::{Address, Page, Parsed};
use atlas_publish::{
    PageInfo, Site, export, files, head, not_found, oembed,
    social_card::{self, fonts::Fonts, image},
};
use csto_atlas::{
    app::App,
    dataset,
    embed::{
        self,
        page::{Assets, Place},
    },
    heading,
    here::Base,
};
use leptos::prelude::*;

/// What a published page may do: run and show what the site itself holds, and nothing from elsewhere.
///
/// Stated by the page, because some hosts allow no headers of one's own. The watched build goes without:
/// Trunk reloads the page by an inline script.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'self'; object-src 'none'; require-trusted-types-for 'script'; \
    trusted-types default atlas-worker";

/// Stands for the root of the site in the page from which the service worker makes every page that it has
/// not kept; the worker knows the root.
const ROOT_TOKEN: &str = "{root}";

/// What the command line asks for.
struct Options {
    shell: PathBuf,
    out: PathBuf,
    dataset_copy: Option<PathBuf>,
    site: Site,
    /// Where images of earlier builds are kept; without it, there are none.
    cards: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Some(options) = Options::parse(std::env::args().skip(1)) else {
        eprintln!(
            "usage: prerender --shell <index.html> --out <folder> --site <address> [--dataset-copy <file>] [--cards <folder>]"
        );
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
        let (mut site, mut cards) = (None, None);
        while let Some(name) = arguments.next() {
            let value = arguments.next()?;
            if name == "--site" {
                site = Some(
                    Site::new(&value)
                        .inspect_err(|error| eprintln!("{error}"))
                        .ok()?,
                );
                continue;
            }
            let value = PathBuf::from(value);
            match name.as_str() {
                "--cards" => cards = Some(value),
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
            site: site?,
            cards,
        })
    }
}

fn prerender(options: &Options) -> io::Result<usize> {
    let (assets, shell) = Assets::take_from(&fs::read_to_string(&options.shell)?)?;
    if let Some(copy) = &options.dataset_copy {
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(copy, dataset::BYTES)?;
        fs::write(copy.with_file_name("search.bin"), dataset::INDEX)?;
    }
    let downloads = export::files(&dataset::atlas().dataset, &options.site);
    export::write(&downloads, &options.out.join("data"))?;
    let pages: Vec<PageInfo> = heading::all_pages().into_iter().map(info).collect();
    for page in &pages {
        let html = render(&shell, &options.site, page)?;
        write(&options.out, &format!("{}index.html", page.path()), &html)?;
        let answer = oembed::json(&options.site, &dataset::atlas().dataset, page);
        write(&options.out, &oembed::path(page), &answer)?;
    }
    let widgets = write_widgets(options, &assets)?;
    // The host shows this one at any depth: only what starts at the root of the host leads anywhere, and what the
    // page needs is looked for at every depth.
    let mut lost = info(Page::NotFound(String::new()));
    options.site.path().clone_into(&mut lost.root);
    let html = render(&not_found::shell(&shell), &options.site, &lost)?;
    write(&options.out, "404.html", &html)?;
    let dataset = &dataset::atlas().dataset;
    for (name, text) in files::all(&options.site, dataset, &pages, POLICY) {
        write(&options.out, name, &text)?;
    }
    if let Some(cache) = &options.cards {
        draw(&options.out, cache, &pages)?;
    }
    let mut bare = info(Page::NotFound(String::new()));
    ROOT_TOKEN.clone_into(&mut bare.root);
    let html = app_shell(&render(&shell, &options.site, &bare)?)?;
    // Not as HTML: nobody is to open it, and hosts that polish pages leave it alone, so that its digest holds.
    write(&options.out, "assets/shell.txt", &html)?;
    Ok(pages.len() + widgets + 1)
}

/// Every widget twice: as it will be after each release, and as it stays in the folder of this edition.
fn write_widgets(options: &Options, assets: &Assets) -> io::Result<usize> {
    let all = embed::all();
    for address in &all {
        for place in [Place::Live, Place::Frozen] {
            let (path, html) = embed::page::page(assets, &options.site, address, place)?;
            write(&options.out, &path, &html)?;
        }
    }
    let (path, html) = embed::demo::page();
    write(&options.out, &path, &html)?;
    Ok(all.len() * 2 + 1)
}

/// What the head of a page is made from.
fn info(page: Page) -> PageInfo {
    let address = Address::of(page);
    let depth = address.path().matches('/').count() - 1;
    PageInfo {
        title: heading::title(&address),
        heading: heading::heading(&address.page),
        description: heading::description(&address.page),
        root: "../".repeat(depth),
        address,
    }
}

/// Draws the preview images.
fn draw(out: &Path, cache: &Path, pages: &[PageInfo]) -> io::Result<()> {
    let fonts = Fonts::ours();
    let drawing = |page: &PageInfo| {
        let svg = social_card::svg(&dataset::atlas().dataset, page, &fonts);
        (out.join(social_card::path(&page.address.page)), svg)
    };
    let images: Vec<(PathBuf, String)> = pages.iter().map(drawing).collect();
    let written = image::write_all(&images, cache, &fonts)?;
    say_images(&written);
    Ok(())
}

#[expect(
    clippy::print_stdout,
    reason = "a program of the build says what it did"
)]
fn say_images(written: &image::Written) {
    println!(
        "{} preview images, {:.1} MB, {} of them drawn anew",
        written.images,
        written.bytes as f64 / 1e6,
        written.drawn
    );
}

fn write(out: &Path, path: &str, html: &str) -> io::Result<()> {
    let path = out.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, html)
}

/// One page: the shell with the title, the head, the content and the way to the root filled in.
fn render(shell: &str, site: &Site, page: &PageInfo) -> io::Result<String> {
    let (address, root) = (&page.address, page.root.as_str());
    let base = Base::new(root, &site.absolute(""));
    let parsed = Parsed {
        address: address.clone(),
        complaints: Vec::new(),
    };
    let owner = Owner::new();
    let content = owner.with(|| view! { <App parsed=Signal::stored(parsed) base/> }.to_html());
    drop(owner);
    // Marks for hydration, which never happens here.
    let content = content.replace("<!>", "").replace("<!---->", "");
    let title = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>{}</title>",
        escape(&page.title)
    );
    let html = between(shell, "<title>", "</title>", &title)?;
    let html = html
        .replace("\"./", &format!("\"{root}"))
        .replace("=./", &format!("={root}"));
    // Nothing may be filled in after the content, which may contain any text.
    let (before, after) = split_at_app(&html)?;
    let before = before.replacen(
        "<html",
        &format!(
            "<html data-root=\"{}\" data-page=\"{}\" data-edition=\"{}\"",
            if root.is_empty() { "./" } else { root },
            address.path(),
            dataset::atlas().dataset.edition
        ),
        1,
    );
    let head = head::head(site, &dataset::atlas().dataset, page);
    let before = before_once(&before, "</head>", &head)?;
    Ok(format!(
        "{before}<div id=\"app\" data-static>{content}</div>{after}"
    ))
}

/// The frame of every page, with one sentence where the app will write.
fn app_shell(html: &str) -> io::Result<String> {
    let title = format!("<title>{}</title>", heading::SITE);
    let html = between(html, "<title>", "</title>", &title)?;
    let (start, _) = html
        .split_once("<main")
        .and_then(|(_, rest)| rest.split_once('>'))
        .ok_or_else(|| io::Error::other("the page has no <main>"))?;
    let main = format!(
        "<main{start}><p class=\"empty\">Opening this page from the copy on this device.</p></main>"
    );
    between(&html, "<main", "</main>", &main)
}

/// The shell before and after the element that the content fills.
fn split_at_app(html: &str) -> io::Result<(&str, &str)> {
    ["<div id=\"app\"></div>", "<div id=app></div>"]
        .into_iter()
        .find_map(|element| html.split_once(element))
        .ok_or_else(|| io::Error::other("the shell has no <div id=\"app\"></div>"))
}

/// The text with more of it before the first occurrence of a mark.
fn before_once(html: &str, mark: &str, more: &str) -> io::Result<String> {
    let missing = || io::Error::other(format!("the shell has no {mark}"));
    let (before, after) = html.split_once(mark).ok_or_else(missing)?;
    Ok(format!("{before}{more}{mark}{after}"))
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
