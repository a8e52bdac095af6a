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
    use atlas_messages::data_sets as say;
    use atlas_record::{
        as_of::Status,
        data_sets::{self, Agreement, CodedYear, Difference, Differing, FIRST_YEAR},
        model::{Bond, Cited, DataSet, EntityId, Explanation},
        translation::Field,
    };
    use leptos::prelude::*;

    use super::{Fixed, Here};
    use crate::{
        components::{
            citations::Citations,
            entity_link::EntityLink,
            plate_title::PlateTitle,
            record_text::{record_text, text_link},
        },
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
        let lead = say::lead(sets.len());
        view! {
            <article class="plate data-sets">
                <PlateTitle heading=page_meta::heading(&Page::DataSets) lead/>
                <section aria-labelledby="numbers">
                    <h2 id="numbers">{say::numbers()}</h2>
                    {numbers(here)}
                    <p>{say::checked()}</p>
                </section>
                <section aria-labelledby="differences">
                    <h2 id="differences">{say::differences()}</h2>
                    <p>{say::differences_are()}</p>
                    {explained(here, &differences)}
                </section>
                <section aria-labelledby="merging">
                    <h2 id="merging">{say::merging()}</h2>
                    <ol>
                        <li>{say::merging_question()}</li>
                        <li>{say::merging_join()}</li>
                        <li>{say::merging_members()}</li>
                        <li>{say::merging_missing()}</li>
                        <li>{say::merging_signature()}</li>
                        <li>{say::merging_year()}</li>
                        <li>{say::merging_suspended()}</li>
                        <li>{say::merging_version()}</li>
                    </ol>
                </section>
                <section aria-labelledby="states">
                    <h2 id="states">{say::by_state()}</h2>
                    <p>{say::by_state_is()}</p>
                    {data_sets::states(dataset).into_iter().map(|state| of_state(here, state)).collect_view()}
                </section>
                {(!dataset.data_sets.sets.is_empty()).then(|| view! { <p><a href=format!("{}data/csv/other-data-sets.csv", here.root()) download="">{say::as_file()}</a></p> })}
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
                    <td data-label=say::identifier()>{format!("{} ({})", set.identifier, set.variable)}</td>
                    <td data-label=say::coded()>{set.codes.as_str()}</td>
                    <td data-label=say::held_against()>{set.of.map_or_else(say::another_treaty, question)}</td>
                    <td data-label=say::years()>{format!("{first}–{last}")}</td>
                    <td data-label=say::read_in()><Citations here citations=set.citations()/></td>
                </tr>
            }
            .fixed()
        };
        let rows = atlas().dataset.data_sets.sets.iter().map(row);
        view! {
            <div class="table-scroll" role="group" tabindex="0" aria-label=say::codings()>
                <table class="cards">
                    <thead>
                        <tr>
                            <th scope="col">{say::data_set()}</th>
                            <th scope="col">{say::identifier()}</th>
                            <th scope="col">{say::coded()}</th>
                            <th scope="col">{say::held_against()}</th>
                            <th scope="col">{say::years()}</th>
                            <th scope="col">{say::read_in()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .fixed()
    }

    fn question(of: Bond) -> &'static str {
        match of {
            Bond::Treaty => say::question_treaty(),
            Bond::Organization => say::question_organization(),
            Bond::Participation => say::question_participation(),
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
                        say::differing_years(state, &first.to_string(), &set.name)
                    }
                    Differing::Years(first, last) => {
                        say::differing_years(state, &format!("{first}–{last}"), &set.name)
                    }
                    Differing::Day(coded, record) => {
                        let recorded = record.map(atlas_record::day::Day::words);
                        let recorded = recorded.as_deref().unwrap_or(say::no_such_day());
                        say::differing_day(state, &set.name, &coded.words(), recorded)
                    }
                },
            );
        }
        canvas.close("ul");
        canvas.open("p", &[]);
        canvas.text(say::probably_right());
        canvas.element("strong", &[], explanation.right.words());
        canvas.text(". ");
        let id = explanation.statement;
        text_link(&mut canvas, &here.to_statement(id), id);
        if let Some(note) = &statement.note {
            canvas.text(" ");
            canvas.put(record_text(id, Field::Note, note));
        }
        for (number, reading) in (0..).zip(&statement.readings) {
            if reading
                .citations()
                .iter()
                .any(|cite| sources.contains(&cite.source))
            {
                canvas.text(" ");
                canvas.put(record_text(id, Field::ReadingWhy(number), &reading.why));
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
                .zip([say::treaty(), say::organization(), say::part()])
        {
            let words: Vec<&str> = answers.iter().map(|status| status.words(of)).collect();
            canvas.element("td", &[("data-label", label)], &words.join(say::then()));
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
        for head in [
            say::years(),
            say::treaty(),
            say::organization(),
            say::part(),
        ] {
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
        let label = say::state_by_year(name);
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
                say::not_covered(),
            );
            return;
        };
        let code = coded
            .code
            .map_or_else(say::out, atlas_record::model::Code::words);
        match coded.agreement {
            Some(Agreement::Differs) => {
                canvas.open("td", &[("data-label", name)]);
                canvas.element("strong", &[], &say::differs(code));
                canvas.close("td");
            }
            Some(Agreement::Partly) => {
                canvas.element("td", &[("data-label", name)], &say::partly(code));
            }
            _ => canvas.element("td", &[("data-label", name)], code),
        }
    }
}
