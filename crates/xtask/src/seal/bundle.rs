//! Renames the files of a bundle after their content, and makes everything that names them follow.

use super::{ASSETS, is_reference, script, short_hash};
use crate::css;
use crate::html::{self, Tag};
use crate::mime;
use crate::problem::{Explain, Problem, Result};
use crate::project;
use crate::reference::{Target, folder_of, relative, resolve};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

/// The stylesheet of widgets: the sheet that index.html marks with `data-embed`, and those that this names.
const WIDGET_STYLE: &str = "embed.css";

/// The script of widgets.
const WIDGET_SCRIPT: &str = "widget.js";

/// The script for other people's pages.
const EMBED: &str = "embed.js";

/// The bundle while its files are being renamed.
pub struct Sealer<'a> {
    staging: &'a Path,
    html: String,
    /// Old path to new path, both from the root of the site.
    renamed: BTreeMap<String, String>,
}

impl<'a> Sealer<'a> {
    pub fn open(staging: &'a Path) -> Result<Self> {
        let html = project::read(&staging.join("index.html"))?;
        Ok(Sealer {
            staging,
            html,
            renamed: BTreeMap::new(),
        })
    }

    /// Renames in the order of dependence: a file is hashed after the names it contains are final.
    pub fn seal(mut self) -> Result<usize> {
        self.fonts()?;
        self.stylesheets()?;
        self.module()?;
        self.scripts()?;
        self.widgets()?;
        self.rewrite_html();
        project::write(&self.staging.join("index.html"), self.html.as_bytes())?;
        Ok(self.renamed.len())
    }

    fn fonts(&mut self) -> Result<()> {
        let dir = self.staging.join("fonts");
        let names = if dir.is_dir() {
            project::files_below(&dir)?
        } else {
            Vec::new()
        };
        let fonts = names
            .iter()
            .filter(|name| mime::of(name).starts_with("font/"));
        for font in fonts {
            let path = format!("fonts/{font}");
            let bytes = self.take(&path)?;
            self.put(&path, &bytes)?;
        }
        remove_if_empty(&dir);
        Ok(())
    }

    fn stylesheets(&mut self) -> Result<()> {
        let links: Vec<Sheet> = html::tags(&self.html)
            .iter()
            .filter_map(Sheet::of)
            .collect();
        let Some(first) = links.first().map(|sheet| sheet.range.start) else {
            return Ok(());
        };
        // The sheet of widgets names those that they need as well; no page has it.
        let shared = links.iter().find_map(|sheet| sheet.embed.clone());
        let mut shared: BTreeSet<String> = shared
            .iter()
            .flat_map(|names| names.split_whitespace())
            .map(str::to_owned)
            .collect();
        let (mut joined, mut widgets) = (String::new(), String::new());
        for sheet in &links {
            let text = self.one_sheet(sheet)?;
            if shared.remove(sheet.name()) || sheet.embed.is_some() {
                widgets.push_str(&text);
            }
            if sheet.embed.is_none() {
                joined.push_str(&text);
            }
        }
        if let Some(name) = shared.first() {
            return Err(
                Problem::new(format!("there is no stylesheet {name}.css for widgets"))
                    .mend("name in `data-embed` only sheets that index.html links"),
            );
        }
        let name = self.put("atlas.css", joined.as_bytes())?;
        if !widgets.is_empty() {
            self.put(WIDGET_STYLE, widgets.as_bytes())?;
        }
        let link = |sheet: &Sheet| match sheet.range.start == first {
            true => format!(r#"<link rel="stylesheet" href="./{name}">"#),
            false => String::new(),
        };
        self.html = html::replace(
            &self.html,
            links
                .iter()
                .map(|sheet| (sheet.range.clone(), link(sheet)))
                .collect(),
        );
        Ok(())
    }

    /// The text of a stylesheet as part of the joined one, its references made to start in the folder of assets.
    fn one_sheet(&self, sheet: &Sheet) -> Result<String> {
        let Target::Inside(path) = resolve("", &sheet.href) else {
            return Err(Problem::new(format!(
                "the stylesheet {} is not a file of the site",
                sheet.href
            )));
        };
        let bytes = self.take(&path).map_err(|problem| {
            problem.mend(
                "give stylesheets of the same name different `data-target-path`s in index.html",
            )
        })?;
        remove_if_empty(&self.staging.join(folder_of(&path)));
        let text = String::from_utf8(bytes).explain(|| format!("{path} is not UTF-8"))?;
        if css::imports(&text) {
            return Err(
                Problem::new(format!("{path} has an @import, which is not followed"))
                    .mend("link it in index.html"),
            );
        }
        let places = css::urls(&text).into_iter().filter_map(|(range, url)| {
            let Target::Inside(file) = resolve(folder_of(&path), url) else {
                return None;
            };
            let file = self.renamed.get(&file).unwrap_or(&file);
            Some((range, format!("\"{}\"", relative(ASSETS, file))))
        });
        let text = html::replace(&text, places.collect());
        Ok(match &sheet.media {
            Some(media) => format!("@media {media}{{{text}}}\n"),
            None => format!("{text}\n"),
        })
    }

    /// The module first, then the glue around it, which has the module's name as a default.
    fn module(&mut self) -> Result<()> {
        let wasm = self.meta("atlas-wasm")?;
        let bytes = self.take(&wasm)?;
        let hashed = self.put(&wasm, &bytes)?;
        let glue = self.meta("atlas-js")?;
        let bytes = self.take(&glue)?;
        let text = String::from_utf8(bytes).explain(|| format!("{glue} is not UTF-8"))?;
        let text = text.replace(file_name(&wasm), file_name(&hashed));
        // Snippets of dependencies keep their place: their folders are named after the crates' versions.
        let text = text.replace("./snippets/", "../snippets/");
        self.put(&glue, text.as_bytes())?;
        Ok(())
    }

    fn meta(&self, name: &str) -> Result<String> {
        let tags = html::tags(&self.html);
        let meta = tags
            .iter()
            .find(|tag| tag.is("meta") && tag.value("name").is_some_and(|value| value == name));
        let target = meta
            .and_then(|meta| meta.value("content"))
            .map(|content| resolve("", &content));
        match target {
            Some(Target::Inside(path)) => Ok(path),
            _ => Err(Problem::new(format!(
                "index.html has no <meta name=\"{name}\"> with the path of a file"
            ))
            .mend("keep `pattern_script` in Trunk.toml as it is")),
        }
    }

    fn scripts(&mut self) -> Result<()> {
        let tags = html::tags(&self.html);
        let sources: Vec<String> = tags
            .iter()
            .filter(|tag| tag.is("script"))
            .filter_map(local_source)
            .collect();
        sources.iter().try_for_each(|path| self.script(path))
    }

    /// A script after those that it imports by `import('./name.js')`, whose names it then carries.
    fn script(&mut self, path: &str) -> Result<()> {
        if self.renamed.contains_key(path) {
            return Ok(());
        }
        let bytes = self.take(path)?;
        let mut text = String::from_utf8(bytes).explain(|| format!("{path} is not UTF-8"))?;
        for name in script::imported(&text) {
            let Target::Inside(part) = resolve(folder_of(path), &name) else {
                return Err(Problem::new(format!(
                    "{path} imports {name}, which is not in the site"
                )));
            };
            self.script(&part)?;
            let renamed = self.renamed.get(&part).map_or("", |name| file_name(name));
            text = text.replace(&format!("'{name}'"), &format!("'./{renamed}'"));
        }
        self.put(path, script::lean(&text).as_bytes())?;
        Ok(())
    }

    /// The script of widgets, which no other page asks for, and the one that other people's pages have, which keeps its
    /// address. The shell names what is for widgets; `prerender` takes that out of the pages again.
    fn widgets(&mut self) -> Result<()> {
        let public = self.staging.join(EMBED);
        if public.is_file() {
            let text = project::read(&public)?;
            project::write(&public, script::lean(&text).as_bytes())?;
        }
        if !self.staging.join(WIDGET_SCRIPT).is_file() {
            return Ok(());
        }
        self.script(WIDGET_SCRIPT)?;
        let named = [
            ("embed-style", WIDGET_STYLE),
            ("embed-script", WIDGET_SCRIPT),
        ];
        let metas = named.map(|(name, file)| {
            let path = self.renamed.get(file).map_or(file, String::as_str);
            format!("<meta name=\"{name}\" content=\"./{path}\">")
        });
        let missing = || Problem::new("index.html has no </head>");
        let (head, rest) = self.html.split_once("</head>").ok_or_else(missing)?;
        self.html = format!("{head}{}</head>{rest}", metas.concat());
        Ok(())
    }

    /// Spells every reference into the site as `"./path"`, so that `prerender` can move it to any depth by that mark.
    fn rewrite_html(&mut self) {
        let mut places = Vec::new();
        for tag in html::tags(&self.html) {
            let references = tag
                .attributes
                .iter()
                .filter(|one| is_reference(&tag, one.name));
            for attribute in references {
                let value = attribute.value();
                if let Target::Inside(path) = resolve("", &value) {
                    let path = self.renamed.get(&path).unwrap_or(&path);
                    let rest = value.find(['?', '#']).map_or("", |at| &value[at..]);
                    let spelled = format!("\"./{path}{}\"", rest.replace('&', "&amp;"));
                    places.push((attribute.range.clone(), spelled));
                }
            }
        }
        self.html = html::replace(&self.html, places);
    }

    /// Reads a file and removes it: it comes back under another name.
    fn take(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.staging.join(path);
        let bytes = project::read_bytes(&file)?;
        fs::remove_file(&file).explain(|| format!("cannot remove {}", file.display()))?;
        Ok(bytes)
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<String> {
        let name = hashed_name(path, bytes);
        project::create_dir(&self.staging.join(ASSETS))?;
        project::write(&self.staging.join(&name), bytes)?;
        self.renamed.insert(path.to_owned(), name.clone());
        Ok(name)
    }
}

/// A link to a stylesheet of the site.
struct Sheet {
    href: String,
    media: Option<String>,
    /// The names of the sheets that widgets need, if this is theirs.
    embed: Option<String>,
    range: Range<usize>,
}

impl Sheet {
    /// The path without its ending.
    fn name(&self) -> &str {
        self.href.trim_start_matches("./").trim_end_matches(".css")
    }

    fn of(tag: &Tag<'_>) -> Option<Self> {
        let href = tag
            .value("href")
            .filter(|_| tag.is("link") && tag.has_word("rel", "stylesheet"))?;
        let local = matches!(resolve("", &href), Target::Inside(_));
        let media = tag
            .value("media")
            .filter(|media| media != "all")
            .map(|media| media.into_owned());
        let embed = tag.value("data-embed").map(|names| names.into_owned());
        local.then(|| Sheet {
            href: href.into_owned(),
            media,
            embed,
            range: tag.range.clone(),
        })
    }
}

fn local_source(tag: &Tag<'_>) -> Option<String> {
    match resolve("", &tag.value("src")?) {
        Target::Inside(path) => Some(path),
        _ => None,
    }
}

/// `assets/<stem>-<first 16 hexadecimal digits of the SHA-256>.<ending>`
fn hashed_name(path: &str, bytes: &[u8]) -> String {
    let (stem, ending) = file_name(path)
        .rsplit_once('.')
        .unwrap_or((file_name(path), "bin"));
    format!("{ASSETS}/{stem}-{}.{ending}", short_hash(bytes))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Removing fails where something is left, which is what is wanted.
fn remove_if_empty(dir: &Path) {
    let _ = fs::remove_dir(dir);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn names_come_from_the_content() {
        let cases = [
            ("atlas.css", "", "assets/atlas-e3b0c44298fc1c14.css"),
            ("a/b_bg.wasm", "", "assets/b_bg-e3b0c44298fc1c14.wasm"),
            ("boot.js", "x", "assets/boot-2d711642b726b044.js"),
        ];
        for (path, text, expected) in cases {
            assert_eq!(hashed_name(path, text.as_bytes()), expected);
        }
    }

    const SHELL: &str = "<!doctype html><html><head><link rel=preload as=font href=./fonts/a.woff2>\
        <link rel=stylesheet href=./tokens.css><link rel=stylesheet href=./v/home.css media=print>\
        <link rel=stylesheet href=./embed.css data-embed=tokens>\
        <meta name=atlas-js content=./app.js><meta name=atlas-wasm content=./app_bg.wasm>\
        <script type=module src=./boot.js></script></head><body><a href=./states/?a=1&amp;b#c>States</a></body></html>";

    fn bundle(name: &str) -> Result<PathBuf> {
        let dir = std::env::temp_dir().join(format!("atlas-seal-{name}-{}", std::process::id()));
        for folder in ["fonts", "v", "img"] {
            project::create_dir(&dir.join(folder))?;
        }
        let files = [
            ("index.html", SHELL),
            ("tokens.css", "a{src:url(fonts/a.woff2)}"),
            ("v/home.css", "b{c:url(../img/d.svg)}"),
            ("img/d.svg", "<svg/>"),
            ("fonts/a.woff2", "font"),
            (
                "app.js",
                "import './snippets/x.js';new URL('app_bg.wasm',import.meta.url)",
            ),
            ("app_bg.wasm", "wasm"),
            ("boot.js", "boot"),
            ("embed.js", "  // Goes.\n  stays();"),
            ("embed.css", "e{}"),
            ("widget.js", "widget();"),
        ];
        files
            .iter()
            .try_for_each(|(file, text)| project::write(&dir.join(file), text.as_bytes()))?;
        Ok(dir)
    }

    #[test]
    fn a_bundle_is_sealed_and_its_references_follow() -> Result<()> {
        let dir = bundle("all")?;
        assert_eq!(Sealer::open(&dir)?.seal()?, 7);
        let files = project::files_below(&dir)?;
        let named = |stem: &str| {
            files
                .iter()
                .find(|file| file.starts_with(&format!("assets/{stem}-")))
                .cloned()
        };
        let [css, font, js, wasm, boot, style, script] =
            ["atlas", "a", "app", "app_bg", "boot", "embed", "widget"]
                .map(|stem| named(stem).unwrap_or_default());
        assert_eq!(
            files,
            [
                css.as_str(),
                &font,
                &js,
                &wasm,
                &boot,
                &style,
                &script,
                "embed.js",
                "img/d.svg",
                "index.html"
            ]
            .tap_sorted()
        );
        let font_name = file_name(&font);
        let expected = format!(
            "a{{src:url(\"{font_name}\")}}\n@media print{{b{{c:url(\"../img/d.svg\")}}}}\n"
        );
        assert_eq!(project::read(&dir.join(&css))?, expected);
        let glue = project::read(&dir.join(&js))?;
        assert!(
            glue.contains(file_name(&wasm)) && glue.contains("'../snippets/x.js'"),
            "{glue}"
        );
        let html = project::read(&dir.join("index.html"))?;
        assert_eq!(project::read(&dir.join(&style))?.lines().count(), 2);
        assert_eq!(project::read(&dir.join("embed.js"))?, "stays();\n");
        for file in [&css, &font, &js, &wasm, &boot, &style, &script] {
            assert_eq!(
                html.matches(&format!("\"./{file}\"")).count(),
                1,
                "{file} in {html}"
            );
        }
        assert!(html.contains("<a href=\"./states/?a=1&amp;b#c\">") && !html.contains("home.css"));
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }

    trait Sorted {
        fn tap_sorted(self) -> Self;
    }

    impl<const N: usize> Sorted for [&str; N] {
        fn tap_sorted(mut self) -> Self {
            self.sort_unstable();
            self
        }
    }

    #[test]
    fn a_bundle_without_its_parts_is_refused() -> Result<()> {
        let dir = bundle("none")?;
        for (file, text) in [("v/home.css", "@import 'x';"), ("index.html", "<p>")] {
            project::write(&dir.join(file), text.as_bytes())?;
            assert!(Sealer::open(&dir)?.seal().is_err());
        }
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
