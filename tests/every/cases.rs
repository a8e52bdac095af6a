//! The course of every case.

use std::collections::BTreeSet;

use atlas_record::{
    chronology,
    model::{Kind, StatementId},
};

use crate::common::dataset;

#[test]
fn no_case_tells_a_step_twice_or_goes_back() {
    for (id, case) in dataset().of_kind(Kind::Case) {
        let mut seen: BTreeSet<StatementId> = BTreeSet::new();
        for step in chronology::steps(dataset(), id) {
            assert!(
                seen.insert(step.statement),
                "{} tells a step twice",
                case.slug
            );
            assert!(
                step.after.is_none_or(|days| days >= 0),
                "{} goes back",
                case.slug
            );
        }
    }
}
