//! The record as files to take away, written below `data/` of the site.
//!
//! [`files`] makes them all, each with what it holds; the same data set and address always make the same bytes.
//! A module is a format: [`tables`] are the CSV files and [`datapackage`] what describes them, [`json`] is the whole
//! record, [`linked_data`] is JSON-LD, [`calendar`] the events, [`references`] are the sources for reference managers.
//! Archives read [`ro_crate`], [`croissant`] and [`datacite`]; [`quickstatements`] is what Wikidata can say.
//! The formats are a public promise: see ARCHITECTURE.md.

pub mod calendar;
pub mod columns;
pub mod croissant;
pub mod datacite;
pub mod datapackage;
pub mod json;
pub mod linked_data;
pub mod quickstatements;
pub mod references;
pub mod revisions;
pub mod ro_crate;
pub mod row;
pub mod state_tables;
pub mod table;
pub mod tables;
pub mod value;

use std::{fs, io, path::Path};

use atlas_address::cite::Work;
use atlas_record::{
    earlier::Editions,
    events,
    model::{Dataset, StatementId},
    translation::Translation,
};

use crate::Site;
use calendar::CalendarHead;

/// The version of the formats: a field that changes its meaning or goes away is a new version, a further one is not.
pub const VERSION: i64 = 1;

/// A file to take away.
pub struct Download {
    /// Its path below `data/`.
    pub path: String,
    /// What it holds, a few words.
    pub about: String,
    /// How many things it holds, if it holds things of one sort.
    pub count: Option<usize>,
    /// Its content.
    pub text: String,
}

impl Download {
    /// Its media type, as the site is to serve it.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self.path.rsplit('.').next().unwrap_or_default() {
            "json" => "application/json",
            "jsonld" => "application/ld+json",
            "csv" => "text/csv",
            "ttl" => "text/turtle",
            "ics" => "text/calendar",
            "bib" => "application/x-bibtex",
            "ris" => "application/x-research-info-systems",
            "txt" => "text/plain",
            "xml" => "application/xml",
            _ => "application/octet-stream",
        }
    }
}

/// All files with what the editions changed, and what describes them all as a package.
#[must_use]
pub fn all(
    dataset: &Dataset,
    russian: &Translation,
    editions: &Editions,
    site: &Site,
) -> Vec<Download> {
    let mut files = files(dataset, russian, site);
    files.push(revisions::file(dataset, russian, editions, site));
    files.push(ro_crate::file(site, dataset, &files));
    files
}

/// All files of the present record, in the order in which they are listed; the texts in Russian stand beside the English ones.
#[must_use]
pub fn files(dataset: &Dataset, russian: &Translation, site: &Site) -> Vec<Download> {
    let address = site.absolute("");
    let tables = tables::tables(dataset, russian);
    let mut files = vec![
        Download {
            path: "atlas.json".into(),
            about: "The whole record: entries, statements with all readings and sources, periods on the ladders, changes".into(),
            count: Some(dataset.statements.len()),
            text: json::document(dataset, russian, &address),
        },
        Download {
            path: "schema/atlas-1.json".into(),
            about: "What each field of the JSON files means (JSON Schema 2020-12)".into(),
            count: None,
            text: json::SCHEMA.to_owned(),
        },
        Download {
            path: "datapackage.json".into(),
            about: "What each column of the tables means (Frictionless Data Package)".into(),
            count: Some(tables.len()),
            text: datapackage::json(dataset, &tables, &address),
        },
    ];
    files.push(croissant::file(site, dataset, &tables));
    files.extend(datacite::files(site, dataset));
    let codebook = columns::codebook(&tables);
    files.push(Download {
        path: "codebook.csv".into(),
        about:
            "What each column of each table means, of which type it is, and what an empty cell says"
                .into(),
        count: Some(codebook.len()),
        text: value::csv(&codebook),
    });
    files.push(Download {
        path: "shapes.ttl".into(),
        about: "What the linked data must look like (SHACL)".into(),
        count: None,
        text: linked_data::SHAPES.to_owned(),
    });
    files.extend(tables.iter().map(|table| Download {
        path: table.path(),
        about: table.title.to_owned(),
        count: Some(table.rows.len()),
        text: table.csv(),
    }));
    files.extend(references::files(dataset, &address));
    files.extend(calendars(dataset, &address));
    let commands = quickstatements::commands(dataset);
    files.push(Download {
        path: "wikidata.txt".into(),
        about: "Who is a member since when, as commands for Wikidata (QuickStatements); to be read before they are run"
            .into(),
        count: Some(commands.lines().count()),
        text: commands,
    });
    files.push(linked_data::file(site, dataset, russian, &files));
    files
}

/// Two calendars: the events once, and the turning points again each year.
fn calendars(dataset: &Dataset, site: &str) -> [Download; 2] {
    let shown = |id: &StatementId| {
        dataset
            .statement(*id)
            .when
            .as_ref()
            .and_then(calendar::days)
    };
    let events: Vec<StatementId> = events::all(dataset)
        .into_iter()
        .filter(|id| shown(id).is_some())
        .collect();
    let milestone = |id: &StatementId| dataset.statement(*id).milestone;
    let milestones: Vec<StatementId> = events.iter().copied().filter(milestone).collect();
    let citation = Work::edition(dataset.edition, site).chicago();
    let description = calendar::description(dataset, &citation);
    let file = |path: &str, about: &str, name: &str, events: &[StatementId], yearly: bool| {
        let head = CalendarHead {
            name,
            description: &description,
            site,
            yearly,
        };
        Download {
            path: path.to_owned(),
            about: about.to_owned(),
            count: Some(events.len()),
            text: calendar::calendar(dataset, &head, events),
        }
    };
    [
        file(
            "events.ics",
            "Calendar of the events that are known to the day",
            "CSTO Atlas: events",
            &events,
            false,
        ),
        file(
            "anniversaries.ics",
            "Calendar of the turning points, coming back each year",
            "CSTO Atlas: anniversaries",
            &milestones,
            true,
        ),
    ]
}

/// Writes the files below a folder, which is `data/` of the site.
///
/// # Errors
/// When a folder cannot be made or a file not be written.
pub fn write(files: &[Download], folder: &Path) -> io::Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &file.text)?;
    }
    Ok(())
}
