//! Rules on where places lie.

use std::collections::{HashMap, HashSet};

use atlas_record::{fold::fold, model::Kind};

use crate::{
    index::Index,
    problem::{At, Problem},
    raw::Raw,
    suggestion::{did_you_mean, nearest},
};

/// The farthest north or south, and east or west, in thousandths of a degree.
const FARTHEST: (i64, i64) = (90_000, 180_000);

/// Coordinates are on the Earth, and have at most two decimals, because places are no points.
pub fn coordinates_are_on_the_earth(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let all = raw.places.iter().flat_map(|place| {
        [
            (&place.latitude, "latitude", FARTHEST.0),
            (&place.longitude, "longitude", FARTHEST.1),
        ]
    });
    for (written, key, farthest) in all {
        let Some(written) = written else { continue };
        if written.value.abs() > farthest {
            let help = format!("write degrees between -{0} and {0}", farthest / 1000);
            problems.push(written.problem(format!("this is no {key}"), help));
        } else if written.value % 10 != 0 {
            let help =
                "write at most two decimals, such as `42.46`: that is a kilometre".to_owned();
            problems.push(written.problem(format!("the {key} is more precise than a place"), help));
        }
    }
}

/// The `state` of a place is a state, and so are the `states` of a region.
pub fn places_lie_in_states(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let places = raw.places.iter().filter_map(|place| place.state.as_ref());
    let states = places.chain(raw.regions.iter().flat_map(|region| &region.states));
    for state in states.filter(|state| state.kind != Kind::State) {
        let message = format!("`{}` is no state", state.value);
        problems.push(state.problem(message, "write `states/kyrgyzstan`".to_owned()));
    }
}

/// No two places have one name after folding case and script, and none a spelling of another.
pub fn places_are_told_apart(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let mut names: HashMap<String, &At<String>> = HashMap::new();
    for name in raw.places.iter().filter_map(|place| place.name.as_ref()) {
        if let Some(first) = names.insert(fold(name), name) {
            let message = format!("another place is called `{}`", first.value);
            problems.push(name.problem(message, format!("see line {}", first.line)));
        }
    }
    let mut spellings: HashMap<&str, &At<String>> = HashMap::new();
    for spelling in spellings_of(raw) {
        if let Some(first) = spellings.insert(spelling, spelling) {
            let message = format!("`{}` is spelled so twice", spelling.value);
            problems.push(spelling.problem(message, format!("see line {}", first.line)));
        }
    }
}

/// How facts may call places: the spellings of places, and the words of regions.
fn spellings_of(raw: &Raw) -> impl Iterator<Item = &At<String>> {
    let places = raw.places.iter().flat_map(|place| &place.spelled);
    let regions = raw.regions.iter();
    places.chain(regions.filter_map(|region| region.words.as_ref()))
}

/// What a fact has as its `place` is known, so that it is known in which state it lies.
pub fn places_are_known(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let known: HashSet<&str> = spellings_of(raw)
        .map(|known| known.value.as_str())
        .collect();
    for place in raw.facts().filter_map(|fact| fact.place_name.as_ref()) {
        if !known.contains(place.value.as_str()) {
            let message = format!("data/places.toml does not know `{}`", place.value);
            let help = match nearest(place, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "add it to `spelled` of a place, or `[[region]]` with `words = \"{}\"` and `states`",
                    place.value
                ),
            };
            problems.push(place.problem(message, help));
        }
    }
}

/// Each spelling of a place and the words of each region are the `place` of a fact, and each place has a spelling.
pub fn places_are_used(raw: &Raw, _: &Index, problems: &mut Vec<Problem>) {
    let used = raw.facts().filter_map(|fact| fact.place_name.as_ref());
    let used: HashSet<&str> = used.map(|place| place.value.as_str()).collect();
    for place in &raw.places {
        if let Some(name) = place.name.as_ref().filter(|_| place.spelled.is_empty()) {
            let help = "write `spelled = [\"Balykchy, Kyrgyzstan\"]`, as facts have it in `place`"
                .to_owned();
            problems.push(name.problem("a place has no `spelled`", help));
        }
    }
    for spelling in spellings_of(raw) {
        if !used.contains(spelling.value.as_str()) {
            let message = format!("no fact has the place `{}`", spelling.value);
            let near = did_you_mean(spelling, used.iter().copied());
            problems.push(spelling.problem(message, near));
        }
    }
}
