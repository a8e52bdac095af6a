//! A page that finds its own parts at any depth: the one that a host shows where there is nothing.
//!
//! A host shows `404.html` at the address that was asked for, below any path. Nothing relative is right at every depth;
//! what starts at the root of the host is wrong below a base path. So the page asks for its style and its scripts at
//! each depth that an address of the site can have. What is not there does nothing; what is there is the right one, and
//! tells `not_found.js` by its own address where the site lies.

use crate::shell::Shell;

/// How many folders an address of the site can be below its root, and one more: the deepest is a statement's widget in
/// a frozen edition, `editions/2020-01-01/embed/statement/states/nowhere/`.
const DEPTHS: usize = 7;

/// The shell with each stylesheet and script once for every depth, marked so that `boot.js` loads `not_found.js`, which
/// looks for the root.
#[must_use]
pub fn shell(shell: &Shell) -> Shell {
    shell.at_depths(DEPTHS)
}
