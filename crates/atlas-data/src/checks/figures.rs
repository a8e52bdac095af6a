//! Figures.

use atlas_record::model::Aspect;

use crate::{
    index::Index,
    problem::Problem,
    raw::{DETAIL_KEYS, Raw},
};

/// What is counted is not less than nothing.
pub fn figures_are_not_negative(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let figures = raw.facts().flat_map(|fact| &fact.detail.figures);
    for value in figures.filter_map(|figure| figure.value.as_ref()) {
        if value.value < 0 {
            let help = "figures count or measure something".to_owned();
            problems.push(value.problem("the figure is negative", help));
        }
    }
}

/// A fact has at most one figure, and none beside the keys of its aspect; a run has several; a `figure` has one.
pub fn figures_stand_where_they_can(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    for fact in raw.facts() {
        let Some(aspect) = fact.aspect.as_ref().map(|aspect| aspect.value) else {
            continue;
        };
        // Provisions may stand with aspects that else have figures; both together may not.
        let has_keys = || {
            let keys = DETAIL_KEYS.iter();
            let mut keys =
                keys.filter(|key| key.name != "provisions" || fact.detail.provisions.is_some());
            keys.any(|key| key.aspects().any(|other| other == aspect))
        };
        match fact.detail.figures.as_slice() {
            [] if aspect == Aspect::Figure => {
                let help = "add `figure = { label = \"...\", value = 1, unit = \"...\" }`";
                let message = "a fact of aspect `figure` has no figure";
                problems.push(fact.place.problem(message, help.to_owned()));
            }
            [first, ..] if has_keys() => {
                let message = format!("aspect `{}` has no figure", aspect.name());
                let help = "make a fact of its own of it, of aspect `figure`".to_owned();
                problems.push(first.place.problem(message, help));
            }
            [_, second, ..] if aspect != Aspect::Run => {
                let help = "make one fact of each figure; only a `run` has several".to_owned();
                problems.push(
                    second
                        .place
                        .problem("the fact has more than one figure", help),
                );
            }
            _ => {}
        }
    }
}
