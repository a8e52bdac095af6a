//! The sheets on which the map is drawn, and where a point of the Earth stands on them, in whole units.

use crate::projection::{Projection, RADIUS};

/// A rectangle of paper.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// The projection.
    pub projection: Projection,
    /// How many kilometres a unit is.
    pub kilometres: f64,
    /// Where the centre of the projection stands.
    pub centre: (i32, i32),
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

/// The map: from Belarus to the Altai, from the Gulf of Finland to the Pamir. A unit is four kilometres.
pub const MAIN: Sheet = Sheet {
    projection: Projection {
        latitude: 48.0,
        longitude: 56.0,
        radius: RADIUS,
    },
    kilometres: 4.0,
    centre: (596, 424),
    width: 1180,
    height: 764,
};

/// The small map in its corner, which shows the nine states in full.
pub const WHOLE: Sheet = Sheet {
    projection: Projection {
        latitude: 58.0,
        longitude: 95.0,
        radius: RADIUS,
    },
    kilometres: 36.0,
    centre: (118, 106),
    width: 248,
    height: 168,
};

impl Sheet {
    /// Where a point stands, before rounding.
    #[must_use]
    pub fn exact(&self, latitude: f64, longitude: f64) -> Option<(f64, f64)> {
        let (east, north) = self.projection.of(latitude, longitude)?;
        Some((
            f64::from(self.centre.0) + east / self.kilometres,
            f64::from(self.centre.1) - north / self.kilometres,
        ))
    }

    /// Where a point given in hundredths of a degree stands; nothing if it is not on the sheet.
    #[must_use]
    pub fn place(&self, latitude: i32, longitude: i32) -> Option<(i32, i32)> {
        let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
        let (x, y) = self.exact(degrees(latitude), degrees(longitude))?;
        let (x, y) = (x.round() as i32, y.round() as i32);
        ((0..=self.width).contains(&x) && (0..=self.height).contains(&y)).then_some((x, y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cities_stand_on_the_map_or_not() {
        for (city, latitude, longitude, place) in [
            ("the centre", 4800, 5600, Some((596, 424))),
            ("Moscow", 5575, 3762, Some((311, 173))),
            ("Minsk", 5390, 2757, Some((143, 173))),
            ("Yerevan", 4018, 4451, Some((352, 624))),
            ("Dushanbe", 3854, 6878, Some((873, 664))),
            ("Bishkek", 4287, 7459, Some((971, 522))),
            ("New York", 4071, -7401, None),
            ("Vladivostok", 4312, 13187, None),
        ] {
            assert_eq!(MAIN.place(latitude, longitude), place, "{city}");
        }
    }
}
