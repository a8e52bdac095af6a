//! The one error type of publishing and of the chores: what went wrong, and what mends it.

use std::fmt::{self, Display};

/// A failure that a reader can act on.
#[derive(Debug)]
pub struct Problem {
    what: String,
    mend: Option<String>,
}

/// What can fail with a [`Problem`].
pub type Result<T> = std::result::Result<T, Problem>;

impl Problem {
    /// A failure that explains itself.
    #[must_use]
    pub fn new(what: impl Into<String>) -> Self {
        Problem {
            what: what.into(),
            mend: None,
        }
    }

    /// Adds the command or the step that mends it.
    #[must_use]
    pub fn mend(mut self, how: impl Into<String>) -> Self {
        self.mend = Some(how.into());
        self
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        match &self.mend {
            Some(how) => write!(f, "\n  to mend it: {how}"),
            None => Ok(()),
        }
    }
}

/// Puts an error of another library into words at the place where they are known.
pub trait Explain<T> {
    /// Turns the error into a [`Problem`] that says what was being done.
    ///
    /// # Errors
    /// When there was an error.
    fn explain(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: Display> Explain<T> for std::result::Result<T, E> {
    fn explain(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Problem::new(format!("{}: {error}", doing())))
    }
}

/// Prints a line; unlike `println!` it does not panic when the reader of a pipe has gone.
#[macro_export]
macro_rules! say {
    ($($part:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($part)*);
    }};
}
