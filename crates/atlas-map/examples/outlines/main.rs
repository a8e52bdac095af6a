//! Remakes `public/outlines.js` and `crates/atlas-charts/src/map/ground.rs` from a file of Natural Earth in TopoJSON.
//!
//! `cargo run -p atlas-map --example outlines -- countries-50m.json .`

mod topology;

use std::{env, fs, path::Path, process::ExitCode};

use atlas_map::{
    outlines, path,
    ring::{Point, area, clipped, holds, middle},
    sheet::{MAIN, Sheet, WHOLE},
};
use topology::{Country, Topology};

/// The nine states, by their number in ISO 3166-1 and their code in the record.
const STATES: [(&str, &str); 9] = [
    ("051", "AM"),
    ("031", "AZ"),
    ("112", "BY"),
    ("268", "GE"),
    ("398", "KZ"),
    ("417", "KG"),
    ("643", "RU"),
    ("762", "TJ"),
    ("860", "UZ"),
];

/// A place in Crimea, latitude and longitude: the ring around it is drawn without the fill of any state.
const CRIMEA: (f64, f64) = (45.2, 34.3);

/// By how much a sheet is exceeded, so that the cut edges of outlines are not seen.
const BLEED: f64 = 8.0;

/// The smallest triangle that a point of a line makes with its neighbours, and the smallest ring, in square units.
const FINEST: f64 = 2.0;
const SMALLEST: f64 = 7.0;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [source, root] = arguments.as_slice() else {
        eprintln!("usage: outlines <countries-50m.json> <root of the project>");
        return ExitCode::FAILURE;
    };
    match make(Path::new(source), Path::new(root)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("outlines: {error}");
            ExitCode::FAILURE
        }
    }
}

fn make(source: &Path, root: &Path) -> Result<(), String> {
    let text = fs::read_to_string(source).map_err(|error| error.to_string())?;
    let mut made: Vec<(String, String)> = Vec::new();
    let map = Drawn::on(&MAIN, BLEED, &text)?;
    made.push(("graticule".into(), graticule(&MAIN)));
    made.push(("land".into(), map.path(|country| code(country).is_none())));
    for (number, code) in STATES {
        made.push((code.into(), map.path(|country| country.id == number)));
    }
    let whole = Drawn::on(&WHOLE, 0.0, &text)?;
    for (number, code) in STATES {
        let path = whole.path(|country| country.id == number);
        made.push((format!("whole-{code}"), path));
    }
    made.push((
        "whole-land".into(),
        whole.path(|country| code(country).is_none()),
    ));
    made.push(("whole-frame".into(), frame()));
    made.push(("crimea".into(), map.crimea()?));
    made.push(("whole-crimea".into(), whole.crimea()?));
    if let Some((name, _)) = made.iter().find(|(_, path)| path.is_empty()) {
        return Err(format!("nothing is drawn for {name}"));
    }
    let write = |path: &str, text: &str| {
        fs::write(root.join(path), text).map_err(|error| format!("{path}: {error}"))
    };
    write("public/outlines.js", &outlines::file(&made))?;
    write("crates/atlas-charts/src/map/ground.rs", &map.ground()?)
}

fn code(country: &Country) -> Option<&'static str> {
    let state = STATES.iter().find(|(number, _)| *number == country.id);
    state.map(|(_, code)| *code)
}

/// The countries on a sheet, reduced and cut.
struct Drawn {
    sheet: Sheet,
    bleed: f64,
    topology: Topology,
}

impl Drawn {
    fn on(sheet: &Sheet, bleed: f64, text: &str) -> Result<Self, String> {
        let topology = Topology::read(text, sheet, FINEST)?;
        Ok(Self {
            sheet: *sheet,
            bleed,
            topology,
        })
    }

    /// The rings of a country that are seen, without Crimea.
    fn rings(&self, country: &Country) -> Vec<Vec<Point>> {
        let size = (f64::from(self.sheet.width), f64::from(self.sheet.height));
        let far = (size.0 + self.bleed, size.1 + self.bleed);
        let rings = country.rings.iter().filter(|ring| !self.is_crimea(ring));
        let cut = rings.map(|ring| clipped(ring, (-self.bleed, -self.bleed), far));
        cut.filter(|ring| area(ring).abs() >= SMALLEST).collect()
    }

    fn is_crimea(&self, ring: &[Point]) -> bool {
        let place = self.sheet.exact(CRIMEA.0, CRIMEA.1);
        // The ring of the peninsula, which has 27,000 square kilometres, not that of a whole country.
        let most = 60_000.0 / self.sheet.kilometres.powi(2);
        place.is_some_and(|place| holds(ring, place)) && area(ring).abs() < most
    }

    fn crimea(&self) -> Result<String, String> {
        let rings = self
            .topology
            .countries
            .iter()
            .flat_map(|country| &country.rings);
        let mut found = rings.filter(|ring| self.is_crimea(ring));
        let ring = found.next().ok_or("Crimea is no ring of its own")?;
        let mut path = String::new();
        path::push(&mut path, ring, true);
        Ok(path)
    }

    fn path(&self, wanted: impl Fn(&Country) -> bool) -> String {
        let mut path = String::new();
        for country in self
            .topology
            .countries
            .iter()
            .filter(|country| wanted(country))
        {
            for ring in self.rings(country) {
                path::push(&mut path, &ring, true);
            }
        }
        path
    }

    /// Where the names of states stand: a file of Rust.
    fn ground(&self) -> Result<String, String> {
        let mut states = String::new();
        let mut others = String::new();
        for country in &self.topology.countries {
            let size = (f64::from(self.sheet.width), f64::from(self.sheet.height));
            let seen = country
                .rings
                .iter()
                .map(|ring| clipped(ring, (0.0, 0.0), size));
            let Some(largest) = seen.max_by(|a, b| area(a).abs().total_cmp(&area(b).abs())) else {
                continue;
            };
            let room = area(&largest).abs();
            let Some((wide, (x, y))) = (room > 1000.0).then(|| middle(&largest, 2)).flatten()
            else {
                continue;
            };
            let wide = wide.round();
            match code(country) {
                Some(code) => states.push_str(&format!("    (\"{code}\", ({x}, {y}), {wide}),\n")),
                // Neighbours whose name has room enough.
                None if room > 6000.0 => others.push_str(&format!(
                    "    (\"{}\", ({x}, {y}), {wide}),\n",
                    country.name
                )),
                None => {}
            }
        }
        if states.lines().count() != STATES.len() {
            return Err("a state has no room for its name".into());
        }
        Ok(format!(
            "//! Where names stand on the map. Made with the outlines; crates/atlas-map/README.md says how. Do not edit.\n\n\
             /// The size of the map, in its units.\npub const SIZE: (i32, i32) = ({}, {});\n\n\
             /// The size of the small map in its corner.\npub const WHOLE: (i32, i32) = ({}, {});\n\n\
             /// How many kilometres a unit is, at the centre.\npub const KILOMETRES: i32 = {};\n\n\
             /// The middle of each state of the Treaty, by its code, and how wide a label is that fits there.\n#[rustfmt::skip]\npub const STATES: &[(&str, (i32, i32), i32)] = &[\n{states}];\n\n\
             /// The middle of states around, by the name that Natural Earth gives them, and the same.\n#[rustfmt::skip]\npub const NEIGHBOURS: &[(&str, (i32, i32), i32)] = &[\n{others}];\n",
            self.sheet.width, self.sheet.height, WHOLE.width, WHOLE.height, self.sheet.kilometres,
        ))
    }
}

/// Meridians and parallels, every ten degrees.
fn graticule(sheet: &Sheet) -> String {
    let line = |points: &mut dyn Iterator<Item = (f64, f64)>, path: &mut String| {
        let mut run: Vec<Point> = Vec::new();
        let (width, height) = (f64::from(sheet.width), f64::from(sheet.height));
        for point in points {
            let place = sheet.exact(point.0, point.1);
            let near = |p: &Point| {
                (-40.0..width + 40.0).contains(&p.0) && (-40.0..height + 40.0).contains(&p.1)
            };
            match place.filter(near) {
                Some(place) => run.push(place),
                None => path::push(path, &std::mem::take(&mut run), false),
            }
        }
        path::push(path, &run, false);
    };
    let mut path = String::new();
    for degrees in (0..=120).step_by(10).map(f64::from) {
        line(
            &mut (40..=160)
                .map(|half| (f64::from(half) / 2.0, degrees))
                .step_by(4),
            &mut path,
        );
    }
    for degrees in (20..=80).step_by(10).map(f64::from) {
        line(
            &mut (0..=240)
                .map(|half| (degrees, f64::from(half) / 2.0))
                .step_by(4),
            &mut path,
        );
    }
    path
}

/// The frame of the map on the small one.
fn frame() -> String {
    let (width, height) = (f64::from(MAIN.width), f64::from(MAIN.height));
    let along = |from: Point, to: Point| {
        (0..8).map(move |step| {
            let share = f64::from(step) / 8.0;
            (
                from.0 + share * (to.0 - from.0),
                from.1 + share * (to.1 - from.1),
            )
        })
    };
    let corners = [
        (0.0, 0.0),
        (width, 0.0),
        (width, height),
        (0.0, height),
        (0.0, 0.0),
    ];
    let edge = corners.windows(2).flat_map(|ends| along(ends[0], ends[1]));
    let ring: Vec<Point> = edge.filter_map(moved).collect();
    let mut path = String::new();
    let size = (f64::from(WHOLE.width), f64::from(WHOLE.height));
    path::push(&mut path, &clipped(&ring, (0.0, 0.0), size), true);
    path
}

/// A place of the map on the small one: the point of the Earth is found by steps, because the way back has no formula here.
fn moved(place: Point) -> Option<Point> {
    let (mut latitude, mut longitude) = (48.0, 56.0);
    for _ in 0..60 {
        let (x, y) = MAIN.exact(latitude, longitude)?;
        // A unit is about four kilometres, a degree about 111.
        latitude -= (place.1 - y) * 4.0 / 111.0;
        longitude += (place.0 - x) * 4.0 / 111.0 / f64::max(0.3, latitude.to_radians().cos());
    }
    WHOLE.exact(latitude, longitude)
}
