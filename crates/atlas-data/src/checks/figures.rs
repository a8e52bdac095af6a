//! Figures.

use crate::{Problem, index::Index, raw::Raw};

/// What is counted is not less than nothing.
pub fn figures_are_not_negative(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let facts = raw.entities.iter().flat_map(|entity| &entity.facts);
    for value in facts
        .flat_map(|fact| &fact.detail.figures)
        .filter_map(|figure| figure.value.as_ref())
    {
        if value.value < 0 {
            problems.push(value.problem(
                "the figure is negative",
                "figures count or measure something".to_owned(),
            ));
        }
    }
}
