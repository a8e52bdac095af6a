//! Places.

use super::*;

const PLACES: &str = "data/places.toml";

#[test]
fn a_place_lies_on_the_earth_and_is_named_by_a_fact() {
    for (old, new, expected) in [
        (
            "latitude = 41.26",
            "latitude = 141.26",
            "data/places.toml:5: this is no latitude (help: write degrees between -90 and 90)",
        ),
        (
            "longitude = 69.22",
            "longitude = 69.216",
            "data/places.toml:6: the longitude is more precise than a place (help: write at most two decimals, such as `42.46`: that is a kilometre)",
        ),
        (
            "latitude = 41.26\n",
            "",
            "data/places.toml:2: a place has no `latitude` (help: take it from a gazetteer; a place that is in none is left out, and the map says so)",
        ),
        (
            "[\"Tashkent\"]",
            "[\"Tashkemt\"]",
            "data/places.toml:4: no fact has the place `Tashkemt` (help: did you mean `Tashkent`?)",
        ),
        (
            "[\"Tashkent\"]",
            "[\"Tashkent\", \"Tashkent\"]",
            "data/places.toml:4: `Tashkent` is spelled so twice (help: see line 4)",
        ),
        (
            "source = ",
            "state = \"rules/consensus\"\nsource = ",
            "data/places.toml:7: `rules/consensus` is no state (help: write `states/kyrgyzstan`)",
        ),
        (
            "source = ",
            "sources = ",
            "data/places.toml:2: a place has no `source` (help: where its coordinates are from, such as `geonames:1527004`)",
        ),
        (
            "spelled = [\"Tashkent\"]\n",
            "",
            "data/places.toml:3: a place has no `spelled` (help: write `spelled = [\"Balykchy, Kyrgyzstan\"]`, as facts have it in `place`)",
        ),
        (
            "[[place]]",
            "[[place]]\nname = \"TASHKENT\"\nspelled = [\"Moscow\"]\nlatitude = 1\nlongitude = 1\nsource = \"none\"\n[[place]]",
            "data/places.toml:9: another place is called `TASHKENT` (help: see line 3)",
        ),
    ] {
        check(PLACES, old, new, expected);
    }
}

#[test]
fn a_place_knows_where_it_stands_on_the_map() {
    let dataset = compile_files(&examples()).expect("the examples are a data set");
    let tashkent = &dataset.places[0];
    assert_eq!(tashkent.degrees, (4126, 6922));
    assert_eq!(tashkent.on_map, Some((871, 588)));
    assert_eq!(dataset.place_of("Tashkent"), Some(0));
    assert_eq!(dataset.place_of("Kant"), None);
}

#[test]
fn it_is_known_in_which_states_a_place_lies() {
    for (path, old, new, expected) in [
        (
            TREATY,
            "place = \"Tashkent\"",
            "place = \"Taskent\"",
            "data/documents/treaty-1992.toml:19: data/places.toml does not know `Taskent` (help: did you mean `Tashkent`?)",
        ),
        (
            TREATY,
            "place = \"Tashkent\"",
            "place = \"Lake Issyk-Kul\"",
            "data/documents/treaty-1992.toml:19: data/places.toml does not know `Lake Issyk-Kul` (help: add it to `spelled` of a place, or `[[region]]` with `words = \"Lake Issyk-Kul\"` and `states`)",
        ),
        (
            PLACES,
            "states = [\"states/kazakhstan\"]",
            "states = [\"organs/secretariat\"]",
            "data/places.toml:18: `organs/secretariat` is no state (help: write `states/kyrgyzstan`)",
        ),
        (
            PLACES,
            "states = [\"states/kazakhstan\"]",
            "state = [\"states/kazakhstan\"]",
            "data/places.toml:18: a region has no key `state` (help: did you mean `states`?)",
        ),
        (
            PLACES,
            "words = \"Matybulak, Kazakhstan\"",
            "words = \"Moscow\"",
            "data/places.toml:17: `Moscow` is spelled so twice (help: see line 11)",
        ),
    ] {
        check(path, old, new, expected);
    }
    let dataset = compile_files(&examples()).expect("the examples are a data set");
    let kazakhstan = dataset.find(Kind::State, "kazakhstan").expect("a state");
    assert_eq!(dataset.states_of("Matybulak, Kazakhstan"), [kazakhstan]);
    assert_eq!(dataset.states_of("Kant"), []);
}
