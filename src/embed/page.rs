//! A widget as a page: complete without a program, and small.

use std::io;

use atlas_core::{model::Dataset, widget::WidgetAddress};
use atlas_publish::{Site, escape};
use leptos::prelude::*;

use super::{days, widget};
use crate::{
    dataset::atlas,
    here::{Base, Here},
};

/// What a widget may do: run and show what the site itself holds, and nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// The files that widgets use, as paths from the root of the site, and the shell without its mention of them.
pub struct Assets {
    style: String,
    script: String,
    glue: String,
    module: String,
}

impl Assets {
    /// Takes the names of the files that only widgets use out of the shell of the pages.
    ///
    /// # Errors
    ///
    /// If the shell does not name them.
    pub fn take_from(shell: &str) -> io::Result<(Self, String)> {
        let (style, shell) = take(shell, "embed-style")?;
        let (script, shell) = take(&shell, "embed-script")?;
        let (glue, _) = take(&shell, "atlas-js")?;
        let (module, _) = take(&shell, "atlas-wasm")?;
        let assets = Self {
            style,
            script,
            glue,
            module,
        };
        Ok((assets, shell))
    }

    /// The paths of all of them, which a frozen edition keeps with its widgets.
    #[must_use]
    pub fn paths(&self) -> [&str; 4] {
        [&self.style, &self.script, &self.glue, &self.module]
    }
}

/// The path that `<meta name=… content=./…>` names, its attributes quoted or not and in any order, and the text
/// without that tag.
fn take(shell: &str, name: &str) -> io::Result<(String, String)> {
    let missing = || io::Error::other(format!("the shell has no <meta name=\"{name}\">"));
    let tags = shell.match_indices("<meta").filter_map(|(start, _)| {
        let length = shell[start..].find('>')? + 1;
        Some((start, &shell[start..start + length]))
    });
    let value = |tag: &'_ str, attribute: &str| {
        let (_, value) = tag.split_once(attribute)?;
        let value = value.trim_start_matches(['"', '.', '/']);
        Some(value.split(['"', ' ', '>']).next()?.to_owned())
    };
    let is_wanted =
        |(_, tag): &(usize, &str)| value(tag, " name=").is_some_and(|found| found == name);
    let mut tags = tags.filter(is_wanted);
    let (start, tag) = tags.next().ok_or_else(missing)?;
    let path = value(tag, " content=").ok_or_else(missing)?;
    Ok((
        path,
        format!("{}{}", &shell[..start], &shell[start + tag.len()..]),
    ))
}

/// Where a widget lies.
#[derive(Clone, Copy)]
pub enum Place {
    /// Below `embed/`: it shows the newest edition.
    Live,
    /// Below the folder of this edition, where it stays as it is.
    Frozen,
}

impl Place {
    /// The folder in which `embed/` and its files lie, from the root of the site.
    #[must_use]
    pub fn folder(self) -> String {
        match self {
            Self::Live => String::new(),
            Self::Frozen => format!("editions/{}/", atlas().dataset.edition),
        }
    }
}

/// The path and the text of a widget's page.
///
/// # Errors
///
/// If the record does not have what the widget is about.
pub fn page(
    assets: &Assets,
    site: &Site,
    address: &WidgetAddress,
    place: Place,
) -> io::Result<(String, String)> {
    let dataset: &Dataset = &atlas().dataset;
    let frozen = matches!(place, Place::Frozen);
    let path = format!("{}embed/{}", place.folder(), address.path());
    let root = "../".repeat(path.matches('/').count());
    // The files of a frozen edition lie with it.
    let base = "../".repeat(address.path().matches('/').count() + 1);
    let here = Here::of(Base::new(&root, &site.absolute("")));
    let owner = Owner::new();
    let body = owner.with(|| widget(here, address, frozen).map(|body| body.to_html()));
    drop(owner);
    let missing = || io::Error::other(format!("the record has nothing for {path}"));
    let body = body.ok_or_else(missing)?;
    // Nothing opens within the frame, also where no script runs.
    let body = body
        .replace("<!>", "")
        .replace("<!---->", "")
        .replace(" target=\"_blank\" rel=\"noopener\"", "")
        .replace("<a href=", "<a target=\"_blank\" rel=\"noopener\" href=")
        .replace("<a class=", "<a target=\"_blank\" rel=\"noopener\" class=")
        .replace("<a data-", "<a target=\"_blank\" rel=\"noopener\" data-")
        .replace(
            "<details class=\"readings\"",
            "<details open class=\"readings\"",
        );
    let title = title_of(&body);
    let full = address.full_view();
    let canonical = escape(&site.link(&root, full.to_string().trim_start_matches('/')));
    let mut marks = format!(
        " data-widget=\"{}\" data-stem=\"{}\" data-edition=\"{}\" data-root=\"{root}\"",
        address.path(),
        WidgetAddress::new(address.widget, address.subject.clone(), None).path(),
        dataset.edition,
    );
    if address.widget.has_days() {
        let days: Vec<String> = days().iter().map(ToString::to_string).collect();
        let day = address.day.unwrap_or(dataset.edition);
        marks += &format!(" data-day=\"{day}\" data-days=\"{}\"", days.join(" "));
    }
    if address.widget.is_steady() {
        marks += " data-steady";
    }
    if frozen {
        marks += &format!(" data-frozen=\"{}\"", place.folder());
    }
    let Assets {
        style,
        script,
        glue,
        module,
    } = assets;
    let html = format!(
        "<!doctype html><html lang=\"en\"{marks}><head><meta charset=\"utf-8\">\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} · CSTO Atlas</title>\
        <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">\
        <meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{canonical}\">\
        <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{base}{style}\">\
        <script src=\"{base}{script}\"></script>\
        <meta name=\"atlas-js\" content=\"{base}{glue}\"><meta name=\"atlas-wasm\" content=\"{base}{module}\">\
        </head><body class=\"embed\"><main id=\"widget\">{body}</main></body></html>\n"
    );
    Ok((format!("{path}index.html"), html))
}

/// The text of the heading, which is escaped already.
fn title_of(body: &str) -> &str {
    let heading = body
        .split_once("<h1")
        .and_then(|(_, rest)| rest.split_once('>'));
    let text = heading.and_then(|(_, rest)| rest.split_once("</h1>"));
    text.map_or("Widget", |(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_names_the_files_of_widgets_once() -> io::Result<()> {
        let shell = "<meta name=\"embed-style\" content=\"./assets/a.css\"><meta name=embed-script content=./b.js>\
            <meta content=./c.js name=atlas-js><meta name=\"atlas-wasm\" content=\"./d.wasm\"><p>";
        let (assets, rest) = Assets::take_from(shell)?;
        assert_eq!(assets.paths(), ["assets/a.css", "b.js", "c.js", "d.wasm"]);
        assert!(
            rest.starts_with("<meta content=./c.js") && rest.ends_with("<p>"),
            "{rest}"
        );
        assert!(Assets::take_from(&rest).is_err());
        Ok(())
    }
}
