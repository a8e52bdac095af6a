//! Joins the stylesheets of a bundle into one for pages and one for widgets.

use std::{collections::BTreeSet, ops::Range};

use atlas_html::Tag;

use super::renamed::Renamed;
use crate::{
    css,
    names::ASSETS,
    problem::{Explain, Problem, Result},
    reference::{BaseUrl, folder_of, from_root, relative},
};

/// The stylesheet of widgets: the sheet that index.html marks with `data-embed`, and those that this names.
pub const WIDGET_STYLE: &str = "embed.css";

/// Joins the stylesheets that a page links, and returns the page with a link to the joined one.
pub fn join(files: &mut Renamed<'_>, html: &str) -> Result<String> {
    let links: Vec<Sheet> = atlas_html::tags(html)
        .iter()
        .filter_map(Sheet::of)
        .collect();
    let Some(first) = links.first().map(|sheet| sheet.range.start) else {
        return Ok(html.to_owned());
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
        let text = one_sheet(files, sheet)?;
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
    let name = files.put("atlas.css", joined.as_bytes())?;
    if !widgets.is_empty() {
        files.put(WIDGET_STYLE, widgets.as_bytes())?;
    }
    let link = format!(r#"<link rel="stylesheet" href="./{name}">"#);
    let links = links.into_iter().map(|sheet| {
        let is_first = sheet.range.start == first;
        let with = if is_first { link.as_str() } else { "" };
        (sheet.range, with.to_owned())
    });
    Ok(atlas_html::replace(html, links.collect()))
}

/// The text of a stylesheet as part of the joined one, its references made to start in the folder of assets.
fn one_sheet(files: &Renamed<'_>, sheet: &Sheet) -> Result<String> {
    let target = from_root(&sheet.href);
    let foreign = || {
        let what = format!("the stylesheet {} is not a file of the site", sheet.href);
        Problem::new(what)
    };
    let path = target.path().ok_or_else(foreign)?;
    let bytes = files.take(path).map_err(|problem| {
        problem
            .mend("give stylesheets of the same name different `data-target-path`s in index.html")
    })?;
    files.remove_if_empty(folder_of(path));
    let text = String::from_utf8(bytes).explain(|| format!("{path} is not UTF-8"))?;
    if css::imports(&text) {
        return Err(
            Problem::new(format!("{path} has an @import, which is not followed"))
                .mend("link it in index.html"),
        );
    }
    let base = BaseUrl::of(path);
    let places = css::urls(&text).into_iter().filter_map(|(range, url)| {
        // A place in the drawing itself.
        let target = base.resolve(Some(url).filter(|url| !url.starts_with('#'))?);
        let file = target.path()?;
        let file = relative(ASSETS, files.now(file));
        Some((range, format!("\"{file}\"")))
    });
    let text = atlas_html::replace(&text, places.collect());
    Ok(match &sheet.media {
        Some(media) => format!("@media {media}{{{text}}}\n"),
        None => format!("{text}\n"),
    })
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
