//! Plays inputs against a target and says what they broke.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use crate::{FuzzTarget, escaped, mutation::Mutator};

/// An input that takes so long does not end.
const HANG: Duration = Duration::from_secs(60);

/// How often an input is made shorter at most.
const SHORTENINGS: usize = 2_000;

/// How long to go on.
#[derive(Clone, Copy, Debug)]
pub enum Length {
    /// So many mutations.
    Inputs(usize),
    /// So long.
    Time(Duration),
}

/// What an input broke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The shortest input found that shows it.
    pub input: Vec<u8>,
    /// What does not hold, or what the panic says.
    pub message: String,
}

/// Plays the corpus of a target and then mutations of it: how many inputs were played, or the first fault.
///
/// # Errors
/// The fault, with the input made as short as it can be.
pub fn run(target: &FuzzTarget, length: Length, seed: u64) -> Result<usize, Fault> {
    let seeds = (target.seeds)();
    let begin = Instant::now();
    let mut played = 0;
    for input in &seeds {
        one(target, input)?;
        played += 1;
    }
    let mut mutator = Mutator::new(seeds, seed);
    let goes_on = |mutations: usize| match length {
        Length::Inputs(most) => mutations < most,
        Length::Time(most) => begin.elapsed() < most,
    };
    let mut mutations = 0;
    while goes_on(mutations) {
        one(target, &mutator.next_input())?;
        mutations += 1;
    }
    Ok(played + mutations)
}

fn one(target: &FuzzTarget, input: &[u8]) -> Result<(), Fault> {
    match checked(target, input) {
        Ok(()) => Ok(()),
        Err(message) => Err(shortened(target, input, message)),
    }
}

/// Whether the property holds; a panic is a message like any other.
fn checked(target: &FuzzTarget, input: &[u8]) -> Result<(), String> {
    let check = AssertUnwindSafe(|| (target.check)(input));
    panic::catch_unwind(check).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        let said = said.or_else(|| Some((*panic.downcast_ref::<&str>()?).to_owned()));
        Err(format!("it panics: {}", said.unwrap_or_default()))
    })
}

/// Takes parts out, large ones first, as long as something stays broken.
fn shortened(target: &FuzzTarget, input: &[u8], message: String) -> Fault {
    let mut fault = Fault {
        input: input.to_vec(),
        message,
    };
    let mut size = fault.input.len() / 2;
    let mut left = SHORTENINGS;
    while size > 0 && left > 0 {
        let mut start = 0;
        while start + size <= fault.input.len() && left > 0 {
            left -= 1;
            let mut shorter = fault.input.clone();
            shorter.drain(start..start + size);
            match checked(target, &shorter) {
                Err(message) => {
                    fault = Fault {
                        input: shorter,
                        message,
                    }
                }
                Ok(()) => start += size,
            }
        }
        size /= 2;
    }
    fault
}

/// Runs a target on a thread of its own, so that an input that does not end is told, too.
///
/// # Errors
/// The fault in words, with how to repeat it.
pub fn watched(target: FuzzTarget, length: Length, seed: u64) -> Result<usize, String> {
    let (done, result) = mpsc::channel();
    thread::spawn(move || {
        let _ = done.send(run(&target, length, seed));
    });
    let patience = match length {
        Length::Inputs(_) => HANG * 10,
        Length::Time(most) => most + HANG,
    };
    match result.recv_timeout(patience) {
        Ok(Ok(played)) => Ok(played),
        Ok(Err(fault)) => Err(format!(
            "{}: {}\n  input: {}\n  bytes: {:?}\n  keep it as a line of crates/atlas-fuzz/corpus/{0}.txt",
            target.name,
            fault.message,
            escaped(&fault.input),
            fault.input.get(..200).unwrap_or(&fault.input),
        )),
        Err(_) => Err(format!(
            "{}: an input does not end (or the machine is very slow); repeat it with --seed {seed}",
            target.name
        )),
    }
}
