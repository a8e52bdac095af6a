//! The rules as they are applied: every matter and every scenario, on the page and in the drawing.

use atlas_address::{
    address::{Address, Asked, Page},
    widget::{self, WidgetAddress},
};
use atlas_charts::{rule_flow, trail_chart};
use atlas_record::{
    model::{EntityId, Kind, Matter, Scenario},
    rules::{self, Facts, Rulebook},
    trail, wording,
};

use crate::common::{
    atlas, count, dataset, edition, labels, no_overlap, of_class, render, render_widget, widgets,
};

fn slug(id: EntityId) -> String {
    dataset().entity(id).slug.clone()
}

fn address(scenario: &Scenario) -> Address {
    let mut stances: Vec<_> = scenario
        .stances
        .iter()
        .map(|(state, stance)| (slug(*state), *stance))
        .collect();
    stances.sort();
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

#[test]
fn the_page_of_a_scenario_shows_its_verdict_and_every_step() {
    let rulebook = Rulebook::new(dataset());
    for scenario in &dataset().scenarios {
        let address = address(scenario);
        // The whole scenario is in the address.
        assert_eq!(Address::parse(&address.to_string()), address);
        let outcome = rulebook.decide(scenario.day, scenario.matter, &Facts::from(scenario));
        let html = render(&address.to_string());
        let verdict = rules::verdict(scenario.matter, outcome.verdict);
        let marked = format!("data-verdict=\"{}\">{verdict}</p>", outcome.verdict.name());
        assert!(html.contains(&marked), "{verdict} of {address}");
        let boxes = count(&html, "class=\"flow__box\"");
        assert_eq!(boxes, outcome.steps.len(), "{address}");
        for clause in outcome.steps.iter().flat_map(|step| &step.clauses) {
            let anchor = format!("#{}\"", dataset().statement(*clause).id);
            assert!(html.contains(&anchor), "{anchor} of {address}");
        }
    }
}

#[test]
fn the_widget_of_a_scenario_says_the_same_and_leads_to_it() {
    let rulebook = Rulebook::new(dataset());
    let written: Vec<WidgetAddress> = widgets();
    for scenario in &dataset().scenarios {
        let outcome = rulebook.decide(scenario.day, scenario.matter, &Facts::from(scenario));
        let verdict = rules::verdict(scenario.matter, outcome.verdict);
        let full = address(scenario);
        let preset = WidgetAddress::of_scenario(&scenario.id);
        assert!(written.contains(&preset), "{preset} has no page");
        let offered = widget::of_page(&full).expect("a case has a widget");
        assert_eq!(offered.full_view(), full);
        for widget in [preset, offered] {
            let html = render_widget(&widget).expect("the case is known");
            assert!(html.contains(verdict), "{verdict} in {widget}");
            assert_eq!(count(&html, "class=\"flow__box\""), outcome.steps.len());
            let shown = full.query_string().replace('&', "&amp;");
            let leads = html.contains(&format!("rules/decide/?{shown}\""));
            assert!(leads, "{widget} does not lead to {full}");
        }
    }
    let unknown = WidgetAddress::of_scenario("mars-2009");
    assert!(render_widget(&unknown).is_none());
}

#[test]
fn every_matter_has_an_answer_today_and_a_choice_of_its_grounds() {
    let rulebook = Rulebook::new(dataset());
    for matter in Matter::ALL {
        let html = render(&format!("/rules/decide/?matter={}", matter.name()));
        let outcome = rulebook.decide(edition(), *matter, &Facts::default());
        let verdict = rules::verdict(*matter, outcome.verdict);
        assert!(html.contains(verdict), "{verdict} of {}", matter.name());
        let grounds = count(&html, "name=\"ground\"");
        assert_eq!(grounds, usize::from(!matter.grounds().is_empty()));
        for ground in matter.grounds() {
            assert!(html.contains(&format!("value=\"{}\"", ground.name())));
        }
        let seats = outcome.seats.iter();
        for seat in seats {
            assert!(html.contains(dataset().entity(seat.state).short_name()));
        }
    }
}

#[test]
fn two_days_stand_side_by_side_and_what_is_unknown_is_said() {
    let html = render("/rules/decide/?beside=2013-01-01&asof=2009-01-01");
    for heading in ["1 January 2009</h2>", "1 January 2013</h2>"] {
        assert_eq!(count(&html, heading), 1, "{heading}");
    }
    let parts = ["Where the two days part", "Both days: the same steps"];
    assert!(parts.iter().any(|said| html.contains(said)), "{html}");
    assert!(html.contains("Given: "), "{html}");
    let html = render("/rules/decide/?concerns=atlantis");
    assert!(
        html.contains("There is no state called “atlantis”."),
        "{html}"
    );
}

#[test]
fn questions_are_answered_by_the_rules_and_lead_to_their_steps() {
    let html = render("/rules/questions/");
    let asked = dataset().scenarios.iter();
    let asked: Vec<&Scenario> = asked.filter(|one| one.ask.is_some()).collect();
    assert_eq!(count(&html, "<h2>"), asked.len());
    for scenario in asked {
        let verdict = rules::verdict(scenario.matter, scenario.implies);
        assert!(html.contains(verdict), "{verdict} of {}", scenario.name);
    }
    let list = render(&Address::of(Page::List(Kind::Rule)).to_string());
    for page in ["rules/decide/", "rules/questions/"] {
        assert!(list.contains(page), "{page}");
    }
}

#[test]
fn the_flow_is_legible_on_a_narrow_screen() {
    let rulebook = Rulebook::new(dataset());
    for scenario in &dataset().scenarios {
        let outcome = rulebook.decide(scenario.day, scenario.matter, &Facts::from(scenario));
        let figure = rule_flow::figure(dataset(), scenario.matter, &outcome);
        let texts = [
            "flow__stage",
            "flow__finding",
            "flow__rule",
            "flow__result",
            "flow__verdict",
        ];
        let texts = texts
            .map(|class| labels(&figure, class, 300, 13))
            .into_iter()
            .flatten();
        let texts: Vec<_> = texts.collect();
        no_overlap(&scenario.name, &texts, 300, 14);
        let boxes = of_class(&figure, "flow__box");
        assert!(boxes.iter().all(|one| one.target.is_some()));
    }
}

#[test]
fn a_changed_article_shows_both_wordings_and_since_when() {
    for (id, document) in dataset().of_kind(Kind::Document) {
        let changes = wording::changes(dataset(), id);
        let html = render(&format!("/documents/{}/", document.slug));
        let section = html.split("id=\"wordings\"").nth(1);
        assert_eq!(section.is_some(), !changes.is_empty(), "{}", document.slug);
        let Some(section) = section else { continue };
        for change in changes {
            let when = dataset().statement(change.newer).when;
            let when = when.map(|when| when.words()).unwrap_or_default();
            let heading = format!(", {when}</h3>");
            assert!(section.contains(&heading), "{heading} of {}", document.slug);
            let before = change.since.plus(-1);
            let earlier = render(&format!("/documents/{}/?asof={before}", document.slug));
            assert!(earlier.contains("the older wording is in force."));
            // One that has itself been replaced is in force for nobody.
            let held = dataset().statement(change.newer).when;
            let is_held = held.is_some_and(|when| when.contains(edition()));
            let one = section.split("</h3>").find(|one| {
                let newer = &dataset().statement(change.newer).id;
                one.contains(&format!("#{newer}\">On "))
            });
            let one = one.unwrap_or_else(|| panic!("{heading} of {}", document.slug));
            assert_eq!(one.contains("the newer wording is in force."), is_held);
            let replaced = "another wording has taken the place of both.";
            assert_eq!(one.contains(replaced), !is_held, "{heading}");
        }
        assert!(section.contains("<ins>") && section.contains("the newer wording is in force."));
    }
}

#[test]
fn every_trail_leads_to_its_subject_and_is_legible_on_a_narrow_screen() {
    let kinds = [Kind::Operation, Kind::Force, Kind::Exercise];
    let subjects = kinds.into_iter().flat_map(|kind| dataset().of_kind(kind));
    for (id, entity) in subjects {
        let trail = trail::trail(dataset(), &atlas().links, id);
        let html = render(&format!("/{}/{}/", entity.kind().folder(), entity.slug));
        let drawn = count(&html, "class=\"trail\"");
        assert_eq!(drawn, usize::from(trail.nodes.len() > 1), "{}", entity.slug);
        if trail.nodes.is_empty() {
            continue;
        }
        for edge in &trail.edges {
            let stages = [edge.from, edge.to].map(|place| trail.nodes[place].stage);
            assert!(stages[0] < stages[1], "{} goes back", entity.slug);
        }
        let figure = trail_chart::figure(dataset(), &trail);
        let texts = ["trail__stage", "trail__name"].map(|class| labels(&figure, class, 300, 13));
        no_overlap(&entity.slug, &texts.concat(), 300, 14);
    }
}
