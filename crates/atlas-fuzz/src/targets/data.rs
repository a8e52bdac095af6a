//! The compiler of the data: whatever a file has, there is a record or at least one problem at a line that is there.

use std::sync::LazyLock;

use atlas_data::{record_of_files, source_files::SourceFile};
use atlas_record::codec;

use super::{holds, text};
use crate::{FuzzTarget, lines};

/// One file of the examples of the format, mutated: its path behind `# ` in the first line, then its text.
pub const DATA: FuzzTarget = FuzzTarget {
    name: "data",
    few: 150,
    seeds,
    check: data,
};

const README: &str = include_str!("../../../../data/README.md");

/// The examples: a small data set that is whole.
static EXAMPLES: LazyLock<Vec<SourceFile>> = LazyLock::new(|| {
    let blocks = README.split("```toml\n").skip(1);
    let texts = blocks.filter_map(|block| block.split("```").next());
    let files = texts.filter_map(|text| {
        let path = text.lines().next()?.strip_prefix("# ")?.to_owned();
        let text = text.to_owned();
        Some(SourceFile { path, text })
    });
    files.collect()
});

fn seeds() -> Vec<Vec<u8>> {
    let examples = EXAMPLES.iter().map(|file| file.text.clone().into_bytes());
    let kept = lines(include_str!("../../corpus/data.txt"));
    examples.chain(kept).collect()
}

fn data(input: &[u8]) -> Result<(), String> {
    let written = text(input);
    let path = written
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("# "));
    let mut files = EXAMPLES.clone();
    match files
        .iter_mut()
        .find(|file| Some(file.path.as_str()) == path)
    {
        Some(file) => file.text = written,
        None => files.push(SourceFile {
            path: "data/states/mutated.toml".into(),
            text: written,
        }),
    }
    match record_of_files(&files) {
        Ok(record) => {
            let bytes = codec::encode(&record.dataset).map_err(|error| error.to_string())?;
            let back = codec::decode(&bytes);
            holds(back.as_ref() == Ok(&record.dataset), || {
                "a record does not come back from its bytes".into()
            })
        }
        Err(problems) => {
            holds(!problems.is_empty(), || "neither record nor problem".into())?;
            for problem in &problems {
                let file = files.iter().find(|file| file.path == problem.file);
                let lines = file.map_or(1, |file| file.text.split('\n').count());
                holds((1..=lines).contains(&problem.line), || {
                    format!("`{problem}` is at a line that is not there")
                })?;
                holds(!problem.message.is_empty(), || {
                    "a problem without words".into()
                })?;
            }
            Ok(())
        }
    }
}
