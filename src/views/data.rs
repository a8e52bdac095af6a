//! The record as files: what there is, how large, under which licence, and how to read it.

use atlas_core::{
    address::Page,
    cite::Work,
    export::{LICENCE_URL, VERSION},
    words,
};
use leptos::prelude::*;

use crate::{
    dataset::{DOWNLOADS, Download, atlas},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// The files to take away.
#[component]
pub fn DataView() -> impl IntoView {
    let edition = atlas().dataset.edition;
    let site = link::site();
    let citation = Work::edition(edition, &site).chicago();
    let zip = format!("csto-atlas-{edition}.zip");
    let root = link::root();
    view! {
        <article class="plate">
            <PlateTitle
                heading=heading::heading(&Page::Data)
                lead=format!("The whole record, edition of {}, in the formats of the trade. Nothing is left out: where sources disagree every reading is there, and that nothing was found is a value.", edition.words())
            />
            <section class="prose" aria-labelledby="everything">
                <h2 id="everything">"Everything"</h2>
                <p>
                    <a href=format!("{root}data/{zip}") download="">{zip.clone()}</a>
                    {format!(": the complete site, {} pages and all files below. Unpacked, it opens from any web server, also below a path, and needs no network.", words::grouped(heading::all_pages().len() as i64))}
                </p>
            </section>
            <section aria-labelledby="files">
                <h2 id="files">"Files"</h2>
                <div class="table-scroll" role="group" tabindex="0" aria-label="Files">
                    <table class="figures downloads">
                        <thead>
                            <tr>
                                <th scope="col">"File"</th>
                                <th scope="col">"What it holds"</th>
                                <th scope="col" class="figures__number">"Number"</th>
                                <th scope="col" class="figures__number">"Bytes"</th>
                            </tr>
                        </thead>
                        <tbody>{DOWNLOADS.iter().map(|file| row(file, &root)).collect_view()}</tbody>
                    </table>
                </div>
            </section>
            <section class="prose" aria-labelledby="reading">
                <h2 id="reading">"How to read it"</h2>
                <p>"In R:"</p>
                <pre>{format!("statements <- read.csv(\"{site}data/csv/statements.csv\")\ncitations <- read.csv(\"{site}data/csv/citations.csv\")\nmerge(statements, citations, by.x = \"id\", by.y = \"statement\")")}</pre>
                <p>"In Python:"</p>
                <pre>{format!("import pandas as pd\nstatements = pd.read_csv(\"{site}data/csv/statements.csv\", parse_dates=[\"earliest\", \"latest\"])\nstatements[statements.aspect == \"step\"].sort_values(\"earliest\")")}</pre>
                <p>"Tables are UTF-8 with commas and a line of names; an empty cell says that nothing is recorded. What a statement has several of, such as sources and readings, stands in tables of its own, joined by the columns statement and id. A date is in EDTF as it is known, with the first and the last day that it can mean beside it."</p>
                <p>"Lists, entries, the timeline and the disagreements offer what they show as CSV, JSON and, where days are known, as a calendar. Such a CSV file begins with a byte-order mark, so that spreadsheets read it rightly, and puts several values into one cell with “ | ” between them."</p>
            </section>
            <section class="prose" aria-labelledby="terms">
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

fn row(file: &'static Download, root: &str) -> Fixed {
    let number = |number: usize| words::grouped(number as i64);
    view! {
        <tr>
            <th scope="row"><a href=format!("{root}data/{}", file.path) download="">{file.path}</a></th>
            <td>{file.about}</td>
            <td class="figures__number">{file.count.map(number)}</td>
            <td class="figures__number">{number(file.bytes)}</td>
        </tr>
    }
    .fixed()
}
