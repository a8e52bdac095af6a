//! Plays targets for as long as it is told: `cargo xtask fuzz [TARGET]... [--seconds N] [--seed N]`.

use std::{process::ExitCode, time::Duration};

use atlas_fuzz::{
    FuzzTarget,
    play::{Length, watched},
    targets,
};

const USAGE: &str = "usage: atlas-fuzz [TARGET]... [--seconds N] [--seed N]";

fn main() -> ExitCode {
    let Some((chosen, seconds, seed)) = asked() else {
        let names: Vec<&str> = targets::ALL.iter().map(|target| target.name).collect();
        eprintln!("{USAGE}\ntargets: {}", names.join(" "));
        return ExitCode::FAILURE;
    };
    // Faults are told with their input; what a panic says of itself would stand between them.
    std::panic::set_hook(Box::new(|_| {}));
    let each = Duration::from_secs(seconds / chosen.len().max(1) as u64);
    let mut faults = 0;
    for target in chosen {
        match watched(target, Length::Time(each), seed) {
            Ok(played) => eprintln!("{}: {played} inputs, no fault", target.name),
            Err(fault) => {
                eprintln!("{fault}");
                faults += 1;
            }
        }
    }
    if faults == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The targets, the seconds for all of them, and the seed.
fn asked() -> Option<(Vec<FuzzTarget>, u64, u64)> {
    let (mut chosen, mut seconds, mut seed) = (Vec::new(), 90, 1);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seconds" => seconds = arguments.next()?.parse().ok()?,
            "--seed" => seed = arguments.next()?.parse().ok()?,
            name => chosen.push(*targets::ALL.iter().find(|target| target.name == name)?),
        }
    }
    if chosen.is_empty() {
        chosen.extend(targets::ALL);
    }
    Some((chosen, seconds, seed))
}
