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

use atlas_address::address::{Address, Page, Parsed};
use atlas_messages::{Language, Pack, language, shell as say};
use atlas_publish::{
    PageInfo, Site, book, editions, export, files, foreign, head, not_found, oembed,
    other_days::without_days,
    policy::{self, Policy},
    shell::{self, Assets, Shell, Slots},
    social_card::{self, fonts::Fonts, image},
};
use atlas_record::codec;
use csto_atlas::{
    app::App,
    dataset,
    embed::{self, page::WidgetPlace},
    here::Base,
    page_meta, static_html,
};
use leptos::prelude::*;

/// Stands for the root of the site in the page from which the service worker makes every page that it has
/// not kept; the worker knows the root.
const ROOT_TOKEN: &str = "{root}";

/// What the command line asks for.
struct Options {
    shell: PathBuf,
    out: PathBuf,
    site: Site,
    /// Who states what pages may do.
    policy: Policy,
    /// Where images of earlier builds are kept; without it, there are none.
    cards: Option<PathBuf>,
    /// In which language the pages are; what is not a page comes with the English ones.
    language: Language,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [name, copy, language @ ..] = arguments.as_slice()
        && name == "--dataset-copy"
    {
        return match copy_dataset(Path::new(copy), language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("prerender: {error}");
                ExitCode::FAILURE
            }
        };
    }
    let Some(options) = Options::parse(arguments.into_iter()) else {
        eprintln!(
            "usage: prerender --shell <index.html> --out <folder> --site <address> [--policy pages|headers] [--cards <folder>] [--language <code>], or --dataset-copy <file> [<code>]"
        );
        return ExitCode::FAILURE;
    };
    if let Err(error) = atlas_messages::speak(options.language) {
        eprintln!("prerender: {error}");
        return ExitCode::FAILURE;
    }
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
        let (mut shell, mut out) = (None, None);
        let (mut site, mut cards) = (None, None);
        let mut policy = Policy::InPages;
        let mut language = Language::English;
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
            if name == "--language" {
                language = Language::of(&value)?;
                continue;
            }
            if name == "--policy" {
                policy = match value.as_str() {
                    "pages" => Policy::InPages,
                    "headers" => Policy::InHeaders,
                    _ => return None,
                };
                continue;
            }
            let value = PathBuf::from(value);
            match name.as_str() {
                "--cards" => cards = Some(value),
                "--shell" => shell = Some(value),
                "--out" => out = Some(value),
                _ => return None,
            }
        }
        Some(Self {
            shell: shell?,
            out: out?,
            site: site?,
            policy,
            cards,
            language,
        })
    }
}

/// Writes the record, and what else the program fetches beside it, as it reads them. With the code of a language, only its
/// messages and the days of the bar of time, whose words are of the language that is spoken.
fn copy_dataset(copy: &Path, language: &[String]) -> io::Result<()> {
    if let Some(folder) = copy.parent() {
        fs::create_dir_all(folder)?;
    }
    let days = |name: &str| {
        let days = codec::encode_part(dataset::calendar()).map_err(io::Error::other)?;
        fs::write(copy.with_file_name(name), days)
    };
    if let [code] = language {
        let language = Language::of(code);
        let unknown = || io::Error::other(format!("there is no language {code}"));
        let language = language.ok_or_else(unknown)?;
        atlas_messages::speak(language).map_err(io::Error::other)?;
        for (name, pack) in [("frame", Pack::Frame), ("words", Pack::Views)] {
            let bytes = atlas_messages::bytes(language, pack).unwrap_or_default();
            fs::write(copy.with_file_name(format!("{name}-{code}.bin")), bytes)?;
        }
        return days(&format!("calendar-{code}.bin"));
    }
    fs::write(copy, dataset::BYTES)?;
    fs::write(copy.with_file_name("search.bin"), dataset::INDEX)?;
    fs::write(copy.with_file_name("search-ru.bin"), dataset::RUSSIAN_INDEX)?;
    fs::write(copy.with_file_name("texts-ru.bin"), dataset::RUSSIAN)?;
    days("calendar.bin")
}

fn prerender(options: &Options) -> io::Result<usize> {
    let shell = Shell::parse(&fs::read_to_string(&options.shell)?).map_err(io::Error::other)?;
    let pages = page_meta::all_pages().into_iter();
    let pages = pages.filter(|page| page.is_in(options.language));
    let pages: Vec<PageInfo> = pages.map(info).collect();
    for page in &pages {
        let html = render(&shell, options, page);
        write(&options.out, &format!("{}index.html", page.path()), &html)?;
        let answer = oembed::json(&options.site, &dataset::atlas().dataset, page);
        write(&options.out, &oembed::path(page), &answer)?;
    }
    let widgets = write_widgets(options, shell.assets())?;
    let html = app_shell(&shell, options)?;
    // Not as HTML: nobody is to open it, and hosts that polish pages leave it alone, so that its digest holds.
    write(&options.out, &shell_path(options.language), &html)?;
    let others = match options.language {
        Language::English => write_once(&shell, options, &pages)?,
        _ => 0,
    };
    Ok(pages.len() + widgets + others)
}

/// Where the page shell of a language lies.
fn shell_path(language: Language) -> String {
    match language {
        Language::English => "assets/shell.txt".to_owned(),
        other => format!("assets/shell-{}.txt", other.code()),
    }
}

/// What the site has once, whatever its languages: downloads, earlier editions, the page for what is not found, preview
/// images and the files that are asked for by fixed names. How many pages that were.
fn write_once(shell: &Shell, options: &Options, pages: &[PageInfo]) -> io::Result<usize> {
    let dataset = &dataset::atlas().dataset;
    let downloads = export::all(
        dataset,
        dataset::russian(),
        dataset::editions(),
        &options.site,
    );
    export::write(&downloads, &options.out.join("data"))?;
    fs::write(
        options.out.join("data").join(book::file_name(dataset)),
        book::epub(dataset, &options.site).map_err(io::Error::other)?,
    )?;
    for (path, bytes) in editions::differences(dataset::editions()) {
        fs::create_dir_all(options.out.join("assets"))?;
        fs::write(options.out.join(path), bytes)?;
    }
    // The host shows this one at any depth: only what starts at the root of the host leads anywhere, and what the
    // page needs is looked for at every depth.
    let mut lost = info(Page::NotFound(String::new()));
    options.site.path().clone_into(&mut lost.root);
    let html = render(&not_found::shell(shell), options, &lost);
    write(&options.out, "404.html", &html)?;
    for (name, text) in files::all(
        &options.site,
        dataset,
        dataset::editions(),
        pages,
        options.policy,
    ) {
        write(&options.out, name, &text)?;
    }
    if let Some(cache) = &options.cards {
        draw(&options.out, cache, pages)?;
    }
    Ok(1)
}

/// Every widget twice: as it will be after each release, and, in English, as it stays in the folder of this edition.
fn write_widgets(options: &Options, assets: &Assets) -> io::Result<usize> {
    let mut all = embed::all();
    all.retain(|address| address.widget.is_in(options.language));
    let places: &[WidgetPlace] = match options.language {
        Language::English => &[WidgetPlace::Live, WidgetPlace::Frozen],
        _ => &[WidgetPlace::Live],
    };
    for address in &all {
        for place in places.iter().copied() {
            let (path, html) =
                embed::page::page(assets, &options.site, options.policy, address, place)?;
            write(&options.out, &path, &html)?;
        }
    }
    if options.language == Language::English {
        let (path, html) = embed::demo::page(options.policy);
        write(&options.out, &path, &html)?;
    }
    Ok(all.len() * places.len() + 1)
}

/// What the head of a page is made from.
fn info(page: Page) -> PageInfo {
    let address = Address::of(page);
    let folder = atlas_messages::language().folder();
    let depth = [folder, &address.path()].concat().matches('/').count() - 1;
    PageInfo {
        title: page_meta::title(&address),
        heading: page_meta::heading(&address.page),
        description: page_meta::description(&address.page),
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
fn say_images(written: &image::DrawnImages) {
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
fn render(shell: &Shell, options: &Options, page: &PageInfo) -> String {
    let head = head::head(&options.site, &dataset::atlas().dataset, page);
    let content = content(&options.site, page);
    fill(shell, options, page, &page.title, &head, &content)
}

/// The page from which the service worker makes every page that it has not kept: the frame of every page, with one
/// sentence where the app will write.
fn app_shell(shell: &Shell, options: &Options) -> io::Result<String> {
    let site = &options.site;
    let mut page = info(Page::NotFound(String::new()));
    ROOT_TOKEN.clone_into(&mut page.root);
    let sentence = format!("<p class=\"empty\">{}</p>", say::opening());
    let content = shell::with_main(&content(site, &page), &sentence).map_err(io::Error::other)?;
    let head = head::head(site, &dataset::atlas().dataset, &page);
    Ok(fill(
        shell,
        options,
        &page,
        page_meta::site(),
        &head,
        &content,
    ))
}

/// The app as it is on a page.
fn content(site: &Site, page: &PageInfo) -> String {
    let base = Base::new(&page.root, &site.absolute(""));
    let parsed = Parsed {
        address: page.address.clone(),
        complaints: Vec::new(),
    };
    let html = static_html::render(|| view! { <App parsed=Signal::stored(parsed) base/> });
    let html = without_days(&html, &base.href(&page.address));
    match language() {
        whole if whole.is_whole() => html,
        language => foreign::marked(&html, language, base.root(), base.home()),
    }
}

fn fill(
    shell: &Shell,
    options: &Options,
    page: &PageInfo,
    title: &str,
    head: &str,
    content: &str,
) -> String {
    let root = page.root.as_str();
    let edition = dataset::atlas().dataset.edition.to_string();
    let earlier: Vec<String> = editions::differences(dataset::editions())
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    let marks = [
        ("lang", options.language.code()),
        ("data-root", if root.is_empty() { "./" } else { root }),
        ("data-page", &page.address.path()),
        ("data-edition", &edition),
        ("data-earlier", &earlier.join(" ")),
    ];
    shell.page(&Slots {
        root,
        language: options.language,
        marks: &marks,
        policy: options.policy.in_page(policy::PAGE),
        title,
        head,
        content,
    })
}
