//! Where things are, and what the manifests say.

use std::{env, ffi::OsString, path::PathBuf};

use atlas_site::{
    files,
    problem::{Explain, Problem, Result},
};
use toml::de::{DeTable, DeValue};

/// The checkout that this program was built from.
pub struct Project {
    pub root: PathBuf,
    /// This program's own path, noted at the start: a later `cargo test --workspace` may replace the file.
    pub xtask: PathBuf,
}

/// The bars of the first load, in bytes after Brotli.
#[derive(Debug, PartialEq)]
pub struct Budget {
    pub page: u64,
    pub widget: u64,
    pub embed: u64,
    pub start: u64,
    pub code: u64,
    pub views: u64,
    pub rules: u64,
    pub data: u64,
    pub index: u64,
    pub russian: u64,
}

impl Project {
    pub fn here() -> Result<Self> {
        // `cargo run` says where the crate is now; the place it was compiled in counts where nothing does,
        // because a checkout may have been moved since.
        let said = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let said = said.filter(|dir| dir.ends_with("crates/xtask"));
        let crate_dir = said.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = crate_dir
            .ancestors()
            .nth(2)
            .unwrap_or(&crate_dir)
            .to_owned();
        let xtask = env::current_exe().explain(|| "cannot find the path of this program".into())?;
        Ok(Project { root, xtask })
    }

    /// Where Cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.root.join("target"),
        }
    }

    /// The folder of the data set: `data`, or what the environment variable ATLAS_DATA names, from the root of the checkout.
    pub fn data(&self) -> OsString {
        data_folder(env::var_os("ATLAS_DATA"))
    }

    /// The data set as the prerendering program embeds it: `size` needs its bytes apart from the module's.
    pub fn dataset(&self) -> PathBuf {
        self.target().join("atlas").join("dataset.bin")
    }

    /// The search index, beside the data set.
    pub fn search_index(&self) -> PathBuf {
        self.dataset().with_file_name("search.bin")
    }

    /// The days of the bar of time, beside the data set.
    pub fn calendar(&self) -> PathBuf {
        self.dataset().with_file_name("calendar.bin")
    }

    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder of the service worker's scripts.
    pub fn worker(&self) -> PathBuf {
        self.root.join("worker")
    }

    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The version of wasm-bindgen that the app is locked to, which the command-line tool must share.
    pub fn wasm_bindgen_version(&self) -> Result<String> {
        let lock = files::read(&self.root.join("Cargo.lock"))?;
        locked_version(&lock, "wasm-bindgen")
    }

    pub fn budget(&self) -> Result<Budget> {
        budget(&files::read(&self.root.join("Cargo.toml"))?)
    }

    /// Where the site is published: the environment variable ATLAS_SITE, or the setting in Cargo.toml.
    pub fn site(&self) -> Result<String> {
        if let Some(site) = env::var("ATLAS_SITE").ok().filter(|site| !site.is_empty()) {
            return Ok(site);
        }
        let manifest = files::read(&self.root.join("Cargo.toml"))?;
        let site = text_at(&manifest, &["workspace", "metadata", "atlas", "site"])?;
        site.ok_or_else(|| Problem::new("Cargo.toml has no workspace.metadata.atlas.site"))
    }

    /// Preview images of earlier builds, named after what they are drawn from.
    pub fn cards(&self) -> PathBuf {
        self.target().join("atlas").join("cards")
    }

    /// The oldest compiler that the workspace says it builds with.
    pub fn rust_version(&self) -> Result<String> {
        let manifest = files::read(&self.root.join("Cargo.toml"))?;
        let version = text_at(&manifest, &["workspace", "package", "rust-version"])?;
        version.ok_or_else(|| Problem::new("Cargo.toml has no workspace.package.rust-version"))
    }
}

fn data_folder(said: Option<OsString>) -> OsString {
    said.filter(|folder| !folder.is_empty())
        .unwrap_or_else(|| "data".into())
}

/// Where tools are kept that are not on PATH: shared by all checkouts, because they take long to build.
pub fn tools_dir() -> Result<PathBuf> {
    let named = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(dir) = named("ATLAS_TOOLS") {
        return Ok(dir);
    }
    let cache = named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(".cache")));
    let cache = cache.or_else(|| named("LOCALAPPDATA"));
    let nowhere = || {
        Problem::new("there is no home folder to keep tools in")
            .mend("export ATLAS_TOOLS=/some/folder")
    };
    Ok(cache.ok_or_else(nowhere)?.join("csto-atlas").join("tools"))
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let table = parse(lock, "Cargo.lock")?;
    let packages = table
        .get("package")
        .and_then(|value| value.get_ref().as_array());
    let versions: Vec<&str> = packages
        .into_iter()
        .flatten()
        .filter(|entry| {
            entry
                .get_ref()
                .get("name")
                .and_then(|name| name.get_ref().as_str())
                == Some(package)
        })
        .filter_map(|entry| entry.get_ref().get("version")?.get_ref().as_str())
        .collect();
    match versions[..] {
        [version] => Ok(version.to_owned()),
        [] => Err(
            Problem::new(format!("Cargo.lock has no package `{package}`"))
                .mend("cargo generate-lockfile"),
        ),
        _ => Err(Problem::new(format!(
            "Cargo.lock has {} versions of `{package}`",
            versions.len()
        ))
        .mend(format!("cargo tree --invert {package}"))),
    }
}

fn budget(manifest: &str) -> Result<Budget> {
    let bytes = |key: &str| {
        let path = ["workspace", "metadata", "atlas", "budget", key];
        let table = parse(manifest, "Cargo.toml")?;
        let number = at(&table, &path).and_then(|value| value.as_integer()?.as_str().parse().ok());
        let example = "a [workspace.metadata.atlas.budget] table with `page`, `widget`, `embed`, `start`, `code`, `views`, `rules`, `data`, `index` and `russian` in bytes";
        number.ok_or_else(|| {
            Problem::new(format!("Cargo.toml has no number at {}", path.join(".")))
                .mend(format!("add {example}"))
        })
    };
    Ok(Budget {
        page: bytes("page")?,
        widget: bytes("widget")?,
        embed: bytes("embed")?,
        start: bytes("start")?,
        code: bytes("code")?,
        views: bytes("views")?,
        rules: bytes("rules")?,
        data: bytes("data")?,
        index: bytes("index")?,
        russian: bytes("russian")?,
    })
}

fn text_at(manifest: &str, path: &[&str]) -> Result<Option<String>> {
    let table = parse(manifest, "Cargo.toml")?;
    Ok(at(&table, path)
        .and_then(|value| value.as_str())
        .map(str::to_owned))
}

fn at<'a, 'i>(table: &'a DeTable<'i>, path: &[&str]) -> Option<&'a DeValue<'i>> {
    let (first, rest) = path.split_first()?;
    rest.iter()
        .try_fold(table.get(*first)?.get_ref(), |value, key| {
            Some(value.get(*key)?.get_ref())
        })
}

fn parse<'i>(text: &'i str, name: &str) -> Result<DeTable<'i>> {
    let table = DeTable::parse(text).explain(|| format!("cannot parse {name}"))?;
    Ok(table.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_found_among_similar_names() {
        let package = |name: &str, version: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n")
        };
        let lock = package("wasm-bindgen-macro", "0.2.1") + &package("wasm-bindgen", "0.2.129");
        let twice = package("wasm-bindgen", "0.1.0") + &lock;
        let cases = [
            (lock.as_str(), Some("0.2.129")),
            (twice.as_str(), None),
            ("", None),
            ("version = 4", None),
            ("[[", None),
        ];
        for (text, expected) in cases {
            assert_eq!(
                locked_version(text, "wasm-bindgen").ok().as_deref(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn another_data_set_is_read_where_one_is_named() {
        let folder = |said: Option<&str>| data_folder(said.map(OsString::from));
        assert_eq!(folder(None), "data");
        assert_eq!(folder(Some("")), "data");
        assert_eq!(folder(Some("/another/data")), "/another/data");
    }

    #[test]
    fn the_budget_is_whole_numbers() {
        let table = |rest: &str| format!("[workspace.metadata.atlas.budget]\n{rest}");
        let good = table(
            "page = 30_000\nwidget = 5\nembed = 4\nstart = 8\ncode = 160_000\nviews = 9\nrules = 6\ndata = 1\nindex = 2\nrussian = 7",
        );
        assert_eq!(
            budget(&good).ok(),
            Some(Budget {
                page: 30_000,
                widget: 5,
                embed: 4,
                start: 8,
                code: 160_000,
                views: 9,
                rules: 6,
                data: 1,
                index: 2,
                russian: 7
            })
        );
        for bad in [
            "",
            "page = 1\ncode = 2",
            "page = 1\nwidget = 5\nembed = 4\nstart = 8\ncode = 2\nviews = 9\nrules = 6\nindex = 3\nrussian = 7\ndata = \"3\"",
            "page = 1\nwidget = 5\nembed = 4\nstart = 8\ncode = 2\nviews = 9\nrules = 6\nindex = 3\nrussian = 7\ndata = -3",
        ] {
            assert!(budget(&table(bad)).is_err(), "{bad}");
        }
    }
}
