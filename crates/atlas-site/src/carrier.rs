//! The edition for readers that know files only: Kiwix, and a folder opened from the disk.
//!
//! Such readers have no server: an address of a folder is no page, scripts are refused or put in by themselves, and a
//! policy in the page stops their own. So the pages come without program, worker, policy and widgets, every link names
//! its file, and a line says what only the site has.

use std::{collections::BTreeSet, ops::Range, path::Path};

use atlas_html::{Tag, replace, tags};
use atlas_messages::{Language, carrier as say};

use crate::{
    archive::{self, Content},
    files, icons,
    names::{self, About, INDEX, LANGUAGES, TRANSLATED},
    problem::{Problem, Result},
    reference::{BaseUrl, Target, folder_of, relative},
};

/// Pages that are nothing without the program, with all below them.
const OF_THE_PROGRAM: [&str; 2] = ["embed/", "offline/"];
/// Files that crawlers, hosts, browsers or the program ask for, and previews of links.
const OF_HOSTS: [&str; 6] = [
    "editions/",
    "cards/",
    "oembed/",
    "marks/",
    "data/csto-atlas-",
    "assets/embed-",
];
/// What of the files at the root a reader of a copy has a use for.
const AT_THE_ROOT: [&str; 4] = [INDEX, "icon.svg", "CITATION.cff", names::THIRD_PARTY];
/// What only the program does is not shown.
const STYLE: &str = "<style>form,button,[data-take],.ruler__slider,.as-of-bar__steps,color-scheme{display:none!important}</style>";

/// Writes the copy of a built site into a folder, which must be new or empty, and says how many pages it has.
///
/// # Errors
/// When the site does not say what it is, or a file cannot be read or written.
pub fn write(site: &Path, folder: &Path) -> Result<usize> {
    let about = names::about(site)?;
    let mut paths = files::below(site)?;
    paths.retain(|path| belongs(path));
    let kept: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let lines = lines(&about)?;
    let mut pages = 0;
    for path in &paths {
        let target = folder.join(path);
        if !path.ends_with(".html") {
            files::copy(&site.join(path), &target)?;
            continue;
        }
        let html = files::read(&site.join(path))?;
        let html = page(&html, path, &kept, &about, lines.of(path));
        files::create_dir(target.parent().unwrap_or(folder))?;
        files::write(&target, html.as_bytes())?;
        pages += 1;
    }
    if pages == 0 {
        return Err(
            Problem::new(format!("{} has no pages", site.display())).mend("cargo xtask build")
        );
    }
    Ok(pages)
}

/// Packs such a folder into one archive, whose folder is named after it.
///
/// # Errors
/// When a file cannot be read or the archive not be written.
pub fn pack(folder: &Path, target: &Path, name: &str) -> Result<()> {
    let readme = format!(
        "Open {INDEX} in a browser. This copy needs no server; search, filters and other days are in the site only.\r\n"
    );
    let files = files::below(folder)?.into_iter().map(|path| {
        let content = Content::File(folder.join(&path));
        (format!("{name}/{path}"), content)
    });
    let readme = (format!("{name}/README.txt"), Content::Text(readme));
    archive::pack(target, [readme].into_iter().chain(files))
}

/// Writes the picture by which Kiwix shows a book, 48 pixels wide and high.
///
/// # Errors
/// When the site has no `icon.svg`, or it cannot be drawn.
pub fn illustration(site: &Path, target: &Path) -> Result<()> {
    files::write(
        target,
        &icons::png(&files::read(&site.join("icon.svg"))?, 48, 1.0)?,
    )
}

/// The folder of a language at the beginning of a path, and what is behind it: `ru/states/` is `states/` in Russian.
fn in_language(path: &str) -> (Option<&'static str>, &str) {
    let split =
        |code: &&'static str| Some((Some(*code), path.strip_prefix(*code)?.strip_prefix('/')?));
    LANGUAGES.iter().find_map(split).unwrap_or((None, path))
}

fn belongs(path: &str) -> bool {
    let (_, path) = in_language(path);
    let begins = |folders: &[&str]| folders.iter().any(|folder| path.starts_with(folder));
    let ending = path.rsplit('.').next().unwrap_or_default();
    if begins(&OF_THE_PROGRAM) || begins(&OF_HOSTS) || ["br", "gz"].contains(&ending) {
        return false;
    }
    if path.starts_with("assets/") {
        return ["css", "woff2", "svg", "png"].contains(&ending);
    }
    path.contains('/') || AT_THE_ROOT.contains(&path)
}

/// A page as a file among files, with a line that says what it is.
fn page(html: &str, path: &str, kept: &BTreeSet<&str>, about: &About, line: &str) -> String {
    let base = BaseUrl::of(path);
    let mut places = Vec::new();
    let mut after: Option<Tag> = None;
    for mut tag in tags(html) {
        // What stands within something that goes, goes with it.
        if after
            .as_ref()
            .is_some_and(|gone| tag.range.start < gone.range.end)
        {
            continue;
        }
        if let Some(range) = of_the_program(html, &tag) {
            let with = if tag.value("id") == Some("boot-silent") {
                line.to_owned()
            } else {
                String::new()
            };
            tag.range = range;
            places.push((tag.range.clone(), with));
            after = Some(tag);
            continue;
        }
        if tag.is("title") {
            places.push((tag.range.start..tag.range.start, STYLE.to_owned()));
        }
        if follow(&mut tag, &base, folder_of(path), kept, about) {
            places.push((tag.range.clone(), tag.to_string()));
        }
    }
    replace(html, places)
}

/// The place of an element that only the program, browsers or hosts have a use for.
fn of_the_program(html: &str, tag: &Tag) -> Option<Range<usize>> {
    // None of them stands within another of its kind.
    let whole = |name: &str| {
        let rest = &html[tag.range.end..];
        let end = rest.find(&format!("</{name}"))?;
        let close = rest[end..].find('>')?;
        Some(tag.range.start..tag.range.end + end + close + 1)
    };
    let name = tag
        .value("name")
        .or(tag.value("property"))
        .unwrap_or_default();
    match tag.name.as_str() {
        "script" if tag.value("type") != Some("application/ld+json") => whole("script"),
        "noscript" => whole("noscript"),
        "p" if tag.value("id") == Some("boot-silent") => whole("p"),
        "meta" if tag.value("http-equiv").is_some() => Some(tag.range.clone()),
        "meta"
            if name.starts_with("atlas-") || name.starts_with("og:image") || name == "og:url" =>
        {
            Some(tag.range.clone())
        }
        "link" => {
            let stays = ["stylesheet", "icon", "schema.DC"];
            let stays = stays.iter().any(|word| tag.has_word("rel", word));
            (!stays).then(|| tag.range.clone())
        }
        _ => None,
    }
}

/// Lets the references of a tag name files; says whether it has changed.
fn follow(
    tag: &mut Tag,
    base: &BaseUrl,
    folder: &str,
    kept: &BTreeSet<&str>,
    about: &About,
) -> bool {
    let before = tag.attributes.len();
    let mut changed = false;
    tag.attributes.retain_mut(|(name, value)| {
        if !["href", "src", "action"].contains(&name.as_str()) || value.starts_with('#') {
            return true;
        }
        let Target::Inside { path, fragment } = base.resolve(value) else {
            return true;
        };
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}{INDEX}")
        } else {
            path.clone()
        };
        let hash = if fragment.is_empty() {
            String::new()
        } else {
            format!("#{fragment}")
        };
        changed = true;
        if kept.contains(file.as_str()) {
            *value = format!("{}{hash}", relative(folder, &file));
            return true;
        }
        // What only the site has is there, where the site is somewhere.
        *value = format!("{}{path}{hash}", about.address);
        is_public(about) && name == "href"
    });
    changed || tag.attributes.len() != before
}

/// Whether the address is one that is reserved for examples.
fn is_public(about: &About) -> bool {
    let host = about
        .address
        .trim_end_matches('/')
        .rsplit("//")
        .next()
        .unwrap_or_default();
    let host = host.split('/').next().unwrap_or_default();
    !host.ends_with(".example") && !host.is_empty()
}

/// What such a copy has not, in each language in which the whole site is, the first in English.
struct Lines(Vec<(Option<&'static str>, String)>);

impl Lines {
    /// The line for a page; the English one where the site is only partly in its language.
    fn of(&self, path: &str) -> &str {
        let (wanted, _) = in_language(path);
        let line = self.0.iter().find(|(code, _)| *code == wanted);
        line.or(self.0.first()).map_or("", |(_, line)| line)
    }
}

/// The lines of a copy. A program speaks a language until it ends, so English is first.
fn lines(about: &About) -> Result<Lines> {
    let mut lines = vec![(None, line(about))];
    for code in TRANSLATED {
        let spoken = Language::of(code).map(atlas_messages::speak);
        if spoken.is_none_or(|spoken| spoken.is_err()) {
            return Err(Problem::new(format!("`{code}` cannot be spoken")));
        }
        lines.push((Some(code), line(about)));
    }
    Ok(Lines(lines))
}

/// The line in the language that is spoken.
fn line(about: &About) -> String {
    let edition = &about.edition;
    let said = if is_public(about) {
        let address = atlas_html::escape(&about.address);
        say::copied_from(edition, &format!("<a href=\"{address}\">{address}</a>"))
    } else {
        say::copied(edition)
    };
    let lang = atlas_messages::language().code();
    format!("<p class=\"boot-notice\" lang=\"{lang}\">{said}</p>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn about(address: &str) -> About {
        About {
            edition: "2026-11-30".into(),
            address: address.into(),
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn references_name_files_and_what_only_the_site_has_goes() {
        let kept = BTreeSet::from([
            "index.html",
            "states/index.html",
            "states/armenia/index.html",
            "assets/a.css",
        ]);
        let cases = [
            (r#"<a href="../">s</a>"#, r#"<a href="../index.html">s</a>"#),
            (
                r#"<a href="../../?asof=2001-01-01">h</a>"#,
                r#"<a href="../../index.html">h</a>"#,
            ),
            (
                r#"<a href="./#summary">h</a>"#,
                r#"<a href="index.html#summary">h</a>"#,
            ),
            (
                r##"<a href="#summary">h</a>"##,
                r##"<a href="#summary">h</a>"##,
            ),
            (
                r#"<a href="https://e.example/">h</a>"#,
                r#"<a href="https://e.example/">h</a>"#,
            ),
            (
                r#"<a class=x href="../../embed/">h</a>"#,
                r#"<a class="x">h</a>"#,
            ),
            (
                r#"<link rel="stylesheet" href="../../assets/a.css">"#,
                r#"<link rel="stylesheet" href="../../assets/a.css">"#,
            ),
            (r#"<link rel="manifest" href="../../m">x"#, "x"),
            (
                r#"<meta http-equiv="Content-Security-Policy" content="a">x"#,
                "x",
            ),
            (r#"<script src=b.js type=module></script>x"#, "x"),
            (
                r#"<script type="application/ld+json">{}</script>"#,
                r#"<script type="application/ld+json">{}</script>"#,
            ),
            (
                r#"<noscript><p class=notice>No <a href=x>y</a></p></noscript>x"#,
                "x",
            ),
        ];
        for (html, expected) in cases {
            assert_eq!(
                page(
                    html,
                    "states/armenia/index.html",
                    &kept,
                    &about("https://csto-atlas.example/"),
                    ""
                ),
                expected
            );
        }
        let public = page(
            r#"<a href="../../embed/#x">h</a><p id=boot-silent>Scripts</p>"#,
            "states/armenia/index.html",
            &kept,
            &about("https://atlas.org/a/"),
            "<p>A copy</p>",
        );
        assert!(
            public.starts_with(r#"<a href="https://atlas.org/a/embed/#x">h</a>"#),
            "{public}"
        );
        assert!(public.ends_with("<p>A copy</p>"), "{public}");
    }

    #[test]
    fn a_copy_has_pages_and_what_they_show_and_no_program() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-carrier-{}", std::process::id()));
        let (site, copy) = (dir.join("site"), dir.join("copy"));
        let about = br#"{"edition":"2026-11-21","address":"https://csto-atlas.example/"}"#;
        let files: [(&str, &[u8]); 19] = [
            (names::SITE, about),
            ("index.html", b"<title>T</title><a href=states/>s</a>"),
            ("index.html.br", b"small"),
            ("404.html", b"lost"),
            ("states/index.html", b"<a href=../>up</a>"),
            ("embed/map/index.html", b"widget"),
            (
                "ru/states/index.html",
                b"<a href=../../states/>en</a><p id=boot-silent>.</p>",
            ),
            ("hy/index.html", b"<p id=boot-silent>.</p>"),
            ("ru/embed/map/index.html", b"widget"),
            ("ru/offline/index.html", b"panel"),
            ("offline/index.html", b"panel"),
            ("editions/2026-01-01/edition.json", b"{}"),
            ("assets/a-1.css", b"a{}"),
            ("assets/a-1.js", b"1"),
            ("assets/a-1.wasm", b"1"),
            ("assets/shell-1.txt", b"shell"),
            ("data/atlas.json", b"{}"),
            ("data/csto-atlas-2026-11-21.zip", b"PK"),
            ("sw.js", b"1"),
        ];
        for (path, bytes) in files {
            let file = site.join(path);
            files::create_dir(file.parent().unwrap_or(&site))?;
            files::write(&file, bytes)?;
        }
        assert_eq!(write(&site, &copy)?, 4);
        let expected = [
            "assets/a-1.css",
            "data/atlas.json",
            "hy/index.html",
            "index.html",
            "ru/states/index.html",
            "states/index.html",
        ];
        assert_eq!(files::below(&copy)?, expected);
        let home = files::read(&copy.join(INDEX))?;
        assert_eq!(
            home,
            format!("{STYLE}<title>T</title><a href=\"states/index.html\">s</a>")
        );
        let russian = files::read(&copy.join("ru/states/index.html"))?;
        assert_eq!(
            russian,
            "<a href=\"../../states/index.html\">en</a><p class=\"boot-notice\" lang=\"ru\">Копия редакции от 2026-11-21 для чтения без сервера. Поиск атласа, фильтры, другие дни и виджеты есть только на сайте.</p>"
        );
        let armenian = files::read(&copy.join("hy/index.html"))?;
        assert_eq!(
            armenian,
            "<p class=\"boot-notice\" lang=\"en\">A copy of the edition of 2026-11-21, to be read without a server. The search of the atlas, filters, other days and embeds are on the site only.</p>"
        );
        fs::remove_dir_all(&dir).map_err(|error| Problem::new(error.to_string()))
    }
}
