//! Choosing on the plot: what a click, a button or a key asks for is chosen, said, opened in the panel, or shown.

use atlas_charts::timeline::{
    draw::Events,
    gesture::closer,
    lane_model::Item,
    scene::{Cluster, HitTarget},
};
use atlas_messages::timeline_view as say;
use atlas_record::model::StatementId;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

use super::{
    super::{
        elements::{key_of, place_of},
        keys::{self, Command, Key},
    },
    Controller,
};
use crate::{browser, components::timeline::from_address, dataset::atlas};

impl Controller {
    pub(super) fn click(&mut self, event: &Event) {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        if let Ok(Some(button)) = target.closest("[data-plot]") {
            let name = button.get_attribute("data-plot").unwrap_or_default();
            if let Some(command) = Command::of_name(&name) {
                self.obey(command);
            }
            return;
        }
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if modified || !self.elements.drawing.contains(Some(&target)) {
            return;
        }
        // Every link of the drawing opens its event beside it; the panel leads on.
        event.prevent_default();
        let at = place_of(event, &self.elements.drawing);
        let hit = at
            .filter(|_| !self.gestures.has_moved())
            .and_then(|(y, x)| self.canvas.hit(x, y));
        match self.canvas.scene().zip(hit) {
            Some((scene, HitTarget::Mark(place))) => {
                let mark = scene.marks[place];
                self.choose((mark.lane, mark.place));
                self.open();
            }
            Some((scene, HitTarget::Milestone(place))) => {
                let milestone = scene.milestones[place];
                self.choose((milestone.lane, milestone.place));
                self.open();
            }
            Some((scene, HitTarget::Cluster(place))) => {
                let cluster = scene.clusters[place];
                self.open_cluster(cluster);
            }
            None => {}
        }
    }

    fn obey(&mut self, command: Command) {
        let view = match command {
            Command::Time(button) => {
                let around = self.chosen_item().map(|item| item.middle());
                button.press(&self.plot(), around)
            }
            Command::Closer => match self.panel.days() {
                Some(days) => closer(&self.plot(), days),
                None => return,
            },
            Command::Lanes => {
                // On a narrow screen they are left out until they are asked for.
                let figure = self.elements.drawing.closest(".plot").ok().flatten();
                let _ = figure.map(|figure| figure.toggle_attribute("data-lanes"));
                return self.ask_for_frame();
            }
            Command::Close => {
                self.panel.close();
                return browser::focus(&self.elements.drawing);
            }
        };
        self.show(view);
        self.rest();
    }

    fn chosen_item(&self) -> Option<&Item> {
        let (lane, place) = self.chosen?;
        self.model.lanes.get(lane)?.items.get(place)
    }

    /// Chooses an event, says it, and shows its time.
    fn choose(&mut self, (lane, place): (usize, usize)) {
        let Some(item) = self
            .model
            .lanes
            .get(lane)
            .and_then(|lane| lane.items.get(place))
        else {
            return;
        };
        let (first, last) = (item.first, item.last);
        let words = say::chosen_event(
            &from_address::events().words(item.event),
            &self.model.lanes[lane].head.name,
            place + 1,
            self.model.lanes[lane].items.len(),
        );
        self.chosen = Some((lane, place));
        self.say(&words);
        let view = self.view.showing(first, last);
        if view == self.view {
            self.ask_for_frame();
        } else {
            self.show(view);
            self.rest();
        }
    }

    fn open(&mut self) {
        if let Some(item) = self.chosen_item() {
            let (id, days) = (atlas().events[item.event as usize], (item.first, item.last));
            self.panel.show_event(id, days);
        }
    }

    fn open_cluster(&mut self, cluster: Cluster) {
        let Some(scene) = self.canvas.scene() else {
            return;
        };
        let items: Vec<_> = scene.events(&self.model, &cluster).collect();
        let first = items
            .iter()
            .map(|item| item.first)
            .min()
            .unwrap_or_default();
        let last = items.iter().map(|item| item.last).max().unwrap_or_default();
        let ids: Vec<StatementId> = items
            .iter()
            .map(|item| atlas().events[item.event as usize])
            .collect();
        self.chosen = Some((cluster.lane, cluster.first));
        self.say(&say::cluster_open(ids.len()));
        self.panel.show_cluster(&ids, (first, last));
        self.ask_for_frame();
    }

    pub(super) fn escape(&mut self, event: &Event) {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") && self.panel.days().is_some() {
            self.obey(Command::Close);
        }
    }

    fn say(&self, words: &str) {
        self.elements.said.set_text_content(Some(words));
    }

    pub(super) fn key_on_lanes(&mut self, event: &Event) {
        let key = key_of(event).and_then(|key| keys::on_lanes(&key, self.chosen.is_some()));
        self.follow_key(event, key);
    }

    pub(super) fn key_on_overview(&mut self, event: &Event) {
        let key = key_of(event).and_then(|key| keys::on_overview(&key, self.view, self.bounds));
        self.follow_key(event, key);
    }

    fn follow_key(&mut self, event: &Event, key: Option<Key>) {
        let Some(key) = key else { return };
        event.prevent_default();
        match key {
            Key::Open => self.open(),
            Key::Step(step) => {
                let next = match self.chosen {
                    Some(chosen) => self.model.next(chosen, step),
                    None => self.first_seen(),
                };
                self.choose(next);
            }
            Key::Show(view) => {
                self.show(view);
                self.rest();
            }
            Key::Time(button) => {
                self.obey(Command::Time(button));
                let (from, to) = self.view.nearest_days();
                self.say(&say::from_to(&from.words(), &to.words()));
            }
        }
    }

    /// The first event that is seen in the topmost lane that shows one.
    fn first_seen(&self) -> (usize, usize) {
        let (first, _) = self.view.seen_days();
        let seen = self
            .model
            .lanes
            .iter()
            .enumerate()
            .find_map(|(number, lane)| {
                let place = lane.items.partition_point(|item| item.middle() < first);
                (place < lane.items.len()).then_some((number, place))
            });
        seen.unwrap_or_default()
    }
}
