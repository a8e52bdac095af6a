//! The form in which a case is put.

use atlas_address::address::{Address, Asked, Page};
use atlas_messages::decide as say;
use atlas_record::{
    model::{EntityId, Kind, Matter, Stance},
    order,
    rules::{Finding, Outcome, Seat, SeatState, Stage},
};

use crate::{
    dataset::{atlas, entity},
    fixed::Fixed,
    here::Here,
    markup::Markup,
};

/// The form: a plain one, that sends itself with every choice.
pub(super) fn form(here: Here, address: &Address, outcomes: &[Outcome]) -> Fixed {
    let asked = &address.asked;
    let matter = asked.matter();
    let mut canvas = Markup::default();
    let action = here.href(&Address::of(Page::Decide));
    let form = [
        ("class", "filters decide__form"),
        ("method", "get"),
        ("data-live", ""),
        ("action", action.as_str()),
        ("aria-label", say::form()),
    ];
    canvas.open("form", &form);
    if let Some(day) = address.as_of {
        let day = day.to_string();
        canvas.element(
            "input",
            &[("type", "hidden"), ("name", "asof"), ("value", &day)],
            "",
        );
    }
    let matters = Matter::ALL.iter().map(|one| (one.name(), one.words()));
    select(&mut canvas, "matter", say::matter(), matter.name(), matters);
    if !matter.grounds().is_empty() {
        let usual = matter.grounds()[0];
        let grounds = matter.grounds().iter().map(|one| (one.name(), one.words()));
        let chosen = asked.ground.unwrap_or(usual).name();
        select(&mut canvas, "ground", say::rests_on(), chosen, grounds);
    }
    let states: Vec<EntityId> = atlas()
        .dataset
        .of_kind(Kind::State)
        .map(|(id, _)| id)
        .collect();
    for (name, label, chosen) in [
        ("concerns", say::state_concerned(), &asked.concerns),
        ("asks", say::who_asks(), &asked.asks),
    ] {
        let states = states.iter().map(|id| {
            let state = entity(*id);
            (state.slug.as_str(), state.short_name())
        });
        let states = [("", say::nobody_named())].into_iter().chain(states);
        let chosen = chosen.as_deref().unwrap_or_default();
        select(&mut canvas, name, label, chosen, states);
    }
    seats(&mut canvas, asked, outcomes);
    beside(&mut canvas, asked);
    canvas.element("button", &[("type", "submit")], say::apply());
    canvas.close("form");
    canvas.done()
}

/// The field of a second day.
fn beside(canvas: &mut Markup, asked: &Asked) {
    canvas.open("label", &[("class", "filters__field")]);
    canvas.text(say::beside_day());
    let beside = asked.beside.map(|day| day.to_string()).unwrap_or_default();
    let input = [
        ("name", "beside"),
        ("value", beside.as_str()),
        ("size", "10"),
        ("inputmode", "numeric"),
        ("placeholder", "2013-01-01"),
        ("autocomplete", "off"),
    ];
    canvas.element("input", &input, "");
    canvas.close("label");
}

/// The seats of the body that decides, on each of the days.
fn seats(canvas: &mut Markup, asked: &Asked, outcomes: &[Outcome]) {
    let mut seats: Vec<Seat> = Vec::new();
    for seat in outcomes.iter().flat_map(|outcome| &outcome.seats) {
        match seats.iter_mut().find(|known| known.state == seat.state) {
            // On one of two days it counts.
            Some(known) => known.counts = known.counts.min(seat.counts),
            None => seats.push(*seat),
        }
    }
    if seats.is_empty() {
        return;
    }
    // Whether an objection counts is another question than whether a vote does.
    let steps = outcomes.iter().flat_map(|outcome| &outcome.steps);
    let mut objections = steps.filter(|step| step.stage == Stage::Vote);
    let objections = objections.any(|step| {
        step.finding == Finding::NoObjection
            || step.finding == Finding::SuspendedObjects
            || step.finding == Finding::Objected && asked.matter() == Matter::OutsideBase
    });
    let seats = order::by_key(&seats, |seat| (seat.state.index() as i64, 0));
    canvas.open("fieldset", &[("class", "decide__seats")]);
    canvas.element("legend", &[], say::seats());
    for seat in seats {
        let state = entity(seat.state);
        if seat.counts == SeatState::Suspended && !objections {
            let words = say::without_seat(state.short_name());
            canvas.element("p", &[("class", "decide__suspended")], &words);
            continue;
        }
        let label = match seat.counts {
            SeatState::Frozen => say::seat_frozen(state.short_name()),
            SeatState::Suspended => say::seat_suspended(state.short_name()),
            SeatState::Full => state.short_name().to_owned(),
        };
        let name = format!("seat-{}", state.slug);
        let stances = Stance::ALL.iter().map(|one| (one.name(), one.words()));
        select(
            canvas,
            &name,
            &label,
            asked.stance(&state.slug).name(),
            stances,
        );
    }
    canvas.close("fieldset");
}

fn select<'a>(
    canvas: &mut Markup,
    name: &str,
    label: &str,
    chosen: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let options: Vec<(&str, &str)> = options.collect();
    select_of(canvas, name, label, chosen, &options);
}

/// Not generic, so that it is compiled once.
fn select_of(canvas: &mut Markup, name: &str, label: &str, chosen: &str, options: &[(&str, &str)]) {
    canvas.open("label", &[("class", "filters__field")]);
    canvas.text(label);
    canvas.text(" ");
    canvas.open("select", &[("name", name)]);
    for (value, words) in options {
        let attributes = [("value", *value), ("selected", "")];
        let shown = if *value == chosen { 2 } else { 1 };
        canvas.element("option", &attributes[..shown], words);
    }
    canvas.close("select");
    canvas.close("label");
}
