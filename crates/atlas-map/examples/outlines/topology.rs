//! TopoJSON: countries whose borders are shared lines, so that what is reduced once is reduced for both neighbours.

use atlas_map::{ring::Point, sheet::Sheet, simplify::simplified};
use serde_json::Value;

/// The countries of a file.
pub struct Topology {
    pub countries: Vec<Country>,
}

/// A country with all its rings, islands and holes alike, on a sheet.
pub struct Country {
    /// The number of ISO 3166-1; empty for what has none.
    pub id: String,
    pub name: String,
    pub rings: Vec<Vec<Point>>,
}

impl Topology {
    /// The countries of a text that can be seen on a sheet, their borders reduced.
    pub fn read(text: &str, sheet: &Sheet, finest: f64) -> Result<Self, String> {
        let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
        let transform = |key: &str| pair(&file["transform"][key]).ok_or("no transform");
        let (scale, offset) = (transform("scale")?, transform("translate")?);
        let lines = file["arcs"].as_array().ok_or("no arcs")?;
        let lines: Vec<Vec<Point>> = lines
            .iter()
            .map(|line| {
                let mut at = (0.0, 0.0);
                let steps = line.as_array().into_iter().flatten().filter_map(pair);
                let degrees = steps.map(|step| {
                    at = (at.0 + step.0, at.1 + step.1);
                    (at.0 * scale.0 + offset.0, at.1 * scale.1 + offset.1)
                });
                let places =
                    degrees.filter_map(|(longitude, latitude)| sheet.exact(latitude, longitude));
                simplified(&places.collect::<Vec<_>>(), finest)
            })
            .collect();
        let countries = file["objects"]["countries"]["geometries"]
            .as_array()
            .ok_or("no countries")?;
        let countries = countries.iter().map(|country| Country {
            id: country["id"].as_str().unwrap_or_default().to_owned(),
            name: country["properties"]["name"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            rings: rings(&country["arcs"], &lines),
        });
        let (width, height) = (f64::from(sheet.width), f64::from(sheet.height));
        let seen = |country: &Country| {
            let mut points = country.rings.iter().flatten();
            points.any(|(x, y)| (0.0..width).contains(x) && (0.0..height).contains(y))
        };
        Ok(Self {
            countries: countries.filter(seen).collect(),
        })
    }
}

/// The rings of a geometry: lists of numbers of lines, however deep. A negative number is a line backwards.
fn rings(arcs: &Value, lines: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let Some(items) = arcs.as_array() else {
        return Vec::new();
    };
    if !items.iter().all(Value::is_i64) {
        return items.iter().flat_map(|item| rings(item, lines)).collect();
    }
    let mut ring: Vec<Point> = Vec::new();
    for number in items.iter().filter_map(Value::as_i64) {
        let mut line = if number < 0 {
            lines[!number as usize]
                .iter()
                .rev()
                .copied()
                .collect::<Vec<_>>()
        } else {
            lines[number as usize].clone()
        };
        // Each line begins where the one before has ended.
        if !ring.is_empty() {
            line.remove(0);
        }
        ring.extend(line);
    }
    vec![ring]
}
