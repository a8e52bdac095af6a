//! The example data set of `data/README.md`, for the tests that share it.

use atlas_data::source_files::SourceFile;

const README: &str = include_str!("../../../../data/README.md");

/// The TOML blocks of the README; the first line of each is a comment with its path.
pub fn examples() -> Vec<SourceFile> {
    README
        .split("```toml\n")
        .skip(1)
        .filter_map(|block| {
            let text = block.split("```").next()?;
            let path = text.lines().next()?.strip_prefix("# ")?.to_owned();
            Some(SourceFile {
                path,
                text: text.to_owned(),
            })
        })
        .collect()
}

#[allow(dead_code, reason = "not every test breaks an example")]
/// The examples after the first occurrence of `old` in one file was replaced.
pub fn examples_with(path: &str, old: &str, new: &str) -> Vec<SourceFile> {
    let mut files = examples();
    let file = files
        .iter_mut()
        .find(|file| file.path == path && file.text.contains(old))
        .unwrap_or_else(|| panic!("no example of {path} contains {old}"));
    file.text = file.text.replacen(old, new, 1);
    files
}
