//! Joins the stylesheets of a bundle into one for pages and one for widgets.

use std::{collections::BTreeSet, ops::Range};

use atlas_html::Tag;

use super::{Sealer, WIDGET_STYLE, remove_if_empty};
use crate::{
    css,
    names::ASSETS,
    problem::{Explain, Problem, Result},
    reference::{Base, folder_of, from_root, relative},
};

impl Sealer<'_> {
    pub(super) fn stylesheets(&mut self) -> Result<()> {
        let links: Vec<Sheet> = atlas_html::tags(&self.html)
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
        self.html = atlas_html::replace(
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
        let target = from_root(&sheet.href);
        let foreign = || {
            let what = format!("the stylesheet {} is not a file of the site", sheet.href);
            Problem::new(what)
        };
        let path = target.path().ok_or_else(foreign)?;
        let bytes = self.take(path).map_err(|problem| {
            problem.mend(
                "give stylesheets of the same name different `data-target-path`s in index.html",
            )
        })?;
        remove_if_empty(&self.staging.join(folder_of(path)));
        let text = String::from_utf8(bytes).explain(|| format!("{path} is not UTF-8"))?;
        if css::imports(&text) {
            return Err(
                Problem::new(format!("{path} has an @import, which is not followed"))
                    .mend("link it in index.html"),
            );
        }
        let base = Base::of(path);
        let places = css::urls(&text).into_iter().filter_map(|(range, url)| {
            // A place in the drawing itself.
            let target = base.resolve(Some(url).filter(|url| !url.starts_with('#'))?);
            let file = target.path()?;
            let file = self.renamed.get(file).map_or(file, String::as_str);
            Some((range, format!("\"{}\"", relative(ASSETS, file))))
        });
        let text = atlas_html::replace(&text, places.collect());
        Ok(match &sheet.media {
            Some(media) => format!("@media {media}{{{text}}}\n"),
            None => format!("{text}\n"),
        })
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

    fn of(tag: &Tag) -> Option<Self> {
        let href = tag
            .value("href")
            .filter(|_| tag.is("link") && tag.has_word("rel", "stylesheet"))?;
        from_root(href).path()?;
        let media = tag.value("media").filter(|media| *media != "all");
        Some(Self {
            href: href.to_owned(),
            media: media.map(str::to_owned),
            embed: tag.value("data-embed").map(str::to_owned),
            range: tag.range.clone(),
        })
    }
}
