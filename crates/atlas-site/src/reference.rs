//! Where the references of pages, stylesheets and lists lead.

use percent_encoding::percent_decode_str;
use url::Url;

/// The target of a `href`, `src` or `url()`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another scheme than the web's, such as `mailto:` or `data:`: nothing to look for.
    Aside,
    /// Another host.
    Foreign,
    /// Starts at the root of the host, so it breaks below a base path.
    Rooted,
    /// Climbs above the root of the site.
    Outside,
    /// In the site.
    Inside {
        /// From the root of the site, decoded, without the query; it ends with `/` or is empty for a folder.
        path: String,
        /// What stands behind `#`, decoded.
        fragment: String,
    },
}

impl Target {
    /// The path in the site, if it leads there.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Inside { path, .. } => Some(path),
            _ => None,
        }
    }
}

/// A path that no reference of a page names, so that what climbs above the root of the site is seen to.
const ROOT: &str = "/root-of-the-site/";

/// A place in the site from which references are followed.
pub struct BaseUrl(Option<Url>);

impl BaseUrl {
    /// The place of a file, such as `states/index.html`, or of any address below the root of the site.
    #[must_use]
    pub fn of(file: &str) -> Self {
        let address = file.strip_suffix("index.html").unwrap_or(file);
        Self(Url::parse(&format!("https://atlas.invalid{ROOT}{address}")).ok())
    }

    /// Follows a reference as a browser does.
    #[must_use]
    pub fn resolve(&self, reference: &str) -> Target {
        let reference = reference.trim();
        let Some(url) = self.0.as_ref().and_then(|base| base.join(reference).ok()) else {
            // What is no address leads nowhere in the site.
            return Target::Inside {
                path: reference.to_owned(),
                fragment: String::new(),
            };
        };
        if !matches!(url.scheme(), "http" | "https") {
            return Target::Aside;
        }
        if url.host_str() != Some("atlas.invalid") {
            return Target::Foreign;
        }
        if reference.starts_with('/') {
            return Target::Rooted;
        }
        let Some(path) = url.path().strip_prefix(ROOT) else {
            return Target::Outside;
        };
        Target::Inside {
            path: decoded(path),
            fragment: decoded(url.fragment().unwrap_or_default()),
        }
    }
}

/// Follows a reference from the root of the site.
#[must_use]
pub fn from_root(reference: &str) -> Target {
    BaseUrl::of("").resolve(reference)
}

/// Decodes `%D0%9E`; what is no valid escape stays as it is.
#[must_use]
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The folder of a file: `a/b` for `a/b/c.css`.
#[must_use]
pub fn folder_of(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path: `c.css` of `a/b/c.css`.
#[must_use]
pub fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The reference that leads from a folder of the site to one of its files.
#[must_use]
pub fn relative(folder: &str, file: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = file.split('/').collect();
    let shared = from
        .iter()
        .zip(&to[..to.len() - 1])
        .take_while(|(a, b)| a == b)
        .count();
    "../".repeat(from.len() - shared) + &to[shared..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(path: &str, fragment: &str) -> Target {
        Target::Inside {
            path: path.into(),
            fragment: fragment.into(),
        }
    }

    #[test]
    fn references_lead_where_a_browser_would_go() {
        let cases = [
            ("", "./a.css", inside("a.css", "")),
            ("", "./", inside("", "")),
            ("", "states/?a=b#c", inside("states/", "c")),
            ("x/y/", "../../a.css?v=1#t", inside("a.css", "t")),
            ("x/", "../states/armenia/", inside("states/armenia/", "")),
            ("x/", "..", inside("", "")),
            ("x/y/", "..", inside("x/", "")),
            ("x/", "./", inside("x/", "")),
            ("x/y", "../", inside("", "")),
            ("x/index.html", "#c", inside("x/", "c")),
            ("x/", "?asof=2012-12-20", inside("x/", "")),
            ("a.css", "", inside("a.css", "")),
            ("", "%D0%9E/a%20b#%D0%9E", inside("О/a b", "О")),
            ("", "О", inside("О", "")),
            ("", "100%", inside("100%", "")),
            ("", "a...", inside("a...", "")),
            ("x/", "../../a", Target::Outside),
            ("", "../../../a", Target::Outside),
            ("", "/a", Target::Rooted),
            ("", "//host/a", Target::Foreign),
            ("", "https://host/a", Target::Foreign),
            ("", "mailto:a@b", Target::Aside),
            ("", "data:image/png;base64,AA==", Target::Aside),
        ];
        for (file, reference, expected) in cases {
            let found = BaseUrl::of(file).resolve(reference);
            assert_eq!(found, expected, "{file} {reference}");
        }
    }

    #[test]
    fn a_relative_reference_leads_back_to_the_file() {
        let cases = [
            ("", "assets/a.css", "assets/a.css"),
            ("assets", "assets/a.woff2", "a.woff2"),
            ("assets", "img/a.svg", "../img/a.svg"),
            ("a/b", "a/c/d", "../c/d"),
            ("a", "a", "../a"),
        ];
        for (folder, file, expected) in cases {
            assert_eq!(relative(folder, file), expected);
            let place = [folder, "index.html"].join("/");
            let back = BaseUrl::of(place.trim_start_matches('/')).resolve(expected);
            assert_eq!(back, inside(file, ""));
        }
    }
}
