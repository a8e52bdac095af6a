//! All sources as files for reference managers.

use atlas_address::cite::{self, Work};
use atlas_record::model::Dataset;

use crate::{LICENCE, LICENCE_URL, export::Download};

/// BibTeX, RIS and CSL-JSON of all sources, in the order of their slugs.
#[must_use]
pub fn files(dataset: &Dataset, site: &str) -> [Download; 3] {
    let works: Vec<Work> = cite::sources(dataset).collect();
    let entries = |write: fn(&Work) -> String| works.iter().map(write).collect::<Vec<_>>();
    let head = format!(
        "Sources of the CSTO Atlas, edition of {}. Licence of this list: {LICENCE}, {LICENCE_URL}",
        dataset.edition.words()
    );
    let citation = Work::edition(dataset.edition, site).chicago();
    let file = |path: &str, about: &str, text: String| Download {
        path: path.to_owned(),
        about: about.to_owned(),
        count: Some(works.len()),
        text,
    };
    // BibTeX passes over what stands between entries; a percent sign says so to people. RIS and CSL-JSON have no place
    // for remarks, so each of their records names the atlas in its note.
    let bibtex = format!(
        "% {head}\n% Cite as: {citation}\n\n{}",
        entries(Work::bibtex).join("\n")
    );
    [
        file(
            "references.bib",
            "All sources for BibTeX and biblatex",
            bibtex,
        ),
        file(
            "references.ris",
            "All sources for EndNote, Zotero, Mendeley (RIS)",
            entries(Work::ris).join("\r\n"),
        ),
        file(
            "references.csl.json",
            "All sources for Zotero and pandoc (CSL-JSON)",
            format!("[\n{}\n]\n", entries(Work::csl_json).join(",\n")),
        ),
    ]
}
