//! The whole edition as one file: every file of the site, in an archive that opens from any static server.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    compress::original_of,
    files,
    names::{self, EDITIONS},
    problem::{Explain, Result},
};

/// Writes `data/csto-atlas-<edition>.zip`. Compressed siblings stay out: whoever serves the archive's content can make
/// them again.
///
/// # Errors
/// When the site does not say what it is, or a file cannot be read or written.
pub fn write(site: &Path) -> Result<()> {
    let name = format!("csto-atlas-{}", names::about(site)?.edition);
    let mut paths = files::below(site)?;
    paths.retain(|path| belongs(path));
    let readme = (format!("{name}/README.txt"), Content::Text(readme(&name)));
    let files = paths.iter().map(|path| {
        let content = Content::File(site.join(path));
        (format!("{name}/{path}"), content)
    });
    pack(
        &site.join(format!("data/{name}.zip")),
        [readme].into_iter().chain(files),
    )
}

/// What a file of an archive holds.
pub enum Content {
    /// What a file on the disk holds.
    File(PathBuf),
    /// A text.
    Text(String),
}

/// Writes an archive of files, each with its name. Times are those of no day, so that the same files are always the same
/// archive.
///
/// # Errors
/// When a file cannot be read or the archive not be written.
pub fn pack(target: &Path, files: impl Iterator<Item = (String, Content)>) -> Result<()> {
    let file = File::create(target).explain(|| format!("cannot write {}", target.display()))?;
    let mut archive = ZipWriter::new(BufWriter::new(file));
    // The first day that the format knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files {
        let bytes = match content {
            Content::File(path) => crate::files::read_bytes(&path)?,
            Content::Text(text) => text.into_bytes(),
        };
        let started = archive.start_file(&name, options);
        started.explain(|| format!("cannot add {name} to the archive"))?;
        archive
            .write_all(&bytes)
            .explain(|| format!("cannot add {name} to the archive"))?;
    }
    let finished = archive.finish().and_then(|mut file| Ok(file.flush()?));
    finished.explain(|| "cannot finish the archive".into())
}

/// Neither an archive itself, as the book is, nor a compressed sibling, nor an image for previews of links, which would make two
/// thirds of the archive and serve nobody who has it; nor the frozen editions, of which it is one itself.
fn belongs(path: &str) -> bool {
    !path.ends_with(".zip")
        && !path.ends_with(".epub")
        && !path.starts_with("cards/")
        && !path.starts_with(&format!("{EDITIONS}/"))
        && original_of(path).is_none()
}

fn readme(name: &str) -> String {
    let edition = name.trim_start_matches("csto-atlas-");
    format!(
        "CSTO Atlas, edition of {edition}\r\n\r\n\
        This is the complete site without the preview images of links and without the book for e-readers. Serve the folder with any static web server and open it in a browser, for instance:\r\n\r\n    \
        python3 -m http.server --directory {name}\r\n\r\n\
        The data are in data/; data/index.html says what each file holds.\r\n\r\n\
        Licence of the data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\r\n\
        Licence of the program: MIT\r\n\
        Cite as: CSTO Atlas. Edition of {edition}.\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, io::Read as _};

    #[test]
    fn the_archive_holds_the_site_and_is_the_same_twice() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("atlas-archive-{}", std::process::id()));
        let about = br#"{"edition":"2026-11-21","address":"https://atlas.example/"}"#;
        let files: [(&str, &[u8]); 7] = [
            ("editions/2026-01-01/edition.json", b"{}"),
            ("index.html", b"home"),
            ("index.html.br", b"small"),
            ("index.html.gz", b"small"),
            ("states/index.html", "Հայաստան".as_bytes()),
            ("data/atlas.json", b"{}"),
            (names::SITE, about),
        ];
        for (path, bytes) in files {
            let file = dir.join(path);
            files::create_dir(file.parent().unwrap_or(&dir))?;
            files::write(&file, bytes)?;
        }
        let target = dir.join("data/csto-atlas-2026-11-21.zip");
        write(&dir)?;
        let first = files::read_bytes(&target)?;
        write(&dir)?;
        assert!(
            first == files::read_bytes(&target)?,
            "two archives of one site differ"
        );
        let opened = zip::ZipArchive::new(std::io::Cursor::new(first));
        let mut archive = opened.explain(|| "is no archive".into())?;
        let mut names: Vec<String> = (0..archive.len())
            .filter_map(|place| Some(archive.by_index(place).ok()?.name().ok()?.into_owned()))
            .collect();
        names.sort();
        let expected = [
            "README.txt",
            "data/atlas.json",
            "index.html",
            "site.json",
            "states/index.html",
        ];
        assert_eq!(
            names,
            expected.map(|path| format!("csto-atlas-2026-11-21/{path}"))
        );
        let mut text = String::new();
        let file = archive.by_name("csto-atlas-2026-11-21/states/index.html");
        let read = file
            .explain(|| "is not there".into())?
            .read_to_string(&mut text);
        read.explain(|| "cannot be read".into())?;
        assert_eq!(text, "Հայաստան");
        fs::remove_dir_all(&dir).explain(|| "cannot clean up".into())
    }
}
