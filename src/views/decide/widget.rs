//! Cases and questions in pages of others.

#[cfg(feature = "ssr")]
use atlas_address::address::Page;
use atlas_address::{address::Address, widget::WidgetAddress};
use atlas_messages::decide as say;
use atlas_record::{model::StatementId, rules::Facts, words};

use super::{
    case::Case,
    scenario::{address_of, scenario},
};
#[cfg(feature = "ssr")]
use super::{questions::questions, scenario::outcome_of};
#[cfg(feature = "ssr")]
use crate::{dataset::atlas, page_meta};
use crate::{fixed::Fixed, here::Here, markup::Markup};

/// What stands in the frame of a widget: its title, the view, and the statements on which it rests.
pub type Framed = (String, Fixed, Vec<StatementId>);

/// A case in a page of somebody else; nothing if the record does not have it.
pub fn decide_widget(here: Here, address: &WidgetAddress) -> Option<Framed> {
    let mut canvas = Markup::default();
    let (case, name) = match &address.scenario {
        Some(id) => {
            let scenario = scenario(id)?;
            let facts = Facts::from(scenario);
            let case = Case::on(vec![scenario.day], scenario.matter, facts);
            (
                case,
                scenario.ask.as_ref().unwrap_or(&scenario.name).clone(),
            )
        }
        None => {
            let case = Case::of(here, &address.asked, &mut canvas);
            let days: Vec<String> = case.days.iter().map(|day| day.words()).collect();
            let days: Vec<&str> = days.iter().map(String::as_str).collect();
            let name = say::matter_on_day(case.matter.words(), &words::in_a_row(&days));
            (case, name)
        }
    };
    canvas.put(case.answer(here, false));
    let steps = case.outcomes.iter().flat_map(|outcome| &outcome.steps);
    let clauses = steps.flat_map(|step| &step.clauses).copied();
    Some((name, canvas.done(), clauses.collect()))
}

/// The address in which a widget's case can be asked otherwise; nothing if the record does not have it.
pub fn full_view(address: &WidgetAddress) -> Option<Address> {
    match &address.scenario {
        Some(id) => scenario(id).map(address_of),
        None => Some(address.full_view()),
    }
}

/// The questions in a page of somebody else.
#[cfg(feature = "ssr")]
pub fn questions_widget(here: Here) -> Framed {
    let asked = atlas().dataset.scenarios.iter();
    let asked = asked.filter(|scenario| scenario.ask.is_some());
    let outcomes = asked.map(outcome_of);
    let clauses = outcomes.flat_map(|outcome| {
        let steps = outcome.steps.into_iter();
        let decisive = steps.filter(move |step| step.result == Some(outcome.verdict));
        decisive.flat_map(|step| step.clauses)
    });
    let heading = page_meta::heading(&Page::Questions).to_owned();
    (heading, questions(here), clauses.collect())
}
