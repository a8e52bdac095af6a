//! The book, opened and read: nothing of the record is lost in it, and it leads nowhere that is not there.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
    path::Path,
    sync::LazyLock,
};

use atlas_publish::{Site, book};
use atlas_record::model::{Dataset, Kind, Standing};
use roxmltree::{Document, Node, ParsingOptions};

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    atlas_data::compile(&folder).expect("the data set compiles")
});

/// The files of the book, by their paths.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let site = Site::new("https://atlas.test/x/").expect("it is an address");
    let bytes = book::epub(&DATASET, &site).expect("it is written to memory");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("is an archive");
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("is there");
        let name = file.name().expect("a name").into_owned();
        if place == 0 {
            // By this readers know the format.
            assert_eq!(name, "mimetype");
            assert_eq!(file.compression(), zip::CompressionMethod::Stored);
        }
        let mut text = String::new();
        file.read_to_string(&mut text).expect("is text");
        files.insert(name, text);
    }
    files
});

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).expect("is well-formed")
}

/// The words of an element, with one space where there is white space.
fn words(node: Node<'_, '_>) -> String {
    let texts = node
        .descendants()
        .filter_map(|node| node.text().filter(|_| node.is_text()));
    let all: String = texts.collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk over the book, part by part of a statement"
)]
fn every_statement_keeps_its_sentence_date_mark_readings_and_sources() {
    let chapters: BTreeMap<&str, Document<'_>> = FILES
        .iter()
        .filter(|(path, _)| path.ends_with(".xhtml"))
        .map(|(path, text)| (path.as_str(), parsed(text)))
        .collect();
    let anchors: BTreeMap<&str, BTreeMap<&str, Node<'_, '_>>> = chapters
        .iter()
        .map(|(path, chapter)| {
            let nodes = chapter.descendants();
            (
                *path,
                nodes
                    .filter_map(|node| Some((node.attribute("id")?, node)))
                    .collect(),
            )
        })
        .collect();
    let mut lost = Vec::new();
    for (id, said) in DATASET.all() {
        let subject = DATASET.entity(said.subject);
        let (path, anchor) = match &subject.source {
            Some(note) => (
                format!("EPUB/sources/{}.xhtml", note.form.name()),
                format!("{}:{}", subject.slug, said.id),
            ),
            None => (
                format!("EPUB/{}/{}.xhtml", subject.kind().folder(), subject.slug),
                said.id.clone(),
            ),
        };
        let Some(node) = anchors
            .get(path.as_str())
            .and_then(|ids| ids.get(anchor.as_str()))
        else {
            lost.push(format!("{path}#{anchor}"));
            continue;
        };
        let shown = words(*node);
        let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut wanted = vec![spaced(&said.text)];
        wanted.extend(said.when.map(|when| when.words()));
        wanted.extend(said.place.clone());
        wanted.extend(match said.standing {
            Standing::Settled => None,
            Standing::Contested => Some("Sources disagree".to_owned()),
            Standing::Unverified => Some("Unverified".to_owned()),
        });
        for reading in &said.readings {
            wanted.extend([spaced(&reading.text), spaced(&reading.why)]);
            wanted.extend(reading.when.map(|when| when.words()));
        }
        lost.extend(
            wanted
                .into_iter()
                .filter(|words| !shown.contains(words))
                .map(|words| format!("{id:?} {path}#{anchor}: {words}")),
        );
        let links: BTreeSet<&str> = node
            .descendants()
            .filter_map(|node| node.attribute("href"))
            .collect();
        let readings = said
            .readings
            .iter()
            .flat_map(|reading| reading.citations().iter());
        for citation in said.citations().iter().chain(readings) {
            let source = &DATASET.entity(citation.source).slug;
            if !links
                .iter()
                .any(|href| href.ends_with(&format!("#{source}")))
            {
                lost.push(format!("{path}#{anchor}: {source}"));
            }
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn links_lead_to_files_and_ids_of_the_book_or_out_of_it() {
    let ids = |path: &str| -> BTreeSet<String> {
        let Some(text) = FILES.get(path) else {
            return BTreeSet::new();
        };
        let chapter = parsed(text);
        chapter
            .descendants()
            .filter_map(|node| node.attribute("id"))
            .map(str::to_owned)
            .collect()
    };
    let known: BTreeMap<&str, BTreeSet<String>> = FILES
        .keys()
        .map(|path| {
            (
                path.as_str(),
                if path.ends_with(".xhtml") {
                    ids(path)
                } else {
                    BTreeSet::new()
                },
            )
        })
        .collect();
    let mut wrong = Vec::new();
    for (path, text) in FILES.iter().filter(|(path, _)| path.ends_with(".xhtml")) {
        for node in parsed(text).descendants() {
            let Some(href) = node.attribute("href") else {
                continue;
            };
            if href.contains("://") {
                continue;
            }
            let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
            let (folder, _) = path.rsplit_once('/').expect("a folder");
            let target = match file.strip_prefix("../") {
                Some(rest) => format!("EPUB/{rest}"),
                None if file.is_empty() => path.clone(),
                None => format!("{folder}/{file}"),
            };
            let there = known
                .get(target.as_str())
                .is_some_and(|ids| anchor.is_empty() || ids.contains(anchor));
            if !there {
                wrong.push(format!("{path}: {href}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk over the chapters, claim by claim"
)]
fn what_the_package_claims_is_true_of_the_chapters() {
    let package = parsed(&FILES["EPUB/package.opf"]);
    let items: BTreeMap<&str, Node<'_, '_>> = package
        .descendants()
        .filter(|node| node.tag_name().name() == "item")
        .filter_map(|node| Some((node.attribute("href")?, node)))
        .collect();
    let figures = DATASET
        .of_kind(Kind::State)
        .filter(|(id, _)| !atlas_record::as_of::ladders(&DATASET, *id).is_empty());
    let mut drawn = 0;
    for (path, text) in FILES.iter().filter(|(path, _)| path.ends_with(".xhtml")) {
        let chapter = parsed(text);
        let all = |name: &'static str| {
            chapter
                .descendants()
                .filter(move |node| node.tag_name().name() == name)
        };
        let item = items[path.trim_start_matches("EPUB/")];
        assert_eq!(
            item.attribute("properties") == Some("svg"),
            all("svg").count() > 0,
            "{path}"
        );
        // Figures: a name, no link that a reader of names would not find, the same beside it.
        for svg in all("svg") {
            drawn += 1;
            assert_eq!(svg.attribute("role"), Some("img"), "{path}");
            assert!(
                svg.attribute("aria-label")
                    .is_some_and(|name| name.contains("the same")),
                "{path}"
            );
            assert!(
                !svg.descendants().any(|node| node.tag_name().name() == "a"),
                "{path}"
            );
            assert!(all("table").count() > 0 || all("ul").count() > 0, "{path}");
        }
        // Headings in order: one of the first rank, none is passed over.
        let ranks: Vec<u32> = chapter
            .descendants()
            .filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(ranks.iter().filter(|rank| **rank == 1).count(), 1, "{path}");
        assert_eq!(ranks.first(), Some(&1), "{path}");
        assert!(
            ranks.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{path}: {ranks:?}"
        );
        // A date for machines is a day, a month or a year; validators take a season for a month.
        for time in all("time") {
            let date = time.attribute("datetime").unwrap_or_default();
            let whole = match date.len() {
                10 => atlas_record::day::Day::parse(date).is_some(),
                7 => date[5..]
                    .parse::<u8>()
                    .is_ok_and(|month| (1..=12).contains(&month)),
                4 => date.parse::<u16>().is_ok(),
                _ => false,
            };
            assert!(whole, "{path}: {date}");
        }
        for foreign in all("span").filter(|node| node.attribute("lang").is_some()) {
            let xml = foreign.attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
            assert_eq!(xml, foreign.attribute("lang"), "{path}");
        }
        assert_eq!(all("script").count(), 0, "{path}");
    }
    assert_eq!(drawn, figures.count() + 1);
}
