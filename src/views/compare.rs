//! Two or three things side by side. Without parameters: comparisons worth making, and a form to choose others.

use atlas_core::{
    address::{Address, Clause, Compared, MOST_COMPARED, Page, Side},
    compare::{self, Line, Row, Subject, Verdict},
    day::Day,
    model::Kind,
    words,
};
use leptos::prelude::*;

use crate::{
    components::section::Section,
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    heading, link,
    views::PlateTitle,
};

/// The comparison of an address.
#[component]
pub fn CompareView(
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate compare">
            <PlateTitle
                heading=heading::heading(&Page::Compare)
                lead="The same questions asked of two or three: states, one state on two days, organs, requests, or the clauses on assistance."
            />
            {move || content(&address.read())}
        </article>
    }
    .into_any()
}

/// The questions with the answers of each side, then the form and other comparisons.
fn content(address: &Address) -> Fixed {
    let dataset = &atlas().dataset;
    let day = link::as_of().unwrap_or(dataset.edition);
    let mut notices = Vec::new();
    let mut subjects = Vec::new();
    for side in &address.sides {
        match compare::resolve(dataset, side, day) {
            Ok(subject) => subjects.push(subject),
            Err(complaint) => notices.push(format!("{complaint} It was left out.")),
        }
        if let Some(beyond) = side.day.filter(|day| *day > dataset.edition) {
            notices.push(format!(
                "The record ends on {}; what holds on {} is not known. Shown is the end of the record.",
                dataset.edition.words(),
                beyond.words()
            ));
        }
    }
    let table = match subjects.len() {
        0 => None,
        1 => {
            notices.push(format!(
                "Choose what {} is compared with.",
                name(&subjects[0])
            ));
            None
        }
        _ if !compare::comparable(dataset, &subjects) => {
            notices.push("These are of different kinds and answer different questions. Choose two of one kind.".to_owned());
            None
        }
        _ => Some(table(&subjects)),
    };
    let notices = notices
        .into_iter()
        .map(|notice| view! { <p class="notice" role="status">{notice}</p> }.fixed());
    let (chooser, suggestions) = (chooser(address), suggestions());
    view! {
        {notices.collect_view()}
        {chooser}
        {table}
        <Section id="compare-worth" heading="Comparisons worth making" body=suggestions/>
    }
    .fixed()
}

/// What a side is called.
fn name(subject: &Subject) -> String {
    match subject {
        Subject::Entity(id, _) => entity(*id).names.en.clone(),
        Subject::Clause(clause) => clause.words().to_owned(),
    }
}

/// Where a side leads.
fn target(subject: &Subject) -> String {
    let day = |day: Day| Some(day).filter(|day| *day < atlas().dataset.edition);
    let address = match subject {
        Subject::Entity(id, at) => {
            let entity = entity(*id);
            Address::entity(entity.kind, &entity.slug).at(day(*at))
        }
        Subject::Clause(Clause::NorthAtlantic) => Address::entity(Kind::Relation, "nato"),
        Subject::Clause(_) => Address::entity(Kind::Document, "treaty-1992"),
    };
    link::href(&address)
}

fn table(subjects: &[Subject]) -> Fixed {
    let rows = compare::rows(&atlas().dataset, &atlas().links, subjects);
    let differing = rows.iter().filter(|row| row.verdict == Verdict::Differs);
    let differing = differing.count();
    let summary = format!(
        "{} of {} differ.",
        differing,
        words::count(rows.len(), "answer", "answers")
    );
    let labels: Vec<String> = subjects.iter().map(label).collect();
    let heads = subjects.iter().map(|subject| {
        let on = match subject {
            Subject::Entity(_, day) => Some(format!("on {}", day.words())),
            Subject::Clause(_) => None,
        };
        let on = on.map(|on| view! { <span class="compare__on">{on}</span> }.fixed());
        view! { <th scope="col"><a href=target(subject)>{name(subject)}</a> {on}</th> }.fixed()
    });
    let body = rows.iter().map(|row| answers(row, &labels));
    view! {
        <section class="compare__result" aria-labelledby="compare-result">
            <h2 id="compare-result">{labels.join(" · ")}</h2>
            <p>{summary} " Each answer leads to the statement that it rests on; where nothing stands, nothing was found in the sources read."</p>
            <div class="table-scroll" role="group" tabindex="0" aria-label="The comparison">
                <table class="compare__table cards" data-sides=subjects.len()>
                    <thead><tr><th scope="col">"Question"</th>{heads.collect_view()}</tr></thead>
                    <tbody>{body.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .fixed()
}

/// A side in one line: its name, and the day if it has one of its own.
fn label(subject: &Subject) -> String {
    match subject {
        Subject::Entity(_, day) if *day != atlas().dataset.edition => {
            format!("{}, {}", name(subject), day.words())
        }
        _ => name(subject),
    }
}

fn answers(row: &Row, labels: &[String]) -> Fixed {
    let cells = row.answers.iter().zip(labels).map(|(answer, label)| {
        let lines: Vec<Fixed> = answer.iter().map(line).collect();
        let content = if lines.is_empty() {
            view! { <span class="compare__none">"nothing found"</span> }.fixed()
        } else {
            view! { <ul>{lines}</ul> }.fixed()
        };
        view! { <td data-label=label.as_str()>{content}</td> }.fixed()
    });
    view! {
        <tr data-verdict=row.verdict.name()>
            <th scope="row">{row.question} " " <span class="compare__verdict">{row.verdict.words()}</span></th>
            {cells.collect_view()}
        </tr>
    }
    .fixed()
}

fn line(line: &Line) -> Fixed {
    let date = line
        .date
        .clone()
        .map(|date| view! { <time class="statement__date">{date}</time> " " }.fixed());
    let (class, status, bond) = match line.status {
        Some((bond, status)) => (Some("status"), Some(status.name()), Some(bond.name())),
        None => (None, None, None),
    };
    let text = line.text.clone();
    let text = match line.statement {
        Some(id) => view! { <a class=class data-status=status data-bond=bond href=link::to_statement(id)>{text}</a> }.fixed(),
        None => view! { <span class=class data-status=status data-bond=bond>{text}</span> }.fixed(),
    };
    view! { <li>{date} {text}</li> }.fixed()
}

/// Two or three selects with a day each; a plain form that sends itself with every choice.
fn chooser(address: &Address) -> Fixed {
    let places = (0..MOST_COMPARED).map(|place| {
        let side = address.sides.get(place);
        field(
            ["a", "b", "c"][place],
            ["Compare", "with", "and with"][place],
            side,
        )
    });
    let as_of = address
        .as_of
        .map(|day| view! { <input type="hidden" name="asof" value=day.to_string()/> }.fixed());
    view! {
        <form class="filters compare__form" method="get" data-live="" action=link::href(&Address::of(Page::Compare)) aria-label="Choose what is compared">
            {as_of}
            {places.collect_view()}
            <button type="submit">"Compare"</button>
        </form>
    }
    .fixed()
}

fn field(name: &'static str, label: &'static str, side: Option<&Side>) -> Fixed {
    let chosen = side.map(|side| side.what.to_string());
    let groups = [Kind::State, Kind::Organ, Kind::Case].map(|kind| {
        let of_kind = atlas().dataset.of_kind(kind);
        let options = of_kind.map(|(_, entity)| {
            let path = format!("{}/{}", kind.folder(), entity.slug);
            option(path, entity.short_name(), chosen.as_deref())
        });
        view! { <optgroup label=kind.plural()>{options.collect_view()}</optgroup> }.fixed()
    });
    let clauses = Clause::ALL.map(|clause| {
        option(
            Compared::Clause(clause).to_string(),
            clause.words(),
            chosen.as_deref(),
        )
    });
    let listed = side.is_none_or(|side| match &side.what {
        Compared::Clause(_) => true,
        Compared::Entity(kind, slug) => {
            matches!(kind, Kind::State | Kind::Organ | Kind::Case)
                && atlas().dataset.find(*kind, slug).is_some()
        }
    });
    // What is compared and stands in no group stays chosen when another choice is made.
    let other = chosen
        .clone()
        .filter(|_| !listed)
        .map(|path| option(path.clone(), &path, chosen.as_deref()));
    let day = side.and_then(|side| side.day).map(|day| day.to_string());
    let on = format!("{name}-on");
    let day_label = format!("Day of the side “{label}”");
    view! {
        <div class="compare__side">
            <label class="filters__field">
                {label}
                <select name=name>
                    <option value="">"choose…"</option>
                    {other}
                    {groups.into_iter().collect_view()}
                    <optgroup label="Clauses on assistance">{clauses.into_iter().collect_view()}</optgroup>
                </select>
            </label>
            <label class="filters__field">
                "on "
                <input name=on value=day size="10" inputmode="numeric" placeholder="2012-12-20" autocomplete="off" aria-label=day_label/>
            </label>
        </div>
    }
    .fixed()
}

fn option(path: String, label: &str, chosen: Option<&str>) -> Fixed {
    let selected = chosen == Some(path.as_str());
    view! { <option value=path selected=selected>{label.to_owned()}</option> }.fixed()
}

/// Comparisons that readers come for.
const SUGGESTED: [(&str, &str); 7] = [
    (
        "a=states/armenia&b=states/uzbekistan",
        "Armenia and Uzbekistan: frozen and suspended",
    ),
    (
        "a=states/uzbekistan@1999-01-01&b=states/uzbekistan@2007-01-01&c=states/uzbekistan@2012-12-20",
        "Uzbekistan in 1999, 2007 and 2012",
    ),
    (
        "a=clauses/treaty-1992&b=clauses/treaty-2010&c=clauses/north-atlantic",
        "Article 4 of 1992, Article 4 of 2010, and NATO's Article 5",
    ),
    (
        "a=cases/kazakhstan-2022&b=cases/armenia-2022&c=cases/kyrgyzstan-2010",
        "Three requests: Kazakhstan 2022, Armenia 2022, Kyrgyzstan 2010",
    ),
    (
        "a=states/azerbaijan&b=states/georgia&c=states/uzbekistan",
        "The three states that let the first term run out",
    ),
    (
        "a=organs/treaty-csc&b=organs/csc",
        "The Council of the Treaty and the Council of the Organization",
    ),
    (
        "a=organs/cmfa&b=organs/cmd&c=organs/cssc",
        "The three statutory councils below the heads of state",
    ),
];

fn suggestions() -> Fixed {
    let items = SUGGESTED.map(|(query, words)| {
        let address = Address::parse(&format!("/compare/?{query}")).at(link::as_of());
        view! { <li><a href=link::href(&address)>{words}</a></li> }.fixed()
    });
    view! { <ul class="questions">{items.into_iter().collect_view()}</ul> }.fixed()
}
