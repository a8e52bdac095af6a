//! All parts in one module: they are here from the beginning.

use super::{Part, Rules, Views};

/// The views, if they are here.
pub fn views() -> Option<&'static Views> {
    Some(&crate::views::VIEWS)
}

/// The rules, if they are here.
pub fn rules() -> Option<&'static Rules> {
    Some(&crate::views::RULES)
}

/// Whether a part is here.
pub fn is_here(_: Part) -> bool {
    true
}

/// Whether a part is here; a view that asks is made again when it is.
pub fn arrived(_: Part) -> bool {
    true
}

/// Asks for a part.
pub fn request(_: Part) {}

/// Runs when a part is here, which it is.
pub fn when_here(_: Part, run: impl FnOnce() + 'static) {
    run();
}

/// Runs when a part arrives, which never happens.
pub fn on_arrival(_: Part, _: impl FnOnce() + 'static) {}

/// Runs when a part is here, or if it cannot be had.
pub fn when_here_or(_: Part, run: impl FnOnce() + 'static, _: impl FnOnce() + 'static) {
    run();
}
