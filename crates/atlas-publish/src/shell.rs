//! The shell: the page that the bundle has, into which every page of the site is written.
//!
//! It is read once, into slots and the text between them; a page is written from what fills the slots, and nothing is
//! looked for or replaced in a text that is finished.

use std::{fmt, ops::Range};

use atlas_html::{Tag, end_tags, escape, tags};
use atlas_messages::{Language, shell as say};

use crate::policy;

/// How the names of the files end that the program fetches by itself.
const PACK: &str = ".pack";

/// The attribute by which a reference of the shell states of which language's pages it is.
const LANGUAGE: &str = "data-language";

/// What references into the site begin with in the shell.
const HERE: &str = "./";

/// The shell with its slots.
#[derive(Clone, Debug)]
pub struct Shell {
    pieces: Vec<Piece>,
    assets: Assets,
}

/// The files that widgets use, as paths from the root of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The stylesheet of widgets.
    pub style: String,
    /// Their script.
    pub script: String,
    /// The glue around the module.
    pub glue: String,
    /// The module.
    pub module: String,
    /// Names and paths of what the program fetches later, if it does: record, index, and those of a language, with its
    /// code behind the name.
    pub packs: Vec<(String, String)>,
}

impl Assets {
    /// Names and paths of the packs for pages of a language.
    #[must_use]
    pub fn packs_in(&self, language: Language) -> Vec<(&str, &str)> {
        let own = |name: &str| format!("{name}:{}", language.code());
        let packs = self
            .packs
            .iter()
            .filter_map(|(name, path)| match name.split_once(':') {
                Some((plain, code)) => (code == language.code()).then_some((plain, path.as_str())),
                None => {
                    let own = own(name);
                    let is_replaced = self.packs.iter().any(|(other, _)| *other == own);
                    (!is_replaced).then_some((name.as_str(), path.as_str()))
                }
            });
        packs.collect()
    }
}

/// What fills the slots of the shell.
pub struct Slots<'a> {
    /// The way from the page to the root of the site: `../../`, or nothing at the root itself.
    pub root: &'a str,
    /// The language of the page: it names the packs of that language only.
    pub language: Language,
    /// Attributes of the element `html`.
    pub marks: &'a [(&'a str, &'a str)],
    /// The content security policy; nothing where the headers of the host state it.
    pub policy: Option<&'a str>,
    /// The title of the document.
    pub title: &'a str,
    /// HTML for the end of the element `head`.
    pub head: &'a str,
    /// HTML of the app, as it is on this page.
    pub content: &'a str,
}

/// A part of the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// The element `html`, with attributes for the page.
    Root(Tag),
    /// A tag that refers into the site; of a script, the whole element.
    Reference(Tag),
    /// Policy and title.
    Title,
    /// The end of the head.
    Head,
    /// The element of the app.
    App,
    /// An element whose text is of the shell itself, by its name.
    Said(&'static str),
}

/// What a text needs to be a shell, and does not have.
#[derive(Debug, PartialEq, Eq)]
pub struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the shell has no {}", self.0)
    }
}

impl std::error::Error for Missing {}

impl Shell {
    /// Reads the shell. The names of files that only widgets use are taken out of it.
    ///
    /// # Errors
    ///
    /// If it lacks a slot, or the name of a file that widgets use.
    pub fn parse(html: &str) -> Result<Self, Missing> {
        let tags = tags(html);
        let mut places: Vec<(Range<usize>, Option<Piece>)> = Vec::new();
        for tag in &tags {
            let end = || end_of(html, &tag.name, tag.range.end);
            let place = match tag.value("name") {
                Some("embed-style" | "embed-script") => Some((tag.range.end, None)),
                _ if tag.is("html") => Some((tag.range.end, Some(Piece::Root(tag.clone())))),
                _ if tag.is("title") => Some((end()?, Some(Piece::Title))),
                _ if tag.is("noscript") => Some((end()?, Some(Piece::Said("noscript")))),
                _ if tag.value("id") == Some("boot-silent") => {
                    Some((end()?, Some(Piece::Said("boot-silent"))))
                }
                _ if tag.is("div") && tag.value("id") == Some("app") => {
                    Some((end()?, Some(Piece::App)))
                }
                _ if !refers(tag) => None,
                _ if tag.is("script") => Some((end()?, Some(Piece::Reference(tag.clone())))),
                _ => Some((tag.range.end, Some(Piece::Reference(tag.clone())))),
            };
            places.extend(place.map(|(end, piece)| (tag.range.start..end, piece)));
        }
        let head = end_tags(html, "head").into_iter().next();
        let head = head.ok_or_else(|| Missing("</head>".to_owned()))?;
        places.push((head.start..head.start, Some(Piece::Head)));
        let shell = Self {
            pieces: pieces(html, places),
            assets: assets(&tags)?,
        };
        for (slot, name) in [(Piece::Title, "<title>"), (Piece::App, "<div id=\"app\">")] {
            if !shell.pieces.contains(&slot) {
                return Err(Missing(name.to_owned()));
            }
        }
        Ok(shell)
    }

    /// The files that widgets use.
    #[must_use]
    pub const fn assets(&self) -> &Assets {
        &self.assets
    }

    /// A page.
    #[must_use]
    pub fn page(&self, slots: &Slots<'_>) -> String {
        let mut html = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => html.push_str(text),
                Piece::Root(tag) => {
                    let mut tag = tag.clone();
                    for (name, value) in slots.marks {
                        tag.set(name, value);
                    }
                    html.push_str(&tag.to_string());
                }
                Piece::Reference(tag) => {
                    if let Some(tag) = self.in_language(tag, slots.language) {
                        html.push_str(&moved(&tag, slots.root));
                    }
                }
                Piece::Title => {
                    html.extend(slots.policy.map(policy_tag));
                    html.push_str(&format!("<script>{}</script>", policy::ADDRESS));
                    html.push_str(&format!("<title>{}</title>", escape(slots.title)));
                }
                Piece::Head => html.push_str(slots.head),
                Piece::Said("noscript") => html.push_str(&format!(
                    "<noscript><p class=\"notice\">{}</p></noscript>",
                    escape(say::without_scripts())
                )),
                Piece::Said(_) => html.push_str(&format!(
                    "<p id=\"boot-silent\" class=\"boot-notice boot-silent\">{}</p>",
                    escape(say::not_started())
                )),
                Piece::App => html.push_str(&format!(
                    "<div id=\"app\" data-static>{}</div>",
                    slots.content
                )),
            }
        }
        html
    }

    /// A reference as pages of a language have it. What is of one language has its code behind its name, `atlas-texts:ru`,
    /// and stands in the place of what has the name without it; what has no name states its languages in `data-language`.
    fn in_language(&self, tag: &Tag, language: Language) -> Option<Tag> {
        if let Some(codes) = tag.value(LANGUAGE) {
            let mut tag = tag.clone();
            tag.attributes.retain(|(name, _)| name != LANGUAGE);
            let is_named = codes.split(' ').any(|code| code == language.code());
            return is_named.then_some(tag);
        }
        let name = tag.value("name").unwrap_or_default();
        if let Some((name, code)) = name.split_once(':') {
            let mut tag = tag.clone();
            tag.set("name", name);
            return (code == language.code()).then_some(tag);
        }
        let own = format!("{name}:{}", language.code());
        let is_it = |piece: &Piece| matches!(piece, Piece::Reference(tag) if tag.value("name") == Some(&own));
        (!self.pieces.iter().any(is_it)).then(|| tag.clone())
    }

    /// The shell of a page that is shown at any depth, as [`crate::not_found`] explains: each stylesheet and script once
    /// for each of some depths.
    #[must_use]
    pub fn at_depths(&self, depths: usize) -> Self {
        let mut pieces = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Root(tag) => {
                    let mut tag = tag.clone();
                    tag.set("data-anywhere", "");
                    pieces.push(Piece::Root(tag));
                }
                // Nobody installs the app from the page for what is not found, and what is fetched early lies at one depth.
                Piece::Reference(tag)
                    if ["manifest", "apple-touch-icon", "preload"]
                        .iter()
                        .any(|rel| tag.has_word("rel", rel)) => {}
                Piece::Reference(tag) if tag.is("script") || tag.has_word("rel", "stylesheet") => {
                    let copies = (0..depths).map(|depth| moved(tag, &"../".repeat(depth)));
                    pieces.push(Piece::Text(copies.collect()));
                }
                other => pieces.push(other.clone()),
            }
        }
        Self {
            pieces,
            assets: self.assets.clone(),
        }
    }
}

/// The tag by which a page states its policy.
#[must_use]
pub fn policy_tag(policy: &str) -> String {
    let policy = escape(policy);
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The tag by which a widget's page of another language tells its script what it says there, by the English texts.
#[must_use]
pub fn said_tag(texts: &[(&str, String)]) -> String {
    let texts = texts.iter().cloned();
    let texts = texts.map(|(english, said)| (english.to_owned(), said.into()));
    let texts = serde_json::Value::Object(texts.collect()).to_string();
    format!("<meta name=\"atlas-say\" content=\"{}\">", escape(&texts))
}

/// The HTML of the app with something else in its element `main`.
///
/// # Errors
///
/// If it has no such element.
pub fn with_main(app: &str, main: &str) -> Result<String, Missing> {
    let missing = || Missing("<main> in its app".to_owned());
    let mut tags = tags(app).into_iter();
    let open = tags.find(|tag| tag.is("main")).ok_or_else(missing)?;
    let close = end_tags(app, "main").into_iter().next();
    let close = close.ok_or_else(missing)?;
    Ok(atlas_html::replace(
        app,
        vec![(open.range.end..close.start, main.to_owned())],
    ))
}

/// The text around some places, and what stands in them; the places do not overlap.
fn pieces(html: &str, mut places: Vec<(Range<usize>, Option<Piece>)>) -> Vec<Piece> {
    places.sort_by_key(|(range, _)| range.start);
    let mut pieces = Vec::new();
    let mut at = 0;
    for (range, piece) in places {
        pieces.push(Piece::Text(html[at..range.start].to_owned()));
        pieces.extend(piece);
        at = range.end;
    }
    pieces.push(Piece::Text(html[at..].to_owned()));
    pieces.retain(|piece| *piece != Piece::Text(String::new()));
    pieces
}

fn assets(tags: &[Tag]) -> Result<Assets, Missing> {
    let path = |name: &str| {
        let mut metas = tags.iter().filter(|tag| tag.is("meta"));
        let meta = metas.find(|tag| tag.value("name") == Some(name));
        let path = meta.and_then(|meta| meta.value("content")?.strip_prefix(HERE));
        let missing = || Missing(format!("<meta name=\"{name}\"> with the path of a file"));
        path.map(str::to_owned).ok_or_else(missing)
    };
    Ok(Assets {
        style: path("embed-style")?,
        script: path("embed-script")?,
        glue: path("atlas-js")?,
        module: path("atlas-wasm")?,
        packs: tags
            .iter()
            .filter(|tag| tag.is("meta"))
            .filter_map(|tag| {
                let path = tag.value("content")?.strip_prefix(HERE)?;
                path.ends_with(PACK).then(|| {
                    (
                        tag.value("name").unwrap_or_default().to_owned(),
                        path.to_owned(),
                    )
                })
            })
            .collect(),
    })
}

/// Whether a tag refers into the site.
fn refers(tag: &Tag) -> bool {
    let mut attributes = tag.attributes.iter();
    attributes.any(|(_, value)| value.starts_with(HERE))
}

/// A tag with its references from another place; of a script, the whole element.
fn moved(tag: &Tag, root: &str) -> String {
    let mut tag = tag.clone();
    for (_, value) in &mut tag.attributes {
        if let Some(path) = value.strip_prefix(HERE) {
            *value = format!("{root}{path}");
        }
    }
    let end = if tag.is("script") { "</script>" } else { "" };
    format!("{tag}{end}")
}

/// Where an element ends whose content has no element of its name.
fn end_of(html: &str, name: &str, from: usize) -> Result<usize, Missing> {
    let mut ends = end_tags(html, name).into_iter();
    let end = ends.find(|end| end.start >= from);
    end.map(|end| end.end)
        .ok_or_else(|| Missing(format!("</{name}>")))
}

#[cfg(test)]
mod tests;
