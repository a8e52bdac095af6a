//! The azimuthal equal-area projection of Lambert, on a sphere.
//!
//! Areas keep their proportion, so that no state looks larger than it is beside another; shapes are true near the centre
//! and change little within a few thousand kilometres. Formulas (24-2) to (24-4) of J. P. Snyder, *Map Projections: A
//! Working Manual*, U.S. Geological Survey Professional Paper 1395 (1987), p. 185. The sphere stands for the ellipsoid:
//! at the scale of the map the difference is less than two pixels.

/// The radius of the sphere that has the surface of the Earth, in kilometres.
pub const RADIUS: f64 = 6371.007;

/// The projection about a point, in which lengths have the unit of the radius.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    /// The latitude of the centre, in degrees.
    pub latitude: f64,
    /// The longitude of the centre, in degrees.
    pub longitude: f64,
    /// The radius of the sphere.
    pub radius: f64,
}

impl Projection {
    /// How far east and north of the centre a point stands; nothing for the point opposite to it, which has no place.
    ///
    /// ```
    /// use atlas_map::projection::Projection;
    /// // The numerical example of Snyder, p. 332.
    /// let projection = Projection { latitude: 40.0, longitude: -100.0, radius: 3.0 };
    /// let (x, y) = projection.of(-20.0, 100.0).expect("it is not opposite");
    /// assert!((x + 4.2339303).abs() < 1e-7 && (y - 4.0257775).abs() < 1e-7);
    /// assert_eq!(projection.of(-40.0, 80.0), None);
    /// ```
    #[must_use]
    pub fn of(&self, latitude: f64, longitude: f64) -> Option<(f64, f64)> {
        let (phi, phi1) = (latitude.to_radians(), self.latitude.to_radians());
        let lambda = (longitude - self.longitude).to_radians();
        // The cosine of the angular distance from the centre.
        let near = phi1.sin() * phi.sin() + phi1.cos() * phi.cos() * lambda.cos();
        if near < -1.0 + 1e-9 {
            return None;
        }
        let scale = self.radius * (2.0 / (1.0 + near)).sqrt();
        let east = phi.cos() * lambda.sin();
        let north = phi1.cos() * phi.sin() - phi1.sin() * phi.cos() * lambda.cos();
        Some((scale * east, scale * north))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EURASIA: Projection = Projection {
        latitude: 48.0,
        longitude: 56.0,
        radius: RADIUS,
    };

    /// Latitude, longitude, kilometres east and north by PROJ 9 (`+proj=laea +lat_0=48 +lon_0=56 +R=6371007`).
    const KNOWN: [(f64, f64, f64, f64); 5] = [
        (48.0, 56.0, 0.0, 0.0),
        (55.75, 37.62, -1138.7124, 1002.1973),
        (40.18, 44.51, -974.3806, -798.2653),
        (42.87, 74.59, 1499.6826, -391.5272),
        (66.0, -170.0, 2159.7371, 6062.1926),
    ];

    #[test]
    fn points_stand_where_proj_puts_them() {
        for (latitude, longitude, x, y) in KNOWN {
            let (east, north) = EURASIA.of(latitude, longitude).expect("it is near");
            assert!(
                (east - x).abs() < 0.001 && (north - y).abs() < 0.001,
                "{latitude} {longitude}: {east} {north}"
            );
        }
    }

    #[test]
    fn areas_keep_their_proportion() {
        // A cell of one degree has the area R² · Δλ · (sin φ2 − sin φ1), wherever it lies.
        for (south, west) in [(48.0, 56.0), (36.0, 67.0), (59.0, 30.0), (54.0, 100.0)] {
            let corner = |dy: f64, dx: f64| {
                EURASIA
                    .of(south + dy * 0.1, west + dx * 0.1)
                    .expect("it is near")
            };
            let ring = [
                corner(0., 0.),
                corner(0., 1.),
                corner(1., 1.),
                corner(1., 0.),
            ];
            let drawn = crate::ring::area(&ring).abs();
            let sines = (south + 0.1_f64).to_radians().sin() - south.to_radians().sin();
            let true_area = RADIUS * RADIUS * 0.1_f64.to_radians() * sines;
            assert!(
                (drawn / true_area - 1.0).abs() < 1e-4,
                "{south} {west}: {drawn} for {true_area}"
            );
        }
    }
}
