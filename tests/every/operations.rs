//! Charts of what runs brought.

use atlas_charts::{figure::text_width, results_chart};
use atlas_record::{model::Kind, results};

use crate::common::{dataset, edition, texts};

#[test]
fn only_counts_of_one_kind_stand_on_one_scale() {
    for (id, operation) in dataset().of_kind(Kind::Operation) {
        for series in results::series(dataset(), id, edition()) {
            let of = series.of;
            assert!(series.bars.len() > 1, "{}: {}", operation.slug, of.label);
            let unit = results::measured(of).0;
            for (_, count) in &series.bars {
                assert_eq!((&count.label, &count.scope), (&of.label, &of.scope));
                assert_eq!(results::measured(count).0, unit, "{}", count.label);
            }
            for (_, other) in results::others(dataset(), id, edition(), &series) {
                let alike = other.scope == of.scope && results::measured(other).0 == unit;
                assert!(
                    !alike,
                    "{}: {other:?} belongs to the series",
                    operation.slug
                );
            }
        }
    }
}

#[test]
fn every_text_of_a_chart_fits_a_phone() {
    for (id, operation) in dataset().of_kind(Kind::Operation) {
        for series in results::series(dataset(), id, edition()) {
            let figure = results_chart::figure(dataset(), &series);
            for text in texts(&figure) {
                assert!(text_width(text, 12) <= 280, "{}: {text}", operation.slug);
            }
        }
    }
}
