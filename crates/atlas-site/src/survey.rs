//! A whole site, read once: digests for the lists of files, and references for the checks.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use atlas_html::Tag;
use serde_json::Value;

use crate::{
    compress::{self, SIBLINGS, original_of},
    css,
    digest::{Digest, Digests},
    files, names,
    parallel::in_parallel,
    problem::{Explain, Result},
    reference::{BaseUrl, Target},
};

/// What is known of a site once all its files have been read.
pub struct Survey {
    /// Every file but the compressed siblings of others.
    pub files: BTreeMap<String, SurveyedFile>,
    /// Compressed siblings whose original is missing.
    pub orphans: Vec<String>,
}

/// What is known of a file once its bytes are gone.
pub struct SurveyedFile {
    /// What identifies its bytes.
    pub digest: Digest,
    /// The endings of its compressed siblings that do not decompress to it.
    pub false_siblings: Vec<&'static str>,
    /// The references of a page, a stylesheet, a list in XML or a web app manifest.
    pub references: Vec<FoundReference>,
    /// What else a page says.
    pub page: Option<PageFacts>,
}

/// What a page says besides its references.
#[derive(Default)]
pub struct PageFacts {
    /// The places that a fragment can name.
    pub ids: BTreeSet<String>,
    /// Whether search engines are to pass it over.
    pub is_noindex: bool,
    /// The root of the site, where the page names it by `data-root`.
    pub root: Option<String>,
}

/// A reference of a file.
pub struct FoundReference {
    /// How it stands there.
    pub text: String,
    /// Where it leads from there.
    pub target: Target,
    /// What becomes of it.
    pub purpose: Purpose,
    /// The tag and the attribute that it stands in: `a href`; `url` in a stylesheet.
    pub place: String,
}

/// What becomes of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A reader follows it: a link, a form.
    Followed,
    /// A browser fetches it without being asked.
    Loaded,
    /// As `Loaded`, but the page can do without.
    Icon,
    /// The page names another version of itself: canonical, alternate, the app's manifest.
    Related,
    /// Anything else that must be there, such as the module that a script starts.
    Named,
}

impl Survey {
    /// Reads every file of a site.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(site: &Path) -> Result<Self> {
        let all: BTreeSet<String> = files::below(site)?.into_iter().collect();
        let (siblings, originals): (Vec<_>, Vec<_>) = all
            .iter()
            .cloned()
            .partition(|file| original_of(file).is_some());
        let read = in_parallel(&originals, |file| {
            Ok((file.clone(), SurveyedFile::read(site, file, &all)?))
        });
        let is_orphan =
            |file: &String| original_of(file).is_some_and(|(original, _)| !all.contains(original));
        Ok(Self {
            files: read.into_iter().collect::<Result<_>>()?,
            orphans: siblings.into_iter().filter(is_orphan).collect(),
        })
    }

    /// The digests of all files.
    #[must_use]
    pub fn digests(&self) -> Digests {
        let files = self.files.iter();
        files
            .map(|(name, file)| (name.clone(), file.digest.clone()))
            .collect()
    }

    /// The file with which a host answers that knows only files, and the index of a folder named with its slash.
    #[must_use]
    pub fn answer(&self, path: &str) -> Option<String> {
        let is_folder = path.is_empty() || path.ends_with('/');
        let file = if is_folder {
            format!("{path}{}", names::INDEX)
        } else {
            path.to_owned()
        };
        self.files.contains_key(&file).then_some(file)
    }
}

impl SurveyedFile {
    fn read(site: &Path, name: &str, all: &BTreeSet<String>) -> Result<Self> {
        let bytes = files::read_bytes(&site.join(name))?;
        let is_false = |ending: &&'static str| {
            let sibling = format!("{name}.{ending}");
            all.contains(&sibling)
                && !files::read_bytes(&site.join(&sibling))
                    .and_then(|small| compress::decompress(ending, &small))
                    .is_ok_and(|whole| whole == bytes)
        };
        let endings = SIBLINGS.iter().map(|(ending, _)| *ending);
        let mut file = Self {
            digest: Digest::of(&bytes),
            false_siblings: endings.filter(is_false).collect(),
            references: Vec::new(),
            page: None,
        };
        if let Ok(text) = std::str::from_utf8(&bytes) {
            file.read_text(name, text)?;
        }
        Ok(file)
    }

    fn read_text(&mut self, name: &str, text: &str) -> Result<()> {
        let base = BaseUrl::of(name);
        match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" => self.read_page(text, &base),
            "txt" if names::is_shell(name) => {
                self.read_page(&text.replace(names::ROOT_TOKEN, "./"), &BaseUrl::of(""));
            }
            "css" => {
                let urls = css::urls(text).into_iter();
                let loaded =
                    |(_, url): (_, &str)| FoundReference::new(url, &base, Purpose::Loaded, "url");
                self.references = urls.map(loaded).collect();
            }
            "xml" => {
                let named =
                    |address: String| FoundReference::new(&address, &base, Purpose::Named, "");
                self.references = addresses_in_xml(text).into_iter().map(named).collect();
            }
            "webmanifest" => {
                let value: Value =
                    serde_json::from_str(text).explain(|| format!("{name} is not JSON"))?;
                let mut addresses = Vec::new();
                addresses_in_manifest(&value, &mut addresses);
                let named =
                    |address: &String| FoundReference::new(address, &base, Purpose::Named, "");
                self.references = addresses.iter().map(named).collect();
            }
            _ => {}
        }
        Ok(())
    }

    fn read_page(&mut self, text: &str, base: &BaseUrl) {
        let mut page = PageFacts::default();
        for tag in atlas_html::tags(text) {
            page.ids.extend(tag.value("id").map(str::to_owned));
            page.is_noindex |= tag.is("meta")
                && tag.value("name") == Some("robots")
                && tag
                    .value("content")
                    .is_some_and(|text| text.contains("noindex"));
            if page.root.is_none() {
                page.root = tag.value("data-root").map(str::to_owned);
            }
            let purpose = purpose(&tag);
            for (attribute, _) in &tag.attributes {
                let place = || format!("{} {attribute}", tag.name);
                let texts = references(&tag, attribute).into_iter();
                self.references
                    .extend(texts.map(|text| FoundReference::new(text, base, purpose, &place())));
            }
        }
        self.page = Some(page);
    }
}

impl FoundReference {
    fn new(text: &str, base: &BaseUrl, purpose: Purpose, place: &str) -> Self {
        Self {
            text: text.to_owned(),
            target: base.resolve(text),
            purpose,
            place: place.to_owned(),
        }
    }
}

/// The addresses in an attribute that a browser, a reader or a crawler may fetch or follow.
fn references<'a>(tag: &'a Tag, attribute: &str) -> Vec<&'a str> {
    let Some(value) = tag.value(attribute) else {
        return Vec::new();
    };
    if attribute == "srcset" {
        let candidates = value.split(',');
        return candidates
            .filter_map(|one| one.split_whitespace().next())
            .collect();
    }
    let is_one = is_reference(tag, attribute);
    is_one.then_some(value).into_iter().collect()
}

/// Whether an attribute is an address that a browser may fetch or follow.
#[must_use]
pub fn is_reference(tag: &Tag, attribute: &str) -> bool {
    match attribute {
        "href" | "data-href" | "src" | "poster" | "xlink:href" | "action" => true,
        "data" => tag.is("object"),
        "content" => {
            let name = tag.value("name").or_else(|| tag.value("property"));
            let places = [
                "atlas-js",
                "atlas-wasm",
                "atlas-record",
                "atlas-index",
                "atlas-frame",
                "atlas-words",
                "atlas-texts",
                "atlas-calendar",
                "embed-style",
                "embed-script",
                "og:image",
                "og:url",
            ];
            // What is of one language has its code behind the name.
            let plain = name.map(|name| {
                let of = name.rsplit_once(':');
                of.filter(|(_, code)| names::LANGUAGES.contains(code))
                    .map_or(name, |(plain, _)| plain)
            });
            plain.is_some_and(|name| places.contains(&name))
        }
        _ => false,
    }
}

fn purpose(tag: &Tag) -> Purpose {
    let rels = [
        "stylesheet",
        "manifest",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "apple-touch-icon",
    ];
    match tag.name.as_str() {
        "a" | "area" | "form" => Purpose::Followed,
        "link" if tag.has_word("rel", "icon") => Purpose::Icon,
        "link" if rels.iter().any(|rel| tag.has_word("rel", rel)) => Purpose::Loaded,
        "link" => Purpose::Related,
        "script" | "img" | "source" | "iframe" | "object" | "embed" | "video" | "audio"
        | "track" | "use" | "image" | "input" => Purpose::Loaded,
        _ => Purpose::Named,
    }
}

/// The addresses in an XML file: links, templates, and the text of `loc`, `icon` and `Image`.
fn addresses_in_xml(xml: &str) -> Vec<String> {
    let tags = atlas_html::tags(xml);
    let attributes = tags
        .iter()
        .flat_map(|tag| [tag.value("href"), tag.value("template")]);
    let texts = tags
        .iter()
        .filter(|tag| ["loc", "icon", "image"].contains(&tag.name.as_str()));
    attributes
        .flatten()
        .map(str::to_owned)
        .chain(texts.map(|tag| atlas_html::text_after(xml, tag)))
        .collect()
}

/// The addresses in a web app manifest.
fn addresses_in_manifest(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => {
            for one in values {
                addresses_in_manifest(one, found);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                match value.as_str() {
                    Some(text) if ["src", "url", "start_url", "scope"].contains(&key.as_str()) => {
                        found.push(text.to_owned());
                    }
                    _ => addresses_in_manifest(value, found),
                }
            }
        }
        _ => {}
    }
}
