//! Renames the files of a bundle after their content, and makes everything that names them follow.

mod renamed;
mod stylesheets;

use std::path::Path;

use atlas_html::Tag;

use crate::{
    compress,
    digest::integrity,
    files, mime,
    names::{INDEX, PARTS, is_fetched},
    problem::{Explain, Problem, Result},
    reference::{BaseUrl, Target, file_name, from_root},
    script,
    survey::is_reference,
};
use renamed::Renamed;
use stylesheets::WIDGET_STYLE;

/// The script of widgets.
const WIDGET_SCRIPT: &str = "widget.js";

/// The script for other people's pages.
const EMBED: &str = "embed.js";

/// The bundle while its files are being renamed.
pub struct Sealer<'a> {
    html: String,
    files: Renamed<'a>,
}

impl<'a> Sealer<'a> {
    /// Opens the bundle that Trunk has left in a folder.
    ///
    /// # Errors
    /// When it has no page.
    pub fn open(staging: &'a Path) -> Result<Self> {
        let html = files::read(&staging.join(INDEX))?;
        Ok(Sealer {
            html,
            files: Renamed::new(staging),
        })
    }

    /// Renames in the order of dependence: a file is hashed after the names it contains are final. The number of files
    /// that were.
    ///
    /// # Errors
    /// When a part is missing, or names one that is.
    pub fn seal(mut self) -> Result<usize> {
        self.fonts()?;
        self.html = stylesheets::join(&mut self.files, &self.html)?;
        self.module()?;
        self.scripts()?;
        self.widgets()?;
        self.rewrite_html();
        files::write(&self.files.staging.join(INDEX), self.html.as_bytes())?;
        Ok(self.files.count())
    }

    fn fonts(&mut self) -> Result<()> {
        let dir = self.files.staging.join("fonts");
        let names = if dir.is_dir() {
            files::below(&dir)?
        } else {
            Vec::new()
        };
        let fonts = names
            .iter()
            .filter(|name| mime::of(name).starts_with("font/"));
        for font in fonts {
            let path = format!("fonts/{font}");
            let bytes = self.files.take(&path)?;
            self.files.put(&path, &bytes)?;
        }
        self.files.remove_if_empty("fonts");
        Ok(())
    }

    /// The module first, then the glue around it, which has the module's name as a default.
    fn module(&mut self) -> Result<()> {
        let parts = self.parts()?;
        let wasm = self.meta("atlas-wasm")?;
        let bytes = self.files.take(&wasm)?;
        let hashed = self.files.put(&wasm, &bytes)?;
        self.state_integrity("atlas-wasm", &[&bytes]);
        let glue = self.meta("atlas-js")?;
        let bytes = self.files.take(&glue)?;
        let text = String::from_utf8(bytes).explain(|| format!("{glue} is not UTF-8"))?;
        let text = text.replace(file_name(&wasm), file_name(&hashed));
        let text = match &parts {
            // Not where the module names the script among its imports.
            Some(parts) => text.replace(
                &format!("from \"./{PARTS}\""),
                &format!("from \"./{}\"", file_name(parts)),
            ),
            None => text,
        };
        // Snippets of dependencies keep their place: their folders are named after the crates' versions.
        let text = text.replace("./snippets/", "../snippets/");
        self.files.put(&glue, text.as_bytes())?;
        Ok(())
    }

    /// What comes later than the module, if anything does: the packs of the record and its index, the parts of the code
    /// and the script that loads them, which states their digests. The path of that script.
    fn parts(&mut self) -> Result<Option<String>> {
        if !self.files.staging.join(PARTS).is_file() {
            return Ok(None);
        }
        for (name, pack) in self.packs() {
            let bytes = self.files.take(&pack)?;
            self.files.put(&pack, &bytes)?;
            // Either are right: what a host serves, and what the service worker may keep unpacked.
            let unpacked = compress::unpacked(&pack, &bytes)?;
            self.state_integrity(&name, &[&bytes, &unpacked]);
        }
        let bytes = self.files.take(PARTS)?;
        let mut text = String::from_utf8(bytes).explain(|| format!("{PARTS} is not UTF-8"))?;
        let all = files::below(self.files.staging)?;
        for part in all.iter().filter(|file| is_part(file)) {
            let asked = format!("new URL(\"./{part}\", import.meta.url)");
            if !text.contains(&asked) {
                return Err(Problem::new(format!("{PARTS} does not load {part}")));
            }
            let bytes = self.files.take(part)?;
            let hashed = self.files.put(part, &bytes)?;
            let found = format!(
                "new URL(\"./{}\", import.meta.url), \"{}\"",
                file_name(&hashed),
                integrity(&bytes)
            );
            text = text.replace(&asked, &found);
        }
        let script = self.files.put(PARTS, script::lean(&text).as_bytes())?;
        Ok(Some(script))
    }

    /// The names and paths of the packs that the page names.
    fn packs(&self) -> Vec<(String, String)> {
        let tags = atlas_html::tags(&self.html);
        let packs = tags.iter().filter(|tag| tag.is("meta")).filter_map(|tag| {
            let path = tag.value("content")?.strip_prefix("./")?;
            let name = tag.value("name")?;
            is_fetched(path).then(|| (name.to_owned(), path.to_owned()))
        });
        packs.collect()
    }

    /// Writes the digest of a file beside its name, or of each form that it may have, so that no other bytes are taken.
    fn state_integrity(&mut self, name: &str, forms: &[&[u8]]) {
        let metas = atlas_html::tags(&self.html);
        let mut metas = metas.into_iter();
        let Some(mut meta) = metas.find(|tag| tag.value("name") == Some(name)) else {
            return;
        };
        let mut digests: Vec<String> = forms.iter().map(|bytes| integrity(bytes)).collect();
        digests.dedup();
        meta.set("data-integrity", &digests.join(" "));
        let place = vec![(meta.range.clone(), meta.to_string())];
        self.html = atlas_html::replace(&self.html, place);
    }

    fn meta(&self, name: &str) -> Result<String> {
        let tags = atlas_html::tags(&self.html);
        let meta = tags
            .iter()
            .find(|tag| tag.is("meta") && tag.value("name") == Some(name));
        let target = meta.and_then(|meta| meta.value("content")).map(from_root);
        let missing = || {
            let what = format!("index.html has no <meta name=\"{name}\"> with the path of a file");
            Problem::new(what).mend("keep `pattern_script` in Trunk.toml as it is")
        };
        let path = target.as_ref().and_then(Target::path);
        path.map(str::to_owned).ok_or_else(missing)
    }

    fn scripts(&mut self) -> Result<()> {
        let sources: Vec<String> = atlas_html::tags(&self.html)
            .iter()
            .filter(|tag| tag.is("script"))
            .filter_map(local_source)
            .collect();
        sources.iter().try_for_each(|path| self.script(path))
    }

    /// A script after those that it imports by `import('./name.js')`, whose names it then carries.
    fn script(&mut self, path: &str) -> Result<()> {
        if self.files.new_of(path).is_some() {
            return Ok(());
        }
        let bytes = self.files.take(path)?;
        let mut text = String::from_utf8(bytes).explain(|| format!("{path} is not UTF-8"))?;
        for name in script::imported(&text) {
            let target = BaseUrl::of(path).resolve(&name);
            let missing =
                || Problem::new(format!("{path} imports {name}, which is not in the site"));
            let part = target.path().ok_or_else(missing)?;
            self.script(part)?;
            let renamed = self.files.new_of(part).map_or("", file_name);
            text = text.replace(&format!("'{name}'"), &format!("'./{renamed}'"));
        }
        self.files.put(path, script::lean(&text).as_bytes())?;
        Ok(())
    }

    /// The script of widgets, which no other page asks for, and the one that other people's pages have, which keeps its
    /// address. The shell names what is for widgets; `prerender` takes that out of the pages again.
    fn widgets(&mut self) -> Result<()> {
        let public = self.files.staging.join(EMBED);
        if public.is_file() {
            let text = files::read(&public)?;
            files::write(&public, script::lean(&text).as_bytes())?;
        }
        if !self.files.staging.join(WIDGET_SCRIPT).is_file() {
            return Ok(());
        }
        self.script(WIDGET_SCRIPT)?;
        let named = [
            ("embed-style", WIDGET_STYLE),
            ("embed-script", WIDGET_SCRIPT),
        ];
        let metas = named.map(|(name, file)| {
            let path = self.files.now(file);
            format!("<meta name=\"{name}\" content=\"./{path}\">")
        });
        let missing = || Problem::new("index.html has no </head>");
        let (head, rest) = self.html.split_once("</head>").ok_or_else(missing)?;
        self.html = format!("{head}{}</head>{rest}", metas.concat());
        Ok(())
    }

    /// Spells every reference into the site as `./path`, with the new name of its file.
    fn rewrite_html(&mut self) {
        let mut places = Vec::new();
        for mut tag in atlas_html::tags(&self.html) {
            let before = tag.clone();
            for (attribute, value) in &before.attributes {
                if is_reference(&before, attribute)
                    && let Some(spelled) = self.spelled(value)
                {
                    tag.set(attribute, &spelled);
                }
            }
            if tag != before {
                places.push((before.range, tag.to_string()));
            }
        }
        self.html = atlas_html::replace(&self.html, places);
    }

    /// A reference of the shell with the new name of its file, if it leads to another file of the site.
    fn spelled(&self, reference: &str) -> Option<String> {
        let end = reference.find(['?', '#']).unwrap_or(reference.len());
        let (file, rest) = reference.split_at(end);
        let target = from_root(file);
        let path = target.path().filter(|_| !file.is_empty())?;
        Some(format!("./{}{rest}", self.files.now(path)))
    }
}

/// Whether a file of the bundle is a part of the code, as the splitter names it.
fn is_part(file: &str) -> bool {
    !file.contains('/')
        && file.ends_with(".wasm")
        && ["split_", "chunk_"]
            .iter()
            .any(|start| file.starts_with(start))
}

fn local_source(tag: &Tag) -> Option<String> {
    from_root(tag.value("src")?).path().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::PathBuf};

    const SHELL: &str = "<!doctype html><html><head><link rel=preload as=font href=./fonts/a.woff2>\
        <link rel=stylesheet href=./tokens.css><link rel=stylesheet href=./v/home.css media=print>\
        <link rel=stylesheet href=./embed.css data-embed=tokens>\
        <meta name=atlas-js content=./app.js><meta name=atlas-wasm content=./app_bg.wasm>\
        <script type=module src=./boot.js></script></head><body><a href=./states/?a=1&amp;b#c>States</a></body></html>";

    fn bundle(name: &str) -> Result<PathBuf> {
        let dir = std::env::temp_dir().join(format!("atlas-seal-{name}-{}", std::process::id()));
        for folder in ["fonts", "v", "img"] {
            files::create_dir(&dir.join(folder))?;
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
            .try_for_each(|(file, text)| files::write(&dir.join(file), text.as_bytes()))?;
        Ok(dir)
    }

    #[test]
    fn a_bundle_is_sealed_and_its_references_follow() -> Result<()> {
        let dir = bundle("all")?;
        assert_eq!(Sealer::open(&dir)?.seal()?, 7);
        let files = files::below(&dir)?;
        let named = |stem: &str| {
            files
                .iter()
                .find(|file| file.starts_with(&format!("assets/{stem}-")))
                .cloned()
        };
        let [css, font, js, wasm, boot, style, script] =
            ["atlas", "a", "app", "app_bg", "boot", "embed", "widget"]
                .map(|stem| named(stem).unwrap_or_default());
        let hashed = [&css, &font, &js, &wasm, &boot, &style, &script];
        let mut expected: Vec<&str> = hashed.map(String::as_str).into();
        expected.extend(["embed.js", "img/d.svg", "index.html"]);
        expected.sort_unstable();
        assert_eq!(files, expected);
        let font_name = file_name(&font);
        let expected = format!(
            "a{{src:url(\"{font_name}\")}}\n@media print{{b{{c:url(\"../img/d.svg\")}}}}\n"
        );
        assert_eq!(files::read(&dir.join(&css))?, expected);
        let glue = files::read(&dir.join(&js))?;
        assert!(
            glue.contains(file_name(&wasm)) && glue.contains("'../snippets/x.js'"),
            "{glue}"
        );
        let html = files::read(&dir.join("index.html"))?;
        assert_eq!(files::read(&dir.join(&style))?.lines().count(), 2);
        assert_eq!(files::read(&dir.join("embed.js"))?, "stays();\n");
        for file in hashed {
            assert_eq!(
                html.matches(&format!("\"./{file}\"")).count(),
                1,
                "{file} in {html}"
            );
        }
        assert!(html.contains(&format!("data-integrity=\"{}\"", integrity(b"wasm"))));
        assert!(html.contains("<a href=./states/?a=1&amp;b#c>") && !html.contains("home.css"));
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }

    #[test]
    fn what_comes_later_is_named_by_what_loads_it() -> Result<()> {
        let dir = bundle("parts")?;
        let shell = SHELL.replace(
            "</head>",
            "<meta name=atlas-record content=./record.pack><meta name=atlas-index content=./index.pack>\
            <meta name=atlas-calendar content=./calendar.bin></head>",
        );
        let glue = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\n\
            const imports = { \"./parts.js\": import1 };";
        let files = [
            ("index.html", shell.as_str()),
            ("app.js", glue),
            (
                "parts.js",
                "load(new URL(\"./split_views.wasm\", import.meta.url));",
            ),
            ("split_views.wasm", "views"),
            ("calendar.bin", "days"),
        ];
        for (file, text) in files {
            files::write(&dir.join(file), text.as_bytes())?;
        }
        let [record, index] = [compress::gzip(b"record")?, compress::gzip(b"index")?];
        files::write(&dir.join("record.pack"), &record)?;
        files::write(&dir.join("index.pack"), &index)?;
        Sealer::open(&dir)?.seal()?;
        let all = files::below(&dir)?;
        let named = |stem: &str| {
            let start = format!("assets/{stem}-");
            let name = all.iter().find(|file| file.starts_with(&start));
            name.cloned().unwrap_or_default()
        };
        let text = |stem: &str| {
            let name = named(stem);
            files::read(&dir.join(&name)).map(|text| (name, text))
        };
        let (parts, loader) = text("parts")?;
        let (views, _) = text("split_views")?;
        let expected = format!(
            "new URL(\"./{}\", import.meta.url), \"{}\"",
            file_name(&views),
            integrity(b"views")
        );
        assert!(loader.contains(&expected), "{loader}");
        let (_, glue) = text("app")?;
        assert_eq!(
            glue.matches(&format!("from \"./{}\"", file_name(&parts)))
                .count(),
            2
        );
        assert!(glue.contains("\"./parts.js\": import1"), "{glue}");
        let html = files::read(&dir.join("index.html"))?;
        let stated = format!(
            "content=\"./{}\" data-integrity=\"{} {}\"",
            named("index"),
            integrity(&index),
            integrity(b"index")
        );
        assert!(html.contains(&stated), "{html}");
        assert!(html.contains(&format!("data-integrity=\"{}\"", integrity(b"days"))));
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }

    #[test]
    fn a_part_that_nothing_loads_is_a_fault_of_the_build() -> Result<()> {
        let dir = bundle("unloaded")?;
        files::write(&dir.join("parts.js"), b"nothing")?;
        for (file, bytes) in [
            ("split_views.wasm", b"views".to_vec()),
            ("record.pack", compress::gzip(b"")?),
            ("index.pack", compress::gzip(b"")?),
            ("calendar.bin", Vec::new()),
        ] {
            files::write(&dir.join(file), &bytes)?;
        }
        assert!(Sealer::open(&dir)?.seal().is_err());
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }

    #[test]
    fn a_bundle_without_its_parts_is_refused() -> Result<()> {
        let dir = bundle("none")?;
        for (file, text) in [("v/home.css", "@import 'x';"), ("index.html", "<p>")] {
            files::write(&dir.join(file), text.as_bytes())?;
            assert!(Sealer::open(&dir)?.seal().is_err());
        }
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
