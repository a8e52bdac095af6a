//! Writes the input of the search benchmark: `search-bench OUT SIZE...`, from the root of the checkout.
//!
//! `OUT/queries.json` is the set of queries, `OUT/records-SIZE.json` the records of each size; a size of 0 is the real
//! record as it is.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    host::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use std::{
        fs::File,
        io::{BufWriter, Write},
        path::{Path, PathBuf},
        process::ExitCode,
    };

    use search_bench::{growth, queries, records};
    use serde::Serialize;

    pub fn main() -> ExitCode {
        match write_all() {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                eprintln!("{problem}");
                ExitCode::FAILURE
            }
        }
    }

    fn write_all() -> Result<(), String> {
        let mut words = std::env::args().skip(1);
        let out = PathBuf::from(words.next().ok_or("usage: search-bench OUT SIZE...")?);
        let sizes = words
            .map(|word| word.parse().map_err(|_| format!("`{word}` is no size")))
            .collect::<Result<Vec<usize>, _>>()?;
        write(&out.join("queries.json"), &queries::read(Path::new("."))?)?;
        let dataset = atlas_data::compile(Path::new("data")).map_err(|problems| {
            format!(
                "the record has {} problems: cargo xtask check",
                problems.len()
            )
        })?;
        let real = records::records(&dataset);
        for size in sizes {
            let records = match size {
                0 => real.clone(),
                size => growth::grown(&real, size),
            };
            write(&out.join(format!("records-{size}.json")), &records)?;
        }
        Ok(())
    }

    /// A line for each item, so that the file can be read with other tools too.
    fn write(path: &Path, items: &[impl Serialize]) -> Result<(), String> {
        let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let mut file = BufWriter::new(File::create(path).map_err(|error| wrong(&error))?);
        for (number, item) in items.iter().enumerate() {
            let before = if number == 0 { "[" } else { ",\n" };
            file.write_all(before.as_bytes())
                .map_err(|error| wrong(&error))?;
            serde_json::to_writer(&mut file, item).map_err(|error| wrong(&error))?;
        }
        file.write_all(b"]\n")
            .and_then(|()| file.flush())
            .map_err(|error| wrong(&error))
    }
}
