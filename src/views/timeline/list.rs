//! The list of the timeline: every event under the year in which it begins.
//!
//! It is made once. Filters hide lines of it, so that a choice costs no making of hundreds of lines; on the page that
//! was served it stands already and is taken as it is.

use atlas_address::address::Address;
use atlas_messages::timeline_view as say;
#[cfg(feature = "csr")]
use atlas_record::day::Day;
use atlas_record::{
    model::{Aspect, StatementId},
    prospects,
    translation::Field,
};
use leptos::prelude::*;

use crate::{
    components::{date::date, section::Section, timeline::from_address},
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
};

/// All events, those that are not shown hidden.
#[cfg(feature = "ssr")]
pub fn list(here: Here, address: Memo<Address>) -> Fixed {
    let shown = from_address::shown(&address.get_untracked());
    let years = years();
    let years = years.iter().map(|year| year_view(here, year, &shown));
    view! { <div class="timeline__list">{years.collect_view()}</div> }.fixed()
}

#[cfg(feature = "csr")]
thread_local! {
    /// The list that was made last, with the day for which its lines speak: who comes back finds it at once, and with it
    /// the place where they were.
    static MADE: std::cell::RefCell<Option<(Option<Day>, web_sys::Element)>> = const { std::cell::RefCell::new(None) };
}

/// All events. What does not stand already is made year by year, so that no reader waits for hundreds of lines.
#[cfg(feature = "csr")]
pub fn list(here: Here, address: Memo<Address>) -> Fixed {
    let day = here.as_of;
    let made = MADE
        .take()
        .filter(|(of, _)| *of == day)
        .map(|(_, list)| list);
    // The lines of the served page speak for the day of the edition.
    let stands = made.or_else(|| {
        day.is_none()
            .then(|| crate::browser::served(".timeline__list"))?
    });
    if let Some(list) = stands {
        MADE.set(Some((day, list.clone())));
        return Fixed::of_node(list.into());
    }
    let Ok(list) = crate::browser::document().create_element("div") else {
        return ().fixed();
    };
    list.set_class_name("timeline__list");
    make_from(here, list.clone(), 0, address);
    Fixed::of_node(list.into())
}

/// Makes one year of the list, and the next ones when the browser has had time for other things.
#[cfg(feature = "csr")]
fn make_from(here: Here, list: web_sys::Element, place: usize, address: Memo<Address>) {
    use leptos::tachys::view::{Mountable, Render};
    // The reader has gone to another page or day, and with them the address that is asked.
    let gone = place > 0 && !list.is_connected();
    let years = years();
    let Some((year, shown)) = years
        .get(place)
        .filter(|_| !gone)
        .zip(address.try_get_untracked())
    else {
        if !gone {
            MADE.set(Some((here.as_of, list)));
        }
        return;
    };
    year_view(here, year, &from_address::shown(&shown))
        .build()
        .mount(&list, None);
    crate::browser::later(0, move || make_from(here, list, place + 1, address));
}

/// Hides the lines that are not shown, and the years without any, and unfolds the rest if it is a choice.
#[cfg(feature = "csr")]
pub fn show(shown: &[bool]) {
    let is_choice = shown.contains(&false);
    let mut shown = shown.iter();
    let mut year = crate::browser::document()
        .query_selector(".timeline__list > section")
        .ok()
        .flatten();
    while let Some(section) = year {
        let mut count = 0;
        let mut line = section.query_selector("li").ok().flatten();
        while let Some(item) = line {
            let is_shown = shown.next().copied().unwrap_or_default();
            count += u32::from(is_shown);
            let _ = item.toggle_attribute_with_force("hidden", !is_shown);
            line = item.next_element_sibling();
        }
        let _ = section.toggle_attribute_with_force("hidden", count == 0);
        if let Ok(Some(said)) = section.query_selector(".mentions__count") {
            said.set_text_content(Some(&count.to_string()));
        }
        if let Ok(Some(fold)) = section.query_selector(".fold")
            && is_choice
        {
            let _ = fold.set_attribute("open", "");
        }
        year = section.next_element_sibling();
    }
}

/// Events of a year.
struct Year {
    year: i32,
    /// The place of the first of them.
    first: usize,
    events: &'static [StatementId],
}

fn years() -> Vec<Year> {
    let year_of = |id: &StatementId| {
        // Only what has a first day is an event.
        let when = atlas().dataset.statement(*id).when;
        when.and_then(|when| when.first_day())
            .map_or(0, |day| day.civil().0)
    };
    let mut first = 0;
    let years = atlas().events.chunk_by(|a, b| year_of(a) == year_of(b));
    years
        .map(|events| {
            let year = Year {
                year: year_of(&events[0]),
                first,
                events,
            };
            first += events.len();
            year
        })
        .collect()
}

/// Folded as long as everything is shown: hundreds of lines, of which their counts are the index.
fn year_view(here: Here, year: &Year, shown: &[bool]) -> Fixed {
    let fold = Some(shown.contains(&false));
    let shown = &shown[year.first..year.first + year.events.len()];
    let id = format!("year-{}", year.year);
    let count = shown.iter().filter(|shown| **shown).count();
    let hidden = count == 0;
    let lines = year.events.iter().zip(shown);
    let lines = lines
        .map(|(id, shown)| event(here, *id, !shown))
        .collect_view();
    let body = view! { <ol>{lines}</ol> }.fixed();
    view! { <Section id heading=year.year.to_string() count class="timeline__year" hidden fold body/> }.fixed()
}

fn event(here: Here, id: StatementId, hidden: bool) -> Fixed {
    let statement = atlas().dataset.statement(id);
    let subject = entity(statement.subject);
    let disputed = statement.is_disputed().then(|| {
        view! { <span class="standing" data-standing="contested">{say::sources_disagree()}</span> }.fixed()
    });
    let dataset = &atlas().dataset;
    let outcome = prospects::outcome(dataset, statement.subject, here.day());
    let outcome = outcome.filter(|_| statement.aspect == Aspect::History);
    let outcome = outcome
        .and_then(|outcome| outcome.words(dataset.reach))
        .map(|words| view! { <span class="statement__time">{words}</span> }.fixed());
    let later = here.as_of.filter(|day| {
        statement
            .when
            .and_then(|when| when.first_day())
            .is_some_and(|first| *day < first)
    });
    let later = later.map(|day| {
        view! { <span class="statement__time">{say::after(&day.words())}</span> }.fixed()
    });
    // It is shown in the years in which it is known to have lasted, which are not all.
    let open = statement.when.is_some_and(|when| when.has_unknown_end());
    let open =
        open.then(|| view! { <span class="statement__time">{say::end_not_known()}</span> }.fixed());
    view! {
        <li hidden=hidden data-milestone=statement.milestone.then_some("true")>
            {statement.when.map(|when| date("timeline__date", when.beginning()))}
            " "
            <span class="timeline__event">
                <a href=here.to_statement(id) lang=atlas().foreign(id, Field::Title)>{statement.title.as_deref()}</a>
                " "
                <span class="timeline__subject" data-kind=subject.kind().folder()>{subject.kind().label()}</span>
                " "
                {disputed}
                " "
                {outcome}
                {later}
                {open}
            </span>
        </li>
    }
    .fixed()
}
