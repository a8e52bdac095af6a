//! A case: what is asked on one day or on two, and the answer of each.

use atlas_address::address::Asked;
use atlas_messages::decide as say;
use atlas_record::{
    day::Day,
    model::{EntityId, Kind, Matter},
    rules::{self, Facts, Outcome, ReasoningStep, Stage},
};

use super::{reasoning::reasoning, scenario::RULES};
use crate::{
    components::data_table::{Cell, data_table},
    dataset::{atlas, entity},
    fixed::Fixed,
    here::Here,
    markup::Markup,
};

/// What is asked on one day or on two, and what the rules imply on each.
pub(super) struct Case {
    pub(super) matter: Matter,
    pub(super) facts: Facts,
    pub(super) days: Vec<Day>,
    pub(super) outcomes: Vec<Outcome>,
}

impl Case {
    /// What an address asks; what the record does not know of it is said.
    pub(super) fn of(here: Here, asked: &Asked, canvas: &mut Markup) -> Self {
        let beside = asked.beside.map(|day| day.min(atlas().dataset.edition));
        let days: Vec<Day> = [here.day()].into_iter().chain(beside).collect();
        Self::on(days, asked.matter(), facts(asked, canvas))
    }

    pub(super) fn on(days: Vec<Day>, matter: Matter, facts: Facts) -> Self {
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
    pub(super) fn answer(&self, here: Here, open: bool) -> Fixed {
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
        given.extend(ground.map(|ground| say::given_ground(ground.words())));
        let concerns = self.facts.concerns;
        given.extend(concerns.map(|id| say::given_concerns(name(id))));
        let asks = self.facts.asks;
        given.extend(asks.map(|id| say::given_asks(name(id))));
        let mut seats = self.outcomes.iter().flat_map(|outcome| &outcome.seats);
        let stances = self.facts.stances.iter();
        let stances = stances.filter(|(id, _)| seats.clone().any(|seat| seat.state == *id));
        let stances: Vec<String> = stances
            .map(|(id, stance)| say::given_stance(name(*id), stance.words()))
            .collect();
        let is_voted = seats.next().is_some();
        let others = match stances.is_empty() {
            true => say::everybody_agrees(),
            false => say::others_agree(),
        };
        given.extend(stances);
        given.extend(is_voted.then(|| others.to_owned()));
        say::given(&given.join("; "))
    }

    /// Where the ways of two days part: a row for each question that is answered otherwise.
    fn differences(&self, here: Here, days: [Day; 2]) -> Fixed {
        let of = |place: usize, stage: Stage| -> Vec<&ReasoningStep> {
            let steps = self.outcomes[place].steps.iter();
            steps.filter(|step| step.stage == stage).collect()
        };
        let cell = |place: usize, steps: &[&ReasoningStep]| {
            let words: Vec<String> = steps
                .iter()
                .map(|step| rules::finding(&atlas().dataset, step))
                .collect();
            match steps.first().and_then(|step| step.clauses.first()) {
                None => Cell::from(say::nothing_asked()),
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
            [Cell::from(say::outcome())]
                .into_iter()
                .chain(verdicts)
                .collect(),
        );
        let [first, second] = days.map(Day::words);
        let title = match rows.len() {
            1 => say::same_steps(),
            _ => say::differing_steps(),
        };
        let mut canvas = Markup::default();
        let group = [
            ("class", "table-scroll decide__parts"),
            ("role", "group"),
            ("tabindex", "0"),
            ("aria-label", title),
        ];
        canvas.open("div", &group);
        let head = [say::step(), &first, &second];
        canvas.put(data_table(title, &head, rows.into_iter()));
        canvas.close("div");
        canvas.done()
    }
}

/// Links keep the day, as far as it is not that of the edition.
fn on(here: Here, day: Day) -> Here {
    here.at(Some(day).filter(|day| *day != atlas().dataset.edition))
}

/// What the address gives, as far as the record knows the states; what it does not know is said.
fn facts(asked: &Asked, canvas: &mut Markup) -> Facts {
    let mut find = |slug: &str| {
        let found = atlas().dataset.find(Kind::State, slug);
        if found.is_none() {
            let notice = [("class", "notice"), ("role", "status")];
            canvas.element("p", &notice, &say::no_state(slug));
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
