//! The ground of the map: the projection, the sheets on which it is drawn, and the outlines of states on them.
//!
//! Nothing of it is in the program that readers download. The outlines are a file of the site, `public/outlines.js`,
//! which the page that is served has already in it and the running app fetches when a map is drawn anew; places get
//! their position when the record is compiled. `README.md` says where the outlines come from and how to remake them.

#![forbid(unsafe_code)]

pub mod outlines;
pub mod path;
pub mod projection;
pub mod ring;
pub mod sheet;
pub mod simplify;
