//! The record as files: what there is, how large, under which licence, and how to read it.
//!
//! The page is written once, on the host. Its text would be several kilobytes of the program, and whoever opens it is
//! about to load files; so the running app takes the article of the static page, which says the same by being the same.

use atlas_address::address::Page;
#[cfg(feature = "ssr")]
use atlas_address::cite::Work;
#[cfg(feature = "ssr")]
use atlas_messages::{Language, Rich, data as say, language};
#[cfg(feature = "ssr")]
use atlas_publish::{
    LICENCE_URL, Site, book,
    export::{
        self, Download, VERSION,
        columns::{COLUMNS, missing},
    },
};
#[cfg(feature = "ssr")]
use atlas_record::words;
#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::components::host_written::host_written;
#[cfg(feature = "ssr")]
use crate::{
    components::{message::message, plate_title::PlateTitle},
    dataset::{self, atlas, editions, russian},
    fixed::IntoFixed,
    page_meta,
};
use crate::{fixed::Fixed, here::Here};

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
    let files = export::all(dataset::english(), russian(), editions(), &address);
    let citation = Work::edition(edition, site).chicago();
    let zip = format!("csto-atlas-{edition}.zip");
    let epub = book::file_name(dataset::english());
    let root = here.root();
    let licence = message(&say::licence(), &|_, text| {
        view! { <a href=LICENCE_URL rel="license external">{text.to_owned()}</a> }.fixed()
    });
    view! {
        <article class="plate data">
            <PlateTitle
                heading=page_meta::heading(&Page::Data)
                lead=say::lead(&edition.words(), &super::about::reach().unwrap_or_default())
            />
            <section aria-labelledby="everything">
                <h2 id="everything">{say::everything()}</h2>
                <p>{linked(&say::site(&zip, page_meta::all_pages().len()), format!("{root}data/{zip}"))}</p>
                <p>{linked(&say::book(&epub), format!("{root}data/{epub}"))}</p>
            </section>
            <section aria-labelledby="files">
                <h2 id="files">{say::files()}</h2>
                <div class="table-scroll" role="group" tabindex="0" aria-label=say::files()>
                    <table class="figures downloads cards">
                        <thead>
                            <tr>
                                <th scope="col">{say::column_file()}</th>
                                <th scope="col">{say::column_holds()}</th>
                                <th scope="col" class="figures__number">{say::column_number()}</th>
                                <th scope="col" class="figures__number">{say::column_bytes()}</th>
                            </tr>
                        </thead>
                        <tbody>{files.iter().map(|file| row(file, root)).collect_view()}</tbody>
                    </table>
                </div>
            </section>
            <section aria-labelledby="reading">
                <h2 id="reading">{say::reading()}</h2>
                <p>{say::in_r()}</p>
                <pre>{format!("statements <- read.csv(\"{site}data/csv/statements.csv\")\ncitations <- read.csv(\"{site}data/csv/citations.csv\")\nmerge(statements, citations, by.x = \"id\", by.y = \"statement\")")}</pre>
                <p>{say::party_on_day()}</p>
                <pre>{format!("select name from '{site}data/csv/state-days.csv'\nwhere question = 'treaty' and holds\n  and date '2007-01-01' between first_day and coalesce(last_day, date '9999-12-31')")}</pre>
                <pre>{format!("spells <- read.csv(\"{site}data/csv/state-days.csv\", na.strings = \"\")\nday <- as.Date(\"2007-01-01\")\nsubset(spells, question == \"treaty\" & holds == \"true\" & as.Date(first_day) <= day & (is.na(last_day) | day <= as.Date(last_day)))$name")}</pre>
                <pre>{format!("import pandas as pd\nspells = pd.read_csv(\"{site}data/csv/state-days.csv\", parse_dates=[\"first_day\", \"last_day\"])\nday = pd.Timestamp(\"2007-01-01\")\nheld = (spells.first_day <= day) & (spells.last_day.isna() | (day <= spells.last_day))\nspells[(spells.question == \"treaty\") & spells.holds & held].name")}</pre>
                <p>{say::state_years()}</p>
                <p>{say::spreadsheets()}</p>
                <p>{say::in_python()}</p>
                <pre>{format!("import pandas as pd\nstatements = pd.read_csv(\"{site}data/csv/statements.csv\", parse_dates=[\"earliest\", \"latest\"])\nstatements[statements.aspect == \"step\"].sort_values(\"earliest\")")}</pre>
                <p>{say::tables()}</p>
                <p>{say::russian()}</p>
                <p id="archives">{say::archives()}</p>
                <p id="wikidata">{say::wikidata()}</p>
                <p>{say::views()}</p>
            </section>
            <section aria-labelledby="losses">
                <h2 id="losses">{say::losses()}</h2>
                <p>{say::losses_are()}</p>
                <div class="table-scroll" role="group" tabindex="0" aria-label=say::losses_table()>
                    <table class="figures cards">
                        <thead>
                            <tr>
                                <th scope="col">{say::column_program()}</th>
                                <th scope="col">{say::column_file()}</th>
                                <th scope="col">{say::column_loss()}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {losses()
                                .into_iter()
                                .map(|(program, file, loss)| {
                                    view! { <tr><th scope="row">{program}</th><td data-label=say::column_file()>{file}</td><td data-label=say::column_loss()>{loss}</td></tr> }.fixed()
                                })
                                .collect_view()}
                        </tbody>
                    </table>
                </div>
            </section>
            <section aria-labelledby="columns">
                <h2 id="columns">{say::columns()}</h2>
                <dl lang=english()>
                    {COLUMNS
                        .iter()
                        .map(|(name, kind, meaning)| view! { <dt>{*name} " (" {*kind} ")"</dt> <dd>{*meaning} " Empty: " {missing(name)} "."</dd> }.fixed())
                        .collect_view()}
                </dl>
            </section>
            <section aria-labelledby="terms">
                <h2 id="terms">{say::terms()}</h2>
                <p>{licence}</p>
                <p>{say::cite_as()}</p>
                <pre>{citation}</pre>
                <p>{say::version(&VERSION.to_string())}</p>
            </section>
        </article>
    }
    .fixed()
}

/// A message with one link in it, to a file that is taken away.
#[cfg(feature = "ssr")]
fn linked(words: &Rich, href: String) -> Fixed {
    message(words, &|_, text| {
        view! { <a href=href.clone() download="">{text.to_owned()}</a> }.fixed()
    })
}

/// The language of what the files say of themselves, where another is spoken.
#[cfg(feature = "ssr")]
fn english() -> Option<&'static str> {
    (language() != Language::English).then_some("en")
}

/// What programs lose of the references, as tried on all sources; tests/e2e/references.test.mjs holds those that a
/// registry has to it.
#[cfg(feature = "ssr")]
fn losses() -> [(&'static str, &'static str, &'static str); 10] {
    [
        ("Zotero", "references.csl.json", say::loss_nothing()),
        ("Zotero", "references.ris", say::loss_zotero_ris()),
        ("Zotero", "references.bib", say::loss_zotero_bib()),
        (
            "citation-js 0.7",
            "references.ris",
            say::loss_citation_js_ris(),
        ),
        (
            "citation-js 0.7",
            "references.bib, references.csl.json",
            say::loss_citation_js(),
        ),
        ("pandoc 3.9", "references.bib", say::loss_nothing()),
        ("pandoc 3.9", "references.csl.json", say::loss_pandoc_csl()),
        ("pandoc 3.9", "references.ris", say::loss_pandoc_ris()),
        ("biber 2.18", "references.bib", say::loss_biber()),
        ("hayagriva 0.10", "references.bib", say::loss_hayagriva()),
    ]
}

#[cfg(feature = "ssr")]
fn row(file: &Download, root: &str) -> Fixed {
    let number = |number: usize| words::grouped(number as i64);
    view! {
        <tr>
            <th scope="row"><a href=format!("{root}data/{}", file.path) download="">{file.path.clone()}</a></th>
            <td data-label=say::column_holds() lang=english()>{file.about.clone()}</td>
            <td class="figures__number" data-label=say::column_number()>{file.count.map_or_else(|| "—".to_owned(), number)}</td>
            <td class="figures__number" data-label=say::column_bytes()>{number(file.text.len())}</td>
        </tr>
    }
    .fixed()
}
