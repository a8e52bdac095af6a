//! On how much each statement rests.

#[cfg(feature = "csr")]
use atlas_address::address::Page;

#[cfg(feature = "csr")]
use crate::components::host_written::host_written;
use crate::{fixed::Fixed, here::Here};

#[cfg(feature = "ssr")]
pub use host::evidence_view;

/// The weights: the article of the static page.
#[cfg(feature = "csr")]
pub fn evidence_view(here: Here) -> Fixed {
    host_written(here, &Page::Evidence, "evidence", "data/csv/statements.csv")
}

/// The page as it is written on the host.
#[cfg(feature = "ssr")]
mod host {
    use atlas_address::address::Page;
    use atlas_messages::evidence as say;
    use atlas_record::{
        evidence::{self, Evidence},
        model::{EntityId, Kind, StatementId, Weight},
        query, words,
    };
    use leptos::prelude::*;

    use super::{Fixed, Here};
    use crate::{
        components::{message::message, plate_title::PlateTitle, record_text::text_link},
        dataset::{atlas, entity},
        fixed::IntoFixed,
        markup::Markup,
        page_meta,
    };

    /// A statement with what it rests on.
    type Weighed = (StatementId, Evidence);

    /// On how much each statement rests: counts by kind and state, and lists.
    pub fn evidence_view(here: Here) -> Fixed {
        let dataset = &atlas().dataset;
        // What is said of a source rests on that source.
        let weighed: Vec<Weighed> = dataset
            .all()
            .filter(|(_, statement)| dataset.entity(statement.subject).kind() != Kind::Source)
            .map(|(id, statement)| {
                let rests = evidence::evidence(dataset, statement, statement.citations());
                (id, rests)
            })
            .collect();
        let lead = say::lead(weighed.len());
        let lists = [Weight::WeakSource, Weight::Copies, Weight::OneSide];
        view! {
            <article class="plate evidence">
                <PlateTitle heading=page_meta::heading(&Page::Evidence) lead/>
                <section aria-labelledby="meaning">
                    <h2 id="meaning">{say::counted()}</h2>
                    <dl>
                        <dt>{say::one_source()}</dt>
                        <dd>{say::one_source_is()}</dd>
                        <dt>{say::weak_source()}</dt>
                        <dd>{say::weak_source_is()}</dd>
                        <dt>{say::copies()}</dt>
                        <dd>{say::copies_are()}</dd>
                        <dt>{say::one_side()}</dt>
                        <dd>{say::one_side_is()}</dd>
                    </dl>
                    <p>{say::in_several()}</p>
                </section>
                <section aria-labelledby="kinds">
                    <h2 id="kinds">{say::by_kind()}</h2>
                    {by_kind(&weighed)}
                </section>
                <section aria-labelledby="states">
                    <h2 id="states">{say::by_state()}</h2>
                    <p>{say::by_state_is()}</p>
                    {by_state(here, &weighed)}
                </section>
                {lists.into_iter().map(|weight| list(here, weight, &weighed)).collect_view()}
                <section aria-labelledby="owners">
                    <h2 id="owners">{say::owners()}</h2>
                    <p>{say::owners_are()}</p>
                    {owners(here)}
                </section>
                <section aria-labelledby="one-source">
                    <h2 id="one-source">{say::one_source()}</h2>
                    <p>{too_many(here)}</p>
                    {statements(here, &weighed.iter().filter(|(id, rests)| rests.is(Weight::OneSource) && is_step(*id)).map(|(id, _)| *id).collect::<Vec<_>>())}
                </section>
            </article>
        }
        .fixed()
    }

    /// Where those that rest on one source are found.
    fn too_many(here: Here) -> Fixed {
        message(&say::too_many(), &|_, text| {
            let href = [here.root(), "data/csv/statements.csv"].concat();
            view! { <a href=href download="">{text.to_owned()}</a> }.fixed()
        })
    }

    /// Whether a statement is a turning point or an act that changes an answer of a state.
    fn is_step(id: StatementId) -> bool {
        let statement = atlas().dataset.statement(id);
        statement.milestone || statement.aspect == atlas_record::model::Aspect::Step
    }

    fn by_kind(weighed: &[Weighed]) -> Fixed {
        let kind = |id: StatementId| entity(atlas().dataset.statement(id).subject).kind();
        let rows = Kind::ALL.into_iter().filter(|of| *of != Kind::Source);
        let rows = rows.map(|of| {
            let of_kind: Vec<Weighed> = weighed
                .iter()
                .copied()
                .filter(|(id, _)| kind(*id) == of)
                .collect();
            (view! { {of.plural()} }.fixed(), of_kind)
        });
        let all = (say::all().fixed(), weighed.to_vec());
        table(say::by_kind(), say::kind(), rows.chain([all]).collect())
    }

    fn by_state(here: Here, weighed: &[Weighed]) -> Fixed {
        let dataset = &atlas().dataset;
        let rows = dataset.of_kind(Kind::State).map(|(state, of)| {
            let concerned = |(id, _): &Weighed| query::concerns(dataset.statement(*id), state);
            let of_state: Vec<Weighed> = weighed.iter().copied().filter(concerned).collect();
            let name = view! { <a href=here.to(state)>{of.names.full.as_str()}</a> }.fixed();
            (name, of_state)
        });
        table(say::by_state(), say::state(), rows.collect())
    }

    fn table(label: &'static str, head: &'static str, rows: Vec<(Fixed, Vec<Weighed>)>) -> Fixed {
        let mut canvas = Markup::default();
        canvas.open("table", &[("class", "figures cards")]);
        canvas.open("thead", &[]);
        canvas.open("tr", &[]);
        canvas.element("th", &[("scope", "col")], head);
        canvas.element(
            "th",
            &[("scope", "col"), ("class", "figures__number")],
            say::statements(),
        );
        for weight in Weight::ALL {
            let class = ("class", "figures__number");
            canvas.element("th", &[("scope", "col"), class], weight.words());
        }
        canvas.close("tr");
        canvas.close("thead");
        canvas.open("tbody", &[]);
        for (name, of) in rows {
            canvas.open("tr", &[]);
            canvas.open("th", &[("scope", "row")]);
            canvas.put(name);
            canvas.close("th");
            let mut number = |label: &str, number: usize| {
                let attributes = [("class", "figures__number"), ("data-label", label)];
                canvas.element("td", &attributes, &words::grouped(number as i64));
            };
            number(say::statements_label(), of.len());
            for weight in Weight::ALL {
                let found = of.iter().filter(|(_, rests)| rests.is(*weight)).count();
                number(weight.words(), found);
            }
            canvas.close("tr");
        }
        canvas.close("tbody");
        canvas.close("table");
        view! { <div class="table-scroll" role="group" tabindex="0" aria-label=label>{canvas.done()}</div> }.fixed()
    }

    /// The statements of a weight, by kind.
    fn list(here: Here, weight: Weight, weighed: &[Weighed]) -> Fixed {
        let found = weighed.iter().filter(|(_, rests)| rests.is(weight));
        let found: Vec<StatementId> = found.map(|(id, _)| *id).collect();
        let heading = words::capitalized(weight.words());
        let groups = query::by_kind(&atlas().dataset, &found);
        let groups = groups.iter().map(|(kind, of)| {
            view! {
                <details class="more">
                    <summary>{format!("{} ({})", kind.plural(), of.len())}</summary>
                    {statements(here, of)}
                </details>
            }
            .fixed()
        });
        view! {
            <section aria-labelledby=weight.name()>
                <h2 id=weight.name()>{heading}</h2>
                <p>{say::found(found.len())}</p>
                {groups.collect_view()}
            </section>
        }
        .fixed()
    }

    /// What the record says of who owns the agencies: the facts with this name.
    fn owners(here: Here) -> Fixed {
        let dataset = &atlas().dataset;
        let sources = dataset.of_kind(Kind::Source);
        let facts: Vec<StatementId> = sources
            .filter_map(|(source, _)| dataset.anchored(source, "owner"))
            .collect();
        statements(here, &facts)
    }

    fn statements(here: Here, ids: &[StatementId]) -> Fixed {
        let mut canvas = Markup::default();
        canvas.open("ul", &[]);
        for id in ids {
            let statement = atlas().dataset.statement(*id);
            let subject: EntityId = statement.subject;
            canvas.open("li", &[]);
            canvas.link(&here.to(subject), entity(subject).short_name());
            canvas.text(": ");
            text_link(&mut canvas, &here.to_statement(*id), *id);
            canvas.close("li");
        }
        canvas.close("ul");
        canvas.done()
    }
}
