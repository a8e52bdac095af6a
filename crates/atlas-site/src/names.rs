//! The files and folders of a published site that have names of their own, and what the site says of itself.

use std::path::Path;

use serde_json::Value;

use crate::{
    files,
    problem::{Explain, Problem, Result},
};

/// The file of a folder's page.
pub const INDEX: &str = "index.html";

/// Where files named after their content live; hosts may let browsers keep them for ever.
pub const ASSETS: &str = "assets";

/// The script that loads the parts of the module which do not start with it.
pub const PARTS: &str = "parts.js";

/// How the names of packs end: bytes for the program, compressed with gzip by ourselves. Before they are named after
/// their content they are `record.pack`, `index.pack`, and of a language `texts-ru.pack` and others.
pub const PACK: &str = ".pack";

/// Whether the program fetches a file of this name beside its code: a pack, or the days of the bar of time, which are
/// as they are.
#[must_use]
pub fn is_fetched(file: &str) -> bool {
    [PACK, ".bin"].iter().any(|ending| file.ends_with(ending))
}

/// The page with which a host answers where there is nothing.
pub const NOT_FOUND: &str = "404.html";

/// The service worker. The name must never change: browsers know a worker by its address.
pub const WORKER: &str = "sw.js";

/// The folder of all frozen editions.
pub const EDITIONS: &str = "editions";

/// The list of an edition's files, in its folder.
pub const EDITION_LIST: &str = "edition.json";

/// The list of all editions, at the root of the site.
pub const EDITIONS_INDEX: &str = "editions.json";

/// The list of patches, by which readers of the site as it was published before get the files of this one. It is there
/// where that site was at hand: `[["assets/record-a.pack","assets/record-b.pack","assets/patch-c.bin"]]`.
pub const PATCHES: &str = "patches.json";

/// How the names of patches begin.
pub const PATCH: &str = "assets/patch-";

/// What the site is, written by `prerender`: `{"edition":"2026-11-21","address":"https://atlas.example/"}`.
pub const SITE: &str = "site.json";

/// Folders at the root of a host that common hosts answer themselves, whatever the site has there.
///
/// Apache's `Alias /icons/` is on by default, and so are `manual`, `cgi-bin` and `error` where its packages are
/// installed; `server-status` and `server-info` are its reports, `javascript` an alias of Debian's, `cdn-cgi`
/// Cloudflare's, `__` Firebase's, `.netlify` Netlify's, `aspnet_client` that of IIS.
pub const KEPT_BY_HOSTS: [&str; 14] = [
    "icons",
    "cgi-bin",
    "server-status",
    "server-info",
    "manual",
    "error",
    "javascript",
    "nginx_status",
    "cdn-cgi",
    "__",
    ".netlify",
    "aspnet_client",
    "phpmyadmin",
    "webalizer",
];

/// Whose work is in the program, at the root of the site.
pub const THIRD_PARTY: &str = "THIRD-PARTY.txt";

/// The same for machines: what the program is made of, as CycloneDX.
pub const BILL_OF_MATERIALS: &str = "bom.cdx.json";

/// The page shell, as `prerender` writes it.
pub const SHELL: &str = "assets/shell.txt";

/// Stands for the root of the site in the page shell; `src/bin/prerender.rs` writes it and `worker/` replaces it.
pub const ROOT_TOKEN: &str = "{root}";

/// Whether a file is the page from which the worker makes every other of a language, named after its content.
///
/// ```
/// assert!(atlas_site::names::is_shell("assets/shell-0123456789abcdef.txt"));
/// assert!(atlas_site::names::is_shell("assets/shell-ru-0123456789abcdef.txt"));
/// ```
#[must_use]
pub fn is_shell(file: &str) -> bool {
    file.starts_with("assets/shell-") && file.ends_with(".txt")
}

/// The code of the language whose pages alone need a file, where that is not English; only files that are named after
/// their content can be of one: `assets/texts-ru-0123456789abcdef.pack`.
///
/// ```
/// use atlas_site::names::language_of;
/// assert_eq!(language_of("assets/texts-ru-0123456789abcdef.pack"), Some("ru"));
/// assert_eq!(language_of("assets/texts-0123456789abcdef.pack"), None);
/// ```
#[must_use]
pub fn language_of(file: &str) -> Option<&str> {
    let (stem, _) = file.strip_prefix("assets/")?.rsplit_once('-')?;
    let code = stem.rsplit(['-', '_']).next()?;
    (code != stem && LANGUAGES.contains(&code)).then_some(code)
}

/// The codes of the languages beside English in which pages are published, each in a folder of its name.
pub const LANGUAGES: [&str; 6] = ["ru", "hy", "be", "kk", "ky", "tg"];

/// Those of them in which the texts of the record are, too, with an index of their own.
pub const TRANSLATED: [&str; 1] = ["ru"];

/// What a site says of itself in [`SITE`].
#[derive(Debug, PartialEq, Eq)]
pub struct About {
    /// The day of its edition, such as `2026-11-21`.
    pub edition: String,
    /// Its public address, with a slash at the end.
    pub address: String,
}

/// Reads what a site says of itself.
///
/// # Errors
/// When the site has no [`SITE`], or it does not name both.
pub fn about(site: &Path) -> Result<About> {
    let text =
        files::read(&site.join(SITE)).map_err(|problem| problem.mend("cargo xtask build"))?;
    let value: Value = serde_json::from_str(&text).explain(|| format!("{SITE} is not JSON"))?;
    let field = |name: &str| {
        let text = value[name].as_str().map(str::to_owned);
        text.ok_or_else(|| Problem::new(format!("{SITE} has no `{name}`")))
    };
    Ok(About {
        edition: field("edition")?,
        address: field("address")?,
    })
}
