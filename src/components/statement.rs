//! One statement: when, what, who says so, and who says otherwise.

use atlas_address::address::{Address, Page};
use atlas_messages::statement as say;
use atlas_record::{
    as_of, evidence,
    model::{
        Cited, Detail, EntityId, LinkRelation, Quantity, Reading, Standing, StatementId, Weight,
    },
    translation::Field,
    words,
};
use leptos::prelude::*;

use super::{
    citations::Citations, date::date, entity_link::EntityLinks, figures::Figures,
    record_text::record_text,
};
use crate::{
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    views::changes,
};

/// A statement with its date, text, figures, readings and sources; its id is its anchor.
#[component]
pub fn Statement(
    /// Where the reader is.
    here: Here,
    /// The statement.
    id: StatementId,
    /// Whether its subject is named, because it stands on another page than its subject's.
    #[prop(optional)]
    named: bool,
    /// Whether the label of its aspect is shown.
    #[prop(optional)]
    labelled: bool,
    /// Whether other readings stand open.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let statement = atlas().dataset.statement(id);
    let lang = |field| atlas().foreign(id, field);
    let when = statement.when.map(|when| date("statement__date", when));
    let place = statement.place.as_deref().map(
        |place| view! { <span class="statement__place" lang=lang(Field::Place)>{place}</span> },
    );
    let dated = when.is_some() || place.is_some();
    let label = labelled.then(|| label_of(id)).flatten();
    let subject = named.then(|| {
        view! { <a class="statement__subject" href=here.to(statement.subject)>{entity(statement.subject).names.full.as_str()}</a> }
    });
    let checked = statement.checked.map(|checked| {
        view! { <p class="statement__about">{say::last_checked(&checked.words())}</p> }.fixed()
    });
    let day = here.as_of;
    let distance = day.and_then(|day| as_of::distance(statement, day));
    let distance_words = day.zip(distance).map(|(day, distance)| {
        view! { <span class="statement__time">{distance.words(day)}</span> }.fixed()
    });
    let permalink = here.to_statement(id);
    let cite = (!named).then(|| {
        let href = permalink.clone();
        view! { " " <a class="statement__link statement__cite" data-take="cite" href=href aria-label=say::cite_this()>{say::cite()}</a> }.fixed()
    });
    // Reading modes drop a list item whose id holds a word like "extra" unless a class says that it is content, and a
    // `div` that holds mostly links, but no `section`. What collects texts counts short links against a list, and takes
    // those of a `footer` for none.
    view! {
        <li class="statement content" id=(!named).then_some(statement.id.as_str()) data-standing=statement.standing.name() data-time=distance.map(as_of::Distance::name)>
            <section class="statement__body">
                {(dated || label.is_some() || subject.is_some())
                    .then(|| view! { <p class="statement__head">{subject} " " {when} " " {place} " " {label} " " {distance_words}</p> })}
                <p class="statement__text" lang=lang(Field::Text)>{statement.text.as_str()}</p>
                {detail_view(here, &statement.detail)}
                {statement.note.as_deref().map(|note| view! { <p class="statement__note"><b>{say::note()}</b> " " <span lang=lang(Field::Note)>{note}</span></p> })}
                {checked}
                {(!named).then(|| corrected(here, id))}
                <Readings here id open/>
                {(!named && !statement.about.is_empty())
                    .then(|| {
                        view! {
                            <p class="statement__about">
                                {say::concerns()} <EntityLinks here ids=statement.about.clone()/>
                            </p>
                        }
                    })}
            </section>
            <section class="statement__sources">
                <StandingMark standing=statement.standing/>
                {evidence_mark(id)}
                <Citations here citations=statement.citations()/>
                " "
                <footer class="statement__tools">
                    <a class="statement__link" href=permalink aria-label=say::link_to_this()>{say::link()}</a>
                    {cite}
                </footer>
            </section>
        </li>
    }
    .fixed()
}

/// That an edition has corrected the statement, with the way to what was said before and why.
fn corrected(here: Here, id: StatementId) -> Option<Fixed> {
    let dataset = &atlas().dataset;
    let edition = dataset.correction(id)?;
    let address = Address {
        anchor: Some(changes::anchor(dataset, id)),
        ..Address::of(Page::Changes)
    };
    let mut line = Markup::default();
    line.open("p", &[("class", "statement__about")]);
    line.text(&say::corrected_on(&edition.words()));
    line.link(&here.href(&address), say::before_and_why());
    line.close("p");
    Some(line.done())
}

/// What the aspect adds to the sentence.
fn label_of(id: StatementId) -> Option<Fixed> {
    let statement = atlas().dataset.statement(id);
    let words = statement.label(entity(statement.subject).kind())?;
    Some(view! { <span class="statement__label">{words}</span> }.fixed())
}

fn detail_view(here: Here, detail: &'static Detail) -> Option<Fixed> {
    match detail {
        Detail::Figure(figure) => Some(view! { <FigureLine figure/> }.fixed()),
        Detail::Run { figures } if !figures.is_empty() => {
            Some(view! { <Figures figures=figures.iter().collect()/> }.fixed())
        }
        Detail::Request { by, of, basis } => Some(
            view! {
                <dl class="statement__terms">
                    <dt>{say::asked_by()}</dt>
                    <dd>{by.words.as_str()}</dd>
                    <dt>{say::asked_of()}</dt>
                    <dd>{of.words.as_str()}</dd>
                    <dt>{say::basis()}</dt>
                    <dd>{basis.as_str()}</dd>
                </dl>
            }
            .fixed(),
        ),
        Detail::Answer {
            organ: Some(organ), ..
        } => Some(organ_line(here, say::answered_by(), *organ)),
        Detail::Office { organ, .. } => Some(organ_line(here, say::in_organ(), *organ)),
        Detail::Link { relation, target } => Some(organ_line(here, line_start(*relation), *target)),
        Detail::Chair {
            person: Some(person),
        } => Some(
            view! { <p class="statement__about">{say::in_the_chair()} {person.as_str()}</p> }
                .fixed(),
        ),
        _ => None,
    }
}

/// How the line on a tie to another body begins.
fn line_start(relation: LinkRelation) -> &'static str {
    match relation {
        LinkRelation::Under => say::under(),
        LinkRelation::ReportsTo => say::reports_to(),
        LinkRelation::AppointedBy => say::appointed_by(),
        LinkRelation::ServedBy => say::served_by(),
        LinkRelation::Succeeds => say::succeeds(),
        LinkRelation::PartOf => say::part_of(),
    }
}

fn organ_line(here: Here, words: &'static str, organ: EntityId) -> Fixed {
    view! { <p class="statement__about">{words} <EntityLinks here ids=vec![organ]/></p> }.fixed()
}

#[component]
fn FigureLine(
    /// The figure.
    figure: &'static Quantity,
) -> impl IntoView {
    let scope = figure
        .scope
        .as_deref()
        .map(|scope| view! { <span class="figure-line__scope">{scope}</span> });
    view! {
        <p class="figure-line">
            <span class="figure-line__label">{figure.label.as_str()}</span>
            " "
            <strong class="figure-line__number">{words::figure(figure)}</strong>
            " "
            {scope}
        </p>
    }
    .fixed()
}

/// How firmly the statement stands, in a word; nothing where it is settled.
#[component]
fn StandingMark(
    /// The standing.
    standing: Standing,
) -> impl IntoView {
    let words = match standing {
        Standing::Settled => return None,
        Standing::Contested => say::sources_disagree(),
        Standing::Unverified => say::unverified(),
    };
    Some(view! { <p class="standing" data-standing=standing.name()>{words}</p> })
}

/// What is little about what it rests on, in a few words. A single source needs no word: it is seen to stand alone.
fn evidence_mark(id: StatementId) -> Option<Fixed> {
    let dataset = &atlas().dataset;
    let statement = dataset.statement(id);
    let rests = evidence::evidence(dataset, statement, statement.citations());
    let mark = rests.mark().filter(|mark| *mark != Weight::OneSource)?;
    Some(view! { <p class="statement__evidence">{mark.words()}</p> }.fixed())
}

/// What other sources say, and why they are not followed.
#[component]
fn Readings(
    /// Where the reader is.
    here: Here,
    /// The statement.
    id: StatementId,
    /// Whether they stand open.
    open: bool,
) -> impl IntoView {
    let statement = atlas().dataset.statement(id);
    let readings: &'static [Cited<Reading>] = &statement.readings;
    if readings.is_empty() {
        return None;
    }
    let count = say::other_readings(readings.len());
    Some(view! {
        <details class="readings" open=open>
            <summary>{count}</summary>
            <ol>
                {readings
                    .iter()
                    .zip(0..)
                    .map(|(reading, number)| {
                        view! {
                            <li>
                                <p>
                                    {reading.when.map(|when| view! { {date("statement__date", when)} " " })}
                                    {record_text(id, Field::ReadingText(number), &reading.text)}
                                </p>
                                <p class="readings__why"><b>{say::why_not_followed()}</b> {record_text(id, Field::ReadingWhy(number), &reading.why)}</p>
                                <Citations here citations=reading.citations()/>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </details>
    }
    .fixed())
}
