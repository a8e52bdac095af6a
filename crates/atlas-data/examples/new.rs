//! Writes a new entry into a folder of data files:
//! `cargo run -p atlas-data --example new -- data fact states/armenia --aspect history`.

mod common;

use std::{fs, path::Path, process::ExitCode};

use atlas_data::{
    skeleton::{self, Given, TODO},
    source_files,
};

fn main() -> ExitCode {
    let (mut words, mut given) = (Vec::new(), Given::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--") {
            Some(key) => _ = given.insert(key.to_owned(), arguments.next().unwrap_or_default()),
            None => words.push(argument),
        }
    }
    let [folder, sort, rest @ ..] = &words[..] else {
        eprintln!("a folder and a sort of entry are needed");
        return ExitCode::FAILURE;
    };
    let files = match source_files::read(Path::new(folder)) {
        Ok(files) => files,
        Err(problems) => return common::fail(&problems),
    };
    let written = skeleton::write(&files, sort, rest, given).and_then(|new| {
        let inside = new.file.path.trim_start_matches("data/");
        let saved = fs::write(Path::new(folder).join(inside), &new.file.text);
        let saved = saved.map_err(|error| format!("{} cannot be written: {error}", new.file.path));
        saved.map(|()| new)
    });
    match written {
        Ok(new) => {
            let open = new.block.matches(TODO).count();
            let rest = match (open, sort.as_str()) {
                (0, "source") => "cite it somewhere, then run `cargo xtask check`".to_owned(),
                (0, _) => "run `cargo xtask check`".to_owned(),
                _ => format!("write what stands for {TODO}, then run `cargo xtask check`"),
            };
            common::say(&format!(
                "{}:{}: {}\n\n{}\n{rest}\n",
                new.file.path, new.line, new.name, new.block
            ))
        }
        Err(what) => {
            eprintln!("error: {what}");
            ExitCode::FAILURE
        }
    }
}
