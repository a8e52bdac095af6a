//! Every disputed statement with every reading, and every source on both sides.

use atlas_record::{
    disagreement::{self, Support},
    model::{Citations, Kind, StatementId},
    query,
};

use crate::common::{atlas, count, dataset, render};

#[test]
fn sources_support_and_oppose_readings() {
    for (source, entity) in dataset().of_kind(Kind::Source) {
        let parts = disagreement::parts(dataset(), atlas().links.citations(source), source);
        let followed = parts
            .iter()
            .filter(|(_, part)| *part == Support::Followed)
            .count();
        // Held against a walk over the whole record.
        let cites = |citations: &Citations| citations.iter().any(|one| one.source == source);
        let disputed = || {
            dataset()
                .all()
                .filter(|(_, said)| !said.readings.is_empty())
        };
        let supported = disputed()
            .filter(|(_, said)| cites(said.citations()))
            .count();
        assert_eq!(followed, supported, "{}", entity.slug);
        let readings = disputed().flat_map(|(_, said)| said.readings.iter());
        let opposed = readings
            .filter(|reading| cites(reading.citations()))
            .count();
        assert_eq!(parts.len() - followed, opposed, "{}", entity.slug);
    }
}

#[test]
fn disagreements_show_every_reading_and_can_be_narrowed_to_a_state() {
    let html = render("/contested/");
    let disputed = dataset().all().filter(|(_, said)| said.is_disputed());
    let disputed: Vec<StatementId> = disputed.map(|(id, _)| id).collect();
    let readings = disputed
        .iter()
        .map(|id| dataset().statement(*id).readings.len());
    assert_eq!(count(&html, "✓ Followed"), disputed.len());
    assert_eq!(count(&html, "✕ Not followed"), readings.sum::<usize>());
    for (state, entity) in dataset().of_kind(Kind::State) {
        let of_state = disputed
            .iter()
            .filter(|id| query::concerns(dataset().statement(**id), state));
        let html = render(&format!("/contested/?state={}", entity.slug));
        assert_eq!(
            count(&html, "✓ Followed"),
            of_state.count(),
            "{}",
            entity.slug
        );
    }
}
