//! The files as an RO-Crate (researchobject.org/ro-crate, version 1.2), which archives and workflow hubs read.
//!
//! The root says all that the validators ask for (name, description, date, licence) and who published it; each file has
//! a name, its type and its size. The date is that of the edition: writers of the trade put the present moment there.

use atlas_address::cite::Work;
use atlas_record::model::Dataset;
use serde_json::{Value as Json, json};

use crate::{
    LICENCE_URL, NAME, Site,
    export::{
        Download,
        value::{Value, json_document},
    },
};

/// The version that the crate keeps to.
const PROFILE: &str = "https://w3id.org/ro/crate/1.2";

/// What the licence is called in full.
pub(crate) const LICENCE_NAME: &str = "Creative Commons Attribution 4.0 International";

/// What the record is, in two sentences; archives show it.
pub(crate) fn description(dataset: &Dataset) -> String {
    format!(
        "Statements about the states, organs, forces, operations, exercises, documents, sessions and requests of the Collective Security Treaty Organization, each with its sources. Where sources disagree all readings are kept; dates are as precise as the sources and no more (EDTF). Edition of {}.",
        dataset.edition.words()
    )
}

/// `ro-crate-metadata.json`, which describes the folder where it stands.
#[must_use]
pub fn file(site: &Site, dataset: &Dataset, files: &[Download]) -> Download {
    let address = site.absolute("");
    let edition = dataset.edition.to_string();
    let reference = |id: &str| json!({ "@id": id });
    let parts: Vec<Json> = files.iter().map(|file| reference(&file.path)).collect();
    let mut graph = vec![
        json!({
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "about": reference("./"),
            "conformsTo": reference(PROFILE),
        }),
        json!({
            "@id": "./",
            "@type": "Dataset",
            "name": Work::edition(dataset.edition, &address).title,
            "description": description(dataset),
            "datePublished": edition,
            "version": edition,
            "license": reference(LICENCE_URL),
            "author": reference(&address),
            "publisher": reference(&address),
            "url": site.absolute("data/"),
            "inLanguage": "en",
            "hasPart": parts,
        }),
        json!({
            "@id": LICENCE_URL,
            "@type": "CreativeWork",
            "name": LICENCE_NAME,
            "description": "Share and adapt for any purpose; name the atlas and its edition, and say what was changed.",
        }),
        json!({ "@id": address, "@type": "Organization", "name": NAME, "url": address }),
    ];
    graph.extend(files.iter().map(|file| {
        json!({
            "@id": file.path,
            "@type": "File",
            "name": file.path,
            "description": file.about,
            "encodingFormat": file.media_type(),
            "contentSize": file.text.len().to_string(),
        })
    }));
    let context = Value::Text(format!("{PROFILE}/context"));
    Download {
        path: "ro-crate-metadata.json".into(),
        about: "The files as a package for archives (RO-Crate 1.2)".into(),
        count: Some(files.len()),
        text: json_document(&[("@context", context)], &[("@graph", graph)]),
    }
}
