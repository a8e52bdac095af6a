//! Writes all files of a data set into a folder: `cargo run -p atlas-publish --example write -- data target/take-away`.

use std::{env, error::Error, path::PathBuf};

use atlas_publish::{Site, export};

fn main() -> Result<(), Box<dyn Error>> {
    let mut folders = env::args_os().skip(1).map(PathBuf::from);
    let (Some(data), Some(out)) = (folders.next(), folders.next()) else {
        return Err("usage: write <data> <folder>".into());
    };
    let dataset = atlas_data::compile(&data)
        .map_err(|problems| format!("the data set has {} problems", problems.len()))?;
    let files = export::files(&dataset, &Site::example());
    export::write(&files, &out)?;
    Ok(())
}
