//! The map: how the nine states stand on a day, what was held and is kept where, and where all of it is drawn.
//!
//! The outlines are no part of it: shapes name them, and the page has them from a file of its own. So the program
//! stays small, and the layout is a matter of whole numbers.

mod ground;
pub mod labels;
pub mod layout;
pub mod marks;
pub mod standing;
