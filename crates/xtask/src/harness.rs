//! `fuzz`, `mutants` and `supply-chain`: what is asked of the code by programs that were made for it, longer than the
//! tests ask.

use atlas_site::{
    problem::{Problem, Result},
    say,
};

use crate::{
    args::{Args, Taken},
    project::Project,
    run::{self, QUICK, cargo, command},
    setup,
};

pub const FUZZ_HELP: &str = "\
cargo xtask fuzz: mutated input for everything that reads what it did not write

    cargo xtask fuzz [TARGET]... [--seconds N] [--seed N]

Plays the corpus of crates/atlas-fuzz and mutations of it: addresses, widgets, both spellings of dates, queries, data
files, the codec, cases of the rules, HTML. A fault is told with the shortest input that shows it, which then becomes a
line of the corpus. The tests play a fixed number of the same; here it goes on as long as it is told to, optimised.

    TARGET        only this one (may be repeated); a wrong name prints all
    --seconds N   for all of them together; 90 if not said
    --seed N      another row of mutations; 1 if not said
";

pub const MUTANTS_HELP: &str = "\
cargo xtask mutants: changes the code on purpose, and sees whether a test notices

    cargo xtask mutants [--file GLOB]... [--shard K/N] [--list]

Runs cargo-mutants as .cargo/mutants.toml says: dates, as-of engine, addresses, scoring of the search, rules, codec and
the checks of the data. That file also has the survivors that are accepted, each with the reason. All of them take many
hours; a shard is a fair sample. Fails if a mutant survives that is not accepted; target/mutants.out has its difference.

    --file GLOB   only mutants of these files
    --shard K/N   only the Kth of N parts, from 0
    --list        only says what there is
";

pub const SUPPLY_CHAIN_HELP: &str = "\
cargo xtask supply-chain: what the atlas is made of, and where it comes from

    cargo xtask supply-chain

cargo-deny holds every crate of the lock file to deny.toml: its licence, its registry, its versions, and the advisories
of RustSec where their database can be had. cargo-machete finds dependencies that nothing uses.
";

pub fn fuzz(project: &Project, args: Args) -> Result<()> {
    let mut passed_on: Vec<String> = Vec::new();
    args.each(|name, values| {
        match name {
            "--seconds" | "--seed" => passed_on.extend([name.to_owned(), values.text()?]),
            _ if name.starts_with('-') => return Ok(Taken::No),
            target => passed_on.push(target.to_owned()),
        }
        Ok(Taken::Yes)
    })?;
    let mut program = cargo(&project.root, &["run", "--quiet", "--profile", QUICK]);
    program
        .args(["--package", "atlas-fuzz", "--"])
        .args(passed_on);
    run::run(&mut program).map_err(|_| {
        Problem::new("an input was a fault, or a target is not known")
            .mend("keep the input as a line of its corpus, then mend what it shows")
    })
}

pub fn mutants(project: &Project, args: Args) -> Result<()> {
    let mut passed_on: Vec<String> = Vec::new();
    args.each(|name, values| {
        match name {
            "--file" | "--shard" => passed_on.extend([name.to_owned(), values.text()?]),
            "--list" => passed_on.push(name.to_owned()),
            _ => return Ok(Taken::No),
        }
        Ok(Taken::Yes)
    })?;
    let mut program = command(setup::mutants()?);
    program
        .current_dir(&project.root)
        // Called by Cargo, it would get its own name first.
        .args(["mutants", "--output"])
        .arg(project.target())
        .args(passed_on);
    run::run(&mut program).map_err(|_| {
        Problem::new("a mutant survives, or the tests fail without one").mend(
            "write the test that notices, or accept it in .cargo/mutants.toml with the reason",
        )
    })
}

pub fn supply_chain(project: &Project, args: Args) -> Result<()> {
    args.none()?;
    let (deny, machete) = (setup::deny()?, setup::machete()?);
    let at_root = |program: &std::path::Path, words: &[&str]| {
        let mut program = command(program);
        program.current_dir(&project.root).args(words);
        program
    };
    run::run(&mut at_root(
        &deny,
        &["check", "licenses", "bans", "sources"],
    ))?;
    run::run(&mut at_root(&machete, &["--with-metadata"]))?;
    let mut advisories = at_root(&deny, &["fetch"]);
    if run::output(&mut advisories).is_none() {
        say!("Advisories were not looked at: their database cannot be had from here.");
        return Ok(());
    }
    run::run(&mut at_root(
        &deny,
        &["check", "--disable-fetch", "advisories"],
    ))
}
