//! What the rules imply: a day, a matter, and how each member stands to it; the verdict, the way there as a flow and as
//! a table, what differs on a second day, and the historic cases.
//!
//! Four functions are all that is asked of it: [`DecideView`] and [`questions_view`] are pages, [`decide_widget`] and
//! [`questions_widget`] the same for pages of others.

use std::sync::LazyLock;

use atlas_address::{
    address::{Address, Asked, Page},
    widget::WidgetAddress,
};
use atlas_charts::rule_flow;
use atlas_record::{
    day::Day,
    model::{EntityId, Kind, Matter, Scenario, Stance, StatementId, Term},
    order,
    rules::{self, Facts, Finding, Outcome, Rulebook, Seat, SeatState, Stage, Step},
};
use leptos::prelude::*;

use crate::{
    components::{
        chart::chart,
        data_table::{Cell, data_table},
        drawing::{Accessibility, paint},
        plate_title::PlateTitle,
        section::Section,
    },
    dataset::{atlas, entity},
    fixed::{Fixed, IntoFixed},
    here::Here,
    markup::Markup,
    page_meta,
};

/// The clauses of the record, read once.
static RULES: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::new(&atlas().dataset));

/// The page of the rules, applied.
#[component]
pub fn DecideView(
    /// Where the reader is.
    here: Here,
    /// The address.
    address: Memo<Address>,
) -> impl IntoView {
    view! {
        <article class="plate decide">
            <PlateTitle
                heading=page_meta::heading(&Page::Decide)
                lead="Choose a day, a matter, and how each member stands to it. The atlas applies the clauses in force on that day and shows each step with its source. It says what the texts say, gives no legal advice and takes no side."
            />
            {move || content(here, &address.read())}
        </article>
    }
    .into_any()
}

fn content(here: Here, address: &Address) -> Fixed {
    let mut canvas = Markup::default();
    let case = Case::of(here, &address.asked, &mut canvas);
    canvas.put(form(here, address, &case.outcomes));
    canvas.put(case.answer(here, true));
    canvas.put_all(used(here, case.matter));
    canvas.put(presets(here));
    canvas.done()
}

/// What is asked on one day or on two, and what the rules imply on each.
struct Case {
    matter: Matter,
    facts: Facts,
    days: Vec<Day>,
    outcomes: Vec<Outcome>,
}

impl Case {
    /// What an address asks; what the record does not know of it is said.
    fn of(here: Here, asked: &Asked, canvas: &mut Markup) -> Self {
        let beside = asked.beside.map(|day| day.min(atlas().dataset.edition));
        let days: Vec<Day> = [here.day()].into_iter().chain(beside).collect();
        Self::on(days, asked.matter(), facts(asked, canvas))
    }

    fn on(days: Vec<Day>, matter: Matter, facts: Facts) -> Self {
        let outcomes = days.iter().map(|day| RULES.decide(*day, matter, &facts));
        Self {
            outcomes: outcomes.collect(),
            matter,
            facts,
            days,
        }
    }

    /// What is given, and for each day the verdict and the way there; of two days, where they part.
    ///
    /// In a frame the tables stand folded: the boxes say the same.
    fn answer(&self, here: Here, open: bool) -> Fixed {
        let mut canvas = Markup::default();
        canvas.element("p", &[("class", "decide__given")], &self.given());
        if let [first, second] = self.days.as_slice() {
            canvas.put(self.differences(here, [*first, *second]));
        }
        let class = if self.days.len() > 1 {
            "decide__days"
        } else {
            ""
        };
        canvas.open("div", &[("class", class)]);
        for (place, (day, outcome)) in self.days.iter().zip(&self.outcomes).enumerate() {
            let id = ["decide-first", "decide-second"][place.min(1)];
            let there = on(here, *day);
            canvas.put(reasoning(there, id, (*day, self.matter), outcome, open));
        }
        canvas.close("div");
        canvas.done()
    }

    /// The facts as a sentence or two, also on paper, where there is no form.
    fn given(&self) -> String {
        let name = |id: EntityId| entity(id).short_name();
        let mut given = vec![self.matter.words().to_owned()];
        let ground = self.facts.ground_of(self.matter);
        given.extend(ground.map(|ground| format!("it rests on {}", ground.words())));
        let concerns = self.facts.concerns;
        given.extend(concerns.map(|id| format!("it concerns {}", name(id))));
        let asks = self.facts.asks;
        given.extend(asks.map(|id| format!("{} asks", name(id))));
        let mut seats = self.outcomes.iter().flat_map(|outcome| &outcome.seats);
        let stances = self.facts.stances.iter();
        let stances = stances.filter(|(id, _)| seats.clone().any(|seat| seat.state == *id));
        let stances: Vec<String> = stances
            .map(|(id, stance)| format!("{}: {}", name(*id), stance.words()))
            .collect();
        let is_voted = seats.next().is_some();
        let others = match stances.is_empty() {
            true => "everybody agrees",
            false => "the others agree",
        };
        given.extend(stances);
        given.extend(is_voted.then(|| others.to_owned()));
        format!("Given: {}.", given.join("; "))
    }

    /// Where the ways of two days part: a row for each question that is answered otherwise.
    fn differences(&self, here: Here, days: [Day; 2]) -> Fixed {
        let of = |place: usize, stage: Stage| -> Vec<&Step> {
            let steps = self.outcomes[place].steps.iter();
            steps.filter(|step| step.stage == stage).collect()
        };
        let cell = |place: usize, steps: &[&Step]| {
            let words: Vec<String> = steps
                .iter()
                .map(|step| rules::finding(&atlas().dataset, step))
                .collect();
            match steps.first().and_then(|step| step.clauses.first()) {
                None => Cell::from("nothing is asked"),
                Some(clause) => {
                    Cell::link(words.join(" "), on(here, days[place]).to_statement(*clause))
                }
            }
        };
        let differs = Stage::ALL.iter().filter_map(|stage| {
            let ways = [of(0, *stage), of(1, *stage)];
            (ways[0] != ways[1]).then(|| {
                vec![
                    Cell::from(stage.words()),
                    cell(0, &ways[0]),
                    cell(1, &ways[1]),
                ]
            })
        });
        let mut rows: Vec<Vec<Cell>> = differs.collect();
        let verdicts = [0, 1].map(|place: usize| {
            Cell::from(rules::verdict(self.matter, self.outcomes[place].verdict))
        });
        rows.push(
            [Cell::from("Outcome")]
                .into_iter()
                .chain(verdicts)
                .collect(),
        );
        let [first, second] = days.map(Day::words);
        let title = match rows.len() {
            1 => "Both days: the same steps by the same clauses",
            _ => "Where the two days part",
        };
        let mut canvas = Markup::default();
        let group = [
            ("class", "table-scroll decide__parts"),
            ("role", "group"),
            ("tabindex", "0"),
            ("aria-label", title),
        ];
        canvas.open("div", &group);
        let head = ["Step", &first, &second];
        canvas.put(data_table(title, &head, rows.into_iter()));
        canvas.close("div");
        canvas.done()
    }
}

/// Links keep the day, as far as it is not that of the edition.
fn on(here: Here, day: Day) -> Here {
    here.at(Some(day).filter(|day| *day != atlas().dataset.edition))
}

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
            let name = format!("{}, {}", case.matter.words(), days.join(" and "));
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

fn scenario(id: &str) -> Option<&'static Scenario> {
    let mut scenarios = atlas().dataset.scenarios.iter();
    scenarios.find(|scenario| scenario.id == id)
}

/// What the address gives, as far as the record knows the states; what it does not know is said.
fn facts(asked: &Asked, canvas: &mut Markup) -> Facts {
    let mut find = |slug: &str| {
        let found = atlas().dataset.find(Kind::State, slug);
        if found.is_none() {
            let words = format!("There is no state called “{slug}”. It was left out.");
            canvas.element("p", &[("class", "notice"), ("role", "status")], &words);
        }
        found
    };
    let concerns = asked.concerns.as_deref().and_then(&mut find);
    let asks = asked.asks.as_deref().and_then(&mut find);
    let stances = asked.stances.iter();
    let stances = stances.filter_map(|(slug, stance)| Some((find(slug)?, *stance)));
    Facts {
        ground: asked.ground,
        concerns,
        asks,
        stances: stances.collect(),
    }
}

/// The verdict of a day, with the flow and the table of steps.
fn reasoning(
    here: Here,
    id: &str,
    (day, matter): (Day, Matter),
    outcome: &Outcome,
    open: bool,
) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("section", &[("aria-labelledby", id)]);
    canvas.element(
        "h2",
        &[("id", id)],
        &format!("{}, {}", matter.words(), day.words()),
    );
    let verdict = [
        ("class", "decide__verdict"),
        ("data-verdict", outcome.verdict.name()),
    ];
    canvas.element("p", &verdict, rules::verdict(matter, outcome.verdict));
    let dataset = &atlas().dataset;
    let figure = rule_flow::figure(dataset, matter, outcome);
    let drawing = paint(here, &figure, "flow", Accessibility::Hidden);
    canvas.put(chart(
        "The way to the answer",
        None,
        drawing,
        steps(here, outcome),
        open,
    ));
    canvas.close("section");
    canvas.done()
}

/// The steps as a table: a row for each clause.
fn steps(here: Here, outcome: &Outcome) -> Fixed {
    let dataset = &atlas().dataset;
    let rows = outcome.steps.iter().flat_map(|step| {
        let clauses = step.clauses.iter().enumerate();
        clauses.map(move |(place, clause)| {
            let first = place == 0;
            let words = |text: String| if first { text } else { "and by".to_owned() };
            let statement = dataset.statement(*clause);
            let rule = entity(statement.subject).short_name();
            let when = statement.when.map(|when| when.words()).unwrap_or_default();
            vec![
                Cell::from(words(step.stage.words().to_owned())),
                Cell::from(words(rules::finding(dataset, step))),
                Cell::from(words(rule_flow::result(step).to_owned())),
                Cell::link(statement.text.as_str(), here.to_statement(*clause)),
                Cell::from(format!("{rule}, {when}")),
            ]
        })
    });
    let head = [
        "Step",
        "Finding",
        "Result",
        "Clause",
        "Rule, and when it held",
    ];
    data_table("The steps and the clauses on which they rest", &head, rows)
}

/// The form: a plain one, that sends itself with every choice.
fn form(here: Here, address: &Address, outcomes: &[Outcome]) -> Fixed {
    let asked = &address.asked;
    let matter = asked.matter();
    let mut canvas = Markup::default();
    let action = here.href(&Address::of(Page::Decide));
    let form = [
        ("class", "filters decide__form"),
        ("method", "get"),
        ("data-live", ""),
        ("action", action.as_str()),
        ("aria-label", "What is asked of the rules"),
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
    select(&mut canvas, "matter", "Matter", matter.name(), matters);
    if !matter.grounds().is_empty() {
        let usual = matter.grounds()[0];
        let grounds = matter.grounds().iter().map(|one| (one.name(), one.words()));
        let chosen = asked.ground.unwrap_or(usual).name();
        select(&mut canvas, "ground", "It rests on", chosen, grounds);
    }
    let states: Vec<EntityId> = atlas()
        .dataset
        .of_kind(Kind::State)
        .map(|(id, _)| id)
        .collect();
    for (name, label, chosen) in [
        ("concerns", "The state concerned", &asked.concerns),
        ("asks", "Who asks", &asked.asks),
    ] {
        let states = states.iter().map(|id| {
            let state = entity(*id);
            (state.slug.as_str(), state.short_name())
        });
        let states = [("", "nobody named")].into_iter().chain(states);
        let chosen = chosen.as_deref().unwrap_or_default();
        select(&mut canvas, name, label, chosen, states);
    }
    seats(&mut canvas, asked, outcomes);
    beside(&mut canvas, asked);
    canvas.element("button", &[("type", "submit")], "Apply the rules");
    canvas.close("form");
    canvas.done()
}

/// The field of a second day.
fn beside(canvas: &mut Markup, asked: &Asked) {
    canvas.open("label", &[("class", "filters__field")]);
    canvas.text("Beside it the day ");
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
    canvas.element("legend", &[], "Seats");
    for seat in seats {
        let state = entity(seat.state);
        if seat.counts == SeatState::Suspended && !objections {
            let words = format!("{}: membership suspended", state.short_name());
            canvas.element("p", &[("class", "decide__suspended")], &words);
            continue;
        }
        let label = match seat.counts {
            SeatState::Frozen => format!("{} (frozen by own declaration)", state.short_name()),
            SeatState::Suspended => format!("{} (membership suspended)", state.short_name()),
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

/// The cases in which the clauses on a matter were used, or were not.
fn used(here: Here, matter: Matter) -> Option<Fixed> {
    let cases: Vec<(StatementId, Term)> = RULES.cases(matter).collect();
    if cases.is_empty() {
        return None;
    }
    let mut canvas = Markup::default();
    canvas.open("ul", &[("class", "decide__cases")]);
    for (id, term) in cases {
        canvas.open("li", &[]);
        canvas.element("span", &[("class", "decide__used")], term.words());
        canvas.text(" ");
        canvas.link(&here.to_statement(id), &atlas().dataset.statement(id).text);
        canvas.close("li");
    }
    canvas.close("ul");
    let heading = format!("{}: used, or not", matter.words());
    Some(view! { <Section id="decide-used" heading body=canvas.done()/> }.fixed())
}

/// The address of a scenario.
pub fn address_of(scenario: &Scenario) -> Address {
    let slug = |id: EntityId| entity(id).slug.clone();
    let mut stances: Vec<(String, Stance)> = Vec::new();
    for (state, stance) in &scenario.stances {
        let state = slug(*state);
        let place = stances.partition_point(|(other, _)| *other < state);
        stances.insert(place, (state, *stance));
    }
    let asked = Asked {
        matter: Some(scenario.matter),
        ground: scenario.ground,
        concerns: scenario.concerns.map(slug),
        asks: scenario.asks.map(slug),
        stances,
        beside: None,
    };
    Address::deciding(asked).at(Some(scenario.day))
}

/// What the rules imply for a scenario.
fn outcome_of(scenario: &Scenario) -> Outcome {
    RULES.decide(scenario.day, scenario.matter, &Facts::from(scenario))
}

/// The historic cases: what the rules imply beside what happened.
fn presets(here: Here) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("p", &[]);
    canvas.text("What the rules imply is reckoned; what happened, and what explains a difference, are statements of the record. ");
    canvas.link(
        &here.page(Page::Questions),
        "Ten questions that the rules answer",
    );
    canvas.close("p");
    canvas.open("ul", &[("class", "decide__presets")]);
    let scenarios = atlas().dataset.scenarios.iter();
    for scenario in scenarios.filter(|scenario| scenario.ask.is_none()) {
        let outcome = outcome_of(scenario);
        canvas.open("li", &[]);
        canvas.open("p", &[]);
        canvas.link(&here.href(&address_of(scenario)), &scenario.name);
        canvas.close("p");
        let verdict = [
            ("class", "decide__verdict"),
            ("data-verdict", outcome.verdict.name()),
        ];
        canvas.element(
            "p",
            &verdict,
            rules::verdict(scenario.matter, outcome.verdict),
        );
        side_by_side(here, &mut canvas, scenario);
        told(here, &mut canvas, "What happened", &scenario.happened);
        told(here, &mut canvas, "What explains it", &scenario.because);
        canvas.close("li");
    }
    canvas.close("ul");
    view! { <Section id="decide-cases" heading="Historic cases" body=canvas.done()/> }.fixed()
}

fn told(here: Here, canvas: &mut Markup, label: &str, statements: &[StatementId]) {
    if statements.is_empty() {
        return;
    }
    canvas.open("p", &[]);
    canvas.element("span", &[("class", "decide__label")], label);
    for id in statements {
        canvas.text(" ");
        canvas.link(
            &here.to_statement(*id),
            &atlas().dataset.statement(*id).text,
        );
    }
    canvas.close("p");
}

/// The same on a second day, beside it.
fn side_by_side(here: Here, canvas: &mut Markup, scenario: &Scenario) {
    let Some(day) = scenario.beside else { return };
    let mut address = address_of(scenario);
    address.asked.beside = Some(day);
    canvas.open("p", &[]);
    let words = format!("Side by side with {}", day.words());
    canvas.link(&here.href(&address), &words);
    canvas.close("p");
}

/// The questions that the rules answer, each with the step that decides and its clauses.
fn questions(here: Here) -> Fixed {
    let mut canvas = Markup::default();
    canvas.open("ol", &[("class", "decide__questions")]);
    for scenario in &atlas().dataset.scenarios {
        let Some(ask) = &scenario.ask else { continue };
        let outcome = outcome_of(scenario);
        canvas.open("li", &[]);
        canvas.element("h2", &[], ask);
        let verdict = [
            ("class", "decide__verdict"),
            ("data-verdict", outcome.verdict.name()),
        ];
        canvas.element(
            "p",
            &verdict,
            rules::verdict(scenario.matter, outcome.verdict),
        );
        decisive(here, &mut canvas, &outcome);
        canvas.open("p", &[]);
        let words = format!("All steps, for {}", scenario.day.words());
        canvas.link(&here.href(&address_of(scenario)), &words);
        canvas.close("p");
        side_by_side(here, &mut canvas, scenario);
        canvas.close("li");
    }
    canvas.close("ol");
    canvas.done()
}

/// The page of the questions.
pub fn questions_view(here: Here) -> impl IntoView {
    view! {
        <article class="plate decide">
            <PlateTitle
                heading=page_meta::heading(&Page::Questions)
                lead="Each answer is reckoned from the clauses in force on the day of the question, and names them."
            />
            {questions(here)}
        </article>
    }
    .fixed()
}

/// The steps that make the verdict, with their clauses.
fn decisive(here: Here, canvas: &mut Markup, outcome: &Outcome) {
    let dataset = &atlas().dataset;
    canvas.open("ul", &[]);
    let steps = outcome.steps.iter();
    for step in steps.filter(|step| step.result == Some(outcome.verdict)) {
        canvas.open("li", &[]);
        canvas.text(&rules::finding(dataset, step));
        for clause in &step.clauses {
            canvas.text(" ");
            canvas.link(
                &here.to_statement(*clause),
                &dataset.statement(*clause).text,
            );
        }
        canvas.close("li");
    }
    canvas.close("ul");
}
