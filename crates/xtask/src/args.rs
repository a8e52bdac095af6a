//! Thin helpers over lexopt, so that every command rejects what it does not know in the same words.

use atlas_site::problem::{Problem, Result};
use lexopt::{Arg, Parser, ValueExt};

/// What the user wrote after the name of a command.
pub struct Args {
    parser: Parser,
    command: &'static str,
}

impl Args {
    pub fn new(parser: Parser, command: &'static str) -> Self {
        Args { parser, command }
    }

    /// Calls `take` for every argument; an argument it does not take is an error.
    pub fn each(mut self, mut take: impl FnMut(&str, &mut Values) -> Result<Taken>) -> Result<()> {
        loop {
            let next = self.parser.next();
            let name = match next.map_err(|error| wrong(self.command, &error.to_string()))? {
                None => return Ok(()),
                Some(Arg::Long(name)) => format!("--{name}"),
                Some(Arg::Short(letter)) => format!("-{letter}"),
                Some(Arg::Value(value)) => value.to_string_lossy().into_owned(),
            };
            let mut values = Values {
                parser: &mut self.parser,
                command: self.command,
            };
            if let Taken::No = take(&name, &mut values)? {
                return Err(wrong(self.command, &format!("`{name}` is not understood")));
            }
        }
    }

    /// For a command without arguments.
    pub fn none(self) -> Result<()> {
        self.each(|_, _| Ok(Taken::No))
    }
}

/// Whether an argument was one that the command has.
pub enum Taken {
    Yes,
    No,
}

/// Reads the value of the option at hand.
pub struct Values<'a> {
    parser: &'a mut Parser,
    command: &'static str,
}

impl Values<'_> {
    pub fn text(&mut self) -> Result<String> {
        let value = self.parser.value().and_then(ValueExt::string);
        value.map_err(|error| wrong(self.command, &error.to_string()))
    }

    pub fn port(&mut self) -> Result<u16> {
        let value = self.text()?;
        value.parse().map_err(|_| {
            wrong(
                self.command,
                &format!("`{value}` is not a port (0 to 65535)"),
            )
        })
    }
}

fn wrong(command: &str, what: &str) -> Problem {
    Problem::new(what).mend(format!("cargo xtask {command} --help"))
}
