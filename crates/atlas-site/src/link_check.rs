//! Walks through a site as a reader and a crawler would.
//!
//! The site lies below a path, and the server knows nothing: it answers a file with itself, a folder that is named with
//! its slash with the folder's index.html, and nothing else. What such a server answers, one that also redirects a
//! folder without a slash answers too, so a site without a fault here has none there.

use std::collections::BTreeSet;

use crate::{
    names::{INDEX, NOT_FOUND},
    reference::{self, BaseUrl, Target},
    survey::{FoundReference, Purpose, Survey},
};

/// The lists for machines whose addresses are absolute.
const LISTS: [&str; 3] = ["sitemap.xml", "feed.xml", "opensearch.xml"];

/// Every fault that the walk meets, sorted; `site` is the public address with its slash.
#[must_use]
pub fn faults(survey: &Survey, site: &str) -> Vec<String> {
    let mut walk = Walk {
        survey,
        reached: BTreeSet::new(),
        faults: BTreeSet::new(),
    };
    walk.pages_from_home();
    walk.anchors();
    walk.sheets_and_manifests();
    walk.lists(site);
    walk.not_found();
    walk.faults.into_iter().collect()
}

struct Walk<'a> {
    survey: &'a Survey,
    /// The pages that links lead to, by their file.
    reached: BTreeSet<String>,
    faults: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    fn references(&self, file: &str) -> &'a [FoundReference] {
        let file = self.survey.files.get(file);
        file.map_or(&[], |file| &file.references)
    }

    fn pages_from_home(&mut self) {
        // Nothing of the site links to widgets: their readers come from elsewhere.
        let is_widget =
            |file: &&String| file.starts_with("embed/") && file.ends_with("/index.html");
        let widgets = self.survey.files.keys().filter(is_widget);
        let mut waiting: Vec<String> = widgets.cloned().collect();
        waiting.push(INDEX.to_owned());
        while let Some(file) = waiting.pop() {
            if !self.reached.insert(file.clone()) {
                continue;
            }
            for reference in self.references(&file) {
                let found = self.follow(&file, reference);
                let is_link =
                    reference.place.starts_with("a ") || reference.place.starts_with("form ");
                waiting.extend(found.filter(|found| is_link && found.ends_with(INDEX)));
            }
        }
    }

    /// The file that a reference leads to; a fault where there is none.
    fn follow(&mut self, file: &str, reference: &FoundReference) -> Option<String> {
        let is_loaded = matches!(reference.purpose, Purpose::Loaded | Purpose::Icon);
        match &reference.target {
            Target::Foreign if is_loaded => {
                self.fault(file, &reference.text, "would be loaded from another host");
                None
            }
            Target::Aside | Target::Foreign => None,
            target => {
                let found = target.path().and_then(|path| self.survey.answer(path));
                if found.is_none() {
                    self.fault(file, &reference.text, "leads to nothing");
                }
                found
            }
        }
    }

    /// Every fragment names a place of the page that it leads to.
    fn anchors(&mut self) {
        let mut missing = Vec::new();
        for file in &self.reached {
            for reference in self.references(file) {
                let Target::Inside { path, fragment } = &reference.target else {
                    continue;
                };
                let Some(found) = self.survey.answer(path) else {
                    continue;
                };
                let page = self.survey.files.get(&found);
                let page = page.and_then(|found| found.page.as_ref());
                let is_there = self.reached.contains(&found)
                    && page.is_some_and(|page| page.ids.contains(fragment));
                if !fragment.is_empty() && found.ends_with(INDEX) && !is_there {
                    missing.push((file.clone(), format!("{found}#{fragment}")));
                }
            }
        }
        for (file, anchor) in missing {
            self.fault(&file, &anchor, "names a place that the page does not have");
        }
    }

    fn sheets_and_manifests(&mut self) {
        let survey = self.survey;
        for (name, file) in &survey.files {
            if name.ends_with(".css") {
                for reference in &file.references {
                    self.follow(name, reference);
                }
            }
            if name.ends_with(".webmanifest") {
                for reference in &file.references {
                    let path = reference.target.path();
                    if path.and_then(|path| survey.answer(path)).is_none() {
                        self.fault(name, &reference.text, "leads to nothing in the site");
                    }
                }
            }
        }
    }

    /// The files that name pages for machines: every one leads somewhere, and no page is left out of the sitemap.
    fn lists(&mut self, site: &str) {
        let mut listed = BTreeSet::new();
        for file in LISTS {
            if !self.survey.files.contains_key(file) {
                self.faults.insert(format!("there is no {file}"));
            }
            for reference in self.references(file) {
                let address = &reference.text;
                let inside = address.strip_prefix(site).unwrap_or(address);
                let Target::Inside { path, .. } = reference::from_root(inside) else {
                    self.fault(file, address, "is on another host than the site");
                    continue;
                };
                match self.survey.answer(&path) {
                    None => self.fault(file, address, "leads to nothing"),
                    Some(found) if file == LISTS[0] => {
                        listed.insert(found);
                    }
                    Some(_) => {}
                }
            }
        }
        let is_wanted = |file: &&String| {
            let page = self.survey.files.get(*file);
            let page = page.and_then(|file| file.page.as_ref());
            page.is_some_and(|page| !page.is_noindex)
        };
        let reached: BTreeSet<String> = self.reached.iter().filter(is_wanted).cloned().collect();
        for file in reached.difference(&listed) {
            self.faults.insert(format!("{file} is not in sitemap.xml"));
        }
        for file in listed.difference(&reached) {
            self.faults.insert(format!("no link leads to {file}"));
        }
    }

    /// The page for what is not there: at whatever depth it is shown, it finds its style and its scripts; and its links
    /// lead to pages once its root is known.
    fn not_found(&mut self) {
        let Some(file) = self.survey.files.get(NOT_FOUND) else {
            self.faults.insert(format!("there is no {NOT_FOUND}"));
            return;
        };
        let root = file.page.as_ref().and_then(|page| page.root.as_deref());
        for link in file.references.iter().filter(|one| one.place == "a href") {
            let inside = root.and_then(|root| link.text.strip_prefix(root));
            let target = inside.map(reference::from_root);
            let path = target.as_ref().and_then(Target::path);
            if path.is_some_and(|path| self.survey.answer(path).is_none()) {
                self.fault(NOT_FOUND, &link.text, "leads to nothing");
            }
        }
        let needed = file.references.iter();
        let needed: Vec<&str> = needed
            .filter(|one| one.purpose == Purpose::Loaded)
            .map(|one| one.text.as_str())
            .collect();
        let names: BTreeSet<&str> = needed
            .iter()
            .map(|one| one.trim_start_matches("../"))
            .collect();
        for shown_at in ["nowhere", "states/nowhere/", "states/nowhere", "a/b/c"] {
            let here = BaseUrl::of(shown_at);
            for name in &names {
                let mut candidates = needed.iter().filter(|one| one.ends_with(name));
                let is_found = candidates.any(|one| {
                    let target = here.resolve(one);
                    let path = target.path();
                    path.is_some_and(|path| self.survey.answer(path).is_some())
                });
                if !is_found {
                    self.fault(NOT_FOUND, name, &format!("is not found from {shown_at}"));
                }
            }
        }
    }

    fn fault(&mut self, file: &str, reference: &str, what: &str) {
        self.faults.insert(format!("{file}: {reference} {what}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        files,
        problem::{Explain, Result},
    };
    use std::fs;

    #[test]
    fn every_kind_of_fault_is_met() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-link-check-{}", std::process::id()));
        let write = |file: &str, text: &str| {
            let path = dir.join(file);
            files::create_dir(path.parent().unwrap_or(&dir))?;
            files::write(&path, text.as_bytes())
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
        let found = faults(&Survey::of(&dir)?, "https://s.example/p/");
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
