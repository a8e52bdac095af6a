//! Writes all files of a data set into a folder: `cargo run -p atlas-publish --example write -- data target/take-away`.
//! An address behind them is that of the site.

use std::{env, error::Error, fs, path::PathBuf};

use atlas_publish::{Site, book, export};

fn main() -> Result<(), Box<dyn Error>> {
    let mut folders = env::args_os().skip(1).map(PathBuf::from);
    let (Some(data), Some(out)) = (folders.next(), folders.next()) else {
        return Err("usage: write <data> <folder>".into());
    };
    let site = env::args().nth(3);
    let site = site.map_or_else(|| Ok(Site::example()), |address| Site::new(&address));
    let record = atlas_data::record(&data)
        .map_err(|problems| format!("the data set has {} problems", problems.len()))?;
    let site = site.map_err(|error| error.to_string())?;
    let files = export::all(&record.dataset, &record.russian, &record.editions, &site);
    export::write(&files, &out)?;
    fs::write(
        out.join(book::file_name(&record.dataset)),
        book::epub(&record.dataset, &site)?,
    )?;
    Ok(())
}
