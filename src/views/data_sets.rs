//! How other data sets code the states beside the record, where they differ and why.

#[cfg(feature = "csr")]
use atlas_address::address::Page;

#[cfg(feature = "csr")]
use crate::components::host_written::host_written;
use crate::{fixed::Fixed, here::Here};

#[cfg(feature = "ssr")]
pub use host::data_sets_view;

/// The comparison: the article of the static page.
#[cfg(feature = "csr")]
pub fn data_sets_view(here: Here) -> Fixed {
    host_written(
        here,
        &Page::DataSets,
        "data-sets",
        "data/csv/other-data-sets.csv",
    )
}

/// The page as it is written on the host.
#[cfg(feature = "ssr")]
mod host {
    use atlas_address::address::Page;
    use atlas_record::{
        as_of::Status,
        data_sets::{self, Agreement, CodedYear, Difference, Differing, FIRST_YEAR},
        model::{Bond, Cited, DataSet, EntityId, Explanation},
        words,
    };
    use leptos::prelude::*;

    use super::{Fixed, Here};
    use crate::{
        components::{citations::Citations, entity_link::EntityLink, plate_title::PlateTitle},
        dataset::{atlas, entity},
        fixed::IntoFixed,
        markup::Markup,
        page_meta,
    };

    /// What the record and the data sets say of a state in a year.
    #[derive(Clone, PartialEq)]
    struct Row {
        answers: [Vec<Status>; 3],
        coded: Vec<Option<CodedYear>>,
    }

    /// The comparison.
    pub fn data_sets_view(here: Here) -> Fixed {
        let dataset = &atlas().dataset;
        let differences = data_sets::differences(dataset);
        let sets = &dataset.data_sets.sets;
        let lead = format!(
            "What {} say of each state in each year, beside the three answers of the record: party to the Treaty, member of the Organization, taking part. Each data set has rules of its own, so a difference is not by itself an error; for each the record says which side is probably right, and why.",
            words::count(
                sets.len(),
                "coding in other data sets",
                "codings in other data sets"
            ),
        );
        view! {
            <article class="plate data-sets">
                <PlateTitle heading=page_meta::heading(&Page::DataSets) lead/>
                <section aria-labelledby="numbers">
                    <h2 id="numbers">"What each number stands for"</h2>
                    {numbers(here)}
                    <p>"How far this was checked: ATOP 4.01 and Correlates of War IGO 3 were read in files of members, ATOP 5.1 and the Correlates of War alliances only in files of pairs, Gibler on one page of a digital copy. The files of members of ATOP 5.1 and of the alliances were not to be had, so their codings here are what the pairs show, and an end that no pair shows is not known to be missing there too."</p>
                </section>
                <section aria-labelledby="differences">
                    <h2 id="differences">"Where they differ from the record"</h2>
                    <p>"A year differs where what the data set says held on no day of it; a day of entry or exit, where the record has another."</p>
                    {explained(here, &differences)}
                </section>
                <section aria-labelledby="merging">
                    <h2 id="merging">"For those who merge them"</h2>
                    <ol>
                        <li>"Choose the question first. ATOP 4220, Correlates of War 350 and Gibler 4.1442 are the Treaty of 1992; IGO 1125 is the Organization of 2002. One state can be in the one and not in the other."</li>
                        <li>"Join by identifier, state and year, not by name; csv/other-data-sets.csv has a row for each, with the answers of the record and the fact that explains a difference."</li>
                        <li>"Where there is a file of members, take it and not the pairs: pairs merge the Treaty with the Charter of the CIS (ATOP 4400, Correlates of War 349) and with pacts of two states."</li>
                        <li>"A year that a data set does not reach is not a year in which the state was out. Such rows are missing, not zero; the last years are 2008, 2012, 2014, 2016 and 2018."</li>
                        <li>"To begin with the signature, as ATOP and the Correlates of War do, count the status “signed” of csv/ladders.csv as in; to begin with the entry into force, count “bound” alone."</li>
                        <li>"Decide what a year is: its last day, any day, or all of it. The file has the first and the last answer of each year; a year in which the answer changed is marked “partly”."</li>
                        <li>"“Suspended” and “frozen” are answers of their own. Data sets that follow participation count them out, those that follow instruments in."</li>
                        <li>"Name the version and the file: codings change between versions, and copies travel without them."</li>
                    </ol>
                </section>
                <section aria-labelledby="states">
                    <h2 id="states">"State by state"</h2>
                    <p>"Years with the same answers stand in one row. Where an answer changed within a year, the row has both."</p>
                    {data_sets::states(dataset).into_iter().map(|state| of_state(here, state)).collect_view()}
                </section>
                {(!dataset.data_sets.sets.is_empty()).then(|| view! { <p><a href=format!("{}data/csv/other-data-sets.csv", here.root()) download="">"The comparison as CSV"</a></p> })}
            </article>
        }
        .fixed()
    }

    fn numbers(here: Here) -> Fixed {
        let row = |set: &'static Cited<DataSet>| {
            let (first, last) = set.years;
            view! {
                <tr>
                    <th scope="row">{set.name.as_str()}</th>
                    <td data-label="Number">{format!("{} ({})", set.identifier, set.variable)}</td>
                    <td data-label="What is coded">{set.codes.as_str()}</td>
                    <td data-label="Held against">{set.of.map_or("nothing: another treaty", question)}</td>
                    <td data-label="Years">{format!("{first}–{last}")}</td>
                    <td data-label="Read in"><Citations here citations=set.citations()/></td>
                </tr>
            }
            .fixed()
        };
        let rows = atlas().dataset.data_sets.sets.iter().map(row);
        view! {
            <div class="table-scroll" role="group" tabindex="0" aria-label="Codings">
                <table class="cards">
                    <thead>
                        <tr>
                            <th scope="col">"Data set"</th>
                            <th scope="col">"Number"</th>
                            <th scope="col">"What is coded"</th>
                            <th scope="col">"Held against"</th>
                            <th scope="col">"Years"</th>
                            <th scope="col">"Read in"</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .fixed()
    }

    const fn question(of: Bond) -> &'static str {
        match of {
            Bond::Treaty => "party to the Treaty",
            Bond::Organization => "member of the Organization",
            Bond::Participation => "taking part",
        }
    }

    /// The differences by the fact that explains them, in the order in which they are first met.
    fn explained(here: Here, differences: &[Difference<'static>]) -> Fixed {
        let mut facts: Vec<(&'static Explanation, Vec<&Difference<'static>>)> = Vec::new();
        for difference in differences {
            let Some(explanation) = difference.explanation else {
                continue;
            };
            let same = |(known, _): &&mut (&'static Explanation, Vec<_>)| {
                known.statement == explanation.statement && known.right == explanation.right
            };
            match facts.iter_mut().find(same) {
                Some((_, of)) => of.push(difference),
                None => facts.push((explanation, vec![difference])),
            }
        }
        let items = facts
            .iter()
            .map(|(explanation, of)| item(here, explanation, of));
        view! { <ol class="data-sets__differences">{items.collect_view()}</ol> }.fixed()
    }

    fn item(here: Here, explanation: &Explanation, differences: &[&Difference<'static>]) -> Fixed {
        let dataset = &atlas().dataset;
        let statement = dataset.statement(explanation.statement);
        let sources: Vec<EntityId> = differences
            .iter()
            .flat_map(|one| dataset.data_sets.sets[one.data_set].citations().iter())
            .map(|citation| citation.source)
            .collect();
        let mut canvas = Markup::default();
        canvas.open("li", &[]);
        canvas.open("ul", &[]);
        for difference in differences {
            let set = &dataset.data_sets.sets[difference.data_set];
            let state = &entity(difference.state).names.full;
            canvas.element(
                "li",
                &[],
                &match difference.what {
                    Differing::Years(first, last) if first == last => {
                        format!("{state} {first}, {}", set.name)
                    }
                    Differing::Years(first, last) => {
                        format!("{state} {first}–{last}, {}", set.name)
                    }
                    Differing::Day(coded, record) => format!(
                        "{state}, {}: {}; the record has {}",
                        set.name,
                        coded.words(),
                        record.map_or_else(
                            || "no such day".to_owned(),
                            atlas_record::day::Day::words
                        )
                    ),
                },
            );
        }
        canvas.close("ul");
        canvas.open("p", &[]);
        canvas.text("Probably right: ");
        canvas.element("strong", &[], explanation.right.words());
        canvas.text(". ");
        canvas.link(&here.to_statement(explanation.statement), &statement.text);
        if let Some(note) = &statement.note {
            canvas.text(" ");
            canvas.text(note);
        }
        for reading in &statement.readings {
            if reading
                .citations()
                .iter()
                .any(|cite| sources.contains(&cite.source))
            {
                canvas.text(" ");
                canvas.text(&reading.why);
            }
        }
        canvas.close("p");
        canvas.close("li");
        canvas.done()
    }

    /// What the record and the data sets that reach a state say of it, years alike in one row.
    fn rows_of(state: EntityId, shown: &[usize]) -> Vec<(u16, u16, Row)> {
        let dataset = &atlas().dataset;
        let sets = &dataset.data_sets.sets;
        let last = dataset.edition.civil().0 as u16;
        let of_year = |year: u16| Row {
            answers: [Bond::Treaty, Bond::Organization, Bond::Participation]
                .map(|of| data_sets::answers(dataset, state, of, year)),
            coded: shown
                .iter()
                .map(|place| data_sets::coded(dataset, &sets[*place], state, year))
                .collect(),
        };
        let mut rows: Vec<(u16, u16, Row)> = Vec::new();
        for year in FIRST_YEAR..=last {
            let row = of_year(year);
            match rows.last_mut() {
                Some((_, until, same)) if *same == row => *until = year,
                _ => rows.push((year, year, row)),
            }
        }
        rows
    }

    /// A row of years from the first to the last.
    fn of_years(canvas: &mut Markup, (first, until, row): &(u16, u16, Row), shown: &[usize]) {
        let sets = &atlas().dataset.data_sets.sets;
        canvas.open("tr", &[]);
        let years = if first == until {
            first.to_string()
        } else {
            format!("{first}–{until}")
        };
        canvas.element("th", &[("scope", "row")], &years);
        let bonds = [Bond::Treaty, Bond::Organization, Bond::Participation];
        for ((answers, of), label) in
            row.answers
                .iter()
                .zip(bonds)
                .zip(["Treaty", "Organization", "Part"])
        {
            let words: Vec<&str> = answers.iter().map(|status| status.words(of)).collect();
            canvas.element("td", &[("data-label", label)], &words.join("; then "));
        }
        for (coded, place) in row.coded.iter().zip(shown) {
            cell(canvas, coded.as_ref(), &sets[*place].name);
        }
        canvas.close("tr");
    }

    fn of_state(here: Here, state: EntityId) -> Fixed {
        let dataset = &atlas().dataset;
        let sets = &dataset.data_sets.sets;
        let last = dataset.edition.civil().0 as u16;
        let reaches = |place: &usize| {
            let mut years = FIRST_YEAR..=last;
            years.any(|year| data_sets::coded(dataset, &sets[*place], state, year).is_some())
        };
        let shown: Vec<usize> = (0..sets.len()).filter(reaches).collect();
        let rows = rows_of(state, &shown);
        let name = entity(state).names.full.as_str();
        let slug = &entity(state).slug;
        let mut canvas = Markup::default();
        canvas.open(
            "table",
            &[("class", "cards data-sets__years"), ("data-state", slug)],
        );
        canvas.open("thead", &[]);
        canvas.open("tr", &[]);
        for head in ["Years", "Treaty", "Organization", "Part"] {
            canvas.element("th", &[("scope", "col")], head);
        }
        for place in &shown {
            canvas.element("th", &[("scope", "col")], &sets[*place].name);
        }
        canvas.close("tr");
        canvas.close("thead");
        canvas.open("tbody", &[]);
        for years in &rows {
            of_years(&mut canvas, years, &shown);
        }
        canvas.close("tbody");
        canvas.close("table");
        let label = format!("{name} by year");
        view! {
            <h3><EntityLink here id=state/></h3>
            <div class="table-scroll" role="group" tabindex="0" aria-label=label>{canvas.done()}</div>
        }
        .fixed()
    }

    fn cell(canvas: &mut Markup, coded: Option<&CodedYear>, name: &str) {
        let Some(coded) = coded else {
            canvas.element(
                "td",
                &[("data-label", name), ("class", "data-sets__beyond")],
                "not covered",
            );
            return;
        };
        let code = coded.code.map_or("out", atlas_record::model::Code::words);
        match coded.agreement {
            Some(Agreement::Differs) => {
                canvas.open("td", &[("data-label", name)]);
                canvas.element("strong", &[], &format!("{code}: differs"));
                canvas.close("td");
            }
            Some(Agreement::Partly) => {
                canvas.element(
                    "td",
                    &[("data-label", name)],
                    &format!("{code}: for a part of the year"),
                );
            }
            _ => canvas.element("td", &[("data-label", name)], code),
        }
    }
}
