//! The service worker: the scripts in `worker/`, joined, under the list of all files of the site with their digests.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    compress::{self, original_of},
    digest::{Digest, Digests, sha256_hex, short_hash},
    files, mime,
    names::{self, ASSETS, INDEX, LANGUAGES, SHELL, WORKER},
    problem::{Explain, Problem, Result},
    script,
};

/// In the order of dependence: joined they are one script without imports.
const PARTS: [&str; 5] = [
    "files.mjs",
    "store.mjs",
    "edition.mjs",
    "messages.mjs",
    "main.mjs",
];

/// Names the shell of each language after its content, as the other assets.
///
/// # Errors
/// When `prerender` has not written one.
pub fn hash_shells(site: &Path) -> Result<()> {
    let others = LANGUAGES.map(|code| SHELL.replace(".txt", &format!("-{code}.txt")));
    for shell in [SHELL.to_owned()].iter().chain(&others) {
        let bytes = files::read_bytes(&site.join(shell))?;
        let name = shell.replace(".txt", &format!("-{}.txt", short_hash(&bytes)));
        fs::rename(site.join(shell), site.join(name))
            .explain(|| format!("cannot rename {shell}"))?;
    }
    Ok(())
}

/// What `sw.js` must be for the files of a site; `scripts` is the folder of the worker's own scripts.
///
/// # Errors
/// When a script is missing, or the list cannot be made.
pub fn text(site: &Path, scripts: &Path, digests: &Digests) -> Result<String> {
    let scripts = joined(scripts)?;
    let lines = lines(site, digests)?;
    let list = |tier: Tier| {
        let chosen = lines.values().filter(|(one, _)| *one == tier);
        chosen
            .map(|(_, line)| line.as_str())
            .collect::<Vec<_>>()
            .join(",\n")
    };
    let shell = shell(digests, None)?;
    let languages = languages(digests)?;
    let edition = names::about(site)?.edition;
    let (core, rest) = (list(Tier::Core), list(Tier::Rest));
    let patches = site.join(names::PATCHES);
    let patches = if patches.is_file() {
        files::read(&patches)?
    } else {
        "[]".to_owned()
    };
    let patches = patches.trim_end();
    let build = short_hash(format!("{scripts}{edition}{core}{rest}").as_bytes());
    Ok(format!(
        "// The service worker of the atlas; `cargo xtask seal` has written it from worker/ and from the files of the site.\n\
         // Each file: address, SHA-256 (of what is not always kept the beginning), bytes, type, SHA-256 of what is in a pack.\n\
         const MANIFEST = {{\n\"build\": \"{build}\",\n\"edition\": \"{edition}\",\n\"shell\": \"{shell}\",\n\
         \"languages\": {{{languages}}},\n\
         \"core\": [\n{core}\n],\n\"rest\": [\n{rest}\n],\n\"patches\": {patches}\n}};\n\n{scripts}"
    ))
}

/// The worker that removes every copy and itself.
///
/// # Errors
/// When it is not among the scripts.
pub fn kill_switch(scripts: &Path) -> Result<String> {
    files::read(&scripts.join("kill.js"))
}

/// What differs between `sw.js` and the files of the site; the kill switch lists none.
///
/// # Errors
/// When one of both cannot be read.
pub fn faults(site: &Path, scripts: &Path, digests: &Digests) -> Result<Vec<String>> {
    let published = files::read(&site.join(WORKER))?;
    if published == kill_switch(scripts)? {
        return Ok(Vec::new());
    }
    let right = text(site, scripts, digests)?;
    if published == right {
        return Ok(Vec::new());
    }
    let missing = right.lines().filter(|line| !published.contains(line));
    let surplus = published.lines().filter(|line| !right.contains(line));
    let faults = missing.map(|line| format!("{WORKER}: lacks {line}"));
    Ok(faults
        .chain(surplus.map(|line| format!("{WORKER}: has {line}, which is not so")))
        .collect())
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Tier {
    /// Always kept: what every page can be made of.
    Core,
    /// Kept when the reader asks for everything.
    Rest,
}

/// Whether a reader's device keeps a file.
#[must_use]
pub fn keeps(file: &str) -> bool {
    tier(file).is_some()
}

/// Whether a reader's device always keeps a file.
#[must_use]
pub fn always_keeps(file: &str) -> bool {
    tier(file) == Some(Tier::Core)
}

/// What a reader's device keeps of a file.
fn tier(file: &str) -> Option<Tier> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_core =
        file.starts_with(ASSETS) || file.starts_with("marks/") || file.starts_with("snippets/");
    match file {
        _ if original_of(file).is_some() => None,
        _ if is_for_others(file) || file.starts_with(names::PATCH) => None,
        // Kept once a page of the language is opened.
        _ if names::language_of(file).is_some() => Some(Tier::Rest),
        // Pages that the program does not make by itself.
        "data/index.html" | "embed/index.html" => Some(Tier::Core),
        _ if is_core || ["icon.svg", "manifest.webmanifest"].contains(&file) => Some(Tier::Core),
        // For hosts and crawlers, not for readers; what is not found is made from the shell.
        WORKER
        | names::NOT_FOUND
        | names::SITE
        | names::EDITIONS_INDEX
        | names::PATCHES
        | "robots.txt"
        | "sitemap.xml" => None,
        "embed.js" | "embed.md" => None,
        // Configuration of hosts: _headers, .nojekyll, CNAME.
        _ if ending.is_empty() || name.starts_with(['.', '_']) => None,
        // Pictures for link previews and shops, and archives of all that is kept anyway.
        _ if ["png", "jpg", "jpeg", "webp", "avif", "zip", "epub"].contains(&ending) => None,
        _ => Some(Tier::Rest),
    }
}

/// Whether a file is for other people's pages, where no worker is registered: a widget, what it needs, a frozen
/// edition, an answer for oEmbed. The configurator is a page as any other.
fn is_for_others(file: &str) -> bool {
    let folders = [
        "embed/",
        "editions/",
        "oembed/",
        "assets/embed-",
        "assets/widget-",
    ];
    let in_language = file.split_once('/');
    let in_language = in_language.filter(|(folder, _)| LANGUAGES.contains(folder));
    let file = in_language.map_or(file, |(_, file)| file);
    file != "embed/index.html" && folders.iter().any(|folder| file.starts_with(folder))
}

/// The line of the list for each file that is kept, by its path.
fn lines<'a>(site: &Path, digests: &'a Digests) -> Result<BTreeMap<&'a str, (Tier, String)>> {
    let kept = digests
        .iter()
        .filter_map(|(file, digest)| Some((file.as_str(), tier(file)?, digest)));
    kept.map(|(file, tier, digest)| {
        let unpacked = if file.ends_with(".pack") {
            let bytes = compress::unpacked(file, &files::read_bytes(&site.join(file))?)?;
            format!(",\"{}\"", sha256_hex(&bytes))
        } else {
            String::new()
        };
        Ok((file, (tier, line(file, tier, digest, &unpacked)?)))
    })
    .collect()
}

/// The address of a file: pages are known by their folder, as links have it.
#[must_use]
pub fn address(file: &str) -> &str {
    match file.strip_suffix(INDEX) {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => file,
    }
}

/// How many digits of its digest tell a file that is not always kept from another version of it. Digests do not
/// compress, and there are some two thousand, which every reader fetches with every edition.
const DIGITS: usize = 16;

fn line(file: &str, tier: Tier, digest: &Digest, unpacked: &str) -> Result<String> {
    let address = address(file);
    if !address
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\"\\%?#".contains(&byte))
    {
        let what = format!("{file}: the service worker lists only addresses that need no escapes");
        return Err(Problem::new(what).mend("give the file another name"));
    }
    let Digest { sha256, bytes } = digest;
    let kind = mime::of(file);
    let digits = match tier {
        Tier::Core => sha256.as_str(),
        Tier::Rest => &sha256[..DIGITS],
    };
    Ok(format!(
        "[\"{address}\",\"{digits}\",{bytes},\"{kind}\"{unpacked}]"
    ))
}

/// The shell of a language, or the English one.
fn shell<'a>(digests: &'a Digests, language: Option<&str>) -> Result<&'a str> {
    let is_it = |file: &&String| names::is_shell(file) && names::language_of(file) == language;
    let mut shells = digests.keys().filter(is_it);
    match (shells.next(), shells.next()) {
        (Some(shell), None) => Ok(shell),
        _ => Err(
            Problem::new("the site has not exactly one assets/shell-*.txt for each language")
                .mend("cargo xtask build"),
        ),
    }
}

/// For each language the folder of its pages, its shell, and what else its pages need beside the core.
fn languages(digests: &Digests) -> Result<String> {
    let mut lines = Vec::new();
    for code in LANGUAGES {
        let shell = shell(digests, Some(code))?;
        let is_its = |file: &&String| names::language_of(file) == Some(code);
        let files = digests.keys().filter(is_its);
        let files: Vec<String> = files.map(|file| format!("\"{file}\"")).collect();
        let files = files.join(",");
        lines.push(format!(
            "\"{code}\":{{\"shell\":\"{shell}\",\"needed\":[{files}]}}"
        ));
    }
    Ok(lines.join(","))
}

/// The scripts as one classic script.
fn joined(scripts: &Path) -> Result<String> {
    let mut joined = String::new();
    for part in PARTS {
        let text = files::read(&scripts.join(part))?;
        for line in text.lines().filter(|line| !line.starts_with("import ")) {
            joined.push_str(line.strip_prefix("export ").unwrap_or(line));
            joined.push('\n');
        }
    }
    Ok(script::lean(&joined))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_readers_open() {
        let cases = [
            ("assets/atlas-0123.css", Some(Tier::Core)),
            ("assets/atlas-0123.css.br", None),
            ("assets/shell-0123.txt", Some(Tier::Core)),
            ("assets/shell-ru-0123.txt", Some(Tier::Rest)),
            ("assets/texts-ru-0123.pack", Some(Tier::Rest)),
            ("ru/states/index.html", Some(Tier::Rest)),
            ("ru/embed/index.html", Some(Tier::Rest)),
            ("ru/embed/map/index.html", None),
            ("hy/embed/map/index.html", None),
            ("marks/192.png", Some(Tier::Core)),
            ("icon.svg", Some(Tier::Core)),
            ("manifest.webmanifest", Some(Tier::Core)),
            ("index.html", Some(Tier::Rest)),
            ("states/armenia/index.html", Some(Tier::Rest)),
            ("states/armenia/index.html.gz", None),
            ("data/atlas.json", Some(Tier::Rest)),
            ("data/csto-atlas-2026-11-21.zip", None),
            ("feed.xml", Some(Tier::Rest)),
            ("sitemap.xml", None),
            ("robots.txt", None),
            ("screenshots/home.png", None),
            ("og/states/armenia.png", None),
            ("404.html", None),
            ("embed/index.html", Some(Tier::Core)),
            ("data/index.html", Some(Tier::Core)),
            ("embed/map/2012-12-19/index.html", None),
            ("embed/demo/demo.css", None),
            ("assets/widget-0123.js", None),
            ("assets/embed-0123.css", None),
            ("editions/2026-11-21/data/atlas.json", None),
            ("editions.json", None),
            ("patches.json", None),
            ("assets/patch-0123.bin", None),
            ("assets/calendar-0123.bin", Some(Tier::Core)),
            ("site.json", None),
            ("oembed/states/armenia.json", None),
            ("embed.js", None),
            ("sw.js", None),
            ("_headers", None),
            ("CNAME", None),
        ];
        for (file, expected) in cases {
            assert_eq!(tier(file), expected, "{file}");
        }
    }

    #[test]
    fn a_line_states_address_digest_size_and_type() -> Result<()> {
        let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        for (file, address, kind) in [
            ("index.html", "", "text/html; charset=utf-8"),
            ("states/index.html", "states/", "text/html; charset=utf-8"),
            ("a.json", "a.json", "application/json; charset=utf-8"),
        ] {
            let whole = format!("[\"{address}\",\"{digest}\",1,\"{kind}\",\"0\"]");
            assert_eq!(line(file, Tier::Core, &Digest::of(b"x"), ",\"0\"")?, whole);
            let begun = format!("[\"{address}\",\"{}\",1,\"{kind}\"]", &digest[..16]);
            assert_eq!(line(file, Tier::Rest, &Digest::of(b"x"), "")?, begun);
        }
        for file in ["a b.json", "a\"b.json"] {
            assert!(
                line(file, Tier::Rest, &Digest::of(b"x"), "").is_err(),
                "{file}"
            );
        }
        Ok(())
    }
}
