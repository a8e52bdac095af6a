//! The regional directions of collective security, at the edges of the map.

use alloc::{format, vec::Vec};

use super::{LINE, Map, SMALL, middle};
use crate::{
    figure::{Anchor, Form, LinkTarget, Shape, text_width},
    map::{ground, labels::Area},
};
use atlas_record::model::{Aspect, Class, EntityId, ForceClass, Kind, StatementId};

impl Map<'_> {
    /// The regional directions of collective security: a bracket at the nearest edge, along the states that the record
    /// names for one of them and not for all, from the day of the act on which they rest.
    pub(super) fn directions(&mut self) {
        let forces = self.dataset.of_kind(Kind::Force);
        let regional =
            forces.filter(|(_, force)| force.class == Class::Force(ForceClass::Regional));
        let regional: Vec<EntityId> = regional.map(|(id, _)| id).collect();
        let dataset = self.dataset;
        let find = |force, aspect| {
            dataset
                .about(force)
                .find(move |(_, of)| of.aspect == aspect)
        };
        let composition = |force| find(force, Aspect::Composition);
        // A state that stands in every direction tells none apart.
        let everywhere = |state: &EntityId| {
            let mut all = regional.iter().filter_map(|force| composition(*force));
            all.all(|(_, of)| of.about.contains(state))
        };
        for force in regional.iter().copied() {
            let since = find(force, Aspect::LegalBasis).and_then(|(_, of)| of.when?.first_day());
            let begun = since.is_some_and(|since| since <= self.day);
            if let (true, Some((id, of))) = (begun, composition(force)) {
                let own = of.about.iter().copied().filter(|state| !everywhere(state));
                self.direction(force, id, &own.collect::<Vec<_>>());
            }
        }
    }

    /// A bracket along some of the states that a statement on the composition of a force names.
    fn direction(&mut self, force: EntityId, composition: StatementId, states: &[EntityId]) {
        let middles = states
            .iter()
            .filter_map(|state| middle(self.dataset.entity(*state).code.as_deref()?));
        let middles: Vec<(i32, i32)> = middles.map(|(middle, _)| middle).collect();
        let Some(first) = middles.first() else { return };
        let bound = middles
            .iter()
            .fold((*first, *first), |(low, high), (x, y)| {
                (
                    (low.0.min(*x), low.1.min(*y)),
                    (high.0.max(*x), high.1.max(*y)),
                )
            });
        let ((left, top), (right, bottom)) = bound;
        let name = self.dataset.entity(force).short_name();
        let width = text_width(name, SMALL);
        let (path, place, anchor) = if (left + right) / 2 < ground::SIZE.1 - (top + bottom) / 2 {
            let (from, to) = (top - 60, bottom + 60);
            (
                format!("M16 {from}h-6V{to}h6"),
                (20, from + 4),
                Anchor::Start,
            )
        } else {
            let y = ground::SIZE.1 - 10;
            let reach = (width / 2 - (right - left) / 2).max(50);
            let (from, to) = (left - reach, right + reach);
            (
                format!("M{from} {}v6H{to}v-6", y - 6),
                ((from + to) / 2, y - 8),
                Anchor::Middle,
            )
        };
        let x = if anchor == Anchor::Start {
            place.0
        } else {
            place.0 - width / 2
        };
        self.room.take(Area {
            x: x - 4,
            y: place.1 - SMALL,
            width: width + 8,
            height: SMALL + 8,
        });
        let statement = self.dataset.statement(composition);
        // A transparent surface is easier to hit than letters.
        let shapes = Vec::from([
            Shape::rect("map__hit", (x - 4, place.1 - SMALL - 5), (width + 8, LINE)),
            Shape::new(Form::Path(path), "map__bracket"),
            Shape::text("map__small", place, anchor, name),
        ]);
        // It begins with what is seen, for those who speak to the page.
        let title = format!("{name}: {}", statement.text);
        let shape = Shape::new(Form::Group(shapes), "map__direction");
        self.draw(shape.title(title).to(LinkTarget::Statement(composition)));
    }
}
