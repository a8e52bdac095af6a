//! `seal --check`, second part: walks through the site as a reader and a crawler would.
//!
//! The site lies below a path, and the server knows nothing: it answers a file with itself, a folder that is named with
//! its slash with the folder's index.html, and nothing else. What such a server answers, one that also redirects a
//! folder without a slash answers too, so a site without a fault here has none there.

use super::check::NOT_FOUND;
use crate::css;
use crate::html::{self, Tag};
use crate::problem::{Explain, Problem, Result};
use crate::project;
use crate::reference::percent_decoded;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Where the site lies on the imagined host.
const BASE: &str = "/x/y/";

/// Every fault that the walk meets, sorted.
pub fn faults(dist: &Path, files: &BTreeSet<String>) -> Result<Vec<String>> {
    let mut walk = Walk {
        dist,
        files,
        pages: BTreeMap::new(),
        faults: BTreeSet::new(),
    };
    walk.pages_from_home()?;
    walk.anchors();
    walk.stylesheets()?;
    walk.lists()?;
    walk.not_found()?;
    Ok(walk.faults.into_iter().collect())
}

struct Walk<'a> {
    dist: &'a Path,
    files: &'a BTreeSet<String>,
    /// The pages that links lead to, by their file.
    pages: BTreeMap<String, PageRead>,
    faults: BTreeSet<String>,
}

/// What of a page is needed once its text is gone.
#[derive(Default)]
struct PageRead {
    ids: BTreeSet<String>,
    /// Fragments that links of this page name, with the page they name them on.
    anchors: Vec<(String, String)>,
    noindex: bool,
}

/// Where a reference leads.
#[derive(Debug, PartialEq)]
enum Place {
    /// Another scheme than the web's: mail, data.
    Aside,
    /// Another host.
    Foreign,
    /// A path on the host.
    Here { path: String, fragment: String },
}

impl Walk<'_> {
    fn pages_from_home(&mut self) -> Result<()> {
        // Nothing of the site links to widgets: their readers come from elsewhere.
        let widgets = self
            .files
            .iter()
            .filter(|file| file.starts_with("embed/") && file.ends_with("/index.html"));
        let mut waiting: Vec<String> = widgets.cloned().collect();
        waiting.push("index.html".to_owned());
        while let Some(file) = waiting.pop() {
            if self.pages.contains_key(&file) {
                continue;
            }
            let text = project::read(&self.dist.join(&file))?;
            let read = self.page(&file, &text, &mut waiting);
            self.pages.insert(file, read);
        }
        Ok(())
    }

    /// Checks every reference of a page, and adds the pages it links to.
    fn page(&mut self, file: &str, text: &str, waiting: &mut Vec<String>) -> PageRead {
        let mut read = PageRead::default();
        for tag in html::tags(text) {
            read.ids.extend(tag.value("id").map(|id| id.into_owned()));
            read.noindex |= tag.is("meta")
                && tag.value("name").is_some_and(|name| name == "robots")
                && tag
                    .value("content")
                    .is_some_and(|text| text.contains("noindex"));
            for reference in references(&tag) {
                let place = place(&url_of(file), &reference);
                if place == Place::Foreign && loads(&tag) {
                    self.fault(file, &reference, "would be loaded from another host");
                }
                let Place::Here { path, fragment } = place else {
                    continue;
                };
                match self.answer(&path) {
                    None => self.fault(file, &reference, "leads to nothing"),
                    Some(found) if found.ends_with("index.html") => {
                        if !fragment.is_empty() {
                            read.anchors.push((found.clone(), fragment));
                        }
                        if tag.is("a") || tag.is("form") {
                            waiting.push(found);
                        }
                    }
                    Some(_) => {}
                }
            }
        }
        read
    }

    fn anchors(&mut self) {
        let mut missing = Vec::new();
        for (file, read) in &self.pages {
            for (target, fragment) in &read.anchors {
                let there = self.pages.get(target).map(|page| &page.ids);
                if !there.is_some_and(|ids| ids.contains(fragment)) {
                    missing.push((file.clone(), format!("{target}#{fragment}")));
                }
            }
        }
        for (file, anchor) in missing {
            self.fault(&file, &anchor, "names a place that the page does not have");
        }
    }

    fn stylesheets(&mut self) -> Result<()> {
        let sheets = self.files.iter().filter(|file| file.ends_with(".css"));
        for file in sheets {
            let text = project::read(&self.dist.join(file))?;
            for (_, url) in css::urls(&text) {
                match place(&url_of(file), url) {
                    Place::Foreign => self.fault(file, url, "would be loaded from another host"),
                    Place::Here { path, .. } if self.answer(&path).is_none() => {
                        self.fault(file, url, "leads to nothing");
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// The files that name pages for machines: every one leads somewhere, and no page is left out of the sitemap.
    fn lists(&mut self) -> Result<()> {
        let site = self.site()?;
        let mut listed = BTreeSet::new();
        for file in ["sitemap.xml", "feed.xml", "opensearch.xml"] {
            let text = project::read(&self.dist.join(file))?;
            for address in addresses(&text) {
                let inside = address.strip_prefix(site.as_str()).unwrap_or(&address);
                let Place::Here { path, .. } = place(BASE, inside) else {
                    self.fault(file, &address, "is on another host than the site");
                    continue;
                };
                match self.answer(&path) {
                    None => self.fault(file, &address, "leads to nothing"),
                    Some(found) if file == "sitemap.xml" => {
                        listed.insert(found);
                    }
                    Some(_) => {}
                }
            }
        }
        let wanted = |(_, read): &(&String, &PageRead)| !read.noindex;
        let reached = self
            .pages
            .iter()
            .filter(wanted)
            .map(|(file, _)| file.clone());
        let reached: BTreeSet<String> = reached.collect();
        for file in reached.difference(&listed) {
            self.faults.insert(format!("{file} is not in sitemap.xml"));
        }
        for file in listed.difference(&reached) {
            self.faults.insert(format!("no link leads to {file}"));
        }
        self.manifest()
    }

    /// The address of the site, as robots.txt says it before the name of the sitemap.
    fn site(&self) -> Result<String> {
        let robots = project::read(&self.dist.join("robots.txt"))?;
        let line = robots
            .lines()
            .find_map(|line| line.strip_prefix("Sitemap: "));
        let site = line.and_then(|line| line.trim().strip_suffix("sitemap.xml"));
        site.map(str::to_owned)
            .ok_or_else(|| Problem::new("robots.txt names no sitemap.xml"))
    }

    /// The manifest of the app, where there is one.
    fn manifest(&mut self) -> Result<()> {
        let manifests = self
            .files
            .iter()
            .filter(|file| file.ends_with(".webmanifest"));
        for file in manifests {
            let text = project::read(&self.dist.join(file))?;
            let value: serde_json::Value =
                serde_json::from_str(&text).explain(|| format!("{file} is not JSON"))?;
            let mut addresses = Vec::new();
            addresses_in(&value, &mut addresses);
            for address in addresses {
                let place = place(&url_of(file), &address);
                let found =
                    matches!(&place, Place::Here { path, .. } if self.answer(path).is_some());
                if !found {
                    self.fault(file, &address, "leads to nothing in the site");
                }
            }
        }
        Ok(())
    }

    /// The page for what is not there: at whatever depth it is shown, it finds its style and its scripts; and its links
    /// lead to pages once its root is known.
    fn not_found(&mut self) -> Result<()> {
        let text = project::read(&self.dist.join(NOT_FOUND))?;
        let tags = html::tags(&text);
        let root = tags.iter().find_map(|tag| tag.value("data-root"));
        for link in tags.iter().filter(|tag| tag.is("a")).flat_map(references) {
            let inside = root.as_ref().and_then(|root| link.strip_prefix(&**root));
            let place = inside.map(|inside| place(BASE, inside));
            if let Some(Place::Here { path, .. }) = place
                && self.answer(&path).is_none()
            {
                self.fault(NOT_FOUND, &link, "leads to nothing");
            }
        }
        let needed = tags
            .iter()
            .filter(|tag| loads(tag) && !tag.has_word("rel", "icon"));
        let needed: Vec<String> = needed.flat_map(references).collect();
        let names: BTreeSet<&str> = needed
            .iter()
            .map(|one| one.trim_start_matches("../"))
            .collect();
        for shown_at in ["nowhere", "states/nowhere/", "states/nowhere", "a/b/c"] {
            let here = format!("{BASE}{shown_at}");
            for name in &names {
                let candidates = needed.iter().filter(|one| one.ends_with(name));
                let mut places = candidates.map(|one| place(&here, one));
                let found = places.any(
                    |place| matches!(place, Place::Here { path, .. } if self.answer(&path).is_some()),
                );
                if !found {
                    self.fault(NOT_FOUND, name, &format!("is not found from {shown_at}"));
                }
            }
        }
        Ok(())
    }

    /// The file with which the server answers.
    fn answer(&self, path: &str) -> Option<String> {
        let inside = path.strip_prefix(BASE)?;
        let file = match inside.is_empty() || inside.ends_with('/') {
            true => format!("{inside}index.html"),
            false => inside.to_owned(),
        };
        self.files.contains(&file).then_some(file)
    }

    fn fault(&mut self, file: &str, reference: &str, what: &str) {
        self.faults.insert(format!("{file}: {reference} {what}"));
    }
}

/// The path at which the server shows a file.
fn url_of(file: &str) -> String {
    format!("{BASE}{}", file.strip_suffix("index.html").unwrap_or(file))
}

/// Follows a reference as a browser does.
fn place(from: &str, reference: &str) -> Place {
    let reference = reference.trim();
    let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let path = path.split('?').next().unwrap_or_default();
    if path.starts_with("//") || path.starts_with("http:") || path.starts_with("https:") {
        return Place::Foreign;
    }
    let scheme = path.split(['/', '?']).next().unwrap_or_default();
    if scheme.contains(':') {
        return Place::Aside;
    }
    let mut parts: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => from.split('/').collect(),
    };
    if path.is_empty() {
        let (path, fragment) = (percent_decoded(from), percent_decoded(fragment));
        return Place::Here { path, fragment };
    }
    parts.pop();
    for part in path.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." if parts.len() > 1 => {
                parts.pop();
            }
            ".." => {}
            name => parts.push(name),
        }
    }
    let folder = ["..", "."]
        .iter()
        .any(|end| path.ends_with(end) && !path.ends_with("..."));
    let joined = parts.iter().filter(|part| !part.is_empty());
    let joined: Vec<&str> = joined.copied().collect();
    let slash = folder || path.ends_with('/');
    let end = if slash && !joined.is_empty() { "/" } else { "" };
    Place::Here {
        path: percent_decoded(&format!("/{}{end}", joined.join("/"))),
        fragment: percent_decoded(fragment),
    }
}

/// Every address in a tag that a reader, a crawler or a browser follows.
fn references(tag: &Tag<'_>) -> Vec<String> {
    // Names a vocabulary; nobody follows it.
    if tag
        .value("rel")
        .is_some_and(|rel| rel.starts_with("schema."))
    {
        return Vec::new();
    }
    let of_one = tag
        .attributes
        .iter()
        .filter(|one| super::is_reference(tag, one.name));
    let mut found: Vec<String> = of_one.map(|one| one.value().into_owned()).collect();
    if let Some(set) = tag.value("srcset") {
        let candidates = set
            .split(',')
            .filter_map(|one| one.split_whitespace().next());
        found.extend(candidates.map(str::to_owned));
    }
    found
}

/// Whether a browser fetches what the tag names without being asked.
fn loads(tag: &Tag<'_>) -> bool {
    let loaded = [
        "script", "img", "source", "iframe", "object", "embed", "video", "audio", "track", "use",
        "image", "input",
    ];
    let rels = [
        "stylesheet",
        "icon",
        "manifest",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "apple-touch-icon",
    ];
    loaded.iter().any(|name| tag.is(name))
        || tag.is("link") && rels.iter().any(|rel| tag.has_word("rel", rel))
}

/// The addresses in an XML file: links, templates, and the text of `loc`, `icon` and `Image`.
fn addresses(xml: &str) -> Vec<String> {
    let tags = html::tags(xml);
    let in_attributes = tags
        .iter()
        .flat_map(|tag| [tag.value("href"), tag.value("template")]);
    let in_attributes = in_attributes.flatten().map(|value| value.into_owned());
    let texts = tags
        .iter()
        .filter(|tag| tag.is("loc") || tag.is("icon") || tag.is("image"));
    let texts = texts.filter_map(|tag| xml[tag.range.end..].split('<').next());
    in_attributes
        .chain(texts.map(|text| text.replace("&amp;", "&")))
        .collect()
}

/// The addresses in a web app manifest.
fn addresses_in(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(values) => values.iter().for_each(|one| addresses_in(one, found)),
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value.as_str() {
                    Some(text) if ["src", "url", "start_url", "scope"].contains(&key.as_str()) => {
                        found.push(text.to_owned());
                    }
                    _ => addresses_in(value, found),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn references_lead_where_a_browser_would_go() {
        let here = |path: &str, fragment: &str| Place::Here {
            path: path.into(),
            fragment: fragment.into(),
        };
        let cases = [
            ("/x/y/", "./", here("/x/y/", "")),
            ("/x/y/", "states/?a=b#c", here("/x/y/states/", "c")),
            ("/x/y/states/", "../", here("/x/y/", "")),
            ("/x/y/states/", "..", here("/x/y/", "")),
            ("/x/y/states", "../", here("/x/", "")),
            ("/x/y/states/", "#c", here("/x/y/states/", "c")),
            ("/x/y/states/", "?asof=1", here("/x/y/states/", "")),
            ("/x/y/", "../../../a", here("/a", "")),
            ("/x/y/a/", "/b/", here("/b/", "")),
            ("/x/y/", "%D0%9E#%D0%9E", here("/x/y/О", "О")),
            ("/x/y/", "https://h/", Place::Foreign),
            ("/x/y/", "//h/", Place::Foreign),
            ("/x/y/", "data:x,", Place::Aside),
            ("/x/y/", "mailto:a@b", Place::Aside),
        ];
        for (from, reference, expected) in cases {
            assert_eq!(place(from, reference), expected, "{from} {reference}");
        }
    }

    #[test]
    fn every_kind_of_fault_is_met() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-crawl-{}", std::process::id()));
        let write = |file: &str, text: &str| {
            let path = dir.join(file);
            project::create_dir(path.parent().unwrap_or(&dir))?;
            project::write(&path, text.as_bytes())
        };
        write(
            "index.html",
            "<p id=here><a href='states/#armenia'><a href='#here'><a href='#gone'><a href=hidden/><a href=states>\
            <img src='https://h/a.png' srcset='a.png 1x, b.png 2x'><meta property=og:image content=./a.png>\
            <link rel=schema.DC href=http://purl.org/><link rel=manifest href=m.webmanifest><a href='https://h/'>",
        )?;
        write(
            "states/index.html",
            "<p id=armenia><a href='../'><a href='/states/'><link rel=stylesheet href=../assets/a.css>",
        )?;
        write("hidden/index.html", "<meta name=robots content=noindex>")?;
        write("orphan/index.html", "")?;
        write("a.png", "")?;
        write(
            "m.webmanifest",
            r#"{"start_url": "./", "icons": [{"src": "no.png"}], "name": "src"}"#,
        )?;
        write("assets/a.css", "a{b:url(//h/c.png)}c{d:url(../a.png)}")?;
        write("robots.txt", "Sitemap: https://s.example/p/sitemap.xml\n")?;
        write(
            "sitemap.xml",
            "<loc>https://s.example/p/</loc><loc>https://s.example/p/orphan/</loc><loc>https://s.example/p/no/</loc>",
        )?;
        write("feed.xml", "<link href='changes/'/><icon>a.png</icon>")?;
        write(
            "opensearch.xml",
            "<Url template='https://other/?q={searchTerms}'/>",
        )?;
        write(
            "404.html",
            "<link rel=stylesheet href=assets/a.css><link rel=stylesheet href=../assets/a.css>\
            <html data-root='/'><a href='/states/'><a href='/no/'><a href='../'>",
        )?;
        let files: BTreeSet<String> = project::files_below(&dir)?.into_iter().collect();
        let found = faults(&dir, &files)?;
        let expected = [
            "404.html: /no/ leads to nothing",
            "404.html: assets/a.css is not found from a/b/c",
            "404.html: assets/a.css is not found from states/nowhere/",
            "assets/a.css: //h/c.png would be loaded from another host",
            "feed.xml: changes/ leads to nothing",
            "index.html: b.png leads to nothing",
            "index.html: https://h/a.png would be loaded from another host",
            "index.html: index.html#gone names a place that the page does not have",
            "index.html: states leads to nothing",
            "m.webmanifest: no.png leads to nothing in the site",
            "no link leads to orphan/index.html",
            "opensearch.xml: https://other/?q={searchTerms} is on another host than the site",
            "sitemap.xml: https://s.example/p/no/ leads to nothing",
            "states/index.html is not in sitemap.xml",
            "states/index.html: /states/ leads to nothing",
        ];
        assert_eq!(found, expected);
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
