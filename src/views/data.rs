//! The record as files: what there is, how large, under which licence, and how to read it.
//!
//! The page is written once, on the host. Its text would be several kilobytes of the program, and whoever opens it is
//! about to load files; so the running app takes the article of the static page, which says the same by being the same.

use atlas_address::address::Page;
#[cfg(feature = "ssr")]
use atlas_address::cite::Work;
#[cfg(feature = "ssr")]
use atlas_record::words;
#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::components::host_written::host_written;
#[cfg(feature = "ssr")]
use crate::{
    components::plate_title::PlateTitle,
    dataset::{atlas, editions, russian},
    fixed::IntoFixed,
    page_meta,
};
use crate::{fixed::Fixed, here::Here};
#[cfg(feature = "ssr")]
use atlas_messages::language;
#[cfg(feature = "ssr")]
use atlas_publish::{
    LICENCE_URL, Site, book,
    export::{
        self, File, VERSION,
        columns::{COLUMNS, missing},
    },
};

/// The files to take away: the article of the static page.
#[cfg(feature = "csr")]
pub fn data_view(here: Here) -> Fixed {
    host_written(here, &Page::Data, "data", "data/datapackage.json")
}

/// The files to take away.
#[expect(clippy::too_many_lines, reason = "the text of one page, in its order")]
#[cfg(feature = "ssr")]
pub fn data_view(here: Here) -> Fixed {
    let edition = atlas().dataset.edition;
    let home = here.site();
    let site = home.strip_suffix(language().folder()).unwrap_or(home);
    let address = Site::new(site).expect("the setting was read as the address of a site");
    let files = export::all(&atlas().dataset, russian(), editions(), &address);
    let citation = Work::edition(edition, site).chicago();
    let zip = format!("csto-atlas-{edition}.zip");
    let epub = book::file_name(&atlas().dataset);
    let root = here.root();
    view! {
        <article class="plate data">
            <PlateTitle
                heading=page_meta::heading(&Page::Data)
                lead=format!("The whole record, edition of {}, in the formats of the trade. Nothing is left out: where sources disagree every reading is there, and that nothing was found is a value.{}", edition.words(), super::about::reach().unwrap_or_default())
            />
            <section aria-labelledby="everything">
                <h2 id="everything">"Everything"</h2>
                <p>
                    <a href=format!("{root}data/{zip}") download="">{zip.clone()}</a>
                    {format!(": the complete site, {} pages and all files below. Unpacked, it opens from any web server, also below a path, and needs no network.", words::grouped(page_meta::all_pages().len() as i64))}
                </p>
                <p>
                    <a href=format!("{root}data/{epub}") download="">{epub.clone()}</a>
                    ": the record as a book for e-readers (EPUB 3), a chapter for each entry, with figures, other readings and sources; the ids of statements are those of the pages."
                </p>
            </section>
            <section aria-labelledby="files">
                <h2 id="files">"Files"</h2>
                <div class="table-scroll" role="group" tabindex="0" aria-label="Files">
                    <table class="figures downloads cards">
                        <thead>
                            <tr>
                                <th scope="col">"File"</th>
                                <th scope="col">"What it holds"</th>
                                <th scope="col" class="figures__number">"Number"</th>
                                <th scope="col" class="figures__number">"Bytes"</th>
                            </tr>
                        </thead>
                        <tbody>{files.iter().map(|file| row(file, root)).collect_view()}</tbody>
                    </table>
                </div>
            </section>
            <section aria-labelledby="reading">
                <h2 id="reading">"How to read it"</h2>
                <p>"In R:"</p>
                <pre>{format!("statements <- read.csv(\"{site}data/csv/statements.csv\")\ncitations <- read.csv(\"{site}data/csv/citations.csv\")\nmerge(statements, citations, by.x = \"id\", by.y = \"statement\")")}</pre>
                <p>"Who was party to the Treaty on a day, in DuckDB, in R and in Python:"</p>
                <pre>{format!("select name from '{site}data/csv/state-days.csv'\nwhere question = 'treaty' and holds\n  and date '2007-01-01' between first_day and coalesce(last_day, date '9999-12-31')")}</pre>
                <pre>{format!("spells <- read.csv(\"{site}data/csv/state-days.csv\", na.strings = \"\")\nday <- as.Date(\"2007-01-01\")\nsubset(spells, question == \"treaty\" & holds == \"true\" & as.Date(first_day) <= day & (is.na(last_day) | day <= as.Date(last_day)))$name")}</pre>
                <pre>{format!("import pandas as pd\nspells = pd.read_csv(\"{site}data/csv/state-days.csv\", parse_dates=[\"first_day\", \"last_day\"])\nday = pd.Timestamp(\"2007-01-01\")\nheld = (spells.first_day <= day) & (spells.last_day.isna() | (day <= spells.last_day))\nspells[(spells.question == \"treaty\") & spells.holds & held].name")}</pre>
                <p>"The years of each state, ready for a panel, are in state-years.csv; what each column means is in codebook.csv, in datapackage.json and below."</p>
                <p>"Spreadsheets make days of months: 2024-02 becomes the first of February, and is saved so. Import the columns when, first_when and end_when as text, and sort by earliest or first_day."</p>
                <p>"In Python:"</p>
                <pre>{format!("import pandas as pd\nstatements = pd.read_csv(\"{site}data/csv/statements.csv\", parse_dates=[\"earliest\", \"latest\"])\nstatements[statements.aspect == \"step\"].sort_values(\"earliest\")")}</pre>
                <p>"Tables are UTF-8 with commas and a line of names; an empty cell says that nothing is recorded. What a statement has several of, such as sources and readings, stands in tables of its own, joined by the columns statement and id. A date is in EDTF as it is known, with the first and the last day that it can mean beside it."</p>
                <p>"Texts in columns and fields whose names end in _ru are in Russian: the atlas's own translation of its English sentences, held to their numbers and dates by the build. Names in name_ru are those that sources give."</p>
                <p id="archives">"For archives and catalogues: ro-crate-metadata.json describes all files as a package, croissant.json every column of every table with the checksum of its file, datacite.json and datacite.xml are what a registry of identifiers asks for. Of a date, Croissant's readers would make a moment, 1993 one of 1970; so a column of dates as they are known is text there."</p>
                <p id="wikidata">"For Wikidata: wikidata.txt has one command for QuickStatements for each state whose membership Wikidata can say rightly, with its beginning, its end and the addresses of its sources. Nothing is sent by itself: read each command, see what the item already says, and run what you agree with under your own name. Dates keep their precision or lose some, doubtful ones are left out; a declared freeze ends no membership; and a suspended membership is no command, for Wikidata could only call it ended or going on. A reference is the address that the atlas cites, not the atlas."</p>
                <p>"Lists, entries, the timeline and the disagreements offer what they show as CSV, JSON and, where days are known, as a calendar. Such a CSV file begins with a byte-order mark, so that spreadsheets read it rightly, and puts several values into one cell with “ | ” between them."</p>
            </section>
            <section aria-labelledby="losses">
                <h2 id="losses">"What reference managers make of the sources"</h2>
                <p>"All sources were read by these programs and held against the record: every source, title and author arrives, every address but those that hayagriva alters, and no date becomes more precise than its note says. What else they are known to lose:"</p>
                <div class="table-scroll" role="group" tabindex="0" aria-label="What reference managers lose">
                    <table class="figures cards">
                        <thead>
                            <tr>
                                <th scope="col">"Program"</th>
                                <th scope="col">"File"</th>
                                <th scope="col">"What it loses"</th>
                            </tr>
                        </thead>
                        <tbody>
                            {LOSSES
                                .iter()
                                .map(|(program, file, loss)| {
                                    view! { <tr><th scope="row">{*program}</th><td data-label="File">{*file}</td><td data-label="What it loses">{*loss}</td></tr> }.fixed()
                                })
                                .collect_view()}
                        </tbody>
                    </table>
                </div>
            </section>
            <section aria-labelledby="columns">
                <h2 id="columns">"What each column means"</h2>
                <dl>
                    {COLUMNS
                        .iter()
                        .map(|(name, kind, meaning)| view! { <dt>{*name} " (" {*kind} ")"</dt> <dd>{*meaning} " Empty: " {missing(name)} "."</dd> }.fixed())
                        .collect_view()}
                </dl>
            </section>
            <section aria-labelledby="terms">
                <h2 id="terms">"Licence, citation, version"</h2>
                <p>"The data are under " <a href=LICENCE_URL rel="license external">"CC BY 4.0"</a> ": share and adapt them for any purpose, name the atlas and its edition, and say what you changed. The program is under the MIT licence."</p>
                <p>"Cite this edition as:"</p>
                <pre>{citation}</pre>
                <p>{format!("The formats have version {VERSION}. A field that changes its meaning or goes away makes a new version; further fields may come without one. Identifiers are never given to something else.")}</p>
            </section>
        </article>
    }
    .fixed()
}

/// What programs lose of the references, as tried on all sources; tests/e2e/references.test.mjs holds those that a
/// registry has to it.
#[cfg(feature = "ssr")]
const LOSSES: [(&str, &str, &str); 10] = [
    ("Zotero", "references.csl.json", "nothing"),
    (
        "Zotero",
        "references.ris",
        "of a season or a period all but the first year; the note has it in words. Laws have their date as that of enactment",
    ),
    (
        "Zotero",
        "references.bib",
        "a tilde in a period (the note says about), the publisher of a law known by one word; articles, laws and pages are all filed as journal articles or documents",
    ),
    (
        "citation-js 0.7",
        "references.ris",
        "month and day of articles in newspapers; a season and a period stand in the note only",
    ),
    (
        "citation-js 0.7",
        "references.bib, references.csl.json",
        "a season, which becomes its year in numbers",
    ),
    ("pandoc 3.9", "references.bib", "nothing"),
    (
        "pandoc 3.9",
        "references.csl.json",
        "a season, which becomes its year",
    ),
    (
        "pandoc 3.9",
        "references.ris",
        "month and day, the notes, and with them every doubt: take another file",
    ),
    (
        "biber 2.18",
        "references.bib",
        "nothing here (it writes an open end as an unknown one)",
    ),
    (
        "hayagriva 0.10",
        "references.bib",
        "of a period all but its end, or all where it is doubtful; a season; the doubt of a year, which the note has; the publisher of what is no article and no book, and that it is a law, a report or a page; two hyphens in an address, which become a dash",
    ),
];

#[cfg(feature = "ssr")]
fn row(file: &File, root: &str) -> Fixed {
    let number = |number: usize| words::grouped(number as i64);
    view! {
        <tr>
            <th scope="row"><a href=format!("{root}data/{}", file.path) download="">{file.path.clone()}</a></th>
            <td data-label="What it holds">{file.about.clone()}</td>
            <td class="figures__number" data-label="Number">{file.count.map_or_else(|| "—".to_owned(), number)}</td>
            <td class="figures__number" data-label="Bytes">{number(file.text.len())}</td>
        </tr>
    }
    .fixed()
}
