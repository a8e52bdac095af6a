//! The way from the article to the result, of an operation, a force or an exercise: as a graph and as a table.

use atlas_charts::trail_chart;
use atlas_messages::entity as say;
use atlas_record::{
    model::EntityId,
    trail::{self, Trail, What},
};

use crate::{
    components::{
        chart::chart,
        data_table::{Cell, data_table},
        drawing::{Accessibility, paint},
    },
    dataset::atlas,
    fixed::Fixed,
    here::Here,
};

/// The trail of an entity; nothing where the record knows neither basis nor organ nor session of it.
pub fn decision_trail(here: Here, id: EntityId) -> Option<Fixed> {
    let trail = trail::trail(&atlas().dataset, &atlas().links, id);
    if trail.nodes.len() < 2 {
        return None;
    }
    let figure = trail_chart::figure(&atlas().dataset, &trail);
    let drawing = paint(here, &figure, "trail", Accessibility::Named(say::trail()));
    let twin = table(here, &trail);
    Some(chart(say::trail(), None, drawing, twin, false))
}

/// The edges, each with the statement that names both its ends.
fn table(here: Here, trail: &Trail) -> Fixed {
    let dataset = &atlas().dataset;
    let end = |place: usize| {
        let node = &trail.nodes[place];
        let words = format!(
            "{}: {}",
            node.stage.words(),
            trail_chart::name(dataset, node)
        );
        let href = match node.what {
            What::Entity(id) => here.to(id),
            What::Statement(id) => here.to_statement(id),
        };
        Cell::link(words, href)
    };
    let rows = trail.edges.iter().map(|edge| {
        vec![
            end(edge.from),
            end(edge.to),
            Cell::statement(edge.by, here.to_statement(edge.by)),
        ]
    });
    data_table(
        say::trail(),
        &[say::trail_from(), say::trail_to(), say::trail_by()],
        rows,
    )
}
