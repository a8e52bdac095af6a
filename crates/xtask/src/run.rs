//! Runs other programs.

use std::{
    env,
    ffi::OsStr,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use atlas_site::problem::{Problem, Result};

/// A command without the variables that Cargo and Trunk set for *this* program.
///
/// A nested Cargo would take them for its own: build scripts that watch `CARGO_MANIFEST_DIR` would be run again, and
/// `TRUNK_*` doubles as Trunk's command line. RUSTFLAGS is left alone: it is the user's, and the same for every build.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_inherited) {
            command.env_remove(name);
        }
    }
    command
}

fn is_inherited(name: &str) -> bool {
    let exact = [
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_BIN_NAME",
        "CARGO_CRATE_NAME",
        "CARGO_BUILD_TARGET",
    ];
    name.starts_with("TRUNK_") || name.starts_with("CARGO_PKG_") || exact.contains(&name)
}

/// The profile of programs that run for longer than they take to compile once.
pub const QUICK: &str = "quick";

/// `cargo` in the root of the checkout.
pub fn cargo(root: &Path, args: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.current_dir(root).args(args);
    cargo
}

/// The command as a user would type it.
pub fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words
        .map(OsStr::to_string_lossy)
        .map(|word| quoted(&word))
        .collect();
    words.join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:@,+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Runs a command in the open; its failure is a [`Problem`].
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    let what = format!("`{}` failed ({status})", spelled(command));
    Err(Problem::new(what))
}

/// Runs commands beside each other in the open; the first failure is a [`Problem`], after all have ended.
pub fn beside(mut commands: Vec<Command>) -> Result<()> {
    let mut running = Vec::new();
    for command in &mut commands {
        let child = command.spawn();
        running.push(child.map_err(|error| not_started(command, &error)));
    }
    let mut failed = Ok(());
    for (child, command) in running.into_iter().zip(&commands) {
        let ended = child.and_then(|mut child| {
            let status = child.wait().map_err(|error| not_started(command, &error))?;
            let what = format!("`{}` failed ({status})", spelled(command));
            status
                .success()
                .then_some(())
                .ok_or_else(|| Problem::new(what))
        });
        failed = failed.and(ended);
    }
    failed
}

/// Runs a command in the open, and returns how it ended.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    let status = command.status();
    status.map_err(|error| not_started(command, &error))
}

/// Runs a command quietly and returns what it printed, or nothing if it failed or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Runs a command, passing its output on line by line and keeping a copy for counting.
pub fn tee(command: &mut Command) -> Result<(bool, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let mut copy = String::new();
    if let Some(stdout) = child.stdout.take() {
        pass_on(BufReader::new(stdout), &mut copy);
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    Ok((status.success(), copy))
}

fn pass_on(mut from: impl BufRead, copy: &mut String) {
    let mut line = Vec::new();
    while matches!(from.read_until(b'\n', &mut line), Ok(1..)) {
        let _ = io::stdout().write_all(&line);
        copy.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
}

fn not_started(command: &Command, error: &io::Error) -> Problem {
    Problem::new(format!("cannot start `{}`: {error}", spelled(command)))
}

/// All places on PATH where a program of this name is.
pub fn on_path(program: &str) -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path)
        .map(|dir| dir.join(&file))
        .filter(|path| path.is_file())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_of_the_outer_cargo_and_trunk_are_dropped_and_the_users_kept() {
        let cases = [
            ("TRUNK_STAGING_DIR", true),
            ("CARGO_PKG_VERSION", true),
            ("CARGO_MANIFEST_DIR", true),
            ("CARGO_HOME", false),
            ("CARGO_TARGET_DIR", false),
            ("CARGO_NET_OFFLINE", false),
            ("RUSTFLAGS", false),
        ];
        for (name, dropped) in cases {
            assert_eq!(is_inherited(name), dropped, "{name}");
        }
    }

    #[test]
    fn a_command_is_spelled_so_that_it_can_be_pasted() {
        let cases = [
            ("a-b", "a-b"),
            ("a b", "'a b'"),
            ("", "''"),
            ("it's", r"'it'\''s'"),
            ("binaryen@132.0.0", "binaryen@132.0.0"),
        ];
        for (word, expected) in cases {
            assert_eq!(quoted(word), expected);
        }
    }
}
