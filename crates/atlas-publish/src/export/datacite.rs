//! What a registry of identifiers is told of an edition: DataCite's metadata (schema 4.5), as JSON and as XML.
//!
//! The identifier itself is the archive's to give. Both forms are made of one list of fields. DataCite's own schema takes
//! any text as a date, so dates are kept to what archives accept: a day, a year, or two years with a slash between them.

use atlas_address::cite::Work;
use atlas_record::{events, model::Dataset};
use serde_json::json;

use crate::{
    LICENCE_URL, NAME, Site, escape,
    export::{
        Download, ro_crate,
        value::{Value, json_document},
    },
};

/// The schema of the JSON form, by its name.
const SCHEMA: &str = "http://datacite.org/schema/kernel-4";

/// What the record is about, in the words by which it is looked for.
pub(crate) const SUBJECTS: [&str; 4] = [
    "Collective Security Treaty Organization",
    "Collective Security Treaty",
    "alliances",
    "international organizations",
];

/// What is said of an edition.
struct Metadata {
    title: String,
    description: String,
    edition: String,
    year: String,
    /// From the year of the first event to that of the last, with a slash between them.
    covered: Option<String>,
    address: String,
}

impl Metadata {
    fn of(site: &Site, dataset: &Dataset) -> Self {
        let years = events::all(dataset)
            .into_iter()
            .filter_map(|id| dataset.statement(id).when?.first_day())
            .map(|day| day.civil().0);
        let (first, last) = (years.clone().min(), years.max());
        let last = last.map(|year| year.min(dataset.edition.civil().0));
        Self {
            title: Work::edition(dataset.edition, "").title,
            description: ro_crate::description(dataset),
            edition: dataset.edition.to_string(),
            year: dataset.edition.civil().0.to_string(),
            covered: first
                .zip(last)
                .map(|(first, last)| format!("{first:04}/{last:04}")),
            address: site.absolute("data/"),
        }
    }

    /// The dates: type, date, and what is said of it.
    fn dates(&self) -> Vec<(&'static str, &str, Option<&'static str>)> {
        let mut dates = vec![("Issued", self.edition.as_str(), None)];
        let covered = self.covered.as_deref();
        dates.extend(covered.map(|years| ("Other", years, Some("Years of the recorded events"))));
        dates
    }
}

/// `datacite.json` and `datacite.xml`.
#[must_use]
pub fn files(site: &Site, dataset: &Dataset) -> [Download; 2] {
    let metadata = Metadata::of(site, dataset);
    let file = |path: &str, about: &str, text| Download {
        path: path.into(),
        about: about.into(),
        count: None,
        text,
    };
    [
        file(
            "datacite.json",
            "What a registry of identifiers is told of this edition (DataCite 4.5)",
            as_json(&metadata),
        ),
        file("datacite.xml", "The same as XML", as_xml(&metadata)),
    ]
}

#[expect(
    clippy::too_many_lines,
    reason = "a document: one field a line, in the order of the schema"
)]
fn as_json(metadata: &Metadata) -> String {
    let text = |text: &str| Value::text(text);
    let dates = metadata.dates().into_iter().map(|(kind, date, about)| {
        let mut fields = json!({ "dateType": kind, "date": date });
        if let Some(about) = about {
            fields["dateInformation"] = about.into();
        }
        fields
    });
    let subjects = SUBJECTS.iter().map(|subject| json!({ "subject": subject }));
    json_document(
        &[
            ("schemaVersion", text(SCHEMA)),
            ("publicationYear", text(&metadata.year)),
            ("version", text(&metadata.edition)),
            ("language", text("en")),
            ("url", text(&metadata.address)),
            ("publisher", Value::Fields(vec![("name", text(NAME))])),
            (
                "types",
                Value::Fields(vec![
                    ("resourceTypeGeneral", text("Dataset")),
                    ("resourceType", text("Dataset")),
                ]),
            ),
        ],
        &[
            (
                "creators",
                vec![json!({ "name": NAME, "nameType": "Organizational" })],
            ),
            (
                "titles",
                vec![json!({ "title": metadata.title, "lang": "en" })],
            ),
            ("subjects", subjects.collect()),
            ("dates", dates.collect()),
            (
                "alternateIdentifiers",
                vec![
                    json!({ "alternateIdentifier": metadata.address, "alternateIdentifierType": "URL" }),
                ],
            ),
            (
                "rightsList",
                vec![json!({
                    "rights": ro_crate::LICENCE_NAME,
                    "rightsUri": LICENCE_URL,
                    "rightsIdentifier": "CC-BY-4.0",
                    "rightsIdentifierScheme": "SPDX",
                    "schemeUri": "https://spdx.org/licenses/",
                })],
            ),
            (
                "descriptions",
                vec![
                    json!({ "description": metadata.description, "descriptionType": "Abstract", "lang": "en" }),
                ],
            ),
            (
                "formats",
                ["text/csv", "application/json", "application/ld+json"]
                    .map(|one| json!(one))
                    .into(),
            ),
        ],
    )
}

fn as_xml(metadata: &Metadata) -> String {
    let dates: String = metadata
        .dates()
        .into_iter()
        .map(|(kind, date, about)| {
            let about = about.map_or_else(String::new, |about| {
                format!(" dateInformation=\"{}\"", escape(about))
            });
            format!("    <date dateType=\"{kind}\"{about}>{date}</date>\n")
        })
        .collect();
    let subjects: String = SUBJECTS
        .iter()
        .map(|subject| format!("    <subject>{}</subject>\n", escape(subject)))
        .collect();
    let [title, description, address] =
        [&metadata.title, &metadata.description, &metadata.address].map(|text| escape(text));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <resource xmlns=\"{SCHEMA}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"{SCHEMA} https://schema.datacite.org/meta/kernel-4.5/metadata.xsd\">\n  \
        <identifier identifierType=\"DOI\">:tba</identifier>\n  \
        <creators>\n    <creator>\n      <creatorName nameType=\"Organizational\">{NAME}</creatorName>\n    </creator>\n  </creators>\n  \
        <titles>\n    <title xml:lang=\"en\">{title}</title>\n  </titles>\n  \
        <publisher>{NAME}</publisher>\n  \
        <publicationYear>{year}</publicationYear>\n  \
        <resourceType resourceTypeGeneral=\"Dataset\">Dataset</resourceType>\n  \
        <subjects>\n{subjects}  </subjects>\n  \
        <dates>\n{dates}  </dates>\n  \
        <language>en</language>\n  \
        <alternateIdentifiers>\n    <alternateIdentifier alternateIdentifierType=\"URL\">{address}</alternateIdentifier>\n  </alternateIdentifiers>\n  \
        <version>{edition}</version>\n  \
        <rightsList>\n    <rights rightsURI=\"{LICENCE_URL}\" rightsIdentifier=\"CC-BY-4.0\" rightsIdentifierScheme=\"SPDX\" schemeURI=\"https://spdx.org/licenses/\">{licence}</rights>\n  </rightsList>\n  \
        <descriptions>\n    <description xml:lang=\"en\" descriptionType=\"Abstract\">{description}</description>\n  </descriptions>\n\
        </resource>\n",
        year = metadata.year,
        edition = metadata.edition,
        licence = ro_crate::LICENCE_NAME,
    )
}
