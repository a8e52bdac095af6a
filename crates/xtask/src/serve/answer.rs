//! What to answer to a request; no socket is needed to ask.

use std::{
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use atlas_site::{
    compress::SIBLINGS,
    mime,
    names::{ASSETS, EDITIONS, NOT_FOUND},
    reference::decoded,
};

/// The parts of a request that matter here.
pub struct PageRequest<'a> {
    pub method: &'a str,
    /// Path and query.
    pub address: &'a str,
    /// The header `Accept-Encoding`.
    pub encodings: &'a str,
    /// The header `If-None-Match`.
    pub known: &'a str,
}

/// A response: the bytes of a file, or a short text.
#[derive(Debug)]
pub struct PageResponse {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub file: Option<PathBuf>,
    pub text: String,
}

/// A folder that is served below a base path.
pub struct ServedSite {
    dist: PathBuf,
    base: String,
    /// The policy that the site wants in the headers of all answers.
    policy: Option<String>,
}

impl ServedSite {
    pub fn new(dist: PathBuf, base: &str) -> Self {
        let headers = fs::read_to_string(dist.join("_headers")).unwrap_or_default();
        ServedSite {
            policy: policy_of(&headers).map(str::to_owned),
            // By its real name, to tell what a link within it leads out to.
            dist: dist.canonicalize().unwrap_or(dist),
            base: base.to_owned(),
        }
    }

    pub fn answer(&self, question: &PageRequest) -> PageResponse {
        if !matches!(question.method, "GET" | "HEAD") {
            return text(405, "Only GET and HEAD").with("Allow", "GET, HEAD");
        }
        let (path, query) = match question.address.split_once('?') {
            Some((path, query)) => (path, format!("?{query}")),
            None => (question.address, String::new()),
        };
        if path.contains("//") {
            return text(301, "").with("Location", format!("{}{query}", single_slashes(path)));
        }
        let Some(inside) = path.strip_prefix(&self.base) else {
            return self.outside(path, &query);
        };
        match self.find(&decoded(inside)) {
            Found::File(file) => self.file(200, &file, question),
            Found::Folder => text(301, "").with("Location", format!("{}/{query}", one_slash(path))),
            Found::Nothing => self.not_found(question),
        }
    }

    /// Outside of the base path there is only the way in.
    fn outside(&self, path: &str, query: &str) -> PageResponse {
        let near = path == "/" || format!("{path}/") == self.base;
        if near {
            text(302, "").with("Location", format!("{}{query}", self.base))
        } else {
            text(404, &format!("The site is at {}", self.base))
        }
    }

    fn find(&self, inside: &str) -> Found {
        if !is_safe(inside) {
            return Found::Nothing;
        }
        let path = self.dist.join(inside);
        let has_index = self.has(&path.join("index.html"));
        match inside.is_empty() || inside.ends_with('/') {
            true if has_index => Found::File(format!("{inside}index.html")),
            false if self.has(&path) => Found::File(inside.to_owned()),
            false if has_index => Found::Folder,
            _ => Found::Nothing,
        }
    }

    /// Whether a path is a file of the folder, and no link that leads out of it.
    fn has(&self, path: &Path) -> bool {
        let real = path.canonicalize();
        real.is_ok_and(|real| real.starts_with(&self.dist) && real.is_file())
    }

    fn not_found(&self, question: &PageRequest) -> PageResponse {
        if !self.dist.join(NOT_FOUND).is_file() {
            return text(404, "Not found");
        }
        let anew = PageRequest {
            known: "",
            ..*question
        };
        self.file(404, NOT_FOUND, &anew)
    }

    fn file(&self, status: u16, inside: &str, question: &PageRequest) -> PageResponse {
        let sibling = |(ending, name): (&str, &'static str)| {
            let path = self.dist.join(format!("{inside}.{ending}"));
            (accepts(question.encodings, name) && self.has(&path)).then_some((path, name))
        };
        let compressed = SIBLINGS.into_iter().find_map(sibling);
        let encoding = compressed.as_ref().map(|(_, name)| *name);
        let path = compressed.map_or_else(|| self.dist.join(inside), |(path, _)| path);
        let tag = tag_of(&path, encoding.unwrap_or("id"));
        let is_known = !tag.is_empty() && question.known.contains(&tag);
        let mut answer = if is_known {
            text(304, "")
        } else {
            PageResponse {
                status,
                headers: Vec::new(),
                file: Some(path),
                text: String::new(),
            }
        };
        answer.headers = headers_for(inside);
        answer.headers.push(("ETag", tag));
        let policy = self.policy.clone();
        answer
            .headers
            .extend(policy.map(|policy| ("Content-Security-Policy", policy)));
        answer
            .headers
            .extend(encoding.map(|name| ("Content-Encoding", name.to_owned())));
        answer
    }
}

enum Found {
    File(String),
    /// A folder without the slash that relative references need.
    Folder,
    Nothing,
}

impl PageResponse {
    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

fn text(status: u16, text: &str) -> PageResponse {
    let kind = ("Content-Type", mime::of("a.txt").to_owned());
    PageResponse {
        status,
        headers: vec![kind],
        file: None,
        text: text.to_owned(),
    }
}

fn headers_for(inside: &str) -> Vec<(&'static str, String)> {
    let below = |folder: &str| {
        inside
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let cache = if below(ASSETS) {
        "public, max-age=31536000, immutable"
    } else if below(EDITIONS) {
        "public, max-age=86400"
    } else {
        "no-cache"
    };
    let mut headers = vec![
        ("Content-Type", mime::of(inside).to_owned()),
        ("Cache-Control", cache.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        // As the common hosts of static files send it; sandboxed embeds load modules from an opaque origin.
        ("Access-Control-Allow-Origin", "*".to_owned()),
    ];
    if mime::compresses(inside) {
        headers.push(("Vary", "Accept-Encoding".to_owned()));
    }
    headers
}

/// The content security policy in a file for Netlify and Cloudflare Pages.
fn policy_of(headers: &str) -> Option<&str> {
    let mut lines = headers.lines();
    lines.find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
}

/// Refuses whatever could leave the folder or name a hidden file, on any system.
fn is_safe(inside: &str) -> bool {
    let odd = inside.contains(['\\', ':', '\0']) || inside.starts_with('/');
    !odd && inside.split('/').all(|part| !part.starts_with('.'))
}

/// Every row of slashes as one: a page at another address would have wrong references.
fn single_slashes(path: &str) -> String {
    let mut single = path.to_owned();
    while single.contains("//") {
        single = single.replace("//", "/");
    }
    single
}

/// `//host` as a Location would lead to another host.
fn one_slash(path: &str) -> String {
    format!("/{}", path.trim_matches('/'))
}

/// Changes whenever a file is written again.
fn tag_of(path: &Path, encoding: &str) -> String {
    let Ok(meta) = fs::metadata(path) else {
        return String::new();
    };
    let written = meta
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .unwrap_or_default();
    format!("\"{:x}-{:x}-{encoding}\"", meta.len(), written.as_nanos())
}

/// Whether `Accept-Encoding` allows this one; `q=0` forbids it.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|choice| {
        let mut parts = choice.split(';').map(str::trim);
        let named = parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
        named && weight != Some(0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas_site::files;
    use atlas_site::problem::{Explain, Result};

    fn site(name: &str, base: &str) -> Result<ServedSite> {
        let dist = std::env::temp_dir().join(format!("atlas-serve-{name}-{}", std::process::id()));
        files::create_dir(&dist.join("assets"))?;
        files::create_dir(&dist.join("states"))?;
        let files = [
            "index.html",
            "index.html.br",
            "index.html.gz",
            "404.html",
            "states/index.html",
            "assets/a-1.js",
            ".env",
        ];
        let headers = b"/*\n  Content-Security-Policy: require-trusted-types-for 'script'\n";
        files::write(&dist.join("_headers"), headers)?;
        files
            .iter()
            .try_for_each(|file| files::write(&dist.join(file), b"x"))?;
        Ok(ServedSite::new(dist, base))
    }

    fn get<'a>(address: &'a str, encodings: &'a str) -> PageRequest<'a> {
        PageRequest {
            method: "GET",
            address,
            encodings,
            known: "",
        }
    }

    fn header<'a>(answer: &'a PageResponse, name: &str) -> &'a str {
        answer
            .headers
            .iter()
            .find(|(one, _)| *one == name)
            .map_or("", |(_, value)| value)
    }

    #[test]
    fn addresses_find_their_files_below_any_base() -> Result<()> {
        let site = site("base", "/x/y/")?;
        let cases = [
            ("/x/y/", 200, ""),
            ("/x/y/?asof=2012-12-20", 200, ""),
            ("/x/y", 302, "/x/y/"),
            ("/?a=b", 302, "/x/y/?a=b"),
            ("/x/y/states", 301, "/x/y/states/"),
            ("/x/y/states?asof=1999", 301, "/x/y/states/?asof=1999"),
            ("/x/y/states/", 200, ""),
            ("/x/y/st%61tes/", 200, ""),
            ("/x/y/gone", 404, ""),
            ("/x/y/assets/", 404, ""),
            ("/x/y/index.html/", 404, ""),
            ("/elsewhere", 404, ""),
            ("/x/y/../../etc/passwd", 404, ""),
            ("/x/y/%2e%2e/%2e%2e/etc/passwd", 404, ""),
            ("/x/y/..%2f..%2fetc/passwd", 404, ""),
            ("/x/y//etc/passwd", 301, "/x/y/etc/passwd"),
            ("/x/y/states//?a=b", 301, "/x/y/states/?a=b"),
            ("/x/y/states///x//", 301, "/x/y/states/x/"),
            ("//evil.example/", 301, "/evil.example/"),
            ("/x/y/..%5cCargo.toml", 404, ""),
            ("/x/y/.env", 404, ""),
        ];
        for (address, status, location) in cases {
            let answer = site.answer(&get(address, ""));
            assert_eq!(
                (answer.status, header(&answer, "Location")),
                (status, location),
                "{address}"
            );
        }
        fs::remove_dir_all(&site.dist).explain(|| "cannot clean up".into())
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_of_the_folder_are_not_followed() -> Result<()> {
        let site = site("links", "/")?;
        for (to, name) in [("/etc/passwd", "out"), ("/etc", "folder")] {
            let link = site.dist.join(name);
            std::os::unix::fs::symlink(to, link).explain(|| "cannot link".into())?;
        }
        let link = site.dist.join("states.html");
        std::os::unix::fs::symlink("states/index.html", link).explain(|| "cannot link".into())?;
        for (address, status) in [
            ("/out", 404),
            ("/folder/passwd", 404),
            ("/states.html", 200),
        ] {
            assert_eq!(site.answer(&get(address, "")).status, status, "{address}");
        }
        fs::remove_dir_all(&site.dist).explain(|| "cannot clean up".into())
    }

    #[test]
    fn encodings_caching_and_methods_follow_the_standard() -> Result<()> {
        let site = site("http", "/")?;
        let cases = [
            ("gzip, deflate, br", "br"),
            ("gzip", "gzip"),
            ("br;q=0, gzip;q=0.5", "gzip"),
            ("", ""),
            ("brr", ""),
        ];
        for (accepted, expected) in cases {
            let answer = site.answer(&get("/", accepted));
            assert_eq!(header(&answer, "Content-Encoding"), expected, "{accepted}");
            assert_eq!(header(&answer, "Vary"), "Accept-Encoding");
            assert_eq!(header(&answer, "Cache-Control"), "no-cache");
            assert_eq!(
                header(&answer, "Content-Security-Policy"),
                "require-trusted-types-for 'script'"
            );
            let known = header(&answer, "ETag").to_owned();
            assert_eq!(
                site.answer(&PageRequest {
                    known: &known,
                    ..get("/", accepted)
                })
                .status,
                304
            );
        }
        assert!(
            header(&site.answer(&get("/assets/a-1.js", "")), "Cache-Control")
                .ends_with("immutable")
        );
        assert_eq!(
            site.answer(&PageRequest {
                method: "POST",
                ..get("/", "")
            })
            .status,
            405
        );
        assert_eq!(
            site.answer(&PageRequest {
                method: "HEAD",
                ..get("/", "")
            })
            .status,
            200
        );
        fs::remove_dir_all(&site.dist).explain(|| "cannot clean up".into())
    }
}
