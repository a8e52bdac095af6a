//! Writes the input of the search benchmark: `search-bench OUT SIZE...`, from the root of the checkout.
//!
//! `OUT/queries.json` is the set of queries, `OUT/records-SIZE.json` the records of each size (`real`, `10x`,
//! `100000`) for the peers. The atlas has `OUT/atlas-SIZE.index`, its `.documents` and, in `.json`, the time it took.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    host::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use std::{
        fs::{self, File},
        io::{BufWriter, Write},
        path::{Path, PathBuf},
        process::ExitCode,
        time::Instant,
    };

    use search_bench::{
        growth, queries,
        records::{self, BenchmarkRecord},
    };
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
        let mut queries = queries::read(Path::new("."))?;
        queries.retain(|query| !query.is_of_russian_site());
        write(&out.join("queries.json"), &queries)?;
        let record = atlas_data::record(Path::new("data")).map_err(|problems| {
            format!(
                "the record has {} problems: cargo xtask check",
                problems.len()
            )
        })?;
        let synonyms = record.raw.synonyms();
        let real = records::records(&record.dataset);
        for size in words {
            let records = growth::grown(&real, number(&size, real.len())?);
            let fields: Vec<_> = records.iter().map(BenchmarkRecord::fields).collect();
            write(&out.join(format!("records-{size}.json")), &fields)?;
            let indexed: Vec<_> = records.iter().map(BenchmarkRecord::indexed).collect();
            let started = Instant::now();
            let index = atlas_index::build(&indexed, &synonyms);
            let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
            let documents: Vec<_> = records.into_iter().map(|record| record.document).collect();
            let documents = postcard::to_allocvec(&documents).map_err(|error| error.to_string())?;
            put(&out.join(format!("atlas-{size}.index")), &index)?;
            put(&out.join(format!("atlas-{size}.documents")), &documents)?;
            put(
                &out.join(format!("atlas-{size}.json")),
                format!("{{\"milliseconds\": {milliseconds}}}\n").as_bytes(),
            )?;
        }
        Ok(())
    }

    fn put(path: &Path, bytes: &[u8]) -> Result<(), String> {
        fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// `real`, so many times the real record such as `10x`, or a number of records.
    fn number(size: &str, real: usize) -> Result<usize, String> {
        let number = match size.strip_suffix('x') {
            _ if size == "real" => Some(real),
            Some(times) => times
                .parse()
                .ok()
                .and_then(|times: usize| times.checked_mul(real)),
            None => size.parse().ok(),
        };
        number
            .filter(|number| *number > 0)
            .ok_or(format!("`{size}` is no size: real, 10x or 100000"))
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
