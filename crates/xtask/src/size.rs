//! `size`: what a reader downloads first, held against the budgets in Cargo.toml.

use std::path::Path;

use atlas_site::{
    compress::{self, BEST, FAST},
    files, mime,
    names::{self, INDEX},
    parallel::in_parallel,
    problem::{Explain, Problem, Result},
    reference::from_root,
    say,
};

use crate::{
    args::Args,
    project::{Budget, Project},
};
pub const HELP: &str = "\
cargo xtask size: measure the first load of the built site

    cargo xtask size

Prints every file of the home page's first load, raw and compressed, and compares with the budgets in Cargo.toml
([workspace.metadata.atlas.budget], bytes after Brotli):

  page   the largest page with its stylesheet
  widget the largest widget with its stylesheet and its script
  embed  embed.js, which other people's pages load
  start  everything until the app runs on the home page: page, stylesheet, fonts, scripts, the module that starts and the
         days of the bar of time
  code   of that, scripts and module
  views  the code that comes later
  rules  the code that comes where the rules are opened
  data   the pack of the record, as it is compressed in the site
  index  the pack of the search index
  russian
         what only pages in Russian fetch: messages, texts, the index of those

Exits with 1 if a budget is exceeded.
";

pub fn main(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    report(project)
}

/// One file of the first load.
struct Item {
    path: String,
    part: Part,
    size: Size,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Page,
    Style,
    Code,
    Font,
    Data,
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The sums that have a budget.
#[derive(Debug, PartialEq)]
struct Sums {
    page: u64,
    widget: u64,
    embed: u64,
    start: u64,
    code: u64,
    views: u64,
    rules: u64,
    data: u64,
    index: u64,
    russian: u64,
}

pub fn report(project: &Project) -> Result<()> {
    let budget = project.budget()?;
    let dist = project.dist();
    let items = first_load(&dist)?;
    print_table(&items);
    let (largest, page) = largest_page(&dist, sum(&items, Part::Style))?;
    let (widget, widget_size) = largest_widget(&dist)?;
    let sums = Sums {
        page,
        widget: widget_size,
        embed: measure(&dist.join("embed.js"))?.brotli,
        start: items.iter().map(|item| item.size.brotli).sum(),
        code: sum(&items, Part::Code),
        views: later(&dist, &["split_views-", "chunk_"], ".wasm")?,
        rules: later(&dist, &["split_rules-"], ".wasm")?,
        data: later(&dist, &["record-"], ".pack")?,
        index: later(&dist, &["index-"], ".pack")?,
        russian: of_language(&dist, "ru")?,
    };
    say!("\nThe largest page is {largest}, the largest widget {widget}.");
    let all = files::below(&dist)?;
    let bytes: Result<u64> = all.iter().map(|file| size_of(&dist.join(file))).sum();
    say!(
        "The site has {} files with {:.0} MB, compressed siblings included.",
        all.len(),
        bytes? as f64 / 1e6
    );
    verdict(&bars(&sums, &budget))
}

fn first_load(dist: &Path) -> Result<Vec<Item>> {
    let home = dist.join(INDEX);
    if !home.is_file() {
        return Err(Problem::new("there is no built site in dist/").mend("cargo xtask build"));
    }
    let mut paths = vec![(INDEX.to_owned(), Part::Page)];
    paths.extend(loaded_by(&files::read(&home)?));
    let imported = files::below(dist)?
        .into_iter()
        .filter(|file| is_imported(file));
    paths.extend(imported.map(|file| (file, Part::Code)));
    let measured = in_parallel(&paths, |(path, part)| {
        Ok(Item {
            path: path.clone(),
            part: *part,
            size: measure(&dist.join(path))?,
        })
    });
    measured.into_iter().collect()
}

/// Scripts that others load on every page: the glue those that dependencies bring, boot.js the features of the page.
fn is_imported(file: &str) -> bool {
    let stems = ["snippets/", "assets/page_features-", "assets/parts-"];
    stems.iter().any(|stem| file.starts_with(stem)) && file.ends_with(".js")
}

/// What the home page names: stylesheets, fonts, scripts, the glue and the module.
fn loaded_by(page: &str) -> Vec<(String, Part)> {
    let mut found: Vec<(String, Part)> = Vec::new();
    for tag in atlas_html::tags(page) {
        let value = |name: &str| tag.value(name).unwrap_or_default();
        let (reference, part) = match tag.name.as_str() {
            "link" if tag.has_word("rel", "stylesheet") => (value("href"), Part::Style),
            "link" if tag.has_word("rel", "preload") => (value("href"), Part::Font),
            "script" => (value("src"), Part::Code),
            "meta" if ["atlas-js", "atlas-wasm"].contains(&value("name")) => {
                (value("content"), Part::Code)
            }
            "meta" if value("name") == "atlas-calendar" => (value("content"), Part::Data),
            _ => continue,
        };
        // A script whose text stands in the page names no file.
        let target = from_root(reference);
        let path = target.path().filter(|path| !path.is_empty());
        found.extend(path.map(|path| (path.to_owned(), part)));
    }
    found
}

/// What travels is the smaller of a file and its compressed sibling.
fn measure(path: &Path) -> Result<Size> {
    let bytes = files::read_bytes(path)?;
    let name = path.to_string_lossy();
    let raw = bytes.len() as u64;
    if !mime::compresses(&name) && !name.ends_with(".bin") {
        return Ok(Size {
            raw,
            gzip: raw,
            brotli: raw,
        });
    }
    let quality = if name.ends_with(".html") { FAST } else { BEST };
    let gzip = compress::gzip(&bytes)?.len() as u64;
    let brotli = compress::brotli(&bytes, quality)?.len() as u64;
    Ok(Size {
        raw,
        gzip: gzip.min(raw),
        brotli: brotli.min(raw),
    })
}

/// The sum of the files of a site that one of some names begins and that end so, after compression.
fn later(dist: &Path, starts: &[&str], ending: &str) -> Result<u64> {
    let all = files::below(dist)?;
    let named = all.iter().filter(|file| {
        let name = file.strip_prefix("assets/").unwrap_or_default();
        let is_common = names::language_of(file).is_none();
        is_common && name.ends_with(ending) && starts.iter().any(|start| name.starts_with(start))
    });
    let sizes = named.map(|file| Ok(measure(&dist.join(file))?.brotli));
    let sum: u64 = sizes.collect::<Result<Vec<u64>>>()?.iter().sum();
    if sum == 0 {
        let what = format!("the site has no assets/{}-*{ending}", starts[0]);
        return Err(Problem::new(what).mend("cargo xtask build"));
    }
    Ok(sum)
}

/// The sum of the files that only pages of a language fetch, after compression.
fn of_language(dist: &Path, code: &str) -> Result<u64> {
    let all = files::below(dist)?;
    let its = all
        .iter()
        .filter(|file| names::language_of(file) == Some(code));
    its.map(|file| Ok(measure(&dist.join(file))?.brotli)).sum()
}

fn size_of(path: &Path) -> Result<u64> {
    let meta = std::fs::metadata(path).explain(|| format!("cannot read {}", path.display()))?;
    Ok(meta.len())
}

/// The English page that is largest after compression, with the stylesheet that every page shares; in other alphabets
/// the same text has more bytes.
fn largest_page(dist: &Path, style: u64) -> Result<(String, u64)> {
    let others = names::LANGUAGES.map(|code| format!("{code}/"));
    let is_english = |file: &str| !others.iter().any(|folder| file.starts_with(folder));
    let is_page = |file: &str| {
        is_english(file) && !file.starts_with("embed/") && !file.starts_with("editions/")
    };
    largest(dist, style, is_page)
}

/// The widget that is largest after compression, with the stylesheet and the script that all widgets share.
fn largest_widget(dist: &Path) -> Result<(String, u64)> {
    let files = files::below(dist)?;
    let is_shared = |file: &&String| {
        let names = [("assets/embed-", ".css"), ("assets/widget-", ".js")];
        names
            .iter()
            .any(|(start, end)| file.starts_with(start) && file.ends_with(end))
    };
    let shared: Result<u64> = files
        .iter()
        .filter(is_shared)
        .map(|file| Ok(measure(&dist.join(file))?.brotli))
        .sum();
    let is_widget = |file: &str| {
        file.strip_prefix("embed/")
            .is_some_and(|rest| !rest.starts_with("demo/") && rest != "index.html")
    };
    largest(dist, shared?, is_widget)
}

fn largest(dist: &Path, shared: u64, wanted: impl Fn(&str) -> bool) -> Result<(String, u64)> {
    let files = files::below(dist)?;
    let pages: Vec<&String> = files
        .iter()
        .filter(|file| file.ends_with(".html") && wanted(file))
        .collect();
    let sizes = in_parallel(&pages, |page| -> Result<u64> {
        let bytes = files::read_bytes(&dist.join(page))?;
        let small = compress::brotli(&bytes, FAST)?;
        Ok(small.len().min(bytes.len()) as u64)
    });
    let sizes: Result<Vec<u64>> = sizes.into_iter().collect();
    let largest = sizes?
        .into_iter()
        .zip(pages)
        .max()
        .map(|(size, page)| (page.clone(), size + shared));
    largest.ok_or_else(|| Problem::new("dist/ has no page"))
}

fn sum(items: &[Item], part: Part) -> u64 {
    items
        .iter()
        .filter(|item| item.part == part)
        .map(|item| item.size.brotli)
        .sum()
}

fn print_table(items: &[Item]) {
    let row = |name: &str, size: Size| {
        say!(
            "{name:<52}{:>12}{:>12}{:>12}",
            size.raw,
            size.gzip,
            size.brotli
        )
    };
    say!(
        "{:<52}{:>12}{:>12}{:>12}",
        "first load of the home page, in bytes",
        "raw",
        "gzip",
        "brotli"
    );
    let mut total = Size::default();
    for Item { path, size, .. } in items {
        row(path, *size);
        total = Size {
            raw: total.raw + size.raw,
            gzip: total.gzip + size.gzip,
            brotli: total.brotli + size.brotli,
        };
    }
    row("total", total);
}

/// A sum, and the bar it is held against.
struct Bar {
    name: &'static str,
    found: u64,
    most: u64,
}

impl Bar {
    fn is_kept(&self) -> bool {
        self.found <= self.most
    }
}

fn bars(sums: &Sums, budget: &Budget) -> [Bar; 10] {
    let bar = |name, found, most| Bar { name, found, most };
    [
        bar("page HTML + CSS", sums.page, budget.page),
        bar("widget", sums.widget, budget.widget),
        bar("embed.js", sums.embed, budget.embed),
        bar("first load", sums.start, budget.start),
        bar("code of it", sums.code, budget.code),
        bar("code of the views", sums.views, budget.views),
        bar("code of the rules", sums.rules, budget.rules),
        bar("record", sums.data, budget.data),
        bar("search index", sums.index, budget.index),
        bar("for Russian pages", sums.russian, budget.russian),
    ]
}

fn verdict(bars: &[Bar]) -> Result<()> {
    let kilobytes = |bytes: u64| bytes as f64 / 1000.0;
    for bar in bars {
        let word = if bar.is_kept() { "ok" } else { "OVER" };
        let (found, most) = (kilobytes(bar.found), kilobytes(bar.most));
        say!("{:<20}{found:>8.1} kB of {most:>6.1} kB  {word}", bar.name);
    }
    let over: Vec<&str> = bars
        .iter()
        .filter(|bar| !bar.is_kept())
        .map(|bar| bar.name)
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(
        Problem::new(format!("over budget: {}", over.join(", "))).mend(
            "make it smaller, or raise [workspace.metadata.atlas.budget] in Cargo.toml and say why",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_read_from_the_page() {
        let page = "<link rel=stylesheet href=./assets/a.css><link rel=icon href=i.svg><meta name=atlas-js content=./g.js>\
            <meta name=atlas-wasm content=./m.wasm><meta name=atlas-calendar content=./c.bin><script type=module src=./boot.js></script><script type=application/ld+json>{}</script><a href=x>";
        let names: Vec<String> = loaded_by(page).into_iter().map(|(path, _)| path).collect();
        assert_eq!(
            names,
            ["assets/a.css", "g.js", "m.wasm", "c.bin", "boot.js"]
        );
    }

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte() {
        let budget = Budget {
            page: 10,
            widget: 11,
            embed: 12,
            start: 15,
            code: 20,
            views: 25,
            rules: 27,
            data: 30,
            index: 40,
            russian: 50,
        };
        let cases = [
            ([10, 11, 12, 15, 20, 25, 27, 30, 40, 50], ""),
            ([11, 0, 0, 0, 0, 0, 0, 0, 0, 0], "page HTML + CSS"),
            ([0, 12, 0, 0, 0, 0, 0, 0, 0, 0], "widget"),
            ([0, 0, 13, 0, 0, 0, 0, 0, 0, 0], "embed.js"),
            ([0, 0, 0, 16, 0, 0, 0, 0, 0, 0], "first load"),
            ([0, 0, 0, 0, 21, 0, 0, 0, 0, 0], "code of it"),
            ([0, 0, 0, 0, 0, 26, 0, 0, 0, 0], "code of the views"),
            ([0, 0, 0, 0, 0, 0, 28, 0, 0, 0], "code of the rules"),
            ([0, 0, 0, 0, 0, 0, 0, 31, 0, 0], "record"),
            ([0, 0, 0, 0, 0, 0, 0, 0, 41, 0], "search index"),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 51], "for Russian pages"),
        ];
        for (
            [
                page,
                widget,
                embed,
                start,
                code,
                views,
                rules,
                data,
                index,
                russian,
            ],
            expected,
        ) in cases
        {
            let sums = Sums {
                page,
                widget,
                embed,
                start,
                code,
                views,
                rules,
                data,
                index,
                russian,
            };
            let bars = bars(&sums, &budget);
            let over = bars.iter().find(|bar| !bar.is_kept());
            assert_eq!(over.map_or("", |bar| bar.name), expected);
        }
    }
}
