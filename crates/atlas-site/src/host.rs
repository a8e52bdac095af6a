//! Checks a published site from outside: what its host does to it, in words.
//!
//! The list of files in the site's own `sw.js` says what each file is. Of the files that every reader needs all are asked
//! for, of the others one of each kind; then come the addresses with which hosts differ: a folder without its slash,
//! doubled slashes, what is not there.

mod wire;

use std::collections::BTreeMap;

use serde_json::Value;
use url::Url;

use crate::{
    digest::sha256_hex,
    names::WORKER,
    problem::{Explain as _, Problem, Result},
};
use wire::{Connection, HostResponse};

/// What a check from outside has found.
#[derive(Debug)]
pub struct Checked {
    /// How many answers were read.
    pub answers: usize,
    /// What the host does wrong, a sentence each.
    pub faults: Vec<String>,
}

/// Asks a host for the site at an address, which may lie below a path.
///
/// # Errors
/// When the address is none, nothing answers there, or what answers is not the atlas.
pub fn check(address: &str) -> Result<Checked> {
    let mut site = Url::parse(address).explain(|| format!("`{address}` is not an address"))?;
    site.set_query(None);
    site.set_fragment(None);
    if !site.path().ends_with('/') {
        let path = format!("{}/", site.path());
        site.set_path(&path);
    }
    let mut visit = Visit {
        wire: Connection::new(),
        site,
        faults: Vec::new(),
        answers: 0,
    };
    let listed = visit.list()?;
    visit.files(&listed);
    visit.module(&listed);
    visit.folder_without_slash(&listed);
    visit.doubled_slash(&listed);
    visit.what_is_missing();
    let Visit {
        faults, answers, ..
    } = visit;
    Ok(Checked { answers, faults })
}

/// A file as the service worker's list has it.
struct Listed {
    path: String,
    sha256: String,
    mime: String,
    is_core: bool,
}

struct Visit {
    wire: Connection,
    site: Url,
    faults: Vec<String>,
    answers: usize,
}

impl Visit {
    fn get(&mut self, path: &str, encodings: &str) -> Result<HostResponse> {
        self.answers += 1;
        let url = format!("{}{path}", self.site);
        self.wire.get(&url, encodings)
    }

    /// The answer, or a fault in its place.
    fn ask(&mut self, path: &str, encodings: &str) -> Option<HostResponse> {
        let answer = self.get(path, encodings);
        answer
            .map_err(|problem| self.say(path, &problem.to_string()))
            .ok()
    }

    fn say(&mut self, path: &str, what: &str) {
        let place = if path.is_empty() {
            "the first page"
        } else {
            path
        };
        self.faults.push(format!("{place}: {what}"));
    }

    /// The list of the service worker, which is a file with rules of its own.
    fn list(&mut self) -> Result<Vec<Listed>> {
        let answer = self.get(WORKER, "")?;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let list = text
            .split_once("const MANIFEST = ")
            .and_then(|(_, rest)| rest.split_once(";\n"))
            .and_then(|(list, _)| serde_json::from_str::<Value>(list).ok());
        let (200, Some(list)) = (answer.status, list) else {
            return Err(Problem::new(format!(
                "{}{WORKER} is not the worker of an atlas (status {})",
                self.site, answer.status
            ))
            .mend("give the address of the first page of a published build, with its path"));
        };
        if !answer.essence().contains("javascript") {
            let kind = answer.essence();
            self.say(
                WORKER,
                &format!("comes as `{kind}`, so browsers refuse it and nothing can be kept for offline; send `text/javascript`"),
            );
        }
        if answer.max_age() > 0 {
            self.say(
                WORKER,
                "may be cached, so readers stay with an earlier edition; send `Cache-Control: no-cache` for it, also in a CDN",
            );
        }
        let tier = |name: &str| list[name].as_array().cloned().unwrap_or_default();
        let files = [("core", true), ("rest", false)].into_iter();
        let listed = files.flat_map(|(name, is_core)| {
            tier(name).into_iter().filter_map(move |line| {
                Some(Listed {
                    path: line[0].as_str()?.to_owned(),
                    sha256: line[1].as_str()?.to_owned(),
                    mime: line[3].as_str()?.to_owned(),
                    is_core,
                })
            })
        });
        Ok(listed.collect())
    }

    /// All files that every reader needs, and one of each kind of the others.
    fn files(&mut self, listed: &[Listed]) {
        let mut seen = BTreeMap::new();
        let chosen = listed.iter().filter(|file| {
            let ending = file.path.rsplit(['.', '/']).next().unwrap_or_default();
            let is_first = seen.insert(ending.to_owned(), ()).is_none();
            file.is_core || is_first || file.path.is_empty()
        });
        for file in chosen {
            self.file(file);
        }
    }

    fn file(&mut self, file: &Listed) {
        let Some(answer) = self.ask(&file.path, "") else {
            return;
        };
        let is_page = file.mime.starts_with("text/html");
        if let Some(place) = &answer.location {
            let what = format!("is redirected to {place}, but the links of the site lead here");
            return self.say(&file.path, &what);
        }
        if answer.status != 200 {
            let top = file.path.split('/').next().unwrap_or_default();
            let what = format!(
                "is answered with status {}; was it uploaded, and does the host keep `/{top}/` for itself?",
                answer.status
            );
            return self.say(&file.path, &what);
        }
        if !sha256_hex(&answer.body).starts_with(&file.sha256) {
            let what = if is_page {
                "is not as it was built: the host changes pages (minifying, injected scripts) or has another build; switch that off, or readers get the program's pages offline"
            } else {
                "is not as it was built: the host changes it, or it is of another build; no copy for offline can be made"
            };
            self.say(&file.path, what);
        }
        let expected = file.mime.split(';').next().unwrap_or_default();
        let kind = answer.essence();
        // Scripts and styles are refused with a wrong type; of what is only downloaded the type matters little.
        let matters = is_page
            || [
                "text/css",
                "text/javascript",
                "application/wasm",
                "image/svg+xml",
            ]
            .contains(&expected);
        let fits =
            kind == expected || expected.contains("javascript") && kind.contains("javascript");
        if matters && !fits {
            let what = match expected {
                "application/wasm" => format!(
                    "comes as `{kind}`: the program is compiled the slower way; send `application/wasm`"
                ),
                _ => format!("comes as `{kind}` and not as `{expected}`"),
            };
            self.say(&file.path, &what);
        }
        if is_page {
            self.framing(&file.path, &answer);
        }
    }

    /// Embeds are frames in the pages of others.
    fn framing(&mut self, path: &str, answer: &HostResponse) {
        let policy = answer.header("content-security-policy");
        if answer.header("x-frame-options").is_some()
            || policy.is_some_and(|policy| policy.contains("frame-ancestors"))
        {
            self.say(
                path,
                "may not be framed (`X-Frame-Options` or `frame-ancestors`), so no embed can be shown; leave that header out",
            );
        }
    }

    /// The largest file: its compression, its caching, and who may load it.
    fn module(&mut self, listed: &[Listed]) {
        let Some(file) = listed.iter().find(|file| file.path.ends_with(".wasm")) else {
            return;
        };
        let path = file.path.as_str();
        let mut small = false;
        for encodings in ["br", "gzip", ""] {
            let Some(answer) = self.ask(path, encodings) else {
                return;
            };
            let encoding = answer.header("content-encoding").unwrap_or_default();
            small |= !encoding.is_empty();
            let whole = wire::decoded(encoding, &answer.body);
            if !encoding.is_empty() && encoding != encodings {
                let what =
                    format!("is sent in the encoding `{encoding}` to who takes `{encodings}` only");
                self.say(path, &what);
            } else if !whole.is_ok_and(|bytes| sha256_hex(&bytes) == file.sha256) {
                let what = format!(
                    "sent to who takes `{encodings}` is not what it is without compression; is a `.br` or `.gz` file of an earlier build left?"
                );
                self.say(path, &what);
            }
            let varies = answer
                .header("vary")
                .is_some_and(|vary| vary.to_ascii_lowercase().contains("accept-encoding"));
            if small && !varies {
                self.say(
                    path,
                    "is compressed without `Vary: Accept-Encoding`: a shared cache may give it to who cannot read it (nginx: `gzip_vary on;`)",
                );
                break;
            }
            if encodings.is_empty() && answer.header("access-control-allow-origin") != Some("*") {
                self.say(
                    path,
                    "comes without `Access-Control-Allow-Origin: *`: widgets in sandboxed frames cannot draw other days",
                );
            }
        }
        if !small {
            self.say(
                path,
                "is not compressed: readers load three times as much; switch compression on, or build with `ATLAS_SIBLINGS=br,gz` where the host can hand those files out (nginx, Caddy)",
            );
        }
    }

    /// A folder of the site that has a page, such as `states/`.
    fn folder(listed: &[Listed]) -> Option<&str> {
        let mut pages = listed.iter().map(|file| file.path.as_str());
        pages.find(|path| path.ends_with('/') && path.matches('/').count() == 1)
    }

    /// Relative references need the slash; the day in the query must not be lost on the way.
    fn folder_without_slash(&mut self, listed: &[Listed]) {
        let Some(folder) = Self::folder(listed) else {
            return;
        };
        let bare = folder.trim_end_matches('/');
        let asked = format!("{bare}?asof=2012-12-20");
        let Some(answer) = self.ask(&asked, "") else {
            return;
        };
        let Some(location) = &answer.location else {
            if answer.status == 200 {
                let what = "is answered without a redirection to the slash: scripts go there by themselves, but without them its page has no style and dead links below a path; let the host redirect (serve: `\"trailingSlash\": true`)";
                self.say(bare, what);
            }
            return;
        };
        let wanted = self.site.join(&format!("{folder}?asof=2012-12-20"));
        let got = self
            .site
            .join(&asked)
            .and_then(|asked| asked.join(location));
        let (Ok(wanted), Ok(got)) = (wanted, got) else {
            return self.say(
                bare,
                &format!("is redirected to `{location}`, which is no address"),
            );
        };
        if got.origin() != wanted.origin() {
            let what = format!(
                "is redirected to {got}, another host, port or scheme than was asked (nginx: `absolute_redirect off;`)"
            );
            self.say(bare, &what);
        } else if got.path() != wanted.path() {
            self.say(
                bare,
                &format!(
                    "is redirected to {} and not to {}",
                    got.path(),
                    wanted.path()
                ),
            );
        } else if got.query() != wanted.query() {
            self.say(bare, "loses its query when it is redirected to the slash: a link to a day leads to today");
        }
    }

    /// Hosts that merge slashes show a page at an address where nothing relative is right.
    fn doubled_slash(&mut self, listed: &[Listed]) {
        let Some(folder) = Self::folder(listed) else {
            return;
        };
        let path = format!("{folder}/");
        if self
            .ask(&path, "")
            .is_some_and(|answer| answer.status == 200)
        {
            self.say(
                &path,
                "is answered with a page: scripts go to the one with one slash, but without them its references are wrong; redirect to it or answer 404 (README.md has the line for nginx)",
            );
        }
    }

    fn what_is_missing(&mut self) {
        let path = "nowhere-in-the-atlas/";
        if let Some(answer) = self.ask(path, "") {
            let is_ours = String::from_utf8_lossy(&answer.body).contains("data-anywhere");
            match answer.status {
                404 if is_ours => {}
                404 => self.say(path, "is answered with a 404 page of the host's own; let it answer with 404.html, from which readers find on"),
                200 => self.say(path, "is answered with status 200: search engines take what is not there for pages; let the host answer 404 with 404.html"),
                status => {
                    let what = format!("is answered with status {status} and not 404");
                    self.say(path, &what);
                }
            }
        }
        let path = "assets/missing-0000000000000000.css";
        let Some(answer) = self.ask(path, "") else {
            return;
        };
        if answer.status == 200 {
            self.say(path, "does not exist, and is answered with status 200");
        } else if answer.max_age() > 0 {
            self.say(
                path,
                "does not exist, and browsers may remember that: who came while a file was missing will not get it later; give the long `Cache-Control` to answers with status 200 only",
            );
        }
    }
}

impl HostResponse {
    fn essence(&self) -> String {
        let kind = self.header("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if kind.is_empty() {
            "no type".to_owned()
        } else {
            kind.to_ascii_lowercase()
        }
    }

    /// For how many seconds the answer may be used without asking again.
    fn max_age(&self) -> u64 {
        let control = self
            .header("cache-control")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let forbids = ["no-cache", "no-store"]
            .iter()
            .any(|word| control.contains(word));
        let age = control
            .split(',')
            .find_map(|one| one.trim().strip_prefix("max-age="));
        age.filter(|_| !forbids)
            .and_then(|age| age.parse().ok())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
