//! The chores of the atlas: `cargo xtask <command>`.
//!
//! Everything that building, serving, testing and measuring needs beyond `cargo` is here, so that one command is enough
//! on a fresh computer, and so that people and continuous integration run the same code.

mod args;
mod bench;
mod build;
mod carriers;
mod chores;
mod deposit;
mod edition;
mod editions;
mod harness;
mod module;
mod project;
mod reproduce;
mod run;
mod seal;
mod serve;
mod setup;
mod size;
mod test;

use std::{ffi::OsString, process::ExitCode};

use atlas_site::{
    problem::{Problem, Result},
    say,
};
use lexopt::{Arg, Parser};

use args::Args;
use project::Project;

/// A command: its name, what it does in a few words, its help, and itself.
struct Command {
    name: &'static str,
    summary: &'static str,
    help: &'static str,
    run: fn(&Project, Args) -> Result<()>,
}

const COMMANDS: [Command; 24] = [
    Command {
        name: "serve",
        summary: "build the site and serve it here",
        help: serve::HELP,
        run: serve::main,
    },
    Command {
        name: "build",
        summary: "build the site into dist/",
        help: build::HELP,
        run: build::main,
    },
    Command {
        name: "test",
        summary: "lint, and run every test",
        help: test::HELP,
        run: test::main,
    },
    Command {
        name: "ci",
        summary: "the same, for continuous integration",
        help: test::CI_HELP,
        run: test::ci,
    },
    Command {
        name: "check",
        summary: "check the data set",
        help: chores::CHECK_HELP,
        run: chores::check,
    },
    Command {
        name: "new",
        summary: "begin a new entry of the data set",
        help: chores::NEW_HELP,
        run: chores::new,
    },
    Command {
        name: "stats",
        summary: "the data set in numbers",
        help: chores::STATS_HELP,
        run: chores::stats,
    },
    Command {
        name: "coverage",
        summary: "what became of every paragraph of the sources",
        help: chores::COVERAGE_HELP,
        run: chores::coverage,
    },
    Command {
        name: "search",
        summary: "what the search box shows for a query",
        help: chores::SEARCH_HELP,
        run: chores::search,
    },
    Command {
        name: "size",
        summary: "measure the first load against its budgets",
        help: size::HELP,
        run: size::main,
    },
    Command {
        name: "bench",
        summary: "measure the core, or the search beside its peers",
        help: bench::HELP,
        run: bench::main,
    },
    Command {
        name: "fuzz",
        summary: "mutated input for everything that reads",
        help: harness::FUZZ_HELP,
        run: harness::fuzz,
    },
    Command {
        name: "mutants",
        summary: "change the code, and see whether a test notices",
        help: harness::MUTANTS_HELP,
        run: harness::mutants,
    },
    Command {
        name: "supply-chain",
        summary: "licences, registries and use of all crates",
        help: harness::SUPPLY_CHAIN_HELP,
        run: harness::supply_chain,
    },
    Command {
        name: "reproduce",
        summary: "build twice, and compare the bytes",
        help: reproduce::HELP,
        run: reproduce::main,
    },
    Command {
        name: "screenshots",
        summary: "take pictures of the built site",
        help: chores::SCREENSHOTS_HELP,
        run: chores::screenshots,
    },
    Command {
        name: "seal",
        summary: "finish or verify a bundle (Trunk runs it)",
        help: seal::HELP,
        run: seal::main,
    },
    Command {
        name: "edition",
        summary: "release an edition of the record",
        help: edition::HELP,
        run: edition::main,
    },
    Command {
        name: "deposit",
        summary: "gather what an archive is given of an edition",
        help: deposit::HELP,
        run: deposit::main,
    },
    Command {
        name: "zim",
        summary: "the built site as a book for Kiwix",
        help: carriers::ZIM_HELP,
        run: carriers::zim,
    },
    Command {
        name: "folder",
        summary: "the built site as files that need no server",
        help: carriers::FOLDER_HELP,
        run: carriers::folder,
    },
    Command {
        name: "wacz",
        summary: "a published site as a web archive",
        help: carriers::WACZ_HELP,
        run: carriers::wacz,
    },
    Command {
        name: "editions",
        summary: "verify frozen editions, or bring earlier ones over",
        help: editions::HELP,
        run: editions::main,
    },
    Command {
        name: "setup",
        summary: "install everything the others need",
        help: setup::HELP,
        run: setup::main,
    },
];

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let mut parser = Parser::from_args(words.clone());
    let name = match parser.next() {
        Ok(Some(Arg::Value(name))) => name.to_string_lossy().into_owned(),
        Ok(Some(Arg::Long("help") | Arg::Short('h'))) | Ok(None) => "help".into(),
        Ok(Some(other)) => return Err(unknown(&format!("{other:?}"))),
        Err(error) => return Err(unknown(&error.to_string())),
    };
    if name == "help" {
        overview();
        return Ok(());
    }
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| unknown(&name))?;
    if words
        .iter()
        .skip(1)
        .any(|word| word == "--help" || word == "-h")
    {
        say!("{}", command.help.trim_end());
        return Ok(());
    }
    (command.run)(&Project::here()?, Args::new(parser, command.name))
}

fn overview() {
    say!("The chores of the atlas\n\n    cargo xtask <command> [--help]\n");
    for command in &COMMANDS {
        say!("  {:<13}{}", command.name, command.summary);
    }
}

fn unknown(name: &str) -> Problem {
    Problem::new(format!("there is no command `{name}`")).mend("cargo xtask --help")
}
